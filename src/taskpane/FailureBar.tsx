import { FailureMessage } from "./FailureMessage";
import { failureDetails, failureSentence } from "./failureText";
import type { Failure } from "./scorecardState";
import { useSpeech } from "./words";

export interface FailureBarProps {
  readonly failure: Failure;
  /** Tries the same again; absent where that makes no sense. */
  readonly onRetry?: (() => void) | undefined;
  readonly onDismiss: () => void;
}

/** What the pane's own work failed at, above whichever page is open. */
export function FailureBar({ failure, onRetry, onDismiss }: FailureBarProps) {
  const { language, words } = useSpeech();
  return <FailureMessage isBar title={words.failure[failure.task]} sentence={failureSentence(language, failure)} details={failureDetails(failure)} onRetry={onRetry} onDismiss={onDismiss} />;
}
