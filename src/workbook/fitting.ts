/**
 * 排版: how wide the columns and how high the rows must be so that a sheet fills
 * its page and no printed text is cut.
 */
import { looks } from "./looks";
import { isFormula, type Orientation, type PlacedCell } from "./sheetDrawing";
import { cellMargin, heightFor, longestPiece, tallestRow, textWidth } from "./textSize";

/** How wide a column may be, in points. */
export interface ColumnRoom {
  readonly least: number;
  readonly most: number;
  /** Shares the page's free width: a column of long texts. */
  readonly stretches: boolean;
}

/** What A4 leaves between margins of 0.5 inch, in points. */
export const usableWidth: { readonly [O in Orientation]: number } = { portrait: 523, landscape: 770 };

/**
 * 列宽: each column as wide as its contents ask, within its room; what is left
 * of the page goes to the columns of long texts, by how much they have to say.
 * A sheet that needs more than the page is printed smaller (`print.ts`).
 */
export function columnWidths(rooms: readonly ColumnRoom[], cells: readonly PlacedCell[], orientation: Orientation): readonly number[] {
  const wanted = rooms.map(() => 0);
  for (const cell of cells) {
    if (cell.columns > 1) continue;
    wanted[cell.column] = Math.max(wanted[cell.column]!, widthWanted(cell));
  }
  // No word of a header is broken, in whatever language it is.
  const words = rooms.map((_, column) => Math.max(0, ...cells.filter((cell) => cell.column === column && cell.columns === 1).map(headerWord)));
  const widths = rooms.map((room, column) => Math.max(words[column]!, room.stretches ? room.least : clamp(wanted[column]!, room.least, room.most)));
  const pull = rooms.map((room, column) => (room.stretches ? Math.sqrt(Math.max(wanted[column]!, room.least)) : 0));
  share(widths, pull, wanted, usableWidth[orientation]);
  deepen(widths, cells);
  return widths.map((width) => Math.round(width * 4) / 4);
}

/** Gives the free width to the columns that pull, none beyond what its text wants while another still wants more. */
function share(widths: number[], pull: readonly number[], wanted: readonly number[], usable: number): void {
  const free = (): number => usable - widths.reduce((total, width) => total + width, 0);
  for (let open = pull.map((_, column) => column).filter((column) => pull[column]! > 0); open.length > 0 && free() > 0.5; ) {
    const left = free();
    const pulls = open.reduce((total, column) => total + pull[column]!, 0);
    const satisfied = open.filter((column) => widths[column]! + (left * pull[column]!) / pulls >= wanted[column]!);
    if (satisfied.length === 0 || satisfied.length === open.length) {
      for (const column of open) widths[column]! += (left * pull[column]!) / pulls;
      return;
    }
    for (const column of satisfied) widths[column] = Math.max(widths[column]!, wanted[column]!);
    open = open.filter((column) => !satisfied.includes(column));
  }
}

/** Widens a column until its longest text fits into the tallest row Excel has. */
function deepen(widths: number[], cells: readonly PlacedCell[]): void {
  for (const cell of cells) {
    if (cell.columns > 1 || typeof cell.content !== "string") continue;
    const { size } = looks[cell.look];
    while (heightFor(cell.content, size, widths[cell.column]!) > tallestRow * cell.rows && widths[cell.column]! < widestColumn) widths[cell.column]! *= 1.25;
  }
}

/** Excel's widest column is 255 characters. */
const widestColumn = 1200;

/** A header is bold. */
function headerWord({ content, look }: PlacedCell): number {
  return look === "header" && typeof content === "string" ? longestPiece(content, looks[look].size) * 1.08 + cellMargin : 0;
}

/** A number's width is that of about its digits; a header may stand in two lines. */
function widthWanted({ content, look, numberFormat }: PlacedCell): number {
  const { size } = looks[look];
  if (typeof content === "string") {
    const width = textWidth(content, size) + cellMargin;
    return look === "header" ? Math.max(longestPiece(content, size) + cellMargin, Math.min(width, width / 2 + size / 2 + cellMargin / 2)) : width;
  }
  if (content === null) return 0;
  const shown = isFormula(content) || numberFormat !== "General" ? "100.00" : String(content);
  return textWidth(shown, size) + cellMargin + 2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/**
 * 行高: each row as high as its highest text needs, at least what the form asks;
 * rows under a merged text grow together until it fits.
 */
export function rowHeights(cells: readonly PlacedCell[], widths: readonly number[], least: readonly number[]): readonly number[] {
  const heights = [...least];
  const needed = (cell: PlacedCell): number => {
    if (typeof cell.content !== "string") return 0;
    const width = widths.slice(cell.column, cell.column + cell.columns).reduce((total, part) => total + part, 0);
    return heightFor(cell.content, looks[cell.look].size, width);
  };
  for (const cell of cells) if (cell.rows === 1) heights[cell.row] = Math.max(heights[cell.row]!, needed(cell));
  for (const cell of cells) {
    if (cell.rows === 1) continue;
    const rows = Array.from({ length: cell.rows }, (_, offset) => cell.row + offset);
    const lacking = needed(cell) - rows.reduce((total, row) => total + heights[row]!, 0);
    if (lacking > 0) for (const row of rows) heights[row]! += Math.ceil(lacking / cell.rows);
  }
  return heights.map((height) => Math.min(height, tallestRow));
}

/**
 * 分段: splits the columns into neighbouring segments whose widths come as near
 * as they can to the given shares. Each segment has at least one column.
 *
 * @example segments([10, 10, 20, 20], [1, 2]) // [{ column: 0, columns: 2 }, { column: 2, columns: 2 }]
 */
export function segments(widths: readonly number[], shares: readonly number[]): readonly { readonly column: number; readonly columns: number }[] {
  const whole = widths.reduce((total, width) => total + width, 0);
  const parts = shares.reduce((total, part) => total + part, 0);
  const ends: number[] = [];
  let reach = 0;
  let column = 0;
  let share = 0;
  shares.forEach((part, index) => {
    share += part;
    const goal = (whole * share) / parts;
    const last = widths.length - (shares.length - 1 - index);
    const first = (ends.at(-1) ?? 0) + 1;
    while (column < first || (column < last && reach + widths[column]! / 2 <= goal)) reach += widths[column++]!;
    ends.push(index === shares.length - 1 ? widths.length : column);
  });
  return ends.map((end, index) => ({ column: ends[index - 1] ?? 0, columns: end - (ends[index - 1] ?? 0) }));
}
