/**
 * 考核量表: the appraisal scale of one card as a drawing: title, facts, table and
 * foot, in the compact or the full layout. The county layout is `countyScale.ts`.
 */
import type { GradeBand, Scorecard } from "../scorecard/model";
import { columnWidths, rowHeights, segments } from "./fitting";
import type { ScaleLayout } from "./scaleChoices";
import { adjustmentRows } from "./scaleAdditions";
import { scaleColumns } from "./scaleColumns";
import type { ScaleContents } from "./scaleContents";
import { scaleFoot, type Verdict } from "./scaleFoot";
import type { ScaleForm } from "./scaleForm";
import { scaleTable } from "./scaleTable";
import { place, type Orientation, type PlacedCell, type SheetDrawing } from "./sheetDrawing";

/** What all scales of one writing share. */
export interface ScaleStyle {
  readonly orientation: Orientation;
  /** The cards of the plan that are of one kind: their scales show the same columns. */
  readonly all: readonly ScaleContents[];
  readonly bands: readonly GradeBand[];
  /** For a frozen scale: what it was made from and when. */
  readonly note: ((sources: readonly string[]) => string) | null;
}

/** 考核量表, compact or full. */
export function appraisalScale(form: ScaleForm, contents: ScaleContents, layout: Exclude<ScaleLayout, "county">, style: ScaleStyle): SheetDrawing {
  const columns = scaleColumns(form, layout, style.all, contents);
  const table = scaleTable(form, contents, columns, headerRow);
  const adjusted = adjustmentRows(form, contents, table.additions, table.next);
  const widths = columnWidths(columns, table.cells, style.orientation);
  const head = scaleHead(form, contents, widths);
  const verdict = { ...verdictOf(form, contents, style.bands), base: table.base, added: adjusted.added };
  const note = style.note === null ? null : style.note(contents.sources);
  const foot = scaleFoot(form, verdict, signaturesOf(form, contents.card), note, widths, adjusted.next);
  const cells = [...head, ...table.cells, ...adjusted.cells, ...foot.cells];
  return {
    language: form.language,
    cells,
    rows: foot.next,
    columns: columns.length,
    columnWidths: widths,
    rowHeights: rowHeights(cells, widths, leastHeights(foot.next, foot.heights)),
    print: { orientation: style.orientation, titleRows: { first: headerRow, last: headerRow }, footer: form.words.page },
  };
}

/** Row of the table's header, below title and facts. */
export const headerRow = 2;

/** 表头: the title, and who is appraised by whom for which period. */
export function scaleHead({ words }: ScaleForm, { card, settings }: ScaleContents, widths: readonly number[]): readonly PlacedCell[] {
  const { facts } = words;
  const line = [
    settings.organisation === null || settings.organisation === card.name ? [] : [facts.organisation(settings.organisation)],
    [facts.appraised(card.name, card.kind)],
    card.owner === null ? [] : [facts.owner(card.owner, card.kind)],
    [facts.period(settings.period)],
  ].flat();
  const spans = segments(widths, line.map(() => 1));
  return [
    place(0, 0, words.title.scale(settings.period, card.name, card.kind), "title", { columns: widths.length }),
    ...line.map((fact, index) => place(1, spans[index]!.column, fact, index === line.length - 1 ? "factEnd" : "fact", { columns: spans[index]!.columns })),
  ];
}

/** 结论, but for the cells it is computed from. */
export function verdictOf({ live }: ScaleForm, { result, findings }: ScaleContents, bands: readonly GradeBand[]): Omit<Verdict, "base" | "added"> {
  const { score, final, grade, flag } = result;
  return { score, final, grade, flag, bands: gradesByBand(final, grade, bands, live !== null) ? bands : null, findings };
}

/** Whether the bands alone give this grade: then a formula may say it too. */
function gradesByBand(final: number | null, grade: string | null, bands: readonly GradeBand[], isLive: boolean): boolean {
  if (bands.some((band) => band.quota !== null)) return false;
  if (final === null) return isLive;
  const falling = [...bands].sort((a, b) => b.minimum - a.minimum);
  return (falling.find((band) => final >= band.minimum) ?? falling.at(-1))?.grade === grade;
}

export function signaturesOf({ words }: ScaleForm, card: Scorecard): ScaleForm["words"]["signatures"]["card"] {
  return card.kind === "individual" ? words.signatures.person : words.signatures.card;
}

const titleHeight = 36;
const factHeight = 20;
const plainHeight = 18;

/** The least height of every row. */
export function leastHeights(rows: number, special: ReadonlyMap<number, number>): readonly number[] {
  return Array.from({ length: rows }, (_, row) => special.get(row) ?? (row === 0 ? titleHeight : row === 1 ? factHeight : plainHeight));
}
