import { addressOf, gives, loaded, refuses, valuesOf, type Desk, type Script } from "./script";

/** A table of three columns and two rows at A1:C3. */
function makeTable({ sheet }: Desk): Excel.Table {
  sheet.getRange("A1:C3").values = [["名", "权重", "分"], ["甲", 0.4, 60], ["乙", 0.6, 80]];
  const table = sheet.tables.add("A1:C3", true);
  table.name = "ContractTable";
  return table;
}

const places: readonly (readonly [name: string, find: (table: Excel.Table) => Excel.Range, address: string])[] = [
  ["getRange", (table) => table.getRange(), "A1:C3"],
  ["getHeaderRowRange", (table) => table.getHeaderRowRange(), "A1:C1"],
  ["getDataBodyRange", (table) => table.getDataBodyRange(), "A2:C3"],
  ["a column's range", (table) => table.columns.getItem("权重").getRange(), "B1:B3"],
  ["a column's data", (table) => table.columns.getItem("权重").getDataBodyRange(), "B2:B3"],
  ["a column by index", (table) => table.columns.getItemAt(2).getHeaderRowRange(), "C1"],
  ["a row's range", (table) => table.rows.getItemAt(1).getRange(), "A3:C3"],
];

const references: readonly (readonly [formula: string, value: unknown])[] = [
  ["=SUM(ContractTable[权重])", 1],
  ["=ROWS(ContractTable[#All])", 3],
  ["=COLUMNS(ContractTable)", 3],
  ["=SUM(ContractTable[[权重]:[分]])", 141],
  ["=ContractTable[[#Headers],[分]]", "分"],
  ["=SUMPRODUCT(ContractTable[权重],ContractTable[分])", 72],
];

export const tableScripts: readonly Script[] = [
  ...places.map(([name, find, address]) => gives(`table: ${name}`, address, (excel) => addressOf(excel, find(makeTable(excel))))),
  ...references.map(([formula, value]) => gives(`structured reference ${formula}`, value, async (excel) => {
    makeTable(excel);
    await excel.context.sync();
    excel.sheet.getRange("E1").formulas = [[formula]];
    return (await valuesOf(excel, "E1"))[0]?.[0];
  })),
  gives("a row of its own table", [[24], [48]], async (excel) => {
    makeTable(excel);
    excel.sheet.getRange("E2:E3").formulas = [["=ContractTable[@权重]*ContractTable[@分]"], ["=ContractTable[@权重]*ContractTable[@分]"]];
    return valuesOf(excel, "E2:E3");
  }),
  gives("a new table's look and options", ["TableStyleMedium2", true, false, true, true], async (excel) => {
    const table = await loaded(excel, makeTable(excel), "style,showHeaders,showTotals,showBandedRows,showFilterButton");
    return [table.style, table.showHeaders, table.showTotals, table.showBandedRows, table.showFilterButton];
  }),
  gives("without headers a row of them is put above", [["Column1", "Column2"], [1, 2]], async (excel) => {
    excel.sheet.getRange("A1:B1").values = [[1, 2]];
    excel.sheet.tables.add("A1:B1", false);
    return valuesOf(excel, "A1:B2");
  }),
  gives("headers alike are made different", [["a", "a2"]], async (excel) => {
    excel.sheet.getRange("A1:B2").values = [["a", "a"], [1, 2]];
    excel.sheet.tables.add("A1:B2", true);
    return valuesOf(excel, "A1:B1");
  }),
  gives("rows are added at the end", ["A1:C4", [["丙", 0, 90]]], async (excel) => {
    const table = makeTable(excel);
    table.rows.add(undefined, [["丙", 0, 90]]);
    return [await addressOf(excel, table.getRange()), await valuesOf(excel, "A4:C4")];
  }),
  gives("rows are added before others", [["甲"], ["丙"], ["乙"]], async (excel) => {
    makeTable(excel).rows.add(1, [["丙", 0, 90]]);
    return valuesOf(excel, "A2:A4");
  }),
  gives("a row is deleted", "A1:C2", (excel) => {
    const table = makeTable(excel);
    table.rows.getItemAt(0).delete();
    return addressOf(excel, table.getRange());
  }),
  gives("a column is added with its values", ["A1:D3", [["新"], [1], [2]]], async (excel) => {
    const table = makeTable(excel);
    table.columns.add(undefined, [["新"], [1], [2]]);
    return [await addressOf(excel, table.getRange()), await valuesOf(excel, "D1:D3")];
  }),
  gives("a column is deleted", ["A1:B3", ["名", "分"]], async (excel) => {
    const table = makeTable(excel);
    table.columns.getItem("权重").delete();
    const columns = table.columns.load("items/name");
    return [await addressOf(excel, table.getRange()), columns.items.map(({ name }) => name)];
  }),
  gives("a header typed is a column's name, and formulas follow", ["份额", [["=SUM(ContractTable[份额])"]]], async (excel) => {
    const table = makeTable(excel);
    await excel.context.sync();
    excel.sheet.getRange("E1").formulas = [["=SUM(ContractTable[权重])"]];
    excel.sheet.getRange("B1").values = [["份额"]];
    const column = table.columns.getItemAt(1).load("name");
    return [column, (await loaded(excel, excel.sheet.getRange("E1"), "formulas")).formulas].map((each) => (Array.isArray(each) ? each : each.name));
  }),
  gives("formulas follow a renamed table", [["=SUM(ContractTable2x[权重])"]], async (excel) => {
    const table = makeTable(excel);
    await excel.context.sync();
    excel.sheet.getRange("E1").formulas = [["=SUM(ContractTable[权重])"]];
    table.name = "ContractTable2x";
    return (await loaded(excel, excel.sheet.getRange("E1"), "formulas")).formulas;
  }),
  gives("resizing takes rows in", "A1:C6", (excel) => {
    const table = makeTable(excel);
    table.resize("A1:C6");
    return addressOf(excel, table.getRange());
  }),
  gives("converted to a range it is no table, and its cells stay", [0, [["甲"]]], async (excel) => {
    makeTable(excel).convertToRange();
    const count = excel.sheet.tables.getCount();
    const values = await valuesOf(excel, "A2");
    return [count.value, values];
  }),
  gives("a table is found from a cell in it", "ContractTable", async (excel) => {
    makeTable(excel);
    const tables = await loaded(excel, excel.sheet.getRange("B2").getTables(false), "items/name");
    return tables.items[0]?.name;
  }),
  gives("a missing table is a null object", true, async (excel) => (await loaded(excel, excel.sheet.tables.getItemOrNullObject("ContractNone"), "name")).isNullObject),
  gives("sorting a table", [["乙"], ["甲"]], async (excel) => {
    makeTable(excel).sort.apply([{ key: 2, ascending: false }]);
    return valuesOf(excel, "A2:A3");
  }),
  gives("filtering a table hides rows", [true, false], async (excel) => {
    makeTable(excel).columns.getItem("名").filter.applyValuesFilter(["乙"]);
    const rows = [2, 3].map((row) => excel.sheet.getRange(`${row}:${row}`).load("rowHidden"));
    await excel.context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  }),
  gives("a table grows with a row put into it", "A1:C4", (excel) => {
    const table = makeTable(excel);
    excel.sheet.getRange("3:3").insert("Down");
    return addressOf(excel, table.getRange());
  }),
  refuses("tables that overlap", "InvalidArgument", (excel) => {
    makeTable(excel);
    excel.sheet.tables.add("C2:D5", true);
  }),
  refuses("a table's name with a space", "InvalidArgument", (excel) => { makeTable(excel).name = "a name"; }),
  refuses("a table's name like a cell", "InvalidArgument", (excel) => { makeTable(excel).name = "AB12"; }),
  refuses("a row of another length", "InvalidArgument", (excel) => { makeTable(excel).rows.add(undefined, [[1, 2]]); }),
  refuses("a table that is not there", "ItemNotFound", ({ sheet }) => sheet.tables.getItem("ContractNone").load("name")),
  refuses("merging cells of a table", "InvalidOperation", (excel) => {
    makeTable(excel);
    excel.sheet.getRange("A2:B2").merge();
  }),
  refuses("inserting cells that cut a table in two", "InsertDeleteConflict", (excel) => {
    makeTable(excel);
    excel.sheet.getRange("B2").insert("Right");
  }),
];
