import { contains, intersection, isSameArea, type Area } from "../address";
import { setPart, type Book, type Sheet } from "./book";
import type { ValidationPart } from "./parts";

/** The validation (数据验证) all these cells share; null when they have none or not the same. */
export function validationOf(sheet: Sheet, areas: readonly Area[]): ValidationPart | null {
  const found = areas.map((area) => rulesOn(sheet).find(([, rule]) => rule.areas.some((covered) => contains(covered, area)))?.[1] ?? null);
  const [first] = found;
  return first !== undefined && found.every((rule) => rule === first) ? first : null;
}

/** Do some of these cells have validation? */
export function hasSomeValidation(sheet: Sheet, areas: readonly Area[]): boolean {
  return rulesOn(sheet).some(([, rule]) => rule.areas.some((covered) => areas.some((area) => intersection(covered, area))));
}

/** Does every one of these cells have some? */
export function isValidationEverywhere(sheet: Sheet, areas: readonly Area[]): boolean {
  const covered = rulesOn(sheet).flatMap(([, rule]) => rule.areas);
  return covered.reduce((rest, piece) => rest.flatMap((area) => without(area, piece)), areas).length === 0;
}

export function setValidation(sheet: Sheet, areas: readonly Area[], rule: Omit<ValidationPart, "sheetId" | "areas">): void {
  for (const area of areas) clearValidation(sheet, area);
  setPart(sheet.book, "validation", freeId(sheet.book), { ...rule, sheetId: sheet.id, areas });
}

/** Takes validation off an area; rules that reach further keep the rest. */
export function clearValidation(sheet: Sheet, area: Area): void {
  for (const [id, rule] of rulesOn(sheet)) {
    const rest = rule.areas.flatMap((covered) => without(covered, area));
    if (rest.length === rule.areas.length && rest.every((left, index) => isSameArea(left, rule.areas[index] ?? left))) continue;
    setPart(sheet.book, "validation", id, rest.length === 0 ? null : { ...rule, areas: rest });
  }
}

function rulesOn(sheet: Sheet): readonly (readonly [string, ValidationPart])[] {
  return [...sheet.book.parts.validation].filter(([, rule]) => rule.sheetId === sheet.id);
}

function freeId(book: Book): string {
  return String(1 + Math.max(0, ...[...book.parts.validation.keys()].map(Number)));
}

/** What is left of an area when a piece is cut out: up to four rectangles. */
export function without(area: Area, piece: Area): readonly Area[] {
  const cut = intersection(area, piece);
  if (!cut) return [area];
  const below = cut.row + cut.rowCount;
  const right = cut.column + cut.columnCount;
  return [
    { ...area, rowCount: cut.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...cut, column: area.column, columnCount: cut.column - area.column },
    { ...cut, column: right, columnCount: area.column + area.columnCount - right },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
