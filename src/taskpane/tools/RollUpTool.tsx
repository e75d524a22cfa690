import { useRef, useState, type ChangeEvent } from "react";
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { RollUp } from "../../workbook/bringIn";
import { CopyDetails } from "../FailureBar";
import { errorDetails, failureSentence } from "../failureText";
import { shownPoints } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { BroughtInFile } from "./BroughtInFile";
import { Unsupported } from "./Unsupported";
import { ToolPage } from "./ToolPage";
import { useRollUp, type RollUpState } from "./useRollUp";
import { useToolWords } from "./toolWords";

/** 汇总其他工作簿: the units' workbooks, checked, scored and ranked together. */
export function RollUpTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useToolWords().rollUp;
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const { rollUp, start, stop, write, clear } = useRollUp();
  const isRunning = rollUp.state === "running";
  const isWriting = rollUp.state === "done" && rollUp.isWriting;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    setFiles([...(target.files ?? [])]);
    clear();
  };
  return (
    <ToolPage
      tool="rollUp"
      pane={pane}
      actions={
        isRunning ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : files.length === 0 || !pane.supports("bringIn") ? null : (
          <Button appearance={rollUp.state === "done" ? "secondary" : "primary"} disabledFocusable={pane.isBusy || isWriting} onClick={() => start(files, pane.assessment?.book ?? null)}>
            {words.run(files.length)}
          </Button>
        )
      }
    >
      {!pane.supports("bringIn") && <Unsupported feature="bringIn" />}
      <p className={styles.note}>{words.before}</p>
      <input ref={input} type="file" accept=".xlsx" multiple hidden aria-label={words.choose} onChange={choose} />
      <Button className={styles.choose} appearance={files.length === 0 ? "primary" : "secondary"} disabled={isRunning || isWriting || !pane.supports("bringIn")} onClick={() => input.current?.click()}>
        {files.length === 0 ? words.choose : words.chooseAgain}
      </Button>
      {files.length > 0 && (
        <>
          <p className={styles.note}>{words.chosen(files.length)}</p>
          <ul className={styles.list}>
            {files.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <Progress rollUp={rollUp} />
      {rollUp.state === "failed" && (
        <div role="alert">
          {words.failed} {failureSentence(language, { task: rollUp.task, error: reasonOf(rollUp.error) })} {isRemaining(rollUp.error) && words.guestsRemain}{" "}
          <CopyDetails details={errorDetails(rollUp.error)} />
        </div>
      )}
      {rollUp.state === "done" && (
        <>
          <Surface title={words.files}>
            {rollUp.result.files.map((file) => (
              <BroughtInFile key={file.file} file={file} />
            ))}
          </Surface>
          {rollUp.result.assessment.cards.length > 0 && (
            <Surface title={words.ranking}>
              <Scores result={rollUp.result} />
              <p className={styles.note}>{words.writes}</p>
              <Button className={styles.choose} appearance={rollUp.sheet === null ? "primary" : "secondary"} disabledFocusable={pane.isBusy || isWriting} onClick={() => write(rollUp.result, language)}>
                {words.write}
              </Button>
              {rollUp.sheet !== null && <Written sheet={rollUp.sheet} onShow={pane.goToSheet} />}
            </Surface>
          )}
        </>
      )}
    </ToolPage>
  );
}

function Progress({ rollUp }: { readonly rollUp: RollUpState }) {
  const words = useToolWords().rollUp;
  if (rollUp.state === "stopped") return <p role="status">{words.stopped}</p>;
  if (rollUp.state !== "running") return null;
  const sentence = words.running(rollUp.done, rollUp.total);
  return (
    <div role="status">
      {sentence}
      <ProgressBar value={rollUp.done / rollUp.total} aria-label={sentence} />
    </div>
  );
}

/** All cards, best first. */
function Scores({ result }: { readonly result: RollUp }) {
  const words = useToolWords().rollUp;
  const shown = (points: number | null): string => (points === null ? "–" : shownPoints(points));
  return (
    <NumberTable
      corner={words.name}
      headers={[words.score, words.final, words.grade]}
      rows={[...result.assessment.cards]
        .sort((a, b) => (b.final ?? -Infinity) - (a.final ?? -Infinity))
        .map(({ card, score, final, grade }) => ({ name: card.name, cells: [shown(score), shown(final), grade ?? "–"] }))}
    />
  );
}

function Written({ sheet, onShow }: { readonly sheet: string; readonly onShow: (sheet: string) => void }) {
  const words = useToolWords().rollUp;
  return (
    <p role="status">
      {words.written(sheet)}{" "}
      <Button size="small" onClick={() => onShow(sheet)}>
        {words.show}
      </Button>
    </p>
  );
}

function isRemaining(error: unknown): boolean {
  return error instanceof Error && error.name === "GuestsRemain";
}

/** What Excel said, where sheets could not be taken out for it. */
function reasonOf(error: unknown): unknown {
  return isRemaining(error) ? (error as Error).cause : error;
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  choose: { alignSelf: "flex-start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
