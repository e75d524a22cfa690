/** 面板的状态: what the pane knows, and how each event changes it. Plain data, so that every turn can be tested. */
import type { Assessment } from "../scorecard/assessment";
import type { CellsChanged } from "../workbook/changeCells";
import type { Outcome } from "../workbook/outcome";
import { usualChoices, type ScaleChoices } from "../workbook/scaleChoices";
import type { Cleared } from "../workbook/unfinished";
import type { Written } from "../workbook/writeScales";
import type { Page } from "./pages";
import { afterMove, type ToolJob, type ToolWork } from "./toolWork";
import type { Undo } from "./undo";
import type { WorkbookReading } from "./workbook";

/** What can fail. */
export type Task = "read" | "write" | "goTo" | "follow" | "keep" | "tidy" | "repair" | "template";

export interface Work {
  readonly task: "read" | "write";
  readonly done: number;
  readonly total: number | null;
  /** The cancel button was pressed; what is under way is being undone. */
  readonly isCancelling: boolean;
}

export interface Failure {
  readonly task: Task;
  readonly error: unknown;
}

export interface ScorecardState {
  readonly page: Page;
  /** Counts the times a person has moved to a page; 0 when the pane has just opened and must not take the focus from the sheet. */
  readonly moves: number;
  /** Counts the times a person asked for a page: asked for again, it begins anew. */
  readonly visits: number;
  readonly work: Work | null;
  readonly reading: WorkbookReading | null;
  readonly assessment: Assessment | null;
  /** Changes of the sheets that the reading does not know yet. */
  readonly changes: number;
  /** Readings in the background that were begun: each new one waits for a rest of its own. */
  readonly attempts: number;
  /** The sheets are being read again in the background, after a change. */
  readonly isFollowing: boolean;
  readonly choices: ScaleChoices;
  readonly written: readonly Written[] | null;
  /** The results that were written as values, to be compared with later ones; null where there is nothing to compare, its assessment null until the reading that comes next. */
  readonly writtenFrom: { readonly assessment: Assessment | null } | null;
  /** What a tool does to the workbook, or did last. */
  readonly toolWork: ToolWork | null;
  readonly failure: Failure | null;
  /** Cells are being repaired, or a repair taken back. */
  readonly isRepairing: boolean;
  /** What became of the last repair. */
  readonly repaired: CellsChanged | null;
  /** What would take the last repair back; null where nothing would. */
  readonly takesBack: Undo | null;
  /** What `repaired` tells of is a repair taken back. */
  readonly isUndone: boolean;
  /** What an earlier writing that broke off had left, and was cleared up on opening. */
  readonly cleared: readonly Cleared[];
  /** The last work was cancelled by its button. */
  readonly isCancelled: boolean;
  /** The work that last ended well. */
  readonly lastDone: Work["task"] | null;
}

/**
 * 刚打开的面板.
 *
 * @param date the day that frozen scales will carry: `2026-01-15`
 */
export function opening(date: string): ScorecardState {
  return {
    page: "read",
    moves: 0,
    visits: 0,
    work: null,
    reading: null,
    assessment: null,
    changes: 0,
    attempts: 0,
    isFollowing: false,
    choices: { ...usualChoices, date },
    written: null,
    writtenFrom: null,
    toolWork: null,
    failure: null,
    isRepairing: false,
    repaired: null,
    takesBack: null,
    isUndone: false,
    cleared: [],
    isCancelled: false,
    lastDone: null,
  };
}

/** What a person can close; each message stays until it is closed itself. */
export type Message = "failure" | "cancelled" | "repaired" | "cleared" | "toolWork";

export type ScorecardEvent =
  | { readonly type: "moved"; readonly page: Page }
  | { readonly type: "began"; readonly task: Work["task"] }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "finishedReading"; readonly reading: WorkbookReading; readonly assessment: Assessment }
  | { readonly type: "finishedWriting"; readonly written: readonly Written[] }
  | { readonly type: "cancelling" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "workFailed"; readonly failure: Failure }
  | { readonly type: "dismissed"; readonly message: Message }
  | { readonly type: "chose"; readonly choices: ScaleChoices }
  | { readonly type: "tidied"; readonly cleared: readonly Cleared[] }
  | { readonly type: "brought"; readonly outcome: Outcome }
  | { readonly type: "repairing" }
  | { readonly type: "repaired"; readonly repaired: CellsChanged; readonly takesBack: Undo | null }
  | { readonly type: "undone"; readonly repaired: CellsChanged }
  | { readonly type: "toolBegan"; readonly job: ToolJob }
  | { readonly type: "toolProgressed"; readonly done: number; readonly total: number }
  | { readonly type: "toolStopping" }
  | { readonly type: "toolEnded"; readonly work: ToolWork }
  | { readonly type: "sheetChanged" }
  | { readonly type: "following" }
  | { readonly type: "stoppedFollowing"; readonly failure: Failure | null };

export function afterEvent(state: ScorecardState, event: ScorecardEvent): ScorecardState {
  switch (event.type) {
    case "moved":
      return { ...state, page: event.page, moves: state.moves + 1, visits: state.visits + 1, toolWork: afterMove(state.toolWork, state.page) };
    case "began": {
      const work = { task: event.task, done: 0, total: null, isCancelling: false };
      const changes = event.task === "read" ? 0 : unseen(state);
      return { ...state, work, changes, isFollowing: false, failure: null, isCancelled: false };
    }
    case "progressed":
      return state.work === null ? state : { ...state, work: { ...state.work, done: event.done, total: event.total } };
    case "finishedReading":
      return {
        ...state,
        work: null,
        isFollowing: false,
        reading: event.reading,
        assessment: event.assessment,
        written: stillThere(state.written, event.reading),
        writtenFrom: state.writtenFrom !== null && state.writtenFrom.assessment === null ? { assessment: event.assessment } : state.writtenFrom,
        failure: isOfReading(state.failure) ? null : state.failure,
        lastDone: "read",
      };
    case "finishedWriting":
      return { ...state, work: null, written: event.written, writtenFrom: writtenBy(state), lastDone: "write", page: "scales", moves: state.moves + 1 };
    case "cancelling":
      return state.work === null ? state : { ...state, work: { ...state.work, isCancelling: true } };
    case "cancelled":
      return { ...state, work: null, changes: unread(state), isCancelled: true };
    case "failed":
      return { ...state, isRepairing: state.isRepairing && event.failure.task !== "repair", failure: event.failure };
    case "workFailed":
      return { ...state, work: null, changes: unread(state), failure: event.failure };
    case "dismissed":
      return { ...state, ...closed[event.message] };
    case "chose":
      return { ...state, choices: event.choices };
    case "tidied":
      return { ...state, cleared: event.cleared };
    case "brought": {
      const { page, written, failure } = event.outcome;
      const writtenFrom = written === null ? state.writtenFrom : { assessment: null };
      const toolWork = (state.toolWork?.state === "running" ? null : broughtWork(event.outcome)) ?? state.toolWork;
      return { ...state, page, moves: state.moves + 1, written: written ?? state.written, writtenFrom, toolWork, failure };
    }
    case "repairing":
      return { ...state, isRepairing: true };
    case "repaired":
      return { ...state, isRepairing: false, repaired: event.repaired, takesBack: event.takesBack, isUndone: false };
    case "undone":
      return { ...state, isRepairing: false, repaired: event.repaired, takesBack: null, isUndone: true };
    case "toolBegan":
      return { ...state, toolWork: { job: event.job, state: "running", done: 0, total: null, isCancelling: false }, failure: null };
    case "toolProgressed":
      return state.toolWork?.state === "running" ? { ...state, toolWork: { ...state.toolWork, done: event.done, total: event.total } } : state;
    case "toolStopping":
      return state.toolWork?.state === "running" ? { ...state, toolWork: { ...state.toolWork, isCancelling: true } } : state;
    case "toolEnded":
      return { ...state, toolWork: event.work };
    case "sheetChanged":
      return state.reading === null ? state : { ...state, changes: state.changes + 1 };
    case "following":
      return { ...state, isFollowing: true, changes: 0, attempts: state.attempts + 1 };
    case "stoppedFollowing":
      return { ...state, isFollowing: false, changes: state.changes + 1, failure: event.failure ?? state.failure };
  }
}

/** What is gone once a message is closed. */
const closed: Readonly<Record<Message, Partial<ScorecardState>>> = {
  failure: { failure: null },
  cancelled: { isCancelled: false },
  repaired: { repaired: null, takesBack: null },
  cleared: { cleared: [] },
  toolWork: { toolWork: null },
};

/** What was written and still stands in the workbook; null where nothing does any more. */
function stillThere(written: readonly Written[] | null, { reading }: WorkbookReading): readonly Written[] | null {
  const names = new Set(reading.sheets.map(({ sheet }) => sheet));
  const standing = written?.filter(({ sheet }) => names.has(sheet)) ?? [];
  return standing.length === 0 ? null : standing;
}

/** Whether the sheets are not known as they stand: a later reading that goes well mends it. */
export function isOfReading(failure: Failure | null): boolean {
  return failure !== null && (failure.task === "read" || failure.task === "follow");
}

/** What a ribbon button made that a tool makes as well: the tool shows it as its own. */
function broughtWork({ template, maps }: Outcome): ToolWork | null {
  if (template !== undefined) return { job: "template", state: "done", answer: { sheets: template, hasSample: false } };
  return maps === undefined ? null : { job: "maps", state: "done", answer: maps };
}

/** Something is being read, written or repaired: nothing else may be written meanwhile. */
export function isBusy({ work, isRepairing, toolWork }: ScorecardState): boolean {
  return work !== null || isRepairing || toolWork?.state === "running";
}

/** What the scales just written hold: live formulas keep up with the sheets by themselves. */
function writtenBy({ choices, assessment }: ScorecardState): ScorecardState["writtenFrom"] {
  return choices.cells === "live" ? null : { assessment };
}

/** A reading in the background that is cut short has seen nothing. */
function unseen(state: ScorecardState): number {
  return state.isFollowing ? state.changes + 1 : state.changes;
}

/** A reading that did not end well leaves the one before, which may be out of date. */
function unread(state: ScorecardState): number {
  return state.work?.task === "read" && state.reading !== null ? state.changes + 1 : state.changes;
}
