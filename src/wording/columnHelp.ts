/** 各列说明: for every column of the hand-out workbook one sentence that says what it means, with an example. */
import type { FieldsOf, Language, TableKind } from "../scorecard/table";
import { columnHelpEn } from "./columnHelp.en";
import { columnHelpZh, type ColumnHelp } from "./columnHelp.zh";

const helpOf: { readonly [L in Language]: ColumnHelp } = { zh: columnHelpZh, en: columnHelpEn };

/**
 * 列的说明: what Excel shows beside a header when it is selected.
 *
 * @example columnHelp("zh", "links", "lag") // "原因起作用到结果显现要几个月。例：6"
 */
export function columnHelp<K extends TableKind>(language: Language, kind: K, field: FieldsOf[K]): string {
  return helpOf[language][kind][field];
}
