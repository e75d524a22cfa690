import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { isRefusal } from "../../scorecard/refusal";
import type { Place } from "../../scorecard/table";
import { address } from "../../wording/address";
import { sayRefusal } from "../../wording/refusals";
import { weighingWords } from "../../wording/weighing";
import { useSpeech } from "../words";
import type { Expert } from "./experts";

export interface ExpertLineProps {
  readonly expert: Expert;
  readonly members: readonly string[];
  readonly onChange: (expert: Expert) => void;
  readonly onGoTo: (place: Place) => void;
}

/** One expert: who it is, whether the judgements agree, and whether and how much they count. */
export function ExpertLine({ expert, members, onChange, onGoTo }: ExpertLineProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = weighingWords(language).experts;
  const { found, agreement, isCounted, weight } = expert;
  const blanks = found.judgements.reduce((total, row, i) => total + row.filter((judgement, j) => j > i && judgement === null && found.judgements[j]![i] === null).length, 0);
  const where = address(language, found.at);
  return (
    <li className={styles.line}>
      <Checkbox label={found.expert} aria-label={words.include(found.expert)} checked={isCounted} disabled={isRefusal(agreement)} onChange={(_, { checked }) => onChange({ ...expert, isCounted: checked === true })} />
      <label className={styles.weight}>
        {words.weightShort}
        <Input
          type="number" size="small" min={0.1} step={0.5} className={styles.input} aria-label={`${words.weightShort}: ${words.weight(found.expert)}`} value={String(weight)}
          onChange={(_, { value }) => Number(value) > 0 && Number(value) <= 1000 && onChange({ ...expert, weight: Number(value) })}
        />
      </label>
      <span className={styles.said}>
        {isRefusal(agreement) ? (
          sayRefusal(language, agreement, (index) => `「${members[index]!}」`)
        ) : (
          <>
            {words.ratio(agreement.ratio.toFixed(3))} {agreement.accepted ? `✓ ${words.fine}` : `⚠ ${words.over}`}
          </>
        )}
        {!isRefusal(agreement) && blanks > 0 && ` ${words.blank(blanks)}`}
        {found.unreadable.length > 0 && ` ${words.unreadable(found.unreadable.join(", "))}`}
      </span>
      <Button size="small" appearance="subtle" className={styles.go} onClick={() => onGoTo(found.at)}>
        {words.go(where)}
      </Button>
    </li>
  );
}

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  weight: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  input: { width: "5em", minWidth: 0 },
  said: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  go: { justifySelf: "start", color: tokens.colorBrandForegroundLink },
});
