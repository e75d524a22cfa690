import type { Area } from "../address";
import { ExcelError } from "../excelError";
import { setPart, type Book, type Sheet } from "./book";
import { cellReader, valueOf, type CellValue } from "./cells";
import { displayText } from "./entry";
import { setHidden } from "./lines";
import type { AutoFilterPart } from "./parts";
import { lookAt, numberFormatAt } from "./styles";
import { tableOf } from "./tables";

/** What a column must be for its rows to be shown (筛选条件), in office.js's words. */
export type FilterCriteria = AutoFilterPart["criteria"][number];

/** A sheet's own filter is kept under its sheet, a table's under its table. */
export function filterOf(book: Book, owner: { readonly sheetId: string } | { readonly tableId: string }): AutoFilterPart | null {
  const found = book.parts.autoFilter.get(idOf(owner)) ?? null;
  return found && found.tableId !== null ? { ...found, area: tableOf(book, found.tableId).area } : found;
}

/** A criterion as text; what is neither text nor a number says nothing. */
function textOf(criterion: unknown): string {
  return typeof criterion === "string" || typeof criterion === "number" ? String(criterion) : "";
}

function idOf(owner: { readonly sheetId: string } | { readonly tableId: string }): string {
  return "tableId" in owner ? `table ${owner.tableId}` : `sheet ${owner.sheetId}`;
}

/** Filters by one more column, or by other criteria; null takes the column's away. */
export function setFilter(sheet: Sheet, owner: { readonly sheetId: string } | { readonly tableId: string }, area: Area, column: number | null, criteria: FilterCriteria | null, locale: string): void {
  if (column !== null && (!Number.isInteger(column) || column < 0 || column >= area.columnCount)) throw new ExcelError("InvalidArgument");
  const before = filterOf(sheet.book, owner);
  const kept = Object.entries(before?.criteria ?? {}).filter(([index]) => Number(index) !== column);
  const now: AutoFilterPart["criteria"] = Object.fromEntries<FilterCriteria>(column !== null && criteria !== null ? [...kept, [String(column), criteria]] : kept);
  const part: AutoFilterPart = { sheetId: sheet.id, area, tableId: "tableId" in owner ? owner.tableId : null, criteria: now };
  hideRows(sheet, part, locale);
  setPart(sheet.book, "autoFilter", idOf(owner), part);
}

/** Shows every row again and forgets all criteria. */
export function clearFilters(sheet: Sheet, owner: { readonly sheetId: string } | { readonly tableId: string }): void {
  const filter = filterOf(sheet.book, owner);
  if (!filter) return;
  setHidden(sheet, rowsBelowHeader(filter.area), "rows", false);
  setPart(sheet.book, "autoFilter", idOf(owner), { ...filter, criteria: {} });
}

export function removeFilter(sheet: Sheet, owner: { readonly sheetId: string }): void {
  clearFilters(sheet, owner);
  if (filterOf(sheet.book, owner)) setPart(sheet.book, "autoFilter", idOf(owner), null);
}

/** Looks at the rows once more. */
export function reapplyFilters(sheet: Sheet, owner: { readonly sheetId: string } | { readonly tableId: string }, locale: string): void {
  const filter = filterOf(sheet.book, owner);
  if (filter) hideRows(sheet, filter, locale);
}

function rowsBelowHeader(area: Area): Area {
  return { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}

function hideRows(sheet: Sheet, { area, criteria }: AutoFilterPart, locale: string): void {
  const rows = rowsBelowHeader(area);
  const tests = Object.entries(criteria).map(([column, wanted]) => testOf(sheet, { ...rows, column: area.column + Number(column), columnCount: 1 }, wanted, locale));
  for (let row = rows.row; row < rows.row + rows.rowCount; row++) {
    setHidden(sheet, { ...rows, row, rowCount: 1 }, "rows", !tests.every((isShown) => isShown(row)));
  }
}

/** @throws ExcelError NotImplemented for kinds of filter the workbench does not play */
function testOf(sheet: Sheet, cells: Area, criteria: FilterCriteria, locale: string): (row: number) => boolean {
  const cellOf = cellReader(sheet);
  const value = (row: number): CellValue => valueOf(cellOf(row, cells.column));
  const shown = (row: number): string => displayText(value(row), numberFormatAt(sheet, row, cells.column), locale);
  const numbers = Array.from({ length: cells.rowCount }, (_, index) => value(cells.row + index)).filter((each): each is number => typeof each === "number").sort((one, other) => one - other);
  const count = (share: boolean): number => {
    const asked = Number(textOf(criteria.criterion1).replace(/^=/, ""));
    return Math.max(1, share ? Math.floor((numbers.length * asked) / 100) : asked);
  };
  const among = (best: readonly number[]) => (row: number): boolean => { const each = value(row); return typeof each === "number" && best.includes(each); };
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((Array.isArray(criteria.values) ? criteria.values : []).map((each: unknown) => String(each).toLowerCase()));
      return (row) => wanted.has(shown(row).toLowerCase()) || wanted.has(String(value(row)).toLowerCase());
    }
    case "Custom": {
      const first = comparison(textOf(criteria.criterion1));
      const second = criteria.criterion2 == null ? null : comparison(textOf(criteria.criterion2));
      return (row) => second === null ? first(value(row)) : criteria.operator === "Or" ? first(value(row)) || second(value(row)) : first(value(row)) && second(value(row));
    }
    case "TopItems": return among(numbers.slice(-count(false)));
    case "TopPercent": return among(numbers.slice(-count(true)));
    case "BottomItems": return among(numbers.slice(0, count(false)));
    case "BottomPercent": return among(numbers.slice(0, count(true)));
    case "CellColor": return (row) => (lookAt(sheet, row, cells.column).style.bg?.rgb ?? "").toUpperCase() === textOf(criteria.color).toUpperCase();
    case "FontColor": return (row) => (lookAt(sheet, row, cells.column).style.cl?.rgb ?? "#000000").toUpperCase() === textOf(criteria.color).toUpperCase();
    case "Dynamic": {
      const mean = numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
      if (criteria.dynamicCriteria === "AboveAverage") return (row) => Number(value(row)) > mean && typeof value(row) === "number";
      if (criteria.dynamicCriteria === "BelowAverage") return (row) => Number(value(row)) < mean && typeof value(row) === "number";
      break;
    }
  }
  throw new ExcelError("NotImplemented", `filterOn ${String(criteria.filterOn)}`);
}

/** ">5", "<>甲", "=a*" … as Excel's custom filters are written. */
function comparison(text: string): (value: CellValue) => boolean {
  const [, sign = "=", operand = ""] = /^(>=|<=|<>|>|<|=)?(.*)$/su.exec(text) ?? [];
  const number = operand === "" || Number.isNaN(Number(operand)) ? null : Number(operand);
  const pattern = new RegExp(`^${operand.replace(/[\\^$.+()[\]{}|]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`, "isu");
  const isEqual = (value: CellValue): boolean => (number !== null && typeof value === "number" ? value === number : pattern.test(String(value)));
  const order = (value: CellValue): number | null => {
    if (number !== null) return typeof value === "number" ? value - number : null;
    return typeof value === "string" && value !== "" ? value.localeCompare(operand, "zh-CN", { sensitivity: "accent" }) : null;
  };
  const ordered = (holds: (difference: number) => boolean) => (value: CellValue): boolean => { const difference = order(value); return difference !== null && holds(difference); };
  switch (sign) {
    case ">": return ordered((difference) => difference > 0);
    case ">=": return ordered((difference) => difference >= 0);
    case "<": return ordered((difference) => difference < 0);
    case "<=": return ordered((difference) => difference <= 0);
    case "<>": return (value) => !isEqual(value);
    default: return isEqual;
  }
}
