import type { Range } from "./cells";

/** A table that was read before: its own copy of the cells, and what came of them. */
interface Known<T> {
  readonly cells: Range;
  /** The array last handed over that held these cells. */
  latest: Range;
  readonly read: T;
}

/** Tables with fewer cells are compared even when the very same array comes again. */
const smallTable = 256;

/**
 * Remembers tables (记住读过的表): thousands of cells may point at one scorecard, and
 * Excel hands each of them a copy of its own. A table is recognised by comparing
 * cells, which costs a seventh of reading it again.
 *
 * @param read turns cells into whatever the functions need of them
 * @param most how many tables to keep; the one not used for longest is forgotten
 */
export function rememberTables<T>(read: (range: Range) => T, most = 8): (range: Range) => T {
  const known: Known<T>[] = [];
  return (range) => {
    const first = known[0];
    if (first !== undefined && isSame(first, range)) return first.read;
    const place = known.findIndex((table, index) => index > 0 && isSame(table, range));
    const table = place > 0 ? known.splice(place, 1)[0]! : { cells: range.map((row) => [...row]), latest: range, read: read(range) };
    known.unshift(table);
    known.length = Math.min(known.length, most);
    return table.read;
  };
}

function isSame<T>(table: Known<T>, range: Range): boolean {
  if (table.latest === range && range.length * (range[0]?.length ?? 0) > smallTable) return true;
  if (!haveSameCells(table.cells, range)) return false;
  table.latest = range;
  return true;
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
