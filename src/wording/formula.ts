/** 公式助手用语 by language. */
import type { Language } from "../scorecard/table";
import { formulaEn } from "./formula.en";
import { formulaZh, type FormulaWords } from "./formula.zh";

const words: { readonly [L in Language]: FormulaWords } = { zh: formulaZh, en: formulaEn };

/**
 * 公式助手用语 in one language.
 *
 * @example formulaWords("zh").names.SCORE // "得分"
 */
export function formulaWords(language: Language): FormulaWords {
  return words[language];
}
