/** 定稿用语: the freezing tool's words in the pane's language. */
import type { Language } from "../../scorecard/table";
import { filingEn } from "../../wording/filing.en";
import { filingZh, type FilingWords } from "../../wording/filing.zh";
import { useSpeech } from "../words";

const wordsOf: Readonly<Record<Language, FilingWords>> = { zh: filingZh, en: filingEn };

export function useFilingWords(): FilingWords {
  return wordsOf[useSpeech().language];
}
