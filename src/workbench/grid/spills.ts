import { FormulaDataModel } from "@univerjs/engine-formula";
import { contains, isSingleCell, type Area } from "../address";
import { ObjectMatrix, type IObjectMatrixPrimitiveType, type IRange } from "@univerjs/core";
import { areaOfRange, type Sheet } from "./book";

/** Formulas that fill more than their own cell (溢出), by the cell they stand in. */
function spills(sheet: Sheet): readonly { readonly anchor: Area; readonly area: Area }[] {
  const ranges: IObjectMatrixPrimitiveType<IRange | null> = sheet.book.engine.injector.get(FormulaDataModel).getArrayFormulaRange()?.[sheet.book.unitId]?.[sheet.id] ?? {};
  const found: { readonly anchor: Area; readonly area: Area }[] = [];
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
