import type { ICellData, IStyleData, Worksheet as UniverSheet } from "@univerjs/core";
import type { Style, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, type Area } from "../address";
import { workbookOf, worksheetOf, type Book, type Sheet } from "../grid/book";
import { cellReader, formulaAt, hasContent, spilledAt, valueOf } from "../grid/cells";
import { spilledAreaOf } from "../grid/spills";
import type { ImportedStyle, LookExtras } from "../grid/styles";
import { fileValueOf } from "./cellContent";
import { styleOfLook } from "./cellStyle";
import { formulaForFile, maySpill } from "./formulaText";
import { readCell, type Origin } from "./openFile";
import { writeLines, writeMerges } from "./writeLines";

/** Where a workbook came from, and which names are functions of an add-in. */
export interface WritingOptions {
  /** The file the workbook came from, or null for a new one. */
  readonly origin: Origin | null;
  readonly isCustomFunction: (name: string) => boolean;
}

/** Writes cells, rows, columns and merges of sheet after sheet; styles made once are used again. */
export function writing(book: Book, { origin, isCustomFunction }: WritingOptions): (sheet: Sheet, worksheet: Worksheet) => void {
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
    writeLines(univer, worksheet, (style) => styleOf(style, undefined));
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
  const styles = workbookOf(book).getStyles();
  return (cell) => styles.getStyleByCell(cell) ?? null;
}

function withoutUndefined(extras: LookExtras): LookExtras {
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined));
}
