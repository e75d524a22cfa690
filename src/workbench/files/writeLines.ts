import { BooleanNumber, type IObjectArrayPrimitiveType, type IStyleData, type Nullable, type Worksheet as UniverSheet } from "@univerjs/core";
import type { Style, Worksheet } from "@cj-tech-master/excelts";
import { addressOf } from "../address";
import { viewOfFile, widthInPixels } from "./sheetView";

/** Heights, widths, styles and hiding of rows and columns, where they are not what the file says. */
export function writeLines(univer: UniverSheet, worksheet: Worksheet, styleOf: (style: IStyleData) => Partial<Style>): void {
  const { rowData, columnData, freeze, showGridlines } = univer.getConfig();
  for (const [index, { h, ia, hd, s }] of linesOf(rowData)) {
    const row = worksheet.getRow(index + 1);
    const height = h !== undefined && ia !== BooleanNumber.TRUE ? h * 0.75 : undefined;
    if (height !== undefined && (row.height === undefined || Math.abs(row.height - height) > 0.01)) row.height = Math.round(height * 100) / 100;
    if (row.hidden !== (hd === BooleanNumber.TRUE)) row.hidden = hd === BooleanNumber.TRUE;
    if (s && typeof s === "object") row.style = styleOf(s);
  }
  for (const [index, { w, hd, s }] of linesOf(columnData)) {
    const column = worksheet.getColumn(index + 1);
    if (w !== undefined && (column.width === undefined || widthInPixels(column.width) !== Math.round(w))) column.width = widthInDigits(w);
    if ((column.hidden ?? false) !== (hd === BooleanNumber.TRUE)) column.hidden = hd === BooleanNumber.TRUE;
    if (s && typeof s === "object") column.style = styleOf(s);
  }
  writeView(worksheet, freeze, showGridlines !== BooleanNumber.FALSE);
}

function linesOf<Data>(stored: IObjectArrayPrimitiveType<Nullable<Data>>): readonly (readonly [index: number, data: Data])[] {
  return Object.entries<Nullable<Data>>(stored as { readonly [index: string]: Nullable<Data> }).flatMap(([index, data]) => (data ? [[Number(index), data] as const] : []));
}

function writeView(worksheet: Worksheet, freeze: { readonly xSplit: number; readonly ySplit: number }, showGridLines: boolean): void {
  const view = viewOfFile(worksheet);
  const rows = Math.max(0, freeze.ySplit);
  const columns = Math.max(0, freeze.xSplit);
  const was = view.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0];
  if (was[0] === columns && was[1] === rows && (view.showGridLines ?? true) === showGridLines) return;
  const { rightToLeft, activeCell, showRuler, showRowColHeaders, zoomScale, zoomScaleNormal } = view;
  const common = { rightToLeft, activeCell, showRuler, showRowColHeaders, zoomScale, zoomScaleNormal, showGridLines };
  const topLeftCell = addressOf({ row: rows, column: columns, rowCount: 1, columnCount: 1 });
  worksheet.views = [rows === 0 && columns === 0 ? { ...common, state: "normal" } : { ...common, state: "frozen", xSplit: columns, ySplit: rows, topLeftCell }];
}

/** The other way from `widthInPixels`: rounded to the 256ths a file keeps. */
function widthInDigits(pixels: number): number {
  return Math.round((pixels / 7) * 256) / 256;
}

export function writeMerges(univer: UniverSheet, worksheet: Worksheet): void {
  const key = (top: number, left: number, bottom: number, right: number): string => [top, left, bottom, right].join(" ");
  const before = new Map(worksheet.mergedRegions.map(({ top, left, bottom, right }) => [key(top, left, bottom, right), [top, left, bottom, right] as const]));
  const now = new Map(univer.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => {
    const corners = [startRow + 1, startColumn + 1, endRow + 1, endColumn + 1] as const;
    return [key(...corners), corners] as const;
  }));
  for (const [id, corners] of before) if (!now.has(id)) worksheet.unMergeCells(...corners);
  for (const [id, corners] of now) if (!before.has(id)) worksheet.mergeCellsWithoutStyle(...corners);
}
