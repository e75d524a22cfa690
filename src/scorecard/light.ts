import type { Attainment, Indicator, Share } from "./model";
import { withoutDust } from "./number";
import type { ScoringRule } from "./rule";

/** 红绿灯: green on the way, amber a little behind, red behind, grey not yet known. */
export type Light = "green" | "amber" | "red" | "grey";

/** From which share of the target to date a light is green, and amber (settings). */
export interface LightLimits {
  readonly green: Share;
  readonly amber: Share;
}

export const usualLimits: LightLimits = { green: 1, amber: 0.9 };

/**
 * Light (红绿灯) of a share of the target to date.
 *
 * @example lightOf(1) // "green"
 * @example lightOf(0.95) // "amber"
 * @example lightOf(0.89) // "red"
 * @example lightOf(null) // "grey"
 */
export function lightOf(share: Attainment | null, { green, amber }: LightLimits = usualLimits): Light {
  if (share === null) return "grey";
  const clean = withoutDust(share);
  return clean >= green ? "green" : clean >= amber ? "amber" : "red";
}

/**
 * Target to date (截至目标): pro rata by elapsed periods. What is summed up over the
 * year should stand at target × elapsed; what moves from a baseline at
 * baseline + (target − baseline) × elapsed.
 *
 * **choice**: a share (计量单位 %), a mean and a maximum are levels, not amounts: half
 * of a yearly 85 % is no target for June, so the whole target holds all year.
 *
 * @param elapsed 已过期间: share of the year's periods that are over; 0: nothing is due yet
 * @returns null where there is no target, or nothing is due yet
 * @example targetToDate({ target: 1200, baseline: null, unit: "万元", accumulation: "sum" }, 0.5) // 600
 * @example targetToDate({ target: 4000, baseline: 3200, unit: "亩", accumulation: "last" }, 0.5) // 3600
 * @example targetToDate({ target: 0.85, baseline: null, unit: "%", accumulation: "last" }, 0.5) // 0.85
 */
export function targetToDate({ target, baseline, unit, accumulation }: Pick<Indicator, "target" | "baseline" | "unit" | "accumulation">, elapsed: Share): number | null {
  if (target === null || elapsed === 0) return null;
  if (accumulation === "sum") return withoutDust(target * elapsed);
  const isLevel = accumulation !== "last" || (unit ?? "").normalize("NFKC").includes("%");
  const from = baseline ?? 0;
  return isLevel ? target : withoutDust(from + (target - from) * elapsed);
}

/**
 * Share of the target to date (截至完成率): actual / target, or target / actual where
 * less is better. Where one of them is not above 0 a ratio says nothing: 1 when the
 * target is met, else 0.
 *
 * @example shareOfTarget(540, 600, false) // 0.9
 * @example shareOfTarget(10, 8, true) // 0.8
 * @example shareOfTarget(1, 0, true) // 0 — one accident where none was allowed
 */
export function shareOfTarget(actual: number, target: number, lowerIsBetter: boolean): Attainment {
  if (actual > 0 && target > 0) return withoutDust(lowerIsBetter ? target / actual : actual / target);
  return (lowerIsBetter ? actual <= target : actual >= target) ? 1 : 0;
}

/**
 * Whether less is better (逆向指标), by the scoring rule; null where neither direction
 * is better throughout, or numbers play no part.
 */
export function lowerIsBetter(rule: ScoringRule): boolean | null {
  switch (rule.shape) {
    case "ratio":
      return rule.lowerIsBetter;
    case "line":
      return rule.to < rule.from;
    case "steps": {
      const [below, above] = [Math.sign(rule.below?.points ?? 0), Math.sign(rule.above?.points ?? 0)];
      if (below < 0 && above < 0) return null;
      return above < 0 || below > 0;
    }
    case "bands": {
      const ends = rule.bands.flatMap(({ start, end }) => [start, end]);
      const rises = ends.every((points, i) => i === 0 || points >= ends[i - 1]!);
      const falls = ends.every((points, i) => i === 0 || points <= ends[i - 1]!);
      return rises === falls ? null : falls;
    }
    default:
      return null;
  }
}
