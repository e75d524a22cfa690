import { LocaleType, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { univerName } from "../grid/names";
import { emptyParts, type Parts } from "../grid/parts";
import { structureKey } from "../grid/protection";
import { newSheetId } from "../grid/sheets";
import type { ImportedStyle } from "../grid/styles";
import { lookOfFormat } from "./cellStyle";
import { themeColors } from "./colors";
import { readDocumentProperties } from "./documentProperties";
import { FileError } from "./fileError";
import { readPart, relatedPart, type FilePackage } from "./filePackage";
import { findWorkbook, openPackage, printNames, shownSheet, type FileWorkbook } from "./fileWorkbook";
import { lossesOf, unseenIn, type Loss, type Unseen } from "./losses";
import { namesOfFile } from "./names";
import { structureProtectionOfFile } from "./protection";
import { readGrid, readSheet, type FileContext, type FileSpill } from "./readSheet";
import { sizesOfFile } from "./anchors";
import { readConditionalFormats } from "./conditionalFormats";
import { differentialLooks } from "./differentialStyles";
import { readDrawing, type ShapeOrigins } from "./drawings";
import { readCustomXml } from "./settings";
import { sharedStringsOf } from "./sharedStrings";
import { readSheetParts } from "./sheetParts";
import { blankStyles, cellFormats, completeStyles, type CellFormat, type StyleSheet } from "./styleSheet";

/** A file that was read: the workbook for Univer, what Univer has no place for, and what saving needs to know. */
export interface OpenedFile {
  readonly snapshot: IWorkbookData;
  readonly parts: Parts;
  /** Blocks that formulas fill, by sheet. */
  readonly spills: ReadonlyMap<string, readonly FileSpill[]>;
  /** The sheet that is shown first. */
  readonly shownSheetId: string | null;
  readonly losses: readonly Loss[];
  readonly unseen: readonly Unseen[];
  readonly origin: Origin;
}

/** Where an open workbook came from. Saving changes in its parts only what has changed in the workbook. */
export interface Origin {
  readonly file: ReadonlyMap<string, Uint8Array>;
  /** The file's grids in their order, with the id each has here. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly part: string }[];
  readonly shapes: ShapeOrigins;
}

/** The most cells in all sheets together. */
const cellLimit = 1_500_000;

/**
 * Reads an .xlsx file (打开).
 *
 * @throws FileError when it is no .xlsx, is encrypted, too large or damaged
 */
export function readFile(bytes: Uint8Array): OpenedFile {
  const file = openPackage(bytes);
  const workbook = findWorkbook(file);
  const { context, styles } = contextOf(file, workbook);
  const looks = differentialLooks(styles);
  const parts = emptyParts();
  const grids = workbook.sheets.filter(({ isGrid }) => isGrid).map((sheet) => ({ ...sheet, id: newSheetId() }));
  const spills = new Map<string, readonly FileSpill[]>();
  const sheets: { [id: string]: IWorksheetData } = {};
  const shapes = new Map<string, string>();
  let cellCount = 0;
  for (const { id, name, part, state } of grids) {
    const root = readPart(file, part);
    if (root?.name !== "worksheet") throw new FileError("damaged", `The sheet ${name} is damaged.`);
    const grid = readGrid(root, name, context);
    cellCount += grid.rows.reduce((count, { cells }) => count + cells.length, 0);
    if (cellCount > cellLimit) throw new FileError("too-large", `The workbook has more than ${cellLimit} cells.`);
    const sheet = readSheet(id, name, state !== "visible", root, grid, context);
    sheets[id] = sheet;
    if (grid.spills.length > 0) spills.set(id, grid.spills);
    readSheetParts(parts, { id, part, workbookPart: workbook.part, root, isVeryHidden: state === "veryHidden", printNames: printNames(workbook, part) }, file);
    readConditionalFormats(parts, id, root, context.theme, looks);
    readDrawing(parts, shapes, file, { sheetId: id, part, sizes: sizesOfFile(sheet), theme: context.theme });
  }
  const structure = structureProtectionOfFile(workbook.root);
  if (structure) parts.structureProtection.set(structureKey, structure);
  readDocumentProperties(parts, file);
  readCustomXml(parts, file, workbook.part);
  const idOf = new Map(grids.map(({ id, part }) => [part, id]));
  const names = namesOfFile(workbook.root, (index) => idOf.get(workbook.sheets[index]?.part ?? "") ?? null);
  return {
    snapshot: {
      id: "workbook", name: "", appVersion: "", locale: LocaleType.ZH_CN, styles: context.looks, sheetOrder: grids.map(({ id }) => id), sheets,
      resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, univerName(name)]))) }],
    },
    parts, spills, shownSheetId: idOf.get(shownSheet(workbook)?.part ?? "") ?? null, losses: lossesOf(file, workbook), unseen: unseenIn(file, workbook),
    origin: { file, sheets: grids.map(({ id, name, part }) => ({ id, name, part })), shapes },
  };
}

/** What all sheets of a file share, and its styles. */
export function contextOf(file: FilePackage, workbook: FileWorkbook): { readonly context: FileContext; readonly styles: StyleSheet } {
  const related = (kind: string): ReturnType<typeof readPart> => {
    const part = relatedPart(file, workbook.part, kind);
    return part === null ? null : readPart(file, part);
  };
  const theme = themeColors(related("theme"));
  const styles = { root: completeStyles(related("styles") ?? blankStyles()), theme };
  const looks = univerStyles(cellFormats(styles), theme);
  return { context: { strings: sharedStringsOf(related("sharedStrings")), theme, lookId: (format) => `${lookPrefix}${format}`, looks }, styles };
}

const lookPrefix = "excel";

/** How each cell format looks. Its number stands beside, so that saving can use the format again. */
function univerStyles(formats: readonly CellFormat[], theme: readonly string[]): { [id: string]: IStyleData } {
  return Object.fromEntries(formats.map((format, index) => {
    const { style, extras } = lookOfFormat(format, theme);
    const imported: ImportedStyle = { ...style, excelStyle: String(index), ...(Object.keys(extras).length > 0 && { extras }) };
    return [`${lookPrefix}${index}`, imported];
  }));
}
