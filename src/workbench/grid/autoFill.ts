import type { ICellData } from "@univerjs/core";
import { contains, type Area } from "../address";
import { ExcelError } from "../excelError";
import type { Sheet } from "./book";
import { changeCells, contentOf, valueOf, type CellValue } from "./cells";
import { carry, putDown, type CarriedCell } from "./copyCells";
import { numberFormatAt } from "./styles";

export const fillTypes = [
  "FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillWeekdays", "FillMonths", "FillYears", "LinearTrend", "GrowthTrend", "FlashFill",
] as const;

export type FillType = (typeof fillTypes)[number];

/**
 * Goes on with what a block of cells begins (自动填充): formulas move along, numbers and dates go on as a series, "项目1"
 * becomes "项目2", weekdays and months follow each other, everything else repeats.
 *
 * @param target the source and the cells beside it, in one direction
 * @throws ExcelError InvalidArgument when the target is not that
 */
export function autoFill(sheet: Sheet, source: Area, target: Area, type: FillType): void {
  const isDown = target.column === source.column && target.columnCount === source.columnCount;
  const isAcross = target.row === source.row && target.rowCount === source.rowCount;
  if (!contains(target, source) || (!isDown && !isAcross)) throw new ExcelError("InvalidArgument");
  if (type === "FlashFill") throw new ExcelError("NotImplemented", "Range.autoFill FlashFill");
  const rows = carry(sheet, source);
  const length = isDown ? source.rowCount : source.columnCount;
  const start = isDown ? source.row : source.column;
  const [first, last] = isDown ? [target.row, target.row + target.rowCount - 1] : [target.column, target.column + target.columnCount - 1];
  const changes: { [row: number]: { [column: number]: ICellData } } = {};
  for (let line = 0; line < (isDown ? source.columnCount : source.rowCount); line++) {
    const cells = isDown ? rows.map((row) => row[line] ?? nothing) : rows[line] ?? [];
    const [row, column] = isDown ? [source.row, source.column + line] : [source.row + line, source.column];
    const next = seriesOf(cells.map(({ cell }) => valueOf(cell)), numberFormatAt(sheet, row, column), type);
    for (let place = first; place <= last; place++) {
      const offset = place - start;
      if (offset >= 0 && offset < length) continue;
      const pattern = cells[((offset % length) + length) % length] ?? nothing;
      const [toRow, toColumn] = isDown ? [place, source.column + line] : [source.row + line, place];
      const steps = offset - (((offset % length) + length) % length);
      (changes[toRow] ??= {})[toColumn] = filled(pattern, type, isDown ? steps : 0, isDown ? 0 : steps, next?.(offset) ?? null);
    }
  }
  changeCells(sheet, changes, target, type === "FillFormats" ? "look" : undefined);
}

const nothing: CarriedCell = { cell: null, formula: null };

function filled(pattern: CarriedCell, type: FillType, rows: number, columns: number, value: CellValue | null): ICellData {
  if (type === "FillFormats") return putDown(pattern, "Formats", rows, columns);
  const kind = type === "FillValues" ? "Formulas" : "All";
  const copied = putDown(pattern, kind, rows, columns);
  return pattern.formula !== null || value === null ? copied : { ...copied, ...contentOf(value, false) };
}

/** What stands so many cells after the first one; null where the block only repeats. */
function seriesOf(values: readonly CellValue[], numberFormat: string, type: FillType): ((offset: number) => CellValue) | null {
  if (type === "FillCopy" || type === "FillFormats") return null;
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === values.length && numbers.length > 0) return numberSeries(numbers, numberFormat, type);
  const listed = listOf(values[0]);
  if (listed && values.length === 1) return (offset) => listed.words[(((listed.index + offset) % listed.words.length) + listed.words.length) % listed.words.length] ?? "";
  return countedTexts(values);
}

function numberSeries(numbers: readonly number[], numberFormat: string, type: FillType): ((offset: number) => CellValue) | null {
  const [first = 0] = numbers;
  const isDate = /[ymd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  const step = numbers.length > 1 ? trend(numbers) : 1;
  switch (type) {
    case "FillDays": return (offset) => first + offset;
    case "FillWeekdays": return (offset) => afterWeekdays(first, offset);
    case "FillMonths": return (offset) => afterMonths(first, offset);
    case "FillYears": return (offset) => afterMonths(first, 12 * offset);
    case "GrowthTrend": {
      const growth = numbers.length > 1 && first !== 0 ? ((numbers[numbers.length - 1] ?? first) / first) ** (1 / (numbers.length - 1)) : 1;
      return (offset) => first * growth ** offset;
    }
    case "LinearTrend": case "FillSeries": return (offset) => intercept(numbers, step) + step * offset;
    default: return numbers.length > 1 || isDate ? (offset) => intercept(numbers, step) + step * offset : null;
  }
}

/** The slope of the straight line through the numbers, by least squares. */
function trend(numbers: readonly number[]): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const above = numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0);
  return above / numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
}

function intercept(numbers: readonly number[], step: number): number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return mean - (step * (numbers.length - 1)) / 2;
}

function afterWeekdays(serial: number, days: number): number {
  let day = serial;
  const step = Math.sign(days);
  // Serial 1 was a Sunday as Excel counts; the remainders 0 and 1 are Saturday and Sunday.
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day % 7 !== 0 && day % 7 !== 1) left--;
  }
  return day;
}

function afterMonths(serial: number, months: number): number {
  const date = new Date((serial - 25569) * 86_400_000);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), lastDay)) / 86_400_000 + 25569;
}

const lists: readonly (readonly string[])[] = [
  ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
  ["第一季", "第二季", "第三季", "第四季"],
];

function listOf(value: CellValue | undefined): { readonly words: readonly string[]; readonly index: number } | null {
  if (typeof value !== "string") return null;
  for (const words of lists) {
    const index = words.findIndex((word) => word.toLowerCase() === value.toLowerCase());
    if (index >= 0) return { words, index };
  }
  return null;
}

/** "项目1" goes on as "项目2", "Q3" as "Q4"; several such texts go on at their own pace. */
function countedTexts(values: readonly CellValue[]): ((offset: number) => CellValue) | null {
  const counted = values.map((value) => (typeof value === "string" ? /^(.*?)(\d+)(\D*)$/su.exec(value) : null));
  if (counted.length === 0 || counted.some((found) => !found)) return null;
  const step = counted.length > 1 ? trend(counted.map((found) => Number(found?.[2]))) : 1;
  const first = counted[0];
  if (!first) return null;
  return (offset) => `${first[1] ?? ""}${String(Math.abs(Number(first[2]) + step * offset)).padStart((first[2] ?? "").startsWith("0") ? (first[2] ?? "").length : 0, "0")}${first[3] ?? ""}`;
}
