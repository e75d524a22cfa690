/** 定权重用语 by language. */
import type { Language } from "../scorecard/table";
import { weighingEn } from "./weighing.en";
import { weighingZh, type WeighingWords } from "./weighing.zh";

const words: { readonly [L in Language]: WeighingWords } = { zh: weighingZh, en: weighingEn };

/**
 * 定权重用语 in one language.
 *
 * @example weighingWords("zh").methods.pairs // "两两比较"
 */
export function weighingWords(language: Language): WeighingWords {
  return words[language];
}
