import { useRef, useState, type ChangeEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RollUp } from "../../workbook/bringIn";
import { serialDay } from "../../workbook/days";
import { shownPoints } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import { workOf } from "../toolWork";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { BroughtInFile } from "./BroughtInFile";
import { bringInFiles, writeRanking } from "./rollUpWork";
import { ToolPage } from "./ToolPage";
import { ToolTrouble } from "./ToolTrouble";
import { useToolWords } from "./toolWords";
import { Unsupported } from "./Unsupported";

/** 汇总其他工作簿: the units' workbooks, checked, scored and ranked together. */
export function RollUpTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useToolWords().rollUp;
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [result, setResult] = useState<RollUp | null>(null);
  const work = workOf(pane.toolWork, "bringIn", "ranking");
  // What ended while another page was looked at is still known to the pane.
  const shown = result ?? (work?.state !== "done" ? null : work.job === "bringIn" ? work.answer : work.answer.result);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    setFiles([...(target.files ?? [])]);
    setResult(null);
    pane.dismiss("toolWork");
    // The same files can be chosen again, once they were mended.
    target.value = "";
  };
  const start = (): void => {
    setResult(null);
    const own = pane.assessment?.book ?? null;
    pane.runTool("bringIn", (long) => bringInFiles(files, { ...long, own, today: serialDay(new Date()) }), setResult);
  };
  return (
    <ToolPage
      tool="rollUp"
      pane={pane}
      actions={
        files.length > 0 &&
        pane.supports("bringIn") && (
          <Button appearance={shown !== null ? "secondary" : "primary"} disabledFocusable={pane.isBusy} onClick={start}>
            {words.run(files.length)}
          </Button>
        )
      }
    >
      {!pane.supports("bringIn") && <Unsupported feature="bringIn" />}
      <p className={styles.note}>{words.before}</p>
      <input ref={input} type="file" accept=".xlsx" multiple hidden aria-label={words.choose} onChange={choose} />
      <Button className={styles.choose} appearance={files.length === 0 && shown === null ? "primary" : "secondary"} disabled={pane.isBusy || !pane.supports("bringIn")} onClick={() => input.current?.click()}>
        {files.length === 0 ? words.choose : words.chooseAgain}
      </Button>
      {files.length > 0 && (
        <>
          <p className={styles.note}>{words.chosen(files.length)}</p>
          <ul className={styles.list}>
            {files.map(({ name }, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <ToolTrouble work={work} />
      {shown !== null && (
        <>
          <Surface title={words.files}>
            {shown.files.map((file, index) => (
              <BroughtInFile key={index} file={file} />
            ))}
          </Surface>
          {shown.assessment.cards.length > 0 && <RankedTogether result={shown} sheet={work?.job === "ranking" && work.state === "done" ? work.answer.sheet : null} pane={pane} />}
        </>
      )}
    </ToolPage>
  );
}

/** All cards, best first, and the way onto a sheet. */
function RankedTogether({ result, sheet, pane }: { readonly result: RollUp; readonly sheet: string | null; readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useToolWords().rollUp;
  const points = (number: number | null): string => (number === null ? "–" : shownPoints(number));
  return (
    <Surface title={words.ranking}>
      <NumberTable
        corner={words.name}
        headers={[words.score, words.final, words.grade]}
        rows={[...result.assessment.cards]
          .sort((a, b) => (b.final ?? -Infinity) - (a.final ?? -Infinity))
          .map(({ card, score, final, grade }) => ({ name: card.name, cells: [points(score), points(final), grade ?? "–"] }))}
      />
      <p className={styles.note}>{words.writes}</p>
      <Button
        className={styles.choose}
        appearance={sheet === null ? "primary" : "secondary"}
        disabledFocusable={pane.isBusy}
        onClick={() => pane.runTool("ranking", async (long) => ({ result, sheet: await writeRanking(result.assessment, language, long) }))}
      >
        {words.write}
      </Button>
      {sheet !== null && (
        <p role="status">
          {words.written(sheet)}{" "}
          <Button size="small" onClick={() => pane.goToSheet(sheet)}>
            {words.show}
          </Button>
        </p>
      )}
    </Surface>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  choose: { alignSelf: "flex-start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
