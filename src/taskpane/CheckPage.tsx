import { useEffect, useMemo, useState } from "react";
import { Button, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import type { Severity } from "../scorecard/finding";
import type { CellFill } from "../workbook/fillDown";
import { Disclosure } from "./Disclosure";
import { EmptyState } from "./EmptyState";
import { certainFills, fillLines } from "./fillDownRepair";
import { FindingList } from "./FindingList";
import { countBySeverity, groupByCard, severities } from "./findingGroups";
import { RepairPanel } from "./RepairPanel";
import { textNumberRepair, weightRepair, type Repair } from "./repairs";
import { SeverityIcon } from "./SeverityIcon";
import { StepPage } from "./StepPage";
import type { ScorecardPane } from "./useScorecard";
import { WideSelect } from "./WideSelect";
import { useSpeech } from "./words";

/** Up to this many groups all start open; of more only the first few, and a person opens the ones he wants. */
const OPEN_GROUPS = 8;
const FIRST_GROUPS = 3;

/** 检查: findings by card, gravest first, each with its cell. */
export function CheckPage({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [card, setCard] = useState<string | null>(null);
  const findings = pane.assessment?.findings ?? [];
  const counts = countBySeverity(findings);
  const cardNames = useMemo(() => pane.assessment?.cards.map((result) => result.card.name) ?? [], [pane.assessment]);
  const withFindings = cardNames.filter((name) => findings.some((finding) => finding.card === name));
  const shown = findings.filter((finding) => (severity === null || finding.severity === severity) && (card === null || finding.card === card));
  const groups = groupByCard(shown, cardNames);
  const asText = useMemo(() => (pane.reading === null ? null : textNumberRepair(pane.reading.reading.tables)), [pane.reading]);
  const fills = useCertainFills(pane);
  const repairOf = (name: string | null): Repair | null => {
    const hasWrongSum = findings.some((finding) => finding.card === name && finding.rule === "weights-sum");
    const scorecard = hasWrongSum ? pane.assessment?.cards.find((result) => result.card.name === name)?.card : undefined;
    return scorecard === undefined ? null : weightRepair(scorecard);
  };
  const { isBusy } = pane;

  const again = (
    <Button key="again" appearance={counts.error > 0 ? "primary" : "secondary"} icon={<ArrowClockwiseRegular />} disabledFocusable={isBusy} onClick={pane.read}>
      {words.check.again}
    </Button>
  );
  const next = (
    <Button key="next" appearance={counts.error > 0 ? "secondary" : "primary"} disabled={pane.assessment === null} onClick={() => pane.moveTo("score")}>
      {words.check.next}
    </Button>
  );

  return (
    <StepPage
      heading={words.check.heading}
      intro={findings.length > 0 ? words.check.intro : undefined}
      takesFocus={pane.moves > 0}
      actions={counts.error > 0 ? [again, next] : [next, again]}
    >
      {findings.length > 0 && (
        <div className={styles.filter}>
          <div role="group" aria-label={words.check.filterLabel} className={styles.severities}>
            {severities.map((each) => (
              <ToggleButton
                key={each}
                size="small"
                className={styles.severity}
                checked={severity === each}
                icon={<SeverityIcon severity={each} />}
                onClick={() => setSeverity(severity === each ? null : each)}
              >
                {words.check.show(words.check.severities[each], counts[each])}
              </ToggleButton>
            ))}
          </div>
          {withFindings.length > 1 && (
            <WideSelect aria-label={words.check.cardLabel} value={card ?? ""} onChange={(_, { value }) => setCard(value === "" ? null : value)}>
              <option value="">{words.check.allCards(withFindings.length)}</option>
              {withFindings.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </WideSelect>
          )}
        </div>
      )}
      {asText !== null && <RepairPanel kind="textNumbers" lines={asText.lines} isBusy={isBusy} onRepair={() => pane.repair(asText.changes)} />}
      {fills.length > 0 && <RepairPanel kind="fillDown" lines={fillLines(fills, words.repair.blank)} isBusy={isBusy} onRepair={() => pane.fill(fills)} />}
      {groups.map((group, index) => (
        <Disclosure
          key={JSON.stringify([group.card, card, severity])}
          startsOpen={groups.length <= OPEN_GROUPS || index < FIRST_GROUPS}
          summary={
            <h2 className={styles.group}>
              <span className={styles.groupName}>{group.card ?? words.check.workbook}</span>
              <span className={styles.groupCount}>{words.check.count(group.findings.length)}</span>
            </h2>
          }
        >
          {() => {
            const repair = repairOf(group.card);
            return (
              <>
                {repair !== null && <RepairPanel kind="weights" lines={repair.lines} isBusy={isBusy} onRepair={() => pane.repair(repair.changes)} />}
                <FindingList findings={group.findings} onGoTo={pane.goTo} />
              </>
            );
          }}
        </Disclosure>
      ))}
      {pane.assessment === null && <EmptyState icon={<TableSearchRegular />} title={words.check.notRead} body={words.check.notReadBody} />}
      {pane.assessment !== null && findings.length === 0 && (
        <EmptyState icon={<CheckmarkCircleRegular />} title={words.check.noneTitle} body={words.check.noneBody} />
      )}
      {findings.length > 0 && shown.length === 0 && (
        <EmptyState icon={<FilterRegular />} title={words.check.filteredTitle} body={words.check.filteredBody}>
          <Button
            onClick={() => {
              setSeverity(null);
              setCard(null);
            }}
          >
            {words.check.showAll}
          </Button>
        </EmptyState>
      )}
    </StepPage>
  );
}

/** The cells that can be filled down; none until that is known. */
function useCertainFills({ reading }: ScorecardPane): readonly CellFill[] {
  const [known, setKnown] = useState<{ readonly of: ScorecardPane["reading"]; readonly fills: readonly CellFill[] }>({ of: null, fills: [] });
  useEffect(() => {
    if (reading === null) return undefined;
    let isCurrent = true;
    void certainFills(reading.reading).then((fills) => {
      if (isCurrent) setKnown({ of: reading, fills });
    });
    return () => {
      isCurrent = false;
    };
  }, [reading]);
  return known.of === reading ? known.fills : [];
}

const useStyles = makeStyles({
  filter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  severities: { display: "flex", gap: tokens.spacingHorizontalXS },
  severity: { flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  group: { display: "flex", gap: tokens.spacingHorizontalS, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  groupName: { minWidth: 0, overflowWrap: "anywhere" },
  groupCount: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});
