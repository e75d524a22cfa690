/** 名称带权重: 财务（40%） and 一、共性工作（40分） say what they weigh beside their name. */
import { readAmount } from "../scorecard/amount";
import { withoutDust } from "../scorecard/number";
import { nameKey } from "../scorecard/sameName";
import { outsideRowOf } from "../scorecard/words";
import { textIn } from "../scorecard/cells";
import type { Cell, Field } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { countOf, type TitleColumns } from "./sectionTitles";

export interface WeightInName {
  readonly name: string;
  /** As typed: 40%, 40分. */
  readonly weight: string;
  /** Without brackets: 财务40%. It may as well be a number the name is about. */
  readonly isBare: boolean;
}

const weight = String.raw`(\d+(?:\.\d+)?\s*(?:[%％]|分|points?|pts?))`;
const inBrackets = new RegExp(String.raw`^(.*\S)\s*[（(【[]\s*(?:权重|占比?|共|计|满分|weight)?\s*[:：]?\s*${weight}\s*[)）】\]]\s*$`, "is");
const behind = new RegExp(String.raw`^(.*[^\s:：\d.][^\s:：\d.约近])(?:\s*[:：]\s*|\s*)${weight}\s*$`, "is");

/**
 * Parts a name from its weight (名称带权重).
 *
 * `weightInName("财务（40%）")` is `{ name: "财务", weight: "40%", isBare: false }`; 加分项（10分） lies
 * outside the 100 %, and its points are no weight.
 */
export function weightInName(text: string): WeightInName | null {
  if (text.length > 60 || outsideRowOf(text) !== null || readAmount(text) !== null) return null;
  const bracketed = inBrackets.exec(text);
  const [, name, said] = bracketed ?? behind.exec(text) ?? [];
  return name === undefined ? null : { name: name.trim(), weight: said!, isBare: bracketed === null };
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
  const stated = rows.flatMap((row) => {
    const text = textIn(found.values[row]![perspective]);
    return text === null || outsideRowOf(text) !== null ? [] : [{ row, text, said: weightInName(text) }];
  });
  // 财务 under 财务（40%） is the same perspective, named once in full.
  const inFull = new Map<string, (typeof stated)[number]>();
  const places = new Map<number, { readonly row: number; readonly column: number }>();
  const values = [...found.values];
  let top = 0;
  for (const { row, text, said } of stated) {
    if (said !== null) inFull.set(nameKey(said.name), { row, text, said });
    const full = inFull.get(nameKey(said?.name ?? text));
    if (full?.said == null) return found;
    if (said === null) top = full.row;
    else if (top === 0 || !isBlank(raw[row]?.[perspective])) top = row;
    places.set(row, titles?.get(row) ?? { row: top, column: perspective });
    const cells = [...values[row]!];
    while (cells.length < column) cells.push("");
    cells[column] = full.said.weight;
    cells[perspective] = full.text;
    values[row] = cells;
  }
  const all = [...inFull.values()].flatMap(({ said }) => (said === null ? [] : [said]));
  const total = withoutDust(all.reduce((sum, { weight }) => sum + (countOf(weight) ?? NaN), 0));
  if (all.length === 0 || (all.some(({ isBare }) => isBare) && total !== 1 && total !== 100)) return found;
  return { columns: { ...found.columns, perspectiveWeight: column }, values, titles: new Map([...found.titles, [column, places]]), next: column + 1 };
}
