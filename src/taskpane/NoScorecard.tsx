import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import type { Finding } from "../scorecard/finding";
import type { Place } from "../scorecard/table";
import { EmptyState } from "./EmptyState";
import { FindingList } from "./FindingList";
import { useSpeech } from "./words";

export interface NoScorecardProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: Place) => void;
  /** Makes a workbook to fill in; absent where tables are there already. */
  readonly onTemplate?: () => void;
}

/** 没有计分卡: shows the least a sheet must hold, as the sheet itself would look. */
export function NoScorecard({ findings, onGoTo, onTemplate }: NoScorecardProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const unfilled = findings.find((finding) => finding.rule === "no-scorecard" && finding.why === "no-rows");
  if (unfilled !== undefined) {
    return (
      <EmptyState icon={<TableSearchRegular />} title={words.read.noRowsTitle} body={words.read.noRowsBody}>
        <Button appearance="primary" onClick={() => onGoTo(unfilled.at)}>
          {words.read.goToFirst}
        </Button>
      </EmptyState>
    );
  }
  const [headers = [], ...rows] = words.read.emptyExample;
  return (
    <EmptyState icon={<TableSearchRegular />} title={words.read.emptyTitle} body={words.read.emptyBody}>
      {onTemplate !== undefined && (
        <Button appearance="primary" onClick={onTemplate}>
          {words.read.makeTemplate}
        </Button>
      )}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={words.read.emptyExampleLabel}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col" className={styles.header}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, column) => (
                  <td key={column} className={styles.cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.hint}>{words.read.emptyHint}</p>
      {findings.length > 0 && <FindingList findings={findings} onGoTo={onGoTo} />}
    </EmptyState>
  );
}

const useStyles = makeStyles({
  scroller: { maxWidth: "100%", overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, textAlign: "start", whiteSpace: "nowrap" },
  header: { padding: "4px 8px", border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  cell: { padding: "4px 8px", border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
