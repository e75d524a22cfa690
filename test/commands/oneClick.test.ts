import { checkScorecards, drawMaps, makeTemplate, press, scoreScorecards, writeAllScales } from "../../src/commands/oneClick";
import { takeOutcome } from "../../src/workbook/outcome";
import { openSample, startHost } from "../host";

const now = new Date(2026, 0, 15);

// Office.js puts its own `Office` in place of the host's while it is loaded; what is announced counts from then on.
beforeAll(() => startHost());

/** The sheet a person looks at, the cell selected there, and all sheets. */
async function whatIsSeen(): Promise<{ readonly sheet: string; readonly cell: string; readonly sheets: readonly string[] }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const cell = context.workbook.getSelectedRange().load("address");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return { sheet: sheet.name, cell: cell.address, sheets: sheets.items.map(({ name }) => name) };
  });
}

test("检查 leaves the user at the first error's cell", async () => {
  await openSample("broken.xlsx");
  expect(await checkScorecards(now)).toEqual({ page: "check", written: null, failure: null });
  // O72 holds #N/A, the first thing reading stumbles over.
  expect(await whatIsSeen()).toMatchObject({ sheet: "指标", cell: "指标!O72" });
});

test("检查 without errors leaves the user at the first finding", async () => {
  await openSample("township.xlsx");
  await checkScorecards(now);
  expect((await whatIsSeen()).cell).toMatch(/^(指标!C69|目标!E25|行动!F6)$/);
});

test("计分 writes the ranking and leaves the user there", async () => {
  await openSample("township.xlsx");
  const { written } = await scoreScorecards(now);
  expect(written).toHaveLength(1);
  expect((await whatIsSeen()).sheet).toBe(written![0]!.sheet);
});

test("生成量表 writes a scale for each card and leaves the user at the first", async () => {
  await openSample("layout-b.xlsx");
  const before = (await whatIsSeen()).sheets;
  const { written } = await writeAllScales(now);
  const { sheet, sheets } = await whatIsSeen();
  expect(written!.map(({ sheet: name }) => name)).toEqual(["民政局考核量表", "水务局考核量表"]);
  expect(sheet).toBe("民政局考核量表");
  expect(sheets).toEqual([...before, "民政局考核量表", "水务局考核量表"]);
});

test("战略地图 draws a map for each card with objectives and leaves the user at the first", async () => {
  await openSample("township.xlsx");
  const before = (await whatIsSeen()).sheets;
  const { page, maps, written } = await drawMaps(now);
  expect([page, written]).toEqual(["strategyMap", null]);
  expect(maps!.length).toBeGreaterThan(0);
  expect(maps!.map(({ kind, action }) => `${kind} ${action}`)).toEqual(maps!.map(() => "map created"));
  expect(await whatIsSeen()).toMatchObject({ sheet: maps![0]!.sheet, sheets: [...before, ...maps!.map(({ sheet }) => sheet)] });
});

test("战略地图 without objectives draws nothing, and leaves the user where he was", async () => {
  await openSample("layout-b.xlsx");
  const before = await whatIsSeen();
  expect((await drawMaps(now)).maps).toEqual([]);
  expect(await whatIsSeen()).toEqual(before);
});

test.each([
  // Office speaks   sheets beside the blank one
  ["zh-CN",         ["帮助", "指标", "战略"]],
  ["en-US",         ["Help", "Indicators", "Strategy"]],
] as const)("新建模板 makes the sheets to fill in, in Office's language (%s), and leaves the user where filling in begins", async (locale, made) => {
  await startHost({ locale });
  const { page, template, failure } = await makeTemplate();
  expect({ page, failure, sheets: template!.map(({ sheet }) => sheet) }).toEqual({ page: "template", failure: null, sheets: made });
  expect(await whatIsSeen()).toMatchObject({ sheet: made[1], sheets: ["Sheet1", ...made] });
});

test("新建模板 beside a scorecard makes nothing, so that two are not scored as one", async () => {
  await openSample("layout-b.xlsx");
  const before = await whatIsSeen();
  expect(await makeTemplate()).toEqual({ page: "template", written: null, failure: null });
  expect(await whatIsSeen()).toEqual(before);
});

test("a workbook without a scorecard is left as it is", async () => {
  await startHost();
  const before = await whatIsSeen();
  expect((await writeAllScales(now)).written).toEqual([]);
  expect((await scoreScorecards(now)).written).toEqual([]);
  expect(await whatIsSeen()).toEqual(before);
});

test("what failed is left for the pane, and the workbook is as before", async () => {
  const host = await openSample("layout-a.xlsx");
  const before = await whatIsSeen();
  host.faults.add({ when: () => true, error: "InvalidOperationInCellEditMode" });
  await press("writeScales", false);
  host.faults.clear();
  expect(takeOutcome()).toMatchObject({ page: "scales", written: null, failure: { task: "write", error: { kind: "editing" } } });
  expect(takeOutcome()).toBeNull();
  expect(await whatIsSeen()).toEqual(before);
});
