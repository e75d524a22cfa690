/** 显示数: how the pane writes numbers. Rounding is for the eye only. */
import { rounded } from "../scorecard/number";

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
 * A unit of per cent turns a share back into what people wrote.
 *
 * @example shownValue(0.9312, "%") // "93.12%"
 * @example shownValue(1594.49, "万元") // "1594.49 万元"
 */
export function shownValue(value: number | string, unit: string | null): string {
  if (typeof value === "string") return value;
  if (unit === "%" || unit === "％") return Math.abs(value) <= 1.5 ? shownShare(value) : `${rounded(value, 4)}%`;
  return unit === null || unit === "" ? String(rounded(value, 4)) : `${rounded(value, 4)} ${unit}`;
}
