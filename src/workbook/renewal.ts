/**
 * 就地更新: which cells of a sheet of ours must change when it is written again in
 * the same form: only those whose content differs, none that people fill in, and
 * of formats only those we gave. With each change goes what stood there before.
 */
import { written } from "./drawSheet";
import { areasBy } from "./lookAreas";
import { contentOf, type OwnSheet } from "./ownSheet";
import { isFormula, type Area, type Content, type SheetDrawing } from "./sheetDrawing";

/** One rectangle to be written, with what it held. */
export interface Edit {
  readonly what: "formulas" | "numberFormat";
  readonly sheet: string;
  readonly area: Area;
  readonly before: readonly (readonly (string | number)[])[];
  readonly after: readonly (readonly (string | number)[])[];
}

/** 更新 of one sheet. */
export function renewal(own: OwnSheet, drawing: SheetDrawing): readonly Edit[] {
  const { sheet } = own.areas;
  const cells = new Map(drawing.cells.filter(({ kept }) => kept === null).map((cell) => [key(cell.row, cell.column), cell]));
  const cellAt = (row: number, column: number): SheetDrawing["cells"][number] | undefined => cells.get(key(row, column));
  const contents = areasBy<true>(drawing.rows, drawing.columns, (row, column) => {
    const cell = cellAt(row, column);
    return cell !== undefined && !isSame(own, row, column, cell.content) ? true : null;
  });
  const formats = areasBy<string>(drawing.rows, drawing.columns, (row, column) => {
    const cell = cellAt(row, column);
    const before = own.numberFormats[row]?.[column] ?? "General";
    return cell !== undefined && cell.numberFormat !== before && isOurs(before) ? cell.numberFormat : null;
  });
  return [
    ...[...formats.values()].flat().map((area): Edit => ({
      what: "numberFormat",
      sheet,
      area,
      before: filled(area, (row, column) => own.numberFormats[row]?.[column] ?? "General"),
      after: filled(area, (row, column) => cellAt(row, column)!.numberFormat),
    })),
    ...(contents.get(true) ?? []).map((area): Edit => ({
      what: "formulas",
      sheet,
      area,
      before: filled(area, (row, column) => written(contentOf(own, row, column))),
      after: filled(area, (row, column) => written(cellAt(row, column)!.content)),
    })),
  ];
}

function key(row: number, column: number): string {
  return `${row} ${column}`;
}

function filled<T>(area: Area, at: (row: number, column: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (_, column) => at(area.row + row, area.column + column)));
}

/** Formats that drawings give; any other was chosen by a person. */
function isOurs(format: string): boolean {
  return /^(?:General(?:"[^"]*")?|0(?:\.0+)?%?)$/.test(format);
}

function isSame(own: OwnSheet, row: number, column: number, content: Content): boolean {
  const present = contentOf(own, row, column);
  if (isFormula(content) || isFormula(present)) return isFormula(content) && isFormula(present) && content.formula === present.formula;
  return present === (content === "" ? null : content);
}
