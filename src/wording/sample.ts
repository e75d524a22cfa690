/** 例子的用语: the words of the hand-out workbook's example, a township that does not exist. Its numbers are in `templateSample.ts`. */
import type { Language } from "../scorecard/table";
import { sampleEn } from "./sample.en";
import { sampleZh, type SampleWords } from "./sample.zh";

export type { SampleCard, SampleIndicator, SampleLink, SampleObjective, SampleWords } from "./sample.zh";

const wordsOf: { readonly [L in Language]: SampleWords } = { zh: sampleZh, en: sampleEn };

export function sampleWords(language: Language): SampleWords {
  return wordsOf[language];
}
