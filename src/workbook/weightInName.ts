/** 名称带权重: 财务（40%） and 一、共性工作（40分） say what they weigh beside their name. */
import { readAmount } from "../scorecard/amount";
import { outsideRowOf } from "../scorecard/words";
import type { Cell, Field } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import type { TitleColumns } from "./sectionTitles";

export interface WeightInName {
  readonly name: string;
  /** As typed: 40%, 40分. */
  readonly weight: string;
}

const weight = String.raw`(\d+(?:\.\d+)?\s*(?:[%％]|分|points?|pts?))`;
const inBrackets = new RegExp(String.raw`^(.*\S)\s*[（(【[]\s*(?:权重|占比?|共|计|满分|weight)?\s*[:：]?\s*${weight}\s*[)）】\]]\s*$`, "is");
const behind = new RegExp(String.raw`^(.*[^\s:：\d.][^\s:：\d.约近])(?:\s*[:：]\s*|\s*)${weight}\s*$`, "is");

/**
 * Parts a name from its weight (名称带权重).
 *
 * `weightInName("财务（40%）")` is `{ name: "财务", weight: "40%" }`; 加分项（10分） lies
 * outside the 100 %, and its points are no weight.
 */
export function weightInName(text: string): WeightInName | null {
  if (text.length > 60 || outsideRowOf(text) !== null || readAmount(text) !== null) return null;
  const [, name, said] = inBrackets.exec(text) ?? behind.exec(text) ?? [];
  return name === undefined ? null : { name: name.trim(), weight: said! };
}

/**
 * 维度权重成列: where the name of every perspective says its weight, and no column
 * does, the weights in a column of their own, each remembering the cell it stands in.
 * Names stay as typed.
 *
 * @param raw the cells before merged areas were filled down
 */
export function withNamedWeights(found: TitleColumns, raw: readonly (readonly Cell[])[], rows: readonly number[]): TitleColumns {
  const { perspective, ...others }: Partial<Record<Field, number>> = found.columns;
  if (perspective === undefined || others.perspectiveWeight !== undefined) return found;
  const column = found.next;
  const titles = found.titles.get(perspective);
  const named = rows.flatMap((row) => {
    const cell = found.values[row]![perspective];
    return isBlank(cell) || (typeof cell === "string" && outsideRowOf(cell) !== null) ? [] : [{ row, said: typeof cell === "string" ? weightInName(cell) : null }];
  });
  if (named.length === 0 || named.some(({ said }) => said === null)) return found;
  const places = new Map<number, { readonly row: number; readonly column: number }>();
  const values = [...found.values];
  let top = named[0]!.row;
  for (const { row, said } of named) {
    if (!isBlank(raw[row]?.[perspective])) top = row;
    places.set(row, titles?.get(row) ?? { row: top, column: perspective });
    const cells = [...values[row]!];
    while (cells.length < column) cells.push("");
    cells[column] = said!.weight;
    values[row] = cells;
  }
  return { columns: { ...found.columns, perspectiveWeight: column }, values, titles: new Map([...found.titles, [column, places]]), next: column + 1 };
}
