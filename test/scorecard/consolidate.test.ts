import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import { consolidate } from "../../src/scorecard/consolidate";
import type { Cell } from "../../src/scorecard/table";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "../workbook/sheetOf";

function workbook(cards: Readonly<Record<string, number>>, ...more: string[]): Assessment {
  const indicators: Cell[][] = [["卡", "指标", "权重", "得分"], ...Object.entries(cards).map(([card, points]): Cell[] => [card, "办结率", "100%", points])];
  const { book, findings } = assemble(findTables([{ ...sheetOf("指标", "x"), values: indicators }, ...more.map((drawing, at) => sheetOf(`表${at}`, drawing))]).tables);
  return assess(book, findings);
}
const quota = "等级 | 下限 | 系数 | 名额\n优秀 | 90 | 1.2 | 0.4\n良好 | 80 | 1 |\n合格 | 0 | 0.8 |";

test("scores stay as each workbook gives them; grades are given by the first bands that are stated", () => {
  const { cards } = consolidate([{ source: "甲.xlsx", assessment: workbook({ 民政局: 92 }, "等级 | 下限\n特优 | 85\n一般 | 0") }, { source: "乙.xlsx", assessment: workbook({ 水务局: 84 }) }]);
  expect(cards.map(({ card, final, grade }) => [card.name, final, grade])).toEqual([["民政局", 92, "特优"], ["水务局", 84, "一般"]]);
});

test("a quota counts over the cards of all workbooks", () => {
  const sources = ([{ 甲局: 96, 乙局: 95 }, { 丙局: 94, 丁局: 93, 戊局: 70 }] as readonly Readonly<Record<string, number>>[]).map((cards, at) => ({ source: `${at}.xlsx`, assessment: workbook(cards) }));
  const { cards } = consolidate(sources, workbook({}, quota).book);
  expect(cards.map(({ card, grade }) => [card.name, grade])).toEqual([["甲局", "优秀"], ["乙局", "优秀"], ["丙局", "良好"], ["丁局", "良好"], ["戊局", "合格"]]);
});

test("a tie across a quota's line between two workbooks is found once", () => {
  const sources = ([{ 甲局: 96, 乙局: 95 }, { 丙局: 95, 丁局: 93, 戊局: 70 }] as readonly Readonly<Record<string, number>>[]).map((cards, at) => ({ source: `${at}.xlsx`, assessment: workbook(cards) }));
  const { findings } = consolidate(sources, workbook({}, quota).book);
  expect(findings.filter(({ rule }) => rule === "quota-tie")).toMatchObject([{ names: ["乙局", "丙局"] }]);
});

test("nothing brought in: no cards, nothing found", () => {
  expect(consolidate([])).toMatchObject({ cards: [], people: [], findings: [] });
});
