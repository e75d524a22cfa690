/** 模拟的往来: what the pane asks the simulation's worker, and what it answers. */
import type { Contestants } from "../../scorecard/draws";
import type { GradeBand } from "../../scorecard/model";
import type { Refusal } from "../../scorecard/refusal";
import type { LeaveOneOut, Stability } from "../../scorecard/simulation";

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
