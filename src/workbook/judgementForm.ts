/** 空白判断表: the sheet that is handed out to an expert, to be filled in and read back by `findJudgements`. */
import { cellAddress, type Language } from "../scorecard/table";
import { judgementFormWords } from "../wording/judgementForm";
import { scaleWords } from "../wording/scale";
import { leastHeights } from "./appraisalScale";
import { columnWidths, rowHeights } from "./fitting";
import { place, type PlacedCell, type SheetDrawing } from "./sheetDrawing";
import type { WritingPlan } from "./writingPlan";

const headerRow = 3;

/** Typed into such a cell 1/3 stays what it is; anywhere else Excel makes a date of it. */
const asTyped = "@";
const fraction = "# ?/?";

/**
 * 空白判断表的计划: one new sheet for a group.
 *
 * @param group the group's name, as people know it
 * @param items its members
 * @param stamp different for every sheet, so that none takes the place of an earlier one that somebody has filled in
 */
export function planJudgementForm(group: string, items: readonly string[], language: Language, stamp: string): WritingPlan {
  const words = judgementFormWords(language);
  return { sheets: [{ kind: "judgements", about: `${group} ${stamp}`, wantedName: words.sheet, drawing: judgementForm(group, items, language), isHidden: false }] };
}

/** 空白判断表 as a drawing. */
export function judgementForm(group: string, items: readonly string[], language: Language): SheetDrawing {
  const words = judgementFormWords(language);
  const columns = items.length + 1;
  const orientation = items.length > 6 ? "landscape" : "portrait";
  const cells: readonly PlacedCell[] = [
    place(0, 0, words.title(group), "title", { columns }),
    place(1, 0, words.expert, "label"),
    place(1, 1, null, "signature", { columns: columns - 1 }),
    place(headerRow, 0, words.corner, "header"),
    ...items.map((item, column) => place(headerRow, column + 1, item, "header")),
    ...items.flatMap((item, row) => [place(headerRow + 1 + row, 0, item, "label"), ...items.map((_, column) => judgementCell(row, column))]),
    ...words.notes.map((note, index) => place(headerRow + items.length + 2 + index, 0, note, "note", { columns })),
  ];
  const rows = headerRow + items.length + 2 + words.notes.length;
  const rooms = Array.from({ length: columns }, (_, column) => ({ least: column === 0 ? 90 : 56, most: 160, stretches: column > 0 }));
  const widths = columnWidths(rooms, cells, orientation);
  return {
    language,
    cells,
    rows,
    columns,
    columnWidths: widths,
    rowHeights: rowHeights(cells, widths, leastHeights(rows, new Map())),
    print: { orientation, titleRows: null, footer: scaleWords(language).page },
  };
}

/** 1 on the diagonal, blank above it, the reciprocal below. */
function judgementCell(row: number, column: number): PlacedCell {
  const at = headerRow + 1;
  if (row === column) return place(at + row, column + 1, 1, "total");
  if (row < column) return place(at + row, column + 1, null, "centred", { numberFormat: asTyped });
  const mirror = cellAddress(at + column, row + 1);
  const slash = `FIND("/",${mirror})`;
  const formula = `=IF(${mirror}="","",IFERROR(MID(${mirror},${slash}+1,9)/LEFT(${mirror},${slash}-1),1/${mirror}))`;
  return place(at + row, column + 1, { formula }, "total", { numberFormat: fraction });
}
