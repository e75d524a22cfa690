import { useCallback, useEffect, useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { SettingsWords } from "../../wording/settings.zh";
import type { Remembered } from "../../workbook/remembered";
import { CopyDetails } from "../FailureBar";
import { errorDetails, failureSentence } from "../failureText";
import { forgetLanguage, keptLanguage } from "../language";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { ClearAll } from "./ClearAll";
import { FeatureList } from "./FeatureList";
import { ForgetList } from "./ForgetList";
import { correctionLines, countRemembered, ruleSaid } from "./rememberedItems";
import { forget, loadRemembered } from "./rememberedWork";
import { useSettingsWords } from "./settingsWords";
import { ToolPage } from "./ToolPage";

/** 设置: what the workbook remembers, to be looked at and cleared; and what this Excel can do. */
export function SettingsTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useSettingsWords();
  const [remembered, setRemembered] = useState<Remembered | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  // What to say of what was done last, in whichever language the pane speaks by then.
  const [done, setDone] = useState<((said: SettingsWords) => string) | null>(null);
  const [isKept, setKept] = useState(() => keptLanguage() !== null);

  const load = useCallback(() => loadRemembered().then(setRemembered, setFailure), []);
  useEffect(() => void load(), [load]);

  /** Something is forgotten, and the lists say what is left. */
  const clear = (what: (said: SettingsWords) => string, act: () => Promise<void>): void => {
    setFailure(null);
    act().then(
      () => {
        setDone(() => what);
        return load();
      },
      (error: unknown) => setFailure(error),
    );
  };
  const count = remembered === null ? 0 : countRemembered(remembered);
  return (
    <ToolPage
      tool="settings"
      pane={pane}
      actions={
        count > 0 && (
          <ClearAll
            count={count}
            onClear={() =>
              clear((said) => said.allCleared, async () => {
                await forget("all");
                pane.read();
              })
            }
          />
        )
      }
    >
      <div role="status">{done !== null && <p className={styles.done}>{done(words)}</p>}</div>
      {failure !== null && (
        <div role="alert">
          {failureSentence(language, { task: "keep", error: failure })} <CopyDetails details={errorDetails(failure)} />
        </div>
      )}
      {remembered === null && failure === null && <Spinner size="tiny" label={words.loading} />}
      {remembered !== null && count === 0 && <p className={styles.note}>{words.nothing}</p>}
      {remembered !== null && (
        <>
          <ForgetList
            title={words.corrections}
            meaning={words.correctionsMeaning}
            items={correctionLines(remembered, language, words).map(({ sheet, what, without }) => ({
              name: sheet,
              what,
              onClear: () =>
                void pane.keepMapping(without).then((isKept) => {
                  if (!isKept) return;
                  setRemembered({ ...remembered, mapping: without });
                  setDone(() => (said: SettingsWords) => said.cleared(sheet));
                }),
            }))}
          />
          <ForgetList
            title={words.rules}
            meaning={words.rulesMeaning}
            allLabel={words.rulesAll(remembered.confirmedRules.length)}
            onClearAll={() => void keepRules([], (said) => said.cleared(said.rules))}
            items={remembered.confirmedRules.map((key) => ({
              name: ruleSaid(key),
              what: null,
              onClear: () => void keepRules(remembered.confirmedRules.filter((other) => other !== key), (said) => said.cleared(ruleSaid(key))),
            }))}
          />
          <ForgetList
            title={words.others}
            meaning={words.othersMeaning}
            items={remembered.others.map(({ key, characters }) => {
              const name = words.known[key] ?? key;
              return { name, what: words.size(characters), onClear: () => clear((said) => said.cleared(said.known[key] ?? key), () => forget([key])) };
            })}
          />
        </>
      )}
      <Surface title={words.language}>
        <p className={styles.note}>
          {words.languageNow(language === "zh" ? "中文" : "English")}
        </p>
        {isKept && (
          <Button
            size="small"
            className={styles.button}
            icon={<DeleteRegular />}
            onClick={() => {
              forgetLanguage();
              setKept(false);
              setDone(() => (said: SettingsWords) => said.followsOffice);
            }}
          >
            {words.followOffice}
          </Button>
        )}
      </Surface>
      <FeatureList title={words.excel} supports={pane.supports} />
    </ToolPage>
  );

  async function keepRules(rules: readonly string[], what: (said: SettingsWords) => string): Promise<void> {
    if (remembered === null || !(await pane.keepConfirmedRules(rules))) return;
    setRemembered({ ...remembered, confirmedRules: rules });
    setDone(() => what);
  }
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  done: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: "flex-start" },
});
