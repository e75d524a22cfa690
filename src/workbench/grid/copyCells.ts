import type { ICellData } from "@univerjs/core";
import { absoluteAddressOf, intersection, quotedSheetName, type Area } from "../address";
import { movedFormula } from "../formula/moveFormula";
import { ExcelError } from "../excelError";
import { nameOf, setPart, type Sheet } from "./book";
import { cellReader, changeCells, contentOf, formulaAt, formulaContent, hasContent, valueOf } from "./cells";
import { mergeCells, mergedAreasIn } from "./merges";
import type { PartKinds } from "./parts";
import { clearValidation } from "./validation";

/** What of a cell is copied (粘贴内容). */
export type CopyKind = "All" | "Formulas" | "Values" | "Formats" | "Link";

export interface CopyOptions {
  readonly kind: CopyKind;
  /** Blank cells of the source leave what stands at the target. */
  readonly skipsBlanks: boolean;
  readonly isTransposed: boolean;
}

/** One cell on its way elsewhere: everything it has, its formula as text. */
export interface CarriedCell {
  readonly cell: ICellData | null;
  readonly formula: string | null;
}

/** The cells of an area, row by row, to be put down elsewhere. */
export function carry(sheet: Sheet, area: Area): readonly (readonly CarriedCell[])[] {
  const cellOf = cellReader(sheet);
  const rows: CarriedCell[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const inRow: CarriedCell[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = cellOf(row, column);
      inRow.push({ cell: cell ? structuredClone(cell) : null, formula: formulaAt(sheet, cell, row, column) });
    }
    rows.push(inRow);
  }
  return rows;
}

/** A carried cell as the new content and look of another, its formula moved so far. */
export function putDown({ cell, formula }: CarriedCell, kind: Exclude<CopyKind, "Link">, rows: number, columns: number): ICellData {
  const look: ICellData = { s: cell?.s ?? null, custom: cell?.custom ?? null };
  if (kind === "Formats") return look;
  const content = formula !== null && kind !== "Values" ? formulaContent(movedFormula(formula, rows, columns)) : contentOf(valueOf(cell), false);
  const typed: ICellData = formula === null && cell?.t != null ? { ...content, t: cell.t } : content;
  return kind === "All" ? { ...typed, ...look } : typed;
}

/**
 * Copies cells to another place (复制粘贴). A target larger than the source is filled again and again where it holds the
 * source a whole number of times; a smaller one stands for its top left cell.
 *
 * @returns the cells that were written
 * @throws ExcelError OperationCellsExceedLimit
 */
export function copyCells(from: Sheet, source: Area, to: Sheet, target: Area, options: CopyOptions): Area {
  const size = options.isTransposed ? { rowCount: source.columnCount, columnCount: source.rowCount } : { rowCount: source.rowCount, columnCount: source.columnCount };
  const repeats = (whole: number, part: number): number => (whole % part === 0 ? whole : part);
  const reach: Area = { ...target, rowCount: repeats(target.rowCount, size.rowCount), columnCount: repeats(target.columnCount, size.columnCount) };
  if (reach.rowCount * reach.columnCount > 5_000_000) throw new ExcelError("OperationCellsExceedLimit");
  const carried = carry(from, source);
  const changes: { [row: number]: { [column: number]: ICellData } } = {};
  for (let row = 0; row < reach.rowCount; row++) {
    const inRow: { [column: number]: ICellData } = {};
    for (let column = 0; column < reach.columnCount; column++) {
      const [r, c] = [row % size.rowCount, column % size.columnCount];
      const [sourceRow, sourceColumn] = options.isTransposed ? [c, r] : [r, c];
      const one = carried[sourceRow]?.[sourceColumn] ?? { cell: null, formula: null };
      if (options.skipsBlanks && !(one.cell && hasContent(one.cell))) continue;
      inRow[reach.column + column] = options.kind === "Link"
        ? formulaContent(linkTo(from, source.row + sourceRow, source.column + sourceColumn))
        : putDown(one, options.kind, reach.row + row - source.row - sourceRow, reach.column + column - source.column - sourceColumn);
    }
    changes[reach.row + row] = inRow;
  }
  changeCells(to, changes, reach, options.kind === "Formats" ? "look" : undefined);
  if (options.kind === "All" && !options.isTransposed) copyBeside(from, source, to, reach);
  else if (options.kind === "Formats") copyRules(from, source, to, reach, "conditionalFormat");
  return reach;
}

/** A formula that shows what stands in a cell of another sheet. */
function linkTo(sheet: Sheet, row: number, column: number): string {
  return `=${quotedSheetName(nameOf(sheet))}!${absoluteAddressOf({ row, column, rowCount: 1, columnCount: 1 })}`;
}

/** Merges, validation and conditional formats come with copied cells. */
function copyBeside(from: Sheet, source: Area, to: Sheet, reach: Area): void {
  for (const merged of mergedAreasIn(from, source)) {
    for (const shift of shifts(source, reach)) {
      const copy = { ...merged, row: merged.row + shift.rows, column: merged.column + shift.columns };
      if (shift.rows !== 0 || shift.columns !== 0 || from.id !== to.id) mergeCells(to, copy, false);
    }
  }
  copyRules(from, source, to, reach, "validation");
  copyRules(from, source, to, reach, "conditionalFormat");
}

function copyRules(from: Sheet, source: Area, to: Sheet, reach: Area, kind: "validation" | "conditionalFormat"): void {
  const store: ReadonlyMap<string, PartKinds[typeof kind]> = from.book.parts[kind];
  const found = [...store.values()].filter(({ sheetId }) => sheetId === from.id)
    .map((part) => ({ part, within: part.areas.flatMap((area) => intersection(area, source) ?? []) })).filter(({ within }) => within.length > 0);
  if (found.length === 0) return;
  if (kind === "validation" && from.id === to.id && intersection(source, reach) === null) clearValidation(to, reach);
  for (const { part, within } of found) {
    const areas = shifts(source, reach).flatMap(({ rows, columns }) => within.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns })));
    const id = String(1 + Math.max(0, ...[...to.book.parts[kind].keys()].map(Number).filter(Number.isFinite)));
    setPart(to.book, kind, id, { ...part, sheetId: to.id, areas });
  }
}

/** How far the source is from each of its copies. */
function shifts(source: Area, reach: Area): readonly { readonly rows: number; readonly columns: number }[] {
  const found: { readonly rows: number; readonly columns: number }[] = [];
  for (let row = reach.row; row < reach.row + reach.rowCount; row += source.rowCount) {
    for (let column = reach.column; column < reach.column + reach.columnCount; column += source.columnCount) {
      found.push({ rows: row - source.row, columns: column - source.column });
    }
  }
  return found;
}
