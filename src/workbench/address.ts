/** A rectangle of cells (区域): zero-based first row and column, and how many of each. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** How far an Excel sheet reaches. */
export const sheetLimit = { rowCount: 1048576, columnCount: 16384 } as const;

/**
 * Column letters (列标) of a zero-based column.
 *
 * @example columnLetters(0) // "A"
 * @example columnLetters(16383) // "XFD"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Zero-based column of column letters (列标); NaN beyond XFD.
 *
 * @example columnOf("AA") // 26
 */
export function columnOf(letters: string): number {
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < sheetLimit.columnCount ? column : NaN;
}

/**
 * The area an address names (地址 → 区域), or null when the text is no address. Takes cells, whole columns and
 * whole rows, with or without `$`; the corners in any order.
 *
 * @example areaOf("B2:A1") // { row: 0, column: 0, rowCount: 2, columnCount: 2 }
 * @example areaOf("C:C").rowCount // 1048576
 * @example areaOf("Sales") // null
 */
export function areaOf(address: string): Area | null {
  const text = address.replaceAll("$", "").trim();
  const cells = /^([A-Za-z]{1,3})([1-9]\d{0,6})(?::([A-Za-z]{1,3})([1-9]\d{0,6}))?$/.exec(text);
  if (cells) {
    const [, letters = "", digits = "", otherLetters = letters, otherDigits = digits] = cells;
    return between(Number(digits) - 1, columnOf(letters), Number(otherDigits) - 1, columnOf(otherLetters));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(0, columnOf(columns[1] ?? ""), sheetLimit.rowCount - 1, columnOf(columns[2] ?? ""));
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetLimit.columnCount - 1);
  return null;
}

/** The area with these two corners, in any order; null where a corner lies off the sheet. */
function between(row: number, column: number, otherRow: number, otherColumn: number): Area | null {
  const area = {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rowCount: Math.abs(row - otherRow) + 1,
    columnCount: Math.abs(column - otherColumn) + 1,
  };
  return isOnSheet(area) ? area : null;
}

/** Does the area lie wholly on a sheet, and hold at least one cell? */
export function isOnSheet(area: Area): boolean {
  return area.row >= 0 && area.column >= 0 && area.rowCount >= 1 && area.columnCount >= 1
    && area.row + area.rowCount <= sheetLimit.rowCount && area.column + area.columnCount <= sheetLimit.columnCount;
}

/**
 * An area as an address without a sheet (区域 → 地址), as Excel writes it.
 *
 * @example addressOf({ row: 0, column: 0, rowCount: 2, columnCount: 2 }) // "A1:B2"
 * @example addressOf({ row: 4, column: 2, rowCount: 1, columnCount: 1 }) // "C5"
 * @example addressOf({ row: 0, column: 0, rowCount: 1048576, columnCount: 2 }) // "A:B"
 */
export function addressOf(area: Area): string {
  const { row, column, rowCount, columnCount } = area;
  const first = columnLetters(column);
  const last = columnLetters(column + columnCount - 1);
  if (isEntireColumn(area) && !isEntireRow(area)) return `${first}:${last}`;
  if (isEntireRow(area)) return `${row + 1}:${row + rowCount}`;
  if (rowCount === 1 && columnCount === 1) return `${first}${row + 1}`;
  return `${first}${row + 1}:${last}${row + rowCount}`;
}

/**
 * An area as an address with every part fixed, as names and print settings are kept.
 *
 * @example absoluteAddressOf({ row: 0, column: 0, rowCount: 2, columnCount: 2 }) // "$A$1:$B$2"
 * @example absoluteAddressOf({ row: 0, column: 0, rowCount: 2, columnCount: 16384 }) // "$1:$2"
 */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replace(/([A-Z]+)(?=\d|:|$)/g, "$$$1").replace(/(\d+)/g, "$$$1");
}

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rowCount === sheetLimit.rowCount;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columnCount === sheetLimit.columnCount;
}

/**
 * A sheet's name as it stands before the `!` of an address: quoted where it must be.
 *
 * @example quotedSheetName("Sheet1") // "Sheet1"
 * @example quotedSheetName("Bob's 2026") // "'Bob''s 2026'"
 */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && areaOf(name) === null && !/^[Rr]\d*[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * An address taken apart into sheet and cells; the sheet is null when none is named.
 *
 * @example splitAddress("'My Sheet'!$A$1") // { sheetName: "My Sheet", cells: "$A$1" }
 * @example splitAddress("A1:B2") // { sheetName: null, cells: "A1:B2" }
 */
export function splitAddress(address: string): { readonly sheetName: string | null; readonly cells: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheetName: null, cells: address };
  const sheet = address.slice(0, mark).replace(/^=/, "");
  const name = /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName: name, cells: address.slice(mark + 1) };
}

/** The cells two areas share, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount = Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest area around two areas. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

/** Does the first area hold all cells of the second? */
export function contains(outer: Area, inner: Area): boolean {
  return inner.row >= outer.row && inner.column >= outer.column
    && inner.row + inner.rowCount <= outer.row + outer.rowCount
    && inner.column + inner.columnCount <= outer.column + outer.columnCount;
}

export function isSameArea(one: Area, other: Area): boolean {
  return contains(one, other) && contains(other, one);
}

export function isSingleCell(area: Area): boolean {
  return area.rowCount === 1 && area.columnCount === 1;
}
