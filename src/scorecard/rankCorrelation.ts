import { sum, withoutDust } from "./number";
import { averageRanks } from "./ranking";
import type { Refusal } from "./refusal";

/** An old value and a new one of the same unit. */
export type RankPair = readonly [old: number, now: number];

/**
 * Spearman's ρ (斯皮尔曼等级相关系数): Pearson's correlation of the average ranks.
 *
 * @param pairs at least 2, not all equal on either side
 * @returns −1 (order reversed) to 1 (order kept)
 * @example spearman([[1, 1], [2, 3], [3, 2], [4, 4], [5, 5]]) // 0.9
 * @example spearman([[1, 7], [2, 7]]) // { refused: "ranking-constant" }
 * @source Spearman, Am. J. Psychology 15 (1904) 72–101
 */
export function spearman(pairs: readonly RankPair[]): number | Refusal {
  if (pairs.length < 2) return { refused: "too-few", given: pairs.length, needed: 2 };
  const old = averageRanks(pairs.map(([before]) => before));
  const now = averageRanks(pairs.map(([, after]) => after));
  const mean = (pairs.length + 1) / 2;
  const product = (a: readonly number[], b: readonly number[]): number => sum(a.map((rank, i) => (rank - mean) * (b[i]! - mean)));
  const spread = Math.sqrt(product(old, old)) * Math.sqrt(product(now, now));
  return spread === 0 ? { refused: "ranking-constant" } : bounded(product(old, now) / spread);
}

/**
 * Kendall's τ-b (肯德尔相关系数): pairs of units in the same order less pairs in
 * opposite order, over the geometric mean of the pairs not tied on each side.
 *
 * Opposite pairs are counted while merging, so 100 000 units are no burden.
 *
 * @param pairs at least 2, not all equal on either side
 * @returns −1 (order reversed) to 1 (order kept)
 * @example kendall([[1, 1], [2, 3], [3, 2], [4, 4], [5, 5]]) // 0.8
 * @source Kendall, Biometrika 33 (1945) 239–251; Knight, J. Am. Stat. Assoc. 61 (1966) 436–439
 */
export function kendall(pairs: readonly RankPair[]): number | Refusal {
  if (pairs.length < 2) return { refused: "too-few", given: pairs.length, needed: 2 };
  const sorted = pairs
    .map(([old, now]): RankPair => [withoutDust(old), withoutDust(now)])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const all = (pairs.length * (pairs.length - 1)) / 2;
  const tiedOld = tiedPairs(sorted, (a, b) => a[0] === b[0]);
  const tiedBoth = tiedPairs(sorted, (a, b) => a[0] === b[0] && a[1] === b[1]);
  const now = Float64Array.from(sorted, ([, after]) => after);
  const opposite = sortCountingExchanges(now);
  const tiedNow = tiedPairs(Array.from(now), (a, b) => a === b);
  const untied = Math.sqrt(all - tiedOld) * Math.sqrt(all - tiedNow);
  const balance = all - tiedOld - tiedNow + tiedBoth - 2 * opposite;
  return untied === 0 ? { refused: "ranking-constant" } : bounded(balance / untied);
}

/** Rounding may carry a perfect correlation a hair past 1. */
function bounded(correlation: number): number {
  return withoutDust(Math.min(1, Math.max(-1, correlation)));
}

/** Pairs within runs of equal neighbours. */
function tiedPairs<T>(sorted: readonly T[], equal: (a: T, b: T) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let place = 1; place <= sorted.length; place++) {
    if (place < sorted.length && equal(sorted[place - 1]!, sorted[place]!)) run++;
    else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/** Sorts in place by merging and counts how many pairs stood the wrong way round. */
function sortCountingExchanges(values: Float64Array): number {
  let exchanges = 0;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        if (right >= end || (left < middle && from[left]! <= from[right]!)) to[place] = from[left++]!;
        else {
          exchanges += middle - left;
          to[place] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return exchanges;
}
