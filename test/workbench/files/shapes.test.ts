import { startHost, type Host } from "../../host";
import { richWorkbook } from "./richWorkbook";
import { partsOf } from "./secondReader";

/** Shapes, connectors and pictures through saving and opening again (图形). */

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

const text = (bytes: Uint8Array, name: string): string => Buffer.from(partsOf(bytes).get(name) ?? []).toString();
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Two boxes of a strategy map, one above the other, an arrow between them, a text box and a picture. */
async function drawMap(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A:A").format.columnWidth = 90;
    const { shapes } = sheet;
    const [cause, effect] = [shapes.addGeometricShape("RoundRectangle"), shapes.addGeometricShape("Ellipse")];
    cause.set({ name: "C1", left: 20, top: 200, width: 150, height: 50 });
    cause.fill.setSolidColor("#E2F0D9");
    cause.lineFormat.set({ color: "#548235", weight: 1.5, dashStyle: "Dash" });
    cause.textFrame.set({ horizontalAlignment: "Center", verticalAlignment: "Middle", leftMargin: 2 });
    cause.textFrame.textRange.text = "优化流程\n<快> & \"好\"";
    cause.textFrame.textRange.font.set({ color: "#385723", size: 12, bold: true, name: "微软雅黑" });
    cause.altTextDescription = "内部流程";
    effect.set({ name: "F1", left: 200, top: 40, width: 120, height: 60 });
    effect.fill.clear();
    const line = shapes.addLine(0, 0, 10, 10, "Elbow");
    line.name = "C1>F1";
    line.lineFormat.color = "#7F7F7F";
    line.line.set({ endArrowheadStyle: "Triangle", endArrowheadLength: "Long" });
    line.line.connectBeginShape(cause, 0);
    line.line.connectEndShape(effect, 4);
    shapes.addTextBox("说明").set({ name: "说明", left: 20, top: 300, placement: "Absolute" });
    shapes.addImage("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==").set({ name: "图", left: 300, top: 300, rotation: 90, width: 60, height: 30 });
    await context.sync();
  });
}

async function read(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    shapes.load("items/id,items/name,items/type,items/left,items/top,items/width,items/height,items/rotation,items/placement,items/altTextDescription,items/lineFormat,items/fill");
    await context.sync();
    const details = shapes.items.map((shape) => {
      if (shape.type === "Line") {
        shape.line.load();
        shape.line.beginConnectedShape.load("name");
        shape.line.endConnectedShape.load("name");
      }
      if (shape.type === "GeometricShape") {
        shape.load("geometricShapeType");
        shape.textFrame.load();
        shape.textFrame.textRange.load("text,font");
      }
      return shape;
    });
    await context.sync();
    return details.map((shape) => ({
      ...pick(shape, ["id", "name", "type", "left", "top", "width", "height", "rotation", "placement", "altTextDescription"]),
      fill: [shape.fill.type, shape.fill.foregroundColor, shape.fill.transparency], outline: pick(shape.lineFormat, ["visible", "color", "weight", "dashStyle"]),
      ...(shape.type === "Line" && { line: [shape.line.connectorType, shape.line.beginConnectedShape.name, shape.line.beginConnectedSite, shape.line.endConnectedShape.name, shape.line.endConnectedSite, shape.line.endArrowheadStyle, shape.line.endArrowheadLength] }),
      ...(shape.type === "GeometricShape" && { geometry: shape.geometricShapeType, text: shape.textFrame.textRange.text, frame: pick(shape.textFrame, ["horizontalAlignment", "verticalAlignment", "leftMargin"]), font: pick(shape.textFrame.textRange.font, ["name", "size", "color", "bold"]) }),
    }));
  });
}

function pick<Of, Name extends keyof Of>(from: Of, names: readonly Name[]): Pick<Of, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as Pick<Of, Name>;
}

test("what was drawn is there after saving and opening again: places, looks, texts, and what lines hold on to", async () => {
  await drawMap();
  const drawn = await read();
  expect(drawn).toHaveLength(5);
  expect(drawn).toMatchObject([{ text: "优化流程\n<快> & \"好\"" }, {}, { line: ["Elbow", "C1", 0, "F1", 4, "Triangle", "Long"] }, {}, {}]);
  await host.open(await host.save());
  expect(await read()).toEqual(drawn);
  await host.open(await host.save());
  expect(await read()).toEqual(drawn);
});

test("opened and saved without a change, the drawing is the same to the byte", async () => {
  await drawMap();
  const first = await host.save();
  await host.open(first);
  expect(text(await host.save(), "xl/drawings/drawing1.xml")).toBe(text(first, "xl/drawings/drawing1.xml"));
});

test("a change of one shape leaves the others as the file has them; a shape deleted is gone", async () => {
  await drawMap();
  await host.open(await host.save());
  const [cause, effect] = (await read()) as readonly object[];
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    shapes.getItem("C1").fill.foregroundColor = "#FFFFFF";
    shapes.getItem("图").delete();
    shapes.getItem("说明").delete();
    shapes.getItem("C1>F1").delete();
    await context.sync();
  });
  await host.open(await host.save());
  expect(await read()).toEqual([{ ...cause, fill: ["Solid", "#FFFFFF", 0] }, effect]);
});

test("without its last shape a sheet has no drawing any more, and the file no picture", async () => {
  await drawMap();
  await host.open(await host.save());
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    shapes.load("items");
    await context.sync();
    for (const shape of shapes.items) shape.delete();
    await context.sync();
  });
  expect([...partsOf(await host.save()).keys()].filter((name) => /drawing|media/.test(name))).toEqual([]);
});

test("a picture in a file is a shape; a new shape stands beside the chart and the picture, which stay", async () => {
  await host.open(richWorkbook());
  const before = text(richWorkbook(), "xl/drawings/drawing1.xml");
  const names = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.protection.unprotect();
    sheet.shapes.addGeometricShape("Diamond").set({ name: "新", left: 5, top: 5 });
    sheet.shapes.load("items/name,items/type");
    await context.sync();
    return sheet.shapes.items.map(({ name, type }) => `${type} ${name}`);
  });
  expect(names.at(-1)).toBe("GeometricShape 新");
  const after = text(await host.save(), "xl/drawings/drawing1.xml");
  for (const piece of before.match(/<c:chart [^>]*>|<a:blip [^>]*>/g) ?? ["nothing was drawn before"]) expect(after).toContain(piece);
  expect(after).toContain('prst="diamond"');
});

test("the file's picture is the one that was added", async () => {
  await drawMap();
  const saved = partsOf(await host.save());
  expect(Buffer.from(saved.get("xl/media/image1.png") ?? []).toString("base64")).toBe(dot);
});
