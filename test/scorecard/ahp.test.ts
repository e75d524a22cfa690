import fc from "fast-check";
import { type AhpMethod, ahpWeights, consistency } from "../../src/scorecard/ahp";
import { groupJudgements, groupWeights } from "../../src/scorecard/groupAhp";
import { type Judgements, itemsApart, reciprocalJudgements } from "../../src/scorecard/judgements";
import { type RandomIndexTable, randomIndex, randomIndexTables } from "../../src/scorecard/randomIndex";
import { nearestOnScale, reconsider } from "../../src/scorecard/reconsider";
import { isRefusal, type Refusal } from "../../src/scorecard/refusal";
import published from "../vectors/ahp.json";
import indexes from "../vectors/random-index.json";

/** The result, when it must not be a refusal. */
function given<T>(result: T): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result as Exclude<T, Refusal>;
}

function expectClose(actual: readonly number[], expected: readonly number[], relative = 1e-9): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(relative));
}

/** Weights far enough from 0 that every ratio can be judged. */
const weights = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 })
  .map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));

const judged = (of: readonly number[]): number[][] => of.map((row) => of.map((column) => row / column));

describe("published judgements", () => {
  test.each(published.cases)("$name: weights and consistency as worked out in full", ({ judgements, expected }) => {
    expectClose(given(ahpWeights(judgements)), expected.weights);
    expectClose(given(ahpWeights(judgements, "geometric")), expected.geometric);
    for (const table of randomIndexTables) {
      const found = given(consistency(judgements, table));
      expectClose([found.lambda, found.index, found.ratio], [expected.lambda, expected.CI, expected.CR[table]]);
      expect(found.table).toBe(table);
      expect(found.accepted).toBe(expected.CR[table] <= 0.1);
    }
  });

  test("the digits the authors printed", () => {
    const [drinks, city, leader, car] = published.cases.map(({ judgements }) => given(ahpWeights(judgements)));
    const to = (digits: number, numbers: readonly number[] = []): number[] => numbers.map((number) => Number(number.toFixed(digits)));
    expect(to(3, drinks)).toEqual([0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]);
    expect(to(4, city)).toEqual([0.1522, 0.4335, 0.0716, 0.305, 0.0378]);
    expect(to(3, leader)).toEqual([0.548, 0.127, 0.27, 0.056]);
    expect(to(3, car)).toEqual([0.51, 0.234, 0.041, 0.215]);
    const ratios = published.cases.map(({ judgements }) => given(consistency(judgements, "saaty1980")).ratio);
    expect(to(3, [given(consistency(published.cases[0]!.judgements, "saaty2005")).ratio])).toEqual([0.022]);
    // The vignette cuts digits off instead of rounding: 0.05028 is printed 0.0502.
    expect(Math.floor(ratios[1]! * 1e4)).toBe(502);
    expect(to(3, [ratios[2]!])).toEqual([0.044]);
  });

  test("the random-index tables are the published ones", () => {
    for (const [table, values] of Object.entries(indexes.tables)) {
      expect(values.map((_, i) => randomIndex(i + 1, table as RandomIndexTable))).toEqual(values);
    }
  });
});

describe("laws", () => {
  test.each<AhpMethod>(["eigenvector", "geometric"])("%s gives back the weights that the judgements were built from", (method) => {
    fc.assert(fc.property(weights, (built) => expectClose(given(ahpWeights(judged(built), method)), built, 1e-10)));
  });

  test("judgements built from weights are fully consistent", () => {
    fc.assert(fc.property(weights, (built) => expect(given(consistency(judged(built))).ratio).toBe(0)));
  });

  test("blanks are completed without adding inconsistency: a spanning chain gives the weights back", () => {
    fc.assert(
      fc.property(weights, (built) => {
        const chain: Judgements = judged(built).map((row, i) => row.map((judgement, j) => (Math.abs(i - j) <= 1 ? judgement : null)));
        expectClose(given(ahpWeights(chain)), built, 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test("no other value of an open judgement gives a smaller eigenvalue", () => {
    const judgement = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9);
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 5, maxLength: 5 }), fc.double({ min: -1, max: 1, noNaN: true }), (upper, away) => {
        const [a, b, c, d, e] = upper as [number, number, number, number, number];
        const open: Judgements = [[1, a, b, null], [null, 1, c, d], [null, null, 1, e], [null, null, null, 1]];
        const closed = (value: number): Judgements => [[1, a, b, value], [null, 1, c, d], [null, null, 1, e], [null, null, null, 1]];
        const lambda = given(consistency(open)).lambda;
        const best = reconsiderOpen(open);
        expect(given(consistency(closed(best * Math.exp(away)))).lambda).toBeGreaterThanOrEqual(lambda * (1 - 1e-12));
        expect(given(consistency(closed(best))).lambda).toBeCloseTo(lambda, 9);
      }),
    );
  });

  test("the order of items does not change their weights", () => {
    const matrix = published.cases[1]!.judgements;
    const order = [3, 0, 4, 2, 1];
    const shuffled = order.map((i) => order.map((j) => matrix[i]![j]!));
    const straight = given(ahpWeights(matrix));
    expectClose(given(ahpWeights(shuffled)), order.map((i) => straight[i]!), 1e-12);
  });
});

/** What completion puts in the open corner, found by golden-section search, independent of the code under test. */
function reconsiderOpen(open: Judgements): number {
  const lambda = (log: number): number => {
    const matrix = open.map((row) => [...row]);
    matrix[0]![3] = Math.exp(log);
    return given(consistency(matrix)).lambda;
  };
  let [low, high] = [-6, 6];
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-9) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (lambda(left) < lambda(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

describe("what is wrong with judgements", () => {
  test.each<[string, Judgements, object]>([
    ["judgement-not-reciprocal: 3 and 0.5", [[1, 3], [0.5, 1]], { refused: "judgement-not-reciprocal", row: 0, column: 1, value: 3, mirror: 0.5 }],
    ["judgement-not-reciprocal: a diagonal that is not 1", [[2]], { refused: "judgement-not-reciprocal", row: 0, column: 0, value: 2, mirror: 2 }],
    ["not square", [[1, 2, 3], [1, 2, 3]], { refused: "not-square", rows: 2, columns: 3 }],
    ["rows of unlike length", [[1, 2], [1]], { refused: "not-square", rows: 2, columns: 1 }],
    ["zero", [[1, 0], [null, 1]], { refused: "judgement-range", row: 0, column: 1, value: 0 }],
    ["negative, in the lower half", [[1, null], [-3, 1]], { refused: "judgement-range", row: 1, column: 0, value: -3 }],
    ["absurdly large", [[1, 1e300], [null, 1]], { refused: "judgement-range", row: 0, column: 1, value: 1e300 }],
    ["nothing", [], { refused: "too-few", given: 0, needed: 1 }],
    ["sixteen items", judged(new Array<number>(16).fill(1)), { refused: "too-many", given: 16, limit: 15 }],
    ["two items nobody compared", [[1, null], [null, 1]], { refused: "judgements-apart", items: [1] }],
  ])("%s", (_, judgements, refusal) => {
    expect(ahpWeights(judgements)).toEqual(refusal);
    expect(consistency(judgements)).toEqual(refusal);
    expect(reconsider(judgements)).toEqual(refusal);
  });

  test("0.333 beside 3 means a third", () => {
    expect(given(ahpWeights([[1, 3], [0.333, 1]]))).toEqual(given(ahpWeights([[1, 3], [1 / 3, 1]])));
    expect(given(ahpWeights([[1, 0.333], [3, 1]]))).toEqual(given(ahpWeights([[1, 1 / 3], [3, 1]])));
  });

  test("a blank lower half is filled from the upper, and the other way round", () => {
    expect(reciprocalJudgements([[null, 4], [null, null]])).toEqual([[1, 4], [0.25, 1]]);
    expect(reciprocalJudgements([[1, null], [4, 1]])).toEqual([[1, 0.25], [4, 1]]);
  });

  test("items in two camps: the camp without the first item is named", () => {
    const camps: Judgements = [[1, 2, null, null], [null, 1, null, null], [null, null, 1, 5], [null, null, null, 1]];
    expect(itemsApart(given(reciprocalJudgements(camps)))).toEqual([2, 3]);
  });

  test("judgements at the ends of the range still give weights", () => {
    const wild = given(ahpWeights([[1, 1e9, 1e-9], [null, 1, 1e9], [null, null, 1]]));
    expectClose(wild, [1 / 3, 1 / 3, 1 / 3], 1e-6);
  });
});

describe("the judgement to think over", () => {
  //   a = 2b, b = 2c, but a = 9c where 4 would fit
  const slip: Judgements = [[1, 2, 9, 8], [null, 1, 2, 4], [null, null, 1, 2], [null, null, null, 1]];

  test("the slip comes first, with the value the others imply", () => {
    const [first] = given(reconsider(slip));
    expect(first).toMatchObject({ row: 0, column: 2, value: 9 });
    expect(first!.fits).toBeCloseTo(4, 9);
    expect(first!.ratio).toBe(0);
  });

  test("at most three, the most helpful first, each better than now", () => {
    const found = given(reconsider(published.cases[3]!.judgements));
    const now = given(consistency(published.cases[3]!.judgements)).ratio;
    expect(found).toHaveLength(3);
    expect(found.map(({ ratio }) => ratio)).toEqual([...found.map(({ ratio }) => ratio)].sort((a, b) => a - b));
    found.forEach(({ ratio }) => expect(ratio).toBeLessThan(now));
  });

  test("consistent judgements are left alone", () => expect(reconsider(judged([0.5, 0.3, 0.2]))).toEqual([]));

  test("a judgement that alone joins an item is not blamed", () => {
    const hung: Judgements = [[1, 2, 9, null], [null, 1, 2, null], [null, null, 1, 7], [null, null, null, 1]];
    expect(given(reconsider(hung)).map(({ row, column }) => [row, column])).not.toContainEqual([2, 3]);
  });

  test.each([[0.9, 1], [1.3, 1], [1.5, 2], [4.4, 4], [4.6, 5], [30, 9], [0.15, 1 / 7], [1e-5, 1 / 9]])("%d is nearest to %d on Saaty's scale", (value, nearest) =>
    expect(nearestOnScale(value)).toBe(nearest));
});

describe("groups", () => {
  const rater = (judgements: Judgements, weight = 1): { judgements: Judgements; weight: number } => ({ judgements, weight });

  test("one rater's group judges as he does", () => {
    const { judgements } = published.cases[1]!;
    const group = given(groupJudgements([rater(judgements)]));
    expectClose(group.flat().map(Number), judgements.flat(), 1e-12);
    expectClose(given(groupWeights([rater(judgements)])), given(ahpWeights(judgements)), 1e-12);
  });

  test("a rater of weight 2 counts as two raters", () => {
    const [a, b]: Judgements[] = [[[1, 3, 5], [null, 1, 2], [null, null, 1]], [[1, 1 / 2, 4], [null, 1, 7], [null, null, 1]]];
    expectClose(
      given(groupJudgements([rater(a!, 2), rater(b!)])).flat().map(Number),
      given(groupJudgements([rater(a!), rater(a!), rater(b!)])).flat().map(Number),
      1e-12,
    );
    expectClose(given(groupWeights([rater(a!, 2), rater(b!)])), given(groupWeights([rater(a!), rater(a!), rater(b!)])), 1e-12);
  });

  test("a pair one rater left blank is judged by the others", () => {
    const group = given(groupJudgements([rater([[1, null], [null, 1]]), rater([[1, 5], [null, 1]])]));
    expect(group[0]![1]).toBeCloseTo(5, 12);
  });

  test("the rater in the way is named", () => {
    expect(groupWeights([rater([[1]]), rater([[1, 2], [1, 1]])])).toMatchObject({ refused: "judgement-not-reciprocal", rater: 1 });
    expect(groupJudgements([rater([[1]]), rater([[1, 2], [null, 1]])])).toEqual({ refused: "sizes-differ", expected: 1, given: 2, rater: 1 });
    expect(groupJudgements([rater([[1]], 0)])).toMatchObject({ refused: "setting-range", setting: "raterWeight", rater: 0 });
    expect(groupWeights([])).toMatchObject({ refused: "too-few" });
  });
});
