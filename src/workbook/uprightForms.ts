/** 竖排的表: forms with their labels one under the other, each indicator a form of its own. */
import type { Field } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { fieldOf } from "../wording/headers";
import type { SheetCells } from "./sheetCells";

const rowsToLookAt = 200;
/** So many different labels stand in one column, an indicator's name or weight among them. */
const fewestLabels = 3;

/**
 * 竖排的第一格: where on a sheet labels (指标名称, 权重, 目标值 …) stand one under the
 * other with what they say to their right; null where they do not.
 */
export function uprightForm(sheet: SheetCells): { readonly row: number; readonly column: number } | null {
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
