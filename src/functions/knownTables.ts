import { type Range, toRange } from "./cells";

/** A table that was read before: its cells, and what came of them. */
interface Known<T> {
  /** A copy of its own where the table is small; Excel never changes an array it handed over. */
  readonly cells: Range;
  /** What was last handed over and held these cells; null for a table so small that comparing costs nothing. */
  latest: unknown;
  readonly read: T;
}

/** Tables of no more cells are compared even when the very same array comes again. */
const smallTable = 256;

function isLarge(cells: Range): boolean {
  return cells.length * (cells[0]?.length ?? 0) > smallTable;
}

/**
 * Remembers tables (记住读过的表): thousands of cells may point at one scorecard, and
 * Excel hands each of them a copy of its own. A table is recognised by comparing
 * cells, which costs a seventh of reading it again.
 *
 * @param read turns cells into whatever the functions need of them
 * @param most how many tables to keep; the one not used for longest is forgotten
 */
export function rememberTables<T>(read: (range: Range) => T, most = 8): (value: unknown) => T {
  const known: Known<T>[] = [];
  return (value) => {
    if (value !== null) for (const table of known) if (table.latest === value) return table.read;
    const range = toRange(value);
    const place = known.findIndex(({ cells }) => haveSameCells(cells, range));
    const table = place >= 0 ? known.splice(place, 1)[0]! : { cells: isLarge(range) ? range : range.map((row) => [...row]), latest: null, read: read(range) };
    table.latest = isLarge(range) ? value : null;
    known.unshift(table);
    known.length = Math.min(known.length, most);
    return table.read;
  };
}

function haveSameCells(one: Range, other: Range): boolean {
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) {
    const [left, right] = [one[row]!, other[row]!];
    if (left.length !== right.length) return false;
    for (let column = 0; column < left.length; column++) {
      if (left[column] !== right[column] && !isSameCell(left[column], right[column])) return false;
    }
  }
  return true;
}

/** Error cells are objects, a new one in every copy. */
function isSameCell(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return Object.is(one, other);
  const [left, right] = [one as { [key: string]: unknown }, other as { [key: string]: unknown }];
  return left.code === right.code && left.type === right.type && left.basicValue === right.basicValue && left.error === right.error;
}
