/**
 * 改别人的表: what a plan changes in tables that are people's own, made ready to be
 * written with everything else: each cell with what it holds now, so that it can
 * be put back. Nothing is overwritten that a person was not shown.
 */
import type { WorkbookSheets } from "./findOwnSheets";
import { written } from "./drawSheet";
import { contentOf } from "./ownSheet";
import { areaAddress, type Area, type Content } from "./sheetDrawing";
import { WorkbookError } from "./workbookError";
import type { ChangedCell, TableChange } from "./writingPlan";
import type { ForeignEdits, ResizedTable } from "./writingSteps";

/** 备改. Rejects with a WorkbookError where a sheet is gone or protected, a cell is not as it was shown, or there is no room below the table. */
export async function foreignEdits(context: Excel.RequestContext, { sheets }: WorkbookSheets, changes: readonly TableChange[]): Promise<ForeignEdits> {
  if (changes.length === 0) return { edits: [], resized: [] };
  const asked = changes.map((change) => {
    const sheet = sheets.find(({ name }) => name === change.sheet);
    if (sheet === undefined) throw new WorkbookError("gone", change.sheet, "a sheet to be changed is gone");
    if (sheet.isProtected) throw new WorkbookError("protected", change.sheet, "a sheet to be changed is protected");
    const worksheet = context.workbook.worksheets.getItem(change.sheet);
    const area = areaOf(change);
    const range = worksheet.getRange(areaAddress(area)).load("formulas,values");
    const tables = worksheet.tables.load("items/name");
    return { change, area, range, tables };
  });
  await context.sync();
  const tables = await tablesOn(context, asked.map(({ change, tables: { items } }) => ({ sheet: change.sheet, items })));
  const edits = asked.flatMap(({ change, area, range }) => {
    const own = { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
    const present = ({ row, column }: Pick<ChangedCell, "row" | "column">): Content => contentOf(own, row - area.row, column - area.column);
    for (let row = Math.max(change.lastRow + 1, area.row); row < area.row + area.rows; row++)
      for (let column = change.left; column <= change.right; column++)
        if (present({ row, column }) !== null) throw new WorkbookError("no-room", change.sheet, areaAddress({ row, column, rows: 1, columns: 1 }));
    return change.cells.map((cell) => {
      const before = present(cell);
      if (!areSame(before, cell.from)) throw new WorkbookError("stale", change.sheet, areaAddress({ ...cell, rows: 1, columns: 1 }));
      return { what: "formulas" as const, sheet: change.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 }, before: [[written(before)]], after: [[written(cell.to)]] };
    });
  });
  return { edits, resized: changes.flatMap((change) => resizedBy(change, tables)) };
}

/** Every cell that changes, and the whole width of the rows that are added. */
function areaOf({ cells, left, right }: TableChange): Area {
  const rows = cells.map(({ row }) => row);
  const columns = [...cells.map(({ column }) => column), left, right];
  const area = { row: Math.min(...rows), column: Math.min(...columns) };
  return { ...area, rows: Math.max(...rows) - area.row + 1, columns: Math.max(...columns) - area.column + 1 };
}

/** As shown: a number is the same number, however it is typed. */
function areSame(present: Content, shown: Content): boolean {
  const text = (content: Content): string => (content === null ? "" : typeof content === "object" ? content.formula : String(content).trim());
  return text(present) === text(shown);
}

interface TableFound extends Area {
  readonly sheet: string;
  readonly name: string;
}

async function tablesOn(context: Excel.RequestContext, sheets: readonly { readonly sheet: string; readonly items: readonly Excel.Table[] }[]): Promise<readonly TableFound[]> {
  const asked = sheets.flatMap(({ sheet, items }) => items.map((table) => ({ sheet, table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") })));
  if (asked.length > 0) await context.sync();
  return asked.map(({ sheet, table, range }) => ({ sheet, name: table.name, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }));
}

/** The Excel table that must reach down to rows added below it. */
function resizedBy({ sheet, cells, left, lastRow }: TableChange, tables: readonly TableFound[]): readonly ResizedTable[] {
  const end = Math.max(...cells.map(({ row }) => row));
  const table = tables.find((each) => each.sheet === sheet && left >= each.column && left < each.column + each.columns && lastRow >= each.row && lastRow < each.row + each.rows);
  if (table === undefined || end < table.row + table.rows) return [];
  const { row, column, columns } = table;
  return [{ sheet, table: table.name, before: areaAddress(table), after: areaAddress({ row, column, rows: end - row + 1, columns }) }];
}
