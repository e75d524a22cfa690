import { addressOf, gives, loaded, refuses, type Script } from "./script";

/** Freezing and printing. */
export const printingScripts: readonly Script[] = [
  gives("freeze columns", "A:B", async (excel) => {
    excel.sheet.freezePanes.freezeColumns(2);
    return addressOf(excel, excel.sheet.freezePanes.getLocation());
  }),
  gives("freeze at", "A1:B3", async (excel) => {
    excel.sheet.freezePanes.freezeAt(excel.sheet.getRange("A1:B3"));
    return addressOf(excel, excel.sheet.freezePanes.getLocationOrNullObject());
  }),
  gives("freeze rows none given", "1:1", async (excel) => {
    excel.sheet.freezePanes.freezeRows();
    return addressOf(excel, excel.sheet.freezePanes.getLocationOrNullObject());
  }),
  gives("page layout basics", ["Landscape", "A4", true, true], async (excel) => {
    const layout = excel.sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.centerHorizontally = true;
    layout.printGridlines = true;
    layout.load();
    await excel.context.sync();
    return [layout.orientation, layout.paperSize, layout.centerHorizontally, layout.printGridlines];
  }),
  gives("page layout zoom fit", { horizontalFitToPages: 1, verticalFitToPages: 0 }, async (excel) => {
    const layout = excel.sheet.pageLayout;
    layout.zoom = { horizontalFitToPages: 1 };
    await loaded(excel, layout, "zoom");
    return { horizontalFitToPages: layout.zoom.horizontalFitToPages, verticalFitToPages: layout.zoom.verticalFitToPages ?? 0 };
  }),
  gives("page layout zoom scale", { scale: 80 }, async (excel) => {
    const layout = excel.sheet.pageLayout;
    layout.zoom = { scale: 80 };
    await loaded(excel, layout, "zoom");
    return { scale: layout.zoom.scale };
  }),
  refuses("page layout scale beyond 400", "InvalidArgument", (excel) => {
    excel.sheet.pageLayout.zoom = { scale: 500 };
  }),
  gives("page margins in inches", 72, async (excel) => {
    const layout = excel.sheet.pageLayout;
    layout.setPrintMargins("Inches", { top: 1 });
    await loaded(excel, layout, "topMargin");
    return layout.topMargin;
  }),
  gives("print area", "A1:B2", async (excel) => {
    excel.sheet.pageLayout.setPrintArea("A1:B2");
    return addressOf(excel, excel.sheet.pageLayout.getPrintArea());
  }),
  gives("print area several", "A1:B2,D1:E2", async (excel) => {
    excel.sheet.pageLayout.setPrintArea(excel.sheet.getRanges("A1:B2,D1:E2"));
    return addressOf(excel, excel.sheet.pageLayout.getPrintArea());
  }),
  gives("print titles", "1:2", async (excel) => {
    excel.sheet.pageLayout.setPrintTitleRows("$1:$2");
    return addressOf(excel, excel.sheet.pageLayout.getPrintTitleRowsOrNullObject());
  }),
  gives("print titles columns", "A:A", async (excel) => {
    excel.sheet.pageLayout.setPrintTitleColumns("A:A");
    return addressOf(excel, excel.sheet.pageLayout.getPrintTitleColumnsOrNullObject());
  }),
  gives("header text", ["&P", "x"], async (excel) => {
    const header = excel.sheet.pageLayout.headersFooters.defaultForAllPages;
    header.centerHeader = "&P";
    header.leftFooter = "x";
    await loaded(excel, header, "centerHeader,leftFooter");
    return [header.centerHeader, header.leftFooter];
  }),
  gives("page break added and removed", [1, 0], async (excel) => {
    excel.sheet.horizontalPageBreaks.add("A5");
    const count = excel.sheet.horizontalPageBreaks.getCount();
    await excel.context.sync();
    excel.sheet.horizontalPageBreaks.removePageBreaks();
    const left = excel.sheet.horizontalPageBreaks.getCount();
    await excel.context.sync();
    return [count.value, left.value];
  }),
];
