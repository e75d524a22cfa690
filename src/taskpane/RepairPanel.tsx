import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { Disclosure } from "./Disclosure";
import { LongList } from "./LongList";
import { NumberTable } from "./NumberTable";
import type { RepairLine } from "./repairs";
import { useSpeech } from "./words";

export interface RepairPanelProps {
  readonly kind: "weights" | "textNumbers" | "fillDown";
  /** What would change, cell by cell. */
  readonly lines: readonly RepairLine[];
  readonly isBusy: boolean;
  readonly onRepair: () => void;
}

/** As many as a person looks over before asking for more. */
const PAGE = 50;

/** A repair that is certain: what it would change, cell by cell, and the button that does it. */
export function RepairPanel({ kind, lines, isBusy, onRepair }: RepairPanelProps) {
  const styles = useStyles();
  const { words } = useSpeech();
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
            <LongList items={lines} page={PAGE}>
              {(shown) => <NumberTable corner={words.repair.what} headers={[words.repair.from, words.repair.to]} rows={shown.map(({ name, from, to }) => ({ name, cells: [from, to] }))} />}
            </LongList>
            <Button appearance="primary" size="small" className={styles.button} disabledFocusable={isBusy} onClick={onRepair}>
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
