/**
 * 量表的表尾: the final score and grade, what was found where there is none, the
 * 备注 box, the lines to sign on, and for a frozen scale the note of what it was
 * made from. Laid out by the width of the columns, whatever these are.
 */
import type { GradeBand, Points, Veto } from "../scorecard/model";
import { cellAddress } from "../scorecard/table";
import type { SignatureWords } from "../wording/scaleWords";
import { computed } from "./computedCells";
import { segments } from "./fitting";
import { pointsFormat } from "./numberFormats";
import type { ScaleForm } from "./scaleForm";
import { place, type Content, type KeptPart, type PlacedCell, type Section } from "./sheetDrawing";

/** What the last lines of a scale, or of a person's scorecard, say. */
export interface Verdict {
  /** The cell adjustments are added to, and the cell that holds them. */
  readonly base: string;
  readonly added: string | null;
  readonly score: Points | null;
  readonly final: Points | null;
  readonly grade: string | null;
  readonly flag: Veto | null;
  /** Bands by which a reader can grade the score himself; null where a quota or a veto decided. */
  readonly bands: readonly GradeBand[] | null;
  readonly findings: readonly string[];
}

/** The foot, and the rows that must be higher than their text. */
export interface ScaleFoot extends Section {
  readonly heights: ReadonlyMap<number, number>;
}

/** 表尾 below a row. */
export function scaleFoot(form: ScaleForm, verdict: Verdict, signatures: SignatureWords, note: string | null, widths: readonly number[], top: number): ScaleFoot {
  const conclusion = conclusionRow(form, verdict, widths, top);
  const findings = findingRows(form, verdict, widths.length, conclusion.next);
  const remark = remarkRow(form, widths, findings.next);
  const signing = signatureRows(signatures, widths, remark.next);
  const audit = note === null ? [] : [place(signing.next, 0, note, "note", { columns: widths.length })];
  const heights = new Map([[top, conclusionHeight], [findings.next, remarkHeight], [remark.next, signatureHeight], [remark.next + 1, signatureHeight]]);
  return {
    cells: [...conclusion.cells, ...findings.cells, ...remark.cells, ...signing.cells, ...audit],
    next: signing.next + audit.length,
    heights,
  };
}

const conclusionHeight = 26;
const remarkHeight = 54;
/** Room for a pen. */
const signatureHeight = 34;

/** 最终得分 and 考核等级 on one line. */
function conclusionRow({ words, cells }: ScaleForm, verdict: Verdict, widths: readonly number[], row: number): Section {
  const [finalLabel, final, gradeLabel, grade] = quarters(widths);
  const { base, added } = verdict;
  const formula = added === null ? base : `IF(ISNUMBER(${base}),${base}+${added},"")`;
  const finalCell = cellAddress(row, final.column);
  return {
    cells: [
      place(row, finalLabel.column, words.final, "label", finalLabel),
      place(row, final.column, computed(cells, formula, verdict.final), "total", { ...final, numberFormat: pointsFormat }),
      place(row, gradeLabel.column, words.grade, "label", gradeLabel),
      place(row, grade.column, gradeContent(cells, verdict, words.gradeWith, finalCell), "total", grade),
    ],
    next: row + 1,
  };
}

/** The grade follows the final score where nothing but its bands decides it. */
function gradeContent(cells: ScaleForm["cells"], { grade, flag, bands }: Verdict, gradeWith: (grade: string, flag: Veto | null) => string, final: string): Content {
  if (cells === "frozen" || bands === null || flag !== null || bands.length === 0) return grade === null ? null : gradeWith(grade, flag);
  const rising = [...bands].sort((a, b) => a.minimum - b.minimum);
  const minimums = rising.map((band) => band.minimum).join(",");
  const names = rising.map((band) => `"${band.grade.replaceAll('"', '""')}"`).join(",");
  return { formula: `=IF(ISNUMBER(${final}),LOOKUP(MAX(ROUND(${final},9),${rising[0]!.minimum}),{${minimums}},{${names}}),"")` };
}

/** Why there is no score, or what is still open beside one. */
function findingRows({ words }: ScaleForm, { score, final, findings }: Verdict, columns: number, top: number): Section {
  if (findings.length === 0) return { cells: [], next: top };
  const heading = score === null ? words.noScore : final === null ? words.noFinal : words.openFindings;
  const cells = [place(top, 0, heading, "section", { columns }), ...findings.map((sentence, index) => place(top + 1 + index, 0, sentence, "alert", { columns }))];
  return { cells, next: top + cells.length };
}

function remarkRow({ words }: ScaleForm, widths: readonly number[], row: number): Section {
  const [label, box] = segments(widths, [1, 7]) as [Span, Span];
  return {
    cells: [place(row, label.column, words.remark, "label", label), place(row, box.column, null, "signature", { ...box, kept: { part: "remark", row: [] } })],
    next: row + 1,
  };
}

/** Two lines of two: who, and the space to sign. */
function signatureRows(words: SignatureWords, widths: readonly number[], top: number): Section {
  const spans = quarters(widths);
  const pairs: readonly (readonly [KeptPart & keyof SignatureWords, number, number])[] = [["appraised", 0, 0], ["appraiser", 0, 2], ["reviewer", 1, 0], ["date", 1, 2]];
  return { cells: pairs.flatMap(([part, line, at]) => signature(words[part], part, top + line, spans[at]!, spans[at + 1]!)), next: top + 2 };
}

function signature(word: string, part: KeptPart, row: number, label: Span, space: Span): readonly PlacedCell[] {
  return [place(row, label.column, word, "label", label), place(row, space.column, null, "signature", { ...space, kept: { part, row: [] } })];
}

interface Span {
  readonly column: number;
  readonly columns: number;
}

function quarters(widths: readonly number[]): readonly [Span, Span, Span, Span] {
  return segments(widths, [1, 1, 1, 1]) as readonly [Span, Span, Span, Span];
}
