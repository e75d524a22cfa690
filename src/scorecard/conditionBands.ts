/** 条件成档: conditions of a sentence as stretches of the indicator's own numbers. */
import type { ClauseOf } from "./clauseGroups";
import type { Fault } from "./finding";
import type { LooseBand } from "./fitBands";
import { withoutDust } from "./number";
import { outcomePoints } from "./outcomePoints";
import { type OwnUnit, ambiguous, inOwnUnit, isFault, levelIn } from "./ownUnit";
import type { Band } from "./rule";
import type { Condition, Edge, Quantity, StepClause } from "./ruleClause";
import { isCountUnit, isPercentUnit, unitSize } from "./units";

type BandClause = ClauseOf<"band">;
type Stretch = Omit<LooseBand, "points">;

const everything = { from: -Infinity, to: Infinity, includesFrom: false, includesTo: false, isReach: false } as const;

/**
 * A condition as a stretch of the actual.
 *
 * @param cornersOnly 达到目标 is then the corner of a line, not all that reaches it
 */
export function stretchOf(condition: Condition, own: OwnUnit, cornersOnly: boolean): Stretch | Fault {
  const { subject, isPoint } = condition;
  if (condition.gap !== null) return gapStretch(condition, own);
  const isOfTarget = subject === "attainment" || subject === "done" || (own.isRatio && subject === null);
  const isPercent = (condition.from ?? condition.to)?.quantity.unit === "percent";
  if (isOfTarget && isPercent && own.lowerIsBetter) return own.isRatio ? mirrored(condition, own) : ambiguous(own.text, "percent");
  const from = edgeIn(condition.from, levelIn, subject, own);
  const to = edgeIn(condition.to, levelIn, subject, own);
  if (isFault(from)) return from;
  if (isFault(to)) return to;
  const isTarget = (condition.from ?? condition.to)?.quantity.of === "target" && (condition.from ?? condition.to)?.quantity.value === 1;
  if (isTarget && isPoint === "reach" && !cornersOnly) return reaching(from.at, own.lowerIsBetter, true);
  if (isTarget && isPoint === "missed") return reaching(to.at, !own.lowerIsBetter, false);
  return {
    from: condition.from === null ? -Infinity : from.at,
    to: condition.to === null ? Infinity : to.at,
    includesFrom: condition.from === null ? false : condition.from.included,
    includesTo: condition.to === null ? false : condition.to.included,
    isReach: isPoint === "reach",
  };
}

/** 逾期5天以上: so far from the target, or from 0 where the actual is itself the gap. */
function gapStretch({ gap, from, to, subject }: Condition, own: OwnUnit): Stretch | Fault {
  const target = own.target ?? 0;
  const [least, most] = [edgeIn(from, inOwnUnit, subject, own), edgeIn(to, inOwnUnit, subject, own)];
  if (isFault(least)) return least;
  if (isFault(most)) return most;
  // 偏差≤5%得满分 beside a target of 5%: so far from it, or is the actual itself the gap?
  if (gap === "either" && target !== 0 && most.at >= Math.abs(target)) return ambiguous(own.text, "percent");
  if (gap === "either") {
    if (to === null || from !== null) return ambiguous(own.text, "method");
    return { ...everything, from: withoutDust(target - most.at), to: withoutDust(target + most.at), includesFrom: to.included, includesTo: to.included };
  }
  if (gap === "notAbove") return { ...everything, to: target, includesTo: true };
  // 逾期5天以内 is late all the same: it does not include the target.
  const [near, far] = [from === null ? target : withoutDust(target + (gap === "above" ? least.at : -least.at)), to === null ? Infinity : most.at];
  const [nearIncluded, farIncluded] = [from === null ? false : from.included, to === null ? false : to.included];
  return gap === "above"
    ? { ...everything, from: near, to: withoutDust(target + far), includesFrom: nearIncluded, includesTo: farIncluded }
    : { ...everything, from: withoutDust(target - far), to: near, includesFrom: farIncluded, includesTo: nearIncluded };
}

/** 达到目标: at it or better; 未达到目标: worse. */
function reaching(at: number, isUpTo: boolean, included: boolean): Stretch {
  return isUpTo ? { ...everything, to: at, includesTo: included } : { ...everything, from: at, includesFrom: included };
}

function edgeIn(edge: Edge | null, numberIn: typeof inOwnUnit, subject: Condition["subject"], own: OwnUnit): { readonly at: number } | Fault {
  const at = edge === null ? 0 : numberIn(edge.quantity, subject, own);
  return typeof at === "number" ? { at } : at;
}

/** Where less is better the attainment is target/actual: below 80% of it lies above target/0.8. */
function mirrored(condition: Condition, { target, text }: OwnUnit): Stretch | Fault {
  if (target === null) return { rule: "target-missing", field: "target" };
  if (target <= 0) return target === 0 ? { rule: "ratio-zero", field: "target" } : ambiguous(text, "percent");
  const at = (edge: Edge | null, open: number): number => (edge === null ? open : edge.quantity.value === 0 ? Infinity : withoutDust(target / edge.quantity.value));
  return {
    from: at(condition.to, -Infinity),
    to: at(condition.from, Infinity),
    includesFrom: condition.to?.included ?? null,
    includesTo: condition.from?.included ?? null,
    isReach: condition.isPoint === "reach",
  };
}

/** ±1%-±3% lies above the target and below it. */
function sidesOf(condition: Condition): readonly Condition[] {
  return condition.gap === "either" && condition.from !== null ? [{ ...condition, gap: "below" }, { ...condition, gap: "above" }] : [condition];
}

/** The bands of a 区间法 sentence; 按比例 has no points of its own. */
export function looseBands(clauses: readonly BandClause[], own: OwnUnit, mark: number, fill: boolean): readonly LooseBand[] | Fault {
  const bands: LooseBand[] = [];
  for (const { conditions, outcome } of clauses) {
    if (outcome.gives === "noBonus") return ambiguous(own.text, "method");
    for (const condition of conditions.flatMap(sidesOf)) {
      const stretch = stretchOf(condition, own, fill);
      if (isFault(stretch)) return stretch;
      const { from, to, includesFrom, includesTo, isReach } = stretch;
      bands.push({ from, to, includesFrom, includesTo, isReach, points: outcomePoints(outcome, mark) });
    }
  }
  return bands;
}

/** What holds instead of the rule: 低于80%不得分. Of an edge not claimed, the better side has it; but 3次以上 counts the third. */
export function exceptionsOf(clauses: readonly BandClause[], own: OwnUnit, mark: number): readonly Band[] | Fault {
  const loose = looseBands(clauses, own, mark, false);
  if (isFault(loose)) return loose;
  const bands: Band[] = [];
  const areCounted = areWholeNumbers(clauses, own);
  for (const band of loose) {
    if (band.points === null) return ambiguous(own.text, "method");
    const isBetter = band.points > 0 || areCounted;
    bands.push({
      from: band.from, to: band.isReach ? Infinity : band.to, includesFrom: band.includesFrom ?? isBetter, includesTo: band.isReach ? false : (band.includesTo ?? isBetter),
      start: band.points, end: band.points,
    });
  }
  return bands;
}

/**
 * Whether a sentence compares with per cents and with things at once, and nothing says how
 * many things make a per cent; or with 亿元 and 万元, and nothing says which the actual is in.
 */
export function mixesUnits(bands: readonly BandClause[], steps: readonly StepClause[], { unit, target }: OwnUnit): boolean {
  if (isPercentUnit(unit) !== "open") return false;
  const named = quantitiesIn(bands, steps).flatMap((quantity) => (quantity.of === null && quantity.value !== 0 && quantity.unit !== null && quantity.unit !== "points" ? [quantity.unit] : []));
  const [first, ...more] = named.filter((one) => one !== "percent");
  if (first === undefined) return false;
  return more.some((other) => unitSize(other, first) !== 1) || (named.includes("percent") && (target === null || Math.abs(target) <= 1.5));
}

function quantitiesIn(bands: readonly BandClause[], steps: readonly StepClause[]): readonly Quantity[] {
  const edges = bands.flatMap((band) => band.conditions.flatMap((condition) => [condition.from, condition.to])).filter((edge) => edge !== null);
  return [...edges.map((edge) => edge.quantity), ...steps.flatMap((step) => [step.width, ...(step.beginsAt === null ? [] : [step.beginsAt])])];
}

/** Every per cent that the sentence compares with. */
export function percentsIn(bands: readonly BandClause[], steps: readonly StepClause[]): readonly number[] {
  return quantitiesIn(bands, steps).filter((quantity) => quantity.unit === "percent").map((quantity) => quantity.value);
}

/** 95以上 beside the unit %: the sentence counts in per cent, not in shares. */
export function hasBarePercents(bands: readonly BandClause[], { unit }: OwnUnit): boolean {
  const isBare = (edge: Edge | null): boolean => edge !== null && edge.quantity.unit === null && edge.quantity.of === null && edge.quantity.value > 1.5;
  return isPercentUnit(unit) === "yes" && bands.some((band) => band.conditions.some(({ from, to }) => isBare(from) || isBare(to)));
}

/** Whether every edge counts things, so that between 2 and 3 there is nothing. 0得100分，1得80分 counts without a unit. */
export function areWholeNumbers(bands: readonly BandClause[], own: OwnUnit): boolean {
  const conditions = bands.flatMap((band) => band.conditions);
  const areExact = conditions.some((condition) => condition.isPoint === "exact");
  const isWhole = ({ quantity }: Edge): boolean =>
    Number.isInteger(quantity.value) && quantity.of === null && (isCountUnit(quantity.unit ?? own.unit) || (areExact && quantity.unit === null));
  return conditions.every(({ from, to }) => (from === null || isWhole(from)) && (to === null || isWhole(to)));
}
