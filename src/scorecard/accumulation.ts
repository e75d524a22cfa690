import { type Period, comparePeriods, readPeriod } from "./period";
import type { Indicator } from "./model";
import { sum, withoutDust } from "./number";

/** What one period brought. */
export interface Reported {
  readonly period: string;
  readonly actual: number | null;
}

/**
 * Puts reports in the order of their periods (按期间排序). Periods nobody can read
 * keep the table's order and come last, since people write the newest at the foot.
 *
 * @example inOrder([{ period: "2025-02", actual: 3 }, { period: "2025-01", actual: 2 }]).map(r => r.actual) // [2, 3]
 */
export function inOrder<R extends Reported>(reports: readonly R[]): readonly R[] {
  const read = new Map<R, Period | null>(reports.map((report) => [report, readPeriod(report.period)]));
  return [...reports].sort((a, b) => {
    const [left, right] = [read.get(a) ?? null, read.get(b) ?? null];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
    return comparePeriods(left, right);
  });
}

/**
 * Accumulates the actuals of several periods (累计): 求和 their sum, 平均 their mean,
 * 最新 the last one reported, 最高 the highest.
 *
 * A period without an actual is not yet known and counts for nothing; when none
 * has an actual, there is none to date.
 *
 * @param kind 累计, as the indicator says
 * @param reports 实绩, in any order
 * @returns in the indicator's own unit; null when nothing was reported
 * @example accumulate("sum", [{ period: "2025-01", actual: 0.1 }, { period: "2025-02", actual: 0.2 }]) // 0.3
 * @example accumulate("last", [{ period: "2025-02", actual: 7 }, { period: "2025-01", actual: 9 }]) // 7
 * @example accumulate("mean", [{ period: "一季度", actual: 8 }, { period: "二季度", actual: null }]) // 8
 */
export function accumulate(kind: Indicator["accumulation"], reports: readonly Reported[]): number | null {
  const actuals = inOrder(reports).flatMap((report) => (report.actual === null ? [] : [report.actual]));
  if (actuals.length === 0) return null;
  switch (kind) {
    case "sum":
      return withoutDust(sum(actuals));
    case "mean":
      return withoutDust(sum(actuals) / actuals.length);
    case "last":
      return actuals.at(-1) ?? null;
    case "highest":
      return actuals.reduce((highest, actual) => Math.max(highest, actual));
  }
}
