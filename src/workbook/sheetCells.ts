/** 工作表的单元格: what a sheet holds, before anything on it is recognised. */
import type { Cell } from "../scorecard/table";

/** An area of a sheet, counted from 0 within `values`. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetCells {
  /** Excel's own id of the sheet; it survives a new name. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Written by us (a scale, a map …), so never read as input. */
  readonly ours: boolean;
  /** The used cells; a hidden sheet that nobody chose is not read and has none. */
  readonly values: readonly (readonly Cell[])[];
  /** Where `values[0][0]` stands on the sheet, counted from 0. */
  readonly top: number;
  readonly left: number;
  readonly merges: readonly Area[];
  /** Excel tables. */
  readonly tables: readonly (Area & { readonly name: string })[];
}

/** Whether an area begins left of a column and covers it. */
export function covers(area: Area, column: number): boolean {
  return area.column < column && column < area.column + area.columns;
}

/** 合并区域的查找: the merged area a cell belongs to. */
export interface Merges {
  /** The area that covers the cell, or undefined. */
  at(row: number, column: number): Area | undefined;
  /** Whether the cell lies in an area that began in a row above it. */
  coveredFromAbove(row: number, column: number): boolean;
}

/** Prepares the look-up; areas are cut to the cells that were read. */
export function mergesOf(sheet: SheetCells): Merges {
  const byCell = new Map<number, Area>();
  const height = sheet.values.length;
  const width = sheet.values[0]?.length ?? 0;
  for (const area of sheet.merges) {
    const [bottom, right] = [Math.min(area.row + area.rows, height), Math.min(area.column + area.columns, width)];
    for (let row = Math.max(0, area.row); row < bottom; row++)
      for (let column = Math.max(0, area.column); column < right; column++) byCell.set(row * width + column, area);
  }
  const at = (row: number, column: number): Area | undefined => byCell.get(row * width + column);
  return {
    at,
    coveredFromAbove: (row, column) => {
      const area = at(row, column);
      return area !== undefined && area.row < row;
    },
  };
}
