import { useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { Remembered } from "../../workbook/remembered";
import { forgetLanguage, keptLanguage } from "../language";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { ClearAll } from "./ClearAll";
import { FeatureList } from "./FeatureList";
import { ForgetList } from "./ForgetList";
import { correctionLines, countRemembered, ruleSaid } from "./rememberedItems";
import { useSettingsWords } from "./settingsWords";
import { ToolPage } from "./ToolPage";
import { useRemembered, type RememberedByWorkbook } from "./useRemembered";

/** 设置: what the workbook remembers, to be looked at and cleared; and what this Excel can do. */
export function SettingsTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const known = useRemembered(pane);
  const { remembered, failure, done } = known;
  const count = remembered === null ? 0 : countRemembered(remembered);
  return (
    <ToolPage tool="settings" pane={pane} actions={count > 0 && <ClearAll count={count} onClear={known.forgetAll} />}>
      <div role="status">{done !== null && <p className={styles.done}>{done(words)}</p>}</div>
      {failure !== null && <AskedFailure title={words[failure.act]} error={failure.error} />}
      {remembered === null && failure === null && <Spinner size="tiny" label={words.loading} />}
      {remembered !== null && count === 0 && <p className={styles.note}>{words.nothing}</p>}
      {remembered !== null && <RememberedLists remembered={remembered} known={known} />}
      <LanguageChoice onForgotten={() => known.say((said) => said.followsOffice)} />
      <FeatureList title={words.excel} supports={pane.supports} />
    </ToolPage>
  );
}

/** What is remembered, kind by kind, each thing with its button. */
function RememberedLists({ remembered, known }: { readonly remembered: Remembered; readonly known: RememberedByWorkbook }) {
  const { language } = useSpeech();
  const words = useSettingsWords();
  const { confirmedRules, others } = remembered;
  return (
    <>
      <ForgetList
        title={words.corrections}
        meaning={words.correctionsMeaning}
        items={correctionLines(remembered, language, words).map(({ sheet, what, without }) => ({
          name: sheet,
          what,
          onClear: () => known.keepMapping(without, (said) => said.cleared(sheet)),
        }))}
      />
      <ForgetList
        title={words.rules}
        meaning={words.rulesMeaning}
        allLabel={words.rulesAll(confirmedRules.length)}
        onClearAll={() => known.keepRules([], (said) => said.cleared(said.rules))}
        items={confirmedRules.map((key) => ({
          name: ruleSaid(key),
          what: null,
          onClear: () => known.keepRules(confirmedRules.filter((other) => other !== key), (said) => said.cleared(ruleSaid(key))),
        }))}
      />
      <ForgetList
        title={words.others}
        meaning={words.othersMeaning}
        items={others.map(({ key, characters }) => ({ name: words.known[key] ?? key, what: words.size(characters), onClear: () => known.forgetOne(key) }))}
      />
    </>
  );
}

/** The language, and the way back to Office's own. */
function LanguageChoice({ onForgotten }: { readonly onForgotten: () => void }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useSettingsWords();
  const [isKept, setKept] = useState(() => keptLanguage() !== null);
  const followOffice = (): void => {
    forgetLanguage();
    setKept(false);
    onForgotten();
  };
  return (
    <Surface title={words.language}>
      <p className={styles.note}>{words.languageNow(language === "zh" ? "中文" : "English")}</p>
      {isKept && (
        <Button size="small" className={styles.button} icon={<DeleteRegular />} onClick={followOffice}>
          {words.followOffice}
        </Button>
      )}
    </Surface>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  done: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: "flex-start" },
});
