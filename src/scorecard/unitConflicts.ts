/** 单位不一: units named over the numbers of one row that are not the same; nothing is converted. */
import type { Table } from "./table";
import { isPercentUnit, isUnit, unitSize } from "./units";

/** A column whose unit is not the row's. */
export interface UnitConflict {
  readonly field: "target" | "actual" | "baseline";
  readonly unit: string;
  /** The row's unit, and the column that says so. */
  readonly ownField: UnitConflict["field"] | "unit";
  readonly own: string;
}

const numberFields = ["target", "actual", "baseline"] as const;

/**
 * Which headers of a row's numbers name another unit than the row's (单位不一): than its
 * 计量单位, or without one than the first header that names any.
 *
 * @param unit 计量单位; null where the row names none
 * @example unitConflicts({ target: "万元", actual: "元" }, null) // [{ field: "actual", unit: "元", ownField: "target", own: "万元" }]
 * @example unitConflicts({ target: "件" }, "个") // []
 */
export function unitConflicts(headerUnits: Table<"indicators">["headerUnits"], unit: string | null): readonly UnitConflict[] {
  const stated = numberFields.flatMap((field) => (headerUnits?.[field] === undefined ? [] : [{ field, unit: headerUnits[field] }]));
  const first = stated[0];
  if (first === undefined) return [];
  const { ownField, own } = unit === null ? { ownField: first.field, own: first.unit } : { ownField: "unit" as const, own: unit };
  return stated.flatMap((one) => (areDifferent(one.unit, own) ? [{ ...one, ownField, own }] : []));
}

/** Whether two units cannot stand beside each other unconverted (单位不同); of a word that is no unit we know, nobody can say. */
export function areDifferent(one: string, other: string): boolean {
  if (!isUnit(one) || !isUnit(other)) return false;
  const [isPercent, isOtherPercent] = [isPercentUnit(one) === "yes", isPercentUnit(other) === "yes"];
  return isPercent || isOtherPercent ? isPercent !== isOtherPercent : unitSize(one, other) !== 1;
}
