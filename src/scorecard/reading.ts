/** 逐词读取: how the readers of rule texts walk along the tokens. */
import type { Token } from "./ruleTokens";
import type { Meaning } from "./ruleWords";

export type Tokens = readonly Token[];
export type Kind = Meaning["is"];

/** What was read, and the token after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Reads at a token; null where it does not fit. */
export type Reader<T> = (tokens: Tokens, at: number) => Read<T> | null;

/** The meaning of one kind that the token can have; null if it cannot. */
export function meaning<K extends Kind>(tokens: Tokens, at: number, kind: K): Extract<Meaning, { is: K }> | null {
  for (const found of tokens[at]?.meanings ?? []) if (found.is === kind) return found as Extract<Meaning, { is: K }>;
  return null;
}

export function is(tokens: Tokens, at: number, ...kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => meaning(tokens, at, kind) !== null);
}

/** Past any tokens of these kinds, at most four: nobody strings more fillers together. */
export function past(tokens: Tokens, at: number, ...kinds: readonly Kind[]): number {
  let next = at;
  while (next < at + 4 && is(tokens, next, ...kinds)) next++;
  return next;
}

/** Past what may stand between a condition and what it gives: 的，则 … with one comma at most. */
export function pastLink(tokens: Tokens, at: number): number {
  const next = past(tokens, at, "filler");
  return past(tokens, is(tokens, next, "comma") ? next + 1 : next, "filler");
}

/** The reading that goes furthest; the earlier one where two go equally far. */
export function furthest<T>(tokens: Tokens, at: number, readers: readonly Reader<T>[]): Read<T> | null {
  let best: Read<T> | null = null;
  for (const reader of readers) {
    const read = reader(tokens, at);
    if (read !== null && (best === null || read.next > best.next)) best = read;
  }
  return best;
}

/** The first reading that fits. */
export function first<T>(tokens: Tokens, at: number, readers: readonly Reader<T>[]): Read<T> | null {
  for (const reader of readers) {
    const read = reader(tokens, at);
    if (read !== null) return read;
  }
  return null;
}
