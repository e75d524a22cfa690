import { useId, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";

export interface SurfaceProps {
  /** Names the region for people and screen readers. */
  readonly title?: string;
  /** Stands right of the title. */
  readonly aside?: ReactNode;
  /** The page's one call to act stands out from the rest. */
  readonly look?: "plain" | "call" | "good" | "bad";
  readonly children?: ReactNode;
}

/** A titled part of a page. */
export function Surface({ title, aside, look = "plain", children }: SurfaceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.surface, styles[look])} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className={styles.top}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  plain: {},
  call: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});
