/**
 * 成片: cells of one look gathered into rectangles, so that a sheet is formatted
 * in a few calls and not cell by cell.
 */
import type { Area, SheetDrawing } from "./sheetDrawing";

/**
 * 合成矩形: rectangles that cover exactly the cells for which `same` gives one
 * and the same key; cells with the key null are left out.
 */
export function areasBy<K>(rows: number, columns: number, keyAt: (row: number, column: number) => K | null): ReadonlyMap<K, readonly Area[]> {
  const found = new Map<K, Area[]>();
  let open: { key: K; area: Area }[] = [];
  for (let row = 0; row < rows; row++) {
    const runs = runsOf(columns, (column) => keyAt(row, column));
    const next = runs.map(({ key, column, columns: wide }) => {
      const above = open.find((each) => each.key === key && each.area.column === column && each.area.columns === wide);
      return above === undefined ? { key, area: { row, column, rows: 1, columns: wide } } : { key, area: { ...above.area, rows: above.area.rows + 1 } };
    });
    close(open.filter(({ area }) => !next.some((each) => each.area.row === area.row && each.area.column === area.column)));
    open = next;
  }
  close(open);
  return found;

  function close(done: readonly { key: K; area: Area }[]): void {
    for (const { key, area } of done) found.set(key, [...(found.get(key) ?? []), area]);
  }
}

function runsOf<K>(columns: number, keyAt: (column: number) => K | null): readonly { readonly key: K; readonly column: number; readonly columns: number }[] {
  const runs: { key: K; column: number; columns: number }[] = [];
  for (let column = 0; column < columns; column++) {
    const key = keyAt(column);
    if (key === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.key === key && last.column + last.columns === column) last.columns++;
    else runs.push({ key, column, columns: 1 });
  }
  return runs;
}

/** For every cell of a drawing, the placed cell that covers it. */
export function coverOf({ cells, rows, columns }: SheetDrawing): readonly (readonly (SheetDrawing["cells"][number] | undefined)[])[] {
  const cover = Array.from({ length: rows }, () => new Array<SheetDrawing["cells"][number] | undefined>(columns).fill(undefined));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) for (let column = cell.column; column < cell.column + cell.columns; column++) cover[row]![column] = cell;
  }
  return cover;
}
