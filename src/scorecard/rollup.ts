/**
 * 分解汇总: indicators that take their points from other cards, objectives or
 * indicators. This is how a total card takes the results of its sub-cards.
 */
import { type CardColumns, CARD, INDICATOR, cellOf, pathOf } from "./cardColumns";
import { cascade } from "./cascade";
import { type Finding, finding } from "./finding";
import { type NodeAt, type NodeIndex, indexNodes } from "./findNode";
import { groupBy } from "./groupBy";
import { sum, withoutDust } from "./number";
import type { RollupMember } from "./rule";
import { type RuleOrFault, isFault } from "./rulesOf";

/** A card on its way to a score. */
export interface CardInWork {
  readonly columns: CardColumns;
  readonly rules: readonly RuleOrFault[];
  /** Local weights in force; null while the card cannot be totalled. */
  shares: Float64Array | null;
  readonly points: Float64Array;
}

interface Rollup {
  readonly node: NodeAt;
  readonly members: readonly { readonly node: NodeAt; readonly weight: number }[];
  state: "open" | "underway" | "done";
}

/** 汇总关系: which roll-ups there are, and what they take in. */
export interface Rollups {
  readonly all: readonly Rollup[];
  readonly of: (node: NodeAt) => Rollup | undefined;
  /** The roll-ups on a card, by node. */
  readonly on: (card: number) => readonly Rollup[];
}

/** Finds the roll-ups of all cards. A member that nothing or several things are called is a finding; that roll-up is left out. */
export function findRollups(cards: readonly Pick<CardInWork, "columns" | "rules">[], findings: Finding[]): Rollups {
  const all: Rollup[] = [];
  let index: NodeIndex | null = null;
  cards.forEach(({ rules }, card) => {
    rules.forEach((rule, node) => {
      if (rule === null || isFault(rule) || rule.shape !== "rollup") return;
      index ??= indexNodes(cards.map((one) => one.columns));
      const members = rule.members.map((member) => memberNode(cards, index!, card, node, member, findings));
      if (members.every((member) => member !== null)) all.push({ node: { card, index: node }, members, state: "open" });
    });
  });
  const byNode = new Map(all.map((rollup) => [keyOf(rollup.node), rollup]));
  const byCard = groupBy(all, (rollup) => rollup.node.card);
  return { all, of: (node) => byNode.get(keyOf(node)), on: (card) => byCard.get(card) ?? [] };
}

const keyOf = ({ card, index }: NodeAt): string => `${card} ${index}`;

/** A card of that name before anything else; then what stands on the same card. */
function memberNode(cards: readonly Pick<CardInWork, "columns">[], index: NodeIndex, card: number, node: number, { name, weight }: RollupMember, findings: Finding[]): Rollup["members"][number] | null {
  const found = index.find(name);
  const named = found.filter((one) => cards[one.card]!.columns.level[one.index] === CARD);
  const own = found.filter((one) => one.card === card);
  const fitting = [named, own, found].find((nodes) => nodes.length === 1);
  if (fitting !== undefined) return { node: fitting[0]!, weight: weight ?? 1 };
  const { columns } = cards[card]!;
  const candidates = found.map((one) => pathOf(cards[one.card]!.columns, one.index));
  if (columns.scored[node] === 1) {
    findings.push(finding("rollup-unknown", cellOf(columns, node, "ruleText"), columns.names[0]!, { name: columns.names[node]!, member: name, candidates }));
  }
  return null;
}

/** One roll-up being worked out: it was reached from `from`, a node at or above it. */
interface Step {
  readonly rollup: Rollup;
  readonly from: NodeAt;
}

/**
 * Works out all roll-ups, each after what it takes in. A roll-up that leads back to
 * itself has no points; a finding names the whole loop.
 *
 * @returns the cards that stand in a loop
 */
export function resolveRollups(cards: readonly CardInWork[], rollups: Rollups, findings: Finding[]): ReadonlySet<number> {
  const looped = new Set<number>();
  const path: Step[] = [];

  const valueOf = (node: NodeAt): number => {
    const { columns, points, shares } = cards[node.card]!;
    const isIndicator = columns.level[node.index] === INDICATOR;
    const own = rollups.of(node);
    if (own !== undefined) workOut({ rollup: own, from: node });
    if (isIndicator) return points[node.index]!;
    for (const rollup of rollups.on(node.card)) {
      const isBelow = rollup.node.index > node.index && rollup.node.index < columns.end[node.index]!;
      if (isBelow && columns.scored[rollup.node.index] === 1) workOut({ rollup, from: node });
    }
    if (shares === null) return NaN;
    cascade(columns, shares, points);
    return points[node.index]!;
  };

  const workOut = (step: Step): void => {
    const { rollup } = step;
    if (rollup.state === "done") return;
    if (rollup.state === "underway") {
      const start = path.findIndex((one) => one.rollup === rollup);
      reportLoop(cards, [step, ...path.slice(start + 1)], looped, findings);
      return;
    }
    rollup.state = "underway";
    path.push(step);
    const values = rollup.members.map(({ node, weight }) => ({ weight, value: valueOf(node) }));
    path.pop();
    rollup.state = "done";
    const weights = sum(values.map(({ weight }) => weight));
    const mean = sum(values.map(({ weight, value }) => weight * value)) / weights;
    cards[rollup.node.card]!.points[rollup.node.index] = Number.isFinite(mean) ? withoutDust(mean) : NaN;
  };

  for (const rollup of rollups.all) workOut({ rollup, from: rollup.node });
  return looped;
}

/** Names a loop from its first card on: each node from where a roll-up was reached down to the roll-up itself. */
function reportLoop(cards: readonly CardInWork[], loop: readonly Step[], looped: Set<number>, findings: Finding[]): void {
  const isFirst = (step: Step): boolean => step.from.card === Math.min(...loop.map(({ from }) => from.card));
  const start = Math.max(0, loop.findIndex(isFirst));
  const ordered = [...loop.slice(start), ...loop.slice(0, start)];
  const names = ordered.flatMap(({ rollup, from }) => {
    const { columns } = cards[from.card]!;
    const down: string[] = [];
    for (let i = rollup.node.index; i >= from.index; i = columns.parent[i]!) down.unshift(columns.names[i]!);
    return down;
  });
  const { card, index } = ordered[0]!.rollup.node;
  const { columns } = cards[card]!;
  for (const { rollup } of loop) looped.add(rollup.node.card);
  findings.push(finding("rollup-loop", cellOf(columns, index, "ruleText"), columns.names[0]!, { loop: names }));
}
