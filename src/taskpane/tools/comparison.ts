/** 两两比较: what a person judged so far, and the judgements (判断矩阵) it makes. */
import type { Judgements } from "../../scorecard/judgements";

/** One pair, by their places in the group, the first before the second. */
export interface Pair {
  readonly row: number;
  readonly column: number;
}

/** How many times as important the row is as the column; a pair not named is not judged. */
export type Comparison = ReadonlyMap<string, number>;

export function pairsOf(size: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < size; row++) for (let column = row + 1; column < size; column++) pairs.push({ row, column });
  return pairs;
}

const key = ({ row, column }: Pair): string => `${row}:${column}`;

export function judged(comparison: Comparison, pair: Pair): number | null {
  return comparison.get(key(pair)) ?? null;
}

/** The comparison with one pair judged anew; null takes the judgement back. */
export function withJudgement(comparison: Comparison, pair: Pair, value: number | null): Comparison {
  const next = new Map(comparison);
  if (value === null) next.delete(key(pair));
  else next.set(key(pair), value);
  return next;
}

/** The upper half holds what was judged; the lower half follows from it. */
export function judgementsOf(comparison: Comparison, size: number): Judgements {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : row < column ? judged(comparison, { row, column }) : null)),
  );
}
