import { useState } from "react";
import { Checkbox, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "./words";

export interface CardChoiceProps {
  readonly cards: readonly string[];
  readonly chosen: "all" | readonly string[];
  readonly onChoose: (chosen: "all" | readonly string[]) => void;
}

/** 哪些计分卡: all of them, or some by name. */
export function CardChoice({ cards, chosen, onChoose }: CardChoiceProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  // Going to "all" and back must not lose what was ticked.
  const [ticked, setTicked] = useState<readonly string[]>(chosen === "all" ? cards : chosen);
  const tick = (card: string, isTicked: boolean): void => {
    const next = cards.filter((each) => (each === card ? isTicked : ticked.includes(each)));
    setTicked(next);
    onChoose(next);
  };
  return (
    <>
      <RadioGroup aria-label={words.scales.which} value={chosen === "all" ? "all" : "some"} onChange={(_, { value }) => onChoose(value === "all" ? "all" : ticked)}>
        <Radio value="all" label={words.scales.all(cards.length)} />
        <Radio value="some" label={chosen === "all" ? words.scales.some : words.scales.chosen(chosen.length, cards.length)} />
      </RadioGroup>
      {chosen !== "all" && (
        <div className={styles.cards} role="group" aria-label={words.scales.some}>
          {cards.map((card) => (
            <Checkbox key={card} label={card} checked={ticked.includes(card)} onChange={(_, { checked }) => tick(card, checked === true)} />
          ))}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", maxHeight: "240px", overflowY: "auto", paddingInlineStart: tokens.spacingHorizontalXL },
});
