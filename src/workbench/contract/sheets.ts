import { bare, gives, loaded, refusedOr, refuses, valuesOf, type Script } from "./script";

const badNames: readonly (readonly [what: string, name: string])[] = [
  ["longer than 31 characters", `contract ${"x".repeat(30)}`], ["with a slash", "contract a/b"], ["with a backslash", "contract a\\b"], ["with a question mark", "contract ?"],
  ["with an asterisk", "contract *"], ["with a colon", "contract a:b"], ["with brackets", "contract [a]"], ["with an apostrophe at its end", "contract '"], ["History", "History"],
];

export const sheetScripts: readonly Script[] = [
  gives("a new sheet comes last and is not shown", [true, false], async (excel) => {
    const { worksheets } = excel.context.workbook;
    const added = worksheets.add("contract new").load("position,id");
    const count = worksheets.getCount();
    const active = worksheets.getActiveWorksheet().load("id");
    await excel.context.sync();
    return [added.position === count.value - 1, active.id === added.id];
  }),
  gives("names are found whatever their case", "contract Case", async (excel) => {
    excel.context.workbook.worksheets.add("contract Case");
    return (await loaded(excel, excel.context.workbook.worksheets.getItem("CONTRACT CASE"), "name")).name;
  }),
  gives("a missing sheet is a null object", true, async (excel) => (await loaded(excel, excel.context.workbook.worksheets.getItemOrNullObject("contract none"), "name")).isNullObject),
  gives("formulas follow a renamed sheet", [["='contract after'!A1"]], async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract before");
    excel.sheet.getRange("A1").formulas = [["='contract before'!A1"]];
    other.name = "contract after";
    return (await loaded(excel, excel.sheet.getRange("A1"), "formulas")).formulas;
  }),
  gives("formulas to a deleted sheet show #REF!", [["#REF!"]], async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract gone");
    other.getRange("A1").values = [[1]];
    excel.sheet.getRange("A1").formulas = [["='contract gone'!A1"]];
    await excel.context.sync();
    other.delete();
    return valuesOf(excel, "A1");
  }),
  gives("visibility", ["Visible", "Hidden", "VeryHidden"], async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract hidden");
    const told: string[] = [];
    for (const visibility of ["Visible", "Hidden", "VeryHidden"] as const) {
      other.visibility = visibility;
      told.push((await loaded(excel, other, "visibility")).visibility);
    }
    return told;
  }),
  gives("tab colour, and none", ["#FF0000", ""], async (excel) => {
    const told: string[] = [];
    for (const color of ["#FF0000", ""]) {
      excel.sheet.tabColor = color;
      told.push((await loaded(excel, excel.sheet, "tabColor")).tabColor);
    }
    return told;
  }),
  gives("gridlines and headings can be hidden", [false, false], async (excel) => {
    excel.sheet.showGridlines = false;
    excel.sheet.showHeadings = false;
    await loaded(excel, excel.sheet, "showGridlines,showHeadings");
    return [excel.sheet.showGridlines, excel.sheet.showHeadings];
  }),
  gives("a sheet moves to a position", 0, async (excel) => {
    excel.sheet.position = 0;
    return (await loaded(excel, excel.sheet, "position")).position;
  }),
  gives("a copy after its sheet, with a number", [true, [[7]]], async (excel) => {
    excel.sheet.getRange("A1").values = [[7]];
    const copy = excel.sheet.copy("After", excel.sheet);
    copy.load("name,position");
    excel.sheet.load("name,position");
    const range = copy.getRange("A1").load("values");
    await excel.context.sync();
    return [copy.position === excel.sheet.position + 1 && copy.name === `${excel.sheet.name} (2)`, range.values];
  }),
  gives("freezing rows", "1:2", async (excel) => {
    excel.sheet.freezePanes.freezeRows(2);
    return bare((await loaded(excel, excel.sheet.freezePanes.getLocationOrNullObject(), "address")).address);
  }),
  gives("freezing at a range", "A1:B3", async (excel) => {
    excel.sheet.freezePanes.freezeAt("A1:B3");
    return bare((await loaded(excel, excel.sheet.freezePanes.getLocationOrNullObject(), "address")).address);
  }),
  gives("unfrozen is a null object", true, async (excel) => {
    excel.sheet.freezePanes.freezeRows(1);
    excel.sheet.freezePanes.unfreeze();
    return (await loaded(excel, excel.sheet.freezePanes.getLocationOrNullObject(), "address")).isNullObject;
  }),
  gives("protection is told, and taken off", [true, false], async (excel) => {
    const told: boolean[] = [];
    excel.sheet.protection.protect();
    told.push((await loaded(excel, excel.sheet.protection, "protected")).protected);
    excel.sheet.protection.unprotect();
    told.push((await loaded(excel, excel.sheet.protection, "protected")).protected);
    return told;
  }),
  gives("a password takes protection off, another does not", ["refused", false], async (excel) => {
    excel.sheet.protection.protect({}, "abc");
    await excel.context.sync();
    const tried = await refusedOr(excel, () => excel.sheet.protection.unprotect("xyz"));
    excel.sheet.protection.unprotect("abc");
    return [tried, (await loaded(excel, excel.sheet.protection, "protected")).protected];
  }),
  gives("a protected workbook takes no new sheet, nor another name for one", [true, "refused", "refused", "refused", false], async (excel) => {
    const { workbook } = excel.context;
    workbook.protection.protect();
    const { protected: isProtected } = await loaded(excel, workbook.protection, "protected");
    const told = [
      await refusedOr(excel, () => workbook.worksheets.add("contract more")),
      await refusedOr(excel, () => { excel.sheet.name = "contract renamed"; }),
      await refusedOr(excel, () => excel.sheet.delete()),
    ];
    workbook.protection.unprotect();
    return [isProtected, ...told, (await loaded(excel, workbook.protection, "protected")).protected];
  }),
  gives("a protected workbook's cells take values", [[5]], async (excel) => {
    const { protection } = excel.context.workbook;
    protection.protect();
    excel.sheet.getRange("A1").values = [[5]];
    await excel.context.sync();
    protection.unprotect();
    return valuesOf(excel, "A1");
  }),
  gives("unlocked cells of a protected sheet take values", [[1]], async (excel) => {
    excel.sheet.getRange("A1").format.protection.locked = false;
    excel.sheet.protection.protect();
    excel.sheet.getRange("A1").values = [[1]];
    return valuesOf(excel, "A1");
  }),
  gives("custom properties of a sheet", "1", async (excel) => {
    excel.sheet.customProperties.add("contract", "1");
    return (await loaded(excel, excel.sheet.customProperties.getItem("CONTRACT"), "value")).value;
  }),
  gives("print settings", ["Landscape", "A4", 1, 0, true], async (excel) => {
    const layout = excel.sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    await loaded(excel, layout, "orientation,paperSize,zoom,centerHorizontally");
    return [layout.orientation, layout.paperSize, layout.zoom.horizontalFitToPages, layout.zoom.verticalFitToPages ?? 0, layout.centerHorizontally];
  }),
  gives("print area and title rows", ["A1:C9", "1:2"], async (excel) => {
    excel.sheet.pageLayout.setPrintArea("A1:C9");
    excel.sheet.pageLayout.setPrintTitleRows("$1:$2");
    const [area, rows] = [excel.sheet.pageLayout.getPrintAreaOrNullObject().load("address"), excel.sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address")];
    await excel.context.sync();
    return [bare(area.address), bare(rows.address)];
  }),
  gives("headers and footers", ["&P / &N"], async (excel) => {
    excel.sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    return [(await loaded(excel, excel.sheet.pageLayout.headersFooters.defaultForAllPages, "centerFooter")).centerFooter];
  }),
  gives("page breaks", [4, 1], async (excel) => {
    excel.sheet.horizontalPageBreaks.add("A5");
    const breaks = await loaded(excel, excel.sheet.horizontalPageBreaks, "items/rowIndex");
    return [breaks.items[0]?.rowIndex, breaks.items.length];
  }),
  ...badNames.map(([what, name]) => refuses(`a sheet's name ${what}`, "InvalidArgument", ({ context }) => { context.workbook.worksheets.add(name); })),
  refuses("a sheet's name that is taken", "ItemAlreadyExists", ({ context }) => {
    context.workbook.worksheets.add("contract twice");
    context.workbook.worksheets.add("CONTRACT TWICE");
  }),
  refuses("renaming to a name that is taken", "ItemAlreadyExists", ({ context, sheet }) => {
    context.workbook.worksheets.add("contract taken");
    sheet.name = "contract taken";
  }),
  refuses("a sheet that is not there", "ItemNotFound", ({ context }) => context.workbook.worksheets.getItem("contract none").load("name")),
  refuses("showing a hidden sheet", "InvalidOperation", ({ context }) => {
    const other = context.workbook.worksheets.add("contract hidden");
    other.visibility = "Hidden";
    other.activate();
  }),
  refuses("writing to a protected sheet", "AccessDenied", ({ sheet }) => {
    sheet.protection.protect();
    sheet.getRange("A1").values = [[1]];
  }),
  refuses("formatting a protected sheet", "AccessDenied", ({ sheet }) => {
    sheet.protection.protect();
    sheet.getRange("A1").format.fill.color = "#FF0000";
  }),
  refuses("inserting rows into a protected sheet", "AccessDenied", ({ sheet }) => {
    sheet.protection.protect();
    sheet.getRange("1:1").insert("Down");
  }),
];
