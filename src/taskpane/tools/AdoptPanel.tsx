import { useEffect } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../scorecard/table";
import { address } from "../../wording/address";
import { weighingWords } from "../../wording/weighing";
import type { CellChange, CellLeft } from "../../workbook/changeCells";
import { Disclosure } from "../Disclosure";
import { NumberTable } from "../NumberTable";
import type { PlannedChanges } from "../repairs";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { useAsked } from "./useAsked";
import { cellsInTheWay } from "./weighingWork";

export interface AdoptPanelProps {
  readonly repair: PlannedChanges;
  readonly isBusy: boolean;
  readonly onAdopt: (changes: readonly CellChange[]) => void;
  readonly onGoTo: (place: Place) => void;
}

/** 写前预览: every weight that would change, whether its cell can take it, and the button that writes them all. */
export function AdoptPanel(props: AdoptPanelProps) {
  const words = weighingWords(useSpeech().language).outcome;
  return <Disclosure summary={words.lines(props.repair.lines.length)}>{() => <Preview {...props} />}</Disclosure>;
}

function Preview({ repair: { lines, changes }, isBusy, onAdopt, onGoTo }: AdoptPanelProps) {
  const styles = useStyles();
  const { language, words: common } = useSpeech();
  const words = weighingWords(language).outcome;
  const { asked, ask } = useAsked<readonly CellLeft[]>();
  useEffect(() => ask(() => cellsInTheWay(changes)), [ask, changes]);
  const look = (): void => ask(() => cellsInTheWay(changes));
  return (
    <div className={styles.content}>
      <p className={styles.note}>{words.how}</p>
      <NumberTable corner={words.what} headers={[words.from, words.to]} rows={lines.map(({ name, from, to }) => ({ name, cells: [from, to] }))} />
      {asked.state === "waiting" && <Spinner size="tiny" label={words.looking} />}
      {asked.state === "failed" && <AskedFailure title={words.failed} error={asked.error} />}
      {asked.state === "answered" && asked.answer.length > 0 && (
        <div role="status" className={styles.content}>
          <p className={styles.note}>{words.inTheWay(asked.answer.length)}</p>
          <ul className={styles.list}>
            {asked.answer.map((left) => (
              <li key={`${left.sheet}!${left.cell}`}>
                <Button size="small" onClick={() => onGoTo(left)}>
                  {common.check.goToCell(address(language, left))}
                </Button>{" "}
                {words.because[left.because]}
              </li>
            ))}
          </ul>
          <Button size="small" className={styles.button} onClick={look}>
            {words.again}
          </Button>
        </div>
      )}
      {asked.state === "answered" && asked.answer.length === 0 && (
        <Button appearance="primary" className={styles.button} disabledFocusable={isBusy} onClick={() => onAdopt(changes)}>
          {words.apply(lines.length)}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  button: { alignSelf: "flex-start" },
});
