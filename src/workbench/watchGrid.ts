import { ObjectMatrix, type ICellData, type ICommandInfo, type IExecutionOptions, type Nullable } from "@univerjs/core";
import { SetFormulaCalculationResultMutation, type ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColMutation, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowMutation, RemoveColMutation,
  RemoveRowMutation, SetRangeValuesMutation, SetSelectionsOperation, type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { addressOf, contains, intersection, isSingleCell, sheetLimit, type Area } from "./address";
import { documentEvent, eventType, type EventType } from "./events";
import { activeSheet, areaOfRange, worksheetOf, type Sheet } from "./grid/book";
import { cellAt, formulaAt, kindOf, valueOf } from "./grid/cells";
import { tablesOf } from "./grid/tables";
import { officeObject } from "./objectModel";
import type { Session } from "./session";

/**
 * Turns what happens to cells into Excel's events (事件), whoever made it happen. Values a formula gives are no change.
 *
 * @returns the way to stop watching
 */
export function watchGrid(session: Session): () => void {
  const { book } = session;
  const { commands } = book.engine;
  let before: CellsBefore | null = null;
  /** Cells that move make one change, whatever Univer does to get there. */
  let moving: string | null = null;
  let tablesBefore: TableAreas = [];

  const watchBefore = commands.beforeCommandExecuted((command, options) => {
    if (cellMoves[command.id]) {
      moving = command.id;
      tablesBefore = tablesOf(book, activeSheet(book)).map(([id, { area }]) => [id, area]);
      // A move that fails is told of by nobody.
      setTimeout(() => { moving = null; });
    }
    if (command.id !== SetRangeValuesMutation.id || isFromFormula(options)) return;
    const { unitId, subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    if (unitId === book.unitId) before = cellsBefore(session, subUnitId, cellValue ?? {});
  });

  // Univer's formula model writes new formulas down in its own listener; what stood there before is seen only ahead of it.
  const listeners = (commands as unknown as { readonly _beforeCommandExecutionListeners: unknown[] })._beforeCommandExecutionListeners;
  listeners.unshift(listeners.pop());

  const watch = commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationResultMutation.id) tellCalculated(session, command);
    if (command.id === moving) {
      moving = null;
      cellsMoved(session, command, tablesBefore);
      return;
    }
    const { unitId, subUnitId } = (command.params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (moving !== null || unitId !== book.unitId || subUnitId === undefined) return;
    if (command.id === SetRangeValuesMutation.id) {
      if (isFromFormula(options)) return;
      cellsChanged(session, command, before);
      before = null;
    } else if (command.id === SetSelectionsOperation.id) selectionChanged(session, subUnitId, command);
    else if (lineChanges[command.id]) linesChanged(session, subUnitId, command);
  });
  return () => {
    watchBefore.dispose();
    watch.dispose();
  };
}

/** Does somebody want to know this of the sheet? */
function isListened({ events }: Session, type: EventType, sheetId: string): boolean {
  return events.isListenedTo(type, sheetId) || events.isListenedTo(type, "Workbook");
}

function tell({ events }: Session, type: EventType, sheetId: string, message: object): void {
  for (const target of [sheetId, "Workbook"]) events.fire(type, target, message);
}

const cellMoves: { readonly [id: string]: "insert" | "delete" } = {
  [InsertRangeMoveDownCommand.id]: "insert", [InsertRangeMoveRightCommand.id]: "insert", [DeleteRangeMoveUpCommand.id]: "delete", [DeleteRangeMoveLeftCommand.id]: "delete",
};

/** The tables of a sheet, and where they lie. */
type TableAreas = readonly (readonly [id: string, area: Area])[];

function cellsMoved(session: Session, command: Readonly<ICommandInfo>, tables: TableAreas): void {
  const { range } = command.params as { readonly range: Parameters<typeof areaOfRange>[0] };
  const sheet = activeSheet(session.book);
  const area = areaOfRange(range);
  const isInsert = cellMoves[command.id] === "insert";
  const isVertical = command.id === InsertRangeMoveDownCommand.id || command.id === DeleteRangeMoveUpCommand.id;
  const changeDirectionState = { deleteShiftDirection: isInsert ? "" : isVertical ? "Up" : "Left", insertShiftDirection: isInsert ? (isVertical ? "Down" : "Right") : "" };
  const message = messageOf(session, sheet, area, null, { changeType: isInsert ? "CellInserted" : "CellDeleted", changeDirectionState });
  tell(session, eventType.dataChanged, sheet.id, message);
  // To a table that gains or loses whole lines these are rows and columns, not cells.
  const changeType = `${isVertical ? "Row" : "Column"}${isInsert ? "Inserted" : "Deleted"}`;
  for (const [tableId, table] of tables) {
    if (hasLines(table, area, isVertical, isInsert)) tellTable(session, tableId, { ...message, changeType });
    else if (intersection(table, area)) tellTable(session, tableId, message);
  }
}

/** Are the cells whole rows, or columns, of a table? New ones may come after its last. */
function hasLines(table: Area, area: Area, isVertical: boolean, isInsert: boolean): boolean {
  const [across, along] = isVertical ? [["column", "columnCount"], ["row", "rowCount"]] as const : [["row", "rowCount"], ["column", "columnCount"]] as const;
  if (across.some((name) => table[name] !== area[name])) return false;
  const [start, count] = along;
  return area[start] >= table[start] && area[start] < table[start] + table[count] + (isInsert ? 1 : 0);
}

function triggerOf({ isAddinAtWork }: Session): "ThisLocalAddin" | "Unknown" {
  return isAddinAtWork() ? "ThisLocalAddin" : "Unknown";
}

const lineChanges: { readonly [id: string]: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" } = {
  [InsertRowMutation.id]: "RowInserted", [RemoveRowMutation.id]: "RowDeleted", [InsertColMutation.id]: "ColumnInserted", [RemoveColMutation.id]: "ColumnDeleted",
};

function linesChanged(session: Session, worksheetId: string, command: Readonly<ICommandInfo>): void {
  const changeType = lineChanges[command.id];
  if (!changeType || !isListened(session, eventType.dataChanged, worksheetId)) return;
  const { range } = command.params as { readonly range: Parameters<typeof areaOfRange>[0] };
  const isRows = changeType.startsWith("Row");
  const area = isRows ? { ...areaOfRange(range), column: 0, columnCount: sheetLimit.columnCount } : { ...areaOfRange(range), row: 0, rowCount: sheetLimit.rowCount };
  const worksheet = worksheetOf({ book: session.book, id: worksheetId });
  const isAtEnd = isRows ? area.row + area.rowCount >= worksheet.getRowCount() : area.column + area.columnCount >= worksheet.getColumnCount();
  // Univer adds lines at a sheet's end to make room; to Excel they were always there.
  if (isAtEnd && changeType.endsWith("Inserted")) return;
  const message = {
    address: addressOf(area), changeType, source: "Local", triggerSource: triggerOf(session), worksheetId, shiftDirection: "None", referenceId: "",
    changeDirectionState: { deleteShiftDirection: changeType.endsWith("Deleted") ? (isRows ? "Up" : "Left") : "", insertShiftDirection: changeType.endsWith("Inserted") ? (isRows ? "Down" : "Right") : "" },
  };
  tell(session, eventType.dataChanged, worksheetId, message);
}

function tellCalculated(session: Session, command: Readonly<ICommandInfo>): void {
  const { unitData, unitOtherData } = command.params as ISetFormulaCalculationResultMutation;
  for (const [sheetId, cells] of Object.entries(unitData[session.book.unitId] ?? unitOtherData?.[session.book.unitId] ?? {})) {
    if (!cells || !isListened(session, eventType.calculated, sheetId)) continue;
    const reach = extent();
    new ObjectMatrix<unknown>(cells as ConstructorParameters<typeof ObjectMatrix<unknown>>[0]).forValue((row, column) => reach.take(row, column));
    const area = reach.area();
    tell(session, eventType.calculated, sheetId, { type: "WorksheetCalculated", worksheetId: sheetId, address: area ? addressOf(area) : "" });
  }
}

/** What is to be written over, as far as somebody asks: one cell's value, and the formulas. */
interface CellsBefore {
  readonly value: { readonly value: unknown; readonly type: string } | null;
  readonly formulas: readonly { readonly cellAddress: string; readonly previousFormula: string }[];
}

function cellsBefore(session: Session, sheetId: string, cells: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): CellsBefore | null {
  const asksValue = isListened(session, eventType.dataChanged, sheetId);
  const asksFormulas = isListened(session, eventType.formulaChanged, sheetId);
  if (!asksValue && !asksFormulas) return null;
  const sheet: Sheet = { book: session.book, id: sheetId };
  const { content } = extentOf(cells);
  const formulas: CellsBefore["formulas"][number][] = [];
  if (asksFormulas) {
    new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column, cell) => {
      const before = formulaAt(sheet, worksheetOf(sheet).getCellRaw(row, column) ?? null, row, column);
      const after = cell?.f ?? null;
      if ((after !== null || before !== null) && after !== before && (!cell || "f" in cell)) formulas.push({ cellAddress: addressOf({ row, column, rowCount: 1, columnCount: 1 }), previousFormula: before ?? "" });
    });
  }
  const cell = content && isSingleCell(content) ? cellAt(sheet, content.row, content.column) : null;
  return { value: content && isSingleCell(content) ? { value: valueOf(cell), type: kindOf(cell) } : null, formulas };
}

function isFromFormula(options: IExecutionOptions | undefined): boolean {
  return Boolean((options as { readonly fromFormula?: boolean } | undefined)?.fromFormula);
}

function cellsChanged(session: Session, command: Readonly<ICommandInfo>, before: CellsBefore | null): void {
  const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
  if (before && before.formulas.length > 0) {
    tell(session, eventType.formulaChanged, subUnitId, { type: "WorksheetFormulaChanged", worksheetId: subUnitId, source: "Local", triggerSource: triggerOf(session), formulaDetails: before.formulas });
  }
  const isTableListened = tablesOf(session.book, { book: session.book, id: subUnitId }).some(([id]) => session.events.isListenedTo(eventType.tableChanged, id))
    || session.events.isListenedTo(eventType.tableChanged, subUnitId) || session.events.isListenedTo(eventType.tableChanged, "Workbook");
  if (!isListened(session, eventType.dataChanged, subUnitId) && !isListened(session, eventType.formatChanged, subUnitId) && !isTableListened) return;
  const changes = extentOf(cellValue ?? {});
  if (changes.content) tellContent(session, subUnitId, changes.content, before);
  if (changes.look) {
    const message = { type: "WorksheetFormatChanged", address: addressOf(changes.look), worksheetId: subUnitId, source: "Local" };
    tell(session, eventType.formatChanged, subUnitId, message);
  }
}

function tellContent(session: Session, worksheetId: string, area: Area, before: CellsBefore | null): void {
  const sheet = { book: session.book, id: worksheetId };
  const message = messageOf(session, sheet, area, before);
  tell(session, eventType.dataChanged, worksheetId, message);
  for (const [tableId, table] of tablesOf(session.book, sheet)) if (intersection(table.area, area)) tellTable(session, tableId, message);
}

/** What Excel says of a change of cells. */
interface ChangeMessage {
  readonly worksheetId: string;
  readonly [detail: string]: unknown;
}

function messageOf(session: Session, sheet: Sheet, area: Area, before: CellsBefore | null, change: object = {}): ChangeMessage {
  const referenceId = session.references.keep(officeObject("Range", { session, sheet, area }));
  return {
    address: addressOf(area), changeType: "RangeEdited", source: "Local", triggerSource: triggerOf(session), worksheetId: sheet.id, shiftDirection: "None", referenceId,
    changeDirectionState: { deleteShiftDirection: "", insertShiftDirection: "" }, ...valuesOfCell(sheet, area, before), ...change,
  };
}

function tellTable({ events }: Session, tableId: string, message: ChangeMessage): void {
  for (const target of [tableId, message.worksheetId, "Workbook"]) events.fire(eventType.tableChanged, target, { ...message, tableId });
}

/** What one cell held before and holds now; of several cells Excel does not say. */
function valuesOfCell(sheet: Sheet, area: Area, before: CellsBefore | null): object {
  if (!isSingleCell(area) || !before?.value) return {};
  const cell = cellAt(sheet, area.row, area.column);
  return { valueBefore: before.value.value, valueTypeBefore: before.value.type, valueAfter: valueOf(cell), valueTypeAfter: kindOf(cell) };
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
  tell(session, eventType.selectionChanged, worksheetId, { type: "WorksheetSelectionChanged", address, worksheetId });
  session.events.fireOfDocument(documentEvent.selectionChanged);
  const [first] = selections;
  const selected = first && areaOfRange(first.range);
  for (const [tableId, { area }] of tablesOf(session.book, { book: session.book, id: worksheetId })) {
    const isInsideTable = selected !== undefined && contains(area, selected);
    session.events.fire(eventType.tableSelectionChanged, tableId, { type: "TableSelectionChanged", address: isInsideTable ? address : "", worksheetId, tableId, isInsideTable });
  }
}
