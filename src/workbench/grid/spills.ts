import { FormulaDataModel } from "@univerjs/engine-formula";
import { contains, isSingleCell, type Area } from "../address";
import { ObjectMatrix, type ICellData, type IObjectMatrixPrimitiveType, type IRange } from "@univerjs/core";
import { areaOfRange, rangeOf, type Sheet } from "./book";

/** A formula that fills more than its own cell (溢出), by the cell it stands in. */
interface Spill {
  readonly anchor: Area;
  readonly area: Area;
}

/** The formulas of a sheet that fill more than their own cell. */
export function spillsOf(sheet: Sheet): readonly Spill[] {
  return spills(sheet).filter(({ area }) => !isSingleCell(area));
}

/** Makes a block known that a formula filled before the workbook was opened, with the values the file holds for it. */
export function restoreSpill(sheet: Sheet, area: Area, cells: { readonly [row: number]: { readonly [column: number]: ICellData } }): void {
  const { book, id } = sheet;
  const model = book.engine.injector.get(FormulaDataModel);
  model.mergeArrayFormulaRange({ [book.unitId]: { [id]: { [area.row]: { [area.column]: rangeOf(area) } } } });
  const all = model.getArrayFormulaCellData();
  const ofBook = (all[book.unitId] ??= {});
  const ofSheet = (ofBook[id] ??= {});
  for (const [row, inRow] of Object.entries(cells)) Object.assign(ofSheet[Number(row)] ??= {}, inRow);
}

function spills(sheet: Sheet): readonly Spill[] {
  const ranges: IObjectMatrixPrimitiveType<IRange | null> = sheet.book.engine.injector.get(FormulaDataModel).getArrayFormulaRange()?.[sheet.book.unitId]?.[sheet.id] ?? {};
  const found: Spill[] = [];
  new ObjectMatrix<IRange | null>(ranges).forValue((row, column, range) => {
    if (range) found.push({ anchor: { row, column, rowCount: 1, columnCount: 1 }, area: areaOfRange(range) });
  });
  return found;
}

/** The cells the formula in this cell fills, its own included; null when it fills no other. */
export function spilledAreaOf(sheet: Sheet, cell: Area): Area | null {
  const found = spills(sheet).find(({ anchor }) => anchor.row === cell.row && anchor.column === cell.column);
  return found && !isSingleCell(found.area) ? found.area : null;
}

/** The cell whose formula fills this one; null when none does. */
export function spillAnchorOf(sheet: Sheet, cell: Area): Area | null {
  const first = { ...cell, rowCount: 1, columnCount: 1 };
  return spills(sheet).find(({ area }) => !isSingleCell(area) && contains(area, first))?.anchor ?? null;
}
