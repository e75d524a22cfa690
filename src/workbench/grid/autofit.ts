import { WrapStrategy, type IStyleData } from "@univerjs/core";
import { isEntireColumn, intersection, type Area } from "../address";
import { worksheetOf, type Sheet } from "./book";
import { cellReader, usedArea, valueOf } from "./cells";
import { displayText } from "./entry";
import { pointsPerPixel, setColumnWidths, setRowHeights } from "./lines";
import { lookAt, numberFormatAt } from "./styles";
import { mergedAreasIn } from "./merges";

/** No row is higher, in points. */
export const rowHeightLimit = 409.5;

/**
 * Fits columns to what they hold (自动调整列宽). Widths are reckoned, not drawn, so that Node and the browser agree: a
 * Chinese character is as wide as its font is high, a Latin one about half.
 */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const cells = partInUse(sheet, area);
  if (!cells) return;
  const standard = worksheetOf(sheet).getConfig().defaultColumnWidth * pointsPerPixel;
  setColumnWidths(sheet, { ...cells, row: 0 }, (column) => {
    const widest = Math.max(0, ...eachLine(cells.row, cells.rowCount).map((row) => (isMerged(sheet, row, column) ? 0 : textWidth(sheet, row, column))));
    return widest === 0 ? standard : Math.min(1340, widest);
  });
}

/** Fits rows to what they hold (自动调整行高), wrapped text and line breaks counted. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const cells = partInUse(sheet, area);
  if (!cells) return;
  setRowHeights(sheet, cells, (row) => {
    const tallest = Math.max(...eachLine(cells.column, cells.columnCount).map((column) => (isMerged(sheet, row, column) ? 0 : textHeight(sheet, row, column))));
    return Math.min(rowHeightLimit, Math.max(15, tallest));
  });
}

function partInUse(sheet: Sheet, area: Area): Area | null {
  const used = usedArea(sheet, true);
  if (!used) return null;
  return intersection(used, isEntireColumn(area) ? area : { ...area, columnCount: Math.max(area.columnCount, 1) });
}

function eachLine(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

function isMerged(sheet: Sheet, row: number, column: number): boolean {
  return mergedAreasIn(sheet, { row, column, rowCount: 1, columnCount: 1 }).length > 0;
}

function shownText(sheet: Sheet, row: number, column: number): string {
  return displayText(valueOf(cellReader(sheet)(row, column)), numberFormatAt(sheet, row, column), "en-US");
}

function textWidth(sheet: Sheet, row: number, column: number): number {
  const text = shownText(sheet, row, column);
  const size = lookAt(sheet, row, column).style.fs ?? 11;
  return text === "" ? 0 : Math.max(...text.split("\n").map((line) => reckonedWidth(line, size))) + 6;
}

function textHeight(sheet: Sheet, row: number, column: number): number {
  return heightOfText(shownText(sheet, row, column), lookAt(sheet, row, column).style, worksheetOf(sheet).getColumnWidth(column) * pointsPerPixel);
}

/**
 * How high a text is drawn in a column so wide, in points: wrapped where its style says so.
 *
 * @example heightOfText("考核", { fs: 10 }, 30) // 13.6
 */
export function heightOfText(text: string, { fs: size = 11, tb }: IStyleData, columnWidth: number): number {
  const width = Math.max(columnWidth - 4, size);
  const lines = text.split("\n").reduce((count, line) => count + (tb === WrapStrategy.WRAP ? Math.max(1, Math.ceil(reckonedWidth(line, size) / width)) : 1), 0);
  return lines * size * 1.36;
}

/**
 * How wide a text is drawn, in points.
 *
 * @example reckonedWidth("考核", 10) // 20
 */
export function reckonedWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 1 : 0.55), 0) * fontSize;
}
