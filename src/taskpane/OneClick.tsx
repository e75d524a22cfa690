import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import type { Severity } from "../scorecard/finding";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

export interface OneClickProps {
  /** How many sheets the click would write, one a card; null while the workbook is being read. */
  readonly sheets: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Cards whose total cannot be formed. */
  readonly cardsWithoutScore: number;
  /** Whether we wrote into the workbook before. */
  readonly hasWrittenBefore: boolean;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  readonly onSeeErrors: () => void;
}

/** 一键生成考核量表: says what one click will write, and does it when nothing is wrong. */
export function OneClick({ sheets, counts, cardsWithoutScore, hasWrittenBefore, isBusy, onWrite, onSeeErrors }: OneClickProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  if (sheets === null) {
    return (
      <Surface look="call">
        <Button appearance="primary" size="large" icon={<DocumentTableRegular />} disabledFocusable>
          {words.oneClick.button}
        </Button>
        {isBusy ? <Spinner size="tiny" label={words.oneClick.pending} className={styles.pending} /> : <p className={styles.body}>{words.oneClick.pending}</p>}
      </Surface>
    );
  }
  if (counts.error > 0) {
    return (
      <Surface look="bad" title={words.oneClick.blocked(counts.error, cardsWithoutScore)}>
        <p className={styles.body}>{words.oneClick.blockedBody}</p>
        <Button appearance="primary" size="large" onClick={onSeeErrors}>
          {words.oneClick.seeErrors}
        </Button>
        <Button disabled={isBusy} icon={<DocumentTableRegular />} onClick={onWrite}>
          {words.oneClick.anyway(sheets)}
        </Button>
      </Surface>
    );
  }
  const facts = [
    words.oneClick.writes(sheets),
    words.oneClick.untouched,
    ...(hasWrittenBefore ? [words.oneClick.updates] : []),
    counts.warning === 0 ? words.oneClick.noErrors : words.oneClick.warnings(counts.warning),
  ];
  return (
    <Surface look="call" title={words.oneClick.ready(sheets)}>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact} className={styles.fact}>
            <CheckmarkRegular className={styles.mark} aria-hidden />
            {fact}
          </li>
        ))}
      </ul>
      <Button appearance="primary" size="large" icon={<DocumentTableRegular />} disabledFocusable={isBusy} onClick={onWrite}>
        {words.oneClick.button}
      </Button>
    </Surface>
  );
}

const useStyles = makeStyles({
  pending: { justifyContent: "flex-start" },
  body: { margin: 0 },
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  fact: { display: "flex", gap: tokens.spacingHorizontalXS },
  mark: { flexShrink: 0, marginTop: "2px", fontSize: "16px", color: tokens.colorStatusSuccessForeground1 },
});
