import type { Area } from "../address";
import { ExcelError } from "../excelError";
import { nameOf, type Sheet } from "./book";
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
