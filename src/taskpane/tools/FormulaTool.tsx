import { useEffect, useMemo, useState } from "react";
import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Book } from "../../scorecard/model";
import type { TableKind } from "../../scorecard/table";
import { functionHelpEn } from "../../wording/functionHelp.en";
import { functionHelpZh } from "../../wording/functionHelp.zh";
import { formulaWords } from "../../wording/formula";
import type { FunctionId } from "../../wording/functionWords";
import type { Reading } from "../../workbook/reading";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { FormulaArgument } from "./FormulaArgument";
import { argumentsOf, functionGroups } from "./formulaArguments";
import { FormulaResult } from "./FormulaResult";
import { cardsIn, tableSources, type TableSource } from "./formulaSources";
import type { Chosen } from "./formulaText";
import { excelTables } from "./formulaWork";
import { ToolPage } from "./ToolPage";
import { Unsupported } from "./Unsupported";
import { useAsked } from "./useAsked";

/** 公式助手: a function in plain words, its arguments, its result, and the way into a cell. */
export function FormulaTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = formulaWords(language);
  const [id, setId] = useState<FunctionId>("SCORE");
  // By function and argument, so that a look at another function loses nothing.
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const { asked, ask } = useAsked<readonly TableSource[]>();
  const reading = pane.reading?.reading ?? null;
  useEffect(() => {
    if (reading !== null) ask(async () => tableSources(reading, await excelTables()));
  }, [ask, reading]);
  const named = asked.state === "answered" ? asked.answer : null;
  // Without the Excel tables' names (or until they are known) every table goes by its address.
  const sources = useMemo(() => named ?? (reading === null ? [] : tableSources(reading, [])), [named, reading]);
  const help = (language === "zh" ? functionHelpZh : functionHelpEn)[id];
  const hints = help.arguments as Readonly<Record<string, string>>;
  const asks = argumentsOf(id, language);
  const book = pane.reading?.book ?? null;
  const valueOf = (name: string): Chosen => {
    const known = chosen[`${id} ${name}`];
    if (known !== undefined) return known;
    if (name === "node") return firstOfSeveral(book, valueOf("scorecard"));
    const only = sources.filter(({ kind }) => (name === "scorecard" ? kind === "indicators" : name === "links" && kind === "links"));
    const isNeeded = asks.find((each) => each.name === name)!.isRequired;
    return isNeeded && only[0] !== undefined ? { reference: only[0].reference } : null;
  };
  const values = asks.map(({ name }) => valueOf(name));
  return (
    <ToolPage tool="formula" pane={pane}>
      <Field label={words.function} hint={help.description}>
        <WideSelect value={id} onChange={(_, { value }) => setId(value as FunctionId)}>
          {(Object.keys(functionGroups) as (keyof typeof functionGroups)[]).map((group) => (
            <optgroup key={group} label={words.groups[group]}>
              {functionGroups[group].map((each) => (
                <option key={each} value={each}>
                  {each} {words.names[each]}
                </option>
              ))}
            </optgroup>
          ))}
        </WideSelect>
      </Field>
      {!pane.supports("functions") && <Unsupported feature="functions" />}
      {sources.length === 0 && <p className={styles.note}>{words.noTables}</p>}
      {asks.some(({ kind }) => kind === "scorecard") && reading !== null && weighsApart(reading) && <p className={styles.note}>{words.apart}</p>}
      <Surface>
        {asks.map((each, index) => (
          <FormulaArgument
            key={`${id} ${each.name}`}
            asked={each}
            hint={hints[each.name]!}
            chosen={values[index]!}
            scorecard={valueOfScorecard(values, asks)}
            sources={sources}
            book={book}
            onChoose={(next) => setChosen({ ...chosen, [`${id} ${each.name}`]: next })}
          />
        ))}
      </Surface>
      <FormulaResult id={id} asks={asks} values={values} changes={pane.assessment} onGoTo={pane.goTo} />
    </ToolPage>
  );
}

/** Whether weights of groups stand in tables that a function handed the indicators does not see. */
function weighsApart({ tables }: Reading): boolean {
  const states = (kind: TableKind, field: string): boolean => tables.some((table) => table.kind === kind && field in table.columns);
  return (states("perspectives", "perspectiveWeight") && !states("indicators", "perspectiveWeight")) || (states("objectives", "objectiveWeight") && !states("indicators", "objectiveWeight"));
}

/** A range with several cards needs a node: the first card, until a person says otherwise. */
function firstOfSeveral(book: Book | null, scorecard: Chosen): Chosen {
  if (book === null || scorecard === null || !("reference" in scorecard)) return null;
  const [first, ...others] = cardsIn(book, scorecard.reference);
  return first === undefined || others.length === 0 ? null : { value: first.name };
}

/** The range whose nodes are offered. */
function valueOfScorecard(values: readonly Chosen[], asks: readonly { readonly kind: string }[]): Chosen {
  return values[asks.findIndex(({ kind }) => kind === "scorecard")] ?? null;
}

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });
