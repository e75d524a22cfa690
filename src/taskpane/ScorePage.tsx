import { startTransition, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarVerticalRegular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { CardPage } from "./CardPage";
import { EmptyState } from "./EmptyState";
import { PeopleTable } from "./PeopleTable";
import { Ranking } from "./Ranking";
import { peerGroups } from "./ranking";
import { StepPage } from "./StepPage";
import type { ScorecardPane } from "./useScorecard";
import { WrittenSheets } from "./WrittenSheets";
import { useSpeech } from "./words";

/** 计分: cards ranked among their peers; a card opens to its perspectives, objectives and indicators. */
export function ScorePage({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [opened, setOpened] = useState<string | null>(null);
  const [returned, setReturned] = useState(false);
  const { assessment } = pane;
  const cards = assessment?.cards ?? [];
  const result = cards.find(({ card }) => card.name === opened);
  const next = cards.length > 0 && (
    <Button appearance="primary" onClick={() => pane.moveTo("scales")}>
      {words.score.next}
    </Button>
  );

  if (assessment !== null && result !== undefined) {
    // Seventy lines are drawn in slices, so that the pane answers meanwhile.
    const close = (): void =>
      startTransition(() => {
        setOpened(null);
        setReturned(true);
      });
    return <CardPage result={result} assessment={assessment} actions={next} onBack={close} onGoTo={pane.goTo} />;
  }
  const withoutScore = cards.filter((each) => each.score === null).length;
  return (
    <StepPage heading={words.score.heading} intro={cards.length > 0 ? words.score.intro : undefined} takesFocus={pane.moves > 0 || returned} actions={next}>
      {withoutScore > 0 && (
        <div className={styles.incomplete}>
          <span>{words.score.incomplete(withoutScore)}</span>
          <Button size="small" className={styles.toErrors} onClick={() => pane.moveTo("check")}>
            {words.score.toErrors}
          </Button>
        </div>
      )}
      {pane.written?.every(({ kind }) => kind === "ranking") && <WrittenSheets written={pane.written} isOld={pane.isWrittenOld} onOpen={pane.goToSheet} />}
      {peerGroups(cards).map((peers) => (
        <Ranking key={`${peers.kind} ${peers.group}`} peers={peers} onOpen={(card) => startTransition(() => setOpened(card))} />
      ))}
      {assessment !== null && assessment.people.length > 0 && <PeopleTable people={assessment.people} />}
      {cards.length === 0 && (
        <EmptyState icon={<DataBarVerticalRegular />} title={words.score.notScored} body={words.score.notScoredBody}>
          <Button appearance="primary" onClick={() => pane.moveTo("read")}>
            {words.scales.read}
          </Button>
        </EmptyState>
      )}
    </StepPage>
  );
}

const useStyles = makeStyles({
  toErrors: { flexShrink: 0, whiteSpace: "nowrap" },
  incomplete: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});
