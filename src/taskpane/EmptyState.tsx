import type { ReactNode } from "react";
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** What it means, and what to do now. */
  readonly body: string;
  readonly children?: ReactNode;
}

/** Says plainly that there is nothing to show, and what would change that. */
export function EmptyState({ icon, title, body, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.body}>{body}</p>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalS}`,
    textAlign: "center",
  },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  body: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "34em" },
});
