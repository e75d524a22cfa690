/** 条件: ≥95% · 逾期5天以上 · 目标值±5%以内 · 90%(含)-95% · 90%以上不足95% · 90%≤x<95% · 达到目标 · 低于80%或高于120%. */
import { type Read, type Tokens, first, is, meaning, past } from "./reading";
import { leastShare, readQuantity, withUnitOf } from "./readQuantity";
import type { Condition, Edge, Quantity } from "./ruleClause";
import { isTimeUnit } from "./units";

/** `subject` where it stands inside: 0.9≤完成率<1. */
type Stretch = Omit<Condition, "subject"> & { readonly subject?: Condition["subject"] };
type Side = "from" | "to";

const mostAlternatives = 6;

/** One or more conditions, joined by 或; unless they stand behind what they give, by a comma too. */
export function readConditions(tokens: Tokens, at: number, isBehind = false): Read<readonly Condition[]> | null {
  const one = readCondition(tokens, at);
  if (one === null) return null;
  const conditions = [one.value];
  let next = one.next;
  while (conditions.length < mostAlternatives) {
    const link = past(tokens, next, "filler");
    if (!is(tokens, link, "or") && (isBehind || !is(tokens, link, "comma"))) break;
    const other = readCondition(tokens, link + 1);
    // ≥98%，10分 says what it earns.
    if (other === null || (isMark(other.value) && !isMark(one.value))) break;
    conditions.push({ ...other.value, subject: other.value.subject ?? one.value.subject });
    next = other.next;
  }
  return { value: conditions, next };
}

function isMark({ isPoint, from }: Condition): boolean {
  return isPoint === "exact" && from?.quantity.unit === "points";
}

function readCondition(tokens: Tokens, at: number): Read<Condition> | null {
  const subject = readSubject(tokens, past(tokens, at, "if", "noun", "event"));
  const begin = past(tokens, subject.next, "if", "between");
  const stretch = first(tokens, begin, [gapped, bracketed, compared, between, bounded, reached]);
  if (stretch === null) return null;
  const isDone = meaning(tokens, begin, "reach")?.completes ?? false;
  return { value: { ...stretch.value, subject: subject.value ?? stretch.value.subject ?? (isDone ? "done" : null) }, next: past(tokens, stretch.next, "between") };
}

/** What is compared. Nothing read is a subject too: the indicator itself. */
export function readSubject(tokens: Tokens, at: number): Read<Condition["subject"]> {
  const ratio = past(tokens, at, "open");
  if (is(tokens, ratio, "actual") && is(tokens, ratio + 1, "over") && is(tokens, ratio + 2, "target")) {
    return { value: "attainment", next: past(tokens, ratio + 3, "close") };
  }
  if (is(tokens, at, "attainment")) return { value: "attainment", next: at + 1 };
  // 完成≥85% names what is compared; in 完成85% the word is the comparison itself.
  const isCompared = is(tokens, at + 1, "compare", "short");
  if (is(tokens, at, "actual") && (isCompared || !is(tokens, at, "reach"))) return { value: "actual", next: at + 1 };
  if (isCompared && meaning(tokens, at, "reach")?.completes === true) return { value: "done", next: at + 1 };
  return is(tokens, at, "result") ? { value: "result", next: at + 1 } : { value: null, next: at };
}

const plain: Stretch = { gap: null, from: null, to: null, isPoint: null };

/** ±1%-±3%, 超过±3%: on either side. */
function eitherSide(tokens: Tokens, at: number): Read<Stretch> | null {
  const compare = meaning(tokens, at, "compare");
  const begin = pastEither(tokens, compare === null ? at : at + 1);
  const near = begin === at || (compare !== null && begin === at + 1) ? null : readQuantity(tokens, begin);
  if (near === null) return null;
  if (compare !== null) return { value: { ...oneSided({ side: compare.side, edge: { quantity: near.value, included: compare.included } }), gap: "either" }, next: near.next };
  const far = is(tokens, near.next, "dash") ? readQuantity(tokens, pastEither(tokens, near.next + 1)) : null;
  if (far === null || far.value.value <= near.value.value) return null;
  return { value: { ...plain, gap: "either", from: { quantity: withUnitOf(near.value, far.value), included: null }, to: { quantity: far.value, included: null } }, next: far.next };
}

function pastEither(tokens: Tokens, at: number): number {
  return meaning(tokens, at, "shift")?.toward === "either" ? pastEither(tokens, at + 1) : at;
}

/** 逾期5天以上, 低于目标10个百分点以上, 目标值±5%以内 */
function gapped(tokens: Tokens, at: number): Read<Stretch> | null {
  const either = eitherSide(tokens, at);
  if (either !== null) return either;
  const isTarget = is(tokens, at, "target");
  const begins = isTarget ? at + 1 : at;
  const toward = is(tokens, begins, "absent") ? "late" : meaning(tokens, begins, "shift")?.toward;
  const gap = toward === "late" ? "above" : toward === "above" || toward === "below" || toward === "either" ? toward : null;
  if (gap === null || (isTarget && gap !== "either")) return null;
  const begin = pastEither(tokens, past(tokens, isTarget ? at + 2 : at + 1, "target", "than"));
  // 延迟1-3天, 超1-3天, 低于目标5%-10%
  const stretch = gap === "either" ? null : between(tokens, begin);
  if (stretch !== null && (is(tokens, begin - 1, "target") || isTimeUnit(stretch.value.to?.quantity.unit ?? null))) return { value: { ...stretch.value, gap }, next: stretch.next };
  const side = placedAfter(tokens, begin) ?? comparison(tokens, begin);
  // 逾期5天 can only be reckoned from the target; 增长10%以上 and 超过10天以上 are the actual itself.
  const unit = side?.value.edge.quantity.unit ?? null;
  const isFromTarget = gap === "either" || is(tokens, begin - 1, "target") || (isTimeUnit(unit) && !is(tokens, at, "compare"));
  // 迟报1天扣0.5分，迟报2天扣1分: one of several cases; alone it may mean each or all of them.
  const late = toward === "late" && side === null ? readQuantity(tokens, begin) : null;
  if (late !== null && isTimeUnit(late.value.unit)) {
    const edge = { quantity: late.value, included: true };
    return { value: { ...plain, gap, from: edge, to: edge, isPoint: "exact" }, next: late.next };
  }
  if (!isFromTarget) return null;
  if (side !== null) return { value: { ...oneSided(side.value), gap }, next: side.next };
  // ±5% without 以内 means the same.
  const quantity = gap === "either" && isTarget ? readQuantity(tokens, begin) : null;
  return quantity === null ? null : { value: { ...plain, gap, to: { quantity: quantity.value, included: true } }, next: quantity.next };
}

/** [90%, 95%) */
function bracketed(tokens: Tokens, at: number): Read<Stretch> | null {
  const open = meaning(tokens, at, "open");
  const low = open === null ? null : readQuantity(tokens, at + 1);
  if (open === null || low === null || !is(tokens, low.next, "comma", "dash")) return null;
  const high = readQuantity(tokens, low.next + 1);
  const close = high === null ? null : meaning(tokens, high.next, "close");
  if (high === null || close === null) return null;
  const from = { quantity: withUnitOf(low.value, high.value), included: open.sign === "[" };
  if (from.quantity.value >= high.value.value) return null;
  return { value: { ...plain, from, to: { quantity: high.value, included: close.sign === "]" } }, next: high.next + 1 };
}

/** ≥90%且<95% */
function compared(tokens: Tokens, at: number): Read<Stretch> | null {
  const one = comparison(tokens, at);
  if (one === null) return null;
  const other = comparison(tokens, past(tokens, one.next, "and", "comma", "filler"));
  const isMissed = is(tokens, at, "short") && one.value.edge.quantity.of !== null;
  return joined(one, other) ?? { value: { ...oneSided(one.value), isPoint: isMissed ? "missed" : null }, next: one.next };
}

interface OneSide {
  readonly side: Side;
  readonly edge: Edge;
}

function comparison(tokens: Tokens, at: number): Read<OneSide> | null {
  const compare = meaning(tokens, at, "compare") ?? (is(tokens, at, "short") ? { side: "to" as const, included: false } : null);
  const quantity = compare === null ? null : readQuantity(tokens, past(tokens, at + 1, "filler", "reach"));
  if (compare === null || quantity === null || (is(tokens, at, "within") && isNear(quantity.value))) return null;
  const named = readIncluded(tokens, quantity.next, quantity.value);
  const after = afterAt(tokens, named.next)?.value ?? null;
  // 低于80%以下 says it twice; 低于80%以上 contradicts itself.
  if (after !== null && after.side !== compare.side) return null;
  const included = readIncluded(tokens, afterAt(tokens, named.next)?.next ?? named.next, quantity.value);
  return {
    value: { side: compare.side, edge: { quantity: quantity.value, included: included.value ?? named.value ?? compare.included } },
    next: included.next,
  };
}

/** 90%以上, 5天以内(含5天) */
function placedAfter(tokens: Tokens, at: number): Read<OneSide> | null {
  const quantity = readQuantity(tokens, at);
  if (quantity === null) return null;
  const before = readIncluded(tokens, quantity.next, quantity.value);
  const after = afterAt(tokens, before.next);
  if (after === null || (is(tokens, before.next, "within") && isNear(quantity.value))) return null;
  // 2 or more cases
  const unit = quantity.value.unit === null ? meaning(tokens, after.next, "unit") : null;
  const behind = readIncluded(tokens, unit === null ? after.next : after.next + 1, quantity.value);
  return { value: { side: after.value.side, edge: { quantity: unit === null ? quantity.value : { ...quantity.value, unit: unit.unit }, included: behind.value ?? before.value ?? after.value.included } }, next: behind.next };
}

/** within 5% of target, 目标值的5%以内: up to a twentieth of it, or so far from it? */
function isNear({ value, of }: Quantity): boolean {
  return of !== null && value < leastShare;
}

/** 以上, or above; in "or above 120%" the word begins the next condition. */
function afterAt(tokens: Tokens, at: number): Read<{ readonly side: Side; readonly included: boolean | null }> | null {
  const isLinked = is(tokens, at, "or", "and");
  const begin = isLinked ? at + 1 : at;
  const after = meaning(tokens, begin, "after");
  if (after === null || (is(tokens, begin, "compare") && readQuantity(tokens, begin + 1) !== null)) return null;
  return { value: { side: after.side, included: isLinked ? true : after.included }, next: begin + 1 };
}

function oneSided({ side, edge }: OneSide): Stretch {
  return side === "from" ? { ...plain, from: edge } : { ...plain, to: edge };
}

/** Two sides make a stretch if they look at each other: ≥90%,<95% does, <80%,>120% does not. */
function joined(one: Read<OneSide>, other: Read<OneSide> | null): Read<Stretch> | null {
  if (other === null || one.value.side === other.value.side) return null;
  const [from, to] = one.value.side === "from" ? [one.value.edge, other.value.edge] : [other.value.edge, one.value.edge];
  if (from.quantity.unit !== to.quantity.unit || from.quantity.of !== to.quantity.of || from.quantity.value >= to.quantity.value) return null;
  return { value: { ...plain, from, to }, next: other.next };
}

/** 90%(含)-95% */
function between(tokens: Tokens, at: number): Read<Stretch> | null {
  const low = readQuantity(tokens, at);
  if (low === null) return null;
  const lowIncluded = readIncluded(tokens, low.next, low.value);
  const lowAfter = afterAt(tokens, lowIncluded.next);
  const link = lowAfter?.value.side === "from" ? lowAfter.next : lowIncluded.next;
  if (!is(tokens, link, "dash", "and")) return null;
  // 80% to below 90%
  const begin = past(tokens, link, "dash", "and");
  const compare = meaning(tokens, begin, "compare") ?? (is(tokens, begin, "short") ? { side: "to", included: false } : null);
  const high = compare === null || compare.side === "to" ? readQuantity(tokens, compare === null ? begin : begin + 1) : null;
  if (high === null || high.value.of !== low.value.of) return null;
  const highIncluded = readIncluded(tokens, high.next, high.value);
  const highAfter = afterAt(tokens, highIncluded.next);
  if (highAfter !== null && highAfter.value.side === "from") return null;
  const behind = readIncluded(tokens, highAfter?.next ?? highIncluded.next, high.value);
  const lowQuantity = withUnitOf(low.value, high.value);
  // 80%-85%（含80%） says which of its two ends it holds.
  const lowNamed = readIncluded(tokens, behind.next, lowQuantity);
  const one = { quantity: lowQuantity, included: lowNamed.value ?? lowIncluded.value };
  const other = { quantity: withUnitOf(high.value, low.value), included: behind.value ?? highIncluded.value ?? highAfter?.value.included ?? compare?.included ?? null };
  // 95%-90% is the same stretch, told from above.
  const [from, to] = one.quantity.value <= other.quantity.value ? [one, other] : [other, one];
  return { value: { ...plain, from, to }, next: lowNamed.next };
}

/** 90%≤x<95%, and what has 以上 or 以下 behind it */
function bounded(tokens: Tokens, at: number): Read<Stretch> | null {
  return aroundSubject(tokens, at) ?? afterwards(tokens, at);
}

function aroundSubject(tokens: Tokens, at: number): Read<Stretch> | null {
  const low = readQuantity(tokens, at);
  const left = low === null ? null : meaning(tokens, low.next, "compare");
  if (low === null || left === null || left.side !== "to") return null;
  const subject = readSubject(tokens, low.next + 1);
  const right = meaning(tokens, subject.next, "compare");
  const high = right === null || right.side !== "to" || subject.value === null ? null : readQuantity(tokens, subject.next + 1);
  if (right === null || high === null) return null;
  const from = { quantity: withUnitOf(low.value, high.value), included: left.included };
  return { value: { ...plain, subject: subject.value, from, to: { quantity: high.value, included: right.included } }, next: high.next };
}

function afterwards(tokens: Tokens, at: number): Read<Stretch> | null {
  const one = placedAfter(tokens, at);
  if (one === null) return null;
  const link = past(tokens, one.next, "and", "comma", "filler", "dash");
  return joined(one, placedAfter(tokens, link) ?? comparison(tokens, link)) ?? { value: oneSided(one.value), next: one.next };
}

/** 达到95%, 完成85%以上, 0起 */
function reached(tokens: Tokens, at: number): Read<Stretch> | null {
  const reach = is(tokens, at, "reach", "equal") ? at + 1 : at;
  const isReach = is(tokens, at, "reach");
  if (isReach) {
    const further = first(tokens, past(tokens, reach, "filler"), [bracketed, between, bounded]);
    if (further !== null) return further;
  }
  const quantity = readQuantity(tokens, past(tokens, reach, "filler"));
  if (quantity === null) return null;
  const included = readIncluded(tokens, quantity.next, quantity.value);
  const edge = { quantity: quantity.value, included: included.value ?? true };
  const upper = isReach ? comparison(tokens, past(tokens, included.next, "and", "comma", "filler")) : null;
  const stretch = joined({ value: { side: "from", edge }, next: included.next }, upper);
  return stretch ?? { value: { ...plain, from: edge, to: edge, isPoint: isReach ? "reach" : "exact" }, next: included.next };
}

/** (含), (不含95%), 含: of the edge it stands behind, or of the one it names. */
function readIncluded(tokens: Tokens, at: number, edge: Quantity): Read<boolean | null> {
  const open = is(tokens, at, "open") ? at + 1 : at;
  const included = meaning(tokens, open, "included");
  if (included === null) return { value: null, next: at };
  const named: Read<Quantity> | null = open > at ? readQuantity(tokens, open + 1) : null;
  const end = named?.next ?? open + 1;
  if (open === at) return { value: included.included, next: end };
  const isEdge = named === null || withUnitOf(named.value, edge).value === withUnitOf(edge, named.value).value;
  return isEdge && is(tokens, end, "close") ? { value: included.included, next: end + 1 } : { value: null, next: at };
}
