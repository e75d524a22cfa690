import { activeSheet, nameOf, sheetsOf, type Book, type Sheet } from "../grid/book";
import { allNames } from "../grid/names";
import { visibilityOf } from "../grid/sheets";
import { addPart, mainNamespace, readPart, relate, relationshipsOf, unrelate, writePart, type FilePackage } from "./filePackage";
import { shownSheet, type FileWorkbook } from "./fileWorkbook";
import { writeNames } from "./names";
import type { Origin } from "./openFile";
import { markSelected } from "./sheetView";
import type { WrittenSheet } from "./writeSheet";
import { childOf, childrenOf, element, setAttribute, numberOf, type XmlElement } from "./xml";

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

/** Lists the sheets in the workbook's order, with their names and whether they are seen. A sheet that is no grid stays behind the one it stood behind. */
export function writeSheetList(workbook: FileWorkbook, sheets: readonly MatchedSheet[]): void {
  for (const { sheet, listed } of sheets) {
    setAttribute(listed, "name", nameOf(sheet));
    const visibility = visibilityOf(sheet);
    if (visibility !== "Visible" || listed.attributes.state !== "visible") setAttribute(listed, "state", { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility]);
  }
  const inOrder = newOrder(workbook, sheets);
  const list = childOf(workbook.root, "sheets");
  list?.children.splice(0, list.children.length, ...inOrder);
}

function newOrder({ sheets: before }: FileWorkbook, sheets: readonly MatchedSheet[]): readonly XmlElement[] {
  const inOrder = sheets.map(({ listed }) => listed);
  let behind: XmlElement | null = null;
  for (const { isGrid, listed } of before) {
    if (!isGrid) inOrder.splice(behind ? inOrder.indexOf(behind) + 1 : 0, 0, listed);
    if (!isGrid || inOrder.includes(listed)) behind = listed;
  }
  return inOrder;
}

/** Marks the sheet that is shown, where it is another than in the file, or stands elsewhere. */
export function writeActiveTab(file: FilePackage, book: Book, workbook: FileWorkbook, sheets: readonly MatchedSheet[], origin: Origin | null): void {
  const active = sheets.find(({ sheet }) => sheet.id === activeSheet(book).id);
  const listed = childrenOf(childOf(workbook.root, "sheets"), "sheet");
  const isSame = origin !== null && active !== undefined && shownSheet(workbook)?.part === active.part && workbook.sheets.every((sheet, index) => sheet.listed === listed[index]);
  if (!active || isSame) return;
  const view = childrenOf(childOf(workbook.root, "bookViews"), "workbookView")[0];
  const index = listed.indexOf(active.listed);
  if (view) {
    setAttribute(view, "activeTab", index === 0 ? undefined : index);
    setAttribute(view, "firstSheet", undefined);
  }
  const others = workbook.sheets.filter(({ isGrid }) => !isGrid);
  for (const { part } of [...sheets, ...others]) {
    const root = readPart(file, part);
    if (root && markSelected(root, part === active.part)) writePart(file, part, root);
  }
}

/** Puts names into the workbook's XML: those people define, and the file's own for print areas and titles. */
export function writeWorkbookNames(workbook: FileWorkbook, book: Book, sheets: readonly MatchedSheet[], written: readonly WrittenSheet[], formulaForFile: (formula: string) => string): void {
  const listed = childrenOf(childOf(workbook.root, "sheets"), "sheet");
  const idOf = new Map(sheets.map(({ sheet, listed: own }) => [own, sheet.id]));
  const indexOf = new Map(sheets.map(({ sheet, listed: own }) => [sheet.id, listed.indexOf(own)]));
  writeNames(workbook.root, {
    names: allNames(book), formulaForFile,
    sheetsBefore: workbook.sheets.map((sheet) => idOf.get(sheet.listed) ?? null),
    indexOf: (sheetId) => indexOf.get(sheetId) ?? null,
    otherIndexOf: (before) => {
      const other = workbook.sheets[before];
      return other && !other.isGrid ? listed.indexOf(other.listed) : null;
    },
    ownWords: sheets.flatMap(({ sheet }, index) => {
      const { printNames, printNamesBefore } = written[index] ?? { printNames: null, printNamesBefore: null };
      const words = [["_xlnm.Print_Area", printNames?.area, printNamesBefore?.area], ["_xlnm.Print_Titles", printNames?.titles, printNamesBefore?.titles]] as const;
      return words.flatMap(([word, now, before]) => (now === before ? [] : [{ sheetId: sheet.id, word, text: now ?? null }]));
    }),
  });
}
