import type { Area } from "../address";
import { asFlag, asNumber, asText, choice, isObjectOf, recordAt, textAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { pageLayoutOf, paperSizes, setPageLayout } from "../grid/pageLayout";
import type { HeaderPage, HeaderSide, MarginSide, PageLayoutPart, PageZoom } from "../grid/parts";
import { officeObject, type ObjectType, type Property } from "../objectModel";
import { areasObject, rangeObject, rangeOfText } from "./rangeTarget";
import type { SheetTarget } from "./targets";

/** PageLayout (页面布局): how a sheet is printed. */
export const pageLayoutType: ObjectType<SheetTarget> = {
  properties: {
    Orientation: layout("orientation", (value) => choice(value, ["Portrait", "Landscape"])),
    PaperSize: {
      get: ({ sheet }) => Object.entries(paperSizes).find(([, number]) => number === pageLayoutOf(sheet).paperSize)?.[0] ?? null,
      set: ({ sheet }, value) => setPageLayout(sheet, { paperSize: paperSizes[choice(value, Object.keys(paperSizes))] ?? 9 }),
    },
    LeftMargin: margin("left"), RightMargin: margin("right"), TopMargin: margin("top"), BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"), FooterMargin: margin("footer"),
    Zoom: { get: ({ sheet }) => zoomRecord(pageLayoutOf(sheet).zoom), set: ({ sheet }, value) => setPageLayout(sheet, { zoom: zoomOf(recordAt([value], 0)) }) },
    CenterHorizontally: layout("centerHorizontally", asFlag),
    CenterVertically: layout("centerVertically", asFlag),
    PrintGridlines: layout("printGridlines", asFlag),
    PrintHeadings: layout("printHeadings", asFlag),
    BlackAndWhite: layout("blackAndWhite", asFlag),
    DraftMode: layout("draftMode", asFlag),
    FirstPageNumber: {
      get: ({ sheet }) => pageLayoutOf(sheet).firstPageNumber ?? "",
      set: ({ sheet }, value) => setPageLayout(sheet, { firstPageNumber: value === "" ? null : asNumber(value) }),
    },
    PrintOrder: layout("printOrder", (value) => choice(value, ["DownThenOver", "OverThenDown"])),
    PrintErrors: layout("printErrors", (value) => choice(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    PrintComments: layout("printComments", (value) => choice(value, ["NoComments", "EndSheet", "InPlace"])),
  },
  children: { HeadersFooters: (target) => officeObject("HeaderFooterGroup", target) },
  methods: {
    SetPrintArea: (target, values) => setPageLayout(target.sheet, { printAreas: areasOf(target, values[0]) }),
    GetPrintArea: (target) => printArea(target) ?? missing(),
    GetPrintAreaOrNullObject: printArea,
    SetPrintTitleRows: (target, values) => setPageLayout(target.sheet, { titleRows: areasOf(target, values[0])[0] ?? null }),
    GetPrintTitleRowsOrNullObject: (target) => title(target, pageLayoutOf(target.sheet).titleRows),
    GetPrintTitleRows: (target) => title(target, pageLayoutOf(target.sheet).titleRows) ?? missing(),
    SetPrintTitleColumns: (target, values) => setPageLayout(target.sheet, { titleColumns: areasOf(target, values[0])[0] ?? null }),
    GetPrintTitleColumnsOrNullObject: (target) => title(target, pageLayoutOf(target.sheet).titleColumns),
    GetPrintTitleColumns: (target) => title(target, pageLayoutOf(target.sheet).titleColumns) ?? missing(),
    SetPrintMargins: ({ sheet }, values) => {
      const points = unitInPoints[choice(values[0], ["Points", "Inches", "Centimeters"])];
      const sides = Object.entries(recordAt(values, 1)).map(([side, length]) => [choice(side, marginSides), asNumber(length) * points] as const);
      setPageLayout(sheet, { margins: { ...pageLayoutOf(sheet).margins, ...Object.fromEntries(sides) } });
    },
  },
};

const marginSides: readonly MarginSide[] = ["left", "right", "top", "bottom", "header", "footer"];

const unitInPoints = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** HeaderFooterGroup (页眉页脚). */
export const headerFooterGroupType: ObjectType<SheetTarget> = {
  properties: {
    State: group("state", (value) => choice(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"])),
    UseSheetMargins: group("useSheetMargins", asFlag),
    UseSheetScale: group("useSheetScale", asFlag),
  },
  children: {
    DefaultForAllPages: (target) => officeObject("HeaderFooter", { ...target, page: "default" }),
    OddPages: (target) => officeObject("HeaderFooter", { ...target, page: "default" }),
    EvenPages: (target) => officeObject("HeaderFooter", { ...target, page: "even" }),
    FirstPage: (target) => officeObject("HeaderFooter", { ...target, page: "first" }),
  },
};

/** HeaderFooter: the six texts of a kind of page. */
export const headerFooterType: ObjectType<SheetTarget & { readonly page: HeaderPage }> = {
  properties: {
    LeftHeader: side("leftHeader"), CenterHeader: side("centerHeader"), RightHeader: side("rightHeader"),
    LeftFooter: side("leftFooter"), CenterFooter: side("centerFooter"), RightFooter: side("rightFooter"),
  },
};

function layout<Name extends keyof PageLayoutPart>(name: Name, read: (value: unknown) => PageLayoutPart[Name]): Property<SheetTarget> {
  return { get: ({ sheet }) => pageLayoutOf(sheet)[name], set: ({ sheet }, value) => setPageLayout(sheet, { [name]: read(value) }) };
}

function margin(name: MarginSide): Property<SheetTarget> {
  return {
    get: ({ sheet }) => pageLayoutOf(sheet).margins[name],
    set: ({ sheet }, value) => setPageLayout(sheet, { margins: { ...pageLayoutOf(sheet).margins, [name]: asNumber(value) } }),
  };
}

type Group = PageLayoutPart["headersFooters"];

function group<Name extends "state" | "useSheetMargins" | "useSheetScale">(name: Name, read: (value: unknown) => Group[Name]): Property<SheetTarget> {
  return {
    get: ({ sheet }) => pageLayoutOf(sheet).headersFooters[name],
    set: ({ sheet }, value) => setPageLayout(sheet, { headersFooters: { ...pageLayoutOf(sheet).headersFooters, [name]: read(value) } }),
  };
}

function side(name: HeaderSide): Property<SheetTarget & { readonly page: HeaderPage }> {
  return {
    get: ({ sheet, page }) => pageLayoutOf(sheet).headersFooters.pages[page][name],
    set: ({ sheet, page }, value) => {
      const { headersFooters } = pageLayoutOf(sheet);
      const texts = { ...headersFooters.pages[page], [name]: asText(value) };
      setPageLayout(sheet, { headersFooters: { ...headersFooters, pages: { ...headersFooters.pages, [page]: texts } } });
    },
  };
}

function zoomRecord(zoom: PageZoom): object {
  if ("scale" in zoom) return { scale: zoom.scale };
  return { ...(zoom.pagesWide !== null && { horizontalFitToPages: zoom.pagesWide }), ...(zoom.pagesTall !== null && { verticalFitToPages: zoom.pagesTall }) };
}

function zoomOf(record: { readonly [key: string]: unknown }): PageZoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = record;
  if (scale != null) {
    const percent = asNumber(scale);
    if (percent < 10 || percent > 400) throw new ExcelError("InvalidArgument");
    return { scale: percent };
  }
  return { pagesWide: horizontalFitToPages == null ? null : asNumber(horizontalFitToPages), pagesTall: verticalFitToPages == null ? null : asNumber(verticalFitToPages) };
}

function areasOf(target: SheetTarget, value: unknown): readonly Area[] {
  if (isObjectOf(value, "Range")) return [value.target.area];
  if (isObjectOf(value, "RangeAreas")) return value.target.areas;
  return textAt([value], 0).split(",").map((text) => rangeOfText(target.session, target.sheet, text.trim()).area);
}

function printArea(target: SheetTarget): ReturnType<typeof areasObject> | null {
  const { printAreas } = pageLayoutOf(target.sheet);
  return printAreas.length === 0 ? null : areasObject(target, printAreas);
}

function title(target: SheetTarget, area: Area | null): ReturnType<typeof rangeObject> | null {
  return area && rangeObject(target, area);
}

function missing(): never {
  throw new ExcelError("ItemNotFound");
}
