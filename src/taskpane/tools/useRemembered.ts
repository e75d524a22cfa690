import { useCallback, useEffect, useState } from "react";
import type { SettingsWords } from "../../wording/settings.zh";
import type { Mapping } from "../../workbook/mapping";
import type { Remembered } from "../../workbook/remembered";
import type { ScorecardPane } from "../useScorecard";
import { forget, loadRemembered } from "./rememberedWork";

/** What was done last, in whichever language the pane speaks by then. */
type Said = (words: SettingsWords) => string;

export interface RememberedByWorkbook {
  /** Null while it is being looked up. */
  readonly remembered: Remembered | null;
  readonly failure: { readonly act: "loadFailed" | "clearFailed"; readonly error: unknown } | null;
  readonly done: Said | null;
  readonly say: (what: Said) => void;
  readonly forgetAll: () => void;
  readonly forgetOne: (key: string) => void;
  readonly keepMapping: (without: Mapping, what: Said) => void;
  readonly keepRules: (rules: readonly string[], what: Said) => void;
}

/** 记住的内容: looked up once, and again after each clearing. */
export function useRemembered(pane: Pick<ScorecardPane, "read" | "keepMapping" | "keepConfirmedRules">): RememberedByWorkbook {
  const [remembered, setRemembered] = useState<Remembered | null>(null);
  const [failure, setFailure] = useState<RememberedByWorkbook["failure"]>(null);
  const [done, setDone] = useState<Said | null>(null);
  const say = (what: Said): void => setDone(() => what);
  const load = useCallback(() => loadRemembered().then(setRemembered, (error: unknown) => setFailure({ act: "loadFailed", error })), []);
  useEffect(() => void load(), [load]);

  const clear = async (keys: readonly string[] | "all", what: Said): Promise<void> => {
    setFailure(null);
    try {
      await forget(keys);
    } catch (error) {
      setFailure({ act: "clearFailed", error });
      return;
    }
    say(what);
    if (keys === "all") pane.read();
    await load();
  };
  /** Something the pane keeps itself, and tells itself where that fails. */
  const keep = async (kept: Promise<boolean>, rest: Partial<Remembered>, what: Said): Promise<void> => {
    if (!(await kept)) return;
    setRemembered((before) => before && { ...before, ...rest });
    say(what);
  };
  return {
    remembered,
    failure,
    done,
    say,
    forgetAll: () => void clear("all", (words) => words.allCleared),
    forgetOne: (key) => void clear([key], (words) => words.cleared(words.known[key] ?? key)),
    keepMapping: (mapping, what) => void keep(pane.keepMapping(mapping), { mapping }, what),
    keepRules: (confirmedRules, what) => void keep(pane.keepConfirmedRules(confirmedRules), { confirmedRules }, what),
  };
}
