import { addressOf, bare, gives, loaded, refuses, tableOfThree, valuesOf, type Desk, type Script } from "./script";

/** Events come on their own time. */
function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

/** What a listener hears while something is done. */
async function heard<Args>(excel: Desk, source: OfficeExtension.EventHandlers<Args>, act: () => unknown): Promise<Args[]> {
  const got: Args[] = [];
  const handler = source.add((args) => {
    got.push(args);
    return Promise.resolve();
  });
  await excel.context.sync();
  await act();
  await excel.context.sync();
  await moment();
  handler.remove();
  await excel.context.sync();
  return got;
}

/** Events, the application, sheets, and several areas at once. */
export const eventsScripts: readonly Script[] = [
  gives("application state", ["Done", "Automatic"], async (excel) => {
    const each = await loaded(excel, excel.context.application, "calculationState,calculationMode");
    return [each.calculationState, each.calculationMode];
  }),
  gives("onChanged source & trigger", ["RangeEdited", "Local", "ThisLocalAddin"], async (excel) => {
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A1").values = [[1]]; });
    const each = told[0];
    return [each?.changeType, each?.source, each?.triggerSource];
  }),
  gives("onChanged details", [1, 2, "Double", "Double"], async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A1").values = [[2]]; });
    const details = told[0]?.details;
    return [details?.valueBefore, details?.valueAfter, details?.valueTypeBefore, details?.valueTypeAfter];
  }),
  gives("onChanged getRange", [["A1"], "A1"], async (excel) => {
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A1").values = [[2]]; });
    const place = await Excel.run(async (context) => {
      const range = told[0]?.getRange(context).load("address");
      await context.sync();
      return bare(range?.address ?? "");
    });
    return [[place], told[0]?.address];
  }),
  gives("onChanged: row deleted", ["RowDeleted", "2:2"], async (excel) => {
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("2:2").delete("Up"); });
    return [told[0]?.changeType, told[0]?.address];
  }),
  gives("onChanged: cell inserted", ["CellInserted"], async (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A2").insert("Down"); });
    return told.map((each) => each.changeType);
  }),
  gives("onChanged: cell deleted", ["CellDeleted"], async (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A2").delete("Up"); });
    return told.map((each) => each.changeType);
  }),
  gives("onChanged: clear", ["A1:B1"], async (excel) => {
    excel.sheet.getRange("A1:B1").values = [[1, 2]];
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A1:B1").clear(); });
    return told.map((each) => each.address);
  }),
  gives("onChanged not for formats", 0, async (excel) => {
    const told = await heard(excel, excel.sheet.onChanged, () => { excel.sheet.getRange("A1").format.font.bold = true; });
    return told.length;
  }),
  gives("runtime.enableEvents=false silences", 0, async (excel) => {
    const told = await heard(excel, excel.sheet.onChanged, async () => { excel.context.runtime.enableEvents = false; excel.sheet.getRange("A1").values = [[1]]; await excel.context.sync(); excel.context.runtime.enableEvents = true; });
    return told.length;
  }),
  gives("handler removed hears nothing", 0, async (excel) => {
    let count = 0;
    const handler = excel.sheet.onChanged.add(() => {
      count += 1;
      return Promise.resolve();
    });
    await excel.context.sync();
    handler.remove();
    await excel.context.sync();
    excel.sheet.getRange("A1").values = [[1]];
    await excel.context.sync();
    await moment();
    return count;
  }),
  gives("onSelectionChanged of sheet", "B2:C3", async (excel) => {
    const told = await heard(excel, excel.sheet.onSelectionChanged, () => { excel.sheet.getRange("B2:C3").select(); });
    return told[told.length - 1]?.address;
  }),
  gives("onActivated / onDeactivated", ["WorksheetActivated"], async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract act");
    await excel.context.sync();
    const told = await heard(excel, other.onActivated, () => { other.activate(); });
    return told.map((each) => each.type);
  }),
  gives("onCalculated", ["WorksheetCalculated"], async (excel) => {
    excel.sheet.getRange("B1").formulas = [["=A1*2"]];
    const told = await heard(excel, excel.sheet.onCalculated, () => { excel.sheet.getRange("A1").values = [[4]]; });
    return told.map((each) => each.type).slice(0, 1);
  }),
  gives("onFormatChanged", ["A1"], async (excel) => {
    const told = await heard(excel, excel.sheet.onFormatChanged, () => { excel.sheet.getRange("A1").format.font.bold = true; });
    return told.map((each) => each.address);
  }),
  gives("onRowHiddenChanged", ["Hidden"], async (excel) => {
    const told = await heard(excel, excel.sheet.onRowHiddenChanged, () => { excel.sheet.getRange("2:2").rowHidden = true; });
    return told.map((each) => each.changeType);
  }),
  gives("onFormulaChanged", ["A1"], async (excel) => {
    const told = await heard(excel, excel.sheet.onFormulaChanged, () => { excel.sheet.getRange("A1").formulas = [["=1+1"]]; });
    return told.flatMap((each) => each.formulaDetails.map((details) => details.cellAddress));
  }),
  gives("table onChanged tableId", true, async (excel) => {
    const table = tableOfThree(excel);
    table.load("id");
    await excel.context.sync();
    const told = await heard(excel, table.onChanged, () => { excel.sheet.getRange("B2").values = [[9]]; });
    return told[0]?.tableId === table.id && told[0]?.address === "B2";
  }),
  gives("table onChanged: rows added and deleted", [["RowInserted", "A5:C5"], ["RowDeleted", "A2:C2"]], async (excel) => {
    const table = tableOfThree(excel);
    await excel.context.sync();
    const added = await heard(excel, table.onChanged, () => { table.rows.add(undefined, [["d", 4, 40]]); });
    const deleted = await heard(excel, table.onChanged, () => { table.rows.getItemAt(0).delete(); });
    return [[added[0]?.changeType, added[0]?.address], [deleted[0]?.changeType, deleted[0]?.address]];
  }),
  gives("table onChanged: columns added and deleted", ["ColumnInserted", "ColumnDeleted"], async (excel) => {
    const table = tableOfThree(excel);
    await excel.context.sync();
    const added = await heard(excel, table.onChanged, () => { table.columns.add(undefined, [["x"], [1], [2], [3]]); });
    const deleted = await heard(excel, table.onChanged, () => { table.columns.getItemAt(3).delete(); });
    return [added[0]?.changeType, deleted[0]?.changeType];
  }),
  gives("workbook.onSelectionChanged", true, async (excel) => {
    const told = await heard(excel, excel.context.workbook.onSelectionChanged, () => { excel.sheet.getRange("B2:C3").select(); });
    return told.length > 0 && told[0]?.workbook instanceof Excel.Workbook;
  }),
  gives("tables.onAdded", ["TableAdded"], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [["a"], [1]];
    const told = await heard(excel, excel.sheet.tables.onAdded, () => { excel.sheet.tables.add("A1:A2", true); });
    return told.map((each) => each.type);
  }),
  gives("table.onSelectionChanged", [true], async (excel) => {
    const table = tableOfThree(excel);
    await excel.context.sync();
    const told = await heard(excel, table.onSelectionChanged, () => { excel.sheet.getRange("A2").select(); });
    return told.map((each) => each.isInsideTable);
  }),
  gives("comments onAdded", 1, async (excel) => {
    const told = await heard(excel, excel.sheet.comments.onAdded, () => { excel.sheet.comments.add("A1", "x"); });
    return told.length;
  }),
  gives("a copied sheet has a number after its name", true, async (excel) => {
    await loaded(excel, excel.sheet, "name");
    const context = excel.sheet.copy("After", excel.sheet).load("name");
    await excel.context.sync();
    return context.name === `${excel.sheet.name} (2)`;
  }),
  gives("no tab colour is an empty text", [""], async (excel) => [(await loaded(excel, excel.sheet, "tabColor")).tabColor]),
  gives("an apostrophe inside a sheet's name", "contract 'x", async (excel) => {
    excel.sheet.name = "contract 'x";
    return (await loaded(excel, excel.sheet, "name")).name;
  }),
  gives("what a protected sheet allows", [true, false], async (excel) => {
    excel.sheet.protection.protect({ allowSort: true });
    await loaded(excel, excel.sheet.protection, "options");
    const other = excel.sheet.protection.options;
    excel.sheet.protection.unprotect();
    await excel.context.sync();
    return [other.allowSort, other.allowFormatCells];
  }),
  refuses("protect twice", "InvalidOperation", async (excel) => {
    excel.sheet.protection.protect();
    await excel.context.sync();
    excel.sheet.protection.protect();
  }),
  gives("areas format", ["#FF0000"], async (excel) => {
    const each = excel.sheet.getRanges("A1,C1");
    each.format.fill.color = "#FF0000";
    const range = excel.sheet.getRange("C1");
    range.format.fill.load("color");
    await excel.context.sync();
    return [range.format.fill.color];
  }),
  gives("areas count address", [2, "A1,C1:D2", 5], async (excel) => {
    const each = await loaded(excel, excel.sheet.getRanges("A1,C1:D2"), "areaCount,address,cellCount");
    return [each.areaCount, bare(each.address), each.cellCount];
  }),
  gives("areas getOffset", "B2,D2:E3", (excel) => addressOf(excel, excel.sheet.getRanges("A1,C1:D2").getOffsetRangeAreas(1, 1))),
  gives("areas entire row", "1:1,3:4", (excel) => addressOf(excel, excel.sheet.getRanges("A1,C3:D4").getEntireRow())),
  gives("areas intersection", "A1,C1", (excel) => addressOf(excel, excel.sheet.getRanges("A1:A2,C1:D2").getIntersection("A1:C1"))),
  gives("several areas: the used part", "A1", async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    return addressOf(excel, excel.sheet.getRanges("A1:B2,D1").getUsedRangeAreasOrNullObject(true));
  }),
  gives("areas clear", ["", ""], async (excel) => {
    excel.sheet.getRange("A1:C1").values = [[1, 2, 3]];
    excel.sheet.getRanges("A1,C1").clear("Contents");
    const values = await valuesOf(excel, "A1:C1");
    return [values[0]?.[0], values[0]?.[2]];
  }),
  gives("areas items", ["A1", "C1"], async (excel) => {
    const each = excel.sheet.getRanges("A1,C1");
    each.areas.load("items/address");
    await excel.context.sync();
    return each.areas.items.map((area) => bare(area.address));
  }),
  gives("areas isEntireColumn", true, async (excel) => (await loaded(excel, excel.sheet.getRanges("A:A,C:D"), "isEntireColumn")).isEntireColumn),
  gives("areas conditional format", 1, async (excel) => {
    excel.sheet.getRanges("A1,C1").conditionalFormats.add("Custom");
    const context = excel.sheet.getRange("C1").conditionalFormats.getCount();
    await excel.context.sync();
    return context.value;
  }),
];
