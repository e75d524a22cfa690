/** 日期: the scorecard has no clock, so the pane tells it what day it is. */

/** 1970-01-01, as Excel counts days. */
const EPOCH = 25569;

/** 序列日: the local calendar day of a moment, as Excel counts days. */
export function serialDay(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000 + EPOCH;
}

/** The local calendar day of a moment, as `2026-01-15`. */
export function isoDay(moment: Date): string {
  return new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())).toISOString().slice(0, 10);
}
