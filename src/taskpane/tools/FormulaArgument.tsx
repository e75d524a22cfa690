import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Book } from "../../scorecard/model";
import { formulaWords } from "../../wording/formula";
import { functionWords } from "../../wording/functions";
import { tableName } from "../../wording/headers";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import type { AskedArgument } from "./formulaArguments";
import { FormulaNode } from "./FormulaNode";
import { rangeText, type TableSource } from "./formulaSources";
import { typedText, typedValue, type Chosen, type Reference } from "./formulaText";
import { readSelectedRange } from "./formulaWork";
import { useAsked } from "./useAsked";

export interface FormulaArgumentProps {
  readonly asked: AskedArgument;
  /** What the argument is, in a sentence. */
  readonly hint: string;
  readonly chosen: Chosen;
  /** The scorecard range of the same function, whose nodes are offered. */
  readonly scorecard: Chosen;
  readonly sources: readonly TableSource[];
  readonly book: Book | null;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One argument: what it is, and the ways to say it. */
export function FormulaArgument(props: FormulaArgumentProps) {
  const { asked, hint, chosen, scorecard, book, onChoose } = props;
  const styles = useStyles();
  const { language } = useSpeech();
  const words = formulaWords(language);
  const name = functionWords(language).arguments[asked.name];
  const label = asked.isRequired ? name : words.optional(name);
  if (asked.kind === "scorecard" || asked.kind === "links" || asked.kind === "range") return <RangeArgument {...props} label={label} name={name} />;
  if (asked.kind === "node") return <FormulaNode label={label} hint={hint} isRequired={asked.isRequired} chosen={chosen} scorecard={scorecard} book={book} onChoose={onChoose} />;
  if (asked.kind === "choice") {
    return (
      <Field label={label} hint={hint}>
        <WideSelect value={textOf(chosen)} onChange={(_, { value }) => onChoose(typedText(value))}>
          <option value="">{words.leftOut}</option>
          {asked.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </WideSelect>
      </Field>
    );
  }
  const reference = chosen !== null && "reference" in chosen ? chosen.reference : null;
  return (
    <div className={styles.argument}>
      {reference === null ? (
        <TypedArgument label={label} hint={hint} chosen={chosen} isText={asked.kind === "text"} onChoose={onChoose} />
      ) : (
        <Field label={label} hint={hint}>
          <Button size="small" className={styles.button} onClick={() => onChoose(null)}>
            {words.dropReference(`${reference.sheet}!${reference.address}`)}
          </Button>
        </Field>
      )}
      <TakeSelected button={words.takeCell} argument={name} onTake={(taken) => onChoose({ reference: taken })} />
    </div>
  );
}

/** The text as typed stays in the box, whatever it is read as. */
function TypedArgument({ label, hint, chosen, isText, onChoose }: { readonly label: string; readonly hint: string; readonly chosen: Chosen; readonly isText: boolean; readonly onChoose: (chosen: Chosen) => void }) {
  const [text, setText] = useState(textOf(chosen));
  return (
    <Field label={label} hint={hint}>
      <Input
        value={text}
        maxLength={1000}
        onChange={(_, { value }) => {
          setText(value);
          onChoose(isText ? typedText(value) : typedValue(value));
        }}
      />
    </Field>
  );
}

function textOf(chosen: Chosen): string {
  return chosen === null || "reference" in chosen ? "" : String(chosen.value);
}

function RangeArgument({ asked, hint, chosen, sources, onChoose, label, name }: FormulaArgumentProps & { readonly label: string; readonly name: string }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = formulaWords(language);
  const offered = sources.filter(({ kind }) => asked.kind === "range" || kind === (asked.kind === "links" ? "links" : "indicators"));
  const reference = chosen !== null && "reference" in chosen ? chosen.reference : null;
  const isOffered = reference !== null && offered.some((each) => each.reference.text === reference.text);
  return (
    <div className={styles.argument}>
      <Field label={label} hint={hint}>
        <WideSelect
          value={reference?.text ?? ""}
          onChange={(_, { value }) => {
            const found = offered.find((each) => each.reference.text === value);
            onChoose(found !== undefined ? { reference: found.reference } : value === reference?.text ? chosen : null);
          }}
        >
          <option value="">{asked.isRequired ? words.choose : words.leftOut}</option>
          {reference !== null && !isOffered && <option value={reference.text}>{words.selectedRange(`${reference.sheet}!${reference.address}`)}</option>}
          {offered.map(({ kind, reference: { sheet, address, text } }) => (
            <option key={text} value={text}>
              {words.tableOf(tableName(language, kind), `${sheet}!${address}`)}
            </option>
          ))}
        </WideSelect>
      </Field>
      <TakeSelected button={words.takeRange} argument={name} onTake={(taken) => onChoose({ reference: taken })} />
    </div>
  );
}

/** A button that takes what is selected in the sheet. */
function TakeSelected({ button, argument, onTake }: { readonly button: string; readonly argument: string; readonly onTake: (reference: Reference) => void }) {
  const styles = useStyles();
  const words = formulaWords(useSpeech().language);
  const { asked, ask } = useAsked<null>();
  const take = (): void =>
    ask(async () => {
      const { sheet, address } = await readSelectedRange();
      onTake({ sheet, address, text: rangeText(sheet, address) });
      return null;
    });
  return (
    <>
      <Button size="small" className={styles.button} aria-label={words.takeFor(button, argument)} disabledFocusable={asked.state === "waiting"} onClick={take}>
        {button}
      </Button>
      {asked.state === "failed" && <AskedFailure title={words.rangeFailed} error={asked.error} />}
    </>
  );
}

const useStyles = makeStyles({
  argument: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  button: { alignSelf: "flex-start", maxWidth: "100%" },
});
