/**
 * 数: how numbers are read, compared, added and shown (RULES.md, section 1).
 * Arithmetic is in doubles; what binary fractions leave behind is removed at 12
 * significant digits, so that a result exactly on the edge of a band belongs to it.
 */
import { halfWidth } from "./halfWidth";
import type { Cell, CellError } from "./table";

const significantDigits = 12;
/** 10⁰ to 10²², the powers of ten that a double holds exactly. */
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * 去除尾差: a number without the dust of binary fractions, 12 significant digits.
 *
 * @returns the double nearest to x rounded at 12 digits; 0, NaN and infinities as they are
 * @example withoutDust((1.9 - 1) / (2 - 1)) // 0.9 — in binary 0.8999999999999999
 */
export function withoutDust(x: number): number {
  // Scaling costs a tenth of toPrecision, and every point of every indicator passes here.
  const power = powerFor(x < 0 ? -x : x);
  if (power > 0) return x < 0 ? -Math.round(-x * power) / power : Math.round(x * power) / power;
  return x === 0 || !Number.isFinite(x) ? x : Number(x.toPrecision(significantDigits));
}

/**
 * 差: a − b without dust. The dust of a difference is as coarse as the larger of the
 * two numbers, so it is removed at that number's 12th digit.
 *
 * @example difference(100.3, 100) // 0.3 — in binary 0.29999999999999716
 */
export function difference(a: number, b: number): number {
  const power = powerFor(Math.max(Math.abs(a), Math.abs(b)));
  const gap = a - b;
  if (power === 0) return withoutDust(gap);
  return gap < 0 ? -Math.round(-gap * power) / power : Math.round(gap * power) / power;
}

/** The power of ten that moves the 12th significant digit to the units; 0 where a double cannot hold it exactly. */
function powerFor(size: number): number {
  if (size >= 1) return size < 10 ? 1e11 : size < 100 ? 1e10 : size < 1000 ? 1e9 : size < 1e11 ? powerForLarge(size) : 0;
  return size >= 0.1 ? 1e12 : size >= 1e-10 ? powerForSmall(size) : 0;
}

function powerForLarge(size: number): number {
  let whole = 4;
  while (size >= powersOfTen[whole]!) whole++;
  return powersOfTen[significantDigits - whole]!;
}

function powerForSmall(size: number): number {
  let zeros = 1;
  while (size * powersOfTen[zeros + 1]! < 1) zeros++;
  return powersOfTen[significantDigits + zeros]!;
}

/**
 * 合计: a compensated sum (Neumaier), so that the order of rows and many small
 * weights do not show in the result.
 *
 * @example sum([0.1, 0.2, 0.3, 0.4]) // 1
 * @example sum([1e16, 1, -1e16]) // 1 — a plain loop gives 0
 * @source A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974), p. 40
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // An overflow leaves Infinity − Infinity behind in `lost`; the total itself says it better.
  return Number.isFinite(lost) ? total + lost : total;
}

/**
 * 四舍五入: rounding for display, half away from zero. Never feeds back into a
 * calculation, unless 先舍入后汇总 is on.
 *
 * @param digits decimals, 0 to 10; 2 unless said otherwise
 * @example rounded(58.735, 2) // 58.74
 * @example rounded(1.005, 2) // 1.01 — in binary a little less
 * @example rounded(-2.5, 0) // -3
 */
export function rounded(x: number, digits = 2): number {
  const power = powersOfTen[digits]!;
  const scaled = Math.abs(x) * power;
  if (!(scaled < 1e15)) return x;
  // Beyond 11 digits there is no room to remove dust; the shortest decimal form is then what a person saw.
  const size = scaled < 1e11 ? Math.floor(withoutDust(scaled) + 0.5) / power : Math.floor(Number(`${scaled}`) + 0.5) / power;
  return x < 0 ? -size : size;
}

/**
 * 相等: equal but for dust.
 *
 * @example isClose(0.1 + 0.2, 0.3) // true
 */
export function isClose(a: number, b: number): boolean {
  return a === b || withoutDust(a) === withoutDust(b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** Text that is not a number, as it stood in the cell. */
export interface Unreadable {
  readonly unreadable: string;
}

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const errorValue = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|BUSY!|FIELD!|CONNECT!|UNKNOWN!|PYTHON!|EXTERNAL!)$/i;

/**
 * 读数: the number a cell holds, as people type it: full-width digits, thousands
 * commas, per cent (30% is 0.3) and per mille; outer blanks do not count.
 *
 * @returns the number; `"blank"` for an empty cell; the error of an error cell,
 *   also where Excel hands it over as text; else what could not be read. A number
 *   with any word beside it ("约30", "30左右", "≥30", "30件") is never guessed at.
 * @example readNumber("30％") // 0.3
 * @example readNumber("１，２００") // 1200
 * @example readNumber("约30") // { unreadable: "约30" }
 */
export function readNumber(cell: Cell): number | "blank" | Unreadable | CellError {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : { unreadable: String(cell) };
  if (cell === null || cell === "") return "blank";
  if (typeof cell === "boolean") return { unreadable: cell ? "TRUE" : "FALSE" };
  if (typeof cell === "object") return cell;
  // A cell can hold 32 767 characters; no number needs more than a few dozen.
  const text = cell.length > 400 ? cell.trim() : halfWidth(cell);
  if (text === "") return "blank";
  const number = text.length > 60 ? null : numberIn(text);
  if (number !== null) return number;
  return errorValue.test(text) ? { error: text.toUpperCase() } : { unreadable: cell };
}

function numberIn(text: string): number | null {
  const last = text.charAt(text.length - 1);
  const divisor = last === "%" ? 100 : last === "‰" ? 1000 : 1;
  const digits = divisor === 1 ? text : text.slice(0, -1).trimEnd();
  const isGrouped = groupedNumber.test(digits);
  if (!isGrouped && !plainNumber.test(digits)) return null;
  const number = Number(isGrouped ? digits.replaceAll(",", "") : digits);
  if (!Number.isFinite(number)) return null;
  return divisor === 1 ? number : withoutDust(number / divisor);
}
