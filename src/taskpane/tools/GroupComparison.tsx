import { useMemo, useState } from "react";
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { ahpWeights, consistency } from "../../scorecard/ahp";
import type { Scorecard } from "../../scorecard/model";
import { nearestOnScale, reconsider } from "../../scorecard/reconsider";
import { isRefusal } from "../../scorecard/refusal";
import { sayRefusal } from "../../wording/refusals";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { judged, judgementsOf, pairsOf, withJudgement, type Comparison, type Pair } from "./comparison";
import { useToolWords } from "./toolWords";
import type { WeightGroup } from "./weightGroups";
import { WeightsOutcome } from "./WeightsOutcome";

/** Saaty's scale from 9 to its reciprocal: as the row's importance over the column's. */
const scale: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9];

export interface GroupComparisonProps {
  readonly pane: ScorecardPane;
  readonly cards: readonly Scorecard[];
  readonly group: WeightGroup;
}

/** The questionnaire of one group, and what follows from it at once. */
export function GroupComparison({ group, ...given }: GroupComparisonProps) {
  const styles = useStyles();
  const words = useToolWords();
  const [comparison, setComparison] = useState<Comparison>(new Map());
  const names = group.members.map((member) => member.name);
  const pairs = useMemo(() => pairsOf(names.length), [names.length]);
  const judgement = (value: number, { row, column }: Pair): string => {
    const [name, size] = value >= 1 ? [names[row]!, value] : [names[column]!, Math.round(1 / value)];
    return size === 1 ? words.weights.equal : words.weights.more(name, words.weights.degrees[size]!, size);
  };
  return (
    <>
      <Outcome {...given} group={group} comparison={comparison} judgement={judgement} onTake={(pair, value) => setComparison(withJudgement(comparison, pair, value))} />
      <Surface
        title={words.weights.pairs}
        aside={
          comparison.size > 0 && (
            <Button size="small" onClick={() => setComparison(new Map())}>
              {words.weights.reset}
            </Button>
          )
        }
      >
        <p className={styles.hint}>{words.weights.pairsHint(comparison.size, pairs.length)}</p>
        {pairs.map((pair) => {
          const value = judged(comparison, pair);
          return (
            <Field key={`${pair.row}:${pair.column}`} label={words.weights.which(names[pair.row]!, names[pair.column]!)}>
              <WideSelect
                value={value === null ? "" : String(scale.indexOf(value))}
                onChange={(_, { value: at }) => setComparison(withJudgement(comparison, pair, at === "" ? null : scale[Number(at)]!))}
              >
                <option value="">{words.weights.unjudged}</option>
                {scale.map((each, at) => (
                  <option key={each} value={at}>
                    {judgement(each, pair)}
                  </option>
                ))}
              </WideSelect>
            </Field>
          );
        })}
      </Surface>
    </>
  );
}

interface OutcomeProps extends GroupComparisonProps {
  readonly comparison: Comparison;
  readonly judgement: (value: number, pair: Pair) => string;
  readonly onTake: (pair: Pair, value: number) => void;
}

/** The weights, how consistent the judgements are, and which to think over. */
function Outcome({ pane, cards, group, comparison, judgement, onTake }: OutcomeProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useToolWords();
  const judgements = judgementsOf(comparison, group.members.length);
  const weights = ahpWeights(judgements);
  const names = group.members.map((member) => member.name);
  if (comparison.size === 0) return <p className={styles.hint}>{words.weights.nothingYet}</p>;
  if (isRefusal(weights)) return <p role="status">{sayRefusal(language, weights, (index) => `「${names[index]!}」`)}</p>;
  const agreement = consistency(judgements);
  const doubts = isRefusal(agreement) || agreement.accepted ? [] : reconsider(judgements);
  return (
    <WeightsOutcome pane={pane} cards={cards} group={group} weights={weights}>
      {!isRefusal(agreement) && (
        <p role="status" className={styles.hint}>
          {agreement.accepted ? words.weights.consistent(agreement.ratio.toFixed(3)) : words.weights.inconsistent(agreement.ratio.toFixed(3))} {words.weights.table(agreement.table)}
        </p>
      )}
      {!isRefusal(doubts) && doubts.length > 0 && (
        <ul className={styles.list}>
          {doubts.map(({ row, column, value, fits, ratio }) => {
            const near = nearestOnScale(fits);
            const pair = { row, column };
            return (
              <li key={`${row}:${column}`} className={styles.doubt}>
                <span>{words.weights.reconsider(names[row]!, names[column]!, judgement(value, pair), judgement(near, pair), ratio.toFixed(3))}</span>
                <Button size="small" onClick={() => onTake(pair, near)}>
                  {words.weights.take}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </WeightsOutcome>
  );
}

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  doubt: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});
