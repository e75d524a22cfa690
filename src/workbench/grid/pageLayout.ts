import { setPart, type Sheet } from "./book";
import type { HeaderFooterPart, PageLayoutPart } from "./parts";

/** Paper sizes (纸张大小) Excel names, by the number the file keeps. */
export const paperSizes: { readonly [name: string]: number } = {
  Letter: 1, LetterSmall: 2, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A4Small: 10, A5: 11, B4: 12, B5: 13, Folio: 14, Quatro: 15,
};

const blankPage: HeaderFooterPart = { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };

/** The print settings of a sheet nobody has touched: Excel's normal margins on the paper of the country. */
export function defaultPageLayout(sheetId: string): PageLayoutPart {
  return {
    sheetId, orientation: "Portrait", paperSize: 9, margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 }, zoom: { scale: 100 },
    printAreas: [], titleRows: null, titleColumns: null, centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false,
    blackAndWhite: false, draftMode: false, firstPageNumber: null, printOrder: "DownThenOver", printErrors: "AsDisplayed", printComments: "NoComments",
    headersFooters: { state: "Default", useSheetMargins: true, useSheetScale: true, pages: { default: blankPage, even: blankPage, first: blankPage } },
    rowBreaks: [], columnBreaks: [],
  };
}

export function pageLayoutOf(sheet: Sheet): PageLayoutPart {
  return sheet.book.parts.pageLayout.get(sheet.id) ?? defaultPageLayout(sheet.id);
}

export function setPageLayout(sheet: Sheet, wanted: Partial<PageLayoutPart>): void {
  setPart(sheet.book, "pageLayout", sheet.id, { ...pageLayoutOf(sheet), ...wanted });
}
