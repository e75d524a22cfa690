import { useId, useState, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lineButton } from "./lineButton";

export interface DisclosureProps {
  /** What is always seen; it names the button. */
  readonly summary: ReactNode;
  /** Made only when opened: a closed card of a thousand indicators costs nothing. */
  readonly children: () => ReactNode;
  readonly startsOpen?: boolean;
}

/** A line that opens to show more. */
export function Disclosure({ summary, children, startsOpen = false }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, isOpen && styles.turned)} aria-hidden />
        <span className={styles.summary}>{summary}</span>
      </button>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children()}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  button: {
    ...lineButton,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  chevron: {
    flexShrink: 0,
    marginTop: "2px",
    fontSize: "16px",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  turned: { transform: "rotate(90deg)" },
  summary: { flexGrow: 1, minWidth: 0 },
  content: { paddingInlineStart: tokens.spacingHorizontalXL },
});
