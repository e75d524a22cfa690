/** A drawn sheet for tests, and a table's rows as records to compare. */
import type { Cell, Field, Table } from "../../src/scorecard/table";
import type { Area, SheetCells } from "../../src/workbook/sheetCells";

/**
 * A sheet drawn line by line, cells parted by `|`. Numbers are numbers. `<` is
 * covered by the cell left of it, `^` by the cell above: merged areas.
 */
export function sheetOf(name: string, drawing: string, more: Partial<SheetCells> = {}): SheetCells {
  const drawn = drawing.trim().split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const width = Math.max(...drawn.map((line) => line.length));
  const mark = (row: number, column: number): string => drawn[row]?.[column] ?? "";
  const merges: Area[] = [];
  const values = drawn.map((line, row) =>
    Array.from({ length: width }, (_, column): Cell => {
      const text = line[column] ?? "";
      if (text === "<" || text === "^") return "";
      let [rows, columns] = [1, 1];
      while (mark(row, column + columns) === "<") columns++;
      while (mark(row + rows, column) === "^") rows++;
      if (rows > 1 || columns > 1) merges.push({ row, column, rows, columns });
      if (/^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?)$/.test(text)) return { error: text };
      return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text.replaceAll("⏎", "\n");
    }),
  );
  return { id: name, name, hidden: false, ours: false, values, top: 0, left: 0, merges, tables: [], ...more };
}

/** The rows of a table, each as the fields asked for. */
export function rowsOf(table: Table | undefined, ...fields: Field[]): Cell[][] {
  const columns = table!.columns as Partial<Record<Field, number>>;
  return table!.rows.map((row) => fields.map((field) => (columns[field] === undefined ? null : table!.values[row]![columns[field]]!)));
}

/** Which field each header was read as: `{ 权重: "weight" }`. */
export function fieldsRead(columns: readonly { readonly header: string; readonly field: Field | null }[]): Record<string, Field | null> {
  return Object.fromEntries(columns.filter(({ header }) => header !== "").map(({ header, field }) => [header, field]));
}
