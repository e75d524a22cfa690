import fc from "fast-check";
import type { ScoringMethod } from "../../src/scorecard/model";
import { plainPoints } from "../../src/scorecard/plainPoints";
import { pointsOf } from "../../src/scorecard/points";
import { understand } from "../../src/scorecard/understand";

const column = (number: number | null) => Float64Array.of(NaN, number ?? NaN);
const plain = (method: ScoringMethod | null, baseline: number | null, target: number | null, actual: number | null, ruleText: string | null = null) =>
  plainPoints({ methods: [null, method], ruleTexts: [null, ruleText], baseline: column(baseline), target: column(target), actual: column(actual) }, 1);

/** What the row's rule makes of it; NaN where there are no points. */
function byRule(method: ScoringMethod, baseline: number | null, target: number | null, actual: number | null): number {
  const rule = understand({ method, ruleText: null, unit: null, baseline, target, full: null, hasTypedPoints: false });
  const points = "rule" in rule ? null : pointsOf(rule, actual);
  return typeof points === "number" ? points : NaN;
}

test.each<[string, ScoringMethod, number | null, number | null, number | null, number]>([
  ["比率法, higher is better",          "ratio",     null, 50,  45,   90],
  ["比率法, lower is better",           "ratio",     20,   10,  12.5, 80],
  ["比率法 of nothing",                 "ratio",     null, 0,   5,    NaN],
  ["比率法, none of what should be few", "ratio",    20,   10,  0,    NaN],
  ["基准法 without dust",               "linear",    1,    2,   1.9,  90],
  ["基准法 without a baseline",         "linear",    null, 2,   1.9,  NaN],
  ["功效系数法, the published case",    "efficacy",  6,    12,  5.81, 58.7333333333],
  ["底线法 at the baseline",            "floorline", 6,    12,  6,    60],
  ["底线法 past it",                    "floorline", 6,    12,  5.9,  0],
  ["底线法 without a target",           "floorline", 6,    null, 5.9, NaN],
  ["no actual",                         "ratio",     null, 50,  null, NaN],
])("%s", (_, method, baseline, target, actual, points) => {
  expect(plain(method, baseline, target, actual)).toEqual(Number.isNaN(points) ? NaN : expect.closeTo(points, 9));
});

test("a sentence is for its rule", () => {
  expect(plain("ratio", null, 50, 45, "低于60分不得分")).toBeNaN();
});

const number = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), fc.constantFrom(0, -0, 1e-320, 1e300, -1e300, 0.1, 0.30000000000000004, 0.3));

test("plain points are to the bit what the row's rule gives", () => {
  fc.assert(
    fc.property(fc.constantFrom<ScoringMethod>("ratio", "linear", "efficacy", "floorline"), number, number, number, (method, baseline, target, actual) => {
      const points = plain(method, baseline, target, actual);
      if (Number.isNaN(points)) return;
      expect(points).toBe(byRule(method, baseline, target, actual));
    }),
    { numRuns: 5_000 },
  );
});

test("and there are none only where the rule gives none either", () => {
  fc.assert(
    fc.property(fc.constantFrom<ScoringMethod>("ratio", "linear", "efficacy", "floorline"), number, number, number, (method, baseline, target, actual) => {
      if (Number.isNaN(plain(method, baseline, target, actual))) expect(byRule(method, baseline, target, actual)).toBeNaN();
    }),
    { numRuns: 5_000 },
  );
});
