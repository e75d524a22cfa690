/** 加减分法, 扣分法: step clauses as one shape. */
import type { ClauseOf } from "./clauseGroups";
import { exceptionsOf, percentsIn, stretchOf } from "./conditionBands";
import type { Fault } from "./finding";
import { isClose, withoutDust } from "./number";
import { givesNothing, outcomePoints } from "./outcomePoints";
import { ambiguous, hasBareTarget, inOwnUnit, isFault, levelIn, percentFactor } from "./ownUnit";
import type { Band, Shape, Step } from "./rule";
import type { Outcome, StepClause } from "./ruleClause";
import { ordinalUnit } from "./readStep";
import type { Building, Built } from "./building";

interface Reference {
  readonly from: number;
  readonly to: number;
}

interface Sides {
  readonly below: Step | null;
  readonly above: Step | null;
}

interface Start extends Reference {
  /** By the sentence itself. */
  readonly isSaid: boolean;
}

export function stepsShape(building: Building): Built | Fault {
  const { groups, source, own, mark } = building;
  const { steps, limits } = groups;
  const isCount = steps.every((step) => isCounted(step, source.target));
  // 每少1次扣1分，每迟到1次扣0.5分: no one actual tells both.
  if (!isCount && steps.some((step) => isCounted(step, source.target))) return ambiguous(own.text, "method");
  // 每完成1项得2分，完成5项得满分: counted from nothing, and the band holds instead.
  const isEarned = isCount && steps.every((step) => step.earns);
  const earned = isEarned ? [] : groups.bands.filter((band) => !givesNothing(band.outcome));
  const [top] = earned;
  if (top !== undefined && top.outcome.gives !== "points" && top.outcome.gives !== "share") return ambiguous(own.text, "method");
  if (earned.length > 1 || (top !== undefined && groups.base !== null) || groups.others !== null || groups.proportion !== null || groups.ratio !== null) {
    return ambiguous(own.text, "method");
  }
  // 目标值90分，每低1分扣1分 of a mark of 90: the target itself, or what it earns?
  if (top?.outcome.gives === "points" && top.conditions[0]!.isPoint === "exact" && top.conditions[0]!.from?.quantity.of === "target" && top.outcome.points === own.target && own.target !== mark.mark) return ambiguous(own.text, "method");
  const start = groups.base ?? top?.outcome ?? null;
  // 每缺席1次 beside a target of 12: does the actual count those present or those absent?
  if (steps.some((step) => step.toward === "absent") && (source.target ?? 0) !== 0) return ambiguous(own.text, "method");
  // 每1%扣1分 beside a target of 90%; 达到95%得满分，每1%扣1分: which way from it?
  const isLost = top === undefined ? (source.target ?? 0) !== 0 : top.conditions[0]!.isPoint === "reach";
  const hasNoWay = ({ toward, beginsAt, points, earns, width }: StepClause): boolean =>
    isLost && toward === "count" && beginsAt === null && !earns && (top !== undefined || points < 0) && (top !== undefined || width.unit === "percent" || width.unit === "points");
  if (steps.some(hasNoWay)) return ambiguous(own.text, "unsaid");
  const onlyAdds = start === null && isCount && source.isAdjustment !== true && steps.every((step) => step.points > 0 && !step.earns);
  // 每件加2分，最高10分: nothing can be added to a full mark, and so it is added to 0. Without a limit both can be meant.
  const most = limits.cap ?? limits.bonus;
  const addsToNothing = onlyAdds && ((most !== null && isClose(most, mark.mark)) || (limits.cap !== null && limits.cap < mark.mark && source.full === null));
  if (onlyAdds && !addsToNothing && (limits.cap ?? 0) <= mark.mark) return ambiguous(own.text, "method");
  const base = addsToNothing ? 0 : baseOf(start, steps, mark.mark);
  if (base === null) return ambiguous(own.text, "method");
  const sides = sidesOf(building);
  if (isFault(sides)) return sides;
  const reference = referenceOf(building, isCount, sides, top);
  if (isFault(reference)) return reference;
  // 每少1000件扣1分 of a 5 without a unit: 5 thousands, surely, or 5 ten thousands.
  if (source.unit === null && sides.below !== null && reference.from > 0 && sides.below.width > reference.from) return ambiguous(own.text, "unit");
  const exceptions = exceptionsOf(groups.bands.filter((band) => !earned.includes(band)), own, mark.mark);
  if (isFault(exceptions)) return exceptions;
  // 每超1%扣2分，超10%不得分 of a budget of 200: more than 20, or more than 220?
  if (base > 0 && exceptions.some((band) => holds(band, reference.from) || holds(band, reference.to))) return ambiguous(own.text, "percent");
  // 每低1%扣1分，低于5%不得分 of a target of 90%: below 5%, or 5% below it?
  const isFarBelow = ({ from, to }: Band): boolean => from === -Infinity && to > 0 && to < reference.from / 4;
  if (sides.below !== null && percentsIn(groups.bands, []).length > 0 && exceptions.some(isFarBelow)) return ambiguous(own.text, "percent");
  // 每低1%扣2分 without a target: a gap is typed below 0; 0.93 is none. Beside a baseline the actual is no gap at all.
  const needsTarget = !reference.isSaid && !isCount && source.target === null && (sides.above === null || source.baseline !== null);
  const unsaid = groups.base !== null || source.isAdjustment === true || isCount ? null : unsaidSide(sides, reference);
  // 每增长1%得2分 beside a target: from the target on, or from nothing?
  if (unsaid !== null && steps.every((step) => step.earns) && !reference.isSaid && (source.target ?? 0) !== 0) return ambiguous(own.text, "method");
  const shape: Shape = {
    shape: "steps", reference: { from: reference.from, to: reference.to }, base, below: sides.below, above: sides.above, partial: groups.partial,
    ...(needsTarget ? { needsTarget } : {}), ...(unsaid === null ? {} : { unsaid }),
  };
  const cap = groups.noBonus ? base : limits.bonus !== null ? withoutDust(base + limits.bonus) : Math.max(mark.mark, base);
  const floor = limits.deduction === null ? 0 : Math.max(0, withoutDust(base - limits.deduction));
  return { shape, method: isCount ? "count" : "steps", cap, floor, exceptions };
}

/** What only adds says nothing of the other side, nor does 45%-55%得满分，每高1%扣1分. */
function unsaidSide({ below, above }: Sides, { from, to }: Reference): "below" | "above" | null {
  const isStretch = from < to && from > -Infinity && to < Infinity;
  if (below === null && above !== null && (above.points > 0 || isStretch)) return "below";
  return above === null && below !== null && (below.points > 0 || isStretch) ? "above" : null;
}

function holds({ from, to, includesFrom, includesTo }: Band, at: number): boolean {
  return (at > from || (at === from && includesFrom)) && (at < to || (at === to && includesTo));
}

/** 得90分; else the full mark, or nothing where points are earned one by one. Null: no number. */
function baseOf(start: Outcome | null, steps: readonly StepClause[], mark: number): number | null {
  if (start !== null) return outcomePoints(start, mark);
  return steps.every((step) => step.earns) ? 0 : mark;
}

function sidesOf({ groups, source, own, mark }: Building): Sides | Fault {
  const sides: { below: Step | null; above: Step | null } = { below: null, above: null };
  const isOfDone = groups.bands.some(({ conditions }) => conditions.some(({ subject }) => subject === "done" || subject === "attainment"));
  for (const step of groups.steps) {
    const width = widthOf(step, { ...own, isRatio: false }, isOfDone);
    if (typeof width !== "number") return width;
    if (width <= 0) return ambiguous(own.text, "unit");
    const points = step.ofFull ? withoutDust(step.points * mark.mark) : step.points;
    for (const side of sidesFor(step, own.lowerIsBetter, source.target)) {
      if (sides[side] !== null) return ambiguous(own.text, "method");
      sides[side] = { width, points };
    }
  }
  return sides;
}

/** 1% is a percentage point, or a hundredth of the target (see ownUnit.ts). */
function widthOf(step: StepClause, own: Building["own"], isOfDone: boolean): number | Fault {
  // 目标值的1%, where the target is itself 85%: a hundredth of it, or a percentage point?
  if (step.width.of !== null && own.target !== null && Math.abs(own.target) <= 1.5 && own.target !== 1) return ambiguous(own.text, "percent");
  if (step.width.unit !== "percent" || step.width.of !== null) return inOwnUnit(step.width, step.subject, own);
  if (step.width.isGap === true && step.subject === null && !isOfDone && hasBareTarget(own)) return ambiguous(own.text, "percent");
  const factor = step.subject === "attainment" && own.target !== null && own.target < 0 ? ambiguous(own.text, "percent") : percentFactor(step.subject, own);
  return typeof factor === "number" ? withoutDust(step.width.value * Math.abs(factor)) : factor;
}

/** Whether the actual is itself a number of cases. */
export function isCounted(step: StepClause, target: number | null): boolean {
  return step.toward === "count" || step.toward === "absent" || (step.toward === "lacking" && (target ?? 0) === 0);
}

function sidesFor(step: StepClause, lowerIsBetter: boolean, target: number | null): readonly ("below" | "above")[] {
  switch (step.toward) {
    case "below":
      return ["below"];
    case "above":
    case "count":
    case "absent":
      return ["above"];
    // 每有1项未完成: short of the target; without one, or with 0, the actual counts what was not done.
    case "lacking":
      return [isCounted(step, target) ? "above" : "below"];
    case "either":
      return ["below", "above"];
    case "worse":
      return [lowerIsBetter ? "above" : "below"];
    // A better place is a smaller number; without a target the actual is the rise itself.
    case "placeUp":
      return [target === null ? "above" : "below"];
    case "placeDown":
      return [target === null ? "below" : "above"];
  }
}

/** Where counting begins: where the sentence says, else at the target, else at 0. */
function referenceOf({ groups, source, own }: Building, isCount: boolean, sides: Sides, top: ClauseOf<"band"> | undefined): Start | Fault {
  const said: Reference[] = [];
  for (const step of groups.steps) {
    if (step.beginsAt === null) continue;
    // 第2起开始每起扣2分: the second, or the third?
    if (step.beginsAt.unit === ordinalUnit) return ambiguous(own.text, "method");
    const at = levelIn(step.beginsAt, null, { ...own, isRatio: false });
    if (typeof at !== "number") return at;
    said.push({ from: at, to: at });
  }
  if (top !== undefined) {
    if (top.conditions.length > 1) return ambiguous(own.text, "method");
    const stretch = stretchOf(top.conditions[0]!, { ...own, isRatio: false }, true);
    if (isFault(stretch)) return stretch;
    // What lies below a lower bound cannot both be full and lose points.
    const losesWithin = (stretch.from === -Infinity && (sides.below?.points ?? 0) < 0) || (stretch.to === Infinity && (sides.above?.points ?? 0) < 0);
    if (losesWithin) return ambiguous(own.text, "method");
    // From 95% up it is full; steps that add begin at the same 95%.
    said.push({
      from: stretch.from === -Infinity && sides.below !== null ? stretch.to : stretch.from,
      to: stretch.to === Infinity && sides.above !== null ? stretch.from : stretch.to,
    });
  }
  const [first, ...more] = said;
  if (first === undefined) {
    const at = isCount ? 0 : (source.target ?? 0);
    return { from: at, to: at, isSaid: false };
  }
  // 低于2%以内不扣分，每低1%扣1分 beside a target of 90%: 2%, or 2% from it?
  const isNear = (at: number): boolean => at > 0 && at < (own.target ?? 0) / 4;
  if (percentsIn(groups.bands, groups.steps).length > 0 && said.some(({ from, to }) => isNear(from) || isNear(to))) return ambiguous(own.text, "percent");
  const fits = (other: Reference): boolean => (sides.below === null || other.from === first.from) && (sides.above === null || other.to === first.to);
  return more.every((other) => fits(other) || isWithin(other, first)) ? { ...widest(said), isSaid: true } : ambiguous(own.text, "method");
}

/** ≥95%得满分，低于95%的每低1%…: the edge of the band, said again. */
function isWithin(one: Reference, other: Reference): boolean {
  return one.from === other.from || one.to === other.to || one.from === other.to || one.to === other.from;
}

function widest(said: readonly Reference[]): Reference {
  return { from: Math.min(...said.map(({ from }) => from)), to: Math.max(...said.map(({ to }) => to)) };
}
