/** 错误说明: what a person is told when something failed, and what he can hand on. */
import type { Language } from "../scorecard/table";
import { WorkbookError } from "../workbook/workbookError";
import { speechOf } from "./words";
import type { Failure } from "./scorecardState";

/** Why it failed and what to do: Excel's reason, or that it is our fault. */
export function failureSentence(language: Language, error: unknown): string {
  return error instanceof WorkbookError ? speechOf[language].words.failure.because[error.kind] : speechOf[language].words.failure.bug;
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
