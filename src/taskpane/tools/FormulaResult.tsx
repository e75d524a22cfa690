import { useEffect } from "react";
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../scorecard/table";
import { formulaWords } from "../../wording/formula";
import { functionWords } from "../../wording/functions";
import type { FunctionId } from "../../wording/functionWords";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import type { AskedArgument } from "./formulaArguments";
import { FormulaInsert } from "./FormulaInsert";
import { FormulaPreview } from "./FormulaPreview";
import { calculate, type Calculated } from "./formulaRuntime";
import { formulaText, type Chosen, type Reference } from "./formulaText";
import { readValues } from "./formulaWork";
import { useAsked } from "./useAsked";

export interface FormulaResultProps {
  readonly id: FunctionId;
  readonly asks: readonly AskedArgument[];
  readonly values: readonly Chosen[];
  /** Another one: the sheets have changed, and the result with them. */
  readonly changes: unknown;
  readonly onGoTo: (place: Place) => void;
}

/** The formula as it stands, what it gives, and the way into a cell. */
export function FormulaResult({ id, asks, values, changes, onGoTo }: FormulaResultProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = formulaWords(language);
  const names = functionWords(language).arguments;
  const { asked, ask, forget } = useAsked<Calculated>();
  const lacking = asks.filter(({ isRequired }, index) => isRequired && values[index] === null);
  const formula = formulaText(id, values);
  const isReady = lacking.length === 0;
  useEffect(() => {
    if (!isReady) return forget();
    ask(async () => calculate(id, await givenFor(values)));
    // The formula says all that the values say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ask, forget, formula, isReady, changes]);
  return (
    <>
      <Surface title={words.formula}>
        <code className={styles.formula}>{formula}</code>
        {!isReady && <p className={styles.note}>{words.missing(lacking.map(({ name }) => names[name]).join(language === "zh" ? "、" : ", "))}</p>}
      </Surface>
      {isReady && (
        <Surface title={words.result}>
          {asked.state === "waiting" && <Spinner size="tiny" label={words.calculating} />}
          {asked.state === "failed" && <AskedFailure title={words.previewFailed} error={asked.error} />}
          {asked.state === "answered" && <FormulaPreview calculated={asked.answer} />}
        </Surface>
      )}
      {isReady && asked.state === "answered" && (
        <FormulaInsert key={formula} formula={formula} calculated={asked.answer} uses={values.flatMap((value) => (value !== null && "reference" in value ? [value.reference] : []))} onGoTo={onGoTo} />
      )}
    </>
  );
}

/** The arguments as Excel would hand them over: ranges as rows of cells, a single cell as its value, null where left out. */
async function givenFor(values: readonly Chosen[]): Promise<readonly unknown[]> {
  const references = values.flatMap((value): Reference[] => (value !== null && "reference" in value ? [value.reference] : []));
  const read = await readValues(references);
  let next = 0;
  return values.map((value) => (value === null ? null : "reference" in value ? read[next++] : value.value));
}

const useStyles = makeStyles({
  formula: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});
