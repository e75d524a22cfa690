import { connectorPath } from "../grid/connectorPath";
import { pointsPerPixel } from "../grid/lines";
import type { ConnectorEnd, ShapePart } from "../grid/parts";
import type { Point } from "../grid/shapes";

/** What a shape needs of a canvas: the part of its context Univer hands on. */
export type Brush = Pick<CanvasRenderingContext2D,
  "save" | "restore" | "translate" | "rotate" | "beginPath" | "closePath" | "moveTo" | "lineTo" | "bezierCurveTo" | "quadraticCurveTo" | "ellipse" | "fill" | "stroke" | "setLineDash" | "measureText" | "fillText" | "drawImage" |
  "fillStyle" | "strokeStyle" | "lineWidth" | "globalAlpha" | "font" | "textAlign" | "textBaseline" | "lineJoin">;

const pixels = (points: number): number => points / pointsPerPixel;

/** Draws a shape (形状) with the sheet's top left corner at the brush's origin, lengths in pixels. */
export function drawShape(brush: Brush, shape: ShapePart, shapeById: (id: string) => ShapePart | null, picture: CanvasImageSource | null): void {
  if (!shape.isVisible) return;
  brush.save();
  if (shape.connector) drawConnector(brush, shape, shapeById);
  else drawBox(brush, shape, picture);
  brush.restore();
}

function drawBox(brush: Brush, shape: ShapePart, picture: CanvasImageSource | null): void {
  const [left, top, width, height] = [shape.left, shape.top, shape.width, shape.height].map(pixels) as [number, number, number, number];
  brush.translate(left + width / 2, top + height / 2);
  brush.rotate((shape.rotation * Math.PI) / 180);
  brush.translate(-width / 2, -height / 2);
  if (picture) brush.drawImage(picture, 0, 0, width, height);
  outline(brush, shape.geometry ?? "Rectangle", width, height);
  if (shape.fill) {
    brush.fillStyle = shape.fill.color;
    brush.globalAlpha = 1 - shape.fill.transparency;
    brush.fill();
  }
  if (takeLine(brush, shape)) brush.stroke();
  brush.globalAlpha = 1;
  if (shape.text.content !== "") drawText(brush, shape, width, height);
}

const dashes: { readonly [style: string]: readonly number[] } = {
  Dash: [4, 3], DashDot: [4, 3, 1, 3], DashDotDot: [4, 3, 1, 3, 1, 3], LongDash: [8, 3], LongDashDot: [8, 3, 1, 3], LongDashDotDot: [8, 3, 1, 3, 1, 3],
  RoundDot: [1, 1], SquareDot: [1, 1], SystemDash: [3, 1], SystemDot: [1, 1], SystemDashDot: [3, 1, 1, 1],
};

/** @returns is there a line to be drawn? */
function takeLine(brush: Brush, { line }: ShapePart): boolean {
  if (!line.isVisible) return false;
  brush.strokeStyle = line.color;
  brush.globalAlpha = 1 - line.transparency;
  brush.lineWidth = Math.max(0.75, pixels(line.weight));
  brush.lineJoin = "miter";
  brush.setLineDash((dashes[line.dashStyle] ?? []).map((length) => length * brush.lineWidth));
  return true;
}

/** Corners of the geometries a strategy map may use, as shares of the box; any other is drawn as a rectangle. */
const polygons: { readonly [geometry: string]: readonly (readonly [x: number, y: number])[] } = {
  Diamond: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]], Triangle: [[0.5, 0], [1, 1], [0, 1]], RightTriangle: [[0, 0], [1, 1], [0, 1]],
  Parallelogram: [[0.25, 0], [1, 0], [0.75, 1], [0, 1]], Trapezoid: [[0.25, 0], [0.75, 0], [1, 1], [0, 1]], Hexagon: [[0.25, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0.25, 1], [0, 0.5]],
  Pentagon: [[0.5, 0], [1, 0.38], [0.81, 1], [0.19, 1], [0, 0.38]], HomePlate: [[0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1]], Chevron: [[0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1], [0.25, 0.5]],
  Octagon: [[0.29, 0], [0.71, 0], [1, 0.29], [1, 0.71], [0.71, 1], [0.29, 1], [0, 0.71], [0, 0.29]],
  RightArrow: [[0, 0.25], [0.6, 0.25], [0.6, 0], [1, 0.5], [0.6, 1], [0.6, 0.75], [0, 0.75]], LeftArrow: [[1, 0.25], [0.4, 0.25], [0.4, 0], [0, 0.5], [0.4, 1], [0.4, 0.75], [1, 0.75]],
  UpArrow: [[0.25, 1], [0.25, 0.4], [0, 0.4], [0.5, 0], [1, 0.4], [0.75, 0.4], [0.75, 1]], DownArrow: [[0.25, 0], [0.25, 0.6], [0, 0.6], [0.5, 1], [1, 0.6], [0.75, 0.6], [0.75, 0]],
};

function outline(brush: Brush, geometry: string, width: number, height: number): void {
  brush.beginPath();
  const corners = polygons[geometry];
  if (geometry === "Ellipse") brush.ellipse(width / 2, height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else if (/^Round|^FlowChartAlternateProcess$/.test(geometry)) roundedBox(brush, width, height, Math.min(width, height) / 6);
  else for (const [index, [x, y]] of (corners ?? [[0, 0], [1, 0], [1, 1], [0, 1]] as const).entries()) brush[index === 0 ? "moveTo" : "lineTo"](x * width, y * height);
  brush.closePath();
}

function roundedBox(brush: Brush, width: number, height: number, radius: number): void {
  brush.moveTo(radius, 0);
  brush.lineTo(width - radius, 0);
  brush.quadraticCurveTo(width, 0, width, radius);
  brush.lineTo(width, height - radius);
  brush.quadraticCurveTo(width, height, width - radius, height);
  brush.lineTo(radius, height);
  brush.quadraticCurveTo(0, height, 0, height - radius);
  brush.lineTo(0, radius);
  brush.quadraticCurveTo(0, 0, radius, 0);
}

function drawConnector(brush: Brush, shape: ShapePart, shapeById: (id: string) => ShapePart | null): void {
  const { connector } = shape;
  if (!connector || !takeLine(brush, shape)) return;
  const points = connectorPath(shape, shapeById).points.map(({ x, y }) => ({ x: pixels(x), y: pixels(y) }));
  const [begin, second] = points;
  const [beforeLast, end] = points.slice(-2);
  if (!begin || !second || !beforeLast || !end) return;
  brush.beginPath();
  brush.moveTo(begin.x, begin.y);
  if (connector.type === "Curve") brush.bezierCurveTo(second.x, second.y, beforeLast.x, beforeLast.y, end.x, end.y);
  else for (const { x, y } of points.slice(1)) brush.lineTo(x, y);
  brush.stroke();
  brush.setLineDash([]);
  brush.fillStyle = shape.line.color;
  arrowhead(brush, connector.begin, begin, second);
  arrowhead(brush, connector.end, end, beforeLast);
}

const headSizes: { readonly [size: string]: number } = { Short: 2, Narrow: 2, Medium: 3, Long: 5, Wide: 5 };

/** The mark at an end of a line, pointing away from where the line comes from. */
function arrowhead(brush: Brush, { arrowhead: { style, length, width } }: ConnectorEnd, tip: Point, from: Point): void {
  if (style === "None") return;
  const unit = Math.max(2, brush.lineWidth);
  const [long, half] = [(headSizes[length] ?? 3) * unit, ((headSizes[width] ?? 3) * unit) / 2];
  brush.save();
  brush.translate(tip.x, tip.y);
  brush.rotate(Math.atan2(tip.y - from.y, tip.x - from.x));
  brush.beginPath();
  if (style === "Oval") brush.ellipse(0, 0, long / 2, half, 0, 0, 2 * Math.PI);
  else if (style === "Diamond") for (const [index, [x, y]] of ([[long / 2, 0], [0, half], [-long / 2, 0], [0, -half]] as const).entries()) brush[index === 0 ? "moveTo" : "lineTo"](x, y);
  else {
    brush.moveTo(-long, half);
    brush.lineTo(0, 0);
    brush.lineTo(-long, -half);
    if (style === "Stealth") brush.lineTo(-long * 0.6, 0);
  }
  if (style === "Open") brush.stroke();
  else {
    brush.closePath();
    brush.fill();
  }
  brush.restore();
}

function drawText(brush: Brush, { text }: ShapePart, width: number, height: number): void {
  const { font, margins } = text;
  const size = pixels(font.size);
  brush.font = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${size}px "${font.name}", "Microsoft YaHei", "Noto Sans SC", sans-serif`;
  brush.fillStyle = font.color;
  brush.textBaseline = "middle";
  const [left, right] = [pixels(margins.left), width - pixels(margins.right)];
  const lines = text.content.split(/[\n\u000b]/).flatMap((line) => wrapped(brush, line, Math.max(size, right - left)));
  const lineHeight = size * 1.3;
  const total = lines.length * lineHeight;
  const free = height - pixels(margins.top) - pixels(margins.bottom) - total;
  const first = pixels(margins.top) + (text.vertical === "Middle" ? free / 2 : text.vertical === "Bottom" ? free : 0) + lineHeight / 2;
  const x = text.horizontal === "Center" ? (left + right) / 2 : text.horizontal === "Right" ? right : left;
  brush.textAlign = text.horizontal === "Center" ? "center" : text.horizontal === "Right" ? "right" : "left";
  for (const [index, line] of lines.entries()) brush.fillText(line, x, first + index * lineHeight);
}

/** A line broken to a width: between words, and between any two Chinese characters. */
export function wrapped(brush: Pick<Brush, "measureText">, line: string, width: number): readonly string[] {
  const pieces = line.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/g) ?? [];
  const lines: string[] = [];
  let current = "";
  for (const piece of pieces) {
    if (current !== "" && brush.measureText((current + piece).trimEnd()).width > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current];
}
