import { INDICATOR, cellOf } from "../scorecard/cardColumns";
import type { Finding } from "../scorecard/finding";
import { findNode } from "../scorecard/findNode";
import type { Scorecard } from "../scorecard/model";
import { columnsOf } from "../scorecard/nodes";
import { isNearName, nameKey } from "../scorecard/sameName";
import type { Scored } from "../scorecard/score";
import { say } from "../wording/wording";
import { textArgument } from "./arguments";
import { cellError, faultError } from "./failure";
import type { ScorecardRange } from "./scorecardRange";

/** A node that a function is asked about. */
export interface Asked {
  /** Index of the card, and of the node on it; 0 is the card itself. */
  readonly card: number;
  readonly index: number;
}

/** A range whose rows belong to no readable card has nothing to score: #VALUE! with what was found. */
export function requireCards({ book, found, language }: ScorecardRange): void {
  if (book.cards.length > 0) return;
  const [reason] = found;
  throw reason === undefined ? faultError(language, { fault: "no-rows", argument: "scorecard" }) : cellError(false, say(language, reason));
}

/** The node an argument means (找节点); unknown and ambiguous ones are #VALUE! naming the candidates. */
export function nodeIn(range: ScorecardRange, value: unknown): Asked {
  requireCards(range);
  const { book, language } = range;
  const node = textArgument({ argument: "node", language }, value);
  const found = findNode(book.cards, node);
  if ("index" in found) return found;
  // In a table of one card people write paths without it.
  const candidates = book.cards.length > 1 ? found.candidates : found.candidates.map((path) => path.slice(path.indexOf("/") + 1));
  if (node === null) throw faultError(language, { fault: "node-needed", candidates });
  throw faultError(language, candidates.length > 0 ? { fault: "node-ambiguous", node, candidates } : { fault: "node-unknown", node, candidates: likely(book.cards, node) });
}

/** What somebody may have meant: nearly the same names, else the cards, or the perspectives of the only one. */
function likely(cards: readonly Scorecard[], node: string): readonly string[] {
  const last = node.slice(node.lastIndexOf("/") + 1);
  const near = new Map<string, string>();
  for (const card of cards) {
    for (const name of columnsOf(card).names) if (near.size < mostCandidates && name !== "" && isNearName(name, last)) near.set(nameKey(name), name);
  }
  if (near.size > 0) return [...near.values()];
  if (cards.length > 1) return cards.map(({ name }) => name);
  const { names, parent } = columnsOf(cards[0]!);
  return names.filter((_, index) => parent[index] === 0);
}

const mostCandidates = 8;

/** The node's number among a card's columns; null for one that could not be formed. */
export function numberAt(column: Float64Array, index: number): number | null {
  const number = column[index];
  return number === undefined || Number.isNaN(number) ? null : number;
}

/**
 * Why a node has no number (没有结果的原因): #VALUE! with the finding that stands in
 * the way, #N/A where data is missing. What concerns the node itself goes before what
 * concerns its card.
 */
export function whyNot({ book, found, language }: ScorecardRange, scored: Scored, { card, index }: Asked): CustomFunctions.Error {
  const { card: asked } = scored.cards[card]!;
  const errors = [...found, ...scored.findings].filter(({ severity }) => severity === "error");
  const own = errors.filter((finding) => finding.card !== null && nameKey(finding.card) === nameKey(asked.name));
  const below = rowsBelow(asked, index);
  const within = own.filter(({ at }) => below.has(at.row));
  const candidates = [within, own, book.cards.length > 1 ? errors : []].find((list) => list.length > 0) ?? [];
  const reason = candidates.find((finding) => !isMissing(finding)) ?? candidates[0];
  if (reason === undefined) return faultError(language, { fault: "not-scored", name: columnsOf(asked).names[index]! });
  return cellError(isMissing(reason), say(language, reason));
}

function isMissing({ rule }: Finding): boolean {
  return rule === "actual-missing";
}

/** The rows of the range in which a node and what is below it stand. */
function rowsBelow(card: Scorecard, index: number): ReadonlySet<number> {
  const columns = columnsOf(card);
  const rows = new Set<number>();
  for (let node = index; node < columns.end[index]!; node++) {
    if (columns.level[node] === INDICATOR) rows.add(cellOf(columns, node, null).row);
  }
  return rows;
}
