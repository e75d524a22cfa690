import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../scorecard/table";
import { likelyForm } from "../../scorecard/unreadReason";
import { address } from "../../wording/address";
import { readableForms } from "../../wording/unreadReason";
import { say } from "../../wording/wording";
import { shownPoints, shownValue } from "../numbers";
import { NumberTable } from "../NumberTable";
import { RuleCurve } from "../RuleCurve";
import { useSpeech } from "../words";
import { samplesOf, stoppedBy, type RuleInUse } from "./rulesInUse";
import { useToolWords } from "./toolWords";

export interface RuleDetailProps {
  readonly rule: RuleInUse;
  /** Null while it is not known. */
  readonly isConfirmed: boolean | null;
  /** Confirms, or takes the confirmation back. */
  readonly onConfirm: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** One rule: its method, what it gives for the first indicator that uses it, and the way to that row. */
export function RuleDetail({ rule, isConfirmed, onConfirm, onGoTo }: RuleDetailProps) {
  const styles = useStyles();
  const { language, words: common } = useSpeech();
  const words = useToolWords();
  const { understood } = rule;
  const indicator = rule.indicators[0]!;
  const target = indicator.target === null ? words.rules.noTarget : shownValue(indicator.target, indicator);
  const goTo = (
    <Button size="small" onClick={() => onGoTo(indicator.at)}>
      {common.check.goToCell(address(language, indicator.at))}
    </Button>
  );
  const stopped = stoppedBy(rule);
  // The finding itself gives a step as its example.
  const form = "clause" in understood && understood.isJudged !== true ? likelyForm(understood.clause) : null;
  if (stopped !== null || !("shape" in understood)) {
    return (
      <div className={styles.detail}>
        {stopped !== null && <p className={styles.note}>{say(language, stopped)}</p>}
        {form !== null && form !== "step" && <p className={styles.note}>{words.rules.instead(readableForms[language][form])}</p>}
        {goTo}
      </div>
    );
  }
  return (
    <div className={styles.detail}>
      <p className={styles.note}>
        {words.rules.method(words.rules.methods[understood.method])} {words.rules.example(indicator.name, target)}
      </p>
      <RuleCurve rule={understood} row={indicator} points={null} />
      <NumberTable
        corner={words.rules.actual}
        headers={[words.rules.points]}
        rows={samplesOf(understood, indicator).map(({ actual, points }) => ({
          name: shownValue(actual, indicator),
          cells: [points === null ? words.rules.cannot : shownPoints(points)],
        }))}
      />
      <div className={styles.buttons}>
        {isConfirmed !== null && (
          <Button size="small" appearance={isConfirmed ? "secondary" : "primary"} onClick={onConfirm}>
            {isConfirmed ? words.rules.withdraw : words.rules.confirm}
          </Button>
        )}
        {goTo}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
