import { InterceptorEffectEnum, type ICellData, type IStyleData, type Styles } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Book } from "../grid/book";
import type { TablePart } from "../grid/parts";
import type { Engine } from "../grid/univer";
import { tableLookAt } from "./tableStyles";

/** Draws tables as their style says (表格样式): under a cell's own look wherever that is the workbook's standard one. */
export function showTables(engine: Engine, book: () => Book | null): void {
  engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench.table-look",
    effect: InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, { row, col, unitId, subUnitId, worksheet, workbook, rawData }, next) => {
      const open = book();
      const table = open?.unitId === unitId ? tableAt(open, subUnitId, row, col) : null;
      const look = table && tableLookAt(table, row, col);
      if (!look) return next(cell);
      const drawn = !cell || cell === rawData ? { ...rawData } : cell;
      drawn.s = overlaid(look, drawn, workbook.getStyles(), worksheet.getDefaultCellStyleInternal() ?? null);
      return next(drawn);
    },
  });
}

function tableAt({ parts }: Book, sheetId: string, row: number, column: number): TablePart | null {
  for (const table of parts.table.values()) {
    const { area } = table;
    if (table.sheetId === sheetId && row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount) return table;
  }
  return null;
}

/** A file names every feature of every cell; only what differs from the workbook's standard look is the cell's own. */
function overlaid(look: IStyleData, cell: ICellData, styles: Styles, standard: IStyleData | null): IStyleData {
  const own: IStyleData = styles.getStyleByCell(cell) ?? {};
  const result: { [name: string]: unknown } = { ...own };
  for (const [name, value] of Object.entries(look) as [keyof IStyleData, unknown][]) {
    const isStandard = own[name] == null || JSON.stringify(own[name]) === JSON.stringify(standard?.[name] ?? null);
    if (name === "bd") result.bd = { ...look.bd, ...own.bd };
    else if (isStandard) result[name] = value;
  }
  return result;
}
