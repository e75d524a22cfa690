import type { ICellData } from "@univerjs/core";
import { addressOf, columnLetters } from "../address";
import { worksheetOf, type Sheet } from "../grid/book";
import { cellReader, formulaAt, hasContent, valueOf } from "../grid/cells";
import { spillsOf } from "../grid/spills";
import type { LookExtras } from "../grid/styles";
import { setContent, setValue } from "./cellContent";
import type { CellLook } from "./formats";
import { formulaForFile, maySpill } from "./formulaText";
import type { FileGrid } from "./readSheet";
import type { FileRow } from "./sheetCells";
import { elementOf } from "./sheetElements";
import { writeRow } from "./sheetLines";
import { childOf, element, setAttribute, type XmlElement } from "./xml";

/** What writing cells must know of the whole workbook. */
export interface CellWriting {
  readonly isCustomFunction: (name: string) => boolean;
  /** The number of the cell format a look becomes, for a cell, row or column that came without one from the file. */
  readonly formatOf: (look: CellLook) => number;
  readonly dynamicArrayMark: () => number;
}

/** What a cell shows, from the workbook or from the file. */
interface Shown {
  readonly formula: string | null;
  readonly value: number | string | boolean;
  readonly type: ICellData["t"];
  /** The block its formula fills, where it is more than the cell. */
  readonly fills: string | null;
}

const nothing: Shown = { formula: null, value: "", type: undefined, fills: null };

/**
 * Puts cells, and heights and looks of rows, into a sheet's XML where they differ from what the file says.
 *
 * @returns do the sheet's cells reach further now, or less far?
 */
export function writeCells(root: XmlElement, sheet: Sheet, before: FileGrid, writing: CellWriting): boolean {
  const univer = worksheetOf(sheet);
  const { rowData, columnData } = univer.getConfig();
  const matrix = univer.getCellMatrix();
  const spills = spillsOf(sheet);
  const shownNow = nowReader(sheet, spills);
  const shownBefore = beforeReader(before);
  const unshared = changedMasters(before, (row, column) => shownNow(row, column).formula);
  const fileRows = new Map(before.rows.map((row) => [row.index, row]));
  const rows = new Map(before.rows.map(({ index, element: row }) => [index, row]));
  const spilled = columnsByRow(spills);
  let isReachChanged = false;

  for (const index of new Set([...fileRows.keys(), ...keysOf(rowData), ...keysOf(matrix.getMatrix()), ...spilled.keys()])) {
    const fileRow = fileRows.get(index);
    const row = fileRow?.element ?? element("row", { r: index + 1 });
    const cells = new Map<number, XmlElement>(fileRow?.cells.map(({ column, element: cell }) => [column, cell]));
    let isChanged = false;
    for (const column of new Set([...cells.keys(), ...keysOf(matrix.getMatrix()[index] ?? {}), ...spilled.get(index) ?? []])) {
      const stored = matrix.getValue(index, column) ?? null;
      const known = cells.get(column);
      const [now, was] = [shownNow(index, column), shownBefore(index, column)];
      const isUnshared = now.formula !== null && known !== undefined && unshared.has(sharedGroup(known) ?? "");
      const isSameContent = isSame(now, was) && !isUnshared;
      const isSameLook = (stored?.s ?? null) === (before.cells[index]?.[column]?.s ?? null) && extrasOf(stored) === undefined;
      if (isSameContent && isSameLook) continue;
      isChanged = true;
      const cell = known ?? element("c", { r: `${columnLetters(column)}${index + 1}` });
      if (!isSameContent) putContent(cell, now, was, isUnshared, writing);
      if (!isSameLook || !known) {
        const format = writing.formatOf({ under: [columnData[column]?.s, rowData[index]?.s], own: stored?.s, extras: extrasOf(stored) });
        setAttribute(cell, "s", format === 0 ? undefined : format);
      }
      const isNeeded = cell.children.length > 0 || stored?.s != null;
      if (isNeeded !== (known !== undefined)) isReachChanged = true;
      if (isNeeded) cells.set(column, cell);
      else cells.delete(column);
    }
    if (isChanged) replaceCells(row, index, cells);
    const isLineChanged = writeRow(row, rowData[index] ?? {}, before.rowData[index] ?? {}, ({ s }) => writing.formatOf({ under: [], own: s, extras: undefined }));
    if (!fileRow && (isLineChanged || row.children.length > 0)) rows.set(index, row);
  }
  putRows(root, before.rows, rows);
  return isReachChanged;
}

function keysOf(lines: object): readonly number[] {
  return Object.keys(lines).map(Number);
}

type Spills = ReturnType<typeof spillsOf>;

function columnsByRow(spills: Spills): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, number[]>();
  for (const { area } of spills) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const inRow = columns.get(row) ?? [];
      for (let column = area.column; column < area.column + area.columnCount; column++) inRow.push(column);
      columns.set(row, inRow);
    }
  }
  return columns;
}

function nowReader(sheet: Sheet, spills: Spills): (row: number, column: number) => Shown {
  const cellOf = cellReader(sheet);
  const matrix = worksheetOf(sheet).getCellMatrix();
  const filled = new Map(spills.map(({ anchor, area }) => [placeText(anchor.row, anchor.column), addressOf(area)]));
  return (row, column) => {
    const cell = cellOf(row, column);
    if (!cell || !hasContent(cell)) return nothing;
    const stored = matrix.getValue(row, column) ?? null;
    const isOwn = stored !== null && hasContent(stored);
    return { formula: isOwn ? formulaAt(sheet, stored, row, column) : null, value: valueOf(cell), type: cell.t, fills: isOwn ? filled.get(placeText(row, column)) ?? null : null };
  };
}

function beforeReader({ cells, spills }: FileGrid): (row: number, column: number) => Shown {
  const filled = new Map(spills.map(({ area }) => [placeText(area.row, area.column), addressOf(area)]));
  const spilled: { [row: number]: { [column: number]: ICellData } } = {};
  for (const spill of spills) {
    for (const [row, inRow] of Object.entries(spill.cells)) Object.assign(spilled[Number(row)] ??= {}, inRow);
  }
  return (row, column) => {
    const own = cells[row]?.[column];
    const cell = own && hasContent(own) ? own : spilled[row]?.[column];
    if (!cell) return nothing;
    return { formula: cell.f ?? null, value: valueOf(cell), type: cell.t, fills: cell.f ? filled.get(placeText(row, column)) ?? null : null };
  };
}

function placeText(row: number, column: number): string {
  return `${row} ${column}`;
}

function isSame(now: Shown, was: Shown): boolean {
  return now.formula === was.formula && now.fills === was.fills && now.value === was.value && (now.formula !== null || (now.type ?? null) === (was.type ?? null));
}

/** Blocks of formulas the file keeps once, in a cell that now holds another: their other cells need formulas of their own. */
function changedMasters({ formulas }: FileGrid, formulaNow: (row: number, column: number) => string | null): ReadonlySet<string> {
  const changed = [...formulas.shared].filter(([, { text, row, column }]) => formulaNow(row, column) !== text);
  return new Set(changed.map(([id]) => id));
}

function sharedGroup(cell: XmlElement): string | undefined {
  const formula = childOf(cell, "f");
  return formula?.attributes.t === "shared" ? formula.attributes.si : undefined;
}

function putContent(cell: XmlElement, now: Shown, was: Shown, isUnshared: boolean, { isCustomFunction, dynamicArrayMark }: CellWriting): void {
  if (now.formula !== null && now.formula === was.formula && now.fills === was.fills && !isUnshared) {
    setValue(cell, now);
    return;
  }
  const isDynamic = now.formula !== null && (now.fills !== null || maySpill(now.formula, isCustomFunction));
  const formula = now.formula === null ? null : { text: formulaForFile(now.formula, isCustomFunction), array: isDynamic ? now.fills ?? cell.attributes.r ?? null : null };
  setContent(cell, { formula, value: now.value, type: now.type }, dynamicArrayMark);
}

function extrasOf(cell: ICellData | null): LookExtras | undefined {
  return (cell?.custom as { readonly extras?: LookExtras } | null | undefined)?.extras;
}

/** A row says how far its cells reach; that is left out once they have changed. */
function replaceCells(row: XmlElement, index: number, cells: ReadonlyMap<number, XmlElement>): void {
  delete row.attributes.spans;
  const inOrder = [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => {
    setAttribute(cell, "r", `${columnLetters(column)}${index + 1}`);
    return cell;
  });
  const others = row.children.filter((child) => typeof child !== "string" && child.name !== "c");
  row.children.splice(0, row.children.length, ...inOrder, ...others);
}

/** New rows go between those the file has. Rows that leave out their number get it, since what stands before them may be new. */
function putRows(root: XmlElement, before: readonly FileRow[], rows: ReadonlyMap<number, XmlElement>): void {
  if (rows.size === before.length) return;
  const data = elementOf(root, "sheetData");
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([index, row]) => {
    setAttribute(row, "r", index + 1);
    return row;
  });
  data.children.splice(0, data.children.length, ...inOrder);
}

/** How far the cells of a sheet's XML reach, for readers that trust what is said there. */
export function writtenArea(rows: readonly FileRow[]): string {
  const used = rows.filter(({ cells }) => cells.length > 0);
  const [first, last] = [used[0], used[used.length - 1]];
  if (!first || !last) return "A1";
  const left = used.reduce((least, { cells }) => Math.min(least, cells[0]?.column ?? least), Infinity);
  const right = used.reduce((most, { cells }) => Math.max(most, cells[cells.length - 1]?.column ?? most), 0);
  return addressOf({ row: first.index, column: left, rowCount: last.index - first.index + 1, columnCount: right - left + 1 });
}
