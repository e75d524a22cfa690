/** 用语: the pane's words in the language of the moment, for every component to read. */
import { createContext, useContext } from "react";
import type { Language } from "../scorecard/table";
import { paneEn } from "../wording/pane.en";
import { paneZh, type PaneWords } from "../wording/pane.zh";

export interface Speech {
  readonly language: Language;
  readonly words: PaneWords;
}

export const speechOf: Readonly<Record<Language, Speech>> = {
  zh: { language: "zh", words: paneZh },
  en: { language: "en", words: paneEn },
};

export const SpeechContext = createContext<Speech>(speechOf.zh);

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
