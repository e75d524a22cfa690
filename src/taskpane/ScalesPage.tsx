import { useEffect, useState } from "react";
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import type { ScaleCells, ScaleChoices, ScaleLayout } from "../workbook/scaleChoices";
import { CardChoice } from "./CardChoice";
import { Disclosure } from "./Disclosure";
import { EmptyState } from "./EmptyState";
import { OtherChoices } from "./OtherChoices";
import { PlannedSheets } from "./PlannedSheets";
import { StepPage } from "./StepPage";
import { Unsupported } from "./tools/Unsupported";
import { Surface } from "./Surface";
import type { ScorecardPane } from "./useScorecard";
import { useSpeech } from "./words";
import { WrittenSheets } from "./WrittenSheets";

const layouts: readonly ScaleLayout[] = ["compact", "full", "county"];
const cellChoices: readonly ScaleCells[] = ["formulas", "live", "frozen"];

/** 量表: what was written, and the choices for writing. */
export function ScalesPage({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { assessment, choices } = pane;
  const choose = (change: Partial<ScaleChoices>): void => pane.choose({ ...choices, ...change });
  const sheets = usePlannedCount(pane);

  if (assessment === null || assessment.cards.length === 0) {
    return (
      <StepPage heading={words.scales.heading} takesFocus={pane.moves > 0}>
        <EmptyState icon={<DocumentTableRegular />} title={words.scales.noCards} body={words.scales.noCardsBody}>
          <Button appearance="primary" onClick={() => pane.moveTo("read")}>
            {words.scales.read}
          </Button>
        </EmptyState>
      </StepPage>
    );
  }
  return (
    <StepPage
      heading={words.scales.heading}
      takesFocus={pane.moves > 0}
      actions={
        <Button appearance="primary" icon={<DocumentTableRegular />} disabledFocusable={pane.isBusy || sheets === null || sheets === 0} onClick={pane.write}>
          {sheets === 0 ? words.scales.none : words.scales.button(sheets)}
        </Button>
      }
    >
      {pane.written !== null && <WrittenSheets written={pane.written} isOld={pane.isWrittenOld} onOpen={pane.goToSheet} />}
      <Surface title={words.scales.which}>
        <CardChoice cards={assessment.cards.map(({ card }) => card.name)} chosen={choices.cards} onChoose={(cards) => choose({ cards })} />
      </Surface>
      <Surface title={words.scales.layout}>
        <RadioGroup aria-label={words.scales.layout} value={choices.layout} onChange={(_, { value }) => choose({ layout: value as ScaleLayout })}>
          {layouts.map((layout) => (
            <Radio key={layout} value={layout} label={<Explained name={words.scales.layouts[layout]} sentence={words.scales.layoutExplained[layout]} />} />
          ))}
        </RadioGroup>
      </Surface>
      <Surface title={words.scales.cells}>
        <RadioGroup aria-label={words.scales.cells} value={choices.cells} onChange={(_, { value }) => choose({ cells: value as ScaleCells })}>
          {cellChoices.map((cells) => (
            <Radio key={cells} value={cells} label={<Explained name={words.scales.cellsOptions[cells]} sentence={words.scales.cellsExplained[cells]} />} />
          ))}
        </RadioGroup>
        {choices.cells === "live" && !pane.supports("functions") && <Unsupported feature="functions" />}
      </Surface>
      <Surface>
        <Disclosure summary={words.scales.more}>{() => <OtherChoices choices={choices} hasPeople={assessment.people.length > 0} onChoose={choose} />}</Disclosure>
      </Surface>
      {sheets !== null && sheets > 0 && (
        <Surface title={words.scales.before(sheets)}>
          <p className={styles.note}>{words.scales.beforeNote}</p>
          {!pane.supports("print") && <Unsupported feature="print" />}
          <Disclosure summary={words.scales.listSheets}>{() => <PlannedSheets pane={pane} />}</Disclosure>
        </Surface>
      )}
    </StepPage>
  );
}

/** How many sheets the present choices would write; null until that is known. */
function usePlannedCount({ assessment, loadPlan }: ScorecardPane): number | null {
  const [count, setCount] = useState<number | null>(null);
  const isRead = assessment !== null;
  useEffect(() => {
    if (!isRead) return undefined;
    let isCurrent = true;
    loadPlan(({ sheets }) => {
      if (isCurrent) setCount(sheets.length);
    });
    return () => {
      isCurrent = false;
    };
  }, [isRead, loadPlan]);
  return count;
}

/** A choice, and in one sentence what it means. */
function Explained({ name, sentence }: { readonly name: string; readonly sentence: string }) {
  const styles = useStyles();
  return (
    <>
      {name}
      <span className={styles.sentence}>{sentence}</span>
    </>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { display: "block", color: tokens.colorNeutralForeground2 },
});
