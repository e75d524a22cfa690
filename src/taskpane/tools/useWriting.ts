import { useCallback, useEffect, useRef, useState } from "react";
import type { Written } from "../../workbook/writeScales";
import type { WritingPlan } from "../../workbook/writingPlan";
import { preview, write } from "./mapWork";

export type WritingState =
  | { readonly state: "idle" | "looking" | "stopped" }
  | { readonly state: "previewed"; readonly plan: WritingPlan; readonly sheets: readonly Written[] }
  | { readonly state: "writing"; readonly done: number; readonly total: number | null }
  | { readonly state: "written"; readonly sheets: readonly Written[] }
  | { readonly state: "failed"; readonly task: "read" | "write"; readonly error: unknown };

export interface Writing {
  readonly writing: WritingState;
  /** Makes the plan, and tells what each of its sheets would become. */
  readonly look: (plan: () => Promise<WritingPlan>) => void;
  readonly start: (plan: WritingPlan, written: () => void) => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** 先看后写: what a plan would write, then the writing of it, one at a time, with progress and a stop. */
export function useWriting(): Writing {
  const [writing, setWriting] = useState<WritingState>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  /** Work that takes the place of what was running, which from then on tells nothing more. */
  const begin = useCallback((): { readonly signal: AbortSignal; readonly show: (next: WritingState) => void } => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: WritingState): void => {
      if (running.current === controller) setWriting(next);
    };
    return { signal: controller.signal, show };
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const look = useCallback(
    (plan: () => Promise<WritingPlan>) => {
      const { show } = begin();
      show({ state: "looking" });
      plan()
        .then(async (made) => ({ plan: made, sheets: await preview(made) }))
        .then(
          (seen) => show({ state: "previewed", ...seen }),
          (error: unknown) => show({ state: "failed", task: "read", error }),
        );
    },
    [begin],
  );

  const start = useCallback(
    (plan: WritingPlan, written: () => void) => {
      const { signal, show } = begin();
      show({ state: "writing", done: 0, total: null });
      const onProgress = (done: number, total: number): void => show({ state: "writing", done, total });
      write(plan, { signal, onProgress }).then(
        (sheets) => {
          show({ state: "written", sheets });
          written();
        },
        (error: unknown) => show(signal.aborted && error === signal.reason ? { state: "stopped" } : { state: "failed", task: "write", error }),
      );
    },
    [begin],
  );

  return {
    writing,
    look,
    start,
    stop: useCallback(() => running.current?.abort(), []),
    forget: useCallback(() => {
      running.current?.abort();
      running.current = null;
      setWriting({ state: "idle" });
    }, []),
  };
}
