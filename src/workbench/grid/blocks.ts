import { boundingArea, intersection, type Area } from "../address";
import { usedArea } from "./cells";
import type { Sheet } from "./book";

/** A cell's place on its sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Single cells put together to as few rectangles as reading row by row gives (合并为区域), as Excel names them.
 *
 * @example blocksOf([{ row: 0, column: 0 }, { row: 1, column: 0 }]).length // 1
 */
export function blocksOf(cells: readonly Place[]): readonly Area[] {
  const blocks: Area[] = [];
  for (const run of runsOf(cells)) {
    const above = blocks.findIndex((block) => block.row + block.rowCount === run.row && block.column === run.column && block.columnCount === run.columnCount);
    const block = blocks[above];
    if (block) blocks[above] = { ...block, rowCount: block.rowCount + 1 };
    else blocks.push(run);
  }
  return blocks;
}

/** Cells side by side in one row. */
function runsOf(cells: readonly Place[]): readonly Area[] {
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Area[] = [];
  for (const { row, column } of inOrder) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columnCount === column) runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return runs;
}

/** Every cell of an area, row by row. */
export function placesIn(area: Area): readonly Place[] {
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => ({
    row: area.row + Math.floor(index / area.columnCount), column: area.column + (index % area.columnCount),
  }));
}

/** The part of an area that is in use, or null. */
export function partInUse(sheet: Sheet, area: Area, onlyValues: boolean): Area | null {
  const used = usedArea(sheet, onlyValues);
  return used && intersection(used, area);
}

/** The smallest area around several. */
export function areaAround(areas: readonly Area[]): Area | null {
  const [first, ...others] = areas;
  return first ? others.reduce(boundingArea, first) : null;
}
