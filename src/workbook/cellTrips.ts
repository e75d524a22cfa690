/** 分批读单元格: cells and merged areas of many sheets, in trips that Excel can hand over at once. */
import type { Cell } from "../scorecard/table";
import type { Area } from "./sheetCells";
import { asWorkbookError, WorkbookError } from "./workbookError";

/** Excel on the web hands over 5 MB at once; 100 000 cells of short Chinese are 2 MB. */
export const cellsPerTrip = 100_000;
/** Excel fails to name more than 512 merged areas of a range; one of them holds at least two cells. */
const cellsPerMergeBlock = 1_024;

/** Where the used cells of a sheet stand, counted from 0 on the sheet. */
export interface Extent {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellTripOptions {
  /** Told after each trip how many cells of how many are in. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What one sheet holds; merged areas count from 0 on the sheet. */
export interface CellsRead {
  readonly values: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
}

/** Rows of a sheet's extent that go in one trip. */
type Piece = { readonly sheet: number; readonly row: number; readonly rows: number };

/** The cells of each sheet that has an extent, in trips of at most `cellsPerTrip` cells; large sheets in blocks of rows. */
export async function readCells(
  context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[], extents: readonly (Extent | null)[], options: CellTripOptions,
): Promise<readonly CellsRead[]> {
  const read = extents.map(() => ({ values: [] as (readonly Cell[])[], merges: new Map<string, Area>() }));
  const total = extents.reduce((cells, extent) => cells + (extent === null ? 0 : extent.rows * extent.columns), 0);
  let done = 0;
  for (const trip of trips(extents)) {
    options.signal?.throwIfAborted();
    for (const { sheet, values, merges } of await readTrip(context, worksheets, extents, trip)) {
      for (const row of values) read[sheet]!.values.push(withErrors(row));
      // An area across two blocks is named by both.
      for (const merge of merges) read[sheet]!.merges.set(`${merge.row},${merge.column}`, merge);
      done += values.length * extents[sheet]!.columns;
    }
    options.onProgress?.(done, total);
  }
  return read.map(({ values, merges }) => ({ values, merges: [...merges.values()] }));
}

/** Packs the sheets into trips, in order; a sheet larger than the rest of a trip goes on in the next. */
export function trips(extents: readonly (Pick<Extent, "rows" | "columns"> | null)[], limit = cellsPerTrip): readonly (readonly Piece[])[] {
  const packed: Piece[][] = [];
  let room = 0;
  extents.forEach((extent, sheet) => {
    if (extent === null) return;
    for (let row = 0; row < extent.rows; ) {
      if (room < extent.columns) {
        packed.push([]);
        room = Math.max(limit, extent.columns);
      }
      const rows = Math.min(extent.rows - row, Math.floor(room / extent.columns));
      packed[packed.length - 1]!.push({ sheet, row, rows });
      room -= rows * extent.columns;
      row += rows;
    }
  });
  return packed;
}

type Rows = { readonly sheet: number; readonly values: Cell[][]; readonly merges: readonly Area[] };

/** One trip; two halves of it where its texts are too long for Excel to hand over at once. */
async function readTrip(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[], extents: readonly (Extent | null)[], trip: readonly Piece[]): Promise<readonly Rows[]> {
  const loaded = trip.map((piece) => loadPiece(worksheets[piece.sheet]!, extents[piece.sheet]!, piece));
  try {
    await context.sync();
    return loaded.map(({ range, blocks }, at) => {
      const { sheet } = trip[at]!;
      return { sheet, values: valuesOf(range, worksheets[sheet]!.name), merges: blocks.flatMap((block) => (block.isNullObject ? [] : block.areas.items.map(areaOf))) };
    });
  } catch (error) {
    const failure = asWorkbookError(error, worksheets[trip[0]!.sheet]!.name);
    const [first, second] = halves(trip);
    if (!(failure instanceof WorkbookError) || failure.kind !== "too-large" || second.length === 0) throw failure;
    return [...(await readTrip(context, worksheets, extents, first)), ...(await readTrip(context, worksheets, extents, second))];
  }
}

function loadPiece(worksheet: Excel.Worksheet, { top, left, columns }: Extent, { row, rows }: Piece): { readonly range: Excel.Range; readonly blocks: readonly Excel.RangeAreas[] } {
  const range = worksheet.getRangeByIndexes(top + row, left, rows, columns).load("values");
  const height = Math.max(1, Math.floor(cellsPerMergeBlock / columns));
  const blocks: Excel.RangeAreas[] = [];
  for (let from = row; from < row + rows; from += height) {
    const block = worksheet.getRangeByIndexes(top + from, left, Math.min(height, row + rows - from), columns);
    blocks.push(block.getMergedAreasOrNullObject().load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount"));
  }
  return { range, blocks };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Excel answers null instead of an error where a range is too large for it. */
function valuesOf(range: Excel.Range, sheet: string): Cell[][] {
  const values = range.values as Cell[][] | null;
  if (values === null) throw new WorkbookError("too-large", sheet, "Range.values is null");
  return values;
}

/** Splits a trip by its rows; the second half is empty when there is but one row. */
function halves(trip: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  let left = Math.floor(trip.reduce((rows, piece) => rows + piece.rows, 0) / 2);
  const [first, second]: [Piece[], Piece[]] = [[], []];
  if (left === 0) return [trip, []];
  for (const piece of trip) {
    const here = Math.min(left, piece.rows);
    if (here > 0) first.push({ ...piece, rows: here });
    if (here < piece.rows) second.push({ ...piece, row: piece.row + here, rows: piece.rows - here });
    left -= here;
  }
  return [first, second];
}

const errors: ReadonlySet<string> = new Set([
  "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#PYTHON!",
]);

/** Error cells arrive as their text. The row is ours, fresh from Excel, so it is changed in place. */
function withErrors(row: Cell[]): readonly Cell[] {
  row.forEach((cell, column) => {
    if (typeof cell === "string" && cell.charCodeAt(0) === 35 && errors.has(cell)) row[column] = { error: cell };
  });
  return row;
}
