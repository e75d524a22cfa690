import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardResult } from "../scorecard/assessment";
import { GradeMark, VetoMark } from "./GradeMark";
import { shownPoints, shownShare } from "./numbers";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

/** 从得分到等级: the final score, and the steps that led to it from the card's own. */
export function ScoreSteps({ result }: { readonly result: CardResult }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const points = (value: number | null): string => (value === null ? "–" : shownPoints(value));
  const lines: (readonly [string, string])[] = [
    [result.parts.length === 0 ? words.score.card : words.score.cardShare(shownShare(result.scorecardShare)), points(result.score)],
    ...result.parts.map((part): [string, string] => [words.score.part(part.party, shownShare(part.weight)), points(part.rating)]),
    ...(result.parts.length === 0 ? [] : [[words.score.evaluated, points(result.evaluated)] as const]),
    ...(result.bonus === 0 ? [] : [[words.score.bonus, `+${shownPoints(result.bonus)}`] as const]),
    ...(result.deduction === 0 ? [] : [[words.score.deduction, `−${shownPoints(result.deduction)}`] as const]),
  ];
  return (
    <Surface>
      <div className={styles.top}>
        <span className={styles.final}>{result.final === null ? words.score.noScore : shownPoints(result.final)}</span>
        <span className={styles.label}>{result.final !== null && words.score.final}</span>
        {result.flag !== null && <VetoMark flag={result.flag} />}
        <GradeMark grade={result.grade} />
      </div>
      {result.flag !== null && <p className={styles.note}>{words.score.flagExplained[result.flag]}</p>}
      {(lines.length > 1 || result.final === null) && (
        <dl className={styles.steps}>
          {lines.map(([name, value]) => (
            <div key={name} className={styles.step}>
              <dt>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {result.coverage !== null && (
        <p className={styles.note}>{words.score.coverage(shownShare(result.coverage))}</p>
      )}
    </Surface>
  );
}

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  final: { ...typographyStyles.title2, fontVariantNumeric: "tabular-nums" },
  label: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: { margin: 0 },
  step: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});
