/** 百分数混写: a target of 95% beside an actual of 80, for 80% or for 8000%? */
import type { Cell } from "./table";
import { isGapUnit, isPercentUnit } from "./units";

/** The row whose target and actual are compared. */
export interface Quantities {
  readonly name: string;
  readonly unit: string | null;
  readonly target: number;
  readonly actual: number;
  /** The cells as typed. */
  readonly typed: readonly [target: Cell, actual: Cell];
}

/** The size up to which a number is itself a share (RULES.md, section 3). */
const largestShare = 1.5;
const shareName = /(?:率|比例|占比|比重|满意度|\brate|\bratio|\bshare|percentage)\s*(?:[（(][^（()）]*[)）])?$/i;

/**
 * 是否百分数混写: whether one of target and actual is a share and the other a number of
 * per cents, so that what they have in common cannot be told: one typed with % beside a
 * bare number above 1.5, or of a percentage (by its unit or name) sizes too far apart.
 *
 * @example isPercentMixed({ name: "执行率", unit: null, target: 0.95, actual: 80, typed: [0.95, 80] })    // true
 * @example isPercentMixed({ name: "执行率", unit: null, target: 95, actual: 0.8, typed: [95, "80%"] })    // true
 * @example isPercentMixed({ name: "新增企业", unit: "家", target: 1, actual: 30, typed: [1, 30] })        // false
 */
export function isPercentMixed({ name, unit, target, actual, typed }: Quantities): boolean {
  const [size, result] = [Math.abs(target), Math.abs(actual)];
  if (!(size > 0) || !(result > 0) || size <= largestShare === result <= largestShare) return false;
  const percentUnit = isGapUnit(unit) ? "no" : isPercentUnit(unit);
  if (percentUnit === "no") return false;
  const [isTargetTyped, isActualTyped] = typed.map((cell) => typeof cell === "string" && /[%％]/.test(cell));
  if (isTargetTyped !== isActualTyped) return (isTargetTyped ? size : result) <= largestShare;
  if (isTargetTyped || (percentUnit === "open" && (unit !== null || !shareName.test(name.trim())))) return false;
  return size <= largestShare ? result > 10 * size : size <= 100 * largestShare && result < size / 10;
}
