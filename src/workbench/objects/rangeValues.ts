import type { ICellData } from "@univerjs/core";
import { intersection, type Area } from "../address";
import { asText } from "../callArguments";
import { ExcelError } from "../excelError";
import { cellReader, changeCells, formulaAt, kindOf, valueOf, type CellChanges, type CellValue } from "../grid/cells";
import { displayText, entryOf } from "../grid/entry";
import { requireUnprotected } from "../grid/protection";
import { changeLook, numberFormatReader } from "../grid/styles";
import { followHeaders } from "../grid/tableNames";
import { tablesOf } from "../grid/tables";
import { inTable, renamedFormula, type Renames } from "../formula/renameInFormula";
import { nameOf, sheetsOf } from "../grid/book";
import { fromR1C1, toR1C1 } from "../formula/moveFormula";
import type { Property } from "../objectModel";
import { isUnbounded, readLimit } from "./rangeTarget";
import type { RangeTarget } from "./targets";

/** What stands in the cells of a range: values, formulas, texts, number formats, as rows of columns. */
export const rangeValueProperties: { readonly [name: string]: Property<RangeTarget> } = {
  Values: { get: readValues, set: writeValues },
  Formulas: { get: readFormulas, set: writeValues },
  FormulasLocal: { get: readFormulas, set: writeValues },
  FormulasR1C1: {
    get: (range) => read(range, (cell, row, column) => {
      const formula = formulaAt(range.sheet, cell, row, column);
      return formula === null ? valueOf(cell) : toR1C1(formula, row, column);
    }),
    set: (range, written) => writeValues(range, written, (value, row, column) => (typeof value === "string" && value.startsWith("=") ? fromR1C1(value, row, column) : value)),
  },
  ValueTypes: { get: (range) => read(range, (cell) => kindOf(cell)) },
  Text: { get: readTexts },
  NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
  NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
};

/** Reads every cell; null for whole columns or rows, as Excel answers. */
function read<Kind>(range: RangeTarget, readCell: (cell: ICellData | null, row: number, column: number) => Kind): Kind[][] | null {
  const { area } = range;
  if (isUnbounded(area)) return null;
  if (area.rowCount * area.columnCount > readLimit) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  const cellOf = cellReader(range.sheet);
  return Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from({ length: area.columnCount }, (_column, column) =>
      readCell(cellOf(area.row + row, area.column + column), area.row + row, area.column + column)));
}

export function readValues(range: RangeTarget): CellValue[][] | null {
  return read(range, (cell) => valueOf(cell));
}

function readFormulas(range: RangeTarget): CellValue[][] | null {
  return read(range, (cell, row, column) => formulaAt(range.sheet, cell, row, column) ?? valueOf(cell));
}

function readNumberFormats(range: RangeTarget): string[][] | null {
  const formatAt = numberFormatReader(range.sheet);
  return read(range, (_cell, row, column) => formatAt(row, column));
}

function readTexts(range: RangeTarget): string[][] | null {
  const locale = range.session.locale();
  const formatAt = numberFormatReader(range.sheet);
  return read(range, (cell, row, column) => displayText(valueOf(cell), formatAt(row, column), locale));
}

/**
 * Writes values or formulas: a list of rows of the range's own size, or one value for all cells. null leaves a cell
 * as it is.
 */
export function writeValues(range: RangeTarget, written: unknown, meaning: (value: CellInput, row: number, column: number) => CellInput = (value) => value): void {
  const valueAt = matrixOf(range.area, written, isCellInput);
  requireUnprotected(range.sheet, [range.area]);
  const { area, sheet } = range;
  const changes: CellChanges = {};
  const formatAt = numberFormatReader(sheet);
  const spelled = speller(range);
  for (let row = 0; row < area.rowCount; row++) {
    const inRow: { [column: number]: ICellData } = {};
    for (let column = 0; column < area.columnCount; column++) {
      const value = valueAt(row, column);
      if (value === null) continue;
      const place = { row: area.row + row, column: area.column + column };
      const entry = entryOf(spelled(meaning(value, place.row, place.column), place), formatAt(place.row, place.column));
      inRow[area.column + column] = entry.numberFormat === null ? entry.content : { ...entry.content, s: { n: { pattern: entry.numberFormat } } };
    }
    changes[area.row + row] = inRow;
  }
  changeCells(sheet, changes, area);
  followHeaders(sheet, area);
}

/**
 * Formulas name sheets and tables as these are spelled, whatever case was typed; `[@a]` inside a table means its own row.
 */
function speller({ sheet }: RangeTarget): (value: CellInput, place: { readonly row: number; readonly column: number }) => CellInput {
  const { book } = sheet;
  let renames: Renames | null = null;
  const tables = tablesOf(book, sheet).map(([, table]) => table);
  return (value, { row, column }) => {
    if (typeof value !== "string" || !value.startsWith("=") || !/[[!\p{L}]/u.test(value)) return value;
    renames ??= {
      sheets: new Map(sheetsOf(book).map((each) => [nameOf(each).toLowerCase(), nameOf(each)])),
      tables: new Map(tablesOf(book, null).map(([, { name }]) => [name.toLowerCase(), name])),
    };
    const own = tables.find((table) => intersection(table.area, { row, column, rowCount: 1, columnCount: 1 }));
    return renamedFormula(own && /(?:^|[^\p{L}\p{N}_.\]])\[/u.test(value) ? inTable(value, own.name) : value, renames);
  };
}

type CellInput = number | string | boolean;

function isCellInput(value: unknown): value is CellInput {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

function writeNumberFormats(range: RangeTarget, written: unknown): void {
  const formatAt = matrixOf(range.area, written, (value): value is string => typeof value === "string");
  requireUnprotected(range.sheet, [range.area], "allowFormatCells");
  changeLook(range.sheet, range.area, (row, column) => {
    const pattern = formatAt(row - range.area.row, column - range.area.column);
    return pattern === null ? null : { style: { n: { pattern: asText(pattern) } } };
  });
}

/**
 * What was written, cell by cell.
 *
 * @throws ExcelError InvalidArgument when the rows and columns do not fit the range, or the range has no end
 */
function matrixOf<Value>(area: Area, written: unknown, isValue: (value: unknown) => value is Value): (row: number, column: number) => Value | null {
  if (isUnbounded(area)) throw new ExcelError("InvalidArgument");
  if (!Array.isArray(written)) return constant(written, isValue);
  const rows: readonly unknown[] = written;
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) return constant(rows[0][0], isValue);
  const fits = rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw sizeMismatch();
  return (row, column) => valueOrNull((rows[row] as readonly unknown[])[column], isValue);
}

function constant<Value>(value: unknown, isValue: (value: unknown) => value is Value): () => Value | null {
  const checked = valueOrNull(value, isValue);
  return () => checked;
}

function valueOrNull<Value>(value: unknown, isValue: (value: unknown) => value is Value): Value | null {
  if (value === null || value === undefined) return null;
  if (!isValue(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function sizeMismatch(): ExcelError {
  return new ExcelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}
