import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Share } from "../../scorecard/model";
import { rounded } from "../../scorecard/number";
import { weighingWords } from "../../wording/weighing";
import { shownShare } from "../numbers";
import { useSpeech } from "../words";
import type { WeightGroup } from "./weightGroups";

export interface BesidePresentProps {
  readonly members: WeightGroup["members"];
  readonly weights: readonly Share[];
}

/** Each member with its new weight, the present one, the difference, and both as bars. */
export function BesidePresent({ members, weights }: BesidePresentProps) {
  const styles = useStyles();
  const words = weighingWords(useSpeech().language).outcome;
  const longest = Math.max(...weights, ...members.map(({ weight }) => weight ?? 0));
  const width = (share: number): { readonly width: string } => ({ width: `${longest === 0 ? 0 : (share / longest) * 100}%` });
  return (
    <ul className={styles.list}>
      {members.map(({ node, name, weight }, at) => (
        <li key={node} className={styles.member}>
          <span className={styles.name}>{name}</span>
          <span className={styles.beside}>{weight === null ? words.unknown : words.present(shownShare(weight))}</span>
          <span className={styles.weight}>{shownShare(weights[at]!)}</span>
          <span className={styles.bars} aria-hidden>
            <span className={mergeClasses(styles.bar, styles.new)} style={width(weights[at]!)} />
            <span className={mergeClasses(styles.bar, styles.old)} style={width(weight ?? 0)} />
          </span>
          <span className={styles.difference}>{weight === null ? "" : differenceOf(weights[at]! - weight)}</span>
        </li>
      ))}
    </ul>
  );

  function differenceOf(share: number): string {
    const shown = rounded(share * 100, 2);
    return shown === 0 ? words.same : words.difference(`${shown > 0 ? "+" : "−"}${shownShare(Math.abs(share))}`);
  }
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  member: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto minmax(5.5em, max-content)", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  name: { overflowWrap: "anywhere" },
  beside: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  weight: { textAlign: "end", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  bars: { gridColumn: "1 / 3", display: "flex", flexDirection: "column", gap: "2px", alignSelf: "center" },
  bar: { display: "block", height: "6px", borderRadius: tokens.borderRadiusCircular, minWidth: "1px" },
  new: { backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  old: { backgroundColor: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" } },
  difference: { textAlign: "end", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
