import { addressOf, bare, gives, loaded, refuses, valuesOf, type Script } from "./script";

/** Links, copying, filling, sorting, finding, special cells, looks. */
export const editsScripts: readonly Script[] = [
  gives("hyperlink set and read", { address: "https://example.com/", screenTip: "tip", textToDisplay: "go" }, async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.hyperlink = { address: "https://example.com/", screenTip: "tip", textToDisplay: "go" };
    return (await loaded(excel, range, "hyperlink")).hyperlink;
  }),
  gives("hyperlink shows its text", [["go"]], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.hyperlink = { address: "https://example.com/", textToDisplay: "go" };
    return valuesOf(excel, "A1");
  }),
  gives("hyperlink to a cell", "Sheet1!A1", async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "there" };
    return (await loaded(excel, range, "hyperlink")).hyperlink.documentReference;
  }),
  gives("no hyperlink is null", null, async (excel) => (await loaded(excel, excel.sheet.getRange("A1"), "hyperlink")).hyperlink),
  gives("hyperlink cleared", [null, "go"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.hyperlink = { address: "https://example.com/", textToDisplay: "go" };
    range.clear("Hyperlinks");
    await loaded(excel, range, "hyperlink,values");
    return [range.hyperlink, range.values[0]?.[0]];
  }),
  gives("hyperlink removed with RemoveHyperlinks", null, async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.hyperlink = { address: "https://example.com/" };
    range.clear("RemoveHyperlinks");
    await loaded(excel, range, "hyperlink");
    return range.hyperlink;
  }),
  gives("hyperlink looks blue underlined", ["Single"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.hyperlink = { address: "https://example.com/", textToDisplay: "go" };
    range.format.font.load("underline");
    await excel.context.sync();
    return [range.format.font.underline];
  }),
  gives("moveTo moves values and references", [["", "=D1"]], async (excel) => {
    excel.sheet.getRange("A1").values = [[5]];
    excel.sheet.getRange("B1").formulas = [["=A1"]];
    await excel.context.sync();
    excel.sheet.getRange("A1").moveTo("D1");
    const range = await loaded(excel, excel.sheet.getRange("A1:B1"), "formulas");
    return range.formulas;
  }),
  gives("copyFrom formats only", ["#FF0000", ""], async (excel) => {
    const one = excel.sheet.getRange("A1");
    one.values = [[1]];
    one.format.fill.color = "#FF0000";
    const other = excel.sheet.getRange("B1");
    other.copyFrom("A1", "Formats");
    other.load("format/fill/color,values");
    await excel.context.sync();
    return [other.format.fill.color, other.values[0]?.[0]];
  }),
  gives("copyFrom skipBlanks", [[9, 2]], async (excel) => {
    excel.sheet.getRange("A1:B1").values = [["", 2]];
    excel.sheet.getRange("A2:B2").values = [[9, 8]];
    excel.sheet.getRange("A2").copyFrom("A1:B1", "All", true);
    return valuesOf(excel, "A2:B2");
  }),
  gives("copyFrom another sheet by address", [[7]], async (excel) => {
    const o = excel.context.workbook.worksheets.add("contract other");
    o.getRange("A1").values = [[7]];
    await excel.context.sync();
    excel.sheet.getRange("C1").copyFrom("'contract other'!A1");
    return valuesOf(excel, "C1");
  }),
  gives("clear takes validation off", "None", async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    range.clear();
    return (await loaded(excel, range.dataValidation, "type")).type;
  }),
  gives("autofill series months", [["Feb"], ["Mar"]], async (excel) => {
    excel.sheet.getRange("A1").values = [["Jan"]];
    excel.sheet.getRange("A1").autoFill("A1:A3", "FillDefault");
    return valuesOf(excel, "A2:A3");
  }),
  gives("autofill copies", [[5], [5]], async (excel) => {
    excel.sheet.getRange("A1").values = [[5]];
    excel.sheet.getRange("A1").autoFill("A1:A3", "FillCopy");
    return valuesOf(excel, "A2:A3");
  }),
  gives("autofill default single number copies", [[5], [5]], async (excel) => {
    excel.sheet.getRange("A1").values = [[5]];
    excel.sheet.getRange("A1").autoFill("A1:A3");
    return valuesOf(excel, "A2:A3");
  }),
  gives("autofill formula", [["=B2*2"], ["=B3*2"]], async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=B1*2"]];
    excel.sheet.getRange("A1").autoFill("A1:A3");
    return (await loaded(excel, excel.sheet.getRange("A2:A3"), "formulas")).formulas;
  }),
  gives("autofill text with number", [["Item 2"], ["Item 3"]], async (excel) => {
    excel.sheet.getRange("A1").values = [["Item 1"]];
    excel.sheet.getRange("A1").autoFill("A1:A3");
    return valuesOf(excel, "A2:A3");
  }),
  refuses("autofill to a range that does not include the source", "InvalidArgument", (excel) => {
    excel.sheet.getRange("A1").values = [[5]];
    excel.sheet.getRange("A1").autoFill("B1:B3");
  }),
  gives("removeDuplicates with header", [1, 2], async (excel) => {
    excel.sheet.getRange("A1:A4").values = [["h"], [1], [1], [2]];
    const range = excel.sheet.getRange("A1:A4").removeDuplicates([0], true);
    range.load();
    await excel.context.sync();
    return [range.removed, range.uniqueRemaining];
  }),
  gives("range sort with header, descending", [["h"], [3], [2], [1]], async (excel) => {
    excel.sheet.getRange("A1:A4").values = [["h"], [1], [3], [2]];
    excel.sheet.getRange("A1:A4").sort.apply([{ key: 0, ascending: false }], false, true);
    return valuesOf(excel, "A1:A4");
  }),
  gives("range sort two keys", [["a", 1], ["a", 2], ["b", 1]], async (excel) => {
    excel.sheet.getRange("A1:B3").values = [["b", 1], ["a", 2], ["a", 1]];
    excel.sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }, { key: 1, ascending: true }]);
    return valuesOf(excel, "A1:B3");
  }),
  gives("range sort by columns", [[1, 2, 3]], async (excel) => {
    excel.sheet.getRange("A1:C1").values = [[3, 1, 2]];
    excel.sheet.getRange("A1:C1").sort.apply([{ key: 0 }], false, false, "Columns");
    return valuesOf(excel, "A1:C1");
  }),
  gives("sort by cell color", [[2], [1], [3]], async (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    excel.sheet.getRange("A2").format.fill.color = "#FF0000";
    excel.sheet.getRange("A1:A3").sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000", ascending: true }]);
    return valuesOf(excel, "A1:A3");
  }),
  refuses("sort key out of range", "InvalidArgument", (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    excel.sheet.getRange("A1:A3").sort.apply([{ key: 5 }]);
  }),
  gives("find the whole cell only", true, async (excel) => {
    excel.sheet.getRange("A1").values = [["abc"]];
    const range = excel.sheet.getRange("A1:A3").findOrNullObject("ab", { completeMatch: true });
    range.load("address");
    await excel.context.sync();
    return range.isNullObject;
  }),
  gives("findAll", "A1,C1", async (excel) => {
    excel.sheet.getRange("A1:C1").values = [["x", "y", "x"]];
    return addressOf(excel, excel.sheet.findAll("x", { completeMatch: true }));
  }),
  gives("replaceAll in sheet", 2, async (excel) => {
    excel.sheet.getRange("A1:C1").values = [["xa", "y", "x"]];
    const count = excel.sheet.replaceAll("x", "z", {});
    await excel.context.sync();
    return count.value;
  }),
  gives("getSpecialCells formulas", "B1", async (excel) => {
    excel.sheet.getRange("A1:C1").formulas = [[1, "=A1", "x"]];
    return addressOf(excel, excel.sheet.getRange("A1:C1").getSpecialCells("Formulas"));
  }),
  gives("getSpecialCells constants text", "C1", async (excel) => {
    excel.sheet.getRange("A1:C1").formulas = [[1, "=A1", "x"]];
    return addressOf(excel, excel.sheet.getRange("A1:C1").getSpecialCells("Constants", "Text"));
  }),
  gives("getSpecialCells visible", "A1:A1,A3:A4", async (excel) => {
    excel.sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    excel.sheet.getRange("2:2").rowHidden = true;
    const one = await addressOf(excel, excel.sheet.getRange("A1:A4").getSpecialCells("Visible"));
    return one.replace(/^A1,/, "A1:A1,");
  }),
  gives("getSpecialCells data validations", "A2", async (excel) => {
    excel.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    excel.sheet.getRange("A2").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    return addressOf(excel, excel.sheet.getRange("A1:A3").getSpecialCells("DataValidations"));
  }),
  gives("insert gives the new blank cells", "A1", async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    return addressOf(excel, excel.sheet.getRange("A1").insert("Down"));
  }),
  gives("useStandardWidth", [true, false], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.format.load("useStandardWidth");
    await excel.context.sync();
    const was = range.format.useStandardWidth;
    range.format.columnWidth = 200;
    range.format.load("useStandardWidth");
    await excel.context.sync();
    return [was, range.format.useStandardWidth];
  }),
  gives("standardWidth is the width of columns nobody has changed", [8.43, 20, 108.75, 75], async (excel) => {
    const { sheet } = excel;
    const was = (await loaded(excel, sheet, "standardWidth")).standardWidth;
    sheet.getRange("A:A").format.columnWidth = 75;
    sheet.standardWidth = 20;
    const [own, other] = ["A1", "C1"].map((address) => sheet.getRange(address).format.load("columnWidth"));
    return [was, (await loaded(excel, sheet, "standardWidth")).standardWidth, other?.columnWidth, own?.columnWidth];
  }),
  gives("column width of unlike columns is null", null, async (excel) => {
    excel.sheet.getRange("A:A").format.columnWidth = 100;
    const range = excel.sheet.getRange("A1:B1");
    range.format.load("columnWidth");
    await excel.context.sync();
    return range.format.columnWidth;
  }),
  gives("textOrientation, indent, shrink", [45, 2, true], async (excel) => {
    const format = excel.sheet.getRange("A1").format;
    format.textOrientation = 45;
    format.indentLevel = 2;
    format.shrinkToFit = true;
    format.load("textOrientation,indentLevel,shrinkToFit");
    await excel.context.sync();
    return [format.textOrientation, format.indentLevel, format.shrinkToFit];
  }),
  gives("fill colour by name", "#FFA500", async (excel) => {
    const format = excel.sheet.getRange("A1").format.fill;
    format.color = "orange";
    format.load("color");
    await excel.context.sync();
    return format.color;
  }),
  gives("fill colour rare name", "#FA8072", async (excel) => {
    const format = excel.sheet.getRange("A1").format.fill;
    format.color = "Salmon";
    format.load("color");
    await excel.context.sync();
    return format.color;
  }),
  gives("borders items", 8, async (excel) => {
    const other = excel.sheet.getRange("A1").format.borders;
    other.load("items/style,items/sideIndex");
    await excel.context.sync();
    return other.items.length;
  }),
  gives("borders count", 8, async (excel) => {
    const other = excel.sheet.getRange("A1").format.borders.load("count");
    await excel.context.sync();
    return other.count;
  }),
  gives("getCellProperties", ["#FF0000", "A1"], async (excel) => {
    const range = excel.sheet.getRange("A1:B1");
    excel.sheet.getRange("A1").format.fill.color = "#FF0000";
    const properties = range.getCellProperties({ address: true, format: { fill: { color: true } } });
    await excel.context.sync();
    return [properties.value[0]?.[0]?.format?.fill?.color, bare(properties.value[0]?.[0]?.address ?? "")];
  }),
  gives("merged: values of others blank, getMergedAreas", "A1:B2", async (excel) => {
    excel.sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    excel.sheet.getRange("A1:B2").merge();
    const merged = excel.sheet.getRange("A1").getMergedAreasOrNullObject();
    merged.load("address");
    await excel.context.sync();
    return bare(merged.address);
  }),
];
