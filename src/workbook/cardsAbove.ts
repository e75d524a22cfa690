/**
 * 一表多单位: several blocks on one sheet, each headed by the unit or person it is
 * about, as a label (被考核单位：民政局) or in its title (民政局2025年度考核表).
 */
import type { Cell } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { isCardLabel, nameInTitle } from "../wording/cardTitles";
import type { Header } from "./headerRows";
import type { SheetCells } from "./sheetCells";

/**
 * The card of each block by what stands above its header; undefined where the
 * sheet's name is the card: with one block, or where the blocks do not name
 * different cards.
 *
 * @param gaps for each header the first row that belongs to no block above it
 */
export function cardsAbove(sheet: SheetCells, headers: readonly Header[], gaps: readonly number[]): readonly (string | undefined)[] {
  const nobody = headers.map(() => undefined);
  if (headers.length < 2) return nobody;
  for (const nameIn of [labelled, inTitle]) {
    let last: string | undefined;
    const names = headers.map((header, at) => {
      // A block without a name of its own goes on with the unit above: 共性 and 业务 blocks of one unit.
      last = header.kind === "indicators" ? (nameIn(sheet, header, gaps[at]!) ?? last) : last;
      return header.kind === "indicators" ? last : undefined;
    });
    if (new Set(names.filter((name) => name !== undefined)).size > 1) return names;
  }
  return nobody;
}

/** `单位：民政局`, or `单位：` and the name in the next cell. */
function labelled(sheet: SheetCells, header: Header, from: number): string | undefined {
  for (let row = header.first - 1; row >= from; row--) {
    const cells = sheet.values[row]!;
    for (let column = header.left; column <= header.right; column++) {
      const cell = cells[column];
      if (typeof cell !== "string" || isBlank(cell)) continue;
      const [, label, name] = /^([^:：]{1,12})[:：]\s*(.*)$/s.exec(cell.trim()) ?? [];
      if (label === undefined || !isCardLabel(label)) continue;
      const told = name !== "" ? name!.split(/\s{2,}|　/)[0]! : textRightOf(cells, column, header.right);
      if (told !== undefined) return told.trim();
    }
  }
  return undefined;
}

function textRightOf(cells: readonly Cell[], column: number, right: number): string | undefined {
  for (let at = column + 1; at <= right; at++) {
    const cell = cells[at];
    if (isBlank(cell)) continue;
    return typeof cell === "string" && !/[:：]/.test(cell) ? cell : undefined;
  }
  return undefined;
}

/** The unit in the title nearest above the header. */
function inTitle(sheet: SheetCells, header: Header, from: number): string | undefined {
  for (let row = header.first - 1; row >= from; row--) {
    const texts = sheet.values[row]!.slice(header.left, header.right + 1).filter((cell) => !isBlank(cell));
    const [only] = texts;
    const name = texts.length === 1 && typeof only === "string" ? nameInTitle(only) : null;
    if (name !== null) return name;
  }
  return undefined;
}
