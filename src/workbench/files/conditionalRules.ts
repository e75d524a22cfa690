import { addressOf, type Area } from "../address";
import type { ConditionalFormatPart } from "../grid/parts";
import { colorElement, colorOf } from "./colors";
import { childOf, childrenOf, element, flagOf, numberOf, textOf, type XmlElement } from "./xml";

/** Rules of conditional formats (条件格式规则), a file's words and office.js's. */

type Rule = Pick<ConditionalFormatPart, "type" | "rule">;
type Words = { readonly [word: string]: string };

const operators: Words = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
};

/** Texts: the file's type and operator, and the formula Excel keeps beside them. */
const texts: { readonly [operator: string]: readonly [type: string, operator: string, formula: (text: string, cell: string) => string] } = {
  Contains: ["containsText", "containsText", (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ["notContainsText", "notContains", (text, cell) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ["beginsWith", "beginsWith", (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ["endsWith", "endsWith", (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`],
};

/** Criteria without a value of their own. */
const presets: { readonly [criterion: string]: readonly [type: string, formula: (cell: string) => string] } = {
  Blanks: ["containsBlanks", (cell) => `LEN(TRIM(${cell}))=0`], NonBlanks: ["notContainsBlanks", (cell) => `LEN(TRIM(${cell}))>0`],
  Errors: ["containsErrors", (cell) => `ISERROR(${cell})`], NonErrors: ["notContainsErrors", (cell) => `NOT(ISERROR(${cell}))`],
};

const periods: { readonly [criterion: string]: readonly [period: string, formula: (cell: string) => string] } = {
  Yesterday: ["yesterday", (cell) => `FLOOR(${cell},1)=TODAY()-1`], Today: ["today", (cell) => `FLOOR(${cell},1)=TODAY()`], Tomorrow: ["tomorrow", (cell) => `FLOOR(${cell},1)=TODAY()+1`],
  LastSevenDays: ["last7Days", (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`],
  LastWeek: ["lastWeek", (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`],
  ThisWeek: ["thisWeek", (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`],
  NextWeek: ["nextWeek", (cell) => `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`],
  LastMonth: ["lastMonth", (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`],
  ThisMonth: ["thisMonth", (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`],
  NextMonth: ["nextMonth", (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`],
};

const values: Words = { LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Formula: "formula", Percentile: "percentile" };

const count: Words = { Three: "3", Four: "4", Five: "5" };

/** @example iconsInFile("ThreeTrafficLights1") // "3TrafficLights1" */
export function iconsInFile(style: string): string {
  return style.replace(/^(Three|Four|Five)/, (word) => count[word] ?? word);
}

function iconsOfFile(set: string): string {
  return set.replace(/^[345]/, (digit) => Object.keys(count).find((word) => count[word] === digit) ?? digit);
}

/** A rule of a file; null for one office.js has no word for. */
export function ruleOfFile(stored: XmlElement, theme: readonly string[]): Rule | null {
  const { type = "", operator = "" } = stored.attributes;
  const formulas = childrenOf(stored, "formula").map((formula) => `=${textOf(formula)}`);
  const named = (rule: Rule["rule"]): Rule => ({ type: "PresetCriteria", rule });
  if (type === "expression") return { type: "Custom", rule: { formula: formulas[0] ?? "" } };
  if (type === "cellIs") return { type: "CellValue", rule: { formula1: formulas[0] ?? "", formula2: formulas[1] ?? "", operator: wordOf(operators, operator) ?? "Between" } };
  if (type === "top10") {
    const [isBottom, isPercent] = [flagOf(stored, "bottom"), flagOf(stored, "percent")];
    return { type: "TopBottom", rule: { type: `${isBottom ? "Bottom" : "Top"}${isPercent ? "Percent" : "Items"}`, rank: numberOf(stored, "rank") ?? 10 } };
  }
  if (type === "aboveAverage") return named({ criterion: averageOf(stored) });
  if (type === "duplicateValues" || type === "uniqueValues") return named({ criterion: type === "uniqueValues" ? "UniqueValues" : "DuplicateValues" });
  if (type === "colorScale") return { type: "ColorScale", rule: colorScaleOf(stored, theme) };
  if (type === "dataBar") return { type: "DataBar", rule: dataBarOf(stored, theme) };
  if (type === "iconSet") return { type: "IconSet", rule: iconSetOf(stored) };
  const text = Object.entries(texts).find(([, [word]]) => word === type)?.[0];
  if (text !== undefined) return { type: "ContainsText", rule: { operator: text, text: stored.attributes.text ?? "" } };
  const preset = Object.entries(presets).find(([, [word]]) => word === type)?.[0] ?? Object.entries(periods).find(([, [word]]) => type === "timePeriod" && word === stored.attributes.timePeriod)?.[0];
  return preset === undefined ? null : named({ criterion: preset });
}

function wordOf(words: Words, inFile: string | undefined): string | undefined {
  return Object.keys(words).find((word) => words[word] === inFile);
}

const deviations = ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"];

function averageOf(stored: XmlElement): string {
  const side = flagOf(stored, "aboveAverage", true) ? "AboveAverage" : "BelowAverage";
  return flagOf(stored, "equalAverage") ? `EqualOr${side}` : `${deviations[numberOf(stored, "stdDev") ?? 0] ?? ""}${side}`;
}

function thresholdOf(stored: XmlElement | undefined): { readonly type: string; readonly formula?: string } {
  const { type, val } = stored?.attributes ?? {};
  return { type: wordOf(values, type) ?? "LowestValue", ...(val !== undefined && { formula: type === "formula" ? `=${val}` : val }) };
}

function colorScaleOf(stored: XmlElement, theme: readonly string[]): Rule["rule"] {
  const scale = childOf(stored, "colorScale");
  const colors = childrenOf(scale, "color");
  const points = childrenOf(scale, "cfvo").map((point, index) => ({ ...thresholdOf(point), color: colorOf(colors[index] ?? null, theme) ?? "#FFFFFF" }));
  const [minimum, second, third] = points;
  return { criteria: third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second } };
}

function dataBarOf(stored: XmlElement, theme: readonly string[]): Rule["rule"] {
  const bar = childOf(stored, "dataBar");
  const [lower, upper] = childrenOf(bar, "cfvo").map(thresholdOf);
  return {
    barDirection: "Context", showDataBarOnly: !flagOf(bar, "showValue", true), axisFormat: "Automatic", axisColor: "#000000", lowerBoundRule: lower, upperBoundRule: upper,
    positive: { fillColor: colorOf(childOf(bar, "color"), theme) ?? "#638EC6", gradientFill: true, borderColor: "" },
    negative: { fillColor: "#FF0000", matchPositiveFillColor: false, borderColor: "", matchPositiveBorderColor: true },
  };
}

function iconSetOf(stored: XmlElement): Rule["rule"] {
  const set = childOf(stored, "iconSet");
  return {
    style: iconsOfFile(set?.attributes.iconSet ?? "3TrafficLights1"), reverseIconOrder: flagOf(set, "reverse"), showIconOnly: !flagOf(set, "showValue", true),
    criteria: childrenOf(set, "cfvo").map((point, index) => (index === 0 ? { type: "Invalid", formula: "", operator: "Invalid" } : {
      ...thresholdOf(point), formula: `=${point.attributes.val ?? ""}`, operator: flagOf(point, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
    })),
  };
}

interface Threshold {
  readonly type?: string;
  readonly formula?: string | number;
  readonly color?: string;
  readonly operator?: string;
}

/** A rule as a file has it, without what it does to cells. */
export function ruleElement(part: Rule, areas: readonly Area[]): XmlElement {
  const [first] = areas;
  const cell = first ? addressOf({ ...first, rowCount: 1, columnCount: 1 }) : "A1";
  const rule = part.rule as { readonly [name: string]: string | number | undefined };
  const formula = (text: unknown): readonly XmlElement[] => (text == null || text === "" ? [] : [element("formula", {}, bare(text))]);
  switch (part.type) {
    case "Custom": return element("cfRule", { type: "expression" }, ...formula(rule.formula));
    case "CellValue": return element("cfRule", { type: "cellIs", operator: operators[rule.operator ?? ""] ?? "between" }, ...formula(rule.formula1), ...formula(rule.formula2));
    case "ContainsText": {
      const [type, operator, formulaFor] = texts[rule.operator ?? ""] ?? texts.Contains!;
      const text = String(rule.text ?? "");
      return element("cfRule", { type, operator, text }, ...formula(formulaFor(`"${text.replaceAll('"', '""')}"`, cell)));
    }
    case "TopBottom": {
      const word = String(rule.type);
      return element("cfRule", { type: "top10", percent: word.endsWith("Percent") ? 1 : undefined, bottom: word.startsWith("Bottom") ? 1 : undefined, rank: rule.rank });
    }
    case "PresetCriteria": return presetElement(String(rule.criterion), cell);
    case "ColorScale": return colorScaleElement(part.rule.criteria as { readonly [point: string]: Threshold | undefined });
    case "DataBar": return dataBarElement(part.rule);
    case "IconSet": return iconSetElement(part.rule as unknown as IconSetRule);
  }
}

function bare(text: unknown): string {
  return String(text).replace(/^=/, "");
}

function presetElement(criterion: string, cell: string): XmlElement {
  const preset = presets[criterion];
  if (preset) return element("cfRule", { type: preset[0] }, element("formula", {}, preset[1](cell)));
  const period = periods[criterion];
  if (period) return element("cfRule", { type: "timePeriod", timePeriod: period[0] }, element("formula", {}, period[1](cell)));
  if (criterion === "UniqueValues" || criterion === "DuplicateValues") return element("cfRule", { type: criterion === "UniqueValues" ? "uniqueValues" : "duplicateValues" });
  const deviation = deviations.findIndex((word) => word !== "" && criterion.startsWith(word));
  return element("cfRule", {
    type: "aboveAverage", aboveAverage: criterion.endsWith("BelowAverage") ? 0 : undefined, equalAverage: criterion.startsWith("EqualOr") ? 1 : undefined, stdDev: deviation > 0 ? deviation : undefined,
  });
}

function thresholdElement({ type = "LowestValue", formula, operator }: Threshold): XmlElement {
  const word = values[type] ?? "min";
  return element("cfvo", { type: word, val: formula === undefined || formula === "" || word === "min" || word === "max" ? undefined : bare(formula), gte: operator === "GreaterThan" ? 0 : undefined });
}

function colorScaleElement({ minimum, midpoint, maximum }: { readonly [point: string]: Threshold | undefined }): XmlElement {
  const points = [minimum, midpoint, maximum].filter((point) => point != null);
  return element("cfRule", { type: "colorScale" }, element("colorScale", {}, ...points.map(thresholdElement), ...points.map(({ color = "#FFFFFF" }) => colorElement("color", color))));
}

interface DataBarRule {
  readonly showDataBarOnly?: boolean;
  readonly lowerBoundRule?: Threshold;
  readonly upperBoundRule?: Threshold;
  readonly positive?: { readonly fillColor?: string };
}

function dataBarElement({ showDataBarOnly, lowerBoundRule, upperBoundRule, positive }: DataBarRule): XmlElement {
  const bound = (rule: Threshold | undefined, automatic: string): XmlElement => thresholdElement(rule?.type === undefined || rule.type === "Automatic" ? { type: automatic } : rule);
  return element("cfRule", { type: "dataBar" }, element("dataBar", { showValue: showDataBarOnly ? 0 : undefined },
    bound(lowerBoundRule, "LowestValue"), bound(upperBoundRule, "HighestValue"), colorElement("color", positive?.fillColor ?? "#638EC6")));
}

interface IconSetRule {
  readonly style: string;
  readonly reverseIconOrder?: boolean;
  readonly showIconOnly?: boolean;
  readonly criteria: readonly Threshold[];
}

function iconSetElement({ style, reverseIconOrder, showIconOnly, criteria }: IconSetRule): XmlElement {
  return element("cfRule", { type: "iconSet" }, element("iconSet", { iconSet: iconsInFile(style), showValue: showIconOnly ? 0 : undefined, reverse: reverseIconOrder ? 1 : undefined },
    ...criteria.map((threshold, index) => (index === 0 ? element("cfvo", { type: "percent", val: 0 }) : thresholdElement(threshold)))));
}
