import { useEffect, useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { templateWords } from "../../wording/template";
import { usualTemplate, type TemplateChoices } from "../../workbook/templateChoices";
import { sheetsInTheWay, sheetToFill } from "../../workbook/templateOutcome";
import type { Written } from "../../workbook/writeScales";
import { Disclosure } from "../Disclosure";
import { Surface } from "../Surface";
import { workOf, type ToolAnswers } from "../toolWork";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { makeTemplate, previewTemplate } from "./templateWork";
import { TemplateForm } from "./TemplateForm";
import { ToolPage } from "./ToolPage";
import { ToolTrouble } from "./ToolTrouble";
import { useAsked } from "./useAsked";

/** 新建模板: a workbook to fill in, empty or with an example; says beforehand which sheets, and afterwards where to begin. */
export function TemplateTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = templateWords(language).form;
  const [choices, setChoices] = useState(() => usualTemplate(language));
  const making = workOf(pane.toolWork, "template");
  const inTheWay = pane.reading === null ? null : sheetsInTheWay(pane.reading.reading);
  if (making?.state === "done") return <Made pane={pane} made={making.answer} />;
  if (inTheWay === null || inTheWay.length > 0) {
    return (
      <ToolPage tool="template" pane={pane}>
        {inTheWay === null ? (
          <Spinner size="tiny" label={words.waiting} />
        ) : (
          <Surface title={words.blocked}>
            <p className={styles.note}>{words.blockedBody(inTheWay.slice(0, mostNamed))}</p>
          </Surface>
        )}
      </ToolPage>
    );
  }
  const make = (): void =>
    pane.runTool(
      "template",
      async (long) => ({ sheets: await makeTemplate(choices, long), hasSample: choices.contents === "sample" }),
      ({ sheets }) => {
        pane.read();
        pane.goToSheet(sheetToFill(sheets));
      },
    );
  return (
    <ToolPage
      tool="template"
      pane={pane}
      actions={
        <Button appearance="primary" disabledFocusable={pane.isBusy} onClick={make}>
          {words.button}
        </Button>
      }
    >
      <TemplateForm choices={choices} onChoose={(change) => setChoices({ ...choices, ...change })} />
      <Planned choices={choices} />
      <ToolTrouble work={making} />
    </ToolPage>
  );
}

/** So many sheets of a scorecard are named; 71 of them would say no more. */
const mostNamed = 5;

/** Which sheets will be made, and that no other is touched. */
function Planned({ choices }: { readonly choices: TemplateChoices }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = templateWords(language).form;
  const { asked, ask } = useAsked<readonly Written[]>();
  const { language: headers, preset, extent, contents } = choices;
  useEffect(() => ask(() => previewTemplate({ language: headers, preset, extent, contents })), [ask, headers, preset, extent, contents]);
  if (asked.state === "failed") return <AskedFailure title={words.notLooked} error={asked.error} />;
  if (asked.state !== "answered") return <Spinner size="tiny" />;
  return (
    <Surface title={words.before(asked.answer.length)}>
      <p>{asked.answer.map(({ sheet }) => sheet).join(language === "zh" ? "、" : ", ")}</p>
      <p className={styles.note}>{words.beforeNote}</p>
    </Surface>
  );
}

/** What was made, and what to do now. */
function Made({ pane, made: { sheets, hasSample } }: { readonly pane: ScorecardPane; readonly made: ToolAnswers["template"] }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = templateWords(language).form;
  return (
    <ToolPage
      tool="template"
      pane={pane}
      actions={
        <Button appearance="primary" onClick={() => pane.moveTo("read")}>
          {words.toReading}
        </Button>
      }
    >
      <Surface look="good" title={words.done(sheets.length)}>
        <p role="status">{hasSample ? words.doneSample : words.doneEmpty}</p>
        <Disclosure summary={words.open}>
          {() => (
            <ul className={styles.list}>
              {sheets.map(({ sheet }) => (
                <li key={sheet}>
                  <Button size="small" aria-label={words.openSheet(sheet)} onClick={() => pane.goToSheet(sheet)}>
                    {sheet}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      </Surface>
    </ToolPage>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: "none" },
});
