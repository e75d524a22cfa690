import { ObjectMatrix, type ICellData, type ICommandInfo, type IExecutionOptions, type Nullable } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { addressOf, intersection, type Area } from "./address";
import { eventType } from "./events";
import { tablesOf } from "./grid/tables";
import { officeObject } from "./objectModel";
import type { Session } from "./session";

/**
 * Turns what happens in the grid into Excel's events (事件), whoever made it happen. Values a formula gives are no change.
 *
 * @returns the way to stop watching
 */
export function watchGrid(session: Session): () => void {
  const { book } = session;
  let shown = "";

  const watch = book.engine.commands.onCommandExecuted((command, options) => {
    const { unitId, subUnitId } = (command.params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (unitId !== book.unitId) return;
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (!isFromFormula(options)) cellsChanged(session, command);
        break;
      case SetSelectionsOperation.id:
        if (subUnitId !== undefined) selectionChanged(session, subUnitId, command);
        break;
      case SetWorksheetActiveOperation.id:
        if (subUnitId === undefined || subUnitId === shown) break;
        if (shown !== "") for (const target of [shown, "Workbook"]) session.events.fire(eventType.deactivated, target, { type: "WorksheetDeactivated", worksheetId: shown });
        for (const target of [subUnitId, "Workbook"]) session.events.fire(eventType.activated, target, { type: "WorksheetActivated", worksheetId: subUnitId });
        shown = subUnitId;
        break;
      case InsertSheetMutation.id: {
        const { sheet } = command.params as { readonly sheet: { readonly id: string } };
        session.events.fire(eventType.sheetAdded, "Workbook", { type: "WorksheetAdded", worksheetId: sheet.id, source: "Local" });
        break;
      }
      case RemoveSheetMutation.id:
        session.events.fire(eventType.sheetDeleted, "Workbook", { type: "WorksheetDeleted", worksheetId: subUnitId, source: "Local" });
        break;
    }
  });
  return () => watch.dispose();
}

function isFromFormula(options: IExecutionOptions | undefined): boolean {
  return Boolean((options as { readonly fromFormula?: boolean } | undefined)?.fromFormula);
}

function cellsChanged(session: Session, command: Readonly<ICommandInfo>): void {
  const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
  const isListened = (type: typeof eventType.dataChanged | typeof eventType.formatChanged): boolean =>
    session.events.isListenedTo(type, subUnitId) || session.events.isListenedTo(type, "Workbook");
  const isTableListened = tablesOf(session.book, { book: session.book, id: subUnitId }).some(([id]) => session.events.isListenedTo(eventType.tableChanged, id))
    || session.events.isListenedTo(eventType.tableChanged, subUnitId) || session.events.isListenedTo(eventType.tableChanged, "Workbook");
  if (!isListened(eventType.dataChanged) && !isListened(eventType.formatChanged) && !isTableListened) return;
  const changes = extentOf(cellValue ?? {});
  if (changes.content) tellContent(session, subUnitId, changes.content);
  if (changes.look) {
    const message = { type: "WorksheetFormatChanged", address: addressOf(changes.look), worksheetId: subUnitId, source: "Local" };
    for (const target of [subUnitId, "Workbook"]) session.events.fire(eventType.formatChanged, target, message);
  }
}

function tellContent(session: Session, worksheetId: string, area: Area): void {
  const sheet = { book: session.book, id: worksheetId };
  const referenceId = session.references.keep(officeObject("Range", { session, sheet, area }));
  const message = {
    address: addressOf(area), changeType: "RangeEdited", source: "Local", triggerSource: "Unknown", worksheetId, shiftDirection: "None", referenceId,
    changeDirectionState: { deleteShiftDirection: "", insertShiftDirection: "" },
  };
  for (const target of [worksheetId, "Workbook"]) session.events.fire(eventType.dataChanged, target, message);
  for (const [tableId, table] of tablesOf(session.book, sheet)) {
    if (!intersection(table.area, area)) continue;
    for (const target of [tableId, worksheetId, "Workbook"]) session.events.fire(eventType.tableChanged, target, { ...message, tableId });
  }
}

/** Around which cells something was written, and around which the look changed. */
function extentOf(cells: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): { readonly content: Area | null; readonly look: Area | null } {
  const content = extent();
  const look = extent();
  new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column, cell) => {
    if (!cell || "v" in cell || "f" in cell || "p" in cell) content.take(row, column);
    if (cell && "s" in cell) look.take(row, column);
  });
  return { content: content.area(), look: look.area() };
}

function extent(): { readonly take: (row: number, column: number) => void; readonly area: () => Area | null } {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  return {
    take(row, column) {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    },
    area: () => (bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 }),
  };
}

function selectionChanged(session: Session, worksheetId: string, command: Readonly<ICommandInfo>): void {
  const { selections } = command.params as { readonly selections: readonly { readonly range: { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number } }[] };
  const address = selections.map(({ range }) => addressOf({
    row: range.startRow, column: range.startColumn, rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1,
  })).join(",");
  const message = { type: "WorksheetSelectionChanged", address, worksheetId, isInsideTable: false };
  for (const target of [worksheetId, "Workbook"]) session.events.fire(eventType.selectionChanged, target, message);
}
