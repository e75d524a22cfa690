import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/scorecard/assess";
import type { Scorecard } from "../../src/scorecard/model";
import type { Cell } from "../../src/scorecard/table";
import { planScales, usualChoices } from "../../src/workbook/planScales";
import { readScorecard } from "../../src/workbook/readScorecard";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample, startHost } from "../host";

interface Expected {
  readonly cards: readonly {
    readonly card: string;
    readonly score: number | null;
    readonly final: number | null;
    readonly grade: string | null;
    readonly nodes: readonly { readonly code: string | null; readonly path: string; readonly level: string }[];
  }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly sheet: string; readonly cell: string }[];
  readonly drift?: { readonly [K in "renamed" | "missing" | "extra"]: readonly { readonly card: string }[] };
}
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(join(__dirname, `../samples/${name}.expected.json`), "utf8")) as Expected;

function pathOf({ nodes }: Scorecard, at: number): string {
  const node = nodes[at]!;
  return node.parent < 0 ? node.name : `${pathOf({ nodes } as Scorecard, node.parent)}/${node.name}`;
}

async function fill(sheets: Readonly<Record<string, Cell[][]>>): Promise<void> {
  await startHost();
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    for (const [name, values] of Object.entries(sheets)) {
      const sheet = context.workbook.worksheets.add(name);
      if (values.length > 0) sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length).values = values;
    }
    first.delete();
    await context.sync();
  });
}
const found = async (): Promise<unknown[]> => (await readScorecard()).findings.map(({ rule, severity, at }) => [rule, severity, at.sheet, at.cell]);

test.each(["township", "broken", "layout-a", "layout-b", "layout-c", "city-71"])("%s: cards, codes and paths as worked out by hand", async (name) => {
  await openSample(`${name}.xlsx`);
  const { book } = await readScorecard();
  const expected = expectedOf(name).cards.map(({ card, nodes }) => ({ card, nodes: nodes.map(({ code, path, level }) => ({ code, path, level })) }));
  expect(book.cards.map((card) => ({ card: card.name, nodes: card.nodes.map(({ code, level }, at) => ({ code, path: pathOf(card, at), level })) }))).toEqual(expected);
});

test.each(["township", "broken", "layout-a", "layout-b", "layout-c", "city-71"])("%s: scores, grades and findings with their cells, without any correction", async (name) => {
  await openSample(`${name}.xlsx`);
  const { book, findings } = await readScorecard();
  const assessment = assess(book, findings);
  const expected = expectedOf(name);
  expect(assessment.cards.map(({ card, grade }) => [card.name, grade])).toEqual(expected.cards.map(({ card, grade }) => [card, grade]));
  assessment.cards.forEach(({ score, final }, at) => {
    for (const [is, should] of [[score, expected.cards[at]!.score], [final, expected.cards[at]!.final]] as const)
      if (should === null) expect(is).toBeNull();
      else expect(is).toBeCloseTo(should, 8);
  });
  const listed = (all: readonly { readonly rule: string; readonly severity: string; readonly sheet: string | null; readonly cell: string }[]): string[] =>
    all.map(({ rule, severity, sheet, cell }) => `${rule} ${severity} ${sheet}!${cell}`).sort();
  const isDrift = ({ rule }: { readonly rule: string }): boolean => rule.startsWith("drift-");
  expect(listed(assessment.findings.filter((each) => !isDrift(each)).map(({ rule, severity, at }) => ({ rule, severity, ...at })))).toEqual(listed(expected.findings));
  const { renamed, missing, extra } = expected.drift ?? { renamed: [], missing: [], extra: [] };
  const drifted = [...renamed.map(({ card }) => `drift-renamed ${card}`), ...missing.map(({ card }) => `drift-missing ${card}`), ...extra.map(({ card }) => `drift-extra ${card}`)];
  expect(assessment.findings.filter(isDrift).map(({ rule, card }) => `${rule} ${card}`).sort()).toEqual(drifted.sort());
});

test("every value remembers its cell, also where the table stands elsewhere on the sheet", async () => {
  await fill({ 民政局: [["", "", ""], ["", "标题", ""], ["", "指标", "权重"], ["", "收入", "约四成"], ["", "满意", 0.6]] });
  expect(await found()).toEqual([["weight-unreadable", "error", "民政局", "C4"]]);
});

test("an error cell is a finding at its cell", async () => {
  await fill({ 民政局: [["指标", "权重", "目标值", "实际值", "计分方法"], ["收入", 1, "=1/0", 5, "比率法"]] });
  expect(await found()).toContainEqual(["cell-error", "error", "民政局", "C2"]);
});

describe("no-scorecard", () => {
  test.each<[string, Record<string, Cell[][]>, string, unknown[]]>([
    ["nothing on any sheet",           { 空: [] },                                  "empty",        ["空", "A1"]],
    ["nothing recognised",             { 说明: [["填表说明"], ["一、如实填报。"]] }, "unrecognised", ["说明", "A1"]],
    ["labels one under the other",     { 卡: [["指标卡", ""], ["指标名称", "收入"], ["权重", "50%"], ["目标值", 10], ["实际值", 9], ["", ""], ["指标名称", "满意"], ["权重", "50%"]] }, "other-form", ["卡", "A2"]],
    ["indicators as columns",          { 汇总: [["教师考核", "", "", ""], ["姓名", "师德（20分）", "教学（40分）", "科研（40分）"], ["张三", 18, 35, 15], ["李四", 19, 30, 18]] }, "other-form", ["汇总", "A2"]],
    ["a header and no rows under it",  { 表: [["标题", ""], ["指标", "权重"]] },      "no-rows",      ["表", "A2"]],
  ])("%s", async (_, sheets, why, [sheet, cell]) => {
    await fill(sheets);
    const { findings, book } = await readScorecard();
    expect(findings[0]).toMatchObject({ rule: "no-scorecard", severity: "error", why, at: { sheet, cell } });
    expect(book.cards).toEqual([]);
  });
  test("only hidden sheets could hold one", async () => {
    await fill({ 空: [], 藏: [["指标", "权重"], ["收入", 1]] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("藏").visibility = Excel.SheetVisibility.hidden;
      await context.sync();
    });
    expect((await readScorecard()).findings[0]).toMatchObject({ rule: "no-scorecard", why: "hidden" });
  });
});

describe("a cell that became a date where a number belongs", () => {
  const serial = 46_086;
  const header = ["维度", "指标", "权重", "计量单位", "目标值", "实际值", "计分标准", "得分"];
  const fractionOfDay = 78 / 1440;
  test.each<[string, Cell[], Record<string, string>, unknown[]]>([
    ["an actual",                       ["财务", "收入", 1, "", 10, serial, "按完成比例得分", ""],       { F2: 'm"月"d"日"' },               [["actual-text", "F2", "2026-03-05"]]],
    ["a target",                        ["财务", "收入", 1, "", serial, 10, "按完成比例得分", ""],       { E2: "yyyy/m/d" },                 [["target-text", "E2", "2026-03-05"]]],
    ["points",                          ["财务", "收入", 1, "", "", "", "", serial],                     { H2: "m/d/yyyy" },                 [["value-unreadable", "H2", "2026-03-05"]]],
    ["a ratio that became a time",      ["财务", "师生比", 1, "", 0.05, fractionOfDay, "按完成比例得分", ""], { F2: "h:mm" },               [["actual-text", "F2", "1:18"]]],
    ["a number of that size is none",   ["财务", "收入", 1, "", 46_000, serial, "按完成比例得分", ""],   { E2: "#,##0", F2: "0.00_);[Red](0.00)" }, []],
    ["a date against a date is meant",  ["财务", "开工", 1, "", serial, serial + 2, "按期完成得满分，每逾期1天扣1分", ""], { E2: "yyyy/m/d", F2: "yyyy/m/d" }, []],
    ["but no ratio is made of two dates", ["财务", "收入", 1, "", serial, serial + 2, "按完成比例得分", ""],  { E2: "m/d", F2: "m/d" },           [["target-text", "E2", "2026-03-05"]]],
    ["so is one whose unit is a date",  ["财务", "开工", 1, "日期", 46_000, serial, "按完成比例得分", ""], { F2: "yyyy/m/d" },                 []],
    ["and a target not yet held against", ["财务", "开工", 1, "", serial, "完成", "完成得满分，未完成不得分", ""], { E2: "yyyy/m/d" },          []],
  ])("%s", async (_, row, formats, expected) => {
    await fill({ 民政局: [header, row] });
    await Excel.run(async (context) => {
      for (const [cell, format] of Object.entries(formats)) context.workbook.worksheets.getItem("民政局").getRange(cell).numberFormat = [[format]];
      await context.sync();
    });
    const { book, findings } = await readScorecard();
    const errors = assess(book, findings).findings.filter(({ severity }) => severity === "error");
    expect(errors.map((one) => [one.rule, one.at.cell, "value" in one ? one.value : null])).toEqual(expected);
  });
});

test("sheet-empty: an empty sheet beside a scorecard is only a hint", async () => {
  await fill({ 民政局: [["指标", "权重", "得分"], ["收入", 1, 90]], Sheet2: [] });
  expect(await found()).toEqual([["sheet-empty", "hint", "Sheet2", "A1"]]);
});

test("sheet-unread: a unit's sheet whose header was changed beyond recognition is not passed over in silence", async () => {
  const rows = [["维度", "指标", "权重", "得分"], ["财务", "收入", 1, 90]];
  await fill({ 民政局: rows, 水务局: rows, 教育局: [["维度", "要求事项", "权重", "得分"], ["财务", "收入", 1, 90]], 说明: [["填表说明", "", "", ""]] });
  expect(await found()).toEqual([["sheet-unread", "warning", "教育局", "A1"]]);
});

test("sheet-too-large: a sheet with a stray cell far away is named, the others are read", async () => {
  await fill({ 民政局: [["指标", "权重", "得分"], ["收入", 1, 90]], 乱: [["x"]] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("乱").getRange("XFD1048576").values = [["迷路"]];
    await context.sync();
  });
  const { findings, book } = await readScorecard();
  expect(findings).toMatchObject([{ rule: "sheet-too-large", at: { sheet: "乱" } }]);
  expect(book.cards.map(({ name }) => name)).toEqual(["民政局"]);
});

test("the scales we wrote are known as ours and are not read as scorecards", async () => {
  await openSample("layout-b.xlsx");
  const before = await readScorecard();
  const written = await writeScales(planScales(assess(before.book, before.findings), { ...usualChoices, date: "2026-01-15" }, before.tables));
  const after = await readScorecard();
  expect(written.length).toBeGreaterThan(0);
  expect(after.reading.sheets.filter(({ role }) => role === "ours").map(({ sheet }) => sheet).sort()).toEqual(written.map(({ sheet }) => sheet).sort());
  expect(after.book).toEqual(before.book);
  expect(after.findings).toEqual(before.findings);
});
