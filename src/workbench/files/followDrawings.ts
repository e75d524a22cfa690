import { addressOf, areaOf } from "../address";
import { areaAfter, spanAfter, type LineEdit } from "../grid/lineEdits";
import type { FilePackage } from "./filePackage";
import { childOf, childrenOf, localName, textOf, type XmlElement } from "./xml";

/** Moves the anchors of charts, pictures and shapes (锚点) when rows or columns come and go. */
export function moveDrawing(root: XmlElement, edit: LineEdit): void {
  if (edit.across !== null) return;
  for (const anchor of childrenOf(root)) {
    const [from, to] = [childOf(anchor, "from"), childOf(anchor, "to")];
    if (!from || anchor.attributes.editAs === "absolute") continue;
    const start = lineOf(from, edit);
    moveCorner(from, edit, lineAfter(start, edit));
    if (!to) continue;
    // Shapes that only move keep their size.
    const end = lineOf(to, edit);
    moveCorner(to, edit, anchor.attributes.editAs === "oneCell" ? end + lineAfter(start, edit) - start : lineAfter(end, edit));
  }
}

/** Where a line is after an edit; one that was taken out gives way to the next. */
function lineAfter(line: number, edit: LineEdit): number {
  return spanAfter(line, 1, edit)?.start ?? edit.start;
}

function lineOf(corner: XmlElement, { lines }: LineEdit): number {
  return Number(textOf(childOf(corner, lines === "rows" ? "row" : "col")));
}

function moveCorner(corner: XmlElement, edit: LineEdit, line: number): void {
  const [name, offset] = edit.lines === "rows" ? ["row", "rowOff"] : ["col", "colOff"];
  if (spanAfter(lineOf(corner, edit), 1, edit) === null) setText(childOf(corner, offset), "0");
  setText(childOf(corner, name), String(Math.max(0, line)));
}

function setText(target: XmlElement | null, text: string): void {
  target?.children.splice(0, target.children.length, text);
}

/** Moves notes and comments with their cells; those of cells that went go too. */
export function moveNotes(parent: XmlElement, edit: LineEdit): void {
  const kept = parent.children.filter((child) => {
    if (typeof child === "string") return true;
    if (localName(child.name) !== "comment" && localName(child.name) !== "threadedComment") {
      moveNotes(child, edit);
      return true;
    }
    const area = areaOf(child.attributes.ref ?? "");
    const after = area && areaAfter(area, edit);
    if (after) child.attributes.ref = addressOf(after);
    return after !== null;
  });
  parent.children.splice(0, parent.children.length, ...kept);
}

/**
 * Moves the yellow boxes of notes. Excel's old drawings are not always XML a reader accepts, so their text is changed
 * where it speaks of the cell, and nothing else.
 */
export function moveVml(file: FilePackage, part: string, edit: LineEdit): void {
  const text = new TextDecoder().decode(file.get(part));
  const moved = text.replace(/<v:shape\s(?:(?!<v:shape\s).)*?<\/v:shape>/gs, (shape) => {
    const number = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? NaN);
    const [row, column] = [number("Row"), number("Column")];
    if (Number.isNaN(row) || Number.isNaN(column)) return shape;
    const after = areaAfter({ row, column, rowCount: 1, columnCount: 1 }, edit);
    return after ? movedBox(shape, after.row - row, after.column - column) : "";
  });
  if (moved !== text) file.set(part, new TextEncoder().encode(moved));
}

function movedBox(shape: string, rows: number, columns: number): string {
  const shifted = shape
    .replace(/(<x:Row>\s*)(\d+)/, (_, tag: string, row: string) => `${tag}${Number(row) + rows}`)
    .replace(/(<x:Column>\s*)(\d+)/, (_, tag: string, column: string) => `${tag}${Number(column) + columns}`);
  return shifted.replace(/(<x:Anchor>)([^<]*)/, (whole, tag: string, list: string) => {
    const numbers = list.split(",").map(Number);
    if (numbers.length !== 8) return whole;
    // left column, offset, top row, offset, right column, offset, bottom row, offset
    return tag + numbers.map((number, index) => (index % 4 === 0 ? Math.max(0, number + columns) : index % 4 === 2 ? Math.max(0, number + rows) : number)).join(", ");
  });
}
