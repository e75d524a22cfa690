/** 措辞: findings, places and workings as sentences, in the language of the scorecard. */
import type { Finding } from "../scorecard/finding";
import type { Field, FieldsOf, Language, Place, TableKind } from "../scorecard/table";
import type { FindingWording } from "./findingWording";
import { findingsEn } from "./findings.en";
import { findingsZh } from "./findings.zh";
import { fieldsOf, headerOf, tableKinds } from "./headers";

const sentences: { readonly [L in Language]: FindingWording } = { zh: findingsZh, en: findingsEn };

/**
 * What a finding says (检查结果的一句话): where, what it is, what it should be, what to do.
 */
export function say(language: Language, finding: Finding): string {
  const sentence = sentences[language][finding.rule] as (finding: Finding) => string;
  return sentence(finding);
}

/**
 * Where a place is (定位): sheet and cell; for a range handed to a function its row,
 * the header being row 1, and its column.
 *
 * `address("zh", { sheet: "指标", cell: "O12", … })` is `指标!O12`;
 * without a sheet it is `第3行「权重」`, in English `row 3, Weight`.
 */
export function address(language: Language, { sheet, cell, row, field }: Place): string {
  if (sheet !== null) return `${/[\s'!]/.test(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet}!${cell}`;
  const header = field === null ? null : headerOfField(language, field);
  if (language === "zh") return `第${row}行${header === null ? "" : `「${header}」`}`;
  return `row ${row}${header === null ? "" : `, ${header}`}`;
}

/** The header of a field, by the first table that has it; ranges hold indicators or links. */
function headerOfField(language: Language, field: Field): string {
  const order: readonly TableKind[] = ["indicators", "links", ...tableKinds];
  const kind = order.find((one) => (fieldsOf(one) as readonly Field[]).includes(field))!;
  return headerOf(language, kind, field as FieldsOf[typeof kind]);
}
