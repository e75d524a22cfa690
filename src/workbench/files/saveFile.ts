import type { Book } from "../grid/book";
import { emptyParts } from "../grid/parts";
import { structureKey } from "../grid/protection";
import { writeDocumentProperties, readDocumentProperties } from "./documentProperties";
import { differentialLooks } from "./differentialStyles";
import { dynamicArrayMark } from "./dynamicArrays";
import { addNamedPart, dropUnreachable, reachableParts, relate, relatedPart, relationshipsOf, unrelate, writePart, type FilePackage } from "./filePackage";
import { findWorkbook, type FileWorkbook } from "./fileWorkbook";
import { followEdits } from "./followEdits";
import { formatter } from "./formats";
import { formulaForFile } from "./formulaText";
import { matchSheets } from "./matchSheets";
import { blankPackage } from "./newFile";
import { contextOf, type Origin } from "./openFile";
import { writeStructureProtection } from "./protection";
import { readCustomXml, writeCustomXml } from "./settings";
import { writeActiveTab, writeSheetList, writeWorkbookNames } from "./writeWorkbook";
import { writeSheet } from "./writeSheet";
import { xmlText, type XmlElement } from "./xml";
import { zip } from "./zipFile";

/** Where a workbook came from, and which names are functions of an add-in. */
export interface WritingOptions {
  /** The file the workbook came from, or null for a new one. */
  readonly origin: Origin | null;
  readonly isCustomFunction: (name: string) => boolean;
}

/**
 * The workbook as an .xlsx file (保存). Only what has changed since is put into the parts of the file it came from: what
 * the workbench knows nothing of stays as it was, to the byte.
 */
export function writeFile(book: Book, { origin, isCustomFunction }: WritingOptions): Uint8Array {
  const file: FilePackage = new Map(origin?.file ?? blankPackage());
  const reachable = reachableParts(file);
  const workbook = findWorkbook(file);
  const workbookBefore = xmlText(workbook.root);
  const sheets = matchSheets(book, file, workbook, origin);
  followEdits(file, workbook, book, sheets, origin);
  const { context, styles } = contextOf(file, workbook);
  const stylesBefore = xmlText(styles.root);
  const writing = { context, styles, looks: differentialLooks(styles), isCustomFunction, shapeOrigins: origin?.shapes ?? new Map<string, string>(), formatOf: formatter(book, styles), dynamicArrayMark: () => dynamicArrayMark(file, workbook.part) };
  const written = sheets.map((sheet) => writeSheet(file, workbook, sheet, writing));
  writeSheetList(workbook, sheets);
  writeActiveTab(file, book, workbook, sheets, origin);
  writeWorkbookNames(workbook, book, sheets, written, (formula) => formulaForFile(formula, isCustomFunction));
  writeStructureProtection(workbook.root, book.parts.structureProtection.get(structureKey) ?? null);
  if (xmlText(workbook.root) !== workbookBefore) writePart(file, workbook.part, workbook.root);
  if (xmlText(styles.root) !== stylesBefore) writeStyles(file, workbook, styles.root);
  writeWorkbookParts(file, workbook, book);
  if (written.some(({ haveFormulasMoved }) => haveFormulasMoved)) forget(file, workbook.part, "calcChain");
  forget(file, "", "origin");
  dropUnreachable(file, reachable);
  return zip(file);
}

function writeStyles(file: FilePackage, workbook: FileWorkbook, root: XmlElement): void {
  const part = relatedPart(file, workbook.part, "styles");
  if (part !== null) {
    writePart(file, part, root);
    return;
  }
  addNamedPart(file, "xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", root);
  relate(file, workbook.part, "styles", "xl/styles.xml");
}

function writeWorkbookParts(file: FilePackage, workbook: FileWorkbook, book: Book): void {
  const before = emptyParts();
  readDocumentProperties(before, file);
  readCustomXml(before, file, workbook.part);
  writeDocumentProperties(file, book.parts, before);
  writeCustomXml(file, workbook.part, book.parts, before);
}

/** Lets go of what no longer holds: the order of calculation when formulas come and go, a signature in any case. Excel makes the order anew. */
function forget(file: FilePackage, part: string, kind: string): void {
  for (const { id } of relationshipsOf(file, part).filter((relation) => relation.kind === kind)) unrelate(file, part, id);
}
