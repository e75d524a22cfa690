import { completed, consistencyOf } from "./ahp";
import { completeJudgements } from "./completion";
import { type Judgements, reciprocalJudgements } from "./judgements";
import type { RandomIndexTable } from "./randomIndex";
import { type Refusal, isRefusal } from "./refusal";

/** A judgement worth thinking over (待斟酌的判断). */
export interface Reconsidered {
  readonly row: number;
  readonly column: number;
  /** As judged. */
  readonly value: number;
  /** What the other judgements imply for this pair. */
  readonly fits: number;
  /** CR if the judgement were `fits`. */
  readonly ratio: number;
}

/**
 * The judgements that hurt consistency most (最影响一致性的判断), worst first, each
 * with the value that would fit: the one that makes λ smallest when this pair is
 * left open and all others stand.
 *
 * @param judgements 判断矩阵; pairs nobody judged are not blamed
 * @param most how many to name
 * @returns pairs of the upper half; none where all judgements agree
 * @example reconsider([[1, 2, 9], [1 / 2, 1, 2], [1 / 9, 1 / 2, 1]])[0].column // 1
 * @example reconsider([[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]]) // []
 * @source Saaty, J. Syst. Sci. Syst. Eng. 12 (2003) 1–20 (which judgement to change); Bozóki et al. 2010 (to what)
 */
export function reconsider(judgements: Judgements, most = 3, table: RandomIndexTable = "teaching"): readonly Reconsidered[] | Refusal {
  const given = reciprocalJudgements(judgements);
  if (isRefusal(given)) return given;
  const size = given.length;
  const whole = completed(given);
  if (isRefusal(whole)) return whole;
  const present = consistencyOf(whole, size, table).ratio;
  if (present === 0) return [];
  const found: Reconsidered[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      const value = given[row]![column] ?? null;
      if (value === null) continue;
      const opened = given.map((line, i) => line.map((judgement, j) => ((i === row && j === column) || (i === column && j === row) ? null : judgement)));
      const without = completeJudgements(opened);
      // Without this judgement the item would stand alone: nothing implies another value.
      if (isRefusal(without)) continue;
      const { ratio } = consistencyOf(without, size, table);
      if (ratio < present) found.push({ row, column, value, fits: without[row * size + column]!, ratio });
    }
  }
  return found.sort((a, b) => a.ratio - b.ratio).slice(0, most);
}

/**
 * The judgement of Saaty's scale (1 至 9 及其倒数) nearest to a value.
 *
 * @example nearestOnScale(2.9) // 3
 * @example nearestOnScale(0.24) // 0.25
 */
export function nearestOnScale(value: number): number {
  const step = Math.min(9, Math.max(1, value >= 1 ? value : 1 / value));
  // Between two whole steps the nearer one is nearer in ratio, so the border is their geometric mean.
  const below = Math.floor(step);
  const whole = step * step < below * (below + 1) ? below : below + 1;
  return value >= 1 ? whole : 1 / whole;
}
