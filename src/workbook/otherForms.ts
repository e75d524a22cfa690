/** 不是一行一个指标: labels one under the other, each indicator a form of its own; or indicators as columns, each unit a row. */
import type { Field } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { isCardLabel } from "../wording/cardTitles";
import { fieldOf } from "../wording/headers";
import type { SheetCells } from "./sheetCells";

const rowsToLookAt = 200;
/** So many different labels stand in one column, an indicator's name or weight among them. */
const fewestLabels = 3;

/**
 * 竖排或横排的第一格: where a sheet has something else in its rows than indicators.
 */
export function otherForm(sheet: SheetCells): { readonly row: number; readonly column: number } | null {
  return uprightForm(sheet) ?? unitRows(sheet);
}

/** 一行一个单位: a header that names units or people, over rows of a name and several numbers. */
function unitRows(sheet: SheetCells): { readonly row: number; readonly column: number } | null {
  const rows = sheet.values.slice(0, rowsToLookAt);
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string" || cell.length > 20 || !isCardLabel(cell)) continue;
      const units = rows.slice(row + 1).filter((below) => typeof below[column] === "string" && below.slice(column + 1).filter((other) => typeof other === "number").length >= fewestLabels);
      if (units.length >= 2) return { row: sheet.top + row, column: sheet.left + column };
    }
  return null;
}

/**
 * 竖排的第一格: where on a sheet labels (指标名称, 权重, 目标值 …) stand one under the
 * other with what they say to their right; null where they do not.
 */
function uprightForm(sheet: SheetCells): { readonly row: number; readonly column: number } | null {
  const rows = sheet.values.slice(0, rowsToLookAt);
  for (let column = 0; column < Math.min(20, rows[0]?.length ?? 0); column++) {
    const labels = new Map<Field, number>();
    rows.forEach((cells, row) => {
      const cell = cells[column];
      const field = typeof cell === "string" && cell.length <= 20 ? fieldOf("indicators", cell.trim().replace(/[:：]$/, "")) : null;
      const beside = cells.slice(column + 1).find((other) => !isBlank(other));
      if (field !== null && !labels.has(field) && !(typeof beside === "string" && fieldOf("indicators", beside.trim()) !== null)) labels.set(field, row);
    });
    const first = labels.get("indicator") ?? labels.get("weight");
    if (labels.size >= fewestLabels && first !== undefined) return { row: sheet.top + Math.min(...labels.values()), column: sheet.left + column };
  }
  return null;
}
