import { useMemo, useState } from "react";
import { Field } from "@fluentui/react-components";
import type { Book } from "../../scorecard/model";
import { formulaWords } from "../../wording/formula";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { cardsIn, nodesIn } from "./formulaSources";
import type { Chosen } from "./formulaText";

export interface FormulaNodeProps {
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
  readonly chosen: Chosen;
  readonly scorecard: Chosen;
  readonly book: Book | null;
  readonly onChoose: (chosen: Chosen) => void;
}

/** 节点: chosen from the cards that stand in the range; of several cards first the card. */
export function FormulaNode({ label, hint, isRequired, chosen, scorecard, book, onChoose }: FormulaNodeProps) {
  const words = formulaWords(useSpeech().language);
  const range = scorecard !== null && "reference" in scorecard ? scorecard.reference : null;
  const cards = useMemo(() => (book === null || range === null ? [] : cardsIn(book, range)), [book, range]);
  const [at, setAt] = useState(0);
  const card = cards[Math.min(at, cards.length - 1)];
  const isOnly = cards.length === 1;
  const nodes = useMemo(() => (card === undefined ? [] : nodesIn(card, isOnly)), [card, isOnly]);
  // Of one card the whole is meant where no node is named; of several it goes by its name.
  const whole = isOnly ? "" : (card?.name ?? "");
  const value = chosen === null || "reference" in chosen ? "" : String(chosen.value);
  const choose = (text: string): void => onChoose(text === "" ? null : { value: text });
  return (
    <>
      {cards.length > 1 && (
        <Field label={words.card}>
          <WideSelect
            value={String(at)}
            onChange={(_, { value: index }) => {
              setAt(Number(index));
              choose(cards[Number(index)]!.name);
            }}
          >
            {cards.map(({ name }, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </WideSelect>
        </Field>
      )}
      <Field label={label} hint={hint}>
        <WideSelect value={value} onChange={(_, { value: text }) => choose(text)}>
          {(whole !== "" || isRequired) && <option value="">{words.choose}</option>}
          {card !== undefined && !(isOnly && isRequired) && <option value={whole}>{words.wholeCard}</option>}
          {nodes.map((node, index) => (
            <option key={index} value={node.value}>
              {`${"　".repeat(node.depth - 1)}${node.name}`}
            </option>
          ))}
        </WideSelect>
      </Field>
    </>
  );
}
