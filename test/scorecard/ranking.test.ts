import fc from "fast-check";
import { type RankPair, kendall, spearman } from "../../src/scorecard/rankCorrelation";
import { averageRanks, ranks } from "../../src/scorecard/ranking";
import { isRefusal, type Refusal } from "../../src/scorecard/refusal";
import published from "../vectors/rank-correlation.json";

function given<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

const zip = (old: readonly number[], now: readonly number[]): RankPair[] => old.map((value, i) => [value, now[i]!]);
const small = fc.integer({ min: 0, max: 9 });
const pairs = fc.array(fc.tuple(small, small), { minLength: 2, maxLength: 40 });

describe("ranks", () => {
  test.each<[string, number[], number[]]>([
    ["no units", [], []],
    ["ties share the better rank and the next rank is left out", [80, 92, 80, 75], [2, 1, 2, 4]],
    ["all equal", [5, 5, 5], [1, 1, 1]],
    ["binary dust is no difference", [(1.9 - 1) / (2 - 1), 0.9], [1, 1]],
  ])("%s", (_, scores, expected) => expect(ranks(scores)).toEqual(expected));

  test("a rank is one more than the number of better units", () => {
    fc.assert(fc.property(fc.array(small), (scores) => expect(ranks(scores)).toEqual(scores.map((score) => 1 + scores.filter((other) => other > score).length))));
  });

  test("an average rank is the mean of the places a tie takes up", () => {
    fc.assert(
      fc.property(fc.array(small), (values) =>
        expect(averageRanks(values)).toEqual(
          values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2),
        )),
    );
  });
});

describe("rank correlation", () => {
  test.each(published.cases)("$name", ({ old, new: now, expected, published: printed }) => {
    const rho = given(spearman(zip(old, now)));
    const tau = given(kendall(zip(old, now)));
    expect(Math.abs(rho - expected.spearman)).toBeLessThan(1e-9);
    expect(Math.abs(tau - expected.kendall)).toBeLessThan(1e-9);
    if (printed !== undefined) expect(rho).toBeCloseTo(printed.spearman, 8);
  });

  test("τ-b counts pairs as its definition does", () => {
    fc.assert(
      fc.property(pairs, (units) => {
        let [balance, tiedOld, tiedNow, all] = [0, 0, 0, 0];
        units.forEach(([a, b], i) =>
          units.slice(i + 1).forEach(([c, d]) => {
            all++;
            balance += Math.sign((a - c) * (b - d));
            if (a === c) tiedOld++;
            if (b === d) tiedNow++;
          }));
        const scale = Math.sqrt((all - tiedOld) * (all - tiedNow));
        if (scale === 0) expect(kendall(units)).toEqual({ refused: "ranking-constant" });
        else expect(given(kendall(units))).toBeCloseTo(balance / scale, 10);
      }),
    );
  });

  test.each([["ρ", spearman], ["τ-b", kendall]] as const)("%s lies between −1 and 1, turns with the order and stays when both sides are rescaled", (_, correlation) => {
    fc.assert(
      fc.property(pairs, (units) => {
        const found = correlation(units);
        if (isRefusal(found)) return;
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(given(correlation(units.map(([old, now]) => [old, -now])))).toBeCloseTo(-found, 10);
        expect(given(correlation(units.map(([old, now]) => [now, old])))).toBeCloseTo(found, 10);
        expect(given(correlation(units.map(([old, now]) => [old * 3 + 1, now / 100])))).toBeCloseTo(found, 10);
      }),
    );
  });

  test.each([["ρ", spearman], ["τ-b", kendall]] as const)("%s: the same order is 1, the opposite order is −1", (_, correlation) => {
    expect(correlation(zip([1, 2, 3], [70, 80, 95]))).toBe(1);
    expect(correlation(zip([1, 2, 3], [95, 80, 70]))).toBe(-1);
  });

  test.each([["ρ", spearman], ["τ-b", kendall]] as const)("%s of one unit, or of equal values, is refused", (_, correlation) => {
    expect(correlation([[1, 2]])).toEqual({ refused: "too-few", given: 1, needed: 2 });
    expect(correlation(zip([1, 2], [3, 3]))).toEqual({ refused: "ranking-constant" });
  });

  test("100 000 units are correlated", () => {
    const units = Array.from({ length: 100_000 }, (_, i): RankPair => [i, (i * 7919) % 100_003]);
    expect(Math.abs(given(kendall(units)))).toBeLessThan(0.05);
  });
});
