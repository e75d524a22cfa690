import type { ICellData } from "@univerjs/core";
import type { Area } from "../address";
import { ExcelError } from "../excelError";
import type { Sheet } from "./book";
import { changeCells, isErrorText, valueOf, type CellValue } from "./cells";
import { carry, putDown, type CarriedCell } from "./copyCells";
import { lookAt } from "./styles";

/** One thing to sort by (排序依据). */
export interface SortField {
  /** Which column of the area (or row, when columns are sorted), from 0. */
  readonly key: number;
  readonly isDescending: boolean;
  readonly sortsOn: "Value" | "CellColor" | "FontColor" | "Icon";
  readonly color: string | null;
  readonly textAsNumber: boolean;
}

export interface SortOptions {
  readonly matchesCase: boolean;
  readonly hasHeaders: boolean;
  readonly sortsColumns: boolean;
}

/** One row or column while it is sorted. */
interface Line {
  readonly cells: readonly CarriedCell[];
  readonly index: number;
  readonly keys: readonly SortKey[];
}

interface SortKey {
  readonly value: CellValue;
  readonly isFirst: boolean;
}

/** Sorts the rows of an area, or its columns; looks move with their cells, blank cells go last. */
export function sortCells(sheet: Sheet, whole: Area, fields: readonly SortField[], options: SortOptions): void {
  const area = withoutHeaders(whole, options);
  const count = options.sortsColumns ? area.rowCount : area.columnCount;
  if (fields.length === 0 || fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= count)) throw new ExcelError("InvalidArgument");
  const rows = carry(sheet, area);
  const across = options.sortsColumns ? transposed(rows) : rows;
  const lines = across.map((cells, index): Line => ({ cells, index, keys: fields.map((field) => keyOf(sheet, area, field, cells, index, options)) }));
  const sorted = [...lines].sort((one, other) => compareLines(one, other, fields, options) || one.index - other.index);
  const changes: { [row: number]: { [column: number]: ICellData } } = {};
  for (const [place, line] of sorted.entries()) {
    for (const [offset, cell] of line.cells.entries()) {
      const [row, column] = options.sortsColumns ? [area.row + offset, area.column + place] : [area.row + place, area.column + offset];
      const moved = place - line.index;
      (changes[row] ??= {})[column] = options.sortsColumns ? putDown(cell, "All", 0, moved) : putDown(cell, "All", moved, 0);
    }
  }
  changeCells(sheet, changes, area);
}

function withoutHeaders(area: Area, { hasHeaders, sortsColumns }: SortOptions): Area {
  if (!hasHeaders) return area;
  return sortsColumns ? { ...area, column: area.column + 1, columnCount: area.columnCount - 1 } : { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}

function transposed(rows: readonly (readonly CarriedCell[])[]): readonly (readonly CarriedCell[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
}

function keyOf(sheet: Sheet, area: Area, field: SortField, cells: readonly CarriedCell[], index: number, { sortsColumns }: SortOptions): SortKey {
  const value = valueOf(cells[field.key]?.cell ?? null);
  if (field.sortsOn === "Value") return { value: field.textAsNumber && typeof value === "string" && value !== "" && !Number.isNaN(Number(value)) ? Number(value) : value, isFirst: false };
  const [row, column] = sortsColumns ? [area.row + field.key, area.column + index] : [area.row + index, area.column + field.key];
  const { style } = lookAt(sheet, row, column);
  const color = (field.sortsOn === "FontColor" ? style.cl?.rgb ?? "#000000" : style.bg?.rgb ?? "").toUpperCase();
  return { value: "", isFirst: color === (field.color ?? "").toUpperCase() };
}

function compareLines(one: Line, other: Line, fields: readonly SortField[], { matchesCase }: SortOptions): number {
  for (const [index, { isDescending, sortsOn }] of fields.entries()) {
    const [first, second] = [one.keys[index], other.keys[index]];
    if (!first || !second) continue;
    const order = sortsOn === "Value" ? compareCells(first.value, second.value, isDescending, matchesCase) : (Number(second.isFirst) - Number(first.isFirst)) * (isDescending ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers before texts before TRUE and FALSE before errors; blank cells last, whichever way. */
function compareCells(one: CellValue, other: CellValue, isDescending: boolean, matchesCase: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const sign = isDescending ? -1 : 1;
  const ranks = rankOf(one) - rankOf(other);
  if (ranks !== 0) return ranks * sign;
  if (typeof one === "string" && typeof other === "string") return sign * one.localeCompare(other, "zh-CN", { sensitivity: matchesCase ? "case" : "accent" });
  return sign * (Number(one) - Number(other));
}

function rankOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorText(value) ? 3 : 1;
}
