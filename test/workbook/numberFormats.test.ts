import type { Indicator } from "../../src/scorecard/model";
import { quantityFormat, weightFormat } from "../../src/workbook/numberFormats";

test.each([
  [[0.1, 0.2],          "0%"],
  [[0.054, 0.2],        "0.0%"],
  [[0.1225, 0.2],       "0.00%"],
  [[1 / 3, null],       "0.00%"],
  [[0.07 * 3],          "0%"],
  [[],                  "0%"],
])("weights %j are shown as %s", (weights, format) => {
  expect(weightFormat(weights)).toBe(format);
});

test.each([
  // what                                  unit   name          rule                    target  actual  value   format
  ["a percentage by its unit",             "％",  "办结",       null,                   0.98,   0.965,  0.965,  "0.0%"],
  ["a percentage by its name",             null,  "员工满意度", null,                   0.85,   0.8,    0.8,    "0%"],
  ["a percentage by its rule",             null,  "党的建设",   "≥95%得12分",           null,   0.92,   0.92,   "0%"],
  ["a count whose rule is in percent",     null,  "项目",       "完成85%得60分",        1,      1,      1,      "General"],
  ["far above its target, by its unit",    "%",   "增长",       null,                   0.9,    2.1,    2.1,    "0%"],
  ["few per cents under %",                "%",   "增长",       null,                   2,      1.2,    1.2,    "General"],
  ["typed as 85 under %",                  "%",   "满意度",     null,                   85,     80,     80,     "General"],
  ["money",                                "万元", "到位率",    null,                   1,      0.5,    0.5,    "General"],
  ["a word",                               null,  "完成率",     null,                   null,   "完成", "完成", "General"],
] as const)("%s", (_, unit, name, ruleText, target, actual, value, format) => {
  expect(quantityFormat({ unit, name, ruleText, target, actual } as Indicator, value)).toBe(format);
});
