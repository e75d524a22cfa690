/**
 * 交接: what a ribbon button did, left for the pane to show. Both run in one page
 * (Excel's shared runtime) but are two bundles, so the shelf stands on the global object.
 */
import type { Written } from "./writeScales";

/** The page of the pane that shows it, what was written, and what failed. */
export interface Outcome {
  readonly page: "check" | "score" | "scales" | "template" | "strategyMap";
  readonly written: readonly Written[] | null;
  /** The sheets of a hand-out workbook that was made. */
  readonly template?: readonly Written[];
  /** The strategy maps that were drawn. */
  readonly maps?: readonly Written[];
  readonly failure: { readonly task: "read" | "write" | "template"; readonly error: unknown } | null;
}

interface Shelf {
  outcome: Outcome | null;
  told: (() => void) | null;
}

const shelf: Shelf = ((globalThis as { scorecardOutcome?: Shelf }).scorecardOutcome ??= { outcome: null, told: null });

/** Leaves an outcome for the pane, replacing one nobody took. */
export function leaveOutcome(outcome: Outcome): void {
  shelf.outcome = outcome;
  shelf.told?.();
}

/** Takes what was left; null when nothing was. */
export function takeOutcome(): Outcome | null {
  const { outcome } = shelf;
  shelf.outcome = null;
  return outcome;
}

/** Tells the pane whenever something is left, until it stops listening. */
export function onOutcome(told: () => void): () => void {
  shelf.told = told;
  return () => {
    if (shelf.told === told) shelf.told = null;
  };
}
