import vectors from "../vectors/points.json";
import { cell, error } from "./registered";

describe("POINTS", () => {
  test.each(vectors.cases)("$rule: $actual → $expected", ({ actual, rule, target, baseline, expected }) => {
    expect(cell("POINTS", actual, rule, target, baseline, null)).toBeCloseTo(expected, 9);
  });

  test.each<[string, unknown[], unknown]>([
    ["a method by its Chinese name", [112, "基准法", 120, 100, null], 60],
    ["a method by its id", [112, "linear", 120, 100], 60],
    ["numbers typed as text", ["112", "linear", "120", "１００"], 60],
    ["a sentence in its own points", [4, "得1.5分；每增1名加0.05分，加分不超过0.5分；每减1名扣0.1分，扣分不超过2分", null, null, null], 1.7],
    ["the same out of its 分值", [4, "得1.5分；每增1名加0.05分，加分不超过0.5分；每减1名扣0.1分，扣分不超过2分", null, null, 1.5], 113.333333333],
    ["two cases of 6 points leave 2 of 6", [2, "每起扣2分，扣完为止", 0, null, 6], 33.3333333333],
    ["a word", ["未完成", "完成得满分，未完成不得分", null, null, null], 0],
    ["English", [3, "10 points off per case", 0, null, null], 70],
  ])("%s", (_, given, expected) => expect(cell("POINTS", ...given)).toBeCloseTo(expected as number, 8));

  test.each<[string, unknown[], unknown]>([
    ["no actual", [null, "比率法", 10, null, null], error("#N/A", expect.stringContaining("实际值"))],
    ["no actual yet elsewhere", ["#N/A", "比率法", 10, null, null], error("#N/A")],
    ["no rule", [5, "", 10, null, null], error("#N/A", expect.stringContaining("计分标准"))],
    ["target-missing", [5, "比率法", null, null, null], error("#VALUE!", expect.stringContaining("目标值"))],
    ["baseline-missing", [5, "基准法", 10, null, null], error("#VALUE!", expect.stringContaining("基准值"))],
    ["target-equals-baseline", [5, "基准法", 10, 10, null], error("#VALUE!")],
    ["ratio-zero", [5, "比率法", 0, null, null], error("#VALUE!")],
    ["rule-unreadable, with the words", [5, "按领导满意程度酌情打分", 10, null, null], error("#VALUE!", expect.stringContaining("酌情"))],
    ["actual-text", ["大概五个", "比率法", 10, null, null], error("#VALUE!", expect.stringContaining("大概五个"))],
    ["a target that is text", [5, "比率法", "与财务确认", null, null], error("#VALUE!", expect.stringContaining("与财务确认"))],
    ["an error cell", [{ code: "#DIV/0!" }, "比率法", 10, null, null], error("#VALUE!", expect.stringContaining("#DIV/0!"))],
    ["rule-ambiguous", [2, "每起扣2分，扣至低于60分不得分为止", 0, null, 6], error("#VALUE!")],
  ])("refused: %s", (_, given, expected) => expect(cell("POINTS", ...given)).toEqual(expected));
});

describe("ATTAINMENT", () => {
  test.each([
    ["rose 12 of the promised 20", [112, 120, 100], 0.6],
    ["fewer is better", [3, 2, 5], 0.666666666667],
    ["no baseline", [46, 50, null], 0.92],
    ["a left-out baseline", [46, 50], 0.92],
    ["binary dust is removed", [1.9, 2, 1], 0.9],
  ])("%s", (_, given, expected) => expect(cell("ATTAINMENT", ...given)).toBe(expected));

  test.each<[string, unknown[], unknown]>([
    ["no actual", [null, 120, 100], error("#N/A")],
    ["no target", [112, "", 100], error("#N/A")],
    ["target-equals-baseline", [112, 100, 100], error("#VALUE!")],
    ["text", ["约30", 120, 100], error("#VALUE!", expect.stringContaining("约30"))],
  ])("refused: %s", (_, given, expected) => expect(cell("ATTAINMENT", ...given)).toEqual(expected));
});
