import type { Points, Share } from "./model";
import { withoutDust } from "./number";
import { randomNumbers } from "./random";
import { type Weighting, leavesOf } from "./weighting";

/** Units that are weighted alike (同一权重结构的单位). */
export interface Contestants {
  readonly weighting: Weighting;
  /** 得分: a row per unit, a column per leaf of the weighting. */
  readonly points: readonly (readonly Points[])[];
}

export interface Drawing {
  readonly spread: Share;
  readonly draws: number;
  readonly seed: number;
  /** Told how far it is, from 0 to 1. */
  readonly report: (share: Share) => void;
}

/** The half-open band [from, to) of scores in which each unit keeps its grade. */
export interface GradeLimits {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** What many draws gave. */
export interface Drawn {
  /** How often each unit took each rank: a row of ranks per unit. */
  readonly places: Int32Array;
  /** How often each unit kept its grade. */
  readonly kept: Int32Array;
}

/**
 * Draws weights again and again (抽样) and counts each unit's ranks.
 *
 * @param watch the half-open band of scores in which each unit keeps its grade
 */
export function draw(
  contestants: readonly Contestants[],
  { spread, draws, seed, report }: Drawing,
  watch: GradeLimits | null,
): Drawn {
  const fields = contestants.map(fieldOf);
  const units = contestants.reduce((total, { points }) => total + points.length, 0);
  const scores = new Float64Array(units);
  const order = Int32Array.from({ length: units }, (_, unit) => unit);
  const places = new Int32Array(units * units);
  const kept = new Int32Array(units);
  const random = randomNumbers(seed);
  const step = Math.ceil(draws / 100);
  for (let round = 0; round < draws; round++) {
    if (round % step === 0) report(round / draws);
    let first = 0;
    for (const field of fields) {
      shake(field, spread, random);
      addUp(field, scores.subarray(first, first + field.units));
      first += field.units;
    }
    sortFromLastOrder(order, scores);
    countRanks(order, scores, places);
    if (watch !== null) countKept(scores, watch, kept);
  }
  report(1);
  return { places, kept };
}

/** One group of contestants, laid out for the inner loop. */
interface Field {
  readonly units: number;
  readonly parents: Int32Array;
  readonly weights: Float64Array;
  readonly leaves: Int32Array;
  /** Points column by column. */
  readonly columns: Float64Array;
  /** Working room: each group's sum before and after shaking, and each node's weight. */
  readonly stated: Float64Array;
  readonly shaken: Float64Array;
  readonly local: Float64Array;
  readonly global: Float64Array;
}

function fieldOf({ weighting, points }: Contestants): Field {
  const nodes = weighting.parents.length;
  const leaves = Int32Array.from(leavesOf(weighting));
  const stated = new Float64Array(nodes);
  weighting.parents.forEach((parent, node) => parent >= 0 && (stated[parent]! += weighting.weights[node]!));
  return {
    units: points.length,
    parents: Int32Array.from(weighting.parents),
    weights: Float64Array.from(weighting.weights),
    leaves,
    columns: Float64Array.from(Array.from(leaves, (_, leaf) => points.map((row) => row[leaf]!)).flat()),
    stated,
    shaken: new Float64Array(nodes),
    local: new Float64Array(nodes),
    global: new Float64Array(nodes),
  };
}

/** Multiplies every weight by 1 + U(−s, s), brings each group back to its sum, and multiplies down the tree. */
function shake({ parents, weights, stated, shaken, local, global }: Field, spread: Share, random: () => number): void {
  shaken.fill(0);
  for (let node = 1; node < parents.length; node++) {
    const weight = weights[node]! * (1 + (2 * random() - 1) * spread);
    local[node] = weight;
    shaken[parents[node]!]! += weight;
  }
  global[0] = weights[0]!;
  for (let node = 1; node < parents.length; node++) {
    const parent = parents[node]!;
    // A group shaken down to nothing (s = 1) keeps its weights as stated.
    const weight = shaken[parent]! > 0 ? local[node]! * (stated[parent]! / shaken[parent]!) : weights[node]!;
    global[node] = global[parent]! * weight;
  }
}

function addUp({ units, leaves, columns, global }: Field, scores: Float64Array): void {
  scores.fill(0);
  for (let leaf = 0, place = 0; leaf < leaves.length; leaf++) {
    const weight = global[leaves[leaf]!]!;
    for (let unit = 0; unit < units; unit++) scores[unit]! += weight * columns[place++]!;
  }
  for (let unit = 0; unit < units; unit++) scores[unit] = withoutDust(scores[unit]!);
}

/** Insertion sort, highest first: from one draw to the next few units change places. */
function sortFromLastOrder(order: Int32Array, scores: Float64Array): void {
  for (let place = 1; place < order.length; place++) {
    const unit = order[place]!;
    const score = scores[unit]!;
    let to = place;
    while (to > 0 && scores[order[to - 1]!]! < score) {
      order[to] = order[to - 1]!;
      to--;
    }
    order[to] = unit;
  }
}

function countRanks(order: Int32Array, scores: Float64Array, places: Int32Array): void {
  const units = order.length;
  let rank = 0;
  let above = NaN;
  for (let place = 0; place < units; place++) {
    const unit = order[place]!;
    const score = scores[unit]!;
    if (score !== above) rank = place;
    above = score;
    places[unit * units + rank]!++;
  }
}

function countKept(scores: Float64Array, { from, to }: GradeLimits, kept: Int32Array): void {
  for (let unit = 0; unit < scores.length; unit++) {
    if (scores[unit]! >= from[unit]! && scores[unit]! < to[unit]!) kept[unit]!++;
  }
}
