import { findTables } from "../../src/workbook/findTables";
import { correctionFor, noMapping, withCorrection, type Correction, type Mapping } from "../../src/workbook/mapping";
import { clearMapping, loadMapping, mappingFrom, mappingKey, saveMapping } from "../../src/workbook/remember";
import { openSample, startHost } from "../host";
import { fieldsRead, rowsOf, sheetOf } from "./sheetOf";

const drawing = `
  单位 | 重点任务 | 分数线 | 考核标准 | 扣分标准
  民政局 | 低保 | 40 | 按比例 | 每起扣2分
  民政局 | 养老 | 60 | 按比例 | 每起扣3分`;
const headers = ["单位", "重点任务", "分数线", "考核标准", "扣分标准"];
const correction: Correction = { sheet: "甲", kind: "indicators", headers, fields: { 重点任务: "indicator", 分数线: "weight", 扣分标准: "ruleText", 考核标准: null } };
const mapping: Mapping = { corrections: [correction], shown: [] };

test("a sheet nobody could read offers its likely header, and is read once corrected", () => {
  expect(findTables([sheetOf("甲", drawing)]).sheets[0]).toMatchObject({ role: "none", likely: { headerRow: 0, headers } });
  const { tables, sheets } = findTables([sheetOf("甲", drawing)], mapping);
  expect(fieldsRead(sheets[0]!.blocks[0]!.columns)).toEqual({ 单位: "card", 重点任务: "indicator", 分数线: "weight", 考核标准: null, 扣分标准: "ruleText" });
  expect(sheets[0]!.blocks[0]).toMatchObject({ corrected: true });
  expect(rowsOf(tables[0], "indicator", "weight", "ruleText")).toEqual([["低保", 40, "每起扣2分"], ["养老", 60, "每起扣3分"]]);
});

test("a correction counts for every sheet of the same form, and survives inserted and moved columns", () => {
  const other = sheetOf("乙", `
    2025年度任务表 | < | < | < | < | <
    序号 | 扣分标准 | 单位 | 新增的列 | 重点任务 | 分数线 | 考核标准
    1 | 每起扣2分 | 水务局 | | 防汛 | 100 | 按比例`);
  expect(rowsOf(findTables([other], mapping).tables[0], "indicator", "weight", "ruleText")).toEqual([["防汛", 100, "每起扣2分"]]);
});

test("a sheet of another form keeps its own guess", () => {
  const other = sheetOf("丙", `维度 | 指标 | 权重\n财务 | 收入 | 1`);
  expect(findTables([other], mapping).sheets[0]!.blocks[0]).toMatchObject({ corrected: false });
});

test("one wrong column is corrected, the others are still guessed", () => {
  const sheet = sheetOf("甲", `指标 | 权重 | 自评得分 | 考核得分\n收入 | 1 | 90 | 80`);
  const fixed: Correction = { sheet: "甲", kind: "indicators", headers: ["指标", "权重", "自评得分", "考核得分"], fields: { 自评得分: "points", 考核得分: null } };
  expect(fieldsRead(findTables([sheet], { corrections: [fixed], shown: [] }).sheets[0]!.blocks[0]!.columns)).toEqual({ 指标: "indicator", 权重: "weight", 自评得分: "points", 考核得分: null });
});

test("the second of two columns of one header can be meant", () => {
  const sheet = sheetOf("甲", `指标 | 分值 | 标准 | 分值\n收入 | 100 | 按比例 | 90`);
  const fixed: Correction = { sheet: "甲", kind: "indicators", headers: ["指标", "分值", "标准", "分值#2"], fields: { "分值#2": "points" } };
  expect(findTables([sheet], { corrections: [fixed], shown: [] }).tables[0]!.columns).toMatchObject({ weight: 1, points: 3 });
});

test("分值 chosen as weight counts in points, 权重 does not", () => {
  const sheet = sheetOf("甲", `指标 | 分值 | 权重\n收入 | 100 | 0.3`);
  const chosen = (header: string) => ({ corrections: [{ sheet: "甲", kind: "indicators" as const, headers: ["指标", "分值", "权重"], fields: { [header]: "weight" as const } }], shown: [] });
  expect([...findTables([sheet], chosen("分值")).tables[0]!.inPoints]).toEqual(["weight"]);
  expect([...findTables([sheet], chosen("权重")).tables[0]!.inPoints]).toEqual([]);
});

test("a table, or a whole sheet, that is none of ours is left out", () => {
  const sheet = sheetOf("甲", `指标 | 权重\n收入 | 1`);
  const none: Correction = { sheet: "甲", kind: null, headers: ["指标", "权重"], fields: {} };
  expect(findTables([sheet], { corrections: [none], shown: [] })).toMatchObject({ tables: [], sheets: [{ role: "left-out" }] });
  expect(findTables([sheet], { corrections: [{ ...none, headers: [] }], shown: [] })).toMatchObject({ tables: [], sheets: [{ role: "left-out" }] });
});

test("the sheet's own correction comes before one of the same form, the later before the earlier", () => {
  const general: Correction = { ...correction, sheet: "乙" };
  const later: Correction = { ...correction, sheet: "丙" };
  expect(correctionFor({ corrections: [correction, general, later], shown: [] }, "甲", headers)).toBe(correction);
  expect(correctionFor({ corrections: [general, later], shown: [] }, "甲", headers)).toBe(later);
  expect(correctionFor({ corrections: [general], shown: [] }, "甲", ["维度", "指标"])).toBeNull();
});

test("correcting again takes the place of the earlier correction", () => {
  const again = { ...correction, fields: {} };
  expect(withCorrection(mapping, again).corrections).toEqual([again]);
  expect(withCorrection(mapping, { ...again, headers: ["指标"] }).corrections).toHaveLength(2);
});

describe("kept in the workbook", () => {
  test("what is saved is loaded again", async () => {
    await openSample("layout-a.xlsx");
    await saveMapping(mapping);
    expect(await loadMapping()).toEqual(mapping);
  });

  test("clearing leaves nothing behind, also where there was nothing", async () => {
    await startHost();
    await clearMapping();
    await saveMapping(mapping);
    await clearMapping();
    expect(await loadMapping()).toEqual(noMapping);
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(mappingKey).load("key");
      await context.sync();
      expect(setting.isNullObject).toBe(true);
    });
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a number", 5],
    ["no JSON", "{"],
    ["JSON of another kind", "[1,2]"],
    ["null in JSON", "null"],
    ["broken corrections", JSON.stringify({ corrections: [null, 1, {}, { sheet: 1 }, { sheet: "a", kind: "nonsense", headers: [], fields: {} }], shown: 3 })],
  ])("a setting that holds %s is no correction", (_, stored) => {
    expect(mappingFrom(stored)).toEqual(noMapping);
  });
  test("fields nobody knows are dropped, the others stay", () => {
    const stored = JSON.stringify({ corrections: [{ ...correction, fields: { 甲: "nonsense", 乙: "weight", 丙: null } }], shown: ["x", 1] });
    expect(mappingFrom(stored)).toEqual({ corrections: [{ ...correction, fields: { 乙: "weight", 丙: null } }], shown: ["x"] });
  });
});
