import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Work } from "./scorecardState";
import { useSpeech } from "./words";

export interface WorkBarProps {
  readonly work: Work;
  readonly onCancel: () => void;
}

/** What is under way, how far it is, and the button that stops it. */
export function WorkBar({ work, onCancel }: WorkBarProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const sentence = workSentence(words, work);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <span className={styles.sentence}>{sentence}</span>
        <Button size="small" onClick={onCancel} disabled={work.isCancelling}>
          {words.work.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={sentence} value={work.total === null ? undefined : work.done} max={work.total ?? undefined} />
    </div>
  );
}

/** What is under way, in words. */
export function workSentence(words: ReturnType<typeof useSpeech>["words"], work: Work): string {
  if (work.isCancelling) return words.work.cancelling;
  return work.task === "read" ? words.work.read : words.work.write(work.done, work.total);
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sentence: { flexGrow: 1 },
});
