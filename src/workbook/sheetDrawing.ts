/**
 * 表样: what a sheet we write looks like, as data: which content stands where,
 * how it looks, how wide and high, and how it prints. Nothing here knows Excel;
 * `drawSheet.ts` puts it onto a sheet.
 */
import { cellAddress } from "../scorecard/table";
import type { Language } from "../scorecard/table";

/** An Excel formula, with its equals sign. A bare string is always text, whatever it begins with. */
export interface Formula {
  readonly formula: string;
}

export type Content = string | number | Formula | null;

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a cell looks, by what it is for. `looks.ts` says what each means. */
export type LookName =
  | "title" | "fact" | "factEnd" | "header" | "text" | "centred" | "number" | "section" | "total" | "totalNumber"
  | "label" | "signature" | "alert" | "note" | "plain" | "optionalHeader";

/** One cell, or one merged area, of a sheet. */
export interface PlacedCell extends Area {
  readonly content: Content;
  readonly look: LookName;
  readonly numberFormat: string;
  /** What people write here is theirs: it stays when the sheet is written again. */
  readonly kept: Kept | null;
}

/** A cell that belongs to the people who fill the sheet in. */
export interface Kept {
  readonly part: KeptPart;
  /** For the 备注 beside a row: the code and name the row is known by, so that a remark follows its indicator. */
  readonly row: readonly string[];
}

/** `remarks` is the column beside the rows, `remark` the box below them; the others are where people sign. */
export type KeptPart = "remarks" | "remark" | "appraised" | "appraiser" | "reviewer" | "date";

export type Orientation = "portrait" | "landscape";

export interface PrintSetup {
  readonly orientation: Orientation;
  /** The header rows that every page repeats, counted from 0; null where a sheet has none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** The footer, in Excel's codes: `&P` the page, `&N` all pages. */
  readonly footer: string;
  /** All of it on one page, not only as wide as one. */
  readonly isOnePage?: boolean;
  /** Rows typed below the drawing are printed as well. */
  readonly isOpenEnded?: boolean;
}

export interface SheetDrawing {
  readonly language: Language;
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly columns: number;
  /** In points of 1/72 inch, as Office.js counts. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly print: PrintSetup;
}

/**
 * 区域地址: the A1 address of an area.
 *
 * @example areaAddress({ row: 2, column: 1, rows: 3, columns: 2 }) // "B3:C5"
 * @example areaAddress({ row: 0, column: 0, rows: 1, columns: 1 }) // "A1"
 */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A part of a sheet: its cells, and the first row below it. */
export interface Section {
  readonly cells: readonly PlacedCell[];
  readonly next: number;
}

/** What a cell carries beside its content and place; everything has a plain default. */
interface Extras {
  readonly rows?: number;
  readonly columns?: number;
  readonly numberFormat?: string;
  readonly kept?: Kept;
}

/** 放一格: content at a row and column, merged over more cells where `extras` says so. */
export function place(row: number, column: number, content: Content, look: LookName, extras: Extras = {}): PlacedCell {
  const { rows = 1, columns = 1, numberFormat = "General", kept = null } = extras;
  return { row, column, rows, columns, content, look, numberFormat, kept };
}

/** 逐格: the sheet as rows of cells; cells inside a merged area, but its first, are undefined. */
export function gridOf(drawing: SheetDrawing): readonly (readonly (PlacedCell | undefined)[])[] {
  const grid = Array.from({ length: drawing.rows }, () => new Array<PlacedCell | undefined>(drawing.columns).fill(undefined));
  for (const cell of drawing.cells) grid[cell.row]![cell.column] = cell;
  return grid;
}

/** 是公式 */
export function isFormula(content: Content): content is Formula {
  return typeof content === "object" && content !== null;
}
