import { useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { groupEntropy, type MemberEntropy } from "../../scorecard/groupEntropy";
import { isRefusal } from "../../scorecard/refusal";
import { list } from "../../wording/amounts";
import { sayRefusal } from "../../wording/refusals";
import { weighingWords } from "../../wording/weighing";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import type { GroupComparisonProps } from "./GroupComparison";
import { WeightsOutcome } from "./WeightsOutcome";

/** 熵权法: weights from the actual values of all units; says which indicators it cannot use, and why. */
export function EntropyWeights({ pane, cards, group }: GroupComparisonProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = weighingWords(language).entropy;
  const present = group.members.map(({ weight }) => weight);
  const isOpen = present.includes(null);
  const result = useMemo(
    () => (isOpen ? null : groupEntropy(cards, group.card, group.members.map(({ node }) => node), group.members.map(({ weight }) => weight!))),
    [cards, group, isOpen],
  );
  if (result === null) return <p role="status">{words.open}</p>;
  const names = new Map(group.members.map(({ node, name }) => [node, name]));
  if (isRefusal(result)) {
    const why = result.refused === "too-few" ? (result.needed === 1 ? words.none : "") : sayRefusal(language, result);
    return (
      <p role="status">
        {why} {words.next}
      </p>
    );
  }
  const { members, units, leftOut } = result;
  const said = ({ unusable, direction, entropy }: MemberEntropy): string =>
    unusable !== null ? `${words.unusable[unusable]}；${words.keeps}` : [direction === 1 ? words.direction.up : words.direction.down, words.index(entropy!.toFixed(4))].join(language === "zh" ? "，" : ", ");
  return (
    <>
      <Surface title={words.title}>
        <p className={styles.note}>
          {words.units(units.length)} {leftOut.length > 0 && words.leftOut(list(leftOut, language === "zh" ? "、" : ", ", (n) => (language === "zh" ? `等 ${n} 个` : ` and others, ${n} in all`)))}
        </p>
        <ul className={styles.list}>
          {members.map((member) => (
            <li key={member.node} className={styles.member}>
              <span className={styles.name}>{names.get(member.node)}</span>
              <span className={styles.note}>
                {member.unusable !== null && "✕ "}
                {said(member)}
              </span>
            </li>
          ))}
        </ul>
        <p className={styles.note}>{words.caution}</p>
      </Surface>
      <WeightsOutcome pane={pane} cards={cards} group={group} weights={members.map(({ weight }) => weight)} />
    </>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  member: { display: "flex", flexDirection: "column" },
  name: { overflowWrap: "anywhere" },
});
