/**
 * 因果链: which objectives lead to which on a card, and what lies on a chain from the
 * lowest perspective to the highest (RULES.md, section 5).
 */
import { type CardColumns, OBJECTIVE, PERSPECTIVE } from "./cardColumns";
import { type Arrow, depthFirst, strongComponents } from "./graph";
import { groupBy } from "./groupBy";
import type { Link, Perspective, Scorecard } from "./model";
import { columnsOf } from "./nodes";
import { nameKey } from "./sameName";

/** A link between two objectives of one card. */
export interface CardLink {
  readonly link: Link;
  /** Nodes of the card. */
  readonly cause: number;
  readonly effect: number;
}

/** How the links of the 因果 table stand to the cards. */
export interface ResolvedLinks {
  /** By card: links with both ends on it, in the table's order, without links from a node to itself and without repetitions. */
  readonly onCards: readonly (readonly CardLink[])[];
  /** By card: objectives that a link joins to an objective of another card. */
  readonly joinedElsewhere: readonly ReadonlySet<number>[];
  readonly unknown: readonly { readonly link: Link; readonly end: "cause" | "effect" }[];
  readonly selfish: readonly Link[];
  readonly repeated: readonly { readonly link: Link; readonly first: Link }[];
}

/** Finds the objectives that links name, by code or name. A name that several cards use means the objective of each card that has both ends. */
export function resolveLinks(links: readonly Link[], cards: readonly Scorecard[]): ResolvedLinks {
  const objectives = cards.map((card) => objectivesByName(columnsOf(card)));
  const onCards = cards.map(() => new Map<string, CardLink>());
  const joinedElsewhere = cards.map(() => new Set<number>());
  const unknown: { link: Link; end: "cause" | "effect" }[] = [];
  const selfish: Link[] = [];
  const repeated: { link: Link; first: Link }[] = [];

  for (const link of links) {
    const ends = objectives.map((byName) => ({ cause: byName.get(nameKey(link.cause)), effect: byName.get(nameKey(link.effect)) }));
    const unknownEnds = (["cause", "effect"] as const).filter((end) => ends.every((found) => found[end] === undefined));
    unknown.push(...unknownEnds.map((end) => ({ link, end })));
    if (unknownEnds.length > 0) continue;
    const whole = ends.flatMap(({ cause, effect }, card) => (cause === undefined || effect === undefined ? [] : [{ card, cause, effect }]));
    if (whole.length === 0) {
      ends.forEach(({ cause, effect }, card) => [cause, effect].forEach((node) => node !== undefined && joinedElsewhere[card]!.add(node)));
      continue;
    }
    if (whole.every(({ cause, effect }) => cause === effect)) {
      selfish.push(link);
      continue;
    }
    const known = whole.map(({ card, cause, effect }) => onCards[card]!.get(`${cause} ${effect}`));
    const first = known.find((other) => other !== undefined);
    if (first !== undefined) repeated.push({ link, first: first.link });
    whole.forEach(({ card, cause, effect }, index) => {
      if (known[index] === undefined && cause !== effect) onCards[card]!.set(`${cause} ${effect}`, { link, cause, effect });
    });
  }
  return { onCards: onCards.map((own) => [...own.values()]), joinedElsewhere, unknown, selfish, repeated };
}

/** Objectives of a card by name and code; a name wins over a code. */
function objectivesByName(columns: CardColumns): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  const add = (name: string | null, node: number): void => {
    if (name !== null && !byName.has(nameKey(name))) byName.set(nameKey(name), node);
  };
  const objectives = objectivesOf(columns);
  for (const node of objectives) add(columns.names[node]!, node);
  for (const node of objectives) add(columns.codes[node]!, node);
  return byName;
}

/** The objectives of a card (战略目标), by node. */
export function objectivesOf(columns: CardColumns): readonly number[] {
  const objectives: number[] = [];
  for (let node = 0; node < columns.size; node++) if (columns.level[node] === OBJECTIVE) objectives.push(node);
  return objectives;
}

/** A card as its strategy map shows it (战略地图). */
export interface StrategyMap {
  readonly objectives: readonly number[];
  /** 次序 of an objective's perspective; null for one that hangs directly under the card. */
  readonly orderOf: (objective: number) => number | null;
  readonly lowest: number;
  readonly highest: number;
  /** Every link between its objectives. */
  readonly links: readonly CardLink[];
  /** Those a chain may use: all but feedback. */
  readonly chain: readonly CardLink[];
}

/** The strategy map of a card; null for a card without objectives in perspectives. */
export function strategyMap(card: Scorecard, links: readonly CardLink[]): StrategyMap | null {
  const columns = columnsOf(card);
  const objectives = objectivesOf(columns);
  if (objectives.length === 0) return null;
  const orderOf = (objective: number): number | null => {
    const above = columns.parent[objective]!;
    return columns.level[above] === PERSPECTIVE ? (card.nodes[above] as Perspective).order : null;
  };
  const orders = objectives.map(orderOf).filter((order) => order !== null);
  if (orders.length === 0) return null;
  const chain = links.filter(({ link }) => !link.feedback);
  return { objectives, orderOf, lowest: Math.min(...orders), highest: Math.max(...orders), links, chain };
}

/**
 * All objectives that chains of links reach from some of them, these included (可达).
 *
 * @param direction `forward` from causes to effects, `back` from effects to causes
 */
export function reachable(from: readonly number[], chain: readonly CardLink[], direction: "forward" | "back"): ReadonlySet<number> {
  return new Set(depthFirst(from, arrowsOf(chain, direction)).entered);
}

function arrowsOf(links: readonly CardLink[], direction: "forward" | "back"): readonly Arrow[] {
  return links.map(({ cause, effect }) => (direction === "forward" ? { from: cause, to: effect } : { from: effect, to: cause }));
}

/** Objectives on a chain from the lowest perspective to the highest. */
export function onFullChain({ objectives, orderOf, lowest, highest, chain }: StrategyMap): readonly number[] {
  const up = reachable(objectives.filter((node) => orderOf(node) === lowest), chain, "forward");
  const down = reachable(objectives.filter((node) => orderOf(node) === highest), chain, "back");
  return objectives.filter((node) => up.has(node) && down.has(node));
}

/**
 * Loops of cause and effect (因果回路): groups of objectives each of which leads to all
 * others. Feedback with a lag does not close a loop; feedback without one does.
 *
 * @returns for each loop its first link in the table and its objectives, from that link's cause on
 */
export function loopsOf({ links }: StrategyMap): readonly { readonly first: CardLink; readonly objectives: readonly number[] }[] {
  const closing = links.filter(({ link }) => !(link.feedback && link.lag !== null && link.lag > 0));
  const loopOf = strongComponents(arrowsOf(closing, "forward"));
  const inLoops = groupBy(closing.filter(({ cause, effect }) => loopOf.get(cause) === loopOf.get(effect)), ({ cause }) => loopOf.get(cause));
  return [...inLoops.values()].map((own) => ({ first: own[0]!, objectives: depthFirst([own[0]!.cause], arrowsOf(own, "forward")).entered }));
}
