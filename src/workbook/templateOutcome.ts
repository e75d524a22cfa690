/** 新建模板前后: what stands in the way of a template, and where people go when it is made. */
import type { Reading } from "./reading";
import type { Written } from "./writeScales";

/**
 * 已有的考核表: sheets whose tables would be read together with a template's. While
 * there is one, no template is made: nobody could tell the scores apart.
 */
export function sheetsInTheWay({ sheets }: Pick<Reading, "sheets">): readonly string[] {
  return sheets.flatMap(({ sheet, role }) => (role === "tables" ? [sheet] : []));
}

/** The sheet with the indicators, where filling in begins. */
export function sheetToFill(made: readonly Written[]): string {
  const first = made.find(({ kind, card }) => kind === "form" && card === "indicators");
  if (first === undefined) throw new Error("bug: a template without indicators");
  return first.sheet;
}
