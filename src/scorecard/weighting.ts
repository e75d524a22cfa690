import type { Share } from "./model";
import { sum } from "./number";

/**
 * Weights of one kind of card (权重结构), as a tree: node 0 is the card, parents come
 * before their children, and the leaves, in order, are the scored indicators.
 */
export interface Weighting {
  /** Index of each node's parent; −1 for the card. */
  readonly parents: readonly number[];
  /** 层内权重: each node's share of its parent; 1 for the card. */
  readonly weights: readonly Share[];
}

/**
 * Weights that all stand in one group (单层权重).
 *
 * @example flatWeighting([0.6, 0.4]) // { parents: [-1, 0, 0], weights: [1, 0.6, 0.4] }
 */
export function flatWeighting(weights: readonly Share[]): Weighting {
  return { parents: [-1, ...weights.map(() => 0)], weights: [1, ...weights] };
}

/**
 * The nodes that have no children (叶节点), in order: the columns of the points.
 *
 * @example leavesOf({ parents: [-1, 0, 0, 1], weights: [1, 0.5, 0.5, 1] }) // [2, 3]
 */
export function leavesOf(weighting: Weighting): readonly number[] {
  const isParent = new Set(weighting.parents);
  return weighting.parents.flatMap((_, node) => (isParent.has(node) ? [] : [node]));
}

/**
 * Global weights of the leaves (综合权重): the product of the local weights above.
 *
 * @example globalWeights({ parents: [-1, 0, 0, 1], weights: [1, 0.5, 0.5, 1] }) // [0.5, 0.5]
 */
export function globalWeights(weighting: Weighting): readonly Share[] {
  const whole = new Float64Array(weighting.parents.length);
  weighting.parents.forEach((parent, node) => (whole[node] = (parent < 0 ? 1 : whole[parent]!) * weighting.weights[node]!));
  return leavesOf(weighting).map((leaf) => whole[leaf]!);
}

/**
 * The same weights without one leaf (去掉一个指标): its siblings take over its share in
 * proportion, and where it was the last of its group, the group's siblings do.
 *
 * @param leaf which leaf, counted among the leaves
 * @returns null where nothing would be left
 * @example withoutLeaf(flatWeighting([0.5, 0.3, 0.2]), 0) // { parents: [-1, 0, 0, 0], weights: [1, 0, 0.6, 0.4] }
 */
export function withoutLeaf(weighting: Weighting, leaf: number): Weighting | null {
  const weights = [...weighting.weights];
  for (let gone = leavesOf(weighting)[leaf] ?? -1; gone > 0; gone = weighting.parents[gone]!) {
    const siblings = weighting.parents.flatMap((parent, node) => (parent === weighting.parents[gone] ? [node] : []));
    const before = sum(siblings.map((node) => weights[node]!));
    weights[gone] = 0;
    const after = sum(siblings.map((node) => weights[node]!));
    if (after > 0) {
      for (const node of siblings) weights[node]! *= before / after;
      return { parents: weighting.parents, weights };
    }
  }
  return null;
}
