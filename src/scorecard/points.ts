/**
 * 得分: from an actual to points, by an understood scoring rule (RULES.md, section 3).
 */
import type { Fault } from "./finding";
import type { Points } from "./model";
import { difference, readNumber, withoutDust } from "./number";
import { placeAmong, ratioToFirst } from "./place";
import type { Band, ScoringRule, Shape } from "./rule";
import { stepPoints } from "./steps";
import { casesIn, wordKey } from "./stateWords";

/**
 * 得分 (points): what an actual is worth by a rule, out of 100.
 *
 * The shape gives points as the sentence counts them; they are clamped to floor
 * and cap; exceptions (低于80%不得分) hold instead of both; a cutoff (低于60分不得分)
 * turns what is too little into 0; at last they are brought to out of 100.
 *
 * @param rule   from `understand`
 * @param actual 实际值 in the indicator's own unit; a word for 非此即彼 and 定性法;
 *   for 直接评分 the typed points
 * @param peers  the actuals among which 排名法 finds the place; the own may be one of them
 * @returns points; null without an actual; a fault where the rule has no answer:
 *   `actual-text`, `bands-gap`, `ratio-zero`, or `rule-ambiguous` where the actual
 *   is in another unit than the sentence
 */
export function pointsOf(rule: ScoringRule, actual: number | string | null, peers: readonly number[] = []): Points | Fault | null {
  if (actual === null) return null;
  if (rule.shape === "words") return wordPoints(rule, actual);
  const number = actualNumber(rule, actual);
  if (number === null || !Number.isFinite(number)) return { rule: "actual-text", field: "actual", value: String(actual) };
  const size = Math.abs(number);
  if (size > rule.most || (size <= rule.least && size > 0)) {
    return { rule: "rule-ambiguous", field: "actual", text: rule.text, about: "percent" };
  }
  const exception = rule.exceptions.length > 0 ? bandPoints(rule.exceptions, withoutDust(number)) : null;
  const points = exception ?? shapePoints(rule, number, peers, rule.text);
  if (typeof points === "object") return points;
  return bounded(rule, exception === null ? Math.min(Math.max(points, rule.floor), rule.cap) : points);
}

function bounded(rule: ScoringRule, sentencePoints: number): Points {
  let points = withoutDust(sentencePoints);
  for (const { below, included } of rule.cutoffs) if (points < below || (included && points === below)) points = 0;
  return rule.scale === 1 ? points : withoutDust(points * rule.scale);
}

function shapePoints(shape: Shape, actual: number, peers: readonly number[], text: string): number | Fault {
  switch (shape.shape) {
    case "ratio":
      if (shape.lowerIsBetter && actual <= 0) return { rule: "ratio-zero", field: "actual" };
      return ratioPoints(actual, shape.target, shape.lowerIsBetter, shape.mark);
    case "line":
      return linePoints(actual, shape.from, shape.to, shape.base, shape.mark);
    case "bands": {
      const clean = withoutDust(actual);
      return bandPoints(shape.bands, clean) ?? { rule: "bands-gap", field: "ruleText", between: gapAround(shape.bands, clean) };
    }
    case "steps": {
      if (shape.needsTarget === true && actual > 0) return { rule: "target-missing", field: "target" };
      const { from, to } = shape.reference;
      if (shape.unsaid === "below" && actual < from) return { rule: "bands-gap", field: "ruleText", between: [actual, from] };
      if (shape.unsaid === "above" && actual > to) return { rule: "bands-gap", field: "ruleText", between: [to, actual] };
      return stepPoints(shape, actual);
    }
    case "places": {
      const place = shape.actualIsPlace ? actual : placeAmong(actual, peers, shape.lowerIsBetter);
      if (place === null) return { rule: "rule-ambiguous", field: "actual", text, about: "place" };
      if (!Number.isInteger(place) || place < 1) return { rule: "actual-text", field: "actual", value: String(actual) };
      return shapePoints(shape.byPlace, place, peers, text);
    }
    case "ratioToFirst":
      return ratioToFirst(actual, peers, shape.lowerIsBetter, shape.mark, text);
    case "given":
      return actual;
    case "words":
    case "rollup":
      throw new Error(`bug: ${shape.shape} has no points of its own`);
  }
}

/** 比率: `mark` times actual/target, or target/actual where lower is better. @example ratioPoints(45, 50, false, 100) // 90 */
export function ratioPoints(actual: number, target: number, lowerIsBetter: boolean, mark: number): number {
  return (lowerIsBetter ? target / actual : actual / target) * mark;
}

/** 直线: `base` at `from`, `mark` at `to`, and on beyond both. @example linePoints(5.81, 6, 12, 60, 100) // 58.733333333333334 */
export function linePoints(actual: number, from: number, to: number, base: number, mark: number): number {
  return base + (difference(actual, from) / difference(to, from)) * (mark - base);
}

/** Points of the first band that holds x; null where none does. */
function bandPoints(bands: readonly Band[], x: number): number | null {
  for (const band of bands) {
    if (x < band.from || x > band.to || (x === band.from && !band.includesFrom) || (x === band.to && !band.includesTo)) continue;
    if (band.start === band.end || x === band.from) return band.start;
    return x === band.to ? band.end : band.start + (difference(x, band.from) / difference(band.to, band.from)) * (band.end - band.start);
  }
  return null;
}

/** The two numbers between which no band lies: a band's edge on either side, or the actual itself beyond the last. */
function gapAround(bands: readonly Band[], x: number): readonly [number, number] {
  const below = Math.max(...bands.map((band) => (band.to <= x ? band.to : -Infinity)));
  const above = Math.min(...bands.map((band) => (band.from >= x ? band.from : Infinity)));
  return [below === -Infinity ? x : below, above === Infinity ? x : above];
}

function wordPoints(rule: ScoringRule & { readonly shape: "words" }, actual: number | string): Points | Fault {
  const points = rule.words.get(wordKey(String(actual))) ?? rule.otherwise;
  return points === null ? { rule: "actual-text", field: "actual", value: String(actual) } : bounded(rule, points);
}

/**
 * 实际值的数: the number that a cell with text in it holds all the same: "30％"; and 无
 * where cases are counted. 有 is enough only where the first case takes everything.
 */
export function actualNumber(rule: Pick<ScoringRule, "method" | "shape">, actual: number | string): number | null {
  if (typeof actual === "number") return actual;
  const number = readNumber(actual);
  if (typeof number === "number") return number;
  const cases = rule.method === "count" ? casesIn(actual) : null;
  return cases === 1 && rule.shape !== "bands" ? null : cases;
}
