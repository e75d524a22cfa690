import fc from "fast-check";
import { adoptWeights, cannotAdopt } from "../../src/scorecard/adoptWeights";
import { assemble } from "../../src/scorecard/assemble";
import type { Scorecard } from "../../src/scorecard/model";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "../workbook/sheetOf";

function cardOf(drawing: string): Scorecard {
  return assemble(findTables([sheetOf("指标", drawing)]).tables).book.cards[0]!;
}
const nodes = (card: Scorecard, ...names: string[]) => names.map((name) => card.nodes.findIndex((node) => node.name === name));
const changes = (card: Scorecard, names: string[], weights: number[], step?: number) => {
  const adopted = adoptWeights(card, nodes(card, ...names), weights, step);
  return cannotAdopt(adopted) ? adopted : adopted.map(({ at, from, to, inPoints }) => [at.cell, from, to, inPoints]);
};

const local = cardOf(`
维度 | 维度权重 | 指标 | 权重 | 得分
财务 | 0.4      | 甲   | 0.5  | 90
财务 | 0.4      | 乙   | 0.5  | 80
客户 | 0.6      | 丙   | 1    | 70
`);
const global = cardOf(`
维度 | 指标 | 权重 | 得分
财务 | 甲   | 0.2  | 90
财务 | 乙   | 0.2  | 80
客户 | 丙   | 0.6  | 70
`);
const inPoints = cardOf(`
维度 | 指标 | 分值 | 得分
财务 | 甲   | 20   | 18
财务 | 乙   | 20   | 16
客户 | 丙   | 60   | 42
`);

test("local weights: the new ones stand in the cells as they are", () => {
  expect(changes(local, ["甲", "乙"], [0.75, 0.25])).toEqual([["D2", 0.5, 0.75, false], ["D3", 0.5, 0.25, false]]);
});

test("global weights: the group shares out what it has", () => {
  expect(changes(global, ["甲", "乙"], [0.75, 0.25])).toEqual([["C2", 0.2, 0.3, false], ["C3", 0.2, 0.1, false]]);
});

test("分值: the same, written as points", () => {
  expect(changes(inPoints, ["甲", "乙"], [0.75, 0.25])).toEqual([["C2", 0.2, 0.3, true], ["C3", 0.2, 0.1, true]]);
});

test("a third of each: still 100 % together", () => {
  expect(changes(local, ["甲", "乙"], [2 / 3, 1 / 3])).toEqual([["D2", 0.5, 0.6667, false], ["D3", 0.5, 0.3333, false]]);
});

test("rounded to whole per cents of the card: still what the group had together", () => {
  expect(changes(global, ["甲", "乙"], [2 / 3, 1 / 3], 0.01)).toEqual([["C2", 0.2, 0.27, false], ["C3", 0.2, 0.13, false]]);
});

test("what already stands there is no change", () => {
  expect(changes(local, ["甲", "乙"], [0.5, 0.5])).toEqual([]);
});

test("perspectives that write no weight of their own pass it on to their indicators, in proportion", () => {
  expect(changes(global, ["财务", "客户"], [0.5, 0.5])).toEqual([["C2", 0.2, 0.25, false], ["C3", 0.2, 0.25, false], ["C4", 0.6, 0.5, false]]);
});

const withGroups = cardOf(`
维度 | 维度权重 | 指标 | 权重 | 得分
财务 | 40%      | 甲   | 20%  | 90
财务 | 40%      | 乙   | 20%  | 80
客户 | 60%      | 丙   | 60%  | 70
`);

test("global weights with the groups' weights written as well: the groups follow their indicators", () => {
  expect(withGroups.convention).toBe("global");
  expect(changes(withGroups, ["财务", "客户"], [0.7, 0.3])).toEqual([
    ["D2", 0.2, 0.35, false], ["D3", 0.2, 0.35, false], ["D4", 0.6, 0.3, false], ["B2", 0.4, 0.7, false], ["B4", 0.6, 0.3, false],
  ]);
});

test("a group that does not add up, and is all there is, gets 100 %", () => {
  const short = cardOf(`
维度 | 维度权重 | 指标 | 权重 | 得分
财务 | 0.4      | 甲   | 0.5  | 90
财务 | 0.4      | 乙   | 0.4  | 80
客户 | 0.6      | 丙   | 1    | 70
`);
  expect(changes(short, ["甲", "乙"], [0.5, 0.5])).toEqual([["D3", 0.4, 0.5, false]]);
});

test("objectives without weights of their own, within perspectives that have them: their indicators share the 100 % anew", () => {
  const card = cardOf(`
维度 | 维度权重 | 战略目标 | 指标 | 权重 | 得分
财务 | 0.4      | 增收     | 甲   | 0.3  | 90
财务 | 0.4      | 增收     | 乙   | 0.3  | 80
财务 | 0.4      | 节支     | 丙   | 0.4  | 70
客户 | 0.6      | 满意     | 丁   | 1    | 70
`);
  expect(changes(card, ["增收", "节支"], [0.5, 0.5])).toEqual([["E2", 0.3, 0.25, false], ["E3", 0.3, 0.25, false], ["E4", 0.4, 0.5, false]]);
});

test.each([
  ["a weight is missing", "维度 | 指标 | 权重 | 得分\n财务 | 甲 | 0.5 | 1\n客户 | 乙 | | 1", ["财务", "客户"], { cannot: "open", name: null }],
  ["a member has nothing to scale", "维度 | 指标 | 权重 | 得分\n财务 | 甲 | 0 | 1\n财务 | 丙 | 0 | 1\n客户 | 乙 | 1 | 1", ["财务", "客户"], { cannot: "weightless", name: "财务" }],
])("cannot be adopted: %s", (_, drawing, names, why) => {
  expect(changes(cardOf(drawing), names, [0.5, 0.5])).toEqual(why);
});

test("whatever weights are adopted at whatever step, every sum of the card stays right", () => {
  const positive = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(local, global, inPoints, withGroups), positive, positive, fc.constantFrom(0.0001, 0.001, 0.01), fc.boolean(), (card, a, b, step, isTop) => {
      const adopted = adoptWeights(card, nodes(card, ...(isTop ? ["财务", "客户"] : ["甲", "乙"])), [a / (a + b), b / (a + b)], step);
      if (cannotAdopt(adopted)) throw new Error(JSON.stringify(adopted));
      const weights = card.nodes.map((node, index) => adopted.find((one) => one.node === index)?.to ?? node.weight);
      const add = (level: string, parent?: number) => card.nodes.reduce((sum, node, i) => (node.level === level && (parent === undefined || node.parent === parent) ? sum + weights[i]! : sum), 0);
      if (card.convention === "local") expect(add("indicator", nodes(card, "财务")[0])).toBeCloseTo(1, 9);
      else expect(add("indicator")).toBeCloseTo(1, 9);
      for (const group of nodes(card, "财务", "客户")) if (card.convention === "global" && weights[group] !== null) expect(add("indicator", group)).toBeCloseTo(weights[group]!, 9);
      if (card.convention === "local") expect(add("perspective")).toBeCloseTo(1, 9);
    }),
  );
});
