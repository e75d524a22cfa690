/** Starts the simulation's worker; apart from its users, so that they can be tried without one. */
export function startSimulationWorker(): Worker {
  return new Worker(new URL("./simulate.worker.ts", import.meta.url));
}
