/**
 * 向下填充: writes out, in a person's own table, the names that blank cells go on
 * from; and, with both contents
 * exchanged, takes them out again. All of it or nothing, through the journal, so
 * that whatever breaks off the sheet is as it was.
 */
import { cellAddress, type Place } from "../scorecard/table";
import { writeScales } from "./writeScales";
import type { TableChange } from "./writingPlan";

/** One cell, before and after. Rows and columns count from 0 on the sheet. */
export interface CellFill {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** Where a fill stands. */
export function placeOfFill({ sheet, row, column }: CellFill): Place {
  return { sheet, cell: cellAddress(row, column), row: row + 1, field: null };
}

/** 填上: every cell, or none where one is not as it was shown. Rejects with `WritingFailed`. */
export async function fillCells(fills: readonly CellFill[]): Promise<number> {
  const sheets = new Map<string, CellFill[]>();
  for (const fill of fills) sheets.set(fill.sheet, [...(sheets.get(fill.sheet) ?? []), fill]);
  await writeScales({ sheets: [], changes: [...sheets].map(([sheet, cells]) => changeOf(sheet, cells)) });
  return fills.length;
}

function changeOf(sheet: string, cells: readonly CellFill[]): TableChange {
  const columns = cells.map(({ column }) => column);
  // Nothing is added below: the last row is one of the table's own.
  return { sheet, kind: "links", cells, left: Math.min(...columns), right: Math.max(...columns), lastRow: Math.max(...cells.map(({ row }) => row)) };
}
