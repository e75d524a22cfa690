/** 参赛者: assessed cards as the simulation needs them, a tree of weights and the points of its leaves. */
import type { CardResult } from "./assessment";
import type { Contestants } from "./draws";
import type { Points, Share } from "./model";
import type { Weighting } from "./weighting";

/** 阵容: what takes part in a simulation. */
export interface Lineup {
  readonly contestants: readonly Contestants[];
  /** The cards in the order the simulation gives its results. */
  readonly cards: readonly CardResult[];
  /** The names of each weighting's leaves (scored indicators), in order. */
  readonly leaves: readonly (readonly string[])[];
}

/**
 * Cards weighted alike are put together; cards without a score take no part.
 * Weights are those in force, so after leaving out missing data; monitored
 * indicators are no leaves.
 *
 * @param results cards that are ranked together
 */
export function contestantsOf(results: readonly CardResult[]): Lineup {
  const groups = new Map<string, { readonly weighting: Weighting; readonly leaves: readonly string[]; readonly cards: CardResult[]; readonly points: Points[][] }>();
  for (const result of results) {
    if (result.score === null) continue;
    const { weighting, leaves, points } = treeOf(result);
    const key = JSON.stringify([weighting, leaves]);
    const group = groups.get(key) ?? { weighting, leaves, cards: [], points: [] };
    group.cards.push(result);
    group.points.push(points);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return {
    contestants: all.map(({ weighting, points }) => ({ weighting, points })),
    cards: all.flatMap(({ cards }) => cards),
    leaves: all.map(({ leaves }) => leaves),
  };
}

function treeOf({ card, nodes }: CardResult): { readonly weighting: Weighting; readonly leaves: readonly string[]; readonly points: Points[] } {
  const parents: number[] = [];
  const weights: Share[] = [];
  const leaves: string[] = [];
  const points: Points[] = [];
  const counts = new Set<number>();
  card.nodes.forEach((node, index) => {
    if (node.level !== "indicator" || nodes[index]!.weight === null) return;
    for (let at = index; at !== -1; at = card.nodes[at]!.parent) counts.add(at);
  });
  const place = new Map<number, number>([[-1, -1]]);
  card.nodes.forEach((node, index) => {
    if (!counts.has(index)) return;
    const { weight, points: reached } = nodes[index]!;
    place.set(index, parents.length);
    parents.push(place.get(node.parent)!);
    weights.push(weight ?? 1);
    if (node.level !== "indicator") return;
    if (reached === null) throw new Error(`bug: ${card.name} has a score but ${node.name} has no points`);
    leaves.push(node.name);
    points.push(reached);
  });
  return { weighting: { parents, weights }, leaves, points };
}
