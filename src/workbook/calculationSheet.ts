/**
 * 计算表: the hidden sheet live scales look their numbers up on: the live table,
 * one `CASCADE` over it, and beside its rows the keys to find them by.
 */
import type { Scorecard } from "../scorecard/model";
import { cellAddress, type Language } from "../scorecard/table";
import { leastHeights } from "./appraisalScale";
import { liveColumns, type LiveTable } from "./liveTable";
import type { LiveSource } from "./scaleForm";
import { place, type PlacedCell, type SheetDrawing } from "./sheetDrawing";

/** Stands for the calculation sheet's name in formulas until that name is settled. */
export const calculationReference = "'\u0001'!";

/** Columns of the sheet: the live table, its keys, the keys of the nodes, and where `CASCADE` spills. */
const keyColumn = liveColumns.length;
const nodeKeyColumn = keyColumn + 1;
const spillColumn = nodeKeyColumn + 1;

/** Columns of what `CASCADE` gives, from the first. */
const spilled = { globalWeight: 4, points: 5 };

/** 计算表 */
export function calculationSheet({ headers, rows, nodeKeys, missing }: LiveTable, language: Language): SheetDrawing {
  const range = `${cellAddress(0, 0)}:${cellAddress(rows.length, liveColumns.length - 1)}`;
  const height = Math.max(rows.length, nodeKeys.length) + 1;
  return {
    language,
    cells: [
      ...headers.map((header, column) => place(0, column, header, "plain")),
      ...rows.flatMap(({ contents, key }, row) => [...contents, key].map((content, column) => place(row + 1, column, content, "plain"))),
      ...blanks(rows.length + 1, height, keyColumn + 1),
      ...nodeKeys.map((key, row) => place(row + 1, nodeKeyColumn, key, "plain")),
      place(0, spillColumn, { formula: `=BSC.CASCADE(${range},"${missing}")` }, "plain"),
    ],
    rows: height,
    columns: spillColumn + 1,
    columnWidths: new Array<number>(spillColumn + 1).fill(60),
    rowHeights: leastHeights(height, new Map([[0, 18], [1, 18]])),
    print: { orientation: "landscape", titleRows: null, footer: "" },
  };
}

/** The same sheet reaching down to a row, blank below what it says: what an earlier, longer one left there goes. */
export function reachingTo(drawing: SheetDrawing, rows: number): SheetDrawing {
  return rows <= drawing.rows ? drawing : { ...drawing, rows, cells: [...drawing.cells, ...blanks(drawing.rows, rows, spillColumn)] };
}

function blanks(first: number, end: number, columns: number): readonly PlacedCell[] {
  return Array.from({ length: Math.max(end - first, 0) }, (_, row) => Array.from({ length: columns }, (_, column) => place(first + row, column, null, "plain"))).flat();
}

/** 取数: where the numbers of a card's scale are looked up. */
export function liveSource(live: LiveTable, card: Scorecard): LiveSource {
  const keys = live.keysOf(card);
  const rows = new Map(live.rows.map((row) => [row.key, row]));
  const last = roomFor(live);
  return {
    of: (row, what) => {
      const key = keys[row.index]!;
      if (what === "points") return lookUp(key, spillColumn + spilled.points, nodeKeyColumn, last);
      if (what === "weight") return row.indicator.use === "monitored" ? null : lookUp(key, spillColumn + spilled.globalWeight, nodeKeyColumn, last);
      if (row.missing !== null && what === "actual") return null;
      const column = liveColumns.indexOf(what);
      // A cell nothing was written to would be looked up as 0.
      return (rows.get(key)?.contents[column] ?? null) === null ? null : lookUp(key, column, keyColumn, last);
    },
    score: lookUp(keys[0]!, spillColumn + spilled.points, nodeKeyColumn, last),
  };
}

/** The last row looked up: half as many again as there are, so that scales written earlier find what is added later. */
function roomFor({ rows, nodeKeys }: LiveTable): number {
  return Math.ceil((Math.max(rows.length, nodeKeys.length) * 1.5) / 100) * 100;
}

function lookUp(key: string, column: number, keys: number, last: number): string {
  const down = (at: number): string => {
    const letters = cellAddress(0, at).slice(0, -1);
    return `${calculationReference}$${letters}$1:$${letters}$${last}`;
  };
  return `INDEX(${down(column)},MATCH("${literally(key)}",${down(keys)},0))`;
}

/** A key inside a formula; MATCH takes * ? ~ for wildcards. */
function literally(key: string): string {
  return key.replace(/[~*?]/g, "~$&").replaceAll('"', '""');
}
