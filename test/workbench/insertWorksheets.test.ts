import { readFileSync } from "node:fs";
import path from "node:path";
import { sampleBytes, startHost, type Host } from "../host";

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** A workbook with two sheets that speak of each other, a table, names, looks, merges and print settings. */
async function source(): Promise<string> {
  await Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getActiveWorksheet();
    plan.name = "计划";
    plan.getRange("A1:B3").values = [["指标", "权重"], ["甲", 40], ["乙", 60]];
    const table = plan.tables.add("A1:B3", true);
    table.name = "表";
    plan.getRange("D1:D2").formulas = [["=SUM(表[权重])"], ["='计划'!B2*2"]];
    plan.getRange("F1:G1").merge();
    plan.getRange("F1").values = [["标题"]];
    plan.getRange("F1").format.fill.color = "#FFCC00";
    plan.getRange("B2").numberFormat = [["0.00"]];
    plan.getRange("A:A").format.columnWidth = 120;
    plan.pageLayout.orientation = "Landscape";
    context.workbook.names.add("权重和", plan.getRange("D1"));
    const other = context.workbook.worksheets.add("汇总");
    other.getRange("A1").formulas = [["=计划!D1+1"]];
    await context.sync();
  });
  return base64(await host.save());
}

async function told(name: string): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange().load("values,formulas");
    await context.sync();
    return { values: range.values, formulas: range.formulas };
  });
}

test("sheets come with values, formulas, tables, looks, widths, merges, names and print settings", async () => {
  const file = await source();
  host.newWorkbook();
  const ids = await Excel.run(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(file);
    await context.sync();
    return inserted.value;
  });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/id");
    const plan = sheets.getItem("计划");
    const looks = [plan.getRange("F1").load("format/fill/color"), plan.getRange("B2").load("numberFormat,text"), plan.getRange("A1").load("format/columnWidth")] as const;
    const merged = plan.getRange("F1:G1").getMergedAreasOrNullObject().load("address");
    const tables = plan.tables.load("items/name");
    const names = context.workbook.names.load("items/name,items/formula");
    plan.pageLayout.load("orientation");
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1", "计划", "汇总"]);
    expect(sheets.items.slice(1).map(({ id }) => id)).toEqual(ids);
    expect([looks[0].format.fill.color, looks[1].numberFormat, looks[1].text, looks[2].format.columnWidth]).toEqual(["#FFCC00", [["0.00"]], [["40.00"]], 120]);
    expect(merged.address).toBe("计划!F1:G1");
    expect(tables.items.map(({ name }) => name)).toEqual(["表"]);
    expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([["权重和", "=计划!$D$1"]]);
    expect(plan.pageLayout.orientation).toBe("Landscape");
  });
  expect((await told("汇总")).values).toEqual([[101]]);
});

test("where names are taken, sheets and tables get free ones and their formulas follow", async () => {
  const file = await source();
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file, { positionType: "Beginning" });
    await context.sync();
  });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    const formulas = sheets.getItem("计划 (2)").getRange("D1:D2").load("formulas,values");
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["计划 (2)", "汇总 (2)", "计划", "汇总"]);
    expect(tables.items.map(({ name }) => name)).toEqual(["表", "表_2"]);
    expect(formulas.formulas).toEqual([["=SUM(表_2[权重])"], ["='计划 (2)'!B2*2"]]);
    expect(formulas.values).toEqual([[100], [80]]);
  });
  expect((await told("汇总 (2)")).formulas).toEqual([["='计划 (2)'!D1+1"]]);
});

test("only the sheets named, before or after another", async () => {
  const file = await source();
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["汇总"], positionType: "Before", relativeTo: "汇总" });
    await context.sync();
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["计划", "汇总 (2)", "汇总"]);
  });
});

test.each([
  ["text that is no workbook", () => base64(new Uint8Array([1, 2, 3])), {}],
  ["text that is no base64", () => "***", {}],
  ["a sheet the file has not", () => base64(sampleBytes("layout-a.xlsx")), { sheetNamesToInsert: ["没有"] }],
])("%s is an InvalidArgument", async (_what, file, options) => {
  const insert = Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file(), options);
    await context.sync();
  });
  await expect(insert).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a sample's sheet, inserted and saved, reads as in its own file", async () => {
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64(sampleBytes("layout-a.xlsx")));
    await context.sync();
  });
  const inserted = await told("平衡积分卡");
  await host.open(await host.save());
  expect(await told("平衡积分卡")).toEqual(inserted);
  await host.open(sampleBytes("layout-a.xlsx"));
  expect(await told("平衡积分卡")).toEqual(inserted);
});

test("a copy of a sheet is a sheet of its own: its table, its formulas, its place", async () => {
  await source();
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getItem("计划").copy("After", context.workbook.worksheets.getItem("计划"));
    copy.load("name,id");
    await context.sync();
    expect(copy.name).toBe("计划 (2)");
    copy.getRange("B2").values = [[50]];
    const ranges = [copy.getRange("D1:D2"), context.workbook.worksheets.getItem("计划").getRange("D1:D2")].map((range) => range.load("values"));
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["计划", "计划 (2)", "汇总"]);
    expect(ranges.map(({ values }) => values)).toEqual([[[110], [100]], [[100], [80]]]);
  });
});

describe("what Excel on the web inserts no sheet with", () => {
  const inserted = (file: string): Promise<void> => Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file);
    await context.sync();
  });

  test("a chart", async () => {
    const file = base64(readFileSync(path.join(__dirname, "files/libreoffice.xlsx")));
    await expect(inserted(file)).rejects.toMatchObject({ code: "UnsupportedFeature" });
  });

  test("a comment", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().comments.add("A1", "请核对");
      await context.sync();
    });
    await expect(inserted(base64(await host.save()))).rejects.toMatchObject({ code: "UnsupportedFeature" });
  });
});
