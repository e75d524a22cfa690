import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { SetColDataMutation, SetColDataMutationFactory, SetRowDataMutation, SetRowDataMutationFactory } from "@univerjs/sheets";
import { isEntireColumn, isEntireRow, type Area } from "../address";
import { change, workbookOf, worksheetOf, type Sheet } from "./book";
import { changeCells, usedArea, type CellChanges } from "./cells";

/** The look of a cell (单元格格式): what Univer draws, and what it keeps for Excel without drawing. */
export interface Look {
  readonly style: IStyleData;
  readonly extras: LookExtras;
}

/** What Excel knows of a cell's look and Univer does not. */
export interface LookExtras {
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  readonly readingOrder?: "Context" | "LeftToRight" | "RightToLeft";
  /** Alignments Univer cannot draw, as Excel names them. */
  readonly horizontal?: "Fill" | "CenterAcrossSelection" | "Distributed" | "Justify";
  readonly vertical?: "Distributed" | "Justify";
  readonly isUnlocked?: boolean;
  readonly isFormulaHidden?: boolean;
  readonly underline?: "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly fillPattern?: string;
  readonly fillPatternColor?: string;
  readonly isQuoted?: boolean;
}

/** A style as it came from a file carries the file's own style under this key, so that saving can use it again. */
export type ImportedStyle = IStyleData & { readonly excelStyle?: string; readonly extras?: LookExtras };

/** A change of look: only what is named changes. */
export interface LookChange {
  readonly style?: IStyleData;
  readonly extras?: LookExtras;
}

/** What a cell looks like, all sources of style taken together. */
export function lookAt(sheet: Sheet, row: number, column: number): Look {
  const worksheet = worksheetOf(sheet);
  const cell = worksheet.getCellRaw(row, column) ?? null;
  const styles = workbookOf(sheet.book).getStyles();
  const own: ImportedStyle | null = styles.getStyleByCell(cell) ?? null;
  const under = [worksheet.getDefaultCellStyleInternal(), worksheet.getColumnStyle(column), worksheet.getRowStyle(row)];
  const style = under.reduce<IStyleData>((below, above) => ({ ...below, ...above }), {});
  return { style: { ...style, ...own }, extras: { ...own?.extras, ...extrasOf(cell) } };
}

function extrasOf(cell: ICellData | null): LookExtras {
  return (cell?.custom as { readonly extras?: LookExtras } | null | undefined)?.extras ?? {};
}

/** The number format of a cell (数字格式). */
export function numberFormatAt(sheet: Sheet, row: number, column: number): string {
  return lookAt(sheet, row, column).style.n?.pattern ?? "General";
}

/** The same for many cells of one sheet: where nothing is formatted, nothing is looked up. */
export function numberFormatReader(sheet: Sheet): (row: number, column: number) => string {
  const worksheet = worksheetOf(sheet);
  const styles = workbookOf(sheet.book).getStyles();
  const matrix = worksheet.getCellMatrix();
  const lineFormats = new Map<string, string | undefined>();
  const ofLine = (key: string, style: () => Nullable<IStyleData>): string | undefined => {
    if (!lineFormats.has(key)) lineFormats.set(key, style()?.n?.pattern);
    return lineFormats.get(key);
  };
  const general = worksheet.getDefaultCellStyleInternal()?.n?.pattern ?? "General";
  return (row, column) => styles.getStyleByCell(matrix.getValue(row, column))?.n?.pattern
    ?? ofLine(`row ${row}`, () => worksheet.getRowStyle(row)) ?? ofLine(`column ${column}`, () => worksheet.getColumnStyle(column)) ?? general;
}

/**
 * Changes the look of an area, cell by cell as `changeAt` says. Whole columns and rows keep their look as a look of the
 * column or row, with the cells in use following.
 */
export function changeLook(sheet: Sheet, area: Area, changeAt: (row: number, column: number) => LookChange | null): void {
  const cellsOf = isEntireColumn(area) || isEntireRow(area) ? clippedToUse(sheet, area) : area;
  if (isEntireColumn(area)) changeColumns(sheet, area, changeAt);
  else if (isEntireRow(area)) changeRows(sheet, area, changeAt);
  if (!cellsOf) return;
  const worksheet = worksheetOf(sheet);
  const changes: CellChanges = {};
  for (let row = cellsOf.row; row < cellsOf.row + cellsOf.rowCount; row++) {
    const inRow: { [column: number]: ICellData } = {};
    for (let column = cellsOf.column; column < cellsOf.column + cellsOf.columnCount; column++) {
      const wanted = changeAt(row, column);
      if (!wanted) continue;
      const cell = worksheet.getCellRaw(row, column) ?? null;
      inRow[column] = {
        ...(wanted.style && { s: wanted.style }),
        ...(wanted.extras && { custom: { ...cell?.custom, extras: { ...extrasOf(cell), ...wanted.extras } } }),
      };
    }
    changes[row] = inRow;
  }
  changeCells(sheet, changes, cellsOf, "look");
}

/** Takes all formatting off an area. */
export function clearLook(sheet: Sheet, area: Area): void {
  const cells = clippedToUse(sheet, area);
  if (!cells) return;
  const changes: CellChanges = {};
  for (let row = cells.row; row < cells.row + cells.rowCount; row++) {
    const inRow: { [column: number]: ICellData } = {};
    for (let column = cells.column; column < cells.column + cells.columnCount; column++) inRow[column] = { s: null, custom: null };
    changes[row] = inRow;
  }
  changeCells(sheet, changes, cells, "look");
}

function clippedToUse(sheet: Sheet, area: Area): Area | null {
  const used = usedArea(sheet, false);
  if (!used) return null;
  const rowCount = Math.min(area.row + area.rowCount, used.row + used.rowCount) - area.row;
  const columnCount = Math.min(area.column + area.columnCount, used.column + used.columnCount) - area.column;
  return rowCount > 0 && columnCount > 0 ? { row: area.row, column: area.column, rowCount, columnCount } : null;
}

function changeColumns(sheet: Sheet, area: Area, changeAt: (row: number, column: number) => LookChange | null): void {
  const worksheet = worksheetOf(sheet);
  const columnData: { [column: number]: { s: IStyleData } } = {};
  for (let column = area.column; column < Math.min(area.column + area.columnCount, worksheet.getColumnCount()); column++) {
    const wanted = changeAt(area.row, column)?.style;
    if (wanted) columnData[column] = { s: { ...worksheet.getColumnStyle(column), ...wanted } };
  }
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, columnData };
  change(sheet.book, SetColDataMutation, parameters, () => [{ id: SetColDataMutation.id, params: SetColDataMutationFactory(parameters, worksheet) }]);
}

function changeRows(sheet: Sheet, area: Area, changeAt: (row: number, column: number) => LookChange | null): void {
  const worksheet = worksheetOf(sheet);
  const rowData: { [row: number]: { s: IStyleData } } = {};
  for (let row = area.row; row < Math.min(area.row + area.rowCount, worksheet.getRowCount()); row++) {
    const wanted = changeAt(row, area.column)?.style;
    if (wanted) rowData[row] = { s: { ...worksheet.getRowStyle(row), ...wanted } };
  }
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, rowData };
  change(sheet.book, SetRowDataMutation, parameters, () => [{ id: SetRowDataMutation.id, params: SetRowDataMutationFactory(parameters, worksheet) }]);
}

/** Horizontal alignment (水平对齐), Excel's words and Univer's numbers. */
const horizontalWords: { readonly [word: string]: HorizontalAlign } = {
  General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT, Justify: HorizontalAlign.JUSTIFIED, CenterAcrossSelection: HorizontalAlign.CENTER, Distributed: HorizontalAlign.DISTRIBUTED,
};

export const horizontalChoices = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;

export function horizontalOf(look: Look): string {
  if (look.extras.horizontal) return look.extras.horizontal;
  const found = Object.entries(horizontalWords).find(([, number]) => number === (look.style.ht ?? HorizontalAlign.UNSPECIFIED));
  return found?.[0] ?? "General";
}

export function horizontalChange(word: (typeof horizontalChoices)[number]): LookChange {
  const beyond = word === "Fill" || word === "CenterAcrossSelection" || word === "Distributed" || word === "Justify" ? word : undefined;
  return { style: { ht: horizontalWords[word] ?? HorizontalAlign.UNSPECIFIED }, extras: { horizontal: beyond } };
}

const verticalWords: { readonly [word: string]: VerticalAlign } = {
  Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM, Justify: VerticalAlign.TOP, Distributed: VerticalAlign.MIDDLE,
};

export const verticalChoices = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export function verticalOf(look: Look): string {
  if (look.extras.vertical) return look.extras.vertical;
  const found = Object.entries(verticalWords).find(([, number]) => number === look.style.vt);
  return found?.[0] ?? "Bottom";
}

export function verticalChange(word: (typeof verticalChoices)[number]): LookChange {
  const beyond = word === "Justify" || word === "Distributed" ? word : undefined;
  return { style: { vt: verticalWords[word] ?? VerticalAlign.BOTTOM }, extras: { vertical: beyond } };
}

export function wrapsText(look: Look): boolean {
  return look.style.tb === WrapStrategy.WRAP;
}

export function wrapChange(isWrapped: boolean): LookChange {
  return { style: { tb: isWrapped ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW } };
}

/** Univer's 0 or 1. */
export function flagNumber(isTrue: boolean): BooleanNumber {
  return isTrue ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
