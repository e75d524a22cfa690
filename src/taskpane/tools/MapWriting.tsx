import { useEffect, useState } from "react";
import { Button, Radio, RadioGroup, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../scorecard/assessment";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { planMaps } from "./mapWork";
import { useToolWords } from "./toolWords";
import { Unsupported } from "./Unsupported";
import { useWriting } from "./useWriting";
import { WritingOutcome } from "./WritingOutcome";

export interface MapWritingProps {
  readonly pane: ScorecardPane;
  readonly assessment: Assessment;
  /** The card looked at, and how many have a map. */
  readonly card: string;
  readonly count: number;
  readonly hasChanges: boolean;
}

/** 画到工作表上: which maps, which sheets they become, how far it is, and what was written. */
export function MapWriting({ pane, assessment, card, count, hasChanges }: MapWritingProps) {
  const styles = useStyles();
  const { words: paneWords } = useSpeech();
  const words = useToolWords().mapTool;
  const [all, setAll] = useState(false);
  const { writing, look, start, stop, forget } = useWriting();
  // What was planned no longer holds once another card is looked at, or the sheets have changed.
  const [plannedFrom, setPlannedFrom] = useState<Assessment | null>(null);
  useEffect(() => forget, [card, forget]);
  if (!pane.supports("shapes")) {
    return (
      <Surface title={words.write}>
        <Unsupported feature="shapes" />
      </Surface>
    );
  }
  const isBusy = pane.isBusy || writing.state === "writing" || writing.state === "looking";
  const lookAt = (): void => {
    setPlannedFrom(assessment);
    look(() => planMaps(assessment, { cards: all ? "all" : [card], language: "auto" }));
  };
  const n = all ? count : 1;
  return (
    <Surface title={words.write}>
      <p className={styles.note}>{words.writeHint}</p>
      {count > 1 && (
        <Field label={words.which}>
          <RadioGroup
            value={all ? "all" : "one"}
            onChange={(_, { value }) => {
              setAll(value === "all");
              forget();
            }}
          >
            <Radio value="one" label={words.thisCard(card)} />
            <Radio value="all" label={words.allCards(count)} />
          </RadioGroup>
        </Field>
      )}
      {hasChanges && <p className={styles.note}>{words.unwritten}</p>}
      {writing.state === "previewed" && plannedFrom === assessment ? (
        <>
          <p className={styles.note}>{words.willWrite}</p>
          <ul className={styles.list}>
            {writing.sheets.map(({ sheet, action, left }) => (
              <li key={sheet}>
                {sheet} · {paneWords.scales.actions[action]}
                {left !== null && ` · ${paneWords.scales.left(left.sheet, paneWords.scales.because[left.because])}`}
              </li>
            ))}
          </ul>
          <Button appearance="primary" className={styles.start} disabledFocusable={pane.isBusy} onClick={() => start(writing.plan, () => undefined)}>
            {words.draw(n)}
          </Button>
        </>
      ) : (
        <Button className={styles.start} disabled={isBusy} onClick={lookAt}>
          {words.checkFirst}
        </Button>
      )}
      {writing.state === "idle" && pane.maps !== null && pane.maps.length > 0 ? (
        <WritingOutcome writing={{ state: "written", sheets: pane.maps }} said={(sheets) => words.drawn(sheets.length)} onShow={pane.goToSheet} />
      ) : (
        <WritingOutcome writing={writing} said={(sheets) => words.drawn(sheets.length)} onShow={pane.goToSheet} onStop={stop} />
      )}
    </Surface>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
