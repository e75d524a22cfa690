/** 记住的项目: what the workbook remembers as lines for a person to look at, each with what is left without it. */
import type { Language } from "../../scorecard/table";
import { headerOfField, tableName } from "../../wording/headers";
import type { SettingsWords } from "../../wording/settings.zh";
import type { Correction, Mapping } from "../../workbook/mapping";
import type { Remembered } from "../../workbook/remembered";

export interface CorrectionLine {
  readonly sheet: string;
  readonly what: string;
  /** The mapping without this correction. */
  readonly without: Mapping;
}

/** 更正的清单: one line a correction, then one for each hidden sheet that is read. */
export function correctionLines({ mapping, sheetNames }: Remembered, language: Language, words: SettingsWords): readonly CorrectionLine[] {
  const nameOf = (id: string): string => sheetNames.get(id) ?? words.goneSheet;
  return [
    ...mapping.corrections.map((correction) => ({
      sheet: nameOf(correction.sheet),
      what: said(correction, language, words),
      without: { ...mapping, corrections: mapping.corrections.filter((other) => other !== correction) },
    })),
    ...mapping.shown.map((id) => ({ sheet: nameOf(id), what: words.shownHidden, without: { ...mapping, shown: mapping.shown.filter((other) => other !== id) } })),
  ];
}

function said({ kind, headers, fields }: Correction, language: Language, words: SettingsWords): string {
  if (kind === null) return headers.length === 0 ? words.leftOut : words.notATable;
  const columns = Object.entries(fields).map(([header, field]) => words.column(header, field === null ? null : headerOfField(language, field, kind)));
  return [words.asTable(tableName(language, kind)), ...columns].join(words.and);
}

/** 规则的写法: the text a rule was confirmed under, without the method before it. */
export function ruleSaid(key: string): string {
  const [method = "", ...text] = key.split("|");
  return text.join("|") || method;
}

/** How many things the workbook remembers. */
export function countRemembered({ mapping, confirmedRules, others }: Remembered): number {
  return mapping.corrections.length + mapping.shown.length + confirmedRules.length + others.length;
}
