import type { IRange } from "@univerjs/core";
import {
  SetColHiddenMutation, SetColVisibleMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation, SetWorksheetRowHeightMutationFactory, SetWorksheetRowIsAutoHeightMutation, SetWorksheetRowIsAutoHeightMutationFactory,
} from "@univerjs/sheets";
import type { Area } from "../address";
import { change, rangeOf, worksheetOf, type Sheet } from "./book";
import { setStandardWidthMutation, type StandardWidthParameters } from "./standardWidth";
import { flagNumber } from "./styles";

/** Univer measures in pixels, Excel in points: 96 and 72 to the inch. */
export const pointsPerPixel = 0.75;

/** Widths of columns and heights of rows, in points; null where they differ. */
export function columnWidthOf(sheet: Sheet, areas: readonly Area[]): number | null {
  const worksheet = worksheetOf(sheet);
  return sameSize(areas.flatMap((area) => columnsOf(sheet, area)), (column) => (worksheet.getColVisible(column) ? worksheet.getColumnWidth(column) : 0));
}

export function rowHeightOf(sheet: Sheet, areas: readonly Area[]): number | null {
  const worksheet = worksheetOf(sheet);
  return sameSize(areas.flatMap((area) => rowsOf(sheet, area)), (row) => (worksheet.getRowVisible(row) ? worksheet.getRowHeight(row) : 0));
}

/** How wide and high columns and rows are that nobody has changed (标准列宽, 标准行高), in points. */
export function standardWidth(sheet: Sheet): number {
  return worksheetOf(sheet).getConfig().defaultColumnWidth * pointsPerPixel;
}

export function standardHeight(sheet: Sheet): number {
  return worksheetOf(sheet).getConfig().defaultRowHeight * pointsPerPixel;
}

/** Digits of the standard font are 7 pixels wide, with 5 pixels around them. */
const [digit, around] = [7, 5];

/** The width of columns nobody has changed (标准列宽), in digits of the standard font: 8.43 on a new sheet. */
export function standardDigits(sheet: Sheet): number {
  return Math.round(((worksheetOf(sheet).getConfig().defaultColumnWidth - around) / digit) * 100) / 100;
}

export function setStandardDigits(sheet: Sheet, digits: number): void {
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id };
  const before = worksheetOf(sheet).getConfig().defaultColumnWidth;
  const wanted: StandardWidthParameters = { ...place, width: Math.round(digits * digit + around) };
  change(sheet.book, setStandardWidthMutation, wanted, () => [{ id: setStandardWidthMutation.id, params: { ...place, width: before } }]);
}

function sameSize(lines: readonly number[], sizeOf: (line: number) => number): number | null {
  const sizes = new Set(lines.map((line) => Math.round(sizeOf(line) * pointsPerPixel * 100) / 100));
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size : null;
}

export function setColumnWidths(sheet: Sheet, area: Area, widthOf: (column: number) => number): void {
  const worksheet = worksheetOf(sheet);
  const columns = columnsOf(sheet, area);
  const parameters = {
    unitId: sheet.book.unitId, subUnitId: sheet.id, ranges: [linesRange(sheet, area)],
    colWidth: Object.fromEntries(columns.map((column) => [column, widthOf(column) / pointsPerPixel])),
  };
  change(sheet.book, SetWorksheetColWidthMutation, parameters, () => [{ id: SetWorksheetColWidthMutation.id, params: SetWorksheetColWidthMutationFactory(parameters, worksheet) }]);
}

export function setRowHeights(sheet: Sheet, area: Area, heightOf: (row: number) => number): void {
  const worksheet = worksheetOf(sheet);
  const place = { unitId: sheet.book.unitId, subUnitId: sheet.id, ranges: [linesRange(sheet, area)] };
  const fixed = { ...place, autoHeightInfo: flagNumber(false) };
  change(sheet.book, SetWorksheetRowIsAutoHeightMutation, fixed, () => [{ id: SetWorksheetRowIsAutoHeightMutation.id, params: SetWorksheetRowIsAutoHeightMutationFactory(fixed, worksheet) }]);
  const heights = { ...place, rowHeight: Object.fromEntries(rowsOf(sheet, area).map((row) => [row, heightOf(row) / pointsPerPixel])) };
  change(sheet.book, SetWorksheetRowHeightMutation, heights, () => [{ id: SetWorksheetRowHeightMutation.id, params: SetWorksheetRowHeightMutationFactory(heights, worksheet) }]);
}

/** Are all rows or columns of an area hidden (隐藏)? null where some are. */
export function hiddenState(sheet: Sheet, area: Area, lines: "rows" | "columns"): boolean | null {
  const worksheet = worksheetOf(sheet);
  const states = new Set(lines === "rows"
    ? rowsOf(sheet, area).map((row) => !worksheet.getRowVisible(row))
    : columnsOf(sheet, area).map((column) => !worksheet.getColVisible(column)));
  const [state] = states;
  return states.size === 1 && state !== undefined ? state : states.size === 0 ? false : null;
}

export function setHidden(sheet: Sheet, area: Area, lines: "rows" | "columns", isHidden: boolean): void {
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, ranges: [linesRange(sheet, area)] };
  const [hide, show] = lines === "rows" ? [SetRowHiddenMutation, SetRowVisibleMutation] : [SetColHiddenMutation, SetColVisibleMutation];
  const [mutation, inverse] = isHidden ? [hide, show] : [show, hide];
  change(sheet.book, mutation, parameters, () => [{ id: inverse.id, params: parameters }]);
}

/** Where an area lies on its sheet, in points. */
export function positionOf(sheet: Sheet, area: Area): { readonly top: number; readonly left: number; readonly width: number; readonly height: number } {
  return {
    top: heightUpTo(sheet, area.row), left: widthUpTo(sheet, area.column),
    height: heightUpTo(sheet, area.row + area.rowCount) - heightUpTo(sheet, area.row),
    width: widthUpTo(sheet, area.column + area.columnCount) - widthUpTo(sheet, area.column),
  };
}

function heightUpTo(sheet: Sheet, end: number): number {
  const worksheet = worksheetOf(sheet);
  const known = Math.min(end, worksheet.getRowCount());
  let height = (end - known) * worksheet.getConfig().defaultRowHeight;
  for (let row = 0; row < known; row++) if (worksheet.getRowVisible(row)) height += worksheet.getRowHeight(row);
  return height * pointsPerPixel;
}

function widthUpTo(sheet: Sheet, end: number): number {
  const worksheet = worksheetOf(sheet);
  const known = Math.min(end, worksheet.getColumnCount());
  let width = (end - known) * worksheet.getConfig().defaultColumnWidth;
  for (let column = 0; column < known; column++) if (worksheet.getColVisible(column)) width += worksheet.getColumnWidth(column);
  return width * pointsPerPixel;
}

function rowsOf(sheet: Sheet, area: Area): readonly number[] {
  return span(area.row, Math.min(area.row + area.rowCount, worksheetOf(sheet).getRowCount()));
}

function columnsOf(sheet: Sheet, area: Area): readonly number[] {
  return span(area.column, Math.min(area.column + area.columnCount, worksheetOf(sheet).getColumnCount()));
}

function span(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

function linesRange(sheet: Sheet, area: Area): IRange {
  const worksheet = worksheetOf(sheet);
  return rangeOf({
    row: area.row, column: area.column,
    rowCount: Math.min(area.row + area.rowCount, worksheet.getRowCount()) - area.row,
    columnCount: Math.min(area.column + area.columnCount, worksheet.getColumnCount()) - area.column,
  });
}
