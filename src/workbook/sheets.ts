/**
 * 读工作表: the cells of the whole workbook in a number of round trips that
 * grows neither with sheets nor with rows: the list of sheets, their extents,
 * then the cells, 100 000 at a time.
 */
import type { Cell } from "../scorecard/table";
import { asWorkbookError, fromExcel, WorkbookError } from "./workbookError";
import type { Mapping } from "./mapping";
import { ownSheets } from "./marks";
import { mappingFrom, mappingKey } from "./remember";
import type { Area, SheetCells } from "./sheetCells";

/** Excel on the web hands over 5 MB at once; 100 000 cells of short Chinese are 2 MB. */
export const cellsPerTrip = 100_000;
/** More cells than any scorecard has: a stray cell at the end of a sheet, not a table. */
const mostCells = 5_000_000;

export interface ReadSheetsOptions {
  /** Told after each trip how many cells of how many are in. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** Sheets that hold more cells than can be read; they are in `sheets` without cells. */
  readonly tooLarge: readonly string[];
  /** What a person corrected, as the workbook remembers it. */
  readonly mapping: Mapping;
}

type Piece = { readonly sheet: number; readonly row: number; readonly rows: number };
type Extent = { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };

/** Reads every visible sheet and every hidden one a person chose, but none that we wrote. */
export async function readSheets(options: ReadSheetsOptions = {}): Promise<WorkbookCells> {
  return fromExcel(async (context) => {
    // First trip: what there is.
    const worksheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
    const tables = context.workbook.tables.load("items/id,items/name,items/worksheet/id");
    const names = context.workbook.names.load("items/name,items/formula");
    const setting = context.workbook.settings.getItemOrNullObject(mappingKey).load("value");
    await context.sync();
    const mapping = mappingFrom(setting.isNullObject ? null : setting.value);
    const ours = ownSheets(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })), worksheets.items.map(({ name }) => name));
    const isRead = ({ id, name, visibility }: Excel.Worksheet): boolean =>
      !ours.has(name) && (visibility === Excel.SheetVisibility.visible || mapping.shown.includes(id));

    // Second trip: how far it reaches.
    const found = worksheets.items.map((worksheet) => {
      if (!isRead(worksheet)) return { worksheet };
      const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      const merged = used.getMergedAreasOrNullObject().load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return { worksheet, used, merged };
    });
    const tableRanges = tables.items.map((table) => ({ table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") }));
    await context.sync();

    const tooLarge: string[] = [];
    const extents = found.map(({ worksheet, used }): Extent | null => {
      if (used === undefined || used.isNullObject) return null;
      if (used.rowCount * used.columnCount > mostCells) {
        tooLarge.push(worksheet.name);
        return null;
      }
      return { top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    });
    const values = await readValues(context, worksheets.items, extents, options);
    const sheets = found.map(({ worksheet, merged }, at): SheetCells => {
      const extent = extents[at] ?? { top: 0, left: 0, rows: 0, columns: 0 };
      const area = (range: Excel.Range): Area => ({ row: range.rowIndex - extent.top, column: range.columnIndex - extent.left, rows: range.rowCount, columns: range.columnCount });
      return {
        id: worksheet.id,
        name: worksheet.name,
        hidden: worksheet.visibility !== Excel.SheetVisibility.visible,
        ours: ours.has(worksheet.name),
        values: values[at]!,
        top: extent.top,
        left: extent.left,
        merges: merged === undefined || merged.isNullObject || extents[at] === null ? [] : merged.areas.items.map(area),
        tables: tableRanges.filter(({ table }) => table.worksheet.id === worksheet.id).map(({ table, range }) => ({ name: table.name, ...area(range) })),
      };
    });
    return { sheets, tooLarge, mapping };
  });
}

/** The cells of each sheet, in trips of at most `cellsPerTrip` cells; large sheets in blocks of rows. */
async function readValues(
  context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[], extents: readonly (Extent | null)[], options: ReadSheetsOptions,
): Promise<readonly (readonly Cell[])[][]> {
  const values: (readonly Cell[])[][] = extents.map(() => []);
  const total = extents.reduce((cells, extent) => cells + (extent === null ? 0 : extent.rows * extent.columns), 0);
  let done = 0;
  for (const trip of trips(extents)) {
    options.signal?.throwIfAborted();
    for (const rows of await readTrip(context, worksheets, extents, trip)) {
      for (const row of rows.values) values[rows.sheet]!.push(withErrors(row));
      done += rows.values.length * extents[rows.sheet]!.columns;
    }
    options.onProgress?.(done, total);
  }
  return values;
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

type Rows = { readonly sheet: number; readonly values: Cell[][] };

/** One trip; two halves of it where its texts are too long for Excel to hand over at once. */
async function readTrip(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[], extents: readonly (Extent | null)[], trip: readonly Piece[]): Promise<readonly Rows[]> {
  const ranges = trip.map(({ sheet, row, rows }) => {
    const { top, left, columns } = extents[sheet]!;
    return worksheets[sheet]!.getRangeByIndexes(top + row, left, rows, columns).load("values");
  });
  try {
    await context.sync();
    return ranges.map((range, at) => ({ sheet: trip[at]!.sheet, values: valuesOf(range, worksheets[trip[at]!.sheet]!.name) }));
  } catch (error) {
    const failure = asWorkbookError(error, worksheets[trip[0]!.sheet]!.name);
    const [first, second] = halves(trip);
    if (!(failure instanceof WorkbookError) || failure.kind !== "too-large" || second.length === 0) throw failure;
    return [...(await readTrip(context, worksheets, extents, first)), ...(await readTrip(context, worksheets, extents, second))];
  }
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
