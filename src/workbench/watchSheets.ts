import type { ICommandInfo } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { addressOf, sheetLimit } from "./address";
import { documentEvent, eventType, type EventType } from "./events";
import { activeSheet, areaOfRange, nameOf, type Sheet } from "./grid/book";
import { setPartMutation, type SetPartParameters, type TablePart } from "./grid/parts";
import { positionOfSheet, visibilityOf } from "./grid/sheets";
import type { Session } from "./session";

/**
 * Turns what happens to sheets and tables as a whole into Excel's events (事件): added, deleted, shown, renamed, hidden,
 * moved, protected.
 *
 * @returns the way to stop watching
 */
export function watchSheets(session: Session): () => void {
  const { book } = session;
  const { commands } = book.engine;
  let shown = activeSheet(book).id;
  let before: Before | null = null;

  const tell = (type: EventType, sheetId: string | null, message: object): void => {
    for (const target of sheetId === null ? ["Workbook"] : [sheetId, "Workbook"]) session.events.fire(type, target, message);
  };

  const watchBefore = commands.beforeCommandExecuted((command) => {
    if (isOf(session, command) && watched.has(command.id)) before = stateOf(session, command);
  });

  const watch = commands.onCommandExecuted((command) => {
    if (!isOf(session, command)) return;
    const sheetId = (command.params as { readonly subUnitId?: string }).subUnitId ?? "";
    switch (command.id) {
      case SetWorksheetActiveOperation.id:
        if (sheetId === shown) break;
        tell(eventType.deactivated, shown, { type: "WorksheetDeactivated", worksheetId: shown });
        tell(eventType.activated, sheetId, { type: "WorksheetActivated", worksheetId: sheetId });
        session.events.fireOfDocument(documentEvent.selectionChanged);
        shown = sheetId;
        break;
      case InsertSheetMutation.id:
        tell(eventType.sheetAdded, null, { type: "WorksheetAdded", worksheetId: (command.params as { readonly sheet: { readonly id: string } }).sheet.id, source: "Local" });
        break;
      case RemoveSheetMutation.id:
        tell(eventType.sheetDeleted, null, { type: "WorksheetDeleted", worksheetId: sheetId, source: "Local" });
        break;
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
        for (const range of (command.params as { readonly ranges: readonly Parameters<typeof areaOfRange>[0][] }).ranges) {
          const address = addressOf({ ...areaOfRange(range), column: 0, columnCount: sheetLimit.columnCount });
          tell(eventType.rowHiddenChanged, sheetId, { type: "WorksheetRowHiddenChanged", worksheetId: sheetId, address, changeType: command.id === SetRowHiddenMutation.id ? "Hidden" : "Unhidden", source: "Local", triggerSource: session.isAddinAtWork() ? "ThisLocalAddin" : "Unknown" });
        }
        break;
      case setPartMutation.id:
        partChanged(command.params as SetPartParameters);
        break;
      default:
        if (before) sheetChanged({ book, id: sheetId }, before);
    }
    before = null;
  });

  function sheetChanged(sheet: Sheet, was: Before): void {
    const message = { worksheetId: sheet.id, source: "Local" };
    if (was.name !== nameOf(sheet)) tell(eventType.nameChanged, sheet.id, { ...message, type: "WorksheetNameChanged", nameBefore: was.name, nameAfter: nameOf(sheet) });
    if (was.visibility !== visibilityOf(sheet)) tell(eventType.visibilityChanged, sheet.id, { ...message, type: "WorksheetVisibilityChanged", visibilityBefore: was.visibility, visibilityAfter: visibilityOf(sheet) });
    if (was.position !== positionOfSheet(sheet)) tell(eventType.moved, null, { ...message, type: "WorksheetMoved", positionBefore: was.position, positionAfter: positionOfSheet(sheet) });
  }

  function partChanged({ kind, id, value }: SetPartParameters): void {
    if (kind === "protection") tell(eventType.protectionChanged, id, { type: "WorksheetProtectionChanged", worksheetId: id, isProtected: value !== null, source: "Local" });
    if (kind !== "table") return;
    const table = value as TablePart | null;
    const worksheetId = table?.sheetId ?? before?.table?.sheetId ?? "";
    if (table && !before?.table) tell(eventType.tableAdded, worksheetId, { type: "TableAdded", tableId: id, worksheetId, source: "Local" });
    if (!table && before?.table) tell(eventType.tableDeleted, worksheetId, { type: "TableDeleted", tableId: id, tableName: before.table.name, worksheetId, source: "Local" });
  }

  return () => {
    watchBefore.dispose();
    watch.dispose();
  };
}

/** How things stood before a change: what the events tell beside what is now. */
interface Before {
  readonly name: string;
  readonly visibility: string;
  readonly position: number;
  readonly table: TablePart | null;
}

const watched = new Set<string>([SetWorksheetNameMutation.id, SetWorksheetHideMutation.id, SetWorksheetOrderMutation.id, setPartMutation.id]);

function isOf({ book }: Session, { params }: ICommandInfo): boolean {
  return (params as { readonly unitId?: string } | undefined)?.unitId === book.unitId;
}

function stateOf({ book }: Session, { id, params }: ICommandInfo): Before {
  if (id === setPartMutation.id) {
    const part = params as SetPartParameters;
    return { name: "", visibility: "", position: 0, table: part.kind === "table" ? book.parts.table.get(part.id) ?? null : null };
  }
  const sheet = { book, id: (params as { readonly subUnitId: string }).subUnitId };
  return { name: nameOf(sheet), visibility: visibilityOf(sheet), position: positionOfSheet(sheet), table: null };
}
