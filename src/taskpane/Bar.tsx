import { makeStyles, tokens } from "@fluentui/react-components";

/** A bar of 0 to 100 points. It repeats a number that stands beside it, so screen readers pass it by. */
export function Bar({ points }: { readonly points: number }) {
  const styles = useStyles();
  const share = Math.max(0, Math.min(points, 100));
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.bar} style={{ width: `${share}%` }} />
    </div>
  );
}

const useStyles = makeStyles({
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});
