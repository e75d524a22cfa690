/**
 * 误成日期的格: where numbers belong, a cell that Excel shows as a date or a time, as it
 * makes of a typed 3-5 or 1:18. Its value is a serial number nobody meant.
 */
import { textIn } from "../scorecard/cells";
import type { Cell, Field, Table } from "../scorecard/table";
import { cellsPerTrip } from "./cellTrips";

const numberFields = ["target", "actual", "baseline", "points", "weight", "perspectiveWeight", "objectiveWeight"] as const;
type NumberField = (typeof numberFields)[number];

/** One column of a table, from the first to the last row that may hold a date. */
interface Span {
  readonly table: number;
  readonly column: number;
  readonly top: number;
  readonly rows: number;
}

/** By table, by column and row of its values: what the cell shows. */
type Shown = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** Days from 1980 to 2100, and minutes of a day that nobody types as a decimal fraction. */
function mayBeDate(cell: Cell | undefined): cell is number {
  if (typeof cell !== "number") return false;
  const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < 1e-6;
  return cell >= 29_221 && cell < 73_051 ? isWhole(cell * 1440) : cell > 0 && cell < 1 && isWhole(cell * 1440) && !isWhole(cell * 10_000);
}

/**
 * 是否日期格式: whether a number format shows a date or a time; the words and colours
 * in it say nothing.
 *
 * `isDateFormat('m"月"d"日"')` is true, `isDateFormat("0.00%")` false.
 */
export function isDateFormat(format: string): boolean {
  return /[ydhs]|^m+$/i.test(format.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/general/i, ""));
}

/**
 * 还原日期: the tables with numbers that are dates by mistake as the text they show, so
 * that they are found unreadable where a number is needed. A date under 目标值 beside
 * one under 实际值 is meant where the rule counts days, and so is one whose 计量单位 says so. One trip, where any
 * cell looks like it; else none.
 *
 * @param sheetOf the worksheet a table stands on
 */
export async function withDates(context: Excel.RequestContext, tables: readonly Table[], sheetOf: (name: string) => Excel.Worksheet): Promise<readonly Table[]> {
  const spans = tables.flatMap((table, at) => (table.kind === "indicators" && table.sheet !== null ? spansOf(table, at) : []));
  const shown = new Map<number, Map<string, string>>();
  for (const trip of trips(spans)) for (const { span, formats } of await formatsOf(context, tables, trip, sheetOf)) noteDates(shown, tables[span.table]!, span, formats);
  return shown.size === 0 ? tables : tables.map((table, at) => withText(table, at, shown));
}

/** So many spans at once as Excel can hand over. */
function trips(spans: readonly Span[]): readonly (readonly Span[])[] {
  const packed: Span[][] = [];
  let room = 0;
  for (const span of spans) {
    if (room < span.rows) {
      packed.push([]);
      room = cellsPerTrip;
    }
    packed.at(-1)!.push(span);
    room -= span.rows;
  }
  return packed;
}

async function formatsOf(context: Excel.RequestContext, tables: readonly Table[], trip: readonly Span[], sheetOf: (name: string) => Excel.Worksheet): Promise<readonly { readonly span: Span; readonly formats: readonly unknown[][] }[]> {
  const loaded = trip.map((span) => {
    const { sheet, top, left } = tables[span.table]!;
    return { span, range: sheetOf(sheet!).getRangeByIndexes(top + span.top, left + span.column, span.rows, 1).load("numberFormat") };
  });
  await context.sync();
  return loaded.map(({ span, range }) => ({ span, formats: range.numberFormat as unknown[][] }));
}

function spansOf(table: Table, at: number): readonly Span[] {
  return numberFields.flatMap((field) => {
    const column = columnOf(table, field);
    if (column === undefined || table.titles?.has(column) === true) return [];
    const rows = table.rows.filter((row) => mayBeDate(table.values[row]![column]));
    return rows.length === 0 ? [] : [{ table: at, column, top: rows[0]!, rows: rows.at(-1)! - rows[0]! + 1 }];
  });
}

function noteDates(shown: Map<number, Map<string, string>>, table: Table, { table: at, column, top, rows }: Span, formats: readonly unknown[][]): void {
  const known = shown.get(at) ?? new Map<string, string>();
  for (let row = top; row < top + rows; row++) {
    const cell = table.values[row]![column];
    if (mayBeDate(cell) && isDateFormat(String(formats[row - top]![0]))) known.set(`${row} ${column}`, textOf(cell));
  }
  if (known.size > 0) shown.set(at, known);
}

/** 2026-03-05, 8:30. */
function textOf(serial: number): string {
  const moment = new Date(Math.round((serial - 25_569) * 1440) * 60_000).toISOString();
  return serial < 1 ? moment.slice(11, 16).replace(/^0/, "") : moment.slice(0, Number.isInteger(serial) ? 10 : 16).replace("T", " ");
}

function withText(table: Table, at: number, shown: Shown): Table {
  const dates = shown.get(at);
  if (dates === undefined) return table;
  const values = [...table.values];
  for (const row of table.rows) {
    const text = (field: NumberField): string | undefined => dates.get(`${row} ${columnOf(table, field)}`);
    for (const field of numberFields) {
      if (text(field) === undefined || isMeant(table, row, field, (other) => text(other) !== undefined)) continue;
      const cells = [...values[row]!];
      cells[columnOf(table, field)!] = text(field)!;
      values[row] = cells;
    }
  }
  return { ...table, values };
}

const countsDays = /[天日周月]|按[时期]|[逾超延]期|提前|推迟|\b(?:days?|weeks?|months?|late|early|on time|overdue|delay)/i;

/** A date where dates are compared: the unit is one, or the rule counts days and the other is a date too or no number yet. */
function isMeant(table: Table, row: number, field: NumberField, isDate: (field: NumberField) => boolean): boolean {
  if (field !== "target" && field !== "actual" && field !== "baseline") return false;
  const cellAt = (name: Field): Cell | undefined => table.values[row]![columnOf(table, name) ?? -1];
  if (/日期|时间|时刻|年.*月|月.*日|date/i.test(textIn(cellAt("unit")) ?? "")) return true;
  const other = field === "actual" ? "target" : "actual";
  if (typeof cellAt(other) !== "number") return field !== "actual";
  return isDate(other) && countsDays.test(textIn(cellAt("ruleText")) ?? textIn(cellAt("method")) ?? "");
}

function columnOf(table: Table, field: Field): number | undefined {
  return (table.columns as Partial<Record<Field, number>>)[field];
}
