/**
 * 层内权重与综合权重: from weights as stated to each node's share of its parent, and
 * what is left of the shares when members are left out (RULES.md, sections 2 and 4).
 */
import { INDICATOR } from "./cardColumns";
import { withoutDust } from "./number";
import { type Convention, containerOf, tolerance } from "./weights";

interface Weighed {
  readonly size: number;
  readonly level: Uint8Array;
  readonly parent: Int32Array;
  readonly scored: Uint8Array;
  /** As stated; NaN where none is. */
  readonly weight: Float64Array;
}

const known = { local: new WeakMap<Weighed, Float64Array>(), global: new WeakMap<Weighed, Float64Array>() };

/** Local weights before anything is left out, worked out once for a card. */
export function statedShares(nodes: Weighed, convention: Convention): Float64Array {
  const shares = known[convention].get(nodes) ?? localShares(nodes, convention);
  known[convention].set(nodes, shares);
  return shares;
}

/**
 * Local weights (层内权重): every scored node's share of its parent.
 *
 * In the local convention they are as stated; a level that states none is as
 * heavy as its members together. In the global convention that holds for every
 * level above the indicators.
 *
 * @returns 1 for the card; NaN for what is not scored
 */
export function localShares(nodes: Weighed, convention: Convention): Float64Array {
  const { size, level, parent, scored, weight } = nodes;
  const statedLevels = new Set<number>();
  if (convention === "local") for (let i = 1; i < size; i++) if (!Number.isNaN(weight[i])) statedLevels.add(level[i]!);
  const isStated = (node: number): boolean => level[node] !== INDICATOR && statedLevels.has(level[node]!);

  const whole = new Float64Array(size);
  const lost = new Float64Array(size);
  const container = new Int32Array(size).fill(-1);
  whole[0] = 1;
  for (let i = 1; i < size; i++) {
    if (scored[i] !== 1 || !(level[i] === INDICATOR || isStated(i))) continue;
    container[i] = statedLevels.size === 0 ? 0 : containerOf(nodes, i, isStated);
    whole[i] = weight[i]! * whole[container[i]!]!;
  }
  // What passes through a level without weights of its own adds up there.
  for (let i = size - 1; i > 0; i--) {
    if (container[i]! < 0) whole[i] = whole[i]! + lost[i]!;
    const above = parent[i]!;
    if (scored[i] !== 1 || above === 0 || container[above]! >= 0) continue;
    const [total, part] = [whole[above]!, whole[i]!];
    const next = total + part;
    lost[above]! += total >= part ? total - next + part : part - next + total;
    whole[above] = next;
  }
  const shares = new Float64Array(size).fill(NaN);
  shares[0] = 1;
  for (let i = 1; i < size; i++) {
    if (scored[i] !== 1) continue;
    if (container[i] === parent[i]) shares[i] = weight[i]!;
    else shares[i] = whole[parent[i]!] === 0 ? 0 : whole[i]! / whole[parent[i]!]!;
  }
  return shares;
}

/**
 * Global weights (综合权重): share of the whole card, the product of the local ones.
 *
 * @returns NaN for what is not scored
 */
export function globalShares(nodes: Pick<Weighed, "size" | "parent">, shares: Float64Array): Float64Array {
  const known = globalsOf.get(shares);
  if (known !== undefined) return known;
  const whole = new Float64Array(nodes.size);
  whole[0] = 1;
  for (let i = 1; i < nodes.size; i++) whole[i] = withoutDust(whole[nodes.parent[i]!]! * shares[i]!);
  globalsOf.set(shares, whole);
  return whole;
}

const globalsOf = new WeakMap<Float64Array, Float64Array>();

/**
 * The shares in force when members are left out (剔除后的权重): their siblings take
 * over in proportion; a group of which nothing is left goes out itself. What adds
 * up within the tolerance is not rescaled.
 *
 * @param isOut indicators to leave out, and groups without any indicator
 * @returns new shares, 0 for what is out; null when nothing of the card is left
 */
export function sharesWithout(nodes: Weighed, shares: Float64Array, isOut: (node: number) => boolean): Float64Array | null {
  const { size, parent, scored } = nodes;
  const left = shares.slice();
  const sums = new Float64Array(size);
  const lost = new Uint8Array(size);
  for (let i = size - 1; i > 0; i--) {
    if (scored[i] !== 1) continue;
    const above = parent[i]!;
    if (isOut(i) || (lost[i] === 1 && sums[i] === 0)) {
      left[i] = 0;
      lost[above] = 1;
    } else sums[above]! += shares[i]!;
  }
  if (lost[0] === 1 && sums[0] === 0) return null;
  for (let i = 1; i < size; i++) {
    if (scored[i] !== 1 || lost[parent[i]!] === 0) continue;
    const sum = sums[parent[i]!]!;
    if (sum > 0 && Math.abs(sum - 1) > tolerance) left[i] = left[i]! / sum;
  }
  return left;
}
