/**
 * 工作簿的门: all that the pane asks of the workbook, in one narrow interface, so
 * that a screen can be tried against a workbook that answers slowly, or not at all.
 */
import type { Assessment } from "../scorecard/assessment";
import type { Finding } from "../scorecard/finding";
import type { Book } from "../scorecard/model";
import type { Place, Table } from "../scorecard/table";
import type { CellChange, CellsChanged } from "../workbook/changeCells";
import type { Feature } from "../workbook/features";
import type { CellFill } from "../workbook/fillDown";
import type { Mapping } from "../workbook/mapping";
import type { Outcome } from "../workbook/outcome";
import type { ScalePlan } from "../workbook/planScales";
import type { ScaleChoices } from "../workbook/scaleChoices";
import type { Reading } from "../workbook/reading";
import type { Cleared } from "../workbook/unfinished";
import type { Written } from "../workbook/writeScales";

/** Long work reports how far it is, and stops when it is told to. */
export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface WorkbookReading {
  readonly reading: Reading;
  readonly book: Book;
  readonly findings: readonly Finding[];
  /** The cards that have a scale in the workbook, by name. */
  readonly withScale: ReadonlySet<string>;
}

export interface Workbook {
  /** Whether this Excel can do what a feature needs. */
  readonly supports: (feature: Feature) => boolean;
  /** Clears up after a writing that broke off; tells what it cleared. */
  readonly tidy: () => Promise<readonly Cleared[]>;
  readonly read: (work: LongWork) => Promise<WorkbookReading>;
  /** What would be written; writes nothing. */
  readonly plan: (assessment: Assessment, choices: ScaleChoices, tables: readonly Table[]) => Promise<ScalePlan>;
  /** What each sheet of a plan would become: new, or an update of an earlier one. */
  readonly preview: (plan: ScalePlan) => Promise<readonly Written[]>;
  readonly write: (plan: ScalePlan, work: LongWork) => Promise<readonly Written[]>;
  /** Writes out blank cells that go on from above, all or none; tells how many. */
  readonly fill: (fills: readonly CellFill[]) => Promise<number>;
  /** Changes cells as a person was shown, all or none. */
  readonly change: (changes: readonly CellChange[]) => Promise<CellsChanged>;
  /** What a person corrected in the reading, as the workbook remembers it. */
  readonly loadMapping: () => Promise<Mapping>;
  readonly saveMapping: (mapping: Mapping) => Promise<void>;
  /** The scoring rules a person has looked at and confirmed. */
  readonly loadConfirmedRules: () => Promise<readonly string[]>;
  readonly saveConfirmedRules: (rules: readonly string[]) => Promise<void>;
  /** What a ribbon button left for the pane, now and whenever one is pressed; gives back how to stop listening. */
  readonly onOutcome: (brought: (outcome: Outcome) => void) => () => void;
  readonly goTo: (place: Place) => Promise<void>;
  readonly goToSheet: (sheet: string) => Promise<void>;
  /** Tells when a person has changed a sheet; gives back how to stop listening. */
  readonly onChange: (changed: () => void) => Promise<() => Promise<void>>;
}
