import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import type { Finding } from "../scorecard/finding";
import type { Place } from "../scorecard/table";
import { address } from "../wording/address";
import { say } from "../wording/wording";
import { LongList } from "./LongList";
import { SeverityIcon } from "./SeverityIcon";
import { useSpeech } from "./words";

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: Place) => void;
}

/** As many as a person looks over before asking for more. */
const PAGE = 50;

/** 检查结果: each a sentence, how grave it is, and the button that selects its cell. */
export function FindingList({ findings, onGoTo }: FindingListProps) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  return (
    <LongList items={findings} page={PAGE}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((finding, index) => {
            const where = address(language, finding.at);
            return (
              <li key={`${finding.rule} ${where} ${index}`} className={styles.finding}>
                <SeverityIcon severity={finding.severity} />
                <span className={styles.sentence}>
                  <span className={styles.unseen}>{words.check.severity[finding.severity]}: </span>
                  {say(language, finding)}
                </span>
                <Button size="small" appearance="subtle" className={styles.goTo} icon={<TargetRegular />} onClick={() => onGoTo(finding.at)}>
                  {words.check.goToCell(where)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </LongList>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  finding: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    textAlign: "start",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  goTo: { color: tokens.colorBrandForegroundLink, gridColumn: 2, justifySelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
