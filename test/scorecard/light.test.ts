import { type Light, lightOf, lowerIsBetter, shareOfTarget, targetToDate } from "../../src/scorecard/light";
import type { ScoringRule } from "../../src/scorecard/rule";

describe("lights", () => {
  test.each<[number | null, Light]>([[1.2, "green"], [1, "green"], [0.9999, "amber"], [0.9, "amber"], [0.8999, "red"], [0, "red"], [null, "grey"]])("%d of the target to date is %s", (share, light) =>
    expect(lightOf(share)).toBe(light));
  test("binary dust does not turn a light", () => expect(lightOf((1.9 - 1) / 1)).toBe("amber"));
  test("the limits are settings", () => expect(lightOf(0.85, { green: 0.95, amber: 0.8 })).toBe("amber"));
});

describe("target to date", () => {
  const yearly = { target: 1200, baseline: null, unit: "万元", accumulation: "sum" } as const;
  test.each([
    ["half the year, half of what is summed up", yearly, 0.5, 600],
    ["three months of twelve", yearly, 0.25, 300],
    ["the whole year", yearly, 1, 1200],
    ["nothing is due yet", yearly, 0, null],
    ["no target", { ...yearly, target: null }, 0.5, null],
    ["a sum does not start from last year's", { ...yearly, baseline: 900 }, 0.5, 600],
    ["the latest figure moves from the baseline", { target: 4000, baseline: 3200, unit: "亩", accumulation: "last" } as const, 0.25, 3400],
    ["also downwards", { target: 7, baseline: 15, unit: "天", accumulation: "last" } as const, 0.5, 11],
    ["a share is a level all year", { target: 0.85, baseline: null, unit: "％", accumulation: "last" } as const, 0.5, 0.85],
    ["so is a mean", { target: 90, baseline: null, unit: "分", accumulation: "mean" } as const, 0.5, 90],
    ["and a maximum", { target: 90, baseline: null, unit: null, accumulation: "highest" } as const, 0.5, 90],
  ])("%s", (_, indicator, elapsed, expected) => expect(targetToDate(indicator, elapsed)).toBe(expected));
});

test.each([
  ["more is better", 540, 600, false, 0.9],
  ["fewer is better", 10, 8, true, 0.8],
  ["fewer than promised", 5, 8, true, 1.6],
  ["none allowed, none happened", 0, 0, true, 1],
  ["none allowed, one happened", 1, 0, true, 0],
  ["a loss smaller than promised", -1, -2, false, 1],
  ["a loss larger than promised", -3, -2, false, 0],
])("share of the target: %s", (_, actual, target, lower, share) => expect(shareOfTarget(actual, target, lower)).toBe(share));

test.each<[string, object, boolean | null]>([
  ["a ratio says it itself", { shape: "ratio", lowerIsBetter: true }, true],
  ["a line falls", { shape: "line", from: 15, to: 7 }, true],
  ["a line rises", { shape: "line", from: 60, to: 90 }, false],
  ["points off above", { shape: "steps", below: null, above: { width: 1, points: -10 } }, true],
  ["points off below", { shape: "steps", below: { width: 1, points: -2 }, above: null }, false],
  ["points for more, off for less", { shape: "steps", below: { width: 1, points: -2 }, above: { width: 1, points: 1 } }, false],
  ["points off on both sides", { shape: "steps", below: { width: 1, points: -2 }, above: { width: 1, points: -2 } }, null],
  ["bands that rise", { shape: "bands", bands: [{ start: 0, end: 0 }, { start: 60, end: 100 }, { start: 100, end: 100 }] }, false],
  ["bands that fall", { shape: "bands", bands: [{ start: 100, end: 100 }, { start: 60, end: 60 }] }, true],
  ["a range in the middle", { shape: "bands", bands: [{ start: 0, end: 100 }, { start: 100, end: 100 }, { start: 100, end: 0 }] }, null],
  ["words", { shape: "words" }, null],
])("less is better: %s", (_, rule, expected) => expect(lowerIsBetter(rule as ScoringRule)).toBe(expected));
