import fc from "fast-check";
import { attainment } from "../../src/scorecard/attainment";
import { methodOf } from "../../src/scorecard/methodNames";
import type { ScoringMethod } from "../../src/scorecard/model";
import { pointsOf } from "../../src/scorecard/points";
import type { RuleSource, ScoringRule } from "../../src/scorecard/rule";
import { rollupOf } from "../../src/scorecard/rollupText";
import { understand } from "../../src/scorecard/understand";

const nothing: RuleSource = { method: null, ruleText: null, unit: null, baseline: null, target: null, full: null, hasTypedPoints: false };

function ruleOf(source: Partial<RuleSource>): ScoringRule {
  const rule = understand({ ...nothing, ...source });
  if ("rule" in rule) throw new Error(`bug: ${JSON.stringify(rule)}`);
  return rule;
}

describe("points by method", () => {
  test.each([
    // what happened                                    method       baseline target  actual  points
    ["half of it",                                      "ratio",      null,    50,     25,     50             ],
    ["more than promised is capped",                    "ratio",      null,    50,     60,     100            ],
    ["below nothing is nothing",                        "ratio",      null,    50,     -5,     0              ],
    ["a baseline below the target: higher is better",   "ratio",      10,      50,     25,     50             ],
    ["a baseline above it: lower is better",            "ratio",      20,      10,     12.5,   80             ],
    ["stood still",                                     "linear",     100,     120,    100,    0              ],
    ["rose 12 of the promised 20",                      "linear",     100,     120,    112,    60             ],
    ["fell back below the baseline",                    "linear",     100,     120,    90,     0              ],
    ["fewer is better: fell 2 of the promised 4",       "linear",     12,      8,      10,     50             ],
    ["1.9 between 1 and 2 is 90, not 89.99…",           "linear",     1,       2,      1.9,    90             ],
    ["100.3 between 100 and 101",                       "linear",     100,     101,    100.3,  30             ],
    ["58.73 as printed, 5.81 with 12 and 6",            "efficacy",   6,       12,     5.81,   58.7333333333  ],
    ["at 不允许值",                                      "efficacy",   6,       12,     6,      60             ],
    ["below 不允许值 the line goes on",                   "efficacy",   6,       12,     0,      20             ],
    ["and ends at 0",                                   "efficacy",   6,       12,     -9,     0              ],
    ["at the baseline",                                 "floorline",  0.75,    0.9,    0.75,   60             ],
    ["between",                                         "floorline",  0.75,    0.9,    0.87,   92             ],
    ["past the target",                                 "floorline",  0.75,    0.9,    0.95,   100            ],
    ["a hair worse than the baseline",                  "floorline",  0.75,    0.9,    0.7499, 0              ],
    ["mirrored: between",                               "floorline",  0.05,    0.01,   0.018,  92             ],
    ["mirrored: worse than the baseline",               "floorline",  0.05,    0.01,   0.051,  0              ],
    ["mirrored: past the target",                       "floorline",  0.05,    0.01,   0.005,  100            ],
    ["done",                                            "done",       null,    null,   "完成",  100            ],
    ["not done",                                        "done",       null,    null,   "未完成", 0             ],
    ["a tick",                                          "done",       null,    null,   "√",    100            ],
    ["a cross",                                         "done",       null,    null,   "×",    0              ],
    ["1 and 0 as numbers",                              "done",       null,    null,   0,      0              ],
    ["yes, in capitals",                                "done",       null,    null,   "YES",  100            ],
    ["优",                                              "grade",      null,    null,   "优",    100            ],
    ["良好 is 良",                                       "grade",      null,    null,   "良好",  85             ],
    ["中",                                              "grade",      null,    null,   "中",    70             ],
    ["差",                                              "grade",      null,    null,   "差",    50             ],
    ["typed",                                           "given",      null,    null,   88,     88             ],
  ] as const)("%s (%s)", (_, method, baseline, target, actual, expected) => {
    expect(pointsOf(ruleOf({ method, baseline, target }), actual)).toBeCloseTo(expected, 9);
  });

  test("typed points are out of the 分值", () => {
    expect(pointsOf(ruleOf({ method: "given", full: 25 }), 22.5)).toBe(90);
    expect(pointsOf(ruleOf({ ruleText: "按公开质量酌情评定", full: 8, hasTypedPoints: true }), 7)).toBe(87.5);
  });

  test("排名法: the place among the peers, ties share the better place", () => {
    const rule = ruleOf({ method: "rank" });
    expect([95, 80, 80, 75].map((actual) => pointsOf(rule, actual, [95, 80, 80, 75]))).toEqual([60, 57, 57, 51]);
    expect(pointsOf(ruleOf({ method: "rank", baseline: 20, target: 10 }), 12, [12, 9, 15])).toBe(57);
    expect(pointsOf(ruleOf({ method: "rank", unit: "名" }), 2)).toBe(57);
    expect(pointsOf(rule, 80)).toMatchObject({ rule: "rule-ambiguous", about: "place" });
  });

  test("ratio to first: full · a / a₁", () => {
    const rule = ruleOf({ method: "rank", ruleText: "按与第一名的比例计分" });
    expect([50, 45].map((actual) => pointsOf(rule, actual, [50, 45, 40]))).toEqual([100, 90]);
  });

  test("no actual: no points", () => {
    expect(pointsOf(ruleOf({ method: "ratio", target: 50 }), null)).toBeNull();
  });

  test("a number typed as text counts as the number", () => {
    expect(pointsOf(ruleOf({ method: "ratio", target: 1 }), "９３％")).toBe(93);
  });
});

describe("what stops a rule", () => {
  test.each([
    ["rule-missing: neither method, rule text nor points",  {},                                                          { rule: "rule-missing", field: "ruleText" }],
    ["rule-missing: 区间法 without its bands",               { method: "bands" },                                         { rule: "rule-missing", field: "ruleText" }],
    ["rule-missing: 扣分法 without its points",              { method: "count", ruleText: " " },                           { rule: "rule-missing", field: "ruleText" }],
    ["rule-unreadable: the words that cannot be read",      { ruleText: "每低1%扣2分，酌情处理", target: 1 },                 { rule: "rule-unreadable", field: "ruleText", text: "每低1%扣2分，酌情处理", clause: "酌情处理", isJudged: true }],
    ["rule-ambiguous: two different steps the same way",    { ruleText: "每低1%扣2分，每低2%扣5分", target: 1 },            { rule: "rule-ambiguous", field: "ruleText", text: "每低1%扣2分，每低2%扣5分", about: "method" }],
    ["rule-ambiguous: the method says one thing, the sentence another", { method: "linear", ruleText: "每低1%扣2分", target: 1, baseline: 0 }, { rule: "rule-ambiguous", field: "method", text: "每低1%扣2分", about: "method" }],
    ["target-missing: 比率法 without a target",              { method: "ratio" },                                         { rule: "target-missing", field: "target" }],
    ["target-missing: 基准法 without a target",              { method: "linear", baseline: 1 },                           { rule: "target-missing", field: "target" }],
    ["target-missing: 按完成比例得分 without a target",         { ruleText: "按完成比例得分" },                                { rule: "target-missing", field: "target" }],
    ["target-missing: 完成85% of what",                     { ruleText: "完成85%得60分，完成100%得100分，按同比例计分" },        { rule: "target-missing", field: "target" }],
    ["baseline-missing: 基准法 without a baseline",          { method: "linear", target: 1 },                             { rule: "baseline-missing", field: "baseline" }],
    ["baseline-missing: 功效系数法 without 不允许值",           { method: "efficacy", target: 1 },                           { rule: "baseline-missing", field: "baseline" }],
    ["target-equals-baseline: nothing was promised",        { method: "linear", target: 80, baseline: 80 },              { rule: "target-equals-baseline", field: "target", both: 80 }],
    ["target-equals-baseline: but for dust",                { method: "floorline", target: 0.3, baseline: 0.1 + 0.2 },   { rule: "target-equals-baseline", field: "target", both: 0.3 }],
    ["ratio-zero: a target of 0",                           { method: "ratio", target: 0 },                              { rule: "ratio-zero", field: "target" }],
    ["bands-gap: names the numbers",                        { ruleText: "≥100%得100分；95%-99%得80分；95%以下不得分" },       { rule: "bands-gap", field: "ruleText", between: [0.99, 1] }],
    ["bands-gap: in per cents, with a target of 100",       { ruleText: "≥100%得100分；95%-99%得80分；95%以下不得分", target: 100 }, { rule: "bands-gap", field: "ruleText", between: [0.99, 1] }],
    ["bands-gap: of a single number",                       { ruleText: "＞95%得100分；＜95%不得分" },                      { rule: "bands-gap", field: "ruleText", between: [0.95, 0.95] }],
    ["bands-overlap: names the numbers",                    { ruleText: "≥90%得100分；80%-95%得80分；80%以下不得分" },        { rule: "bands-overlap", field: "ruleText", between: [0.9, 0.95] }],
    ["bands-overlap: of a single number",                   { ruleText: "≥95%得100分；≤95%得80分" },                        { rule: "bands-overlap", field: "ruleText", between: [0.95, 0.95] }],
  ] as const)("%s", (_, source, fault) => {
    expect(understand({ ...nothing, ...source })).toEqual(fault);
  });

  test.each([
    ["ratio-zero: an actual of 0 where lower is better", { method: "ratio", target: 10, baseline: 20 }, 0, { rule: "ratio-zero", field: "actual" }],
    ["actual-text: a word where a number is scored", { method: "ratio", target: 10 }, "基本完成", { rule: "actual-text", field: "actual", value: "基本完成" }],
    ["actual-text: a word that 定性法 does not know", { method: "grade" }, "马马虎虎", { rule: "actual-text", field: "actual", value: "马马虎虎" }],
    ["actual-text: a number that says neither done nor not", { method: "done" }, 2, { rule: "actual-text", field: "actual", value: "2" }],
    ["actual-text: not a number", { method: "ratio", target: 10 }, NaN, { rule: "actual-text", field: "actual", value: "NaN" }],
    ["bands-gap: beyond the last band", { ruleText: "95%-98%得90分" }, 0.99, { rule: "bands-gap", field: "ruleText", between: [0.98, 0.99] }],
  ] as const)("%s", (_, source, actual, fault) => {
    expect(pointsOf(ruleOf(source), actual)).toEqual(fault);
  });
});

describe("attainment 完成率", () => {
  test.each([
    // what happened                         actual target baseline  attainment
    ["stood still",                          100,   120,   100,      0           ],
    ["rose 12 of the promised 20",           112,   120,   100,      0.6         ],
    ["fell back below the baseline",         90,    120,   100,      -0.5        ],
    ["fewer is better: fell 2 of 3 defects", 3,     2,     5,        0.666666666667],
    ["more than promised is not capped",     60,    50,    null,     1.2         ],
  ])("%s", (_, actual, target, baseline, expected) => {
    expect(attainment(actual, target, baseline)).toBe(expected);
  });

  test("ratio-zero without a baseline, target-equals-baseline with one", () => {
    expect(attainment(1, 0)).toEqual({ rule: "ratio-zero", field: "target" });
    expect(attainment(1, 5, 5)).toEqual({ rule: "target-equals-baseline", field: "target", both: 5 });
  });

  test("does not depend on the unit: 元 or 万元 give the same attainment", () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (actual, target, baseline) => {
        fc.pre(target !== baseline);
        expect(attainment(actual, target, baseline)).toBeCloseTo(attainment(actual / 10_000, target / 10_000, baseline / 10_000) as number, 9);
      }),
    );
  });
});

describe("laws of points", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100);
  const methods: readonly ScoringMethod[] = ["ratio", "linear", "efficacy", "floorline"];

  test("between 0 and 100, and more of the better is never worth less", () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), amount, amount, amount, amount, (method, target, baseline, one, other) => {
        fc.pre(target !== baseline);
        const rule = ruleOf({ method, target, baseline });
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((actual) => pointsOf(rule, actual) as number);
        const lowerIsBetter = target < baseline;
        expect(low! >= 0 && low! <= 100 && high! >= 0 && high! <= 100).toBe(true);
        expect(lowerIsBetter ? low! >= high! : low! <= high!).toBe(true);
        expect(pointsOf(rule, target)).toBe(100);
      }),
    );
  });

  test("does not depend on the unit: 元 or 万元 give the same points", () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), amount, amount, amount, (method, target, baseline, actual) => {
        fc.pre(target !== baseline);
        const inYuan = pointsOf(ruleOf({ method, target: target * 10_000, baseline: baseline * 10_000 }), actual * 10_000) as number;
        const inWan = pointsOf(ruleOf({ method, target, baseline }), actual) as number;
        expect(inYuan).toBeCloseTo(inWan, 8);
      }),
    );
  });

  test("加减分法: each whole step costs the same, and the difference of decimals makes no false step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 5 }), (target, below, cost) => {
        const rule = ruleOf({ ruleText: `每低1%扣${cost}分`, target: target / 100 });
        expect(pointsOf(rule, (target - below) / 100)).toBe(Math.max(0, 100 - below * cost));
      }),
    );
  });

  test("区间法: a result exactly on the edge of a band belongs to that band", () => {
    const rule = ruleOf({ ruleText: "≥90%得100分；80%-90%得80分；80%以下不得分" });
    expect([1.9 - 1, 0.1 + 0.2 + 0.6, 0.1 * 3 + 0.5].map((actual) => pointsOf(rule, actual))).toEqual([100, 100, 80]);
  });

  test("without a cutoff a sentence and its 分值 give the same share of the full mark", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 0, max: 60 }), (full, cases) => {
        const inFull = pointsOf(ruleOf({ ruleText: `得${full}分；每起扣1分，扣完为止`, full }), cases) as number;
        const asSaid = pointsOf(ruleOf({ ruleText: `得${full}分；每起扣1分，扣完为止` }), cases) as number;
        expect(inFull).toBeCloseTo((asSaid / full) * 100, 9);
      }),
    );
  });
});

describe("rollupOf", () => {
  test.each([
    ["党政综合办公室:0.3；经济发展办公室:0.7", [{ name: "党政综合办公室", weight: 0.3 }, { name: "经济发展办公室", weight: 0.7 }]],
    ["财政所：40%; 教育局：60%", [{ name: "财政所", weight: 0.4 }, { name: "教育局", weight: 0.6 }]],
    ["循环乙", [{ name: "循环乙", weight: null }]],
    ["财政所、教育局\n民政局", [{ name: "财政所", weight: null }, { name: "教育局", weight: null }, { name: "民政局", weight: null }]],
    ["A:B:0.5;C:0.5", [{ name: "A:B", weight: 0.5 }, { name: "C", weight: 0.5 }]],
  ])("%s", (text, members) => {
    expect(rollupOf(text)).toEqual(members);
  });

  test.each([
    ["rule-unreadable: a weight that is no number", "财政所:大约一半；教育局:0.5", "财政所:大约一半"],
    ["rule-unreadable: only some have weights", "财政所:0.5；教育局", "教育局"],
    ["rule-unreadable: a negative weight", "财政所:-1", "财政所:-1"],
  ])("%s", (_, text, clause) => {
    expect(rollupOf(text)).toEqual({ rule: "rule-unreadable", field: "ruleText", text, clause });
  });

  test("rule-missing: nothing to roll up", () => {
    expect(rollupOf(" ")).toEqual({ rule: "rule-missing", field: "ruleText" });
  });
});

test.each([
  ["比率法", "ratio"], ["基准法", "linear"], ["功效系数法", "efficacy"], ["底线法", "floorline"], ["区间法", "bands"], ["加减分法", "steps"], ["扣分法", "count"], ["非此即彼", "done"],
  ["定性法", "grade"], ["排名法", "rank"], ["直接评分", "given"], ["分解汇总", "rollup"], ["适中型", "range"], [" Ratio ", "ratio"], ["ｓｔｅｐｓ", "steps"], ["每低1%扣2分", null], ["", null], ["x".repeat(9999), null],
])("methodOf(%s) is %s", (name, method) => {
  expect(methodOf(name)).toBe(method);
});

test("a rule is remembered for its row alone: another target, unit, 分值 or name is another rule", () => {
  const base = { ruleText: "每低1%扣2分", target: 0.85 };
  expect(pointsOf(ruleOf(base), 0.8)).toBe(90);
  expect(pointsOf(ruleOf({ ...base, target: 0.84 }), 0.8)).toBe(92);
  expect(pointsOf(ruleOf({ ...base, full: 10 }), 0.8)).toBe(0);
  expect(pointsOf(ruleOf(base), 0.8)).toBe(90);
  const named = { ruleText: "满意度每低1%扣2分", target: 0.85 };
  expect(understand({ ...nothing, ...named, name: "投诉率" })).toMatchObject({ rule: "rule-unreadable" });
  expect(pointsOf(ruleOf({ ...named, name: "群众满意度" }), 0.8)).toBe(90);
  expect(understand({ ...nothing, ...named, name: "投诉率" })).toMatchObject({ rule: "rule-unreadable" });
});
