import { Direction } from "@univerjs/core";
import { DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColByRangeCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowByRangeCommand, MoveRangeCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand } from "@univerjs/sheets";
import { isEntireColumn, isEntireRow, sheetLimit, type Area } from "../address";
import { ExcelError } from "../excelError";
import { command, rangeOf, workbookOf, worksheetOf, type Sheet } from "./book";
import { makeRoom } from "./cells";
import { setHidden } from "./lines";
import { mergedAreasIn } from "./merges";
import { tableOf, tablesIn } from "./tables";

/** Makes room (插入): cells move down or right, whole rows and columns with all that is on them. */
export async function insertCells(sheet: Sheet, area: Area, direction: "Down" | "Right"): Promise<void> {
  requireUncut(sheet, area, direction === "Down" && !isEntireColumn(area) ? "rows" : "columns");
  makeRoom(sheet, inUnivers(area));
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, range: rangeOf(area), direction: Direction.UP };
  await whileShown(sheet, async () => {
    if (isEntireRow(area)) await command(sheet.book, InsertRowByRangeCommand.id, parameters);
    // New columns are as wide as the one left of them; the first has none.
    else if (isEntireColumn(area)) await command(sheet.book, InsertColByRangeCommand.id, { ...parameters, direction: area.column === 0 ? Direction.LEFT : Direction.RIGHT });
    else await command(sheet.book, direction === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, parameters);
  });
}

/** Closes the gap (删除): what is below moves up, or what is right moves left. */
export async function deleteCells(sheet: Sheet, area: Area, direction: "Up" | "Left"): Promise<void> {
  requireUncut(sheet, area, direction === "Up" && !isEntireColumn(area) ? "rows" : "columns");
  makeRoom(sheet, inUnivers(area));
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, range: rangeOf(area), direction: Direction.UP };
  // Univer leaves hidden lines standing; Excel takes them out with the others.
  if (isEntireRow(area)) setHidden(sheet, area, "rows", false);
  if (isEntireColumn(area)) setHidden(sheet, area, "columns", false);
  await whileShown(sheet, async () => {
    if (isEntireRow(area)) await command(sheet.book, RemoveRowByRangeCommand.id, parameters);
    else if (isEntireColumn(area)) await command(sheet.book, RemoveColByRangeCommand.id, parameters);
    else await command(sheet.book, direction === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, parameters);
  });
}

/** Whole rows reach as far as the sheet does already, and so do whole columns. */
function inUnivers(area: Area): Area {
  return { ...area, ...(isEntireRow(area) && { columnCount: 1 }), ...(isEntireColumn(area) && { rowCount: 1 }) };
}

/** Univer's line commands act on the sheet that is shown, whatever sheet they are told. */
async function whileShown(sheet: Sheet, work: () => Promise<void>): Promise<void> {
  const workbook = workbookOf(sheet.book);
  const shown = workbook.getActiveSheet();
  if (shown.getSheetId() === sheet.id) return work();
  workbook.setActiveSheet(worksheetOf(sheet));
  try {
    await work();
  } finally {
    workbook.setActiveSheet(shown);
  }
}

/**
 * Cells that move must take tables and merged areas along whole.
 *
 * @throws ExcelError InsertDeleteConflict where they would cut one in two
 */
function requireUncut(sheet: Sheet, area: Area, lines: "rows" | "columns"): void {
  if (isEntireRow(area) || isEntireColumn(area)) return;
  const moving: Area = lines === "rows" ? { ...area, rowCount: sheetLimit.rowCount - area.row } : { ...area, columnCount: sheetLimit.columnCount - area.column };
  const others = [...mergedAreasIn(sheet, moving), ...tablesIn(sheet, moving, false).map((id) => tableOf(sheet.book, id).area)];
  const isCut = (other: Area): boolean => (lines === "rows"
    ? other.column < area.column || other.column + other.columnCount > area.column + area.columnCount
    : other.row < area.row || other.row + other.rowCount > area.row + area.rowCount);
  if (others.some(isCut)) throw new ExcelError("InsertDeleteConflict");
}

/** Moves cells elsewhere (剪切粘贴); formulas that point at them follow. */
export async function moveCells(from: Sheet, source: Area, to: Sheet, target: Area): Promise<void> {
  const end = { ...source, row: target.row, column: target.column };
  if (from.id === to.id) return command(from.book, MoveRangeCommand.id, { fromRange: rangeOf(source), toRange: rangeOf(end) });
  throw new ExcelError("NotImplemented", "Range.moveTo another sheet");
}
