/** 加减分: 每低1%扣2分 · 每起扣10分 · 每提前1天加1分 · 发生1例，则扣10分 · 2 points off per case */
import { type Read, type Reader, type Tokens, is, meaning, past, pastLink } from "./reading";
import { readConditions } from "./readCondition";
import { amountAt, shareAt } from "./readOutcome";
import { readQuantity, readWidth } from "./readQuantity";
import type { Quantity, StepClause } from "./ruleClause";
import type { Shift, Toward } from "./ruleWords";
import { isPlaceUnit, isTimeUnit } from "./units";

/** One step clause, or two where it is said of both ways at once: 每高(低)1%加(扣)1分. */
export function readSteps(tokens: Tokens, at: number): Read<readonly StepClause[]> | null {
  // 扣分项：每件扣0.5分
  const sign = is(tokens, at + 1, "colon") ? (is(tokens, at, "deduction") ? -1 : is(tokens, at, "bonus") ? 1 : null) : null;
  const begin = beginning(tokens, sign === null ? at : at + 2);
  const read = forward(tokens, begin.next) ?? backward(tokens, begin.next) ?? successive(tokens, begin.next);
  if (read === null) return null;
  const steps = read.value.map((step) => ({ ...step, toward: towardFrom(begin.value, step), beginsAt: step.beginsAt ?? begin.value.at, ...(sign !== null && step.earns ? { earns: false, points: sign * step.points } : {}) }));
  // 扣分项：每件加1分 contradicts itself.
  const isSound = steps.every(({ toward, points }) => toward !== null && (sign === null || points * sign > 0));
  return isSound ? { value: steps as readonly StepClause[], next: read.next } : null;
}

/** Where counting begins; below it, or with what was not done. */
interface Beginning {
  readonly at: Quantity | null;
  readonly counts: "below" | "undone" | "from" | null;
}

/**
 * 低于95%的，每1个百分点扣1分 counts what is short of it, and 未完成的每件扣1分 what was not done.
 * Null: 不足5次的，每次扣1分, each of those there were, or of those that lack? 至少3次，每次扣1分, the third too?
 */
function towardFrom({ counts }: Beginning, { toward, width: { unit } }: StepClause): Toward | null {
  if (counts === null || toward !== "count") return toward;
  if (counts === "undone") return wayOf("lacking", unit);
  return counts === "below" && (unit === "percent" || unit === "points") ? "below" : null;
}

/** 第2名起: which of them counts first only places say. */
export const ordinalUnit = "名次";

/** 低于95%的，每低1%…; 第2名以后每名…; 未完成的，每少1个…: where counting begins. */
function beginning(tokens: Tokens, at: number): Read<Beginning> {
  const conditions = readConditions(tokens, at);
  if (conditions !== null && conditions.value.length === 1) {
    const [condition] = conditions.value;
    const edge = condition!.from === null || condition!.to === null ? (condition!.from ?? condition!.to) : null;
    const link = pastLink(tokens, conditions.next);
    // up to 110 points, every 1% below target …: a limit before the step.
    const isLimit = is(tokens, at, "most") && edge?.quantity.unit === "points";
    if (edge !== null && !isLimit && condition!.gap === null && condition!.subject !== "result" && is(tokens, link, "per", "than")) {
      return { value: { at: asShare(edge.quantity, condition!.subject), counts: condition!.from === null ? "below" : edge.included === true ? "from" : null }, next: link };
    }
  }
  const place = past(tokens, at, "ordinal");
  const number = place > at ? meaning(tokens, place, "number") : null;
  const onward = past(tokens, number === null ? at : place + 1, "unit", "onward", "others", "after");
  if (onward > at && is(tokens, pastLink(tokens, onward), "per", "successively") && (number !== null || is(tokens, at, "onward", "others"))) {
    return { value: { at: number === null ? null : { value: number.value, unit: ordinalUnit, of: null }, counts: null }, next: pastLink(tokens, onward) };
  }
  const state = meaning(tokens, past(tokens, at, "if"), "state");
  const link = pastLink(tokens, past(tokens, past(tokens, at, "if") + 1, "act"));
  const isUndone = state !== null && !state.done && is(tokens, link, "per");
  return { value: { at: null, counts: isUndone ? "undone" : null }, next: isUndone ? link : at };
}

/** 依次递减3分: by one place. */
const successive: Reader<readonly StepClause[]> = (tokens, at) => {
  const change = is(tokens, at, "successively") ? meaning(tokens, at + 1, "change") : null;
  const amount = change === null ? null : costAt(tokens, at + 2);
  if (change === null || amount === null) return null;
  const gap: Gap = { toward: [], width: { value: 1, unit: "名", of: null }, subject: null, beginsAt: null, isSingle: false, isPlain: false };
  return { value: [stepOf(gap, "placeDown", change.sign, amount.value)], next: amount.next };
};

/** 完成率低于95%: the 95% is of the target. */
function asShare(quantity: Quantity, subject: string | null): Quantity {
  const isAttainment = subject === "attainment" || subject === "done";
  return isAttainment && quantity.unit === "percent" ? { value: quantity.value, unit: null, of: "target" } : quantity;
}

interface Gap {
  readonly toward: readonly Toward[];
  readonly width: Quantity;
  readonly subject: "attainment" | null;
  readonly beginsAt: Quantity | null;
  readonly isSingle: boolean;
  /** 每篇: nothing says what befalls it. */
  readonly isPlain: boolean;
}

/** 每…扣…: first how far, then what it costs. */
const forward: Reader<readonly StepClause[]> = (tokens, at) => {
  const gap = readGap(tokens, at);
  if (gap === null) return null;
  const link = pastLink(tokens, gap.next);
  const [change, other] = twice(tokens, link, (index) => meaning(tokens, index, "change")?.sign ?? (is(tokens, index, "score") ? 0 : null));
  if (change === null) return signed(tokens, gap, link);
  const amount = costAt(tokens, change.next);
  if (amount === null || (other !== null) !== (gap.value.toward.length === 2)) return null;
  return { value: gap.value.toward.map((toward, i) => stepOf(gap.value, toward, i === 0 ? change.value : other!, amount.value)), next: amount.next };
};

/** each 1% below target: −2 points; 每篇2分 is earned */
function signed(tokens: Tokens, gap: Read<Gap>, at: number): Read<readonly StepClause[]> | null {
  const begin = past(tokens, at, "colon");
  const amount = amountAt(tokens, begin);
  const [toward] = gap.value.toward;
  if (amount === null || gap.value.toward.length !== 1) return null;
  const isEarned = amount.value > 0 && gap.value.isPlain && is(tokens, amount.next - 1, "points");
  if (amount.value >= 0 && !isEarned) return null;
  return { value: [stepOf(gap.value, toward!, isEarned ? 0 : -1, { points: Math.abs(amount.value), ofFull: false })], next: amount.next };
}

interface Cost {
  readonly points: number;
  readonly ofFull: boolean;
}

function costAt(tokens: Tokens, at: number): Read<Cost> | null {
  const share = shareAt(tokens, at);
  if (share !== null) return { value: { points: share.value, ofFull: true }, next: share.next };
  // 发生一起本项得0分 is no step.
  const amount = amountAt(tokens, at);
  if (amount === null || amount.value <= 0) return null;
  return { value: { points: amount.value, ofFull: false }, next: amount.next };
}

/** `sign` 0: earned (每件得2分). */
function stepOf(gap: Gap, toward: Toward, sign: number, cost: Cost): StepClause {
  return {
    clause: "step", toward, width: gap.width, points: (sign === 0 ? 1 : sign) * cost.points, ofFull: cost.ofFull, earns: sign === 0,
    subject: gap.subject, beginsAt: gap.beginsAt, isSingle: gap.isSingle,
  };
}

/** A word, and another in brackets behind it: 高(低), 加(扣). Both are null where there is none. */
function twice<T>(tokens: Tokens, at: number, read: (index: number) => T | null): readonly [Read<T> | null, T | null] {
  const one = read(at);
  if (one === null) return [null, null];
  const other = is(tokens, at + 1, "open") && is(tokens, at + 3, "close") ? read(at + 2) : null;
  return [{ value: one, next: other === null ? at + 1 : at + 4 }, other];
}

/** [完成率][较目标]每[比目标]低[于目标]1%, 逾期的每天 */
function readGap(tokens: Tokens, at: number): Read<Gap> | null {
  const what = past(tokens, at, "if", "event", "noun", "absent");
  // 有违规每次扣10分: the case is named before 每.
  const begin = is(tokens, pastLink(tokens, what), "per") ? pastLink(tokens, what) : past(tokens, at, "if");
  const isAttainment = is(tokens, begin, "attainment");
  const subject = isAttainment ? begin + 1 : past(tokens, begin, "ranking", "actual");
  const ahead = meaning(tokens, subject, "shift");
  const aheadOf = comparedWith(tokens, ahead === null ? subject : subject + 1);
  const perAfterShift = pastLink(tokens, aheadOf.next);
  const shiftAhead = ahead !== null && is(tokens, perAfterShift, "per") ? ahead : null;
  const before = shiftAhead === null ? comparedWith(tokens, subject) : { value: aheadOf.value, next: perAfterShift };
  const isPer = is(tokens, before.next, "per");
  const afterPer = comparedWith(tokens, isPer ? before.next + 1 : before.next);
  const named = past(tokens, afterPer.next, "actual", "ranking");
  const event = happened(tokens, named);
  const isAbsent = Array.from({ length: event - named }, (_, index) => named + index).some((index) => is(tokens, index, "absent", "flaw") && !is(tokens, index, "noun"));
  const undone = is(tokens, event, "short", "state") && meaning(tokens, event, "state")?.done === false ? event + 1 : event;
  const [shift, other] = event > named ? [null, null] : twice(tokens, event, (index) => meaning(tokens, index, "shift")?.toward ?? null);
  // 每超额完成1%, 每少完成1项
  const moved = shift === null ? undone : past(tokens, shift.next, "act");
  const than = shift === null ? { value: null, next: undone } : comparedWith(tokens, moved);
  // 每低于目标值的1% names a share of the target; 每低于目标值1% does not.
  const share = shift === null ? null : readQuantity(tokens, moved);
  const width = share !== null && share.value.of !== null && share.value.value !== 1 ? share : readWidth(tokens, than.next);
  if (width === null) return null;
  const undoneBehind = meaning(tokens, width.next, "state")?.done === false;
  const isLacking = shift === null && (undone > event || undoneBehind);
  // 1次投诉扣2分
  const isThing = is(tokens, width.next, "noun") && !is(tokens, width.next, "filler");
  if (!isPer && shift === null && event === named && !isLacking && !isThing) return null;
  // 每完成1%: a percentage point, or a hundredth of the target? Things done are counted.
  if ((event > named || isLacking) && width.value.unit === "percent") return null;
  // Without 每 only one at a time can be meant: 发生1例扣10分. 少2个扣20分 may mean the two together.
  if (!isPer && (width.value.value !== 1 || width.value.unit === null || width.value.unit === "percent")) return null;
  // each day late, every 1% below target
  const behind = shift === null && shiftAhead === null ? meaning(tokens, width.next, "shift") : null;
  const behindThan = behind === null ? { value: null, next: undoneBehind ? width.next + 1 : width.next } : comparedWith(tokens, width.next + 1);
  const way = isLacking ? ("lacking" as const) : isAbsent ? ("absent" as const) : ("count" as const);
  const ways = [isLacking ? way : (shift?.value ?? shiftAhead?.toward ?? behind?.toward ?? way), ...(other === null ? [] : [other])];
  const end = past(tokens, behindThan.next, "noun", "event", "flaw", "act");
  return {
    value: {
      toward: ways.map((way) => wayOf(way, width.value.unit)), width: width.value, subject: isAttainment ? "attainment" : null,
      beginsAt: before.value ?? afterPer.value ?? than.value ?? behindThan.value, isSingle: !isPer,
      isPlain: is(tokens, at, "per") && ways[0] === "count" && event === named && end === behindThan.next,
    },
    next: end,
  };
}

/** 发生, 漏报、迟报 */
function happened(tokens: Tokens, at: number): number {
  const next = past(tokens, at, "event", "act", "noun", "absent", "flaw");
  return next > at && is(tokens, next, "comma", "or", "and") && is(tokens, next + 1, "absent", "noun", "flaw") ? happened(tokens, next + 1) : next;
}

/** 上升1名 is a better place, and so a smaller number; 增1名 is one more person, 低1个名次 a worse place. */
function wayOf(way: Shift, unit: string | null): Toward {
  const isPlace = unit !== null && isPlaceUnit(unit);
  const isSurelyPlace = isPlace && unit !== "名" && unit !== "位";
  switch (way) {
    case "rise":
      return isPlace ? "placeUp" : "above";
    case "fall":
      return isPlace ? "placeDown" : "below";
    case "above":
      return isSurelyPlace ? "placeUp" : way;
    case "below":
      return isSurelyPlace ? "placeDown" : way;
    case "absent":
    case "late":
      return isTimeUnit(unit) ? "above" : unit === "percent" ? "below" : isPlace ? "placeDown" : "absent";
    case "lacking":
      return unit === "percent" ? "below" : way;
    default:
      return way;
  }
}

/** 较目标, 比基准值, 于目标值: from where a gap is measured. */
function comparedWith(tokens: Tokens, at: number): Read<Quantity | null> {
  const than = past(tokens, at, "than", "filler");
  const base = is(tokens, than, "target") ? ("target" as const) : is(tokens, than, "baseline") ? ("baseline" as const) : null;
  if (base === null) return { value: null, next: at };
  return { value: { value: 1, unit: null, of: base }, next: past(tokens, than + 1, "than", "filler", "comma") };
}

/** 2 points off per case, deduct 2 points for each 1% below target; 扣2分/件 */
const backward: Reader<readonly StepClause[]> = (tokens, at) => {
  const lead = meaning(tokens, at, "change");
  const amount = costAt(tokens, lead === null ? at : at + 1);
  if (amount === null) return null;
  const trail = lead ?? meaning(tokens, amount.next, "change");
  const sign = trail?.sign ?? null;
  const per = past(tokens, lead === null && trail !== null ? amount.next + 1 : amount.next, "filler");
  if (sign === null || !is(tokens, per, "per", "over")) return null;
  const width = readWidth(tokens, past(tokens, per + 1, "per"));
  if (width === null) return null;
  const shift = meaning(tokens, past(tokens, width.next, "filler"), "shift");
  const than = shift === null ? { value: null, next: width.next } : comparedWith(tokens, past(tokens, width.next, "filler") + 1);
  const limit: Read<Quantity> | null = shift !== null && than.value === null ? readQuantity(tokens, than.next) : null;
  const gap: Gap = { toward: [], width: width.value, subject: null, beginsAt: than.value ?? limit?.value ?? null, isSingle: false, isPlain: false };
  return { value: [stepOf(gap, wayOf(shift?.toward ?? "count", width.value.unit), sign, amount.value)], next: limit?.next ?? than.next };
};
