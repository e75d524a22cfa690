import type { Area } from "../address";
import { ExcelError } from "../excelError";
import { nameOf, setPart, type Book, type Sheet } from "./book";
import { opens, passwordMark } from "./password";
import { lookAt } from "./styles";

/** Is the sheet protected (工作表保护)? */
export function isProtected(sheet: Sheet): boolean {
  return sheet.book.parts.protection.has(sheet.id);
}

/**
 * Lets a change of cells pass only where protection allows it: an unprotected sheet, a permission given when it was
 * protected, or cells that are not locked.
 *
 * @throws ExcelError AccessDenied
 */
export function requireUnprotected(sheet: Sheet, areas: readonly Area[], permission?: string): void {
  const protection = sheet.book.parts.protection.get(sheet.id);
  if (!protection) return;
  if (permission !== undefined) {
    if (protection.options[permission] === true) return;
  } else if (areas.length > 0 && areas.every((area) => isUnlocked(sheet, area))) return;
  throw new ExcelError("AccessDenied", `The sheet ${nameOf(sheet)} is protected.`);
}

function isUnlocked(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (!lookAt(sheet, row, column).extras.isUnlocked) return false;
    }
  }
  return true;
}

/** Under which the protection of the list of sheets is kept. */
export const structureKey = "workbook";

/** Is the list of sheets protected (工作簿结构保护)? */
export function isStructureProtected({ parts }: Book): boolean {
  return parts.structureProtection.has(structureKey);
}

/** @throws ExcelError InvalidOperation where it is protected already */
export function protectStructure(book: Book, password: string | null): void {
  if (isStructureProtected(book)) throw new ExcelError("InvalidOperation", "The workbook is protected already.");
  setPart(book, "structureProtection", structureKey, { password: passwordMark(password) });
}

/** @throws ExcelError AccessDenied for another password */
export function unprotectStructure(book: Book, password: string | null): void {
  const protection = book.parts.structureProtection.get(structureKey);
  if (!protection) return;
  if (!opens(protection.password, password)) throw new ExcelError("AccessDenied");
  setPart(book, "structureProtection", structureKey, null);
}

/**
 * Lets a change of the list of sheets pass only where it is not protected.
 *
 * @throws ExcelError AccessDenied
 */
export function requireOpenStructure(book: Book): void {
  if (isStructureProtected(book)) throw new ExcelError("AccessDenied", "The structure of the workbook is protected.");
}
