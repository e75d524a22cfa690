import { useEffect, useState } from "react";
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { Written } from "../workbook/writeScales";
import type { ScorecardPane } from "./useScorecard";
import { useSpeech } from "./words";

/** 写前预览: what each sheet of the plan would become, asked of the workbook when somebody looks. */
export function PlannedSheets({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [sheets, setSheets] = useState<readonly Written[] | null>(null);
  const { preview } = pane;
  useEffect(() => {
    let isCurrent = true;
    preview((written) => {
      if (isCurrent) setSheets(written);
    });
    return () => {
      isCurrent = false;
    };
  }, [preview]);
  if (sheets === null && pane.failure !== null) return null;
  if (sheets === null) return <Spinner size="tiny" className={styles.waiting} />;
  return (
    <ul className={styles.list}>
      {sheets.map(({ sheet, action, left }) => (
        <li key={sheet} className={styles.line}>
          <span className={styles.sheet}>{sheet}</span>
          <span className={styles.what}>{words.scales.actions[action]}</span>
          {left !== null && <span className={styles.left}>{words.scales.left(left.sheet, words.scales.because[left.because])}</span>}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  waiting: { justifyContent: "flex-start" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sheet: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  what: { color: tokens.colorNeutralForeground2 },
  left: { width: "100%", color: tokens.colorNeutralForeground2 },
});
