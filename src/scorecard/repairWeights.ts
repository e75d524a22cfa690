import { type CardColumns, INDICATOR, weightCellOf } from "./cardColumns";
import { groupBy } from "./groupBy";
import type { Scorecard, Share } from "./model";
import { columnsOf } from "./nodes";
import { sum, withoutDust } from "./number";
import type { Place } from "./table";
import { containerOf, tolerance } from "./weights";

/** One weight to change. */
export interface WeightRepair {
  /** Index among the card's nodes. */
  readonly node: number;
  readonly name: string;
  readonly at: Place;
  readonly from: Share;
  readonly to: Share;
  /** The card writes its weights as points: `to` × 100 goes into the cell. */
  readonly inPoints: boolean;
}

/** Two decimals of a per cent. */
const parts = 10_000;

/**
 * Repairs the weights of a card (权重修复): every group that does not add up to 100 % is
 * scaled in proportion and rounded to two decimals of a per cent by largest remainder;
 * in the global convention a weight stated for a group becomes the sum of its members'.
 * Nothing is changed here: a person looks at the list first.
 *
 * @returns the weights that would change; empty where all add up, or where one is missing or unreadable
 */
export function repairWeights(card: Scorecard): readonly WeightRepair[] {
  if (card.convention === null) return [];
  const columns = columnsOf(card);
  const repaired = card.convention === "local" ? repairedLocal(columns) : repairedGlobal(columns);
  return [...repaired].flatMap(([node, to]) => {
    const from = withoutDust(columns.weight[node]!);
    if (from === to) return [];
    return [{ node, name: columns.names[node]!, at: weightCellOf(columns, node), from, to, inPoints: !Number.isNaN(columns.full[node]) }];
  });
}

function statedNodes({ size, weight, scored }: CardColumns): readonly number[] {
  return Array.from({ length: size }, (_, node) => node).filter((node) => node > 0 && scored[node] === 1 && !Number.isNaN(weight[node]));
}

function repairedLocal(columns: CardColumns): ReadonlyMap<number, Share> {
  const stated = statedNodes(columns);
  const statedLevels = new Set(stated.map((node) => columns.level[node]!));
  const groups = groupBy(stated, (node) => containerOf(columns, node, (above) => statedLevels.has(columns.level[above]!)));
  return new Map([...groups.values()].flatMap((group) => [...repairedGroup(columns, group)]));
}

function repairedGlobal(columns: CardColumns): ReadonlyMap<number, Share> {
  const stated = statedNodes(columns);
  const indicators = stated.filter((node) => columns.level[node] === INDICATOR);
  const repaired = new Map(repairedGroup(columns, indicators));
  for (const group of stated.filter((node) => columns.level[node] !== INDICATOR)) {
    const members = indicators.filter((node) => node > group && node < columns.end[group]!);
    const share = withoutDust(sum(members.map((node) => repaired.get(node) ?? columns.weight[node]!)));
    if (Math.abs(share - columns.weight[group]!) > tolerance) repaired.set(group, share);
  }
  return repaired;
}

function repairedGroup({ weight }: CardColumns, group: readonly number[]): ReadonlyMap<number, Share> {
  const stated = group.map((node) => weight[node]!);
  const total = sum(stated);
  if (total <= 0 || Math.abs(total - 1) <= tolerance) return new Map();
  return new Map(largestRemainder(stated).map((to, index) => [group[index]!, to]));
}

/**
 * Largest remainder (最大余数法): weights in proportion, to two decimals of a per cent,
 * adding up to exactly 100 %.
 *
 * @param weights not negative, not all 0
 * @example largestRemainder([1, 1, 1]) // [0.3334, 0.3333, 0.3333]
 */
export function largestRemainder(weights: readonly number[]): readonly Share[] {
  return apportioned(weights, parts).map((whole) => whole / parts);
}

/**
 * Apportions units (最大余数分配): so many whole units to each, in proportion to the
 * weights; what is left goes to the largest remainders, the first where they are equal.
 *
 * @param weights not negative, not all 0
 * @param units   how many there are to share out, a whole number
 * @returns whole numbers that add up to `units`
 * @example apportioned([1, 1, 1], 100) // [34, 33, 33]
 * @example apportioned([3, 1], 40) // [30, 10]
 */
export function apportioned(weights: readonly number[], units: number): readonly number[] {
  const total = sum(weights);
  const exact = weights.map((weight) => withoutDust((weight / total) * units));
  const whole = exact.map(Math.floor);
  const left = units - sum(whole);
  const byRemainder = exact.map((value, index) => ({ index, remainder: withoutDust(value - whole[index]!) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index]!++;
  return whole;
}
