import { readNumber } from "../scorecard/number";
import type { Cell, CellError, Language } from "../scorecard/table";
import type { ArgumentName, Within } from "../wording/functionWords";
import { toCell, toRange, toValue } from "./cells";
import { faultError } from "./failure";

/** Which argument is being read, and in which language to complain. */
export interface Reading {
  readonly argument: ArgumentName;
  readonly language: Language;
}

/**
 * A number argument (数值参数); null where it is blank or left out. Text that is no
 * number, and error cells, become errors that name the argument.
 */
export function numberArgument(reading: Reading, value: unknown): number | null {
  return numberIn(reading, toValue(value), null);
}

/** A number that must be there (必需的数值); a blank is #N/A. */
export function requiredNumber(reading: Reading, value: unknown): number {
  const number = numberArgument(reading, value);
  if (number === null) throw faultError(reading.language, { fault: "blank", argument: reading.argument, within: null });
  return number;
}

/** A text argument (文字参数); null where it is blank or left out. */
export function textArgument(reading: Reading, value: unknown): string | null {
  return textIn(reading, toValue(value), null);
}

/**
 * One of the words people choose from (选项参数); null where it is left out.
 *
 * @param meaning what a word means; null where it means nothing
 * @param words   what to offer when it is none of them
 */
export function choiceArgument<T>(reading: Reading, value: unknown, meaning: (text: string) => T | null, words: readonly string[]): T | null {
  return choiceIn(reading, toValue(value), null, meaning, words);
}

/** A range of numbers (数值区域); null where a cell is blank. */
export function numberMatrix(reading: Reading, value: unknown): (number | null)[][] {
  return toRange(value).map((row, i) => row.map((cell, j) => numberIn(reading, toCell(cell), { row: i, column: j })));
}

/** A row or a column of numbers (一行或一列数); blanks are null. */
export function numberList(reading: Reading, value: unknown): (number | null)[] {
  return numberMatrix(reading, value).flat();
}

/** A row or a column of words people choose from (一行或一列选项); blanks are null. */
export function choiceList<T>(reading: Reading, value: unknown, meaning: (text: string) => T | null, words: readonly string[]): (T | null)[] {
  return toRange(value).flatMap((row, i) => row.map((cell, j) => choiceIn(reading, toCell(cell), { row: i, column: j }, meaning, words)));
}

/** A row or a column of texts (一行或一列文字); blanks are null. */
export function textList(reading: Reading, value: unknown): (string | null)[] {
  return toRange(value).flatMap((row, i) => row.map((cell, j) => textIn(reading, toCell(cell), { row: i, column: j })));
}

/** Whether an argument was left out (省略的参数). Excel passes null. */
export function isLeftOut(value: unknown): boolean {
  return value === null || value === undefined;
}

/** The number in a cell; null where it is blank. */
export function numberIn({ argument, language }: Reading, cell: Cell, within: Within): number | null {
  const read = readNumber(cell);
  if (typeof read === "number") return read;
  if (read === "blank") return null;
  if ("error" in read) throw faultError(language, { fault: "error-cell", argument, error: read.error, within });
  throw faultError(language, { fault: "not-a-number", argument, value: read.unreadable, within });
}

/** The text in a cell; null where it is blank. */
export function textIn({ argument, language }: Reading, cell: Cell, within: Within): string | null {
  const error = errorOf(cell);
  if (error !== null) throw faultError(language, { fault: "error-cell", argument, error, within });
  const text = cell === null || typeof cell === "object" ? "" : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
  return text.trim() === "" ? null : text;
}

function choiceIn<T>(reading: Reading, cell: Cell, within: Within, meaning: (text: string) => T | null, words: readonly string[]): T | null {
  const text = textIn(reading, cell, within);
  if (text === null) return null;
  const meant = meaning(text);
  if (meant === null) throw faultError(reading.language, { fault: "unknown-word", argument: reading.argument, value: text, words, within });
  return meant;
}

/** The error a cell shows, also where it arrives as text; null for any other cell. */
function errorOf(cell: Cell): string | null {
  const read = typeof cell === "string" && !cell.startsWith("#") ? "blank" : readNumber(cell);
  return typeof read === "object" && "error" in read ? (read satisfies CellError).error : null;
}
