/** Starts the worker that compares two versions; apart from its users, so that they can be tried without one. Takes `ComparisonPart`s, answers the last. */
export function startComparisonWorker(): Worker {
  return new Worker(new URL("./compare.worker.ts", import.meta.url));
}
