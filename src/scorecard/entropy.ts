import type { Share } from "./model";
import { sum } from "./number";
import type { Refusal } from "./refusal";

/** 1: more is better; −1: less is better. */
export type Direction = 1 | -1;

/** 熵权 of one indicator. */
export interface Entropy {
  /** e, from 0 (one unit has everything) to 1 (all units are equal). */
  readonly entropy: Share;
  readonly weight: Share;
}

/**
 * Entropy weights (熵权法): an indicator that tells units apart more deserves more
 * weight. p = x / Σx, e = −Σ p·ln p / ln m, w = (1 − e) / Σ(1 − e); columns where
 * less is better are reversed first, x → max + min − x.
 *
 * A column without any difference, all zeros included, has e = 1 and weight 0.
 *
 * @param data a row per unit (at least 2), a column per indicator; not negative; null: missing
 * @param directions one per column; null or too few: more is better
 * @returns one per column; the weights add up to 1
 * @example entropyWeights([[1, 5], [3, 5]]).map(c => c.weight) // [1, 0]
 * @example entropyWeights([[1, -2], [3, 5]]) // { refused: "data-negative", row: 0, column: 1, value: -2 }
 * @source Shannon 1948; weights as in Xu, EJOR 156(2) (2004) 530–532
 */
export function entropyWeights(
  data: readonly (readonly (number | null)[])[],
  directions: readonly (number | null)[] = [],
): readonly Entropy[] | Refusal {
  const units = data.length;
  const indicators = data[0]?.length ?? 0;
  if (units < 2) return { refused: "too-few", given: units, needed: 2 };
  if (indicators === 0) return { refused: "too-few", given: 0, needed: 1 };
  const columns: number[][] = [];
  for (let column = 0; column < indicators; column++) {
    const direction = directions[column] ?? 1;
    if (direction !== 1 && direction !== -1) return { refused: "direction-unknown", column };
    const values: number[] = [];
    for (let row = 0; row < units; row++) {
      const value = data[row]![column] ?? null;
      if (value === null) return { refused: "data-missing", row, column };
      if (value < 0) return { refused: "data-negative", row, column, value };
      values.push(value);
    }
    columns.push(direction === 1 ? scaled(values) : reversed(scaled(values)));
  }
  const divergences = columns.map(divergence);
  const total = sum(divergences);
  if (total === 0) return { refused: "data-constant" };
  return divergences.map((part) => ({ entropy: 1 - part, weight: part / total }));
}

/** As shares of the largest value, so that nothing overflows; a column of zeros stays as it is. */
function scaled(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b));
  return values.map((value) => (most === 0 ? 0 : value / most));
}

function reversed(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b));
  const least = values.reduce((a, b) => Math.min(a, b));
  return values.map((value) => most + least - value);
}

/**
 * 1 − e (差异系数), worked out directly: 1 minus a number close to 1 would leave
 * nothing but rounding for a column of nearly equal values.
 */
function divergence(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  if (mean === 0) return 0;
  const parts = values.map((value) => {
    const apart = (value - mean) / mean;
    // r·ln r − (r − 1) with r = value / mean: never negative, and the −(r − 1) add up to nothing.
    return value === 0 ? 1 : (1 + apart) * Math.log1p(apart) - apart;
  });
  return Math.max(0, sum(parts)) / (values.length * Math.log(values.length));
}
