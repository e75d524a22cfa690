import { isBlank } from "../scorecard/cells";
import type { Cell, FieldsOf, Language, Table, TableKind } from "../scorecard/table";
import { columnsOf, evidenceOf, repeatsSerial, unitsIn } from "../wording/columns";
import { functionWords } from "../wording/functions";
import { isSerial, isTotal, languageOf } from "../wording/headers";
import { type Range, toCell } from "./cells";

/**
 * The cells of a range as the scorecard understands cells (区域单元格). Rows without
 * data types and errors are the very same arrays, so that a large table is not copied.
 */
function cellsOf(range: Range): readonly (readonly Cell[])[] {
  const isPlainRange = range.every(isPlain);
  return isPlainRange ? (range as readonly (readonly Cell[])[]) : range.map((row) => row.map(toCell));
}

/** Whether a row holds nothing but numbers, texts, booleans and blanks. */
function isPlain(row: readonly unknown[]): boolean {
  for (let column = 0; column < row.length; column++) {
    const kind = typeof row[column];
    if (kind !== "string" && kind !== "number" && kind !== "boolean" && row[column] !== null) return false;
  }
  return true;
}

/**
 * A range with its header row as a table (带表头的区域): the same words are
 * understood as on a sheet, in any order of columns; columns nobody knows are left
 * alone. A range without a 卡 column is one card, called 计分卡. Rows that name nothing, and total rows, carry no data.
 *
 * @param kind what the range is handed over as
 * @param key  the column of which a row must fill one cell, or it carries no data
 * @returns null where the header row lacks all of `key`
 */
export function tableOf<K extends TableKind>(kind: K, range: Range, key: readonly FieldsOf[K][]): Table<K> | null {
  const values = cellsOf(range);
  const headers = (values[0] ?? []).map((cell) => (typeof cell === "string" && !isBlank(cell) ? [cell] : []));
  const width = headers.length;
  const found = columnsOf(kind, headers, evidenceOf(values, 1, values.length - 1, 0, width - 1));
  const keys = key.flatMap((field) => found.columns[field] ?? []);
  if (keys.length === 0) return null;
  const language: Language = languageOf(headers.flat());
  const rows: number[] = [];
  for (let row = 1; row < values.length; row++) {
    if (carriesData(values[row]!, keys)) rows.push(row);
  }
  const table: Table<K> = { kind, sheet: null, language, columns: found.columns, inPoints: found.inPoints, headerUnits: unitsIn(found.columns, headers.map(([text = ""]) => text)), values, rows, cardName: functionWords(language).levels.card, top: 0, left: 0 };
  return kind === "indicators" ? (withCards(table as unknown as Table<"indicators">, headers) as unknown as Table<K>) : table;
}

/** A row names something, and its name is not 合计. */
function carriesData(cells: readonly Cell[], keys: readonly number[]): boolean {
  const name = keys.map((column) => cells[column]).find((cell) => !isBlank(cell));
  return name !== undefined && !(typeof name === "string" && maybeTotal.test(name) && isTotal(name));
}

/** Every word of a total row holds one of these; most names hold none, and asking costs little. */
const maybeTotal = /[合小总汇共]|[a-zａ-ｚ]/iu;

/**
 * A blank 卡 cell means the card above, as where cells are merged, and above the first
 * one the range's own card; a 序号 that counts rows within each card again is no code.
 */
function withCards(table: Table<"indicators">, headers: readonly (readonly string[])[]): Table<"indicators"> {
  const { card, code, ...others } = table.columns;
  const values = card === undefined ? table.values : filledDown(table, card);
  const codeHeader = code === undefined ? "" : (headers[code]?.[0] ?? "");
  const isRepeated = code !== undefined && isSerial(codeHeader) && cardsOf(values, table.rows, card).some((rows) => repeatsSerial(codeHeader, rows.map((row) => values[row]![code] ?? null)));
  return { ...table, values, columns: { ...others, ...(card === undefined ? {} : { card }), ...(code === undefined || isRepeated ? {} : { code }) } };
}

function filledDown({ values, rows, cardName }: Table<"indicators">, column: number): readonly (readonly Cell[])[] {
  let above: Cell = cardName;
  let filled: (readonly Cell[])[] | null = null;
  for (const row of rows) {
    const cell = values[row]![column] ?? null;
    if (!isBlank(cell)) above = cell;
    else {
      filled ??= [...values];
      filled[row] = values[row]!.map((own, index) => (index === column ? above : own));
    }
  }
  return filled ?? values;
}

/** The rows of each card. */
function cardsOf(values: readonly (readonly Cell[])[], rows: readonly number[], card: number | undefined): readonly (readonly number[])[] {
  const groups = new Map<Cell, number[]>();
  for (const row of rows) {
    const name = card === undefined ? null : (values[row]![card] ?? null);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
