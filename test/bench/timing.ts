/**
 * 计时: two ways to the same result, run in turn, so that what disturbs the machine
 * disturbs both. What counts is the median of the ratios of neighbouring runs.
 */
import { existsSync, readFileSync } from "node:fs";

/** Linux tells how long the thread itself has run; time that other programs took is not in it. It is brought up to date every few milliseconds only. */
const schedule = "/proc/thread-self/schedstat";
const knowsThreadTime = existsSync(schedule);

/** What the clock counts: the thread's own time, or, where nobody tells it, the time on the wall. */
export const clockSays = knowsThreadTime ? "thread" : "wall";

function now(): number {
  return knowsThreadTime ? Number(readFileSync(schedule, "utf8").split(" ")[0]) / 1e6 : performance.now();
}

/** A way to do the work: each round gets material of its own, made outside the clock. */
export interface Way<M> {
  readonly prepare: (round: number) => M;
  readonly run: (material: M) => unknown;
}

export interface Compared {
  /** Milliseconds, median. */
  readonly ours: number;
  readonly other: number;
  readonly ratio: number;
}

/** Short work done several times over, each time on material of its own, so that the clock can tell. */
export function times<M>({ prepare, run }: Way<M>, count: number): Way<readonly M[]> {
  return {
    prepare: (round) => Array.from({ length: count }, (_, turn) => prepare(round * count + turn)),
    run: (materials) => {
      let result: unknown = null;
      for (const material of materials) result = run(material);
      return result;
    },
  };
}

/** Runs that only warm up the machine code. */
const warmUps = 3;

/** Both ways in turn, the first and the second going first by turns. Their results must agree. */
export function compare<A, B>(ours: Way<A>, other: Way<B>, agree: (ours: unknown, other: unknown) => void, rounds = 15): Compared {
  const taken: (readonly [number, number])[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const isFirst = round % 2 === 0;
    const first = isFirst ? timed(ours, round) : timed(other, round);
    const second = isFirst ? timed(other, round) : timed(ours, round);
    const [own, its] = isFirst ? [first, second] : [second, first];
    agree(own.result, its.result);
    if (round >= 0) taken.push([own.milliseconds, its.milliseconds]);
  }
  return {
    ours: median(taken.map(([own]) => own)),
    other: median(taken.map(([, its]) => its)),
    ratio: median(taken.map(([own, its]) => own / its)),
  };
}

/** One way alone: its median in milliseconds. */
export function alone<M>(way: Way<M>, rounds = 7): number {
  const taken: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const { milliseconds } = timed(way, round);
    if (round >= 0) taken.push(milliseconds);
  }
  return median(taken);
}

/** One run and what came of it; rubbish of earlier runs is cleared away before. */
export function timed<M>({ prepare, run }: Way<M>, round = 0): { readonly milliseconds: number; readonly result: unknown } {
  const material = prepare(round);
  globalThis.gc?.();
  const began = now();
  const result = run(material);
  return { milliseconds: now() - began, result };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Numbers that must be the same but for rounding; a benchmark of two different results says nothing. */
export function sameNumbers(ours: unknown, other: unknown): void {
  const [left, right] = [numbersIn(ours), numbersIn(other)];
  const differs = left.length !== right.length || left.length === 0 || left.some((number, at) => !(Math.abs(number - right[at]!) <= 1e-9 * Math.max(1, Math.abs(number))));
  if (differs) throw new Error(`Two ways, two results: ${left.slice(0, 5).join(", ")} … and ${right.slice(0, 5).join(", ")} …`);
}

function numbersIn(result: unknown): readonly number[] {
  if (typeof result === "number") return [result];
  if (Array.isArray(result) || ArrayBuffer.isView(result)) return Array.from(result as ArrayLike<number>);
  throw new Error(`No numbers: ${String(result)}`);
}
