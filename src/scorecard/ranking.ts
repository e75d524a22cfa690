import { withoutDust } from "./number";

/**
 * Ranks (名次), 1 for the highest score; ties share the better rank, and the next
 * rank is left out. Scores that differ by binary dust are tied.
 *
 * @example ranks([80, 92, 80, 75]) // [2, 1, 2, 4]
 * @example ranks([0.1 + 0.2, 0.3]) // [1, 1]
 */
export function ranks(scores: readonly number[]): readonly number[] {
  const clean = scores.map(withoutDust);
  const result = new Array<number>(clean.length);
  inOrderOf(clean, (a, b) => b - a).forEach((unit, place, order) => {
    const above = order[place - 1];
    result[unit] = above !== undefined && clean[above] === clean[unit] ? result[above]! : place + 1;
  });
  return result;
}

/**
 * Average ranks (平均秩), 1 for the lowest value; ties share the mean of the ranks
 * they take up.
 *
 * @example averageRanks([80, 92, 80, 75]) // [2.5, 4, 2.5, 1]
 */
export function averageRanks(values: readonly number[]): readonly number[] {
  const clean = values.map(withoutDust);
  const order = inOrderOf(clean, (a, b) => a - b);
  const result = new Array<number>(clean.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && clean[order[last + 1]!] === clean[order[first]!]) last++;
    for (let place = first; place <= last; place++) result[order[place]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return result;
}

function inOrderOf(values: readonly number[], compare: (a: number, b: number) => number): readonly number[] {
  return values.map((_, index) => index).sort((a, b) => compare(values[a]!, values[b]!));
}
