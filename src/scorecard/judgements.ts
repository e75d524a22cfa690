import { mostItems } from "./randomIndex";
import type { Refusal } from "./refusal";

/**
 * Judgements (判断矩阵): how many times as important the item of the row is as the
 * item of the column, usually 1 to 9 or their reciprocals. Null: not judged.
 */
export type Judgements = readonly (readonly (number | null)[])[];

/** Judgements that agree with their mirror: 1 on the diagonal, a[j][i] = 1 / a[i][j], both null where nobody judged. */
export type ReciprocalJudgements = Judgements & { readonly reciprocal?: true };

/** A pair whose product is further from 1 than this is a contradiction, not a rounded reciprocal. */
const tolerance = 0.05;

/** No scale of comparison reaches this; beyond it doubles lose the smaller side. */
const largest = 1e9;

/**
 * Checks judgements and completes each pair from its mirror (互反性检查).
 *
 * Small typing differences, 0.333 beside 3, take the half that is at least 1 as
 * meant; a blank takes the reciprocal of its mirror; two blanks stay blank.
 *
 * @param judgements square, at most 15 items
 * @returns reciprocal judgements, or the first thing that prevents them
 * @example reciprocalJudgements([[1, 3], [0.333, 1]]) // [[1, 3], [1 / 3, 1]]
 * @example reciprocalJudgements([[1, null], [4, null]]) // [[1, 0.25], [4, 1]]
 * @example reciprocalJudgements([[1, 3], [0.5, 1]]) // { refused: "judgement-not-reciprocal", row: 0, column: 1, value: 3, mirror: 0.5 }
 * @source Saaty 1980, chapter 1: a[j][i] = 1 / a[i][j]
 */
export function reciprocalJudgements(judgements: Judgements): ReciprocalJudgements | Refusal {
  const items = judgements.length;
  if (items === 0) return { refused: "too-few", given: 0, needed: 1 };
  for (const row of judgements) {
    if (row.length !== items) return { refused: "not-square", rows: items, columns: row.length };
  }
  if (items > mostItems) return { refused: "too-many", given: items, limit: mostItems };
  const result: (number | null)[][] = judgements.map((row) => [...row]);
  for (let row = 0; row < items; row++) {
    for (let column = row; column < items; column++) {
      const pair = meant(judgements, row, column);
      if (typeof pair === "object" && pair !== null) return pair;
      result[row]![column] = pair;
      result[column]![row] = pair === null ? null : 1 / pair;
      if (row === column) result[row]![column] = 1;
    }
  }
  return result;
}

/** What a pair says, as the judgement of the upper half; null where both are blank. */
function meant(judgements: Judgements, row: number, column: number): number | null | Refusal {
  const value = judgements[row]![column] ?? null;
  const mirror = judgements[column]![row] ?? null;
  if (value !== null && !inRange(value)) return { refused: "judgement-range", row, column, value };
  if (mirror !== null && !inRange(mirror)) return { refused: "judgement-range", row: column, column: row, value: mirror };
  if (value === null) return mirror === null ? null : 1 / mirror;
  if (mirror === null) return value;
  if (Math.abs(value * mirror - 1) > tolerance) return { refused: "judgement-not-reciprocal", row, column, value, mirror };
  return mirror >= 1 && value < 1 ? 1 / mirror : value;
}

function inRange(judgement: number): boolean {
  return judgement >= 1 / largest && judgement <= largest;
}

/**
 * Items that no chain of judgements joins to the first one (未比较的项目); their
 * weights cannot be known.
 *
 * @example itemsApart([[1, 3, null], [1 / 3, 1, null], [null, null, 1]]) // [2]
 */
export function itemsApart(judgements: ReciprocalJudgements): readonly number[] {
  const joined = new Set([0]);
  for (const item of joined) {
    judgements[item]?.forEach((judgement, other) => judgement !== null && joined.add(other));
  }
  return judgements.flatMap((_, item) => (joined.has(item) ? [] : [item]));
}
