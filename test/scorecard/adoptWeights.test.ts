import { adoptWeights } from "../../src/scorecard/adoptWeights";
import { assemble } from "../../src/scorecard/assemble";
import type { Scorecard } from "../../src/scorecard/model";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "../workbook/sheetOf";

function cardOf(drawing: string): Scorecard {
  return assemble(findTables([sheetOf("指标", drawing)]).tables).book.cards[0]!;
}
const nodes = (card: Scorecard, ...names: string[]) => names.map((name) => card.nodes.findIndex((node) => node.name === name));
const changes = (card: Scorecard, names: string[], weights: number[]) => adoptWeights(card, nodes(card, ...names), weights)?.map(({ at, from, to, inPoints }) => [at.cell, from, to, inPoints]);

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
  const thirds = changes(local, ["甲", "乙"], [2 / 3, 1 / 3])!;
  expect(thirds.map(([, , to]) => to)).toEqual([0.6667, 0.3333]);
});

test("what already stands there is no change", () => {
  expect(changes(local, ["甲", "乙"], [0.5, 0.5])).toEqual([]);
});

test("perspectives that carry no weight of their own have no cell to change", () => {
  expect(adoptWeights(global, nodes(global, "财务", "客户"), [0.5, 0.5])).toBeNull();
});
