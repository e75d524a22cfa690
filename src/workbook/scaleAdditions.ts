/**
 * 评议与加减分: what is added to a card's score, as rows under the columns of its
 * table: weights under the weights, points under the points.
 */
import { cellAddress } from "../scorecard/table";
import { computed, guardedSum, weightedFormula } from "./computedCells";
import { pointsFormat, weightFormat } from "./numberFormats";
import type { ScaleContents } from "./scaleContents";
import type { ScaleForm } from "./scaleForm";
import { areaAddress, place, type PlacedCell, type Section } from "./sheetDrawing";

/** Where the numbers of a table stand. Columns behind `weighted` are for remarks. */
export interface AdditionColumns {
  readonly count: number;
  readonly weight: number;
  readonly points: number;
  readonly weighted: number;
}

/** 评议: the card's own share and each party's, and the score after evaluation. */
export function evaluationRows(form: ScaleForm, contents: ScaleContents, columns: AdditionColumns, score: string, top: number): Section & { readonly base: string } {
  const { evaluations, ownShare, result } = contents;
  if (ownShare === null) return { cells: [], next: top, base: score };
  const { words, cells: mode } = form;
  const { weight, points, weighted } = columns;
  const parts = [{ name: words.ownScore, weight: ownShare, rating: null }, ...evaluations.map((part) => ({ name: part.party, weight: part.weight, rating: part.rating }))];
  const numberFormat = weightFormat(parts.map((part) => part.weight));
  const rows = parts.flatMap((part, index) => {
    const row = top + 1 + index;
    const rating = part.rating ?? result.score;
    const formula = weightedFormula(cellAddress(row, weight), cellAddress(row, points), false, false);
    return [
      place(row, 0, part.name, "text", { columns: weight }),
      place(row, weight, part.weight, "centred", { numberFormat }),
      ...between(row, weight, points),
      place(row, points, part.rating === null ? computed(mode, score, result.score) : part.rating, "number", { numberFormat: pointsFormat }),
      place(row, weighted, computed(mode, formula, rating === null ? null : part.weight * rating), "number", { numberFormat: pointsFormat }),
      ...remarksAfter(columns, row, part.name, "text"),
    ];
  });
  const row = top + 1 + parts.length;
  const column = (index: number): string => `${cellAddress(top + 1, index)}:${cellAddress(row - 1, index)}`;
  return {
    cells: [
      place(top, 0, words.evaluations, "section", { columns: columns.count }),
      ...rows,
      place(row, 0, words.afterEvaluations, "total", { columns: weighted }),
      place(row, weighted, computed(mode, guardedSum(column(weighted), column(points), parts.length), result.evaluated), "totalNumber", { numberFormat: pointsFormat }),
      ...remarksAfter(columns, row, words.afterEvaluations, "total"),
    ],
    next: row + 1,
    base: cellAddress(row, weighted),
  };
}

/** 加减分: each matter with its points, signed, and what counts of them after the caps. */
export function adjustmentRows(form: ScaleForm, contents: ScaleContents, columns: AdditionColumns, top: number): Section & { readonly added: string | null } {
  const { adjustments, result, settings } = contents;
  if (adjustments.length === 0) return { cells: [], next: top, added: null };
  const { words, cells: mode } = form;
  const { weighted } = columns;
  const kindColumns = Math.min(2, weighted - 1);
  const rows = adjustments.flatMap((adjustment, index) => {
    const row = top + 1 + index;
    const signed = adjustment.kind === "bonus" ? adjustment.points : adjustment.kind === "deduction" ? 0 - adjustment.points : null;
    return [
      place(row, 0, words[adjustment.kind], "centred", { columns: kindColumns }),
      place(row, kindColumns, adjustment.matter, "text", { columns: weighted - kindColumns }),
      place(row, weighted, signed, "number", { numberFormat: pointsFormat }),
      ...remarksAfter(columns, row, adjustment.matter, "text"),
    ];
  });
  const row = top + 1 + adjustments.length;
  const of = (kind: "bonus" | "deduction"): string | null => {
    const first = adjustments.findIndex((adjustment) => adjustment.kind === kind);
    const last = adjustments.findLastIndex((adjustment) => adjustment.kind === kind);
    return first < 0 ? null : `SUM(${areaAddress({ row: top + 1 + first, column: weighted, rows: last - first + 1, columns: 1 })})`;
  };
  const sum = cappedSum(of("bonus"), settings.bonusCap, of("deduction"), settings.deductionCap);
  return {
    cells: [
      place(top, 0, words.adjustments, "section", { columns: columns.count }),
      ...rows,
      place(row, 0, words.adjustmentsTotal(settings.bonusCap, settings.deductionCap), "total", { columns: weighted }),
      place(row, weighted, computed(mode, sum, result.bonus - result.deduction), "totalNumber", { numberFormat: pointsFormat }),
      ...remarksAfter(columns, row, words.adjustments, "total"),
    ],
    next: row + 1,
    added: cellAddress(row, weighted),
  };
}

/** Deductions stand with a minus, so their cap is a floor. */
function cappedSum(bonus: string | null, bonusCap: number | null, deduction: string | null, deductionCap: number | null): string {
  const added = bonus === null ? [] : [bonusCap === null ? bonus : `MIN(${bonus},${bonusCap})`];
  const taken = deduction === null ? [] : [deductionCap === null ? deduction : `MAX(${deduction},-${deductionCap})`];
  return [...added, ...taken].join("+") || "0";
}

/** One merged blank between two columns, where there is any. */
function between(row: number, left: number, right: number): readonly PlacedCell[] {
  return right - left < 2 ? [] : [place(row, left + 1, null, "text", { columns: right - left - 1 })];
}

/** The 备注 behind a row that is no indicator. */
export function remarksAfter({ count, weighted }: AdditionColumns, row: number, name: string, look: "text" | "total"): readonly PlacedCell[] {
  return Array.from({ length: count - weighted - 1 }, (_, offset) => place(row, weighted + 1 + offset, null, look, { kept: { part: "remarks", row: [name] } }));
}
