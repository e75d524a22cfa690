import { useState } from "react";
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { readNumber } from "../../scorecard/number";
import type { LinkValues } from "../../workbook/planLinks";
import { Disclosure } from "../Disclosure";
import { WideSelect } from "../WideSelect";
import type { LinkDraft } from "./linkDrafts";
import { useToolWords } from "./toolWords";

export interface LinkLineProps {
  readonly draft: LinkDraft;
  readonly cause: string;
  readonly effect: string;
  /** How many other cards the same row of the table speaks of. */
  readonly alsoOn: number;
  readonly onValues: (values: Partial<LinkValues>) => void;
  readonly onRemove: () => void;
}

/** One link: what it says, opened to change it or take it off. */
export function LinkLine({ draft, cause, effect, alsoOn, onValues, onRemove }: LinkLineProps) {
  const styles = useStyles();
  const words = useToolWords().mapTool;
  const remarks = useRemarks()(draft);
  const summary = `${words.arrow(cause, effect)}${remarks}`;
  return (
    <li className={styles.line}>
      <Disclosure summary={summary}>
        {() => (
          <div className={styles.form}>
            <Strength value={draft.strength} onChange={(strength) => onValues({ strength })} />
            <Lag value={draft.lag} onChange={(lag) => onValues({ lag })} />
            <Checkbox label={words.feedback} checked={draft.feedback} onChange={(_, { checked }) => onValues({ feedback: checked === true })} />
            {alsoOn > 0 && <p className={styles.note}>{words.alsoOn(alsoOn)}</p>}
            <Button className={styles.start} size="small" aria-label={words.removeLink(cause, effect)} onClick={onRemove}>
              {words.remove}
            </Button>
          </div>
        )}
      </Disclosure>
    </li>
  );
}

/** 强、滞后 3 个月、反馈: what a link says besides its ends. */
export function useRemarks(): (values: LinkValues) => string {
  const tools = useToolWords();
  const { remarks } = tools.mapTool;
  return ({ strength, lag, feedback }) => {
    const said = [strength === null ? null : remarks.strength(strength), lag === null ? null : remarks.lag(lag), feedback ? remarks.feedback : null].filter((each) => each !== null);
    return said.length === 0 ? "" : ` · ${said.join(tools.strategyMap.and)}`;
  };
}

/** The usual words, and whatever the table says now. */
function Strength({ value, onChange }: { readonly value: string | null; readonly onChange: (strength: string | null) => void }) {
  const words = useToolWords().mapTool;
  const usual: Readonly<Record<string, string>> = words.strengths;
  const choices = value === null || value in usual ? Object.keys(usual) : [...Object.keys(usual), value];
  return (
    <Field label={words.strength}>
      <WideSelect value={value ?? ""} onChange={(_, { value: chosen }) => onChange(chosen === "" ? null : chosen)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {usual[choice] ?? choice}
          </option>
        ))}
      </WideSelect>
    </Field>
  );
}

function Lag({ value, onChange }: { readonly value: number | null; readonly onChange: (lag: number | null) => void }) {
  const words = useToolWords().mapTool;
  const [text, setText] = useState(value === null ? "" : String(value));
  const read = text.trim() === "" ? null : readNumber(text);
  const isWrong = read !== null && (typeof read !== "number" || Number.isNaN(read) || read < 0);
  const type = (typed: string): void => {
    setText(typed);
    const lag = typed.trim() === "" ? null : readNumber(typed);
    if (lag === null || (typeof lag === "number" && lag >= 0)) onChange(lag);
  };
  return (
    <Field label={words.lag} validationState={isWrong ? "error" : "none"} validationMessage={isWrong ? words.lagWrong : undefined}>
      <Input value={text} inputMode="numeric" onChange={(_, data) => type(data.value)} />
    </Field>
  );
}

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
});
