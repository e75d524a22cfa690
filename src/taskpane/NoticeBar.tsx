import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useSpeech } from "./words";

/** Something a person should know, but need not act on. */
export function NoticeBar({ sentence, action, onDismiss }: { readonly sentence: string; readonly action?: { readonly name: string; readonly act: () => void } | null; readonly onDismiss: () => void }) {
  const { words } = useSpeech();
  return (
    <div role="status">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
        <MessageBarActions
          containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words.failure.dismiss} onClick={onDismiss} />}
        >
          {action && (
            <Button size="small" onClick={action.act}>
              {action.name}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
