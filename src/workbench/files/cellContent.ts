import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell, CellValue } from "@cj-tech-master/excelts";
import { contentOf, isErrorText } from "../grid/cells";
import { formulaFromFile } from "./formulaText";

/** What a cell of a file holds, as the workbench keeps it; null where it holds nothing. */
export function contentOfCell(cell: Cell): ICellData | null {
  if (cell.isMerged && cell.master !== cell) return null;
  const { value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return constant(value);
  if (value instanceof Date) return constant(serialOf(value));
  if ("error" in value) return constant(value.error);
  if ("formula" in value || "sharedFormula" in value) {
    const { formula, result } = cell;
    return { ...(result == null ? {} : constant(plain(result))), f: formulaFromFile(formula ?? "") };
  }
  if ("richText" in value) return { ...constant(cell.text), custom: { isRich: true } };
  if ("hyperlink" in value) return constant(value.text ?? "");
  if ("checkbox" in value) return constant(value.checkbox);
  return null;
}

/** A number, text or flag as Univer keeps it, without the marks that clear what was there before. */
function constant(value: number | string | boolean): ICellData | null {
  const { v, t } = contentOf(value, typeof value === "string" && !isErrorText(value) && looksTyped(value));
  return v == null ? null : { v, t };
}

/** Text that Univer would take for a number or a flag must be marked as text. */
function looksTyped(text: string): boolean {
  return text.trim() !== "" && (!Number.isNaN(Number(text)) || /^(true|false)$/i.test(text));
}

type Plain = number | string | boolean;

function plain(result: Exclude<CellValue, null | undefined> | Date | { readonly error: string }): Plain {
  if (typeof result !== "object") return result;
  if (result instanceof Date) return serialOf(result);
  return "error" in result ? result.error : "";
}

/**
 * A date as Excel counts it (日期序号): days since the last day of 1899, the library's dates being in UTC.
 *
 * @example serialOf(new Date(Date.UTC(2026, 0, 1))) // 46023
 */
export function serialOf(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25569;
  return days < 61 ? days - 1 : Math.round(days * 86_400_000) / 86_400_000;
}

/** What the workbench keeps in a cell, as a file holds it: a constant or, for errors, the file's own kind of value. */
export function fileValueOf(value: Plain, type: ICellData["t"]): CellValue {
  if (value === "") return null;
  if (typeof value === "string" && type !== CellValueType.FORCE_STRING && isErrorText(value)) return { error: value as "#N/A" };
  return value;
}
