import { CellValueType, ObjectMatrix, type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { sheetLimit, type Area } from "../address";
import { change, worksheetOf, type Sheet } from "./book";

/** What stands in a cell as office.js gives it: "" where nothing stands, errors as their text. */
export type CellValue = number | string | boolean;

export type ValueKind = "Empty" | "Double" | "String" | "Boolean" | "Error";

const errorTexts = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

export function isErrorText(text: string): boolean {
  return errorTexts.has(text);
}

/** The cell as Univer keeps it, or the value a formula spilled there; null where neither is. */
export function cellAt(sheet: Sheet, row: number, column: number): ICellData | null {
  const stored = worksheetOf(sheet).getCellRaw(row, column) ?? null;
  if (stored && ((stored.v != null && stored.v !== "") || stored.f || stored.si)) return stored;
  return spilledAt(sheet, row, column) ?? stored;
}

/** The value a formula elsewhere spilled into a cell, or null. */
export function spilledAt(sheet: Sheet, row: number, column: number): ICellData | null {
  const spilled = sheet.book.engine.injector.get(FormulaDataModel).getArrayFormulaCellData();
  return spilled?.[sheet.book.unitId]?.[sheet.id]?.[row]?.[column] ?? null;
}

/** A reader of one sheet's cells: the same as `cellAt`, for many cells. */
export function cellReader(sheet: Sheet): (row: number, column: number) => ICellData | null {
  const worksheet = worksheetOf(sheet);
  const matrix = worksheet.getCellMatrix();
  const spilled = sheet.book.engine.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[sheet.book.unitId]?.[sheet.id];
  return (row, column) => {
    const stored = matrix.getValue(row, column) ?? null;
    if (!spilled || (stored && ((stored.v != null && stored.v !== "") || stored.f || stored.si))) return stored;
    return spilled[row]?.[column] ?? stored;
  };
}

/** A cell's value (值). */
export function valueOf(cell: ICellData | null): CellValue {
  if (cell?.v == null) return "";
  return cell.t === CellValueType.BOOLEAN ? Boolean(Number(cell.v)) : cell.v;
}

export function kindOf(cell: ICellData | null): ValueKind {
  const value = valueOf(cell);
  if (value === "") return cell && (cell.f || cell.si) ? "String" : "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return cell?.t !== CellValueType.FORCE_STRING && errorTexts.has(value) ? "Error" : "String";
}

/** The formula in a cell (公式), or null. Univer keeps one text for a filled-down block, under an id. */
export function formulaAt(sheet: Sheet, cell: ICellData | null, row: number, column: number): string | null {
  if (!cell || (!cell.f && !cell.si)) return null;
  if (cell.f && !cell.si) return cell.f;
  return sheet.book.engine.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet.id, sheet.book.unitId) ?? cell.f ?? null;
}

/** A cell's new content: a constant, a formula, or nothing. */
export function contentOf(value: CellValue | null, isForcedText: boolean): ICellData {
  // Written out whole: this runs for every cell of a large write.
  if (value === null || value === "") return { f: null, si: null, p: null, v: null, t: null };
  if (typeof value === "number") return { f: null, si: null, p: null, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { f: null, si: null, p: null, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { f: null, si: null, p: null, v: value, t: isForcedText ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function formulaContent(formula: string): ICellData {
  return { f: formula, si: null, p: null, v: null, t: null };
}

/** Cells to be changed, by row and column. */
export type CellChanges = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * Changes cells in one step. A change that only concerns the look says so: Univer takes any other change
 * without a formula for one that replaces the cell's formula.
 */
export function changeCells(sheet: Sheet, changes: CellChanges, reach: Area, only?: "look"): void {
  makeRoom(sheet, reach);
  const trigger = only === "look" ? { trigger: SetStyleCommand.id } : {};
  const parameters: ISetRangeValuesMutationParams = { unitId: sheet.book.unitId, subUnitId: sheet.id, cellValue: changes, ...trigger };
  change(sheet.book, SetRangeValuesMutation, parameters, () => [
    { id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(sheet.book.engine.injector, parameters) },
  ]);
}

/** Univer's sheets have an end; Excel's hardly. So a sheet grows before something is written beyond it. */
export function makeRoom(sheet: Sheet, reach: Area): void {
  const worksheet = worksheetOf(sheet);
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id };
  const rowCount = Math.min(sheetLimit.rowCount, reach.row + reach.rowCount);
  if (rowCount > worksheet.getRowCount()) {
    change(sheet.book, SetWorksheetRowCountMutation, { ...place, rowCount: Math.min(sheetLimit.rowCount, rowCount + 100) },
      () => [{ id: SetWorksheetRowCountMutation.id, params: { ...place, rowCount: worksheet.getRowCount() } }]);
  }
  const columnCount = Math.min(sheetLimit.columnCount, reach.column + reach.columnCount);
  if (columnCount > worksheet.getColumnCount()) {
    change(sheet.book, SetWorksheetColumnCountMutation, { ...place, columnCount: Math.min(sheetLimit.columnCount, columnCount + 6) },
      () => [{ id: SetWorksheetColumnCountMutation.id, params: { ...place, columnCount: worksheet.getColumnCount() } }]);
  }
}

/**
 * The smallest area around all cells in use (已用区域), of the sheet or of an area of it; null where none is. Formatted
 * blank cells count unless only values are asked for.
 */
export function usedArea(sheet: Sheet, onlyValues: boolean, within: Area = wholeSheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (row: number, column: number): void => {
    if (row < within.row || row >= within.row + within.rowCount || column < within.column || column >= within.column + within.columnCount) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  worksheetOf(sheet).getCellMatrix().forValue((row, column, cell) => {
    if (cell && (hasContent(cell) || (!onlyValues && cell.s != null))) take(row, column);
  });
  const spilled = sheet.book.engine.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[sheet.book.unitId]?.[sheet.id];
  new ObjectMatrix(spilled ?? {}).forValue((row, column) => take(row, column));
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const wholeSheet: Area = { row: 0, column: 0, ...sheetLimit };

export function hasContent(cell: ICellData): boolean {
  return (cell.v != null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si);
}
