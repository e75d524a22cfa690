import { assemble } from "../../src/scorecard/assemble";
import type { ScoringRule } from "../../src/scorecard/rule";
import { rulesInUse, samplesOf } from "../../src/taskpane/tools/rulesInUse";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "../workbook/sheetOf";

const rulesOf = (drawing: string) => rulesInUse(assemble(findTables([sheetOf("指标", drawing)]).tables).book.cards);

test("the same sentence counts once, however it is typed, with all indicators it scores", () => {
  const rules = rulesOf(`
指标 | 权重 | 目标值 | 实际值 | 计分标准
甲   | 0.5  | 6      | 5      | 每少1个扣20分
乙   | 0.5  | 8      | 8      | 每少１个扣20分
`);
  expect(rules.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([["甲", "乙"]]);
});

test("a sentence nobody could read is listed, and has no samples to show", () => {
  const [rule] = rulesOf(`
指标 | 权重 | 目标值 | 实际值 | 计分标准
甲   | 1    | 6      | 5      | 视情况酌情给分
`);
  expect(rule!.understood).toMatchObject({ rule: "rule-unreadable" });
});

describe("three samples", () => {
  test.each([
    // the rule                                              target  actual → points
    ["每少1个扣20分",                                          "6",    [[6, 100], [5, 80], [4, 60]]],
    ["每起扣10分，扣完为止",                                    "0",    [[0, 100], [1, 90], [2, 80]]],
    ["≥95%得100分；90%(含)-95%得90分；90%以下不得分",           "",     [[0.95, 100], [0.925, 90], [0.81, 0]]],
    ["第1名得100分，第2名得95分，第3名得90分",                  "",     [[1, 100], [2, 95], [3, 90]]],
    ["每超1个加5分，最多加10分；每少1个扣20分",                 "6",    [[6, 100], [5, 80], [7, 105]]],
    ["每少1个扣20分，3个以下不得分",                            "6",    [[6, 100], [5, 80], [3, 0]]],
    ["按完成比例得分，低于80%不得分",                           "50",   [[50, 100], [45, 90], [39, 0]]],
    ["完成得满分，基本完成得60分，未完成不得分",                 "",     [["完成", 100], ["未完成", 0], ["基本完成", 60]]],
    ["0起得100分；1-4起得80分；5起以上得60分；10起以上不得分",   "",     [[10, 0], [7, 60], [0, 100]]],
    ["≤5%得100分；5%-10%得80分；10%-20%得60分；>20%不得分",     "",     [[0.22, 0], [0.15, 60], [0.05, 100]]],
  ])("%s", (text, target, expected) => {
    const [rule] = rulesOf(`
指标 | 权重 | 目标值 | 实际值 | 计分标准
甲   | 1    | ${target} | 1 | ${text}
`);
    const samples = samplesOf(rule!.understood as ScoringRule, rule!.indicators[0]!);
    expect(samples.map(({ actual, points }) => [actual, points])).toEqual(expected);
  });
});
