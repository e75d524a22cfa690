/**
 * 改单元格: writes numbers into cells that a person was shown beforehand. All of them
 * or none: where Excel refuses one, those written before it are put back.
 */
import { readNumber, rounded } from "../scorecard/number";
import type { Place } from "../scorecard/table";
import { asWorkbookError } from "./workbookError";

/** One cell to change, as the person was shown it. */
export interface CellChange {
  readonly at: Place;
  /** What the cell holds, as a number. A cell that holds anything else by now is left alone. */
  readonly from: number;
  readonly to: number;
  /** Shown in per cent where the cell held text before. */
  readonly isShare: boolean;
  /** The cell may be blank, or covered by a merged one, and then needs no change. */
  readonly isRepeat?: boolean;
}

/** What became of the changes. */
export interface CellsChanged {
  readonly changed: number;
  /** Left as they are: they hold a formula, or no longer what was shown. */
  readonly left: readonly Place[];
}

interface Loaded {
  readonly change: CellChange;
  readonly range: Excel.Range;
}

/** Changes the cells. Rejects with a WorkbookError, and then nothing is changed. */
export async function changeCells(changes: readonly CellChange[]): Promise<CellsChanged> {
  try {
    return await Excel.run(async (context) => {
      const loaded = changes.map((change): Loaded => {
        const sheet = change.at.sheet;
        if (sheet === null) throw new Error("bug: a cell of no sheet cannot be changed");
        return { change, range: context.workbook.worksheets.getItem(sheet).getRange(change.at.cell).load("values,formulas,numberFormat") };
      });
      await context.sync();
      const wanted = loaded.filter(({ change, range }) => holds(range, change.from));
      const before = wanted.map(({ range }) => ({ range, formulas: range.formulas as unknown[][], numberFormat: range.numberFormat as unknown[][] }));
      try {
        for (const { change, range } of wanted) write(range, change);
        await context.sync();
      } catch (error) {
        for (const { range, formulas, numberFormat } of before) {
          range.numberFormat = numberFormat as string[][];
          range.formulas = formulas as string[][];
        }
        await context.sync();
        throw error;
      }
      const done = new Set(wanted);
      return { changed: wanted.length, left: loaded.filter((one) => !done.has(one) && !isBlankRepeat(one)).map(({ change }) => change.at) };
    });
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function isBlankRepeat({ change, range }: Loaded): boolean {
  return change.isRepeat === true && range.values[0]![0] === "";
}

/** Whether the cell still holds the number shown, and not by a formula. */
function holds({ values, formulas }: Excel.Range, from: number): boolean {
  const [content, formula] = [values[0]![0] as string | number | boolean, formulas[0]![0] as unknown];
  if (typeof formula === "string" && formula.startsWith("=")) return false;
  return readNumber(content) === from;
}

function write(range: Excel.Range, { to, isShare }: CellChange): void {
  // A number written into a cell formatted as text would be text again.
  if (typeof (range.values[0]![0] as unknown) === "string") range.numberFormat = [[!isShare ? "General" : Number.isInteger(rounded(to * 100, 8)) ? "0%" : "0.00%"]];
  range.values = [[to]];
}
