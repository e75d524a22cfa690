/**
 * 请求: what is to be done in the workbook, as steps whose size is known, packed
 * into as few requests as fit. Excel on the web refuses a request above 5 MB.
 */

/** One thing to do. Steps run in order; a request may end after any of them. */
export interface Step {
  /** How much of a request it takes, about. */
  readonly bytes: number;
  readonly run: (context: Excel.RequestContext) => void;
}

/** Room in one request: a quarter of what Excel takes, for the sizes are estimates, and a person wants to see progress and be able to stop. */
export const requestRoom = 1_200_000;

/** Room in a request that draws shapes: theirs are many, but small and known well. */
export const drawingRoom = 2_600_000;

/** What one call on a range takes on the wire, about: its paths, the actions that keep it, the call. */
export const callBytes = 700;

/** 装包: steps in order, in as few requests as fit; a step above the room goes alone. */
export function packed(steps: readonly Step[], room = requestRoom): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let used = Infinity;
  for (const step of steps) {
    if (used + step.bytes > room) {
      requests.push([]);
      used = 0;
    }
    requests.at(-1)!.push(step);
    used += step.bytes;
  }
  return requests;
}
