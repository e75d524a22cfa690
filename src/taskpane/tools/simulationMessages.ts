/** 模拟的往来: what the pane asks the simulation's worker, and what it answers. */
import type { Contestants } from "../../scorecard/draws";
import type { GradeBand } from "../../scorecard/model";
import { isRefusal, type Refusal } from "../../scorecard/refusal";
import { leaveOneOut, simulate, type LeaveOneOut, type Stability } from "../../scorecard/simulation";

export interface SimulationRequest {
  readonly contestants: readonly Contestants[];
  readonly spread: number;
  readonly draws: number;
  readonly seed: number;
  readonly grades: readonly GradeBand[];
}

export interface SimulationResult {
  readonly stability: readonly Stability[];
  readonly without: readonly LeaveOneOut[];
}

export type SimulationAnswer = { readonly share: number } | { readonly refusal: Refusal } | SimulationResult;

/** Runs a simulation and tells how far it is, then its result or why there is none. */
export function answerSimulation({ contestants, ...settings }: SimulationRequest, answer: (message: SimulationAnswer) => void): void {
  const stability = simulate(contestants, { ...settings, report: (share) => answer({ share }) });
  answer(isRefusal(stability) ? { refusal: stability } : { stability, without: leaveOneOut(contestants) });
}
