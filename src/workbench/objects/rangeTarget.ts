import { areaOf, isEntireColumn, isEntireRow, isOnSheet, splitAddress, type Area } from "../address";
import { ExcelError } from "../excelError";
import { findSheet, nameOf, type Sheet } from "../grid/book";
import { areasOfName } from "../grid/names";
import { areaOfTableReference } from "../grid/tables";
import { officeObject, type OfficeObject } from "../objectModel";
import type { Session } from "../session";
import type { RangeAreasTarget, RangeTarget, SheetTarget } from "./targets";

/** The largest read Excel allows in one go. */
export const readLimit = 5_000_000;

/** A range of a sheet as an Office object. @throws ExcelError InvalidArgument off the sheet */
export function rangeObject(target: SheetTarget, area: Area): OfficeObject<"Range"> {
  if (!isOnSheet(area)) throw new ExcelError("InvalidArgument");
  return officeObject("Range", { session: target.session, sheet: target.sheet, area });
}

export function rangeOrNull(target: SheetTarget, area: Area | null): OfficeObject<"Range"> | null {
  return area === null ? null : rangeObject(target, area);
}

export function areasObject(target: SheetTarget, areas: readonly Area[]): OfficeObject<"RangeAreas"> {
  if (!areas.every(isOnSheet)) throw new ExcelError("InvalidArgument");
  return officeObject("RangeAreas", { session: target.session, sheet: target.sheet, areas });
}

/** A range seen as a block of areas, which is how formats and validation look at it. */
export function asAreas(range: RangeTarget): RangeAreasTarget {
  return { session: range.session, sheet: range.sheet, areas: [range.area] };
}

/** Whole columns or rows: their cells' values cannot be read or written one by one. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

/**
 * What an address, a name or a table reference stands for (地址, 名称 → 区域).
 *
 * @param sheet the sheet an address without a sheet is on
 * @throws ExcelError InvalidArgument when it stands for no cells, ItemNotFound when its sheet does not exist
 */
export function rangeOfText(session: Session, sheet: Sheet, text: string): RangeTarget {
  const { sheetName, cells } = splitAddress(text);
  const place = sheetName === null ? sheet : findSheet(session.book, sheetName);
  if (!place) throw new ExcelError("ItemNotFound", sheetName ?? undefined);
  const area = areaOf(cells);
  if (area) return { session, sheet: place, area };
  const named = areasOfName(session.book, place, cells) ?? areaOfTableReference(session.book, cells);
  if (!named) throw new ExcelError("InvalidArgument", text);
  return { session, sheet: named.sheet, area: named.area };
}

/** A range given as an object or as text. */
export function rangeOfArgument(session: Session, sheet: Sheet, value: unknown): RangeTarget {
  if (typeof value === "object" && value !== null && "type" in value && value.type === "Range" && "target" in value) return value.target as RangeTarget;
  if (typeof value === "string") return rangeOfText(session, sheet, value);
  throw new ExcelError("InvalidArgument");
}

/** Must the argument lie on this very sheet? Print areas and tables do. */
export function requireSameSheet(target: RangeTarget, sheet: Sheet): RangeTarget {
  if (target.sheet.id !== sheet.id) throw new ExcelError("InvalidArgument", nameOf(target.sheet));
  return target;
}
