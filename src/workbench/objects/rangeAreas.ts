import { addressOf, intersection, isEntireColumn, isEntireRow, quotedSheetName } from "../address";
import { choiceAt, flagAt } from "../callArguments";
import { nameOf } from "../grid/book";
import { usedArea } from "../grid/cells";
import { clearContents, clearEverything } from "../grid/clear";
import { requireUnprotected } from "../grid/protection";
import { clearLook } from "../grid/styles";
import { select } from "../grid/selection";
import { officeObject, type ObjectType } from "../objectModel";
import { areasEditingMethods } from "./rangeEditing";
import { areasObject, rangeObject } from "./rangeTarget";
import type { RangeAreasTarget } from "./targets";

/** RangeAreas (多个区域): several rectangles of one sheet taken together. */
export const rangeAreasType: ObjectType<RangeAreasTarget> = {
  isKeptByReference: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
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
      }
    },
    Select: ({ sheet, areas }) => select(sheet, areas),
    GetUsedRangeAreasOrNullObject: (target, values) => {
      const used = usedArea(target.sheet, flagAt(values, 0, false));
      const parts = used === null ? [] : target.areas.flatMap((area) => intersection(used, area) ?? []);
      return parts.length === 0 ? null : areasObject(target, parts);
    },
    Calculate: ({ session }) => session.calculation.all(),
    SetDirty: ({ session }) => session.calculation.all(),
  },
};

/** RangeCollection: the rectangles one by one. */
export const rangeCollectionType: ObjectType<RangeAreasTarget> = {
  properties: { Count: { get: ({ areas }) => areas.length } },
  items: (target) => target.areas.map((area) => rangeObject(target, area)),
};

function address({ sheet, areas }: RangeAreasTarget): string {
  return areas.map((area) => `${quotedSheetName(nameOf(sheet))}!${addressOf(area)}`).join(",");
}
