/**
 * 计分: every card's score from its indicators' actuals (RULES.md, section 4).
 */
import { type CardColumns, INDICATOR, cellOf, levels } from "./cardColumns";
import { cascade, cascadeRounded } from "./cascade";
import { type Finding, finding } from "./finding";
import { type IndicatorPoints, type PeersOf, indicatorPoints } from "./indicatorPoints";
import type { Book, Points, Scorecard, Settings } from "./model";
import { columnsOf } from "./nodes";
import { rounded, sum, withoutDust } from "./number";
import { peerNumber, peersOf } from "./peers";
import { type CardInWork, findRollups, resolveRollups } from "./rollup";
import { hasActual, rulesOf } from "./rulesOf";
import { nameKey } from "./sameName";
import { globalShares, sharesWithout, statedShares } from "./shares";

/** A card's numbers by node, parallel to its nodes; NaN stands for null. */
export interface CardScore {
  readonly card: Scorecard;
  /** 层内权重 and 综合权重 as they count. */
  readonly shares: Float64Array;
  readonly globals: Float64Array;
  readonly points: Float64Array;
  /** 加权得分 of a node. */
  readonly weighted: (node: number) => number;
  readonly score: Points | null;
}

export interface Scored {
  readonly cards: readonly CardScore[];
  /** What was found while scoring. */
  readonly findings: readonly Finding[];
}

/**
 * Scores all cards of a book (计分).
 *
 * @param found what assembling the book has found: an error on a card's own rows
 *   leaves its score null
 */
export function scoreBook({ cards, settings }: Pick<Book, "cards" | "settings">, found: readonly Finding[]): Scored {
  const findings: Finding[] = [];
  const columns = cards.map(columnsOf);
  for (const one of columns) findings.push(...repeatedCodes(one));
  const peers = actualsOfPeers(cards, columns);
  const marked = columns.map((one, card) => indicatorPoints(one, settings.missing, (node) => peers(card, node), findings));
  fillMeans(cards, columns, marked);
  if (settings.roundBeforeTotalling) for (const { points } of marked) points.forEach((value, node) => (points[node] = rounded(value)));

  const ruleAt = columns.map(rulesOf);
  const rollups = findRollups(columns.map((one, card) => ({ columns: one, ruleAt: ruleAt[card]! })), findings);
  const stopped = new Set([...found, ...findings].filter(stopsScore).map(({ card }) => nameKey(card!)));
  const work = columns.map((one, card): CardInWork => {
    const shares = stopped.has(nameKey(cards[card]!.name)) ? null : sharesInForce(cards[card]!, one, marked[card]!, settings);
    return { columns: one, ruleAt: ruleAt[card]!, shares, points: marked[card]!.points };
  });
  const looped = resolveRollups(work, rollups, settings, findings);
  return { cards: work.map((one, card) => total(cards[card]!, looped.has(card) ? { ...one, shares: null } : one, settings)), findings };
}

/** Whether a finding leaves its card's score null (不出总分): an error on the card's own rows. */
export function stopsScore({ severity, rule, card, ...finding }: Finding): boolean {
  if (severity !== "error" || card === null || withoutConsequence.has(rule) || rule.startsWith("link-")) return false;
  return !("table" in finding) || ownTables.has(finding.table);
}

/** Errors that leave the score as it is; those of evaluation leave the grade null. */
const withoutConsequence: ReadonlySet<string> = new Set(["perspective-empty", "evaluation-weights-sum", "raters-too-few", "card-unknown"]);
const ownTables: ReadonlySet<string> = new Set(["cards", "perspectives", "objectives", "indicators", "actuals"]);

const codesChecked = new WeakMap<CardColumns, readonly Finding[]>();

/** 编号重复: within a card and a level a code means one node. */
function repeatedCodes(columns: CardColumns): readonly Finding[] {
  const known = codesChecked.get(columns);
  if (known !== undefined) return known;
  const findings: Finding[] = [];
  const seen = levels.map(() => new Map<string, number>());
  for (let node = 1; node < columns.size; node++) {
    const code = columns.codes[node]!;
    if (code === null) continue;
    const key = nameKey(code);
    const own = seen[columns.level[node]!]!;
    const first = own.get(key);
    if (first === undefined) own.set(key, node);
    else findings.push(finding("duplicate-code", cellOf(columns, node, "code"), columns.names[0]!, { name: columns.names[node]!, code, first: cellOf(columns, first, "code") }));
  }
  codesChecked.set(columns, findings);
  return findings;
}

/** The actuals of same-named indicators among peers, gathered when a ranking first asks. */
function actualsOfPeers(cards: readonly Scorecard[], columns: readonly CardColumns[]): (card: number, node: number) => ReturnType<PeersOf> {
  let byPeers: Map<string, number[]> | null = null;
  const keyOf = (card: number, node: number): string => `${peerNumber(cards, card)} ${nameKey(columns[card]!.names[node]!)}`;
  return (card, node) => {
    byPeers ??= peersOf(columns, keyOf, (one, at) => one.actual[at]!);
    return byPeers.get(keyOf(card, node)) ?? [];
  };
}

/** 均值: a missing actual takes the mean points of the same-named indicator over the peer cards that have it; a namesake on its own card is another indicator. */
function fillMeans(cards: readonly Scorecard[], columns: readonly CardColumns[], marked: readonly IndicatorPoints[]): void {
  if (marked.every(({ averaged }) => averaged.length === 0)) return;
  const nameAt = (card: number, node: number): string => nameKey(columns[card]!.names[node]!);
  const pointsBy = (keyOf: (card: number, node: number) => string): ReturnType<typeof peersOf> =>
    peersOf(columns, keyOf, (one, node, card) => (hasActual(one, node) || !Number.isNaN(one.given[node]) ? marked[card]!.points[node]! : NaN));
  const ofPeers = pointsBy((card, node) => `${peerNumber(cards, card)} ${nameAt(card, node)}`);
  const ofCard = pointsBy((card, node) => `${card} ${nameAt(card, node)}`);
  marked.forEach(({ averaged, points }, card) => {
    for (const node of averaged) {
      const all = ofPeers.get(`${peerNumber(cards, card)} ${nameAt(card, node)}`) ?? [];
      const own = ofCard.get(`${card} ${nameAt(card, node)}`) ?? [];
      if (all.length > own.length) points[node] = withoutDust((sum(all) - sum(own)) / (all.length - own.length));
    }
  });
}

/** Local weights after leaving out missing data; null when nothing is left to weigh. */
function sharesInForce(card: Scorecard, columns: CardColumns, { excluded }: IndicatorPoints, settings: Settings): Float64Array | null {
  if (card.convention === null || columns.scored[0] === 0) return null;
  const shares = statedShares(columns, card.convention);
  // Under 剔除 a group without any indicator has nothing to wait for.
  const isEmpty = (node: number): boolean => settings.missing === "exclude" && columns.level[node] !== INDICATOR && columns.end[node] === node + 1;
  const isOut = (node: number): boolean => excluded.has(node) || isEmpty(node);
  return excluded.size === 0 && settings.missing !== "exclude" ? shares : sharesWithout(columns, shares, isOut);
}

function total(card: Scorecard, { columns, shares, points }: CardInWork, settings: Settings): CardScore {
  if (shares === null) {
    const nothing = new Float64Array(columns.size).fill(NaN);
    const own = points.map((value, node) => (columns.level[node] === INDICATOR ? value : NaN));
    return { card, shares: nothing, globals: nothing, points: own, weighted: () => NaN, score: null };
  }
  const globals = globalShares(columns, shares);
  const score = { card, shares, globals, points };
  if (settings.roundBeforeTotalling) {
    const weighted = cascadeRounded(columns, globals, points);
    return { ...score, weighted: (node) => weighted[node]!, score: numberOrNull(points[0]!) };
  }
  cascade(columns, shares, points);
  return { ...score, weighted: (node) => withoutDust(globals[node]! * points[node]!), score: numberOrNull(points[0]!) };
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
