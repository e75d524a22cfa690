import { isBlank, textIn } from "./cells";
import { halfWidth } from "./halfWidth";
import type { Cell } from "./table";

/** 25569 is the serial day of 1 January 1970. */
const epoch = 25_569;
const day = 86_400_000;
const written = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?(?:\s.*)?$/;

/**
 * The serial day of a cell (日期), as Excel counts days: a date, or text that spells
 * one out with its year first.
 *
 * @returns null when blank; NaN when it is no date
 * @example readDate(45716) // 45716
 * @example readDate("2025年2月28日") // 45716
 * @example readDate("年底前") // NaN
 */
export function readDate(cell: Cell): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number") return cell >= 1 && cell < 2_958_466 ? Math.floor(cell) : NaN;
  const match = written.exec(halfWidth((textIn(cell) ?? "").slice(0, 40)));
  if (match === null) return NaN;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, date);
  const isReal = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === date;
  return isReal ? time / day + epoch : NaN;
}
