import { weightCellOf } from "./cardColumns";
import type { Scorecard, Share } from "./model";
import { columnsOf } from "./nodes";
import { sum, withoutDust } from "./number";
import { largestRemainder, type WeightRepair } from "./repairWeights";
import { containerOf } from "./weights";

/**
 * Adopts weights (采用权重): what new weights within a group mean for the cells, as the
 * card writes its weights. In the local convention they stand there as they are; in
 * the global one, and where the group shares its 100 % with others, they share out
 * what the group has now.
 *
 * @param members nodes of one parent
 * @param weights the new weights, one per member, adding up to 1; rounded to two decimals of a per cent by largest remainder
 * @returns the cells that would change; null where a member has no weight of its own to change
 */
export function adoptWeights(card: Scorecard, members: readonly number[], weights: readonly Share[]): readonly WeightRepair[] | null {
  const columns = columnsOf(card);
  const stated = members.map((node) => columns.weight[node]!);
  if (card.convention === null || stated.some(Number.isNaN)) return null;
  const statedLevels = new Set(Array.from({ length: columns.size }, (_, node) => node).filter((node) => node > 0 && !Number.isNaN(columns.weight[node])).map((node) => columns.level[node]!));
  const isWhole = card.convention === "local" && members.every((node) => containerOf(columns, node, (above) => statedLevels.has(columns.level[above]!)) === columns.parent[node]);
  const total = isWhole ? 1 : withoutDust(sum(stated));
  return largestRemainder(weights).flatMap((weight, index) => {
    const node = members[index]!;
    const [from, to] = [withoutDust(stated[index]!), withoutDust(weight * total)];
    if (from === to) return [];
    return [{ node, name: columns.names[node]!, at: weightCellOf(columns, node), from, to, inPoints: !Number.isNaN(columns.full[node]) }];
  });
}
