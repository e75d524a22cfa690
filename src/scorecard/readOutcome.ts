/** 得分: what a condition gives. 得100分 · 满分 · 不得分 · 扣10分 · 得分值的80% · 按比例得分 */
import { type Read, type Reader, type Tokens, first, is, meaning, past } from "./reading";
import { numberWithUnit } from "./readQuantity";
import type { Outcome } from "./ruleClause";

/** With a link before it: a colon, or a word such as 得. Without, only what cannot be anything else. */
export function readOutcome(tokens: Tokens, at: number): Read<Outcome> | null {
  const begin = past(tokens, at, "filler");
  return first(tokens, begin, [plain, proportional, changed, share, countedAs, points]);
}

const plain: Reader<Outcome> = (tokens, at) => {
  const begin = past(tokens, at, "score", "colon", "filler");
  const end = begin + 1;
  if (is(tokens, begin, "nothing")) return { value: { gives: "points", points: 0 }, next: end };
  if (is(tokens, begin, "unchanged")) return { value: { gives: "share", share: 1 }, next: end };
  if (is(tokens, begin, "noBonus")) return { value: { gives: "noBonus" }, next: end };
  // 满分 may go on as 满分的80% or be named: 满分10分.
  if (!is(tokens, begin, "full") || shareBehind(tokens, end) !== null || isNumber(tokens, end)) return fullMark(tokens, begin);
  return { value: { gives: "share", share: 1 }, next: past(tokens, end, "tally") };
};

/** 得该项分值: all of it, unless a share follows. */
function fullMark(tokens: Tokens, at: number): Read<Outcome> | null {
  const isEarned = is(tokens, at - 1, "score") && is(tokens, at, "mark") && shareBehind(tokens, at + 1) === null;
  return isEarned ? { value: { gives: "share", share: 1 }, next: at + 1 } : null;
}

const proportional: Reader<Outcome> = (tokens, at) => {
  const by = past(tokens, at, "by");
  const kind = past(tokens, by, "actual");
  if (by === at || !is(tokens, kind, "proportion", "attainment")) return null;
  return { value: { gives: "proportion" }, next: past(tokens, past(tokens, kind, "proportion", "attainment"), "tally", "score", "deduction", "bonus") };
};

/** 扣10分, 加5分, 扣分值的50%, −2分 */
const changed: Reader<Outcome> = (tokens, at) => {
  const begin = past(tokens, at, "colon");
  const change = meaning(tokens, begin, "change");
  if (change === null) return null;
  const part = shareAt(tokens, begin + 1);
  if (part !== null) return { value: { gives: "changeShare", share: change.sign * part.value }, next: part.next };
  const amount = amountAt(tokens, begin + 1);
  return amount === null ? null : { value: { gives: "change", points: change.sign * amount.value }, next: amount.next };
};

/** 得分值的80%, 得80%的分值, 得满分的一半 */
const share: Reader<Outcome> = (tokens, at) => {
  const begin = past(tokens, at, "score", "colon", "by", "filler");
  // 得80% alone is a share too; 为80% need not be.
  const part = shareAt(tokens, begin) ?? (is(tokens, begin - 1, "score") && !is(tokens, begin - 1, "equal", "filler") ? partAt(tokens, begin) : null);
  return part === null ? null : { value: { gives: "share", share: part.value }, next: past(tokens, part.next, "tally", "score") };
};

/** 按100分计 */
const countedAs: Reader<Outcome> = (tokens, at) => {
  const amount = is(tokens, at, "by") ? amountAt(tokens, at + 1) : null;
  if (amount === null) return null;
  const end = past(tokens, amount.next, "score", "tally");
  return end === amount.next ? null : { value: { gives: "points", points: amount.value }, next: end };
};

/** 得60分, 60分, 得60, : 60, 得基本分60分, 得满分5分 */
const points: Reader<Outcome> = (tokens, at) => {
  const earned = past(tokens, at, "score", "colon", "filler");
  const begin = earned > at ? past(tokens, earned, "base", "full") : earned;
  const amount = amountAt(tokens, begin);
  if (amount === null || amount.value < 0) return null;
  // A bare number needs a word or a colon that says it is points.
  const isNamed = is(tokens, amount.next - 1, "points") || is(tokens, begin - 1, "score", "colon");
  return isNamed ? { value: { gives: "points", points: amount.value }, next: past(tokens, amount.next, "tally") } : null;
};

function isNumber(tokens: Tokens, at: number): boolean {
  return is(tokens, at, "number");
}

/** A number of points, with or without 分. */
export function amountAt(tokens: Tokens, at: number): Read<number> | null {
  const number = meaning(tokens, at, "number");
  if (number === null || number.ordinal || is(tokens, at + 1, "percent", "unit")) return null;
  return { value: number.value, next: is(tokens, at + 1, "points") ? at + 2 : at + 1 };
}

/** A share of the full mark: 分值的80%, 80%的分值, 满分的一半. */
export function shareAt(tokens: Tokens, at: number): Read<number> | null {
  if (is(tokens, at, "mark", "full")) return shareBehind(tokens, at + 1);
  const part = partAt(tokens, at);
  if (part === null) return null;
  const mark = past(tokens, part.next, "filler", "times");
  if (is(tokens, mark, "mark", "full")) return { value: part.value, next: mark + 1 };
  // 得一半分, 得80%分
  return mark === part.next && is(tokens, mark, "points") ? { value: part.value, next: mark + 1 } : null;
}

function shareBehind(tokens: Tokens, at: number): Read<number> | null {
  return partAt(tokens, past(tokens, at, "filler", "times"));
}

function partAt(tokens: Tokens, at: number): Read<number> | null {
  if (is(tokens, at, "half")) return { value: 0.5, next: at + 1 };
  const share = numberWithUnit(tokens, at);
  return share?.value.unit === "percent" ? { value: share.value.value, next: share.next } : null;
}
