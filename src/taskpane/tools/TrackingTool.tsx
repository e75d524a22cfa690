import { useMemo, useState } from "react";
import { Button, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { TimelineRegular } from "@fluentui/react-icons/svg/timeline";
import type { Light } from "../../scorecard/light";
import type { Period } from "../../scorecard/period";
import { reportedPeriods, track } from "../../scorecard/tracking";
import type { ToolWords } from "../../wording/tools.zh";
import { EmptyState } from "../EmptyState";
import { FindingList } from "../FindingList";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { BudgetTable } from "./BudgetTable";
import { LightMark } from "./LightMark";
import { ToolPage } from "./ToolPage";
import { TrackedList } from "./TrackedList";
import { useToolWords } from "./toolWords";
import { WideSelect } from "../WideSelect";

const lights: readonly Light[] = ["red", "amber", "green", "grey"];

/** 跟踪: every indicator against its target to date, overdue actions, budgets. */
export function TrackingTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useToolWords();
  const [light, setLight] = useState<Light | null>(null);
  const { assessment } = pane;
  const periods = useMemo(() => (assessment === null ? [] : reportedPeriods(assessment.book.actuals)), [assessment]);
  const [chosen, setChosen] = useState<string | null>(null);
  const asOf = periods.find((period) => periodKey(period) === chosen) ?? periods[0] ?? null;
  const tracked = useMemo(() => (assessment === null ? [] : track(assessment.book, assessment.cards, asOf === null ? {} : { asOf })), [assessment, asOf]);
  if (assessment === null || tracked.length === 0) {
    return (
      <ToolPage tool="tracking" pane={pane}>
        <EmptyState icon={<TimelineRegular />} title={words.tracking.noneTitle} body={words.tracking.noneBody}>
          {assessment === null && <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>}
        </EmptyState>
      </ToolPage>
    );
  }
  const overdue = assessment.findings.filter(({ rule }) => rule === "action-overdue");
  return (
    <ToolPage tool="tracking" pane={pane}>
      {periods.length > 1 && asOf !== null ? (
        <WideSelect aria-label={words.tracking.period} value={periodKey(asOf)} onChange={(_, { value }) => setChosen(value)}>
          {periods.map((period) => (
            <option key={periodKey(period)} value={periodKey(period)}>
              {words.tracking.asOf(periodWords(words, period))}
            </option>
          ))}
        </WideSelect>
      ) : (
        <p className={styles.note}>{asOf === null ? words.tracking.year : words.tracking.asOf(periodWords(words, asOf))}</p>
      )}
      <div role="group" aria-label={words.tracking.filter} className={styles.lights}>
        {lights.map((each) => (
          <ToggleButton key={each} size="small" checked={light === each} icon={<LightMark light={each} />} onClick={() => setLight(light === each ? null : each)}>
            {words.tracking.lights[each]} {tracked.filter((one) => one.light === each).length}
          </ToggleButton>
        ))}
      </div>
      <TrackedList key={JSON.stringify([light, asOf])} cards={assessment.book.cards} tracked={tracked.filter((one) => light === null || one.light === light)} onGoTo={pane.goTo} />
      {assessment.book.actions.length > 0 && (
        <Surface title={words.tracking.actions}>
          {overdue.length === 0 ? <p className={styles.note}>{words.tracking.noActions}</p> : <FindingList findings={overdue} onGoTo={pane.goTo} />}
        </Surface>
      )}
      <BudgetTable book={assessment.book} />
    </ToolPage>
  );
}

function periodKey({ year, unit, index }: Period): string {
  return `${year} ${unit} ${index}`;
}

function periodWords(words: ToolWords, { year, unit, index }: Period): string {
  return words.tracking.periodOf[unit](words.tracking.yearOf(year), index);
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  lights: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
