import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Parts, ProtectionPart, SheetViewPart } from "../grid/parts";
import { viewOfFile } from "./sheetView";
import { pageLayoutOfFile } from "./pageLayout";
import { readTables } from "./tables";
import { readValidations } from "./validation";

/** Reads from a file's sheet what Univer has no place for. */
export function readSheetParts(parts: Parts, sheetId: string, worksheet: Worksheet): void {
  parts.pageLayout.set(sheetId, pageLayoutOfFile(worksheet, sheetId));
  parts.sheetView.set(sheetId, sheetViewOf(worksheet, sheetId));
  const protection = protectionOf(worksheet, sheetId);
  if (protection) parts.protection.set(sheetId, protection);
  readTables(parts, sheetId, worksheet);
  readValidations(parts, sheetId, worksheet);
}

/** Reads the document's own properties (文档属性). */
export function readDocumentProperties(parts: Parts, workbook: Workbook): void {
  const { title, subject, creator, keywords, description, category, company, manager, lastModifiedBy, created } = workbook;
  const properties = { Title: title, Subject: subject, Author: creator, Keywords: keywords, Comments: description, Category: category, Company: company, Manager: manager, LastAuthor: lastModifiedBy, CreationDate: created };
  for (const [name, value] of Object.entries(properties)) {
    const isGiven = value !== undefined && value !== null && value !== "";
    if (isGiven) parts.documentProperty.set(name, { value });
  }
}

export function sheetViewOf(worksheet: Worksheet, sheetId: string): SheetViewPart {
  const view = viewOfFile(worksheet);
  return {
    sheetId, isVeryHidden: worksheet.state === "veryHidden", showHeadings: view.showRowColHeaders !== false, standardWidth: worksheet.properties.defaultColWidth ?? 8.43,
  };
}

/** The permissions of a file, which says what is forbidden, and of Excel's API, which says what is allowed. */
export const permissions = [
  ["autoFilter", "allowAutoFilter"], ["deleteColumns", "allowDeleteColumns"], ["deleteRows", "allowDeleteRows"], ["objects", "allowEditObjects"],
  ["scenarios", "allowEditScenarios"], ["formatCells", "allowFormatCells"], ["formatColumns", "allowFormatColumns"], ["formatRows", "allowFormatRows"],
  ["insertColumns", "allowInsertColumns"], ["insertHyperlinks", "allowInsertHyperlinks"], ["insertRows", "allowInsertRows"], ["pivotTables", "allowPivotTables"], ["sort", "allowSort"],
] as const;

export function protectionOf(worksheet: Worksheet, sheetId: string): ProtectionPart | null {
  const stored = worksheet.sheetProtection;
  if (!stored?.sheet) return null;
  const options = Object.fromEntries(permissions.map(([word, permission]) => [permission, stored[word] === true]));
  const selectionMode = stored.selectUnlockedCells === false ? "None" : stored.selectLockedCells === false ? "Unlocked" : "Normal";
  return { sheetId, options: { ...options, selectionMode }, password: stored.hashValue ?? null };
}
