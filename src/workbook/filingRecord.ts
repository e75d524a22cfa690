/**
 * 定稿记录: what a scale said when it was filed, kept in the workbook's settings,
 * so that the audit can tell a scale that was changed from sources that were.
 */
import type { OwnSheet } from "./ownSheet";

export interface FilingRecord {
  /** `2026-01-15` */
  readonly date: string;
  /** The values by row and column of the area; null for blank cells and those people fill in. */
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

/** Longer texts are kept as their beginning and their length: enough to see that one was changed. */
const mostText = 40;

/** 记下: a sheet's values as the setting's text. */
export function recordOf(own: OwnSheet, date: string): string {
  return JSON.stringify({ date, values: own.values.map((cells, row) => cells.map((value, column) => (isKept(own, row, column) ? null : keptValue(value)))) });
}

/** A value as the record keeps it. */
export function keptValue(value: unknown): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return value.length <= mostText ? value : `${value.slice(0, mostText)}…${value.length}`;
}

/** 读回记录; null where the setting is somebody else's or cut off. */
export function recordFrom(stored: unknown): FilingRecord | null {
  if (typeof stored !== "string") return null;
  try {
    const { date, values } = JSON.parse(stored) as Partial<Record<keyof FilingRecord, unknown>>;
    return typeof date === "string" && Array.isArray(values) && values.every(Array.isArray) ? { date, values: values as FilingRecord["values"] } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a cell of a sheet's area is for people to fill in. */
export function isKept({ areas: { area, kept } }: OwnSheet, row: number, column: number): boolean {
  return kept.some((part) => part !== null && contains(part, area.row + row, area.column + column));
}

function contains(part: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }, row: number, column: number): boolean {
  return row >= part.row && row < part.row + part.rows && column >= part.column && column < part.column + part.columns;
}
