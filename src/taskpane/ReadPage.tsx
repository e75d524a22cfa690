import { lazy, Suspense, useState } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { countBySeverity } from "./findingGroups";
import { OneClick } from "./OneClick";
import { SheetsRead } from "./SheetsRead";
import { StepPage } from "./StepPage";
import type { ScorecardPane } from "./useScorecard";
import { useSpeech } from "./words";

const NoScorecard = lazy(() => import("./NoScorecard").then((module) => ({ default: module.NoScorecard })));
const MappingPage = lazy(() => import("./MappingPage").then((module) => ({ default: module.MappingPage })));

/** 读取: one click for those in a hurry, and what was read for those who look. */
export function ReadPage({ pane }: { readonly pane: ScorecardPane }) {
  const { words } = useSpeech();
  const { assessment, reading, isBusy } = pane;
  const [isCorrecting, setCorrecting] = useState(false);
  const [returned, setReturned] = useState(false);
  const again = (
    <Button icon={<ArrowClockwiseRegular />} disabled={isBusy} onClick={pane.read}>
      {words.read.again}
    </Button>
  );
  if (isCorrecting) {
    const close = (): void => {
      setCorrecting(false);
      setReturned(true);
    };
    return (
      <Suspense>
        <MappingPage pane={pane} onBack={close} />
      </Suspense>
    );
  }
  const isEmpty = assessment !== null && assessment.cards.length === 0;
  return (
    <StepPage
      heading={words.read.heading}
      intro={words.read.intro}
      takesFocus={pane.moves > 0 || returned}
      actions={
        <>
          {!isEmpty && (
            <Button disabled={assessment === null} onClick={() => pane.moveTo("check")}>
              {words.read.next}
            </Button>
          )}
          {again}
        </>
      }
    >
      {isEmpty ? (
        <Suspense>
          <NoScorecard findings={assessment.findings} onGoTo={pane.goTo} {...(reading?.reading.tables.length === 0 && { onTemplate: () => pane.moveTo("template") })} />
        </Suspense>
      ) : (
        <OneClick
          sheets={assessment?.cards.length ?? null}
          counts={countBySeverity(assessment?.findings ?? [])}
          cardsWithoutScore={assessment?.cards.filter((card) => card.score === null).length ?? 0}
          hasWrittenBefore={reading?.reading.sheets.some((sheet) => sheet.role === "ours") ?? false}
          isBusy={isBusy}
          onWrite={pane.write}
          onSeeErrors={() => pane.moveTo("check")}
        />
      )}
      {reading !== null && <SheetsRead reading={reading.reading} cards={reading.book.cards} onCorrect={() => setCorrecting(true)} />}
    </StepPage>
  );
}
