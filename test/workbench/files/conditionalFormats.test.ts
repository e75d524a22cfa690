import { startHost, type Host } from "../../host";
import { richWorkbook } from "./richWorkbook";
import { partsOf } from "./secondReader";

/** Conditional formats through saving and opening again (条件格式). */

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

const sheetText = (bytes: Uint8Array): string => Buffer.from(partsOf(bytes).get("xl/worksheets/sheet1.xml") ?? []).toString();

type Formats = Excel.ConditionalFormatCollection;

/** Adds a format to A1:B9 of the sheet that is shown, and reads all of the sheet's back after saving and opening. */
async function afterSaving(add: (formats: Formats) => void): Promise<readonly unknown[]> {
  await Excel.run(async (context) => {
    add(context.workbook.worksheets.getActiveWorksheet().getRange("A1:B9").conditionalFormats);
    await context.sync();
  });
  const bytes = await host.save();
  await host.open(bytes);
  return formatsOfSheet();
}

function formatsOfSheet(): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
    await context.sync();
    const read: (() => unknown)[] = [];
    for (const format of formats.items) {
      const range = format.getRanges().load("address");
      const rule = ruleOf(format);
      read.push(() => [format.type, range.address.replace(/[^,]*!/g, ""), rule()]);
    }
    await context.sync();
    return read.map((get) => get());
  });
}

function ruleOf(format: Excel.ConditionalFormat): () => unknown {
  const look = ({ fill, font, borders, numberFormat }: Excel.ConditionalRangeFormat): unknown => [fill.color, font.color, font.bold, borders.bottom.style, numberFormat as unknown];
  const load = (one: Excel.ConditionalRangeFormat): void => {
    one.load("numberFormat,fill/color,font/color,font/bold");
    one.borders.bottom.load("style");
  };
  switch (format.type) {
    case "Custom": {
      load(format.custom.format);
      format.custom.rule.load("formula");
      return () => [format.custom.rule.formula, look(format.custom.format)];
    }
    case "CellValue": {
      load(format.cellValue.format);
      format.cellValue.load("rule");
      return () => [format.cellValue.rule, look(format.cellValue.format)];
    }
    case "ContainsText": {
      format.textComparison.load("rule");
      return () => format.textComparison.rule;
    }
    case "TopBottom": {
      format.topBottom.load("rule");
      return () => format.topBottom.rule;
    }
    case "PresetCriteria": {
      format.preset.load("rule");
      return () => format.preset.rule;
    }
    case "ColorScale": {
      format.colorScale.load("criteria");
      return () => format.colorScale.criteria;
    }
    case "DataBar": {
      format.dataBar.load("lowerBoundRule,upperBoundRule,showDataBarOnly");
      format.dataBar.positiveFormat.load("fillColor");
      return () => [format.dataBar.lowerBoundRule, format.dataBar.upperBoundRule, format.dataBar.showDataBarOnly, format.dataBar.positiveFormat.fillColor];
    }
    default: {
      format.iconSet.load("style,criteria,reverseIconOrder");
      return () => [format.iconSet.style, format.iconSet.reverseIconOrder, format.iconSet.criteria.map(({ type, formula, operator }) => `${type} ${operator} ${formula}`)];
    }
  }
}

const red = (format: Excel.ConditionalRangeFormat): void => {
  format.fill.color = "#FFC7CE";
  format.font.color = "#9C0006";
  format.font.bold = true;
  format.borders.bottom.style = "Dash";
  format.numberFormat = "0.0%";
};

test.each<readonly [string, (formats: Formats) => void, readonly unknown[]]>([
  ["a formula", (formats) => { const { custom } = formats.add("Custom"); custom.rule.formula = '=$A1<"甲"'; red(custom.format); }, ["Custom", "A1:B9", ['=$A1<"甲"', ["#FFC7CE", "#9C0006", true, "Dash", "0.0%"]]]],
  ["a value between two", (formats) => { const { cellValue } = formats.add("CellValue"); cellValue.rule = { formula1: "=60", formula2: "=$C$1", operator: "NotBetween" }; red(cellValue.format); },
    ["CellValue", "A1:B9", [{ formula1: "=60", formula2: "=$C$1", operator: "NotBetween" }, ["#FFC7CE", "#9C0006", true, "Dash", "0.0%"]]]],
  ["a text", (formats) => { formats.add("ContainsText").textComparison.rule = { operator: "BeginsWith", text: '一"二' }; }, ["ContainsText", "A1:B9", { operator: "BeginsWith", text: '一"二' }]],
  ["the best", (formats) => { formats.add("TopBottom").topBottom.rule = { type: "BottomPercent", rank: 3 }; }, ["TopBottom", "A1:B9", { type: "BottomPercent", rank: 3 }]],
  ["duplicates", (formats) => { formats.add("PresetCriteria").preset.rule = { criterion: "DuplicateValues" }; }, ["PresetCriteria", "A1:B9", { criterion: "DuplicateValues" }]],
  ["far above average", (formats) => { formats.add("PresetCriteria").preset.rule = { criterion: "TwoStdDevAboveAverage" }; }, ["PresetCriteria", "A1:B9", { criterion: "TwoStdDevAboveAverage" }]],
  ["a month", (formats) => { formats.add("PresetCriteria").preset.rule = { criterion: "ThisMonth" }; }, ["PresetCriteria", "A1:B9", { criterion: "ThisMonth" }]],
  ["blanks", (formats) => { formats.add("PresetCriteria").preset.rule = { criterion: "Blanks" }; }, ["PresetCriteria", "A1:B9", { criterion: "Blanks" }]],
  ["a colour scale", (formats) => {
    formats.add("ColorScale").colorScale.criteria = { minimum: { type: "Number", formula: "0", color: "#F8696B" }, midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" }, maximum: { type: "HighestValue", color: "#63BE7B" } };
  }, ["ColorScale", "A1:B9", { minimum: { type: "Number", formula: "0", color: "#F8696B" }, midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" }, maximum: { type: "HighestValue", color: "#63BE7B" } }]],
  ["a data bar", (formats) => { const { dataBar } = formats.add("DataBar"); dataBar.upperBoundRule = { type: "Number", formula: "100" }; dataBar.positiveFormat.fillColor = "#00B050"; },
    ["DataBar", "A1:B9", [{ type: "LowestValue" }, { type: "Number", formula: "100" }, false, "#00B050"]]],
  ["icons", (formats) => { const { iconSet } = formats.add("IconSet"); iconSet.style = "ThreeArrows"; iconSet.reverseIconOrder = true; },
    ["IconSet", "A1:B9", ["ThreeArrows", true, ["Invalid Invalid ", "Percent GreaterThanOrEqual =33", "Percent GreaterThanOrEqual =67"]]]],
])("%s is there after saving and opening again", async (_what, add, expected) => {
  expect(await afterSaving(add)).toEqual([expected]);
  const again = await host.save();
  await host.open(again);
  expect(sheetText(await host.save())).toBe(sheetText(again));
});

test("a file's formats are those office.js shows, the first to be looked at first", async () => {
  await host.open(richWorkbook());
  const formats = await formatsOfSheet();
  expect(formats.map((format) => (format as readonly unknown[]).slice(0, 2))).toEqual([
    ["IconSet", "D2:D6"], ["ColorScale", "D2:D6"], ["DataBar", "C2:C6,E2"], ["CellValue", "C2:C6,E2"], ["Custom", "D2:D6"],
  ]);
});

test("a new format comes first and leaves the file's own as they are, data bars with all Excel keeps of them", async () => {
  await host.open(richWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.protection.unprotect();
    const { cellValue } = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: "=1", operator: "EqualTo" };
    cellValue.format.fill.color = "#FFC7CE";
    await context.sync();
  });
  const text = sheetText(await host.save());
  expect(text).toContain('<conditionalFormatting sqref="A1:A3"><cfRule type="cellIs" operator="equal"');
  expect(text).toMatch(/<cfRule type="dataBar" priority="4"><dataBar>.*?00AA\}<\/x14:id>/);
  expect(text).toContain('<x14:cfRule type="dataBar"');
});

test("a format taken away is gone from the file, with what Excel keeps of it elsewhere", async () => {
  await host.open(richWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.protection.unprotect();
    sheet.getRange().conditionalFormats.clearAll();
    await context.sync();
  });
  const text = sheetText(await host.save());
  expect(text).not.toMatch(/conditionalFormatting|cfRule/);
  expect(text).toContain("<x14:sparklineGroup ");
});
