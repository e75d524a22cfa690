import { addressOf, boundingArea, intersection, isEntireColumn, isEntireRow, quotedSheetName, sheetLimit, type Area } from "../address";
import { choiceAt, flagAt, numberAt, wholeNumberAt, wholeNumberOrAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { nameOf } from "../grid/book";
import { usedArea } from "../grid/cells";
import { clearContents, clearEverything } from "../grid/clear";
import { deleteCells, insertCells } from "../grid/insert";
import { hiddenState, positionOf, setHidden } from "../grid/lines";
import { mergeCells, mergedAreasIn, unmergeCells } from "../grid/merges";
import { requireUnprotected } from "../grid/protection";
import { select } from "../grid/selection";
import { spillAnchorOf, spilledAreaOf } from "../grid/spills";
import { clearLook } from "../grid/styles";
import { officeObject, type ObjectType } from "../objectModel";
import { afterCalculation } from "./afterCalculation";
import { cellPropertyMethods } from "./cellProperties";
import { clearHyperlinksOf, readHyperlink, writeHyperlink } from "./hyperlinks";
import { rangeEditingMethods } from "./rangeEditing";
import { areasObject, asAreas, rangeObject, rangeOfArgument, rangeOrNull } from "./rangeTarget";
import { precedentMethods } from "./precedents";
import { rangeValueProperties, sizeMismatch } from "./rangeValues";
import type { RangeTarget } from "./targets";

type Walk = (range: RangeTarget, values: readonly unknown[]) => Area | null;

/** Range (区域): the cells of one rectangle, what stands in them, and the way to other cells. */
export const rangeType: ObjectType<RangeTarget> = {
  isKeptByReference: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    CellCount: { get: ({ area }) => cellCount(area) },
    RowCount: { get: ({ area }) => area.rowCount },
    ColumnCount: { get: ({ area }) => area.columnCount },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    IsEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    IsEntireRow: { get: ({ area }) => isEntireRow(area) },
    ...rangeValueProperties,
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
    HasSpill: { get: ({ sheet, area }) => uniform(cellsOf(area), (cell) => spilledAreaOf(sheet, cell) !== null || spillAnchorOf(sheet, cell) !== null) },
    RowHidden: { get: ({ sheet, area }) => hiddenState(sheet, area, "rows"), set: (range, value) => hide(range, value, "rows") },
    ColumnHidden: { get: ({ sheet, area }) => hiddenState(sheet, area, "columns"), set: (range, value) => hide(range, value, "columns") },
    Hidden: { get: ({ sheet, area }) => eitherHidden(hiddenState(sheet, area, "rows"), hiddenState(sheet, area, "columns")) },
    Top: { get: ({ sheet, area }) => positionOf(sheet, area).top },
    Left: { get: ({ sheet, area }) => positionOf(sheet, area).left },
    Width: { get: ({ sheet, area }) => positionOf(sheet, area).width },
    Height: { get: ({ sheet, area }) => positionOf(sheet, area).height },
  },
  children: {
    Worksheet: ({ session, sheet }) => officeObject("Worksheet", { session, sheet }),
    Format: (range) => officeObject("RangeFormat", asAreas(range)),
    DataValidation: (range) => officeObject("DataValidation", asAreas(range)),
    ConditionalFormats: (range) => officeObject("ConditionalFormatCollection", asAreas(range)),
    Sort: (range) => officeObject("RangeSort", range),
  },
  methods: {
    ...precedentMethods,
    ...walks({
      GetCell: ({ area }, values) => ({ row: area.row + wholeNumberAt(values, 0), column: area.column + wholeNumberAt(values, 1), rowCount: 1, columnCount: 1 }),
      GetRow: ({ area }, values) => ({ ...area, row: area.row + wholeNumberAt(values, 0), rowCount: 1 }),
      GetColumn: ({ area }, values) => ({ ...area, column: area.column + wholeNumberAt(values, 0), columnCount: 1 }),
      GetLastRow: ({ area }) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 }),
      GetLastColumn: ({ area }) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 }),
      GetLastCell: ({ area }) => ({ row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1, rowCount: 1, columnCount: 1 }),
      GetEntireRow: ({ area }) => ({ ...area, column: 0, columnCount: sheetLimit.columnCount }),
      GetEntireColumn: ({ area }) => ({ ...area, row: 0, rowCount: sheetLimit.rowCount }),
      GetOffsetRange: ({ area }, values) => ({ ...area, row: area.row + numberAt(values, 0), column: area.column + numberAt(values, 1) }),
      GetResizedRange: ({ area }, values) => ({ ...area, rowCount: area.rowCount + numberAt(values, 0), columnCount: area.columnCount + numberAt(values, 1) }),
      GetAbsoluteResizedRange: ({ area }, values) => ({ ...area, rowCount: wholeNumberAt(values, 0), columnCount: wholeNumberAt(values, 1) }),
      GetBoundingRect: (range, values) => boundingArea(range.area, other(range, values).area),
      GetRowsAbove: ({ area }, values) => beside(area, -wholeNumberOrAt(values, 0, 1), "rows"),
      GetRowsBelow: ({ area }, values) => beside(area, wholeNumberOrAt(values, 0, 1), "rows"),
      GetColumnsBefore: ({ area }, values) => beside(area, -wholeNumberOrAt(values, 0, 1), "columns"),
      GetColumnsAfter: ({ area }, values) => beside(area, wholeNumberOrAt(values, 0, 1), "columns"),
      GetIntersectionOrNullObject: (range, values) => intersection(range.area, other(range, values).area),
      GetUsedRangeOrNullObject: usedPart,
    }),
    ...afterCalculation(walks({
      GetSpillingToRangeOrNullObject: ({ sheet, area }) => spilledAreaOf(sheet, area),
      GetSpillParentOrNullObject: ({ sheet, area }) => spillAnchorOf(sheet, area),
    })),
    ...afterCalculation({
      GetSpillingToRange: (range) => found(rangeOrNull(range, spilledAreaOf(range.sheet, range.area))),
      GetSpillParent: (range) => found(rangeOrNull(range, spillAnchorOf(range.sheet, range.area))),
    }),
    GetIntersection: (range, values) => found(rangeOrNull(range, intersection(range.area, other(range, values).area))),
    GetUsedRange: (range, values) => found(rangeOrNull(range, usedPart(range, values))),
    GetMergedAreasOrNullObject: (range) => {
      const merged = mergedAreasIn(range.sheet, range.area);
      return merged.length === 0 ? null : areasObject(range, merged);
    },
    ...rangeEditingMethods,
    ...cellPropertyMethods,
    GetTables: ({ session, sheet, area }, values) => officeObject("TableCollection", { session, sheet, within: { area, onlyWhole: flagAt(values, 0, true) } }),
    Select: ({ sheet, area }) => select(sheet, [area]),
    Clear: (range, values) => clear(range, choiceAt(values, 0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All")),
    Merge: ({ sheet, area }, values) => {
      requireUnprotected(sheet, [], "allowFormatCells");
      mergeCells(sheet, area, flagAt(values, 0, false));
    },
    Unmerge: ({ sheet, area }) => {
      requireUnprotected(sheet, [], "allowFormatCells");
      unmergeCells(sheet, area);
    },
    Insert: async (range, values) => {
      requireUnprotected(range.sheet, []);
      await insertCells(range.sheet, range.area, choiceAt(values, 0, ["Down", "Right"], "Down"));
      return rangeObject(range, range.area);
    },
    Delete: async ({ sheet, area }, values) => {
      requireUnprotected(sheet, []);
      await deleteCells(sheet, area, choiceAt(values, 0, ["Up", "Left"], "Up"));
    },
    Calculate: ({ session }) => session.calculation.all(),
    SetDirty: ({ session }) => session.calculation.all(),
    Untrack: () => undefined,
    _ValidateArraySize: ({ area }, values) => {
      if (wholeNumberAt(values, 0) !== area.rowCount || wholeNumberAt(values, 1) !== area.columnCount) throw sizeMismatch();
    },
  },
};

/** Methods that lead from a range to another one on the same sheet. */
function walks(ways: { readonly [name: string]: Walk }): { readonly [name: string]: (range: RangeTarget, values: readonly unknown[]) => unknown } {
  return Object.fromEntries(Object.entries(ways).map(([name, walk]) => [
    name, (range: RangeTarget, values: readonly unknown[]) => rangeOrNull(range, walk(range, values)),
  ]));
}

function address({ sheet, area }: RangeTarget): string {
  return `${quotedSheetName(nameOf(sheet))}!${addressOf(area)}`;
}

/** Excel counts at most this many cells and then says -1. */
function cellCount({ rowCount, columnCount }: Area): number {
  return rowCount * columnCount > 2 ** 31 - 1 ? -1 : rowCount * columnCount;
}

function other(range: RangeTarget, values: readonly unknown[]): RangeTarget {
  return rangeOfArgument(range.session, range.sheet, values[0]);
}

/** So many rows or columns next to an area; before it where the count is negative. */
function beside(area: Area, count: number, lines: "rows" | "columns"): Area {
  if (count === 0) throw new ExcelError("InvalidArgument");
  const size = Math.abs(count);
  if (lines === "rows") return { ...area, row: count < 0 ? area.row - size : area.row + area.rowCount, rowCount: size };
  return { ...area, column: count < 0 ? area.column - size : area.column + area.columnCount, columnCount: size };
}

function usedPart({ sheet, area }: RangeTarget, values: readonly unknown[]): Area | null {
  return usedArea(sheet, flagAt(values, 0, false), area);
}

function found<Kind>(object: Kind | null): Kind {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}

function clear({ sheet, area }: RangeTarget, what: string): void {
  requireUnprotected(sheet, [area]);
  if (what === "Contents") clearContents(sheet, area);
  else if (what === "Formats") clearLook(sheet, area);
  else if (what === "All") clearEverything(sheet, area);
  else clearHyperlinksOf(sheet, area, what === "RemoveHyperlinks");
}

function hide({ sheet, area }: RangeTarget, value: unknown, lines: "rows" | "columns"): void {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  requireUnprotected(sheet, [], lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  setHidden(sheet, area, lines, value);
}

function eitherHidden(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function cellsOf(area: Area): readonly Area[] {
  const cells: Area[] = [];
  for (let row = area.row; row < area.row + Math.min(area.rowCount, 1000); row++) {
    for (let column = area.column; column < area.column + Math.min(area.columnCount, 1000); column++) cells.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return cells;
}

/** What all agree on, or null. */
function uniform<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value | null {
  const values = new Set(items.map(read));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}
