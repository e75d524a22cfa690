import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { CopyDetails } from "../FailureBar";
import { errorDetails, failureReason, failureSentence } from "../failureText";
import { useSpeech } from "../words";

export interface AskedFailureProps {
  /** What could not be done. */
  readonly title: string;
  readonly error: unknown;
  /** Something was to be written: says what the workbook is like now. */
  readonly isWriting?: boolean;
}

/** What a tool could not do, why, what to do next, and the details to hand on. */
export function AskedFailure({ title, error, isWriting = false }: AskedFailureProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{title}</MessageBarTitle>
          <br />
          {isWriting ? failureSentence(language, { task: "write", error }) : failureReason(language, error)}
        </MessageBarBody>
        <MessageBarActions>
          <CopyDetails details={errorDetails(error)} />
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({ body: { whiteSpace: "normal" } });
