import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell, Table } from "../../src/scorecard/table";
import { findTables } from "../../src/workbook/findTables";
import type { SheetCells } from "../../src/workbook/sheetCells";

const folder = join(__dirname, "../samples");

/** The tables of a sample workbook, read straight from its file. */
export async function sampleTables(name: string): Promise<readonly Table[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(join(folder, `${name}.xlsx`)));
  const sheets = workbook.worksheets.map((sheet): SheetCells => {
    const [rows, columns] = [sheet.rowCount, sheet.columnCount];
    const values = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cellOf(sheet.getCell(row + 1, column + 1))));
    const merges = (sheet.model.mergeCells ?? []).map(areaOf);
    // Only the first cell of a merged area holds its value, as in Excel.
    for (const area of merges) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (row !== area.row || column !== area.column) values[row]![column] = "";
        }
      }
    }
    return { id: String(sheet.id), name: sheet.name, hidden: sheet.state !== "visible", ours: false, values, top: 0, left: 0, merges, tables: [] };
  });
  return findTables(sheets).tables;
}

function cellOf(cell: { readonly value: unknown; readonly result?: unknown }): Cell {
  const { value } = cell;
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return value as Cell;
  // Excel hands dates over as serial days.
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if ("error" in value) return { error: String(value.error) };
  if ("result" in value) return cellOf({ value: value.result });
  if ("formula" in value || "sharedFormula" in value) return cellOf({ value: cell.result ?? null });
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  throw new Error(`the samples hold no ${JSON.stringify(value)}`);
}

function areaOf(address: string): SheetCells["merges"][number] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address)!;
  const column = (letters: string): number => [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [row, first, last, right] = [Number(match[2]) - 1, column(match[1]!), Number(match[4]), column(match[3]!)];
  return { row, column: first, rows: last - row, columns: right - first + 1 };
}

/** What the separate program worked out for a sample. */
export interface Expected {
  readonly cards: readonly ExpectedCard[];
  readonly people: readonly { readonly name: string; readonly before: number; readonly after: number }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly sheet: string; readonly cell: string; readonly card: string | null; readonly numbers?: Readonly<Record<string, unknown>> }[];
  readonly coverage: Readonly<Record<string, number>> | null;
  readonly drift?: { readonly renamed: readonly { card: string; was: string; is: string }[]; readonly missing: readonly { card: string; name: string }[]; readonly extra: readonly { card: string; name: string }[] };
}

export interface ExpectedCard {
  readonly card: string;
  readonly score: number | null;
  readonly final: number | null;
  readonly grade: string | null;
  readonly flag: string | null;
  readonly convention: "local" | "global" | null;
  readonly nodes: readonly {
    readonly code: string | null;
    readonly path: string;
    readonly level: string;
    readonly monitored: boolean;
    readonly weight: number | null;
    readonly globalWeight: number | null;
    readonly points: number | null;
    readonly weighted: number | null;
  }[];
}

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")) as Expected;
}
