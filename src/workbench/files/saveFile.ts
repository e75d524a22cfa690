import { BooleanNumber, type ICellData, type IStyleData, type Worksheet as UniverSheet } from "@univerjs/core";
import { Workbook, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { addressOf, type Area } from "../address";
import { activeSheet, nameOf, sheetsOf, worksheetOf, type Book, type Sheet } from "../grid/book";
import { cellReader, formulaAt, hasContent, spilledAt, valueOf } from "../grid/cells";
import { allNames } from "../grid/names";
import { pageLayoutOf } from "../grid/pageLayout";
import { positionOfSheet, visibilityOf } from "../grid/sheets";
import { spilledAreaOf } from "../grid/spills";
import type { ImportedStyle, LookExtras } from "../grid/styles";
import { tablesOf } from "../grid/tables";
import { fileValueOf } from "./cellContent";
import { styleOfLook } from "./cellStyle";
import { formulaForFile, maySpill } from "./formulaText";
import { parse, readCell, widthInPixels, type Origin } from "./openFile";
import { pageLayoutOfFile, writePageLayout } from "./pageLayout";
import { permissions, protectionOf } from "./sheetParts";
import { readTables, tableProperties } from "./tables";
import { fileValidation, readValidations } from "./validation";
import { emptyParts, type ValidationPart } from "../grid/parts";
import { namesOfFile } from "./names";

/** What saving needs besides the workbook itself. */
export interface SaveOptions {
  /** The file the workbook came from, or null for a new one. */
  readonly origin: Origin | null;
  readonly isCustomFunction: (name: string) => boolean;
}

/**
 * The workbook as an .xlsx file (保存). The file it came from is read again and only what has changed since is written
 * into it, so that what the workbench knows nothing of stays as it was.
 */
export async function writeFile(book: Book, options: SaveOptions): Promise<Uint8Array> {
  const { origin } = options;
  const file = origin ? await parse(origin.bytes) : new Workbook();
  const sheets = matchSheets(book, file, origin);
  const write = writing(book, options);
  for (const [sheet, worksheet] of sheets) {
    writeTables(sheet, worksheet, origin !== null);
    write(sheet, worksheet);
    writeSheetParts(sheet, worksheet);
  }
  writeNames(book, file, sheets);
  writeProperties(book, file);
  writeActiveTab(book, file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** The file's sheets in the workbook's order: kept, added, taken out. */
function matchSheets(book: Book, file: Workbook, origin: Origin | null): readonly (readonly [Sheet, Worksheet])[] {
  const fileNames = new Map(origin?.sheets.map(({ id, name }) => [id, name]));
  const kept = new Map(sheetsOf(book).flatMap((sheet) => {
    const name = fileNames.get(sheet.id);
    const worksheet = name === undefined ? undefined : file.getWorksheet(name);
    return worksheet ? [[sheet.id, worksheet] as const] : [];
  }));
  const keptSheets = new Set(kept.values());
  for (const worksheet of file.worksheets) if (!keptSheets.has(worksheet)) file.removeWorksheet(worksheet.id);
  // Two sheets may have swapped names: all step aside before any takes its new one.
  for (const [id, worksheet] of kept) if (worksheet.name !== nameOf({ book, id })) worksheet.name = `~${worksheet.id}`;
  return sheetsOf(book).map((sheet) => {
    const worksheet = kept.get(sheet.id) ?? file.addWorksheet(nameOf(sheet));
    if (worksheet.name !== nameOf(sheet)) worksheet.name = nameOf(sheet);
    worksheet.orderNo = positionOfSheet(sheet);
    return [sheet, worksheet] as const;
  });
}

/** Writes cells, rows, columns and merges of sheet after sheet; styles made once are used again. */
function writing(book: Book, { origin, isCustomFunction }: SaveOptions): (sheet: Sheet, worksheet: Worksheet) => void {
  const made = new Map<string, Partial<Style>>();
  const theme = origin?.theme ?? [];
  const idOfStyle = new Map<string, string>([...(origin?.styles ?? [])].map(([id, style]) => [JSON.stringify(style), id]));

  function styleOf(style: IStyleData | null, extras: LookExtras | undefined): Partial<Style> {
    if (!style && !extras) return {};
    const key = JSON.stringify([style, extras]);
    const known = made.get(key);
    if (known) return known;
    const { excelStyle, extras: imported, ...plain }: ImportedStyle = style ?? {};
    const before = (excelStyle !== undefined && origin?.styles.get(excelStyle)) || {};
    const after = styleOfLook(plain, withoutUndefined({ ...imported, ...extras }), before, theme);
    made.set(key, after);
    return after;
  }

  return (sheet, worksheet) => {
    const univer = worksheetOf(sheet);
    const styles = styleReader(book);
    const cellOf = cellReader(sheet);
    const originally = (style: Partial<Style>): string | null => {
      const text = JSON.stringify(style);
      return text === "{}" ? null : idOfStyle.get(text) ?? "?";
    };
    for (const [row, column] of cellsOfEither(sheet, univer, worksheet)) {
      const now = univer.getCellRaw(row, column) ?? null;
      const cell = worksheet.getCell(row + 1, column + 1);
      const before = readCell(cell, originally);
      if (!isSameContent(sheet, now, before, row, column)) {
        writeContent(sheet, worksheet, cellOf(row, column), row, column, isCustomFunction);
      }
      if (!isSameLook(now, before)) cell.style = styleOf(styles(now), extrasOf(now));
    }
    writeLines(univer, worksheet, (style) => styleOf(style, undefined), styles);
    writeMerges(univer, worksheet);
  };
}

/** A cell that spills keeps its formula text but not its place in the old file's array: it is always written anew. */
function isSameContent(sheet: Sheet, now: ICellData | null, before: ICellData | null, row: number, column: number): boolean {
  if (!now || !hasContent(now)) return spilledAt(sheet, row, column) === null && (!before || !hasContent(before));
  if (spilledAreaOf(sheet, { row, column, rowCount: 1, columnCount: 1 })) return false;
  const formula = formulaAt(sheet, now, row, column);
  return (formula ?? null) === (before?.f ?? null) && valueOf(now) === valueOf(before) && (formula !== null || (now.t ?? null) === (before?.t ?? null));
}

function isSameLook(now: ICellData | null, before: ICellData | null): boolean {
  return (now?.s ?? null) === (before?.s ?? null) && extrasOf(now) === undefined;
}

function extrasOf(cell: ICellData | null): LookExtras | undefined {
  return (cell?.custom as { readonly extras?: LookExtras } | null | undefined)?.extras;
}

function writeContent(sheet: Sheet, worksheet: Worksheet, data: ICellData | null, row: number, column: number, isCustomFunction: (name: string) => boolean): void {
  const cell = worksheet.getCell(row + 1, column + 1);
  const value = valueOf(data);
  const formula = spilledAt(sheet, row, column) && !univerFormula(sheet, row, column) ? null : formulaAt(sheet, data, row, column);
  if (formula === null) {
    cell.value = data && hasContent(data) ? fileValueOf(value, data.t) : null;
    return;
  }
  const result = fileValueOf(value, data?.t) as number | string | boolean | undefined;
  const stored = { formula: formulaForFile(formula, isCustomFunction), result: result ?? undefined };
  const spilled = spilledAreaOf(sheet, { row, column, rowCount: 1, columnCount: 1 });
  const isDynamic = spilled !== null || maySpill(formula, isCustomFunction);
  const ref = addressOf(spilled ?? { row, column, rowCount: 1, columnCount: 1 });
  cell.value = isDynamic ? { ...stored, shareType: "array", ref, isDynamicArray: true } : stored;
}

function univerFormula(sheet: Sheet, row: number, column: number): boolean {
  const stored = worksheetOf(sheet).getCellRaw(row, column);
  return Boolean(stored?.f ?? stored?.si);
}

/** Every cell the workbook or the file has something in. */
function cellsOfEither(sheet: Sheet, univer: UniverSheet, worksheet: Worksheet): readonly (readonly [row: number, column: number])[] {
  const cells = new Map<string, readonly [number, number]>();
  const add = (row: number, column: number): void => { cells.set(`${row} ${column}`, [row, column]); };
  univer.getCellMatrix().forValue((row, column) => {
    add(row, column);
    const spilled = spilledAreaOf(sheet, { row, column, rowCount: 1, columnCount: 1 });
    if (spilled) eachCell(spilled, add);
  });
  worksheet.eachRow((row, number) => row.eachCell((_cell, column) => add(number - 1, column - 1)));
  return [...cells.values()];
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) visit(row, column);
  }
}

function styleReader(book: Book): (cell: ICellData | null) => IStyleData | null {
  const sheets = sheetsOf(book);
  const [first] = sheets;
  if (!first) throw new Error("bug: a workbook without sheets");
  return (cell) => (cell?.s == null ? null : typeof cell.s === "string" ? worksheetOf(first).getStyleDataByHash(cell.s) ?? null : cell.s);
}

/** Heights, widths and hidden rows and columns, where they are not what the file says. */
function writeLines(univer: UniverSheet, worksheet: Worksheet, styleOf: (style: IStyleData) => Partial<Style>, read: (cell: ICellData | null) => IStyleData | null): void {
  const { rowData, columnData, freeze, showGridlines, hidden } = univer.getConfig();
  for (const [index, data] of Object.entries(rowData)) {
    const row = worksheet.getRow(Number(index) + 1);
    const height = data?.h !== undefined && data.ia !== BooleanNumber.TRUE ? data.h * 0.75 : undefined;
    if (height !== undefined && (row.height === undefined || Math.abs(row.height - height) > 0.01)) row.height = Math.round(height * 100) / 100;
    if (row.hidden !== (data?.hd === BooleanNumber.TRUE)) row.hidden = data?.hd === BooleanNumber.TRUE;
    if (data?.s && typeof data.s === "object") row.style = styleOf(data.s);
  }
  for (const [index, data] of Object.entries(columnData)) {
    const column = worksheet.getColumn(Number(index) + 1);
    if (data?.w !== undefined && (column.width === undefined || widthInPixels(column.width) !== Math.round(data.w))) column.width = widthInDigits(data.w);
    if ((column.hidden ?? false) !== (data?.hd === BooleanNumber.TRUE)) column.hidden = data?.hd === BooleanNumber.TRUE;
    const style = data?.s && typeof data.s === "object" ? data.s : read({ s: data?.s ?? null });
    if (data?.s && typeof data.s === "object" && style) column.style = styleOf(style);
  }
  writeView(worksheet, freeze, showGridlines !== BooleanNumber.FALSE);
  if (hidden !== BooleanNumber.TRUE) worksheet.state = "visible";
}

function writeView(worksheet: Worksheet, freeze: { readonly xSplit: number; readonly ySplit: number }, showGridLines: boolean): void {
  const [view = {}] = worksheet.views;
  const rows = Math.max(0, freeze.ySplit);
  const columns = Math.max(0, freeze.xSplit);
  const was = view.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0];
  const { state: _state, xSplit: _xSplit, ySplit: _ySplit, topLeftCell, ...common } = { topLeftCell: undefined, xSplit: 0, ySplit: 0, ...view };
  if (was[0] === columns && was[1] === rows && (view.showGridLines ?? true) === showGridLines) return;
  worksheet.views = [rows === 0 && columns === 0
    ? { ...common, state: "normal", showGridLines }
    : { ...common, state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: topLeftCell ?? addressOf({ row: rows, column: columns, rowCount: 1, columnCount: 1 }), showGridLines }] as Worksheet["views"];
}

/** The other way from `widthInPixels`: rounded to the 256ths a file keeps. */
function widthInDigits(pixels: number): number {
  return Math.round((pixels / 7) * 256) / 256;
}

function writeMerges(univer: UniverSheet, worksheet: Worksheet): void {
  const key = (top: number, left: number, bottom: number, right: number): string => [top, left, bottom, right].join(" ");
  const before = new Map(worksheet.mergedRegions.map(({ top, left, bottom, right }) => [key(top, left, bottom, right), [top, left, bottom, right] as const]));
  const now = new Map(univer.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => {
    const corners = [startRow + 1, startColumn + 1, endRow + 1, endColumn + 1] as const;
    return [key(...corners), corners] as const;
  }));
  for (const [id, corners] of before) if (!now.has(id)) worksheet.unMergeCells(...corners);
  for (const [id, corners] of now) if (!before.has(id)) worksheet.mergeCellsWithoutStyle(...corners);
}

/** New and changed tables are put in; they must be there before the cells, since the library writes headers with them. */
function writeTables(sheet: Sheet, worksheet: Worksheet, isFromFile: boolean): void {
  const before = emptyParts();
  if (isFromFile) readTables(before, sheet.id, worksheet);
  const known = new Map([...before.table.values()].map((table) => [table.name, table]));
  const now = new Map(tablesOf(sheet.book, sheet).map(([, table]) => [table.name, table]));
  for (const [name, table] of known) if (JSON.stringify(now.get(name)) !== JSON.stringify(table)) worksheet.removeTable(name);
  const cellOf = cellReader(sheet);
  for (const [name, table] of now) {
    if (JSON.stringify(known.get(name)) === JSON.stringify(table)) continue;
    worksheet.addTable(tableProperties(table, (row, column) => {
      const cell = cellOf(row, column);
      return cell && hasContent(cell) ? fileValueOf(valueOf(cell), cell.t) : null;
    }));
  }
}

function writeSheetParts(sheet: Sheet, worksheet: Worksheet): void {
  worksheet.state = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" }[visibilityOf(sheet)] as Worksheet["state"];
  const color = worksheetOf(sheet).getConfig().tabColor;
  const tab = color ? { argb: `FF${color.slice(1)}` } : undefined;
  if (tab?.argb.slice(2) !== worksheet.properties.tabColor?.argb?.slice(2)) worksheet.properties.tabColor = tab;
  const layout = pageLayoutOf(sheet);
  const isLayoutSet = sheet.book.parts.pageLayout.has(sheet.id);
  if (isLayoutSet && JSON.stringify(layout) !== JSON.stringify(pageLayoutOfFile(worksheet, sheet.id))) writePageLayout(worksheet, layout);
  writeProtection(sheet, worksheet);
  writeValidations(sheet, worksheet);
}

function writeProtection(sheet: Sheet, worksheet: Worksheet): void {
  const now = sheet.book.parts.protection.get(sheet.id) ?? null;
  if (JSON.stringify(now) === JSON.stringify(protectionOf(worksheet, sheet.id))) return;
  worksheet.sheetProtection = now === null ? null : {
    sheet: true, ...Object.fromEntries(permissions.map(([word, permission]) => [word, now.options[permission] === true])),
  };
}

function writeValidations(sheet: Sheet, worksheet: Worksheet): void {
  const before = emptyParts();
  readValidations(before, sheet.id, worksheet);
  const now: readonly ValidationPart[] = [...sheet.book.parts.validation.values()].filter(({ sheetId }) => sheetId === sheet.id);
  if (JSON.stringify(now) === JSON.stringify([...before.validation.values()])) return;
  worksheet.dataValidations.model = Object.fromEntries(now.flatMap(fileValidation));
}

function writeNames(book: Book, file: Workbook, sheets: readonly (readonly [Sheet, Worksheet])[]): void {
  const sheetIds = sheets.map(([sheet]) => sheet.id);
  const text = (names: ReturnType<typeof namesOfFile>): string => JSON.stringify(names.map(({ name, formula, sheetId, isVisible }) => [name, formula, sheetId, isVisible]));
  if (text(allNames(book)) === text(namesOfFile(file, (index) => sheetIds[index] ?? null))) return;
  file.definedNames.model = allNames(book).map((name) => ({
    name: name.name, ranges: [], rawText: name.formula, ...(name.sheetId !== null && { localSheetId: sheetIds.indexOf(name.sheetId) }), ...(!name.isVisible && { hidden: true }),
  }));
}

function writeProperties(book: Book, file: Workbook): void {
  const property = (name: string): string => {
    const value = book.parts.documentProperty.get(name)?.value;
    return typeof value === "string" ? value : "";
  };
  Object.assign(file, {
    title: property("Title"), subject: property("Subject"), creator: property("Author"), keywords: property("Keywords"), description: property("Comments"),
    category: property("Category"), company: property("Company"), manager: property("Manager"),
  });
}

function writeActiveTab(book: Book, file: Workbook): void {
  const activeTab = positionOfSheet(activeSheet(book));
  const [view] = file.views;
  if ((view?.activeTab ?? 0) === activeTab) return;
  file.views = [{ ...(view ?? { x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, visibility: "visible" }), activeTab }];
}

function withoutUndefined(extras: LookExtras): LookExtras {
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined));
}
