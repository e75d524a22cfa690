import { boundingArea, sheetLimit, type Area } from "../address";
import { asText, choiceAt, flagAt, isObjectOf, numberAt, recordAt, textAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { autoFill, fillTypes } from "../grid/autoFill";
import { blocksOf, type Place } from "../grid/blocks";
import { moveCells } from "../grid/insert";
import { copyCells, type CopyKind } from "../grid/copyCells";
import { findText, replaceText, type FindOptions } from "../grid/find";
import { requireUnprotected } from "../grid/protection";
import { edgeFrom, surroundingRegion, type Way } from "../grid/region";
import { removeDuplicates } from "../grid/removeDuplicates";
import { specialCells, specialTypes, specialValueTypes } from "../grid/specialCells";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { afterCalculation } from "./afterCalculation";
import { areasObject, rangeObject, rangeOfArgument } from "./rangeTarget";
import type { RangeAreasTarget, RangeTarget, SheetTarget } from "./targets";

/** What can be done with the cells of a range beyond reading and writing them: find, copy, fill, move, sort out. */
export const rangeEditingMethods: NonNullable<ObjectType<RangeTarget>["methods"]> = afterCalculation({
  Find: (range, values) => found(findInRange(range, values)),
  FindOrNullObject: (range, values) => findInRange(range, values),
  ReplaceAll: (range, values) => replaceIn(range, [range.area], values),
  GetSpecialCells: (range, values) => found(specialAreas(asOneArea(range), values)),
  GetSpecialCellsOrNullObject: (range, values) => specialAreas(asOneArea(range), values),
  GetSurroundingRegion: (range) => rangeObject(range, surroundingRegion(range.sheet, range.area)),
  GetRangeEdge: (range, values) => rangeObject(range, edgeFrom(range.sheet, startOf(range, values), wayOf(values))),
  GetExtendedRange: (range, values) => {
    const edge = edgeFrom(range.sheet, startOf(range, values), wayOf(values));
    const way = wayOf(values);
    const isVertical = way === "Up" || way === "Down";
    return rangeObject(range, boundingArea(range.area, isVertical ? { ...edge, column: range.area.column } : { ...edge, row: range.area.row }));
  },
  CopyFrom: (range, values) => { copyInto(range, range.area, values); },
  AutoFill: (range, values) => {
    const target = values[0] == null ? range : rangeOfArgument(range.session, range.sheet, values[0]);
    if (target.sheet.id !== range.sheet.id) throw new ExcelError("InvalidArgument");
    requireUnprotected(range.sheet, [target.area]);
    autoFill(range.sheet, range.area, target.area, choiceAt(values, 1, fillTypes, "FillDefault"));
  },
  MoveTo: async (range, values) => {
    const target = rangeOfArgument(range.session, range.sheet, values[0]);
    requireUnprotected(range.sheet, [range.area]);
    requireUnprotected(target.sheet, [{ ...range.area, row: target.area.row, column: target.area.column }]);
    await moveCells(range.sheet, range.area, target.sheet, target.area);
  },
  RemoveDuplicates: (range, values) => {
    requireUnprotected(range.sheet, [range.area]);
    const columns = Array.isArray(values[0]) ? (values[0] as unknown[]).map((_, index, all) => numberAt(all, index)) : [numberAt(values, 0)];
    return officeObject("RemoveDuplicatesResult", removeDuplicates(range.sheet, range.area, columns, flagAt(values, 1, false)));
  },
});

/** RemoveDuplicatesResult. */
export const removeDuplicatesResultType: ObjectType<{ readonly removed: number; readonly remaining: number }> = {
  isKeptByReference: true,
  properties: { Removed: { get: ({ removed }) => removed }, UniqueRemaining: { get: ({ remaining }) => remaining } },
};

/** The same on several areas at once. */
export const areasEditingMethods: NonNullable<ObjectType<RangeAreasTarget>["methods"]> = afterCalculation({
  GetSpecialCells: (target, values) => found(specialAreas(target, values)),
  GetSpecialCellsOrNullObject: (target, values) => specialAreas(target, values),
  CopyFrom: (target, values) => { for (const area of target.areas) copyInto(target, area, values); },
});

/** Worksheet.findAll, findAllOrNullObject and replaceAll. */
export const sheetEditingMethods: NonNullable<ObjectType<SheetTarget>["methods"]> = afterCalculation({
  FindAll: (target, values) => found(findAll(target, wholeSheet, values)),
  FindAllOrNullObject: (target, values) => findAll(target, wholeSheet, values),
  ReplaceAll: (target, values) => replaceIn(target, [wholeSheet], values),
});

const wholeSheet: Area = { row: 0, column: 0, ...sheetLimit };

function findAll(target: SheetTarget, area: Area, values: readonly unknown[]): OfficeObject<"RangeAreas"> | null {
  const places = findText(target.sheet, area, textAt(values, 0), findOptions(target, recordAt(values, 1)));
  return places.length === 0 ? null : areasObject(target, blocksOf(places));
}

function replaceIn(target: SheetTarget, areas: readonly Area[], values: readonly unknown[]): number {
  requireUnprotected(target.sheet, areas);
  const options = findOptions(target, recordAt(values, 2));
  return areas.reduce((count, area) => count + replaceText(target.sheet, area, textAt(values, 0), textAt(values, 1), options), 0);
}

function findInRange(range: RangeTarget, values: readonly unknown[]): OfficeObject<"Range"> | null {
  const criteria = recordAt(values, 1);
  const places = findText(range.sheet, range.area, textAt(values, 0), findOptions(range, criteria));
  const isBackwards = choiceAt([criteria.searchDirection], 0, ["Forward", "Backwards"], "Forward") === "Backwards";
  const place: Place | undefined = isBackwards ? places[places.length - 1] : places[0];
  return place ? rangeObject(range, { ...place, rowCount: 1, columnCount: 1 }) : null;
}

function findOptions({ session }: SheetTarget, criteria: { readonly [name: string]: unknown }): FindOptions {
  return { isWhole: criteria.completeMatch === true, matchesCase: criteria.matchCase === true, locale: session.locale() };
}

function asOneArea(range: RangeTarget): RangeAreasTarget {
  return { session: range.session, sheet: range.sheet, areas: [range.area] };
}

function specialAreas(target: RangeAreasTarget, values: readonly unknown[]): OfficeObject<"RangeAreas"> | null {
  if (values[0] == null) throw new ExcelError("InvalidArgument");
  const type = choiceAt(values, 0, specialTypes, "Constants");
  const valueType = choiceAt(values, 1, specialValueTypes, "All");
  const areas = target.areas.flatMap((area) => specialCells(target.sheet, area, type, valueType));
  return areas.length === 0 ? null : areasObject(target, areas);
}

function copyInto(target: SheetTarget, area: Area, values: readonly unknown[]): void {
  const source = sourceOf(target, values[0]);
  requireUnprotected(target.sheet, [area]);
  const kind: CopyKind = choiceAt(values, 1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  copyCells(source.sheet, source.area, target.sheet, area, { kind, skipsBlanks: flagAt(values, 2, false), isTransposed: flagAt(values, 3, false) });
}

function sourceOf(target: SheetTarget, value: unknown): RangeTarget {
  if (!isObjectOf(value, "RangeAreas")) return rangeOfArgument(target.session, target.sheet, value);
  const { session, sheet, areas } = value.target;
  const [only, other] = areas;
  if (!only || other) throw new ExcelError("InvalidArgument", "copy from several areas");
  return { session, sheet, area: only };
}

function startOf(range: RangeTarget, values: readonly unknown[]): Area {
  const start = values[1] == null ? range.area : rangeOfArgument(range.session, range.sheet, values[1]).area;
  return { ...start, rowCount: 1, columnCount: 1 };
}

function wayOf(values: readonly unknown[]): Way {
  if (values[0] == null) throw new ExcelError("InvalidArgument");
  return choiceAt([asText(values[0])], 0, ["Up", "Down", "Left", "Right"], "Down");
}

function found<Kind>(object: Kind | null): Kind {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}
