import { addressOf, gives, loaded, refuses, tableOfThree, valuesOf, type Desk, type Script } from "./script";

async function rowsHidden(excel: Desk, rows: readonly number[]): Promise<readonly boolean[]> {
  const lines = rows.map((row) => excel.sheet.getRange(`${row}:${row}`).load("rowHidden"));
  await excel.context.sync();
  return lines.map(({ rowHidden }) => rowHidden);
}

/** What can be done with a table: totals, filters, sorting, columns, rows. */
export const tableEditsScripts: readonly Script[] = [
  ...([
    ["rows.add", (table) => { table.rows.add(undefined, [["d", 4, 40]]); }], ["rows.add without values", (table) => { table.rows.add(); }], ["row.delete", (table) => { table.rows.getItemAt(0).delete(); }],
    ["columns.add", (table) => { table.columns.add(); }], ["resize", (table) => { table.resize("A1:C3"); }],
  ] as readonly (readonly [string, (table: Excel.Table) => void])[]).map(([name, act]) => refuses(`a table of a protected sheet: ${name}`, "AccessDenied", async (excel) => {
    const table = tableOfThree(excel);
    excel.sheet.protection.protect();
    await excel.context.sync();
    act(table);
  })),
  gives("table total row", ["A1:C5", "Total"], async (excel) => {
    const table = tableOfThree(excel);
    table.showTotals = true;
    const row = table.getTotalRowRange().load("values");
    return [await addressOf(excel, table.getRange()), row.values[0]?.[0]];
  }),
  gives("totals off removes row", "A1:C4", async (excel) => {
    const table = tableOfThree(excel);
    table.showTotals = true;
    await excel.context.sync();
    table.showTotals = false;
    return addressOf(excel, table.getRange());
  }),
  gives("table headers hidden", ["A2:C4"], async (excel) => {
    const table = tableOfThree(excel);
    table.showHeaders = false;
    return [await addressOf(excel, table.getRange())];
  }),
  gives("table clear filters shows rows", [false, false], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("name").filter.applyValuesFilter(["b"]);
    await excel.context.sync();
    table.clearFilters();
    return rowsHidden(excel, [2, 4]);
  }),
  gives("table filter custom", [true, true, false], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").filter.applyCustomFilter(">2");
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter custom and", [true, false, true], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").filter.applyCustomFilter(">1", "<3", "And");
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter top 1", [true, true, false], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").filter.applyTopItemsFilter(1);
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter bottom percent", [false, true, true], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").filter.applyBottomPercentFilter(34);
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter above average", [true, true, false], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").filter.applyDynamicFilter("AboveAverage");
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter cell colour", [true, false, true], async (excel) => {
    const table = tableOfThree(excel);
    excel.sheet.getRange("B3").format.fill.color = "#FF0000";
    table.columns.getItem("w").filter.applyCellColorFilter("#FF0000");
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter font colour", [true, false, true], async (excel) => {
    const table = tableOfThree(excel);
    excel.sheet.getRange("B3").format.font.color = "#FF0000";
    table.columns.getItem("w").filter.applyFontColorFilter("#FF0000");
    return rowsHidden(excel, [2, 3, 4]);
  }),
  gives("table filter criteria read", ["Values", ["b"]], async (excel) => {
    const table = tableOfThree(excel);
    const filter = table.columns.getItem("name").filter;
    filter.applyValuesFilter(["b"]);
    filter.load("criteria");
    await excel.context.sync();
    return [filter.criteria.filterOn, filter.criteria.values];
  }),
  gives("table autoFilter isDataFiltered", [true, true], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("name").filter.applyValuesFilter(["b"]);
    table.autoFilter.load("enabled,isDataFiltered");
    await excel.context.sync();
    return [table.autoFilter.enabled, table.autoFilter.isDataFiltered];
  }),
  gives("table autofilter off hides buttons", false, async (excel) => {
    const table = tableOfThree(excel);
    table.showFilterButton = false;
    return (await loaded(excel, table, "showFilterButton")).showFilterButton;
  }),
  gives("table sort fields read", [2, false], async (excel) => {
    const table = tableOfThree(excel);
    table.sort.apply([{ key: 2, ascending: false }]);
    table.sort.load("fields");
    await excel.context.sync();
    return [table.sort.fields[0]?.key, table.sort.fields[0]?.ascending];
  }),
  gives("table sort clear keeps order", [["c"], ["b"], ["a"]], async (excel) => {
    const table = tableOfThree(excel);
    table.sort.apply([{ key: 2, ascending: true }]);
    table.sort.clear();
    return valuesOf(excel, "A2:A4");
  }),
  gives("table columns add at index", ["name", "new", "w", "p"], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.add(1, [["new"], [7], [8], [9]]);
    table.columns.load("items/name");
    await excel.context.sync();
    return table.columns.items.map((each) => each.name);
  }),
  gives("table columns add with name only", ["name", "w", "p", "extra"], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.add(undefined, undefined, "extra");
    table.columns.load("items/name");
    await excel.context.sync();
    return table.columns.items.map((each) => each.name);
  }),
  gives("table columns add without anything", "Column1", async (excel) => {
    const table = tableOfThree(excel);
    const each = table.columns.add();
    each.load("name");
    await excel.context.sync();
    return each.name;
  }),
  gives("calculated column by formulas", [[60], [40], [20]], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.add(undefined, [["d"], ["=[@p]*2"], ["=[@p]*2"], ["=[@p]*2"]]);
    return valuesOf(excel, "D2:D4");
  }),
  gives("column values set", [["w"], [5], [6], [7]], async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").values = [["w"], [5], [6], [7]];
    return valuesOf(excel, "B1:B4");
  }),
  gives("column rename", "weight", async (excel) => {
    const table = tableOfThree(excel);
    table.columns.getItem("w").name = "weight";
    return (await valuesOf(excel, "B1"))[0]?.[0];
  }),
  gives("table: several rows are added", 5, async (excel) => {
    const table = tableOfThree(excel);
    table.rows.add(undefined, [["d", 4, 0], ["e", 5, 0]]);
    const each = table.rows.getCount();
    await excel.context.sync();
    return each.value;
  }),
  gives("rows getItemAt values set", [["z", 0, 0]], async (excel) => {
    const table = tableOfThree(excel);
    table.rows.getItemAt(1).values = [["z", 0, 0]];
    return valuesOf(excel, "A3:C3");
  }),
  gives("rows deleteRowsAt", [["c", 3, 10]], async (excel) => {
    const table = tableOfThree(excel);
    table.rows.deleteRowsAt(0, 2);
    return valuesOf(excel, "A2:C2");
  }),
  gives("rows deleteRows", [["b", 2, 20]], async (excel) => {
    const table = tableOfThree(excel);
    await excel.context.sync();
    table.rows.deleteRows([0, 2]);
    return valuesOf(excel, "A2:C2");
  }),
  gives("table delete removes cells", [[""]], async (excel) => {
    const table = tableOfThree(excel);
    await excel.context.sync();
    table.delete();
    return valuesOf(excel, "A1");
  }),
  gives("table resize with Range", "A1:D4", async (excel) => {
    const table = tableOfThree(excel);
    table.resize(excel.sheet.getRange("A1:D4"));
    return addressOf(excel, table.getRange());
  }),
  refuses("table resize moves header", "InvalidArgument", (excel) => {
    tableOfThree(excel).resize("A2:C6");
  }),
  gives("table style set", "TableStyleLight1", async (excel) => {
    const table = tableOfThree(excel);
    table.style = "TableStyleLight1";
    return (await loaded(excel, table, "style")).style;
  }),
  refuses("table style unknown", "InvalidArgument", (excel) => {
    tableOfThree(excel).style = "TableStyleNope";
  }),
  refuses("table name empty", "InvalidArgument", (excel) => {
    tableOfThree(excel).name = "";
  }),
  gives("table getItem by name whatever case", "ContractT", async (excel) => {
    tableOfThree(excel);
    await excel.context.sync();
    return (await loaded(excel, excel.sheet.tables.getItem("contractt"), "name")).name;
  }),
  gives("workbook.tables.add with sheet address", "A1:A2", async (excel) => {
    await loaded(excel, excel.sheet, "name");
    excel.sheet.getRange("A1:A2").values = [["h"], [1]];
    const table = excel.context.workbook.tables.add(`'${excel.sheet.name}'!A1:A2`, true);
    return addressOf(excel, table.getRange());
  }),
  gives("tables count", 1, async (excel) => {
    tableOfThree(excel);
    const each = excel.sheet.tables.getCount();
    await excel.context.sync();
    return each.value;
  }),
  gives("table.worksheet", true, async (excel) => {
    const table = tableOfThree(excel);
    table.worksheet.load("id");
    excel.sheet.load("id");
    await excel.context.sync();
    return table.worksheet.id === excel.sheet.id;
  }),
  gives("table header blank gets a name", ["a", "Column1"], async (excel) => {
    excel.sheet.getRange("A1:B2").values = [["a", ""], [1, 2]];
    const table = excel.sheet.tables.add("A1:B2", true);
    table.columns.load("items/name");
    await excel.context.sync();
    return table.columns.items.map((each) => each.name);
  }),
  gives("header number becomes text", ["2024"], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[2024], [1]];
    excel.sheet.tables.add("A1:A2", true);
    return (await valuesOf(excel, "A1"))[0];
  }),
  gives("table columns getItemOrNullObject", true, async (excel) => {
    const table = tableOfThree(excel);
    const each = table.columns.getItemOrNullObject("zz");
    each.load("name");
    await excel.context.sync();
    return each.isNullObject;
  }),
  gives("column totalRowRange", [[60]], async (excel) => {
    const table = tableOfThree(excel);
    table.showTotals = true;
    await excel.context.sync();
    table.columns.getItem("p").getTotalRowRange().formulas = [["=SUBTOTAL(109,[p])"]];
    return valuesOf(excel, "C5");
  }),
];
