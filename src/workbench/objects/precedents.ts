import { asText } from "../callArguments";
import { ExcelError } from "../excelError";
import { findSheet } from "../grid/book";
import { directDependents, directPrecedents, everyStep, type Place } from "../grid/precedents";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { areasAddress } from "./rangeAreas";
import { areasObject, rangeObject } from "./rangeTarget";
import type { RangeAreasTarget, RangeTarget, WorkbookAreasTarget } from "./targets";

/** The cells a range's formulas point at, and the formulas that point at it, on whatever sheets. */
export const precedentMethods: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  GetDirectPrecedents: (range) => found(range, directPrecedents(range)),
  GetPrecedents: (range) => found(range, everyStep(range, directPrecedents)),
  GetDirectDependents: (range) => found(range, directDependents(range)),
  GetDependents: (range) => found(range, everyStep(range, directDependents)),
};

function found({ session }: RangeTarget, places: readonly Place[]): OfficeObject<"WorkbookRangeAreas"> {
  if (places.length === 0) throw new ExcelError("ItemNotFound");
  return officeObject("WorkbookRangeAreas", { session, places });
}

/** WorkbookRangeAreas: cells of several sheets. */
export const workbookRangeAreasType: ObjectType<WorkbookAreasTarget> = {
  isKeptByReference: true,
  properties: { Addresses: { get: (target) => bySheet(target).map(areasAddress) } },
  children: {
    Areas: (target) => officeObject("RangeAreasCollection", target),
    Ranges: (target) => officeObject("WorkbookRangeCollection", target),
  },
  methods: {
    GetRangeAreasBySheet: (target, [key]) => {
      const areas = onSheet(target, key);
      if (!areas) throw new ExcelError("ItemNotFound");
      return areas;
    },
    GetRangeAreasOrNullObjectBySheet: (target, [key]) => onSheet(target, key),
  },
};

/** RangeAreasCollection: the same, sheet by sheet. */
export const rangeAreasCollectionType: ObjectType<WorkbookAreasTarget> = {
  items: (target) => bySheet(target).map(({ sheet, areas }) => areasObject({ session: target.session, sheet }, areas)),
};

/** RangeCollection over several sheets. */
export const workbookRangeCollectionType: ObjectType<WorkbookAreasTarget> = {
  items: ({ session, places }) => places.map(({ sheet, area }) => rangeObject({ session, sheet }, area)),
};

function bySheet({ session, places }: WorkbookAreasTarget): readonly RangeAreasTarget[] {
  const sheets = new Map(places.map(({ sheet }) => [sheet.id, sheet]));
  return [...sheets.values()].map((sheet) => ({ session, sheet, areas: places.filter((place) => place.sheet.id === sheet.id).map(({ area }) => area) }));
}

function onSheet(target: WorkbookAreasTarget, key: unknown): OfficeObject<"RangeAreas"> | null {
  const wanted = findSheet(target.session.book, asText(key));
  const areas = bySheet(target).find(({ sheet }) => sheet.id === wanted?.id);
  return areas ? areasObject(areas, areas.areas) : null;
}
