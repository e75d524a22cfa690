import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type ICellData, type IWorksheetData } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetCommand, RemoveSheetMutation, SetFrozenMutation, SetTabColorMutation, SetWorksheetHideMutation,
  SetWorksheetNameCommand, SetWorksheetOrderMutation, ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { quotedSheetName, sheetLimit, type Area } from "../address";
import { ExcelError } from "../excelError";
import { activeSheet, change, command, findSheet, nameOf, setPart, sheetsOf, withoutActivating, workbookOf, worksheetOf, type Book, type Sheet } from "./book";
import { renamedFormula } from "../formula/renameInFormula";
import { changeCells, contentOf, formulaAt, valueOf } from "./cells";
import { removeName, allNames } from "./names";
import { rewriteRules } from "./rewriteFormulas";
import type { PartKind, SheetViewPart } from "./parts";
import { requireOpenStructure } from "./protection";
import { activate } from "./selection";
import { removeTable, tablesOf } from "./tables";

/** A new sheet before anything is done to it: Excel's default sizes, 64 by 20 pixels a cell. */
export function blankSheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id, name, rowCount: 200, columnCount: 26, defaultColumnWidth: 64, defaultRowHeight: 20, cellData: {},
  });
}

/** An id as Excel gives one: a GUID in braces. */
export function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/**
 * Adds a sheet at the end (新建工作表).
 *
 * @param name null for the next free "Sheet1", "Sheet2" …
 * @throws ExcelError InvalidArgument for a name Excel does not allow, ItemAlreadyExists for one that is taken
 */
export function addSheet(book: Book, name: string | null): Sheet {
  requireOpenStructure(book);
  const chosen = name ?? freeSheetName(book, "Sheet");
  requireSheetName(book, chosen, null);
  return insertSheet(book, blankSheet(newSheetId(), chosen), sheetsOf(book).length);
}

/** Puts a sheet that is already made into the workbook. */
export function insertSheet(book: Book, snapshot: IWorksheetData, index: number): Sheet {
  withoutActivating(book, () => change(book, InsertSheetMutation, { unitId: book.unitId, index, sheet: snapshot }, () => [
    { id: RemoveSheetMutation.id, params: { unitId: book.unitId, subUnitId: snapshot.id, subUnitName: snapshot.name } },
  ]));
  return { book, id: snapshot.id };
}

/** The next name that is free: Sheet1, Sheet2 … */
export function freeSheetName(book: Book, stem: string): string {
  for (let number = 1; ; number++) if (!findSheet(book, `${stem}${number}`)) return `${stem}${number}`;
}

/**
 * Is this a name Excel lets a sheet have? 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end,
 * and not the word it keeps for itself.
 *
 * @example isValidSheetName("考核量表") // true
 * @example isValidSheetName("A/B") // false
 */
export function isValidSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
}

function requireSheetName(book: Book, name: string, except: Sheet | null): void {
  if (!isValidSheetName(name)) throw new ExcelError("InvalidArgument", `sheet name ${JSON.stringify(name)}`);
  const taken = findSheet(book, name);
  if (taken && taken.id !== except?.id) throw new ExcelError("ItemAlreadyExists", name);
}

/** Renames a sheet; formulas that name it follow. */
export async function renameSheet(sheet: Sheet, name: string): Promise<void> {
  if (name === nameOf(sheet)) return;
  requireOpenStructure(sheet.book);
  requireSheetName(sheet.book, name, sheet);
  const before = nameOf(sheet);
  await command(sheet.book, SetWorksheetNameCommand.id, { unitId: sheet.book.unitId, subUnitId: sheet.id, name });
  rewriteRules(sheet.book, (formula) => renamedFormula(formula, { sheets: new Map([[before.toLowerCase(), name]]) }));
}

/**
 * Deletes a sheet with all that is on it (删除工作表).
 *
 * @throws ExcelError InvalidOperation for the last visible sheet, or a very hidden one
 */
export async function deleteSheet(sheet: Sheet): Promise<void> {
  const { book } = sheet;
  requireOpenStructure(book);
  if (visibilityOf(sheet) === "VeryHidden") throw new ExcelError("InvalidOperation", nameOf(sheet));
  const others = sheetsOf(book).filter(({ id }) => id !== sheet.id && visibilityOf({ book, id }) === "Visible");
  const [next] = others;
  if (!next) throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  if (activeSheet(book).id === sheet.id) activate(neighbourOf(sheet) ?? next);
  for (const [id] of tablesOf(book, sheet)) removeTable(book, id);
  for (const name of allNames(book)) if (name.sheetId === sheet.id) removeName(book, name);
  stillSelfReferences(sheet);
  await command(book, RemoveSheetCommand.id, { unitId: book.unitId, subUnitId: sheet.id });
  forgetParts(sheet);
}

/** Univer cannot take out a sheet whose own formulas name it: it tries to change them when they are gone already. */
function stillSelfReferences(sheet: Sheet): void {
  const prefix = `${quotedSheetName(nameOf(sheet))}!`.toLowerCase();
  const changes: { [row: number]: { [column: number]: ICellData } } = {};
  worksheetOf(sheet).getCellMatrix().forValue((row, column, cell) => {
    const formula = cell ? formulaAt(sheet, cell, row, column) : null;
    if (formula?.toLowerCase().includes(prefix)) (changes[row] ??= {})[column] = contentOf(valueOf(cell ?? null), true);
  });
  if (Object.keys(changes).length > 0) changeCells(sheet, changes, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
}

/** The visible sheet right of a sheet, or left of it where it is the last: Excel shows it next. */
function neighbourOf(sheet: Sheet): Sheet | null {
  const sheets = sheetsOf(sheet.book);
  const place = sheets.findIndex(({ id }) => id === sheet.id);
  const inOrder = [...sheets.slice(place + 1), ...sheets.slice(0, place).reverse()];
  return inOrder.find((candidate) => visibilityOf(candidate) === "Visible") ?? null;
}

/** Drops every part that belongs to a sheet. Tables are taken out by themselves, since formulas know them. */
function forgetParts({ book, id }: Sheet): void {
  for (const [kind, store] of Object.entries(book.parts)) {
    if (kind === "table") continue;
    for (const [partId, part] of [...store] as readonly (readonly [string, object])[]) {
      if ("sheetId" in part && part.sheetId === id) setPart(book, kind as PartKind, partId, null);
    }
  }
}

export function moveSheet(sheet: Sheet, position: number): void {
  const { book } = sheet;
  const from = sheetsOf(book).findIndex(({ id }) => id === sheet.id);
  if (!Number.isInteger(position) || position < 0 || position >= sheetsOf(book).length) throw new ExcelError("InvalidArgument");
  if (from === position) return;
  requireOpenStructure(book);
  const place = { unitId: book.unitId, subUnitId: sheet.id };
  change(book, SetWorksheetOrderMutation, { ...place, fromOrder: from, toOrder: position }, () => [
    { id: SetWorksheetOrderMutation.id, params: { ...place, fromOrder: position, toOrder: from } },
  ]);
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Can the sheet be seen (可见性), made visible by the user, or only by a program? */
export function visibilityOf(sheet: Sheet): Visibility {
  if (worksheetOf(sheet).getConfig().hidden !== BooleanNumber.TRUE) return "Visible";
  return viewOf(sheet).isVeryHidden ? "VeryHidden" : "Hidden";
}

export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const { book } = sheet;
  const before = visibilityOf(sheet);
  if (before === visibility) return;
  requireOpenStructure(book);
  const isHidden = visibility !== "Visible";
  if (isHidden && before === "Visible") {
    const visible = sheetsOf(book).filter((candidate) => candidate.id !== sheet.id && visibilityOf(candidate) === "Visible");
    if (visible.length === 0) throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    const next = neighbourOf(sheet);
    if (activeSheet(book).id === sheet.id && next) activate(next);
  }
  const place = { unitId: book.unitId, subUnitId: sheet.id };
  const hidden = (value: boolean): object => ({ ...place, hidden: value ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  withoutActivating(book, () => change(book, SetWorksheetHideMutation, hidden(isHidden), () => [{ id: SetWorksheetHideMutation.id, params: hidden(before !== "Visible") }]));
  setView(sheet, { isVeryHidden: visibility === "VeryHidden" });
}

/** The colour of a sheet's tab (标签颜色): "" for none. */
export function tabColorOf(sheet: Sheet): string {
  return worksheetOf(sheet).getConfig().tabColor || "";
}

export function setTabColor(sheet: Sheet, color: string): void {
  if (color !== "" && !/^#[0-9a-f]{6}$/i.test(color)) throw new ExcelError("InvalidArgument", color);
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id };
  const before = tabColorOf(sheet);
  change(sheet.book, SetTabColorMutation, { ...place, color: color.toUpperCase() }, () => [{ id: SetTabColorMutation.id, params: { ...place, color: before } }]);
}

export function showsGridlines(sheet: Sheet): boolean {
  return worksheetOf(sheet).getConfig().showGridlines !== BooleanNumber.FALSE;
}

export function setGridlines(sheet: Sheet, isShown: boolean): void {
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id };
  const before = showsGridlines(sheet);
  const shown = (value: boolean): object => ({ ...place, showGridlines: value ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  change(sheet.book, ToggleGridlinesMutation, shown(isShown), () => [{ id: ToggleGridlinesMutation.id, params: shown(before) }]);
}

export function viewOf(sheet: Sheet): SheetViewPart {
  return sheet.book.parts.sheetView.get(sheet.id) ?? { sheetId: sheet.id, isVeryHidden: false, showHeadings: true };
}

export function setView(sheet: Sheet, wanted: Partial<SheetViewPart>): void {
  setPart(sheet.book, "sheetView", sheet.id, { ...viewOf(sheet), ...wanted });
}

/** The rows and columns that stay in sight (冻结窗格), or null. */
export function frozenArea(sheet: Sheet): Area | null {
  const { xSplit, ySplit } = worksheetOf(sheet).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return null;
  return {
    row: 0, column: 0,
    rowCount: ySplit > 0 ? ySplit : sheetLimit.rowCount,
    columnCount: xSplit > 0 ? xSplit : sheetLimit.columnCount,
  };
}

/** Freezes so many rows at the top and columns at the left; none with 0 and 0. */
export function freeze(sheet: Sheet, rows: number, columns: number): void {
  const before = worksheetOf(sheet).getFreeze();
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id };
  const parameters = { ...place, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
  change(sheet.book, SetFrozenMutation, parameters, () => [{ id: SetFrozenMutation.id, params: { ...place, ...before } }]);
}

/** The sheet's place among all sheets, from 0. */
export function positionOfSheet(sheet: Sheet): number {
  return workbookOf(sheet.book).getConfig().sheetOrder.indexOf(sheet.id);
}
