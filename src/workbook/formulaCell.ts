/** 放公式: what the selected cell and the cells beside it hold, and a formula put there once a person has seen it. */
import { cellAddress, type Cell } from "../scorecard/table";
import { withoutSheet } from "./selection";
import { inExcel, WorkbookError } from "./workbookError";

/** An Excel table with its header row. */
export interface ExcelTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

/** 所有 Excel 表格 that show their header row. */
export async function excelTables(): Promise<readonly ExcelTable[]> {
  return inExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
    await context.sync();
    const shown = tables.items.filter(({ showHeaders }) => showHeaders);
    const parts = shown.map((table) => ({ table, header: table.getHeaderRowRange().load("address"), body: table.getDataBodyRange().load("address") }));
    await context.sync();
    // [#All] would take a total row along, so such a table goes by its address.
    return parts.flatMap(({ table, header, body }) => {
      const [first] = withoutSheet(header.address).split(":");
      const last = withoutSheet(body.address).split(":").at(-1);
      return table.showTotals ? [] : [{ name: table.name, sheet: table.worksheet.name, address: `${first}:${last}` }];
    });
  });
}

/** 读单元格的值, as a custom function is handed them. */
export async function readValues(references: readonly { readonly sheet: string; readonly address: string }[]): Promise<readonly (readonly (readonly Cell[])[])[]> {
  if (references.length === 0) return [];
  return inExcel(async (context) => {
    const ranges = references.map(({ sheet, address }) => context.workbook.worksheets.getItem(sheet).getRange(address).load("values"));
    await context.sync();
    return ranges.map(({ values }) => values as Cell[][]);
  });
}

/** Where a formula would go, and what is there. */
export interface FormulaTarget {
  readonly sheet: string;
  readonly cell: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The cells the result takes, the first included. */
  readonly area: string;
  /** What the cell holds: its formula, or its content; empty where it is blank. */
  readonly content: string;
  /** The first of the other cells that is in the way, and why; null where all are free. */
  readonly blocked: { readonly cell: string; readonly because: "filled" | "merged" | "table" | "edge" } | null;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** 看选中的单元格: the active cell and, for a result of several cells, those it would fill. Changes nothing. */
export async function lookAtTarget(rows: number, columns: number): Promise<FormulaTarget> {
  return inExcel(async (context) => {
    const active = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const sheet = active.worksheet.load("name");
    await context.sync();
    return look(context, sheet.name, active.rowIndex, active.columnIndex, rows, columns);
  });
}

async function look(context: Excel.RequestContext, sheet: string, row: number, column: number, rows: number, columns: number): Promise<FormulaTarget> {
  const cell = cellAddress(row, column);
  const fits = row + rows <= lastRow && column + columns <= lastColumn;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const area = worksheet.getRangeByIndexes(row, column, fits ? rows : 1, fits ? columns : 1).load("formulas,address");
  const merged = area.getMergedAreasOrNullObject().load("address");
  const tables = area.getTables(false).load("items/name");
  await context.sync();
  const spills = rows * columns > 1;
  const filled = area.formulas.flatMap((line: unknown[], y) => line.flatMap((content, x) => (content === "" || (x === 0 && y === 0) ? [] : [cellAddress(row + y, column + x)])))[0];
  const blocked = !fits ? ({ cell, because: "edge" } as const)
    : spills && tables.items.length > 0 ? ({ cell, because: "table" } as const)
    : spills && !merged.isNullObject ? ({ cell: withoutSheet(merged.address).split(",")[0]!, because: "merged" } as const)
    : filled !== undefined ? ({ cell: filled, because: "filled" } as const)
    : null;
  return { sheet, cell, row, column, area: withoutSheet(area.address), content: String(area.formulas[0]![0]), blocked };
}

/**
 * 写入公式 into the cell as a person has just seen it. Where it, or a cell the result
 * takes, has changed since, nothing is written. Rejects with a WorkbookError, and then
 * the cell is as it was.
 */
export async function insertFormula(seen: FormulaTarget, formula: string, rows: number, columns: number): Promise<void> {
  await inExcel(async (context) => {
    const now = await look(context, seen.sheet, seen.row, seen.column, rows, columns);
    if (now.content !== seen.content || now.blocked !== null) throw new WorkbookError("stale", seen.sheet, seen.cell);
    const cell = context.workbook.worksheets.getItem(seen.sheet).getRange(seen.cell).load("formulas,numberFormat");
    await context.sync();
    const before = { formulas: cell.formulas as unknown[][], numberFormat: cell.numberFormat as unknown[][] };
    try {
      // In a cell formatted as text a formula would stay text.
      if (before.numberFormat[0]![0] === "@") cell.numberFormat = [["General"]];
      cell.formulas = [[formula]];
      await context.sync();
    } catch (error) {
      cell.numberFormat = before.numberFormat as string[][];
      cell.formulas = before.formulas as string[][];
      await context.sync();
      throw error;
    }
  });
}
