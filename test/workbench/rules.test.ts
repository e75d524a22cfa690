import { startHost } from "../host";

beforeEach(async () => {
  await startHost();
});

async function told<Kind>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Kind>): Promise<Kind> {
  return Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));
}

describe("conditional formats", () => {
  test("a rule by formula, with its look", async () => {
    expect(await told(async (sheet, context) => {
      const format = sheet.getRange("B2:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B2<0.6";
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
      await context.sync();
      const read = sheet.getRange("B2:B9").conditionalFormats.getItemAt(0).load("type,priority");
      read.custom.rule.load("formula,formulaR1C1");
      read.custom.format.fill.load("color");
      read.custom.format.font.load("bold,italic");
      await context.sync();
      return [read.type, read.priority, read.custom.rule.formula, read.custom.rule.formulaR1C1, read.custom.format.fill.color, read.custom.format.font.bold, read.custom.format.font.italic];
    })).toEqual(["Custom", 0, "=B2<0.6", "=RC<0.6", "#FFC7CE", true, null]);
  });

  test("the newest comes first; priorities change places", async () => {
    expect(await told(async (sheet, context) => {
      const cells = sheet.getRange("A1:A5");
      const first = cells.conditionalFormats.add("CellValue");
      first.cellValue.rule = { formula1: "=1", operator: "LessThan" };
      const second = cells.conditionalFormats.add("DataBar");
      for (const format of [first, second]) format.load("priority,type");
      await context.sync();
      const before = [first.priority, second.priority];
      first.priority = 0;
      for (const format of [first, second]) format.load("priority");
      first.cellValue.load("rule");
      await context.sync();
      return [before, [first.priority, second.priority], first.cellValue.rule];
    })).toEqual([[1, 0], [0, 1], { formula1: "=1", operator: "LessThan" }]);
  });

  test("another type's member is a null object; clearing a part leaves the rest", async () => {
    expect(await told(async (sheet, context) => {
      const format = sheet.getRange("A1:A6").conditionalFormats.add("IconSet");
      const other = format.colorScaleOrNullObject.load("threeColorScale");
      sheet.getRange("A3:A4").conditionalFormats.clearAll();
      const ranges = format.getRanges().load("address");
      await context.sync();
      return [other.isNullObject, ranges.address];
    })).toEqual([true, "Sheet1!A1:A2,Sheet1!A5:A6"]);
  });
});

describe("comments", () => {
  test("one to a cell, with replies; found by its cell", async () => {
    expect(await told(async (sheet, context) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "为什么是 60？");
      comment.replies.add("按基准法。");
      comment.resolved = true;
      await context.sync();
      const found = sheet.comments.getItemByCell("B2").load("content,resolved,authorName");
      const replies = found.replies.load("items/content");
      const place = found.getLocation().load("address");
      await context.sync();
      return [found.content, found.resolved, replies.items.map(({ content }) => content), place.address];
    })).toEqual(["为什么是 60？", true, ["按基准法。"], "Sheet1!B2"]);
  });

  test.each([["a second on the same cell", "A1", "InvalidOperation"], ["on several cells", "A1:B1", "InvalidArgument"]])("%s is refused", async (_what, cell, code) => {
    await expect(told(async (sheet, context) => {
      sheet.comments.add("A1", "x");
      sheet.comments.add(cell, "y");
      await context.sync();
    })).rejects.toMatchObject({ code });
  });
});

describe("filters", () => {
  const rows = [["名", "分"], ["甲", 60], ["乙", 90], ["丙", 75], ["丁", 90]];
  const hidden = async (sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<boolean[]> => {
    const lines = [2, 3, 4, 5].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
    await context.sync();
    return lines.map(({ rowHidden }) => rowHidden);
  };

  test.each<readonly [string, Excel.FilterCriteria, boolean[]]>([
    ["by values", { filterOn: "Values", values: ["90"] }, [true, false, true, false]],
    ["by a comparison", { filterOn: "Custom", criterion1: ">60", criterion2: "<90", operator: "And" }, [true, true, false, true]],
    ["the best", { filterOn: "TopItems", criterion1: "1" }, [true, false, true, false]],
    ["above average", { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [true, false, true, false]],
  ])("a sheet's filter %s hides the other rows", async (_what, criteria, expected) => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B5").values = rows;
      sheet.autoFilter.apply(sheet.getRange("A1:B5"), 1, criteria);
      sheet.autoFilter.load("isDataFiltered,enabled");
      const rowsHidden = await hidden(sheet, context);
      return [rowsHidden, sheet.autoFilter.isDataFiltered, sheet.autoFilter.enabled];
    })).toEqual([expected, true, true]);
  });

  test("a table's column is filtered and cleared", async () => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B5").values = rows;
      const table = sheet.tables.add("A1:B5", true);
      table.columns.getItem("名").filter.applyValuesFilter(["甲", "丁"]);
      const filtered = await hidden(sheet, context);
      table.clearFilters();
      return [filtered, await hidden(sheet, context)];
    })).toEqual([[false, true, true, false], [false, false, false, false]]);
  });

  test("removing the filter shows every row", async () => {
    expect(await told(async (sheet, context) => {
      sheet.getRange("A1:B5").values = rows;
      sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values: ["甲"] });
      sheet.autoFilter.remove();
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      const rowsHidden = await hidden(sheet, context);
      return [rowsHidden, range.isNullObject];
    })).toEqual([[false, false, false, false], true]);
  });
});
