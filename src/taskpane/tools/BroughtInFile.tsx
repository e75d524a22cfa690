import { makeStyles, tokens } from "@fluentui/react-components";
import type { FileBroughtIn } from "../../workbook/bringIn";
import { address } from "../../wording/address";
import { say } from "../../wording/wording";
import { Disclosure } from "../Disclosure";
import { SeverityIcon } from "../SeverityIcon";
import { useSpeech } from "../words";
import { useToolWords } from "./toolWords";

/** As many findings as a person looks over here; the rest are looked at in the workbook itself. */
const LISTED = 50;

/** 一个文件的结果: how many cards it gave and what was found in it, or why it gave none. */
export function BroughtInFile({ file: { file, problem, assessment } }: { readonly file: FileBroughtIn }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useToolWords().rollUp;
  if (problem !== null || assessment === null) {
    return (
      <p role="alert" className={styles.line}>
        <strong>{file}</strong> {problem?.why === "too-large" ? words.tooLarge : words.unreadable}
      </p>
    );
  }
  const { cards, findings } = assessment;
  const errors = findings.filter(({ severity }) => severity === "error");
  const listed = [...errors, ...findings.filter(({ severity }) => severity !== "error")];
  const summary = `${file}: ${cards.length === 0 ? words.noCards : words.cards(cards.length)} ${findings.length === 0 ? "" : words.findings(errors.length, findings.length - errors.length)}`;
  if (findings.length === 0) return <p className={styles.line}>{summary}</p>;
  return (
    <Disclosure summary={summary}>
      {() => (
        <>
          <ul className={styles.list}>
            {listed.slice(0, LISTED).map((finding, index) => (
              <li key={index} className={styles.finding}>
                <SeverityIcon severity={finding.severity} />
                <span className={styles.sentence}>
                  {say(language, finding)} <span className={styles.where}>{address(language, finding.at)}</span>
                </span>
              </li>
            ))}
          </ul>
          {listed.length > LISTED && <p className={styles.line}>{words.more(listed.length - LISTED)}</p>}
        </>
      )}
    </Disclosure>
  );
}

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  finding: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  where: { color: tokens.colorNeutralForeground2 },
});
