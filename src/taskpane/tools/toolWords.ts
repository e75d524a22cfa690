/** 工具用语: the tools' words in the pane's language; they arrive with the first tool. */
import type { Language } from "../../scorecard/table";
import { toolsEn } from "../../wording/tools.en";
import { toolsZh, type ToolWords } from "../../wording/tools.zh";
import { useSpeech } from "../words";

const wordsOf: Readonly<Record<Language, ToolWords>> = { zh: toolsZh, en: toolsEn };

export function useToolWords(): ToolWords {
  return wordsOf[useSpeech().language];
}
