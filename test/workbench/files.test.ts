import { FileError, openSample, sampleBytes, startHost, type Host } from "../host";

/** Everything about a workbook's cells that office.js can tell, sheet by sheet. */
async function told(): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/tabColor,items/position");
    const tables = context.workbook.tables.load("items/name,items/style,items/showTotals");
    const names = context.workbook.names.load("items/name,items/formula,items/visible");
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getUsedRange().load("address,values,formulas,numberFormat"));
    const layouts = sheets.items.map((sheet) => sheet.pageLayout.load("orientation,paperSize,leftMargin,topMargin,zoom,centerHorizontally"));
    const looks = sheets.items.map((sheet) => sheet.getRange("A1").format.load("columnWidth,rowHeight,horizontalAlignment,wrapText,fill/color,font/name,font/size,font/bold,font/color"));
    await context.sync();
    // Sheets get new ids each time they are opened.
    return JSON.parse(JSON.stringify([sheets.items, tables.items, names.items, ranges, layouts, looks], (key, value: unknown) => (key === "id" ? undefined : value))) as unknown;
  });
}

test.each(["layout-a", "layout-b", "layout-c", "township", "broken", "city-71"])("%s is the same after saving and opening again", async (name) => {
  const host = await openSample(`${name}.xlsx`);
  const before = await told();
  await host.open(await host.save());
  expect(await told()).toEqual(before);
});

test("what an add-in writes is in the saved file: values, formats, merges, a table, a name, print settings", async () => {
  const host = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("量表");
    const range = sheet.getRange("A1:C3");
    range.values = [["编号", "名称", "得分"], ["F1", "收入", 36], ["F2", "回款", "=C2+4"]];
    range.numberFormat = [["General", "General", "0.00"], ["General", "General", "0.00"], ["General", "General", "0.00"]];
    range.format.font.name = "宋体";
    range.format.fill.color = "#DCE6F1";
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.columnWidth = 90;
    range.format.rowHeight = 24;
    sheet.getRange("A5:C5").merge();
    sheet.tables.add("A1:C3", true).name = "得分表";
    context.workbook.names.add("总分", sheet.getRange("C3"));
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:C5");
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.freezePanes.freezeRows(1);
    sheet.tabColor = "#0F6C3F";
    await context.sync();
  });
  await host.open(await host.save());
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("量表").load("tabColor");
    const range = sheet.getRange("A1:C3").load("values,formulas,numberFormat");
    const format = range.format.load("columnWidth,rowHeight,fill/color,font/name");
    const edge = range.format.borders.getItem("EdgeBottom").load("style,weight");
    const merged = sheet.getRange("A5:C5").getMergedAreasOrNullObject().load("address");
    const table = context.workbook.tables.getItem("得分表").getRange().load("address");
    const name = context.workbook.names.getItem("总分").getRange().load("address,values");
    const layout = sheet.pageLayout.load("orientation");
    const area = sheet.pageLayout.getPrintArea().load("address");
    const titles = sheet.pageLayout.getPrintTitleRows().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return {
      tab: sheet.tabColor, values: range.values, formulas: range.formulas[2]?.[2], numberFormat: range.numberFormat[1]?.[2], width: format.columnWidth, height: format.rowHeight,
      fill: format.fill.color, font: format.font.name, edge: [edge.style, edge.weight], merged: merged.address, table: table.address, name: [name.address, name.values[0]?.[0]],
      orientation: layout.orientation, area: area.address, titles: titles.address, frozen: frozen.address,
    };
  });
  expect(seen).toEqual({
    tab: "#0F6C3F", values: [["编号", "名称", "得分"], ["F1", "收入", 36], ["F2", "回款", 40]], formulas: "=C2+4", numberFormat: "0.00", width: 90, height: 24,
    fill: "#DCE6F1", font: "宋体", edge: ["Continuous", "Thin"], merged: "量表!A5:C5", table: "量表!A1:C3", name: ["量表!C3", 40],
    orientation: "Landscape", area: "量表!A1:C5", titles: "量表!1:1", frozen: "量表!1:1",
  });
});

describe("files that cannot be opened say which", () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost();
  });

  test.each([
    ["text", new TextEncoder().encode("not a workbook"), "not-xlsx"],
    ["nothing", new Uint8Array(), "not-xlsx"],
    ["a container with a password", oldContainer("EncryptedPackage"), "encrypted"],
    ["an old .xls", oldContainer("Workbook"), "not-xlsx"],
    ["half a workbook", sampleBytes("layout-a.xlsx").slice(0, 3000), "damaged"],
  ])("%s", async (_what, bytes, problem) => {
    await expect(host.open(bytes)).rejects.toMatchObject({ problem });
    await expect(host.open(bytes)).rejects.toBeInstanceOf(FileError);
  });
});

/** The start of an Office container of the old kind, with one stream name in it. */
function oldContainer(stream: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(64).fill(0), ...Buffer.from(stream, "utf16le")]);
}
