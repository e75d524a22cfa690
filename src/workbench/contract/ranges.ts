import { addressOf, bare, gives, loaded, refuses, valuesOf, type Script } from "./script";

/** Ways from one range to another, by the address they lead to. */
const walks: readonly (readonly [name: string, walk: (sheet: Excel.Worksheet) => Excel.Range, address: string])[] = [
  ["getCell", (sheet) => sheet.getRange("B2:D4").getCell(1, 1), "C3"],
  ["getCell may lie outside the range", (sheet) => sheet.getRange("B2:D4").getCell(5, 0), "B7"],
  ["getRow", (sheet) => sheet.getRange("B2:D4").getRow(2), "B4:D4"],
  ["getColumn", (sheet) => sheet.getRange("B2:D4").getColumn(0), "B2:B4"],
  ["getLastCell", (sheet) => sheet.getRange("B2:D4").getLastCell(), "D4"],
  ["getLastRow", (sheet) => sheet.getRange("B2:D4").getLastRow(), "B4:D4"],
  ["getLastColumn", (sheet) => sheet.getRange("B2:D4").getLastColumn(), "D2:D4"],
  ["getEntireRow", (sheet) => sheet.getRange("B2:D4").getEntireRow(), "2:4"],
  ["getEntireColumn", (sheet) => sheet.getRange("B2:D4").getEntireColumn(), "B:D"],
  ["getOffsetRange", (sheet) => sheet.getRange("B2:D4").getOffsetRange(1, -1), "A3:C5"],
  ["getResizedRange", (sheet) => sheet.getRange("B2:D4").getResizedRange(1, -2), "B2:B5"],
  ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:D4").getAbsoluteResizedRange(2, 5), "B2:F3"],
  ["getRowsAbove", (sheet) => sheet.getRange("B3:D4").getRowsAbove(2), "B1:D2"],
  ["getRowsBelow", (sheet) => sheet.getRange("B3:D4").getRowsBelow(), "B5:D5"],
  ["getColumnsBefore", (sheet) => sheet.getRange("B3:D4").getColumnsBefore(), "A3:A4"],
  ["getColumnsAfter", (sheet) => sheet.getRange("B3:D4").getColumnsAfter(2), "E3:F4"],
  ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D4"), "B2:C3"],
  ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["worksheet.getCell", (sheet) => sheet.getCell(0, 27), "AB1"],
  ["an address with $", (sheet) => sheet.getRange("$B$2:$C$3"), "B2:C3"],
  ["corners in any order", (sheet) => sheet.getRange("C3:B2"), "B2:C3"],
];

export const rangeScripts: readonly Script[] = [
  ...walks.map(([name, walk, address]) => gives(name, address, (excel) => addressOf(excel, walk(excel.sheet)))),
  gives("counts and indexes", [2, 3, 6, 1, 1, false], async (excel) => {
    const range = await loaded(excel, excel.sheet.getRange("B2:D3"), "rowCount,columnCount,cellCount,rowIndex,columnIndex,isEntireRow");
    return [range.rowCount, range.columnCount, range.cellCount, range.rowIndex, range.columnIndex, range.isEntireRow];
  }),
  gives("no intersection is a null object", true, async (excel) => (await loaded(excel, excel.sheet.getRange("A1").getIntersectionOrNullObject("B2"), "address")).isNullObject),
  gives("the used range of a blank sheet is A1", "A1", (excel) => addressOf(excel, excel.sheet.getUsedRange())),
  gives("… and a null object where asked", true, async (excel) => (await loaded(excel, excel.sheet.getUsedRangeOrNullObject(), "address")).isNullObject),
  gives("the used range spans values and formats", "B2:D5", (excel) => {
    excel.sheet.getRange("B2").values = [[1]];
    excel.sheet.getRange("D5").format.fill.color = "#FF0000";
    return addressOf(excel, excel.sheet.getUsedRange());
  }),
  gives("… of values only", "B2", (excel) => {
    excel.sheet.getRange("B2").values = [[1]];
    excel.sheet.getRange("D5").format.fill.color = "#FF0000";
    return addressOf(excel, excel.sheet.getUsedRange(true));
  }),
  gives("clearing contents leaves formats", ["", "#FF0000"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [[1]];
    range.format.fill.color = "#FF0000";
    range.clear("Contents");
    await loaded(excel, range, "values,format/fill/color");
    return [range.values[0]?.[0], range.format.fill.color];
  }),
  gives("clearing formats leaves contents", [1, "#FFFFFF"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [[1]];
    range.format.fill.color = "#FF0000";
    range.clear("Formats");
    await loaded(excel, range, "values,format/fill/color");
    return [range.values[0]?.[0], range.format.fill.color];
  }),
  gives("inserting cells moves those below down", [[""], [1], [2]], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[1], [2]];
    excel.sheet.getRange("A1").insert("Down");
    return valuesOf(excel, "A1:A3");
  }),
  gives("inserting cells moves those beside right", [["", 1]], async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    excel.sheet.getRange("A1").insert("Right");
    return valuesOf(excel, "A1:B1");
  }),
  gives("deleting cells moves those below up", [[2], [""]], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[1], [2]];
    excel.sheet.getRange("A1").delete("Up");
    return valuesOf(excel, "A1:A2");
  }),
  gives("formulas follow inserted rows", [["=SUM(A2:A4)"]], async (excel) => {
    excel.sheet.getRange("C1").formulas = [["=SUM(A2:A3)"]];
    excel.sheet.getRange("3:3").insert("Down");
    return (await loaded(excel, excel.sheet.getRange("C1"), "formulas")).formulas;
  }),
  gives("a formula whose cells are deleted shows #REF!", [["#REF!"]], async (excel) => {
    excel.sheet.getRange("A5").values = [[1]];
    excel.sheet.getRange("C1").formulas = [["=A5"]];
    excel.sheet.getRange("5:5").delete("Up");
    return valuesOf(excel, "C1");
  }),
  gives("a range held while rows are inserted moves along", "A4", async (excel) => {
    const range = await loaded(excel, excel.sheet.getRange("A3"), "address");
    excel.sheet.getRange("1:1").insert("Down");
    return addressOf(excel, range);
  }),
  gives("merging keeps the first value", [["a", ""], ["", ""]], async (excel) => {
    excel.sheet.getRange("A1:B2").values = [["a", "b"], ["c", "d"]];
    excel.sheet.getRange("A1:B2").merge();
    return valuesOf(excel, "A1:B2");
  }),
  gives("merging across makes one block a row", "A1:B1,A2:B2", async (excel) => {
    excel.sheet.getRange("A1:B2").merge(true);
    return bare((await loaded(excel, excel.sheet.getRange("A1:C3").getMergedAreasOrNullObject(), "address")).address);
  }),
  gives("no merged cells is a null object", true, async (excel) => (await loaded(excel, excel.sheet.getRange("A1:B2").getMergedAreasOrNullObject(), "address")).isNullObject),
  gives("several areas at once", ["A1:B1,D4", 2, 3], async (excel) => {
    const areas = await loaded(excel, excel.sheet.getRanges("A1:B1, D4"), "address,areaCount,cellCount");
    return [bare(areas.address), areas.areaCount, areas.cellCount];
  }),
  gives("hidden rows are told; a mixture is null", [true, false, null], async (excel) => {
    excel.sheet.getRange("2:2").rowHidden = true;
    const ranges = ["2:2", "3:3", "2:3"].map((address) => excel.sheet.getRange(address).load("rowHidden"));
    await excel.context.sync();
    return ranges.map(({ rowHidden }) => rowHidden);
  }),
  gives("the selection is told", "B2:C3", async (excel) => {
    excel.sheet.getRange("B2:C3").select();
    await excel.context.sync();
    return addressOf(excel, excel.context.workbook.getSelectedRange());
  }),
  gives("a range begins where the one above and left of it ends", [true, true], async (excel) => {
    const [first, second] = [excel.sheet.getRange("A1").load("width,height"), excel.sheet.getRange("B2").load("top,left")];
    await excel.context.sync();
    return [second.top === first.height, second.left === first.width];
  }),
  gives("find", "B1", (excel) => {
    excel.sheet.getRange("A1:B2").values = [["甲", "Score"], ["乙", "x"]];
    return addressOf(excel, excel.sheet.getRange("A1:B2").find("score", {}));
  }),
  gives("find minding case finds nothing", true, async (excel) => {
    excel.sheet.getRange("A1").values = [["Score"]];
    return (await loaded(excel, excel.sheet.getRange("A1").findOrNullObject("score", { matchCase: true }), "address")).isNullObject;
  }),
  gives("replaceAll counts", [2, [["b b"], ["xb"]]], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [["a a"], ["xa"]];
    const count = excel.sheet.getRange("A1:A2").replaceAll("a", "b", {});
    await excel.context.sync();
    return [count.value, await valuesOf(excel, "A1:A2")];
  }),
  gives("blank cells by their kind", "A2,B1", async (excel) => {
    excel.sheet.getRange("A1:B2").values = [[1, ""], ["", 2]];
    const areas = await loaded(excel, excel.sheet.getRange("A1:B2").getSpecialCells("Blanks"), "address");
    return bare(areas.address).split(",").sort().join(",");
  }),
  gives("copyFrom moves relative references", [["=B1*$A$1"]], async (excel) => {
    excel.sheet.getRange("B2").formulas = [["=A1*$A$1"]];
    excel.sheet.getRange("C2").copyFrom("B2");
    return (await loaded(excel, excel.sheet.getRange("C2"), "formulas")).formulas;
  }),
  gives("copyFrom values only", [[3, "General"]], async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=1+2"]];
    excel.sheet.getRange("A1").numberFormat = [["0.00"]];
    excel.sheet.getRange("B1").copyFrom("A1", "Values");
    const range = await loaded(excel, excel.sheet.getRange("B1"), "formulas,numberFormat");
    return [[range.formulas[0]?.[0], range.numberFormat[0]?.[0]]];
  }),
  gives("copyFrom transposed", [[1, 3], [2, 4]], async (excel) => {
    excel.sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    excel.sheet.getRange("D1").copyFrom("A1:B2", "All", false, true);
    return valuesOf(excel, "D1:E2");
  }),
  gives("copyFrom repeats where the target is larger", [[1], [2], [1], [2]], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[1], [2]];
    excel.sheet.getRange("C1:C4").copyFrom("A1:A2");
    return valuesOf(excel, "C1:C4");
  }),
  gives("autoFill goes on with two numbers", [[1], [3], [5], [7]], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[1], [3]];
    excel.sheet.getRange("A1:A2").autoFill("A1:A4");
    return valuesOf(excel, "A1:A4");
  }),
  gives("sort: numbers, then text, blanks last", [[1], [2], ["a"], [""]], async (excel) => {
    excel.sheet.getRange("A1:A4").values = [["a"], [2], [""], [1]];
    excel.sheet.getRange("A1:A4").sort.apply([{ key: 0, ascending: true }]);
    return valuesOf(excel, "A1:A4");
  }),
  gives("removeDuplicates", [1, 2, [[1], [2], [""]]], async (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [1], [2]];
    const result = excel.sheet.getRange("A1:A3").removeDuplicates([0], false);
    await loaded(excel, result, "removed,uniqueRemaining");
    return [result.removed, result.uniqueRemaining, await valuesOf(excel, "A1:A3")];
  }),
  gives("the region around a cell", "A1:B3", (excel) => {
    excel.sheet.getRange("A1:B3").values = [[1, ""], ["", 2], [3, ""]];
    excel.sheet.getRange("D1").values = [["apart"]];
    return addressOf(excel, excel.sheet.getRange("A1").getSurroundingRegion());
  }),
  gives("the edge in a direction", "A3", (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    return addressOf(excel, excel.sheet.getRange("A1").getRangeEdge("Down"));
  }),
  refuses("an address that is none", "InvalidArgument", ({ sheet }) => sheet.getRange("1A:B").load("values")),
  refuses("off the sheet", "InvalidArgument", ({ sheet }) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values")),
  refuses("no intersection", "ItemNotFound", ({ sheet }) => sheet.getRange("A1").getIntersection("B2").load("values")),
  refuses("find without a hit", "ItemNotFound", ({ sheet }) => sheet.getRange("A1").find("nothing here", {}).load("address")),
  refuses("no cells of a kind", "ItemNotFound", ({ sheet }) => sheet.getRange("A1:B2").getSpecialCells("Formulas").load("address")),
  refuses("an address of a sheet that is not there", "ItemNotFound", ({ context }) => context.workbook.worksheets.getItem("contract none").getRange("A1").load("values")),
];
