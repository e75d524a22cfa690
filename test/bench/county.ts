/**
 * 某县的考核表: the scorecard table that is measured, as Excel hands it to a function: a
 * header row and 13 columns. Every row has a target and an actual of its own.
 */
import { randomNumbers } from "../../src/scorecard/random";

export type CellValue = string | number;

export const header = ["卡", "编号", "维度", "战略目标", "指标", "性质", "权重", "计分方法", "计分标准", "计量单位", "基准值", "目标值", "实际值"] as const;
/** Columns by what they hold. */
export const at = { card: 0, code: 1, perspective: 2, objective: 3, indicator: 4, weight: 6, method: 7, ruleText: 8, unit: 9, baseline: 10, target: 11, actual: 12 } as const;

const perspectives = ["学习与发展", "财政成本", "内部流程", "服务对象"];
export const sentence = "每低1%扣2分，低于60分不得分";
/** 计分方法 of the rows in turn; the last has a sentence instead. */
export const methods = ["比率法", "比率法", "基准法", "功效系数法", "底线法", ""] as const;
/** `methods[1]`: the baseline lies above the target, so that lower is better. */
export const lowerIsBetter = 1;

/** A table of so many rows, shared out among the cards. */
export function countyTable(rows: number, cards: number, seed = 7): CellValue[][] {
  const random = randomNumbers(seed);
  const table: CellValue[][] = [[...header]];
  for (let card = 0; card < cards; card++) {
    const size = Math.floor(((card + 1) * rows) / cards) - Math.floor((card * rows) / cards);
    for (let i = 0; i < size; i++) table.push(rowOf(cards === 1 ? "全县" : `单位${card + 1}`, i, size, random));
  }
  return table;
}

function rowOf(card: string, i: number, size: number, random: () => number): CellValue[] {
  const method = i % methods.length;
  const perspective = Math.floor((i * perspectives.length) / size);
  const objective = Math.floor((i * perspectives.length * 3) / size);
  const isSentence = method === methods.length - 1;
  // A sentence about per cents speaks of a target that is itself a share.
  const target = isSentence ? (50 + Math.floor(random() * 50)) / 100 : 50 + Math.floor(random() * 20_000) / 100;
  const spread = Math.floor((0.3 + random() * 0.4) * target * 100) / 100;
  const baseline = isSentence ? "" : method === lowerIsBetter ? hundredths(target + spread) : hundredths(target - spread);
  const actual = isSentence ? hundredths(target - Math.floor(random() * 25) / 100) : hundredths(target + spread * (random() * 1.4 - 1.1));
  return [card, `${card}-${i + 1}`, perspectives[perspective]!, `目标${objective + 1}`, `指标${i + 1}`, i % 3 === 0 ? "过程" : "结果", 1 / size, methods[method]!, isSentence ? sentence : "", isSentence ? "%" : "万元", baseline, target, actual];
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}

/** The same cells in arrays and texts of their own, as Excel hands them to each cell. */
export function copyOf(table: readonly (readonly CellValue[])[]): CellValue[][] {
  return JSON.parse(JSON.stringify(table)) as CellValue[][];
}
