import { useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { rankWeights } from "../../scorecard/rankWeights";
import { isRefusal } from "../../scorecard/refusal";
import { sayRefusal } from "../../wording/refusals";
import { weighingWords } from "../../wording/weighing";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import type { GroupComparisonProps } from "./GroupComparison";
import { movedTo } from "./order";
import { WeightsOutcome } from "./WeightsOutcome";

/** 按次序: who comes before whom, by buttons or by dragging, and the weights that follow. */
export function RankedWeights({ pane, cards, group }: GroupComparisonProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = weighingWords(language).ranking;
  // Members by their place in the group, the most important first; to begin with as they weigh now.
  const [order, setOrder] = useState<readonly number[]>(() => group.members.map((_, at) => at).sort((a, b) => (group.members[b]!.weight ?? 0) - (group.members[a]!.weight ?? 0)));
  const [moved, setMoved] = useState<{ readonly member: number; readonly to: number } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const weights = rankWeights(order.length);
  if (isRefusal(weights)) return <p role="status">{sayRefusal(language, weights)}</p>;
  const name = (member: number): string => group.members[member]!.name;

  const move = (member: number, to: number, pressed: "up" | "down" | null): void => {
    setOrder(movedTo(order, member, to));
    setMoved({ member, to });
    // At the end of the list the button just pressed can go no further: its neighbour takes the focus.
    const end = pressed === "up" ? to === 0 : to === order.length - 1;
    if (pressed !== null && end) buttons.current.get(`${pressed === "up" ? "down" : "up"} ${member}`)?.focus();
  };
  const keep = (which: string) => (button: HTMLButtonElement | null) => {
    if (button === null) buttons.current.delete(which);
    else buttons.current.set(which, button);
  };
  const weightOf = group.members.map((_, member) => weights[order.indexOf(member)]!);
  return (
    <>
      <Surface title={words.title}>
        <p className={styles.note}>{words.hint}</p>
        <ol className={styles.list}>
          {order.map((member, place) => (
            <li
              key={member}
              className={mergeClasses(styles.item, dragged === member && styles.dragged)}
              draggable
              onDragStart={() => setDragged(member)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                event.preventDefault();
                if (dragged !== null && dragged !== member) setOrder(movedTo(order, dragged, place));
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) setMoved({ member: dragged, to: order.indexOf(dragged) });
              }}
            >
              <span className={styles.place}>{place + 1}</span>
              <span className={styles.name}>{name(member)}</span>
              <Button ref={keep(`up ${member}`)} size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={words.up(name(member))} disabledFocusable={place === 0} onClick={() => place > 0 && move(member, place - 1, "up")} />
              <Button
                ref={keep(`down ${member}`)} size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={words.down(name(member))} disabledFocusable={place === order.length - 1}
                onClick={() => place < order.length - 1 && move(member, place + 1, "down")}
              />
            </li>
          ))}
        </ol>
        <div role="status" className={styles.unseen}>
          {moved !== null && words.moved(name(moved.member), moved.to + 1, order.length)}
        </div>
        <p className={styles.note}>{words.note}</p>
      </Surface>
      <WeightsOutcome pane={pane} cards={cards} group={group} weights={weightOf} />
    </>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "grab",
  },
  dragged: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  place: { minWidth: "1.5em", textAlign: "end", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
