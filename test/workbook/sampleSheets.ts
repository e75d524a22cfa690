/** The samples as the pure reading sees them; the same through Office.js is tested in readScorecard.test.ts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../src/scorecard/table";
import type { Area, SheetCells } from "../../src/workbook/sheetCells";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- its ES modules do not load in Jest
const { Workbook, decodeRange } = require("@cj-tech-master/excelts");

export async function sampleSheets(name: string): Promise<readonly SheetCells[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(join(__dirname, "../samples", name)));
  return workbook.worksheets.map((sheet: any): SheetCells => {
    const values: Cell[][] = [];
    for (let row = 1; row <= sheet.rowCount; row++) {
      const cells: Cell[] = [];
      for (let column = 1; column <= sheet.columnCount; column++) cells.push(cellOf(sheet.getCell(row, column)));
      values.push(cells);
    }
    const area = (address: string): Area => {
      const { s: start, e: end } = decodeRange(address);
      return { row: start.r, column: start.c, rows: end.r - start.r + 1, columns: end.c - start.c + 1 };
    };
    return {
      id: String(sheet.id),
      name: sheet.name,
      hidden: sheet.state !== "visible",
      ours: false,
      values,
      top: 0,
      left: 0,
      merges: ((sheet.model.mergeCells ?? []) as string[]).map(area),
      tables: sheet.getTables().map((entry: any) => {
        const table = (entry[0] ?? entry).table ?? entry;
        return { name: table.name, ...area(table.tableRef ?? table.ref) };
      }),
    };
  });
}

function cellOf(cell: any): Cell {
  if (cell.isMerged && cell.master.address !== cell.address) return "";
  const value = cell.value?.result ?? cell.value;
  if (value === null || value === undefined) return "";
  if (typeof value === "object" && "formula" in value) return "";
  if (typeof value === "object" && "error" in value) return { error: value.error };
  if (typeof value === "object" && "richText" in value) return value.richText.map((part: any) => part.text).join("");
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return value;
}
