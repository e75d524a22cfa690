import fc from "fast-check";
import { curveOf } from "../../src/scorecard/curve";
import { pointsOf } from "../../src/scorecard/points";
import { readRuleText } from "../../src/scorecard/ruleText";
import { understand } from "../../src/scorecard/understand";
import { pointsWorking } from "../../src/scorecard/working";
import { samplesOf } from "../../src/taskpane/tools/rulesInUse";
import { blankRow as nothing, earned, readRows as read, type SentenceRow as Row, sentenceRows as rows } from "./sentenceRows";

describe("read rightly, or refused with the words that stop it", () => {
  test.each(rows.map((row) => [row.source.ruleText, row] as const))("%s", (_, { source, results }) => {
    for (const { actual, expected } of results) {
      const found = earned(source, actual);
      if (typeof expected === "number") expect([actual, found]).toEqual([actual, expect.closeTo(expected, 9)]);
      else expect([actual, found]).toEqual([actual, expected]);
    }
  });

  test("the words that stop a sentence stand in it as typed", () => {
    for (const { source } of rows) {
      const rule = understand({ ...nothing, ...source });
      if ("rule" in rule && rule.rule === "rule-unreadable") for (const words of rule.clause.split(" … ")) expect(source.ruleText).toContain(words);
    }
  });

  test("more than half of the sentences are read", () => {
    expect([rows.length >= 700, read.length / rows.length > 0.6]).toEqual([true, true]);
  });
});

describe("an indicator's name may stand in its own sentence", () => {
  test.each([
    // indicator        sentence                                                          target  actual  points
    ["党建工作",         "党建工作排名全县前三名得满分，第四至八名得80分，其余得60分",         null,   5,      80   ],
    ["教案检查",         "教案检查优秀得100分，良好得80分，合格得60分，不合格不得分",           null,   "良好", 80   ],
    ["三会一课开展次数", "三会一课每少1次扣0.5分",                                           12,     10,     99   ],
    ["人居环境整治",     "人居环境整治每发现一处问题扣0.2分",                                 null,   5,      99   ],
  ])("%s: %s", (name, ruleText, target, actual, expected) => {
    expect(earned({ name, ruleText, target }, actual)).toBe(expected);
    expect(earned({ ruleText, target }, actual)).toMatch(/^unread:/);
  });
});

describe("what counts without a target", () => {
  const verbs = ["缺", "少", "漏", "欠", "低", "低于", "减少", "降低", "下降", "短缺", "缺少", "差", "缺席", "迟报", "迟到", "漏报", "迟", "误", "晚", "超", "延误", "逾期", "推迟"];
  const widths = ["1次", "1项", "1天", "1篇", "1个百分点", "1人"];

  test("whatever the verb, an actual above 0 never passes for a full mark in silence", () => {
    const sentences = verbs.flatMap((verb) => widths.flatMap((width) => ["每", ""].map((each) => ({ ruleText: `${each}${verb}${width}扣1分`, unit: width.includes("百分点") ? 0.01 : 1 }))));
    const full = sentences.flatMap(({ ruleText, unit }) =>
      Array.from({ length: 40 }, (_, index) => earned({ ruleText }, (index + 1) * unit)).flatMap((points, index) => (typeof points === "string" || (points ?? 100) < 100 ? [] : [`${ruleText} ${index + 1}`])),
    );
    expect([sentences.length, full]).toEqual([verbs.length * widths.length * 2, []]);
  });

  test("none at all is a full mark where what went amiss is counted", () => {
    for (const verb of ["缺", "漏", "欠", "缺席", "迟到", "漏报", "迟", "误", "晚"]) expect([verb, earned({ ruleText: `每${verb}1次扣1分` }, 0)]).toEqual([verb, 100]);
  });
});

describe("laws of reading", () => {
  const anyRow = fc.constantFrom(...rows);
  const same = (row: Row, ruleText: string): void => {
    for (const { actual } of row.results) {
      const [before, after] = [earned(row.source, actual), earned({ ...row.source, ruleText }, actual)];
      // Words not read are given back as typed, and so in the other width.
      if (typeof before === "string") expect(String(after).split(":")[0]).toBe(before.split(":")[0]);
      else expect([ruleText, after]).toEqual([ruleText, before]);
    }
  };

  test("full-width and half-width are the same", () => {
    const wide = (text: string): string => [...text].map((c) => (c > " " && c <= "~" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("");
    const narrow = (text: string): string => [...text].map((c) => (c >= "\uff01" && c <= "\uff5e" ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c)).join("");
    for (const row of rows) {
      same(row, wide(row.source.ruleText));
      same(row, narrow(row.source.ruleText));
    }
  });

  test("a line break is a semicolon, and a full stop at the end is nothing", () => {
    for (const row of rows) {
      same(row, row.source.ruleText.replace(/[；;]/g, "\n"));
      same(row, row.source.ruleText.replace(/\n/g, "；").replace(/；；/g, "；"));
      if (/[\u4e00-\u9fff]/.test(row.source.ruleText)) same(row, `${row.source.ruleText}。`);
    }
  });

  test("blanks around signs and separators are nothing", () => {
    for (const row of rows) for (const blank of [" ", "\u3000", "\u200b"]) same(row, row.source.ruleText.replace(/([，；,;≥≤＜＞<>])/g, `${blank}$1${blank}`));
  });

  test("any two sentences in one cell are read or refused, with points that are numbers from 0 on", () => {
    const amount = fc.option(fc.oneof(fc.integer({ min: 0, max: 200 }), fc.double({ min: 0, max: 2, noNaN: true })));
    fc.assert(
      fc.property(anyRow, anyRow, fc.constantFrom("；", "，", "\n", ""), amount, amount, fc.oneof(fc.integer({ min: -5, max: 300 }), fc.double({ min: -1, max: 2, noNaN: true })), (one, other, mark, target, baseline, actual) => {
        const points = earned({ ruleText: one.source.ruleText + mark + other.source.ruleText, target, baseline }, actual);
        expect(typeof points === "string" || (points !== null && Number.isFinite(points) && points >= 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("32 767 characters of any of them take no longer than a blink", () => {
    const start = process.cpuUsage().user;
    for (const { source } of rows.slice(0, 60)) {
      for (const length of [1_000, 1_999, 32_767]) {
        const text = source.ruleText.repeat(Math.ceil(length / source.ruleText.length)).slice(0, length);
        expect(() => understand({ ...nothing, ruleText: text })).not.toThrow();
      }
    }
    // 180 texts: reading is linear up to the longest rule, and what is longer is not tried.
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(8);
  });

  test("what the pane shows of a rule agrees with its points: curve, working and three samples", () => {
    for (const { source, results } of read) {
      const rule = understand({ ...nothing, ...source });
      if ("rule" in rule) throw new Error(`not read: ${source.ruleText}`);
      const curve = curveOf(rule);
      if (curve.drawn === "line") for (const corner of curve.corners) expect(corner.points).toBe(numberOrNull(pointsOf(rule.shape === "places" ? { ...rule, actualIsPlace: true } : rule, corner.at)));
      expect([source.ruleText, samplesOf(rule, { target: source.target ?? null, baseline: source.baseline ?? null }).length]).toEqual([source.ruleText, expect.any(Number)]);
      expect([source.ruleText, samplesOf(rule, { target: source.target ?? null, baseline: source.baseline ?? null }).some(({ points }) => points !== null)]).toEqual([source.ruleText, true]);
      for (const { actual, expected } of results) {
        if (typeof expected !== "number") continue;
        expect([source.ruleText, actual, pointsWorking(rule, actual, []).at(-1)?.result]).toEqual([source.ruleText, actual, expect.closeTo(expected, 9)]);
      }
    }
  });

  test("a sentence is read the same by itself and after others were read", () => {
    const before = rows.map(({ source }) => JSON.stringify(readRuleText(source.ruleText)));
    for (let i = 0; i < 1_200; i++) readRuleText(`每低${i}%扣2分`);
    expect(rows.map(({ source }) => JSON.stringify(readRuleText(source.ruleText)))).toEqual(before);
  });
});

function numberOrNull(points: unknown): number | null {
  return typeof points === "number" ? points : null;
}
