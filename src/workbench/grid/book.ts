import { CustomCommandExecutionError, IUndoRedoService, IUniverInstanceService, UniverInstanceType, type IMutationInfo, type IRange, type IWorkbookData, type Workbook, type Worksheet } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Area } from "../address";
import { ExcelError } from "../excelError";
import { emptyParts, setPartMutation, type PartKind, type PartKinds, type Parts, type SetPartParameters } from "./parts";
import type { Engine } from "./univer";

/**
 * A workbook (工作簿) that is open in the workbench. Cells, styles, merges, names and freezing live in Univer; what
 * Univer has no place for lives in `parts`.
 */
export interface Book {
  readonly engine: Engine;
  readonly unitId: string;
  readonly parts: Parts;
  /** Whether changes can be undone: on a screen yes, in Node nobody could ask for it. */
  readonly isUndoable: boolean;
}

/** One sheet (工作表) of a workbook. Its id is the one office.js sees. */
export interface Sheet {
  readonly book: Book;
  readonly id: string;
}

/** Opens a workbook in Univer. */
export function openBook(engine: Engine, snapshot: IWorkbookData, options: { readonly isUndoable: boolean }): Book {
  const parts = emptyParts();
  engine.parts.set(snapshot.id, parts);
  engine.univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  return { engine, unitId: snapshot.id, parts, isUndoable: options.isUndoable };
}

export function closeBook(book: Book): void {
  book.engine.injector.get(IUniverInstanceService).disposeUnit(book.unitId);
  book.engine.parts.delete(book.unitId);
}

/** Univer's own model of the workbook. */
export function workbookOf(book: Book): Workbook {
  const workbook = book.engine.injector.get(IUniverInstanceService).getUnit<Workbook>(book.unitId, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error("bug: the workbook is closed");
  return workbook;
}

/** @throws ExcelError ItemNotFound when the sheet has been deleted */
export function worksheetOf(sheet: Sheet): Worksheet {
  const worksheet = workbookOf(sheet.book).getSheetBySheetId(sheet.id);
  if (!worksheet) throw new ExcelError("ItemNotFound");
  return worksheet;
}

export function sheetsOf(book: Book): readonly Sheet[] {
  return workbookOf(book).getSheets().map((worksheet) => ({ book, id: worksheet.getSheetId() }));
}

export function nameOf(sheet: Sheet): string {
  return worksheetOf(sheet).getName();
}

/** The sheet with this id or name (names regardless of case), or null. */
export function findSheet(book: Book, key: string): Sheet | null {
  const wanted = key.toLowerCase();
  return sheetsOf(book).find((sheet) => sheet.id.toLowerCase() === wanted || nameOf(sheet).toLowerCase() === wanted) ?? null;
}

export function activeSheet(book: Book): Sheet {
  const worksheet = workbookOf(book).getActiveSheet() ?? workbookOf(book).getSheets()[0];
  if (!worksheet) throw new Error("bug: a workbook without sheets");
  return { book, id: worksheet.getSheetId() };
}

/** Carries out a change of Univer's, with its way back where changes can be undone. */
export function change(book: Book, mutation: { readonly id: string }, parameters: object, undo: () => readonly IMutationInfo[]): void {
  const undoMutations = book.isUndoable ? [...undo()] : [];
  const done = book.engine.commands.syncExecuteCommand(mutation.id, parameters);
  if (!done) throw new Error(`bug: ${mutation.id} failed`);
  if (!book.isUndoable) return;
  book.engine.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: book.unitId, undoMutations, redoMutations: [{ id: mutation.id, params: parameters }],
  });
}

/** Makes all that some work changes one step of undo. */
export async function asOneStep<Answer>(book: Book, work: () => Promise<Answer>): Promise<Answer> {
  if (!book.isUndoable) return work();
  const step = book.engine.injector.get(IUndoRedoService).__tempBatchingUndoRedo(book.unitId);
  try {
    return await work();
  } finally {
    step.dispose();
  }
}

/** Univer shows a sheet as soon as it is put in or unhidden; Excel leaves the one that is shown. */
export function withoutActivating(book: Book, work: () => void): void {
  const guard = book.engine.commands.beforeCommandExecuted((about) => {
    if (about.id === SetWorksheetActiveOperation.id) throw new CustomCommandExecutionError("the sheet that is shown stays");
  });
  try {
    work();
  } finally {
    guard.dispose();
  }
}

/** Replaces a part of the workbook, or removes it with null. */
export function setPart<Kind extends PartKind>(book: Book, kind: Kind, id: string, value: PartKinds[Kind] | null): void {
  const parameters: SetPartParameters = { unitId: book.unitId, kind, id, value };
  // What an add-in keeps in the workbook is no step a user could want to take back.
  const isStep = kind !== "setting" && kind !== "sheetProperty";
  change(isStep ? book : { ...book, isUndoable: false }, setPartMutation, parameters, () => [
    { id: setPartMutation.id, params: { ...parameters, value: book.parts[kind].get(id) ?? null } },
  ]);
}

/** Carries out a command of Univer's, which looks after formulas that point at what moves, and after undo. */
export async function command(book: Book, id: string, parameters: object): Promise<void> {
  const done = await book.engine.commands.executeCommand(id, parameters);
  if (done === false) throw new ExcelError("InvalidOperation", id);
}

/** An area as Univer's range. */
export function rangeOf(area: Area): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rowCount - 1, endColumn: area.column + area.columnCount - 1 };
}

/** Univer's range as an area. */
export function areaOfRange(range: IRange): Area {
  return {
    row: range.startRow, column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1,
  };
}
