/** 分句: every kind of clause a rule text may have. Of several readings the one that goes furthest counts. */
import { type Read, type Reader, type Tokens, furthest, is, meaning, past, pastLink } from "./reading";
import { readConditions, readSubject } from "./readCondition";
import { amountAt, readOutcome, shareAt } from "./readOutcome";
import { givesNothing } from "./outcomePoints";
import { readQuantity, readWidth } from "./readQuantity";
import { readSteps } from "./readStep";
import type { Clause, Outcome } from "./ruleClause";
import { isCountUnit } from "./units";

/** The clause that begins here; several where one phrase says as much. */
export function readClause(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  return furthest<readonly Clause[]>(tokens, at, [
    one(target), one(partial), readSteps, one(occurrence), band, formulaWhere, bandBehind, trend, word, wordList, one(place), one(ratio), one(proportion), one(ratioToFirst), one(limit), one(direction),
    one(others), one(noBonus), one(exhausted), one(base),
  ]);
}

function one(reader: Reader<Clause>): Reader<readonly Clause[]> {
  return (tokens, at) => {
    const read = reader(tokens, at);
    return read === null ? null : { value: [read.value], next: read.next };
  };
}

/** ≥95%得100分 */
function band(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  const conditions = readConditions(tokens, at);
  if (conditions === null) return null;
  // ≥95%（100分）
  const inBrackets = is(tokens, conditions.next, "open") ? readOutcome(tokens, conditions.next + 1) : null;
  if (inBrackets !== null && is(tokens, inBrackets.next, "close")) {
    return { value: [{ clause: "band", conditions: conditions.value, outcome: inBrackets.value }], next: inBrackets.next + 1 };
  }
  // 5天内完成的得100分, 3次以上投诉不得分
  const isDone = meaning(tokens, conditions.next, "state")?.done === true;
  const outcome = readOutcome(tokens, pastLink(tokens, past(tokens, conditions.next, "noun"))) ?? (isDone ? readOutcome(tokens, pastLink(tokens, conditions.next + 1)) : null);
  if (outcome === null) return null;
  return { value: [{ clause: "band", conditions: conditions.value, outcome: outcome.value }], next: outcome.next };
}

/** 低于目标值的，按（实际值/目标值）×分值计分 */
function formulaWhere(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  const conditions = readConditions(tokens, at);
  const formula = conditions === null ? null : ratio(tokens, pastLink(tokens, conditions.next));
  if (conditions === null || formula === null) return null;
  return { value: [{ clause: "band", conditions: conditions.value, outcome: { gives: "proportion" } }, formula.value], next: formula.next };
}

/** 发生安全事故不得分, 出现一起问题的本项不得分: any at all takes everything away. */
function occurrence(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "if");
  const event = past(tokens, begin, "event");
  const one = readWidth(tokens, event);
  const isOne = one !== null && one.value.value === 1 && isCountUnit(one.value.unit);
  const counted = isOne ? past(tokens, meaning(tokens, one.next, "after")?.side === "from" ? one.next + 1 : one.next, "filler") : event;
  const what = past(tokens, counted, "noun", "event", "flaw", "absent");
  // 没有发生事故的得满分，发生的不得分
  const isAny = what === event && is(tokens, event, "filler") && !is(tokens, begin, "state");
  if (event === begin || (what === event && !isOne && !isAny)) return null;
  const outcome = readOutcome(tokens, pastLink(tokens, what));
  return outcome === null || !givesNothing(outcome.value) ? null : { value: { clause: "occurrence" }, next: outcome.next };
}

/** 比上年增长得满分, 持平得80分, 较去年同期下降的不得分 */
function trend(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  const than = past(tokens, at, "if", "actual", "than");
  const previous = past(tokens, than, "previous", "baseline");
  const begin = past(tokens, previous, "than", "filler", "event");
  const found = meaning(tokens, begin, "trend");
  if (found === null || (previous === than && (begin > at))) return null;
  const outcome = readOutcome(tokens, pastLink(tokens, begin + 1));
  return outcome === null ? null : { value: [{ clause: "trend", sign: found.sign, isNamed: previous > than, outcome: outcome.value }], next: outcome.next };
}

/** 100 points if ≥95%, full marks when done */
function bandBehind(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  const named = bare(tokens, at);
  // 100 if done, 0 below 60%
  const outcome = readOutcome(tokens, past(tokens, at, "score")) ?? (named !== null && is(tokens, named.next, "if", "compare") ? named : null);
  if (outcome === null) return null;
  const isLinked = is(tokens, outcome.next, "if", "colon");
  const conditions = readConditions(tokens, isLinked ? outcome.next + 1 : outcome.next, true);
  // 0 points below 90% must end there: in 得100分低于80%不得分 the condition belongs to what follows.
  const isAlone = conditions !== null && (is(tokens, at, "number") || is(tokens, outcome.next, "compare")) && conditions.value.every(({ isPoint }) => isPoint === null) && (conditions.next >= tokens.length || is(tokens, conditions.next, "comma", "stop"));
  if (!isLinked && !isAlone) return null;
  if (conditions !== null) return { value: [{ clause: "band", conditions: conditions.value, outcome: outcome.value }], next: conditions.next };
  const state = states(tokens, past(tokens, outcome.next, "if", "filler"));
  return state === null ? null : { value: [wordClause(state.value, outcome.value)], next: state.next };
}

interface Named {
  readonly words: readonly string[];
  readonly done: boolean | null;
  readonly ofTarget: boolean;
}

/** 完成, 完成目标, 优秀 */
function states(tokens: Tokens, at: number): Read<Named> | null {
  const begin = past(tokens, at, "if", "event", "noun");
  const state = meaning(tokens, begin, "state") ?? meaning(tokens, at, "state");
  const grade = meaning(tokens, begin, "word");
  if (state === null && grade === null) return null;
  const next = state === meaning(tokens, begin, "state") || grade !== null ? begin + 1 : at + 1;
  if (grade !== null && state === null) return { value: { words: [grade.word], done: null, ofTarget: false }, next: past(tokens, next, "noun") };
  const target = past(tokens, next, "target");
  return { value: { words: [state!.word, ...(grade === null ? [] : [grade.word])], done: state!.done, ofTarget: target > next }, next: past(tokens, target, "noun", "event", "act") };
}

function wordClause(named: Named, outcome: Outcome): Clause {
  return { clause: "word", ...named, outcome };
}

/** 完成得满分, 优秀得100分, 优(100分) */
function word(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  const named = states(tokens, at);
  if (named === null) return null;
  const bracketed = is(tokens, named.next, "open") ? readOutcome(tokens, named.next + 1) : null;
  if (bracketed !== null && is(tokens, bracketed.next, "close")) return { value: [wordClause(named.value, bracketed.value)], next: bracketed.next + 1 };
  // 优秀（90分及以上）得100分 is a band with a name.
  const conditions = is(tokens, named.next, "open") ? readConditions(tokens, named.next + 1) : null;
  if (conditions !== null && is(tokens, conditions.next, "close")) {
    const earned = readOutcome(tokens, pastLink(tokens, conditions.next + 1));
    return earned === null ? null : { value: [{ clause: "band", conditions: conditions.value, outcome: earned.value }], next: earned.next };
  }
  const outcome = readOutcome(tokens, pastLink(tokens, named.next)) ?? bare(tokens, named.next);
  return outcome === null ? null : { value: [wordClause(named.value, outcome.value)], next: outcome.next };
}

/** excellent 100 */
function bare(tokens: Tokens, at: number): Read<Outcome> | null {
  const amount = amountAt(tokens, at);
  return amount === null ? null : { value: { gives: "points", points: amount.value }, next: amount.next };
}

const longestList = 20;

/** 优、良、中、差分别得100、85、70、50分 */
function wordList(tokens: Tokens, at: number): Read<readonly Clause[]> | null {
  const named: Named[] = [];
  let next = at;
  while (named.length < longestList) {
    const state = states(tokens, next);
    if (state === null) break;
    named.push(state.value);
    next = past(tokens, state.next, "comma", "and");
  }
  if (named.length < 2 || !is(tokens, next, "respectively")) return null;
  next = past(tokens, next + 1, "score", "change");
  const amounts: number[] = [];
  while (amounts.length < named.length) {
    const amount = amountAt(tokens, next);
    if (amount === null) return null;
    amounts.push(amount.value);
    next = amounts.length < named.length ? past(tokens, amount.next, "comma", "and") : amount.next;
  }
  return { value: named.map((state, index) => wordClause(state, { gives: "points", points: amounts[index]! })), next };
}

/** 第1名得60分, 第4-6名, 前三名, 第7名及以后, 1st: 60 */
function place(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "ranking", "if", "noun");
  const isFront = is(tokens, begin, "front");
  // 11名及以后 speaks of places as 第11名 does.
  const isOnward = is(tokens, begin + 1, "unit") && is(tokens, begin + 2, "onward");
  const from = placeAt(tokens, isFront ? begin + 1 : begin, isFront || isOnward || begin > at);
  if (from === null) return null;
  const link = past(tokens, from.next, "dash", "and");
  const to = link > from.next ? placeAt(tokens, link, true) : null;
  // 第3名以内 and 第3名以上 are the first three, 第4名以下 the others.
  const after = meaning(tokens, from.next, "after");
  const isUpTo = to === null && (is(tokens, from.next, "within") || after?.side === "from");
  const isOpen = to === null && !isFront && !isUpTo && (is(tokens, from.next, "onward") || after?.side === "to");
  const end = to?.next ?? (isOpen || isUpTo ? from.next + 1 : from.next);
  const outcome = readOutcome(tokens, pastLink(tokens, end));
  if (outcome === null) return null;
  const last = isOpen ? Infinity : (to?.value ?? from.value);
  const first = isFront || isUpTo ? 1 : from.value;
  return Number.isInteger(first) && first >= 1 && last >= first ? { value: { clause: "place", from: first, to: last, outcome: outcome.value }, next: outcome.next } : null;
}

function placeAt(tokens: Tokens, at: number, isPlace: boolean): Read<number> | null {
  const begin = past(tokens, at, "ordinal");
  const number = meaning(tokens, begin, "number");
  const unit = meaning(tokens, begin + 1, "unit");
  if (number === null || !(begin > at || isPlace || number.ordinal)) return null;
  return { value: number.value, next: unit !== null && (unit.unit === "名" || unit.unit === "位" || unit.unit === "place") ? begin + 2 : begin + 1 };
}

/** 实际/目标×100, 目标值/实际值×100, 完成率×分值, (actual/target) × 100 */
function ratio(tokens: Tokens, at: number): Read<Clause> | null {
  let begin = past(tokens, at, "result", "score", "colon", "by");
  const lead = factor(tokens, begin);
  if (lead !== null && is(tokens, lead.next, "times")) begin = lead.next + 1;
  const body = fraction(tokens, begin);
  if (body === null) return null;
  const percent = is(tokens, body.next, "times") ? factor(tokens, body.next + 1) : null;
  // ×100%×分值
  const second = percent?.value === "full" && is(tokens, percent.next, "times") ? factor(tokens, percent.next + 1) : null;
  const trail = second?.value === "full" ? second : percent;
  if ((trail === null && is(tokens, body.next, "times")) || (lead !== null && begin === lead.next + 1 && trail !== null)) return null;
  const mark = trail?.value ?? (lead !== null && begin === lead.next + 1 ? lead.value : "full");
  const end = past(tokens, trail?.next ?? body.next, "points", "tally", "score", "percent", "proportion");
  // 完成率 alone is a subject; ×100, 按 before it or 计分 behind it make it a formula, as 实际/目标 is by itself.
  const isFormula = !is(tokens, body.next - 1, "attainment") || begin > at || end > body.next;
  return isFormula ? { value: { clause: "ratio", inverse: body.value, mark: mark === "full" ? null : mark }, next: end } : null;
}

/** ×100, ×100%, ×分值 */
function factor(tokens: Tokens, at: number): Read<number | "full"> | null {
  if (is(tokens, at, "mark", "full")) return { value: "full", next: at + 1 };
  const number = meaning(tokens, at, "number");
  if (number === null || number.value <= 0) return null;
  if (is(tokens, at + 1, "percent")) return number.value === 100 ? { value: "full", next: at + 2 } : null;
  return { value: number.value, next: past(tokens, at + 1, "points") };
}

/** True where the target stands above the line. */
function fraction(tokens: Tokens, at: number): Read<boolean> | null {
  const begin = past(tokens, at, "open");
  const subject = readSubject(tokens, at);
  if (subject.value === "attainment") return { value: false, next: subject.next };
  if (!is(tokens, begin, "target") || !is(tokens, begin + 1, "over") || !is(tokens, begin + 2, "actual")) return null;
  return { value: true, next: past(tokens, begin + 3, "close") };
}

/** 按完成比例得分, 其间按比例计分, 按同比例计分, in proportion */
function proportion(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "between", "comma", "filler", "score");
  const isBetween = begin > at && is(tokens, at, "between");
  const by = past(tokens, begin, "by");
  const actual = past(tokens, by, "actual", "reach");
  const named = past(tokens, actual, "filler");
  const kind = is(tokens, named, "attainment", "proportion") ? past(tokens, named, "attainment", "proportion", "filler") : actual;
  if (kind === actual) return null;
  const isNamed = is(tokens, named, "attainment") || actual > by;
  const of = past(tokens, kind, "dash", "than", "filler");
  const toTarget = of > kind && is(tokens, of, "target", "attainment") ? of + 1 : kind;
  const behind = past(tokens, toTarget, "between");
  const end = past(tokens, behind, "tally", "score", "change", "points", "deduction", "bonus");
  // 完成率 alone is a subject; it becomes a clause by 按 before it or 计分 behind it.
  if (by === begin && end === behind && !(isBetween || behind > toTarget || is(tokens, named, "proportion"))) return null;
  return { value: { clause: "proportion", between: isBetween || behind > toTarget, attainment: isNamed || toTarget > kind }, next: end };
}

/** 按与第一名的比例计分, 实际值/最高值×100 */
function ratioToFirst(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "by", "actual", "than", "over");
  if (begin === at || !is(tokens, begin, "first")) return null;
  const times = is(tokens, begin + 1, "times") ? factor(tokens, begin + 2) : null;
  return { value: { clause: "ratioToFirst" }, next: past(tokens, times?.next ?? begin + 1, "tally", "score", "proportion") };
}

/** 最多100分, 加分不超过10分, 最多扣10分, 100分封顶, 最低60分, 加分以5分为限 */
function limit(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "filler");
  const kind = meaning(tokens, begin, "bonus") ? "bonus" : meaning(tokens, begin, "deduction") ? "deduction" : null;
  const lead = past(tokens, begin, "bonus", "deduction", "result");
  const word = past(tokens, lead, "by");
  const bound = past(tokens, word, "most", "least", "filler");
  const change = meaning(tokens, bound, "change");
  const amount = amountAt(tokens, past(tokens, bound, "change", "score", "colon", "filler"));
  if (amount === null || amount.value < 0) return null;
  const behind = past(tokens, amount.next, "most", "until", "exhaust");
  const isBounded = is(tokens, bound - 1, "most", "least") || behind > amount.next;
  if (!isBounded) return null;
  const isLeast = is(tokens, word, "least");
  const named = kind ?? (change === null ? null : change.sign > 0 ? "bonus" : "deduction");
  if (named !== null && isLeast) return null;
  return { value: { clause: "limit", of: named ?? (isLeast ? "floor" : "cap"), points: amount.value }, next: behind };
}

/** 扣完为止, 直至扣完该项分值为止 */
function exhausted(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "deduction", "filler");
  return is(tokens, begin, "exhaust") ? { value: { clause: "limit", of: "floor", points: 0 }, next: past(tokens, past(tokens, begin + 1, "filler", "mark", "points"), "until") } : null;
}

/** 不足1%按1%计, 不足1%不计, 不足1个百分点的按比例扣分 */
function partial(tokens: Tokens, at: number): Read<Clause> | null {
  const width = is(tokens, at, "short") ? readQuantity(tokens, at + 1) : null;
  if (width === null) return null;
  const link = pastLink(tokens, width.next);
  if (is(tokens, link, "ignored")) return { value: { clause: "partial", how: "whole" }, next: past(tokens, link + 1, "tally") };
  // 不足80%按比例计分 is a band; what is left over is spoken of after 每.
  if (is(tokens, link, "by") && is(tokens, link + 1, "proportion") && tokens.slice(0, at).some((_, index) => is(tokens, index, "per"))) {
    return { value: { clause: "partial", how: "proportional" }, next: past(tokens, link + 2, "tally", "score", "change", "points", "deduction", "bonus") };
  }
  if (is(tokens, link, "unchanged", "noBonus")) return { value: { clause: "partial", how: "whole" }, next: link + 1 };
  const asOne = is(tokens, link, "by") ? readQuantity(tokens, link + 1) : null;
  if (asOne === null || asOne.value.value !== width.value.value || asOne.value.unit !== width.value.unit) return null;
  return { value: { clause: "partial", how: "started" }, next: past(tokens, asOne.next, "score", "tally", "change", "deduction") };
}

function direction(tokens: Tokens, at: number): Read<Clause> | null {
  const found = meaning(tokens, at, "direction");
  return found === null ? null : { value: { clause: "direction", lowerIsBetter: found.lowerIsBetter }, next: at + 1 };
}

/** 其他不得分, 0 otherwise */
function others(tokens: Tokens, at: number): Read<Clause> | null {
  const ahead = readOutcome(tokens, at) ?? bare(tokens, at);
  const isEnd = ahead !== null && (ahead.next + 1 >= tokens.length || is(tokens, ahead.next + 1, "comma", "stop"));
  if (ahead !== null && isEnd && is(tokens, ahead.next, "others")) return { value: { clause: "others", outcome: ahead.value }, next: ahead.next + 1 };
  // 其他情况的, 其余名次
  const link = pastLink(tokens, past(tokens, at + 1, "noun", "ranking"));
  const outcome = is(tokens, at, "others") ? (readOutcome(tokens, link) ?? bare(tokens, link)) : null;
  return outcome === null ? null : { value: { clause: "others", outcome: outcome.value }, next: outcome.next };
}

/** 超额完成不加分, 不加分 */
function noBonus(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "compare", "shift", "target", "filler");
  return is(tokens, begin, "noBonus") ? { value: { clause: "noBonus" }, next: begin + 1 } : null;
}

/** 目标90%, 年度目标为90%, 任务数：10个, 目标值≥95% */
function target(tokens: Tokens, at: number): Read<Clause> | null {
  const link = past(tokens, at + 1, "equal", "colon");
  const quantity = is(tokens, at, "target") ? readQuantity(tokens, meaning(tokens, link, "compare")?.included === true ? link + 1 : link) : null;
  const isWhole = quantity !== null && quantity.value.of === null && quantity.value.unit !== "points" && (quantity.next >= tokens.length || is(tokens, quantity.next, "comma", "stop"));
  return isWhole ? { value: { clause: "target", quantity: quantity.value }, next: quantity.next } : null;
}

/** 得1.5分, 满分10分, 该项分值10分, 基础分80分, 得满分 */
function base(tokens: Tokens, at: number): Read<Clause> | null {
  const begin = past(tokens, at, "base", "full", "mark", "filler");
  const amount = is(tokens, at, "base", "full", "mark") ? amountAt(tokens, past(tokens, begin, "colon", "score")) : null;
  if (amount !== null && amount.value > 0) {
    return { value: { clause: "base", outcome: { gives: "points", points: amount.value }, isFullMark: is(tokens, at, "full", "mark") }, next: past(tokens, amount.next, "tally") };
  }
  const share = is(tokens, at, "score", "full") && shareAt(tokens, at) === null ? readOutcome(tokens, at) : null;
  const gives = share?.value.gives;
  return share === null || (gives !== "points" && gives !== "share") ? null : { value: { clause: "base", outcome: share.value, isFullMark: false }, next: share.next };
}
