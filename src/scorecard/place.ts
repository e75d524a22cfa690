import type { Fault } from "./finding";
import { withoutDust } from "./number";

/**
 * 名次 (place): one more than the number of peers that are better; ties share the
 * better place.
 *
 * @param peers the actuals compared; the own may be one of them
 * @returns null where there is nobody to compare with
 * @example placeAmong(80, [92, 80, 80, 75], false) // 2
 * @example placeAmong(3, [5, 3, 2], true) // 2 — fewer is better
 */
export function placeAmong(actual: number, peers: readonly number[], lowerIsBetter: boolean): number | null {
  if (peers.length === 0) return null;
  const own = withoutDust(actual);
  let better = 0;
  for (const peer of peers) {
    const other = withoutDust(peer);
    if (lowerIsBetter ? other < own : other > own) better++;
  }
  return better + 1;
}

/**
 * 与第一名之比 (ratio to first): mark · a / a₁, where a₁ is the best of all; where
 * fewer is better, mark · a₁ / a.
 *
 * @returns `mark` for the first; `rule-ambiguous` without peers, `ratio-zero` where the divisor is 0
 * @example ratioToFirst(45, [50, 40], false, 100, "") // 90
 */
export function ratioToFirst(actual: number, peers: readonly number[], lowerIsBetter: boolean, mark: number, text: string): number | Fault {
  if (peers.length === 0) return { rule: "rule-ambiguous", field: "actual", text, about: "place" };
  const first = peers.reduce((best, peer) => (lowerIsBetter ? Math.min(best, peer) : Math.max(best, peer)), actual);
  const [part, whole] = lowerIsBetter ? [first, actual] : [actual, first];
  return whole === 0 ? { rule: "ratio-zero", field: "actual" } : (part / whole) * mark;
}
