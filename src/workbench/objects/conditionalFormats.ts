import { asFlag, asNumber, asText, choice, recordAt } from "../callArguments";
import { ExcelError } from "../excelError";
import {
  addConditionalFormat, clearConditionalFormats, conditionalFormatOf, conditionalFormatsOn, removeConditionalFormat, setPriority, updateConditionalFormat,
} from "../grid/conditionalFormats";
import { fromR1C1, toR1C1 } from "../formula/moveFormula";
import type { ConditionalFormatPart, ConditionalFormatType, ConditionalLook } from "../grid/parts";
import { officeObject, type ObjectType, type OfficeObject, type Property, type TypeName } from "../objectModel";
import { colour } from "./colors";
import { areasObject, rangeObject } from "./rangeTarget";
import type { ConditionalBorderTarget, ConditionalFormatTarget, RangeAreasTarget } from "./targets";

/** The types office.js knows, with the rule each begins with, in office.js's own words. */
const firstRules: { readonly [Type in ConditionalFormatType]: ConditionalFormatPart["rule"] } = {
  Custom: { formula: "" },
  CellValue: { formula1: "", formula2: "", operator: "Between" },
  ContainsText: { operator: "Contains", text: "" },
  TopBottom: { type: "TopItems", rank: 10 },
  PresetCriteria: { criterion: "Blanks" },
  ColorScale: { criteria: { minimum: { type: "LowestValue", color: "#FFEF9C" }, maximum: { type: "HighestValue", color: "#FF7128" } } },
  DataBar: {
    barDirection: "Context", showDataBarOnly: false, axisFormat: "Automatic", axisColor: "#000000", lowerBoundRule: { type: "Automatic" }, upperBoundRule: { type: "Automatic" },
    positive: { fillColor: "#638EC6", gradientFill: true, borderColor: "" }, negative: { fillColor: "#FF0000", matchPositiveFillColor: false, borderColor: "", matchPositiveBorderColor: true },
  },
  IconSet: {
    style: "ThreeTrafficLights1", reverseIconOrder: false, showIconOnly: false,
    criteria: [{ type: "Invalid", formula: "", operator: "Invalid" }, { type: "Percent", formula: "=33", operator: "GreaterThanOrEqual" }, { type: "Percent", formula: "=67", operator: "GreaterThanOrEqual" }],
  },
};

const types = Object.keys(firstRules) as ConditionalFormatType[];

/** ConditionalFormatCollection (条件格式). */
export const conditionalFormatCollectionType: ObjectType<RangeAreasTarget> = {
  items: (target) => conditionalFormatsOn(target.sheet, target.areas).map(([id]) => formatObject(target, id)),
  item: (target, key) => (conditionalFormatsOn(target.sheet, target.areas).some(([id]) => id === key) ? formatObject(target, asText(key)) : null),
  methods: {
    Add: (target, values) => {
      const type = choice(values[0], types);
      return formatObject(target, addConditionalFormat(target.sheet, target.areas, type, firstRules[type]));
    },
    ClearAll: ({ sheet, areas }) => { for (const area of areas) clearConditionalFormats(sheet, area); },
  },
};

/** ConditionalFormat. */
export const conditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  identity: ({ formatId }) => ({ Id: formatId }),
  properties: {
    Id: { get: ({ formatId }) => formatId },
    Type: { get: (target) => partOf(target).type },
    Priority: { get: (target) => partOf(target).priority, set: ({ sheet, formatId }, value) => setPriority(sheet, formatId, asNumber(value)) },
    StopIfTrue: {
      get: (target) => (["DataBar", "ColorScale", "IconSet"].includes(partOf(target).type) ? null : partOf(target).stopIfTrue),
      set: (target, value) => update(target, { stopIfTrue: asFlag(value) }),
    },
  },
  children: {
    ...both("Custom", "Custom", "CustomConditionalFormat"),
    ...both("CellValue", "CellValue", "CellValueConditionalFormat"),
    ...both("TextComparison", "ContainsText", "TextConditionalFormat"),
    ...both("TopBottom", "TopBottom", "TopBottomConditionalFormat"),
    ...both("Preset", "PresetCriteria", "PresetCriteriaConditionalFormat"),
    ...both("ColorScale", "ColorScale", "ColorScaleConditionalFormat"),
    ...both("DataBar", "DataBar", "DataBarConditionalFormat"),
    ...both("IconSet", "IconSet", "IconSetConditionalFormat"),
  },
  methods: {
    GetRange: (target) => oneRange(target) ?? refuse("InvalidOperation"),
    GetRangeOrNullObject: oneRange,
    GetRanges: (target) => areasObject(target, partOf(target).areas),
    Delete: ({ sheet, formatId }) => removeConditionalFormat(sheet, formatId),
  },
};

const withFormat = { Format: (target: ConditionalFormatTarget) => officeObject("ConditionalRangeFormat", target) };

export const customConditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  children: { ...withFormat, Rule: (target) => officeObject("ConditionalFormatRule", target) },
};

/** ConditionalFormatRule: a formula, seen from the first cell. */
export const conditionalFormatRuleType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    Formula: formula((text) => text, (text) => text),
    FormulaLocal: formula((text) => text, (text) => text),
    FormulaR1C1: formula(toR1C1, fromR1C1),
  },
};

export const cellValueConditionalFormatType: ObjectType<ConditionalFormatTarget> = { properties: { Rule: wholeRule() }, children: withFormat };
export const textConditionalFormatType: ObjectType<ConditionalFormatTarget> = { properties: { Rule: wholeRule() }, children: withFormat };
export const topBottomConditionalFormatType: ObjectType<ConditionalFormatTarget> = { properties: { Rule: wholeRule() }, children: withFormat };
export const presetCriteriaConditionalFormatType: ObjectType<ConditionalFormatTarget> = { properties: { Rule: wholeRule() }, children: withFormat };

export const colorScaleConditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    Criteria: ruleMember("criteria"),
    ThreeColorScale: { get: (target) => Boolean((partOf(target).rule.criteria as { readonly midpoint?: unknown } | undefined)?.midpoint) },
  },
};

export const iconSetConditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  properties: { Criteria: ruleMember("criteria"), Style: { ...ruleMember("style"), set: setIcons }, ReverseIconOrder: ruleMember("reverseIconOrder"), ShowIconOnly: ruleMember("showIconOnly") },
};

export const dataBarConditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    ShowDataBarOnly: ruleMember("showDataBarOnly"), BarDirection: ruleMember("barDirection"), AxisFormat: ruleMember("axisFormat"), AxisColor: ruleMember("axisColor"),
    LowerBoundRule: ruleMember("lowerBoundRule"), UpperBoundRule: ruleMember("upperBoundRule"),
  },
  children: {
    PositiveFormat: (target) => officeObject("ConditionalDataBarPositiveFormat", target),
    NegativeFormat: (target) => officeObject("ConditionalDataBarNegativeFormat", target),
  },
};

export const conditionalDataBarPositiveFormatType: ObjectType<ConditionalFormatTarget> = {
  properties: { FillColor: barMember("positive", "fillColor"), GradientFill: barMember("positive", "gradientFill"), BorderColor: barMember("positive", "borderColor") },
};

export const conditionalDataBarNegativeFormatType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    FillColor: barMember("negative", "fillColor"), MatchPositiveFillColor: barMember("negative", "matchPositiveFillColor"),
    BorderColor: barMember("negative", "borderColor"), MatchPositiveBorderColor: barMember("negative", "matchPositiveBorderColor"),
  },
};

/** ConditionalRangeFormat: how cells look that meet the rule. What is not set is null. */
export const conditionalRangeFormatType: ObjectType<ConditionalFormatTarget> = {
  properties: { NumberFormat: { get: (target) => partOf(target).format.numberFormat ?? null, set: (target, value) => updateLook(target, { numberFormat: asText(value) }) } },
  children: {
    Fill: (target) => officeObject("ConditionalRangeFill", target),
    Font: (target) => officeObject("ConditionalRangeFont", target),
    Borders: (target) => officeObject("ConditionalRangeBorderCollection", target),
  },
};

export const conditionalRangeFillType: ObjectType<ConditionalFormatTarget> = {
  properties: { Color: { get: (target) => partOf(target).format.fillColor ?? null, set: (target, value) => updateLook(target, { fillColor: colour(value) }) } },
  methods: { Clear: (target) => updateLook(target, { fillColor: undefined }) },
};

export const conditionalRangeFontType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    Color: fontMember("color", colour), Bold: fontMember("bold", asFlag), Italic: fontMember("italic", asFlag), Underline: fontMember("underline", asText),
    Strikethrough: fontMember("strikethrough", asFlag),
  },
  methods: { Clear: (target) => updateLook(target, { font: undefined }) },
};

const sides = ["Top", "Bottom", "Left", "Right"] as const;

export const conditionalRangeBorderCollectionType: ObjectType<ConditionalFormatTarget> = {
  properties: { Count: { get: () => sides.length } },
  items: (target) => sides.map((side) => borderObject(target, side)),
  item: (target, key) => borderObject(target, choice(asText(key).replace(/^Edge/i, ""), sides)),
  children: Object.fromEntries(sides.map((side) => [side, (target: ConditionalFormatTarget) => borderObject(target, side)])),
};

export const conditionalRangeBorderType: ObjectType<ConditionalBorderTarget> = {
  identity: ({ side }) => ({ SideIndex: `Edge${side}` }),
  properties: {
    SideIndex: { get: ({ side }) => `Edge${side}` },
    Style: borderMember("style", (value) => choice(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"])),
    Color: borderMember("color", colour),
  },
};

function formatObject({ session, sheet }: RangeAreasTarget, formatId: string): OfficeObject<"ConditionalFormat"> {
  return officeObject("ConditionalFormat", { session, sheet, formatId });
}

function borderObject(target: ConditionalFormatTarget, side: (typeof sides)[number]): OfficeObject<"ConditionalRangeBorder"> {
  return officeObject("ConditionalRangeBorder", { session: target.session, sheet: target.sheet, formatId: target.formatId, side });
}

function partOf({ sheet, formatId }: ConditionalFormatTarget): ConditionalFormatPart {
  return conditionalFormatOf(sheet.book, formatId);
}

function update({ sheet, formatId }: ConditionalFormatTarget, wanted: Partial<ConditionalFormatPart>): void {
  updateConditionalFormat(sheet.book, formatId, wanted);
}

function updateLook(target: ConditionalFormatTarget, wanted: Partial<ConditionalLook>): void {
  const merged = Object.entries({ ...partOf(target).format, ...wanted }).filter(([, value]) => value !== undefined);
  update(target, { format: Object.fromEntries(merged) });
}

/** `custom` throws where the format is of another type, `customOrNullObject` is a null object there. */
function both<Name extends TypeName>(member: string, type: ConditionalFormatType, name: Name): { readonly [member: string]: (target: ConditionalFormatTarget) => OfficeObject | null } {
  const ofType = (target: ConditionalFormatTarget): OfficeObject | null => (partOf(target).type === type ? { type: name, target } : null);
  return { [member]: (target) => ofType(target) ?? refuse("ItemNotFound"), [`${member}OrNullObject`]: ofType };
}

function oneRange(target: ConditionalFormatTarget): OfficeObject<"Range"> | null {
  const [only, other] = partOf(target).areas;
  return only && !other ? rangeObject(target, only) : null;
}

function refuse(code: "ItemNotFound" | "InvalidOperation"): never {
  throw new ExcelError(code);
}

function formula(read: (text: string, row: number, column: number) => string, write: (text: string, row: number, column: number) => string): Property<ConditionalFormatTarget> {
  const first = (target: ConditionalFormatTarget): readonly [number, number] => [partOf(target).areas[0]?.row ?? 0, partOf(target).areas[0]?.column ?? 0];
  return {
    get: (target) => {
      const { rule } = partOf(target);
      return typeof rule.formula === "string" && rule.formula !== "" ? read(rule.formula, ...first(target)) : "";
    },
    set: (target, value) => {
      const text = asText(value);
      update(target, { rule: { formula: write(text.startsWith("=") ? text : `=${text}`, ...first(target)) } });
    },
  };
}

function wholeRule(): Property<ConditionalFormatTarget> {
  return { get: (target) => partOf(target).rule, set: (target, value) => update(target, { rule: recordAt([value], 0) }) };
}

function ruleMember(name: string): Property<ConditionalFormatTarget> {
  return { get: (target) => partOf(target).rule[name] ?? null, set: (target, value) => update(target, { rule: { ...partOf(target).rule, [name]: value } }) };
}

const iconSets = [
  "ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols", "ThreeSymbols2", "FourArrows", "FourArrowsGray", "FourRedToBlack",
  "FourRating", "FourTrafficLights", "FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters", "ThreeStars", "ThreeTriangles", "FiveBoxes",
] as const;

/** Another set of icons begins anew: as many steps as it has icons, of equal parts. */
function setIcons(target: ConditionalFormatTarget, value: unknown): void {
  const style = choice(value, iconSets);
  const count = { Th: 3, Fo: 4, Fi: 5 }[style.slice(0, 2) as "Th" | "Fo" | "Fi"];
  const criteria = Array.from({ length: count }, (_, step) => (step === 0
    ? { type: "Invalid", formula: "", operator: "Invalid" }
    : { type: "Percent", formula: `=${Math.round((100 * step) / count)}`, operator: "GreaterThanOrEqual" }));
  const { rule } = partOf(target);
  update(target, { rule: { ...rule, style, criteria: (rule.criteria as readonly unknown[]).length === count ? rule.criteria : criteria } });
}

function barMember(bar: "positive" | "negative", name: string): Property<ConditionalFormatTarget> {
  const barOf = (target: ConditionalFormatTarget): { readonly [name: string]: unknown } => recordAt([partOf(target).rule[bar]], 0);
  return { get: (target) => barOf(target)[name] ?? null, set: (target, value) => update(target, { rule: { ...partOf(target).rule, [bar]: { ...barOf(target), [name]: value } } }) };
}

function fontMember<Name extends keyof NonNullable<ConditionalLook["font"]>>(name: Name, meaning: (value: unknown) => NonNullable<ConditionalLook["font"]>[Name]): Property<ConditionalFormatTarget> {
  return { get: (target) => partOf(target).format.font?.[name] ?? null, set: (target, value) => updateLook(target, { font: { ...partOf(target).format.font, [name]: meaning(value) } }) };
}

function borderMember(name: "style" | "color", meaning: (value: unknown) => string): Property<ConditionalBorderTarget> {
  const key = (target: ConditionalBorderTarget): "top" | "bottom" | "left" | "right" => target.side.toLowerCase() as "top";
  return {
    get: (target) => partOf(target).format.borders?.[key(target)]?.[name] ?? (name === "style" ? "None" : "#000000"),
    set: (target, value) => {
      const { borders } = partOf(target).format;
      const line = { style: "Continuous", color: "#000000", ...borders?.[key(target)], [name]: meaning(value) };
      updateLook(target, { borders: { ...borders, [key(target)]: line } });
    },
  };
}
