/**
 * 汇总其他工作簿: the scorecards of other .xlsx files, read by bringing in their
 * sheets, one file after the other, and taking them out again. Excel forgets its
 * undo list over it; nothing else of the workbook changes.
 */
import { assemble } from "../scorecard/assemble";
import { assess } from "../scorecard/assess";
import type { Assessment } from "../scorecard/assessment";
import { consolidate, type Source } from "../scorecard/consolidate";
import type { Book } from "../scorecard/model";
import { hasUnfinished, loadSheets, type WorkbookSheets } from "./findOwnSheets";
import { withDates } from "./dateCells";
import { findTables } from "./findTables";
import { fences, guestSheets } from "./guests";
import type { Mapping } from "./mapping";
import { ownSheets } from "./marks";
import { sheetFindings } from "./readScorecard";
import type { Reading } from "./reading";
import { loadMapping } from "./remember";
import { sheetKey } from "./sheetNames";
import { cellsOf, sheetProperties, tableProperties } from "./sheets";
import { clearUnfinished } from "./unfinished";
import { asWorkbookError, fromExcel, WorkbookError } from "./workbookError";

/** Excel takes 5 MB at once; a file's text beyond this is refused before it is sent. */
export const largestFile = 4 * 1024 * 1024;

export interface FileToBringIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file gave nothing: it is too large, or Excel could not open it, with Excel's words. */
export type FileProblem = { readonly why: "too-large" } | { readonly why: "unreadable"; readonly details: string };

/** 一个文件的结果 */
export interface FileBroughtIn {
  readonly file: string;
  readonly problem: FileProblem | null;
  /** What its scorecards say by themselves; places name their sheet as `file!sheet`. Null with a problem. */
  readonly assessment: Assessment | null;
}

export interface RollUp {
  readonly files: readonly FileBroughtIn[];
  /** All cards of all files, graded together. */
  readonly assessment: Assessment;
}

export interface BringInOptions {
  /** The open workbook's own book: its grade bands, title and period count. */
  readonly own?: Book | null;
  /** A serial day: actions due before it are late. */
  readonly today?: number;
  readonly signal?: AbortSignal;
  /** Told after each file how many of how many are through. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** 借入失败: sheets of another workbook could not be taken out again; the next start of the add-in does it. */
export class GuestsRemain extends Error {
  override readonly name = "GuestsRemain";
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Brings in the scorecards of files (汇总). A file that cannot be read is reported,
 * and the others go on; what Excel refuses altogether is a WorkbookError. The
 * sheets are gone again when this settles, however it does, or it says
 * `GuestsRemain`.
 */
export async function bringIn(files: readonly FileToBringIn[], options: BringInOptions = {}): Promise<RollUp> {
  const mapping = await loadMapping();
  await clearedUp();
  const brought: FileBroughtIn[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    brought.push(await bringInOne(file, mapping, options));
    options.onProgress?.(brought.length, files.length);
  }
  const sources = brought.flatMap(({ file, assessment }): Source[] => (assessment === null ? [] : [{ source: file, assessment }]));
  return { files: brought, assessment: consolidate(sources, options.own ?? null) };
}

async function bringInOne({ name, bytes }: FileToBringIn, mapping: Mapping, options: BringInOptions): Promise<FileBroughtIn> {
  if (Math.ceil(bytes.length / 3) * 4 > largestFile) return { file: name, problem: { why: "too-large" }, assessment: null };
  try {
    const { reading, tooLarge } = await readGuests(name, base64Of(bytes), mapping, options.signal);
    const { book, findings } = assemble(reading.tables);
    const all = [...sheetFindings(reading, tooLarge), ...findings];
    return { file: name, problem: null, assessment: assess(book, all, options.today === undefined ? {} : { today: options.today }) };
  } catch (error) {
    const failure = asWorkbookError(error);
    if (!(failure instanceof WorkbookError) || !isFilesFault(failure)) throw failure;
    return { file: name, problem: { why: "unreadable", details: failure.details }, assessment: null };
  }
}

/** Whether Excel could not take the file. An Excel before ExcelApi 1.13 knows no bringing in at all (ApiNotFound); that and the rest concern the open workbook. */
function isFilesFault({ kind, details }: WorkbookError): boolean {
  return kind === "refused" || kind === "too-large" || kind === "taken" || (kind === "unsupported" && details.startsWith("Unsupported"));
}

/** Brings in a file's sheets, reads them, and takes them out again, whatever happens. */
async function readGuests(file: string, base64: string, mapping: Mapping, signal: AbortSignal | undefined): Promise<{ readonly reading: Reading; readonly tooLarge: readonly string[] }> {
  const token = Date.now().toString(36);
  const before = await fromExcel(loadSheets);
  try {
    return await fromExcel(async (context) => {
      const [first, last] = fences(token);
      const { worksheets, tables, names } = context.workbook;
      for (const fence of [first, last]) worksheets.add(fence).visibility = Excel.SheetVisibility.hidden;
      context.workbook.insertWorksheetsFromBase64(base64, { positionType: Excel.WorksheetPositionType.after, relativeTo: first });
      worksheets.load(`${sheetProperties},items/position`);
      tables.load(tableProperties);
      names.load("items/name,items/formula");
      await context.sync();
      signal?.throwIfAborted();
      const listed = { sheets: worksheets.items.map(({ name, position }) => ({ name, position, isProtected: false })), names: [] };
      const guests = new Set(guestSheets(listed, token));
      const ours = ownSheets(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })), worksheets.items.map(({ name }) => name));
      const brought = worksheets.items.filter(({ name }) => guests.has(name));
      const ids = new Set(brought.map(({ id }) => id));
      const cells = await cellsOf(
        context,
        {
          worksheets: brought,
          tables: tables.items.filter(({ worksheet }) => ids.has(worksheet.id)),
          ours,
          isRead: ({ name, visibility }) => !ours.has(name) && visibility === Excel.SheetVisibility.visible,
        },
        signal === undefined ? {} : { signal },
      );
      const original = (name: string): string => originalName(name, before.sheets.map((sheet) => sheet.name));
      const reading = findTables(cells.sheets.map((sheet) => ({ ...sheet, name: original(sheet.name) })), mapping);
      const guestOf = new Map(brought.map((worksheet) => [original(worksheet.name), worksheet]));
      const read = await withDates(context, reading.tables, (name) => guestOf.get(name)!);
      const placed = (sheet: string): string => `${file}!${sheet}`;
      return {
        reading: {
          sheets: reading.sheets.map((sheet) => ({ ...sheet, sheet: placed(sheet.sheet) })),
          tables: read.map((table) => ({ ...table, sheet: table.sheet === null ? null : placed(table.sheet) })),
        },
        tooLarge: cells.tooLarge.map((name) => placed(original(name))),
      };
    });
  } finally {
    await takeOut(before);
  }
}

/** Removes the guests, and the names that came with them. */
async function takeOut(before: WorkbookSheets): Promise<void> {
  try {
    await clearedUp();
    await fromExcel(async (context) => {
      const { names } = await loadSheets(context);
      const known = new Set(before.names.map(({ name }) => name));
      const came = names.filter(({ name }) => !known.has(name));
      for (const { name } of came) context.workbook.names.getItem(name).delete();
      if (came.length > 0) await context.sync();
    });
  } catch (error) {
    throw new GuestsRemain(error);
  }
}

async function clearedUp(): Promise<void> {
  await fromExcel(async (context) => {
    const workbook = await loadSheets(context);
    if (hasUnfinished(workbook)) await clearUnfinished(context, workbook);
  });
}

/**
 * 原来的表名: the name a sheet had in its own workbook, where Excel numbered it because the name was taken.
 *
 * @example originalName("民政局 (2)", ["民政局"]) // "民政局"
 * @example originalName("民政局 (2)", ["水务局"]) // "民政局 (2)"
 */
export function originalName(name: string, taken: readonly string[]): string {
  const [, stem] = /^(.+) \(\d+\)$/.exec(name) ?? [];
  if (stem === undefined) return name;
  // A name at Excel's length was cut to make room for the number.
  const isCut = name.length >= 31;
  return taken.find((other) => sheetKey(other) === sheetKey(stem) || (isCut && sheetKey(other).startsWith(sheetKey(stem)))) ?? name;
}

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
