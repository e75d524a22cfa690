/**
 * 未完成的写入: puts a workbook right after a writing that broke off: back to what
 * it was, or, where all was written and only the clearing up was left, forward.
 * Works from what stands in the workbook alone, so it serves right after the
 * failure and just as well when the add-in starts the next time.
 */
import { hasUnfinished, lastWritten, loadSheets, type WorkbookSheets } from "./findOwnSheets";
import { filedOf } from "./filedSheet";
import { shapeToken } from "./drawShapes";
import { journalEntries, journalName, type JournalEntry } from "./journal";
import { guestNames, guestSheets } from "./guests";
import { putBackCells } from "./cellsBefore";
import { fromExcel } from "./workbookError";
import { listComment, markedAreas, markOf, unfinishedName, unfinishedOf } from "./marks";

/** What was done about one unfinished writing. */
export interface Cleared {
  readonly token: string;
  /** `undone`: the workbook is as it was before. `finished`: all had been written. */
  readonly outcome: "undone" | "finished";
  /** How many sheets of ours were removed. */
  readonly removed: number;
}

/** 清除未完成的写入. Call it when the add-in starts, and after a failure. Nothing left: nothing done, in two round trips. */
export async function removeUnfinished(): Promise<readonly Cleared[]> {
  return fromExcel(async (context) => {
    const workbook = await loadSheets(context);
    const cleared = hasUnfinished(workbook) ? await clearUnfinished(context, workbook) : [];
    await putBackCells(context);
    return cleared;
  });
}

/** 清除, for a workbook just looked at. */
export async function clearUnfinished(context: Excel.RequestContext, workbook: WorkbookSheets): Promise<readonly Cleared[]> {
  const tokens = new Set(workbook.sheets.map(({ name }) => unfinishedOf(name)?.token).filter((token) => token !== undefined));
  const journals = [...tokens].map((token) => ({ token, used: begunJournal(context, workbook, token) }));
  if (journals.some(({ used }) => used !== null)) await context.sync();
  const begun = journals.map(({ token, used }) => ({ token, entries: used === null ? [] : journalEntries(used.values) }));
  const drawn = begun.flatMap(({ token, entries }) => redrawnSheets(context, workbook, token, entries));
  if (drawn.length > 0) await context.sync();
  for (const { token, shapes } of drawn) clearShapes(shapes, token, lastWritten(workbook) === token);
  const cleared = begun.map(({ token, entries }) => clear(context, workbook, token, entries));
  await context.sync();
  return cleared;
}

/** The shapes of the maps a writing was about to draw anew. */
function redrawnSheets(context: Excel.RequestContext, { sheets }: WorkbookSheets, token: string, entries: readonly JournalEntry[]): readonly { readonly token: string; readonly shapes: Excel.ShapeCollection }[] {
  return entries.flatMap((entry) => {
    if (entry.entry !== "redrawn" || !sheets.some(({ name }) => name === entry.sheet)) return [];
    return [{ token, shapes: context.workbook.worksheets.getItem(entry.sheet).shapes.load("items/name") }];
  });
}

/** Of a map drawn anew the old shapes go, where all was written; else the new ones. */
function clearShapes(shapes: Excel.ShapeCollection, token: string, isFinished: boolean): void {
  for (const shape of shapes.items) {
    const drawnBy = shapeToken(shape.name);
    if (drawnBy !== null && (drawnBy === token) !== isFinished) shape.delete();
  }
}

/** The journal of a writing that had begun to change existing sheets. */
function begunJournal(context: Excel.RequestContext, { sheets }: WorkbookSheets, token: string): Excel.Range | null {
  const name = journalName(token, true);
  return sheets.some((sheet) => sheet.name === name) ? context.workbook.worksheets.getItem(name).getUsedRange(true).load("values") : null;
}

function clear(context: Excel.RequestContext, workbook: WorkbookSheets, token: string, entries: readonly JournalEntry[]): Cleared {
  const isFinished = lastWritten(workbook) === token;
  const guests = guestSheets(workbook, token);
  // Guests go before the fences between which they are known.
  const own = [...guests, ...workbook.sheets.map(({ name }) => name).filter((name) => unfinishedOf(name)?.token === token)];
  const removed = isFinished ? own : [...new Set([...own.filter((name) => unfinishedOf(name)?.role !== "old"), ...markedSheets(workbook, token)])];
  const { worksheets, names } = context.workbook;
  for (const name of guestNames(workbook, guests)) names.getItem(name).delete();
  // In an order that can be taken up again should this, too, break off: the marks and the journal go last.
  if (!isFinished) restoreCells(context, workbook, entries);
  for (const name of removed.filter((each) => unfinishedOf(each)?.role !== "journal")) worksheets.getItem(name).delete();
  if (!isFinished) {
    restoreNames(context, workbook, token, entries);
    for (const { name, comment } of workbook.names) if ((markOf(name) ?? filedOf(name))?.token === token || comment === listComment(token)) names.getItem(name).delete();
  }
  for (const name of removed.filter((each) => unfinishedOf(each)?.role === "journal")) worksheets.getItem(name).delete();
  return { token, outcome: isFinished ? "finished" : "undone", removed: removed.length };
}

/** Sheets this writing made that bear their final names already. */
function markedSheets({ names, sheets }: WorkbookSheets, token: string): readonly string[] {
  const present = new Set(sheets.map(({ name }) => name));
  return names
    .filter(({ name }) => markOf(name)?.token === token)
    .flatMap(({ formula }) => markedAreas(formula)?.sheet ?? [])
    .filter((sheet) => present.has(sheet));
}

function restoreCells(context: Excel.RequestContext, { sheets }: WorkbookSheets, entries: readonly JournalEntry[]): void {
  for (const entry of entries) {
    if (entry.entry === "resized" && sheets.some(({ name }) => name === entry.sheet)) context.workbook.tables.getItem(entry.table).resize(entry.before);
    if (entry.entry !== "edit" || !sheets.some(({ name }) => name === entry.sheet)) continue;
    const range = context.workbook.worksheets.getItem(entry.sheet).getRange(entry.address);
    range[entry.what] = entry.before.map((row) => [...row]);
  }
}

function restoreNames(context: Excel.RequestContext, { sheets }: WorkbookSheets, token: string, entries: readonly JournalEntry[]): void {
  for (const entry of entries) {
    if (entry.entry !== "renamed") continue;
    const name = unfinishedName(token, "old", entry.n);
    if (sheets.some((sheet) => sheet.name === name)) context.workbook.worksheets.getItem(name).name = entry.sheet;
  }
}
