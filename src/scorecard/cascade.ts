/**
 * 逐级汇总: from the points of indicators to those of objectives, perspectives and the
 * card (RULES.md, section 4). NaN stands for null in here.
 */
import { type CardColumns, INDICATOR } from "./cardColumns";
import { rounded, withoutDust } from "./number";

type Tree = Pick<CardColumns, "size" | "parent" | "level" | "scored">;

/**
 * Cascades points upwards (逐级汇总): the points of a group are the sum of local weight ·
 * points over its scored members. A member without points leaves its group without;
 * one without weight adds nothing. Groups hand up what they have before their dust is
 * removed: rounding at every level would carry a total off the edge it stands on.
 *
 * @param shares local weights in force
 * @param points of the indicators; those of groups are filled in
 */
export function cascade({ size, parent, level, scored }: Tree, shares: Float64Array, points: Float64Array): void {
  const total = new Float64Array(size);
  const lost = new Float64Array(size);
  const weight = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    if (scored[i] !== 1) continue;
    let own = points[i]!;
    if (level[i] !== INDICATOR) {
      own = weight[i] === 0 ? NaN : total[i]! + lost[i]!;
      points[i] = withoutDust(own);
    }
    if (i === 0) break;
    const share = shares[i]!;
    if (share === 0) continue;
    const above = parent[i]!;
    const part = share * own;
    const before = total[above]!;
    const after = before + part;
    lost[above]! += Math.abs(before) >= Math.abs(part) ? before - after + part : part - after + before;
    total[above] = after;
    weight[above]! += share;
  }
}

/**
 * 先舍入后汇总: the same as it is printed. The weighted points of indicators are rounded
 * to 2 decimals first and then added, so that the printed columns add up to the printed
 * totals.
 *
 * @param points of the indicators, rounded; those of groups are filled in
 * @returns the weighted points of every scored node; NaN elsewhere
 */
export function cascadeRounded({ size, parent, level, scored }: Tree, globals: Float64Array, points: Float64Array): Float64Array {
  const weighted = new Float64Array(size).fill(NaN);
  const total = new Float64Array(size);
  const weight = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    if (scored[i] !== 1) continue;
    if (level[i] === INDICATOR) {
      weighted[i] = globals[i] === 0 ? NaN : rounded(globals[i]! * points[i]!);
    } else {
      weighted[i] = weight[i] === 0 ? NaN : withoutDust(total[i]!);
      points[i] = withoutDust(weighted[i]! / globals[i]!);
    }
    if (i === 0 || globals[i] === 0) continue;
    const above = parent[i]!;
    total[above]! += weighted[i]!;
    weight[above]! += globals[i]!;
  }
  return weighted;
}
