import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import type { Assessment, CardResult } from "../scorecard/assessment";
import { explain } from "../scorecard/explain";
import type { Indicator } from "../scorecard/model";
import type { Place } from "../scorecard/table";
import { understand } from "../scorecard/understand";
import { address } from "../wording/address";
import { sayWorking } from "../wording/wording";
import { shownPoints, shownShare, shownValue } from "./numbers";
import { RuleCurve } from "./RuleCurve";
import { useSpeech } from "./words";

export interface IndicatorDetailProps {
  readonly indicator: Indicator;
  /** Its index in the card's nodes. */
  readonly index: number;
  readonly result: CardResult;
  readonly assessment: Assessment;
  readonly onGoTo: (place: Place) => void;
}

/** 指标的来龙去脉: what was promised, what was done, by which rule, and the working. */
export function IndicatorDetail({ indicator, index, result, assessment, onGoTo }: IndicatorDetailProps) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  const node = result.nodes[index]!;
  const value = (number: number | string | null): string | null => (number === null ? null : shownValue(number, indicator));
  const facts: readonly (readonly [string, string | null])[] = [
    [words.score.target, value(indicator.target)],
    [words.score.baseline, value(indicator.baseline)],
    [words.score.actual, value(indicator.actual) ?? (indicator.given === null ? words.score.missing : null)],
    [words.score.points, node.points === null ? words.score.noPoints : shownPoints(node.points)],
    [words.score.ofCard, node.globalWeight === null ? null : shownShare(node.globalWeight)],
    [words.score.weighted, node.weighted === null ? null : shownPoints(node.weighted)],
    [words.score.rule, indicator.ruleText],
  ];
  const rule = understand({ ...indicator, hasTypedPoints: indicator.actual === null && indicator.given !== null });
  const where = address(language, indicator.at);
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        {facts.map(
          ([name, fact]) =>
            fact !== null && (
              <div key={name} className={styles.fact}>
                <dt className={styles.term}>{name}</dt>
                <dd className={styles.value}>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      {"shape" in rule && <RuleCurve rule={rule} row={indicator} points={node.points} />}
      <p className={styles.working}>
        <span className={styles.term}>{words.score.working}</span>
        <br />
        {sayWorking(language, explain(assessment, result, index))}
      </p>
      <Button size="small" icon={<TargetRegular />} className={styles.goTo} onClick={() => onGoTo(indicator.at)}>
        {words.check.goToCell(where)}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  fact: { display: "contents" },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  working: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  goTo: { alignSelf: "flex-start" },
});
