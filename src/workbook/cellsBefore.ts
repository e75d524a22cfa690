/**
 * 改前的单元格: what cells held, kept in the workbook while they are being changed, so
 * that they can be put back at once or when the add-in starts again. A setting, not a
 * hidden sheet: people's undo list stays as it is.
 */

/** One cell, or several of one area, before a change. */
export interface CellsBefore {
  readonly sheet: string;
  readonly address: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

const changingKey = "BSC.changing";

/** 记下改前: goes into the request that changes the cells, before the changes. */
export function keepBefore(context: Excel.RequestContext, cells: readonly CellsBefore[]): void {
  context.workbook.settings.add(changingKey, JSON.stringify(cells));
}

/** 改完: the last of that request. */
export function forgetBefore(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(changingKey).delete();
}

/** 放回: puts cells back whose change broke off. True where there were any. */
export async function putBackCells(context: Excel.RequestContext): Promise<boolean> {
  const kept = context.workbook.settings.getItemOrNullObject(changingKey).load("value");
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  if (kept.isNullObject) return false;
  const present = new Set(sheets.items.map(({ name }) => name));
  for (const { sheet, address, formulas, numberFormat } of JSON.parse(String(kept.value)) as readonly CellsBefore[]) {
    if (!present.has(sheet)) continue;
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.numberFormat = numberFormat.map((row) => [...row]);
    range.formulas = formulas.map((row) => [...row]);
  }
  kept.delete();
  await context.sync();
  return true;
}
