/**
 * 函数的运行: the custom functions that this page has loaded for Excel's cells, called
 * for a result to show. The page loads them before the pane; they are no part of its bundle.
 */
import type { FunctionId } from "../../wording/functionWords";

declare const bscFunctions: Readonly<Record<FunctionId, (...given: readonly unknown[]) => unknown>>;

/** What a cell with the formula would show. */
export type Calculated =
  | { readonly shows: "values"; readonly rows: readonly (readonly unknown[])[] }
  | { readonly shows: "error"; readonly code: string; readonly sentence: string };

/** 算一次. What is no cell error is a fault of ours, and thrown. */
export function calculate(id: FunctionId, given: readonly unknown[]): Calculated {
  try {
    const result = bscFunctions[id](...given);
    return { shows: "values", rows: Array.isArray(result) ? (result as unknown[][]) : [[result]] };
  } catch (error) {
    const cellError = cellErrorOf(error);
    if (cellError === null) throw error;
    return cellError;
  }
}

/** CustomFunctions.Error has a code and a message, and is known by them alone. */
export function cellErrorOf(value: unknown): Extract<Calculated, { readonly shows: "error" }> | null {
  if (typeof value !== "object" || value === null || !("code" in value) || typeof value.code !== "string" || !value.code.startsWith("#")) return null;
  return { shows: "error", code: value.code, sentence: "message" in value && typeof value.message === "string" ? value.message : "" };
}
