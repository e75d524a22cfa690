import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useSpeech } from "./words";

export interface NoticeBarProps {
  readonly sentence: string;
  readonly action?: { readonly name: string; readonly act: () => void; readonly isBusy?: boolean } | null;
  /** Absent where the notice goes once it is no longer true. */
  readonly onDismiss?: () => void;
}

/** Something a person should know, and at most one thing to do about it. */
export function NoticeBar({ sentence, action, onDismiss }: NoticeBarProps) {
  const { words } = useSpeech();
  return (
    <div role="status">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
        <MessageBarActions
          containerAction={onDismiss && <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.failure.dismiss} onClick={onDismiss} />}
        >
          {action && (
            <Button size="small" disabledFocusable={action.isBusy} onClick={action.act}>
              {action.name}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
