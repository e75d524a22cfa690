/** 跟踪改动: tells when a person, or another person, changes the workbook. */
import { inExcel } from "./workbookError";

export interface Change {
  /** Excel's id of the sheet; null when sheets were added, removed or renamed. */
  readonly sheet: string | null;
  /** The cells changed, `B2:C4`; null for the sheet as a whole. */
  readonly cells: string | null;
}

/**
 * Listens to every sheet: cells, and sheets added or deleted. What this add-in
 * writes itself is not told.
 *
 * @returns how to stop listening
 */
export async function onChange(changed: (change: Change) => void): Promise<() => Promise<void>> {
  const told = Promise.resolve();
  const sheetsChanged = (): Promise<void> => {
    changed({ sheet: null, cells: null });
    return told;
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) changed({ sheet: event.worksheetId, cells: event.address });
        return told;
      }),
      worksheets.onAdded.add(sheetsChanged),
      worksheets.onDeleted.add(sheetsChanged),
    ];
    await context.sync();
    return registered;
  }, { delayForCellEdit: true });
  return async () => {
    // A handler belongs to the context it was added in.
    await Excel.run(handlers[0]!.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
