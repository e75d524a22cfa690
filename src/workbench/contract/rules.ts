import { bare, gives, loaded, refuses, valuesOf, type Script } from "./script";

const validations: readonly (readonly [name: string, rule: Excel.DataValidationRule, type: string])[] = [
  ["a list", { list: { inCellDropDown: true, source: "是,否" } }, "List"],
  ["whole numbers", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, "WholeNumber"],
  ["decimals", { decimal: { formula1: 0, operator: "GreaterThan" } }, "Decimal"],
  ["text length", { textLength: { formula1: 10, operator: "LessThan" } }, "TextLength"],
  ["a formula", { custom: { formula: "=A1>0" } }, "Custom"],
];

const cellFormulas: readonly (readonly [formula: string, value: unknown])[] = [
  ["=SUM(1,2,3)", 6], ["=ROUND(2.345,2)", 2.35], ["=IF(1>2,\"a\",\"b\")", "b"], ["=AVERAGE(1,2,6)", 3], ["=MAX(3,9,4)", 9], ["=LEFT(\"平衡计分卡\",2)", "平衡"],
  ["=VLOOKUP(2,{1,\"a\";2,\"b\"},2,FALSE)", "b"], ["=INDEX({1,2;3,4},2,1)", 3], ["=MATCH(3,{1,3,5},0)", 2], ["=IFERROR(1/0,\"x\")", "x"], ["=TEXT(0.256,\"0.0%\")", "25.6%"],
  ["=SUMPRODUCT({1,2},{3,4})", 11], ["=COUNTIF(A1:A2,\">1\")", 0], ["=CONCATENATE(\"a\",1)", "a1"], ["=MOD(7,3)", 1], ["=-2^2", 4], ["=50%", 0.5], ["=\"a\"=\"A\"", true],
  ["=NA()", "#N/A"], ["=SQRT(-1)", "#NUM!"], ["=\"a\"+1", "#VALUE!"], ["=XLOOKUP(2,{1,2},{\"a\",\"b\"})", "b"], ["=LET(x,2,x*3)", 6],
];

export const ruleScripts: readonly Script[] = [
  ...validations.map(([name, rule, type]) => gives(`validation: ${name}`, type, async (excel) => {
    const range = excel.sheet.getRange("A1:A3");
    range.dataValidation.rule = rule;
    return (await loaded(excel, range.dataValidation, "type")).type;
  })),
  gives("validation: none", "None", async (excel) => (await loaded(excel, excel.sheet.getRange("A1").dataValidation, "type")).type),
  gives("validation: on some of the cells only", "MixedCriteria", async (excel) => {
    excel.sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    return (await loaded(excel, excel.sheet.getRange("A1:A2").dataValidation, "type")).type;
  }),
  gives("validation: different rules on different cells", "Inconsistent", async (excel) => {
    excel.sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    excel.sheet.getRange("A2").dataValidation.rule = { decimal: { formula1: 1, operator: "GreaterThan" } };
    return (await loaded(excel, excel.sheet.getRange("A1:A2").dataValidation, "type")).type;
  }),
  gives("validation: cleared", "None", async (excel) => {
    const { dataValidation } = excel.sheet.getRange("A1");
    dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    dataValidation.clear();
    return (await loaded(excel, dataValidation, "type")).type;
  }),
  gives("validation: the alert", ["Warning", "只填 1 到 5"], async (excel) => {
    const { dataValidation } = excel.sheet.getRange("A1");
    dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "只填 1 到 5" };
    const { errorAlert } = await loaded(excel, dataValidation, "errorAlert");
    return [errorAlert.style, errorAlert.message];
  }),
  ...cellFormulas.map(([formula, value]) => gives(`calculates ${formula}`, value, async (excel) => {
    excel.sheet.getRange("C1").formulas = [[formula]];
    return (await valuesOf(excel, "C1"))[0]?.[0];
  })),
  gives("a formula's dependants follow a change", [[20]], async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    excel.sheet.getRange("B1").formulas = [["=A1*2"]];
    await excel.context.sync();
    excel.sheet.getRange("A1").values = [[10]];
    return valuesOf(excel, "B1");
  }),
  gives("a dynamic array fills the cells it needs", [[1, 2], [3, 4]], async (excel) => {
    excel.sheet.getRange("A1").formulas = [["={1,2;3,4}*1"]];
    return valuesOf(excel, "A1:B2");
  }),
  gives("SEQUENCE spills, and the range it fills is told", "A1:A3", async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    await excel.context.sync();
    return bare((await loaded(excel, excel.sheet.getRange("A1").getSpillingToRange(), "address")).address);
  }),
  gives("a filled cell knows whose it is", "A1", async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    await excel.context.sync();
    return bare((await loaded(excel, excel.sheet.getRange("A2").getSpillParent(), "address")).address);
  }),
  gives("A1# is what A1 fills, on other sheets too", [[6, 3]], async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    excel.sheet.load("name");
    await excel.context.sync();
    excel.sheet.getRange("C1:D1").formulas = [["=SUM(A1#)", `=ROWS('${excel.sheet.name}'!A1#)`]];
    return valuesOf(excel, "C1:D1");
  }),
  gives("A1# where nothing spills is #REF!", [["#REF!"]], async (excel) => {
    excel.sheet.getRange("A1:B1").formulas = [[1, "=SUM(A1#)"]];
    return valuesOf(excel, "B1");
  }),
  gives("something in the way is #SPILL!", [["#SPILL!"], ["x"]], async (excel) => {
    excel.sheet.getRange("A2").values = [["x"]];
    excel.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    return valuesOf(excel, "A1:A2");
  }),
  gives("writing into a spill breaks it", [["#SPILL!"], ["x"], [""]], async (excel) => {
    excel.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    await excel.context.sync();
    excel.sheet.getRange("A2").values = [["x"]];
    return valuesOf(excel, "A1:A3");
  }),
  gives("in manual mode formulas wait until they are told", [[1], [5]], async (excel) => {
    excel.sheet.getRange("A1:B1").formulas = [[1, "=A1"]];
    await excel.context.sync();
    excel.context.application.calculationMode = "Manual";
    excel.sheet.getRange("A1").values = [[5]];
    const waiting = await valuesOf(excel, "B1");
    excel.context.application.calculate("Recalculate");
    const calculated = await valuesOf(excel, "B1");
    return [waiting[0], calculated[0]];
  }),
  gives("a name stands for cells", [3, "Range"], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[1], [2]];
    const name = excel.context.workbook.names.add("contract_cells", excel.sheet.getRange("A1:A2")).load("type");
    excel.sheet.getRange("B1").formulas = [["=SUM(contract_cells)"]];
    const values = await valuesOf(excel, "B1");
    return [values[0]?.[0], name.type];
  }),
  gives("a name of a sheet", "Worksheet", async (excel) => (await loaded(excel, excel.sheet.names.add("contract_local", excel.sheet.getRange("A1")), "scope")).scope),
  gives("a name follows inserted rows", 3, async (excel) => {
    const name = excel.context.workbook.names.add("contract_moving", excel.sheet.getRange("A2"));
    excel.sheet.getRange("1:1").insert("Down");
    return (await loaded(excel, name.getRange(), "rowIndex")).rowIndex + 1;
  }),
  gives("conditional format: a formula", ["Custom", "=A1>5", "#FFC7CE"], async (excel) => {
    const format = excel.sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A1>5";
    format.custom.format.fill.color = "#FFC7CE";
    format.load("type");
    format.custom.rule.load("formula");
    format.custom.format.fill.load("color");
    await excel.context.sync();
    return [format.type, format.custom.rule.formula, format.custom.format.fill.color];
  }),
  gives("conditional format: cell value", "GreaterThan", async (excel) => {
    const format = excel.sheet.getRange("A1:A9").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
    return (await loaded(excel, format.cellValue, "rule")).rule.operator;
  }),
  gives("conditional format: the newest is looked at first", [1, 0], async (excel) => {
    const range = excel.sheet.getRange("A1:A9");
    const formats = [range.conditionalFormats.add("DataBar"), range.conditionalFormats.add("ColorScale")].map((format) => format.load("priority"));
    await excel.context.sync();
    return formats.map(({ priority }) => priority);
  }),
  gives("conditional formats are cleared", 0, async (excel) => {
    const { conditionalFormats } = excel.sheet.getRange("A1:A9");
    conditionalFormats.add("DataBar");
    conditionalFormats.clearAll();
    const count = conditionalFormats.getCount();
    await excel.context.sync();
    return count.value;
  }),
  gives("a shape keeps its place and text", ["GeometricShape", 10, 20, "甲"], async (excel) => {
    const shape = excel.sheet.shapes.addGeometricShape("Rectangle");
    shape.left = 10;
    shape.top = 20;
    shape.textFrame.textRange.text = "甲";
    shape.load("type,left,top");
    shape.textFrame.textRange.load("text");
    await excel.context.sync();
    return [shape.type, shape.left, shape.top, shape.textFrame.textRange.text];
  }),
  gives("a line connects two shapes", [true, true], async (excel) => {
    const [one, other] = [excel.sheet.shapes.addGeometricShape("Rectangle"), excel.sheet.shapes.addGeometricShape("Rectangle")];
    const { line } = excel.sheet.shapes.addLine(0, 0, 50, 50, "Straight");
    line.connectBeginShape(one, 0);
    line.connectEndShape(other, 2);
    await loaded(excel, line, "isBeginConnected,isEndConnected");
    return [line.isBeginConnected, line.isEndConnected];
  }),
  gives("comments are found by their cell", ["why", "A1"], async (excel) => {
    const comment = excel.sheet.comments.add("A1", "why");
    await excel.context.sync();
    const found = excel.sheet.comments.getItemByCell("A1").load("content");
    const place = comment.getLocation().load("address");
    await excel.context.sync();
    return [found.content, bare(place.address)];
  }),
  gives("settings are kept in the workbook", { a: [1, 2] }, async (excel) => {
    excel.context.workbook.settings.add("contract", { a: [1, 2] });
    const setting = await loaded(excel, excel.context.workbook.settings.getItem("contract"), "value");
    const value: unknown = setting.value;
    setting.delete();
    return value;
  }),
  gives("custom XML by namespace", "<a xmlns=\"urn:contract\"/>", async (excel) => {
    const part = excel.context.workbook.customXmlParts.add("<a xmlns=\"urn:contract\"/>");
    await excel.context.sync();
    const xml = excel.context.workbook.customXmlParts.getByNamespace("urn:contract").getOnlyItem().getXml();
    await excel.context.sync();
    part.delete();
    return xml.value;
  }),
  refuses("a validation with two kinds", "InvalidArgument", ({ sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1" }, list: { inCellDropDown: true, source: "a" } };
  }),
  refuses("a name that is a cell's address", "InvalidArgument", ({ context, sheet }) => { context.workbook.names.add("AB12", sheet.getRange("A1")); }),
  refuses("a name that is taken", "ItemAlreadyExists", ({ context, sheet }) => {
    context.workbook.names.add("contract_twice", sheet.getRange("A1"));
    context.workbook.names.add("contract_twice", sheet.getRange("A2"));
  }),
  refuses("a name that is not there", "ItemNotFound", ({ context }) => context.workbook.names.getItem("contract_none").load("name")),
  refuses("a setting that is not there", "ItemNotFound", ({ context }) => context.workbook.settings.getItem("contract none").load("value")),
  refuses("a spill range where nothing spills", "ItemNotFound", ({ sheet }) => sheet.getRange("A1").getSpillingToRange().load("address")),
  refuses("a property before it is loaded", "PropertyNotLoaded", ({ sheet }) => sheet.getRange("A1").values),
];
