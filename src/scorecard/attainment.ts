import type { Fault } from "./finding";
import type { Attainment } from "./model";
import { difference, withoutDust } from "./number";

/**
 * 完成率 (attainment): how much of the way from baseline to target was travelled.
 *
 *     attainment = (actual − baseline) / (target − baseline)
 *
 * Direction needs no flag: when the target lies below the baseline, less is
 * better, and the same formula holds.
 *
 * @param actual   实际值, in the indicator's own unit
 * @param target   目标值, same unit; must differ from the baseline
 * @param baseline 基准值, same unit; 0 where there is none
 * @returns 1 at the target, 0 at the baseline; not capped (the scoring method
 *   caps). `target-equals-baseline` where nothing was promised, or `ratio-zero`
 *   where there is no baseline and the target is 0
 * @example attainment(112, 120, 100) // 0.6 — rose 12 of the promised 20
 * @example attainment(3.5, 3, 5) // 0.75 — fell 1.5 of the promised 2
 * @example attainment(46, 50) // 0.92
 */
export function attainment(actual: number, target: number, baseline: number | null = null): Attainment | Fault {
  const from = baseline ?? 0;
  if (withoutDust(target) === withoutDust(from)) {
    return baseline === null
      ? { rule: "ratio-zero", field: "target" }
      : { rule: "target-equals-baseline", field: "target", both: target };
  }
  return withoutDust(difference(actual, from) / difference(target, from));
}
