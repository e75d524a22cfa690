/** 设置用语: the settings' words in the pane's language. */
import type { Language } from "../../scorecard/table";
import { settingsEn } from "../../wording/settings.en";
import { settingsZh, type SettingsWords } from "../../wording/settings.zh";
import { useSpeech } from "../words";

const wordsOf: Readonly<Record<Language, SettingsWords>> = { zh: settingsZh, en: settingsEn };

export function useSettingsWords(): SettingsWords {
  return wordsOf[useSpeech().language];
}
