/** 定位: brings a person to the cell a finding or a score speaks of. */
import type { Place } from "../scorecard/table";
import { inExcel, WorkbookError } from "./workbookError";

/** Activates the sheet and selects the cell. A place in a custom function's range has no sheet to go to. */
export async function goTo(place: Place): Promise<void> {
  if (place.sheet === null) throw new Error("bug: a place without a sheet cannot be gone to");
  await select(place.sheet, place.cell);
}

/** Activates a sheet; what was selected there stays selected. */
export async function goToSheet(sheet: string): Promise<void> {
  await select(sheet, null);
}

async function select(sheet: string, cell: string | null): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError("gone", sheet, "ItemNotFound");
    if (worksheet.visibility !== Excel.SheetVisibility.visible) throw new WorkbookError("hidden", sheet, worksheet.visibility);
    worksheet.activate();
    if (cell !== null) worksheet.getRange(cell).select();
    await context.sync();
  });
}
