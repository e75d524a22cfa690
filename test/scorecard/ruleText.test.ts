import fc from "fast-check";
import { methodOf } from "../../src/scorecard/methodNames";
import { pointsOf } from "../../src/scorecard/points";
import type { RuleSource } from "../../src/scorecard/rule";
import { readRuleText, vetoOf } from "../../src/scorecard/ruleText";
import { understand } from "../../src/scorecard/understand";
import vectors from "../vectors/points.json";
import { sentences } from "./ruleSentences";

const nothing: RuleSource = { method: null, ruleText: null, unit: null, baseline: null, target: null, full: null, hasTypedPoints: false };

/** Points, or the fault as text: its rule, then what it says beside. */
function earned(source: Partial<RuleSource>, actual: number | string): number | string | null {
  const rule = understand({ ...nothing, ...source });
  const points = "rule" in rule ? rule : pointsOf(rule, actual);
  if (points === null || typeof points === "number") return points;
  const { rule: name, ...facts } = points;
  return [name, ...Object.entries(facts).filter(([key]) => key !== "field").map(([, fact]) => String(fact))].join(":");
}

interface Row {
  readonly sentence: string;
  readonly source: Partial<RuleSource>;
  readonly actual: number | string;
  readonly expected: string;
}

const rows: readonly Row[] = sentences.split("\n").filter((line) => line.includes(" | ")).flatMap((line) => {
  const [said = "", target = "-", baseline = "-", unit = "-", full = "-", results = ""] = line.split(" | ").map((part) => part.trim());
  const number = (text: string): number | null => (text === "-" ? null : Number(text));
  const [sentence = "", method] = said.replaceAll("\\n", "\n").split(" @ ");
  const source = { method: method === undefined ? null : methodOf(method), ruleText: sentence, target: number(target), baseline: number(baseline), unit: unit === "-" ? null : unit, full: number(full) };
  return results.split(", ").map((result) => {
    const [actual = "", expected = ""] = result.split(" = ");
    return { sentence: line, source, actual: Number.isNaN(Number(actual)) ? actual : Number(actual), expected };
  });
});

test.each(rows.map((row) => [row.sentence.split(" | ").slice(0, 5).join(" | "), row.actual, row.expected, row] as const))("%s: %s gives %s", (_, actual, expected, row) => {
  const points = earned(row.source, actual);
  if (Number.isNaN(Number(expected))) expect(String(points).startsWith(expected) || String(points).includes(`:${expected.split(":")[1] ?? "?"}`)).toBe(true);
  else expect(points).toBeCloseTo(Number(expected), 9);
});

test.each(vectors.cases.map((vector) => [vector.name, vector.actual, vector] as const))("published: %s, %s", (_, actual, { rule, target, baseline, expected }) => {
  const method = methodOf(rule);
  expect(earned({ method, ruleText: method === null ? rule : null, target, baseline }, actual)).toBeCloseTo(expected, 8);
});

test.each(vectors.baselines.cases.map((vector) => [vector.rule, vector] as const))("%s reaches 60 at the published baseline", (rule, { target, published_baseline }) => {
  expect(earned({ ruleText: rule, target }, published_baseline)).toBe(60);
});

describe("the points a sentence names, and the 分值", () => {
  test.each([
    // sentence                                             分值   actual  out of 100
    ["每起扣2分，扣完为止",                                     6,     2,     33.3333333333 ],
    ["每低1%扣5分",                                          9,     0.97,  44.4444444444 ],
    ["每低1%扣2分，低于60分不得分",                              15,    0.95,  94            ],
    ["得10分；每起扣2分，扣完为止",                              10,    1,     80            ],
    ["得90分；每增1名加2分，加分不超过10分",                        15,    2,     94            ],
    ["≥95%得12分；85%(含)-95%得9分；85%以下不得分",                12,    0.92,  75            ],
    ["≥95%得100分；90%以下不得分；90%-95%得80分",                 12,    0.92,  80            ],
    ["第1名得10分，第2名得9分",                                 10,    2,     90            ],
    ["完成得满分，未完成不得分",                                  18,    "完成", 100           ],
    ["完成得满分，基本完成得9分，未完成不得分",                       18,    "基本完成", 50       ],
    ["本项满分100分，每起扣10分，扣完为止",                          6,     1,     90            ],
    ["按完成比例得分，最多10分",                                  10,    0.49,  50            ],
  ])("%s of %s: %s gives %s", (ruleText, full, actual, expected) => {
    const target = ruleText.includes("低1%") || ruleText.includes("比例") ? 0.98 : null;
    expect(earned({ ruleText, full, target }, actual)).toBeCloseTo(expected, 8);
  });

  test.each([
    ["rule-ambiguous: 扣10分 of 6, and no mark that says out of what", "每起扣10分，扣完为止", 6],
    ["rule-ambiguous: a full mark of 10 in a row of 12", "≥95%得10分；90%-95%得8分；90%以下不得分", 12],
    ["rule-ambiguous: 得10分 in a row of 20", "得10分；每起扣2分，扣完为止", 20],
    ["rule-ambiguous: 低于6分不得分 beside a proportion of 10", "按完成比例得分，低于6分不得分", 10],
  ])("%s", (_, ruleText, full) => {
    expect(earned({ ruleText, full, target: 1 }, 1)).toBe(`rule-ambiguous:${ruleText}:full`);
  });
});

describe("per cents", () => {
  const bands = "≥95%得100分；90%-95%得90分；90%以下不得分";
  test.each([
    // what the row says                        unit    target    actual   points
    ["a share, nothing else said",              null,   null,     0.93,    90              ],
    ["a share, and its target too",             "%",    0.95,     0.93,    90              ],
    ["typed in per cent, target too",           "%",    95,       93,      90              ],
    ["money: of the target",                    "万元",  1594.49,  1503.6,  90              ],
    ["no unit, a target of 200: of the target", null,   200,      186,     90              ],
    ["money below 1.5 亿元: of the target",      "亿元",  1.2,      1.11,    90              ],
  ])("%s", (_, unit, target, actual, expected) => {
    expect(earned({ ruleText: bands, unit, target }, actual)).toBe(expected);
  });

  test.each([
    ["93 where 93% is meant, no target",          "%",  null,  93,   bands],
    ["93 beside a target of 95%",                 "%",  0.95,  93,   bands],
    ["0.93 beside a target of 95",                "%",  95,    0.93, bands],
    ["0.97 beside a target of 100, no unit",      null, 100,   0.97, bands],
    ["a step of 1% and an actual of 83",          "%",  0.85,  83,   "每低1%扣2分"],
    ["95以上, and an actual of 0.93",              "%",  null,  0.93, "95以上得100分；90-95得90分；90以下不得分"],
    ["完成率 of an indicator that is itself a rate", "%", 0.9,   0.9,  "完成率≥95%得100分；95%以下不得分"],
  ])("rule-ambiguous: %s", (_, unit, target, actual, ruleText) => {
    expect(earned({ ruleText, unit, target }, actual)).toBe(`rule-ambiguous:${ruleText}:percent`);
  });

  test.each([
    ["target up to 1.5: a percentage point", 0.85, 0.8,  90],
    ["target above: a hundredth of it",      200,  190,  90],
    ["no target: the actual is the gap",     null, -0.05, 90],
  ])("每低1%%, %s", (_, target, actual, expected) => {
    expect(earned({ ruleText: "每低1%扣2分", target }, actual)).toBe(expected);
  });
});

describe("units", () => {
  test.each([
    ["10万元 of an indicator in 元", "每少10万元扣2分", "元", 3_000_000, 2_750_000, 96],
    ["100万元 of one in 亿元", "每少100万元扣1分", "亿元", 3, 2.95, 95],
    ["个 and 人 both count", "每少1个扣20分", "人", 6, 5, 80],
    ["小时 of one in 分钟", "每超1小时扣10分", "分钟", 60, 180, 80],
  ])("%s", (_, ruleText, unit, target, actual, expected) => {
    expect(earned({ ruleText, unit, target }, actual)).toBe(expected);
  });

  test("rule-ambiguous: 天 of an indicator in 万元", () => {
    expect(earned({ ruleText: "每推迟1天扣2分", unit: "万元", target: 10 }, 12)).toBe("rule-ambiguous:每推迟1天扣2分:unit");
  });
});

describe("an indicator called by its name in its own sentence", () => {
  test.each([
    ["群众满意", "群众满意每低1%扣2分", 0.85, 0.8, 90],
    ["群众满意", "群众满意达到85%以上得100分，群众满意低于85%不得分", null, 0.9, 100],
    ["河长巡河", "巡河每少1次扣2分", 12, 10, 96],
    ["重大舆情起数", "每起重大舆情扣10分", null, 2, 80],
  ])("%s: %s", (name, ruleText, target, actual, expected) => {
    expect(earned({ name, ruleText, target }, actual)).toBe(expected);
    expect(earned({ ruleText, target }, actual)).toMatch(/^rule-unreadable:/);
  });

  test.each([
    // one quantity, whatever the indicator is called         indicator       target  actual  points
    ["满意度每低1%扣2分",                                     undefined,       0.85,   0.8,    90  ],
    ["满意度每低1%扣2分",                                     "群众满意度",     0.85,   0.8,    90  ],
    ["满意度每低1%扣2分",                                     "群众满意率",     0.85,   0.8,    90  ],
    ["化解率达到95%得满分，每低1个百分点扣2分",               "信访工作",       null,   0.93,   96  ],
    ["及时率达100%得10分，每降低1%扣0.5分",                   undefined,       null,   0.98,   9   ],
    ["满意度≥90%得满分，80%≤满意度<90%得80分，满意度<80%得0分", undefined,      null,   0.85,   80  ],
    ["项目完成率达到95%得满分，每低1个百分点扣1分",           "重点项目",       0.95,   0.93,   98  ],
    ["平均分达到90分得满分，每低1分扣2分",                    "业务测试",       null,   85,     90  ],
  ])("%s of %s", (ruleText, name, target, actual, expected) => {
    expect(earned({ ...(name === undefined ? {} : { name }), ruleText, target }, actual)).toBe(expected);
  });

  test.each([
    ["two quantities",                                "满意度≥90%得满分，投诉率≥5%不得分",      undefined  ],
    ["the indicator is another quantity",             "满意度每低1%扣2分",                   "投诉率"   ],
    ["the opposite of the indicator",                 "不合格率每高1%扣2分",                 "产品合格率" ],
    ["完成率 is a share of the target",               "满意度≥90%得满分，完成率低于60%不得分", undefined  ],
    ["a share of the points",                         "得分率每低1%扣2分",                   undefined  ],
    ["what comes first speaks of something else",     "每低1%扣2分，投诉率高于5%不得分",      undefined  ],
  ])("rule-unreadable: %s", (_, ruleText, name) => {
    expect(earned({ ...(name === undefined ? {} : { name }), ruleText, target: 0.85 }, 0.8)).toMatch(/^rule-unreadable:/);
  });

  test("rule-unreadable: the name of something else is not read over", () => {
    expect(earned({ name: "群众满意度", ruleText: "群众满意度每低1%扣2分，投诉率高于5%不得分", target: 0.85 }, 0.8)).toMatch(/^rule-unreadable:.*投诉率高于5%不得分$/);
  });
});

describe("vetoOf", () => {
  test.each([
    ["一票否决", "reject"], ["一票否优", "bar"], ["发生即一票否决", "reject"], ["实行一票否决制。", "reject"], ["一 票 否 决", null],
    ["每起扣10分", null], ["每起扣10分，发生重大事故一票否决", null], ["", null], ["否", null],
  ])("%s: %s", (text, expected) => {
    expect(vetoOf(text)).toBe(expected);
  });
});

// Laws 规律

/** Clauses that can stand side by side in any order. */
const readable = fc.constantFrom("每低1%扣2分", "低于60分不得分", "扣完为止", "最高100分", "最多扣40分", "不足1%按1%计算");
/** What nobody can score by: words the reader has no phrase for. */
const unreadable = fc.stringMatching(/^[酌视况烈严纪律负责领导牵审核贿拟撰]{2,12}$/);
const separator = fc.constantFrom("，", "；", "。", "\n", ", ", "; ");

test("rule-unreadable: a clause that cannot be read, anywhere in a sentence, is given back word for word", () => {
  fc.assert(
    fc.property(fc.array(readable, { maxLength: 4 }), fc.array(readable, { maxLength: 4 }), unreadable, separator, (before, after, clause, mark) => {
      expect(readRuleText([...before, clause, ...after].join(mark))).toEqual({ unread: clause });
    }),
  );
});

test("rule-unreadable: a single word added inside any sentence that is read leaves it without points", () => {
  const texts = [...new Set(rows.filter((row) => !row.expected.startsWith("rule")).map((row) => row.source.ruleText ?? ""))];
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), unreadable, (text, at, word) => {
      const place = at % (text.length + 1);
      const read = readRuleText(text.slice(0, place) + word + text.slice(place));
      expect("unread" in read && read.unread.includes(word.slice(0, 1))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("full-width and half-width are the same", () => {
  const wide = (text: string): string => [...text].map((c) => (c > " " && c <= "~" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("");
  for (const { source, actual } of rows) {
    const [typed, widened] = [earned(source, actual), earned({ ...source, ruleText: wide(source.ruleText ?? "") }, actual)];
    if (typeof typed === "number") expect(widened).toBe(typed);
    else expect(String(widened).split(":")[0]).toBe(String(typed).split(":")[0]);
  }
});

test("blanks between words and characters nobody sees change nothing", () => {
  for (const { source, actual, expected } of rows.filter((row) => !/\n/.test(row.source.ruleText ?? "") && /[\u4e00-\u9fff]/.test(row.source.ruleText ?? ""))) {
    if (Number.isNaN(Number(expected))) continue;
    const spaced = (source.ruleText ?? "").replace(/([；，])/g, "\u200b $1\u3000");
    expect(earned({ ...source, ruleText: spaced }, actual)).toBeCloseTo(Number(expected), 9);
  }
});

describe("hostile texts", () => {
  const long = 32_767;
  test.each([
    ["the longest cell", "每低1%扣2分，".repeat(long / 8)],
    ["just below the limit of a rule", "优、".repeat(999)],
    ["alternatives without end", "低于1%或".repeat(399)],
    ["brackets", "（".repeat(1999)],
    ["digits", "9".repeat(1999)],
    ["digits that overflow", `每低${"9".repeat(400)}%扣2分`],
    ["Chinese digits", "一".repeat(1999)],
    ["the words of a step", "每".repeat(1999)],
    ["blanks", " ".repeat(1999)],
    ["separators", "，；".repeat(999)],
    ["emoji", "👍🏽每低1%扣2分👨‍👩‍👧‍👦".repeat(60)],
    ["right to left", "\u202e每低1%扣2分\u202c אבג"],
    ["a prototype", "__proto__"],
    ["a constructor", "constructor得100分"],
    ["a regular expression", "(a+)+$".repeat(300)],
    ["half a surrogate", "\ud83d每低1%扣2分"],
    ["a formula", "=1+1"],
  ])("%s: read or refused", (_, text) => {
    const read = readRuleText(text);
    expect("unread" in read || read.clauses.length > 0).toBe(true);
  });

  test("any text is read or refused, and gives points that are numbers within bounds, or none", () => {
    const words = fc.constantFrom(..."每 低 高 于 扣 加 得 分 % 95 90 100 60 1 0 - 以上 以下 不得分 满分 目标 实际 / × （ ） ， ； 完成 未 第 名 其间 按比例 计分 最多 例 起 天 ≥ < 或 含 优 良 差 得分 −5 1e9".split(" "));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.option(fc.double({ noNaN: true })), fc.option(fc.double({ noNaN: true })), fc.double({ noNaN: true }), fc.option(fc.integer({ min: 1, max: 100 })), (parts, target, baseline, actual, full) => {
        const points = earned({ ruleText: parts.join(""), target, baseline, full }, actual);
        if (typeof points === "number") expect(Number.isFinite(points) && points >= 0).toBe(true);
        else expect(points).toMatch(/^[a-z]+(-[a-z]+)+/);
      }),
      { numRuns: 3000 },
    );
  });

  test("any characters at all are read or refused", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => void readRuleText(text)), { numRuns: 1000 });
  });
});
