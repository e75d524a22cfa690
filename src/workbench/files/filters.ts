import { addressOf } from "../address";
import type { AutoFilterPart } from "../grid/parts";
import { element, type XmlElement } from "./xml";

type Criteria = AutoFilterPart["criteria"][number];

const signs: readonly (readonly [sign: string, operator: string])[] = [
  [">=", "greaterThanOrEqual"], ["<=", "lessThanOrEqual"], ["<>", "notEqual"], [">", "greaterThan"], ["<", "lessThan"], ["=", "equal"],
];

/** A filter (筛选) as a file has it. The rows it hides are hidden in the file as any others. */
export function filterElement({ area, criteria }: Pick<AutoFilterPart, "area" | "criteria">): XmlElement {
  return element("autoFilter", { ref: addressOf(area) }, ...filterColumns(criteria));
}

/** The columns that are filtered; colours, which a file keeps among its styles, are written without their criterion. */
export function filterColumns(criteria: AutoFilterPart["criteria"]): readonly XmlElement[] {
  return Object.entries(criteria).flatMap(([column, wanted]) => {
    const inside = criterionElement(wanted);
    return inside ? [element("filterColumn", { colId: column }, inside)] : [];
  });
}

function criterionElement(wanted: Criteria): XmlElement | null {
  const filterOn = text(wanted.filterOn);
  if (filterOn === "Values") {
    const values = Array.isArray(wanted.values) ? wanted.values.map(text) : [];
    return element("filters", { blank: values.includes("") ? 1 : undefined }, ...values.filter((value) => value !== "").map((val) => element("filter", { val })));
  }
  if (filterOn === "Custom") {
    const comparisons = [wanted.criterion1, wanted.criterion2].map(text).filter((criterion) => criterion !== "").map(comparisonElement);
    return element("customFilters", { and: comparisons.length > 1 && text(wanted.operator) !== "Or" ? 1 : undefined }, ...comparisons);
  }
  const [, end, kind] = /^(Top|Bottom)(Items|Percent)$/.exec(filterOn) ?? [];
  if (end !== undefined) return element("top10", { top: end === "Top" ? undefined : 0, percent: kind === "Percent" ? 1 : undefined, val: text(wanted.criterion1).replace(/^=/, "") });
  const average = { AboveAverage: "aboveAverage", BelowAverage: "belowAverage" }[text(wanted.dynamicCriteria)];
  return filterOn === "Dynamic" && average !== undefined ? element("dynamicFilter", { type: average }) : null;
}

function comparisonElement(criterion: string): XmlElement {
  const [sign = "", operator = "equal"] = signs.find(([known]) => criterion.startsWith(known)) ?? [];
  return element("customFilter", { operator: operator === "equal" ? undefined : operator, val: criterion.slice(sign.length) });
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
