/**
 * 找判断矩阵: judgements on any sheet, wherever the members of a group stand across
 * in one row and down in the column left of it, in whatever order: the form we hand
 * out, or anybody's own table. Whose they are says a cell above (专家 …), else the sheet.
 */
import type { Judgements } from "../scorecard/judgements";
import { readNumber } from "../scorecard/number";
import { nameKey } from "../scorecard/sameName";
import { cellAddress, type Cell, type Place } from "../scorecard/table";
import { expertLabels } from "../wording/judgementForm";
import type { SheetCells } from "./sheetCells";

/** One expert's judgements as they stand on a sheet. */
export interface FoundJudgements {
  /** Who judged, or the sheet's name where nobody is named. */
  readonly expert: string;
  /** Where the matrix begins. */
  readonly at: Place;
  /** In the order of the members asked for. */
  readonly judgements: Judgements;
  /** Cells that hold something else than a judgement; they count as blank. */
  readonly unreadable: readonly string[];
}

/** 所有判断矩阵 of a group on the sheets, sheet by sheet. */
export function findJudgements(sheets: readonly Pick<SheetCells, "name" | "values" | "top" | "left">[], members: readonly string[]): readonly FoundJudgements[] {
  const found = sheets.flatMap((sheet) => matricesOn(sheet, members).map((matrix) => ({ sheet, matrix })));
  return found.map(({ sheet, matrix }) => ({ ...matrix, expert: matrix.expert ?? (found.filter((other) => other.sheet === sheet).length > 1 ? `${sheet.name}!${matrix.at.cell}` : sheet.name) }));
}

/**
 * 选区里的判断矩阵: a selected range: with the members' names around it, or the bare
 * matrix in the members' own order.
 *
 * @returns null where it is neither
 */
export function judgementsInRange(range: Pick<SheetCells, "name" | "values" | "top" | "left">, members: readonly string[]): FoundJudgements | null {
  const [named] = findJudgements([range], members);
  if (named !== undefined) return named;
  const size = members.length;
  if (range.values.length !== size || range.values[0]!.length !== size) return null;
  const order = members.map((_, index) => index);
  const { judgements, unreadable } = matrixAt(range, 0, 0, order, order);
  const cell = cellAddress(range.top, range.left);
  return { expert: `${range.name}!${cell}`, at: { sheet: range.name, cell, row: range.top + 1, field: null }, judgements, unreadable };
}

type Matrix = Omit<FoundJudgements, "expert"> & { readonly expert: string | null };

function matricesOn(sheet: Pick<SheetCells, "name" | "values" | "top" | "left">, members: readonly string[]): readonly Matrix[] {
  const places = new Map(members.map((name, index) => [nameKey(name), index]));
  const memberIn = (cell: Cell | undefined): number | null => (typeof cell === "string" ? (places.get(nameKey(cell)) ?? null) : null);
  const size = members.length;
  const { values } = sheet;
  return values.flatMap((cells, row) =>
    cells.flatMap((cell, column): Matrix[] => {
      if (column === 0 || memberIn(cell) === null) return [];
      const across = Array.from({ length: size }, (_, index) => memberIn(cells[column + index]));
      const down = Array.from({ length: size }, (_, index) => memberIn(values[row + 1 + index]?.[column - 1]));
      if (!isEach(across) || !isEach(down)) return [];
      const at = cellAddress(sheet.top + row, sheet.left + column - 1);
      const place = { sheet: sheet.name, cell: at, row: sheet.top + row + 1, field: null };
      return [{ ...matrixAt(sheet, row + 1, column, down, across), expert: expertAbove(values, row), at: place }];
    }),
  );
}

/** Every member once. */
function isEach(order: readonly (number | null)[]): order is readonly number[] {
  return order.every((member) => member !== null) && new Set(order).size === order.length;
}

/** The matrix whose first judgement stands here, put into the members' order. */
function matrixAt(sheet: Pick<SheetCells, "values" | "top" | "left">, top: number, left: number, down: readonly number[], across: readonly number[]): Pick<FoundJudgements, "judgements" | "unreadable"> {
  const unreadable: string[] = [];
  const judgements = down.map(() => across.map((): number | null => null));
  down.forEach((member, row) =>
    across.forEach((other, column) => {
      const judgement = judgementIn(sheet.values[top + row]![left + column] ?? null);
      if (typeof judgement === "number" || judgement === null) judgements[member]![other] = member === other ? 1 : judgement;
      else if (member !== other) unreadable.push(cellAddress(sheet.top + top + row, sheet.left + left + column));
    }),
  );
  return { judgements, unreadable };
}

const fraction = /^(\d+(?:\.\d+)?)[/:](\d+(?:\.\d+)?)$/;

/** 1/3, 1:3 and 3 are judgements; a dash or a blank is none. */
function judgementIn(cell: Cell): number | null | "unreadable" {
  const parts = typeof cell === "string" ? fraction.exec(nameKey(cell)) : null;
  if (parts !== null) return Number(parts[1]) / Number(parts[2]);
  if (typeof cell === "string" && /^[-—–/]*$/.test(nameKey(cell))) return null;
  const number = readNumber(cell);
  return typeof number === "number" ? number : number === "blank" ? null : "unreadable";
}

/** Rows above a matrix in which its expert may be named. */
const nearby = 6;

function expertAbove(values: SheetCells["values"], headerRow: number): string | null {
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - nearby); row--) {
    const cells = values[row]!;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string") continue;
      const [label, name] = splitLabel(cell);
      if (!expertLabels.includes(label)) continue;
      const said = name ?? cells.slice(column + 1).find((other) => typeof other === "string" && nameKey(other) !== "");
      if (typeof said === "string") return said.trim();
    }
  }
  return null;
}

/** `专家：张三` in one cell, or the label alone. */
function splitLabel(text: string): readonly [label: string, name: string | null] {
  const [, label = "", name = ""] = /^([^:：]*)[:：]?(.*)$/s.exec(text.trim()) ?? [];
  return [nameKey(label).toLowerCase(), name.trim() === "" ? null : name.trim()];
}
