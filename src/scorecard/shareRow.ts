/** 百分数的写法: whether the numbers of a row are shares (0.93 for 93%) or numbers of per cents (93). */
import type { Indicator } from "./model";
import { isGapUnit, isPercentUnit } from "./units";

/** What decides it: the row's unit, and the numbers it is compared with. */
export type QuantityRow = Pick<Indicator, "unit" | "target" | "baseline" | "actual" | "ruleText">;

/** The size up to which a target is itself a share (RULES.md, section 3). */
const largestShare = 1.5;
/** An actual beyond so many times that was typed in per cents: the sentence gives it no points. */
const mostTimes = 10;

/**
 * 是否以份额计: of an indicator whose unit is a per cent, whether its numbers are shares.
 * The target decides for the whole row, as it does for the sentence, so that 2.1 beside
 * a target of 0.9 is 210%, and 1.2 beside a target of 2 is 1.2%. Without a target a
 * sentence that names per cents counts in shares; without either the baseline, or the
 * number itself, says it by its size.
 *
 * @returns false for every other unit, 百分点 included
 * @example countsInShares({ unit: "%", target: 0.9, baseline: null, actual: 2.1, ruleText: null }) // true
 * @example countsInShares({ unit: "%", target: 2, baseline: null, actual: 1.2, ruleText: null }) // false
 * @example countsInShares({ unit: "%", target: null, baseline: null, actual: 2.1, ruleText: "≥200%得满分" }) // true
 * @example countsInShares({ unit: "万元", target: 0.9, baseline: null, actual: 0.8, ruleText: null }) // false
 */
export function countsInShares({ unit, target, baseline, actual, ruleText }: QuantityRow): boolean {
  if (isPercentUnit(unit) !== "yes" || isGapUnit(unit)) return false;
  if (target !== null) return Math.abs(target) <= largestShare;
  const number = typeof actual === "number" ? actual : null;
  if (/[%％]/.test(ruleText ?? "")) return Math.abs(number ?? 0) <= largestShare * mostTimes;
  return Math.abs(baseline ?? number ?? 0) <= largestShare;
}
