/** 面板的状态: what the pane knows, and how each event changes it. Plain data, so that every turn can be tested. */
import type { Assessment } from "../scorecard/assessment";
import type { ScaleChoices } from "../workbook/scaleChoices";
import type { Written } from "../workbook/writeScales";
import type { WorkbookReading } from "./workbook";

export type Step = "read" | "check" | "score" | "scales";
export const steps: readonly Step[] = ["read", "check", "score", "scales"];

/** What can be under way, and so what can fail. */
export type Task = "read" | "write" | "goTo" | "follow";

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
  readonly step: Step;
  /** Counts the times a person has moved to a page; 0 when the pane has just opened and must not take the focus from the sheet. */
  readonly moves: number;
  readonly work: Work | null;
  readonly reading: WorkbookReading | null;
  readonly assessment: Assessment | null;
  /** The sheets were changed after they were read. */
  readonly isStale: boolean;
  readonly choices: ScaleChoices;
  readonly written: readonly Written[] | null;
  readonly failure: Failure | null;
  /** The last work was cancelled by its button. */
  readonly isCancelled: boolean;
  /** The work that last ended well. */
  readonly lastDone: Work["task"] | null;
}

/** 通常的选择: a page at a glance for every card, which opens and calculates anywhere. */
const usualChoices: Omit<ScaleChoices, "date"> = {
  cards: "all",
  layout: "compact",
  cells: "formulas",
  orientation: "auto",
  language: "auto",
  extras: [],
};

/**
 * 刚打开的面板.
 *
 * @param date the day that frozen scales will carry: `2026-01-15`
 */
export function opening(date: string): ScorecardState {
  return {
    step: "read",
    moves: 0,
    work: null,
    reading: null,
    assessment: null,
    isStale: false,
    choices: { ...usualChoices, date },
    written: null,
    failure: null,
    isCancelled: false,
    lastDone: null,
  };
}

export type ScorecardEvent =
  | { readonly type: "moved"; readonly step: Step }
  | { readonly type: "began"; readonly task: "read" | "write" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "finishedReading"; readonly reading: WorkbookReading; readonly assessment: Assessment }
  | { readonly type: "finishedWriting"; readonly written: readonly Written[] }
  | { readonly type: "cancelling" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "dismissed" }
  | { readonly type: "chose"; readonly choices: ScaleChoices }
  | { readonly type: "sheetChanged" };

export function afterEvent(state: ScorecardState, event: ScorecardEvent): ScorecardState {
  switch (event.type) {
    case "moved":
      return { ...state, step: event.step, moves: state.moves + 1 };
    case "began":
      return { ...state, work: { task: event.task, done: 0, total: null, isCancelling: false }, failure: null, isCancelled: false };
    case "progressed":
      return state.work === null ? state : { ...state, work: { ...state.work, done: event.done, total: event.total } };
    case "finishedReading":
      return { ...state, work: null, reading: event.reading, assessment: event.assessment, isStale: false, lastDone: "read" };
    case "finishedWriting":
      return { ...state, work: null, written: event.written, lastDone: "write", step: "scales", moves: state.moves + 1 };
    case "cancelling":
      return state.work === null ? state : { ...state, work: { ...state.work, isCancelling: true } };
    case "cancelled":
      return { ...state, work: null, isCancelled: true };
    case "failed":
      return { ...state, work: null, failure: event.failure };
    case "dismissed":
      return { ...state, failure: null, isCancelled: false };
    case "chose":
      return { ...state, choices: event.choices };
    case "sheetChanged":
      return state.reading === null || state.isStale ? state : { ...state, isStale: true };
  }
}
