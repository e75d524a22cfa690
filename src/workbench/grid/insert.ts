import { Direction } from "@univerjs/core";
import { DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColByRangeCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowByRangeCommand, MoveRangeCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand } from "@univerjs/sheets";
import { isEntireColumn, isEntireRow, type Area } from "../address";
import { ExcelError } from "../excelError";
import { command, rangeOf, type Sheet } from "./book";

/** Makes room (插入): cells move down or right, whole rows and columns with all that is on them. */
export async function insertCells(sheet: Sheet, area: Area, direction: "Down" | "Right"): Promise<void> {
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, range: rangeOf(area), direction: Direction.UP };
  if (isEntireRow(area)) return command(sheet.book, InsertRowByRangeCommand.id, parameters);
  if (isEntireColumn(area)) return command(sheet.book, InsertColByRangeCommand.id, parameters);
  return command(sheet.book, direction === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, parameters);
}

/** Closes the gap (删除): what is below moves up, or what is right moves left. */
export async function deleteCells(sheet: Sheet, area: Area, direction: "Up" | "Left"): Promise<void> {
  const parameters = { unitId: sheet.book.unitId, subUnitId: sheet.id, range: rangeOf(area), direction: Direction.UP };
  if (isEntireRow(area)) return command(sheet.book, RemoveRowByRangeCommand.id, parameters);
  if (isEntireColumn(area)) return command(sheet.book, RemoveColByRangeCommand.id, parameters);
  return command(sheet.book, direction === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, parameters);
}

/** Moves cells elsewhere (剪切粘贴); formulas that point at them follow. */
export async function moveCells(from: Sheet, source: Area, to: Sheet, target: Area): Promise<void> {
  const end = { ...source, row: target.row, column: target.column };
  if (from.id === to.id) return command(from.book, MoveRangeCommand.id, { fromRange: rangeOf(source), toRange: rangeOf(end) });
  throw new ExcelError("NotImplemented", "Range.moveTo another sheet");
}
