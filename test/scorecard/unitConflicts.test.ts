import { areDifferent } from "../../src/scorecard/unitConflicts";
import { say } from "../../src/wording/wording";
import { assessTables, cellsOf, drawn, found } from "./tables";

const card = (header: string, ...rows: readonly string[]) => assessTables([drawn("indicators", `指标 | 权重 | 计分方法 | ${header} \n ${rows.join("\n")}`)]);

describe("units-differ: a header's unit that is not the row's; nothing is converted", () => {
  test("目标值（万元） beside 实际值（元）: said once, and no number is made of both", () => {
    const assessment = card("目标值（万元） | 实际值（元）", "收入 | 0.5 | 比率法 | 100 | 900000", "支出 | 0.5 | 比率法 | 50 | 500000");
    expect(found(assessment, "units-differ")).toMatchObject([{ name: "收入", unit: "元", ownField: "target", own: "万元", severity: "error", at: { cell: "E2", field: "actual" } }]);
    expect(assessment.cards[0]!.nodes.every(({ points }) => points === null)).toBe(true);
    expect(found(assessment, "actual-missing")).toEqual([]);
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test("a header's unit that contradicts 计量单位: at each such row, the others count", () => {
    const assessment = card("计量单位 | 目标值（万元） | 实际值", "收入 | 0.5 | 比率法 | 元 | 100 | 900000", "支出 | 0.5 | 比率法 | 万元 | 50 | 45");
    expect(found(assessment, "units-differ")).toMatchObject([{ name: "收入", unit: "万元", ownField: "unit", own: "元", at: { cell: "E2", field: "target" } }]);
    expect(assessment.cards[0]!.nodes.map(({ points }) => points)).toEqual([null, null, 90]);
    expect(found(assessment, "target-missing")).toEqual([]);
  });

  test("完成情况（%） beside 目标值（万元） is no amount to hold against it", () => {
    expect(cellsOf(card("目标值（万元） | 完成情况（%）", "收入 | 1 | 比率法 | 100 | 95"), "units-differ")).toEqual(["指标!E2"]);
  });

  test("a rule that only needs the actual is not read in the target's unit either", () => {
    const assessment = assessTables([drawn("indicators", "指标 | 权重 | 计分标准 | 目标值（万元） | 实际值（元） \n 收入 | 1 | ≥100万元得100分；100万元以下不得分 | | 900000")]);
    expect(found(assessment, "units-differ")).toHaveLength(1);
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test.each([
    // what it is                        header                              row
    ["one unit in both headers",         "目标值（万元） | 实际值（万元）",   "收入 | 1 | 比率法 | 100 | 90"],
    ["a unit in one header only",        "目标值（万元） | 实际值",           "收入 | 1 | 比率法 | 100 | 90"],
    ["things counted are one unit",      "目标值（个） | 实际值（件）",       "项目 | 1 | 比率法 | 100 | 90"],
    ["a note is no unit",                "目标值（年度） | 实际值（元）",     "收入 | 1 | 比率法 | 100 | 90"],
    ["nothing stands under one of them", "目标值（万元） | 实际值 | 基准值（元）", "收入 | 1 | 比率法 | 100 | 90 |"],
  ])("not where %s", (_, header, row) => {
    const assessment = card(header, row);
    expect(found(assessment, "units-differ")).toEqual([]);
    expect(assessment.cards[0]!.score).toBe(90);
  });

  test("points that are typed are of no unit", () => {
    expect(card("目标值（万元） | 实际值（元） | 得分", "收入 | 1 | 直接评分 | 100 | 900000 | 88").cards[0]!.score).toBe(88);
  });

  test("a monitored indicator is not reported, and has no points", () => {
    const assessment = card("目标值（万元） | 实际值（元） | 用途", "收入 | | 比率法 | 100 | 900000 | 监控", "支出 | 1 | 比率法 | | | 考核");
    expect(found(assessment, "units-differ")).toEqual([]);
    expect(assessment.cards[0]!.nodes[1]!.points).toBeNull();
  });

  test("实绩 in 元 of an indicator in 万元 is not added up; said once for each indicator", () => {
    const assessment = assessTables([
      drawn("indicators", "编号 | 指标 | 权重 | 计分方法 | 计量单位 | 目标值 | 实际值 | 累计 \n A | 收入 | 0.5 | 比率法 | 万元 | 100 | | 求和 \n B | 件数 | 0.5 | 比率法 | 元 | 100 | | 求和"),
      drawn("actuals", "指标 | 期间 | 实际值（元） \n A | 2025-01 | 400000 \n A | 2025-02 | 500000 \n B | 2025-01 | 80"),
    ]);
    expect(found(assessment, "units-differ")).toMatchObject([{ name: "收入", table: "actuals", unit: "元", ownField: "unit", own: "万元", at: { sheet: "实绩", cell: "C2" } }]);
    expect(assessment.cards[0]!.nodes.map(({ points }) => points)).toEqual([null, null, 80]);
    expect(found(assessment, "actual-missing")).toEqual([]);
  });

  test("the sentence says where both units stand and what to do", () => {
    const [finding] = found(card("目标值（万元） | 实际值（元）", "收入 | 1 | 比率法 | 100 | 900000"), "units-differ");
    expect(say("zh", finding!)).toBe("「收入」的「实际值」单位写“元”，「目标值」写“万元”，单位不同，不能比较，也不换算。请统一单位。");
    expect(say("en", finding!)).toBe("“收入”: Actual says “元”, Target “万元”. Different units are neither compared nor converted. Use one unit.");
  });
});

test.each([
  ["万元", "元", true], ["人民币", "万元", false], ["%", "万元", true], ["%", "百分点", false], ["天", "工作日", false], ["天", "小时", true], ["人", "万人", true],
])("%s and %s: different %s", (one, other, different) => expect(areDifferent(one, other)).toBe(different));
