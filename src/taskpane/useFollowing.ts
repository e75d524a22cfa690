import { useEffect, type Dispatch } from "react";
import { isWorkbookError } from "./failureText";
import { isBusy, isOfReading, type ScorecardEvent, type ScorecardState } from "./scorecardState";
import type { Workbook } from "./workbook";

/** The sheet rests this long before it is read again, so that typing is not followed cell by cell. In milliseconds. */
const REST = 1200;

/** A workbook with more rows than this takes too long to read after every change; it is read again when a person asks. */
const MOST_ROWS = 10_000;

function rowsOf({ reading }: ScorecardState): number {
  return reading === null ? 0 : reading.reading.tables.reduce((rows, table) => rows + table.rows.length, 0);
}

/** Whether changes are followed by themselves; not after a reading that failed, until a person asks again. */
export function follows(state: ScorecardState): boolean {
  return !isOfReading(state.failure) && rowsOf(state) <= MOST_ROWS;
}

export interface Following {
  readonly workbook: Workbook;
  readonly state: ScorecardState;
  readonly dispatch: Dispatch<ScorecardEvent>;
  /** Reads and scores again without a progress bar. */
  readonly readAgain: () => Promise<void>;
}

/** 跟随改动: after a change in the sheets, findings and scores follow by themselves once the sheet is at rest. */
export function useFollowing({ workbook, state, dispatch, readAgain }: Following): void {
  useEffect(() => {
    const listening = workbook.onChange(() => dispatch({ type: "sheetChanged" }));
    const failed = (error: unknown): void => dispatch({ type: "failed", failure: { task: "follow", error } });
    listening.catch(failed);
    return () => {
      listening.then((stop) => stop()).catch(failed);
    };
  }, [workbook, dispatch]);

  const { changes, attempts } = state;
  const mayFollow = changes > 0 && !isBusy(state) && !state.isFollowing && follows(state);
  useEffect(() => {
    if (!mayFollow) return undefined;
    const follow = (): void => {
      dispatch({ type: "following" });
      readAgain().catch((error: unknown) => {
        // While a cell is being edited Excel answers nothing; the next attempt comes after the next rest.
        const isEditing = isWorkbookError(error) && error.kind === "editing";
        dispatch({ type: "stoppedFollowing", failure: isEditing ? null : { task: "follow", error } });
      });
    };
    const timer = setTimeout(follow, REST);
    return () => clearTimeout(timer);
  }, [mayFollow, changes, attempts, dispatch, readAgain]);
}
