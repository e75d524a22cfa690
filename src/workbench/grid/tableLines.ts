import type { Area } from "../address";
import { ExcelError } from "../excelError";
import type { Book, Sheet } from "./book";
import { deleteCells, insertCells } from "./insert";
import { clearContents } from "./clear";
import { bodyArea, freeColumnName, storeTable, tableOf, writeHeaders } from "./tables";

/**
 * Puts blank rows into a table (插入行); what stands below the table moves down.
 *
 * @param index before which row of data, from 0; -1 for the end
 * @returns the index of the first new row
 */
export async function insertTableRows(book: Book, id: string, index: number, count: number): Promise<number> {
  const table = tableOf(book, id);
  const body = bodyArea(table);
  const place = index < 0 ? body.rowCount : index;
  if (place > body.rowCount) throw new ExcelError("InvalidArgument");
  await insertCells(sheetOf(book, table.sheetId), { ...body, row: body.row + place, rowCount: count }, "Down");
  grow(book, id, table.area, { ...table.area, rowCount: table.area.rowCount + count });
  return place;
}

/** Takes a row of data out of a table; what stands below moves up. A table keeps one row. */
export async function deleteTableRow(book: Book, id: string, index: number): Promise<void> {
  const table = tableOf(book, id);
  const body = bodyArea(table);
  if (index < 0 || index >= body.rowCount) throw new ExcelError("InvalidArgument");
  const row = { ...body, row: body.row + index, rowCount: 1 };
  if (body.rowCount === 1) return clearContents(sheetOf(book, table.sheetId), row);
  await deleteCells(sheetOf(book, table.sheetId), row, "Up");
  grow(book, id, table.area, { ...table.area, rowCount: table.area.rowCount - 1 });
}

/** Puts a column into a table; what stands right of the table moves right. @returns the new column's id */
export async function insertTableColumn(book: Book, id: string, index: number, name: string | null): Promise<number> {
  const table = tableOf(book, id);
  const place = index < 0 ? table.columns.length : index;
  if (place > table.columns.length) throw new ExcelError("InvalidArgument");
  const columnId = Math.max(...table.columns.map((column) => column.id)) + 1;
  await insertCells(sheetOf(book, table.sheetId), { ...table.area, column: table.area.column + place, columnCount: 1 }, "Right");
  const columns = [...table.columns];
  columns.splice(place, 0, { id: columnId, name: name ?? freeColumnName(table.columns.map((column) => column.name)) });
  const area = { ...table.area, columnCount: table.area.columnCount + 1 };
  storeTable(book, id, { ...table, area, columns });
  if (table.showHeaders) writeHeaders(sheetOf(book, table.sheetId), area, columns);
  return columnId;
}

/** Takes a column out of a table; what stands right of the table moves left. A table keeps one column. */
export async function deleteTableColumn(book: Book, id: string, columnId: number): Promise<void> {
  const table = tableOf(book, id);
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) throw new ExcelError("ItemNotFound");
  if (table.columns.length === 1) throw new ExcelError("InvalidOperation", "A table keeps one column.");
  await deleteCells(sheetOf(book, table.sheetId), { ...table.area, column: table.area.column + index, columnCount: 1 }, "Left");
  const columns = table.columns.filter((column) => column.id !== columnId);
  storeTable(book, id, { ...table, area: { ...table.area, columnCount: table.area.columnCount - 1 }, columns });
}

function sheetOf(book: Book, id: string): Sheet {
  return { book, id };
}

/** The table takes its new size, unless moving cells already gave it that. */
function grow(book: Book, id: string, before: Area, wanted: Area): void {
  const table = tableOf(book, id);
  if (table.area.rowCount === before.rowCount) storeTable(book, id, { ...table, area: { ...table.area, rowCount: wanted.rowCount } });
}
