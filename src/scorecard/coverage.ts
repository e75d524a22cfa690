import { INDICATOR, PERSPECTIVE } from "./cardColumns";
import { type CardLink, onFullChain, strategyMap } from "./links";
import type { Perspective, Scorecard, Share } from "./model";
import { columnsOf } from "./nodes";
import { sum, withoutDust } from "./number";
import { globalShares, statedShares } from "./shares";

/**
 * Coverage (覆盖率): share of the card's global weight held by objectives that lie on a
 * chain from the lowest perspective to the highest. A chain may use any link that is
 * not feedback.
 *
 * @param links the card's own links (`resolveLinks`)
 * @returns 0 to 1; null for a card without objectives, or whose weights cannot be read
 */
export function coverageOf(card: Scorecard, links: readonly CardLink[]): Share | null {
  const map = strategyMap(card, links);
  const weights = statedGlobals(card);
  if (map === null || weights === null) return null;
  return withoutDust(sum(onFullChain(map).map((node) => weightOf(weights, node))));
}

/** Global weights as the card states them, before anything is left out. */
function statedGlobals(card: Scorecard): Float64Array | null {
  if (card.convention === null) return null;
  const columns = columnsOf(card);
  return globalShares(columns, statedShares(columns, card.convention));
}

function weightOf(globals: Float64Array, node: number): number {
  return Number.isNaN(globals[node]) ? 0 : globals[node]!;
}

/** What one perspective gives another. */
export interface Support {
  /** Links between the two, feedback left out. */
  readonly links: number;
  /** Global weight of the causing objectives, each counted once. */
  readonly weight: Share;
}

export interface SupportMatrix {
  /** Names of the perspectives, the lowest first. */
  readonly perspectives: readonly string[];
  /** From the perspective of the row to that of the column. */
  readonly cells: readonly (readonly Support[])[];
}

/**
 * The support matrix (支撑矩阵): perspective by perspective, how many links lead from the
 * one to the other, and how much weight their causes carry.
 *
 * @returns null for a card without objectives in perspectives
 */
export function supportMatrix(card: Scorecard, links: readonly CardLink[]): SupportMatrix | null {
  const map = strategyMap(card, links);
  if (map === null) return null;
  const columns = columnsOf(card);
  const globals = statedGlobals(card);
  const perspectives = card.nodes
    .flatMap((node, index) => (columns.level[index] === PERSPECTIVE ? [{ index, name: node.name, order: (node as Perspective).order }] : []))
    .sort((a, b) => a.order - b.order);
  const cells = perspectives.map((from) =>
    perspectives.map((to) => {
      const between = map.chain.filter(({ cause, effect }) => columns.parent[cause] === from.index && columns.parent[effect] === to.index);
      const causes = [...new Set(between.map(({ cause }) => cause))];
      return { links: between.length, weight: globals === null ? 0 : withoutDust(sum(causes.map((node) => weightOf(globals, node)))) };
    }),
  );
  return { perspectives: perspectives.map(({ name }) => name), cells };
}

/** Scored indicators with their stated global weight (综合权重), for the checks of weights. */
export function statedIndicatorWeights(card: Scorecard): readonly { readonly node: number; readonly weight: Share }[] {
  const globals = statedGlobals(card);
  const columns = columnsOf(card);
  if (globals === null) return [];
  const weights: { node: number; weight: Share }[] = [];
  for (let node = 1; node < columns.size; node++) {
    if (columns.level[node] === INDICATOR && columns.scored[node] === 1) weights.push({ node, weight: globals[node]! });
  }
  return weights;
}
