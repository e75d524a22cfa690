/**
 * 数字格式: how a number is shown. What is shown never feeds back into a
 * calculation: the cell keeps every digit, the format rounds (四舍五入).
 */
import type { Indicator, Share } from "../scorecard/model";
import { withoutDust } from "../scorecard/number";
import { countsInShares } from "../scorecard/shareRow";

/** Points, always with two decimals, so that columns of them line up. */
export const pointsFormat = "0.00";

/**
 * 权重格式: percent with as many decimals as these weights need, two at most,
 * the same for the whole column.
 *
 * @example weightFormat([0.1, 0.2])   // "0%"
 * @example weightFormat([0.054, 0.2]) // "0.0%"
 * @example weightFormat([1 / 3])      // "0.00%"
 */
export function weightFormat(weights: readonly (Share | null)[]): string {
  const decimals = Math.max(0, ...weights.map((weight) => (weight === null ? 0 : decimalsOf(weight * 100, 2))));
  return percentFormat(decimals);
}

/**
 * 数量格式: how a target or an actual is shown: as a percentage where the
 * indicator counts in percent, else as it is.
 */
export function quantityFormat(indicator: Indicator, value: unknown): string {
  if (typeof value !== "number" || !isPercentage(indicator)) return "General";
  return percentFormat(decimalsOf(value * 100, 2));
}

/** Words an indicator that is a share ends with. */
const shareName = /(?:率|比例|占比|比重|满意度|增幅|rate|ratio|share|percentage)$/i;

/**
 * A quantity is a percentage when its unit says so and the row counts in shares; without
 * a unit when its name says so, or its rule text counts in percent and it is a fraction,
 * and then never beyond a size of 1.5 (RULES.md, section 3).
 */
function isPercentage(indicator: Indicator): boolean {
  const { unit, name, target, actual, ruleText } = indicator;
  if (unit !== null) return countsInShares(indicator);
  const sizes = [target, actual].filter((value) => typeof value === "number");
  if (sizes.some((size) => Math.abs(size) > 1.5)) return false;
  return shareName.test(name.trim()) || (/\d\s*[%％]/.test(ruleText ?? "") && sizes.some((size) => !Number.isInteger(size)));
}

function percentFormat(decimals: number): string {
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

/** The decimals a number needs, up to `most`. */
function decimalsOf(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    const scaled = withoutDust(value * 10 ** decimals);
    if (scaled === Math.round(scaled)) return decimals;
  }
  return most;
}
