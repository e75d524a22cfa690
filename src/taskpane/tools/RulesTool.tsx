import { useEffect, useState } from "react";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { RulerRegular } from "@fluentui/react-icons/svg/ruler";
import { Disclosure } from "../Disclosure";
import { EmptyState } from "../EmptyState";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { RuleDetail } from "./RuleDetail";
import { readPieces, rulesInUse, type RuleInUse } from "./rulesInUse";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";

/** 计分标准确认: what each rule was understood to mean, confirmed once and kept with the workbook. */
export function RulesTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useToolWords();
  // Null until it is known what was confirmed: nothing may be written over it before.
  const [confirmed, setConfirmed] = useState<readonly string[] | null>(null);
  const { loadConfirmedRules, reading } = pane;
  useEffect(() => loadConfirmedRules(setConfirmed), [loadConfirmedRules, reading]);
  const rules = pane.assessment === null ? [] : rulesInUse(pane.assessment.book.cards);
  if (rules.length === 0) {
    return (
      <ToolPage tool="rules" pane={pane}>
        <EmptyState icon={<RulerRegular />} title={words.rules.noneTitle} body={words.rules.noneBody}>
          {pane.assessment === null && <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>}
        </EmptyState>
      </ToolPage>
    );
  }
  /** Shown at once, so that the next confirmation adds to it; taken back where it could not be kept. */
  const keep = async (keys: readonly string[]): Promise<void> => {
    setConfirmed(keys);
    if (!(await pane.keepConfirmedRules(keys))) setConfirmed(confirmed);
  };
  const open = confirmed === null ? [] : rules.filter((rule) => "shape" in rule.understood && !confirmed.includes(rule.key));
  const indicators = rules.reduce((total, rule) => total + rule.indicators.length, 0);
  return (
    <ToolPage
      tool="rules"
      pane={pane}
      actions={
        open.length > 0 && (
          <Button appearance="primary" onClick={() => void keep([...(confirmed ?? []), ...open.map(({ key }) => key)])}>
            {words.rules.confirmAll(open.length)}
          </Button>
        )
      }
    >
      <Surface title={words.rules.count(rules.length, indicators)}>
        <ul className={styles.list}>
          {rules.map((rule) => {
            const isConfirmed = confirmed === null ? null : confirmed.includes(rule.key);
            return (
              <li key={rule.key}>
                <Disclosure summary={<RuleLine rule={rule} isConfirmed={isConfirmed} />}>
                  {() => (
                    <RuleDetail
                      rule={rule}
                      isConfirmed={isConfirmed}
                      onConfirm={() => confirmed !== null && void keep(isConfirmed ? confirmed.filter((key) => key !== rule.key) : [...confirmed, rule.key])}
                      onGoTo={pane.goTo}
                    />
                  )}
                </Disclosure>
              </li>
            );
          })}
        </ul>
      </Surface>
    </ToolPage>
  );
}

function RuleLine({ rule, isConfirmed }: { readonly rule: RuleInUse; readonly isConfirmed: boolean | null }) {
  const styles = useStyles();
  const words = useToolWords();
  const isUnderstood = "shape" in rule.understood;
  const isUnread = "rule" in rule.understood && rule.understood.rule === "rule-unreadable";
  const [state, color] = !isUnderstood
    ? ([isUnread ? words.rules.unread : words.rules.cannot, "danger"] as const)
    : isConfirmed
      ? ([words.rules.confirmed, "success"] as const)
      : ([words.rules.toConfirm, "warning"] as const);
  return (
    <span className={styles.line}>
      <span className={styles.text}>
        {rule.text === null ? words.rules.byMethod(words.rules.methods[rule.method ?? "given"]) : readPieces(rule).map(({ text, isUnread: isMarked }, index) => (isMarked ? <mark key={index} className={styles.unread}>{text}</mark> : text))}
      </span>
      {(!isUnderstood || isConfirmed !== null) && (
        <Badge appearance="tint" color={color}>
          {state}
        </Badge>
      )}
      <span className={styles.used}>{words.rules.used(rule.indicators.length)}</span>
    </span>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  text: { overflowWrap: "anywhere" },
  unread: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1, textDecorationLine: "underline", textDecorationStyle: "wavy" },
  used: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
});
