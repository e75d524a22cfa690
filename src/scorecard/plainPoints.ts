import type { CardColumns } from "./cardColumns";
import { passMark } from "./methodRule";
import { withoutDust } from "./number";
import { linePoints, ratioPoints } from "./points";

/**
 * 只凭计分方法的得分: points of a row whose method says it all and whose cells are plain
 * numbers: 比率法, 基准法, 功效系数法, 底线法 without a sentence. They are those the
 * row's rule would give; but a list of a hundred thousand such rows is scored without
 * making a rule for each.
 *
 * @returns NaN for every other row: its rule knows, or knows why not
 */
export function plainPoints({ methods, ruleTexts, baseline, target, actual }: Pick<CardColumns, "methods" | "ruleTexts" | "baseline" | "target" | "actual">, node: number): number {
  if (ruleTexts[node] !== null) return NaN;
  const [a, t, b] = [actual[node]!, target[node]!, baseline[node]!];
  switch (methods[node]) {
    case "ratio":
      return t <= 0 || (a <= 0 && b > t) ? NaN : clamped(ratioPoints(a, t, b > t, 100));
    case "linear":
      return hasNoLine(t, b) ? NaN : clamped(linePoints(a, b, t, 0, 100));
    case "efficacy":
      return hasNoLine(t, b) ? NaN : clamped(linePoints(a, b, t, passMark, 100));
    case "floorline":
      return hasNoLine(t, b) ? NaN : isPast(withoutDust(a), b, t) ? 0 : clamped(linePoints(a, b, t, passMark, 100));
    default:
      return NaN;
  }
}

function clamped(points: number): number {
  return withoutDust(Math.min(Math.max(points, 0), 100));
}

/** Between two ends that are one, or of which one is not known, lies no line. */
function hasNoLine(target: number, baseline: number): boolean {
  return Number.isNaN(target) || Number.isNaN(baseline) || withoutDust(target) === withoutDust(baseline);
}

/** Worse than the baseline, seen from the target. */
function isPast(actual: number, baseline: number, target: number): boolean {
  return baseline < target ? actual < baseline : actual > baseline;
}
