/** 提分空间: where a card's missing points lie. */
import type { NodeResult } from "./assessment";
import type { Points, ScorecardNode } from "./model";
import { withoutDust } from "./number";

export interface Gain {
  /** Index among the card's nodes. */
  readonly node: number;
  /** What the card's score would gain. */
  readonly gain: Points;
}

/**
 * Room to gain (提分空间): by how much the card's score would rise if an indicator
 * reached its target, all else as it is.
 *
 *     gain = globalWeight × (100 − points)
 *
 * @param nodes a card's nodes
 * @param results their results; indicators without points or without weight are passed over
 * @returns the largest first; none at or past 100 points
 * @example mostToGain([{ level: "indicator" }], [{ globalWeight: 0.4, points: 80 }])[0].gain // 8
 */
export function mostToGain(
  nodes: readonly Pick<ScorecardNode, "level">[],
  results: readonly Pick<NodeResult, "globalWeight" | "points">[],
): readonly Gain[] {
  return nodes
    .flatMap(({ level }, node): Gain[] => {
      const { globalWeight, points } = results[node]!;
      if (level !== "indicator" || globalWeight === null || points === null || points >= 100) return [];
      return [{ node, gain: withoutDust(globalWeight * (100 - points)) }];
    })
    .sort((a, b) => b.gain - a.gain);
}
