import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import { sheetLimit } from "../address";
import type { FileRow } from "./sheetCells";
import { replaceElements } from "./sheetElements";
import { widthInDigits, widthInPixels } from "./sheetView";
import { childOf, childrenOf, element, flagOf, numberOf, setAttribute, type XmlElement } from "./xml";

/** What the workbench keeps of rows or columns, by index. */
export type Lines<Line> = { [index: number]: Line };

/** The id of a cell format's look, or null for the workbook's standard look. */
export type LookId = (format: number) => string | null;

/** Rows (行) with a height, a look or hidden. A file counts heights in points, the grid in pixels. */
export function readRows(rows: readonly FileRow[], lookId: LookId): Lines<IRowData> {
  const lines: Lines<IRowData> = {};
  for (const { index, element: row } of rows) {
    const height = numberOf(row, "ht");
    const look = flagOf(row, "customFormat") ? lookId(numberOf(row, "s") ?? 0) : null;
    const line: IRowData = {
      ...(height !== undefined && { h: height / 0.75, ia: BooleanNumber.FALSE }),
      ...(flagOf(row, "hidden") && { hd: BooleanNumber.TRUE }),
      ...(look !== null && { s: look }),
    };
    if (Object.keys(line).length > 0) lines[index] = line;
  }
  return lines;
}

/** Columns (列) with a width, a look or hidden, up to so many. */
export function readColumns(root: XmlElement, count: number, lookId: LookId): Lines<IColumnData> {
  const lines: Lines<IColumnData> = {};
  for (const column of childrenOf(childOf(root, "cols"), "col")) {
    const width = numberOf(column, "width");
    const look = lookId(numberOf(column, "style") ?? 0);
    const isHiddenHere = flagOf(column, "hidden");
    const last = Math.min(numberOf(column, "max") ?? 0, count);
    for (let index = (numberOf(column, "min") ?? 1) - 1; index < last; index++) {
      // A hidden column of width 0 comes back with the standard width.
      lines[index] = { ...(width !== undefined && width > 0 && { w: widthInPixels(width) }), ...(isHiddenHere && { hd: BooleanNumber.TRUE }), ...(look !== null && { s: look }) };
    }
  }
  return lines;
}

/** How many columns the file says something about, other than "all to the end". */
export function describedColumns(root: XmlElement): number {
  return childrenOf(childOf(root, "cols"), "col").reduce((most, column) => {
    const last = numberOf(column, "max") ?? 0;
    return Math.max(most, last >= 1000 ? Math.min(numberOf(column, "min") ?? 0, 1000) : last);
  }, 0);
}

/** The number of the cell format a line's look becomes. */
export type FormatOf<Line> = (line: Line) => number;

/** Puts a row's height, look and hiding into its XML where they differ from what the file says. @returns has anything changed? */
export function writeRow(row: XmlElement, now: IRowData, before: IRowData, formatOf: FormatOf<IRowData>): boolean {
  const height = heightOf(now);
  const isHeightChanged = Math.abs((height ?? 0) - (heightOf(before) ?? 0)) > 0.01;
  const isLookChanged = !isSameLook(now, before);
  const isHidingChanged = isHidden(now) !== isHidden(before);
  if (isHeightChanged) {
    setAttribute(row, "ht", height);
    setAttribute(row, "customHeight", height === undefined ? undefined : 1);
  }
  if (isHidingChanged) setAttribute(row, "hidden", isHidden(now) ? 1 : undefined);
  if (isLookChanged) {
    setAttribute(row, "s", now.s ? formatOf(now) : undefined);
    setAttribute(row, "customFormat", now.s ? 1 : undefined);
  }
  return isHeightChanged || isLookChanged || isHidingChanged;
}

function heightOf({ h, ia }: IRowData): number | undefined {
  return h === undefined || ia === BooleanNumber.TRUE ? undefined : Math.round(h * 75) / 100;
}

function isHidden({ hd }: IRowData | IColumnData): boolean {
  return hd === BooleanNumber.TRUE;
}

function isSameLook(one: IRowData | IColumnData, other: IRowData | IColumnData): boolean {
  return JSON.stringify(one.s ?? null) === JSON.stringify(other.s ?? null);
}

/** Puts columns' widths, looks and hiding into a sheet's XML where they differ from what the file says. */
export function writeColumns(root: XmlElement, now: Lines<IColumnData>, before: Lines<IColumnData>, formatOf: FormatOf<IColumnData>): void {
  const indexes = new Set([...Object.keys(now), ...Object.keys(before)].map(Number));
  const changed = [...indexes].filter((index) => !isSameColumn(now[index] ?? {}, before[index] ?? {})).sort((a, b) => a - b);
  if (changed.length === 0) return;
  let runs = childrenOf(childOf(root, "cols"), "col");
  for (const index of changed) {
    const known = runs.find((run) => holds(run, index));
    const column = changedColumn(root, known, index, now[index] ?? {}, before[index] ?? {}, formatOf);
    runs = [...runs.flatMap((run) => (run === known ? around(run, index) : [run])), column].sort((a, b) => (numberOf(a, "min") ?? 0) - (numberOf(b, "min") ?? 0));
  }
  replaceElements(root, "cols", element("cols", {}, ...joined(runs)));
}

function changedColumn(root: XmlElement, known: XmlElement | undefined, index: number, now: IColumnData, before: IColumnData, formatOf: FormatOf<IColumnData>): XmlElement {
  const column = element("col", { ...known?.attributes, min: index + 1, max: index + 1 });
  if (now.w !== before.w) {
    setAttribute(column, "width", now.w === undefined ? undefined : widthInDigits(now.w));
    setAttribute(column, "customWidth", now.w === undefined ? undefined : 1);
    setAttribute(column, "bestFit", undefined);
  }
  // A column must have a width in a file.
  if (column.attributes.width === undefined) setAttribute(column, "width", numberOf(childOf(root, "sheetFormatPr"), "defaultColWidth") ?? 9.140625);
  setAttribute(column, "hidden", isHidden(now) ? 1 : undefined);
  if (!isSameLook(now, before)) setAttribute(column, "style", now.s ? formatOf(now) : undefined);
  return column;
}

function isSameColumn(one: IColumnData, other: IColumnData): boolean {
  return Math.round(one.w ?? -1) === Math.round(other.w ?? -1) && isHidden(one) === isHidden(other) && isSameLook(one, other);
}

function holds(run: XmlElement, index: number): boolean {
  return (numberOf(run, "min") ?? 1) <= index + 1 && index + 1 <= (numberOf(run, "max") ?? sheetLimit.columnCount);
}

/** What is left of a run of equal columns on both sides of one that changed. */
function around(run: XmlElement, index: number): readonly XmlElement[] {
  const [first, last] = [numberOf(run, "min") ?? 1, numberOf(run, "max") ?? index + 1];
  return [
    ...(first <= index ? [element("col", { ...run.attributes, min: first, max: index })] : []),
    ...(last > index + 1 ? [element("col", { ...run.attributes, min: index + 2, max: last })] : []),
  ];
}

/** Neighbouring columns that say the same stand in one element. */
function joined(runs: readonly XmlElement[]): readonly XmlElement[] {
  const text = ({ attributes }: XmlElement): string => JSON.stringify(Object.entries(attributes).filter(([name]) => name !== "min" && name !== "max").sort());
  const result: XmlElement[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (last && text(last) === text(run) && Number(last.attributes.max) + 1 === Number(run.attributes.min)) result[result.length - 1] = element("col", { ...last.attributes, max: run.attributes.max });
    else result.push(run);
  }
  return result;
}
