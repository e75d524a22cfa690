import { gives, loaded, refuses, type Desk, type Script } from "./script";

/** What is set on a range's format, and read back from it. */
const settings: readonly (readonly [name: string, path: string, set: (format: Excel.RangeFormat) => void, read: (format: Excel.RangeFormat) => unknown, value: unknown])[] = [
  ["fill", "format/fill/color", (format) => { format.fill.color = "#E2F0D9"; }, (format) => format.fill.color, "#E2F0D9"],
  ["fill by a colour's name", "format/fill/color", (format) => { format.fill.color = "yellow"; }, (format) => format.fill.color, "#FFFF00"],
  ["font name", "format/font/name", (format) => { format.font.name = "Arial"; }, (format) => format.font.name, "Arial"],
  ["font size", "format/font/size", (format) => { format.font.size = 14; }, (format) => format.font.size, 14],
  ["bold", "format/font/bold", (format) => { format.font.bold = true; }, (format) => format.font.bold, true],
  ["italic", "format/font/italic", (format) => { format.font.italic = true; }, (format) => format.font.italic, true],
  ["underline", "format/font/underline", (format) => { format.font.underline = "Double"; }, (format) => format.font.underline, "Double"],
  ["strikethrough", "format/font/strikethrough", (format) => { format.font.strikethrough = true; }, (format) => format.font.strikethrough, true],
  ["font colour", "format/font/color", (format) => { format.font.color = "#C00000"; }, (format) => format.font.color, "#C00000"],
  ["horizontal alignment", "format/horizontalAlignment", (format) => { format.horizontalAlignment = "Center"; }, (format) => format.horizontalAlignment, "Center"],
  ["centre across selection", "format/horizontalAlignment", (format) => { format.horizontalAlignment = "CenterAcrossSelection"; }, (format) => format.horizontalAlignment, "CenterAcrossSelection"],
  ["vertical alignment", "format/verticalAlignment", (format) => { format.verticalAlignment = "Top"; }, (format) => format.verticalAlignment, "Top"],
  ["wrap text", "format/wrapText", (format) => { format.wrapText = true; }, (format) => format.wrapText, true],
  ["indent", "format/indentLevel", (format) => { format.indentLevel = 2; }, (format) => format.indentLevel, 2],
  ["shrink to fit", "format/shrinkToFit", (format) => { format.shrinkToFit = true; }, (format) => format.shrinkToFit, true],
  ["text orientation", "format/textOrientation", (format) => { format.textOrientation = 45; }, (format) => format.textOrientation, 45],
  ["row height", "format/rowHeight", (format) => { format.rowHeight = 30; }, (format) => format.rowHeight, 30],
  ["column width", "format/columnWidth", (format) => { format.columnWidth = 96; }, (format) => format.columnWidth, 96],
  ["unlocked cells", "format/protection/locked", (format) => { format.protection.locked = false; }, (format) => format.protection.locked, false],
];

const defaults: readonly (readonly [name: string, path: string, read: (format: Excel.RangeFormat) => unknown, value: unknown])[] = [
  ["no fill is white", "format/fill/color", (format) => format.fill.color, "#FFFFFF"],
  ["general alignment", "format/horizontalAlignment", (format) => format.horizontalAlignment, "General"],
  ["bottom alignment", "format/verticalAlignment", (format) => format.verticalAlignment, "Bottom"],
  ["no wrap", "format/wrapText", (format) => format.wrapText, false],
  ["black font", "format/font/color", (format) => format.font.color, "#000000"],
  ["locked", "format/protection/locked", (format) => format.protection.locked, true],
];

async function border(excel: Desk, address: string, side: Excel.BorderIndex | "EdgeTop" | "EdgeBottom" | "InsideHorizontal", property: "style" | "weight" | "color"): Promise<unknown> {
  return (await loaded(excel, excel.sheet.getRange(address).format.borders.getItem(side as "EdgeTop"), property))[property];
}

export const formatScripts: readonly Script[] = [
  ...settings.map(([name, path, set, read, value]) => gives(`format: ${name}`, value, async (excel) => {
    const range = excel.sheet.getRange("B2:C3");
    set(range.format);
    return read((await loaded(excel, range, path)).format);
  })),
  ...defaults.map(([name, path, read, value]) => gives(`at first: ${name}`, value, async (excel) => read((await loaded(excel, excel.sheet.getRange("B2"), path)).format))),
  gives("what cells do not agree on is null", null, async (excel) => {
    excel.sheet.getRange("A1").format.font.bold = true;
    return (await loaded(excel, excel.sheet.getRange("A1:B1"), "format/font/bold")).format.font.bold;
  }),
  gives("clearing a fill", "#FFFFFF", async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.format.fill.color = "#FF0000";
    range.format.fill.clear();
    return (await loaded(excel, range, "format/fill/color")).format.fill.color;
  }),
  gives("a border's style and weight", ["Continuous", "Thick"], async (excel) => {
    const top = excel.sheet.getRange("B2:C3").format.borders.getItem("EdgeTop");
    top.style = "Continuous";
    top.weight = "Thick";
    return [await border(excel, "B2:C3", "EdgeTop", "style"), await border(excel, "B2:C3", "EdgeTop", "weight")];
  }),
  gives("a border's colour", "#00B050", async (excel) => {
    excel.sheet.getRange("B2").format.borders.getItem("EdgeBottom").color = "#00B050";
    return border(excel, "B2", "EdgeBottom", "color");
  }),
  gives("no border at first", "None", (excel) => border(excel, "B2", "EdgeBottom", "style")),
  gives("lines inside a range are its cells' edges", "Dash", async (excel) => {
    excel.sheet.getRange("B2:B3").format.borders.getItem("InsideHorizontal").style = "Dash";
    return border(excel, "B2", "EdgeBottom", "style");
  }),
  gives("a cell's lower edge is the next cell's upper one", "Double", async (excel) => {
    excel.sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Double";
    return border(excel, "B3", "EdgeTop", "style");
  }),
  gives("looks cell by cell", [["#FF0000", "#0000FF"]], async (excel) => {
    const range = excel.sheet.getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, { format: { fill: { color: "#0000FF" } } }]]);
    const read = range.getCellProperties({ format: { fill: { color: true } } });
    await excel.context.sync();
    return read.value.map((row) => row.map(({ format }) => format?.fill?.color));
  }),
  refuses("a colour that is none", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1").format.fill.color = "no colour"; }),
  refuses("an alignment that is none", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center"; }),
  refuses("a row higher than 409.5 points", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1").format.rowHeight = 500; }),
  refuses("a negative column width", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1").format.columnWidth = -1; }),
];
