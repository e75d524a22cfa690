import { nameOf, sheetsOf, type Book, type Sheet } from "../grid/book";
import { addPart, mainNamespace, relate, relationshipsOf, unrelate, type FilePackage } from "./filePackage";
import type { FileWorkbook } from "./fileWorkbook";
import type { Origin } from "./openFile";
import { element, numberOf, type XmlElement } from "./xml";

/** A sheet of the workbook, its part in the file, and its element in the file's list of sheets. */
export interface MatchedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  readonly listed: XmlElement;
}

/** The file's parts for the workbook's sheets, in the workbook's order: kept, added; those of deleted sheets are let go. */
export function matchSheets(book: Book, file: FilePackage, workbook: FileWorkbook, origin: Origin | null): readonly MatchedSheet[] {
  const partOf = new Map(origin?.sheets.map(({ id, part }) => [id, part]));
  const listedOf = new Map(workbook.sheets.map(({ part, listed }) => [part, listed]));
  const kept = new Set(sheetsOf(book).flatMap(({ id }) => partOf.get(id) ?? []));
  for (const { id, target } of relationshipsOf(file, workbook.part)) {
    if (workbook.sheets.some(({ part, isGrid }) => isGrid && part === target) && !kept.has(target)) unrelate(file, workbook.part, id);
  }
  let sheetNumber = Math.max(0, ...workbook.sheets.map(({ listed }) => numberOf(listed, "sheetId") ?? 0));
  return sheetsOf(book).map((sheet) => {
    const part = partOf.get(sheet.id);
    const listed = part === undefined ? undefined : listedOf.get(part);
    if (part !== undefined && listed) return { sheet, part, listed };
    return addSheet(file, workbook, sheet, ++sheetNumber);
  });
}

function addSheet(file: FilePackage, workbook: FileWorkbook, sheet: Sheet, sheetNumber: number): MatchedSheet {
  const blank = element("worksheet", { xmlns: mainNamespace }, element("sheetData"));
  const part = addPart(file, "xl/worksheets/sheet", "xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", blank);
  const id = relate(file, workbook.part, "worksheet", part);
  workbook.root.attributes["xmlns:r"] ??= "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return { sheet, part, listed: element("sheet", { name: nameOf(sheet), sheetId: sheetNumber, "r:id": id }) };
}
