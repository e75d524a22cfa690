/**
 * 权重单元格: what a weight cell says by itself. Whether a bare 30 is a share or 30
 * points depends on the weights it stands among, and is settled in weights.ts.
 */
import { errorIn, isBlank, textIn } from "./cells";
import { halfWidth } from "./halfWidth";
import { readNumber } from "./number";
import type { Cell } from "./table";

export const BLANK = 0;
/** Written with %, already a share. */
export const SHARE = 1;
/** A bare number. */
export const BARE = 2;
/** 分值: written with 分, or a bare number under a header that counts in points. */
export const POINTS = 3;
export const UNREADABLE = 4;

/** A weight cell as read: one of the kinds above, and its number. */
export interface WeightCell {
  readonly kind: number;
  /** A share for SHARE, points for POINTS, the bare number for BARE; NaN otherwise. */
  readonly value: number;
}

const pointsWord = /^(.+?)\s*(?:分|points?|pts?\.?)$/i;

/**
 * Reads a weight cell (权重单元格).
 *
 * @param inPoints the header is 分值
 * @example readWeightCell("30％", false) // { kind: 1, value: 0.3 }
 * @example readWeightCell("20分", false) // { kind: 3, value: 20 }
 * @example readWeightCell("约30%", false) // { kind: 4, value: NaN }
 */
export function readWeightCell(cell: Cell, inPoints: boolean): WeightCell {
  if (isBlank(cell)) return { kind: BLANK, value: NaN };
  const unreadable = { kind: UNREADABLE, value: NaN };
  if (errorIn(cell) !== null) return unreadable;
  const text = halfWidth((textIn(cell) ?? "").slice(0, longest));
  const points = pointsWord.exec(text)?.[1];
  const value = readNumber(points ?? cell);
  if (typeof value !== "number") return unreadable;
  if (text.endsWith("%") || text.endsWith("‰")) return points === undefined ? { kind: SHARE, value } : unreadable;
  return { kind: inPoints || points !== undefined ? POINTS : BARE, value };
}

/** No weight needs more characters; the rest of a long cell need not be looked at. */
const longest = 40;
