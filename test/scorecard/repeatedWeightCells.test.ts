import { assemble } from "../../src/scorecard/assemble";
import { columnsOf } from "../../src/scorecard/nodes";
import { repeatedWeightCells } from "../../src/scorecard/repeatedWeightCells";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "../workbook/sheetOf";

function repeats(sheets: Readonly<Record<string, string>>, name: string): string[] {
  const { tables } = findTables(Object.entries(sheets).map(([sheet, drawing]) => sheetOf(sheet, drawing)));
  const card = assemble(tables).book.cards[0]!;
  return repeatedWeightCells(columnsOf(card), card.nodes.findIndex((node) => node.name === name)).map(({ sheet, cell }) => `${sheet}!${cell}`);
}

const flat = `
维度 | 维度权重 | 指标 | 权重 | 得分
财务 | 0.4      | 甲   | 0.5  | 90
财务 | 0.4      | 乙   | 0.5  | 80
客户 | 0.6      | 丙   | 1    | 70
`;

test("in a flat sheet the weight of a perspective stands in every row of its indicators", () => {
  expect(repeats({ 指标: flat }, "财务")).toEqual(["指标!B3"]);
  expect(repeats({ 指标: flat }, "客户")).toEqual([]);
});

test("an indicator's weight stands once", () => {
  expect(repeats({ 指标: flat }, "甲")).toEqual([]);
});

test("perspectives with a table of their own state their weights there alone", () => {
  const 维度 = `
卡 | 维度 | 维度权重
局 | 财务 | 0.4
局 | 客户 | 0.6
`;
  const 指标 = `
卡 | 维度 | 指标 | 权重 | 得分
局 | 财务 | 甲   | 0.5  | 90
局 | 财务 | 乙   | 0.5  | 80
局 | 客户 | 丙   | 1    | 70
`;
  expect(repeats({ 维度, 指标 }, "财务")).toEqual([]);
});
