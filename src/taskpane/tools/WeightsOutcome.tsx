import { useMemo, useState, type ReactNode } from "react";
import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { finestStep } from "../../scorecard/adoptWeights";
import type { Scorecard, Share } from "../../scorecard/model";
import { weighingWords } from "../../wording/weighing";
import { shownShare } from "../numbers";
import { adoptedWeights } from "../repairs";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { AdoptPanel } from "./AdoptPanel";
import { BesidePresent } from "./BesidePresent";
import { alikeGroups, type WeightGroup } from "./weightGroups";

const steps: readonly Share[] = [finestStep, 0.001, 0.01];

export interface WeightsOutcomeProps {
  readonly pane: ScorecardPane;
  readonly cards: readonly Scorecard[];
  readonly group: WeightGroup;
  /** One per member, adding up to 1. */
  readonly weights: readonly Share[];
  /** What else there is to say about them. */
  readonly children?: ReactNode;
}

/** 对比与采用: new weights beside the present ones, and the way into the sheet. */
export function WeightsOutcome({ pane, cards, group, weights, children }: WeightsOutcomeProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = weighingWords(language).outcome;
  const [step, setStep] = useState<Share>(finestStep);
  const [isAlike, setAlike] = useState(false);
  const alike = useMemo(() => alikeGroups(cards, group), [cards, group]);
  const adopters = (isAlike ? alike : [group]).map(({ card, members }) => ({ card, members: members.map(({ node }) => node) }));
  const adopted = adoptedWeights(adopters, weights, step);
  return (
    <>
      <Surface title={words.title}>
        <BesidePresent members={group.members} weights={weights} />
        {children}
      </Surface>
      <Surface title={words.adoptTitle}>
        <Field label={words.round}>
          <WideSelect value={String(step)} onChange={(_, { value }) => setStep(Number(value))}>
            {steps.map((each) => (
              <option key={each} value={each}>
                {shownShare(each)}
              </option>
            ))}
          </WideSelect>
        </Field>
        {alike.length > 1 && <Checkbox checked={isAlike} label={words.alike(alike.length - 1)} onChange={(_, { checked }) => setAlike(checked === true)} />}
        {adopted === null ? (
          <p className={styles.note}>{words.nothing}</p>
        ) : "cannot" in adopted ? (
          <p className={styles.note}>{words.cannot[adopted.cannot](adopted.name ?? group.card.name)}</p>
        ) : (
          <AdoptPanel key={JSON.stringify(adopted.changes)} repair={adopted} isBusy={pane.isBusy} onAdopt={pane.repair} onGoTo={pane.goTo} />
        )}
      </Surface>
    </>
  );
}

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });
