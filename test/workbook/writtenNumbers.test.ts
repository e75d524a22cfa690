/** Numbers with words beside them, from the cells to the points: ≥95%, 不超过3起, 1,000万元, 40分. */
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "./sheetOf";

/** The points of the one indicator drawn, or the rule of the error that stands in their way, and its cell. */
function pointsOf(drawing: string): number | string {
  const { book, findings } = assemble(findTables([sheetOf("局", drawing)]).tables);
  const { cards, findings: all } = assess(book, findings);
  const errors = all.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors.map(({ rule, at }) => `${rule} ${at.cell}`).join() : cards[0]!.score!;
}

const ratio = "按完成比例得分";

describe("a target with an unmistakable number counts as that number", () => {
  test.each<[string, string, string | number, string | number, string, string | number]>([
    // what is written           unit     target          actual    rule                            points
    ["at least, as a sign",      "",      "≥95%",         0.9,      "每低1%扣2分",                   90],
    ["at least, typed",          "",      ">=95",         "95 %",   ratio,                           "percent-mixed F2"],
    ["at least, in words",       "",      "不低于80%",    0.6,      ratio,                           75],
    ["and more",                 "",      "100%以上",     "９５％", "每低1%扣2分",                   90],
    ["at most, in words",        "",      "不超过3起",    4,        "每超1起扣5分",                  95],
    ["at most, as a sign",       "",      "≤3",           6,        "按完成比例得分，越低越好",      50],
    ["within",                   "",      "3起以内",      "5起",    "每超1起扣5分",                  90],
    ["within, twice said",       "",      "控制在3起以内", 3,       "每超1起扣5分",                  100],
    ["in English",               "",      "at least 90%", 0.45,     "ratio",                         50],
    ["its unit is 计量单位",     "万元",  "1,000万元",    980,      ratio,                           98],
    ["its unit counts as 计量单位", "件", "10个",         9,        ratio,                           90],
    ["a unit said by both",      "",      "1,000万元",    "980万元", ratio,                          98],
    ["a count without 计量单位", "",      "10 件",        9,        ratio,                           90],
    ["beyond, and well beyond",  "",      ">80%",         0.9,      "每低1%扣2分",                   100],
  ])("%s: %s %s", (_what, unit, target, actual, rule, points) => {
    expect(pointsOf(`维度 | 指标 | 权重 | 计量单位 | 目标值 | 实际值 | 计分标准
      财务 | 收入 | 100% | ${unit} | ${target} | ${actual} | ${rule}`)).toBe(points);
  });
});

describe("target-text: what is not one number is never guessed at", () => {
  test.each<[string, string, string, string | number, string]>([
    // why                                             unit     target        actual   rule
    ["about",                                          "件",    "约30",       30,      ratio],
    ["more or less",                                   "件",    "30左右",     30,      ratio],
    ["from to",                                        "%",     "95%-98%",    0.9,     ratio],
    ["a month, or months",                             "/",     "6月",        5,       ratio],
    ["another unit than 计量单位",                     "元",    "1,000万元",  980,     ratio],
    ["ten thousands that nothing else says",           "/",     "1,000万元",  980,     ratio],
    ["at most, but the rule holds more to be better",  "起",    "≤3",         2,       ratio],
    ["at least, but the rule holds less to be better", "起",    "≥3",         2,       "每超1起扣5分"],
    ["beyond 95%, and the actual is just that",        "%",     ">95%",       0.95,    "每低1%扣2分"],
    ["at least and at most",                           "起",    "≥3以内",     3,       ratio],
  ])("%s: %s %s", (_why, unit, target, actual, rule) => {
    expect(pointsOf(`维度 | 指标 | 权重 | 计量单位 | 目标值 | 实际值 | 计分标准
      财务 | 收入 | 100% | ${unit} | ${target} | ${actual} | ${rule}`)).toBe("target-text E2");
  });
});

test.each<[string | number, number | string]>([
  ["40分", 80],
  ["40 points", 80],
  ["20起", "value-unreadable C2"],
  ["(40)", "value-unreadable C2"],
])("得分 %s of 50", (points, expected) => {
  expect(pointsOf(`指标 | 分值 | 得分
    党建 | 50 | ${points}
    法治 | 50 | 40`)).toBe(expected);
});

test.each<[string]>([["约90"], ["(30)"], ["30%左右"], ["≥90"], ["9.0万元"]])("actual-text: %s", (actual) => {
  expect(pointsOf(`维度 | 指标 | 权重 | 目标值 | 实际值 | 计分标准
    财务 | 收入 | 100% | 100 | ${actual} | ${ratio}`)).toBe("actual-text E2");
});
