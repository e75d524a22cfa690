import { withoutDust } from "./number";
import { type Read, type Tokens, is, meaning, past } from "./reading";
import type { Quantity } from "./ruleClause";

/**
 * 数量: 85% · 百分之五 · 2个百分点 · 5天 · 60分 · 目标值 · 85%*目标值 · 目标值的85%.
 */
export function readQuantity(tokens: Tokens, at: number): Read<Quantity> | null {
  return shareOf(tokens, at) ?? numberWithUnit(tokens, at);
}

/** A number, per cent or with a unit; a unit alone is one of it (每起). */
export function readWidth(tokens: Tokens, at: number): Read<Quantity> | null {
  const whole = readQuantity(tokens, at);
  if (whole !== null) return whole;
  const unit = unitAt(tokens, at);
  if (unit === null || unit.value === "points") return null;
  const value = unit.value === "percent" ? 0.01 : 1;
  return { value: { value, unit: unit.value, of: null }, next: unit.next };
}

/** Nobody speaks of so large a gap. */
export const leastShare = 0.6;

function shareOf(tokens: Tokens, at: number): Read<Quantity> | null {
  const named = base(tokens, at);
  if (named !== null) {
    // 目标值的85%; in 低于目标值1% the 1% is what is missing.
    const link = past(tokens, named.next, "times", "filler");
    const share = numberWithUnit(tokens, link);
    // 完成目标80% names a share of it, and so does 低于目标80%; 低于目标1% may be a gap.
    const isShare = link > named.next || (share !== null && (share.value.value >= leastShare || is(tokens, at - 1, "reach")));
    if (share !== null && isShare && share.value.unit === "percent") return { value: { ...share.value, unit: null, of: named.value }, next: share.next };
    return { value: { value: 1, unit: null, of: named.value }, next: named.next };
  }
  const share = numberWithUnit(tokens, at);
  if (share === null || (share.value.unit !== "percent" && share.value.unit !== null)) return null;
  const link = past(tokens, share.next, "times", "filler", "than");
  const of = link > share.next ? base(tokens, link) : null;
  return of === null || (share.value.unit === null && !is(tokens, share.next, "times")) ? null : { value: { ...share.value, unit: null, of: of.value }, next: of.next };
}

function base(tokens: Tokens, at: number): Read<"target" | "baseline"> | null {
  if (is(tokens, at, "target")) return { value: "target", next: at + 1 };
  return is(tokens, at, "baseline") ? { value: "baseline", next: at + 1 } : null;
}

/** 85%, 百分之五, 5天 */
export function numberWithUnit(tokens: Tokens, at: number): Read<Quantity> | null {
  const isPercentBefore = is(tokens, at, "percentBefore");
  const number = meaning(tokens, isPercentBefore ? at + 1 : at, "number");
  if (number === null || number.ordinal) return null;
  if (isPercentBefore) return { value: { value: withoutDust(number.value / 100), unit: "percent", of: null }, next: at + 2 };
  const percent = meaning(tokens, at + 1, "percent");
  if (percent !== null) {
    const share = { value: withoutDust(number.value / percent.divisor), unit: "percent", of: null } as const;
    return { value: percent.isGap === true ? { ...share, isGap: true } : share, next: at + 2 };
  }
  const unit = unitAt(tokens, at + 1);
  return { value: { value: number.value, unit: unit?.value ?? null, of: null }, next: unit?.next ?? at + 1 };
}

function unitAt(tokens: Tokens, at: number): Read<string> | null {
  if (is(tokens, at, "percent")) return { value: "percent", next: at + 1 };
  if (is(tokens, at, "points")) return { value: "points", next: at + 1 };
  const unit = meaning(tokens, at, "unit");
  return unit === null ? null : { value: unit.unit, next: at + 1 };
}

/** 90-95%: the first number takes the unit of the second. */
export function withUnitOf(quantity: Quantity, other: Quantity): Quantity {
  if (quantity.unit !== null || quantity.of !== null || other.of !== null || other.unit === null) return quantity;
  return { ...quantity, unit: other.unit, value: other.unit === "percent" ? withoutDust(quantity.value / 100) : quantity.value };
}
