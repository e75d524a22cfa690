import type { ICellData } from "@univerjs/core";
import { setPart, sheetsOf, worksheetOf, type Book } from "./book";
import { changeCells, formulaAt, formulaContent } from "./cells";
import { allNames, storeName } from "./names";
import type { PartKinds } from "./parts";

/** Rewrites every formula of a workbook: in cells, in names, in validation and conditional formats. */
export function rewriteFormulas(book: Book, rewrite: (formula: string) => string): void {
  for (const sheet of sheetsOf(book)) {
    const changes: { [row: number]: { [column: number]: ICellData } } = {};
    let reach = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    worksheetOf(sheet).getCellMatrix().forValue((row, column, cell) => {
      const formula = cell ? formulaAt(sheet, cell, row, column) : null;
      const after = formula === null ? null : rewrite(formula);
      if (after === null || after === formula) return;
      (changes[row] ??= {})[column] = formulaContent(after);
      reach = { ...reach, rowCount: Math.max(reach.rowCount, row + 1), columnCount: Math.max(reach.columnCount, column + 1) };
    });
    if (reach.rowCount > 0) changeCells(sheet, changes, reach);
  }
  for (const name of allNames(book)) {
    const formula = rewrite(`=${name.formula}`).slice(1);
    if (formula !== name.formula) storeName(book, { ...name, formula });
  }
  rewriteRules(book, rewrite);
}

/** Rules beside the cells only: what Univer itself does not know. */
export function rewriteRules(book: Book, rewrite: (formula: string) => string): void {
  for (const kind of ["validation", "conditionalFormat"] as const) {
    for (const [id, part] of [...book.parts[kind]] as readonly (readonly [string, PartKinds[typeof kind]])[]) {
      const rule = rewritten(part.rule, rewrite) as typeof part.rule;
      if (JSON.stringify(rule) !== JSON.stringify(part.rule)) setPart(book, kind, id, { ...part, rule });
    }
  }
}

/** Rules hold formulas as texts that begin with `=`. */
export function rewritten(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? rewrite(value) : value;
  if (Array.isArray(value)) return value.map((inner) => rewritten(inner, rewrite));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, rewrite)]));
}
