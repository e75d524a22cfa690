import { CARD, type CardColumns, INDICATOR, weightCellOf } from "./cardColumns";
import type { Scorecard, Share } from "./model";
import { columnsOf } from "./nodes";
import { sum, withoutDust } from "./number";
import { apportioned, type WeightRepair } from "./repairWeights";
import { containerOf, tolerance } from "./weights";

/**
 * Why new weights cannot be put into the cells (不能采用): `open` weights of the card
 * are missing or cannot be read, so nobody knows what the group has; `weightless`
 * a member has no weight in any cell that could be scaled.
 */
export interface CannotAdopt {
  readonly cannot: "open" | "weightless";
  /** The member without weight; null for the card as a whole. */
  readonly name: string | null;
}

/** Two decimals of a per cent of the card. */
export const finestStep = 0.0001;

/**
 * Adopts weights (采用权重): what new weights within a group mean for the cells, as the
 * card writes its weights. What the group has now stays what it has; a group that is
 * all there is gets 100 %. A member that writes no weight of its own passes the change
 * on to those below it in their present proportion, and where indicators change a
 * weight written for their group follows them, so that every sum stays right.
 *
 * @param members nodes of one parent
 * @param weights the new weights, one per member, not negative, adding up to 1
 * @param step    to what the cells are rounded, share: 0.0001 is two decimals of a per cent
 * @returns the cells that would change; or why there are none to change
 * @source RULES.md, section 2
 */
export function adoptWeights(card: Scorecard, members: readonly number[], weights: readonly Share[], step: Share = finestStep): readonly WeightRepair[] | CannotAdopt {
  if (card.convention === null) return { cannot: "open", name: null };
  const columns = columnsOf(card);
  const carriers = members.map((member) => carriersOf(columns, card.convention!, member));
  const present = carriers.map((nodes) => sum(nodes.map((node) => columns.weight[node]!)));
  const weightless = members.findIndex((_, index) => carriers[index]!.length === 0 || (carriers[index]!.length > 1 && present[index] === 0));
  if (weightless >= 0) return { cannot: "weightless", name: columns.names[members[weightless]!]! };
  const total = isWhole(columns, card.convention, carriers.flat()) ? 1 : withoutDust(sum(present));
  const shares = sharedOut(weights, total, step);
  const adopted = new Map(
    carriers.flatMap((nodes, index) => {
      const parts = nodes.length === 1 ? [shares[index]!] : sharedOut(nodes.map((node) => columns.weight[node]!), shares[index]!, step);
      return nodes.map((node, at) => [node, parts[at]!] as const);
    }),
  );
  if (card.convention === "global") followGroups(columns, adopted);
  return [...adopted].flatMap(([node, share]) => {
    const [from, to] = [withoutDust(columns.weight[node]!), withoutDust(share)];
    return from === to ? [] : [{ node, name: columns.names[node]!, at: weightCellOf(columns, node), from, to, inPoints: isInPoints(columns, node) }];
  });
}

/** Groups of a card in points are written in points as well. */
function isInPoints({ full, end, size }: CardColumns, node: number): boolean {
  for (let below = node; below < Math.min(end[node]!, size); below++) if (!Number.isNaN(full[below])) return true;
  return false;
}

/** The nodes whose cells hold a member's weight: its own, or those of what it lets through. */
function carriersOf(columns: CardColumns, convention: "local" | "global", member: number): readonly number[] {
  const { weight, level, scored, end, parent } = columns;
  const carries = (node: number): boolean => scored[node] === 1 && !Number.isNaN(weight[node]) && (convention === "local" || level[node] === INDICATOR);
  const found: number[] = [];
  const isBelowCarrier = (node: number): boolean => {
    for (let above = parent[node]!; above >= member; above = parent[above]!) if (carries(above)) return true;
    return false;
  };
  for (let node = member; node < end[member]!; node++) if (carries(node) && !isBelowCarrier(node)) found.push(node);
  return found;
}

/** Whether these are all that share out their 100 %. */
function isWhole(columns: CardColumns, convention: "local" | "global", carriers: readonly number[]): boolean {
  const { size, weight, level, scored } = columns;
  const stated = Array.from({ length: size }, (_, node) => node).filter((node) => node > CARD && scored[node] === 1 && !Number.isNaN(weight[node]));
  if (convention === "global") return stated.every((node) => level[node] !== INDICATOR || carriers.includes(node));
  const levels = new Set(stated.map((node) => level[node]!));
  const container = (node: number): number => containerOf(columns, node, (above) => levels.has(level[above]!));
  const home = container(carriers[0]!);
  return stated.every((node) => container(node) !== home || carriers.includes(node));
}

/** Whole steps by largest remainder; what a total has beyond whole steps stays with the heaviest. */
function sharedOut(weights: readonly number[], total: Share, step: Share): readonly Share[] {
  const units = Math.floor(withoutDust(total / step));
  const shares = apportioned(weights, units).map((whole) => withoutDust(whole * step));
  const rest = withoutDust(total - withoutDust(units * step));
  if (rest > 0) {
    const heaviest = weights.indexOf(Math.max(...weights));
    shares[heaviest] = withoutDust(shares[heaviest]! + rest);
  }
  return shares;
}

/** In the global convention a weight written for a group is the sum of its indicators'. */
function followGroups({ size, weight, level, end, scored }: CardColumns, adopted: Map<number, Share>): void {
  const changed = [...adopted.keys()];
  for (let group = 1; group < size; group++) {
    if (level[group] === INDICATOR || Number.isNaN(weight[group]) || !changed.some((node) => node > group && node < end[group]!)) continue;
    const below = Array.from({ length: end[group]! - group - 1 }, (_, index) => group + 1 + index).filter((node) => level[node] === INDICATOR && scored[node] === 1);
    const share = withoutDust(sum(below.map((node) => adopted.get(node) ?? weight[node]!)));
    if (Math.abs(share - weight[group]!) > tolerance) adopted.set(group, share);
  }
}

/** Whether new weights were refused (是否不能采用). */
export function cannotAdopt(adopted: readonly WeightRepair[] | CannotAdopt): adopted is CannotAdopt {
  return "cannot" in adopted;
}
