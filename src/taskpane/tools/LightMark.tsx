import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownFilled } from "@fluentui/react-icons/svg/arrow-down";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Light } from "../../scorecard/light";

const icons = { green: CheckmarkCircleFilled, amber: WarningFilled, red: ArrowDownFilled, grey: QuestionCircleRegular };

/** 进度灯: a shape of its own for each light, so that colour is never alone. */
export function LightMark({ light }: { readonly light: Light }) {
  const styles = useStyles();
  const Icon = icons[light];
  return <Icon className={mergeClasses(styles.mark, styles[light])} aria-hidden />;
}

const useStyles = makeStyles({
  mark: { flexShrink: 0, fontSize: "16px" },
  green: { color: tokens.colorStatusSuccessForeground1 },
  amber: { color: tokens.colorStatusWarningForeground3 },
  red: { color: tokens.colorStatusDangerForeground1 },
  grey: { color: tokens.colorNeutralForeground3 },
});
