import type { Field, TableKind } from "../../src/scorecard/table";
import {
  fieldOf, fieldsOf, headerKey, headerMeanings, headerOf, isSerial, isTotal, kindOfName, languageOf, tableKinds, tableName,
} from "../../src/wording/headers";

describe("a header written by us is read back", () => {
  const ours = tableKinds.flatMap((kind) =>
    fieldsOf(kind).flatMap((field) => (["zh", "en"] as const).map((language) => [headerOf(language, kind, field), kind, field] as const)),
  );
  test.each(ours)("%s in %s is %s", (header, kind, field) => {
    expect(fieldOf(kind, header)).toBe(field);
  });
  test("no table uses one header twice", () => {
    for (const kind of tableKinds)
      for (const language of ["zh", "en"] as const) {
        const headers = fieldsOf(kind).map((field) => headerKey(headerOf(language, kind, field)));
        expect(new Set(headers).size).toBe(headers.length);
      }
  });
});

test.each<[string, TableKind, Field | null]>([
  // header of a real sheet      in            is
  ["层面",                       "indicators", "perspective"],
  ["评价指标",                   "indicators", "indicator"],
  ["考核指标",                   "indicators", "indicator"],
  ["考核项目",                   "indicators", "indicator"],
  ["三级指标",                   "indicators", "indicator"],
  ["各项分值",                   "indicators", "weight"],
  ["评分标准",                   "indicators", "ruleText"],
  ["计分规则",                   "indicators", "ruleText"],
  ["考核标准",                   "indicators", "ruleText"],
  ["年度目标值",                 "indicators", "target"],
  ["目标值(标准)",               "indicators", "target"],
  ["2025年目标值（万元）",       "indicators", "target"],
  ["完成值",                     "indicators", "actual"],
  ["完成情况",                   "indicators", "actual"],
  ["指标值",                     "indicators", "actual"],
  ["完成",                       "indicators", "actual"],
  ["完成（万元）",               "indicators", "actual"],
  ["是否完成",                   "indicators", "actual"],
  ["完成率",                     "indicators", null],
  ["目标",                       "indicators", "objective"],
  ["计划",                       "indicators", "target"],
  ["计划数",                     "indicators", "target"],
  ["最后得分",                   "indicators", "points"],
  ["自评分",                     "indicators", "points"],
  ["考核得分",                   "indicators", "points"],
  ["扣分",                       "indicators", null],
  ["所占分值",                   "indicators", "weight"],
  ["序号",                       "indicators", "code"],
  ["部门",                       "indicators", "card"],
  ["姓名",                       "indicators", "card"],
  [" 权 重\n（％） ",            "indicators", "weight"],
  ["*指标",                      "indicators", "indicator"],
  ["WEIGHT",                     "indicators", "weight"],
  ["perspective  Weight",        "indicators", "perspectiveWeight"],
  ["计算方法",                   "indicators", null],
  ["加权得分",                   "indicators", null],
  ["上年完成值",                 "indicators", null],
  ["数据项1",                    "indicators", null],
  ["__proto__",                  "indicators", null],
  ["constructor",                "indicators", null],
  ["",                           "indicators", null],
])("header %j in %s is %s", (header, kind, field) => {
  expect(fieldOf(kind, header)).toBe(field);
});

test("分值 counts in points, 权重 does not, 权重（分） does", () => {
  expect(["分值", "各项分值", "权重", "权重（分）", "权重(%)"].map((header) => headerMeanings("indicators", header)[0]!.inPoints))
    .toEqual([true, true, false, true, false]);
});

test("a target of part of the year is less sure than one of the year", () => {
  const half = headerMeanings("indicators", "半年度目标值")[0]!;
  expect(half.field).toBe("target");
  expect(half.certainty).toBeLessThan(headerMeanings("indicators", "年度目标值")[0]!.certainty / 2);
});

test.each<[string, TableKind | null]>([
  ["指标", "indicators"], ["Indicators", "indicators"], ["tbl_指标", "indicators"], ["Links", "links"], ["等级表", "grades"], ["因果2", "links"],
  ["平衡积分卡", "indicators"], ["民政局", null], ["说明", null], ["__proto__", null],
])("a sheet or table named %s is %s", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
test("every table's own name is known in both languages", () => {
  for (const kind of tableKinds) for (const language of ["zh", "en"] as const) expect(kindOfName(tableName(language, kind))).toBe(kind);
});

test("a total row is headed by the bare word, not by a word that contains it", () => {
  expect(["合计", "小 计", "总计", "Total", "Sub-total", "合计生育率", "Total revenue", ""].map(isTotal))
    .toEqual([true, true, true, true, true, false, false, false]);
});
test("序号 counts rows, 编号 names them", () => {
  expect(["序号", "No.", "编号", "Code"].map(isSerial)).toEqual([true, true, false, false]);
});
test("headers are Chinese as soon as one is", () => {
  expect([languageOf(["KPI", "Weight"]), languageOf(["KPI", "权重"]), languageOf([])]).toEqual(["en", "zh", "en"]);
});
