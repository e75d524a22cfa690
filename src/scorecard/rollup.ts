/**
 * 分解汇总: indicators that take their points from other cards, objectives or
 * indicators. This is how a total card takes the results of its sub-cards.
 */
import { type CardColumns, CARD, INDICATOR, cellOf, pathOf } from "./cardColumns";
import { cascade, cascadeRounded } from "./cascade";
import { type Finding, finding } from "./finding";
import { type NodeAt, type NodeIndex, indexNodes } from "./findNode";
import { type Arrow, depthFirst, strongComponents } from "./graph";
import { groupBy } from "./groupBy";
import type { Settings } from "./model";
import { rounded, sum, withoutDust } from "./number";
import type { RollupMember } from "./rule";
import { type RuleAt, isFault } from "./rulesOf";
import { globalShares } from "./shares";

/** A card on its way to a score. */
export interface CardInWork {
  readonly columns: CardColumns;
  readonly ruleAt: RuleAt;
  /** Local weights in force; null while the card cannot be totalled. */
  shares: Float64Array | null;
  readonly points: Float64Array;
}

interface Rollup {
  readonly node: NodeAt;
  readonly members: readonly { readonly node: NodeAt; readonly weight: number }[];
}

/** Finds the roll-ups of all cards. A member that nothing or several things are called is a finding; that roll-up is left out. */
export function findRollups(cards: readonly Pick<CardInWork, "columns" | "ruleAt">[], findings: Finding[]): readonly Rollup[] {
  const all: Rollup[] = [];
  let index: NodeIndex | null = null;
  cards.forEach(({ columns: { size, methods, ruleTexts }, ruleAt }, card) => {
    for (let node = 1; node < size; node++) {
      const rule = methods[node] === "rollup" || ruleTexts[node] !== null ? ruleAt(node) : null;
      if (rule === null || isFault(rule) || rule.shape !== "rollup") continue;
      index ??= indexNodes(cards.map((one) => one.columns));
      const members = rule.members.map((member) => memberNode(cards, index!, card, node, member, findings));
      if (members.every((member) => member !== null)) all.push({ node: { card, index: node }, members });
    }
  });
  return all;
}

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

/** One roll-up takes in another: through which of its members. */
interface Intake extends Arrow {
  readonly member: NodeAt;
}

/** What each roll-up needs first: the roll-ups at its members, and those that count below them. */
function intakesOf(cards: readonly CardInWork[], rollups: readonly Rollup[]): readonly Intake[] {
  const onCard = groupBy([...rollups.keys()], (index) => rollups[index]!.node.card);
  return rollups.flatMap(({ members }, from) =>
    members.flatMap(({ node: member }) => {
      const { columns } = cards[member.card]!;
      const below = (onCard.get(member.card) ?? []).filter((index) => {
        const { index: node } = rollups[index]!.node;
        return node === member.index || (node > member.index && node < columns.end[member.index]! && columns.scored[node] === 1);
      });
      return below.map((to) => ({ from, to, member }));
    }),
  );
}

/**
 * Works out all roll-ups, each after what it takes in, from the points as they are shown.
 * A roll-up that leads back to
 * itself has no points; a finding names the whole loop.
 *
 * @returns the cards that stand in a loop
 */
export function resolveRollups(
  cards: readonly CardInWork[],
  rollups: readonly Rollup[],
  { roundBeforeTotalling }: Pick<Settings, "roundBeforeTotalling">,
  findings: Finding[],
): ReadonlySet<number> {
  const intakes = intakesOf(cards, rollups);
  const loops = loopsOf(intakes);
  for (const loop of loops) reportLoop(cards, rollups, loop, findings);
  const looped = new Set(loops.flat().map(({ from }) => from));

  const isStale = cards.map(() => true);
  const pointsAt = ({ card, index }: NodeAt): number => {
    const { columns, points, shares } = cards[card]!;
    if (columns.level[index] === INDICATOR) return points[index]!;
    if (shares === null) return NaN;
    if (isStale[card]!) {
      if (roundBeforeTotalling) cascadeRounded(columns, globalShares(columns, shares), points);
      else cascade(columns, shares, points);
    }
    isStale[card] = false;
    return points[index]!;
  };
  for (const rollup of depthFirst([...rollups.keys()], intakes).left) {
    if (looped.has(rollup)) continue;
    const { node, members } = rollups[rollup]!;
    const weights = sum(members.map(({ weight }) => weight));
    const mean = sum(members.map((member) => member.weight * pointsAt(member.node))) / weights;
    cards[node.card]!.points[node.index] = !Number.isFinite(mean) ? NaN : roundBeforeTotalling ? rounded(mean) : withoutDust(mean);
    isStale[node.card] = true;
  }
  return new Set([...looped].map((rollup) => rollups[rollup]!.node.card));
}

/** For each knot of roll-ups that lead back to themselves, the intakes of a walk around it that starts with the first. */
function loopsOf(intakes: readonly Intake[]): readonly (readonly Intake[])[] {
  const knot = strongComponents(intakes);
  const inKnots = groupBy(intakes.filter(({ from, to }) => knot.get(from) === knot.get(to)), ({ from }) => knot.get(from));
  return [...inKnots.values()].map((own) => {
    const start = Math.min(...own.map(({ from }) => from));
    const order = depthFirst([start], own).entered;
    const onward = (from: number, to: number): Intake | undefined => own.find((one) => one.from === from && one.to === to);
    // Where the knot is one plain loop the walk is the loop; in others each step is some intake of the roll-up it leaves.
    return order.map((from, index) => onward(from, order[(index + 1) % order.length]!) ?? own.find((one) => one.from === from)!);
  });
}

/** Names a loop: for each roll-up the nodes from where the one before reaches in, down to the roll-up itself. */
function reportLoop(cards: readonly CardInWork[], rollups: readonly Rollup[], loop: readonly Intake[], findings: Finding[]): void {
  const names = loop.flatMap(({ from }, index) => {
    const { card, index: node } = rollups[from]!.node;
    const { columns } = cards[card]!;
    const reached = loop.at(index - 1)!;
    const top = reached.to === from ? reached.member.index : node;
    const down: string[] = [];
    for (let i = node; i >= top; i = columns.parent[i]!) down.unshift(columns.names[i]!);
    return down;
  });
  const { card, index } = rollups[loop[0]!.from]!.node;
  const { columns } = cards[card]!;
  findings.push(finding("rollup-loop", cellOf(columns, index, "ruleText"), columns.names[0]!, { loop: names }));
}
