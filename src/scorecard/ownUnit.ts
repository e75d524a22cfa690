/**
 * 量纲: from a sentence's quantities to the indicator's own unit.
 *
 * A per cent is a share of the indicator where that is itself a percentage, else a
 * share of the target:
 *
 * | target                    | unit            | 95% means            |
 * |---------------------------|-----------------|----------------------|
 * | none, or up to 1.5 in size| none or %       | 0.95                 |
 * | above 1.5                 | %               | 95                   |
 * | above 1.5, or any         | none, or 万元 … | 0.95 of the target   |
 *
 * 完成95% and 完成率 always speak of the target, where there is one.
 */
import type { Ambiguity, Fault } from "./finding";
import { isClose, withoutDust } from "./number";
import type { Condition, Quantity } from "./ruleClause";
import { isGapUnit, isPercentUnit, isPermille, isUnknownUnit, unitSize } from "./units";

/** The row a sentence stands in. */
export interface OwnUnit {
  readonly text: string;
  readonly unit: string | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly lowerIsBetter: boolean;
  /** The sentence is about the attainment as a whole: 按完成比例得分，低于80%不得分. */
  readonly isRatio: boolean;
}

/** The size up to which a target is itself a percentage (RULES.md, section 3). */
const largestShare = 1.5;

export function isFault<T extends object>(value: T | number | Fault): value is Fault {
  return typeof value === "object" && "rule" in value;
}

export function ambiguous(text: string, about: Ambiguity): Fault {
  return { rule: "rule-ambiguous", field: "ruleText", text, about };
}

/** What a per cent of a sentence is to be multiplied by. */
export function percentFactor(subject: Condition["subject"], own: OwnUnit): number | Fault {
  const { target, unit } = own;
  const percentUnit = isPercentUnit(unit);
  const isOfTarget = subject === "attainment" || subject === "done" || (own.isRatio && subject === null);
  if (isPermille(unit) && !isOfTarget) return ambiguous(own.text, "percent");
  if (target === null) return percentUnit === "no" ? { rule: "target-missing", field: "target" } : 1;
  const isShare = Math.abs(target) <= largestShare && percentUnit !== "no";
  // 每超1% beside 0.5 吨标煤: of a unit we do not know, a hundredth or a percentage point?
  if (isShare && percentUnit === "open" && !isOfTarget && isUnknownUnit(unit)) return ambiguous(own.text, "percent");
  if (isOfTarget) {
    // 完成率≥95%, or 按比例得分，低于80%不得分, of an indicator that is itself a rate, with a target of 90%: of the rate or of the target?
    if (subject === (own.isRatio ? null : "attainment") && isShare && target !== 1) return ambiguous(own.text, "percent");
    return factorOfTarget(target, own.text);
  }
  if (isShare) return 1;
  return percentUnit === "yes" ? 100 : factorOfTarget(target, own.text);
}

/** ≥90%, or 个百分点, beside a bare 95: of 95 per cent, or of 95 things? */
export function hasBareTarget({ target, unit }: OwnUnit): boolean {
  return target !== null && target > largestShare && target < 100 && isPercentUnit(unit) === "open";
}

function factorOfTarget(target: number, text: string): number | Fault {
  if (target === 0) return { rule: "ratio-zero", field: "target" };
  return target < 0 ? ambiguous(text, "percent") : target;
}

/** A quantity as a number of the indicator's own unit; a sixtieth of an hour is no decimal, and keeps every digit. */
export function inOwnUnit(quantity: Quantity, subject: Condition["subject"], own: OwnUnit): number | Fault {
  if (quantity.of !== null) {
    const base = own[quantity.of];
    if (base === null) return quantity.of === "target" ? { rule: "target-missing", field: "target" } : { rule: "baseline-missing", field: "baseline" };
    // 目标值95%以上 beside a target of 95%: the target itself, or 95% of it?
    if (quantity.value !== 1 && (isClose(quantity.value, base) || isClose(quantity.value * 100, base)) && isPercentUnit(own.unit) !== "no") return ambiguous(own.text, "percent");
    return quantity.value * base;
  }
  // 完成率≥90 and 实际/目标≥0.9 speak of 90% of the target.
  if (quantity.unit === null && subject === "attainment" && own.target !== null) {
    return inOwnUnit({ ...quantity, unit: "percent", value: quantity.value > largestShare ? withoutDust(quantity.value / 100) : quantity.value }, subject, own);
  }
  if (quantity.unit === "percent") {
    if (hasBareTarget(own) && subject === null && !own.isRatio && quantity.value > 0 && quantity.value * 100 <= own.target!) return ambiguous(own.text, "percent");
    const factor = percentFactor(subject, own);
    return typeof factor === "number" ? quantity.value * factor : factor;
  }
  // 95 beside the unit % and a target of 0.9: of 95% or of 95?
  if (quantity.unit === null && isPercentUnit(own.unit) === "yes" && Math.abs(quantity.value) > largestShare && own.target !== null && Math.abs(own.target) <= largestShare) {
    return ambiguous(own.text, "percent");
  }
  const size = unitSize(quantity.unit === "points" ? null : quantity.unit, own.unit);
  return size === null ? ambiguous(own.text, "unit") : quantity.value * size;
}

/** Where an edge lies that is itself a number of the indicator. 低于1个百分点 names none: below what? */
export function levelIn(quantity: Quantity, subject: Condition["subject"], own: OwnUnit): number | Fault {
  if (quantity.isGap === true && !isGapUnit(own.unit)) return ambiguous(own.text, "gap");
  const level = inOwnUnit(quantity, subject, own);
  return typeof level === "number" ? withoutDust(level) : level;
}

/**
 * 量纲的边界: how small and how large an actual can be and still be in the unit of the
 * sentence. A share more than ten times the largest the sentence and the target name
 * was typed in per cent (93 for 93%); an actual of 0.93 beside a target of 95 was
 * typed as a share. Neither is guessed at. Where a unit is given, it decides.
 *
 * @param shares every per cent the sentence names
 * @param isBare it names per cents as bare numbers (95 beside the unit %)
 */
export function unitBounds(shares: readonly number[], isBare: boolean, own: OwnUnit): { readonly least: number; readonly most: number } {
  const size = own.target === null ? 0 : Math.abs(own.target);
  const open = { least: 0, most: Infinity };
  if (isBare && (shares.length > 0 || size > largestShare || own.target === null)) return { least: largestShare, most: Infinity };
  if (shares.length === 0 || isPercentUnit(own.unit) === "no") return open;
  if (size <= largestShare) return { least: 0, most: Math.max(largestShare, 10 * Math.max(size, ...shares.map(Math.abs))) };
  return size <= 100 * largestShare ? { least: Math.min(largestShare, size / 10), most: Infinity } : open;
}
