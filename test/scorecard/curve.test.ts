import fc from "fast-check";
import { type Corner, type Curve, curveOf } from "../../src/scorecard/curve";
import { methodOf } from "../../src/scorecard/methodNames";
import { pointsOf } from "../../src/scorecard/points";
import type { ScoringRule } from "../../src/scorecard/rule";
import { understand } from "../../src/scorecard/understand";
import { sentences } from "./ruleSentences";

/** Every sentence of the table that becomes a rule. */
const rules: readonly (readonly [string, ScoringRule])[] = sentences.split("\n").filter((line) => line.includes(" | ")).flatMap((line) => {
  const [said = "", target = "-", baseline = "-", unit = "-", full = "-"] = line.split(" | ").map((part) => part.trim());
  const number = (text: string): number | null => (text === "-" ? null : Number(text));
  const [ruleText = "", method] = said.replaceAll("\\n", "\n").split(" @ ");
  const rule = understand({ method: method === undefined ? null : methodOf(method), ruleText, target: number(target), baseline: number(baseline), unit: unit === "-" ? null : unit, full: number(full), hasTypedPoints: false });
  return "rule" in rule ? [] : [[line, rule] as const];
});

const byMethod = (method: "ratio" | "linear" | "efficacy" | "floorline", baseline: number | null, target: number): ScoringRule =>
  understand({ method, ruleText: null, target, baseline, unit: null, full: null, hasTypedPoints: false }) as ScoringRule;

/** What the drawn line says at one actual. */
function drawnAt(corners: readonly Corner[], actual: number): number | null {
  const right = corners.findIndex((corner) => corner.at >= actual);
  const [left, corner] = [corners[right - 1], corners[right]];
  if (corner === undefined) return null;
  if (corner.at === actual) return corner.points;
  if (left?.after == null || corner.before === null) return null;
  return left.after + ((actual - left.at) / (corner.at - left.at)) * (corner.before - left.after);
}

function linesOf(curve: Curve): readonly Corner[] {
  return curve.drawn === "line" ? curve.corners : [];
}

const isBent = (rule: ScoringRule): boolean => rule.shape === "ratio" && rule.lowerIsBetter;

test("the curve is the points, for every sentence, at its corners and anywhere between", () => {
  const drawn = rules.filter(([, rule]) => linesOf(curveOf(rule)).length > 0 && rule.shape !== "places");
  expect(drawn.length).toBeGreaterThan(150);
  fc.assert(
    fc.property(fc.constantFrom(...drawn), fc.double({ min: 0, max: 1, noNaN: true }), ([line, rule], way) => {
      const corners = linesOf(curveOf(rule));
      const [from, to] = [corners[0]!.at, corners.at(-1)!.at];
      for (const actual of [from + way * (to - from), corners[Math.floor(way * (corners.length - 1))]!.at]) {
        // Within a billionth of a corner dust decides on which side an actual lies.
        if (corners.some((corner) => corner.at !== actual && Math.abs(corner.at - actual) <= 1e-9 * Math.max(1, Math.abs(actual)))) continue;
        const points = pointsOf(rule, actual);
        const said = drawnAt(corners, actual);
        if (typeof points !== "number") expect([line, said]).toEqual([line, null]);
        else expect(Math.abs((said ?? NaN) - points)).toBeLessThan(isBent(rule) ? 0.2 : 1e-6);
      }
    }),
    { numRuns: 3000 },
  );
});

test("the curve is the points, for methods without a sentence and in any stretch", () => {
  const amount = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(fc.constantFrom("ratio", "linear", "efficacy", "floorline"), amount, amount, amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (method, target, baseline, from, width, way) => {
      fc.pre(target !== baseline);
      const rule = byMethod(method, baseline, target);
      const corners = linesOf(curveOf(rule, { from, to: from + width }));
      const actual = from + way * width;
      fc.pre(!corners.some((corner) => corner.at !== actual && Math.abs(corner.at - actual) <= 1e-9 * actual));
      const tolerance = isBent(rule) ? (100 * Math.log((from + width) / from) ** 2) / 1000 + 1e-6 : 1e-6;
      expect(Math.abs(drawnAt(corners, actual)! - (pointsOf(rule, actual) as number))).toBeLessThan(tolerance);
    }),
  );
});

test("底线法 leaps from 0 to 60 at the baseline, which itself has 60", () => {
  expect(linesOf(curveOf(byMethod("floorline", 0.75, 0.9))).find((corner) => corner.at === 0.75)).toEqual({ at: 0.75, before: 0, points: 60, after: 60 });
});

test("加减分法 is drawn as stairs down to nothing", () => {
  const rule = understand({ method: null, ruleText: "每少1个扣20分", target: 6, baseline: null, unit: null, full: null, hasTypedPoints: false }) as ScoringRule;
  const corners = linesOf(curveOf(rule));
  expect(corners.filter((corner) => corner.at >= 1 && corner.at <= 6).map(({ at, before, points, after }) => [at, before, points, after])).toEqual([
    [1, 0, 0, 20], [2, 20, 20, 40], [3, 40, 40, 60], [4, 60, 60, 80], [5, 80, 80, 100], [6, 100, 100, 100],
  ]);
});

test("words are listed with their points out of 100", () => {
  const rule = understand({ method: null, ruleText: "优秀10分，良好8分，合格6分，不合格0分", target: null, baseline: null, unit: null, full: 10, hasTypedPoints: false }) as ScoringRule;
  expect(curveOf(rule)).toMatchObject({ drawn: "words" });
  expect((curveOf(rule) as Extract<Curve, { drawn: "words" }>).words).toContainEqual({ word: "良好", points: 80 });
});

test("places are drawn as places, with nobody between two", () => {
  const rule = rules.find(([line]) => line.startsWith("第1名得60分"))![1];
  const corners = linesOf(curveOf(rule));
  expect(corners.filter((corner) => corner.points !== null).map((corner) => [corner.at, corner.points])).toEqual([[1, 60], [2, 57], [3, 54]]);
});

test("直接评分 and 分解汇总 have no curve", () => {
  expect(curveOf(understand({ method: "given", ruleText: null, target: null, baseline: null, unit: null, full: null, hasTypedPoints: true }) as ScoringRule)).toEqual({ drawn: "nothing" });
});

test("however many steps are asked for, the curve stays small enough to draw", () => {
  const rule = understand({ method: null, ruleText: "每低1%扣0.001分", target: 1, baseline: null, unit: null, full: null, hasTypedPoints: false }) as ScoringRule;
  expect(linesOf(curveOf(rule)).length).toBeLessThan(1000);
  expect(linesOf(curveOf(rule, { from: -1e6, to: 1 })).length).toBeLessThan(25_000);
});
