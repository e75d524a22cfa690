import { addressOf, bare, gives, loaded, refuses, type Script } from "./script";

/** Conditional formats, shapes and comments. */
export const drawingsScripts: readonly Script[] = [
  gives("conditional format: icon set of five resets criteria", 5, async (excel) => {
    const format = excel.sheet.getRange("A1:A5").conditionalFormats.add("IconSet");
    format.iconSet.style = "FiveArrows";
    await loaded(excel, format.iconSet, "criteria");
    return format.iconSet.criteria.length;
  }),
  gives("conditional format: orNullObject", [true, false], async (excel) => {
    const format = excel.sheet.getRange("A1").conditionalFormats.add("Custom");
    const one = format.cellValueOrNullObject.load("rule");
    const other = format.customOrNullObject;
    other.rule.load("formula");
    await excel.context.sync();
    return [one.isNullObject, other.isNullObject];
  }),
  gives("conditional format: getItemAt, getCount, delete", [2, 1], async (excel) => {
    const each = excel.sheet.getRange("A1").conditionalFormats;
    each.add("Custom");
    each.add("CellValue");
    const count = each.getCount();
    await excel.context.sync();
    each.getItemAt(0).delete();
    const here = each.getCount();
    await excel.context.sync();
    return [count.value, here.value];
  }),
  gives("conditional format: priority set", [0, 1], async (excel) => {
    const each = excel.sheet.getRange("A1").conditionalFormats;
    const one = each.add("Custom");
    const other = each.add("Custom");
    await excel.context.sync();
    one.priority = 0;
    one.load("priority");
    other.load("priority");
    await excel.context.sync();
    return [one.priority, other.priority];
  }),
  gives("conditional format: stopIfTrue", true, async (excel) => {
    const one = excel.sheet.getRange("A1").conditionalFormats.add("Custom");
    one.stopIfTrue = true;
    return (await loaded(excel, one, "stopIfTrue")).stopIfTrue;
  }),
  gives("conditional format: getRange", "A1:B2", async (excel) => addressOf(excel, excel.sheet.getRange("A1:B2").conditionalFormats.add("Custom").getRange())),
  gives("conditional format: formulaR1C1", "=A1>5", async (excel) => {
    const format = excel.sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    format.custom.rule.formulaR1C1 = "=RC>5";
    await loaded(excel, format.custom.rule, "formula");
    return format.custom.rule.formula;
  }),
  gives("conditional format: seen from the sheet", 1, async (excel) => {
    excel.sheet.getRange("A1").conditionalFormats.add("Custom");
    const each = excel.sheet.getRange().conditionalFormats.getCount();
    await excel.context.sync();
    return each.value;
  }),
  refuses("geometric shape of no kind", "InvalidArgument", (excel) => {
    excel.sheet.shapes.addGeometricShape("Blob" as never);
  }),
  gives("shape default size", [72, 72], async (excel) => {
    const shape = await loaded(excel, excel.sheet.shapes.addGeometricShape("Rectangle"), "width,height");
    return [shape.width, shape.height];
  }),
  gives("shape name given", true, async (excel) => {
    const shape = await loaded(excel, excel.sheet.shapes.addGeometricShape("Rectangle"), "name");
    return /^Rectangle \d+$/.test(shape.name);
  }),
  gives("shape getItem by name", ["contract n"], async (excel) => {
    const shape = excel.sheet.shapes.addGeometricShape("Rectangle");
    shape.name = "contract n";
    await excel.context.sync();
    return [(await loaded(excel, excel.sheet.shapes.getItem("contract n"), "name")).name];
  }),
  gives("shape fill & line", ["#FF0000", 0.5, "#0000FF", 2, "Dash"], async (excel) => {
    const shape = excel.sheet.shapes.addGeometricShape("Rectangle");
    shape.fill.setSolidColor("#FF0000");
    shape.fill.transparency = 0.5;
    shape.lineFormat.color = "#0000FF";
    shape.lineFormat.weight = 2;
    shape.lineFormat.dashStyle = "Dash";
    shape.fill.load();
    shape.lineFormat.load();
    await excel.context.sync();
    return [shape.fill.foregroundColor, shape.fill.transparency, shape.lineFormat.color, shape.lineFormat.weight, shape.lineFormat.dashStyle];
  }),
  gives("shape increment, scale, rotate", [10, 20, 36, 90], async (excel) => {
    const shape = excel.sheet.shapes.addGeometricShape("Rectangle");
    shape.left = 0;
    shape.top = 0;
    shape.incrementLeft(10);
    shape.incrementTop(20);
    shape.scaleHeight(0.5, "CurrentSize");
    shape.rotation = 90;
    await loaded(excel, shape, "left,top,height,rotation");
    return [shape.left, shape.top, shape.height, shape.rotation];
  }),
  gives("shape zorder", [0], async (excel) => {
    excel.sheet.shapes.addGeometricShape("Rectangle");
    const other = excel.sheet.shapes.addGeometricShape("Rectangle");
    await excel.context.sync();
    other.setZOrder("SendToBack");
    return [(await loaded(excel, other, "zOrderPosition")).zOrderPosition];
  }),
  gives("shape text font substring", ["ab", true], async (excel) => {
    const shape = excel.sheet.shapes.addTextBox("abcd");
    shape.textFrame.textRange.font.bold = true;
    const piece = shape.textFrame.textRange.getSubstring(0, 2);
    piece.load("text");
    piece.font.load("bold");
    await excel.context.sync();
    return [piece.text, piece.font.bold];
  }),
  gives("shape text autosize & align", ["AutoSizeShapeToFitText", "Center", "Middle"], async (excel) => {
    const shape = excel.sheet.shapes.addTextBox("abcd");
    shape.textFrame.autoSizeSetting = "AutoSizeShapeToFitText";
    shape.textFrame.horizontalAlignment = "Center";
    shape.textFrame.verticalAlignment = "Middle";
    await loaded(excel, shape.textFrame, "autoSizeSetting,horizontalAlignment,verticalAlignment");
    return [shape.textFrame.autoSizeSetting, shape.textFrame.horizontalAlignment, shape.textFrame.verticalAlignment];
  }),
  gives("line type & arrow", ["Line", "Elbow", "Triangle"], async (excel) => {
    const shape = excel.sheet.shapes.addLine(0, 0, 50, 50, "Elbow");
    shape.line.endArrowheadStyle = "Triangle";
    shape.load("type");
    shape.line.load("connectorType,endArrowheadStyle");
    await excel.context.sync();
    return [shape.type, shape.line.connectorType, shape.line.endArrowheadStyle];
  }),
  gives("line disconnect", [false], async (excel) => {
    const one = excel.sheet.shapes.addGeometricShape("Rectangle");
    const line = excel.sheet.shapes.addLine(0, 0, 50, 50).line;
    line.connectBeginShape(one, 1);
    line.disconnectBeginShape();
    await loaded(excel, line, "isBeginConnected");
    return [line.isBeginConnected];
  }),
  gives("connected shape is known", true, async (excel) => {
    const one = excel.sheet.shapes.addGeometricShape("Rectangle").load("id");
    const line = excel.sheet.shapes.addLine(0, 0, 50, 50).line;
    line.connectBeginShape(one, 1);
    line.beginConnectedShape.load("id");
    await excel.context.sync();
    return line.beginConnectedShape.id === one.id;
  }),
  gives("shape copyTo", [1, 2], async (excel) => {
    const elsewhere = excel.context.workbook.worksheets.add("contract o");
    const one = excel.sheet.shapes.addGeometricShape("Rectangle");
    await excel.context.sync();
    one.copyTo(elsewhere);
    one.copyTo();
    const count = elsewhere.shapes.getCount();
    const here = excel.sheet.shapes.getCount();
    await excel.context.sync();
    return [count.value, here.value];
  }),
  gives("shape visible alt text", [false, "t", "d"], async (excel) => {
    const shape = excel.sheet.shapes.addGeometricShape("Rectangle");
    shape.visible = false;
    shape.altTextTitle = "t";
    shape.altTextDescription = "d";
    await loaded(excel, shape, "visible,altTextTitle,altTextDescription");
    return [shape.visible, shape.altTextTitle, shape.altTextDescription];
  }),
  gives("comment reply", ["a", "r", 1], async (excel) => {
    const each = excel.context.workbook.comments.add(await (async () => { await loaded(excel, excel.sheet, "name"); return `'${excel.sheet.name}'!B2`; })(), "a");
    const reply = each.replies.add("r");
    each.load("content");
    reply.load("content");
    const count = each.replies.getCount();
    await excel.context.sync();
    return [each.content, reply.content, count.value];
  }),
  gives("comment resolved content set", [true, "b"], async (excel) => {
    const each = excel.sheet.comments.add("A1", "a");
    each.resolved = true;
    each.content = "b";
    await loaded(excel, each, "resolved,content");
    return [each.resolved, each.content];
  }),
  gives("comment delete", 0, async (excel) => {
    const each = excel.sheet.comments.add("A1", "a");
    await excel.context.sync();
    each.delete();
    const count = excel.sheet.comments.getCount();
    await excel.context.sync();
    return count.value;
  }),
  gives("comment reply parent & location", ["a", "A1"], async (excel) => {
    const each = excel.sheet.comments.add("A1", "a");
    const reply = each.replies.add("r");
    const piece = reply.getParentComment().load("content");
    const line = reply.getLocation().load("address");
    await excel.context.sync();
    return [piece.content, bare(line.address)];
  }),
  gives("comment moves with inserted rows", "A2", async (excel) => {
    const each = excel.sheet.comments.add("A1", "a");
    excel.sheet.getRange("1:1").insert("Down");
    return addressOf(excel, each.getLocation());
  }),
  refuses("comment twice", "InvalidOperation", (excel) => {
    excel.sheet.comments.add("A1", "a");
    excel.sheet.comments.add("A1", "b");
  }),
  refuses("comment on several cells", "InvalidArgument", (excel) => {
    excel.sheet.comments.add("A1:B1", "a");
  }),
  refuses("comment by cell missing", "ItemNotFound", (excel) => {
    excel.sheet.comments.getItemByCell("A1").load("id");
  }),
  gives("a comment goes with its deleted row", "0", async (excel) => {
    excel.sheet.comments.add("A1", "a");
    await excel.context.sync();
    excel.sheet.getRange("1:1").delete("Up");
    const count = excel.sheet.comments.getCount();
    await excel.context.sync();
    return String(count.value);
  }),
];
