/**
 * 单元格: what a cell says, before anybody asks what it means. What cannot be read
 * becomes a finding at its cell; nothing is guessed and nothing is dropped in silence.
 */
import { type Finding, finding } from "./finding";
import { readNumber } from "./number";
import { nameKey } from "./sameName";
import { type Cell, type FieldsOf, type Place, type Table, type TableKind, placeOf } from "./table";

/**
 * The text of a cell as typed (单元格文字); null when it is blank or an error.
 *
 * @example textIn(" 税收 ") // " 税收 "
 * @example textIn(1) // "1"
 * @example textIn("　") // null
 */
export function textIn(cell: Cell | undefined): string | null {
  if (typeof cell === "string") return isBlankText(cell) || errorIn(cell) !== null ? null : cell;
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return null;
}

function isBlankText(text: string): boolean {
  return text === "" || (text.charCodeAt(0) < 0x4e00 && nameKey(text) === "");
}

/** Whether a cell holds nothing that can be seen (空白). @example isBlank("\u200b") // true */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && isBlankText(cell));
}

/**
 * The error a cell shows (错误值), also where Excel hands it over as text; null for any other cell.
 *
 * @example errorIn("#N/A") // "#N/A"
 * @example errorIn({ error: "#DIV/0!" }) // "#DIV/0!"
 */
export function errorIn(cell: Cell | undefined): string | null {
  if (typeof cell === "object") return cell?.error ?? null;
  if (typeof cell !== "string" || cell.charCodeAt(0) !== 0x23) return null;
  const read = readNumber(cell);
  return typeof read === "object" && "error" in read ? read.error : null;
}

/** A row being read: each field by name, findings collected on the way. */
export interface RowReader<K extends TableKind> {
  /** As typed; null when blank. An error cell is a finding. */
  readonly text: (field: FieldsOf[K]) => string | null;
  /** Null when blank. Text that is no number, and error cells, are findings. */
  readonly number: (field: FieldsOf[K]) => number | null;
  /** One of the words people choose from; an unknown word is a finding. */
  readonly choice: <T>(field: FieldsOf[K], meaning: (text: string) => T | null) => T | null;
  /** Says that a field cannot be read as it must be. */
  readonly refuse: (field: FieldsOf[K]) => void;
  readonly cell: (field: FieldsOf[K]) => Cell;
  readonly place: (field: FieldsOf[K] | null) => Place;
  /** Row of `values`. */
  readonly row: number;
}

/**
 * Reads every row of a table that carries data (逐行读表).
 *
 * @param cardOf which card a row's findings concern
 * @param read   null leaves the row out
 */
export function readRows<K extends TableKind, T>(
  table: Table<K>,
  findings: Finding[],
  cardOf: (row: RowReader<K>) => string | null,
  read: (row: RowReader<K>) => T | null,
): readonly T[] {
  const results: T[] = [];
  for (const row of table.rows) {
    const result = read(rowReader(table, row, findings, cardOf));
    if (result !== null) results.push(result);
  }
  return results;
}

function rowReader<K extends TableKind>(table: Table<K>, row: number, findings: Finding[], cardOf: (row: RowReader<K>) => string | null): RowReader<K> {
  const cell = (field: FieldsOf[K]): Cell => {
    const column = table.columns[field];
    return column === undefined ? null : (table.values[row]?.[column] ?? null);
  };
  const place = (field: FieldsOf[K] | null): Place => placeOf(table, row, field);
  const report = (field: FieldsOf[K], error: string | null): void => {
    const facts = { name: null, table: table.kind };
    const card = error !== null && field === "card" ? null : cardOf(reader);
    findings.push(
      error === null
        ? finding("value-unreadable", place(field), card, { ...facts, value: textIn(cell(field)) ?? "" })
        : finding("cell-error", place(field), card, { ...facts, error }),
    );
  };
  const text = (field: FieldsOf[K]): string | null => {
    const error = errorIn(cell(field));
    if (error !== null) report(field, error);
    return textIn(cell(field));
  };
  const reader: RowReader<K> = {
    row,
    cell,
    place,
    text,
    refuse: (field) => report(field, null),
    number: (field) => {
      const read = readNumber(cell(field));
      if (typeof read === "number") return read;
      if (read !== "blank") report(field, "error" in read ? read.error : null);
      return null;
    },
    choice: (field, meaning) => {
      const typed = text(field);
      const meant = typed === null ? null : meaning(typed);
      if (typed !== null && meant === null) report(field, null);
      return meant;
    },
  };
  return reader;
}
