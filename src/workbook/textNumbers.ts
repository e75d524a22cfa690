/** 文本数字: numbers that stand in cells as text, which Excel's own formulas pass over. */
import { readNumber } from "../scorecard/number";
import { placeOf, type Field, type Table } from "../scorecard/table";
import type { CellChange } from "./changeCells";

/** Fields that hold nothing but numbers. 实际值 may be a word, and is a number only where it reads as one. */
const numeric: ReadonlySet<Field> = new Set<Field>([
  "perspectiveWeight", "objectiveWeight", "weight", "order", "baseline", "target", "actual", "points", "share", "difficulty", "lag",
  "progress", "budget", "spent", "rating", "minimum", "coefficient", "quota", "score",
]);

/**
 * 文本数字: every numeric cell whose content is text that reads as a number: `1,200`,
 * `30％`, `３０`. `20分` and `约30` read as none and are left to the findings.
 *
 * @returns one change per cell, in the order of the tables
 */
export function textNumbers(tables: readonly Table[]): readonly CellChange[] {
  return tables.flatMap((table) => {
    if (table.sheet === null) return [];
    const fields = (Object.keys(table.columns) as Field[]).filter((field) => numeric.has(field));
    return table.rows.flatMap((row) =>
      fields.flatMap((field): CellChange[] => {
        const column = (table.columns as Readonly<Record<string, number>>)[field]!;
        const cell = table.values[row]![column]!;
        if (typeof cell !== "string" || cell.trim() === "") return [];
        const value = readNumber(cell);
        if (typeof value !== "number") return [];
        return [{ at: placeOf(table, row, field as never), from: value, to: value, isShare: /[%％]/.test(cell) }];
      }),
    );
  });
}
