import type { Area } from "../address";
import { ExcelError } from "../excelError";
import { blocksOf, type Place } from "../grid/blocks";
import { requireUnprotected } from "../grid/protection";
import { officeObject, type ObjectType } from "../objectModel";
import type { RangeTarget } from "./targets";

/** getCellProperties and setCellProperties, with their sisters for rows and columns: many looks in one call. */
export const cellPropertyMethods: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  GetCellProperties: (range, [asked]) => rows(range.area).map((row) => columns(range.area).map((column) => read(range, { row, column, rowCount: 1, columnCount: 1 }, asked))),
  GetRowProperties: (range, [asked]) => rows(range.area).map((row) => read(range, { ...range.area, row, rowCount: 1 }, asked)),
  GetColumnProperties: (range, [asked]) => columns(range.area).map((column) => read(range, { ...range.area, column, columnCount: 1 }, asked)),
  SetCellProperties: (range, [given]) => {
    const { area } = range;
    const places = matrix(given, area.rowCount, area.columnCount).flatMap((inRow, row) => inRow.map((value, column) => ({ value, row: area.row + row, column: area.column + column })));
    write(range, places, (same) => blocksOf(same));
  },
  SetRowProperties: (range, [given]) => write(range, list(given, range.area.rowCount).map((value, row) => ({ value, row: range.area.row + row, column: range.area.column })),
    (same) => same.map(({ row }) => ({ ...range.area, row, rowCount: 1 }))),
  SetColumnProperties: (range, [given]) => write(range, list(given, range.area.columnCount).map((value, column) => ({ value, row: range.area.row, column: range.area.column + column })),
    (same) => same.map(({ column }) => ({ ...range.area, column, columnCount: 1 }))),
};

function rows({ row, rowCount }: Area): readonly number[] {
  return Array.from({ length: rowCount }, (_, index) => row + index);
}

function columns({ column, columnCount }: Area): readonly number[] {
  return Array.from({ length: columnCount }, (_, index) => column + index);
}

function read({ session, sheet }: RangeTarget, area: Area, asked: unknown): unknown {
  return session.projection.read(officeObject("Range", { session, sheet, area }), asked);
}

/** Cells that are given the same are written together. */
function write({ session, sheet }: RangeTarget, given: readonly (Place & { readonly value: unknown })[], areasOf: (same: readonly Place[]) => readonly Area[]): void {
  requireUnprotected(sheet, [], "allowFormatCells");
  const groups = new Map<string, { readonly value: unknown; readonly places: Place[] }>();
  for (const { value, row, column } of given) {
    if (value === null || value === undefined) continue;
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, places: [] };
    group.places.push({ row, column });
    groups.set(key, group);
  }
  for (const { value, places } of groups.values()) {
    if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
    const { format, rowHidden, columnHidden, ...unknown } = value as { readonly [name: string]: unknown };
    const [other] = Object.keys(unknown).filter((name) => !["style", "hyperlink", "address", "addressLocal"].includes(name));
    if (other !== undefined) throw new ExcelError("InvalidArgument", other);
    const areas = areasOf(places);
    if (format != null) session.projection.write(officeObject("RangeFormat", { session, sheet, areas }), format);
    for (const area of areas) {
      const range = officeObject("Range", { session, sheet, area });
      if (rowHidden != null) session.projection.write(range, { rowHidden });
      if (columnHidden != null) session.projection.write(range, { columnHidden });
    }
  }
}

function matrix(given: unknown, rowCount: number, columnCount: number): readonly (readonly unknown[])[] {
  return list(given, rowCount).map((row) => list(row, columnCount));
}

function list(given: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length !== length) throw new ExcelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return given;
}
