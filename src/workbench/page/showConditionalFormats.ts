import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, CFTimePeriodOperator, CFValueType, ConditionalFormattingRuleModel, iconMap,
  type IConditionalFormattingRuleConfig, type IIconSetType, type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { addressOf, type Area } from "../address";
import { iconsInFile } from "../files/conditionalRules";
import { rangeOf, sheetsOf, type Book } from "../grid/book";
import type { ConditionalFormatPart, ConditionalLook } from "../grid/parts";

/** Shows conditional formats (条件格式) in the grid: the first to be looked at comes last among those Univer lays over each other. */
export function showConditionalFormats(book: Book): void {
  const model = book.engine.injector.get(ConditionalFormattingRuleModel);
  for (const { id: sheetId } of sheetsOf(book)) {
    for (const { cfId } of [...model.getSubunitRules(book.unitId, sheetId) ?? []]) model.deleteRule(book.unitId, sheetId, cfId);
  }
  // A rule that is added stands before those already there.
  const lastFirst = [...book.parts.conditionalFormat].sort(([, one], [, other]) => other.priority - one.priority);
  for (const [id, part] of lastFirst) {
    const rule = ruleOf(part);
    if (rule) model.addRule(book.unitId, part.sheetId, { cfId: id, ranges: part.areas.map(rangeOf), stopIfTrue: part.stopIfTrue, rule });
  }
}

type Words<Word> = { readonly [word: string]: Word };

const numberOperators: Words<CFNumberOperator> = {
  Between: CFNumberOperator.between, NotBetween: CFNumberOperator.notBetween, EqualTo: CFNumberOperator.equal, NotEqualTo: CFNumberOperator.notEqual, GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan, GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual, LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const textOperators: Words<CFTextOperator> = {
  Contains: CFTextOperator.containsText, NotContains: CFTextOperator.notContainsText, BeginsWith: CFTextOperator.beginsWith, EndsWith: CFTextOperator.endsWith,
  Blanks: CFTextOperator.containsBlanks, NonBlanks: CFTextOperator.notContainsBlanks, Errors: CFTextOperator.containsErrors, NonErrors: CFTextOperator.notContainsErrors,
};

const periods: Words<CFTimePeriodOperator> = {
  Yesterday: CFTimePeriodOperator.yesterday, Today: CFTimePeriodOperator.today, Tomorrow: CFTimePeriodOperator.tomorrow, LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek, ThisWeek: CFTimePeriodOperator.thisWeek, NextWeek: CFTimePeriodOperator.nextWeek, LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth, NextMonth: CFTimePeriodOperator.nextMonth,
};

const averages: Words<CFNumberOperator> = {
  AboveAverage: CFNumberOperator.greaterThan, BelowAverage: CFNumberOperator.lessThan, EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual, EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
};

const valueTypes: Words<CFValueType> = {
  LowestValue: CFValueType.min, HighestValue: CFValueType.max, Number: CFValueType.num, Percent: CFValueType.percent, Percentile: CFValueType.percentile, Formula: CFValueType.formula,
};

interface Threshold {
  readonly type?: string;
  readonly formula?: string | number;
  readonly color?: string;
  readonly operator?: string;
}

function ruleOf({ type, rule, format, areas }: ConditionalFormatPart): IConditionalFormattingRuleConfig | null {
  const look = { type: CFRuleType.highlightCell as const, style: styleOf(format) };
  const words = rule as Words<string | undefined>;
  switch (type) {
    case "Custom": return { ...look, subType: CFSubRuleType.formula, value: words.formula ?? "" };
    case "CellValue": return cellValueRule(words, look.style, areas[0]);
    case "ContainsText": return { ...look, subType: CFSubRuleType.text, operator: textOperators[words.operator ?? ""] ?? CFTextOperator.containsText, value: words.text };
    case "TopBottom": return { ...look, subType: CFSubRuleType.rank, isBottom: words.type?.startsWith("Bottom") ?? false, isPercent: words.type?.endsWith("Percent") ?? false, value: Number(rule.rank) };
    case "PresetCriteria": return presetRule(words.criterion ?? "", look.style);
    case "ColorScale": {
      const { minimum, midpoint, maximum } = rule.criteria as Words<Threshold | undefined>;
      const points = [minimum, midpoint, maximum].filter((point) => point != null);
      return { type: CFRuleType.colorScale, config: points.map((point, index) => ({ index, color: point.color ?? "#FFFFFF", value: valueOf(point) })) };
    }
    case "DataBar": {
      const { lowerBoundRule, upperBoundRule, positive, negative, showDataBarOnly } = rule as { readonly lowerBoundRule?: Threshold; readonly upperBoundRule?: Threshold; readonly positive?: { readonly fillColor?: string; readonly gradientFill?: boolean }; readonly negative?: { readonly fillColor?: string }; readonly showDataBarOnly?: boolean };
      const bound = (one: Threshold | undefined, automatic: CFValueType): IValueConfig => (one?.type === undefined || one.type === "Automatic" ? { type: automatic } : valueOf(one));
      return { type: CFRuleType.dataBar, isShowValue: !showDataBarOnly, config: { min: bound(lowerBoundRule, CFValueType.min), max: bound(upperBoundRule, CFValueType.max), isGradient: positive?.gradientFill ?? true, positiveColor: positive?.fillColor ?? "#638EC6", nativeColor: negative?.fillColor ?? "#FF0000" } };
    }
    case "IconSet": return iconRule(rule as unknown as IconRule);
  }
}

function styleOf({ fillColor, font, borders }: ConditionalLook): IStyleBase {
  const flag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(fillColor !== undefined && { bg: { rgb: fillColor } }), ...(font?.color !== undefined && { cl: { rgb: font.color } }),
    ...(font?.bold !== undefined && { bl: flag(font.bold) }), ...(font?.italic !== undefined && { it: flag(font.italic) }),
    ...(font?.underline !== undefined && { ul: { s: flag(font.underline !== "None") } }), ...(font?.strikethrough !== undefined && { st: { s: flag(font.strikethrough) } }),
    ...(borders && { bd: {} }),
  };
}

const signs: Words<string> = { EqualTo: "=", NotEqualTo: "<>", GreaterThan: ">", LessThan: "<", GreaterThanOrEqual: ">=", LessThanOrEqual: "<=" };

/** A comparison with numbers is Univer's own; one with anything else is a formula about the first cell. */
function cellValueRule({ formula1 = "", formula2 = "", operator = "Between" }: Words<string | undefined>, style: IStyleBase, first: Area | undefined): IConditionalFormattingRuleConfig | null {
  const shared = { type: CFRuleType.highlightCell as const, style };
  const [one, other] = [formula1, formula2].map((formula) => formula.replace(/^=/, "").trim());
  const [number, otherNumber] = [numberOf(one), numberOf(other)];
  const compare = numberOperators[operator];
  if (compare === undefined || !one || !first) return null;
  const isRange = compare === CFNumberOperator.between || compare === CFNumberOperator.notBetween;
  if (!isRange && number !== null) return { ...shared, subType: CFSubRuleType.number, operator: compare, value: number };
  if (isRange && number !== null && otherNumber !== null) return { ...shared, subType: CFSubRuleType.number, operator: compare, value: [number, otherNumber] };
  const cell = addressOf({ ...first, rowCount: 1, columnCount: 1 });
  const within = `AND(${cell}>=(${one}),${cell}<=(${other || "0"}))`;
  const formula = isRange ? (compare === CFNumberOperator.between ? within : `NOT(${within})`) : `${cell}${signs[operator] ?? "="}(${one})`;
  return { ...shared, subType: CFSubRuleType.formula, value: `=${formula}` };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

function presetRule(criterion: string, style: IStyleBase): IConditionalFormattingRuleConfig | null {
  const shared = { type: CFRuleType.highlightCell as const, style };
  if (criterion === "UniqueValues") return { ...shared, subType: CFSubRuleType.uniqueValues };
  if (criterion === "DuplicateValues") return { ...shared, subType: CFSubRuleType.duplicateValues };
  const [average, period, text] = [averages[criterion], periods[criterion], textOperators[criterion]];
  if (average) return { ...shared, subType: CFSubRuleType.average, operator: average as CFNumberOperator.greaterThan };
  if (period) return { ...shared, subType: CFSubRuleType.timePeriod, operator: period };
  return text ? { ...shared, subType: CFSubRuleType.text, operator: text } : null;
}

function valueOf({ type = "LowestValue", formula }: Threshold): IValueConfig {
  const kind = valueTypes[type] ?? CFValueType.min;
  const number = Number(String(formula ?? "").replace(/^=/, ""));
  return formula === undefined || formula === "" ? { type: kind } : kind === CFValueType.formula || Number.isNaN(number) ? { type: CFValueType.formula, value: String(formula) } : { type: kind, value: number };
}

interface IconRule {
  readonly style: string;
  readonly reverseIconOrder?: boolean;
  readonly showIconOnly?: boolean;
  readonly criteria: readonly Threshold[];
}

/** Univer wants the best icon first, Excel names thresholds from the worst up. */
function iconRule({ style, reverseIconOrder, showIconOnly, criteria }: IconRule): IConditionalFormattingRuleConfig | null {
  const iconType = iconsInFile(style) as IIconSetType;
  if (!(iconType in iconMap)) return null;
  const config = criteria.map((threshold, index) => ({
    operator: threshold.operator === "GreaterThan" ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
    value: index === 0 ? { type: CFValueType.percent, value: 0 } : valueOf(threshold),
    iconType, iconId: String(reverseIconOrder ? index : criteria.length - 1 - index),
  }));
  return { type: CFRuleType.iconSet, isShowValue: !showIconOnly, config: config.reverse() };
}
