/**
 * 量表用语: every word an appraisal scale (考核量表) carries beyond the headers of
 * the tables, which stay in `headers.ts`.
 */
import type { Language } from "../scorecard/table";
import { scaleEn } from "./scale.en";
import { scaleZh } from "./scale.zh";
import type { ScaleWords } from "./scaleWords";

const words: { readonly [L in Language]: ScaleWords } = { zh: scaleZh, en: scaleEn };

/**
 * 量表用语 in one language.
 *
 * @example scaleWords("zh").total // "合计"
 */
export function scaleWords(language: Language): ScaleWords {
  return words[language];
}
