import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { assess } from "../scorecard/assess";
import type { Place } from "../scorecard/table";
import type { ScalePlan } from "../workbook/planScales";
import type { ScaleChoices } from "../workbook/scaleChoices";
import { isoDay, serialDay } from "./days";
import { afterEvent, opening, type ScorecardState, type Step, type Task, type Work } from "./scorecardState";
import type { LongWork, Workbook } from "./workbook";

export interface ScorecardPane extends ScorecardState {
  /** What the present choices would write; null before anything was read. */
  readonly plan: ScalePlan | null;
  readonly moveTo: (step: Step) => void;
  readonly read: () => void;
  readonly choose: (choices: ScaleChoices) => void;
  readonly write: () => void;
  readonly goTo: (place: Place) => void;
  readonly goToSheet: (sheet: string) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * The pane's one hook: reads, checks, scores and writes, each once, and says what
 * is under way and what failed. Whatever the workbook throws ends up in `failure`,
 * where a person is told.
 */
export function useScorecard(workbook: Workbook): ScorecardPane {
  const [state, dispatch] = useReducer(afterEvent, null, () => opening(isoDay(new Date())));
  const running = useRef<AbortController | null>(null);

  const attempt = useCallback((task: Task, act: () => Promise<void>): void => {
    act().catch((error: unknown) => dispatch({ type: "failed", failure: { task, error } }));
  }, []);

  /** Long work, one piece at a time: what comes back is what is done when it ends well. */
  const work = useCallback((task: Work["task"], act: (long: LongWork) => Promise<() => void>): void => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const isCurrent = (): boolean => running.current === controller;
    dispatch({ type: "began", task });
    const onProgress = (done: number, total: number): void => {
      if (isCurrent()) dispatch({ type: "progressed", done, total });
    };
    act({ signal, onProgress }).then(
      // A cancellation that came too late is no cancellation: what was written is shown.
      (finish) => {
        if (isCurrent()) finish();
      },
      (error: unknown) => {
        if (!isCurrent()) return;
        dispatch(signal.aborted && error === signal.reason ? { type: "cancelled" } : { type: "failed", failure: { task, error } });
      },
    );
  }, []);

  const read = useCallback(() => {
    work("read", async (long) => {
      const reading = await workbook.read(long);
      const assessment = assess(reading.book, reading.findings, { today: serialDay(new Date()) });
      return () => dispatch({ type: "finishedReading", reading, assessment });
    });
  }, [work, workbook]);

  const plan = useMemo(
    () => (state.assessment === null ? null : workbook.plan(state.assessment, state.choices)),
    [workbook, state.assessment, state.choices],
  );

  const write = useCallback(() => {
    if (plan === null) return;
    work("write", async (long) => {
      const written = await workbook.write(plan, long);
      return () => dispatch({ type: "finishedWriting", written });
    });
  }, [work, workbook, plan]);

  const cancel = useCallback(() => {
    running.current?.abort();
    dispatch({ type: "cancelling" });
  }, []);

  // The first opening reads by itself, so that the pane can say what one click would write.
  useEffect(() => {
    read();
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [read]);

  return {
    ...state,
    plan,
    read,
    write,
    cancel,
    moveTo: useCallback((step: Step) => dispatch({ type: "moved", step }), []),
    choose: useCallback((choices: ScaleChoices) => dispatch({ type: "chose", choices }), []),
    goTo: useCallback((place: Place) => attempt("goTo", () => workbook.goTo(place)), [attempt, workbook]),
    goToSheet: useCallback((sheet: string) => attempt("goTo", () => workbook.goToSheet(sheet)), [attempt, workbook]),
    dismiss: useCallback(() => dispatch({ type: "dismissed" }), []),
  };
}
