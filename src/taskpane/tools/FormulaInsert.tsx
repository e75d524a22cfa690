import { useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../scorecard/table";
import { quoted } from "../../wording/amounts";
import { formulaWords } from "../../wording/formula";
import type { CannotInsert } from "../../wording/formula.zh";
import type { FormulaTarget } from "../../workbook/formulaCell";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import type { Calculated } from "./formulaRuntime";
import { overlaps, type Reference } from "./formulaText";
import { insertFormula, lookAtTarget } from "./formulaWork";
import { useAsked } from "./useAsked";

export interface FormulaInsertProps {
  readonly formula: string;
  readonly calculated: Calculated;
  /** The ranges the formula uses. */
  readonly uses: readonly Reference[];
  readonly onGoTo: (place: Place) => void;
}

/** 放进单元格: first which cell, and what is there; then the writing. */
export function FormulaInsert({ formula, calculated, uses, onGoTo }: FormulaInsertProps) {
  const styles = useStyles();
  const words = formulaWords(useSpeech().language);
  const looking = useAsked<FormulaTarget>();
  const writing = useAsked<string>();
  const [isOpen, setOpen] = useState(false);
  const rows = calculated.shows === "values" ? Math.max(1, calculated.rows.length) : 1;
  const columns = calculated.shows === "values" ? Math.max(1, calculated.rows[0]?.length ?? 1) : 1;
  const look = (): void => {
    setOpen(true);
    writing.forget();
    looking.ask(() => lookAtTarget(rows, columns));
  };
  const write = (target: FormulaTarget): void =>
    writing.ask(async () => {
      await insertFormula(target, formula, rows, columns);
      setOpen(false);
      onGoTo({ sheet: target.sheet, cell: target.cell, row: target.row + 1, field: null });
      return `${target.sheet}!${target.cell}`;
    });
  return (
    <>
      {!isOpen && (
        <Button appearance="primary" className={styles.button} onClick={look}>
          {words.insert}
        </Button>
      )}
      {isOpen && looking.asked.state === "waiting" && <Spinner size="tiny" label={words.looking} />}
      {isOpen && looking.asked.state === "failed" && (
        <>
          <AskedFailure title={words.lookFailed} error={looking.asked.error} />
          <Button className={styles.button} onClick={look}>
            {words.lookAgain}
          </Button>
        </>
      )}
      {isOpen && looking.asked.state === "answered" && <Target target={looking.asked.answer} uses={uses} rows={rows} columns={columns} isWriting={writing.asked.state === "waiting"} onWrite={write} onLook={look} onCancel={() => setOpen(false)} />}
      {writing.asked.state === "failed" && <AskedFailure title={words.writeFailed} error={writing.asked.error} />}
      {writing.asked.state === "answered" && <p role="status" className={styles.note}>{words.written(writing.asked.answer)}</p>}
    </>
  );
}

interface TargetProps {
  readonly target: FormulaTarget;
  readonly uses: readonly Reference[];
  readonly rows: number;
  readonly columns: number;
  readonly isWriting: boolean;
  readonly onWrite: (target: FormulaTarget) => void;
  readonly onLook: () => void;
  readonly onCancel: () => void;
}

/** The cell it would go into: what is there, and whether it can go there at all. */
function Target({ target, uses, rows, columns, isWriting, onWrite, onLook, onCancel }: TargetProps) {
  const styles = useStyles();
  const words = formulaWords(useSpeech().language);
  const cell = `${target.sheet}!${target.cell}`;
  const cannot: { readonly cell: string; readonly because: CannotInsert } | null = uses.some((used) => overlaps({ sheet: target.sheet, address: target.area }, used))
    ? { cell: target.cell, because: "loop" }
    : target.blocked;
  return (
    <Surface look="call">
      <div role="status" className={styles.said}>
        <p className={styles.note}>{words.target(cell)}</p>
        {cannot !== null ? (
          <p className={styles.note}>{words.cannot[cannot.because](`${target.sheet}!${cannot.cell}`)}</p>
        ) : (
          <>
            {rows * columns > 1 && <p className={styles.note}>{words.spill(target.area)}</p>}
            {target.content !== "" && <p className={styles.note}>{words.overwrites(cell, quoted(target.content))}</p>}
          </>
        )}
      </div>
      <div className={styles.buttons}>
        {cannot === null && (
          <Button appearance="primary" disabledFocusable={isWriting} onClick={() => onWrite(target)}>
            {target.content === "" ? words.write : words.overwrite}
          </Button>
        )}
        <Button onClick={onLook}>{words.lookAgain}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </Surface>
  );
}

const useStyles = makeStyles({
  button: { alignSelf: "flex-start" },
  note: { margin: 0, overflowWrap: "anywhere" },
  said: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
