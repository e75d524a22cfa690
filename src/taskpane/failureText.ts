/** 错误说明: what a person is told when something failed, and what he can hand on. */
import type { Language } from "../scorecard/table";
import { troubleSentence } from "../wording/troubles";
import { asWorkbookError, type WorkbookError } from "../workbook/workbookError";
import type { WritingFailed } from "../workbook/writeScales";
import { speechOf } from "./words";
import type { Failure } from "./scorecardState";

/** Why it failed, what to do, and what the workbook is like now. */
export function failureSentence(language: Language, { task, error }: Failure): string {
  const { failure, toolWork } = speechOf[language].words;
  if (isNamed(error, "GuestsRemain")) return `${reasonOf(language, error.cause)} ${toolWork.guestsRemain}`;
  const { cause, isUnfinished } = isWritingFailed(error) ? { cause: error.cause, isUnfinished: error.workbook === "unfinished" } : { cause: error, isUnfinished: false };
  const reason = reasonOf(language, cause);
  if (task !== "write" && task !== "template") return reason;
  return `${reason} ${isUnfinished ? failure.unfinished : failure.unchanged}`;
}

/** Why a tool's own work failed, and what to do: what a writing says of the workbook included. */
export function failureReason(language: Language, error: unknown): string {
  return failureSentence(language, { task: isWritingFailed(error) ? "write" : "read", error });
}

/** Excel's reason with its next step, or that it is our fault. */
function reasonOf(language: Language, error: unknown): string {
  const known = asWorkbookError(error);
  return isWorkbookError(known) ? troubleSentence(language, known.kind, known.where) : speechOf[language].words.failure.bug;
}

export function isWorkbookError(error: unknown): error is WorkbookError {
  return isNamed(error, "WorkbookError");
}

function isWritingFailed(error: unknown): error is WritingFailed {
  return isNamed(error, "WritingFailed");
}

// By name: what a ribbon button leaves for the pane was made in the ribbon's own bundle, with classes of its own.
function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

/** 错误详情: for whoever provides the add-in; no cell's content is in it. */
export function failureDetails(failure: Failure): string {
  return `${failure.task}\n${errorDetails(failure.error)}`;
}

export function errorDetails(error: unknown): string {
  const platform = typeof Office === "undefined" ? "no Office" : JSON.stringify(Office.context.diagnostics);
  const lines = error instanceof Error ? [error.stack ?? `${error.name}: ${error.message}`] : [String(error)];
  if (error instanceof Error && error.cause !== undefined) lines.push(`cause: ${errorText(error.cause)}`);
  return [new Date().toISOString(), platform, navigator.userAgent, ...lines].join("\n");
}

function errorText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const debug = "debugInfo" in cause ? ` ${JSON.stringify(cause.debugInfo)}` : "";
  return `${cause.name}: ${cause.message}${debug}`;
}
