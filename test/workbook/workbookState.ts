/** Everything of the open workbook that a writing could spoil: sheets, what stands on them, and names. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** Names people defined or will see again; ours are known by their beginning. */
  readonly names: readonly string[];
}

export interface SheetState {
  readonly name: string;
  readonly visibility: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** 工作簿现状, asked of Excel itself. */
export async function workbookState(): Promise<WorkbookState> {
  return Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("formulas,numberFormat"));
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, visibility }, index) => ({
        name,
        visibility,
        formulas: used[index]!.isNullObject ? [] : used[index]!.formulas,
        numberFormats: used[index]!.isNullObject ? [] : used[index]!.numberFormat,
      })),
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
    };
  });
}

/** The values of a sheet, from A1. */
export async function valuesOf(sheet: string): Promise<readonly (readonly unknown[])[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
    await context.sync();
    return range.values;
  });
}

/** Writes into one cell, as a person would. */
export async function type(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** The address of the first cell that holds a text, shifted by columns. */
export async function addressOf(sheet: string, text: string, shift = 0): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
    await context.sync();
    for (const [row, cells] of range.values.entries()) {
      const column = cells.indexOf(text);
      if (column < 0) continue;
      const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column + shift).load("address");
      await context.sync();
      return cell.address.replace(/^.*!/, "");
    }
    throw new Error(`no cell of ${sheet} says ${text}`);
  });
}
