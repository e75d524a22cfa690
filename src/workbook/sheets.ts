/**
 * 读工作表: the cells of the whole workbook in a number of round trips that
 * grows neither with sheets nor with rows: the list of sheets, their extents,
 * then the cells, 100 000 at a time.
 */
import { readCells, type CellTripOptions, type Extent } from "./cellTrips";
import { fromExcel } from "./workbookError";
import { allGuests } from "./guests";
import type { Mapping } from "./mapping";
import { ownSheets } from "./marks";
import { mappingFrom, mappingKey } from "./remember";
import type { Area, SheetCells } from "./sheetCells";

/** More cells than any scorecard has: a stray cell at the end of a sheet, not a table. */
const mostCells = 5_000_000;

/** What `cellsOf` needs to know of sheets and Excel tables. */
export const sheetProperties = "items/id,items/name,items/visibility";
export const tableProperties = "items/id,items/name,items/worksheet/id";

export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** Sheets that hold more cells than can be read; they are in `sheets` without cells. */
  readonly tooLarge: readonly string[];
  /** What a person corrected, as the workbook remembers it. */
  readonly mapping: Mapping;
}

/** Reads every visible sheet and every hidden one a person chose, but none that we wrote. */
export async function readSheets(options: CellTripOptions = {}): Promise<WorkbookCells> {
  return fromExcel(async (context) => {
    // First trip: what there is.
    const worksheets = context.workbook.worksheets.load(sheetProperties);
    const tables = context.workbook.tables.load(tableProperties);
    const names = context.workbook.names.load("items/name,items/formula");
    const setting = context.workbook.settings.getItemOrNullObject(mappingKey).load("value");
    await context.sync();
    const mapping = mappingFrom(setting.isNullObject ? null : setting.value);
    const sheetNames = worksheets.items.map(({ name }) => name);
    // A roll-up may be under way while a change makes the pane read again.
    const ours = new Set([...ownSheets(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })), sheetNames), ...allGuests(sheetNames)]);
    const isRead = ({ id, name, visibility }: Excel.Worksheet): boolean =>
      !ours.has(name) && (visibility === Excel.SheetVisibility.visible || mapping.shown.includes(id));
    const read = new Set(worksheets.items.filter(isRead).map(({ id }) => id));
    const listed = { worksheets: worksheets.items, tables: tables.items.filter(({ worksheet }) => read.has(worksheet.id)), ours, isRead };
    return { ...(await cellsOf(context, listed, options)), mapping };
  });
}

/** What one trip told of the sheets whose cells are wanted. */
export interface ListedSheets {
  readonly worksheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  /** Names of sheets we wrote. */
  readonly ours: ReadonlySet<string>;
  /** The other sheets are listed without their cells. */
  readonly isRead: (worksheet: Excel.Worksheet) => boolean;
}

/** 单元格: what listed sheets hold; one trip for their extents, then the cells. */
export async function cellsOf(context: Excel.RequestContext, { worksheets, tables, ours, isRead }: ListedSheets, options: CellTripOptions): Promise<Omit<WorkbookCells, "mapping">> {
  const found = worksheets.map((worksheet) => {
    if (!isRead(worksheet)) return { worksheet };
    return { worksheet, used: worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  const tableRanges = tables.map((table) => ({ table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") }));
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

  // Then the cells.
  const cells = await readCells(context, worksheets, extents, options);
  const sheets = worksheets.map((worksheet, at): SheetCells => {
    const { top, left } = extents[at] ?? { top: 0, left: 0 };
    const area = (range: Excel.Range): Area => ({ row: range.rowIndex - top, column: range.columnIndex - left, rows: range.rowCount, columns: range.columnCount });
    return {
      id: worksheet.id,
      name: worksheet.name,
      hidden: worksheet.visibility !== Excel.SheetVisibility.visible,
      ours: ours.has(worksheet.name),
      values: cells[at]!.values,
      top,
      left,
      merges: cells[at]!.merges.map((merge) => ({ ...merge, row: merge.row - top, column: merge.column - left })),
      tables: tableRanges.filter(({ table }) => table.worksheet.id === worksheet.id).map(({ table, range }) => ({ name: table.name, ...area(range) })),
    };
  });
  return { sheets, tooLarge };
}
