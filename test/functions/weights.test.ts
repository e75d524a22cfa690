import ahpCases from "../vectors/ahp.json";
import dematelCases from "../vectors/dematel.json";
import entropyCases from "../vectors/entropy.json";
import rankOrder from "../vectors/rank-order-weights.json";
import { cell, column, error } from "./registered";

function expectClose(actual: unknown, expected: readonly number[], relative = 1e-9): void {
  const numbers = (actual as number[][]).flat();
  expect(numbers).toHaveLength(expected.length);
  numbers.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(relative * Math.abs(expected[i]!)));
}

describe("AHP and CONSISTENCY", () => {
  test.each(ahpCases.cases)("$name", ({ judgements, expected }) => {
    const weights = cell("AHP", judgements, null);
    expect((weights as unknown[][]).every((row) => row.length === 1)).toBe(true);
    expectClose(weights, expected.weights);
    expectClose(cell("AHP", judgements, "geometric"), expected.geometric);
    expectClose(cell("AHP", judgements, "几何平均法"), expected.geometric);
    for (const [table, ratio] of Object.entries(expected.CR)) expect(cell("CONSISTENCY", judgements, table)).toBeCloseTo(ratio, 10);
    expect(cell("CONSISTENCY", judgements, null)).toBeCloseTo(expected.CR.teaching, 10);
    expect(cell("CONSISTENCY", judgements)).toBeCloseTo(expected.CR.teaching, 10);
  });

  test.each<[string, unknown[][]]>([
    ["numbers", [[1, 3], [1 / 3, 1]]],
    ["a blank lower half", [[1, 3], ["", 1]]],
    ["nulls for blanks", [[null, 3], [null, null]]],
    ["a fraction typed as text", [[1, "3"], ["1/3", 1]]],
    ["full-width digits", [["１", "３"], ["１／３", "１"]]],
    ["0.333 for a third", [[1, 3], [0.333, 1]]],
  ])("judgements as %s", (_, judgements) => expectClose(cell("AHP", judgements, null), [0.75, 0.25], 1e-12));

  test.each<[string, unknown[][], unknown]>([
    ["judgement-not-reciprocal, both cells named", [[1, 3], [0.5, 1]], error("#VALUE!", "判断不互反：第1行第2列为 3，第2行第1列为 0.5，两者应互为倒数。请改正其中一个，或留空由另一个推出。")],
    ["text", [[1, "重要"], [null, 1]], error("#VALUE!", "「判断矩阵」第1行第2列应为数字，现为“重要”。")],
    ["an error cell", [[1, "#DIV/0!"], [null, 1]], error("#VALUE!", "「判断矩阵」第1行第2列是错误值 #DIV/0!，请先改正。")],
    ["an error that is an object", [[1, { type: "Error", basicValue: "#REF!" }], [null, 1]], error("#VALUE!", expect.stringContaining("#REF!"))],
    ["#N/A stays #N/A", [[1, { code: "#N/A" }], [null, 1]], error("#N/A")],
    ["a row of judgements", [[1, 2, 3]], error("#VALUE!", expect.stringContaining("方阵"))],
    ["sixteen items", Array.from({ length: 16 }, () => new Array<number>(16).fill(1)), error("#VALUE!", expect.stringContaining("最多 15 项"))],
    ["an open corner that nothing joins", [[1, null], [null, 1]], error("#VALUE!", expect.stringContaining("第2项与第1项"))],
  ])("refused: %s", (_, judgements, expected) => {
    expect(cell("AHP", judgements, null)).toEqual(expected);
    expect(cell("CONSISTENCY", judgements, null)).toEqual(expected);
  });

  test("an unknown method or table is #VALUE! naming the known ones", () => {
    expect(cell("AHP", [[1]], "median")).toEqual(error("#VALUE!", expect.stringContaining("eigenvector")));
    expect(cell("CONSISTENCY", [[1]], "saaty")).toEqual(error("#VALUE!", expect.stringContaining("saaty1980")));
  });
});

describe("ENTROPY, RANKWEIGHTS, DEMATEL", () => {
  test.each(entropyCases.cases)("ENTROPY: $name, one row", ({ data, expected }) => {
    expectClose(cell("ENTROPY", data, null), expected);
    expect(cell("ENTROPY", data, null)).toHaveLength(1);
    expect(cell("ENTROPY", data, [[1, 1, 1, 1]])).toEqual(cell("ENTROPY", data, null));
  });

  test.each(rankOrder.cases)("RANKWEIGHTS($n), one column", ({ n, expected }) => {
    expectClose(cell("RANKWEIGHTS", n), expected);
    expect(cell("RANKWEIGHTS", n)).toHaveLength(n);
  });

  test.each(dematelCases.cases)("DEMATEL: $name, a row per factor", ({ influence, expected }) =>
    expectClose(cell("DEMATEL", influence), expected.prominence.flatMap((prominence, i) => [prominence, expected.relation[i]!])));

  test.each<[string, unknown, unknown]>([
    ["data-negative", cell("ENTROPY", [[1, 2], [-3, 4]], null), error("#VALUE!", "第2行第1列为 -3，不能为负数。")],
    ["missing data", cell("ENTROPY", [[1, 2], [null, 4]], null), error("#N/A", expect.stringContaining("缺数"))],
    ["a direction of 2", cell("ENTROPY", [[1, 2], [3, 4]], [[1, 2]]), error("#VALUE!", expect.stringContaining("方向"))],
    ["no number of items", cell("RANKWEIGHTS", null), error("#N/A")],
    ["two and a half items", cell("RANKWEIGHTS", 2.5), error("#VALUE!", expect.stringContaining("整数"))],
    ["an absurd number of items", cell("RANKWEIGHTS", 1e300), error("#VALUE!")],
    ["influence that never ends", cell("DEMATEL", [[0, 1], [1, 0]]), error("#VALUE!")],
  ])("refused: %s", (_, found, expected) => expect(found).toEqual(expected));
});

describe("SPEARMAN, KENDALL, STABILITY", () => {
  const old = column(90, 80, 70, "", 60);
  const now = column(88, 91, 60, 99, null);

  test("a unit without a result on either side is left out", () => {
    expect(cell("SPEARMAN", old, now)).toBe(0.5);
    expect(cell("KENDALL", old, now)).toBeCloseTo(1 / 3, 12);
  });

  test("a row serves as well as a column", () => expect(cell("SPEARMAN", [[1, 2, 3]], column(1, 3, 2))).toBe(0.5));

  test.each<[string, unknown[][], unknown[][], unknown]>([
    ["unlike lengths", column(1, 2, 3), column(1, 2), error("#VALUE!", expect.stringContaining("应有 3 个，现有 2 个"))],
    ["all equal", column(1, 2, 3), column(7, 7, 7), error("#VALUE!", expect.stringContaining("没有名次可比"))],
    ["text", column(1, "优", 3), column(1, 2, 3), error("#VALUE!", expect.stringContaining("第2行第1列"))],
    ["one pair", column(1), column(2), error("#VALUE!")],
    ["a score that is not there yet", column(1, "#N/A"), column(1, 2), error("#N/A")],
  ])("refused: %s", (_, before, after, expected) => {
    expect(cell("SPEARMAN", before, after)).toEqual(expected);
    expect(cell("KENDALL", before, after)).toEqual(expected);
  });

  const points = [[90, 70, 80], [85, 88, 60], [70, 75, 99]];

  test("STABILITY with spread 0 is the plain rank", () =>
    expect(cell("STABILITY", points, [[0.5, 0.3, 0.2]], 0, 100, 1)).toEqual([[82, 1, 1, 1], [80.9, 2, 2, 2], [77.3, 3, 3, 3]]));

  test("STABILITY: the same seed gives the same result; weights in points are the same weights", () => {
    const found = cell("STABILITY", points, [[0.5, 0.3, 0.2]], null, null, 5);
    expect(cell("STABILITY", points, [[0.5, 0.3, 0.2]], "20%", 10_000, 5)).toEqual(found);
    expect(cell("STABILITY", points, [[50, 30, 20]], null, null, 5)).toEqual(found);
    expect(cell("STABILITY", points, column("50%", "30%", "20%"), null, null, 5)).toEqual(found);
  });

  test.each<[string, unknown[][], unknown[][], unknown]>([
    ["weights-sum", points, [[0.5, 0.3, 0.3]], error("#VALUE!", "权重合计为 1.1，应为 100%（或 100 分）。")],
    ["too few weights", points, [[0.5, 0.5]], error("#VALUE!", expect.stringContaining("应有 3 个，现有 2 个"))],
    ["a negative weight", points, [[1.5, -0.5, 0]], error("#VALUE!", expect.stringContaining("不能为负数"))],
    ["missing points", [[90, null, 80]], [[0.5, 0.3, 0.2]], error("#N/A", expect.stringContaining("第1行第2列是空的"))],
  ])("STABILITY refused: %s", (_, given, weights, expected) => expect(cell("STABILITY", given, weights, null, null, null)).toEqual(expected));

  test("STABILITY refused: a spread of 20, more draws than can be waited for, half a seed", () => {
    expect(cell("STABILITY", points, [[0.5, 0.3, 0.2]], 20, null, null)).toEqual(error("#VALUE!", expect.stringContaining("波动幅度")));
    expect(cell("STABILITY", points, [[0.5, 0.3, 0.2]], null, 1e12, null)).toEqual(error("#VALUE!", expect.stringContaining("抽样次数")));
    expect(cell("STABILITY", points, [[0.5, 0.3, 0.2]], null, null, 0.5)).toEqual(error("#VALUE!", expect.stringContaining("随机种子")));
  });
});
