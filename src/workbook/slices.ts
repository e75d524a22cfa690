/** 分片: long work in slices, so that a click between two of them is answered. */

/** A slice ends at the first rest after this many milliseconds. */
const SLICE = 16;

/** 歇一歇: ends the task under way; what follows is a task of its own. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Runs work that rests now and then, all at once. */
export function wholeOf<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Runs work that rests now and then, and lets others have their turn between slices. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE) continue;
    await rest();
    began = performance.now();
  }
}
