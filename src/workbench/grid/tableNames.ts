import { renamedFormula } from "../formula/renameInFormula";
import { ExcelError } from "../excelError";
import type { Area } from "../address";
import { intersection } from "../address";
import type { Book, Sheet } from "./book";
import { cellReader, valueOf } from "./cells";
import { findName, isValidName } from "./names";
import { rewriteFormulas } from "./rewriteFormulas";
import { findTable, freeName, headerArea, storeTable, tableOf, tablesOf, writeHeaders } from "./tables";

/**
 * Gives a table another name; formulas that name it follow (表重命名).
 *
 * @throws ExcelError InvalidArgument for a name Excel does not allow, ItemAlreadyExists for one that is taken
 */
export function renameTable(book: Book, id: string, name: string): void {
  const table = tableOf(book, id);
  if (name === table.name) return;
  if (!isValidName(name)) throw new ExcelError("InvalidArgument", name);
  const taken = findTable(book, null, name);
  if ((taken !== null && taken !== id) || findName(book, null, name)) throw new ExcelError("ItemAlreadyExists", name);
  storeTable(book, id, { ...table, name });
  rewriteFormulas(book, (formula) => renamedFormula(formula, { tables: new Map([[table.name.toLowerCase(), name]]) }));
}

/** Gives a column another name; two columns never share one, and formulas follow. */
export function renameColumn(book: Book, id: string, columnId: number, wanted: string): void {
  const table = tableOf(book, id);
  const before = table.columns.find((column) => column.id === columnId)?.name;
  if (before === undefined) throw new ExcelError("ItemNotFound");
  const name = freeName(wanted, table.columns.filter((column) => column.id !== columnId).map((column) => column.name));
  const columns = table.columns.map((column) => (column.id === columnId ? { ...column, name } : column));
  storeTable(book, id, { ...table, columns });
  if (table.showHeaders) writeHeaders({ book, id: table.sheetId }, table.area, columns);
  if (name === before) return;
  const renames = { columns: new Map([[table.name.toLowerCase(), new Map([[before.toLowerCase(), name]])]]) };
  rewriteFormulas(book, (formula) => renamedFormula(formula, renames));
}

/** What is typed into a table's header row becomes the column's name; a header never stays blank. */
export function followHeaders(sheet: Sheet, written: Area): void {
  for (const [id, table] of tablesOf(sheet.book, sheet)) {
    const headers = headerArea(table);
    const touched = headers && intersection(headers, written);
    if (!touched) continue;
    const cellOf = cellReader(sheet);
    for (const [index, column] of table.columns.entries()) {
      const place = table.area.column + index;
      if (place < touched.column || place >= touched.column + touched.columnCount) continue;
      const text = String(valueOf(cellOf(table.area.row, place)));
      if (text !== column.name) renameColumn(sheet.book, id, column.id, text === "" ? `Column${index + 1}` : text);
    }
  }
}
