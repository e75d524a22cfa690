import type { Cell } from "../../src/scorecard/table";
import { noMapping } from "../../src/workbook/mapping";
import { saveMapping } from "../../src/workbook/remember";
import { cellsPerTrip, trips } from "../../src/workbook/cellTrips";
import { readSheets } from "../../src/workbook/sheets";
import { WorkbookError } from "../../src/workbook/workbookError";
import { openSample, startHost } from "../host";

async function write(sheet: string, address: string, values: Cell[][]): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    const target = worksheet.isNullObject ? context.workbook.worksheets.add(sheet) : worksheet;
    target.getRange(address).values = values;
    await context.sync();
  });
}

test.each([
  // workbook       sheets
  ["layout-a.xlsx", 1],
  ["township.xlsx", 14],
  ["city-71.xlsx", 72],
])("%s with %i sheets is read in three round trips", async (name, count) => {
  const host = await openSample(name);
  host.resetTraffic();
  const { sheets } = await readSheets();
  await host.settled();
  expect(sheets).toHaveLength(count);
  expect(host.traffic().requests).toBe(3);
  expect(host.unknownMembers()).toEqual([]);
});

test("100 000 cells go in one trip, more in one trip for each 100 000, large sheets by rows", () => {
  const cells = (extents: readonly (readonly [number, number])[]): number[] =>
    trips(extents.map(([rows, columns]) => ({ rows, columns }))).map((trip) => trip.reduce((total, { sheet, rows }) => total + rows * extents[sheet]![1], 0));
  expect(cells([[100, 9], [71, 9]])).toEqual([1539]);
  expect(cells([[10_000, 10]])).toEqual([100_000]);
  expect(cells([[5_000, 10], [6_000, 10]])).toEqual([100_000, 10_000]);
  expect(cells([[100_001, 13]]).every((sum) => sum <= cellsPerTrip)).toBe(true);
  expect(cells([[100_001, 13]])).toHaveLength(14);
  expect(cells([[2, 120_000]])).toEqual([120_000, 120_000]);
  expect(trips([null, null])).toEqual([]);
});

test("a sheet of more than 100 000 cells comes whole, and tells how far it is", async () => {
  const host = await startHost();
  const values = Array.from({ length: 11_000 }, (_, row): Cell[] => Array.from({ length: 10 }, (_, column) => row * 10 + column));
  await write("大表", "C3:L11002", values);
  host.resetTraffic();
  const told: [number, number][] = [];
  const { sheets } = await readSheets({ onProgress: (done, total) => told.push([done, total]) });
  await host.settled();
  expect(sheets.find(({ name }) => name === "大表")).toMatchObject({ top: 2, left: 2, values });
  expect(host.traffic().requests).toBe(4);
  expect(told.at(-1)).toEqual([110_000, 110_000]);
});

test("cells arrive as they are: errors as errors, formulas as their results, blanks as blanks", async () => {
  await startHost();
  await write("Sheet1", "A1:C2", [["指标", "=1/0", "=NA()"], ["=1+1", true, "#N/A"]]);
  const { sheets } = await readSheets();
  expect(sheets[0]!.values).toEqual([["指标", { error: "#DIV/0!" }, { error: "#N/A" }], [2, true, { error: "#N/A" }]]);
});

test("an empty sheet has no cells", async () => {
  await startHost();
  expect((await readSheets()).sheets).toMatchObject([{ name: "Sheet1", values: [], merges: [], tables: [] }]);
});

test("merged areas and Excel tables are told within the cells read", async () => {
  await startHost();
  await write("Sheet1", "C3:E5", [["维度", "指标", "权重"], ["财务", "收入", 0.4], ["", "利润", 0.6]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C4:C5").merge();
    sheet.tables.add("G3:H4", true).name = "等级";
    await context.sync();
  });
  expect((await readSheets()).sheets[0]).toMatchObject({
    top: 2,
    left: 2,
    merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
    tables: [{ name: "等级", row: 0, column: 4, rows: 2, columns: 2 }],
  });
});

test("hundreds of merged areas come whole, each once, though Excel names only 512 of a range", async () => {
  const host = await startHost();
  await write("Sheet1", "A1:B1600", Array.from({ length: 1600 }, (_, row): Cell[] => [row % 4 === 0 ? `维度${row}` : "", row]));
  const merges = Array.from({ length: 400 }, (_, at) => ({ row: at * 4, column: 0, rows: 4, columns: 1 }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const { row, rows } of merges) sheet.getRangeByIndexes(row, 0, rows, 1).merge();
    sheet.getRangeByIndexes(1600, 0, 700, 2).merge();
    sheet.getRange("A1601").values = [["注"]];
    await context.sync();
  });
  host.resetTraffic();
  const [sheet] = (await readSheets()).sheets;
  expect(sheet!.merges.filter(({ row }) => row < 1600)).toEqual(merges);
  expect(sheet!.merges.filter(({ row }) => row >= 1600)).toHaveLength(1);
  expect(host.traffic().requests).toBe(3);
});

test("hidden sheets are listed without cells until they are chosen", async () => {
  await openSample("layout-b.xlsx");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("水务局").visibility = Excel.SheetVisibility.hidden;
    await context.sync();
  });
  const before = (await readSheets()).sheets[1]!;
  expect(before).toMatchObject({ name: "水务局", hidden: true, values: [] });
  await saveMapping({ ...noMapping, shown: [before.id] });
  expect((await readSheets()).sheets[1]!.values.length).toBeGreaterThan(10);
});

test("hidden rows are read", async () => {
  await openSample("layout-a.xlsx");
  const all = (await readSheets()).sheets[0]!.values;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("平衡积分卡").getRange("5:7").rowHidden = true;
    await context.sync();
  });
  expect((await readSheets()).sheets[0]!.values).toEqual(all);
});

test("long texts that Excel cannot hand over at once are read in smaller trips", async () => {
  const host = await startHost();
  const values = Array.from({ length: 8_000 }, (_, row): Cell[] => [`第${row}条：${"考核标准".repeat(60)}`]);
  await write("Sheet1", "A1:A4000", values.slice(0, 4000));
  await write("Sheet1", "A4001:A8000", values.slice(4000));
  host.resetTraffic();
  expect((await readSheets()).sheets[0]!.values).toEqual(values);
  expect(host.traffic().requests).toBeGreaterThan(3);
});

test("a stray cell at the end of the sheet does not make it read for ever: the sheet is named as too large", async () => {
  await startHost();
  await write("Sheet1", "A1", [["指标"]]);
  await write("Sheet1", "XFD1048576", [["迷路"]]);
  const { sheets, tooLarge } = await readSheets();
  expect(tooLarge).toEqual(["Sheet1"]);
  expect(sheets[0]!.values).toEqual([]);
});

test("reading that is cancelled stops before the next trip", async () => {
  await openSample("layout-a.xlsx");
  const stop = new AbortController();
  stop.abort();
  await expect(readSheets({ signal: stop.signal })).rejects.toThrow("aborted");
});

test.each([
  // Excel says                          which is
  ["InvalidOperationInCellEditMode",     "editing"],
  ["AccessDenied",                       "protected"],
  ["ResponsePayloadSizeLimitExceeded",   "too-large"],
  ["ItemNotFound",                       "gone"],
  ["RequestAborted",                     "disconnected"],
  ["GeneralException",                   "refused"],
] as const)("Excel's %s is a WorkbookError of kind %s, at whichever trip it comes", async (code, kind) => {
  const host = await openSample("layout-a.xlsx");
  for (const trip of [1, 2, 3]) {
    host.resetTraffic();
    host.faults.add({ when: ({ number }) => number >= trip, error: code });
    const failure = await readSheets().then(() => null, (error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ kind });
    host.faults.clear();
  }
});
