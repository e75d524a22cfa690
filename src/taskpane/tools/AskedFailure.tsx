import { FailureMessage } from "../FailureMessage";
import { errorDetails, failureReason, failureSentence } from "../failureText";
import { useSpeech } from "../words";

export interface AskedFailureProps {
  /** What could not be done. */
  readonly title: string;
  readonly error: unknown;
  /** Something was to be written: says what the workbook is like now. */
  readonly isWriting?: boolean;
}

/** What a tool could not do, where it was asked for. */
export function AskedFailure({ title, error, isWriting = false }: AskedFailureProps) {
  const { language } = useSpeech();
  const sentence = isWriting ? failureSentence(language, { task: "write", error }) : failureReason(language, error);
  return <FailureMessage title={title} sentence={sentence} details={errorDetails(error)} />;
}
