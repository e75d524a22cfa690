/** 模拟 away from the pane's thread: ten thousand draws must not hold up a single click. */
import { answerSimulation, type SimulationRequest } from "./simulationMessages";

self.onmessage = ({ data }: MessageEvent<SimulationRequest>) => answerSimulation(data, (message) => self.postMessage(message));
