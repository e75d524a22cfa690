import { contains, intersection, type Area } from "../address";
import { blocksOf, partInUse, placesIn, type Place } from "./blocks";
import { worksheetOf, type Sheet } from "./book";
import { cellReader, hasContent, kindOf, type ValueKind } from "./cells";
import type { PartKinds } from "./parts";

export const specialTypes = ["ConditionalFormats", "DataValidations", "Blanks", "Constants", "Formulas", "SameConditionalFormat", "SameDataValidation", "Visible"] as const;

export const specialValueTypes = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText", "Logical", "LogicalNumbers",
  "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

/** The cells of an area that are of a kind (定位条件). */
export function specialCells(sheet: Sheet, area: Area, type: (typeof specialTypes)[number], valueType: (typeof specialValueTypes)[number]): readonly Area[] {
  const { parts } = sheet.book;
  switch (type) {
    case "ConditionalFormats":
      return covered(sheet, area, [...parts.conditionalFormat.values()]);
    case "SameConditionalFormat":
      return covered(sheet, area, sameAs(sheet, area, [...parts.conditionalFormat.values()]));
    case "DataValidations":
      return covered(sheet, area, [...parts.validation.values()]);
    case "SameDataValidation":
      return covered(sheet, area, sameAs(sheet, area, [...parts.validation.values()]));
    case "Visible": {
      const worksheet = worksheetOf(sheet);
      return cellsWhere(sheet, area, ({ row, column }) => worksheet.getRowVisible(row) && worksheet.getColVisible(column));
    }
    default:
      return cellsWhere(sheet, area, ofKind(sheet, type, valueType));
  }
}

function ofKind(sheet: Sheet, type: "Blanks" | "Constants" | "Formulas", valueType: (typeof specialValueTypes)[number]): (place: Place) => boolean {
  const cellOf = cellReader(sheet);
  const wanted = kindsOf(valueType);
  return ({ row, column }) => {
    const cell = cellOf(row, column);
    const isFilled = cell !== null && hasContent(cell);
    if (type === "Blanks") return !isFilled;
    const isFormula = Boolean(cell?.f ?? cell?.si);
    return isFilled && isFormula === (type === "Formulas") && wanted.includes(kindOf(cell));
  };
}

function kindsOf(valueType: (typeof specialValueTypes)[number]): readonly ValueKind[] {
  if (valueType === "All") return ["Double", "String", "Boolean", "Error"];
  const words: readonly (readonly [RegExp, ValueKind])[] = [[/Errors/, "Error"], [/Logical/, "Boolean"], [/Number/, "Double"], [/Text/, "String"]];
  return words.flatMap(([word, kind]) => (word.test(valueType) ? [kind] : []));
}

function cellsWhere(sheet: Sheet, area: Area, isWanted: (place: Place) => boolean): readonly Area[] {
  const used = partInUse(sheet, area, false);
  return used ? blocksOf(placesIn(used).filter(isWanted)) : [];
}

type Covering = PartKinds["conditionalFormat" | "validation"];

function covered(sheet: Sheet, area: Area, rules: readonly Covering[]): readonly Area[] {
  const places = rules.filter(({ sheetId }) => sheetId === sheet.id).flatMap(({ areas }) => areas.flatMap((block) => intersection(block, area) ?? []));
  return places.length <= 1 ? places : blocksOf([...new Map(places.flatMap(placesIn).map((place) => [`${place.row} ${place.column}`, place])).values()]);
}

/** The rules that hold for the first cell of the area. */
function sameAs(sheet: Sheet, area: Area, rules: readonly Covering[]): readonly Covering[] {
  const first = { ...area, rowCount: 1, columnCount: 1 };
  return rules.filter(({ sheetId, areas }) => sheetId === sheet.id && areas.some((block) => contains(block, first)));
}
