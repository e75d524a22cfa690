/** 语言: Office's own, unless a person chose another; the choice is kept on this machine. */
import type { Language } from "../scorecard/table";

const KEY = "bsc-scorecard-language";

/** The storage of this browser, or null where it is forbidden: then a choice lasts as long as the pane. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Browsers that block third-party storage throw on the mere mention of it.
    return null;
  }
}

export function keptLanguage(): Language | null {
  const kept = storage()?.getItem(KEY);
  return kept === "zh" || kept === "en" ? kept : null;
}

export function keepLanguage(language: Language): void {
  storage()?.setItem(KEY, language);
}

/** 忘掉选过的语言: the pane opens in Office's from then on. */
export function forgetLanguage(): void {
  storage()?.removeItem(KEY);
}
