import { BooleanNumber, LocaleType, type ICellData, type IWorkbookData, type IWorksheetData, type IStyleData } from "@univerjs/core";
import { Workbook, type Cell, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Parts } from "../grid/parts";
import { emptyParts } from "../grid/parts";
import { univerName, type DefinedName } from "../grid/names";
import { blankSheet, newSheetId } from "../grid/sheets";
import type { ImportedStyle } from "../grid/styles";
import { contentOfCell } from "./cellContent";
import { lookOfStyle } from "./cellStyle";
import { colorOf, themeColors } from "./colors";
import { FileError } from "./fileError";
import { formulaFromFile } from "./formulaText";
import { namesOfFile } from "./names";
import { viewOfFile, widthInPixels } from "./sheetView";
import { readDocumentProperties, readSheetParts } from "./sheetParts";

/** A file that was read: the workbook for Univer, what Univer has no place for, and what saving needs to know. */
export interface OpenedFile {
  readonly snapshot: IWorkbookData;
  readonly parts: Parts;
  readonly origin: Origin;
}

/** Where an open workbook came from. Saving reads the bytes again and changes only what has changed. */
export interface Origin {
  readonly bytes: Uint8Array;
  /** The sheets of the file: the id they have here, and their name there. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** The file's own styles by the id they have here. */
  readonly styles: ReadonlyMap<string, Partial<Style>>;
  readonly theme: readonly string[];
}

/** The largest file the workbench opens, in bytes: Excel for the web stops at about the same size. */
export const fileSizeLimit = 100 * 2 ** 20;

/**
 * Reads an .xlsx file (打开).
 *
 * @throws FileError when it is no .xlsx, is encrypted, too large or damaged
 */
export async function readFile(bytes: Uint8Array): Promise<OpenedFile> {
  const workbook = await parse(bytes);
  const theme = themeColors(themeXml(workbook));
  const styles = new Map<string, Partial<Style>>();
  const univerStyles: Record<string, IStyleData> = {};
  const parts = emptyParts();
  const sheets = workbook.worksheets.map((worksheet) => ({ id: newSheetId(), name: worksheet.name, worksheet }));
  const styleIdOf = styleNumbering(styles, univerStyles, theme);
  const names = namesOfFile(workbook, (index) => sheets[index]?.id ?? null);
  const snapshot: IWorkbookData = {
    id: "workbook", name: "", appVersion: "", locale: LocaleType.ZH_CN, styles: univerStyles,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map(({ id, worksheet }) => [id, readSheet(id, worksheet, styleIdOf, theme)])),
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(names.map((name: DefinedName) => [name.id, univerName(name)]))) }],
  };
  for (const { id, worksheet } of sheets) readSheetParts(parts, id, worksheet);
  readDocumentProperties(parts, workbook);
  return { snapshot, parts, origin: { bytes, sheets: sheets.map(({ id, name }) => ({ id, name })), styles, theme } };
}

/** The file as the library reads it. */
export async function parse(bytes: Uint8Array): Promise<Workbook> {
  requireXlsx(bytes);
  installChartSupport();
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    throw new FileError("damaged", `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (workbook.worksheets.length === 0) throw new FileError("not-xlsx", "The file holds no worksheet.");
  for (const worksheet of workbook.worksheets) nameEveryFill(worksheet);
  return workbook;
}

/** A fill without a pattern (`<patternFill/>`) means none; the library would write it back as the pattern "undefined". */
function nameEveryFill(worksheet: Worksheet): void {
  const name = (styled: { readonly style: Partial<Style> } | null | undefined): void => {
    const fill = styled?.style.fill;
    if (fill?.type === "pattern" && (fill.pattern as string | undefined) === undefined) fill.pattern = "none";
  };
  worksheet.columns?.forEach(name);
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    name(row);
    row.eachCell({ includeEmpty: true }, name);
  });
}

function requireXlsx(bytes: Uint8Array): void {
  if (bytes.length > fileSizeLimit) throw new FileError("too-large", `The file has ${bytes.length} bytes; the workbench opens up to ${fileSizeLimit}.`);
  const start = [...bytes.subarray(0, 4)];
  const startsWith = (...signature: number[]): boolean => signature.every((byte, index) => start[index] === byte);
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
    if (holdsText(bytes, "EncryptedPackage")) throw new FileError("encrypted", "The workbook is encrypted with a password.");
    throw new FileError("not-xlsx", "The file is an old .xls workbook.");
  }
  if (!startsWith(0x50, 0x4b)) throw new FileError("not-xlsx", "The file is not an .xlsx workbook.");
}

/** Is this word among the stream names of an old Office container? They stand there two bytes to a letter. */
function holdsText(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder("utf-16le").decode(bytes).includes(word) || new TextDecoder("utf-16le").decode(bytes.subarray(1)).includes(word);
}

function themeXml(workbook: Workbook): string | undefined {
  const themes = (workbook.model as { readonly themes?: { readonly [name: string]: string } }).themes;
  return themes?.theme1;
}

/** Gives every style of the file one id, and Univer's look of it. */
function styleNumbering(styles: Map<string, Partial<Style>>, univerStyles: Record<string, IStyleData>, theme: readonly string[]): (style: Partial<Style>) => string | null {
  const ids = new Map<Partial<Style>, string | null>();
  const idsByText = new Map<string, string>();
  return (style) => {
    const known = ids.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    if (text === "{}") {
      ids.set(style, null);
      return null;
    }
    const id = idsByText.get(text) ?? `excel${idsByText.size + 1}`;
    ids.set(style, id);
    if (!idsByText.has(text)) {
      idsByText.set(text, id);
      styles.set(id, style);
      const look = lookOfStyle(style, theme);
      const imported: ImportedStyle = { ...look.style, excelStyle: id, ...(Object.keys(look.extras).length > 0 && { extras: look.extras }) };
      univerStyles[id] = imported;
    }
    return id;
  };
}

function readSheet(id: string, worksheet: Worksheet, styleIdOf: (style: Partial<Style>) => string | null, theme: readonly string[]): IWorksheetData {
  const cellData: { [row: number]: { [column: number]: ICellData } } = {};
  const rowData: IWorksheetData["rowData"] = {};
  const columnData: IWorksheetData["columnData"] = {};
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    const height = row.height;
    if (height !== undefined || row.hidden) rowData[number - 1] = { ...(height !== undefined && { h: height / 0.75, ia: BooleanNumber.FALSE }), ...(row.hidden && { hd: BooleanNumber.TRUE }) };
    const rowStyle = styleIdOf(row.style);
    if (rowStyle !== null) rowData[number - 1] = { ...rowData[number - 1], s: rowStyle };
    const cells: { [column: number]: ICellData } = {};
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const data = readCell(cell, styleIdOf);
      if (data) cells[column - 1] = data;
    });
    if (Object.keys(cells).length > 0) cellData[number - 1] = cells;
  });
  dropSpilled(worksheet, cellData);
  const columns = worksheet.columns ?? [];
  for (const [index, column] of columns.entries()) {
    const style = styleIdOf(column.style);
    if (column.width === undefined && !column.hidden && style === null) continue;
    columnData[index] = {
      ...(column.width !== undefined && { w: widthInPixels(column.width) }), ...(column.hidden && { hd: BooleanNumber.TRUE }), ...(style !== null && { s: style }),
    };
  }
  const view = viewOfFile(worksheet);
  const isFrozen = view.state === "frozen";
  const blank = blankSheet(id, worksheet.name);
  const defaultWidth = worksheet.properties.defaultColWidth;
  const tab = colorOf(worksheet.properties.tabColor, theme);
  return {
    ...blank, cellData, rowData, columnData,
    rowCount: Math.max(blank.rowCount, worksheet.rowCount + 50),
    columnCount: Math.max(blank.columnCount, worksheet.columnCount + 6, columns.length),
    defaultRowHeight: (worksheet.properties.defaultRowHeight ?? 15) / 0.75,
    defaultColumnWidth: defaultWidth === undefined ? blank.defaultColumnWidth : widthInPixels(defaultWidth),
    tabColor: tab ?? "",
    hidden: worksheet.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: view.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: view.rightToLeft ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({ startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 })),
    freeze: isFrozen ? frozen(view.xSplit ?? 0, view.ySplit ?? 0) : blank.freeze,
  };
}

function frozen(columns: number, rows: number): IWorksheetData["freeze"] {
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** A cell as Univer takes it; null where it is neither filled nor formatted. */
export function readCell(cell: Cell, styleIdOf: (style: Partial<Style>) => string | null): ICellData | null {
  const content = contentOfCell(cell);
  const style = styleIdOf(cell.style);
  if (!content && style === null) return null;
  return { ...content, ...(style !== null && { s: style }) };
}

/** A dynamic array's cells are filled again by its formula; what the file holds there would stand in its way. */
function dropSpilled(worksheet: Worksheet, cellData: { [row: number]: { [column: number]: ICellData } }): void {
  worksheet.eachRow((row) => row.eachCell((cell) => {
    const { value } = cell;
    if (typeof value !== "object" || value === null || !("shareType" in value) || value.shareType !== "array") return;
    const corners = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(value.ref);
    if (!corners) return;
    const last = worksheet.getCell(`${corners[3]}${corners[4]}`);
    for (let r = Number(cell.row); r <= Number(last.row); r++) {
      for (let c = Number(cell.col); c <= Number(last.col); c++) {
        const data = cellData[r - 1]?.[c - 1];
        if (!data) continue;
        const isAnchor = r === Number(cell.row) && c === Number(cell.col);
        const { s } = data;
        (cellData[r - 1] ?? {})[c - 1] = isAnchor ? { f: formulaFromFile(value.formula), ...(s != null && { s }) } : { ...(s != null && { s }) };
      }
    }
  }));
}
