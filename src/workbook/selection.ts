/** 选中的区域: what a person has selected, with what its cells hold. */
import type { Cell } from "../scorecard/table";
import { inExcel, WorkbookError } from "./workbookError";

export interface SelectedRange {
  readonly sheet: string;
  /** Without the sheet: `B2:E9`. */
  readonly address: string;
  readonly values: readonly (readonly Cell[])[];
  /** Where it begins, counted from 0 on the sheet. */
  readonly top: number;
  readonly left: number;
}

/** A selection of whole columns is cut to what is used; more than this is refused. */
const mostCells = 1_000_000;

/** 读选中的区域, cut to the used cells. Several areas at once are refused by Excel. */
export async function readSelectedRange(): Promise<SelectedRange> {
  return inExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = selected.worksheet.load("name");
    const used = selected.getIntersectionOrNullObject(sheet.getUsedRange(true)).load("address,rowIndex,columnIndex,cellCount");
    selected.load("address,rowIndex,columnIndex");
    await context.sync();
    const range = used.isNullObject ? selected.getCell(0, 0).load("address,rowIndex,columnIndex,cellCount") : used;
    if (used.isNullObject) await context.sync();
    if (range.cellCount < 0 || range.cellCount > mostCells) throw new WorkbookError("too-large", sheet.name, range.address);
    range.load("values");
    await context.sync();
    return { sheet: sheet.name, address: withoutSheet(range.address), values: range.values as Cell[][], top: range.rowIndex, left: range.columnIndex };
  });
}

/** `'员工''s'!B2:C3` without the sheet: `B2:C3`. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
