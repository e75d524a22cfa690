/** 承接检查: whether the objectives above are taken up below, and those below serve something above (RULES.md, section 5). */
import { OBJECTIVE, cellOf } from "./cardColumns";
import { type Finding, finding } from "./finding";
import type { Book, Objective, Scorecard } from "./model";
import { columnsOf } from "./nodes";
import { nameKey, sameName } from "./sameName";

interface Stated {
  readonly node: number;
  readonly objective: Objective;
}

function objectivesOn(card: Scorecard): readonly Stated[] {
  const columns = columnsOf(card);
  return card.nodes.flatMap((objective, node) => (columns.level[node] === OBJECTIVE ? [{ node, objective: objective as Objective }] : []));
}

function keysOf({ objective }: Stated): readonly string[] {
  return [objective.name, objective.code].flatMap((name) => (name === null ? [] : [nameKey(name)]));
}

/** `not-cascaded`, `not-aligned`. They concern sub-cards (分卡) and the cards above them, once the workbook states 承接 at all. */
export function checkAlignment({ cards }: Pick<Book, "cards">, findings: Finding[]): void {
  const subCards = cards.filter(({ kind }) => kind === "sub");
  if (!subCards.some(statesAlignment)) return;
  for (const card of cards) {
    const below = subCards.filter((sub) => cardAbove(sub, cards) === card);
    if (below.length === 0) continue;
    const named = new Set(below.flatMap((sub) => objectivesOn(sub).flatMap(({ objective }) => objective.alignsWith.map(nameKey))));
    const columns = columnsOf(card);
    for (const stated of objectivesOn(card)) {
      if (!keysOf(stated).some((key) => named.has(key))) findings.push(finding("not-cascaded", cellOf(columns, stated.node, null), card.name, { name: stated.objective.name }));
    }
  }
  for (const sub of subCards) {
    const above = new Set(ancestorsOf(sub, cards).flatMap((card) => objectivesOn(card).flatMap(keysOf)));
    const columns = columnsOf(sub);
    for (const { node, objective } of objectivesOn(sub)) {
      if (objective.alignsWith.some((name) => above.has(nameKey(name)))) continue;
      findings.push(finding("not-aligned", cellOf(columns, node, "alignsWith"), sub.name, { name: objective.name, alignsWith: objective.alignsWith }));
    }
  }
}

/** The table has a 承接 column, or (for cards that come without tables) some objective fills it. */
function statesAlignment(card: Scorecard): boolean {
  const columns = columnsOf(card);
  return objectivesOn(card).some(({ node, objective }) => {
    const fields: Readonly<Record<string, number | undefined>> = columns.tables[columns.table[node]!]?.columns ?? {};
    return fields["alignsWith"] !== undefined || objective.alignsWith.length > 0;
  });
}

/** 上级; where a sub-card names none, the only total card. */
function cardAbove(card: Scorecard, cards: readonly Scorecard[]): Scorecard | null {
  const { parent } = card;
  if (parent !== null) return cards.find((other) => other !== card && sameName(other.name, parent)) ?? null;
  const totals = cards.filter((other) => other !== card && other.kind === "total");
  return totals.length === 1 ? totals[0]! : null;
}

function ancestorsOf(card: Scorecard, cards: readonly Scorecard[]): readonly Scorecard[] {
  const above = new Set<Scorecard>();
  for (let next = cardAbove(card, cards); next !== null && !above.has(next) && next !== card; next = cardAbove(next, cards)) above.add(next);
  return [...above];
}
