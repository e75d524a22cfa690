import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { activeSheet, nameOf, sheetsOf, worksheetOf, type Book, type Sheet } from "../grid/book";
import { cellReader, hasContent, valueOf } from "../grid/cells";
import { allNames } from "../grid/names";
import { pageLayoutOf } from "../grid/pageLayout";
import { emptyParts, type ValidationPart } from "../grid/parts";
import { positionOfSheet, visibilityOf } from "../grid/sheets";
import { tablesOf } from "../grid/tables";
import { fileValueOf } from "./cellContent";
import { namesOfFile } from "./names";
import { parse, type Origin } from "./openFile";
import { pageLayoutOfFile, writePageLayout } from "./pageLayout";
import { permissions, protectionOf } from "./sheetParts";
import { readTables, tableProperties } from "./tables";
import { fileValidation, readValidations } from "./validation";
import { writing, type WritingOptions } from "./writeCells";

/**
 * The workbook as an .xlsx file (保存). The file it came from is read again and only what has changed since is written
 * into it, so that what the workbench knows nothing of stays as it was.
 */
export async function writeFile(book: Book, options: WritingOptions): Promise<Uint8Array> {
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
