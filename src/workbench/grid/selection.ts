import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Area } from "../address";
import { activeSheet, areaOfRange, rangeOf, type Book, type Sheet } from "./book";

/** The cells selected on the active sheet (选区); A1 where nothing was selected yet. */
export function selectedAreas(book: Book): readonly Area[] {
  const service = book.engine.injector.get(SheetsSelectionsService);
  const selections = service.getWorkbookSelections(book.unitId).getSelectionsOfWorksheet(activeSheet(book).id) ?? [];
  return selections.length === 0 ? [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] : selections.map((selection) => areaOfRange(selection.range));
}

/** Shows a sheet and selects cells on it. */
export function select(sheet: Sheet, areas: readonly Area[]): void {
  activate(sheet);
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id };
  const selections = areas.map((area) => ({
    range: rangeOf(area),
    primary: { ...rangeOf({ ...area, rowCount: 1, columnCount: 1 }), actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false },
    style: null,
  }));
  sheet.book.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...place, selections, reveal: true });
}

export function activate(sheet: Sheet): void {
  if (activeSheet(sheet.book).id === sheet.id) return;
  sheet.book.engine.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: sheet.book.unitId, subUnitId: sheet.id });
}
