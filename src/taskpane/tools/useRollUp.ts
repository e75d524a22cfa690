import { useCallback, useEffect, useRef, useState } from "react";
import type { Book } from "../../scorecard/model";
import type { Language } from "../../scorecard/table";
import type { RollUp } from "../../workbook/bringIn";
import { serialDay } from "../../workbook/days";
import { bringInFiles, writeRanking } from "./rollUpWork";

export type RollUpState =
  | { readonly state: "idle" | "stopped" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "done"; readonly result: RollUp; readonly sheet: string | null; readonly isWriting: boolean }
  | { readonly state: "failed"; readonly task: "read" | "write"; readonly error: unknown };

export interface RollUpRun {
  readonly rollUp: RollUpState;
  readonly start: (files: readonly File[], own: Book | null) => void;
  readonly stop: () => void;
  readonly write: (result: RollUp, language: Language) => void;
  /** Forgets what was brought in. */
  readonly clear: () => void;
}

/** Runs one roll-up at a time, tells how far it is, and stops it between two steps when asked. */
export function useRollUp(): RollUpRun {
  const [rollUp, setRollUp] = useState<RollUpState>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback((files: readonly File[], own: Book | null) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setRollUp({ state: "running", done: 0, total: files.length });
    const onProgress = (done: number, total: number): void => setRollUp({ state: "running", done, total });
    bringInFiles(files, { own, signal, onProgress, today: serialDay(new Date()) }).then(
      (result) => setRollUp({ state: "done", result, sheet: null, isWriting: false }),
      (error: unknown) => setRollUp(signal.aborted && error === signal.reason ? { state: "stopped" } : { state: "failed", task: "read", error }),
    );
  }, []);

  const write = useCallback((result: RollUp, language: Language) => {
    setRollUp({ state: "done", result, sheet: null, isWriting: true });
    writeRanking(result.assessment, language).then(
      (sheet) => setRollUp({ state: "done", result, sheet, isWriting: false }),
      (error: unknown) => setRollUp({ state: "failed", task: "write", error }),
    );
  }, []);

  return {
    rollUp,
    start,
    stop: useCallback(() => running.current?.abort(), []),
    write,
    clear: useCallback(() => setRollUp({ state: "idle" }), []),
  };
}
