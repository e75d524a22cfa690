import type { ICellData } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { contains, intersection, isSingleCell, type Area } from "../address";
import { ExcelError } from "../excelError";
import { areaOfRange, change, rangeOf, worksheetOf, type Sheet } from "./book";
import { changeCells, contentOf, hasContent, type CellChanges } from "./cells";
import { tablesIn } from "./tables";

/** The merged areas (合并单元格) an area touches. */
export function mergedAreasIn(sheet: Sheet, area: Area): readonly Area[] {
  return worksheetOf(sheet).getMergeData().map(areaOfRange).filter((merged) => intersection(merged, area));
}

/**
 * Merges cells; only the top left one keeps what stands in it.
 *
 * @param isAcross each row by itself
 * @throws ExcelError InvalidOperation inside a table, which cannot have merged cells
 */
export function mergeCells(sheet: Sheet, area: Area, isAcross: boolean): void {
  if (tablesIn(sheet, area, false).length > 0) throw new ExcelError("InvalidOperation", "Cells in a table can't be merged.");
  unmergeCells(sheet, area);
  const blocks = isAcross ? Array.from({ length: area.rowCount }, (_, row) => ({ ...area, row: area.row + row, rowCount: 1 })) : [area];
  const wide = blocks.filter((block) => !isSingleCell(block));
  if (wide.length === 0) return;
  for (const block of wide) keepFirstValue(sheet, block);
  changeMerges(sheet, wide, "add");
}

/** Takes merged areas apart that lie in or reach into an area. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  const merged = mergedAreasIn(sheet, area);
  if (merged.length > 0) changeMerges(sheet, merged, "remove");
}

function changeMerges(sheet: Sheet, areas: readonly Area[], what: "add" | "remove"): void {
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, ranges: areas.map(rangeOf) };
  const [mutation, inverse] = what === "add" ? [AddWorksheetMergeMutation, RemoveWorksheetMergeMutation] : [RemoveWorksheetMergeMutation, AddWorksheetMergeMutation];
  change(sheet.book, mutation, parameters, () => [{ id: inverse.id, params: parameters }]);
}

/** Excel keeps the first value there is, reading row by row, and moves it to the top left. */
function keepFirstValue(sheet: Sheet, block: Area): void {
  const worksheet = worksheetOf(sheet);
  let first: ICellData | null = null;
  let others = 0;
  const changes: CellChanges = {};
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    const inRow: { [column: number]: ICellData } = {};
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      const cell = worksheet.getCellRaw(row, column);
      if (!cell || !hasContent(cell)) continue;
      const isTopLeft = row === block.row && column === block.column;
      if (!first) first = cell;
      if (isTopLeft) continue;
      inRow[column] = contentOf(null, false);
      others++;
    }
    changes[row] = inRow;
  }
  if (!first || others === 0) return;
  const { v = null, t = null, f = null, si = null, p = null } = first;
  changes[block.row] = { ...changes[block.row], [block.column]: { v, t, f, si, p } };
  changeCells(sheet, changes, block);
}

/** Would writing to an area cut a merged area in two? */
export function cutsMerge(sheet: Sheet, area: Area): boolean {
  return mergedAreasIn(sheet, area).some((merged) => !contains(area, merged));
}
