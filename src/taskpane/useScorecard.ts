import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Place } from "../scorecard/table";
import type { CellChange } from "../workbook/changeCells";
import type { CellFill } from "../workbook/fillDown";
import type { Mapping } from "../workbook/mapping";
import type { ScalePlan } from "../workbook/planScales";
import type { ScaleChoices } from "../workbook/scaleChoices";
import type { Written } from "../workbook/writeScales";
import { isoDay, serialDay } from "../workbook/days";
import type { Page } from "./pages";
import { sameResults } from "./sameResults";
import { afterEvent, isBusy, opening, type Message, type ScorecardEvent, type ScorecardState, type Task, type Work } from "./scorecardState";
import { changesBack, fillsBack } from "./undo";
import { follows, useFollowing } from "./useFollowing";
import { useToolWork, type ToolWorking } from "./useToolWork";
import type { LongWork, Workbook } from "./workbook";

export interface ScorecardPane extends ScorecardState, ToolWorking {
  readonly supports: Workbook["supports"];
  /** Something is being read, written or repaired: nothing else may be written meanwhile. */
  readonly isBusy: boolean;
  /** The sheets have changed since they were read, and will not be read again by themselves. */
  readonly isStale: boolean;
  /** The results are no longer those of the scales that were written. */
  readonly isWrittenOld: boolean;
  readonly moveTo: (page: Page) => void;
  readonly read: () => void;
  readonly choose: (choices: ScaleChoices) => void;
  readonly write: () => void;
  readonly repair: (changes: readonly CellChange[]) => void;
  /** Writes out blank cells that go on from above. */
  readonly fill: (fills: readonly CellFill[]) => void;
  /** Takes the last repair back. */
  readonly undo: () => void;
  readonly loadMapping: (loaded: (mapping: Mapping) => void) => void;
  /** Remembers the mapping with the workbook, and reads by it; tells whether it could be remembered. */
  readonly keepMapping: (mapping: Mapping) => Promise<boolean>;
  readonly loadConfirmedRules: (loaded: (rules: readonly string[]) => void) => void;
  readonly keepConfirmedRules: (rules: readonly string[]) => Promise<boolean>;
  readonly goTo: (place: Place) => void;
  /** Tells what the present choices would write. */
  readonly loadPlan: (told: (plan: ScalePlan) => void) => void;
  /** Tells what each sheet of the plan would become. */
  readonly preview: (told: (written: readonly Written[]) => void) => void;
  readonly goToSheet: (sheet: string) => void;
  readonly cancel: () => void;
  readonly dismiss: (message: Message) => void;
}

/**
 * The pane's one hook: reads, checks, scores and writes, each once, and says what
 * is under way and what failed. Whatever the workbook throws ends up in `failure`,
 * where a person is told.
 */
export function useScorecard(workbook: Workbook): ScorecardPane {
  const [state, dispatch] = useReducer(afterEvent, null, () => opening(isoDay(new Date())));
  const running = useRef<AbortController | null>(null);

  /** Tells whether it went well; what failed is told by the pane. */
  const attempt = useCallback(async (task: Task, act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      dispatch({ type: "failed", failure: { task, error } });
      return false;
    }
  }, []);

  /** To another page: the present one stays until the other has arrived. */
  const go = useCallback((event: ScorecardEvent) => startTransition(() => dispatch(event)), []);

  /** Work that takes the place of what was running; its end counts only if nothing took its place in turn. */
  const start = useCallback((): { readonly signal: AbortSignal; readonly isCurrent: () => boolean } => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    return { signal: controller.signal, isCurrent: () => running.current === controller };
  }, []);

  const readAndAssess = useCallback(
    async (long: LongWork): Promise<() => void> => {
      const [{ assess }, reading] = await Promise.all([import(/* webpackChunkName: "assessment" */ "../scorecard/assess"), workbook.read(long)]);
      const assessment = assess(reading.book, reading.findings, { today: serialDay(new Date()) });
      return () => dispatch({ type: "finishedReading", reading, assessment });
    },
    [workbook],
  );

  const work = useCallback(
    (task: Work["task"], act: (long: LongWork) => Promise<() => void>): void => {
      const { signal, isCurrent } = start();
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
          dispatch(signal.aborted && error === signal.reason ? { type: "cancelled" } : { type: "workFailed", failure: { task, error } });
        },
      );
    },
    [start],
  );

  const read = useCallback(() => work("read", readAndAssess), [work, readAndAssess]);

  const readAgain = useCallback(async (): Promise<void> => {
    const { signal, isCurrent } = start();
    try {
      const finish = await readAndAssess({ signal, onProgress: () => undefined });
      if (isCurrent()) finish();
    } catch (error) {
      // What was asked for in the meantime took its place.
      if (isCurrent()) throw error;
    }
  }, [start, readAndAssess]);

  useFollowing({ workbook, state, dispatch, readAgain });

  const repair = useCallback(
    async (act: () => Promise<ScorecardEvent>): Promise<void> => {
      dispatch({ type: "repairing" });
      const isDone = await attempt("repair", async () => dispatch(await act()));
      // What we change ourselves is not told as a change.
      if (isDone) await attempt("read", readAgain);
    },
    [attempt, readAgain],
  );

  const tool = useToolWork(dispatch);

  const { assessment, choices, reading, takesBack, writtenFrom } = state;
  const isWrittenOld = useMemo(() => assessment !== null && writtenFrom !== null && writtenFrom.assessment !== null && !sameResults(writtenFrom.assessment, assessment), [assessment, writtenFrom]);
  // Made when it is first asked for, and once for the same choices.
  const plan = useMemo(() => {
    let made: Promise<ScalePlan> | null = null;
    return (): Promise<ScalePlan> => {
      if (assessment === null || reading === null) throw new Error("bug: nothing was read that could be planned");
      return (made ??= workbook.plan(assessment, choices, reading.reading.tables));
    };
  }, [workbook, assessment, choices, reading]);

  const write = useCallback(() => {
    work("write", async (long) => {
      const written = await workbook.write(await plan(), long);
      return () => {
        go({ type: "finishedWriting", written });
        // The person should see what was written, not the last sheet that happened to be added.
        const first = written[0];
        if (first !== undefined) void attempt("goTo", () => workbook.goToSheet(first.sheet));
      };
    });
  }, [attempt, go, work, workbook, plan]);

  // The first opening clears up after a writing that broke off, and reads by itself, so that the pane can say what one click would write.
  useEffect(() => {
    void attempt("tidy", async () => {
      const cleared = await workbook.tidy();
      if (cleared.length > 0) dispatch({ type: "tidied", cleared });
    });
    read();
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [attempt, read, workbook]);

  // A ribbon button has read, and perhaps written, by itself: the pane shows what came of it, over a reading of its own.
  useEffect(
    () =>
      workbook.onOutcome((outcome) => {
        read();
        go({ type: "brought", outcome });
      }),
    [go, read, workbook],
  );

  return {
    ...state,
    ...tool,
    supports: workbook.supports,
    isBusy: isBusy(state),
    isStale: state.changes > 0 && state.work === null && !state.isFollowing && !follows(state),
    isWrittenOld,
    read,
    write,
    cancel: useCallback(() => {
      running.current?.abort();
      dispatch({ type: "cancelling" });
    }, []),
    moveTo: useCallback((page: Page) => go({ type: "moved", page }), [go]),
    choose: useCallback((choices: ScaleChoices) => dispatch({ type: "chose", choices }), []),
    repair: useCallback(
      (changes: readonly CellChange[]) =>
        void repair(async () => {
          const repaired = await workbook.change(changes);
          return { type: "repaired", repaired, takesBack: repaired.left.length === 0 ? changesBack(changes) : null };
        }),
      [repair, workbook],
    ),
    fill: useCallback(
      (fills: readonly CellFill[]) =>
        void repair(async () => ({ type: "repaired", repaired: { changed: await workbook.fill(fills), left: [] }, takesBack: { fills: fillsBack(fills) } })),
      [repair, workbook],
    ),
    undo: useCallback(() => {
      if (takesBack === null) return;
      void repair(async () => ({ type: "undone", repaired: "fills" in takesBack ? { changed: await workbook.fill(takesBack.fills), left: [] } : await workbook.change(takesBack.changes) }));
    }, [repair, takesBack, workbook]),
    loadMapping: useCallback((loaded: (mapping: Mapping) => void) => void attempt("read", async () => loaded(await workbook.loadMapping())), [attempt, workbook]),
    keepMapping: useCallback(
      (mapping: Mapping) =>
        attempt("keep", async () => {
          await workbook.saveMapping(mapping);
          read();
        }),
      [attempt, workbook, read],
    ),
    loadConfirmedRules: useCallback(
      (loaded: (rules: readonly string[]) => void) => void attempt("read", async () => loaded(await workbook.loadConfirmedRules())),
      [attempt, workbook],
    ),
    keepConfirmedRules: useCallback((rules: readonly string[]) => attempt("keep", () => workbook.saveConfirmedRules(rules)), [attempt, workbook]),
    goTo: useCallback((place: Place) => void attempt("goTo", () => workbook.goTo(place)), [attempt, workbook]),
    loadPlan: useCallback((told: (plan: ScalePlan) => void) => void attempt("read", async () => told(await plan())), [attempt, plan]),
    preview: useCallback(
      (told: (written: readonly Written[]) => void) => {
        void attempt("read", async () => told(await workbook.preview(await plan())));
      },
      [attempt, workbook, plan],
    ),
    goToSheet: useCallback((sheet: string) => void attempt("goTo", () => workbook.goToSheet(sheet)), [attempt, workbook]),
    dismiss: useCallback((message: Message) => dispatch({ type: "dismissed", message }), []),
  };
}
