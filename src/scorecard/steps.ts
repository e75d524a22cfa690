import { difference, withoutDust } from "./number";
import type { PartialStep, Shape } from "./rule";

/**
 * 加减分法 (steps): `base`, and for every step beyond the reference so many points
 * more or less.
 *
 *     points = base ± ⌊gap / width⌋ · points per step
 *
 * With no target the reference is 0 and the actual is itself the gap. 扣分法 (count)
 * is the same from 0 upwards.
 *
 * @returns not clamped
 * @example stepPoints({ shape: "steps", reference: { from: 6, to: 6 }, base: 100, below: { width: 1, points: -20 }, above: null, partial: "whole" }, 5) // 80
 */
export function stepPoints(shape: Extract<Shape, { shape: "steps" }>, actual: number): number {
  const { reference, base, below, above, partial } = shape;
  if (actual > reference.to) return above === null ? base : base + above.points * stepsIn(difference(actual, reference.to), above.width, partial);
  if (actual < reference.from) return below === null ? base : base + below.points * stepsIn(difference(reference.from, actual), below.width, partial);
  return base;
}

/**
 * 不足一档: how many steps a gap counts. `whole` only full ones, `started` each one
 * begun, `proportional` the fraction too.
 *
 * @param gap without dust, or 0.85 − 0.80 makes 4 steps of 0.01
 * @example stepsIn(0.05, 0.01, "whole") // 5
 * @example stepsIn(2.5, 1, "started") // 3
 */
export function stepsIn(gap: number, width: number, partial: PartialStep): number {
  const steps = withoutDust(gap / width);
  return partial === "whole" ? Math.floor(steps) : partial === "started" ? Math.ceil(steps) : steps;
}
