import type { ICellData } from "@univerjs/core";
import type { Area } from "../address";
import { partInUse, placesIn, type Place } from "./blocks";
import type { Sheet } from "./book";
import { cellReader, changeCells, formulaAt, valueOf } from "./cells";
import { displayText, entryOf } from "./entry";
import { numberFormatAt } from "./styles";

/** How to look (查找选项). */
export interface FindOptions {
  /** The whole cell must be the text, not only hold it. */
  readonly isWhole: boolean;
  readonly matchesCase: boolean;
  readonly locale: string;
}

/** The cells of an area that show a text, row by row. `*` and `?` stand for anything, `~` before them for themselves. */
export function findText(sheet: Sheet, area: Area, text: string, options: FindOptions): readonly Place[] {
  const used = partInUse(sheet, area, true);
  if (!used || text === "") return [];
  const pattern = patternOf(text, options, "iu");
  const cellOf = cellReader(sheet);
  return placesIn(used).filter(({ row, column }) => {
    const cell = cellOf(row, column);
    return shownTexts(sheet, cell, row, column, options.locale).some((shown) => pattern.test(shown));
  });
}

/** Replaces a text wherever it stands (全部替换), in formulas too. @returns how many cells changed */
export function replaceText(sheet: Sheet, area: Area, text: string, replacement: string, options: FindOptions): number {
  const used = partInUse(sheet, area, true);
  if (!used || text === "") return 0;
  const pattern = patternOf(text, options, "giu");
  const cellOf = cellReader(sheet);
  const changes: { [row: number]: { [column: number]: ICellData } } = {};
  let count = 0;
  for (const { row, column } of placesIn(used)) {
    const cell = cellOf(row, column);
    const before = formulaAt(sheet, cell, row, column) ?? String(valueOf(cell));
    const after = before.replace(pattern, () => replacement);
    if (before === "" || after === before) continue;
    (changes[row] ??= {})[column] = entryOf(after, numberFormatAt(sheet, row, column)).content;
    count++;
  }
  if (count > 0) changeCells(sheet, changes, used);
  return count;
}

function shownTexts(sheet: Sheet, cell: ICellData | null, row: number, column: number, locale: string): readonly string[] {
  const value = valueOf(cell);
  if (value === "") return [];
  return [String(value), displayText(value, numberFormatAt(sheet, row, column), locale)];
}

function patternOf(text: string, { isWhole, matchesCase }: FindOptions, flags: string): RegExp {
  const source = [...text.matchAll(/~[*?~]|[*?]|[^*?~]+|~/gu)].map(([piece]) => {
    if (piece === "*") return "[^]*";
    if (piece === "?") return "[^]";
    return (/^~[*?~]$/.test(piece) ? piece.slice(1) : piece).replace(/[\\^$.*+?()[\]{}|/-]/g, (mark) => (mark === "-" ? mark : `\\${mark}`));
  }).join("");
  return new RegExp(isWhole ? `^(?:${source})$` : source, matchesCase ? flags.replace("i", "") : flags);
}
