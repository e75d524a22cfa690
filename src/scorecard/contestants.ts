/** 参赛者: assessed cards as the simulation needs them, a tree of weights and the points of its leaves. */
import type { CardResult } from "./assessment";
import type { Contestants } from "./draws";
import type { Points, Share } from "./model";
import { type Weighting, flatWeighting } from "./weighting";

/** 阵容: what takes part in a simulation. */
export interface Lineup {
  readonly contestants: readonly Contestants[];
  /** The cards in the order the simulation gives its results. */
  readonly cards: readonly CardResult[];
  /** The names of each weighting's leaves (scored indicators), in order. */
  readonly leaves: readonly (readonly string[])[];
}

/** A card's weights as they count, and the points they weigh. */
interface Weighed {
  readonly weighting: Weighting;
  readonly leaves: readonly string[];
  readonly points: readonly Points[];
}

/**
 * Cards weighted alike are put together; cards without a score take no part.
 * Weights are those in force: what was left out for want of data, and monitored
 * indicators, are no leaves. In a card with local weights every group is shaken for
 * itself; in one with global weights all indicators are one group.
 *
 * @param results cards that are ranked together
 */
export function contestantsOf(results: readonly CardResult[]): Lineup {
  const groups = new Map<string, { readonly weighed: Weighed; readonly cards: CardResult[]; readonly points: (readonly Points[])[] }>();
  for (const result of results) {
    if (result.score === null) continue;
    const weighed = weigh(result);
    const key = JSON.stringify([weighed.weighting, weighed.leaves]);
    const group = groups.get(key) ?? { weighed, cards: [], points: [] };
    groups.set(key, group);
    group.cards.push(result);
    group.points.push(weighed.points);
  }
  const all = [...groups.values()];
  return {
    contestants: all.map(({ weighed, points }) => ({ weighting: weighed.weighting, points })),
    cards: all.flatMap(({ cards }) => cards),
    leaves: all.map(({ weighed }) => weighed.leaves),
  };
}

function weigh({ card, nodes }: CardResult): Weighed {
  const leaves = card.nodes.flatMap(({ level, name }, node) => {
    const { points, globalWeight } = nodes[node]!;
    if (level !== "indicator" || globalWeight === null || globalWeight === 0) return [];
    if (points === null) throw new Error(`bug: ${card.name} has a score but ${name} has no points`);
    return [{ node, name, points, globalWeight }];
  });
  const weighting =
    card.convention === "global"
      ? flatWeighting(leaves.map(({ globalWeight }) => globalWeight))
      : treeAbove(leaves.map(({ node }) => node), card.nodes.map(({ parent }) => parent), nodes.map(({ weight }) => weight));
  return { weighting, leaves: leaves.map(({ name }) => name), points: leaves.map(({ points }) => points) };
}

/** The nodes that lead down to some leaves, numbered anew. */
function treeAbove(leaves: readonly number[], parents: readonly number[], weights: readonly (Share | null)[]): Weighting {
  const kept = new Set<number>();
  for (const leaf of leaves) for (let node = leaf; node >= 0; node = parents[node]!) kept.add(node);
  const nodes = [...kept].sort((a, b) => a - b);
  const place = new Map(nodes.map((node, index) => [node, index]));
  return {
    parents: nodes.map((node) => place.get(parents[node]!) ?? -1),
    weights: nodes.map((node) => (parents[node]! < 0 ? 1 : (weights[node] ?? 0))),
  };
}
