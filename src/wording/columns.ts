/**
 * 列与字段: which column of a table is which field, from its headers and, where
 * headers leave it open, from what stands under them.
 */
import { mayBeAmount, readAmount } from "../scorecard/amount";
import type { Cell, FieldsOf, TableKind } from "../scorecard/table";
import { isUnit } from "../scorecard/units";
import { headerMeanings, isSerial, partOfYearIn, unitInHeader, type HeaderMeaning } from "./headers";

/** What stands under a header, as shares of the rows looked at. */
export interface ColumnEvidence {
  /** Rows that leave the cell blank or inside a merged area from above, so that the row above speaks for them; 0 for an empty column. */
  readonly continued: number;
  /** Filled cells that hold a number. */
  readonly numeric: number;
  /** Characters of a filled text cell, on average. */
  readonly length: number;
  /** Filled cells that hold a unit of measure: 万元, %; by the first texts of the column. */
  readonly measures: number;
  readonly filled: number;
}

export interface ColumnsFound<K extends TableKind> {
  readonly columns: { readonly [F in FieldsOf[K]]?: number };
  readonly inPoints: ReadonlySet<FieldsOf[K]>;
  /** How sure each assignment is, 0 to 1. */
  readonly certainty: { readonly [F in FieldsOf[K]]?: number };
  /** Columns that claimed a field which another column got, or which nobody got because they claim it equally. */
  readonly rivals: readonly { readonly field: FieldsOf[K]; readonly column: number }[];
}

/**
 * 各栏的单位: the units that headers name, by field.
 *
 * @param headers for each column its header, levels joined
 * @example unitsIn({ indicator: 0, weight: 1 }, ["指标", "权重（%）"]) // { weight: "%" }
 */
export function unitsIn<K extends TableKind>(columns: ColumnsFound<K>["columns"], headers: readonly string[]): { readonly [F in FieldsOf[K]]?: string } {
  const fields = (Object.entries(columns) as [FieldsOf[K], number][]).flatMap(([field, column]) => {
    const unit = unitInHeader(headers[column] ?? "");
    return unit === null ? [] : [[field, unit] as const];
  });
  return Object.fromEntries(fields) as { readonly [F in FieldsOf[K]]?: string };
}

/** 表头路径: the header texts over a column, from the top row to the bottom one. */
export type HeaderPath = readonly string[];

interface Claim<K extends TableKind> {
  readonly column: number;
  readonly field: FieldsOf[K];
  readonly certainty: number;
  readonly inPoints: boolean;
}

/** Below this a header is not taken for the field. */
const leastCertainty = 0.3;
/** Claims below this come from a part of the year; two of them speak for nothing. */
const partOfYearCertainty = 0.45;
/** Of results several doubtful ones speak for nothing: 得分 over 主管 and over 总经理. */
const doubtfulResult = 0.55;

/** A word that may name a card: 机构, Team. */
const doubtfulCard = 0.5;

/**
 * 认列: which column is which field of a table of the given kind.
 *
 * Two columns that claim one field: the better word wins, the first of equals,
 * and the certainty falls. In an indicator table the finest column is the
 * indicator, columns that go on over several rows stand above it, and a 权重 or
 * 分值 right of a level belongs to that level (layout C).
 *
 * @param headers  for each column the header texts over it, top to bottom
 * @param evidence for each column what stands under it; without it only the words speak
 * @example columnsOf("indicators", [["维度"], ["指标"], ["分值"]]).columns.weight // 2
 */
export function columnsOf<K extends TableKind>(kind: K, headers: readonly HeaderPath[], evidence: readonly ColumnEvidence[] = []): ColumnsFound<K> {
  const claims = headers.flatMap((path, column) => claimsOf(kind, spokenHeader(headers, evidence, path, column)).map((meaning) => ({ ...meaning, column })));
  return settle(kind === "indicators" ? (weighClaims(ofThePart(ofTheYear(claims as Claim<"indicators">[], headers), headers), headers, evidence) as Claim<K>[]) : claims);
}

/**
 * 往年的列: 2024年完成值 beside 2025年目标值 is no actual of the year that is scored. That
 * year is the latest with both a target and a result, else the latest of a
 * target, else of any column; columns of other years say nothing. A baseline is of
 * the year before.
 */
function ofTheYear(claims: readonly IndicatorClaim[], headers: readonly HeaderPath[]): readonly IndicatorClaim[] {
  const dated = claims.map((claim) => ({ claim, year: yearOf(headers[claim.column]!) }));
  const yearsOf = (fields: string): readonly number[] => dated.flatMap(({ claim, year }) => (year !== null && fields.includes(claim.field) ? [year] : []));
  const targets = yearsOf("target");
  const both = yearsOf("actual points").filter((year) => targets.includes(year));
  const last = Math.max(...([both, targets].find(({ length }) => length > 0) ?? yearsOf("actual points weight ruleText")));
  return dated.flatMap(({ claim, year }) => (year === null || year === last || claim.field === "baseline" ? [claim] : []));
}

/**
 * 同期的列: the result of a quarter is held against the target, and scored by the rule, of
 * that quarter, where there are such, and not against the year's.
 */
function ofThePart(claims: readonly IndicatorClaim[], headers: readonly HeaderPath[]): readonly IndicatorClaim[] {
  const partOf = ({ column }: IndicatorClaim): string | null => partOfYearIn(headers[column]!);
  const results = claims.filter(({ field }) => field === "actual").sort((a, b) => b.certainty - a.certainty);
  const part = results[0] === undefined ? null : partOf(results[0]);
  const [wholeYear] = results.filter((claim) => partOf(claim) === null);
  if (part === null || (wholeYear !== undefined && wholeYear.certainty >= results[0]!.certainty)) return claims;
  return claims.flatMap((claim) => {
    const hasOwn = (claim.field === "target" || claim.field === "ruleText") && claims.some((other) => other.field === claim.field && partOf(other) === part);
    if (!hasOwn) return [claim];
    // What was doubtful beside the year's is what counts now.
    return partOf(claim) === part ? [{ ...claim, certainty: Math.max(claim.certainty, partOfYearCertainty) }] : [];
  });
}

/** The year a header names; the last one where it names several. */
function yearOf(path: HeaderPath): number | null {
  const [year] = /20\d\d(?!\d)(?!.*20\d\d)/.exec(path.join(" ").normalize("NFKC")) ?? [];
  return year === undefined ? null : Number(year);
}

/** A header merged over two columns speaks for the second as well (考核项目 in layout B). */
function spokenHeader(headers: readonly HeaderPath[], evidence: readonly ColumnEvidence[], path: HeaderPath, column: number): HeaderPath {
  const silent = path.length === 0 && (evidence[column]?.filled ?? 0) > 0;
  return silent ? (headers[column - 1] ?? []) : path;
}

/** What a header path may mean: joined with the headers above it first, then alone, then by the header above. */
function claimsOf<K extends TableKind>(kind: K, path: HeaderPath): readonly HeaderMeaning<K>[] {
  const leaf = path[path.length - 1];
  if (leaf === undefined) return [];
  for (const above of path.slice(0, -1).reverse()) {
    const joined = [...headerMeanings(kind, above + leaf), ...headerMeanings(kind, leaf + above)];
    if (joined.length > 0) return [...joined, ...headerMeanings(kind, leaf).filter((meaning) => joined.every((other) => other.field !== meaning.field)).map(lessSure)];
  }
  const alone = headerMeanings(kind, leaf);
  if (alone.length > 0 || path.length === 1) return alone;
  return headerMeanings(kind, path[path.length - 2]!).map(lessSure);
}

function lessSure<K extends TableKind>(meaning: HeaderMeaning<K>): HeaderMeaning<K> {
  return { ...meaning, certainty: meaning.certainty / 2 };
}

/**
 * 是否分值列: a header under which bare numbers are points.
 *
 * @example isInPoints(["各项分值"]) // true
 * @example isInPoints(["权重"]) // false
 */
export function isInPoints(path: HeaderPath): boolean {
  return claimsOf("indicators", path).some((meaning) => meaning.inPoints);
}

type IndicatorField = FieldsOf["indicators"];
type IndicatorClaim = Claim<"indicators">;

/** In an indicator table the claims depend on each other: levels, their weights, and words such as 单位 that lean on their place. */
function weighClaims(claims: readonly IndicatorClaim[], headers: readonly HeaderPath[], evidence: readonly ColumnEvidence[]): IndicatorClaim[] {
  const levels = levelColumns(claims, headers, evidence);
  if (levels.indicator === undefined) return [...claims];
  const settled = new Map<number, IndicatorField>();
  for (const [field, column] of Object.entries(levels) as [IndicatorField, number | undefined][]) if (column !== undefined) settled.set(column, field);
  const weights = groupWeights(claims, levels, evidence);
  // 编号 before each level, or 一、 merged over the rows of one, names no indicator.
  const goesOn = (column: number): number => evidence[column]?.continued ?? 0;
  const numbersLevel = ({ column }: IndicatorClaim): boolean =>
    goesOn(column) > goesOn(levels.indicator!) + 0.15 || claims.some((other) => other.field === "code" && other.column !== column && headers[other.column]!.join() === headers[column]!.join());
  return claims
    .filter((claim) => (settled.get(claim.column) ?? claim.field) === claim.field && !weights.some((weight) => weight.column === claim.column))
    .filter((claim) => !isLevel(claim.field) || settled.get(claim.column) === claim.field)
    .filter((claim) => claim.field !== "code" || !numbersLevel(claim))
    .filter((claim) => claim.field !== "points" || !isRatedElsewhere(claim, headers))
    .filter((claim) => (claim.field === "perspectiveWeight" ? levels.perspective : claim.field === "objectiveWeight" ? levels.objective : 0) !== undefined)
    .map((claim) => ({ ...claim, certainty: claim.certainty * lean(claim, levels.indicator!, evidence[claim.column], claims) }))
    .concat(missingLevelClaims(claims, settled), weights)
    .concat(sentencesUnderMethod(claims, evidence));
}

const selfRated = /自评|self/i;
const rated = /(?<!加权|折算|权重)(?:[评得打]分|score|rating|points)(?:,|$)/i;

/** 自评 counts only alone, not beside what others gave, 领导评分 or 得分 over 领导, whatever that is called. */
function isRatedElsewhere({ column }: IndicatorClaim, headers: readonly HeaderPath[]): boolean {
  const isOthers = (path: HeaderPath): boolean => rated.test(path.join()) && !selfRated.test(path.join());
  return selfRated.test(headers[column]!.join()) && headers.some(isOthers);
}

interface Levels {
  readonly perspective?: number | undefined;
  readonly objective?: number | undefined;
  readonly indicator?: number | undefined;
}

function isLevel(field: IndicatorField): boolean {
  return field === "perspective" || field === "objective" || field === "indicator";
}

/** A column found coarse by its cells has no claim of its own to the level it holds; it gets a doubtful one. */
function missingLevelClaims(claims: readonly IndicatorClaim[], settled: ReadonlyMap<number, IndicatorField>): IndicatorClaim[] {
  return [...settled]
    .filter(([column, field]) => !claims.some((claim) => claim.column === column && claim.field === field))
    .map(([column, field]) => ({ column, field, certainty: 0.5, inPoints: false }));
}

/**
 * Perspective, objective, indicator. The indicator is the best-worded column
 * that is no coarser than the weights; what is coarser stands above it, from the
 * left.
 */
function levelColumns(claims: readonly IndicatorClaim[], headers: readonly HeaderPath[], evidence: readonly ColumnEvidence[]): Levels {
  const continued = (column: number): number => evidence[column]?.continued ?? 0;
  const weightColumns = claims.filter((claim) => claim.field === "weight").map((claim) => claim.column);
  const finest = weightColumns.length > 0 ? Math.min(...weightColumns.map(continued)) : 0;
  const coarse = (column: number): boolean => continued(column) > finest + 0.15;
  const numbers = (column: number): boolean => (evidence[column]?.numeric ?? 0) > 0.5;
  const best = (field: IndicatorField, taken: readonly (number | undefined)[], fits: (column: number) => boolean): number | undefined =>
    claims
      .filter((claim) => claim.field === field && !taken.includes(claim.column) && fits(claim.column))
      .sort((a, b) => b.certainty - a.certainty || a.column - b.column)[0]?.column;

  const leastContinued = Math.min(...claims.filter((claim) => claim.field === "indicator").map((claim) => continued(claim.column)));
  const indicator = best("indicator", [], (column) => !coarse(column) && !numbers(column)) ?? best("indicator", [], (column) => continued(column) === leastContinued) ?? best("indicator", [], () => true);
  const textLeft = (column: number): boolean => !numbers(column);
  let perspective = best("perspective", [indicator], textLeft);
  let objective = best("objective", [indicator, perspective], textLeft);
  // A column worded as an indicator that goes on over several rows is a level above: 考核项目 over two columns.
  const above = [...new Set(claims.filter((claim) => claim.field === "indicator" || claim.field === "perspective" || claim.field === "objective").map((claim) => claim.column))]
    .filter((column) => ![indicator, perspective, objective].includes(column) && coarse(column) && textLeft(column) && headers[column] !== undefined && column < (indicator ?? 0))
    .sort((a, b) => a - b);
  for (const column of above) {
    if (perspective === undefined) perspective = column;
    else if (objective === undefined && column > perspective) objective = column;
  }
  return { perspective, objective, indicator };
}

/** 权重 right of 一级指标 is 维度权重, 分值 right of 二级指标 is 目标权重: if a finer weight stands right of the indicator, or if it goes on together with its level. */
function groupWeights(claims: readonly IndicatorClaim[], levels: Levels, evidence: readonly ColumnEvidence[]): IndicatorClaim[] {
  const generic = claims.filter((claim) => claim.field === "weight");
  const levelOf = (column: number): keyof Levels | undefined =>
    (Object.entries(levels) as [keyof Levels, number | undefined][])
      .filter(([, at]) => at !== undefined && at < column)
      .sort(([, a], [, b]) => b! - a!)[0]?.[0];
  const finer = generic.some((claim) => levelOf(claim.column) === "indicator");
  const goesOnWith = (column: number, level: number): boolean => {
    const [own, its] = [evidence[column]?.continued ?? 0, evidence[level]?.continued ?? 0];
    return its > 0.15 && own >= its - 0.1;
  };
  return generic.flatMap((claim): IndicatorClaim[] => {
    const level = levelOf(claim.column);
    if (level !== "perspective" && level !== "objective") return [];
    const field = level === "perspective" ? "perspectiveWeight" : "objectiveWeight";
    if (claims.some((other) => other.field === field)) return [];
    return finer || goesOnWith(claim.column, levels[level]!) ? [{ ...claim, field, certainty: claim.certainty * 0.9 }] : [];
  });
}

/** Words that lean on their place or on their cells: 单位 left of the indicator is a card, right of it or over 万元 and % a unit; 目标 over numbers is a target. */
function lean(claim: IndicatorClaim, indicator: number, evidence: ColumnEvidence | undefined, claims: readonly IndicatorClaim[]): number {
  const alsoMeans = (...fields: IndicatorField[]): boolean => claims.some((other) => other.column === claim.column && fields.includes(other.field));
  const holdsMeasures = (evidence?.measures ?? 0) > 0.5;
  const right = claim.column > indicator || holdsMeasures;
  if (claim.field === "card" && holdsMeasures) return 0;
  if (claim.field === "card" && alsoMeans("unit", "owner")) return right ? 0.4 : 1;
  // 班组 or Team right of the indicator is who is responsible.
  if (claim.field === "card" && right && claim.certainty <= doubtfulCard) return 0.4;
  if (claim.field === "unit" && alsoMeans("card")) return right ? 1.4 : 0.5;
  if (claim.field === "target" && alsoMeans("objective") && evidence !== undefined) return evidence.numeric > 0.5 ? 1.6 : 0.5;
  if (claim.field === "actual" && evidence !== undefined && evidence.length > 40) return 0.7;
  return 1;
}

/** 计分方法 over sentences holds rule texts, where no other column does. */
function sentencesUnderMethod(claims: readonly IndicatorClaim[], evidence: readonly ColumnEvidence[]): IndicatorClaim[] {
  if (claims.some((claim) => claim.field === "ruleText" && claim.certainty > 0.5)) return [];
  return claims
    .filter((claim) => claim.field === "method" && (evidence[claim.column]?.length ?? 0) > 8)
    .map((claim) => ({ ...claim, field: "ruleText", certainty: 1.1 * claim.certainty }));
}

/** Each field to its surest claim, each column to one field. */
function settle<K extends TableKind>(claims: readonly Claim<K>[]): ColumnsFound<K> {
  const columns: { [F in FieldsOf[K]]?: number } = {};
  const certainty: { [F in FieldsOf[K]]?: number } = {};
  const inPoints = new Set<FieldsOf[K]>();
  const taken = new Set<number>();
  const rivals: { field: FieldsOf[K]; column: number }[] = [];
  for (const claim of [...claims].sort((a, b) => b.certainty - a.certainty || a.column - b.column)) {
    if (claim.certainty < leastCertainty || taken.has(claim.column) || columns[claim.field] !== undefined) continue;
    const equals = claims.filter((other) => other.field === claim.field && other.column !== claim.column && !taken.has(other.column) && other.certainty >= 0.75 * claim.certainty);
    const isResult = claim.field === "points" || claim.field === "actual";
    if (claim.certainty < (isResult ? doubtfulResult : partOfYearCertainty) && equals.length > 0) {
      rivals.push({ field: claim.field, column: claim.column });
      continue;
    }
    columns[claim.field] = claim.column;
    certainty[claim.field] = Math.min(1, claim.certainty) * (equals.length > 0 ? 0.8 : 1);
    taken.add(claim.column);
    if (claim.inPoints) inPoints.add(claim.field);
  }
  for (const claim of claims) {
    const winner = columns[claim.field];
    const known = rivals.some((rival) => rival.field === claim.field && rival.column === claim.column);
    if (winner !== undefined && winner !== claim.column && !taken.has(claim.column) && !known) rivals.push({ field: claim.field, column: claim.column });
  }
  return { columns, certainty, inPoints, rivals };
}

const fewTexts = 20;

/**
 * 列的样貌: what stands under each header, from at most 200 rows that hold more
 * than a remark.
 *
 * @param areaAt the merged area a cell lies in, by its first row and column
 */
export function evidenceOf(
  values: readonly (readonly Cell[])[], from: number, to: number, left: number, right: number, areaAt: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined = () => undefined,
): readonly ColumnEvidence[] {
  const width = right - left + 1;
  const [blank, numeric, texts, length, measures] = Array.from({ length: 5 }, () => new Array<number>(width).fill(0)) as [number[], number[], number[], number[], number[]];
  let looked = 0;
  const least = Math.max(2, 0.25 * width);
  for (let row = from; row <= to && looked < 200; row++) {
    const cells = values[row]!;
    const isCovered = (column: number): boolean => areaAt(row, column) !== undefined;
    const isNamedFromLeft = (column: number): boolean => {
      const area = areaAt(row, column);
      return area !== undefined && area.row === row && area.column < column && area.column >= left;
    };
    let count = 0;
    for (let column = left; column <= right; column++) if (!isBlank(cells[column]) || isCovered(column)) count++;
    if (count < least || isLabel(cells.slice(left, right + 1).find((cell) => !isBlank(cell)))) continue;
    looked++;
    for (let column = left; column <= right; column++) {
      const cell = cells[column];
      const at = column - left;
      if (isBlank(cell)) blank[at]! += isNamedFromLeft(column) ? 0 : 1;
      else if (typeof cell === "number" || (typeof cell === "string" && looksNumeric(cell))) numeric[at]!++;
      else if (typeof cell === "string") {
        texts[at]!++;
        length[at]! += cell.length;
        if (texts[at]! <= fewTexts && isUnit(cell.trim())) measures[at]!++;
      }
    }
  }
  return blank.map((blanks, at) => {
    const filled = looked - blanks;
    return {
      continued: filled > 0 ? blanks / looked : 0,
      numeric: filled > 0 ? numeric[at]! / filled : 0,
      length: texts[at]! > 0 ? length[at]! / texts[at]! : 0,
      measures: texts[at]! > 0 ? ((measures[at]! / Math.min(texts[at]!, fewTexts)) * texts[at]!) / filled : 0,
      filled: looked > 0 ? filled / looked : 0,
    };
  });
}

/**
 * 是否空白: nothing, or nothing that can be seen.
 *
 * @example isBlank("　") // true
 * @example isBlank(0) // false
 */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === "" || cell === null || cell === undefined || (typeof cell === "string" && cell.length < 8 && cell.trim() === "");
}

/** `考核人签字：` begins a row that says nothing of its columns. */
function isLabel(cell: Cell | undefined): boolean {
  return typeof cell === "string" && /[:：]\s*$/.test(cell);
}

function looksNumeric(text: string): boolean {
  return mayBeAmount(text) && (/^[-+]?[\d.,]+\s*[%％]?$/.test(text.normalize("NFKC").trim()) || readAmount(text) !== null);
}

/**
 * 序号不作编号: whether the code column only counts rows and repeats itself
 * within a card, so that it names nothing.
 *
 * @param header the text over the code column
 * @param cells  the codes of one card's rows
 * @example repeatsSerial("序号", [1, 2, 1]) // true
 * @example repeatsSerial("编号", [1, 2, 1]) // false — a finding, not a counter
 */
export function repeatsSerial(header: string, cells: readonly Cell[]): boolean {
  if (!isSerial(header)) return false;
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => (typeof cell === "object" && cell !== null ? cell.error : String(cell).trim()));
  return new Set(filled).size < filled.length;
}
