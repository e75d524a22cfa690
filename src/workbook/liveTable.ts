/**
 * 活表: the scorecard table that live scales calculate from: every card in one
 * table, its figures referring to the cells they were read from, so that one
 * `CASCADE` scores them all and every scale looks its numbers up.
 */
import { assemble } from "../scorecard/assemble";
import type { Assessment, CardResult } from "../scorecard/assessment";
import type { Indicator, Scorecard, ScorecardNode } from "../scorecard/model";
import { sameName } from "../scorecard/sameName";
import { scoreBook } from "../scorecard/score";
import { cellAddress, type Cell, type FieldsOf, type Language, type Table } from "../scorecard/table";
import { choices } from "../scorecard/words";
import { headerOf } from "../wording/headers";
import { quotedSheet } from "./sheetNames";
import type { Content } from "./sheetDrawing";

type Column = FieldsOf["indicators"];

/** The columns of the live table, in order; a column of keys stands behind them. */
export const liveColumns = [
  "card", "code", "perspective", "perspectiveWeight", "objective", "objectiveWeight", "indicator", "use", "weight",
  "method", "ruleText", "unit", "baseline", "target", "actual", "points", "missing",
] as const satisfies readonly Column[];

/** A row: what it says now, and what is written so that it stays true. */
export interface LiveRow {
  readonly key: string;
  readonly values: readonly Cell[];
  readonly contents: readonly Content[];
}

export interface LiveTable {
  readonly headers: readonly string[];
  readonly rows: readonly LiveRow[];
  /** One key for every row `CASCADE` gives, in its order. */
  readonly nodeKeys: readonly string[];
  /** Cards whose live numbers equal the assessed; the others are written with their values. */
  readonly cards: ReadonlySet<string>;
  readonly missing: string;
  /** The keys of a card's nodes, in their order. */
  readonly keysOf: (card: Scorecard) => readonly string[];
}

/** 活表 of an assessment. `tables` are those it was read from. */
export function liveTable(assessment: Assessment, tables: readonly Table[]): LiveTable {
  const { book } = assessment;
  const headers = liveColumns.map((column) => headerOf(book.language, "indicators", column));
  const rows = assessment.cards.flatMap((result) => cardRows(result, tables, book.language));
  const missing = book.settings.missing;
  const flat = flatTable(headers, rows, book.language);
  const { book: read, findings } = assemble([flat], { settings: { missing } });
  const scored = scoreBook(read, findings);
  const cards = assessment.cards.filter((result) => {
    const live = scored.cards.find(({ card }) => sameName(card.name, result.card.name));
    return live !== undefined && isSameScore(result, live);
  });
  return {
    headers,
    rows,
    nodeKeys: read.cards.flatMap(keysOf),
    cards: new Set(cards.map(({ card }) => card.name)),
    missing,
    keysOf,
  };
}

/** Whether a live card says what was assessed. */
function isSameScore(result: CardResult, live: { readonly card: Scorecard; readonly score: number | null; readonly points: ArrayLike<number> }): boolean {
  const own = pointsOf(result.card.nodes, (index) => result.nodes[index]!.points);
  const other = pointsOf(live.card.nodes, (index) => (Number.isNaN(live.points[index]!) ? null : live.points[index]!));
  const isSame = (a: number | null, b: number | null | undefined): boolean => a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-8);
  return isSame(result.score, live.score) && own.length === other.length && own.every((points, index) => isSame(points, other[index]));
}

function pointsOf(nodes: readonly ScorecardNode[], pointsAt: (index: number) => number | null): readonly (number | null)[] {
  return nodes.flatMap((node, index) => (node.level === "indicator" ? [pointsAt(index)] : []));
}

function flatTable(headers: readonly string[], rows: readonly LiveRow[], language: Language): Table<"indicators"> {
  return {
    kind: "indicators",
    sheet: null,
    language,
    columns: Object.fromEntries(liveColumns.map((column, index) => [column, index])),
    inPoints: new Set(),
    values: [headers, ...rows.map(({ values }) => values)],
    rows: rows.map((_, index) => index + 1),
    cardName: null,
    top: 0,
    left: 0,
  };
}

/** Short enough for a look-up, which takes 255 characters. */
const longestKey = 200;

/**
 * 节点的键: a key for every node of a card: the card, and the node by its code or
 * else by its path; the card itself by its name alone. Equal ones are counted, so
 * that each node has its own.
 */
function keysOf(card: Scorecard): readonly string[] {
  const seen = new Map<string, number>();
  return card.nodes.map((node, index) => {
    const path: string[] = [];
    for (let at = index; at > 0; at = card.nodes[at]!.parent) path.unshift(card.nodes[at]!.name);
    const key = [card.name, ...(node.code !== null && node.level === "indicator" ? [node.code] : path)].join("/").slice(0, longestKey);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

function cardRows(result: CardResult, tables: readonly Table[], language: Language): readonly LiveRow[] {
  const { card } = result;
  const keys = keysOf(card);
  return card.nodes.flatMap((node, index) => (node.level === "indicator" ? [{ key: keys[index]!, ...indicatorRow(card, node, index, tables, language) }] : []));
}

function indicatorRow(card: Scorecard, node: Indicator, index: number, tables: readonly Table[], language: Language): Omit<LiveRow, "key"> {
  const perspective = above(card, index, "perspective");
  const objective = above(card, index, "objective");
  const isInPoints = node.full !== null;
  const figure = (of: ScorecardNode, field: Column, value: Cell): Figure => sourceOf(tables, of, field, value, isInPoints);
  const text = (value: string | number | null): Figure => ({ value, content: value });
  const figures: { readonly [C in (typeof liveColumns)[number]]: Figure } = {
    card: text(card.name),
    code: text(node.code),
    perspective: text(perspective?.name ?? null),
    perspectiveWeight: perspective === null ? text(null) : figure(perspective, "perspectiveWeight", perspective.weight),
    objective: text(objective?.name ?? null),
    objectiveWeight: objective === null ? text(null) : figure(objective, "objectiveWeight", objective.weight),
    indicator: text(node.name),
    use: text(choices.use(language).get(node.use) ?? null),
    weight: figure(node, "weight", isInPoints ? `${node.full}分` : node.weight),
    method: text(node.method),
    ruleText: text(node.ruleText),
    unit: text(node.unit),
    baseline: figure(node, "baseline", node.baseline),
    target: figure(node, "target", node.target ?? node.targetText),
    actual: figure(node, "actual", node.actual),
    points: figure(node, "points", node.given),
    missing: text(node.missing),
  };
  const inOrder = liveColumns.map((column) => figures[column]);
  return { values: inOrder.map(({ value }) => value), contents: inOrder.map(({ content }) => content) };
}

function above<L extends "perspective" | "objective">(card: Scorecard, index: number, level: L): Extract<ScorecardNode, { level: L }> | null {
  for (let at = card.nodes[index]!.parent; at > 0; at = card.nodes[at]!.parent) {
    const node = card.nodes[at]!;
    if (node.level === level) return node as Extract<ScorecardNode, { level: L }>;
  }
  return null;
}

interface Figure {
  readonly value: Cell;
  readonly content: Content;
}

/**
 * A figure by reference to the cell it was read from, where that cell holds
 * something; else its value (an actual summed up from 实绩 has no cell of its own).
 */
function sourceOf(tables: readonly Table[], node: ScorecardNode, field: Column, value: Cell, isInPoints: boolean): Figure {
  const plain: Figure = { value, content: typeof value === "number" || typeof value === "string" ? value : null };
  const table = tables.find((each) => holds(each, node, field));
  if (table === undefined) return plain;
  const column = (table.columns as { readonly [F in string]?: number })[field]!;
  const row = node.at.row - 1 - table.top;
  const cell = table.values[row]?.[column] ?? null;
  if (cell === null || cell === "" || typeof cell === "object") return plain;
  const address = `${quotedSheet(table.sheet!)}!${cellAddress(table.top + row, table.left + column)}`;
  const isWeight = field.toLowerCase().endsWith("weight") && typeof cell === "number";
  // The flat table has headers of its own: what the header said of bare numbers goes to each of them.
  const isPercent = isWeight && cell > 1 && table.headerUnits?.[field as never] === "%";
  const unit = isWeight && isInPoints ? "分" : isPercent ? "%" : null;
  return { value: unit === null ? cell : `${cell}${unit}`, content: { formula: unit === null ? `=IF(${address}="","",${address})` : `=IF(${address}="","",${address}&"${unit}")` } };
}

/** Whether a table has this node's row, and the field. */
function holds(table: Table, { at }: ScorecardNode, field: Column): boolean {
  const isKind = table.kind === "indicators" || (field === "perspectiveWeight" && table.kind === "perspectives") || (field === "objectiveWeight" && table.kind === "objectives");
  return isKind && table.sheet !== null && table.sheet === at.sheet && field in table.columns && table.rows.includes(at.row - 1 - table.top);
}
