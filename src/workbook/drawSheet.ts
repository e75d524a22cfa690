/**
 * 画表: the steps that put a drawing onto an empty sheet: contents, merges, looks,
 * sizes, print settings. Text is written so that it stays text: `=1+1` from
 * somebody's cell never becomes a formula.
 */
import { formatSteps } from "./format";
import { coverOf } from "./lookAreas";
import { printStep } from "./print";
import { callBytes, type Step } from "./requests";
import { areaAddress, isFormula, type Area, type Content, type SheetDrawing } from "./sheetDrawing";

/** 画一张表 on the sheet of this name, which is empty. */
export function drawSteps(sheet: string, drawing: SheetDrawing): readonly Step[] {
  return [...contentSteps(sheet, drawing), mergeStep(sheet, drawing), ...formatSteps(sheet, drawing), printStep(sheet, drawing)];
}

/** Cells written in one call. A slice of rows, so that no step outgrows a request. */
const sliceBytes = 400_000;

function contentSteps(sheet: string, drawing: SheetDrawing): readonly Step[] {
  const grid = coverOf(drawing).map((cells, row) => cells.map((cell, column) => (cell !== undefined && cell.row === row && cell.column === column ? cell : undefined)));
  const formulas = grid.map((cells) => cells.map((cell) => written(cell?.content ?? null)));
  const formats = grid.map((cells) => cells.map((cell) => cell?.numberFormat ?? "General"));
  return slices(formulas).map(({ first, rows, bytes }) => ({
    bytes: bytes * 2 + callBytes * 2,
    run: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress({ row: first, column: 0, rows, columns: drawing.columns }));
      range.numberFormat = formats.slice(first, first + rows);
      range.formulas = formulas.slice(first, first + rows);
    },
  }));
}

/** Rows in slices of about one size. */
function slices(rows: readonly (readonly unknown[])[]): readonly { readonly first: number; readonly rows: number; readonly bytes: number }[] {
  const found: { first: number; rows: number; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const bytes = sizeOf(row);
    const last = found.at(-1);
    if (last === undefined || last.bytes + bytes > sliceBytes) found.push({ first: index, rows: 1, bytes });
    else {
      last.rows++;
      last.bytes += bytes;
    }
  });
  return found;
}

/** Bytes on the wire: a Chinese character takes three. */
export function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * 写入值: a content as it is written to Excel. A text that Excel would read as
 * something else (a formula, a number, a date, an apostrophe's own mark) is
 * preceded by an apostrophe, which Excel keeps to itself.
 *
 * @example written("=1+1")  // "'=1+1"
 * @example written("财务")  // "财务"
 * @example written("1-2")   // "'1-2" — else a date
 */
export function written(content: Content): string | number {
  if (content === null) return "";
  if (typeof content === "number") return content;
  if (isFormula(content)) return content.formula;
  return isPlainText(content) ? content : `'${content}`;
}

/** A text that begins with a letter or an opening bracket of any script and is no word of Excel's own. */
function isPlainText(text: string): boolean {
  return text === "" || (/^[\p{L}（《【“「]/u.test(text) && !/^(?:true|false|真|假|[a-z]{3,9}[\s\-/.]*\d)/i.test(text));
}

function mergeStep(sheet: string, { cells }: SheetDrawing): Step {
  const merged: readonly Area[] = cells.filter(({ rows, columns }) => rows * columns > 1);
  return {
    bytes: merged.length * callBytes,
    run: (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      for (const area of merged) target.getRange(areaAddress(area)).merge(false);
    },
  };
}
