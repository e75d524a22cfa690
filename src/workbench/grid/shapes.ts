import { setPart, type Book, type Sheet } from "./book";
import { ExcelError } from "../excelError";
import type { ConnectorEnd, ConnectorPart, ShapePart } from "./parts";

/** A point on a sheet, in points from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The shapes of a sheet (形状), the lowest first. */
export function shapesOf(sheet: Sheet): readonly (readonly [id: string, shape: ShapePart])[] {
  return [...sheet.book.parts.shape].filter(([, shape]) => shape.sheetId === sheet.id).sort(([, one], [, other]) => one.order - other.order);
}

/** @throws ExcelError ItemNotFound when it has been deleted */
export function shapeOf(book: Book, id: string): ShapePart {
  const shape = book.parts.shape.get(id);
  if (!shape) throw new ExcelError("ItemNotFound");
  return shape;
}

/** What a new shape is unless it is told otherwise. */
export const blankShape: Omit<ShapePart, "sheetId" | "name" | "kind" | "order"> = {
  geometry: null, left: 0, top: 0, width: 72, height: 72, rotation: 0, isAnchoredByFile: false, isVisible: true, altTextTitle: "", altTextDescription: "", lockAspectRatio: false,
  placement: "TwoCell", fill: { color: "#4472C4", transparency: 0 },
  line: { isVisible: true, color: "#2F528F", weight: 1, dashStyle: "Solid", style: "Single", transparency: 0 },
  text: {
    content: "", font: { name: "Calibri", size: 11, color: "#FFFFFF", bold: false, italic: false, underline: "None" },
    horizontal: "Left", vertical: "Top", margins: { left: 7.2, right: 7.2, top: 3.6, bottom: 3.6 }, autoSize: "AutoSizeNone", orientation: "Horizontal",
    horizontalOverflow: "Overflow", verticalOverflow: "Overflow", readingOrder: "LeftToRight",
  },
  connector: null, image: null,
};

const freeEnd: ConnectorEnd = { shapeId: null, site: 0, arrowhead: { style: "None", length: "Medium", width: "Medium" } };

/** Draws a shape over the others of its sheet. @returns its id */
export function addShape(sheet: Sheet, kind: ShapePart["kind"], stem: string, wanted: Partial<ShapePart>): string {
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const others = shapesOf(sheet);
  const order = 1 + Math.max(0, ...others.map(([, shape]) => shape.order));
  setPart(sheet.book, "shape", id, { ...blankShape, ...wanted, sheetId: sheet.id, kind, order, name: wanted.name ?? `${stem} ${others.length + 1}` });
  return id;
}

export function addConnector(sheet: Sheet, type: ConnectorPart["type"], from: Point, to: Point): string {
  const connector: ConnectorPart = { type, isFlippedHorizontally: false, isFlippedVertically: false, begin: freeEnd, end: freeEnd };
  return addShape(sheet, "Line", type === "Straight" ? "Straight Connector" : `${type} Connector`, {
    fill: null, ...spanning(connector, from, to), line: { ...blankShape.line, color: "#4472C4", weight: 0.5 },
  });
}

/** Changes a shape; lines that hold on to it follow. */
export function updateShape(book: Book, id: string, wanted: Partial<ShapePart>): void {
  const before = shapeOf(book, id);
  const isMoved = ["left", "top", "width", "height", "rotation", "geometry"].some((name) => name in wanted);
  setPart(book, "shape", id, { ...before, ...withKeptRatio(before, wanted), ...(isMoved && { isAnchoredByFile: false }) });
  if (isMoved) for (const [lineId, { connector }] of book.parts.shape) if (connector?.begin.shapeId === id || connector?.end.shapeId === id) followShapes(book, lineId);
}

function withKeptRatio(before: ShapePart, wanted: Partial<ShapePart>): Partial<ShapePart> {
  if (!(wanted.lockAspectRatio ?? before.lockAspectRatio)) return wanted;
  if (wanted.width !== undefined && wanted.height === undefined && before.width > 0) return { ...wanted, height: (before.height * wanted.width) / before.width };
  if (wanted.height !== undefined && wanted.width === undefined && before.height > 0) return { ...wanted, width: (before.width * wanted.height) / before.height };
  return wanted;
}

/** Takes a shape away; lines that held on to it stay where they are. */
export function removeShape(book: Book, id: string): void {
  shapeOf(book, id);
  setPart(book, "shape", id, null);
  for (const [lineId, shape] of [...book.parts.shape]) {
    const { connector } = shape;
    if (!connector || (connector.begin.shapeId !== id && connector.end.shapeId !== id)) continue;
    const freed = (end: ConnectorEnd): ConnectorEnd => (end.shapeId === id ? { ...end, shapeId: null, site: 0 } : end);
    setPart(book, "shape", lineId, { ...shape, connector: { ...connector, begin: freed(connector.begin), end: freed(connector.end) } });
  }
}

/** Puts a line's end on a shape's connection site (连接点), or takes it off with null. */
export function connect(book: Book, lineId: string, which: "begin" | "end", shapeId: string | null, site: number): void {
  const line = shapeOf(book, lineId);
  const { connector } = line;
  if (!connector) throw new ExcelError("InvalidOperation", "The shape is no line.");
  if (shapeId !== null) {
    const shape = shapeOf(book, shapeId);
    if (shape.sheetId !== line.sheetId || site < 0 || site >= siteCount(shape) || !Number.isInteger(site)) throw new ExcelError("InvalidArgument");
  }
  setPart(book, "shape", lineId, { ...line, connector: { ...connector, [which]: { ...connector[which], shapeId, site } } });
  followShapes(book, lineId);
}

function followShapes(book: Book, lineId: string): void {
  const line = shapeOf(book, lineId);
  if (!line.connector) return;
  const { begin, end } = ends(line);
  const from = placeOf(book, line.connector.begin) ?? begin;
  const to = placeOf(book, line.connector.end) ?? end;
  setPart(book, "shape", lineId, { ...line, ...spanning(line.connector, from, to), isAnchoredByFile: false });
}

function placeOf(book: Book, { shapeId, site }: ConnectorEnd): Point | null {
  const shape = shapeId === null ? undefined : book.parts.shape.get(shapeId);
  return shape ? siteOf(shape, site) : null;
}

/** The box between two points, and which way the line crosses it. */
function spanning(connector: ConnectorPart, from: Point, to: Point): Pick<ShapePart, "left" | "top" | "width" | "height" | "connector"> {
  return {
    left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y),
    connector: { ...connector, isFlippedHorizontally: to.x < from.x, isFlippedVertically: to.y < from.y },
  };
}

/** Where a line begins and ends. */
export function ends({ left, top, width, height, connector }: ShapePart): { readonly begin: Point; readonly end: Point } {
  const [x, otherX] = connector?.isFlippedHorizontally ? [left + width, left] : [left, left + width];
  const [y, otherY] = connector?.isFlippedVertically ? [top + height, top] : [top, top + height];
  return { begin: { x, y }, end: { x: otherX, y: otherY } };
}

/** How many connection sites a shape has; Excel counts them anticlockwise from the top. */
export function siteCount({ kind, geometry }: ShapePart): number {
  if (kind === "Line") return 0;
  return geometry === "Ellipse" ? 8 : 4;
}

/** Where a connection site is. */
export function siteOf(shape: ShapePart, site: number): Point {
  const angle = -Math.PI / 2 - (site * 2 * Math.PI) / siteCount(shape);
  const turn = (shape.rotation * Math.PI) / 180;
  const [x, y] = [(Math.cos(angle) * shape.width) / 2, (Math.sin(angle) * shape.height) / 2];
  return {
    x: dustless(shape.left + shape.width / 2 + x * Math.cos(turn) - y * Math.sin(turn)),
    y: dustless(shape.top + shape.height / 2 + x * Math.sin(turn) + y * Math.cos(turn)),
  };
}

function dustless(length: number): number {
  return Math.round(length * 1e6) / 1e6;
}

/** Moves a shape among those it overlaps (叠放次序). */
export function reorder(sheet: Sheet, id: string, to: "BringToFront" | "BringForward" | "SendToBack" | "SendBackward"): void {
  const ids = shapesOf(sheet).map(([shapeId]) => shapeId);
  const from = ids.indexOf(id);
  const place = { BringToFront: ids.length - 1, BringForward: Math.min(ids.length - 1, from + 1), SendToBack: 0, SendBackward: Math.max(0, from - 1) }[to];
  const rest = ids.filter((other) => other !== id);
  const inOrder = [...rest.slice(0, place), id, ...rest.slice(place)];
  for (const [index, shapeId] of inOrder.entries()) setPart(sheet.book, "shape", shapeId, { ...shapeOf(sheet.book, shapeId), order: index + 1 });
}
