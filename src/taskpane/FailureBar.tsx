import { useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { failureDetails, failureSentence } from "./failureText";
import type { Failure } from "./scorecardState";
import { useSpeech } from "./words";

export interface FailureBarProps {
  readonly failure: Failure;
  /** Tries the same again; absent where that makes no sense. */
  readonly onRetry?: () => void;
  readonly onDismiss: () => void;
}

/** What failed, why, what to do now, and the details to hand on. */
export function FailureBar({ failure, onRetry, onDismiss }: FailureBarProps) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{words.failure[failure.task]}</MessageBarTitle>
          <br />
          {failureSentence(language, failure)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words.failure.dismiss} onClick={onDismiss} />}
        >
          {onRetry !== undefined && (
            <Button size="small" onClick={onRetry}>
              {words.failure.retry}
            </Button>
          )}
          <CopyDetails details={failureDetails(failure)} />
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** Copies the details; where the clipboard is forbidden it shows them to be copied by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [outcome, setOutcome] = useState<"copied" | "byHand" | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(details).then(
      () => setOutcome("copied"),
      () => setOutcome("byHand"),
    );
  };
  return (
    <>
      <Button size="small" icon={<CopyRegular />} onClick={copy}>
        {words.failure.copy}
      </Button>
      <span role="status" className={styles.outcome}>
        {outcome === "copied" && words.failure.copied}
        {outcome === "byHand" && words.failure.copyByHand}
      </span>
      {outcome === "byHand" && <textarea readOnly rows={6} className={styles.details} aria-label={words.failure.details} value={details} />}
    </>
  );
}

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0 },
  body: { whiteSpace: "normal" },
  outcome: { alignSelf: "center" },
  details: { width: "100%", boxSizing: "border-box", font: tokens.fontFamilyMonospace, color: "inherit", backgroundColor: tokens.colorNeutralBackground1 },
});
