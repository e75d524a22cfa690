/**
 * 满分: whether a sentence counts out of 100 or out of the indicator's 分值 (RULES.md,
 * the last paragraph of section 3).
 */
import type { Fault } from "./finding";
import { isClose } from "./number";
import { ambiguous } from "./ownUnit";

/** What a sentence says about points. */
export interface NamedPoints {
  readonly text: string;
  /** 满分10分, said as such. */
  readonly stated: number | null;
  /** The most that can be had by the sentence: the best band, 得10分, ×100; null where it only says 满分 or nothing. */
  readonly most: number | null;
  /** 60 in 得60分 and 低于60分不得分. */
  readonly marks: readonly number[];
  /** 2 in 扣2分. */
  readonly changes: readonly number[];
  /** 按比例, 实际/目标: out of 100 unless it says otherwise. */
  readonly isRatio: boolean;
}

export interface FullMark {
  /** The full mark as the sentence counts. */
  readonly mark: number;
  /** Times this, its points are out of 100. */
  readonly scale: number;
}

/** A mark of this size is meant out of 100. */
const surelyOutOf100 = 60;

/** 分值 that points can be out of: none, 0 and what is nearly nothing are none. @example isFullMark(1e-320) // false */
export function isFullMark(full: number | null): full is number {
  return full !== null && full > 1e-9;
}

/**
 * @param full 分值; null in a card without: then the points are as the sentence says
 * @example fullMarkOf({ text: "", stated: null, most: null, marks: [], changes: [2], isRatio: false }, 6) // { mark: 6, scale: 100 / 6 }
 */
export function fullMarkOf(named: NamedPoints, full: number | null): FullMark | Fault {
  if (!isFullMark(full)) return { mark: named.stated ?? 100, scale: 1 };
  const outOfFull = { mark: full, scale: 100 / full };
  const outOf100 = { mark: 100, scale: 1 };
  const most = named.stated ?? named.most;
  if (most !== null) {
    if (isClose(most, full)) return outOfFull;
    if (most === 100 || (most >= surelyOutOf100 && named.stated === null)) return outOf100;
    return ambiguous(named.text, "full");
  }
  if (named.isRatio) return named.marks.some((mark) => mark > 0 && mark < surelyOutOf100 && mark <= full) ? ambiguous(named.text, "full") : outOf100;
  const numbers = [...named.marks, ...named.changes];
  if (numbers.length === 0) return outOf100;
  if (numbers.every((number) => number <= full)) return outOfFull;
  return named.marks.some((mark) => mark >= surelyOutOf100) ? outOf100 : ambiguous(named.text, "full");
}
