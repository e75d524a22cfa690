/**
 * 单元格的算法: what a computed cell holds, by the user's choice: a formula that
 * works in any spreadsheet, a formula that follows the scorecard, or a value that stays.
 */
import { withoutDust } from "../scorecard/number";
import type { ScaleCells } from "./scaleChoices";
import type { Content } from "./sheetDrawing";

/**
 * 计算格: the formula of a computed cell, or its value where cells are frozen.
 * A number that cannot be formed stays empty: no formula may show one in its
 * place. A live cell keeps its formula, which shows nothing until there is a number.
 */
export function computed(cells: ScaleCells, formula: string, value: number | null): Content {
  if (cells === "frozen") return value === null ? null : withoutDust(value);
  return cells === "formulas" && value === null ? null : { formula: `=${formula}` };
}

/** 加权得分: weight times points, empty without points. `marks` are out of 100. */
export function weightedFormula(weight: string, points: string, inMarks: boolean, rounded: boolean): string {
  const product = `${weight}*${points}${inMarks ? "/100" : ""}`;
  return `IF(ISNUMBER(${points}),${rounded ? `ROUND(${product},2)` : product},"")`;
}

/** 合计: a sum that shows nothing as long as one of the numbers it stands for is missing. */
export function guardedSum(summed: string, counted: string, count: number): string {
  return `IF(COUNT(${counted})<${count},"",SUM(${summed}))`;
}
