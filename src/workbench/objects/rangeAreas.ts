import { addressOf, intersection, isEntireColumn, isEntireRow, quotedSheetName, sheetLimit, type Area } from "../address";
import { choiceAt, flagAt, isObjectOf, numberAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { nameOf } from "../grid/book";
import { usedArea } from "../grid/cells";
import { clearContents, clearEverything } from "../grid/clear";
import { requireUnprotected } from "../grid/protection";
import { clearLook } from "../grid/styles";
import { select } from "../grid/selection";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { clearHyperlinksOf } from "./hyperlinks";
import { areasEditingMethods } from "./rangeEditing";
import { areasObject, asAreas, rangeObject, rangeOfArgument } from "./rangeTarget";
import type { RangeAreasTarget } from "./targets";

/** RangeAreas (多个区域): several rectangles of one sheet taken together. */
export const rangeAreasType: ObjectType<RangeAreasTarget> = {
  isKeptByReference: true,
  properties: {
    Address: { get: areasAddress },
    AddressLocal: { get: areasAddress },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + area.rowCount * area.columnCount, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  children: {
    Areas: (target) => officeObject("RangeCollection", target),
    Format: (target) => officeObject("RangeFormat", target),
    ConditionalFormats: (target) => officeObject("ConditionalFormatCollection", target),
    DataValidation: (target) => officeObject("DataValidation", target),
    Worksheet: ({ session, sheet }) => officeObject("Worksheet", { session, sheet }),
  },
  methods: {
    ...areasEditingMethods,
    Clear: ({ sheet, areas }, values) => {
      const what = choiceAt(values, 0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
      requireUnprotected(sheet, areas);
      for (const area of areas) {
        if (what === "Contents") clearContents(sheet, area);
        else if (what === "Formats") clearLook(sheet, area);
        else if (what === "All") clearEverything(sheet, area);
        else clearHyperlinksOf(sheet, area, what === "RemoveHyperlinks");
      }
    },
    Select: ({ sheet, areas }) => select(sheet, areas),
    GetUsedRangeAreas: (target, values) => found(usedParts(target, values)),
    GetUsedRangeAreasOrNullObject: usedParts,
    GetIntersection: (target, values) => found(shared(target, values)),
    GetIntersectionOrNullObject: shared,
    GetOffsetRangeAreas: (target, values) => areasObject(target, target.areas.map((area) => ({ ...area, row: area.row + numberAt(values, 0), column: area.column + numberAt(values, 1) }))),
    GetEntireRow: (target) => areasObject(target, target.areas.map((area) => ({ ...area, column: 0, columnCount: sheetLimit.columnCount }))),
    GetEntireColumn: (target) => areasObject(target, target.areas.map((area) => ({ ...area, row: 0, rowCount: sheetLimit.rowCount }))),
    Calculate: ({ session }) => session.calculation.all(),
    SetDirty: ({ session }) => session.calculation.all(),
  },
};

/** RangeCollection: the rectangles one by one. */
export const rangeCollectionType: ObjectType<RangeAreasTarget> = {
  properties: { Count: { get: ({ areas }) => areas.length } },
  items: (target) => target.areas.map((area) => rangeObject(target, area)),
};

function usedParts(target: RangeAreasTarget, values: readonly unknown[]): OfficeObject<"RangeAreas"> | null {
  return areasOrNull(target, target.areas.flatMap((area) => usedArea(target.sheet, flagAt(values, 0, false), area) ?? []));
}

/** What several areas and a range, or several others, have in common. */
function shared(target: RangeAreasTarget, values: readonly unknown[]): OfficeObject<"RangeAreas"> | null {
  const [other] = values;
  const others = isObjectOf(other, "RangeAreas") ? other.target : asAreas(rangeOfArgument(target.session, target.sheet, other));
  if (others.sheet.id !== target.sheet.id) throw new ExcelError("InvalidArgument");
  return areasOrNull(target, target.areas.flatMap((area) => others.areas.flatMap((each) => intersection(area, each) ?? [])));
}

function areasOrNull(target: RangeAreasTarget, areas: readonly Area[]): OfficeObject<"RangeAreas"> | null {
  return areas.length === 0 ? null : areasObject(target, areas);
}

function found<Kind>(object: Kind | null): Kind {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}

export function areasAddress({ sheet, areas }: RangeAreasTarget): string {
  return areas.map((area) => `${quotedSheetName(nameOf(sheet))}!${addressOf(area)}`).join(",");
}
