/** Starts the worker that compares two versions; apart from its users, so that they can be tried without one. */
import type { Book } from "../../scorecard/model";
import type { Version } from "../../scorecard/versions";

/** Answered with a `Comparison`. */
export interface ComparisonRequest {
  readonly before: Version;
  readonly after: Version;
  /** Its results are put into both versions. */
  readonly present: Book;
}

export function startComparisonWorker(): Worker {
  return new Worker(new URL("./compare.worker.ts", import.meta.url));
}
