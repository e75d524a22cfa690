/** 只有计分方法: the rule of a method that needs no sentence. */
import type { Fault } from "./finding";
import { isFullMark } from "./fullMark";
import type { ScoringMethod } from "./model";
import { withoutDust } from "./number";
import type { Band, RuleSource, ScoringRule, Shape } from "./rule";
import { doneOrNot, gradePoints } from "./stateWords";
import { isPlaceUnit } from "./units";

const none: readonly never[] = [];
/** 非此即彼 without a sentence. */
const allOrNothing = doneOrNot(100, 0);
const usualGrades = gradePoints();

/** Points at 不允许值, and at the baseline of 底线法. */
export const passMark = 60;

/**
 * 计分方法 as a rule, without a sentence.
 *
 * @returns `rule-missing` for a method that says nothing without one (区间法, 加减分法, 扣分法, 适中型)
 */
export function methodRule(method: ScoringMethod, source: RuleSource): ScoringRule | Fault {
  const shape = methodShape(method, source);
  if ("rule" in shape) return shape;
  const scale = method === "given" && isFullMark(source.full) ? 100 / source.full : 1;
  const exceptions = method === "floorline" ? pastBaseline(source) : none;
  const cap = scale === 1 ? 100 : withoutDust(100 / scale);
  // The spread comes last: an object that begins with one costs fifty times as much to make.
  return { method, text: source.ruleText ?? "", floor: 0, cap, exceptions, cutoffs: none, scale, least: 0, most: Infinity, ...shape };
}

/** 底线法: worse than the baseline is 0. */
export function pastBaseline({ baseline, target }: RuleSource): readonly Band[] {
  if (baseline === null || target === null) return [];
  const isRising = baseline < target;
  return [{ from: isRising ? -Infinity : baseline, to: isRising ? baseline : Infinity, includesFrom: false, includesTo: false, start: 0, end: 0 }];
}

/** The shape of a method for this target and baseline. */
export function methodShape(method: ScoringMethod, source: RuleSource): Shape | Fault {
  switch (method) {
    case "ratio":
      return ratioShape(source, isLowerBetter(source), 100);
    case "linear":
      return lineShape(source, 0, 100);
    case "efficacy":
    case "floorline":
      return lineShape(source, passMark, 100);
    case "done":
      return { shape: "words", words: allOrNothing, otherwise: null };
    case "grade":
      return { shape: "words", words: usualGrades, otherwise: null };
    case "rank":
      return { shape: "places", actualIsPlace: isPlaceUnit(source.unit), lowerIsBetter: isLowerBetter(source), byPlace: { shape: "bands", bands: usualPlaces } };
    case "given":
      return { shape: "given" };
    case "bands":
    case "steps":
    case "count":
    case "range":
    case "rollup":
      return { rule: "rule-missing", field: "ruleText" };
  }
}

/** Lower is better where the baseline lies above the target. */
export function isLowerBetter({ baseline, target }: RuleSource): boolean {
  return baseline !== null && target !== null && baseline > target;
}

/** 比率法; of a negative target, less would be more. */
export function ratioShape({ target }: RuleSource, lowerIsBetter: boolean, mark: number): Shape | Fault {
  if (target === null) return { rule: "target-missing", field: "target" };
  return target <= 0 ? { rule: "ratio-zero", field: "target" } : { shape: "ratio", target, lowerIsBetter, mark };
}

/** 基准法, 功效系数法, 底线法: `base` points at the baseline, `mark` at the target. */
export function lineShape({ baseline, target }: RuleSource, base: number, mark: number): Shape | Fault {
  if (target === null) return { rule: "target-missing", field: "target" };
  if (baseline === null) return { rule: "baseline-missing", field: "baseline" };
  if (withoutDust(target) === withoutDust(baseline)) return { rule: "target-equals-baseline", field: "target", both: target };
  return { shape: "line", from: baseline, to: target, base, mark };
}

/** 60, 57, 54, 51, 48 … and so on down to 0. */
const usualPlaces: readonly Band[] = Array.from({ length: 21 }, (_, index) => {
  const points = 60 - 3 * index;
  return { from: index + 1, to: index === 20 ? Infinity : index + 1, includesFrom: true, includesTo: true, start: points, end: points };
});
