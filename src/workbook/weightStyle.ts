/** 权重的写法: a new weight in the form in which the old one was typed: 0.3, 30%, 30, 30分, as a number or as text. */
import { rounded, withoutDust } from "../scorecard/number";

import { BARE, POINTS, readWeightCell, SHARE } from "../scorecard/weightCells";
import { weightInName } from "./weightInName";

/** What a cell is to hold, and shown how; null leaves its number format. */
export interface WrittenWeight {
  readonly content: string | number;
  readonly numberFormat: string | null;
}

/** Shares. `isShare` says how a 0 is meant, of which the cell itself does not tell. */
export interface WeightChange {
  readonly from: number;
  readonly to: number;
  readonly isShare: boolean;
}

/**
 * 照原样写: what to write for a weight, or null where the cell does not hold the
 * weight it should.
 *
 * `weightAsTyped(0.3, "0%", { from: 0.3, to: 0.3333, isShare: true })` is the number
 * 0.3333 shown as `0.00%`, so that no decimals are hidden; `"30 分"` becomes `"33.33 分"`.
 */
export function weightAsTyped(content: string | number | boolean, numberFormat: string, change: WeightChange): WrittenWeight | null {
  if (typeof content === "number") {
    const to = inItsUnit(content, change);
    return to === null ? null : { content: to, numberFormat: wider(numberFormat, to) };
  }
  if (typeof content !== "string") return null;
  const named = weightInName(content)?.weight ?? content;
  const { kind, value } = readWeightCell(named, null);
  const to = kind === SHARE ? (same(value, change.from) ? rounded(change.to * 100, 8) : null) : kind === POINTS ? points(value, change) : kind === BARE ? inItsUnit(value, change) : null;
  if (to === null) return null;
  // Only the number changes: what stands around it, 分, a full-width ％ or a name, stays as typed.
  const at = content.lastIndexOf(named);
  const text = content.slice(0, at) + content.slice(at).replace(/[0-9０-９.．,，]+/, String(to));
  return { content: numberFormat === "@" ? text : `'${text}`, numberFormat: null };
}

function points(value: number, { from, to }: WeightChange): number | null {
  return same(value, from * 100) ? rounded(to * 100, 8) : null;
}

/** A bare number is a share where it equals one, else points. */
function inItsUnit(value: number, change: WeightChange): number | null {
  const isShare = same(value, change.from) && (value !== 0 || change.isShare);
  return isShare ? withoutDust(change.to) : points(value, change);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

const fixedDecimals = /^0(?:\.(0+))?(%?)$/;

/** The same format with as many decimals as the number has, where it would hide some; null where it hides none. */
function wider(numberFormat: string, value: number): string | null {
  const [, zeros = "", percent] = fixedDecimals.exec(numberFormat) ?? [];
  if (percent === undefined) return null;
  const shown = rounded(percent === "%" ? value * 100 : value, 8);
  const decimals = (String(shown).split(".")[1] ?? "").length;
  return decimals <= zeros.length ? null : `0.${"0".repeat(decimals)}${percent}`;
}
