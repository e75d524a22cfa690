import { useEffect, useState } from "react";
import { Button, Radio, RadioGroup, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../scorecard/assessment";
import type { Written } from "../../workbook/writeScales";
import type { WritingPlan } from "../../workbook/writingPlan";
import { Surface } from "../Surface";
import { workOf } from "../toolWork";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { WrittenLines } from "../WrittenSheets";
import { AskedFailure } from "./AskedFailure";
import { planMaps, preview, write } from "./mapWork";
import { ToolTrouble } from "./ToolTrouble";
import { useToolWords } from "./toolWords";
import { Unsupported } from "./Unsupported";
import { useAsked } from "./useAsked";

/** What would be written, and the assessment it was planned from. */
interface Looked {
  readonly assessment: Assessment;
  readonly plan: WritingPlan;
  readonly sheets: readonly Written[];
}

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
  /** How often the button was pressed since something was drawn. */
  const [looks, setLooks] = useState(0);
  const { asked, ask, forget } = useAsked<Looked>();
  // What was looked at is looked at again when the sheets, the card or the choice change: what is offered is what will be drawn.
  useEffect(() => {
    if (looks === 0) return;
    ask(async () => {
      const plan = await planMaps(assessment, { cards: all ? "all" : [card], language: "auto" });
      return { assessment, plan, sheets: await preview(plan) };
    });
  }, [ask, looks, assessment, card, all]);
  if (!pane.supports("shapes")) {
    return (
      <Surface title={words.write}>
        <Unsupported feature="shapes" />
      </Surface>
    );
  }
  const drawing = workOf(pane.toolWork, "maps");
  const draw = (plan: WritingPlan): void => {
    setLooks(0);
    forget();
    pane.runTool("maps", (long) => write(plan, long));
  };
  const looked = asked.state === "answered" && asked.answer.assessment === assessment ? asked.answer : null;
  const n = all ? count : 1;
  return (
    <Surface title={words.write}>
      <p className={styles.note}>{words.writeHint}</p>
      {count > 1 && (
        <Field label={words.which}>
          <RadioGroup
            value={all ? "all" : "one"}
            onChange={(_, { value }) => setAll(value === "all")}
          >
            <Radio value="one" label={words.thisCard(card)} />
            <Radio value="all" label={words.allCards(count)} />
          </RadioGroup>
        </Field>
      )}
      {hasChanges && <p className={styles.note}>{words.unwritten}</p>}
      {looked !== null ? (
        <>
          <p className={styles.note}>{words.willWrite}</p>
          <ul className={styles.list}>
            {looked.sheets.map(({ sheet, action, left }) => (
              <li key={sheet}>
                {sheet} · {paneWords.scales.actions[action]}
                {left !== null && ` · ${paneWords.scales.left(left.sheet, paneWords.scales.because[left.because])}`}
              </li>
            ))}
          </ul>
          <Button appearance="primary" className={styles.start} disabledFocusable={pane.isBusy} onClick={() => draw(looked.plan)}>
            {words.draw(n)}
          </Button>
        </>
      ) : (
        <Button className={styles.start} disabledFocusable={pane.isBusy || asked.state === "waiting"} onClick={() => setLooks(looks + 1)}>
          {words.checkFirst}
        </Button>
      )}
      {asked.state === "waiting" && <p role="status">{words.previewing}</p>}
      {asked.state === "failed" && <AskedFailure title={words.notLooked} error={asked.error} />}
      {drawing?.state === "done" && drawing.answer.length > 0 && (
        <div role="status" className={styles.done}>
          <strong>{words.drawn(drawing.answer.length)}</strong>
          <WrittenLines written={drawing.answer} onOpen={pane.goToSheet} />
        </div>
      )}
      <ToolTrouble work={drawing} />
    </Surface>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  done: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
