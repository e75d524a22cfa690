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
