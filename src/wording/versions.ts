/** 版本用语 by language. */
import type { Language } from "../scorecard/table";
import { versionsEn } from "./versions.en";
import { versionsZh, type VersionWords } from "./versions.zh";

const words: { readonly [L in Language]: VersionWords } = { zh: versionsZh, en: versionsEn };

/**
 * 版本用语 in one language.
 *
 * @example versionWords("zh").now // "现在"
 */
export function versionWords(language: Language): VersionWords {
  return words[language];
}
