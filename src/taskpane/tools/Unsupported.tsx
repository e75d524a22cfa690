import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Feature } from "../../workbook/features";
import { useSettingsWords } from "./settingsWords";

/** 缺的功能: says what this Excel cannot do, and what to do instead. */
export function Unsupported({ feature }: { readonly feature: Feature }) {
  const words = useSettingsWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.missing[feature]}</MessageBarBody>
    </MessageBar>
  );
}
