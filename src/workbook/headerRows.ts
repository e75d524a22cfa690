/**
 * 找表头: where on a sheet the header of a table stands, in one, two or three
 * rows, and what kind of table it heads.
 */
import type { Cell, FieldsOf, TableKind } from "../scorecard/table";
import { columnsOf, evidenceOf, isBlank, type ColumnEvidence, type ColumnsFound, type HeaderPath } from "../wording/columns";
import { isHeaderWord, tableKinds } from "../wording/headers";
import type { Merges, SheetCells } from "./sheetCells";

/** A rectangle of `values`, both ends included. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Header<K extends TableKind = TableKind> {
  readonly kind: K;
  /** The header rows within the sheet's `values`, both included. */
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** Header texts by column, from `left` on. */
  readonly paths: readonly HeaderPath[];
  /** Columns of `found` count from 0 within `values`. */
  readonly found: ColumnsFound<K>;
  readonly score: number;
}

/** A header text is short; a sentence is none. */
const longestHeader = 60;
/** Of the cells in a header row at least this share are header words; or so many, in a table with many columns of its own. */
const leastKnown = 0.3;
const manyKnown = 5;
/** So many different headers are tried on a sheet, and so many repeated ones accepted: enough for any real sheet, and a hostile one costs no time. */
const mostTries = 150;
const mostHeaders = 500;
/** No scorecard is wider. */
const mostColumns = 400;
/** A name on the sheet's tab or on the Excel table tips the balance between two kinds. */
const nameCounts = 1.5;

/** 必备的列: without these a header heads no such table. */
const needs: { readonly [K in TableKind]: (has: (...fields: FieldsOf[K][]) => number, sure: (field: FieldsOf[K]) => number, named: boolean) => boolean } = {
  strategy: (has, _sure, named) => has("item", "text") === 2 && named,
  swot: (has, _sure, named) => has("category", "text") === 2 && (named || has("objective") === 1),
  cards: (has) => has("card") === 1 && has("kind", "parent", "group") > 0,
  perspectives: (has, sure, named) => has("perspective") === 1 && (has("order") > 0 || sure("perspectiveWeight") > (named ? 0 : 0.6)),
  objectives: (has, sure, named) =>
    has("objective") === 1 && (has("alignsWith", "term") > 0 || sure("objectiveWeight") > (named ? 0 : 0.6) || (named && has("perspective", "theme") > 0)),
  links: (has) => has("cause", "effect") === 2,
  indicators: (has, sure) => {
    const measured = has("weight", "target", "actual", "points", "ruleText", "method");
    return has("indicator") === 1 && (measured >= 2 || (measured === 1 && sure("indicator") >= 0.7));
  },
  posts: (has) => has("person") === 1 && has("post", "card") > 0 && has("share", "difficulty") > 0,
  actions: (has) => has("action") === 1 && has("objective", "start", "due", "progress", "owner") >= 2,
  actuals: (has) => has("indicator", "period", "actual") === 3,
  adjustments: (has) => has("matter") === 1 && has("kind", "points") > 0,
  evaluations: (has) => has("party", "rating") === 2,
  grades: (has) => has("grade", "minimum") === 2,
  current: (has) => has("card") === 1 && has("score", "grade") > 0,
};

/** 词典: remembers which texts are header words at all, since most cells are looked at once for that. */
export interface Lexicon {
  knows(cell: Cell | undefined): boolean;
}

export function lexicon(): Lexicon {
  const known = new Map<string, boolean>();
  const learn = (text: string): boolean => {
    const answer = isHeaderWord(text);
    known.set(text, answer);
    return answer;
  };
  return {
    knows: (cell) => typeof cell === "string" && cell.length > 0 && cell.length <= longestHeader && (known.get(cell) ?? learn(cell)),
  };
}

/**
 * The headers of a region, from the top down; side by side where an empty
 * column parts two tables.
 *
 * @param hint the kind that the sheet's or table's name says
 * @param only look only at the region's first rows (an Excel table has one header)
 */
export function headersIn(sheet: SheetCells, merges: Merges, words: Lexicon, region: Region, hint: TableKind | null, only = false): readonly Header[] {
  const headers: Header[] = [];
  const lastStart = only ? region.top : region.bottom;
  let tries = 0;
  for (let row = region.top; row <= lastStart && tries < mostTries && headers.length < mostHeaders; row++) {
    if (isPlainData(sheet, words, region, headers, row) || !looksLikeHeader(sheet, words, region, row)) continue;
    const before = headers.at(-1);
    const found = repeated(sheet, headers, row) ?? bestBlock(sheet, merges, { ...region, top: only ? row : Math.max(region.top, (before?.last ?? region.top - 1) + 1) }, row, hint);
    if (before === undefined || found[0]?.paths !== before.paths) tries++;
    headers.push(...found);
    row = Math.max(row, ...found.map((header) => header.last));
  }
  return headers;
}

/** A row under a header whose first cell and name are no header words, with nothing beside the table, is data: most rows are settled by two cells. */
function isPlainData(sheet: SheetCells, words: Lexicon, region: Region, headers: readonly Header[], row: number): boolean {
  const above = headers.at(-1);
  if (above === undefined || above.left !== region.left || above.right !== region.right) return false;
  const cells = sheet.values[row]!;
  const name = cells[nameColumn(above)];
  return typeof name === "string" && !isBlank(name) && !words.knows(name) && !words.knows(cells[region.left]);
}

/** The column that names a row: of indicators the indicator, else the first that was recognised. */
function nameColumn(header: Header): number {
  const columns = header.found.columns as Partial<Record<string, number>>;
  return columns.indicator ?? Math.min(...Object.values(columns as Record<string, number>));
}

/** The headers above once more, word for word: repeated for printing, they need no second look. */
function repeated(sheet: SheetCells, headers: readonly Header[], row: number): readonly Header[] | undefined {
  const last = headers.at(-1);
  if (last === undefined) return undefined;
  const above = headers.filter((header) => header.first === last.first);
  for (let at = last.first; at <= last.last; at++) {
    const [cells, again] = [sheet.values[at]!, sheet.values[row + at - last.first]];
    if (again === undefined || cells.some((cell, column) => again[column] !== cell)) return undefined;
  }
  return above.map((header) => ({ ...header, first: row, last: row + header.last - header.first }));
}

function looksLikeHeader(sheet: SheetCells, words: Lexicon, region: Region, row: number): boolean {
  const cells = sheet.values[row]!;
  let [known, filled] = [0, 0];
  for (let column = region.left; column <= region.right; column++) {
    if (isBlank(cells[column])) continue;
    filled++;
    if (words.knows(cells[column])) known++;
  }
  return known >= 2 && (known >= leastKnown * filled || known >= manyKnown);
}

/** The block of one to three rows around a row that reads best; the smallest of equals. */
function bestBlock(sheet: SheetCells, merges: Merges, region: Region, row: number, hint: TableKind | null): readonly Header[] {
  let best: readonly Header[] = [];
  let bestScore = 0;
  for (let height = 1; height <= 3; height++)
    for (let first = row; first > row - height; first--) {
      const last = first + height - 1;
      if (first < region.top || last > region.bottom || !isOneHeader(sheet, merges, region, first, last)) continue;
      // A cell merged further down says that the header goes on: 自评 and 考核组 under 得分 are no data.
      if (height < 3 && last < region.bottom && verticallyMerged(merges, region, last + 1) && isOneHeader(sheet, merges, region, first, last + 1)) continue;
      const headers = headersOfBlock(sheet, merges, region, first, last, hint);
      const score = headers.reduce((total, header) => total + header.score, 0);
      if (score > bestScore + 0.05) [best, bestScore] = [headers, score];
    }
  return best;
}

/** Rows belong to one header when a cell is merged over them, or when the lower ones only speak where the upper ones are silent or span several columns. */
function isOneHeader(sheet: SheetCells, merges: Merges, region: Region, first: number, last: number): boolean {
  for (let row = first + 1; row <= last; row++) {
    let spoken = 0;
    const isJoined = verticallyMerged(merges, region, row);
    for (let column = region.left; column <= region.right; column++) {
      const cell = sheet.values[row]![column];
      if (isBlank(cell)) continue;
      if (typeof cell !== "string" || cell.length > longestHeader) return false;
      spoken++;
      const above = sheet.values[row - 1]![column];
      const spans = (merges.at(row - 1, column)?.columns ?? 1) > 1 || isBlank(sheet.values[row - 1]![column + 1]);
      if (!isBlank(above) && !spans && !isJoined) return false;
    }
    if (spoken === 0 && !isJoined) return false;
  }
  return true;
}

function verticallyMerged(merges: Merges, region: Region, row: number): boolean {
  for (let column = region.left; column <= region.right; column++) if (merges.coveredFromAbove(row, column)) return true;
  return false;
}

/** Reads rows as a header; as several side by side when an empty column parts them and each is a table. */
function headersOfBlock(sheet: SheetCells, merges: Merges, whole: Region, first: number, last: number, hint: TableKind | null): readonly Header[] {
  const region = narrowed(sheet, whole, first, last);
  const paths = headerPaths(sheet, merges, region, first, last);
  const evidence = evidenceOf(sheet.values, last + 1, region.bottom, region.left, region.right, (row, column) => merges.at(row, column));
  const parts: Header[] = [];
  for (const [left, right] of runs(paths, evidence)) {
    const header = bestKind(paths.slice(left, right + 1), evidence.slice(left, right + 1), region.left + left, first, last, hint);
    if (header !== null) parts.push(header);
  }
  if (parts.length > 1) return parts;
  const one = bestKind(paths, evidence, region.left, first, last, hint);
  return one === null ? parts : [one];
}

/** Of a region wider than any table, the columns from the first header text on. */
function narrowed(sheet: SheetCells, region: Region, first: number, last: number): Region {
  if (region.right - region.left < mostColumns) return region;
  let left = region.left;
  const isSilent = (): boolean => sheet.values.slice(first, last + 1).every((cells) => isBlank(cells[left]));
  while (left < region.right && isSilent()) left++;
  return { ...region, left, right: Math.min(region.right, left + mostColumns - 1) };
}

/** Runs of columns between columns that are empty above and below. */
function runs(paths: readonly HeaderPath[], evidence: readonly ColumnEvidence[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let open = false;
  paths.forEach((path, column) => {
    const empty = path.length === 0 && evidence[column]!.filled === 0;
    if (empty) open = false;
    else if (open) found[found.length - 1]![1] = column;
    else {
      found.push([column, column]);
      open = true;
    }
  });
  return found;
}

function headerPaths(sheet: SheetCells, merges: Merges, region: Region, first: number, last: number): readonly HeaderPath[] {
  const paths: string[][] = [];
  for (let column = region.left; column <= region.right; column++) {
    const path: string[] = [];
    for (let row = first; row <= last; row++) {
      const text = headerText(sheet, merges, region, first, row, column, row < last);
      if (text !== "" && text !== path.at(-1)) path.push(text);
    }
    paths.push(path);
  }
  return paths;
}

/** What a header cell says: its own text, the merged area's, or, in an upper row without merges, the text it stands under. */
function headerText(sheet: SheetCells, merges: Merges, region: Region, first: number, row: number, column: number, upper: boolean): string {
  const own = sheet.values[row]![column];
  if (!isBlank(own)) return typeof own === "string" && own.length <= longestHeader ? own.trim() : "";
  const area = merges.at(row, column);
  if (area !== undefined) {
    const cell = area.row >= first ? sheet.values[area.row]![area.column] : "";
    return typeof cell === "string" && cell.length <= longestHeader ? cell.trim() : "";
  }
  if (!upper || isBlank(sheet.values[row + 1]![column])) return "";
  for (let left = column - 1; left >= region.left; left--) {
    const cell = sheet.values[row]![left];
    if (isBlank(cell)) continue;
    const spansDown = merges.at(row, left) !== undefined || isBlank(sheet.values[row + 1]![left]);
    return typeof cell === "string" && cell.length <= longestHeader && !spansDown ? cell.trim() : "";
  }
  return "";
}

function bestKind(paths: readonly HeaderPath[], evidence: readonly ColumnEvidence[], left: number, first: number, last: number, hint: TableKind | null): Header | null {
  let best: Header | null = null;
  for (const kind of tableKinds) {
    const header = readAs(kind, paths, evidence, left, first, last, hint === kind);
    if (header !== null && (best === null || header.score > best.score)) best = header;
  }
  return best;
}

/** 按某种表读: the header as one of a given kind, or null when it cannot be one. */
export function readAs<K extends TableKind>(
  kind: K, paths: readonly HeaderPath[], evidence: readonly ColumnEvidence[], left: number, first: number, last: number, named: boolean,
): Header<K> | null {
  const found = ofOneUnit(columnsOf(kind, paths, evidence), paths);
  const has = (...fields: FieldsOf[K][]): number => fields.filter((field) => found.columns[field] !== undefined).length;
  if (!needs[kind](has, (field) => found.certainty[field] ?? 0, named)) return null;
  const sure = (Object.values(found.certainty) as number[]).reduce((total, certainty) => total + certainty, 0);
  return { kind, first, last, left, right: left + paths.length - 1, paths, found: moved(found, left), score: sure + (named ? nameCounts : 0) };
}

/** 各单位的列: 实际值 under 财政所 and again under 农业所 are of two units; neither is the card's. */
function ofOneUnit<K extends TableKind>(found: ColumnsFound<K>, paths: readonly HeaderPath[]): ColumnsFound<K> {
  const isOfSeveral = ([field, column]: [string, number]): boolean => {
    const [above, word] = [paths[column]!.slice(0, -1).join(), paths[column]!.at(-1)];
    const isAgain = (path: HeaderPath): boolean => path.at(-1) === word && path.length > 1 && path.slice(0, -1).join() !== above;
    return (field === "actual" || field === "points") && above !== "" && found.rivals.some((rival) => rival.field === field && isAgain(paths[rival.column]!));
  };
  const columns = Object.fromEntries((Object.entries(found.columns) as [string, number][]).filter((entry) => !isOfSeveral(entry)));
  return { ...found, columns: columns as ColumnsFound<K>["columns"] };
}

/** Counts columns from the sheet's first instead of the header's. */
function moved<K extends TableKind>(found: ColumnsFound<K>, by: number): ColumnsFound<K> {
  const columns = Object.fromEntries((Object.entries(found.columns) as [string, number][]).map(([field, column]) => [field, column + by]));
  return { ...found, columns: columns as ColumnsFound<K>["columns"], rivals: found.rivals.map((rival) => ({ ...rival, column: rival.column + by })) };
}
