import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Written } from "../workbook/writeScales";
import { Disclosure } from "./Disclosure";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

export interface WrittenSheetsProps {
  readonly written: readonly Written[];
  /** The results have changed since. */
  readonly isOld: boolean;
  readonly onOpen: (sheet: string) => void;
}

/** So many sheets are listed at once; more are opened by those who want them. */
const LISTED = 6;

/** 写好的量表: what was written, with a button to each sheet. */
export function WrittenSheets({ written, isOld, onOpen }: WrittenSheetsProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <Surface look={isOld ? "plain" : "good"} title={words.scales.writtenTitle(written.length)}>
      <p className={mergeClasses(styles.note, isOld && styles.old)}>{isOld ? words.scales.writtenOld : words.scales.writtenNote}</p>
      <WrittenLines written={written.slice(0, LISTED)} onOpen={onOpen} />
      {written.length > LISTED && <Disclosure summary={words.more(written.length - LISTED)}>{() => <WrittenLines written={written.slice(LISTED)} onOpen={onOpen} />}</Disclosure>}
    </Surface>
  );
}

/** Each sheet: what became of it, and the way there. */
export function WrittenLines({ written, onOpen }: Pick<WrittenSheetsProps, "written" | "onOpen">) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <ul className={styles.list}>
      {written.map(({ sheet, action, left }) => (
        <li key={sheet} className={styles.line}>
          <span className={styles.sheet}>{sheet}</span>
          <span className={styles.what}>{words.scales.actions[action]}</span>
          <Button size="small" aria-label={words.scales.openSheet(sheet)} onClick={() => onOpen(sheet)}>
            {words.scales.goToSheet}
          </Button>
          {left !== null && <span className={styles.left}>{words.scales.left(left.sheet, words.scales.because[left.because])}</span>}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  note: { margin: 0 },
  old: { color: tokens.colorStatusWarningForeground3 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  sheet: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  left: { width: "100%", color: tokens.colorNeutralForeground2 },
  what: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});
