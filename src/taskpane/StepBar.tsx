import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { lineButton } from "./lineButton";
import { steps, type Page, type Step } from "./pages";
import { useSpeech } from "./words";

export interface StepBarProps {
  /** A page that is no step marks none. */
  readonly current: Page;
  readonly done: ReadonlySet<Step>;
  /** Open error findings, told at the step where they are seen. */
  readonly errors: number;
  readonly onStep: (step: Step) => void;
}

/** 读取 → 检查 → 计分 → 量表: where one is, what is done, what is open. */
export function StepBar({ current, done, errors, onStep }: StepBarProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <nav aria-label={words.steps.label}>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const isDone = done.has(step);
          const hasErrors = step === "check" && errors > 0;
          const state = hasErrors ? words.steps.errors(errors) : isDone ? words.steps.done : words.steps.open;
          return (
            <li key={step} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.step, step === current ? styles.current : styles.other)}
                aria-current={step === current ? "step" : undefined}
                onClick={() => onStep(step)}
              >
                {hasErrors ? (
                  <ErrorCircleFilled className={styles.wrong} aria-hidden />
                ) : isDone ? (
                  <CheckmarkCircleFilled className={styles.done} aria-hidden />
                ) : (
                  <span className={styles.number} aria-hidden>
                    {index + 1}
                  </span>
                )}
                <span>
                  {words.steps[step]} <span className={styles.unseen}>{state}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const useStyles = makeStyles({
  steps: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", margin: 0, padding: 0, listStyleType: "none" },
  item: { minWidth: 0 },
  step: {
    ...lineButton,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: 0,
    borderBottom: "3px solid transparent",
    whiteSpace: "nowrap",
  },
  current: {
    ...typographyStyles.body1Strong,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  // Forced colours draw what is transparent: only the current step may have a line.
  other: { "@media (forced-colors: active)": { borderBottomColor: "Canvas" } },
  number: {
    ...typographyStyles.caption2Strong,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "18px",
    height: "18px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  done: { fontSize: "18px", color: tokens.colorStatusSuccessForeground1 },
  wrong: { fontSize: "18px", color: tokens.colorStatusDangerForeground1 },
});
