import type { Assessment } from "../../src/scorecard/assessment";
import { planScales } from "../../src/workbook/planScales";
import { gridOf, isFormula, type Content } from "../../src/workbook/sheetDrawing";
import { assessed, assessedSample, choosing, scaleOf } from "./assessedSample";
import { drawingCsv, expectGolden } from "./drawingCsv";
import { drawn } from "../scorecard/tables";

let township: Assessment;
let layoutA: Assessment;
let layoutB: Assessment;

beforeAll(async () => {
  [township, layoutA, layoutB] = (await Promise.all(["township", "layout-a", "layout-b"].map(assessedSample))).map(({ assessment }) => assessment) as [Assessment, Assessment, Assessment];
});

describe("golden scales", () => {
  test.each([
    // sample                    card             layout
    ["layout-a",  () => layoutA,  "人力资源部",     "full"],
    ["layout-a",  () => layoutA,  "人力资源部",     "compact"],
    ["layout-a",  () => layoutA,  "人力资源部",     "county"],
    ["layout-b",  () => layoutB,  "民政局",         "county"],
    ["layout-b",  () => layoutB,  "民政局",         "full"],
    ["township",  () => township, "青禾乡",         "full"],
    ["township",  () => township, "青禾乡",         "compact"],
    ["township",  () => township, "青禾乡",         "county"],
    ["township",  () => township, "社会事务办公室", "full"],
    ["township",  () => township, "党委副书记岗",   "full"],
  ] as const)("%s, %s %s: %s", (sample, assessment, card, layout) => {
    expectGolden(`${sample}-${card}-${layout}`, drawingCsv(scaleOf(assessment(), card, { layout }).drawing));
  });

  test.each(["people", "indicators", "ranking"] as const)("township, the %s sheet", (extra) => {
    const sheet = planScales(township, choosing({ cards: ["青禾乡"], extras: [extra] })).sheets[1]!;
    expectGolden(`township-${extra}`, drawingCsv(sheet.drawing));
  });

  test("a frozen scale in English", () => {
    expectGolden("township-社会事务办公室-frozen-en", drawingCsv(scaleOf(township, "社会事务办公室", { cells: "frozen", language: "en" }).drawing));
  });
});

describe("a card without a score", () => {
  const table = drawn(
    "indicators",
    `卡   | 维度 | 指标   | 权重 | 计分方法 | 目标值 | 实际值
     甲办 | 内部 | 办结率 | 0.5  | 比率法   | 100    | 90
     甲办 | 内部 | 差错率 | 0.4  | 比率法   | 100    | 80`,
  );

  test.each(["full", "compact", "county"] as const)("has an empty total in the %s layout, and says why", (layout) => {
    const { drawing } = scaleOf(assessed([table]), "甲办", { layout });
    const texts = drawing.cells.map(({ content }) => content).filter((content) => typeof content === "string");
    expect(texts.filter((text) => text.includes("90%") && text.includes("100%"))).toHaveLength(1);
    expect(texts).toContain("未能计分，原因如下：");
    const total = drawing.cells.find(({ content }) => content === "合计")!;
    const totals = drawing.cells.filter(({ row, numberFormat }) => row === total.row && numberFormat === "0.00");
    expect(totals.map(({ content }) => content)).toEqual([null]);
    const final = drawing.cells.find(({ content }) => content === "最终得分")!;
    expect(drawing.cells.filter(({ row, look }) => row === final.row && look === "total").map(({ content }) => content)).toEqual([null, null]);
  });

  test("an actual that is missing leaves its points and the total empty, never 0", () => {
    const { drawing } = scaleOf(assessed([drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n甲办 | 办结率 | 1 | 比率法 | 100 | ")]), "甲办");
    const row = gridOf(drawing)[3]!;
    expect(row.map((cell) => cell?.content)).toContain("办结率");
    expect(row.map((cell) => cell?.content)).not.toContain(0);
    expect(formulasIn(drawing.cells.map(({ content }) => content)).filter((formula) => formula.includes("SUM(I"))).toEqual([]);
  });
});

function formulasIn(contents: readonly Content[]): readonly string[] {
  return contents.flatMap((content) => (isFormula(content) ? [content.formula] : []));
}

test("frozen cells hold no formula, and the note names day, source and rules", () => {
  const { drawing } = scaleOf(layoutA, "人力资源部", { cells: "frozen" });
  expect(formulasIn(drawing.cells.map(({ content }) => content))).toEqual([]);
  const note = drawing.cells.find(({ look }) => look === "note")!.content;
  expect(note).toMatch(/2026-01-15.*平衡积分卡.*1\.0/);
});

test("all scales of one kind show the same columns, those of another kind their own", () => {
  const { sheets } = planScales(township, choosing());
  const headers = (about: string): readonly unknown[] => gridOf(sheets.find((sheet) => sheet.about === about)!.drawing)[2]!.map((cell) => cell?.content);
  expect(headers("党政综合办公室")).toEqual(headers("农业服务中心"));
  expect(headers("党委副书记岗")).not.toContain("战略目标");
  expect(headers("党政综合办公室")).toContain("承接");
});

test("one card is planned, or those named, or all", () => {
  expect(planScales(township, choosing()).sheets).toHaveLength(13);
  expect(planScales(township, choosing({ cards: ["青禾乡 ", "农业服务中心"] })).sheets.map(({ about }) => about)).toEqual(["青禾乡", "农业服务中心"]);
});
