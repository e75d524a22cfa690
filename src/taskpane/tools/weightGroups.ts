/** 同组权重: the groups of a card whose members share out 100 %. */
import type { CardResult } from "../../scorecard/assessment";
import type { Scorecard } from "../../scorecard/model";

/** Members that share a parent and carry weight. */
export interface WeightGroup {
  readonly card: Scorecard;
  readonly name: string;
  readonly members: readonly { readonly node: number; readonly name: string; readonly weight: number | null }[];
}

/** Every group of a card with something to compare. */
export function groupsOf({ card, nodes }: CardResult): readonly WeightGroup[] {
  return card.nodes.flatMap((parent, index) => {
    const members = card.nodes.flatMap((node, at) => {
      const isMember = node.parent === index && !(node.level === "indicator" && node.use === "monitored");
      return isMember ? [{ node: at, name: node.name, weight: nodes[at]!.weight }] : [];
    });
    return members.length < 2 ? [] : [{ card, name: parent.name, members }];
  });
}
