/** 显示数: how the pane writes numbers. Rounding is for the eye only. */
import { rounded } from "../scorecard/number";
import { countsInShares, type QuantityRow } from "../scorecard/shareRow";
import { isGapUnit, isPercentUnit } from "../scorecard/units";

/**
 * 得分: two decimals, 四舍五入, so that columns of them line up.
 *
 * @example shownPoints(60.585) // "60.59"
 * @example shownPoints(72) // "72.00"
 */
export function shownPoints(points: number): string {
  return rounded(points, 2).toFixed(2);
}

/**
 * 份额: as a percentage, two decimals at most.
 *
 * @example shownShare(0.125) // "12.5%"
 */
export function shownShare(share: number): string {
  return `${rounded(share * 100, 2)}%`;
}

/**
 * 金额: sums of money, thousands set apart, two decimals at most.
 *
 * @example shownAmount(1234567.5) // "1,234,567.5"
 */
export function shownAmount(amount: number): string {
  return rounded(amount, 2).toLocaleString("en-US");
}

/**
 * 指标值: a value in the indicator's own unit; long decimals are cut for the eye, not the value.
 * Of a row that counts in shares (0.93 for 93%) it turns each back into what people wrote.
 *
 * @example shownValue(0.9312, { unit: "%", target: 0.95, baseline: null, actual: 0.9312, ruleText: null }) // "93.12%"
 * @example shownValue(2.1, { unit: "%", target: 2, baseline: null, actual: 2.1, ruleText: null }) // "2.1%"
 * @example shownValue(1594.49, { unit: "万元", target: 1600, baseline: null, actual: 1594.49, ruleText: null }) // "1594.49 万元"
 */
export function shownValue(value: number | string, row: QuantityRow): string {
  if (typeof value === "string") return value;
  if (countsInShares(row)) return shownShare(value);
  const { unit } = row;
  if (unit === null || unit === "") return String(rounded(value, 4));
  return isPercentUnit(unit) === "yes" && !isGapUnit(unit) ? `${rounded(value, 4)}%` : `${rounded(value, 4)} ${unit}`;
}
