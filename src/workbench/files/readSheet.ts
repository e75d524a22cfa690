import { BooleanNumber, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import { areaOf, isSingleCell, sheetLimit, type Area } from "../address";
import { rangeOf } from "../grid/book";
import { blankSheet } from "../grid/sheets";
import { contentOfCell } from "./cellContent";
import { colorOf } from "./colors";
import { FileError } from "./fileError";
import { fittedRows } from "./fitRows";
import { describedColumns, readColumns, readRows } from "./sheetLines";
import { formulasOfSheet, rowsOfSheet, type FileRow, type SheetFormulas } from "./sheetCells";
import { isRightToLeft, viewOfFile, widthInPixels } from "./sheetView";
import type { FileText } from "./sharedStrings";
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from "./xml";

/** What all sheets of a file share. */
export interface FileContext {
  readonly strings: readonly FileText[];
  readonly theme: readonly string[];
  /** The id under which the workbench keeps a cell format. */
  readonly lookId: (format: number) => string;
  /** How each of them looks. */
  readonly looks: { readonly [lookId: string]: IStyleData };
}

/** A block that a formula fills, with the values the file holds for it. */
export interface FileSpill {
  readonly area: Area;
  readonly cells: CellMatrix;
}

export type CellMatrix = { [row: number]: { [column: number]: ICellData } };

/** The cells, rows and columns of a file's sheet, as the workbench keeps them, and the XML they come from. */
export interface FileGrid {
  readonly rows: readonly FileRow[];
  readonly formulas: SheetFormulas;
  readonly cells: CellMatrix;
  readonly spills: readonly FileSpill[];
  readonly rowData: IWorksheetData["rowData"];
  readonly columnData: IWorksheetData["columnData"];
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Reads the grid of a sheet. */
export function readGrid(root: XmlElement, sheetName: string, { strings, lookId }: FileContext): FileGrid {
  const rows = rowsOfSheet(root, sheetName);
  const formulas = formulasOfSheet(rows);
  const used = rows.reduce((most, { cells }) => Math.max(most, (cells[cells.length - 1]?.column ?? -1) + 1), 0);
  const columnCount = Math.min(sheetLimit.columnCount, Math.max(used + 6, describedColumns(root)));
  const styled = (format: number): string | null => (format === 0 ? null : lookId(format));
  const columnData = readColumns(root, columnCount, styled);
  const rowData = readRows(rows, lookId);
  const cells: CellMatrix = {};
  const spills: readonly FileSpill[] = formulas.arrays.map((area) => ({ area, cells: {} }));
  const spillAt = spilledCells(spills, sheetName);
  for (const row of rows) {
    const inRow: { [column: number]: ICellData } = {};
    const isStyledRow = rowData[row.index]?.s != null;
    for (const cell of row.cells) {
      const format = numberOf(cell.element, "s") ?? 0;
      const isPlain = format === 0 && !isStyledRow && columnData[cell.column]?.s == null;
      const look = isPlain ? {} : { s: lookId(format) };
      const content = contentOfCell(cell, strings, formulas);
      const spill = content && !content.f ? spillAt.get(placeOf(cell.row, cell.column)) : undefined;
      if (spill && content) (spill.cells[cell.row] ??= {})[cell.column] = content;
      const data = { ...(spill ? null : content), ...look };
      if (Object.keys(data).length > 0) inRow[cell.column] = data;
    }
    if (Object.keys(inRow).length > 0) cells[row.index] = inRow;
  }
  return { rows, formulas, cells, spills, rowData, columnData, rowCount: (rows[rows.length - 1]?.index ?? -1) + 1, columnCount };
}

const spillLimit = 1_500_000;

/** The block each cell belongs to that an array formula fills. */
function spilledCells(spills: readonly FileSpill[], sheetName: string): ReadonlyMap<number, FileSpill> {
  const count = spills.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);
  if (count > spillLimit) throw new FileError("too-large", `The array formulas of the sheet ${sheetName} fill ${count} cells; the workbench opens up to ${spillLimit}.`);
  const found = new Map<number, FileSpill>();
  for (const spill of spills) {
    const { row, column, rowCount, columnCount } = spill.area;
    for (let r = row; r < row + rowCount; r++) for (let c = column; c < column + columnCount; c++) found.set(placeOf(r, c), spill);
  }
  return found;
}

function placeOf(row: number, column: number): number {
  return row * sheetLimit.columnCount + column;
}

const mergeLimit = 100_000;

/** The merged areas of a sheet (合并单元格). @throws FileError for one that is off the sheet, or far too many */
export function mergesOfSheet(root: XmlElement, sheetName: string): readonly Area[] {
  const merges = childrenOf(childOf(root, "mergeCells"), "mergeCell");
  if (merges.length > mergeLimit) throw new FileError("too-large", `The sheet ${sheetName} has ${merges.length} merged areas; the workbench opens up to ${mergeLimit}.`);
  return merges.flatMap(({ attributes }) => {
    const area = areaOf(attributes.ref ?? "");
    if (!area) throw new FileError("damaged", `On the sheet ${sheetName} the merged area ${attributes.ref ?? ""} is no area.`);
    return isSingleCell(area) ? [] : [area];
  });
}

/** A sheet of a file as Univer takes it. */
export function readSheet(id: string, name: string, isHidden: boolean, root: XmlElement, grid: FileGrid, { theme, lookId, looks }: FileContext): IWorksheetData {
  const blank = blankSheet(id, name);
  const view = viewOfFile(root);
  const format = childOf(root, "sheetFormatPr");
  const defaultWidth = numberOf(format, "defaultColWidth");
  const merges = mergesOfSheet(root, name);
  const sizes = {
    defaultRowHeight: (numberOf(format, "defaultRowHeight") ?? 15) / 0.75,
    defaultColumnWidth: defaultWidth === undefined ? blank.defaultColumnWidth : widthInPixels(defaultWidth),
  };
  // A standard height of the user's own holds whatever the cells hold.
  const rowData = flagOf(format, "customHeight") ? grid.rowData : fittedRows(grid, { ...sizes, merges, styleOf: (look) => looks[look ?? lookId(0)] ?? {} });
  return {
    ...blank, ...sizes, cellData: grid.cells, rowData, columnData: grid.columnData, defaultStyle: lookId(0),
    rowCount: Math.min(sheetLimit.rowCount, Math.max(blank.rowCount, grid.rowCount + 50)),
    columnCount: Math.max(blank.columnCount, grid.columnCount),
    tabColor: colorOf(childOf(childOf(root, "sheetPr"), "tabColor"), theme) ?? "",
    hidden: flagNumber(isHidden),
    showGridlines: flagNumber(view.showGridlines),
    rightToLeft: flagNumber(isRightToLeft(root)),
    mergeData: merges.map(rangeOf),
    freeze: view.frozenRows > 0 || view.frozenColumns > 0 ? frozen(view.frozenColumns, view.frozenRows) : blank.freeze,
  };
}

function frozen(columns: number, rows: number): IWorksheetData["freeze"] {
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function flagNumber(isTrue: boolean): BooleanNumber {
  return isTrue ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** Does the workbook count days from 1904, as old Macs did? */
export function countsFrom1904(workbook: XmlElement): boolean {
  return flagOf(childOf(workbook, "workbookPr"), "date1904");
}
