import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Scorecard } from "../../scorecard/model";
import { headerOf, tableName } from "../../wording/headers";
import type { LinkPlan } from "../../workbook/planLinks";
import type { Reading } from "../../workbook/reading";
import { Surface } from "../Surface";
import { workOf } from "../toolWork";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { WrittenLines } from "../WrittenSheets";
import { AskedFailure } from "./AskedFailure";
import { editsOf, type DraftChange } from "./linkDrafts";
import { useRemarks } from "./LinkLine";
import { planLinks, write as writePlan } from "./mapWork";
import { ToolTrouble } from "./ToolTrouble";
import { useToolWords } from "./toolWords";
import { useAsked } from "./useAsked";

export interface LinkChangesProps {
  readonly pane: ScorecardPane;
  readonly card: Scorecard;
  readonly changes: readonly DraftChange[];
  readonly onDiscard: () => void;
}

/** 写进因果表: what changed on the map, where it goes, and what became of it. */
export function LinkChanges({ pane, card, changes, onDiscard }: LinkChangesProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useToolWords().mapTool;
  const remarksOf = useRemarks();
  const planning = useAsked<LinkPlan>();
  const { reading, assessment } = pane;
  const writing = workOf(pane.toolWork, "links");
  const isBusy = pane.isBusy || planning.asked.state === "waiting";
  const missing = planning.asked.state === "answered" ? planning.asked.answer.missing : null;
  const write = (): void => {
    if (reading === null || assessment === null) throw new Error("bug: links without a reading");
    planning.ask(async () => {
      const made = await planLinks(editsOf(card, changes), reading.reading, assessment.book.cards, language);
      const { plan } = made;
      if (plan !== null) pane.runTool("links", (long) => writePlan(plan, long), pane.read);
      return made;
    });
  };
  const nameOf = (node: number): string => card.nodes[node]!.name;
  if (changes.length === 0 && writing?.state !== "done" && writing?.state !== "failed") return null;
  return (
    <Surface title={changes.length === 0 ? undefined : words.changes(changes.length)} look={changes.length === 0 ? "good" : "call"}>
      {changes.length > 0 && (
        <>
          <ul className={styles.list}>
            {changes.map(({ what, cause, effect, values }) => (
              <li key={`${cause} ${effect}`}>
                <strong>{words.line[what]}</strong> {words.arrow(nameOf(cause), nameOf(effect))}
                {what !== "removed" && remarksOf(values)}
              </li>
            ))}
          </ul>
          <p className={styles.note}>{words.changesHint}</p>
          {reading !== null && <p className={styles.note}>{whereTo(reading.reading, words, language)}</p>}
          {missing !== null && <p role="alert">{words.missing(missing.map((field) => headerOf(language, "links", field)).join(" "))}</p>}
          {planning.asked.state === "failed" && <AskedFailure title={words.notPlanned} error={planning.asked.error} />}
          <div className={styles.actions}>
            <Button appearance="primary" disabled={isBusy} onClick={write}>
              {words.writeLinks}
            </Button>
            <Button
              disabled={isBusy}
              onClick={() => {
                planning.forget();
                onDiscard();
              }}
            >
              {words.undo}
            </Button>
          </div>
        </>
      )}
      {writing?.state === "done" && (
        <div role="status">
          <strong>{words.linksWritten(writing.answer[0]!.sheet)}</strong>
          <WrittenLines written={writing.answer} onOpen={pane.goToSheet} />
        </div>
      )}
      <ToolTrouble work={writing} />
    </Surface>
  );
}

/** The sheet the table stands on, or the one that will be made. */
function whereTo({ tables }: Reading, words: ReturnType<typeof useToolWords>["mapTool"], language: Scorecard["language"]): string {
  const table = tables.find(({ kind, sheet }) => kind === "links" && sheet !== null);
  return table === undefined ? words.toNewTable(tableName(language, "links")) : words.toTable(table.sheet!);
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
