/**
 * 合并区域填充: a merged area speaks for every row it covers. Excel keeps its
 * content in the first cell only.
 */
import type { Cell, Field } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import type { DataRows } from "./dataRows";
import type { Header } from "./headerRows";
import { covers, type SheetCells } from "./sheetCells";

/**
 * Columns whose merged areas are left as they are: a weight, an actual or a
 * result over several indicators would count several times, and a code would
 * name several rows.
 */
const counted: ReadonlySet<Field> = new Set<Field>(["weight", "actual", "points", "code", "share", "rating", "score"]);

/**
 * The cells with merged areas filled down over the data rows, and a 卡 column
 * whose blank cells mean the card above; rows that need neither are the very
 * same arrays. An indicator merged over the columns of its levels is filled to
 * the right; a rule text over several lines is put together; 同上 is what it repeats.
 */
export function filledDown(sheet: SheetCells, header: Header, { rows, lines }: Pick<DataRows, "rows" | "lines">): readonly (readonly Cell[])[] {
  const columns = header.found.columns as Partial<Record<Field, number>>;
  let values: (readonly Cell[])[] | null = null;
  const write = (row: number, column: number, cell: Cell): void => {
    values ??= [...sheet.values];
    const cells = values[row] === sheet.values[row] ? [...sheet.values[row]!] : (values[row] as Cell[]);
    cells[column] = cell;
    values[row] = cells;
  };

  const isData = new Set(rows);
  const fieldAt = new Map((Object.entries(columns) as [Field, number][]).map(([field, column]) => [column, field]));
  for (const area of sheet.merges) {
    const cell = sheet.values[area.row]?.[area.column];
    if (area.row <= header.last || isBlank(cell)) continue;
    const field = fieldAt.get(area.column);
    if (field !== undefined && !counted.has(field))
      for (let row = area.row + 1; row < Math.min(area.row + area.rows, sheet.values.length); row++) if (isData.has(row)) write(row, area.column, cell!);
    if (isData.has(area.row) && columns.indicator !== undefined && covers(area, columns.indicator)) write(area.row, columns.indicator, cell!);
  }
  for (const [field, column] of Object.entries(columns) as [Field, number][]) if (!counted.has(field) && field !== "target" && field !== "indicator") repeatDittos(() => values ?? sheet.values, column, rows, write);
  if (columns.ruleText !== undefined)
    for (const [row, more] of lines) write(row, columns.ruleText, together([row, ...more].map((line) => sheet.values[line]![columns.ruleText!]!)));
  if (columns.card !== undefined) continueCards(() => values ?? sheet.values, columns.card, rows, write);
  return values ?? sheet.values;
}

/** Lines of one rule text; an error in one of them is an error of the whole. */
function together(lines: readonly Cell[]): Cell {
  const error = lines.find((line) => typeof line === "object" && line !== null);
  const texts = lines.filter((line) => typeof line === "string" || typeof line === "number").map((line) => String(line).trim().replace(/[;；]$/, ""));
  return error ?? texts.filter((text) => text !== "").join("；");
}

/** 同上 and 〃 say what the row above says. */
function repeatDittos(values: () => readonly (readonly Cell[])[], column: number, rows: readonly number[], write: (row: number, column: number, cell: Cell) => void): void {
  rows.forEach((row, at) => {
    const cell = values()[row]![column];
    const above = at === 0 ? "" : values()[rows[at - 1]!]![column]!;
    if (typeof cell === "string" && cell.length < 8 && ditto.test(cell) && !isBlank(above)) write(row, column, above);
  });
}
const ditto = /^\s*(?:同上|〃|″|"|”|''|ditto|do\.)\s*$/i;

function continueCards(values: () => readonly (readonly Cell[])[], column: number, rows: readonly number[], write: (row: number, column: number, cell: Cell) => void): void {
  let card: Cell = "";
  for (const row of rows) {
    const cell = values()[row]![column]!;
    if (!isBlank(cell)) card = cell;
    else if (!isBlank(card)) write(row, column, card);
  }
}
