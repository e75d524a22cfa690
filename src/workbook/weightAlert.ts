/** 权重变红: weights of a group that do not add up turn red, by a formula that works without the add-in. */
import { choices } from "../scorecard/words";
import type { Field, Language } from "../scorecard/table";
import { tolerance } from "../scorecard/weights";
import { columnLetters, type FormAlert } from "./formFittings";
import type { TemplateTable } from "./templateTables";

/** Which columns together name the group whose weights add up to 100 %. */
const groups: Partial<Readonly<Record<Field, readonly Field[]>>> = {
  perspectiveWeight: ["card"],
  objectiveWeight: ["card", "perspective"],
  weight: ["card", "perspective", "objective"],
};

/**
 * 权重合计的提醒. In 指标 a weight may also be a share of the whole card: it is red only
 * where neither its group nor its card adds up. Where a card or a perspective is
 * left blank because it goes on from the row above, nothing is said here; the
 * check of the add-in understands that.
 *
 * @param lastRow the last row looked at, counted from 1
 */
export function weightAlert(language: Language, { kind, columns }: TemplateTable, lastRow: number): readonly FormAlert[] {
  const fields = columns as readonly Field[];
  const weight = fields.find((field) => groups[field] !== undefined);
  if (weight === undefined || kind === "evaluations") return [];
  const at = fields.indexOf(weight);
  const column = (field: Field): string => cells(fields.indexOf(field), lastRow);
  const weights = cells(at, lastRow);
  const isSame = (keys: readonly Field[]): readonly string[] => keys.map((key) => `(${column(key)}=${firstCell(fields.indexOf(key))})`);
  const monitored = fields.includes("use") ? [`(${column("use")}<>"${choices.use(language).get("monitored")!}")`] : [];
  const isOff = (keys: readonly Field[]): string => `ABS(SUMPRODUCT(${[...isSame(keys), ...monitored, "1"].join("*")},${weights})-1)>${tolerance}`;
  // Of the simple workbook's weights each is a share of the card.
  const keys = kind === "indicators" && !fields.includes("code") ? (["card"] as const) : groups[weight]!;
  const filled = (key: Field, sign: "=" | "<>"): string => `SUMPRODUCT((${weights}<>"")*(${column(key)}${sign}""))`;
  const conditions = [
    `${firstCell(at)}<>""`,
    `${filled("card", "=")}*${filled("card", "<>")}=0`,
    ...(keys.includes("perspective") ? [`${filled("perspective", "=")}=0`] : []),
    isOff(keys),
    ...(kind === "indicators" && keys.length > 1 ? [isOff(["card"])] : []),
  ];
  return [{ area: { row: 1, column: at, rows: lastRow - 1, columns: 1 }, formula: `=AND(${conditions.join(",")})` }];
}

/** The first cell under a header; Excel goes on from it row by row. */
function firstCell(column: number): string {
  return `$${columnLetters(column)}2`;
}

/** The cells under a header. */
function cells(column: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `$${letters}$2:$${letters}$${lastRow}`;
}
