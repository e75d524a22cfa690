import { addressOf, bare, gives, loaded, refuses, tableOfThree, type Desk, type Script } from "./script";

/** Cells of several sheets, without the sheets' names. */
async function placesOf(excel: Desk, areas: Excel.WorkbookRangeAreas): Promise<readonly string[]> {
  return (await loaded(excel, areas, "addresses")).addresses.map(bare);
}

/** Ways from one range to another, and what stands in cells. */
export const walksScripts: readonly Script[] = [
  gives("getDirectPrecedents", ["A1:B2"], async (excel) => {
    excel.sheet.getRange("D1:D2").formulas = [["=SUM(A1:B2)"], ["=D1*2"]];
    return placesOf(excel, excel.sheet.getRange("D1").getDirectPrecedents());
  }),
  gives("getPrecedents goes on over every step", [["A1:B2", "D1"]], async (excel) => {
    excel.sheet.getRange("D1:D2").formulas = [["=SUM(A1:B2)"], ["=D1*2"]];
    return (await placesOf(excel, excel.sheet.getRange("D2").getPrecedents())).map((places) => places.split(",").sort());
  }),
  gives("getDirectDependents", ["D1"], async (excel) => {
    excel.sheet.getRange("D1:D2").formulas = [["=SUM(A1:B2)"], ["=D1*2"]];
    return placesOf(excel, excel.sheet.getRange("B2").getDirectDependents());
  }),
  gives("getDependents goes on over every step", [["D1", "D2"]], async (excel) => {
    excel.sheet.getRange("D1:D2").formulas = [["=SUM(A1:B2)"], ["=D1*2"]];
    return (await placesOf(excel, excel.sheet.getRange("B2").getDependents())).map((places) => places.split(",").sort());
  }),
  gives("getDirectDependents on another sheet, area by area", [1, ["C3"], 1], async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract other");
    await loaded(excel, excel.sheet, "name");
    other.getRange("C3").formulas = [[`='${excel.sheet.name}'!A1+1`]];
    const dependents = excel.sheet.getRange("A1").getDirectDependents();
    const ranges = dependents.ranges.load("items/address");
    const areas = dependents.areas.load("items/areaCount");
    await excel.context.sync();
    return [areas.items.length, ranges.items.map(({ address }) => bare(address)), areas.items[0]?.areaCount];
  }),
  gives("getDirectPrecedents in a table's row", [["B2", "C2"]], async (excel) => {
    tableOfThree(excel);
    excel.sheet.getRange("E2").formulas = [["=ContractT[@w]*ContractT[@p]"]];
    return (await placesOf(excel, excel.sheet.getRange("E2").getDirectPrecedents())).map((places) => places.split(",").sort());
  }),
  refuses("getDirectPrecedents of a value", "ItemNotFound", ({ sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").getDirectPrecedents().load("addresses");
  }),
  refuses("getDirectDependents of cells nobody points at", "ItemNotFound", ({ sheet }) => { sheet.getRange("A1").getDirectDependents().load("addresses"); }),
  gives("getBoundingRect text", "A1:D9", (excel) => addressOf(excel, excel.sheet.getRange("A1:B2").getBoundingRect("D9"))),
  gives("getIntersection text", "B2", (excel) => addressOf(excel, excel.sheet.getRange("A1:B2").getIntersection("B2:C3"))),
  gives("getCell may lead outside its range", "D5", (excel) => addressOf(excel, excel.sheet.getRange("A1:B2").getCell(4, 3))),
  gives("getColumnsAfter 2", "C1:D2", (excel) => addressOf(excel, excel.sheet.getRange("A1:B2").getColumnsAfter(2))),
  gives("getRowsBelow negative count", "A1:B2", (excel) => addressOf(excel, excel.sheet.getRange("A3:B4").getRowsBelow(-2))),
  gives("getLastCell of column", "B1048576", (excel) => addressOf(excel, excel.sheet.getRange("B:B").getLastCell())),
  gives("cellCount of a whole sheet", -1, async (excel) => (await loaded(excel, excel.sheet.getRange(), "cellCount")).cellCount),
  gives("isEntireColumn", [true, false], async (excel) => {
    const range = await loaded(excel, excel.sheet.getRange("A:A"), "isEntireColumn,isEntireRow");
    return [range.isEntireColumn, range.isEntireRow];
  }),
  gives("surrounding region", "A1:B3", async (excel) => {
    excel.sheet.getRange("A1:B3").values = [[1, 2], ["", 3], [4, ""]];
    excel.sheet.getRange("D5").values = [[1]];
    return addressOf(excel, excel.sheet.getRange("B2").getSurroundingRegion());
  }),
  gives("getExtendedRange down", "A1:A3", async (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    return addressOf(excel, excel.sheet.getRange("A1").getExtendedRange("Down"));
  }),
  gives("getRangeEdge right", "C1", async (excel) => {
    excel.sheet.getRange("A1:C1").values = [[1, 2, 3]];
    return addressOf(excel, excel.sheet.getRange("A1").getRangeEdge("Right"));
  }),
  gives("getUsedRange of column part", "A2:A3", async (excel) => {
    excel.sheet.getRange("A2:A3").values = [[1], [2]];
    excel.sheet.getRange("C9").values = [[1]];
    return addressOf(excel, excel.sheet.getRange("A:A").getUsedRange(true));
  }),
  gives("getUsedRangeOrNullObject of blank column", true, async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    const range = excel.sheet.getRange("F:F").getUsedRangeOrNullObject(true);
    range.load("address");
    await excel.context.sync();
    return range.isNullObject;
  }),
  gives("named range via getRange", "B2:B3", async (excel) => {
    excel.context.workbook.names.add("contract_r", excel.sheet.getRange("B2:B3"));
    await excel.context.sync();
    return addressOf(excel, excel.sheet.getRange("contract_r"));
  }),
  gives("table name via getRange", "A2:C4", async (excel) => {
    tableOfThree(excel);
    await excel.context.sync();
    return addressOf(excel, excel.sheet.getRange("ContractT"));
  }),
  gives("structured reference via getRange", "B2:B4", async (excel) => {
    tableOfThree(excel);
    await excel.context.sync();
    return addressOf(excel, excel.sheet.getRange("ContractT[w]"));
  }),
  gives("address with $", "A1:B2", (excel) => addressOf(excel, excel.sheet.getRange("$A$1:$B$2"))),
  gives("lower case address", "A1:B2", (excel) => addressOf(excel, excel.sheet.getRange("a1:b2"))),
  gives("reversed address", "A1:B2", (excel) => addressOf(excel, excel.sheet.getRange("B2:A1"))),
  gives("quoted names in address", "'contract x y'!A1", async (excel) => {
    excel.sheet.name = "contract x y";
    return (await loaded(excel, excel.sheet.getRange("A1"), "address")).address;
  }),
  gives("values of formula with error", ["#DIV/0!", "Error", "#DIV/0!"], async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=1/0"]];
    const range = await loaded(excel, excel.sheet.getRange("A1"), "values,valueTypes,text");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0], range.text[0]?.[0]];
  }),
  gives("apostrophe keeps number text", ["12", "String"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [["'12"]];
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("percent text typed", [0.5, "0%"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [["50%"]];
    await loaded(excel, range, "values,numberFormat");
    return [range.values[0]?.[0], range.numberFormat[0]?.[0]];
  }),
  gives("thousands text typed", [1234, "#,##0"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [["1,234"]];
    await loaded(excel, range, "values,numberFormat");
    return [range.values[0]?.[0], range.numberFormat[0]?.[0]];
  }),
  gives("TRUE typed", [true, "Boolean"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [["TRUE"]];
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("error text typed", ["#N/A", "Error"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [["#N/A"]];
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("empty string empties", ["", "Empty"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [[1]];
    range.values = [[""]];
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("empty text of a formula", ["", "String"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.formulas = [["=\"\""]];
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("formulasLocal", [["=SUM(A1:A2)"]], async (excel) => {
    const range = excel.sheet.getRange("B1");
    range.formulasLocal = [["=SUM(A1:A2)"]];
    return (await loaded(excel, range, "formulasLocal")).formulasLocal;
  }),
  refuses("one row for two", "InvalidArgument", (excel) => {
    excel.sheet.getRange("A1:B2").values = [[1, 2]];
  }),
  gives("number format null leaves", [["0.00", "0%"]], async (excel) => {
    const range = excel.sheet.getRange("A1:B1");
    range.numberFormat = [["0.00", "0.0"]];
    range.numberFormat = [[null, "0%"]];
    return (await loaded(excel, range, "numberFormat")).numberFormat;
  }),
  gives("numberFormat single to all", [["0.00", "0.00"]], async (excel) => {
    const range = excel.sheet.getRange("A1:B1");
    range.numberFormat = "0.00" as never;
    return (await loaded(excel, range, "numberFormat")).numberFormat;
  }),
  gives("text becomes a number when written again under another format", [12, "Double"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.numberFormat = [["@"]];
    range.values = [["12"]];
    await excel.context.sync();
    range.numberFormat = [["General"]];
    range.load("values");
    await excel.context.sync();
    range.values = range.values;
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("hidden columns: all, and some", [true, null], async (excel) => {
    excel.sheet.getRange("B:B").columnHidden = true;
    const a = excel.sheet.getRange("B2").load("hidden");
    const b = excel.sheet.getRange("A1:B1").load("columnHidden");
    await excel.context.sync();
    return [a.hidden, b.columnHidden];
  }),
];
