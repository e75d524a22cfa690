import { useMemo, useState } from "react";
import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { DataHistogramRegular } from "@fluentui/react-icons/svg/data-histogram";
import { contestantsOf, type Lineup } from "../../scorecard/contestants";
import { simulationDefaults } from "../../scorecard/simulation";
import { sayRefusal } from "../../wording/refusals";
import { EmptyState } from "../EmptyState";
import { shownShare } from "../numbers";
import { peerGroups } from "../ranking";
import type { ScorecardPane } from "../useScorecard";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import type { SimulationRequest } from "./simulationMessages";
import { SimulationOutcome } from "./SimulationOutcome";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";
import { useSimulation } from "./useSimulation";

const spreads: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.5];
const drawings: readonly number[] = [1_000, 10_000, 50_000];

/** 模拟: would the ranking hold if the weights were a little different? */
export function SimulationTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language, words: common } = useSpeech();
  const words = useToolWords();
  const [spread, setSpread] = useState<number>(simulationDefaults.spread);
  const [draws, setDraws] = useState<number>(simulationDefaults.draws);
  const [among, setAmong] = useState(0);
  const { simulation, start, stop } = useSimulation();
  // Who took part: the sheets may change while it runs, or while its result is looked at.
  const [tried, setTried] = useState<Lineup | null>(null);
  const groups = useMemo(
    () => peerGroups(pane.assessment?.cards ?? []).map((peers) => ({ peers, lineup: contestantsOf(peers.cards.map(({ result }) => result)) })).filter(({ lineup }) => lineup.cards.length > 1),
    [pane.assessment],
  );
  const group = groups[Math.min(among, groups.length - 1)];
  if (group === undefined) {
    return (
      <ToolPage tool="simulation" pane={pane}>
        {pane.assessment === null ? (
          <EmptyState icon={<DataHistogramRegular />} title={words.needsReading} body={words.needsReadingBody}>
            <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon={<DataHistogramRegular />} title={words.simulation.fewTitle} body={words.simulation.few}>
            <Button onClick={() => pane.moveTo("score")}>{common.score.heading}</Button>
          </EmptyState>
        )}
      </ToolPage>
    );
  }
  const { lineup } = group;
  const grades = pane.assessment?.book.grades ?? [];
  const run = (): void => {
    setTried(lineup);
    start({ contestants: lineup.contestants, spread, draws, seed: simulationDefaults.seed, grades });
  };
  const isRunning = simulation.state === "running";
  const choose =
    (set: (value: number) => void) =>
    (_: unknown, { value }: { readonly value: string }): void => {
      set(Number(value));
      stop();
    };
  return (
    <ToolPage
      tool="simulation"
      pane={pane}
      actions={
        isRunning ? (
          <Button onClick={stop}>{words.simulation.stop}</Button>
        ) : (
          <Button appearance="primary" onClick={run}>
            {words.simulation.run}
          </Button>
        )
      }
    >
      {groups.length > 1 && (
        <Field label={words.simulation.among}>
          <WideSelect value={String(among)} onChange={choose(setAmong)}>
            {groups.map(({ peers, lineup: each }, index) => (
              <option key={index} value={index}>
                {[common.score.groups[peers.kind ?? "none"], peers.group].filter(Boolean).join(" · ")} ({each.cards.length})
              </option>
            ))}
          </WideSelect>
        </Field>
      )}
      <Field label={words.simulation.spread} hint={words.simulation.spreadHint}>
        <WideSelect value={String(spread)} onChange={choose(setSpread)}>
          {spreads.map((each) => (
            <option key={each} value={each}>
              ±{shownShare(each)}
            </option>
          ))}
        </WideSelect>
      </Field>
      <Field label={words.simulation.draws}>
        <WideSelect value={String(draws)} onChange={choose(setDraws)}>
          {drawings.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </WideSelect>
      </Field>
      {isRunning && (
        <div role="status" className={styles.running}>
          {words.simulation.running}
          <ProgressBar value={simulation.share} aria-label={words.simulation.running} />
        </div>
      )}
      {simulation.state === "refused" && <p role="alert">{sayRefusal(language, simulation.refusal)}</p>}
      {simulation.state === "failed" && <AskedFailure title={words.simulation.failed} error={simulation.error} />}
      {simulation.state === "done" && tried !== null && (
        <>
          {!isSame(simulation.request, { contestants: lineup.contestants, grades }) && <p role="status">{words.simulation.stale}</p>}
          <SimulationOutcome request={simulation.request} result={simulation.result} tried={tried} />
        </>
      )}
    </ToolPage>
  );
}

type Basis = Pick<SimulationRequest, "contestants" | "grades">;

/** Whether a simulation was made of what stands in the sheets now. */
function isSame(one: Basis, other: Basis): boolean {
  return JSON.stringify([one.contestants, one.grades]) === JSON.stringify([other.contestants, other.grades]);
}

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});
