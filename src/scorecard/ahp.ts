import { completeJudgements } from "./completion";
import { type Judgements, reciprocalJudgements } from "./judgements";
import type { Share } from "./model";
import { sum } from "./number";
import { principalEigenvector } from "./principalEigenvector";
import { type RandomIndexTable, randomIndex } from "./randomIndex";
import { type Refusal, isRefusal } from "./refusal";

/** 特征向量法 or 几何平均法: how weights are drawn from judgements. */
export type AhpMethod = "eigenvector" | "geometric";

/** 一致性: how well judgements agree with one another. */
export interface Consistency {
  /** λ max: the number of items where all judgements agree, more where they do not. */
  readonly lambda: number;
  /** CI = (λ − n) / (n − 1) */
  readonly index: number;
  /** CR = CI / RI(n); 0 for one or two items. */
  readonly ratio: number;
  /** Whose random index was used. */
  readonly table: RandomIndexTable;
  /** CR ≤ 0.1 */
  readonly accepted: boolean;
}

/** Judgements with a larger consistency ratio should be thought over again (Saaty 1980). */
export const acceptedRatio = 0.1;

/**
 * Weights by the analytic hierarchy process (层次分析法权重): the principal
 * eigenvector of the judgements, or the geometric means of their rows, as shares.
 *
 * Judgements that nobody made are completed first (`completeJudgements`).
 *
 * @param judgements 判断矩阵: 1 to 15 items; blanks are null
 * @returns one share per item, adding up to 1; or why there are none
 * @example ahpWeights([[1, 3], [1 / 3, 1]]) // [0.75, 0.25]
 * @example ahpWeights([[1, 2, 4], [null, 1, 2], [null, null, 1]], "geometric").map(w => +w.toFixed(4)) // [0.5714, 0.2857, 0.1429]
 * @source Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980, chapter 1; Crawford and Williams 1985 for geometric means
 */
export function ahpWeights(judgements: Judgements, method: AhpMethod = "eigenvector"): readonly Share[] | Refusal {
  const complete = completed(judgements);
  if (isRefusal(complete)) return complete;
  const size = judgements.length;
  if (method === "eigenvector") return Array.from(principalEigenvector(complete, size).vector);
  const means = Array.from({ length: size }, (_, row) => Math.exp(sum(complete.slice(row * size, (row + 1) * size).map(Math.log)) / size));
  const total = sum(means);
  return means.map((mean) => mean / total);
}

/**
 * Consistency of judgements (一致性检验): CR = CI / RI(n), CI = (λ − n) / (n − 1).
 * Accepted up to 0.1.
 *
 * @param judgements 判断矩阵: 1 to 15 items; blanks are null
 * @param table whose random index to divide by
 * @returns all three numbers; or why there are none
 * @example consistency([[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]]).ratio // 0
 * @example +consistency([[1, 2, 1], [1 / 2, 1, 2], [1, 1 / 2, 1]]).ratio.toFixed(4) // 0.209 — 0.1087 / 0.52
 * @source Saaty 1980, chapter 1
 */
export function consistency(judgements: Judgements, table: RandomIndexTable = "teaching"): Consistency | Refusal {
  const complete = completed(judgements);
  return isRefusal(complete) ? complete : consistencyOf(complete, judgements.length, table);
}

/** Consistency (一致性) of complete judgements, rows one after another. */
export function consistencyOf(complete: Float64Array, size: number, table: RandomIndexTable): Consistency {
  const lambda = principalEigenvector(complete, size).value;
  const excess = lambda - size;
  // Judgements in full agreement leave λ − n as rounding, of either sign.
  const index = size < 3 || excess < 1e-12 * size ? 0 : excess / (size - 1);
  const ratio = index === 0 ? 0 : index / randomIndex(size, table);
  return { lambda, index, ratio, table, accepted: ratio <= acceptedRatio };
}

/** Judgements checked, mirrored and completed, rows one after another. */
export function completed(judgements: Judgements): Float64Array | Refusal {
  const reciprocal = reciprocalJudgements(judgements);
  return isRefusal(reciprocal) ? reciprocal : completeJudgements(reciprocal);
}
