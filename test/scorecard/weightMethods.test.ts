import fc from "fast-check";
import { dematel } from "../../src/scorecard/dematel";
import { entropyWeights } from "../../src/scorecard/entropy";
import { solveLinear } from "../../src/scorecard/linearEquations";
import { rankWeights } from "../../src/scorecard/rankWeights";
import { isRefusal, type Refusal } from "../../src/scorecard/refusal";
import influences from "../vectors/dematel.json";
import entropies from "../vectors/entropy.json";
import rankOrder from "../vectors/rank-order-weights.json";

function given<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

function expectClose(actual: readonly number[], expected: readonly number[], relative = 1e-9): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(relative * Math.abs(expected[i]!)));
}

describe("entropy weights", () => {
  test.each(entropies.cases)("$name", ({ data, expected, entropy, "published, 4 decimals": printed }) => {
    const found = given(entropyWeights(data));
    expectClose(found.map(({ weight }) => weight), expected);
    expectClose(found.map((column) => column.entropy), entropy);
    expect(found.map(({ weight }) => Number(weight.toFixed(4)))).toEqual(printed);
  });

  test.each<[string, (number | null)[][], (number | null)[], object]>([
    ["data-negative", [[1, 2], [3, -1]], [], { refused: "data-negative", row: 1, column: 1, value: -1 }],
    ["a missing value", [[1, 2], [3, null]], [], { refused: "data-missing", row: 1, column: 1 }],
    ["one unit tells nothing", [[1, 2]], [], { refused: "too-few", given: 1, needed: 2 }],
    ["no column", [[], []], [], { refused: "too-few", given: 0, needed: 1 }],
    ["no difference anywhere", [[1, 0], [1, 0]], [], { refused: "data-constant" }],
    ["a direction that is neither", [[1, 2], [3, 4]], [1, 0], { refused: "direction-unknown", column: 1 }],
  ])("refused: %s", (_, data, directions, refusal) => expect(entropyWeights(data, directions)).toEqual(refusal));

  const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 })), { minLength: 2, maxLength: 20 });

  test("a change of unit does not change the weights", () => {
    fc.assert(
      fc.property(table, (data) => {
        const plain = entropyWeights(data);
        const scaled = entropyWeights(data.map(([a, b, c]) => [a * 10_000, b, c / 7]));
        if (isRefusal(plain)) return;
        given(scaled).forEach(({ weight }, i) => expect(weight).toBeCloseTo(plain[i]!.weight, 10));
      }),
    );
  });

  test("the order of rows does not matter, the weights add up to 1 and none is negative", () => {
    fc.assert(
      fc.property(table, (data) => {
        const found = entropyWeights(data);
        if (isRefusal(found)) return;
        expectClose(given(entropyWeights([...data].reverse())).map(({ weight }) => weight), found.map(({ weight }) => weight), 1e-10);
        expect(found.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 12);
        found.forEach(({ weight }) => expect(weight).toBeGreaterThanOrEqual(0));
      }),
    );
  });

  test("less is better: the column is reversed first", () => {
    const reversed = given(entropyWeights([[3, 1], [1, 5], [2, 2]], [-1]));
    const byHand = given(entropyWeights([[1, 1], [3, 5], [2, 2]]));
    reversed.forEach(({ weight, entropy }, i) => {
      expect(weight).toBeCloseTo(byHand[i]!.weight, 12);
      expect(entropy).toBeCloseTo(byHand[i]!.entropy, 12);
    });
  });

  test("absurdly large numbers neither overflow nor change the weights", () => {
    const plain = given(entropyWeights([[3, 1], [1, 5], [2, 2]], [-1]));
    given(entropyWeights([[3e307, 1e-300], [1e307, 5e-300], [2e307, 2e-300]], [-1])).forEach(({ weight }, i) => expect(weight).toBeCloseTo(plain[i]!.weight, 12));
    expect(given(dematel([[0, 3e307], [1e307, 0]])).factors[0]!.prominence).toBeCloseTo(given(dematel([[0, 3], [1, 0]])).factors[0]!.prominence, 12);
  });
});

describe("rank-order centroid weights", () => {
  test.each(rankOrder.cases)("$n items", ({ n, expected }) => expectClose(given(rankWeights(n)), expected));
  test("1 item has all", () => expect(rankWeights(1)).toEqual([1]));
  test.each([0, -1, 2.5, 10_001, 1e300])("%d items are refused", (items) => expect(rankWeights(items)).toMatchObject({ refused: "setting-range", setting: "items" }));
  test("they fall and add up to 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (items) => {
        const weights = given(rankWeights(items));
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        weights.forEach((weight, i) => i > 0 && expect(weight).toBeLessThan(weights[i - 1]!));
      }),
    );
  });
});

describe("DEMATEL", () => {
  test.each(influences.cases)("$name", ({ influence, published, expected }) => {
    const found = given(dematel(influence));
    expectClose(found.factors.map(({ prominence }) => prominence), expected.prominence);
    expectClose(found.factors.map(({ relation }) => relation), expected.relation);
    expectClose([found.threshold], [expected.threshold]);
    // The vignette rounded N before going on, so its digits are good to about 5e-5.
    found.factors.forEach(({ prominence }, i) => expect(Math.abs(prominence - published["D+R"][i]!)).toBeLessThan(5e-5));
    found.links.forEach(({ influence: strength }) => expect(strength).toBeGreaterThan(found.threshold));
  });

  test("T is what comes of adding up influence over 1, 2, 3 … steps", () => {
    const { influence } = influences.cases[0]!;
    const most = Math.max(...influence.map((row) => row.reduce((a, b) => a + b)), ...influence.map((_, j) => influence.reduce((a, row) => a + row[j]!, 0)));
    const step = influence.map((row) => row.map((value) => value / most));
    let power = step;
    let total = step;
    for (let i = 0; i < 400; i++) {
      power = power.map((row) => step.map((_, j) => row.reduce((a, value, k) => a + value * step[k]![j]!, 0)));
      total = total.map((row, i) => row.map((value, j) => value + power[i]![j]!));
    }
    given(dematel(influence)).total.forEach((row, i) => expectClose(row, total[i]!, 1e-10));
  });

  test.each<[string, (number | null)[][], object]>([
    ["no influence", [[0, 0], [0, 0]], { refused: "influence-none" }],
    ["influence without end", [[0, 1], [1, 0]], { refused: "influence-endless" }],
    ["influence without end, of three", [[0, 1, 2], [2, 0, 1], [1, 2, 0]], { refused: "influence-endless" }],
    ["data-negative", [[0, -1], [1, 0]], { refused: "data-negative", row: 0, column: 1, value: -1 }],
    ["not square", [[0, 1, 2], [1, 0, 2]], { refused: "not-square", rows: 2, columns: 3 }],
    ["one factor", [[0]], { refused: "too-few", given: 1, needed: 2 }],
  ])("refused: %s", (_, influence, refusal) => expect(dematel(influence)).toEqual(refusal));

  test("a blank is no influence", () => expect(dematel([[null, 3], [1, null]])).toEqual(dematel([[0, 3], [1, 0]])));
});

test("linear equations: the solution, put in, gives the right side", () => {
  const entry = fc.double({ min: -9, max: 9, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 16, maxLength: 16 }), fc.array(entry, { minLength: 8, maxLength: 8 }), (a, b) => {
      const x = solveLinear(Float64Array.from(a), Float64Array.from(b), 4);
      if (x === null) return;
      const size = Math.max(1, ...x.map(Math.abs));
      for (let row = 0; row < 4; row++) {
        for (let column = 0; column < 2; column++) {
          let left = 0;
          for (let k = 0; k < 4; k++) left += a[row * 4 + k]! * x[k * 2 + column]!;
          expect(Math.abs(left - b[row * 2 + column]!)).toBeLessThan(1e-9 * size);
        }
      }
    }),
  );
});
