import { activeSheet, nameOf, type Book } from "../grid/book";
import { allNames } from "../grid/names";
import { visibilityOf } from "../grid/sheets";
import { readPart, writePart, type FilePackage } from "./filePackage";
import { shownSheet, type FileWorkbook } from "./fileWorkbook";
import type { MatchedSheet } from "./matchSheets";
import { writeNames } from "./names";
import type { Origin } from "./openFile";
import { markSelected } from "./sheetView";
import type { WrittenSheet } from "./writeSheet";
import { childOf, childrenOf, setAttribute, type XmlElement } from "./xml";

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
