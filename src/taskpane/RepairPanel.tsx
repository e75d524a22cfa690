import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { CellChange } from "../workbook/changeCells";
import { Disclosure } from "./Disclosure";
import { NumberTable } from "./NumberTable";
import type { Repair } from "./repairs";
import { useSpeech } from "./words";

export interface RepairPanelProps {
  readonly repair: Repair;
  readonly isBusy: boolean;
  readonly onRepair: (changes: readonly CellChange[]) => void;
}

/** A repair that is certain: what it would change, cell by cell, and the button that does it. */
export function RepairPanel({ repair, isBusy, onRepair }: RepairPanelProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { kind, lines, changes } = repair;
  return (
    <div className={styles.panel}>
      <Disclosure
        summary={
          <span className={styles.summary}>
            <WrenchRegular aria-hidden className={styles.icon} />
            {words.repair[kind](lines.length)}
          </span>
        }
      >
        {() => (
          <div className={styles.content}>
            <p className={styles.note}>{words.repair.how[kind]}</p>
            <NumberTable corner={words.repair.what} headers={[words.repair.from, words.repair.to]} rows={lines.map(({ name, from, to }) => ({ name, cells: [from, to] }))} />
            <Button appearance="primary" size="small" className={styles.button} disabledFocusable={isBusy} onClick={() => onRepair(changes)}>
              {words.repair.apply(lines.length)}
            </Button>
          </div>
        )}
      </Disclosure>
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  summary: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, fontSize: "16px", color: tokens.colorBrandForeground1 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});
