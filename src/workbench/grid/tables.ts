import { RemoveSuperTableMutation, SetSuperTableMutation, type ISetSuperTableMutationParam } from "@univerjs/engine-formula";
import { contains, intersection, type Area } from "../address";
import { ExcelError } from "../excelError";
import { change, rangeOf, setPart, worksheetOf, type Book, type Sheet } from "./book";
import { cellReader, changeCells, contentOf, valueOf, type CellChanges } from "./cells";
import { univerTableName } from "./dialect";
import type { TableColumnPart, TablePart } from "./parts";

/** The tables of a workbook, or of one sheet, by id, in the order they were made. */
export function tablesOf(book: Book, sheet: Sheet | null): readonly (readonly [id: string, table: TablePart])[] {
  return [...book.parts.table].filter(([, table]) => sheet === null || table.sheetId === sheet.id);
}

export function findTable(book: Book, sheet: Sheet | null, key: string): string | null {
  const wanted = key.toLowerCase();
  return tablesOf(book, sheet).find(([id, table]) => id === wanted || table.name.toLowerCase() === wanted)?.[0] ?? null;
}

/** @throws ExcelError ItemNotFound when the table has been deleted */
export function tableOf(book: Book, id: string): TablePart {
  const table = book.parts.table.get(id);
  if (!table) throw new ExcelError("ItemNotFound");
  return table;
}

/**
 * Makes a table of an area (新建表).
 *
 * @param hasHeaders whether the first row holds the headers; otherwise a row of headers is put in its place and the
 *   rows move down
 * @returns the table's id
 * @throws ExcelError InvalidArgument when it would overlap another table or has no row for data
 */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean): string {
  const { book } = sheet;
  requireFree(sheet, area, null);
  const tableArea = hasHeaders && area.rowCount > 1 ? area : { ...area, rowCount: area.rowCount + 1 };
  if (!hasHeaders) {
    requireFree(sheet, tableArea, null);
    moveDown(sheet, area);
  }
  const id = String(1 + Math.max(0, ...[...book.parts.table.keys()].map(Number)));
  const columns = headersOf(sheet, tableArea).map((name, index) => ({ id: index + 1, name }));
  writeHeaders(sheet, tableArea, columns);
  storeTable(book, id, {
    sheetId: sheet.id, name: freeTableName(book, Number(id)), area: tableArea, showHeaders: true, showTotals: false, style: "TableStyleMedium2",
    showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true, columns,
  });
  return id;
}

/** Writes a table part, and tells the formula engine what the table's name and columns now stand for. */
export function storeTable(book: Book, id: string, table: TablePart): void {
  const before = book.parts.table.get(id) ?? null;
  setPart(book, "table", id, table);
  const renamed = before !== null && before.name !== table.name;
  if (renamed) forgetName(book, before);
  change(book, SetSuperTableMutation, superTable(book.unitId, table), () => before && !renamed
    ? [{ id: SetSuperTableMutation.id, params: superTable(book.unitId, before) }]
    : [{ id: RemoveSuperTableMutation.id, params: { unitId: book.unitId, tableName: univerTableName(table.name) } }]);
}

/** Turns a table back into plain cells. */
export function removeTable(book: Book, id: string): void {
  forgetName(book, tableOf(book, id));
  setPart(book, "table", id, null);
}

function forgetName(book: Book, table: TablePart): void {
  change(book, RemoveSuperTableMutation, { unitId: book.unitId, tableName: univerTableName(table.name) }, () => [{ id: SetSuperTableMutation.id, params: superTable(book.unitId, table) }]);
}

/** A table as the formula engine knows it. */
export function superTable(unitId: string, table: TablePart): ISetSuperTableMutationParam {
  return {
    unitId,
    tableName: univerTableName(table.name),
    reference: { sheetId: table.sheetId, range: rangeOf(table.area), titleMap: new Map(table.columns.map(({ name }, index) => [name, index])) },
  };
}

/** The header row, the rows of data and the totals row of a table; null where it shows none. */
export function headerArea(table: TablePart): Area | null {
  return table.showHeaders ? { ...table.area, rowCount: 1 } : null;
}

export function bodyArea(table: TablePart): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rowCount: table.area.rowCount - above - below };
}

export function totalsArea(table: TablePart): Area | null {
  return table.showTotals ? { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 } : null;
}

/**
 * Gives a table another size (调整表大小): the header row stays, columns are added or dropped on the right.
 *
 * @throws ExcelError InvalidArgument when the header row would move or another table is in the way
 */
export function resizeTable(book: Book, id: string, area: Area): void {
  const table = tableOf(book, id);
  const sheet = { book, id: table.sheetId };
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rowCount < (table.showHeaders ? 2 : 1)) throw new ExcelError("InvalidArgument");
  requireFree(sheet, area, id);
  const names = headersOf(sheet, area);
  const nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
  const shift = area.column - table.area.column;
  let added = 0;
  const columns = names.map((name, index) => table.columns[index + shift] ?? { id: nextId + added++, name });
  writeHeaders(sheet, area, columns);
  storeTable(book, id, { ...table, area, columns });
}

export function requireFree(sheet: Sheet, area: Area, exceptId: string | null): void {
  const inTheWay = tablesOf(sheet.book, sheet).find(([id, table]) => id !== exceptId && intersection(table.area, area));
  if (inTheWay) throw new ExcelError("InvalidArgument", `A table can't overlap another table: ${inTheWay[1].name}`);
}

/** The tables an area touches; those it holds wholly only, if asked. */
export function tablesIn(sheet: Sheet, area: Area, onlyWhole: boolean): readonly string[] {
  return tablesOf(sheet.book, sheet).filter(([, table]) => (onlyWhole ? contains(area, table.area) : intersection(area, table.area))).map(([id]) => id);
}

/** Header texts of an area's first row: filled in where blank, made different where alike. */
function headersOf(sheet: Sheet, area: Area): readonly string[] {
  const cellOf = cellReader(sheet);
  const names: string[] = [];
  for (let index = 0; index < area.columnCount; index++) {
    const text = String(valueOf(cellOf(area.row, area.column + index)));
    names.push(text);
  }
  // A blank header takes the first number that no other column has; one that stands there twice gets a number.
  return names.reduce<readonly string[]>((done, text) => [...done, text === "" ? freeColumnName([...done, ...names]) : freeName(text, done)], []);
}

/** The first of Column1, Column2 … that no column has. */
export function freeColumnName(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (freeName(`Column${number}`, taken) === `Column${number}`) return `Column${number}`;
}

/** A column name that no other has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}${number}`;
  return name;
}

/** Table headers are text, always: a number above a column becomes its text. */
export function writeHeaders(sheet: Sheet, area: Area, columns: readonly TableColumnPart[]): void {
  const cellOf = cellReader(sheet);
  const inRow: CellChanges[number] = {};
  for (const [index, { name }] of columns.entries()) {
    const column = area.column + index;
    if (valueOf(cellOf(area.row, column)) !== name) inRow[column] = contentOf(name, true);
  }
  if (Object.keys(inRow).length > 0) changeCells(sheet, { [area.row]: inRow }, { ...area, rowCount: 1 });
}

/** Moves a block one row down to make room for headers. */
function moveDown(sheet: Sheet, area: Area): void {
  const worksheet = worksheetOf(sheet);
  const changes: CellChanges = {};
  for (let row = area.row; row <= area.row + area.rowCount; row++) {
    const inRow: CellChanges[number] = {};
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const above = row > area.row ? worksheet.getCellRaw(row - 1, column) : null;
      inRow[column] = above ? { f: null, si: null, p: null, v: null, t: null, s: null, ...structuredClone(above) } : contentOf(null, false);
    }
    changes[row] = inRow;
  }
  changeCells(sheet, changes, { ...area, rowCount: area.rowCount + 1 });
}

function freeTableName(book: Book, start: number): string {
  for (let number = start; ; number++) if (findTable(book, null, `Table${number}`) === null) return `Table${number}`;
}

/** The cells a table reference such as `指标`, `指标[#All]` or `指标[权重]` stands for, or null. */
export function areaOfTableReference(book: Book, text: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const parts = /^([^[\]]+)(?:\[(?:\[)?([^[\]]*)(?:\])?\])?$/.exec(text);
  const id = parts?.[1] === undefined ? null : findTable(book, null, parts[1]);
  if (id === null) return null;
  const table = tableOf(book, id);
  const area = areaOfItem(table, parts?.[2] ?? "#Data");
  return area ? { sheet: { book, id: table.sheetId }, area } : null;
}

function areaOfItem(table: TablePart, item: string): Area | null {
  switch (item.toLowerCase()) {
    case "#all": return table.area;
    case "": case "#data": return bodyArea(table);
    case "#headers": return headerArea(table);
    case "#totals": return totalsArea(table);
  }
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === item.toLowerCase());
  return index < 0 ? null : { ...bodyArea(table), column: table.area.column + index, columnCount: 1 };
}
