/**
 * 权重单元格: what a weight cell says by itself. Whether a bare 30 is a share or 30
 * points depends on the weights it stands among, and is settled in weights.ts.
 */
import { errorIn, isBlank, textIn } from "./cells";
import { halfWidth } from "./halfWidth";
import { readNumber } from "./number";
import type { Cell, FieldsOf, Table, TableKind } from "./table";
import { isPercentUnit } from "./units";

export const BLANK = 0;
/** Written with %, already a share. */
export const SHARE = 1;
/** A bare number. */
export const BARE = 2;
/** 分值: written with 分, or a bare number under a header that counts in points. */
export const POINTS = 3;
export const UNREADABLE = 4;
/** A bare number under a header that says per cent: 权重（%）. */
export const PERCENT = 5;

/** How bare numbers of a weight column count (权重单位): in points, in per cent, or as they are. */
export type WeightUnit = "points" | "percent" | null;

/** 权重列的单位 of a table: 分值, 权重（%）, or neither. */
export function weightUnitOf<K extends TableKind>(table: Pick<Table<K>, "inPoints" | "headerUnits">, field: FieldsOf[K]): WeightUnit {
  if (table.inPoints.has(field)) return "points";
  const unit = table.headerUnits?.[field];
  return unit !== undefined && isPercentUnit(unit) === "yes" ? "percent" : null;
}

/** What a bare number is under a column's unit. */
export function bareKind(unit: WeightUnit): number {
  return unit === "points" ? POINTS : unit === "percent" ? PERCENT : BARE;
}

/** A weight cell as read: one of the kinds above, and its number. */
export interface WeightCell {
  readonly kind: number;
  /** A share for SHARE, points for POINTS, the bare number for BARE and PERCENT; NaN otherwise. */
  readonly value: number;
}

const pointsWord = /^(.+?)\s*(?:分|points?|pts?\.?)$/i;

/**
 * Reads a weight cell (权重单元格).
 *
 * @param unit what its header says of bare numbers
 * @example readWeightCell("30％", null) // { kind: 1, value: 0.3 }
 * @example readWeightCell("20分", null) // { kind: 3, value: 20 }
 * @example readWeightCell("30", "percent") // { kind: 5, value: 30 }
 * @example readWeightCell("约30%", null) // { kind: 4, value: NaN }
 */
export function readWeightCell(cell: Cell, unit: WeightUnit): WeightCell {
  if (isBlank(cell)) return { kind: BLANK, value: NaN };
  const unreadable = { kind: UNREADABLE, value: NaN };
  if (errorIn(cell) !== null) return unreadable;
  const text = halfWidth((textIn(cell) ?? "").slice(0, longest));
  const points = pointsWord.exec(text)?.[1];
  const value = readNumber(points ?? cell);
  if (typeof value !== "number") return unreadable;
  if (text.endsWith("%") || text.endsWith("‰")) return points === undefined ? { kind: SHARE, value } : unreadable;
  return { kind: points === undefined ? bareKind(unit) : POINTS, value };
}

/** No weight needs more characters; the rest of a long cell need not be looked at. */
const longest = 40;
