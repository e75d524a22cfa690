import { useState } from "react";
import { Button, Checkbox, ProgressBar, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import type { StandingScale } from "../../workbook/filing";
import { EmptyState } from "../EmptyState";
import { Surface } from "../Surface";
import { workOf } from "../toolWork";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { AuditList } from "./AuditList";
import { useFilingWords } from "./filingWords";
import { fileScales } from "./filingWork";
import { ToolPage } from "./ToolPage";
import { ToolTrouble } from "./ToolTrouble";
import { useStanding } from "./useStanding";
import { useToolWords } from "./toolWords";

/** 定稿与核对: freezes scales for the file, and compares what stands with today's results. */
export function FilingTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useFilingWords();
  const common = useToolWords();
  const filing = workOf(pane.toolWork, "filing");
  const isFiling = filing?.state === "running";
  const { scales, listError, audit, startAudit, stopAudit } = useStanding(isFiling);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { assessment, reading } = pane;
  if (assessment === null || reading === null) {
    return (
      <ToolPage tool="filing" pane={pane}>
        <EmptyState icon={<ArchiveRegular />} title={common.needsReading} body={common.needsReadingBody}>
          <Button onClick={() => pane.moveTo("read")}>{common.read}</Button>
        </EmptyState>
      </ToolPage>
    );
  }
  const open = (scales ?? []).filter(({ state, obstacle }) => state !== "filed" && obstacle === null).map(({ sheet }) => sheet);
  const wanted = open.filter((sheet) => chosen.has(sheet));
  const isRunning = audit.state === "running";
  const choose = (sheet: string, isChosen: boolean): void => setChosen(new Set(open.filter((each) => (each === sheet ? isChosen : chosen.has(each)))));
  return (
    <ToolPage
      tool="filing"
      pane={pane}
      actions={
        scales !== null &&
        scales.length > 0 && (
          <>
            <Button
              appearance="primary"
              icon={<ArchiveRegular />}
              disabledFocusable={pane.isBusy || isRunning || wanted.length === 0}
              onClick={() => {
                pane.runTool("filing", (long) => fileScales(wanted, assessment, long));
                setChosen(new Set());
              }}
            >
              {wanted.length === 0 ? words.fileNone : words.file(wanted.length)}
            </Button>
            {isRunning ? (
              <Button onClick={stopAudit}>{words.stop}</Button>
            ) : (
              <Button disabledFocusable={isFiling} onClick={() => startAudit(assessment, reading.reading.tables)}>
                {words.audit}
              </Button>
            )}
          </>
        )
      }
    >
      <div role="status">
        {scales === null && listError === null && <Spinner size="tiny" label={words.loading} />}
        {filing?.state === "done" && <p className={styles.done}>{words.filed(filing.answer)}</p>}
      </div>
      <ToolTrouble work={filing} />
      {listError !== null && <AskedFailure title={words.listFailed} error={listError} />}
      {audit.state === "failed" && <AskedFailure title={words.auditFailed} error={audit.error} />}
      {scales?.length === 0 && (
        <EmptyState icon={<ArchiveRegular />} title={words.noneTitle} body={words.noneBody}>
          <Button appearance="primary" onClick={() => pane.moveTo("scales")}>
            {words.toScales}
          </Button>
        </EmptyState>
      )}
      {isRunning && (
        <div role="status" className={styles.running}>
          {words.auditing(audit.done, audit.total)}
          <ProgressBar value={audit.total === 0 ? undefined : audit.done / audit.total} aria-label={words.audit} />
        </div>
      )}
      {audit.state === "done" && <AuditList audits={audit.audits} onGoTo={pane.goTo} />}
      {scales !== null && scales.length > 0 && (
        <Surface
          title={words.which}
          aside={
            open.length > 1 && (
              <Button size="small" onClick={() => setChosen(wanted.length === open.length ? new Set() : new Set(open))}>
                {wanted.length === open.length ? words.chooseNone : words.chooseAll(open.length)}
              </Button>
            )
          }
        >
          <p className={styles.note}>{words.hint}</p>
          <p className={styles.note}>{words.auditHint}</p>
          <ul className={styles.list}>
            {scales.map((scale) => (
              <ScaleLine key={scale.sheet} scale={scale} isChosen={chosen.has(scale.sheet)} onChoose={choose} onOpen={pane.goToSheet} />
            ))}
          </ul>
        </Surface>
      )}
    </ToolPage>
  );
}

interface ScaleLineProps {
  readonly scale: StandingScale;
  readonly isChosen: boolean;
  readonly onChoose: (sheet: string, isChosen: boolean) => void;
  readonly onOpen: (sheet: string) => void;
}

function ScaleLine({ scale: { sheet, state, obstacle }, isChosen, onChoose, onOpen }: ScaleLineProps) {
  const styles = useStyles();
  const { words: common } = useSpeech();
  const words = useFilingWords();
  const why = obstacle === null ? null : obstacle.because === "protected" ? words.obstacle.protected : words.obstacle.error(obstacle.cell, obstacle.value);
  return (
    <li className={styles.line}>
      <Checkbox
        label={
          <>
            {sheet}
            <span className={styles.state}>{words.states[state]}</span>
            {state !== "filed" && why !== null && <span className={styles.why}>{why}</span>}
          </>
        }
        disabled={state === "filed" || obstacle !== null}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(sheet, checked === true)}
      />
      <Button size="small" appearance="subtle" className={styles.open} aria-label={words.open(sheet)} onClick={() => onOpen(sheet)}>
        {common.scales.goToSheet}
      </Button>
    </li>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  done: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalXS },
  state: { display: "block", color: tokens.colorNeutralForeground2 },
  why: { display: "block", color: tokens.colorStatusWarningForeground3 },
  open: { flexShrink: 0, minWidth: 0, marginTop: tokens.spacingVerticalXS },
});
