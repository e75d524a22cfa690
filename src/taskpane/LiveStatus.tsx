import { makeStyles } from "@fluentui/react-components";
import { countBySeverity, severities } from "./findingGroups";
import type { ScorecardPane } from "./useScorecard";
import { workSentence } from "./WorkBar";
import { useSpeech } from "./words";

/** Says aloud what began and what ended; progress in between would drown everything else. */
export function LiveStatus({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {sentence()}
    </div>
  );

  function sentence(): string {
    if (pane.work !== null) return workSentence(words, { ...pane.work, done: 0 });
    if (pane.toolWork?.state === "running") return workSentence(words, { ...pane.toolWork, done: 0 });
    if (pane.isCancelled) return words.work.cancelled;
    if (pane.lastDone === "write" && pane.written !== null) return words.scales.writtenTitle(pane.written.length);
    if (pane.lastDone === "read" && pane.assessment !== null) {
      const counts = countBySeverity(pane.assessment.findings);
      return [words.read.cards(pane.assessment.cards.length), ...severities.map((each) => words.check.show(words.check.severities[each], counts[each]))].join(words.read.comma);
    }
    return "";
  }
}

const useStyles = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
