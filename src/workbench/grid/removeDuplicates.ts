import type { ICellData } from "@univerjs/core";
import type { Area } from "../address";
import { ExcelError } from "../excelError";
import type { Sheet } from "./book";
import { changeCells, contentOf, valueOf } from "./cells";
import { carry, putDown } from "./copyCells";

/**
 * Takes out rows that say the same as one above them (删除重复值); those below move up inside the area. Case does not count.
 *
 * @param columns which columns must agree, from 0
 * @throws ExcelError InvalidArgument for a column outside the area
 */
export function removeDuplicates(sheet: Sheet, whole: Area, columns: readonly number[], hasHeaders: boolean): { readonly removed: number; readonly remaining: number } {
  if (columns.length === 0 || columns.some((column) => !Number.isInteger(column) || column < 0 || column >= whole.columnCount)) throw new ExcelError("InvalidArgument");
  const area = hasHeaders ? { ...whole, row: whole.row + 1, rowCount: whole.rowCount - 1 } : whole;
  const seen = new Set<string>();
  const kept: { readonly index: number; readonly cells: ReturnType<typeof carry>[number] }[] = [];
  for (const [index, cells] of carry(sheet, area).entries()) {
    const key = JSON.stringify(columns.map((column) => {
      const value = valueOf(cells[column]?.cell ?? null);
      return typeof value === "string" ? value.toLowerCase() : value;
    }));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ index, cells });
  }
  const changes: { [row: number]: { [column: number]: ICellData } } = {};
  for (let place = 0; place < area.rowCount; place++) {
    const line = kept[place];
    const inRow: { [column: number]: ICellData } = {};
    for (let column = 0; column < area.columnCount; column++) {
      const cell = line?.cells[column];
      inRow[area.column + column] = line && cell ? putDown(cell, "Formulas", place - line.index, 0) : contentOf(null, false);
    }
    changes[area.row + place] = inRow;
  }
  changeCells(sheet, changes, area);
  return { removed: area.rowCount - kept.length, remaining: kept.length };
}
