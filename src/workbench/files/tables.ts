import type { TableProperties, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, areaOf } from "../address";
import type { Parts, TablePart } from "../grid/parts";

/** The tables of a file's sheet (表). Table ids count through the workbook. */
export function readTables(parts: Parts, sheetId: string, worksheet: Worksheet): void {
  for (const table of worksheet.getTables()) {
    const { model } = table;
    const area = areaOf(model.tableRef ?? model.ref);
    if (!area) continue;
    const style = model.style ?? {};
    const part: TablePart = {
      sheetId, name: model.displayName ?? model.name, area,
      showHeaders: model.headerRow !== false, showTotals: model.totalsRow === true,
      style: style.theme ?? "",
      showBandedRows: style.showRowStripes ?? false, showBandedColumns: style.showColumnStripes ?? false,
      highlightFirstColumn: style.showFirstColumn ?? false, highlightLastColumn: style.showLastColumn ?? false,
      showFilterButton: model.autoFilterRef !== undefined,
      columns: model.columns.map(({ name }, index) => ({ id: index + 1, name })),
    };
    parts.table.set(String(parts.table.size + 1), part);
  }
}

/** A table as the library wants it when one is added; the rows only tell it how many there are. */
export function tableProperties(table: TablePart, valueAt: (row: number, column: number) => TableProperties["rows"][number][number]): TableProperties {
  const { area, columns } = table;
  const first = area.row + (table.showHeaders ? 1 : 0);
  const count = area.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  return {
    name: table.name, displayName: table.name, ref: addressOf({ ...area, rowCount: 1, columnCount: 1 }), headerRow: table.showHeaders, totalsRow: table.showTotals,
    style: {
      theme: table.style, showFirstColumn: table.highlightFirstColumn, showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns,
    },
    columns: columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
    rows: Array.from({ length: count }, (_, row) => columns.map((_column, column) => valueAt(first + row, area.column + column))),
  };
}
