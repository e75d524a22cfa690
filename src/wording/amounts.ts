/** 数的写法: how numbers, shares, days and lists stand in a sentence. */
import { rounded, withoutDust } from "../scorecard/number";

/** A number as a person would write it, at most 6 decimals (数). @example number(0.1 + 0.2) // "0.3" */
export function number(value: number): string {
  return String(rounded(withoutDust(value), 6));
}

/** A share in per cent (百分比). @example percent(0.9) // "90%" */
export function percent(share: number): string {
  return `${number(share * 100)}%`;
}

/** How much of one amount another is, in per cent (占比), two decimals at most. @example proportion(65_000, 60_000) // "108.33%" */
export function proportion(part: number, whole: number): string {
  return percent(rounded(part / whole, 4));
}

/** Names in a row, the first few of many (并列). @example list(["甲", "乙"], "、", (n) => `等${n}项`) // "甲、乙" */
export function list(names: readonly string[], comma: string, andMore: (n: number) => string): string {
  const most = 6;
  return names.length <= most ? names.join(comma) : names.slice(0, most).join(comma) + andMore(names.length);
}

/** Text from a cell, cut where it would drown the sentence (引文). @example quoted("约30%") // "约30%" */
export function quoted(text: string): string {
  const most = 60;
  const plain = text.replaceAll(/\s+/g, " ").trim();
  return [...plain].length <= most ? plain : `${[...plain].slice(0, most).join("")}…`;
}

/** A serial day as a date (日期). @example day(45716) // "2025-02-28" */
export function day(serial: number): string {
  // Serial 25569 is 1 January 1970; UTC keeps time zones out of it.
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
