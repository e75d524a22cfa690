import { areaOfRange, nameOf, worksheetOf, type Sheet } from "../grid/book";
import { addressOf } from "../address";
import type { ConditionalLook } from "../grid/parts";
import { pageLayoutOf } from "../grid/pageLayout";
import { showsGridlines, viewOf } from "../grid/sheets";
import { tablesOf } from "../grid/tables";
import { sizesOfFile, sizesOfSheet } from "./anchors";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeComments } from "./comments";
import { colorElement, colorOf } from "./colors";
import { writeDrawing, type ShapeOrigins } from "./drawings";
import { readPart, writePart, type FilePackage } from "./filePackage";
import { filterElement } from "./filters";
import { writeHyperlinks } from "./hyperlinks";
import { printNames, type FileWorkbook } from "./fileWorkbook";
import type { MatchedSheet } from "./matchSheets";
import { pageLayoutOfFile, printNamesOf, writePageLayout, type PrintNames } from "./pageLayout";
import { writeProtection } from "./protection";
import { mergesOfSheet, readGrid, readSheet, type FileContext } from "./readSheet";
import { rowsOfSheet } from "./sheetCells";
import { dropIfEmpty, elementOf, replaceElements } from "./sheetElements";
import { writeColumns } from "./sheetLines";
import { writeSheetProperties } from "./sheetProperties";
import { widthInDigits, writeView } from "./sheetView";
import type { StyleSheet } from "./styleSheet";
import { writeTables } from "./tables";
import { writeValidations } from "./validation";
import { writeCells, writtenArea, type CellWriting } from "./writeCells";
import { childOf, childrenOf, element, setAttribute, xmlText, type XmlElement } from "./xml";

/** What the workbook must know of a sheet that was written. */
export interface WrittenSheet {
  /** Has a cell got a formula, or lost one? */
  readonly haveFormulasMoved: boolean;
  readonly printNames: PrintNames;
  readonly printNamesBefore: PrintNames;
}

export interface SheetWriting extends CellWriting {
  readonly context: FileContext;
  readonly styles: StyleSheet;
  /** The looks conditional formats of the file name by number. */
  readonly looks: readonly ConditionalLook[];
  readonly shapeOrigins: ShapeOrigins;
}

/** Puts a sheet into its part of the file where it differs from what is there. */
export function writeSheet(file: FilePackage, workbook: FileWorkbook, { sheet, part }: MatchedSheet, writing: SheetWriting): WrittenSheet {
  const root = readPart(file, part);
  if (!root) throw new Error(`bug: the part ${part} is gone`);
  const before = xmlText(root);
  const formulasBefore = formulaCells(root);
  const name = nameOf(sheet);
  const grid = readGrid(root, name, writing.context);
  const { parts } = sheet.book;
  const ownParts = <Part extends { readonly sheetId: string }>(store: ReadonlyMap<string, Part>): readonly Part[] => [...store.values()].filter(({ sheetId }) => sheetId === sheet.id);

  const stored = readSheet(sheet.id, name, false, root, grid, writing.context);
  const sizesBefore = sizesOfFile(stored);
  const isReachChanged = writeCells(root, sheet, grid, writing);
  if (isReachChanged) setAttribute(elementOf(root, "dimension"), "ref", writtenArea(rowsOfSheet(root, name)));
  writeColumns(root, worksheetOf(sheet).getConfig().columnData, grid.columnData, ({ s }) => writing.formatOf({ under: [], own: s, extras: undefined }));
  writeMerges(root, sheet);
  writeLook(root, sheet, writing.context.theme);
  writeStandardWidth(root, worksheetOf(sheet).getConfig().defaultColumnWidth, stored.defaultColumnWidth);
  const namesBefore = printNames(workbook, part);
  const layoutBefore = pageLayoutOfFile(root, sheet.id, namesBefore);
  const layout = parts.pageLayout.has(sheet.id) ? pageLayoutOf(sheet) : layoutBefore;
  writePageLayout(root, layout, layoutBefore);
  writeProtection(root, sheet.id, parts.protection.get(sheet.id) ?? null);
  writeConditionalFormats(root, sheet.id, ownParts(parts.conditionalFormat), writing.styles, writing.looks);
  writeValidations(root, sheet.id, ownParts(parts.validation));
  writeHyperlinks(file, part, root, sheet.id, ownParts(parts.hyperlink));
  writeSheetProperties(file, part, root, sheet.id, ownParts(parts.sheetProperty));
  const filters = ownParts(parts.autoFilter);
  const ownFilter = filters.find(({ tableId }) => tableId === null);
  if (ownFilter) replaceElements(root, "autoFilter", filterElement(ownFilter));
  writeTables(file, part, root, sheet.id, new Map(tablesOf(sheet.book, sheet)), new Map(filters.flatMap(({ tableId, criteria }) => (tableId === null ? [] : [[tableId, criteria] as const]))));
  const shapes = new Map([...parts.shape].filter(([, { sheetId }]) => sheetId === sheet.id));
  writeDrawing(file, root, { sheetId: sheet.id, part, sizes: sizesBefore, theme: writing.context.theme }, shapes, sizesOfSheet(sheet), writing.shapeOrigins);
  const ownComments = new Map([...parts.comment].filter(([, { sheetId }]) => sheetId === sheet.id));
  writeComments(file, root, { sheetId: sheet.id, part, workbookPart: workbook.part, comments: ownComments, notes: ownParts(parts.note) });
  if (xmlText(root) !== before) writePart(file, part, root);
  const isPrintSame = JSON.stringify([layout.printAreas, layout.titleRows, layout.titleColumns]) === JSON.stringify([layoutBefore.printAreas, layoutBefore.titleRows, layoutBefore.titleColumns]);
  return { haveFormulasMoved: formulaCells(root) !== formulasBefore, printNames: isPrintSame ? namesBefore : printNamesOf(layout, name), printNamesBefore: namesBefore };
}

/** Where formulas stand, as one text. */
function formulaCells(root: XmlElement): string {
  return childrenOf(childOf(root, "sheetData"), "row").flatMap((row) => childrenOf(row, "c").filter((cell) => childOf(cell, "f")).map(({ attributes }) => attributes.r ?? "?")).join(" ");
}

function writeMerges(root: XmlElement, sheet: Sheet): void {
  const now = worksheetOf(sheet).getMergeData().map((range) => addressOf(areaOfRange(range)));
  const before = mergesOfSheet(root, nameOf(sheet)).map(addressOf);
  if (JSON.stringify([...now].sort()) === JSON.stringify([...before].sort())) return;
  replaceElements(root, "mergeCells", ...(now.length > 0 ? [element("mergeCells", { count: now.length }, ...now.map((ref) => element("mergeCell", { ref })))] : []));
}

/** The colour of the tab, freezing, gridlines and headings. */
function writeLook(root: XmlElement, sheet: Sheet, theme: readonly string[]): void {
  const { tabColor, freeze } = worksheetOf(sheet).getConfig();
  if ((tabColor || "") !== (colorOf(childOf(childOf(root, "sheetPr"), "tabColor"), theme) ?? "")) {
    const properties = elementOf(root, "sheetPr");
    const others = properties.children.filter((child) => typeof child === "string" || child.name !== "tabColor");
    properties.children.splice(0, properties.children.length, ...(tabColor ? [colorElement("tabColor", tabColor)] : []), ...others);
    dropIfEmpty(root, "sheetPr");
  }
  writeView(root, { frozenRows: Math.max(0, freeze.ySplit), frozenColumns: Math.max(0, freeze.xSplit), showGridlines: showsGridlines(sheet), showHeadings: viewOf(sheet).showHeadings });
}

function writeStandardWidth(root: XmlElement, now: number, before: number): void {
  if (now === before) return;
  const format = elementOf(root, "sheetFormatPr");
  format.attributes.defaultRowHeight ??= "15";
  setAttribute(format, "defaultColWidth", widthInDigits(now));
}
