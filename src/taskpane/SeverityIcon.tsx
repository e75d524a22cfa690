import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { LightbulbFilled } from "@fluentui/react-icons/svg/lightbulb";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../scorecard/finding";

const icons = { error: ErrorCircleFilled, warning: WarningFilled, hint: LightbulbFilled };

/** How grave a finding is: a circle, a triangle or a bulb, so that colour is never alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", verticalAlign: "-3px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
});
