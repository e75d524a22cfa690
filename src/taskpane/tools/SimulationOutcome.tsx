import { makeStyles, tokens } from "@fluentui/react-components";
import type { Lineup } from "../../scorecard/contestants";
import { shownPoints, shownShare } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import type { SimulationRequest, SimulationResult } from "./simulationMessages";
import { useToolWords } from "./toolWords";

export interface SimulationOutcomeProps {
  readonly request: SimulationRequest;
  readonly result: SimulationResult;
  /** Who took part. */
  readonly tried: Lineup;
}

/** The indicators on which the ranking rests most. */
const MOST_SHIFTS = 10;

/** 模拟的结果: how far each rank holds, and on which indicators the ranking rests. */
export function SimulationOutcome({ request, result, tried }: SimulationOutcomeProps) {
  const styles = useStyles();
  const { words: common } = useSpeech();
  const words = useToolWords().simulation;
  const ranked = result.stability.map((unit, index) => ({ unit, name: tried.cards[index]!.card.name })).sort((a, b) => a.unit.rank - b.unit.rank);
  const shifts = result.without
    .flatMap(({ contestants, leaf, shift }) => (shift === null ? [] : [{ name: tried.leaves[contestants]![leaf]!, shift }]))
    .sort((a, b) => b.shift - a.shift)
    .slice(0, MOST_SHIFTS);
  return (
    <>
      <Surface title={words.result}>
        <NumberTable
          corner={words.name}
          headers={[words.rank, words.band, words.keeps]}
          rows={ranked.map(({ unit, name }) => ({
            name,
            cells: [String(unit.rank), words.bandOf(unit.best, unit.worst), unit.keepsGrade === null ? "–" : shownShare(unit.keepsGrade)],
          }))}
        />
        <p className={styles.note}>{words.note(request.draws, shownShare(request.spread), request.seed)}</p>
      </Surface>
      <Surface title={words.without}>
        <p className={styles.note}>{words.withoutHint}</p>
        <NumberTable corner={common.score.indicators} headers={[words.shift]} rows={shifts.map(({ name, shift }) => ({ name, cells: [shownPoints(shift)] }))} />
      </Surface>
    </>
  );
}

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });
