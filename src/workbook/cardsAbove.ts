/**
 * 一表多单位: several blocks on one sheet, each headed by the unit or person it is
 * about, as a label (被考核单位：民政局) or in its title (民政局2025年度考核表).
 */
import { readNumber, withoutDust } from "../scorecard/number";
import type { Cell } from "../scorecard/table";
import { isUnit } from "../scorecard/units";
import { isBlank } from "../wording/columns";
import { isCardLabel, nameInTitle } from "../wording/cardTitles";
import type { DataRows } from "./dataRows";
import type { Header } from "./headerRows";
import { withoutNumber } from "./sectionTitles";
import type { SheetCells } from "./sheetCells";

/**
 * The card of each block by what stands above its header; undefined where the
 * sheet's name is the card: where the blocks do not name different cards. A
 * single block has a card of its own on a sheet that nobody gave a name.
 *
 * @param gaps for each header the first row that belongs to no block above it
 * @param data for each header its data rows
 */
export function cardsAbove(sheet: SheetCells, headers: readonly Header[], gaps: readonly number[], data: readonly DataRows[]): readonly (string | undefined)[] {
  const nobody = headers.map(() => undefined);
  const [only] = headers;
  if (headers.length < 2) return only?.kind === "indicators" && isUnnamedSheet(sheet.name) ? [labelled(sheet, only, gaps[0]!) ?? inTitle(sheet, only, gaps[0]!)] : nobody;
  for (const nameIn of areWholeCards(sheet, headers, data) ? [labelled, inTitle, asTitle] : [labelled, inTitle]) {
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

/** Sheet1, 工作表1: the name a program gave. */
function isUnnamedSheet(name: string): boolean {
  return /^(?:sheet|工作表|表)\s*\d*$/i.test(name.trim());
}

/**
 * Whether blocks are cards of their own and not parts of one: each has its
 * perspectives, and most add up to 100 % by themselves; or they stand side by side,
 * and all do.
 */
function areWholeCards(sheet: SheetCells, headers: readonly Header[], data: readonly DataRows[]): boolean {
  const blocks = headers.flatMap((header, at) => (header.kind === "indicators" ? [{ columns: header.found.columns, rows: data[at]!.rows }] : []));
  const isWhole = ({ columns, rows }: (typeof blocks)[number]): boolean => {
    const weights = rows.map((row) => readNumber(columns.weight === undefined ? "" : sheet.values[row]![columns.weight]!));
    const sum = withoutDust(weights.reduce<number>((total, weight) => total + (typeof weight === "number" ? weight : 0), 0));
    return sum === 1 || sum === 100;
  };
  const areSideBySide = headers.every(({ kind, first }) => kind === "indicators" && first === headers[0]!.first);
  return blocks.every(({ columns }) => areSideBySide || columns.perspective !== undefined) && blocks.filter(isWhole).length > (areSideBySide ? blocks.length - 1 : blocks.length / 2);
}

/** What stands alone in the row above the header: 财政所, 一、财政所. */
function asTitle(sheet: SheetCells, header: Header, from: number): string | undefined {
  const row = header.first - 1;
  if (row < from) return undefined;
  const texts = sheet.values[row]!.slice(header.left, header.right + 1).filter((cell) => !isBlank(cell));
  const [only] = texts;
  return texts.length === 1 && typeof only === "string" && only.length <= 30 && !/[:：。；;]/.test(only) ? withoutNumber(only) : undefined;
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
      // 单位：万元 names no unit that is appraised.
      if (told !== undefined && !isUnit(told.trim())) return told.trim();
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
