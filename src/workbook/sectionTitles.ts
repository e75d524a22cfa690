/**
 * 小标题: titles across the columns (一、共性工作（40分）, Part A: Finance) state the
 * perspective of the rows below them, where the table has no column for it; a
 * second kind of numbering under the first states the objective.
 */
import { textIn } from "../scorecard/cells";
import { readNumber, withoutDust } from "../scorecard/number";
import type { Cell, Field } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import { endsAsTotal } from "../wording/headers";
import type { DataRows } from "./dataRows";
import type { Header } from "./headerRows";
import type { SheetCells } from "./sheetCells";

/** A title, and where it stands within the sheet's `values`. */
export interface SectionTitle {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** How it is numbered; titles numbered alike are of one level. Null without a number. */
  readonly numbering: string | null;
}

/** The titles a row stands under. */
export interface TitlesOver {
  readonly card: SectionTitle | null;
  readonly perspective: SectionTitle | null;
  readonly objective: SectionTitle | null;
}

/** The data rows of a block, and the titles that speak for them. */
export interface Titled {
  readonly data: DataRows;
  readonly over: ReadonlyMap<number, TitlesOver>;
  /** What goes on below the block, should the same header follow. */
  readonly last: TitlesOver;
}

export const noTitles: TitlesOver = { card: null, perspective: null, objective: null };

const longestTitle = 60;
/** How a numbered title begins. The order counts: the first that fits. */
const numberings: readonly (readonly [string, RegExp])[] = [
  ["part", /^第[一二三四五六七八九十]+(?:部分|[章节类篇])/],
  ["一、", /^[一二三四五六七八九十]+\s*[、.．,，:：]/],
  ["（一）", /^[（(][一二三四五六七八九十]+[)）]/],
  ["part", /^(?:part|section|perspective|area)\s+(?:[A-Z]|\d+|[IVX]+)\b/i],
  ["I.", /^(?:[IVX]+|[Ⅰ-Ⅻ])\s*[.、:：)）]/],
  ["A.", /^[A-Z]\s*[.、:：)）]/],
  ["1.", /^\d{1,2}\s*[.、．](?!\d)/],
];
/** A title without a number that says what it counts: 共性指标（40分）, Finance (30%). */
const counted = /[（(]\s*(?:共|计|占|满分)?\s*\d+(?:\.\d+)?\s*(?:分|%|％|points?|pts?)\s*[)）]$|[\s:：]\d+(?:\.\d+)?\s*(?:分|%|％|points?)$/i;
/** A serial in words among serials in figures heads a group: 一 over 1, 2, 3. */
const groupSerial = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$|^(?:[IVX]+|[Ⅰ-Ⅻ])\.?$|^[A-Z]\.?$/;
const continuedWords = /续表|^[（(]?续[)）]?$|^第?\s*\d+\s*页|^page\s*\d+/i;

/**
 * 小标题所辖: which rows of a block stand under which title.
 *
 * @param from  the first row after the block above: titles over the header count if they are numbered or say their points
 * @param above the titles that go on from the block above
 */
export function titledRows(sheet: SheetCells, header: Header, data: DataRows, from: number, above: TitlesOver): Titled {
  const columns = header.found.columns as Partial<Record<Field, number>>;
  if (header.kind !== "indicators" || columns.perspective !== undefined || data.rows.length === 0) return { data, over: new Map(), last: noTitles };
  const groups = groupRows(sheet, header, data.rows);
  const titles = [...titlesAbove(sheet, header, from), ...titlesBelow(sheet, header, data), ...groups].sort((a, b) => a.row - b.row);
  const headed = new Set(groups.map(({ row }) => row));
  const rows = data.rows.filter((row) => !headed.has(row));
  const kept: DataRows = {
    ...data,
    rows,
    passedOver: [...data.passedOver, ...groups.map(({ row }) => ({ row, why: "section" as const }))].sort((a, b) => a.row - b.row),
  };
  return { data: kept, ...spread(titles, rows, columns.objective === undefined, above) };
}

/** Titles numbered like the first are perspectives; numbered in the next way, objectives under them. */
function spread(titles: readonly SectionTitle[], rows: readonly number[], hasRoom: boolean, above: TitlesOver): Pick<Titled, "over" | "last"> {
  const numbered = titles.some(({ numbering }) => numbering !== null);
  const counting = numbered ? titles.filter(({ numbering }) => numbering !== null) : titles;
  const levels = [...new Set([above.perspective, ...counting].flatMap((title) => (title === null ? [] : [title.numbering])))];
  const over = new Map<number, TitlesOver>();
  let last = above;
  let next = 0;
  for (const row of rows) {
    for (; next < counting.length && counting[next]!.row < row; next++) {
      const title = counting[next]!;
      const level = levels.indexOf(title.numbering);
      if (level === 0) last = { ...noTitles, perspective: title };
      else if (level === 1 && hasRoom) last = { ...last, objective: title };
    }
    if (last.perspective !== null) over.set(row, last);
  }
  return { over, last };
}

/** Numbered titles between the block above and the header; the table's own title is none. */
function titlesAbove(sheet: SheetCells, header: Header, from: number): readonly SectionTitle[] {
  return rowsBetween(from, header.first).flatMap((row) => {
    const title = titleIn(sheet.values[row]!, header, row);
    return title === null || (title.numbering === null && !counted.test(title.text)) || title.numbering === "1." ? [] : [title];
  });
}

/** Rows that were passed over as titles. */
function titlesBelow(sheet: SheetCells, header: Header, { passedOver }: DataRows): readonly SectionTitle[] {
  return passedOver.flatMap(({ row, why }) => {
    const title = why === "section" ? titleIn(sheet.values[row]!, header, row) : null;
    // 单位：万元 is a label.
    return title === null || (title.numbering === null && /[:：]/.test(title.text) && !counted.test(title.text)) ? [] : [title];
  });
}

/** 小标题 of a row: it says one thing, and perhaps what it counts; null where it says more. */
export function titleIn(cells: readonly Cell[], header: Header, row: number): SectionTitle | null {
  let title: SectionTitle | null = null;
  for (let column = header.left; column <= header.right; column++) {
    const cell = cells[column];
    if (isBlank(cell) || typeof cell === "number") continue;
    if (typeof cell !== "string") return null;
    const text = cell.trim();
    if (title !== null && countOf(text) === null) return null;
    if (title !== null) continue;
    if (text.length > longestTitle || /[。；;]$/.test(text) || continuedWords.test(text) || endsAsTotal(text) || countOf(text) !== null) return null;
    title = { row, column, text, numbering: numberingOf(text) };
  }
  return title;
}

function numberingOf(text: string): string | null {
  return numberings.find(([, begins]) => begins.test(text))?.[0] ?? null;
}

/** Rows such as 一 | 共性工作 | 40 over rows 1, 2, 3: a group with, at most, the sum of its members' weights. */
function groupRows(sheet: SheetCells, header: Header, rows: readonly number[]): readonly SectionTitle[] {
  const { code, indicator, weight, ...rest } = header.found.columns as Partial<Record<Field, number>>;
  if (code === undefined || indicator === undefined) return [];
  const cellOf = (row: number, column: number | undefined): Cell => (column === undefined ? "" : sheet.values[row]![column]!);
  const isHead = (row: number): boolean => {
    const [serial, name] = [cellOf(row, code), cellOf(row, indicator)];
    const says = [rest.ruleText, rest.target, rest.actual, rest.definition].some((column) => !isBlank(cellOf(row, column)));
    return typeof serial === "string" && groupSerial.test(serial.trim()) && typeof name === "string" && !says;
  };
  const isFigure = (row: number): boolean => /^\s*[（(]?\d/.test(textIn(cellOf(row, code)) ?? "");
  const heads = rows.flatMap((row, at) => (isHead(row) ? [at] : []));
  return heads.flatMap((at, nth): SectionTitle[] => {
    const members = rows.slice(at + 1, heads[nth + 1] ?? rows.length);
    const own = cellOf(rows[at]!, weight);
    const sum = members.reduce((total, row) => total + (countOf(cellOf(row, weight)) ?? NaN), 0);
    const isSum = isBlank(own) || Math.abs((countOf(own) ?? NaN) - withoutDust(sum)) < 1e-6;
    if (members.length === 0 || !members.some(isFigure) || !isSum) return [];
    const serial = (textIn(cellOf(rows[at]!, code)) ?? "").trim();
    const numbering = /^[（(]/.test(serial) ? "（一）" : /^[一二三四五六七八九十]/.test(serial) ? "一、" : "A.";
    return [{ row: rows[at]!, column: indicator, text: (textIn(cellOf(rows[at]!, indicator)) ?? "").trim(), numbering }];
  });
}

/** 所计的数: 40, 40分, 40% as a number; null for words. */
export function countOf(cell: Cell): number | null {
  const number = readNumber(typeof cell === "string" ? cell.trim().replace(/(?<=\d)\s*(?:分|points?)$/i, "") : cell);
  return typeof number === "number" ? number : null;
}

function rowsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

const numberBefore = /^(?:[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}\s*[、.．])\s*/;

/**
 * 去掉序号: a title without the number it begins with.
 *
 * `withoutNumber("一、财政所")` is `"财政所"`.
 */
export function withoutNumber(title: string): string {
  return title.trim().replace(numberBefore, "");
}

/** What titles add to a table: columns that the sheet does not have, to the right of the header's own. */
export interface TitleColumns {
  readonly columns: Header["found"]["columns"];
  readonly values: readonly (readonly Cell[])[];
  readonly titles: ReadonlyMap<number, ReadonlyMap<number, { readonly row: number; readonly column: number }>>;
  /** The first column to the right of all of these. */
  readonly next: number;
}

/** 小标题成列: the titles' words in columns of their own, each remembering the cell it stands in. */
export function withTitles(header: Header, values: readonly (readonly Cell[])[], over: Titled["over"]): TitleColumns {
  const titles = new Map<number, ReadonlyMap<number, SectionTitle>>();
  const columns: Partial<Record<Field, number>> = { ...(header.found.columns as Partial<Record<Field, number>>) };
  // Counted by the header, not by the sheet's width, so that sheets of one form stay alike.
  let column = header.left + header.paths.findLastIndex((path) => path.length > 0) + 1;
  if (over.size === 0) return { columns: header.found.columns, values, titles, next: column };
  const written = [...values];
  for (const field of ["card", "perspective", "objective"] as const) {
    const said = new Map([...over].flatMap(([row, { [field]: title }]) => (title === null ? [] : [[row, title] as const])));
    if (said.size === 0) continue;
    for (const row of over.keys()) {
      const cells = [...written[row]!];
      while (cells.length < column) cells.push("");
      cells[column] = said.get(row)?.text ?? "";
      written[row] = cells;
    }
    columns[field] = column;
    titles.set(column, said);
    column++;
  }
  return { columns, values: written, titles, next: column };
}
