import { type AhpMethod, ahpWeights, consistency } from "../scorecard/ahp";
import { dematel } from "../scorecard/dematel";
import { entropyWeights } from "../scorecard/entropy";
import type { Judgements } from "../scorecard/judgements";
import { type RandomIndexTable, randomIndexTables } from "../scorecard/randomIndex";
import { rankWeights } from "../scorecard/rankWeights";
import { nameKey } from "../scorecard/sameName";
import type { Language } from "../scorecard/table";
import { choiceArgument, isLeftOut, numberIn, numberList, numberMatrix, requiredNumber } from "./arguments";
import { toCell, toRange } from "./cells";
import { resultOf } from "./failure";

/** Functions that see no scorecard and no rule text answer in Chinese (DESIGN.md, section 3). */
const language: Language = "zh";

const methodWords: ReadonlyMap<string, AhpMethod> = new Map([
  ["eigenvector", "eigenvector"],
  ["特征向量法", "eigenvector"],
  ["特征向量", "eigenvector"],
  ["特征根法", "eigenvector"],
  ["geometric", "geometric"],
  ["几何平均法", "geometric"],
  ["几何平均", "geometric"],
]);

const tableWords: ReadonlyMap<string, RandomIndexTable> = new Map<string, RandomIndexTable>([
  ...randomIndexTables.map((table) => [table, table] as const),
  ["教材", "teaching"],
]);

/**
 * 层次分析法权重: weights from judgements.
 * @customfunction AHP
 * @param judgements 判断矩阵
 * @param [method] 方法
 * @returns one column
 */
export function ahp(judgements: unknown[][], method?: unknown): unknown[][] {
  const chosen = choiceArgument({ argument: "method", language }, method, (text) => methodWords.get(nameKey(text).toLowerCase()) ?? null, [...methodWords.keys()]);
  return column(resultOf(language, ahpWeights(judgementsIn(judgements), chosen ?? "eigenvector")));
}

/**
 * 一致性比率: CR of judgements.
 * @customfunction CONSISTENCY
 * @param judgements 判断矩阵
 * @param [table] 随机一致性指标
 * @returns CR
 */
export function consistencyRatio(judgements: unknown[][], table?: unknown): number {
  const chosen = choiceArgument({ argument: "table", language }, table, (text) => tableWords.get(nameKey(text).toLowerCase()) ?? null, [...tableWords.keys()]);
  return resultOf(language, consistency(judgementsIn(judgements), chosen ?? "teaching")).ratio;
}

/**
 * 熵权法权重: weights from data.
 * @customfunction ENTROPY
 * @param data 数据
 * @param [directions] 方向
 * @returns one row
 */
export function entropy(data: unknown[][], directions?: unknown[][]): unknown[][] {
  const signs = isLeftOut(directions) ? [] : numberList({ argument: "directions", language }, directions);
  return [resultOf(language, entropyWeights(numberMatrix({ argument: "data", language }, data), signs)).map(({ weight }) => weight)];
}

/**
 * 排序质心权重: weights from an order.
 * @customfunction RANKWEIGHTS
 * @param n 项数
 * @returns one column
 */
export function rankOrderWeights(n: unknown): unknown[][] {
  return column(resultOf(language, rankWeights(requiredNumber({ argument: "n", language }, n))));
}

/**
 * 中心度与原因度: DEMATEL.
 * @customfunction DEMATEL
 * @param influence 影响矩阵
 * @returns a row per factor
 */
export function prominenceAndRelation(influence: unknown[][]): unknown[][] {
  const { factors } = resultOf(language, dematel(numberMatrix({ argument: "influence", language }, influence)));
  return factors.map(({ prominence, relation }) => [prominence, relation]);
}

/** Judgements may be typed as fractions, 1/3 or 1:3; as a number Excel would make a date of them. */
const fraction = /^(\d+(?:\.\d+)?)[/:](\d+(?:\.\d+)?)$/;

function judgementsIn(range: unknown): Judgements {
  return toRange(range).map((row, i) =>
    row.map((value, j) => {
      const cell = toCell(value);
      const parts = typeof cell === "string" ? fraction.exec(nameKey(cell)) : null;
      const quotient = parts === null ? NaN : Number(parts[1]) / Number(parts[2]);
      return Number.isFinite(quotient) ? quotient : numberIn({ argument: "judgements", language }, cell, { row: i, column: j });
    }),
  );
}

function column(values: readonly number[]): number[][] {
  return values.map((value) => [value]);
}
