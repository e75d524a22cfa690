import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { Assessment, CardResult } from "../scorecard/assessment";
import type { Place } from "../scorecard/table";
import { Disclosure } from "./Disclosure";
import { FindingList } from "./FindingList";
import { GainList } from "./GainList";
import { groupByCard } from "./findingGroups";
import { NodeList } from "./NodeList";
import { ScoreSteps } from "./ScoreSteps";
import { StepPage } from "./StepPage";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

export interface CardPageProps {
  readonly result: CardResult;
  readonly assessment: Assessment;
  readonly actions: ReactNode;
  readonly onBack: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** One card: from its final score down to every indicator's working. */
export function CardPage({ result, assessment, actions, onBack, onGoTo }: CardPageProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const name = result.card.name;
  const [own] = groupByCard(
    assessment.findings.filter((finding) => finding.card === name),
    [name],
  );
  const hasPerspectives = result.card.nodes.some((node) => node.level === "perspective");
  return (
    <StepPage
      heading={name}
      takesFocus
      actions={actions}
      back={
        <Button appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
          {words.score.back}
        </Button>
      }
    >
      <ScoreSteps result={result} />
      {own !== undefined && (
        <Disclosure startsOpen={result.score === null} summary={`${words.score.findings} (${own.findings.length})`}>
          {() => <FindingList findings={own.findings} onGoTo={onGoTo} />}
        </Disclosure>
      )}
      <Surface title={hasPerspectives ? words.score.perspectives : words.score.indicators}>
        <NodeList result={result} assessment={assessment} parent={0} onGoTo={onGoTo} />
      </Surface>
      <GainList result={result} onGoTo={onGoTo} />
    </StepPage>
  );
}

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
});
