import { startHost, type Host } from "../host";

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

type Told = { readonly [name: string]: unknown };

/** Listens to an event, does something in another request, and gives what was told. */
async function told(listen: (context: Excel.RequestContext, hear: (told: Told) => Promise<void>) => void, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<readonly Told[]> {
  const heard: Told[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [["名", "分"], ["甲", 1], ["乙", 2]];
    sheet.tables.add("A1:B3", true).name = "表";
    context.workbook.worksheets.add("另");
    await context.sync();
    listen(context, (event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  await host.settled();
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return heard;
}

const sheets = (context: Excel.RequestContext): Excel.WorksheetCollection => context.workbook.worksheets;

test.each<readonly [string, (context: Excel.RequestContext, hear: (told: Told) => Promise<void>) => void, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, Told]>([
  ["a cell's value, before and after", (context, hear) => sheets(context).getItem("Sheet1").onChanged.add(hear as never), (sheet) => { sheet.getRange("D1").values = [[5]]; },
    { address: "D1", changeType: "RangeEdited", details: { valueBefore: "", valueTypeBefore: "Empty", valueAfter: 5, valueTypeAfter: "Double" } }],
  ["several cells", (context, hear) => sheets(context).onChanged.add(hear as never), (sheet) => { sheet.getRange("D1:E2").values = [[1, 2], [3, 4]]; }, { address: "D1:E2" }],
  ["rows put in", (context, hear) => sheets(context).onChanged.add(hear as never), (sheet) => { sheet.getRange("2:3").insert("Down"); }, { address: "2:3", changeType: "RowInserted" }],
  ["a column taken out", (context, hear) => sheets(context).onChanged.add(hear as never), (sheet) => { sheet.getRange("D:D").delete("Left"); }, { address: "D:D", changeType: "ColumnDeleted" }],
  ["a table's cells", (context, hear) => context.workbook.tables.getItem("表").onChanged.add(hear as never), (sheet) => { sheet.getRange("B2").values = [[9]]; }, { address: "B2" }],
  ["a formula", (context, hear) => sheets(context).onFormulaChanged.add(hear as never), (sheet) => { sheet.getRange("D1").formulas = [["=B2"]]; },
    { formulaDetails: [{ cellAddress: "D1", previousFormula: "" }] }],
  ["a calculation", (context, hear) => sheets(context).onCalculated.add(hear as never), (sheet) => { sheet.getRange("D1").formulas = [["=B2"]]; }, { address: "D1" }],
  ["a look", (context, hear) => sheets(context).onFormatChanged.add(hear as never), (sheet) => { sheet.getRange("D1").format.fill.color = "#FF0000"; }, { address: "D1" }],
  ["the selection", (context, hear) => sheets(context).onSelectionChanged.add(hear as never), (sheet) => { sheet.getRange("B2:C3").select(); }, { address: "B2:C3" }],
  ["the selection in a table", (context, hear) => context.workbook.tables.getItem("表").onSelectionChanged.add(hear as never), (sheet) => { sheet.getRange("A2").select(); }, { address: "A2", isInsideTable: true }],
  ["a sheet added", (context, hear) => sheets(context).onAdded.add(hear as never), (_sheet, context) => { sheets(context).add("新"); }, { type: "WorksheetAdded" }],
  ["a sheet deleted", (context, hear) => sheets(context).onDeleted.add(hear as never), (_sheet, context) => { sheets(context).getItem("另").delete(); }, { type: "WorksheetDeleted" }],
  ["a sheet shown", (context, hear) => sheets(context).onActivated.add(hear as never), (_sheet, context) => { sheets(context).getItem("另").activate(); }, { type: "WorksheetActivated" }],
  ["the sheet that was shown", (context, hear) => sheets(context).getItem("Sheet1").onDeactivated.add(hear as never), (_sheet, context) => { sheets(context).getItem("另").activate(); }, { type: "WorksheetDeactivated" }],
  ["a new name", (context, hear) => sheets(context).onNameChanged.add(hear as never), (sheet) => { sheet.name = "甲表"; }, { nameBefore: "Sheet1", nameAfter: "甲表" }],
  ["a sheet hidden", (context, hear) => sheets(context).onVisibilityChanged.add(hear as never), (_sheet, context) => { sheets(context).getItem("另").visibility = "Hidden"; },
    { visibilityBefore: "Visible", visibilityAfter: "Hidden" }],
  ["a sheet moved", (context, hear) => sheets(context).onMoved.add(hear as never), (sheet) => { sheet.position = 1; }, { positionBefore: 0, positionAfter: 1 }],
  ["protection", (context, hear) => sheets(context).onProtectionChanged.add(hear as never), (sheet) => { sheet.protection.protect(); }, { isProtected: true }],
  ["rows hidden", (context, hear) => sheets(context).onRowHiddenChanged.add(hear as never), (sheet) => { sheet.getRange("2:2").rowHidden = true; }, { address: "2:2", changeType: "Hidden" }],
  ["a table added", (context, hear) => context.workbook.tables.onAdded.add(hear as never), (sheet) => { sheet.tables.add("F1:G2", true); }, { type: "TableAdded" }],
  ["a table deleted", (context, hear) => context.workbook.tables.onDeleted.add(hear as never), (sheet) => { sheet.tables.getItem("表").delete(); }, { tableName: "表" }],
  ["a comment", (context, hear) => sheets(context).getItem("Sheet1").comments.onAdded.add(hear as never), (sheet) => { sheet.comments.add("A1", "x"); }, { type: "CommentAdded" }],
])("an event tells of %s, once", async (_what, listen, act, expected) => {
  const heard = await told(listen, act);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject(expected);
});

test("who no longer listens is told nothing", async () => {
  const heard = await told((context, hear) => {
    const registration = sheets(context).onChanged.add(hear as never);
    void context.sync().then(() => Excel.run(registration.context, async (again) => {
      registration.remove();
      await again.sync();
    }));
  }, (sheet) => { sheet.getRange("D1").values = [[5]]; });
  expect(heard).toEqual([]);
});

test("the range of an event is the cells that changed", async () => {
  const addresses: string[] = [];
  await told((context) => {
    sheets(context).onChanged.add(async (event) => Excel.run(async (later) => {
      const range = event.getRange(later).load("address");
      await later.sync();
      addresses.push(range.address);
    }));
  }, (sheet) => { sheet.getRange("C4").values = [[1]]; });
  expect(addresses).toEqual(["Sheet1!C4"]);
});
