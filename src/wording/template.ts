/** 新建模板的用语: the words of the hand-out workbook and of the form that asks for it. */
import type { Language } from "../scorecard/table";
import { templateEn } from "./template.en";
import { templateZh, type TemplateWords } from "./template.zh";

export type { TemplateWords } from "./template.zh";

const wordsOf: { readonly [L in Language]: TemplateWords } = { zh: templateZh, en: templateEn };

export function templateWords(language: Language): TemplateWords {
  return wordsOf[language];
}
