/** 算式: the steps from an actual to its points, as data. */
import { difference, rounded, withoutDust } from "./number";
import { placeAmong } from "./place";
import { actualNumber, pointsOf } from "./points";
import type { Band, ScoringRule, Shape } from "./rule";
import { stepsIn } from "./steps";
import { wordKey } from "./stateWords";

/** One step of a working. `result` is what it comes to. */
export type PointsStep =
  /** A formula of figures: `(112−100)/(120−100)×100`. */
  | { readonly step: "formula"; readonly expression: string; readonly result: number }
  /** How many steps a gap makes, 不足一档 as the rule says. */
  | { readonly step: "steps"; readonly expression: string; readonly exact: number; readonly result: number }
  /** The band that holds the actual, or an exception that does. */
  | { readonly step: "band"; readonly band: Band; readonly actual: number; readonly result: number }
  | { readonly step: "word"; readonly word: string; readonly result: number }
  | { readonly step: "place"; readonly place: number; readonly result: number }
  | { readonly step: "given"; readonly result: number }
  | { readonly step: "bound"; readonly bound: "floor" | "cap"; readonly result: number }
  | { readonly step: "cutoff"; readonly below: number; readonly included: boolean; readonly result: number }
  /** From points of the 分值 to points out of 100. */
  | { readonly step: "scale"; readonly expression: string; readonly result: number };

/** A figure as a clerk would write it: at most 6 decimals, a negative one in brackets. */
export function figure(value: number): string {
  const text = String(rounded(Math.abs(withoutDust(value)), 6));
  return value < 0 && text !== "0" ? `(−${text})` : text;
}

/**
 * The working of an indicator's points (指标算式), step by step; the last step's result is
 * what `pointsOf` gives.
 *
 * @param rule   neither a roll-up nor one that gives a fault for this actual
 * @returns empty where there are no points
 */
export function pointsWorking(rule: ScoringRule, actual: number | string, peers: readonly number[]): readonly PointsStep[] {
  const points = pointsOf(rule, actual, peers);
  if (typeof points !== "number") return [];
  const steps: PointsStep[] = [...shapeSteps(rule, rule, actual, peers)];
  const here = (): number => steps.at(-1)?.result ?? 0;
  const number = actualNumber(rule, actual);
  const exception = number === null ? undefined : rule.exceptions.find((band) => holds(band, withoutDust(number)));
  if (exception !== undefined) steps.splice(0, steps.length, { step: "band", band: exception, actual: number!, result: pointsIn(exception, number!) });
  else if (here() > rule.cap) steps.push({ step: "bound", bound: "cap", result: rule.cap });
  else if (here() < rule.floor) steps.push({ step: "bound", bound: "floor", result: rule.floor });
  const cutoff = rule.cutoffs.find(({ below, included }) => withoutDust(here()) < below || (included && withoutDust(here()) === below));
  if (cutoff !== undefined && here() !== 0) steps.push({ step: "cutoff", ...cutoff, result: 0 });
  if (rule.scale !== 1) steps.push({ step: "scale", expression: `${figure(here())}/${figure(withoutDust(100 / rule.scale))}×100`, result: points });
  return steps;
}

function shapeSteps(shape: Shape, rule: ScoringRule, actual: number | string, peers: readonly number[]): readonly PointsStep[] {
  if (shape.shape === "words") {
    const points = shape.words.get(wordKey(String(actual))) ?? shape.otherwise;
    return points === null ? [] : [{ step: "word", word: String(actual), result: points }];
  }
  const number = actualNumber(rule, actual) ?? NaN;
  const formula = (expression: string, result: number): readonly PointsStep[] => [{ step: "formula", expression, result: withoutDust(result) }];
  switch (shape.shape) {
    case "ratio": {
      const [part, whole] = shape.lowerIsBetter ? [shape.target, number] : [number, shape.target];
      return formula(`${figure(part)}/${figure(whole)}×${figure(shape.mark)}`, (part / whole) * shape.mark);
    }
    case "line":
      return formula(lineExpression(shape, number), shape.base + (difference(number, shape.from) / difference(shape.to, shape.from)) * (shape.mark - shape.base));
    case "bands": {
      const band = shape.bands.find((one) => holds(one, withoutDust(number)));
      return band === undefined ? [] : bandSteps(band, number);
    }
    case "steps":
      return gapSteps(shape, number);
    case "places": {
      const place = shape.actualIsPlace ? number : (placeAmong(number, peers, shape.lowerIsBetter) ?? NaN);
      const [points] = shapeSteps(shape.byPlace, rule, place, peers);
      return [{ step: "place", place, result: points?.result ?? 0 }];
    }
    case "ratioToFirst": {
      const first = peers.reduce((best, peer) => (shape.lowerIsBetter ? Math.min(best, peer) : Math.max(best, peer)), number);
      const [part, whole] = shape.lowerIsBetter ? [first, number] : [number, first];
      return formula(`${figure(part)}/${figure(whole)}×${figure(shape.mark)}`, (part / whole) * shape.mark);
    }
    case "given":
      return [{ step: "given", result: number }];
    case "rollup":
      return [];
  }
}

function lineExpression({ from, to, base, mark }: Extract<Shape, { shape: "line" }>, actual: number): string {
  const way = `(${figure(actual)}−${figure(from)})/(${figure(to)}−${figure(from)})`;
  return base === 0 ? `${way}×${figure(mark)}` : `${figure(base)}+${figure(mark - base)}×${way}`;
}

function bandSteps(band: Band, actual: number): readonly PointsStep[] {
  const result = withoutDust(pointsIn(band, actual));
  if (band.start === band.end || !Number.isFinite(band.from) || !Number.isFinite(band.to)) return [{ step: "band", band, actual, result }];
  const way = `(${figure(actual)}−${figure(band.from)})/(${figure(band.to)}−${figure(band.from)})`;
  return [{ step: "formula", expression: `${figure(band.start)}+${figure(band.end - band.start)}×${way}`, result }];
}

function pointsIn(band: Band, actual: number): number {
  return band.start === band.end ? band.start : band.start + (difference(actual, band.from) / difference(band.to, band.from)) * (band.end - band.start);
}

function holds(band: Band, x: number): boolean {
  return x >= band.from && x <= band.to && (x !== band.from || band.includesFrom) && (x !== band.to || band.includesTo);
}

function gapSteps({ reference, base, below, above, partial }: Extract<Shape, { shape: "steps" }>, actual: number): readonly PointsStep[] {
  const isAbove = actual > reference.to;
  const side = isAbove ? above : actual < reference.from ? below : null;
  if (side === null) return [{ step: "formula", expression: figure(base), result: base }];
  const [high, low] = isAbove ? [actual, reference.to] : [reference.from, actual];
  const gap = difference(high, low);
  const count = stepsIn(gap, side.width, partial);
  const division = `${low === 0 ? figure(high) : `(${figure(high)}−${figure(low)})`}/${figure(side.width)}`;
  const sign = side.points < 0 ? "−" : "+";
  return [
    { step: "steps", expression: division, exact: withoutDust(gap / side.width), result: count },
    { step: "formula", expression: `${figure(base)}${sign}${figure(count)}×${figure(Math.abs(side.points))}`, result: withoutDust(base + count * side.points) },
  ];
}
