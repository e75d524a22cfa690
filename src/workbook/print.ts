/** 打印设置: A4, as wide as the page, header rows repeated, pages numbered, centred. */
import { isSupported } from "./features";
import { callBytes, type Step } from "./requests";
import { areaAddress, type SheetDrawing } from "./sheetDrawing";

/** Half an inch at the sides, a little more above and below. */
const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** 打印步骤 */
export function printStep(sheet: string, drawing: SheetDrawing): Step {
  return { bytes: callBytes * 4, run: (context) => applyPrint(context.workbook.worksheets.getItem(sheet), drawing) };
}

function applyPrint(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  const { titleRows } = drawing.print;
  if (isSupported("print")) applyPage(sheet, drawing);
  if (titleRows !== null) sheet.freezePanes.freezeRows(titleRows.last + 1);
}

function applyPage(sheet: Excel.Worksheet, { rows, columns, print }: SheetDrawing): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = print.isOnePage === true ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins("Inches", margins);
  if (print.isOpenEnded !== true) page.setPrintArea(areaAddress({ row: 0, column: 0, rows, columns }));
  page.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.titleRows === null) return;
  const { first, last } = print.titleRows;
  page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
}
