import { BooleanNumber, type IWorksheetData } from "@univerjs/core";
import { worksheetOf, type Sheet } from "../grid/book";
import { pointsPerPixel } from "../grid/lines";
import type { ShapePart } from "../grid/parts";
import { childOf, element, localName, numberOf, textOf, type XmlElement } from "./xml";

/** How wide columns and how high rows are, in points; hidden ones measure nothing. */
export interface LineSizes {
  readonly widthOf: (column: number) => number;
  readonly heightOf: (row: number) => number;
}

export type Box = Pick<ShapePart, "left" | "top" | "width" | "height">;

/** Lengths in drawings (EMU): 12 700 to the point. */
export const unitsPerPoint = 12_700;

export function sizesOfSheet(sheet: Sheet): LineSizes {
  const worksheet = worksheetOf(sheet);
  return {
    widthOf: (column) => (worksheet.getColVisible(column) ? worksheet.getColumnWidth(column) * pointsPerPixel : 0),
    heightOf: (row) => (worksheet.getRowVisible(row) ? worksheet.getRowHeight(row) * pointsPerPixel : 0),
  };
}

/** The sizes a file gives, whatever has become of the sheet since. */
export function sizesOfFile({ rowData, columnData, defaultColumnWidth, defaultRowHeight }: IWorksheetData): LineSizes {
  const size = (line: { readonly hd?: BooleanNumber } | undefined, own: number | undefined, standard: number): number => (line?.hd === BooleanNumber.TRUE ? 0 : own ?? standard) * pointsPerPixel;
  return {
    widthOf: (column) => size(columnData[column], columnData[column]?.w, defaultColumnWidth),
    heightOf: (row) => size(rowData[row], rowData[row]?.h ?? rowData[row]?.ah, defaultRowHeight),
  };
}

/** Where an anchored drawing lies on its sheet (锚点), in points. */
export function boxOfAnchor(anchor: XmlElement, sizes: LineSizes): Box {
  const kind = localName(anchor.name);
  const place = childOf(anchor, "pos");
  const [left, top] = kind === "absoluteAnchor" ? [points(numberOf(place, "x")), points(numberOf(place, "y"))] : cornerOf(childOf(anchor, "from"), sizes);
  const extent = childOf(anchor, "ext");
  if (kind !== "twoCellAnchor") return { left, top, width: points(numberOf(extent, "cx")), height: points(numberOf(extent, "cy")) };
  const [right, bottom] = cornerOf(childOf(anchor, "to"), sizes);
  return { left, top, width: Math.max(0, rounded(right - left)), height: Math.max(0, rounded(bottom - top)) };
}

function points(units: number | undefined): number {
  return rounded((units ?? 0) / unitsPerPoint);
}

export function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}

function cornerOf(corner: XmlElement | null, { widthOf, heightOf }: LineSizes): readonly [number, number] {
  const number = (name: string): number => Number(textOf(childOf(corner, name))) || 0;
  return [rounded(distance(number("col"), widthOf) + number("colOff") / unitsPerPoint), rounded(distance(number("row"), heightOf) + number("rowOff") / unitsPerPoint)];
}

function distance(end: number, sizeOf: (line: number) => number): number {
  let sum = 0;
  for (let line = 0; line < end; line++) sum += sizeOf(line);
  return sum;
}

/** The anchor's corners for a box: cells, and how far into them. */
export function corners({ left, top, width, height }: Box, { widthOf, heightOf }: LineSizes): readonly XmlElement[] {
  return [corner("xdr:from", left, top), corner("xdr:to", left + width, top + height)];

  function corner(name: string, x: number, y: number): XmlElement {
    const [column, columnOffset] = lineAt(x, widthOf);
    const [row, rowOffset] = lineAt(y, heightOf);
    return element(name, {}, element("xdr:col", {}, String(column)), element("xdr:colOff", {}, units(columnOffset)), element("xdr:row", {}, String(row)), element("xdr:rowOff", {}, units(rowOffset)));
  }
}

function units(length: number): string {
  return String(Math.round(length * unitsPerPoint));
}

const lineLimit = 1_048_575;

function lineAt(place: number, sizeOf: (line: number) => number): readonly [line: number, offset: number] {
  let [line, rest] = [0, Math.max(0, place)];
  for (let size = sizeOf(0); rest >= size && line < lineLimit; size = sizeOf(line)) {
    rest -= size;
    line += 1;
  }
  return [line, rest];
}

export function placementOf(anchor: XmlElement): ShapePart["placement"] {
  const kind = localName(anchor.name);
  if (kind === "absoluteAnchor" || anchor.attributes.editAs === "absolute") return "Absolute";
  return kind === "oneCellAnchor" || anchor.attributes.editAs === "oneCell" ? "OneCell" : "TwoCell";
}

/** An anchor around a drawing. Its place is written by cells whatever the drawing does when they change, as Excel does. */
export function anchorElement(box: Box, placement: ShapePart["placement"], sizes: LineSizes, drawn: XmlElement): XmlElement {
  const editAs = { TwoCell: undefined, OneCell: "oneCell", Absolute: "absolute" }[placement];
  return element("xdr:twoCellAnchor", { editAs }, ...corners(box, sizes), drawn, element("xdr:clientData"));
}
