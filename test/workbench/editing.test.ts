import { startHost } from "../host";

beforeEach(async () => {
  await startHost();
});

/** Writes values from A1, does something with the sheet, then reads an address. */
async function after(values: unknown[][], act: (sheet: Excel.Worksheet) => unknown, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
    act(sheet);
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

async function told<Kind>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Kind>): Promise<Kind> {
  return Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));
}

test.each<readonly [string, string, Excel.SearchCriteria, string | null]>([
  ["part of a text, whatever its case", "score", {}, "Sheet1!A1"],
  ["the whole cell", "score", { completeMatch: true }, null],
  ["case counts when asked", "SCORE", { matchCase: true }, "Sheet1!A2"],
  ["backwards", "score", { searchDirection: "Backwards" }, "Sheet1!A2"],
  ["* and ? stand for anything", "b?c s*", { completeMatch: true }, "Sheet1!A1"],
  ["~ makes them plain", "~?", {}, "Sheet1!A3"],
])("find: %s", async (_what, text, criteria, address) => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["BSC score"], ["SCOREcard"], ["why?"]];
    const found = sheet.getRange("A1:A3").findOrNullObject(text, criteria).load("address");
    await context.sync();
    return found.isNullObject ? null : found.address;
  })).toBe(address);
});

test("findAll names the cells as areas, and replaceAll counts what it changed, in formulas too", async () => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("A1:B3").formulas = [["甲", "x甲"], ["甲", "=\"甲\"&1"], ["乙", 5]];
    const found = sheet.findAll("甲", { completeMatch: false, matchCase: false }).load("address");
    const count = sheet.replaceAll("甲", "丙", { completeMatch: false, matchCase: false });
    const range = sheet.getRange("A1:B3").load("formulas");
    await context.sync();
    return [found.address, count.value, range.formulas];
  })).toEqual(["Sheet1!A1:B2", 4, [["丙", "x丙"], ["丙", "=\"丙\"&1"], ["乙", 5]]]);
});

test.each<readonly [Excel.SpecialCellType, Excel.SpecialCellValueType | undefined, string | null]>([
  ["Blanks" as Excel.SpecialCellType, undefined, "Sheet1!B2"],
  ["Constants" as Excel.SpecialCellType, undefined, "Sheet1!A1:B1,Sheet1!A2"],
  ["Constants" as Excel.SpecialCellType, "Numbers" as Excel.SpecialCellValueType, "Sheet1!B1"],
  ["Formulas" as Excel.SpecialCellType, undefined, "Sheet1!A3:B3"],
  ["Formulas" as Excel.SpecialCellType, "Errors" as Excel.SpecialCellValueType, "Sheet1!B3"],
  ["Constants" as Excel.SpecialCellType, "Logical" as Excel.SpecialCellValueType, null],
])("special cells: %s %s", async (type, valueType, address) => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("A1:B3").formulas = [["a", 1], ["b", ""], ["=1+1", "=1/0"]];
    const found = sheet.getRange("A1:B3").getSpecialCellsOrNullObject(type, valueType).load("address");
    await context.sync();
    return found.isNullObject ? null : found.address;
  })).toBe(address);
});

test("getSpecialCells without any is ItemNotFound", async () => {
  const ask = told(async (sheet, context) => {
    sheet.getRange("A1").getSpecialCells("Formulas").load("address");
    await context.sync();
  });
  await expect(ask).rejects.toMatchObject({ code: "ItemNotFound" });
});

describe("copyFrom", () => {
  test("relative references move, fixed ones stay, looks come along", async () => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[2, "=A1*$A$1"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B2:B3").copyFrom("B1");
      const range = sheet.getRange("B2:B3").load("formulas,format/font/bold");
      await context.sync();
      return [range.formulas, range.format.font.bold];
    })).toEqual([[["=A2*$A$1"], ["=A3*$A$1"]], true]);
  });

  test.each<readonly [string, Excel.RangeCopyType, boolean, boolean, unknown[][]]>([
    ["values only", "Values" as Excel.RangeCopyType, false, false, [[1, 2], ["", 4]]],
    ["transposed", "Values" as Excel.RangeCopyType, false, true, [[1, ""], [2, 4]]],
    ["blanks leave what is there", "Values" as Excel.RangeCopyType, true, false, [[1, 2], ["x", 4]]],
  ])("%s", async (_what, type, skipBlanks, transpose, expected) => {
    expect(await after([[1, 2], ["", "=B1*2"]], (sheet) => {
      sheet.getRange("D2").values = [["x"]];
      sheet.getRange("D1").copyFrom("A1:B2", type, skipBlanks, transpose);
    }, "D1:E2")).toEqual(expected);
  });

  test("from another sheet, merges and validation included", async () => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").values = [["标题"]];
      sheet.getRange("A2").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      const other = context.workbook.worksheets.add("另");
      other.getRange("C3").copyFrom(sheet.getRange("A1:B2"));
      const merged = other.getRange("C3:D4").getMergedAreasOrNullObject().load("address");
      const rule = other.getRange("C4").dataValidation.load("type");
      await context.sync();
      return [merged.address, rule.type];
    })).toEqual(["另!C3:D3", "WholeNumber"]);
  });
});

test.each<readonly [string, unknown[][], Excel.AutoFillType | undefined, unknown[]]>([
  ["one number repeats", [[5]], undefined, [5, 5, 5]],
  ["two numbers go on", [[1], [3]], undefined, [5, 7]],
  ["a series from one", [[5]], "FillSeries" as Excel.AutoFillType, [6, 7, 8]],
  ["counted texts count", [["项目9"]], undefined, ["项目10", "项目11", "项目12"]],
  ["copies when told", [["项目9"]], "FillCopy" as Excel.AutoFillType, ["项目9", "项目9", "项目9"]],
  ["months follow", [["十一月"]], undefined, ["十二月", "一月", "二月"]],
  ["weekdays skip the weekend", [[46024]], "FillWeekdays" as Excel.AutoFillType, [46027, 46028, 46029]],
  ["the end of a month stays one", [[46053]], "FillMonths" as Excel.AutoFillType, [46081, 46112, 46142]],
])("autoFill: %s", async (_what, start, type, expected) => {
  const cells = await after(start, (sheet) => sheet.getRangeByIndexes(0, 0, start.length, 1).autoFill("A1:A4", type), "A1:A4");
  expect(cells.slice(start.length).map(([value]) => value)).toEqual(expected);
});

test("autoFill moves formulas", async () => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("A1:C2").values = [[1, 2, 3], [4, 5, 6]];
    sheet.getRange("A3").formulas = [["=SUM(A1:A2)"]];
    sheet.getRange("A3").autoFill("A3:C3");
    const range = sheet.getRange("A3:C3").load("formulas,values");
    await context.sync();
    return [range.formulas, range.values];
  })).toEqual([[["=SUM(A1:A2)", "=SUM(B1:B2)", "=SUM(C1:C2)"]], [[5, 7, 9]]]);
});

describe("sort", () => {
  const rows = [["丙", 2], ["甲", 10], ["", 1], ["乙", "text"], ["丁", true]];
  test.each<readonly [string, Excel.SortField[], boolean, unknown[][]]>([
    ["numbers, texts, flags", [{ key: 1 }], false, [["", 1], ["丙", 2], ["甲", 10], ["乙", "text"], ["丁", true]]],
    ["the other way", [{ key: 1, ascending: false }], false, [["丁", true], ["乙", "text"], ["甲", 10], ["丙", 2], ["", 1]]],
    ["headers stay", [{ key: 1, ascending: false }], true, [["丙", 2], ["丁", true], ["乙", "text"], ["甲", 10], ["", 1]]],
  ])("%s", async (_what, fields, hasHeaders, expected) => {
    expect(await after(rows, (sheet) => sheet.getRange("A1:B5").sort.apply(fields, false, hasHeaders), "A1:B5")).toEqual(expected);
  });

  test("blank cells go last, looks move with their rows, formulas of the row still mean the row", async () => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B3").formulas = [[3, "=A1*2"], ["", "=A2*2"], [1, "=A3*2"]];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1:B3").sort.apply([{ key: 0 }]);
      const range = sheet.getRange("A1:B3").load("formulas");
      const fill = sheet.getRange("A2").load("format/fill/color");
      await context.sync();
      return [range.formulas, fill.format.fill.color];
    })).toEqual([[[1, "=A1*2"], [3, "=A2*2"], ["", "=A3*2"]], "#FF0000"]);
  });

  test("a table remembers its order", async () => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [["名", "分"], ["甲", 1], ["乙", 2]];
      const table = sheet.tables.add("A1:B3", true);
      table.sort.apply([{ key: 1, ascending: false }]);
      table.sort.load("fields");
      const range = table.getDataBodyRange().load("values");
      await context.sync();
      return [range.values, table.sort.fields];
    })).toEqual([[["乙", 2], ["甲", 1]], [{ key: 1, ascending: false }]]);
  });

  test("a column outside the range is InvalidArgument", async () => {
    await expect(after(rows, (sheet) => sheet.getRange("A1:B5").sort.apply([{ key: 2 }]), "A1")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("removeDuplicates keeps the first of each, case aside, and says how many went", async () => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("A1:B5").values = [["名", "分"], ["a", 1], ["A", 1], ["b", 1], ["a", 2]];
    const result = sheet.getRange("A1:B5").removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
    const range = sheet.getRange("A1:B5").load("values");
    await context.sync();
    return [result.removed, result.uniqueRemaining, range.values];
  })).toEqual([1, 3, [["名", "分"], ["a", 1], ["b", 1], ["a", 2], ["", ""]]]);
});

test("the region around a cell ends at blank rows and columns; edges are where Ctrl and an arrow lead", async () => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("B2:D4").values = [[1, "", 3], ["", 5, ""], [7, "", 9]];
    sheet.getRange("F2").values = [["beyond"]];
    const ranges = [
      sheet.getRange("C3").getSurroundingRegion(), sheet.getRange("B2").getRangeEdge("Down"), sheet.getRange("B2").getRangeEdge("Right"),
      sheet.getRange("B1").getRangeEdge("Down"), sheet.getRange("B4").getRangeEdge("Down"), sheet.getRange("B2").getExtendedRange("Right"),
    ].map((range) => range.load("address"));
    await context.sync();
    return ranges.map(({ address }) => address.replace("Sheet1!", ""));
  })).toEqual(["B2:D4", "B4", "D2", "B2", "B1048576", "B2:D2"]);
});

test("formulas in R1C1, read and written", async () => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("B2").formulas = [["=A1+$C$3"]];
    sheet.getRange("D4").formulasR1C1 = [["=SUM(R[-2]C[-2]:R2C)"]];
    const [read, written] = [sheet.getRange("B2").load("formulasR1C1"), sheet.getRange("D4").load("formulas")];
    await context.sync();
    return [read.formulasR1C1, written.formulas];
  })).toEqual([[["=R[-1]C[-1]+R3C3"]], [["=SUM(B2:D$2)"]]]);
});

test("looks cell by cell: setCellProperties and getCellProperties, borders by side", async () => {
  expect(await told(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([[
      { format: { fill: { color: "#FF0000" }, font: { bold: true }, borders: { bottom: { style: "Continuous", color: "#00FF00" } } } },
      { format: { fill: { color: "#0000FF" } } },
    ]]);
    const read = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true }, borders: { color: true } } });
    await context.sync();
    return read.value.map((row) => row.map(({ address, format }) => [address, format?.fill?.color, format?.font?.bold, format?.borders?.bottom?.color]));
  })).toEqual([[["Sheet1!A1", "#FF0000", true, "#00FF00"], ["Sheet1!B1", "#0000FF", false, "#000000"]]]);
});

test("setCellProperties of another size is refused", async () => {
  const write = told(async (sheet, context) => {
    sheet.getRange("A1:B1").setCellProperties([[{}]]);
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("page breaks are added, told and taken out", async () => {
  expect(await told(async (sheet, context) => {
    sheet.horizontalPageBreaks.add("A21");
    sheet.horizontalPageBreaks.add("A11");
    sheet.verticalPageBreaks.add("E1");
    const rows = sheet.horizontalPageBreaks.load("items/rowIndex");
    const columns = sheet.verticalPageBreaks.load("items/columnIndex");
    await context.sync();
    const before = [rows.items.map(({ rowIndex }) => rowIndex), columns.items.map(({ columnIndex }) => columnIndex)];
    rows.items[0]?.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    const [row, column] = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
    await context.sync();
    return [before, row.value, column.value];
  })).toEqual([[[10, 20], [4]], 1, 0]);
});

test("custom XML parts by id and namespace; broken XML is refused", async () => {
  expect(await told(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<bsc:map xmlns:bsc="urn:bsc"><bsc:at a="1"/></bsc:map>').load("id,namespaceUri");
    await context.sync();
    const same = customXmlParts.getByNamespace("urn:bsc").getOnlyItem().load("id");
    const xml = customXmlParts.getItem(part.id).getXml();
    await context.sync();
    return [part.namespaceUri, same.id === part.id, xml.value];
  })).toEqual(["urn:bsc", true, '<bsc:map xmlns:bsc="urn:bsc"><bsc:at a="1"/></bsc:map>']);
  const broken = told(async (_sheet, context) => {
    context.workbook.customXmlParts.add("<a><b></a>");
    await context.sync();
  });
  await expect(broken).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("moveTo takes cells along, and formulas that point at them follow", async () => {
  expect(await told(async (sheet, context) => {
    sheet.getRange("A1").values = [[7]];
    sheet.getRange("B1").formulas = [["=A1+1"]];
    sheet.getRange("A1").moveTo("D5");
    const range = sheet.getRange("B1").load("formulas,values");
    const [from, to] = [sheet.getRange("A1").load("values"), sheet.getRange("D5").load("values")];
    await context.sync();
    return [range.formulas, range.values, from.values, to.values];
  })).toEqual([[["=D5+1"]], [[8]], [[""]], [[7]]]);
});
