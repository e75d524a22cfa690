import { type Contestants, type GradeLimits, draw } from "./draws";
import type { GradeBand, Points, Share } from "./model";
import { sum, withoutDust } from "./number";
import { ranks } from "./ranking";
import type { Refusal } from "./refusal";
import { globalWeights, leavesOf, withoutLeaf } from "./weighting";

export interface SimulationSettings {
  /** s: each weight is multiplied by 1 + U(−s, s). 0 to 1, default 0.2. */
  readonly spread?: Share;
  /** 抽样次数, default 10 000. */
  readonly draws?: number;
  /** 种子: a whole number; the same seed gives the same result on every machine. Default 1. */
  readonly seed?: number;
  /** 等级; without them no grade is watched. */
  readonly grades?: readonly GradeBand[];
  /** Told how far it is, from 0 to 1, about a hundred times. */
  readonly report?: (share: Share) => void;
}

/** How firm one unit's place is (排名稳定性). */
export interface Stability {
  /** With the weights as they are. */
  readonly score: Points;
  readonly rank: number;
  /** The ranks below and above which 5 % of the draws lie: nearest rank of 5 % and of 95 %. */
  readonly best: number;
  readonly worst: number;
  /** Share of draws in which it keeps its grade; null without grades. */
  readonly keepsGrade: Share | null;
}

export const simulationDefaults = { spread: 0.2, draws: 10_000, seed: 1 } as const;

/** More would keep Excel waiting for seconds, or need too much room for the ranks. */
const limits = { units: 2_000, draws: 1_000_000, work: 1_000_000_000, seed: Number.MAX_SAFE_INTEGER } as const;

/**
 * Simulation (模拟): how firm the ranking is if the weights were a little different.
 * In every draw each weight is multiplied by 1 + U(−s, s) and brought back to its
 * group's sum; ties share the better rank. Generator: xoshiro128** (`random.ts`).
 *
 * @param contestants units by weighting; all are ranked together
 * @returns one per unit, in the order given
 * @example simulate([{ weighting: { parents: [-1, 0], weights: [1, 1] }, points: [[80], [90]] }])[0].worst // 2
 * @source RULES.md section 8; Saisana, Saltelli and Tarantola, J. R. Statist. Soc. A 168 (2005) 307–323
 */
export function simulate(contestants: readonly Contestants[], settings: SimulationSettings = {}): readonly Stability[] | Refusal {
  const { spread, draws, seed } = { ...simulationDefaults, ...settings };
  const refusal = outOfRange(contestants, spread, draws, seed);
  if (refusal !== null) return refusal;
  const scores = scoresOf(contestants);
  const watch = settings.grades === undefined ? null : gradeLimits(scores, settings.grades);
  const { places, kept } = draw(contestants, { spread, draws, seed, report: settings.report ?? (() => undefined) }, watch);
  const plain = ranks(scores);
  const units = scores.length;
  return scores.map((score, unit) => {
    const histogram = places.subarray(unit * units, (unit + 1) * units);
    return {
      score,
      rank: plain[unit]!,
      best: nearestRank(histogram, draws, 0.05),
      worst: nearestRank(histogram, draws, 0.95),
      keepsGrade: watch === null ? null : kept[unit]! / draws,
    };
  });
}

/** 去掉一个指标: how much the ranking shifts without one indicator. */
export interface LeaveOneOut {
  /** Which group of contestants, and which leaf of its weighting. */
  readonly contestants: number;
  readonly leaf: number;
  /** Mean absolute shift of rank over all units; null where the card would be empty. */
  readonly shift: number | null;
}

/**
 * Leave one indicator out (逐一去掉指标): the mean absolute shift of rank of all units
 * when one indicator counts for nothing.
 *
 * @returns one per leaf of each weighting, in order
 * @example leaveOneOut([{ weighting: { parents: [-1, 0, 0], weights: [1, 0.9, 0.1] }, points: [[90, 0], [80, 100]] }]).map(l => l.shift) // [0, 1]
 */
export function leaveOneOut(contestants: readonly Contestants[]): readonly LeaveOneOut[] {
  const plain = ranks(scoresOf(contestants));
  return contestants.flatMap(({ weighting }, group) =>
    leavesOf(weighting).map((_, leaf): LeaveOneOut => {
      const rest = withoutLeaf(weighting, leaf);
      if (rest === null) return { contestants: group, leaf, shift: null };
      const changed = contestants.map((same, place) => (place === group ? { ...same, weighting: rest } : same));
      const shifted = ranks(scoresOf(changed));
      return { contestants: group, leaf, shift: sum(plain.map((rank, unit) => Math.abs(rank - shifted[unit]!))) / plain.length };
    }),
  );
}

function outOfRange(contestants: readonly Contestants[], spread: number, draws: number, seed: number): Refusal | null {
  const units = contestants.reduce((total, { points }) => total + points.length, 0);
  const cells = contestants.reduce((total, { points, weighting }) => total + points.length * weighting.parents.length, 0);
  if (units === 0) return { refused: "too-few", given: 0, needed: 1 };
  if (units > limits.units) return { refused: "too-many", given: units, limit: limits.units };
  if (!(spread >= 0 && spread <= 1)) return { refused: "setting-range", setting: "spread", value: spread, low: 0, high: 1 };
  const mostDraws = Math.min(limits.draws, Math.floor(limits.work / cells));
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= mostDraws)) {
    return { refused: "setting-range", setting: "draws", value: draws, low: 1, high: mostDraws };
  }
  if (!(Number.isSafeInteger(seed) && seed >= 0)) return { refused: "setting-range", setting: "seed", value: seed, low: 0, high: limits.seed };
  return null;
}

function scoresOf(contestants: readonly Contestants[]): readonly Points[] {
  return contestants.flatMap(({ weighting, points }) => {
    const weights = globalWeights(weighting);
    return points.map((row) => withoutDust(sum(row.map((mark, leaf) => mark * weights[leaf]!))));
  });
}

function gradeLimits(scores: readonly Points[], grades: readonly GradeBand[]): GradeLimits {
  const minimums = grades.map(({ minimum }) => minimum).sort((a, b) => a - b);
  return {
    from: Float64Array.from(scores, (score) => minimums.findLast((minimum) => minimum <= score) ?? -Infinity),
    to: Float64Array.from(scores, (score) => minimums.find((minimum) => minimum > score) ?? Infinity),
  };
}

/** The smallest rank at or below which the given share of draws lies. */
function nearestRank(histogram: Int32Array, draws: number, share: Share): number {
  const needed = Math.max(1, Math.ceil(withoutDust(share * draws)));
  let seen = 0;
  return histogram.findIndex((count) => (seen += count) >= needed) + 1;
}
