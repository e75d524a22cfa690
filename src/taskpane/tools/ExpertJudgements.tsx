import { useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { ahpWeights, consistency } from "../../scorecard/ahp";
import { groupJudgements } from "../../scorecard/groupAhp";
import { isRefusal } from "../../scorecard/refusal";
import { sayRefusal } from "../../wording/refusals";
import { weighingWords } from "../../wording/weighing";
import type { FoundJudgements } from "../../workbook/findJudgements";
import { Surface } from "../Surface";
import { workOf } from "../toolWork";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { ExpertLine } from "./ExpertLine";
import { expertsOf, type Expert } from "./experts";
import type { GroupComparisonProps } from "./GroupComparison";
import { ToolTrouble } from "./ToolTrouble";
import { useAsked } from "./useAsked";
import { readJudgements, readSelectedJudgements, writeJudgementForm } from "./weighingWork";
import { WeightsOutcome } from "./WeightsOutcome";

/** 多位专家: the judgement sheets of several experts, read from the workbook and averaged cell by cell. */
export function ExpertJudgements(props: GroupComparisonProps) {
  const { pane, group } = props;
  const styles = useStyles();
  const { language } = useSpeech();
  const words = weighingWords(language).experts;
  const [experts, setExperts] = useState<readonly Expert[]>([]);
  const [isNoMatrix, setNoMatrix] = useState(false);
  const reading = useAsked<readonly FoundJudgements[]>();
  const form = workOf(pane.toolWork, "form");
  const names = group.members.map(({ name }) => name);
  const isBusy = pane.isBusy || reading.asked.state === "waiting";

  const find = (): void => {
    setNoMatrix(false);
    reading.ask(async () => {
      const found = await readJudgements(names);
      setExperts(expertsOf(found));
      return found;
    });
  };
  const readSelected = (): void => {
    reading.ask(async () => {
      const found = await readSelectedJudgements(names);
      setNoMatrix(found === null);
      if (found === null) return [];
      setExperts((known) => [...known.filter(({ found: { at } }) => at.sheet !== found.at.sheet || at.cell !== found.at.cell), ...expertsOf([found])]);
      return [found];
    });
  };
  return (
    <>
      <Surface title={words.title}>
        <p className={styles.note}>{words.how}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={find}>
            {experts.length === 0 ? words.find : words.findAgain}
          </Button>
          <Button disabledFocusable={isBusy} onClick={readSelected}>
            {words.selected}
          </Button>
        </div>
        {reading.asked.state === "waiting" && <Spinner size="tiny" label={words.searching} />}
        {reading.asked.state === "failed" && <AskedFailure title={words.failed} error={reading.asked.error} />}
        {reading.asked.state === "answered" && reading.asked.answer.length === 0 && (
          <p role="status" className={styles.note}>
            {isNoMatrix ? words.notMatrix(names.length) : `${words.none}${words.noneNext}`}
          </p>
        )}
        {experts.length > 0 && (
          <ul className={styles.list}>
            {experts.map((expert, index) => (
              <ExpertLine key={`${expert.found.at.sheet}!${expert.found.at.cell}`} expert={expert} members={names} onChange={(changed) => setExperts(experts.map((each, at) => (at === index ? changed : each)))} onGoTo={pane.goTo} />
            ))}
          </ul>
        )}
        <p className={styles.note}>{words.formWrites(names.length)}</p>
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => pane.runTool("form", (long) => writeJudgementForm(group.name, names, language, long))}>
          {words.form}
        </Button>
        <ToolTrouble work={form} />
        {form?.state === "done" && <FormWritten sheet={form.answer} onShow={pane.goToSheet} />}
      </Surface>
      {experts.length > 0 && <GroupOutcome {...props} experts={experts} />}
    </>
  );
}

function FormWritten({ sheet, onShow }: { readonly sheet: string; readonly onShow: (sheet: string) => void }) {
  const styles = useStyles();
  const words = weighingWords(useSpeech().language).experts;
  return (
    <div role="status" className={styles.buttons}>
      <span>{words.formWritten(sheet)}</span>
      <Button size="small" onClick={() => onShow(sheet)}>
        {words.show}
      </Button>
    </div>
  );
}

/** The experts counted in, taken together. */
function GroupOutcome({ experts, pane, cards, group }: GroupComparisonProps & { readonly experts: readonly Expert[] }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = weighingWords(language).experts;
  const counted = experts.filter(({ isCounted }) => isCounted);
  const over = counted.filter(({ agreement }) => !isRefusal(agreement) && !agreement.accepted).map(({ found }) => found.expert);
  if (counted.length === 0) return <p role="status">{words.nobody}</p>;
  const together = groupJudgements(counted.map(({ found, weight }) => ({ judgements: found.judgements, weight })));
  const weights = isRefusal(together) ? together : ahpWeights(together);
  const agreement = isRefusal(together) ? together : consistency(together);
  if (isRefusal(weights)) return <p role="status">{sayRefusal(language, weights, (index) => `「${group.members[index]!.name}」`)}</p>;
  return (
    <WeightsOutcome pane={pane} cards={cards} group={group} weights={weights}>
      {!isRefusal(agreement) && (
        <p role="status" className={styles.note}>
          {words.group(counted.length, agreement.ratio.toFixed(3))}
        </p>
      )}
      {over.length > 0 && <p className={styles.note}>{words.overNamed(over.join(language === "zh" ? "、" : ", "))}</p>}
    </WeightsOutcome>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  button: { alignSelf: "flex-start" },
});
