/** Office 的语言: which of our languages a locale asks for. */
import type { Language } from "../scorecard/table";

/**
 * The language for a locale such as `zh-CN`.
 *
 * @example languageOfLocale("zh-TW") // "zh"
 * @example languageOfLocale("de-DE") // "en"
 */
export function languageOfLocale(locale: string): Language {
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
