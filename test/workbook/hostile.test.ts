/**
 * Sheets that mean harm, or were never meant: nothing throws, nothing hangs, and
 * every number that comes out is a number or is not there.
 */
import fc from "fast-check";
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import type { Cell } from "../../src/scorecard/table";
import { findTables } from "../../src/workbook/findTables";
import { planScales, usualChoices } from "../../src/workbook/planScales";
import { sheetFindings } from "../../src/workbook/readScorecard";
import type { SheetCells } from "../../src/workbook/sheetCells";
import { fieldsOf, headerOf } from "../../src/wording/headers";
import { say } from "../../src/wording/wording";
import { sheetOf } from "./sheetOf";

/** A sheet that hangs the reading fails by this, in milliseconds; how long each takes is for the benchmarks. */

function sheet(name: string, values: readonly (readonly Cell[])[], more: Partial<SheetCells> = {}): SheetCells {
  const width = Math.max(1, ...values.map((row) => row.length));
  return { ...sheetOf("x", "x"), id: name, name, values: values.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]), ...more };
}

/** From cells to scores, grades, sentences and the plan of the scales. */
function appraise(sheets: readonly SheetCells[]): Assessment {
  const reading = findTables(sheets);
  const { book, findings } = assemble(reading.tables);
  const assessment = assess(book, [...sheetFindings(reading, []), ...findings], { today: 46000 });
  return assessment;
}

/** Every number there is, by what it is. */
function numbersOf({ cards, people }: Assessment): readonly (readonly [string, number | null])[] {
  return [
    ...cards.flatMap(({ card, nodes, score, evaluated, final, coefficient, bonus, deduction, scorecardShare, coverage, parts }) => [
      ...Object.entries({ score, evaluated, final, coefficient, bonus, deduction, scorecardShare, coverage }),
      ...parts.flatMap(({ rating, weight }) => [["rating", rating], ["part's weight", weight]] as const),
      ...nodes.flatMap((node) => Object.entries(node)),
      ...card.nodes.flatMap((node) => Object.entries(node).filter((entry): entry is [string, number] => typeof entry[1] === "number")),
    ]),
    ...people.flatMap(({ before, after, final, coefficient }) => Object.entries({ before, after, final, coefficient })),
  ] as const;
}

function expectSound(assessment: Assessment): void {
  expect(numbersOf(assessment).filter(([, number]) => number !== null && !Number.isFinite(number))).toEqual([]);
  // The like of 100 000 findings say no more than the first of them.
  const sentences = assessment.findings.slice(0, 2_000).flatMap((finding) => [say("zh", finding), say("en", finding)]);
  expect(sentences.filter((sentence) => /\bundefined\b|\[object/.test(sentence))).toEqual([]);
}

/** Content of cells meant to break a reader; ordinary words of a scorecard among them. */
const harm: readonly Cell[] = [
  "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "then",
  "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "'=1", "=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
  "\u202e重权", "\u200f\u200b", "مؤشر الأداء", "מדד", "👨‍👩‍👧‍👦", "🇨🇳", "e\u0301\u0301\u0301", "Z̸͎̕ą̶l̷g̴o̵", "\u0000", "\ufeff权重", "\ud800", "a\u2028b", "｜", "\u3000",
  "权重".repeat(16_383), "=".repeat(32_767), "每".repeat(32_767), "(".repeat(10_000), "（".repeat(5_000) + "）".repeat(5_000), "得分".repeat(5_000), "1,".repeat(10_000), "；".repeat(20_000), "9".repeat(400), "0.".repeat(5_000),
  "NaN", "Infinity", "-Infinity", "1e308", "1e-320", "1e999", "0x10", "1_000", "½", "Ⅷ", "٣٠", "三十", "－３０％", "--5", "+-5", "30%%", "1/0", "30 %", "约30", "≥30", "1,2,3",
  1e308, -1e308, Number.MAX_VALUE, Number.MIN_VALUE, -0, 1e-308, 9007199254740993, 2_958_466, true, false, null, "",
  { error: "#N/A" }, { error: "#DIV/0!" }, { error: "#SPILL!" }, { error: "#NAME?" }, "#N/A", "#REF!",
  "每低0%扣2分", "每低1%扣0分", "每少0个扣20分", "完成0%得0分，完成0%得100分，按同比例计分", "≥95%得100分；≥95%得90分", "实际/目标×0", "第0名得60分", "得1e308分；每增1e-308名加1e308分", "__proto__:0.5; constructor:0.5",
];
const harmful: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...harm) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double() .map((number) => (Number.isFinite(number) ? number : 0)) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>("财务", "收入", 0.4, 0.6, 40, 60, "30%", "20分", 100, 90, "比率法", "基准法", "功效系数法", "按完成比例得分", "扣分法", "一票否决", "监控", "/") },
);
const fields = fieldsOf("indicators");
const headers = fields.map((field) => headerOf("zh", "indicators", field));

describe("cells that mean harm, under sound headers", () => {
  test("any of them in any column, from reading to sentences", () => {
    fc.assert(
      fc.property(fc.array(fc.array(harmful, { minLength: headers.length, maxLength: headers.length }), { minLength: 1, maxLength: 8 }), (rows) => expectSound(appraise([sheet("某局", [headers, ...rows])]))),
      { numRuns: 100 },
    );
  });

  test.each(fields.map((field, at) => [headers[at]!, field, at] as const))("every one of them under %s, each in a row of its own", (_, field, at) => {
    const sound: Partial<Record<string, Cell>> = { card: "局", perspective: "财务", indicator: "收入", weight: 1, method: "比率法", target: 100, actual: 90 };
    for (const cell of harm) {
      const row = fields.map((each): Cell => (each === field ? cell : (sound[each] ?? "")));
      expect(row[at]).toBe(cell);
      expectSound(appraise([sheet("某局", [headers, row])]));
    }
  });

  test.each(["adjustments", "evaluations", "grades", "posts", "actuals", "links", "actions", "cards", "perspectives", "objectives", "strategy", "current"] as const)("in a table of %s", (kind) => {
    const own = fieldsOf(kind).map((field) => headerOf("zh", kind, field as never));
    const sound = sheet("指标", [["卡", "维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值"], ["甲", "财务", "增收", "收入", 1, "比率法", 100, 90]]);
    const name = kind === "strategy" ? "战略" : "某表";
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(harmful, fc.constantFrom<Cell>("甲", "收入", "增收")), { minLength: own.length, maxLength: own.length }), { minLength: 1, maxLength: 6 }), (rows) =>
        expectSound(appraise([sound, sheet(name, [own, ...rows])])),
      ),
      { numRuns: 30 },
    );
  });
});

describe("names", () => {
  const names = ["__proto__", "constructor", "toString", "\u202e局", "👨‍👩‍👧‍👦", "=1+1", "<b>局</b>", "局".repeat(32_000), "a'b", "[x]:*?/\\"];
  test.each(names)("%s is a card, a code, a perspective and an indicator like any other", (name) => {
    const assessment = appraise([sheet("指标", [["卡", "编号", "维度", "指标", "权重", "计分方法", "目标值", "实际值"], [name, name, name, name, 0.4, "比率法", 100, 90], [name, "B", name, "满意", 0.6, "比率法", 100, 80]])]);
    expect(assessment.cards.map(({ card, score }) => [card.name, score])).toEqual([[name, 84]]);
    expectSound(assessment);
  });
  test.each(names)("%s names a sheet, and its scale can be planned", (name) => {
    const sheets = [sheet(name, [["指标", "权重", "得分"], ["收入", 1, 90]])];
    const assessment = appraise(sheets);
    expect(assessment.cards.map(({ card, score }) => [card.name, score])).toEqual([[name, 90]]);
    const plan = planScales(assessment, { ...usualChoices, date: "2026-01-15", extras: ["people", "indicators", "ranking"] }, findTables(sheets).tables);
    for (const { drawing } of plan.sheets)
      for (const { content } of drawing.cells) if (typeof content === "number") expect(Number.isFinite(content)).toBe(true);
  });
  test("objects know nothing of __proto__ afterwards", () => {
    appraise([sheet("指标", [["卡", "指标", "权重", "得分"], ["__proto__", "constructor", 1, 90]])]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("size", () => {
  test("100 000 rows of headers", () => expectSound(appraise([sheet("某局", Array.from({ length: 100_000 }, () => ["维度", "指标", "权重", "得分"]))])));
  test("100 000 titles in a row over one indicator", () => {
    const values = [["序号", "指标", "权重", "得分"], ...Array.from({ length: 100_000 }, (_, at): Cell[] => [`${"一二三四五六七八九十"[at % 10]!}、共性工作`, "", "", ""]), [1, "收入", 1, 90]];
    const { cards } = appraise([sheet("某局", values)]);
    expect(cards.map(({ score }) => score)).toEqual([90]);
  });
  test("100 000 groups numbered 一 without members", () => expectSound(appraise([sheet("某局", [["序号", "指标", "权重", "得分"], ...Array.from({ length: 100_000 }, (_, at): Cell[] => ["一", `工作${at}`, "", ""])])])));
  test("100 000 rows of remarks, signatures and totals", () => {
    const lines: readonly Cell[][] = [["注：见附件", "", "", ""], ["考核人签字：", "", "", ""], ["合计", "", 1, ""], ["", "", "", ""]];
    expectSound(appraise([sheet("某局", [["序号", "指标", "权重", "得分"], [1, "收入", 1, 90], ...Array.from({ length: 100_000 }, (_, at) => lines[at % 4]!)])]));
  });
  test("100 000 errors", () => expectSound(appraise([sheet("某局", [["指标", "权重", "得分"], ...Array.from({ length: 33_333 }, (): Cell[] => [{ error: "#N/A" }, { error: "#REF!" }, { error: "#DIV/0!" }])])])));
  test("10 000 columns", () => expectSound(appraise([sheet("某局", [Array.from({ length: 10_000 }, (_, at) => ["指标", "权重", "目标值", "分值", "一级指标"][at % 5]!), Array.from({ length: 10_000 }, (_, at) => at)])])));
  test("500 sheets of one form", () => {
    const sheets = Array.from({ length: 500 }, (_, at) => sheet(`局${at}`, [["指标", "权重", "得分"], ["收入", 0.4, 90], ["满意", 0.6, 80]]));
    expect(new Set(appraise(sheets).cards.map(({ score }) => score))).toEqual(new Set([84]));
  });
});

describe("merged chaos", () => {
  const area = fc.record({ row: fc.integer({ min: -2, max: 14 }), column: fc.integer({ min: -2, max: 12 }), rows: fc.integer({ min: 1, max: 1_048_576 }), columns: fc.integer({ min: 1, max: 16_384 }) });
  test("areas that overlap, leave the sheet, or cover all of it", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 8 }), fc.array(area, { maxLength: 3 }), fc.array(fc.array(harmful, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 10 }), (merges, tables, rows) =>
        expectSound(appraise([sheet("某局", [["年度考核表"], ["序号", "维度", "指标", "权重", "得分", "评分标准"], ...rows], { merges, tables: tables.map((each, at) => ({ ...each, name: `表${at}` })) })])),
      ),
      { numRuns: 100 },
    );
  });
});
