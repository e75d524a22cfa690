import fc from "fast-check";
import { CellError, cell, column, registeredIds } from "./registered";

/** Headers, words and sentences a scorecard is made of, so that garbage gets past the first door. */
const words = [
  "卡", "编号", "维度", "战略目标", "指标", "权重", "分值", "计分方法", "计分标准", "基准值", "目标值", "实际值", "得分", "用途", "缺数", "原因", "结果", "反馈", "等级", "下限", "维度权重", "目标权重",
  "Indicator", "Weight", "Target", "财务", "客户", "甲", "乙", "监控", "剔除", "比率法", "基准法", "排名法", "分解汇总", "甲:0.5; 乙:0.5", "每低1%扣2分，低于60分不得分", "一票否决", "合计", "30%", "30分", "1/3", "约30", "/", "—",
  "#N/A", "#DIV/0!", "__proto__", "constructor", "toString", "=1+1", "\u202e反向", "😀", "", " ", "\u200b", "优", "完成", "eigenvector", "saaty1980", "block",
];

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(0, 1, -1, 0.2, 0.5, 100, 3, 1e300, -1e300, 1e-300, NaN, Infinity, 0.1 + 0.2) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: "binary" }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, 10n, {}, { type: "Error", basicValue: "#REF!" }, { code: "#N/A" }, { type: "Entity", basicValue: "甲" }, { type: "Empty" }, { type: "Double", basicValue: 0.5 }, new Date(0), Symbol.iterator) },
);

const range = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }).chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 9 })) },
  { weight: 1, arbitrary: fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 }) },
  { weight: 1, arbitrary: value },
  { weight: 1, arbitrary: fc.array(value, { maxLength: 5 }) },
);

/** Everything a cell may hold; a number that is none would be a silent fault. */
function expectSound(found: unknown): void {
  for (const one of Array.isArray(found) ? (found as unknown[][]).flat() : [found]) {
    const isSound = typeof one === "string" || (typeof one === "number" && Number.isFinite(one)) || one instanceof CellError;
    if (!isSound) throw new Error(`not for a cell: ${String(one)}`);
  }
}

test.each(registeredIds)("%s: whatever it is handed, it gives values or an error with its reason", (id) => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 5 }), (given) => {
      const found = cell(id, ...given);
      expectSound(found);
      if (found instanceof CellError) expect(found.message).toMatch(/\S{3,}/);
    }),
    { numRuns: 300 },
  );
});

describe("scorecards made of garbage under true headers", () => {
  const headers = ["编号", "维度", "战略目标", "指标", "权重", "计分方法", "计分标准", "基准值", "目标值", "实际值", "得分", "用途", "缺数", "卡"];
  const table = fc.array(fc.array(value, { minLength: headers.length, maxLength: headers.length }), { minLength: 1, maxLength: 12 }).map((rows) => [headers, ...rows]);
  const sound = fc.array(
    fc.record({ card: fc.constantFrom("甲", "乙"), group: fc.constantFrom("财务", "客户"), weight: fc.constantFrom(0.5, "50%", 0.25, "约30"), actual: value, rule: value }),
    { minLength: 1, maxLength: 8 },
  ).map((rows) => [headers, ...rows.map(({ card, group, weight, actual, rule }, i) => [`K${i}`, group, `${group}目标`, `指标${i}`, weight, "比率法", rule, 1, 10, actual, "", "考核", "", card])]);
  const links = fc.array(fc.tuple(fc.constantFrom("财务目标", "客户目标", "没有", ""), fc.constantFrom("财务目标", "客户目标", "没有", ""), value), { maxLength: 6 }).map((rows) => [["原因", "结果", "反馈"], ...rows]);

  test.each([["wild rows", table], ["nearly sound rows", sound]] as const)("%s", (_, scorecards) => {
    fc.assert(
      fc.property(scorecards, links, value, value, (scorecard, causes, node, missing) => {
        expectSound(cell("SCORE", scorecard, node, missing));
        expectSound(cell("CASCADE", scorecard, missing));
        expectSound(cell("WEIGHT", scorecard, node));
        expectSound(cell("EXPLAIN", scorecard, node));
        expectSound(cell("CHECK", scorecard, causes, null));
        expectSound(cell("COVERAGE", scorecard, causes, [["客户", "财务"]]));
      }),
      { numRuns: 300 },
    );
  });
});

test("32 767 characters in every cell of a row are read or refused", () => {
  const long = "扣".repeat(32_767);
  for (const sentence of [long, "每低1%扣2分，".repeat(4000), "(".repeat(32_767), "1".repeat(32_767), " ".repeat(32_767), "第1名得60分，".repeat(3600)]) {
    expectSound(cell("POINTS", 1, sentence, 1, null, null));
    expectSound(cell("SCORE", [["指标", "权重", "计分标准", "目标值", "实际值"], [sentence, sentence, sentence, sentence, sentence]], sentence, null));
  }
});

test("tables are told apart by one cell, whichever of many was used last", () => {
  const table = (actual: unknown): unknown[][] => [["指标", "权重", "计分方法", "目标值", "实际值"], ["甲", 1, "比率法", 100, actual]];
  const many = Array.from({ length: 20 }, (_, i) => table(i + 1));
  for (let round = 0; round < 3; round++) many.forEach((range, i) => expect(cell("SCORE", range, null, null)).toBe(i + 1));
  expect(cell("SCORE", table({ code: "#N/A" }), null, null)).toBeInstanceOf(CellError);
  expect(cell("SCORE", table({ code: "#REF!" }), null, null)).toMatchObject({ message: expect.stringContaining("#REF!") as string });
  expect(cell("SCORE", table({ code: "#N/A" }), null, null)).toMatchObject({ message: expect.stringContaining("#N/A") as string });
});

test("a copy of a large table gives the same scores as the table", () => {
  const rows = Array.from({ length: 300 }, (_, i) => [`指标${i}`, 1 / 300, "比率法", 100, i / 4]);
  const table = [["指标", "权重", "计分方法", "目标值", "实际值"], ...rows];
  const score = cell("SCORE", table, null, null);
  expect(cell("SCORE", table.map((row) => [...row]), null, null)).toBe(score);
  expect(cell("SCORE", table, "指标40", null)).toBe(10);
  const changed = table.map((row) => [...row]);
  changed[300]![4] = 0;
  expect(cell("SCORE", changed, null, null)).not.toBe(score);
  expect(cell("SCORE", table, null, null)).toBe(score);
  expect(column(score)).toHaveLength(1);
});
