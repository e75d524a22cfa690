import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { features, type Feature } from "../../workbook/features";
import { Surface } from "../Surface";
import { useSettingsWords } from "./settingsWords";

/** 这个 Excel 能做什么: each feature with a mark; for one that is missing, what to do instead. */
export function FeatureList({ title, supports }: { readonly title: string; readonly supports: (feature: Feature) => boolean }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const known = features.map((feature) => ({ feature, can: supports(feature) }));
  return (
    <Surface title={title}>
      {known.every(({ can }) => can) && <p className={styles.note}>{words.excelAll}</p>}
      <ul className={styles.list}>
        {known.map(({ feature, can }) => (
          <li key={feature} className={styles.feature}>
            {can ? <CheckmarkRegular aria-hidden className={styles.can} /> : <DismissRegular aria-hidden className={styles.cannot} />}
            <span>
              {words.features[feature]} <span className={styles.state}>{can ? words.can : words.cannot}</span>
              {!can && <span className={styles.missing}>{words.missing[feature]}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  feature: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS },
  can: { color: tokens.colorStatusSuccessForeground1, fontSize: "16px", marginTop: "2px" },
  cannot: { color: tokens.colorStatusDangerForeground1, fontSize: "16px", marginTop: "2px" },
  state: { color: tokens.colorNeutralForeground2 },
  missing: { display: "block", color: tokens.colorNeutralForeground2 },
});
