import { isEntireColumn, isEntireRow, type Area } from "../address";

/** Rows or columns, or pieces of them, that are put in or taken out (插入与删除). */
export interface LineEdit {
  readonly kind: "insert" | "remove";
  readonly lines: "rows" | "columns";
  readonly start: number;
  readonly count: number;
  /** Which columns of the rows (or rows of the columns) move; null for whole lines. */
  readonly across: { readonly start: number; readonly count: number } | null;
}

/**
 * Where an area is after an edit of its sheet, or null when it is gone. An area that only partly moves stays.
 *
 * @example areaAfter({ row: 4, column: 0, rowCount: 3, columnCount: 1 }, { kind: "insert", lines: "rows", start: 5, count: 2, across: null }).rowCount // 5
 */
export function areaAfter(area: Area, edit: LineEdit): Area | null {
  if (edit.lines === "rows") {
    if (isEntireColumn(area) || !movesWith(edit, area.column, area.columnCount)) return area;
    const span = spanAfter(area.row, area.rowCount, edit);
    return span && { ...area, row: span.start, rowCount: span.count };
  }
  if (isEntireRow(area) || !movesWith(edit, area.row, area.rowCount)) return area;
  const span = spanAfter(area.column, area.columnCount, edit);
  return span && { ...area, column: span.start, columnCount: span.count };
}

function movesWith({ across }: LineEdit, start: number, count: number): boolean {
  return across === null || (across.start <= start && start + count <= across.start + across.count);
}

/** A run of lines after an edit: moved, grown, shrunk, or null when all of it went. */
export function spanAfter(start: number, count: number, edit: Pick<LineEdit, "kind" | "start" | "count">): { readonly start: number; readonly count: number } | null {
  const end = start + count;
  if (edit.kind === "insert") {
    if (start >= edit.start) return { start: start + edit.count, count };
    return { start, count: end > edit.start ? count + edit.count : count };
  }
  const after = (line: number): number => (line <= edit.start ? line : Math.max(edit.start, line - edit.count));
  const left = after(end) - after(start);
  return left > 0 ? { start: after(start), count: left } : null;
}

export function areasAfter(areas: readonly Area[], edit: LineEdit): readonly Area[] {
  return areas.flatMap((area) => areaAfter(area, edit) ?? []);
}
