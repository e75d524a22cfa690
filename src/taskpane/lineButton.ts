/** 整行按钮: the look of a line that is a button, shared by lists, steps and disclosures. */
import { tokens, type GriffelStyle } from "@fluentui/react-components";

export const lineButton: GriffelStyle = {
  width: "100%",
  border: "none",
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: "transparent",
  color: "inherit",
  font: "inherit",
  textAlign: "start",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  // In high contrast the hover colour would need another text colour for everything in the line.
  "@media (forced-colors: active)": { ":hover": { backgroundColor: "Canvas", outline: "1px solid Highlight" } },
};
