import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { rounded } from "../../scorecard/number";
import type { Place } from "../../scorecard/table";
import type { AuditDifference, ScaleAudit } from "../../workbook/auditScales";
import { Disclosure } from "../Disclosure";
import { LongList } from "../LongList";
import { Surface } from "../Surface";
import { useFilingWords } from "./filingWords";

export interface AuditListProps {
  readonly audits: readonly ScaleAudit[];
  readonly onGoTo: (place: Place) => void;
}

/** 核对结果: the scales that differ first, each opening to its cells. */
export function AuditList({ audits, onGoTo }: AuditListProps) {
  const styles = useStyles();
  const words = useFilingWords();
  const differing = audits.filter(({ outcome }) => outcome !== "same");
  const same = audits.filter(({ outcome }) => outcome === "same");
  return (
    <Surface title={words.result(same.length, audits.length)} look={differing.length === 0 ? "good" : "plain"}>
      <ul className={styles.list}>
        {differing.map((audit, index) => (
          <li key={audit.sheet}>
            {audit.outcome === "differs" ? (
              <Disclosure startsOpen={index === 0} summary={<AuditLine audit={audit} />}>
                {() => <Differences audit={audit} onGoTo={onGoTo} />}
              </Disclosure>
            ) : (
              <AuditLine audit={audit} />
            )}
          </li>
        ))}
        {same.map((audit) => (
          <li key={audit.sheet}>
            <AuditLine audit={audit} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}

function AuditLine({ audit: { sheet, outcome, differences, filedOn } }: { readonly audit: ScaleAudit }) {
  const styles = useStyles();
  const words = useFilingWords();
  return (
    <span className={styles.line}>
      {outcome === "same" ? <CheckmarkCircleFilled aria-hidden className={styles.good} /> : <WarningFilled aria-hidden className={styles.bad} />}
      <span className={styles.name}>
        {sheet}
        <span className={styles.what}>
          {outcome === "differs" ? words.outcomes.differs(differences.length) : words.outcomes[outcome]}
          {filedOn !== null && ` · ${words.filedOn(filedOn)}`}
        </span>
      </span>
    </span>
  );
}

/** As many as a person looks over before asking for more. */
const PAGE = 20;

function Differences({ audit: { sheet, differences }, onGoTo }: { readonly audit: ScaleAudit; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const words = useFilingWords();
  return (
    <LongList items={differences} page={PAGE}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((difference) => (
            <li key={difference.cell} className={styles.difference}>
              <span className={styles.where}>{words.where(difference.row, difference.column)}</span>
              <dl className={styles.facts}>
                {factsOf(words, difference).map(([name, fact]) => (
                  <div key={name} className={styles.fact}>
                    <dt>{name}</dt>
                    <dd className={styles.value}>{fact}</dd>
                  </div>
                ))}
              </dl>
              <span className={styles.what}>{words.changed[difference.changed]}</span>
              <Button
                size="small"
                appearance="subtle"
                className={styles.goTo}
                icon={<TargetRegular />}
                onClick={() => onGoTo({ sheet, cell: difference.cell, row: Number(/\d+/.exec(difference.cell)![0]), field: null })}
              >
                {words.goTo(difference.cell)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </LongList>
  );
}

function factsOf(words: ReturnType<typeof useFilingWords>, { onSheet, today, filed }: AuditDifference): readonly (readonly [string, string])[] {
  const shown = (value: AuditDifference["onSheet"]): string => (value === null ? words.blank : typeof value === "number" ? String(rounded(value, 6)) : String(value));
  return [[words.onSheet, shown(onSheet)], [words.today, shown(today)], ...(filed === undefined ? [] : [[words.atFiling, shown(filed)] as const])];
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXXS} 0` },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  what: { display: "block", color: tokens.colorNeutralForeground2 },
  good: { flexShrink: 0, fontSize: "16px", marginTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  bad: { flexShrink: 0, fontSize: "16px", marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
  difference: { padding: `${tokens.spacingVerticalXS} 0`, ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  where: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, margin: 0 },
  fact: { display: "contents" },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  goTo: { color: tokens.colorBrandForegroundLink, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
