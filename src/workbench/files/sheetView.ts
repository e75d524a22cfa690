import type { Worksheet, WorksheetView } from "@cj-tech-master/excelts";

/** How a sheet is shown; a file need not say. */
export function viewOfFile(worksheet: Worksheet): Partial<WorksheetView> & { readonly xSplit?: number; readonly ySplit?: number } {
  const views: readonly Partial<WorksheetView>[] | undefined = worksheet.views;
  return views?.[0] ?? {};
}

/** A file counts widths in digits of its standard font, 7 pixels wide, with 5 pixels around them. */
export function widthInPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}
