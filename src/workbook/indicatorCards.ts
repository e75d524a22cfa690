/**
 * 指标卡: every indicator of a card on a small form of its own: what it means,
 * how it is scored, where its figures come from and who answers for it.
 */
import { headerOf } from "../wording/headers";
import { leastHeights } from "./appraisalScale";
import { rowHeights } from "./fitting";
import { pointsFormat, quantityFormat, weightFormat } from "./numberFormats";
import { actualContent, ruleOf, weightContent } from "./scaleColumns";
import type { ScaleContents, ScaleRow } from "./scaleContents";
import { indicatorNumber, type ScaleForm } from "./scaleForm";
import { place, type Content, type PlacedCell, type Section, type SheetDrawing } from "./sheetDrawing";

const widths = [72, 190, 72, 189];

/** 指标卡 of one card: scored indicators first, then the monitored. */
export function indicatorCards(form: ScaleForm, contents: ScaleContents): SheetDrawing {
  const { words } = form;
  const cells: PlacedCell[] = [place(0, 0, words.title.indicators(contents.settings.period, contents.card.name), "title", { columns: widths.length })];
  let top = 1;
  for (const row of [...contents.rows, ...contents.monitored]) {
    const card = indicatorCard(form, contents, row, top);
    cells.push(...card.cells);
    top = card.next + 1;
  }
  return {
    language: form.language,
    cells,
    rows: top,
    columns: widths.length,
    columnWidths: widths,
    rowHeights: rowHeights(cells, widths, leastHeights(top, new Map())),
    print: { orientation: "portrait", titleRows: null, footer: words.page },
  };
}

/** A word and what stands behind it. */
type Entry = readonly [word: string, content: Content, numberFormat?: string];

function indicatorCard(form: ScaleForm, contents: ScaleContents, row: ScaleRow, top: number): Section {
  const { indicator } = row;
  const lines = entries(form, contents, row);
  const heading = indicator.code === null ? indicator.name : `${indicator.code}　${indicator.name}`;
  return {
    cells: [
      place(top, 0, heading, "section", { columns: widths.length }),
      ...lines.flatMap((line, index) => line.flatMap((entry, at) => entryCells(entry, top + 1 + index, at * 2, line.length === 1 ? 3 : 1))),
    ],
    next: top + 1 + lines.length,
  };
}

function entryCells([word, content, numberFormat = "General"]: Entry, row: number, column: number, columns: number): readonly PlacedCell[] {
  return [place(row, column, word, "label"), place(row, column + 1, content, "text", { columns, numberFormat })];
}

function entries(form: ScaleForm, contents: ScaleContents, row: ScaleRow): readonly (readonly Entry[])[] {
  const { words, language } = form;
  const { indicator } = row;
  const word = (field: Parameters<typeof headerOf<"indicators">>[2]): string => headerOf(language, "indicators", field);
  const quantity = (field: "baseline" | "target" | "actual", value: Content): Entry => [
    word(field),
    indicatorNumber(form, row, field, value),
    quantityFormat(indicator, indicator[field]),
  ];
  const weight = weightContent(contents, row.weight);
  return [
    [[word("perspective"), row.perspective?.name ?? null], [word("objective"), row.objective?.name ?? null]],
    [[word("definition"), indicator.definition]],
    [[word("nature"), indicator.nature === null ? null : words.nature[indicator.nature]], [word("use"), words.use[indicator.use]]],
    [[word("ruleText"), ruleOf(form, row)]],
    [[contents.inPoints ? words.headers.fullMarks : word("weight"), weight, contents.inPoints ? "General" : weightFormat([row.weight])], [word("unit"), indicator.unit]],
    [quantity("baseline", indicator.baseline), quantity("target", indicator.target)],
    [quantity("actual", actualContent(form, row)), [word("points"), indicatorNumber(form, row, "points", row.points), pointsFormat]],
    [[word("frequency"), indicator.frequency], [word("accumulation"), words.accumulation[indicator.accumulation]]],
    [[word("dataSource"), indicator.dataSource], [word("owner"), indicator.owner]],
  ];
}
