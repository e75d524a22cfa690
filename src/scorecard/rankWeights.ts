import type { Share } from "./model";
import type { Refusal } from "./refusal";

/** No list that people rank by hand is longer. */
const mostRanked = 10_000;

/**
 * Rank-order centroid weights (排序质心权重): weights for items of which only the
 * order of importance is known. w(k) = (1/n) · Σ 1/i for i = k … n.
 *
 * @param items how many, 1 to 10 000
 * @returns the most important first, adding up to 1
 * @example rankWeights(2) // [0.75, 0.25]
 * @source Barron and Barrett, Management Science 42(11) (1996) 1515–1523
 */
export function rankWeights(items: number): readonly Share[] | Refusal {
  if (!(Number.isInteger(items) && items >= 1 && items <= mostRanked)) {
    return { refused: "setting-range", setting: "items", value: items, low: 1, high: mostRanked };
  }
  const weights: Share[] = [];
  let tail = 0;
  // From the least important up, so that the small terms are added first.
  for (let rank = items; rank >= 1; rank--) {
    tail += 1 / rank;
    weights.push(tail / items);
  }
  return weights.reverse();
}
