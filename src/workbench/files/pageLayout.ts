import type { Worksheet } from "@cj-tech-master/excelts";
import { addressOf, areaOf, splitAddress, type Area } from "../address";
import { defaultPageLayout } from "../grid/pageLayout";
import type { HeaderFooterPart, HeadersFootersPart, PageLayoutPart, PageZoom } from "../grid/parts";

const pointsPerInch = 72;

/** A sheet's print settings as a file keeps them (页面设置). */
export function pageLayoutOfFile(worksheet: Worksheet, sheetId: string): PageLayoutPart {
  const setup: Partial<Worksheet["pageSetup"]> = worksheet.pageSetup;
  const blank = defaultPageLayout(sheetId);
  return {
    ...blank,
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: setup.paperSize ?? blank.paperSize,
    margins: setup.margins ? inPoints(setup.margins) : blank.margins,
    zoom: setup.fitToPage ? { pagesWide: setup.fitToWidth || null, pagesTall: setup.fitToHeight || null } : { scale: setup.scale ?? 100 },
    printAreas: (setup.printArea ?? "").split(/&&|,/).flatMap((text) => areaOf(splitAddress(text).cells) ?? []),
    titleRows: setup.printTitlesRow ? areaOf(setup.printTitlesRow) : null,
    titleColumns: setup.printTitlesColumn ? areaOf(setup.printTitlesColumn) : null,
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    printGridlines: setup.showGridLines ?? false,
    printHeadings: setup.showRowColHeaders ?? false,
    blackAndWhite: setup.blackAndWhite ?? false,
    draftMode: setup.draft ?? false,
    firstPageNumber: setup.firstPageNumber !== undefined && setup.firstPageNumber > 1 ? setup.firstPageNumber : null,
    printOrder: setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    printErrors: setup.errors === "blank" ? "Blank" : setup.errors === "dash" ? "Dash" : setup.errors === "NA" ? "NotAvailable" : "AsDisplayed",
    printComments: setup.cellComments === "atEnd" ? "EndSheet" : setup.cellComments === "asDisplayed" ? "InPlace" : "NoComments",
    headersFooters: headersFootersOf(worksheet.headerFooter),
    rowBreaks: worksheet.rowBreaks.map(({ id }) => id),
    columnBreaks: worksheet.colBreaks.map(({ id }) => id),
  };
}

/** Puts print settings into a file's sheet; what the workbench does not know of them stays. */
export function writePageLayout(worksheet: Worksheet, layout: PageLayoutPart): void {
  Object.assign(worksheet.pageSetup, {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: layout.paperSize,
    margins: inInches(layout.margins),
    ...zoomSetup(layout.zoom),
    printArea: layout.printAreas.map(wholeAddress).join("&&") || undefined,
    printTitlesRow: layout.titleRows ? wholeAddress(layout.titleRows) : undefined,
    printTitlesColumn: layout.titleColumns ? wholeAddress(layout.titleColumns) : undefined,
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    firstPageNumber: layout.firstPageNumber ?? undefined,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    errors: { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" }[layout.printErrors],
    cellComments: { NoComments: "None", EndSheet: "atEnd", InPlace: "asDisplayed" }[layout.printComments],
  });
  const { state, pages } = layout.headersFooters;
  worksheet.headerFooter = {
    differentFirst: state === "FirstAndDefault" || state === "FirstOddAndEven",
    differentOddEven: state === "OddAndEven" || state === "FirstOddAndEven",
    oddHeader: joined(pages.default, "Header"), oddFooter: joined(pages.default, "Footer"),
    evenHeader: joined(pages.even, "Header"), evenFooter: joined(pages.even, "Footer"),
    firstHeader: joined(pages.first, "Header"), firstFooter: joined(pages.first, "Footer"),
  };
}

function zoomSetup(zoom: PageZoom): object {
  if ("scale" in zoom) return { fitToPage: false, scale: zoom.scale };
  return { fitToPage: true, fitToWidth: zoom.pagesWide ?? 0, fitToHeight: zoom.pagesTall ?? 0 };
}

/** Title rows stand in a file as `1:2`, areas as `A1:C9`, a single cell as a range of one. */
function wholeAddress(area: Area): string {
  const address = addressOf(area);
  return address.includes(":") ? address : `${address}:${address}`;
}

function inPoints(margins: Worksheet["pageSetup"]["margins"]): PageLayoutPart["margins"] {
  const { left, right, top, bottom, header, footer } = margins;
  const points = (inches: number): number => Math.round(inches * pointsPerInch * 1000) / 1000;
  return { left: points(left), right: points(right), top: points(top), bottom: points(bottom), header: points(header), footer: points(footer) };
}

function inInches(margins: PageLayoutPart["margins"]): Worksheet["pageSetup"]["margins"] {
  const inches = (points: number): number => Math.round((points / pointsPerInch) * 1e6) / 1e6;
  const { left, right, top, bottom, header, footer } = margins;
  return { left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom), header: inches(header), footer: inches(footer) };
}

function headersFootersOf(stored: Partial<Worksheet["headerFooter"]> | undefined | null): HeadersFootersPart {
  const { differentFirst = false, differentOddEven = false } = stored ?? {};
  return {
    state: differentFirst ? (differentOddEven ? "FirstOddAndEven" : "FirstAndDefault") : differentOddEven ? "OddAndEven" : "Default",
    useSheetMargins: true,
    useSheetScale: true,
    pages: {
      default: partsOf(stored?.oddHeader, stored?.oddFooter), even: partsOf(stored?.evenHeader, stored?.evenFooter), first: partsOf(stored?.firstHeader, stored?.firstFooter),
    },
  };
}

function partsOf(header: string | null | undefined, footer: string | null | undefined): HeaderFooterPart {
  const top = split(header ?? "");
  const bottom = split(footer ?? "");
  return { leftHeader: top.L, centerHeader: top.C, rightHeader: top.R, leftFooter: bottom.L, centerFooter: bottom.C, rightFooter: bottom.R };
}

/** `&L…&C…&R…` taken apart; text before any mark stands in the middle. `&&` is an ampersand, not a mark. */
function split(text: string): { readonly L: string; readonly C: string; readonly R: string } {
  const parts = { L: "", C: "", R: "" };
  let side: "L" | "C" | "R" = "C";
  for (const piece of text.match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") side = piece.charAt(1) as "L" | "C" | "R";
    else parts[side] += piece;
  }
  return parts;
}

function joined(page: HeaderFooterPart, end: "Header" | "Footer"): string | null {
  const texts = [["&L", page[`left${end}`]], ["&C", page[`center${end}`]], ["&R", page[`right${end}`]]] as const;
  return texts.map(([mark, text]) => (text === "" ? "" : `${mark}${text}`)).join("") || null;
}
