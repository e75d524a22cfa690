import { useCallback, useEffect, useRef, type Dispatch } from "react";
import type { ScorecardEvent } from "./scorecardState";
import type { ToolAnswers, ToolJob, ToolWork } from "./toolWork";
import type { LongWork } from "./workbook";

export interface ToolWorking {
  /** Does a tool's job; what follows upon it, follows whether or not the tool is still looked at. */
  readonly runTool: <J extends ToolJob>(job: J, act: (long: LongWork) => Promise<ToolAnswers[J]>, then?: (answer: ToolAnswers[J]) => void) => void;
  readonly stopTool: () => void;
}

/** 做工具的工作: one job at a time, to its end or until it is cancelled by its button. */
export function useToolWork(dispatch: Dispatch<ScorecardEvent>): ToolWorking {
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const runTool = useCallback<ToolWorking["runTool"]>(
    (job, act, then) => {
      // Pressed twice before the button could be seen to be at work.
      if (running.current !== null) return;
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      const end = (outcome: object): void => {
        running.current = null;
        dispatch({ type: "toolEnded", work: { job, ...outcome } as ToolWork });
      };
      dispatch({ type: "toolBegan", job });
      act({ signal, onProgress: (done, total) => dispatch({ type: "toolProgressed", done, total }) }).then(
        (answer) => {
          end({ state: "done", answer });
          then?.(answer);
        },
        (error: unknown) => end(signal.aborted && error === signal.reason ? { state: "stopped" } : { state: "failed", error }),
      );
    },
    [dispatch],
  );

  const stopTool = useCallback(() => {
    running.current?.abort();
    dispatch({ type: "toolStopping" });
  }, [dispatch]);
  return { runTool, stopTool };
}
