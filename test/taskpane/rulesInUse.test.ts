import { assemble } from "../../src/scorecard/assemble";
import type { ScoringRule } from "../../src/scorecard/rule";
import { say } from "../../src/wording/wording";
import { readPieces, rulesInUse, samplesOf, stoppedBy } from "../../src/taskpane/tools/rulesInUse";
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

test("which words were not read, and why, is said of each rule", () => {
  const [unread, open, read] = rulesOf(`
指标 | 权重 | 目标值 | 实际值 | 计分标准
甲   | 0.4  | 6      | 5      | 每少1个扣2分，情节严重的加倍，另行约谈
乙   | 0.3  | 6      | 5      | 越低越好
丙   | 0.3  | 6      | 5      | 每少1个扣20分
`);
  expect(readPieces(unread!)).toEqual([{ text: "每少1个扣2分，", isUnread: false }, { text: "情节严重的加倍，另行约谈", isUnread: true }]);
  expect(say("zh", stoppedBy(unread!)!)).toMatch(/「甲」.*“情节严重的加倍，另行约谈”，不认识“情节严重”/);
  expect(readPieces(open!)).toEqual([{ text: "越低越好", isUnread: false }]);
  expect(say("zh", stoppedBy(open!)!)).toMatch(/「乙」.*没有说怎样由实际值得分/);
  expect([readPieces(read!), stoppedBy(read!)]).toEqual([[{ text: "每少1个扣20分", isUnread: false }], null]);
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
