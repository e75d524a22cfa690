import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { dualTrack, type DualTrack, type Mover } from "../../scorecard/dualTrack";
import { isRefusal, type Refusal } from "../../scorecard/refusal";
import { sayRefusal } from "../../wording/refusals";
import { Disclosure } from "../Disclosure";
import { EmptyState } from "../EmptyState";
import { shownPoints } from "../numbers";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { NumberTable } from "../NumberTable";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";

/** 双轨: the present appraisal beside the scorecards. */
export function DualTrackTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useToolWords();
  const { assessment } = pane;
  if (assessment === null || assessment.book.current.length === 0) {
    return (
      <ToolPage tool="dualTrack" pane={pane}>
        <EmptyState icon={<ArrowSwapRegular />} title={words.dualTrack.noneTitle} body={words.dualTrack.noneBody}>
          {assessment === null && <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>}
        </EmptyState>
      </ToolPage>
    );
  }
  const result = dualTrack(assessment.book.current, assessment.cards);
  return (
    <ToolPage tool="dualTrack" pane={pane}>
      {result.compared < 2 ? <p>{words.dualTrack.few(result.compared)}</p> : <Compared result={result} />}
      {result.left.length > 0 && <p className={styles.note}>{words.dualTrack.left(result.left.join(words.strategyMap.and))}</p>}
    </ToolPage>
  );
}

function Compared({ result }: { readonly result: DualTrack }) {
  const styles = useStyles();
  const words = useToolWords();
  const { crossing } = result;
  return (
    <>
      <Surface title={words.dualTrack.compared(result.compared)}>
        <Correlation name={words.dualTrack.spearman} value={result.spearman} />
        <Correlation name={words.dualTrack.kendall} value={result.kendall} />
        <p className={styles.note}>{words.dualTrack.meaning}</p>
      </Surface>
      {crossing.old.length > 0 && crossing.now.length > 0 && (
        <Surface title={words.dualTrack.crossing}>
          <NumberTable
            corner={words.dualTrack.oldGrade}
            headers={crossing.now}
            rows={crossing.old.map((grade, row) => ({ name: grade, cells: crossing.counts[row]!.map((n) => (n === 0 ? "" : String(n))) }))}
          />
        </Surface>
      )}
      <Surface title={words.dualTrack.movers}>
        <ul className={styles.list}>
          {result.movers.map((mover) => (
            <li key={mover.card}>
              <Disclosure summary={<MoverLine mover={mover} />}>{() => <Behind mover={mover} />}</Disclosure>
            </li>
          ))}
        </ul>
      </Surface>
    </>
  );
}

function Correlation({ name, value }: { readonly name: string; readonly value: number | Refusal }) {
  const styles = useStyles();
  const { language } = useSpeech();
  return (
    <div className={styles.line}>
      <span>{name}</span>
      <strong>{isRefusal(value) ? sayRefusal(language, value) : value.toFixed(3)}</strong>
    </div>
  );
}

function MoverLine({ mover }: { readonly mover: Mover }) {
  const styles = useStyles();
  const words = useToolWords();
  const moved = mover.places === 0 ? words.dualTrack.same : mover.places > 0 ? words.dualTrack.up(mover.places) : words.dualTrack.down(-mover.places);
  return (
    <span className={styles.line}>
      <span className={styles.name}>{mover.card}</span>
      <span className={styles.places}>
        {mover.oldRank} → {mover.newRank}
      </span>
      <span className={styles.moved}>{moved}</span>
    </span>
  );
}

function Behind({ mover }: { readonly mover: Mover }) {
  const styles = useStyles();
  const words = useToolWords();
  return (
    <dl className={styles.facts}>
      <div className={styles.line}>
        <dt>{words.dualTrack.oldRank}</dt>
        <dd className={styles.value}>
          {mover.oldRank} ({shownPoints(mover.oldScore)}
          {mover.oldGrade !== null && `, ${mover.oldGrade}`})
        </dd>
      </div>
      <div className={styles.line}>
        <dt>{words.dualTrack.newRank}</dt>
        <dd className={styles.value}>
          {mover.newRank} ({shownPoints(mover.newScore)}
          {mover.newGrade !== null && `, ${mover.newGrade}`})
        </dd>
      </div>
      {mover.behind.length > 0 && (
        <div>
          <dt>{words.dualTrack.behind}</dt>
          {mover.behind.map(({ node, name, lead }) => (
            <dd key={node} className={styles.reason}>
              {words.dualTrack.lead(name, `${lead > 0 ? "+" : "−"}${shownPoints(Math.abs(lead))}`)}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  places: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  moved: { minWidth: "4.5em", textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  facts: { margin: `0 0 ${tokens.spacingVerticalS}` },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  reason: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM },
});
