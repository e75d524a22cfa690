import type { ICellData } from "@univerjs/core";
import { intersection, type Area } from "../address";
import type { Sheet } from "./book";
import { changeCells, contentOf, usedArea, type CellChanges } from "./cells";
import { clearConditionalFormats } from "./conditionalFormats";
import { clearHyperlinks } from "./hyperlinks";
import { unmergeCells } from "./merges";
import { clearLook } from "./styles";
import { clearValidation } from "./validation";

/** Takes away what stands in cells and leaves how they look (清除内容). */
export function clearContents(sheet: Sheet, area: Area): void {
  const used = usedArea(sheet, false);
  const cells = used && intersection(used, area);
  if (!cells) return;
  const changes: CellChanges = {};
  for (let row = cells.row; row < cells.row + cells.rowCount; row++) {
    const inRow: { [column: number]: ICellData } = {};
    for (let column = cells.column; column < cells.column + cells.columnCount; column++) inRow[column] = contentOf(null, false);
    changes[row] = inRow;
  }
  changeCells(sheet, changes, cells);
}

/** Contents, formats, merges, validation and links (全部清除). */
export function clearEverything(sheet: Sheet, area: Area): void {
  clearContents(sheet, area);
  clearLook(sheet, area);
  unmergeCells(sheet, area);
  clearValidation(sheet, area);
  clearConditionalFormats(sheet, area);
  clearHyperlinks(sheet, area);
}
