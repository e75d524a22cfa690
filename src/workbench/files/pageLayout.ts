import { absoluteAddressOf, areaOf, isEntireColumn, isEntireRow, quotedSheetName, splitAddress, type Area } from "../address";
import { defaultPageLayout } from "../grid/pageLayout";
import type { HeaderFooterPart, HeadersFootersPart, PageLayoutPart, PageZoom } from "../grid/parts";
import { dropIfEmpty, elementOf, replaceElements } from "./sheetElements";
import { childOf, childrenOf, element, flagOf, numberOf, setAttribute, textOf, type XmlElement } from "./xml";

const pointsPerInch = 72;

/** The names under which a workbook keeps a sheet's print areas and the rows and columns printed on every page. */
export interface PrintNames {
  readonly area: string | null;
  readonly titles: string | null;
}

/** A sheet's print settings as a file keeps them (页面设置). */
export function pageLayoutOfFile(root: XmlElement, sheetId: string, names: PrintNames): PageLayoutPart {
  const blank = defaultPageLayout(sheetId);
  const setup = childOf(root, "pageSetup");
  const options = childOf(root, "printOptions");
  const margins = childOf(root, "pageMargins");
  const { orientation, pageOrder, errors = "displayed", cellComments = "none" } = setup?.attributes ?? {};
  const titles = areasOfName(names.titles);
  return {
    ...blank,
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: numberOf(setup, "paperSize") ?? blank.paperSize,
    margins: margins ? inPoints(margins) : blank.margins,
    zoom: zoomOf(root, setup),
    printAreas: areasOfName(names.area),
    titleRows: titles.find(isEntireRow) ?? null,
    titleColumns: titles.find(isEntireColumn) ?? null,
    centerHorizontally: flagOf(options, "horizontalCentered"),
    centerVertically: flagOf(options, "verticalCentered"),
    printGridlines: flagOf(options, "gridLines"),
    printHeadings: flagOf(options, "headings"),
    blackAndWhite: flagOf(setup, "blackAndWhite"),
    draftMode: flagOf(setup, "draft"),
    firstPageNumber: flagOf(setup, "useFirstPageNumber") ? numberOf(setup, "firstPageNumber") ?? 1 : null,
    printOrder: pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    printErrors: wordOf(errorWords, errors) ?? "AsDisplayed",
    printComments: wordOf(commentWords, cellComments) ?? "NoComments",
    headersFooters: headersFootersOf(childOf(root, "headerFooter")),
    rowBreaks: breaksOf(root, "rowBreaks"),
    columnBreaks: breaksOf(root, "colBreaks"),
  };
}

const errorWords = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
const commentWords = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;

function wordOf<Word extends string>(words: { readonly [word in Word]: string }, stored: string): Word | undefined {
  return (Object.keys(words) as Word[]).find((word) => words[word] === stored);
}

function areasOfName(text: string | null): readonly Area[] {
  return text === null ? [] : text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((one) => areaOf(splitAddress(one).cells) ?? []);
}

function zoomOf(root: XmlElement, setup: XmlElement | null): PageZoom {
  if (!flagOf(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage")) return { scale: numberOf(setup, "scale") ?? 100 };
  return { pagesWide: (numberOf(setup, "fitToWidth") ?? 1) || null, pagesTall: (numberOf(setup, "fitToHeight") ?? 1) || null };
}

function breaksOf(root: XmlElement, name: string): readonly number[] {
  return childrenOf(childOf(root, name), "brk").flatMap((one) => numberOf(one, "id") ?? []);
}

/** How the print areas and titles of a sheet stand in the workbook's names. */
export function printNamesOf(layout: PageLayoutPart, sheetName: string): PrintNames {
  const named = (area: Area): string => `${quotedSheetName(sheetName)}!${wholeAddress(area)}`;
  const titles = [layout.titleColumns, layout.titleRows].filter((area) => area !== null);
  return {
    area: layout.printAreas.length === 0 ? null : layout.printAreas.map(named).join(","),
    titles: titles.length === 0 ? null : titles.map(named).join(","),
  };
}

/** A single cell stands in a file as a range of one. */
function wholeAddress(area: Area): string {
  const address = absoluteAddressOf(area);
  return address.includes(":") ? address : `${address}:${address}`;
}

/** Puts print settings into a sheet's XML where they differ from what the file says; the rest of them stays. */
export function writePageLayout(root: XmlElement, now: PageLayoutPart, before: PageLayoutPart): void {
  const isChanged = (...keys: readonly (keyof PageLayoutPart)[]): boolean => keys.some((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));
  if (isChanged("orientation", "paperSize", "zoom", "blackAndWhite", "draftMode", "firstPageNumber", "printOrder", "printErrors", "printComments")) writeSetup(root, now);
  if (isChanged("centerHorizontally", "centerVertically", "printGridlines", "printHeadings")) {
    const options = elementOf(root, "printOptions");
    setAttribute(options, "horizontalCentered", now.centerHorizontally ? 1 : undefined);
    setAttribute(options, "verticalCentered", now.centerVertically ? 1 : undefined);
    setAttribute(options, "gridLines", now.printGridlines ? 1 : undefined);
    setAttribute(options, "headings", now.printHeadings ? 1 : undefined);
    dropIfEmpty(root, "printOptions");
  }
  if (isChanged("margins")) {
    const margins = elementOf(root, "pageMargins");
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) setAttribute(margins, side, Math.round((now.margins[side] / pointsPerInch) * 1e6) / 1e6);
  }
  if (isChanged("headersFooters")) replaceElements(root, "headerFooter", headerFooterElement(now.headersFooters, childOf(root, "headerFooter")));
  if (isChanged("rowBreaks")) replaceElements(root, "rowBreaks", ...breakElements("rowBreaks", now.rowBreaks, 16383));
  if (isChanged("columnBreaks")) replaceElements(root, "colBreaks", ...breakElements("colBreaks", now.columnBreaks, 1048575));
}

function writeSetup(root: XmlElement, layout: PageLayoutPart): void {
  const setup = elementOf(root, "pageSetup");
  const { zoom } = layout;
  const isFitted = !("scale" in zoom);
  setAttribute(setup, "paperSize", layout.paperSize);
  setAttribute(setup, "orientation", layout.orientation === "Landscape" ? "landscape" : "portrait");
  setAttribute(setup, "scale", "scale" in zoom && zoom.scale !== 100 ? zoom.scale : undefined);
  setAttribute(setup, "fitToWidth", isFitted ? zoom.pagesWide ?? 0 : undefined);
  setAttribute(setup, "fitToHeight", isFitted ? zoom.pagesTall ?? 0 : undefined);
  setAttribute(setup, "blackAndWhite", layout.blackAndWhite ? 1 : undefined);
  setAttribute(setup, "draft", layout.draftMode ? 1 : undefined);
  setAttribute(setup, "firstPageNumber", layout.firstPageNumber ?? undefined);
  setAttribute(setup, "useFirstPageNumber", layout.firstPageNumber === null ? undefined : 1);
  setAttribute(setup, "pageOrder", layout.printOrder === "OverThenDown" ? "overThenDown" : undefined);
  setAttribute(setup, "errors", layout.printErrors === "AsDisplayed" ? undefined : errorWords[layout.printErrors]);
  setAttribute(setup, "cellComments", layout.printComments === "NoComments" ? undefined : commentWords[layout.printComments]);
  const sheet = elementOf(root, "sheetPr");
  const page = childOf(sheet, "pageSetUpPr") ?? element("pageSetUpPr");
  setAttribute(page, "fitToPage", isFitted ? 1 : undefined);
  const others = sheet.children.filter((child) => child !== page);
  sheet.children.splice(0, sheet.children.length, ...others, ...(Object.keys(page.attributes).length > 0 ? [page] : []));
  dropIfEmpty(root, "sheetPr");
}

function breakElements(name: string, breaks: readonly number[], max: number): readonly XmlElement[] {
  if (breaks.length === 0) return [];
  return [element(name, { count: breaks.length, manualBreakCount: breaks.length }, ...breaks.map((id) => element("brk", { id, max, man: 1 })))];
}

function inPoints(margins: XmlElement): PageLayoutPart["margins"] {
  const points = (side: string): number => Math.round((numberOf(margins, side) ?? 0) * pointsPerInch * 1000) / 1000;
  return { left: points("left"), right: points("right"), top: points("top"), bottom: points("bottom"), header: points("header"), footer: points("footer") };
}

function headersFootersOf(stored: XmlElement | null): HeadersFootersPart {
  const isFirst = flagOf(stored, "differentFirst");
  const isOddEven = flagOf(stored, "differentOddEven");
  const text = (name: string): string => textOf(childOf(stored, name));
  return {
    state: isFirst ? (isOddEven ? "FirstOddAndEven" : "FirstAndDefault") : isOddEven ? "OddAndEven" : "Default",
    useSheetMargins: flagOf(stored, "alignWithMargins", true),
    useSheetScale: flagOf(stored, "scaleWithDoc", true),
    pages: { default: partsOf(text("oddHeader"), text("oddFooter")), even: partsOf(text("evenHeader"), text("evenFooter")), first: partsOf(text("firstHeader"), text("firstFooter")) },
  };
}

function headerFooterElement({ state, useSheetMargins, useSheetScale, pages }: HeadersFootersPart, before: XmlElement | null): XmlElement {
  const texts = [["oddHeader", pages.default, "Header"], ["oddFooter", pages.default, "Footer"], ["evenHeader", pages.even, "Header"], ["evenFooter", pages.even, "Footer"],
    ["firstHeader", pages.first, "Header"], ["firstFooter", pages.first, "Footer"]] as const;
  const written = element("headerFooter", before?.attributes);
  setAttribute(written, "differentFirst", state === "FirstAndDefault" || state === "FirstOddAndEven" ? 1 : undefined);
  setAttribute(written, "differentOddEven", state === "OddAndEven" || state === "FirstOddAndEven" ? 1 : undefined);
  setAttribute(written, "alignWithMargins", useSheetMargins ? undefined : 0);
  setAttribute(written, "scaleWithDoc", useSheetScale ? undefined : 0);
  for (const [name, page, end] of texts) {
    const text = joined(page, end);
    if (text !== null) written.children.push(element(name, {}, text));
  }
  return written;
}

function partsOf(header: string, footer: string): HeaderFooterPart {
  const top = split(header);
  const bottom = split(footer);
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
