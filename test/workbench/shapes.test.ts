import { startHost } from "../host";

beforeEach(async () => {
  await startHost();
});

async function drawing<Kind>(act: (shapes: Excel.ShapeCollection, context: Excel.RequestContext) => Promise<Kind>): Promise<Kind> {
  return Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet().shapes, context));
}

test("a shape keeps its place, look and text", async () => {
  expect(await drawing(async (shapes, context) => {
    const box = shapes.addGeometricShape("RoundRectangle");
    box.name = "F1";
    box.set({ left: 10, top: 20, width: 120, height: 40 });
    box.fill.setSolidColor("#E2F0D9");
    box.lineFormat.weight = 1.5;
    box.textFrame.textRange.text = "增加收入";
    box.textFrame.textRange.font.bold = true;
    box.textFrame.horizontalAlignment = "Center";
    await context.sync();
    const read = shapes.getItem("F1").load("type,geometricShapeType,left,top,width,height,fill/foregroundColor,fill/type,lineFormat/weight,textFrame/hasText,textFrame/horizontalAlignment");
    const text = read.textFrame.textRange.load("text,font/bold");
    await context.sync();
    return [read.type, read.geometricShapeType, read.left, read.top, read.width, read.height, read.fill.foregroundColor, read.fill.type, read.lineFormat.weight, read.textFrame.hasText,
      read.textFrame.horizontalAlignment, text.text, text.font.bold];
  })).toEqual(["GeometricShape", "RoundRectangle", 10, 20, 120, 40, "#E2F0D9", "Solid", 1.5, true, "Center", "增加收入", true]);
});

test("a connector runs from site to site, and follows the shapes it holds on to", async () => {
  expect(await drawing(async (shapes, context) => {
    const [cause, effect] = [shapes.addGeometricShape("Rectangle"), shapes.addGeometricShape("Rectangle")];
    cause.set({ left: 0, top: 200, width: 100, height: 40 });
    effect.set({ left: 200, top: 0, width: 100, height: 40 });
    const line = shapes.addLine(0, 0, 10, 10, "Straight");
    line.line.connectBeginShape(cause, 0);
    line.line.connectEndShape(effect, 2);
    line.line.endArrowheadStyle = "Triangle";
    line.load("left,top,width,height");
    line.line.load("isBeginConnected,endConnectedSite,endArrowheadStyle");
    await context.sync();
    const before = [line.left, line.top, line.width, line.height];
    effect.left = 300;
    line.load("left,width");
    await context.sync();
    return [before, [line.left, line.width], line.line.isBeginConnected, line.line.endConnectedSite, line.line.endArrowheadStyle];
  })).toEqual([[50, 40, 200, 160], [50, 300], true, 2, "Triangle"]);
});

test("a deleted shape lets its lines go; the line stays where it was", async () => {
  expect(await drawing(async (shapes, context) => {
    const box = shapes.addGeometricShape("Rectangle");
    const line = shapes.addLine(0, 0, 300, 300);
    line.line.connectBeginShape(box, 3);
    box.delete();
    line.load("left,top");
    line.line.load("isBeginConnected");
    const count = shapes.getCount();
    await context.sync();
    return [line.left, line.top, line.line.isBeginConnected, count.value];
  })).toEqual([72, 36, false, 1]);
});

test.each<readonly [string, (shapes: Excel.ShapeCollection) => void, string]>([
  ["a site the shape has not", (shapes) => shapes.addLine(0, 0, 1, 1).line.connectBeginShape(shapes.addGeometricShape("Rectangle"), 4), "InvalidArgument"],
  ["text on a line", (shapes) => { shapes.addLine(0, 0, 1, 1).textFrame.textRange.text = "x"; }, "InvalidArgument"],
  ["a negative width", (shapes) => { shapes.addGeometricShape("Rectangle").width = -1; }, "InvalidArgument"],
  ["a shape that is not there", (shapes) => { shapes.getItem("none").left = 1; }, "ItemNotFound"],
])("%s is refused", async (_what, act, code) => {
  await expect(drawing(async (shapes, context) => {
    act(shapes);
    await context.sync();
  })).rejects.toMatchObject({ code });
});

test("order, copies and kept proportions", async () => {
  expect(await drawing(async (shapes, context) => {
    const [low, high] = [shapes.addGeometricShape("Ellipse"), shapes.addTextBox("甲")];
    low.setZOrder("BringToFront");
    low.lockAspectRatio = true;
    low.width = 144;
    const copy = high.copyTo();
    for (const shape of [low, high, copy]) shape.load("zOrderPosition,height");
    await context.sync();
    copy.textFrame.textRange.load("text");
    await context.sync();
    return [low.zOrderPosition, high.zOrderPosition, low.height, copy.textFrame.textRange.text];
  })).toEqual([1, 0, 144, "甲"]);
});

test("shapes go with their sheet's copy, lines holding on to the copies", async () => {
  expect(await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const box = sheet.shapes.addGeometricShape("Rectangle");
    sheet.shapes.addLine(0, 0, 10, 10).line.connectBeginShape(box, 0);
    const copy = sheet.copy("End");
    await context.sync();
    const shapes = copy.shapes.load("items/id,items/type");
    box.load("id");
    await context.sync();
    const line = shapes.items[1]?.line;
    const held = line?.beginConnectedShape.load("id");
    await context.sync();
    return [held?.id === shapes.items[0]?.id, held?.id === box.id];
  })).toEqual([true, false]);
});
