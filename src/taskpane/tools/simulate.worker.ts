/** 模拟 away from the pane's thread: ten thousand draws must not hold up a single click. */
import { isRefusal } from "../../scorecard/refusal";
import { leaveOneOut, simulate } from "../../scorecard/simulation";
import type { SimulationAnswer, SimulationRequest } from "./simulationMessages";

self.onmessage = ({ data }: MessageEvent<SimulationRequest>) => {
  const answer = (message: SimulationAnswer): void => self.postMessage(message);
  const { contestants, ...settings } = data;
  const stability = simulate(contestants, { ...settings, report: (share) => answer({ share }) });
  answer(isRefusal(stability) ? { refusal: stability } : { stability, without: leaveOneOut(contestants) });
};
