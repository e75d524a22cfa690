/**
 * 画形状: the steps that put a map's bands, boxes and lines onto a sheet. Every
 * shape bears a name that says it is ours and which writing drew it; shapes with
 * any other name are somebody's own and are never touched.
 */
import { fonts } from "./looks";
import type { LineLook } from "./lineLook";
import { mapSizes, pointOn, sides, type BoxLook, type MapDrawing, type PlacedBand, type PlacedBox, type PlacedLegend, type PlacedLink, type Rectangle } from "./mapLayout";
import type { Step } from "./requests";
import type { Language } from "../scorecard/table";

const shapeName = /^BSC\.map\.([0-9a-z]+)\./;

/** 形状名 */
function nameOf(token: string, part: string): string {
  return `BSC.map.${token}.${part}`;
}

/** Which writing drew a shape; null for a shape that is not ours. */
export function shapeToken(name: string): string | null {
  return shapeName.exec(name)?.[1] ?? null;
}

/** What one shape takes on the wire, about; measured in test/workbook/writeMaps.test.ts. */
const shapeBytes = 3000;

/** 形状的大小: bytes of all shapes of a map. */
export function drawingBytes(drawing: MapDrawing): number {
  return shapesIn(drawing) * shapeBytes;
}

/** How many shapes a map has. */
export function shapesIn({ bands, boxes, links, legend }: MapDrawing): number {
  return bands.length * 2 + boxes.length + links.length + links.filter(({ label }) => label !== null).length + legend.length + legend.filter(({ line }) => line !== null).length;
}

/** Colours of boxes: fill and edge. The sign and the word in the box say the same. */
const boxColours: { readonly [L in BoxLook]: { readonly fill: string; readonly line: string } } = {
  green: { fill: "#E7F3E1", line: "#548235" },
  amber: { fill: "#FFF4D1", line: "#9C6500" },
  red: { fill: "#FBE3E1", line: "#C00000" },
  grey: { fill: "#F2F2F2", line: "#6B6B6B" },
};
const bandColours = { fill: "#F3F7FC", line: "#BDD0E7", label: "#DCE6F1" };
const lineColours = { none: "#44546A", lagged: "#44546A", feedback: "#7030A0" } as const;
const lineWeights = { strong: 2.5, usual: 1.5, weak: 0.75 } as const;
const dashes = { none: "Solid", lagged: "LongDash", feedback: "RoundDot" } as const;
const ink = "#1F1F1F";

interface Drawn {
  readonly sheet: string;
  readonly token: string;
  readonly face: string;
}

/** 画图: lines lie under the boxes, so that a line never crosses a text. */
export function shapeSteps(sheet: string, token: string, drawing: MapDrawing, language: Language): readonly Step[] {
  const drawn: Drawn = { sheet, token, face: fonts[language].body };
  const boxOf = new Map(drawing.boxes.map((placed) => [placed.box.id, placed]));
  return [
    ...drawing.bands.map((band, index) => bandStep(drawn, band, index)),
    ...drawing.links.map((link, index) => lineStep(drawn, link, index, boxOf)),
    ...drawing.boxes.map((box) => boxStep(drawn, box)),
    ...drawing.links.map((link, index) => connectStep(drawn, link, index)),
    ...drawing.legend.map((entry, index) => legendStep(drawn, entry, index)),
  ];
}

function bandStep({ sheet, token, face }: Drawn, band: PlacedBand, index: number): Step {
  return step(2, sheet, (shapes) => {
    const area = shapes.addGeometricShape("Rectangle");
    area.name = nameOf(token, `band.${index}`);
    put(area, band);
    area.altTextDescription = band.label.text.split("\n")[0]!;
    area.fill.setSolidColor(bandColours.fill);
    area.lineFormat.color = bandColours.line;
    area.lineFormat.weight = 0.75;
    const label = shapes.addGeometricShape("Rectangle");
    label.name = nameOf(token, `label.${index}`);
    put(label, band.label);
    label.fill.setSolidColor(bandColours.label);
    label.lineFormat.visible = false;
    write(label, band.label.text, { face, size: mapSizes.label, bold: true, align: "Center" });
  });
}

function lineStep({ sheet, token }: Drawn, { link, from, to }: PlacedLink, index: number, boxOf: ReadonlyMap<number, PlacedBox>): Step {
  const begin = pointOn(boxOf.get(link.cause)!, from);
  const end = pointOn(boxOf.get(link.effect)!, to);
  return step(1, sheet, (shapes) => {
    const shape = shapes.addLine(begin.x, begin.y, end.x, end.y, "Straight");
    shape.name = nameOf(token, `link.${index}`);
    shape.altTextDescription = link.altText;
    style(shape, link.look);
  });
}

function boxStep({ sheet, token, face }: Drawn, placed: PlacedBox): Step {
  const { fill, line } = boxColours[placed.box.look];
  return step(1, sheet, (shapes) => {
    const shape = shapes.addGeometricShape("RoundRectangle");
    shape.name = nameOf(token, `box.${placed.box.id}`);
    put(shape, placed);
    shape.altTextDescription = placed.box.altText;
    shape.fill.setSolidColor(fill);
    shape.lineFormat.color = line;
    shape.lineFormat.weight = 1.25;
    write(shape, placed.box.text, { face, size: mapSizes.text, bold: false, align: "Center" });
  });
}

/** Attached, lines follow when a person moves a box. */
function connectStep({ sheet, token, face }: Drawn, { link, from, to, label }: PlacedLink, index: number): Step {
  return step(label === null ? 0.5 : 1.5, sheet, (shapes) => {
    const { line } = shapes.getItem(nameOf(token, `link.${index}`));
    line.connectBeginShape(shapes.getItem(nameOf(token, `box.${link.cause}`)), sides[from]);
    line.connectEndShape(shapes.getItem(nameOf(token, `box.${link.effect}`)), sides[to]);
    if (label === null) return;
    const shape = shapes.addGeometricShape("Rectangle");
    shape.name = nameOf(token, `lag.${index}`);
    put(shape, label);
    shape.fill.setSolidColor("#FFFFFF");
    shape.lineFormat.visible = false;
    write(shape, label.text, { face, size: mapSizes.small, bold: false, align: "Center" });
  });
}

function legendStep({ sheet, token, face }: Drawn, { text, line }: PlacedLegend, index: number): Step {
  return step(line === null ? 1 : 2, sheet, (shapes) => {
    const words = shapes.addGeometricShape("Rectangle");
    words.name = nameOf(token, `legend.${index}`);
    put(words, text);
    words.fill.clear();
    words.lineFormat.visible = false;
    write(words, text.text, { face, size: mapSizes.small, bold: false, align: "Left" });
    if (line === null) return;
    const sample = shapes.addLine(line.x1, line.y, line.x2, line.y, "Straight");
    sample.name = nameOf(token, `sample.${index}`);
    style(sample, line.look);
  });
}

/** @param shapes how many shapes the step draws */
function step(shapes: number, sheet: string, draw: (shapes: Excel.ShapeCollection) => void): Step {
  return { bytes: shapes * shapeBytes, run: (context) => draw(context.workbook.worksheets.getItem(sheet).shapes) };
}

function put(shape: Excel.Shape, { left, top, width, height }: Rectangle): void {
  shape.left = left;
  shape.top = top;
  shape.width = width;
  shape.height = height;
  shape.placement = "OneCell";
}

function style({ line, lineFormat }: Excel.Shape, { strength, dash }: LineLook): void {
  lineFormat.color = lineColours[dash];
  lineFormat.weight = lineWeights[strength];
  lineFormat.dashStyle = dashes[dash];
  line.endArrowheadStyle = "Triangle";
}

interface TextLook {
  readonly face: string;
  readonly size: number;
  readonly bold: boolean;
  readonly align: "Center" | "Left";
}

function write({ textFrame }: Excel.Shape, text: string, { face, size, bold, align }: TextLook): void {
  textFrame.textRange.text = text;
  textFrame.textRange.font.name = face;
  textFrame.textRange.font.size = size;
  textFrame.textRange.font.color = ink;
  if (bold) textFrame.textRange.font.bold = true;
  textFrame.horizontalAlignment = align;
  textFrame.verticalAlignment = "Middle";
  textFrame.leftMargin = 3;
  textFrame.rightMargin = 3;
}
