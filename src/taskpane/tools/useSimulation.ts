import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "../../scorecard/refusal";
import { startSimulationWorker } from "./simulationWorker";
import type { SimulationAnswer, SimulationRequest, SimulationResult } from "./simulationMessages";

export type Simulation =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly share: number }
  | { readonly state: "done"; readonly request: SimulationRequest; readonly result: SimulationResult }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | { readonly state: "failed"; readonly error: unknown };

export interface SimulationRun {
  readonly simulation: Simulation;
  readonly start: (request: SimulationRequest) => void;
  readonly stop: () => void;
}

/** Runs one simulation at a time in a worker, tells how far it is, and stops it at once when asked. */
export function useSimulation(): SimulationRun {
  const [simulation, setSimulation] = useState<Simulation>({ state: "idle" });
  const running = useRef<Worker | null>(null);
  const end = useCallback(() => {
    running.current?.terminate();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);

  const start = useCallback(
    (request: SimulationRequest) => {
      end();
      const worker = startSimulationWorker();
      running.current = worker;
      setSimulation({ state: "running", share: 0 });
      const finish = (outcome: Simulation): void => {
        end();
        setSimulation(outcome);
      };
      worker.onmessage = ({ data }: MessageEvent<SimulationAnswer>) => {
        if ("share" in data) setSimulation({ state: "running", share: data.share });
        else if ("refusal" in data) finish({ state: "refused", refusal: data.refusal });
        else finish({ state: "done", request, result: data });
      };
      worker.onerror = (event) => finish({ state: "failed", error: event.error ?? new Error(event.message) });
      worker.postMessage(request);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setSimulation({ state: "idle" });
  }, [end]);
  return { simulation, start, stop };
}
