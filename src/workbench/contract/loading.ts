import { addressOf, bare, gives, loaded, refuses, tableOfThree, type Script } from "./script";

/** Loading, null objects, tracking, and setting several properties at once. */
export const loadingScripts: readonly Script[] = [
  gives("load: a path through objects", "#FF0000", async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.format.fill.color = "#FF0000";
    range.load("format/fill/color");
    await excel.context.sync();
    return range.format.fill.color;
  }),
  gives("load: properties named by a record", ["A1", true], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.format.font.bold = true;
    range.load({ address: true, format: { font: { bold: true } } });
    await excel.context.sync();
    return [bare(range.address), range.format.font.bold];
  }),
  gives("load: select and expand", [true], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.format.font.bold = true;
    range.load({ select: "address", expand: "format/font" });
    await excel.context.sync();
    return [range.format.font.bold];
  }),
  gives("load: top and skip of a collection", ["w"], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.load({ select: "name", top: 1, skip: 1 });
    await excel.context.sync();
    return table.columns.items.map((each) => each.name);
  }),
  gives("load: an item after a skip is that item", [["w"]], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.load({ select: "name", top: 1, skip: 1 });
    await excel.context.sync();
    const range = table.columns.items[0]?.getHeaderRowRange().load("values");
    await excel.context.sync();
    return range?.values;
  }),
  gives("load: properties of a collection's items", [["A2:C2"], ["A3:C3"], ["A4:C4"]].flat(), async (excel) => {
    const table = tableOfThree(excel);
    table.rows.load("items/values,items/index");
    await excel.context.sync();
    const ranges = table.rows.items.map((range) => range.getRange().load("address"));
    await excel.context.sync();
    return ranges.map((range) => bare(range.address));
  }),
  gives("load: items of items", ["name", "w", "p"], async (excel) => {
    tableOfThree(excel);
    await excel.context.sync();
    const ts = excel.sheet.tables.load("items/columns/items/name");
    await excel.context.sync();
    return ts.items[0]?.columns.items.map((each) => each.name);
  }),
  gives("toJSON gives what was loaded", { address: 1, rowCount: 1 }, async (excel) => {
    const range = excel.sheet.getRange("A1").load("address,rowCount");
    await excel.context.sync();
    const j = range.toJSON();
    return Object.fromEntries(Object.keys(j).map((k) => [k, 1]));
  }),
  gives("a null object is known as such without a load", true, async (excel) => {
    const table = excel.sheet.tables.getItemOrNullObject("x");
    await excel.context.sync();
    return table.isNullObject;
  }),
  gives("what is under a null object is null", true, async (excel) => {
    const range = excel.sheet.tables.getItemOrNullObject("x").getRange();
    range.load("address");
    await excel.context.sync();
    return range.isNullObject;
  }),
  gives("a tracked range lives on in the next run", "A1", async (excel) => {
    await loaded(excel, excel.sheet, "name");
    const n = excel.sheet.name;
    const range = await Excel.run(async (each) => { const range = each.workbook.worksheets.getItem(n).getRange("A1"); each.trackedObjects.add(range); await each.sync(); return range; });
    return Excel.run(range, async (each) => { range.load("address"); await each.sync(); const a = bare(range.address); each.trackedObjects.remove(range); await each.sync(); return a; });
  }),
  gives("a tracked range follows inserted rows and columns", "B2", async (excel) => {
    const range = excel.sheet.getRange("A1").track();
    await excel.context.sync();
    excel.sheet.getRange("1:1").insert("Down");
    excel.sheet.getRange("A:A").insert("Right");
    await excel.context.sync();
    const a = await addressOf(excel, range);
    range.untrack();
    await excel.context.sync();
    return a;
  }),
  gives("set takes a record", ["#00FF00", true, "Center"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.set({ format: { fill: { color: "#00FF00" }, font: { bold: true }, horizontalAlignment: "Center" } });
    range.load("format/fill/color,format/font/bold,format/horizontalAlignment");
    await excel.context.sync();
    return [range.format.fill.color, range.format.font.bold, range.format.horizontalAlignment];
  }),
  gives("set takes another object of the kind", [true, "#0000FF"], async (excel) => {
    const a = excel.sheet.getRange("A1");
    a.format.font.bold = true;
    a.format.font.color = "#0000FF";
    a.format.font.load();
    await excel.context.sync();
    const b = excel.sheet.getRange("B1");
    b.format.font.set(a.format.font);
    b.format.font.load("bold,color");
    await excel.context.sync();
    return [b.format.font.bold, b.format.font.color];
  }),
  refuses("setting a property of a null object", "ItemNotFound", (excel) => {
    excel.sheet.tables.getItemOrNullObject("x").name = "y";
  }),
  refuses("an index that is not there", "InvalidArgument", (excel) => {
    excel.context.workbook.tables.getItemAt(99).load("name");
  }),
  refuses("a number format that is a number", "InvalidArgument", (excel) => {
    excel.sheet.getRange("A1").getCell(0, 0).numberFormat = [[5]];
  }),
  refuses("offset off the sheet", "InvalidArgument", (excel) => excel.sheet.getRange("A1").getOffsetRange(-1, 0).load("address")),
  refuses("resize to nothing", "InvalidArgument", (excel) => excel.sheet.getRange("A1").getResizedRange(-1, 0).load("address")),
  refuses("getCell beyond sheet", "InvalidArgument", (excel) => excel.sheet.getCell(1048576, 0).load("address")),
  refuses("getRangeByIndexes zero rows", "InvalidArgument", (excel) => excel.sheet.getRangeByIndexes(0, 0, 0, 1).load("address")),
  refuses("getRowsAbove off sheet", "InvalidArgument", (excel) => excel.sheet.getRange("A1").getRowsAbove(1).load("address")),
  refuses("a word that is none of the choices", "InvalidArgument", (excel) => {
    excel.sheet.visibility = "Gone" as never;
  }),
];
