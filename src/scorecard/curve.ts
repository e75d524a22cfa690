/**
 * 得分曲线: the shape of a rule as data for drawing. Its corners are where the points
 * bend or leap; between two corners they are on a straight line.
 */
import { withoutDust } from "./number";
import { pointsOf } from "./points";
import type { Band, ScoringRule, Shape } from "./rule";

/** 拐点: the points at one actual, and what they come to on either side of it. Null: no points there. */
export interface Corner {
  readonly at: number;
  readonly before: number | null;
  readonly points: number | null;
  readonly after: number | null;
}

export type Curve =
  /** From low to high; the first and the last are the ends of what is drawn. */
  | { readonly drawn: "line"; readonly corners: readonly Corner[] }
  /** 非此即彼, 定性法 */
  | { readonly drawn: "words"; readonly words: readonly { readonly word: string; readonly points: number }[] }
  /** 直接评分, 分解汇总, 与第一名之比: nothing follows from the actual alone. */
  | { readonly drawn: "nothing" };

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Unless more is asked for, so many steps are drawn: more are not told apart by eye. */
const mostSteps = 400;
/** However wide the stretch, no more corners than this; then the line is a chord of the steps. */
const mostBreaks = 20_000;
/** Straight pieces in which a hyperbola (lower is better) is drawn. */
const bends = 48;

/**
 * 得分曲线 (curve): what every actual is worth by a rule, out of 100.
 *
 * @param drawn the actuals to draw; unless said otherwise all corners and some room on either side
 * @returns corners that give exactly the points of `pointsOf`; only where less is better by
 *   比率法, and where 20 000 steps are drawn at once, is the line between two corners a chord
 */
export function curveOf(rule: ScoringRule, drawn: Stretch = usualStretch(rule)): Curve {
  switch (rule.shape) {
    case "words":
      return { drawn: "words", words: [...rule.words].map(([word]) => ({ word, points: pointsAt(rule, word) ?? 0 })) };
    case "given":
    case "rollup":
    case "ratioToFirst":
      return { drawn: "nothing" };
    default:
      return { drawn: "line", corners: cornersOf(rule, drawn) };
  }
}

function cornersOf(rule: ScoringRule, { from, to }: Stretch): readonly Corner[] {
  const inner = [...breaksOf(rule, { from, to }), ...unitBreaks(rule)].map(withoutDust).filter((at) => at > from && at < to);
  const places = [from, ...[...new Set(inner)].sort((a, b) => a - b), to];
  const lines = places.slice(1).map((right, index) => lineBetween(rule, places[index]!, right));
  return places.map((at, index) => {
    const points = pointsAt(rule, at);
    return { at, before: joined(lines[index - 1]?.end ?? null, points), points, after: joined(lines[index]?.start ?? null, points) };
  });
}

/** A line that ends at the points but for dust ends at the points. */
function joined(end: number | null, points: number | null): number | null {
  return end !== null && points !== null && Math.abs(end - points) < 1e-8 ? points : end;
}

/** The straight line between two neighbouring breaks, from two places inside. */
function lineBetween(rule: ScoringRule, left: number, right: number): { readonly start: number; readonly end: number } | null {
  const third = (right - left) / 3;
  const [one, two] = [pointsAt(rule, left + third), pointsAt(rule, right - third)];
  if (one === null || two === null) return null;
  return { start: withoutDust(2 * one - two), end: withoutDust(2 * two - one) };
}

function pointsAt(rule: ScoringRule, actual: number | string): number | null {
  // Places are drawn as if the actual were the place.
  const points = pointsOf(rule.shape === "places" ? { ...rule, actualIsPlace: true } : rule, actual);
  return typeof points === "number" ? points : null;
}

/** What is drawn unless somebody says otherwise: every break, and a quarter more on either side. */
function usualStretch(rule: ScoringRule): Stretch {
  const breaks = breaksOf(rule, null).filter((at) => Number.isFinite(at));
  const [low, high] = [Math.min(...breaks, ...anchorsOf(rule)), Math.max(...breaks, ...anchorsOf(rule))];
  const room = high > low ? (high - low) / 4 : Math.max(Math.abs(high), 1) / 4;
  const isInverse = rule.shape === "ratio" && rule.lowerIsBetter;
  return { from: isInverse ? low / 2 : low - room, to: high + room };
}

function anchorsOf(rule: ScoringRule): readonly number[] {
  switch (rule.shape) {
    case "ratio":
      return [rule.lowerIsBetter ? rule.target : 0, rule.target];
    case "line":
      return [rule.from, rule.to];
    case "steps":
      return [rule.reference.from, rule.reference.to].filter((at) => Number.isFinite(at));
    default:
      return [];
  }
}

/** Where the points of a rule can bend or leap. */
function breaksOf(rule: ScoringRule, drawn: Stretch | null): readonly number[] {
  const levels = [rule.floor, rule.cap, ...rule.cutoffs.map((cutoff) => cutoff.below)];
  return [...shapeBreaks(rule, levels, drawn), ...edgesOf(rule.exceptions)];
}

/** Beyond these an actual is taken to be in another unit. */
function unitBreaks({ least, most }: ScoringRule): readonly number[] {
  return [...(least > 0 ? [-least, 0, least] : []), ...(most < Infinity ? [-most, most] : [])];
}

function edgesOf(bands: readonly Band[]): readonly number[] {
  return bands.flatMap((band) => [band.from, band.to]).filter((at) => Number.isFinite(at));
}

function shapeBreaks(shape: Shape, levels: readonly number[], drawn: Stretch | null): readonly number[] {
  switch (shape.shape) {
    case "ratio": {
      if (!shape.lowerIsBetter) return levels.map((level) => (level / shape.mark) * shape.target);
      const reached = levels.filter((level) => level > 0).map((level) => (shape.target * shape.mark) / level);
      return drawn === null ? reached : [0, ...reached, ...bent(drawn)];
    }
    case "line":
      return levels.map((level) => shape.from + ((level - shape.base) / (shape.mark - shape.base)) * (shape.to - shape.from));
    case "bands":
      return [...edgesOf(shape.bands), ...shape.bands.filter((band) => band.start !== band.end).flatMap((band) => levels.map((level) => band.from + ((level - band.start) / (band.end - band.start)) * (band.to - band.from)))];
    case "steps":
      return [...stepBreaks(shape, "below", levels, drawn), ...stepBreaks(shape, "above", levels, drawn)];
    case "places":
      return placeBreaks(shape.byPlace.bands);
    default:
      return [];
  }
}

/** Evenly many pieces where a curve is not straight; finer where it is steep. */
function bent({ from, to }: Stretch): readonly number[] {
  if (from <= 0) return [];
  return Array.from({ length: bends }, (_, index) => from * (to / from) ** ((index + 1) / (bends + 1)));
}

/** Each place is a corner, and so is the room between it and the next, where nobody is. */
function placeBreaks(bands: readonly Band[]): readonly number[] {
  const last = Math.max(...edgesOf(bands));
  return Array.from({ length: Math.min(last, mostSteps) + 1 }, (_, place) => place);
}

/** Every step, until a bound is reached and the points move no more. */
function stepBreaks(shape: Extract<Shape, { shape: "steps" }>, side: "below" | "above", levels: readonly number[], drawn: Stretch | null): readonly number[] {
  const step = shape[side];
  const origin = side === "below" ? shape.reference.from : shape.reference.to;
  if (!Number.isFinite(origin)) return [];
  if (step === null) return [origin];
  const way = side === "below" ? -step.width : step.width;
  const reached = levels.map((level) => (level - shape.base) / step.points).filter((steps) => steps > 0 && Number.isFinite(steps));
  if (shape.partial === "proportional") return [origin, ...reached.map((steps) => origin + way * steps)];
  const moving = Math.ceil(Math.max(1, ...reached)) + 1;
  const seen = drawn === null ? mostSteps : Math.ceil(Math.abs((side === "below" ? drawn.from : drawn.to) - origin) / step.width);
  return Array.from({ length: Math.min(moving, Math.max(seen, 0), mostBreaks) + 1 }, (_, steps) => origin + way * steps);
}
