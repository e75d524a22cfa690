import { type CardColumns, INDICATOR, OBJECTIVE, PERSPECTIVE, levels } from "../scorecard/cardColumns";
import type { Finding } from "../scorecard/finding";
import type { Missing, Scorecard, Share } from "../scorecard/model";
import { columnsOf } from "../scorecard/nodes";
import { withoutDust } from "../scorecard/number";
import { nameKey } from "../scorecard/sameName";
import { hasActual, isFault, rulesOf } from "../scorecard/rulesOf";
import type { CardScore } from "../scorecard/score";
import { globalShares, localShares } from "../scorecard/shares";
import type { Language } from "../scorecard/table";
import { functionWords } from "../wording/functions";
import { say } from "../wording/wording";
import { nodeIn, numberAt, requireCards, whyNot } from "./askedNode";
import { faultError, finite } from "./failure";
import { missingIn, scorecardIn } from "./scorecardRange";

/**
 * 得分: the cascaded score of a card or of one of its nodes.
 * @customfunction SCORE
 * @param scorecard 计分卡
 * @param [node] 节点
 * @param [missing] 缺数
 * @returns points, 100 = target met
 */
export function score(scorecard: unknown[][], node?: unknown, missing?: unknown): number {
  const range = scorecardIn(scorecard);
  const scored = range.scored(missingIn(missing, range.language));
  const asked = nodeIn(range, node);
  const card = scored.cards[asked.card]!;
  const points = asked.index === 0 ? card.score : numberAt(card.points, asked.index);
  if (points === null) throw whyNot(range, scored, asked);
  return finite(range.language, points);
}

/**
 * 综合权重: a node's share of the whole card.
 * @customfunction WEIGHT
 * @param scorecard 计分卡
 * @param node 节点
 * @returns share of 1
 */
export function weight(scorecard: unknown[][], node: unknown): number {
  const range = scorecardIn(scorecard);
  const scored = range.scored("block");
  const asked = nodeIn(range, node);
  const { card, globals } = scored.cards[asked.card]!;
  const columns = columnsOf(card);
  if (columns.scored[asked.index] === 0) throw faultError(range.language, { fault: "not-weighted", name: columns.names[asked.index]! });
  const share = numberAt(globals, asked.index) ?? statedWeight(card, asked.index, range.found);
  if (share === null) throw whyNot(range, scored, asked);
  return share;
}

/** The weight of a card that has no score yet: its weights do not wait for its actuals, unless they are wrong themselves. */
function statedWeight(card: Scorecard, index: number, found: readonly Finding[]): Share | null {
  const isWrong = found.some((finding) => finding.severity === "error" && finding.rule.startsWith("weight") && finding.card !== null && nameKey(finding.card) === nameKey(card.name));
  if (card.convention === null || isWrong) return null;
  const columns = columnsOf(card);
  return numberAt(globalShares(columns, localShares(columns, card.convention)), index);
}

/**
 * 逐级计分表: every node of the cards with its weights and points.
 * @customfunction CASCADE
 * @param scorecard 计分卡
 * @param [missing] 缺数
 * @returns a header row, then a row per node, each parent before its children
 */
export function cascade(scorecard: unknown[][], missing?: unknown): unknown[][] {
  const range = scorecardIn(scorecard);
  requireCards(range);
  const how = missingIn(missing, range.language);
  const scored = range.scored(how);
  const errors = [...range.found, ...scored.findings].filter(({ severity }) => severity === "error");
  return [[...functionWords(range.language).cascade], ...scored.cards.flatMap((card) => rowsOf(card, errors, how, range.language))];
}

function rowsOf({ card, shares, globals, points, weighted }: CardScore, errors: readonly Finding[], how: Missing, language: Language): unknown[][] {
  const words = functionWords(language);
  const columns = columnsOf(card);
  const notes = notesOf(columns, errors, how, language);
  return Array.from({ length: columns.size }, (_, node) => [
    columns.codes[node] ?? "",
    words.levels[levels[columns.level[node]!]!],
    columns.names[node]!,
    ...[withoutDust(shares[node]!), globals[node]!, points[node]!, weighted(node)].map((number) => shown(language, number)),
    notes.get(node)?.join(" ") ?? "",
  ]);
}

/** A cell for a number that may not be known: never 0. */
function shown(language: Language, number: number): unknown {
  if (Number.isNaN(number)) return "";
  return Number.isFinite(number) ? number : faultError(language, { fault: "too-large" });
}

/** 备注, by node: what stands in the way of its points, or what became of missing data. */
function notesOf(columns: CardColumns, errors: readonly Finding[], how: Missing, language: Language): ReadonlyMap<number, readonly string[]> {
  const words = functionWords(language);
  const notes = new Map<number, string[]>();
  const add = (node: number, note: string): void => {
    const known = notes.get(node);
    if (known === undefined) notes.set(node, [note]);
    else if (!known.includes(note)) known.push(note);
  };
  for (let node = 1; node < columns.size; node++) {
    if (columns.level[node] !== INDICATOR) continue;
    const treatment = columns.missing.get(node) ?? how;
    if (columns.scored[node] === 0) add(node, words.monitored);
    else if (treatment !== "block" && isMissing(columns, node)) add(node, words.missing[treatment]);
  }
  const own = errors.filter(({ card }) => card !== null && nameKey(card) === nameKey(columns.names[0]!));
  if (own.length === 0) return notes;
  const nodeAt = nodesByRow(columns);
  for (const finding of own) add(nodeAt(finding), say(language, finding));
  return notes;
}

function isMissing(columns: CardColumns, node: number): boolean {
  const rule = rulesOf(columns)(node);
  const isRollup = rule !== null && !isFault(rule) && rule.shape === "rollup";
  return !isRollup && !hasActual(columns, node) && Number.isNaN(columns.given[node]);
}

/** The node that a finding is about, by its row and column; the card where none is. */
function nodesByRow(columns: CardColumns): (finding: Finding) => number {
  const rows = new Map<number, number>();
  for (let node = 1; node < columns.size; node++) if (columns.level[node] === INDICATOR) rows.set(columns.row[node]! + 1, node);
  const above = (node: number, level: number): number => {
    let group = node;
    while (group > 0 && columns.level[group] !== level) group = columns.parent[group]!;
    return group;
  };
  return ({ at, ...finding }) => {
    const node = rows.get(at.row) ?? 0;
    if ("group" in finding) return groupNamed(columns, node, finding.group);
    if (at.field === "card") return 0;
    if (at.field === "perspective" || at.field === "perspectiveWeight") return above(node, PERSPECTIVE);
    return at.field === "objective" || at.field === "objectiveWeight" ? above(node, OBJECTIVE) : node;
  };
}

/** The node of this name above a row. */
function groupNamed(columns: CardColumns, node: number, name: string): number {
  let group = node;
  while (group > 0 && columns.names[group] !== name) group = columns.parent[group]!;
  return group;
}
