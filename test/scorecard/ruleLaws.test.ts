/** 等价的说法与单位: what must not change the points of a sentence, and what no rule may ever give. */
import { directionOf } from "../../src/scorecard/ruleDirection";
import { pointsOf } from "../../src/scorecard/points";
import type { RuleSource, ScoringRule } from "../../src/scorecard/rule";
import { understand } from "../../src/scorecard/understand";
import { blankRow, earned, readRows, type SentenceRow } from "./sentenceRows";

type Changed = Partial<RuleSource> & { readonly ruleText: string };

/** Every row that `change` changes gives the same points; `mayRefuse`: or none. Actuals are `scale` times as large. */
function expectSame(change: (row: SentenceRow) => Changed | null, { least, mayRefuse = false, scale = 1 }: { readonly least: number; readonly mayRefuse?: boolean; readonly scale?: number }): void {
  const different: unknown[] = [];
  let changedRows = 0;
  for (const row of readRows) {
    const changed = change(row);
    if (changed === null) continue;
    changedRows++;
    for (const { actual, expected } of row.results) {
      if (typeof expected !== "number") continue;
      const points = earned(changed, typeof actual === "number" ? scaled(actual, scale) : actual);
      if (typeof points === "number" ? Math.abs(points - expected) > 1e-9 : !mayRefuse) different.push([changed.ruleText, actual, expected, points]);
    }
  }
  expect(different).toEqual([]);
  expect(changedRows).toBeGreaterThanOrEqual(least);
}

const scaled = (value: number, scale: number): number => Number((value * scale).toPrecision(12));

/** The row with its sentence rewritten; null where that leaves it as it is. */
const rewritten = (pattern: RegExp, by: string) => ({ source }: SentenceRow): Changed | null => {
  const ruleText = source.ruleText.replace(pattern, by);
  return ruleText === source.ruleText ? null : { ...source, ruleText };
};

const clausesOf = (text: string): readonly string[] => text.replace(/[。.]$/, "").split(/[；;\n]/).filter((clause) => clause.trim() !== "");
const isList = (text: string): boolean => /^(?:[①1一（(]|评分|【)/.test(text);

describe("the same, said otherwise", () => {
  test.each([
    // what                                pattern                                          by          rows it changes
    ["≥95% is 不低于95%",                   /≥(?=[\d０-９])/g,                               "不低于",    25 ],
    ["≤5% is 不高于5%",                     /≤(?=\d)/g,                                      "不高于",    8  ],
    ["＜90% is 低于90%",                    /[＜<](?=\d)/g,                                  "低于",      15 ],
    ["不得分 is 得0分",                     /不得分/g,                                       "得0分",     100],
    ["满分 is 100分, where no 分值 is known", /得满分(?=[，；。\n]|$)/g,                       "得100分",   20 ],
    ["a semicolon is a full stop",          /；/g,                                           "。",        30 ],
  ])("%s", (_, pattern, by, least) => {
    expectSame((row) => (by === "得100分" && row.source.full !== null ? null : rewritten(pattern, by)(row)), { least });
  });

  test("扣完为止 takes nothing from a sentence that only deducts down to 0, nor from 最多扣6分", () => {
    expectSame(({ source }) => (/扣/.test(source.ruleText) && !/扣完|倒扣/.test(source.ruleText) ? { ...source, ruleText: `${source.ruleText.replace(/[。.]$/, "")}，扣完为止` } : null), { least: 200 });
  });

  test("small numbers in Chinese digits are the same numbers", () => {
    const digits = "零一二三四五六七八九十";
    expectSame(({ source }) => {
      const ruleText = source.ruleText.replace(/(?<![\d.\-~—～至%])([1-9]|10)(?=[次天项起件名家户分例个](?!百分|钟|点))/g, (digit) => digits[Number(digit)]!);
      return ruleText === source.ruleText ? null : { ...source, ruleText };
    }, { least: 300 });
  });

  test("its clauses in another order, or as a list, or under a heading", () => {
    expectSame(({ source }) => {
      const clauses = clausesOf(source.ruleText);
      return clauses.length < 2 || isList(source.ruleText) ? null : { ...source, ruleText: [...clauses].reverse().join("；") };
    }, { least: 40, mayRefuse: true });
    for (const mark of ["；\n", "；", "。", "，"]) {
      expectSame(({ source }) => {
        const clauses = clausesOf(source.ruleText);
        return clauses.length < 2 || isList(source.ruleText) ? null : { ...source, ruleText: clauses.map((clause, index) => `（${index + 1}）${clause}`).join(mark) };
      }, { least: 40, mayRefuse: mark === "，" });
    }
    expectSame(({ source }) => ({ ...source, ruleText: `评分标准：${source.ruleText}` }), { least: 400 });
  });

  test("twice the points of twice the 分值 are the same out of 100", () => {
    expectSame(({ source }) => {
      const isPlain = !/[6-9]\d分|1\d\d分|[两二三四五六七八九十半一]分(?!之|值)|×10/.test(source.ruleText) && !/[０-９]|: \d/.test(source.ruleText);
      if (source.full == null || source.full > 20 || source.unit === "分" || !isPlain) return null;
      const ruleText = source.ruleText.replace(/(\d+(?:\.\d+)?)(?=分(?!钟|点|值|之)| points?| marks?)/g, (points) => String(scaled(Number(points), 2)));
      return { ...source, ruleText, full: source.full * 2 };
    }, { least: 200 });
  });
});

describe("the same in another unit", () => {
  test.each([
    ["万元", "元", 1e4, 15], ["万元", "亿元", 1e-4, 15], ["亿元", "万元", 1e4, 4], ["天", "日", 1, 30], ["小时", "分钟", 60, 4],
    ["人", "万人", 1e-4, 2], ["户", "千户", 1e-3, 3], ["项", "百项", 1e-2, 10], ["公里", "米", 1e3, 1], ["件", "篇", 1, 20],
  ])("%s as %s", (from, to, scale, least) => {
    expectSame(({ source }) => {
      const inUnit = (value: number | null | undefined): number | null => (value == null ? null : scaled(value, scale));
      return source.unit === from ? { ...source, unit: to, target: inUnit(source.target), baseline: inUnit(source.baseline) } : null;
    }, { least, scale, mayRefuse: scale < 1 });
  });

  test("a rate typed as 90 beside a target of 95, as 0.9 beside 0.95", () => {
    expectSame(({ source, results }) => {
      const inPercent = (value: number | null | undefined): number | null => (value == null ? null : scaled(value, 100));
      const isShare = source.target != null && source.target !== 0 && Math.abs(source.target) <= 1.5;
      return source.unit === "%" && isShare && results.every(({ actual }) => typeof actual === "number") ? { ...source, target: inPercent(source.target), baseline: inPercent(source.baseline) } : null;
    }, { least: 60, scale: 100 });
  });
});

describe("what no rule gives", () => {
  const rules = readRows.map((row) => [row, understand({ ...blankRow, ...row.source })] as const).filter((pair): pair is readonly [SentenceRow, ScoringRule] => "shape" in pair[1]);
  /** Far below, around and far above whatever the row speaks of. */
  const actualsFor = ({ source, results }: SentenceRow, { least, most }: ScoringRule): readonly number[] => {
    const named = [...results.map(({ actual }) => actual), source.target ?? 0].filter((value) => typeof value === "number").map(Math.abs);
    const high = 2 * Math.max(...named, 1e-3);
    const grid = Array.from({ length: 241 }, (_, index) => (high * (index - 60)) / 90);
    return [...grid, ...results.flatMap(({ actual }) => (typeof actual === "number" ? [actual] : []))].filter((at) => at === 0 || (Math.abs(at) > least && Math.abs(at) <= most)).sort((a, b) => a - b);
  };
  const curve = (row: SentenceRow, rule: ScoringRule): readonly (readonly [number, number])[] =>
    actualsFor(row, rule).flatMap((at) => {
      const points = pointsOf(rule, at);
      return typeof points === "number" ? [[at, points] as const] : [];
    });

  test("anything but a number from 0 up to its cap", () => {
    const beyond = rules.flatMap(([row, rule]) => {
      const most = Math.max(rule.cap, ...rule.exceptions.map(({ start }) => start)) * rule.scale + 1e-9;
      return curve(row, rule).filter(([, points]) => !(points >= 0 && points <= most)).map((corner) => [row.source.ruleText, ...corner]);
    });
    expect(beyond).toEqual([]);
  });

  test("more for a worse actual", () => {
    const numeric = rules.filter(([, rule]) => rule.shape !== "words" && rule.shape !== "places" && directionOf(rule) !== null);
    for (const [row, rule] of numeric) {
      const worse = curve(row, rule).filter(([, points], index, all) => index > 0 && (points - all[index - 1]![1]) * directionOf(rule)! < -1e-9);
      expect([row.source.ruleText, worse]).toEqual([row.source.ruleText, []]);
    }
    expect(numeric.length).toBeGreaterThan(300);
  });

  test("a full mark to everybody, where the sentence takes something away", () => {
    for (const [row, rule] of rules.filter(([{ source }, { shape }]) => shape !== "words" && shape !== "places" && /扣|不得分|points? off|deduct/.test(source.ruleText))) {
      const lowest = Math.min(...curve(row, rule).map(([, points]) => points), ...row.results.flatMap(({ expected }) => (typeof expected === "number" ? [expected] : [])));
      const isOnlyOneActual = row.results.length === 1;
      expect([row.source.ruleText, lowest < 100 || isOnlyOneActual]).toEqual([row.source.ruleText, true]);
    }
  });
});
