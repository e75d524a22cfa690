import { numfmt, type ICellData } from "@univerjs/core";
import { canonicalFormula } from "../formula/checkFormula";
import { contentOf, formulaContent, isErrorText } from "./cells";

/** What a written value makes of a cell: its content, and the number format it brings along (or null). */
export interface Entry {
  readonly content: ICellData;
  readonly numberFormat: string | null;
}

/**
 * A value written to a cell, read as Excel reads typing (录入): `=…` is a formula, `20%` is 0.2 shown as a
 * percentage, `2026-01-31` a date, `'…` text, and in a cell formatted as text everything stays text.
 *
 * @param value what was written; null clears
 * @param cellFormat the number format the cell has
 * @throws ExcelError InvalidArgument for a malformed formula
 */
export function entryOf(value: number | string | boolean | null, cellFormat: string): Entry {
  if (isTextFormat(cellFormat)) {
    return { content: contentOf(value === null ? null : shownAsText(value), true), numberFormat: null };
  }
  if (typeof value !== "string" || value === "") return { content: contentOf(value, false), numberFormat: null };
  if (value.startsWith("'")) return { content: { ...contentOf(value.slice(1), true), custom: { isQuoted: true } }, numberFormat: null };
  if (value.startsWith("=") && value.length > 1) return { content: formulaContent(canonicalFormula(value)), numberFormat: null };
  if (isErrorText(value.toUpperCase())) return { content: contentOf(value.toUpperCase(), false), numberFormat: null };
  const parsed = numfmt.parseValue(value);
  if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return { content: contentOf(value, false), numberFormat: null };
  const brought = cellFormat === "General" && parsed.z !== undefined ? parsed.z : null;
  return { content: contentOf(parsed.v, false), numberFormat: brought };
}

export function isTextFormat(numberFormat: string): boolean {
  return numberFormat === "@";
}

function shownAsText(value: number | string | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/**
 * A value as its cell shows it (显示文本), without regard to the column's width.
 *
 * @example displayText(0.2, "0%", "en-US") // "20%"
 */
export function displayText(value: number | string | boolean, numberFormat: string, locale: string): string {
  if (value === "") return "";
  if (typeof value === "boolean") return shownAsText(value);
  if (typeof value === "string" && isErrorText(value)) return value;
  return numfmt.format(numberFormat, value, { locale, throws: false });
}
