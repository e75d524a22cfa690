import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Written } from "../../workbook/writeScales";
import { CopyDetails } from "../FailureBar";
import { errorDetails, failureSentence } from "../failureText";
import { useSpeech } from "../words";
import { useToolWords } from "./toolWords";
import type { WritingState } from "./useWriting";

export interface WritingOutcomeProps {
  readonly writing: WritingState;
  /** What to say of what was written. */
  readonly said: (sheets: readonly Written[]) => string;
  readonly onShow: (sheet: string) => void;
  readonly onStop?: () => void;
}

/** How far a writing is, what it wrote, or why it did not. */
export function WritingOutcome({ writing, said, onShow, onStop }: WritingOutcomeProps) {
  const styles = useStyles();
  const { language, words: pane } = useSpeech();
  const words = useToolWords().mapTool;
  switch (writing.state) {
    case "idle":
    case "previewed":
      return null;
    case "looking":
      return <p role="status">{words.previewing}</p>;
    case "stopped":
      return <p role="status">{words.stopped}</p>;
    case "writing": {
      const sentence = writing.total === null ? words.writing : words.progress(writing.done, writing.total);
      return (
        <div role="status" className={styles.part}>
          {sentence}
          <ProgressBar value={writing.total === null ? undefined : writing.done / writing.total} aria-label={sentence} />
          {onStop !== undefined && (
            <Button className={styles.stop} onClick={onStop}>
              {words.stop}
            </Button>
          )}
        </div>
      );
    }
    case "written":
      return (
        <div role="status" className={styles.part}>
          <strong>{said(writing.sheets)}</strong>
          <ul className={styles.list}>
            {writing.sheets.map(({ sheet, action, left }) => (
              <li key={sheet} className={styles.line}>
                <span className={styles.sheet}>{sheet}</span>
                <span className={styles.what}>{pane.scales.actions[action]}</span>
                <Button size="small" aria-label={words.show(sheet)} onClick={() => onShow(sheet)}>
                  {words.showShort}
                </Button>
                {left !== null && <span className={styles.left}>{pane.scales.left(left.sheet, pane.scales.because[left.because])}</span>}
              </li>
            ))}
          </ul>
        </div>
      );
    case "failed":
      return (
        <div role="alert" className={styles.part}>
          {failureSentence(language, { task: writing.task, error: writing.error })} <CopyDetails details={errorDetails(writing.error)} />
        </div>
      );
  }
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  stop: { alignSelf: "flex-start" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  sheet: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  what: { color: tokens.colorNeutralForeground2 },
  left: { width: "100%", color: tokens.colorNeutralForeground2 },
});
