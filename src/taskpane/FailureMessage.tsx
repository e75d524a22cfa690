import { useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useSpeech } from "./words";

export interface FailureMessageProps {
  /** What could not be done. */
  readonly title: string;
  /** Why, and what to do now. */
  readonly sentence: string;
  /** To be handed on to whoever provides the add-in. */
  readonly details: string;
  /** Tries the same again; absent where that makes no sense, or its button is still there. */
  readonly onRetry?: (() => void) | undefined;
  /** Absent where it goes with the next try. */
  readonly onDismiss?: () => void;
  /** Runs along the whole width of the pane. */
  readonly isBar?: boolean;
}

/** 没有做成: what failed, why, what to do now, and the details to hand on; of every failure in the pane. */
export function FailureMessage({ title, sentence, details, onRetry, onDismiss, isBar = false }: FailureMessageProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={isBar ? styles.bar : undefined}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{title}</MessageBarTitle>
          <br />
          {sentence}
        </MessageBarBody>
        <MessageBarActions
          containerAction={onDismiss && <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.failure.dismiss} onClick={onDismiss} />}
        >
          {onRetry !== undefined && (
            <Button size="small" onClick={onRetry}>
              {words.failure.retry}
            </Button>
          )}
          <CopyDetails details={details} />
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
