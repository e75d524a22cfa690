/**
 * 标记: how a sheet we wrote is known again. Each has one hidden name in the
 * workbook: the name says what the sheet is, and refers to the area we drew and
 * to the cells people fill in, so that Excel itself follows them when rows are
 * inserted or the sheet is renamed. Nothing is stored outside the workbook.
 */
import { cellAddress } from "../scorecard/table";
import { nameKey } from "../scorecard/sameName";
import type { PlannedSheet, SheetKind } from "./writingPlan";
import { quotedSheet } from "./sheetNames";
import type { Area, KeptPart, SheetDrawing } from "./sheetDrawing";

/** What the name of a mark says. */
export interface Mark {
  readonly kind: SheetKind;
  /** Of the card or person. */
  readonly about: string;
  /** Of everything that content does not change: cells, merges, looks, sizes. */
  readonly structure: string;
  /** The size it was drawn in: `30x15`, rows by columns. */
  readonly extent: string;
  /** Of the writing that made the sheet; later ones sort after earlier ones. */
  readonly token: string;
}

/** Where a mark points: the area drawn, and each part people fill in; a part whose cells were deleted is null. */
export interface MarkedAreas {
  readonly sheet: string;
  readonly area: Area;
  readonly kept: readonly (Area | null)[];
}

const shape = /^_BSC\.(scale|person|indicators|ranking|calculation|map|links|judgements|form|help)\.([0-9a-z]+)\.([0-9a-z]+)\.(\d+x\d+)\.([0-9a-z]+)$/;

/** 标记名 */
export function markName({ kind, about, structure, extent, token }: Mark): string {
  return `_BSC.${kind}.${about}.${structure}.${extent}.${token}`;
}

/** A mark from a name, or null where the name is somebody else's. */
export function markOf(name: string): Mark | null {
  const [, kind, about, structure, extent, token] = shape.exec(name) ?? [];
  return kind === undefined ? null : { kind: kind as SheetKind, about: about!, structure: structure!, extent: extent!, token: token! };
}

/** 大小: rows by columns, as a mark says it. */
export function extentOf({ rows, columns }: Pick<Area, "rows" | "columns">): string {
  return `${rows}x${columns}`;
}

/**
 * 我们的表: the names of all sheets we wrote, finished or not, by the names the
 * workbook defines. No scorecard is read from these; but a table we made for people
 * to go on with is theirs as soon as it is complete.
 */
export function ownSheets(names: readonly { readonly name: string; readonly formula: string }[], sheets: readonly string[]): ReadonlySet<string> {
  const marked = names.flatMap(({ name, formula }) => (isOurs(markOf(name)) ? (markedAreas(formula)?.sheet ?? []) : []));
  return new Set([...marked, ...sheets.filter((sheet) => unfinishedOf(sheet) !== null)]);
}

function isOurs(mark: Mark | null): boolean {
  return mark !== null && mark.kind !== "links" && mark.kind !== "form";
}

/** The name of the mark that a writing sets when it is complete. */
export const writtenName = "_BSC.written";

/** 内容所属: the hash by which a card or a person is known. */
export function aboutHash(about: string | null): string {
  return hash(about === null ? "" : nameKey(about));
}

/**
 * 标记所指: what a mark follows of a sheet. The calculation sheet is ours alone
 * and changes its size with the scorecards: its first cell says it all.
 */
export function markedPart({ kind, drawing }: PlannedSheet): SheetDrawing {
  return kind === "calculation" ? { ...drawing, cells: [], rows: 1, columns: 1, columnWidths: [], rowHeights: [] } : drawing;
}

/** 结构: a hash of how a drawing is built, whatever its numbers and words say. */
export function structureHash({ language, cells, columnWidths, rowHeights, print }: SheetDrawing): string {
  const built = cells.map(({ row, column, rows, columns, look, kept }) => [row, column, rows, columns, look, kept?.part ?? ""].join(" "));
  return hash(JSON.stringify([language, built, columnWidths, rowHeights, print]));
}

/** FNV-1a over two halves: 52 bits, enough to tell a workbook's sheets apart. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return ((high >>> 12) * 0x1_0000_0000 + (low >>> 0)).toString(36);
}

/** The order in which a mark refers to the parts people fill in; cells of `remarks` follow as they stand. */
const partOrder: readonly KeptPart[] = ["remark", "appraised", "appraiser", "reviewer", "date"];

/** 填写处: the areas people fill in, in the order a mark refers to them. Neighbouring remarks are one area. */
export function keptAreas({ cells }: SheetDrawing): readonly { readonly part: KeptPart; readonly area: Area }[] {
  const single = partOrder.flatMap((part) => cells.filter(({ kept }) => kept?.part === part).map((cell) => ({ part, area: cell })));
  const remarks: { part: KeptPart; area: Area }[] = [];
  for (const cell of [...cells].filter(({ kept }) => kept?.part === "remarks").sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = remarks.at(-1)?.area;
    if (last !== undefined && last.column === cell.column && last.row + last.rows === cell.row) remarks[remarks.length - 1] = { part: "remarks", area: { ...last, rows: last.rows + cell.rows } };
    else remarks.push({ part: "remarks", area: { row: cell.row, column: cell.column, rows: cell.rows, columns: 1 } });
  }
  return [...single, ...remarks];
}

/** 标记的引用: the formula of a mark. */
export function markFormula(sheet: string, drawing: SheetDrawing): string {
  const areas = [{ row: 0, column: 0, rows: drawing.rows, columns: drawing.columns }, ...keptAreas(drawing).map(({ area }) => area)];
  return `=${areas.map((area) => `${quotedSheet(sheet)}!${absolute(area)}`).join(",")}`;
}

function absolute({ row, column, rows, columns }: Area): string {
  const fixed = (r: number, c: number): string => cellAddress(r, c).replace(/^([A-Z]+)/, "$$$1$$");
  return rows === 1 && columns === 1 ? fixed(row, column) : `${fixed(row, column)}:${fixed(row + rows - 1, column + columns - 1)}`;
}

const reference = /^(?:'((?:[^']|'')+)'|([^'!,#]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** Where a mark's formula points; null where its sheet or its area is gone. */
export function markedAreas(formula: string): MarkedAreas | null {
  const [first, ...rest] = parts(formula.replace(/^=/, "")).map(areaOf);
  if (first === undefined || first === null) return null;
  return { sheet: first.sheet, area: first.area, kept: rest.map((part) => part?.area ?? null) };
}

/** Splits a union at the commas that are not inside a quoted name. */
function parts(union: string): readonly string[] {
  return union.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function areaOf(text: string): { readonly sheet: string; readonly area: Area } | null {
  const [, quoted, bare, left, top, right = left, bottom = top] = reference.exec(text.trim()) ?? [];
  if (left === undefined) return null;
  const [column, row] = [columnOf(left), Number(top) - 1];
  const area = { row, column, rows: Number(bottom) - row, columns: columnOf(right!) - column + 1 };
  return { sheet: quoted?.replaceAll("''", "'") ?? bare!, area };
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 名单的附注: by it the name of a list is known to be a writing's own. */
export function listComment(token: string): string {
  return `BSC Scorecard ${token}`;
}

/** 未完成的表: the names sheets bear until a writing is complete. */
const unfinished = /^BSC~([0-9a-z]+)~(new|old|journal|fence)(\d*)$/;

export type UnfinishedRole = "new" | "old" | "journal" | "fence";

/** The name of a sheet while a writing is under way: a new sheet, an old one about to be replaced, the journal, or one of the two fences between which another workbook's sheets stand. */
export function unfinishedName(token: string, role: UnfinishedRole, n: number | null = null): string {
  return `BSC~${token}~${role}${n ?? ""}`;
}

/** What an unfinished sheet's name says; null for any other sheet. */
export function unfinishedOf(name: string): { readonly token: string; readonly role: UnfinishedRole; readonly n: number | null } | null {
  const [, token, role, n] = unfinished.exec(name) ?? [];
  return token === undefined ? null : { token, role: role as UnfinishedRole, n: n === "" ? null : Number(n) };
}
