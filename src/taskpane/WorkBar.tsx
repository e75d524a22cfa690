import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Work } from "./scorecardState";
import type { ToolWork } from "./toolWork";
import { useSpeech } from "./words";

export interface WorkBarProps {
  readonly work: UnderWay;
  readonly onCancel: () => void;
}

/** Reading or writing, or a tool's job. */
export type UnderWay = Work | Extract<ToolWork, { readonly state: "running" }>;

/** What is under way, how far it is, and the button that stops it; in sight wherever the page is scrolled to. */
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
export function workSentence(words: ReturnType<typeof useSpeech>["words"], work: UnderWay): string {
  if (work.isCancelling) return words.work.cancelling;
  if ("job" in work) return `${words.toolWork.running[work.job]} ${work.total === null || work.done === 0 ? "" : words.toolWork.progress(work.done, work.total)}`.trimEnd();
  return work.task === "read" ? words.work.read : words.work.write(work.done, work.total);
}

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sentence: { flexGrow: 1 },
});
