import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { absoluteAddressOf, areaOf, quotedSheetName, splitAddress, type Area } from "../address";
import { ExcelError } from "../excelError";
import { change, findSheet, nameOf, sheetsOf, workbookOf, worksheetOf, type Book, type Sheet } from "./book";

/** A defined name (名称): text that stands for cells or a formula, in the whole workbook or on one sheet. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly isVisible: boolean;
  /** The sheet it belongs to, or null for the whole workbook. */
  readonly sheetId: string | null;
}

/** Univer's word for "the whole workbook". */
const wholeWorkbook = "AllDefaultWorkbook";

/** The names of a workbook (sheet null: those that belong to no sheet), in the order they were made. */
export function namesOf(book: Book, sheet: Sheet | null): readonly DefinedName[] {
  return allNames(book).filter((name) => name.sheetId === (sheet?.id ?? null));
}

export function allNames(book: Book): readonly DefinedName[] {
  const map = book.engine.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {};
  return Object.values(map).map(nameOfUniver);
}

/** A name as Univer stores it. */
export function nameOfUniver(stored: IDefinedNamesServiceParam): DefinedName {
  const { localSheetId } = stored;
  return {
    id: stored.id,
    name: stored.name,
    formula: stored.formulaOrRefString.replace(/^=/, ""),
    comment: stored.comment ?? "",
    isVisible: stored.hidden !== true,
    sheetId: localSheetId === undefined || localSheetId === wholeWorkbook ? null : localSheetId,
  };
}

export function findName(book: Book, sheet: Sheet | null, name: string): DefinedName | null {
  return namesOf(book, sheet).find((known) => known.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/**
 * Adds a name.
 *
 * @param formula what it stands for, without the leading `=`
 * @throws ExcelError InvalidArgument for a name Excel does not allow, ItemAlreadyExists for one that is taken
 */
export function addName(book: Book, sheet: Sheet | null, name: string, formula: string, comment: string): DefinedName {
  if (!isValidName(name)) throw new ExcelError("InvalidArgument", name);
  if (findName(book, sheet, name)) throw new ExcelError("ItemAlreadyExists", name);
  const added: DefinedName = { id: name, name, formula, comment, isVisible: true, sheetId: sheet?.id ?? null };
  storeName(book, sheet === null ? added : { ...added, id: `${sheet.id} ${name}` });
  return findName(book, sheet, name) ?? added;
}

export function storeName(book: Book, name: DefinedName): void {
  const known = allNames(book).find(({ id }) => id === name.id) ?? null;
  change(book, SetDefinedNameMutation, storedAs(book, name), () =>
    known ? [{ id: SetDefinedNameMutation.id, params: storedAs(book, known) }] : [{ id: RemoveDefinedNameMutation.id, params: storedAs(book, name) }]);
}

export function removeName(book: Book, name: DefinedName): void {
  change(book, RemoveDefinedNameMutation, storedAs(book, name), () => [{ id: SetDefinedNameMutation.id, params: storedAs(book, name) }]);
}

function storedAs(book: Book, name: DefinedName): IDefinedNamesServiceParam & { readonly unitId: string } {
  return { ...univerName(name), unitId: book.unitId };
}

/** A name as Univer stores it. A reference stands bare there, a formula with its `=`. */
export function univerName(name: DefinedName): IDefinedNamesServiceParam {
  const isReference = areaOf(splitAddress(name.formula).cells) !== null;
  return {
    id: name.id,
    name: name.name,
    formulaOrRefString: isReference ? name.formula : `=${name.formula}`,
    comment: name.comment,
    hidden: !name.isVisible,
    localSheetId: name.sheetId ?? wholeWorkbook,
  };
}

/**
 * May a name be called this? Letters, digits, `_` and `.`, not starting with a digit, no cell address, no R1C1.
 *
 * @example isValidName("销售额") // true
 * @example isValidName("A1") // false
 */
export function isValidName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && areaOf(name) === null && !/^[RrCc]$|^[Rr]\d*[Cc]\d*$/.test(name);
}

/** Does a formula in some cell speak of this name? */
export function isMentioned(book: Book, name: string): boolean {
  const wanted = name.toLowerCase();
  return sheetsOf(book).some((sheet) => {
    let isFound = false;
    worksheetOf(sheet).getCellMatrix().forValue((_row, _column, cell) => {
      if (cell?.f?.toLowerCase().includes(wanted)) isFound = true;
      return isFound ? false : undefined;
    });
    return isFound;
  });
}

/** The cells a name stands for, or null when it is no name or stands for no cells. */
export function areasOfName(book: Book, sheet: Sheet, name: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const found = findName(book, sheet, name) ?? findName(book, null, name);
  return found ? areaOfFormula(book, found.formula) : null;
}

/** The cells a reference such as `Sheet1!$A$1:$B$2` names, or null when it is anything else. */
export function areaOfFormula(book: Book, formula: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const { sheetName, cells } = splitAddress(formula);
  const area = areaOf(cells);
  const sheet = sheetName === null ? null : findSheet(book, sheetName);
  return area && sheet ? { sheet, area } : null;
}

/** A reference to cells of a sheet, as names keep it. */
export function referenceTo(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(nameOf(sheet))}!${absoluteAddressOf(area)}`;
}

/** The sheet a name belongs to. */
export function sheetOfName(book: Book, name: DefinedName): Sheet | null {
  return name.sheetId !== null && workbookOf(book).getSheetBySheetId(name.sheetId) ? { book, id: name.sheetId } : null;
}
