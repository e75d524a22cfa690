/** 同类: cards with the same 类别 and 类组 are peers; without a 卡 table all cards are. */
import { type CardColumns, INDICATOR } from "./cardColumns";
import { groupBy } from "./groupBy";
import type { Scorecard } from "./model";
import { nameKey } from "./sameName";

const numbers = new WeakMap<readonly Scorecard[], readonly number[]>();

/** The number of a card's peer group among all cards. */
export function peerNumber(cards: readonly Scorecard[], card: number): number {
  const known = numbers.get(cards) ?? numberPeers(cards);
  numbers.set(cards, known);
  return known[card]!;
}

function numberPeers(cards: readonly Scorecard[]): readonly number[] {
  const keys = cards.map(peerKey);
  const order = [...new Set(keys)];
  return keys.map((key) => order.indexOf(key));
}

/** 类别 and 类组 in one. */
export function peerKey({ kind, group }: Pick<Scorecard, "kind" | "group">): string {
  return `${kind ?? ""}\n${nameKey(group ?? "")}`;
}

/** Cards by peer group (同类各卡). */
export function peerGroups(cards: readonly Scorecard[]): readonly (readonly Scorecard[])[] {
  return [...groupBy(cards, peerKey).values()];
}

/** A number of every indicator, gathered by key; NaN is left out. */
export function peersOf(
  columns: readonly CardColumns[],
  keyOf: (card: number, node: number) => string,
  numberOf: (columns: CardColumns, node: number, card: number) => number,
): Map<string, number[]> {
  const gathered = new Map<string, number[]>();
  columns.forEach((one, card) => {
    for (let node = 1; node < one.size; node++) {
      const number = one.level[node] === INDICATOR ? numberOf(one, node, card) : NaN;
      if (Number.isNaN(number)) continue;
      const key = keyOf(card, node);
      const known = gathered.get(key);
      if (known === undefined) gathered.set(key, [number]);
      else known.push(number);
    }
  });
  return gathered;
}
