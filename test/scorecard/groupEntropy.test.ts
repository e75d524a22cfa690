import { entropyWeights } from "../../src/scorecard/entropy";
import { columnsOf } from "../../src/scorecard/nodes";
import { groupEntropy } from "../../src/scorecard/groupEntropy";
import { isRefusal, type Refusal } from "../../src/scorecard/refusal";
import { understand } from "../../src/scorecard/understand";
import { directionOf } from "../../src/scorecard/ruleDirection";
import { isFault } from "../../src/scorecard/rulesOf";
import { localShares } from "../../src/scorecard/shares";
import { assessTables, drawn } from "./tables";

function given<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

const entropyOf = (drawing: string) => {
  const { cards } = assessTables([drawn("indicators", drawing)]);
  const { card } = cards[0]!;
  const members = card.nodes.flatMap(({ level }, node) => (level === "indicator" ? [node] : []));
  const result = groupEntropy(cards.map((each) => each.card), card, members, members.map((node) => localShares(columnsOf(card), card.convention!)[node]!));
  return { result, name: (node: number) => card.nodes[node]!.name };
};

test("weights come from the actuals of all units, each in the direction its rule says", () => {
  const { result } = entropyOf(`
卡 | 维度 | 指标 | 权重 | 计分方法 | 计分标准       | 目标值 | 实际值
甲 | 财务 | 收入 | 0.5  | 比率法   |                | 100    | 60
甲 | 财务 | 投诉 | 0.5  |          | 每起扣10分     | 0      | 3
乙 | 财务 | 收入 | 0.5  | 比率法   |                | 100    | 90
乙 | 财务 | 投诉 | 0.5  |          | 每起扣10分     | 0      | 1
丙 | 财务 | 收入 | 0.5  | 比率法   |                | 100    | 100
丙 | 财务 | 投诉 | 0.5  |          | 每起扣10分     | 0      | 8
`);
  const { members, units, leftOut } = given(result);
  expect(units).toEqual(["甲", "乙", "丙"]);
  expect(leftOut).toEqual([]);
  expect(members.map(({ direction }) => direction)).toEqual([1, -1]);
  expect(members.map(({ weight }) => weight)).toEqual(given(entropyWeights([[60, 3], [90, 1], [100, 8]], [1, -1])).map(({ weight }) => weight));
});

test("what cannot be used says why and keeps its weight; the others share out the rest; a unit without data is left out", () => {
  const { result, name } = entropyOf(`
卡 | 维度 | 指标 | 权重 | 计分方法 | 计分标准                                                     | 目标值 | 实际值
甲 | 财务 | 收入 | 0.3  | 比率法   |                                                              | 100    | 60
甲 | 财务 | 上缴 | 0.2  | 比率法   |                                                              | 100    | 40
甲 | 财务 | 报告 | 0.1  |          | 完成得满分，未完成不得分                                     |        | 完成
甲 | 财务 | 负债 | 0.2  |          | 95%-105%得100分，低于80%或高于120%不得分，其间按比例计分     |        | 1
甲 | 财务 | 缺数 | 0.2  | 比率法   |                                                              | 100    |
乙 | 财务 | 收入 | 0.3  | 比率法   |                                                              | 100    | 90
乙 | 财务 | 上缴 | 0.2  | 比率法   |                                                              | 100    | 50
乙 | 财务 | 报告 | 0.1  |          | 完成得满分，未完成不得分                                     |        | 未完成
乙 | 财务 | 负债 | 0.2  |          | 95%-105%得100分，低于80%或高于120%不得分，其间按比例计分     |        | 1.1
乙 | 财务 | 缺数 | 0.2  | 比率法   |                                                              | 100    |
丙 | 财务 | 收入 | 0.3  | 比率法   |                                                              | 100    | 90
丙 | 财务 | 上缴 | 0.2  | 比率法   |                                                              | 100    |
丙 | 财务 | 报告 | 0.1  |          | 完成得满分，未完成不得分                                     |        | 完成
丙 | 财务 | 负债 | 0.2  |          | 95%-105%得100分，低于80%或高于120%不得分，其间按比例计分     |        | 1
丙 | 财务 | 缺数 | 0.2  | 比率法   |                                                              | 100    | 5
`);
  const { members, units, leftOut } = given(result);
  expect(members.map(({ node, unusable, missing }) => [name(node), unusable, missing])).toEqual([
    ["收入", null, 0], ["上缴", null, 1], ["报告", "words", 3], ["负债", "direction", 0], ["缺数", "missing", 2],
  ]);
  expect([units, leftOut]).toEqual([["甲", "乙"], ["丙"]]);
  expect(members.slice(2).map(({ weight }) => weight)).toEqual([0.1, 0.2, 0.2]);
  expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test.each([
  ["negative", "-5", "negative"],
  ["nothing at all", "", "missing"],
])("an indicator whose actuals are %s cannot be used", (_, actual, why) => {
  const { result } = entropyOf(`
卡 | 维度 | 指标 | 权重 | 计分方法 | 目标值 | 基准值 | 实际值
甲 | 财务 | 收入 | 0.5  | 基准法   | 100    | 0      | 60
甲 | 财务 | 利润 | 0.5  | 基准法   | 100    | -10    | ${actual}
乙 | 财务 | 收入 | 0.5  | 基准法   | 100    | 0      | 90
乙 | 财务 | 利润 | 0.5  | 基准法   | 100    | -10    | ${actual}
`);
  expect(given(result).members.map(({ unusable }) => unusable)).toEqual([null, why]);
});

test("one unit alone is not enough", () => {
  const { result } = entropyOf("卡 | 维度 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n甲 | 财务 | 收入 | 0.5 | 比率法 | 1 | 1\n甲 | 财务 | 支出 | 0.5 | 比率法 | 1 | 1");
  expect(result).toEqual({ refused: "too-few", given: 1, needed: 2 });
});

test.each([
  ["每少1个扣20分", 6, 1],
  ["每高1%扣10分", 0.2, -1],
  ["每起扣10分，扣完为止", 0, -1],
  ["完成85%得60分，完成100%得100分，按同比例计分，低于85%不得分", 1, 1],
  ["≥95%得100分；90%(含)-95%得90分；80%(含)-90%得80分；80%以下不得分", null, 1],
  ["得1.5分；每增1名加0.05分，加分不超过0.5分；每减1名扣0.1分，扣分不超过2分", null, 1],
  ["第1名得60分，第2名得57分，第3名得54分", null, -1],
  ["95%-105%得100分，低于80%或高于120%不得分，其间按比例计分", null, null],
  ["完成得满分，未完成不得分", null, null],
])("the direction of %s", (ruleText, target, wanted) => {
  const rule = understand({ method: null, ruleText, unit: null, baseline: null, target, full: null, hasTypedPoints: false });
  if (isFault(rule)) throw new Error(rule.rule);
  expect(directionOf(rule)).toBe(wanted);
});
