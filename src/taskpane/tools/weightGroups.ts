/** 同组权重: the groups of a card whose members share out 100 %. */
import type { Scorecard } from "../../scorecard/model";
import { columnsOf } from "../../scorecard/nodes";
import { peerKey } from "../../scorecard/peers";
import { sameName } from "../../scorecard/sameName";
import { statedShares } from "../../scorecard/shares";

/** Members that share a parent and carry weight. */
export interface WeightGroup {
  readonly card: Scorecard;
  readonly name: string;
  readonly members: readonly {
    readonly node: number;
    readonly name: string;
    /** Within the group, as stated; null where the card's weights are missing or cannot be read. */
    readonly weight: number | null;
  }[];
}

/** Every group of a card with something to compare. */
export function groupsOf(card: Scorecard): readonly WeightGroup[] {
  const shares = card.convention === null ? null : statedShares(columnsOf(card), card.convention);
  const weightOf = (node: number): number | null => (shares === null || Number.isNaN(shares[node]) ? null : shares[node]!);
  return card.nodes.flatMap((parent, index) => {
    const members = card.nodes.flatMap((node, at) => {
      const isMember = node.parent === index && !(node.level === "indicator" && node.use === "monitored");
      return isMember ? [{ node: at, name: node.name, weight: weightOf(at) }] : [];
    });
    return members.length < 2 ? [] : [{ card, name: parent.name, members }];
  });
}

/** 是哪一组: the group's card, its name and its members; another reading of the same group has the same. */
export function groupKey({ card, name, members }: WeightGroup): string {
  return JSON.stringify([card.name, name, members.map((member) => member.name)]);
}

/**
 * 同类卡的同一组: the group of the same name with the same members in every peer card,
 * each with its members in the order of the first; the group itself comes first.
 */
export function alikeGroups(cards: readonly Scorecard[], group: WeightGroup): readonly WeightGroup[] {
  const peers = cards.filter((card) => card !== group.card && peerKey(card) === peerKey(group.card));
  const isTop = sameName(group.name, group.card.name);
  const alike = peers.flatMap((card): readonly WeightGroup[] => {
    const name = isTop ? card.name : group.name;
    const found = groupsOf(card).find((each) => sameName(each.name, name) && each.members.length === group.members.length);
    const members = group.members.map((member) => found?.members.find((each) => sameName(each.name, member.name)));
    return found === undefined || members.some((member) => member === undefined) ? [] : [{ ...found, members: members.map((member) => member!) }];
  });
  return [group, ...alike];
}
