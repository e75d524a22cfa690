/**
 * 写量表: puts a plan into the workbook, all of it or nothing. Whatever request
 * fails, the workbook is as it was before, or complete; where Excel answers
 * nothing further, hidden sheets marked as unfinished remain, and
 * `removeUnfinished` clears them when the add-in starts again.
 */
import { clearUnfinished, removeUnfinished } from "./unfinished";
import { hasUnfinished, lastWritten, loadOwnSheets, loadSheets, type WorkbookSheets } from "./findOwnSheets";
import { aboutHash, markedAreas, markOf, writtenName, type Mark } from "./marks";
import type { SheetKind, WritingPlan } from "./writingPlan";
import type { Step } from "./requests";
import { fromExcel, WorkbookError } from "./workbookError";
import { isSupported } from "./features";
import { foreignEdits } from "./foreignEdits";
import { settleSheets, type LeftBecause, type SettledSheet } from "./settleSheets";
import { writingRequests } from "./writingSteps";

/** One sheet, as it will be or was written. */
export interface Written {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** The card or person; null for a sheet about all. */
  readonly card: string | null;
  readonly action: "created" | "updated";
  /** A sheet of ours that was left as it is, and why; this one was written instead. */
  readonly left: { readonly sheet: string; readonly because: LeftBecause } | null;
}

/** Long work reports how far it is, and stops when it is told to. */
export interface WritingWork {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** 写入失败: what Excel said, and what the workbook is like now. */
export class WritingFailed extends Error {
  constructor(
    cause: unknown,
    /** `asBefore`: everything was undone. `unfinished`: hidden sheets remain until the add-in starts again. */
    readonly workbook: "asBefore" | "unfinished",
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "WritingFailed";
  }
}

/** 写前预览: what each sheet of a plan would become. Writes nothing. */
export async function previewScales(plan: WritingPlan): Promise<readonly Written[]> {
  return fromExcel(async (context) => {
    const workbook = await loadSheets(context);
    const sheets = await settled(context, workbook, plan);
    await foreignEdits(context, workbook, plan.changes ?? []);
    return writtenBy(plan, sheets);
  });
}

/** How far a writing has come. */
interface Progress {
  sheets: readonly Written[];
  /** Requests that change the workbook: sent, and answered. */
  sent: number;
  answered: number;
}

/** 写量表: all sheets of a plan. Rejects with `WritingFailed`, or with the signal's reason when cancelled. */
export async function writeScales(plan: WritingPlan, work: WritingWork = {}): Promise<readonly Written[]> {
  if (plan.sheets.length + (plan.changes ?? []).length + (plan.filed ?? []).length === 0) return [];
  const token = Date.now().toString(36);
  const progress: Progress = { sheets: [], sent: 0, answered: 0 };
  try {
    await fromExcel((context) => write(context, plan, token, work, progress));
  } catch (error) {
    const isWritten = progress.sent > 0 && (await isWrittenAfterAll(token, error, progress));
    if (!isWritten) throw isCancelled(work, error) ? error : new WritingFailed(error, "asBefore");
  }
  return progress.sheets;
}

async function write(context: Excel.RequestContext, plan: WritingPlan, token: string, { signal, onProgress }: WritingWork, progress: Progress): Promise<void> {
  const workbook = await loadTidy(context);
  const sheets = await settled(context, workbook, plan);
  const edits = await foreignEdits(context, workbook, plan.changes ?? []);
  progress.sheets = writtenBy(plan, sheets);
  const requests = writingRequests(sheets, placeIn(workbook, token), edits, plan.filed);
  // One after the other: the later ones build on the earlier.
  for (const steps of requests) {
    signal?.throwIfAborted();
    progress.sent++;
    await send(context, steps);
    progress.answered++;
    onProgress?.(progress.answered, requests.length);
  }
}

async function send(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const step of steps) step.run(context);
  await context.sync();
}

/** Puts the workbook right after a failure. True where everything had been written before Excel failed to say so. */
async function isWrittenAfterAll(token: string, error: unknown, { answered }: Progress): Promise<boolean> {
  try {
    await removeUnfinished();
    return await fromExcel(async (context) => lastWritten(await loadSheets(context)) === token);
  } catch {
    // While a cell is being edited Excel refuses a request as a whole: nothing was begun.
    const isUntouched = answered === 0 && error instanceof WorkbookError && error.kind === "editing";
    throw new WritingFailed(error, isUntouched ? "asBefore" : "unfinished");
  }
}

function isCancelled({ signal }: WritingWork, error: unknown): boolean {
  return signal?.aborted === true && error === signal.reason;
}

/** The workbook's sheets, after clearing what an earlier writing left. */
async function loadTidy(context: Excel.RequestContext): Promise<WorkbookSheets> {
  const workbook = await loadSheets(context);
  if (!hasUnfinished(workbook)) return workbook;
  await clearUnfinished(context, workbook);
  return loadSheets(context);
}

async function settled(context: Excel.RequestContext, workbook: WorkbookSheets, plan: WritingPlan): Promise<readonly SettledSheet[]> {
  if (plan.sheets.some(({ shapes }) => shapes !== undefined) && !isSupported("shapes")) throw new WorkbookError("unsupported", null, "shapes need ExcelApi 1.9");
  const wanted = new Set(plan.sheets.map(({ kind, about }) => `${kind} ${aboutHash(about)}`));
  const isWanted = ({ kind, about }: Mark): boolean => wanted.has(`${kind} ${about}`);
  return settleSheets(plan, await loadOwnSheets(context, workbook, isWanted));
}

function placeIn({ sheets, names, tables }: WorkbookSheets, token: string): Parameters<typeof writingRequests>[1] {
  return {
    token,
    hasWrittenName: names.some(({ name }) => name === writtenName),
    deadMarks: names.filter(({ name, formula }) => markOf(name) !== null && markedAreas(formula) === null).map(({ name }) => name),
    takenNames: [...names.map(({ name }) => name), ...tables],
    positionOf: (name) => sheets.find((sheet) => sheet.name === name)!.position,
  };
}

/** First what is changed, then what is written, as people look for it: the hidden calculation sheet last. */
function writtenBy({ changes = [] }: WritingPlan, sheets: readonly SettledSheet[]): readonly Written[] {
  const changed = changes.map(({ sheet, kind }): Written => ({ sheet, kind, card: null, action: "updated", left: null }));
  return [...changed, ...inOrder(sheets).map(writtenOf)];
}

function inOrder(sheets: readonly SettledSheet[]): readonly SettledSheet[] {
  return [...sheets].sort((a, b) => Number(a.planned.isHidden) - Number(b.planned.isHidden));
}

function writtenOf(sheet: SettledSheet): Written {
  const { kind, about } = sheet.planned;
  return { sheet: sheet.sheet, kind, card: about, action: sheet.action === "create" ? "created" : "updated", left: sheet.action === "create" ? sheet.left : null };
}
