/**
 * 改单元格: writes numbers into cells that a person was shown beforehand. All of them
 * or none: where Excel refuses one, those written before it are put back, at once or
 * when the add-in starts again. Weights
 * stand or fall together: where one cell cannot take its weight, none is written.
 */
import { readNumber, rounded, withoutDust } from "../scorecard/number";
import type { Place } from "../scorecard/table";
import { weightAsTyped } from "./weightStyle";
import { forgetBefore, keepBefore, putBackCells } from "./cellsBefore";
import { asWorkbookError, fromExcel } from "./workbookError";

/** One cell to change, as the person was shown it. */
export interface CellChange {
  readonly at: Place;
  /** What the cell holds, as a number; of a weight its share. A cell that holds anything else by now is left alone. */
  readonly from: number;
  readonly to: number;
  /** Shown in per cent where the cell held text before. */
  readonly isShare: boolean;
  /** The cell may be blank, or covered by a merged one, and then needs no change. */
  readonly isRepeat?: boolean;
  /** 权重: keeps the form in which it is typed (per cent, points, fraction), and is written with all the others or not at all. */
  readonly isWeight?: boolean;
}

/** Why a cell is left as it is: it holds a formula; it is covered by a merged one; it no longer holds what was shown. */
export type LeftBecause = "formula" | "merged" | "changed";

export interface CellLeft extends Place {
  readonly because: LeftBecause;
}

/** What became of the changes. */
export interface CellsChanged {
  readonly changed: number;
  /** Left as they are. Weights: then none is changed. */
  readonly left: readonly CellLeft[];
}

interface Loaded {
  readonly change: CellChange;
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

/** What is written into a cell, and shown how; null leaves the number format. */
interface Written {
  readonly content: string | number;
  readonly numberFormat: string | null;
}

/** Changes the cells. Rejects with a WorkbookError, and then nothing is changed. */
export async function changeCells(changes: readonly CellChange[]): Promise<CellsChanged> {
  try {
    return await Excel.run(async (context) => {
      const loaded = await load(context, changes);
      const left = obstacles(loaded);
      if (left.some(({ isWeight }) => isWeight)) return { changed: 0, left: left.map(({ cell }) => cell) };
      const wanted = loaded.flatMap((one) => {
        const written = writtenInto(one);
        return written === null ? [] : [{ ...one, written }];
      });
      if (wanted.length > 0) await writeAll(context, wanted);
      return { changed: wanted.length, left: left.map(({ cell }) => cell) };
    });
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** All in one request, after what the cells held; should it break off, they are put back now, or when the add-in starts again. */
async function writeAll(context: Excel.RequestContext, wanted: readonly (Loaded & { readonly written: Written })[]): Promise<void> {
  keepBefore(context, wanted.map(({ change, range }) => ({ sheet: change.at.sheet!, address: change.at.cell, formulas: range.formulas as unknown[][], numberFormat: range.numberFormat as unknown[][] })));
  for (const { range, written } of wanted) write(range, written);
  forgetBefore(context);
  try {
    await context.sync();
  } catch (error) {
    if ((await fromExcel(putBackCells)) || !(await areWritten(wanted))) throw error;
  }
}

/** Whether Excel had done all of it before it failed to say so. */
async function areWritten(wanted: readonly (Loaded & { readonly written: Written })[]): Promise<boolean> {
  return fromExcel(async (context) => {
    const now = wanted.map(({ change }) => context.workbook.worksheets.getItem(change.at.sheet!).getRange(change.at.cell).load("values"));
    await context.sync();
    return wanted.every(({ written }, at) => now[at]!.values[0]![0] === (typeof written.content === "string" ? written.content.replace(/^'/, "") : written.content));
  });
}

/** Which cells could not take what is planned for them; looks only. */
export async function cellsInTheWay(changes: readonly CellChange[]): Promise<readonly CellLeft[]> {
  try {
    return await Excel.run(async (context) => obstacles(await load(context, changes)).map(({ cell }) => cell));
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function load(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<readonly Loaded[]> {
  const loaded = changes.map((change): Loaded => {
    const sheet = change.at.sheet;
    if (sheet === null) throw new Error("bug: a cell of no sheet cannot be changed");
    const range = context.workbook.worksheets.getItem(sheet).getRange(change.at.cell).load("values,formulas,numberFormat");
    return { change, range, merged: range.getMergedAreasOrNullObject().load("address") };
  });
  await context.sync();
  return loaded;
}

function obstacles(loaded: readonly Loaded[]): readonly { readonly cell: CellLeft; readonly isWeight: boolean }[] {
  return loaded.flatMap((one) => {
    if (writtenInto(one) !== null || isBlankRepeat(one)) return [];
    return [{ cell: { ...one.change.at, because: reasonOf(one) }, isWeight: one.change.isWeight === true }];
  });
}

function isBlankRepeat({ change, range }: Loaded): boolean {
  return change.isRepeat === true && range.values[0]![0] === "";
}

function reasonOf({ range, merged }: Loaded): LeftBecause {
  if (isFormula(range)) return "formula";
  return range.values[0]![0] === "" && !merged.isNullObject ? "merged" : "changed";
}

/** Text may begin with an equals sign; then the formula is what the cell shows. */
function isFormula({ values, formulas }: Excel.Range): boolean {
  const formula = formulas[0]![0] as unknown;
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[0]![0];
}

/** What goes into the cell; null where it does not hold what was shown. */
function writtenInto({ change, range }: Loaded): Written | null {
  if (isFormula(range)) return null;
  const content = range.values[0]![0] as string | number | boolean;
  const format = String(range.numberFormat[0]![0]);
  if (change.isWeight === true) return weightAsTyped(content, format, change);
  const number = readNumber(content);
  if (typeof number !== "number" || withoutDust(number) !== withoutDust(change.from)) return null;
  // A number written into a cell formatted as text would be text again.
  const { to, isShare } = change;
  return { content: to, numberFormat: typeof content !== "string" ? null : !isShare ? "General" : Number.isInteger(rounded(to * 100, 8)) ? "0%" : "0.00%" };
}

function write(range: Excel.Range, { content, numberFormat }: Written): void {
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  range.values = [[content]];
}
