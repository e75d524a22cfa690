import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export interface StepPageProps {
  readonly heading: string;
  readonly intro?: string;
  /** Stands above the heading: the way back. */
  readonly back?: ReactNode;
  /** Move the focus to the heading, as when a person has just come to this page. */
  readonly takesFocus: boolean;
  /** The page's buttons, always in reach at its foot; the primary one first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the pane: a heading that takes the focus, what it shows, and its buttons. */
export function StepPage({ heading, intro, back, takesFocus, actions, children }: StepPageProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus, heading]);
  // A page without buttons has no bar for them.
  const hasActions = actions !== undefined && actions !== null && actions !== false;
  return (
    <main className={styles.page}>
      <div className={styles.body}>
        {back}
        <h1 ref={title} tabIndex={-1} className={styles.heading}>
          {heading}
        </h1>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
        {children}
      </div>
      {hasActions && <div className={styles.actions}>{actions}</div>}
    </main>
  );
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1 },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, flexGrow: 1 },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
