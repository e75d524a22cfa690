import { solveLinear } from "./linearEquations";
import { sum } from "./number";
import type { Refusal } from "./refusal";

/** What DEMATEL says of one factor. */
export interface Factor {
  /** 中心度 D + R: how much it takes part. */
  readonly prominence: number;
  /** 原因度 D − R: above 0 a cause, below 0 an effect. */
  readonly relation: number;
}

export interface Influence {
  readonly factors: readonly Factor[];
  /** T (综合影响矩阵): direct and indirect influence of the row on the column. */
  readonly total: readonly (readonly number[])[];
  /** The mean of T; links above it are worth drawing. */
  readonly threshold: number;
  /** The links to keep, strongest first. */
  readonly links: readonly { readonly cause: number; readonly effect: number; readonly influence: number }[];
}

/**
 * DEMATEL (决策试验与评价实验室法): who drives whom, once influence that travels
 * through others is counted. N = A / max(largest row sum, largest column sum),
 * T = N(I − N)⁻¹, D and R are T's row and column sums.
 *
 * @param influence direct influence of the row on the column, not negative (usually 0 to 4); null: none
 * @returns one factor per row, T, its mean, and the links above it
 * @example +dematel([[0, 3], [1, 0]]).factors[0].relation.toFixed(4) // 1
 * @example dematel([[0, 2], [2, 0]]) // { refused: "influence-endless" }
 * @source Gabus and Fontela, DEMATEL, Battelle Geneva 1972–1976
 */
export function dematel(influence: readonly (readonly (number | null)[])[]): Influence | Refusal {
  const size = influence.length;
  if (size < 2) return { refused: "too-few", given: size, needed: 2 };
  const direct = new Float64Array(size * size);
  for (const [row, line] of influence.entries()) {
    if (line.length !== size) return { refused: "not-square", rows: size, columns: line.length };
    for (const [column, value] of line.entries()) {
      if (value !== null && value < 0) return { refused: "data-negative", row, column, value };
      direct[row * size + column] = value ?? 0;
    }
  }
  const total = totalInfluence(direct, size);
  return total instanceof Float64Array ? described(total, size) : total;
}

/** T, rows one after another. */
function totalInfluence(direct: Float64Array, size: number): Float64Array | Refusal {
  const largest = direct.reduce((most, value) => Math.max(most, value), 0);
  if (largest === 0) return { refused: "influence-none" };
  // Scaled first, so that no sum can overflow.
  const scaled = direct.map((value) => value / largest);
  const most = Math.max(...rowSums(scaled, size), ...columnSums(scaled, size));
  const normalised = scaled.map((value) => value / most);
  // T = N(I − N)⁻¹ = (I − N)⁻¹N, which one solution with N on the right gives.
  const rest = normalised.map((value, place) => (place % (size + 1) === 0 ? 1 : 0) - value);
  const total = solveLinear(rest, normalised, size);
  // Influence that adds up without end shows as an unsolvable or a senseless (negative) total.
  if (total === null || total.some((value) => !(value > -1e-9 && value < 1e9))) return { refused: "influence-endless" };
  return total;
}

function rowSums(matrix: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, row) => sum(matrix.subarray(row * size, (row + 1) * size)));
}

function columnSums(matrix: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, column) => sum(Float64Array.from({ length: size }, (_, row) => matrix[row * size + column]!)));
}

function described(total: Float64Array, size: number): Influence {
  const given = rowSums(total, size);
  const received = columnSums(total, size);
  const threshold = sum(given) / (size * size);
  const links = Array.from(total, (influence, place) => ({ cause: Math.floor(place / size), effect: place % size, influence }))
    .filter(({ cause, effect, influence }) => cause !== effect && influence > threshold)
    .sort((a, b) => b.influence - a.influence);
  return {
    factors: given.map((d, factor) => ({ prominence: d + received[factor]!, relation: d - received[factor]! })),
    total: Array.from({ length: size }, (_, row) => Array.from(total.subarray(row * size, (row + 1) * size))),
    threshold,
    links,
  };
}
