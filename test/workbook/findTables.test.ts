import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Cell } from "../../src/scorecard/table";
import { findTables } from "../../src/workbook/findTables";
import type { Reading } from "../../src/workbook/reading";
import { readSheets } from "../../src/workbook/sheets";
import { fieldsOf, headerOf, tableKinds, tableName } from "../../src/wording/headers";
import { openSample } from "../host";
import { fieldsRead, rowsOf, sheetOf } from "./sheetOf";

interface Expected {
  readonly cards: readonly { readonly card: string; readonly nodes: readonly { readonly code: string | null; readonly path: string; readonly level: string }[] }[];
}
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(join(__dirname, `../samples/${name}.expected.json`), "utf8")) as Expected;

async function readSample(name: string): Promise<Reading> {
  await openSample(`${name}.xlsx`);
  return findTables((await readSheets()).sheets);
}
const textOf = (cell: Cell | undefined): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");

describe("the samples are read without any correction", () => {
  test.each(["township", "broken", "layout-a", "layout-b", "layout-c", "city-71"])("%s: every card with its indicators, in order", async (name) => {
    const { tables } = await readSample(name);
    const cards = new Map<string, string[]>();
    for (const table of tables.filter(({ kind }) => kind === "indicators"))
      for (const [card, code, indicator, perspective] of rowsOf(table, "card", "code", "indicator", "perspective")) {
        if (perspective === "否定项" || indicator === "否决的") continue;
        const key = textOf(card ?? table.cardName);
        cards.set(key, [...(cards.get(key) ?? []), `${textOf(code)} ${textOf(indicator)}`]);
      }
    const expected = expectedOf(name).cards.map(({ card, nodes }) => [
      card,
      nodes.filter(({ level }) => level === "indicator").map(({ code, path }) => `${code ?? ""} ${path.split("/").at(-1)!}`).sort(),
    ]);
    expect([...cards].map(([card, indicators]) => [card, indicators.sort()])).toEqual(expected);
  });

  test("township holds every table of the hand-out workbook, all columns known", async () => {
    const { tables, sheets } = await readSample("township");
    expect(tables.map(({ kind }) => kind)).toEqual([
      "strategy", "swot", "cards", "perspectives", "objectives", "links", "indicators", "posts", "actions", "actuals", "adjustments", "evaluations", "grades", "current",
    ]);
    expect(tables.map(({ rows }) => rows.length)).toEqual([14, 6, 13, 20, 26, 26, 71, 10, 25, 62, 6, 47, 4, 12]);
    expect(sheets.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns.filter(({ field }) => field === null)))).toEqual([]);
  });

  test("layout A: the annual target and rule count, 计算方法 is no 计分方法, the total row is passed over, the 否定项 row is kept", async () => {
    const { tables, sheets } = await readSample("layout-a");
    expect(fieldsRead(sheets[0]!.blocks[0]!.columns)).toMatchObject({
      部门: "card", 序号: "code", 年度目标值: "target", 计分规则: "ruleText", 完成情况: "actual", 数据提供部门: "dataSource",
      半年度目标值: null, 半年度计分规则: null, 计算方法: null,
    });
    expect(rowsOf(tables[0], "card", "perspective", "indicator", "weight").at(-1)).toEqual(["人力资源部", "否定项", "人资风险事故", "/"]);
    expect(sheets[0]!.blocks[0]!.passedOver).toEqual([{ row: 11, why: "total" }]);
    expect(rowsOf(tables[0], "perspective").flat().slice(0, 9)).toEqual(["财务", "财务", "客户", "客户", "内部运营", "内部运营", "内部运营", "学习成长", "学习成长"]);
  });

  test("layout B: 考核项目 over two columns is block and item, 各项分值 is points, remarks are passed over", async () => {
    const { tables, sheets } = await readSample("layout-b");
    expect([...tables[0]!.inPoints]).toEqual(["weight"]);
    expect(tables[0]!.cardName).toBe("民政局");
    expect(rowsOf(tables[0], "perspective", "indicator", "weight", "definition")[5]).toEqual(["业务工作（60分）", "养老服务", 18, "新增养老床位完成"]);
    expect(sheets[0]!.blocks[0]!.passedOver.map(({ why }) => why).slice(0, 2)).toEqual(["total", "total"]);
    expect(sheets[0]!.form).toBe(sheets[1]!.form);
  });

  test("layout C: each level's weight stands right of it", async () => {
    const { tables, sheets } = await readSample("layout-c");
    expect(sheets.map(({ role }) => role)).toEqual(["tables", "none"]);
    expect(rowsOf(tables[0], "perspective", "perspectiveWeight", "objective", "objectiveWeight", "indicator", "weight", "target", "actual")[1])
      .toEqual(["投入", "20%", "资金落实", 12, "到位及时率", 4, 0.95, 0.96]);
    expect([...tables[0]!.inPoints].sort()).toEqual(["objectiveWeight", "weight"]);
  });

  test("city-71: 71 sheets of one form, the 说明 sheet is none", async () => {
    const { sheets } = await readSample("city-71");
    expect(sheets.filter(({ form }) => form === 0)).toHaveLength(71);
    expect(sheets[0]).toMatchObject({ sheet: "说明", role: "none" });
  });
});

describe("headers as people write them", () => {
  test.each<[string, string, Record<string, string | null>]>([
    ["in two rows, merged",
      `年度考核表 | < | < | < | < | <
       序号 | 维度 | 指标 | 目标值 | <    | 权重
       ^    | ^    | ^    | 半年度 | 年度 | ^
       1    | 财务 | 收入 | 50     | 100  | 0.4
       2    | 客户 | 满意 | 50     | 100  | 0.6`,
      { 维度: "perspective", 指标: "indicator", "目标值/半年度": null, "目标值/年度": "target", 权重: "weight" }],
    ["in two rows, without merging",
      `序号 | 维度 | 指标 | 目标值 |      | 权重
            |      |      | 半年度 | 年度 |
       1    | 财务 | 收入 | 50     | 100  | 0.4
       2    | 客户 | 满意 | 50     | 100  | 0.6`,
      { 指标: "indicator", "目标值/年度": "target", "目标值/半年度": null, 权重: "weight" }],
    ["in three rows",
      `绩效考核表 | < | < | < | < | < | <
       基本信息 | < | 考核情况 | < | < | < | 备注
       维度 | 指标 | 目标 | < | 结果 | < | ^
       ^ | ^ | 权重 | 目标值 | 实际值 | 得分 | ^
       财务 | 收入 | 0.4 | 100 | 90 | |
       客户 | 满意 | 0.6 | 100 | 90 | |`,
      { "基本信息/维度": "perspective", "基本信息/指标": "indicator", "考核情况/目标/权重": "weight", "考核情况/目标/目标值": "target",
        "考核情况/结果/实际值": "actual", "考核情况/结果/得分": "points", 备注: "remark" }],
    ["with the level over its own columns",
      `一级指标 | < | 二级指标 | < | 三级指标 | < | 评分标准
       名称 | 权重 | 名称 | 分值 | 名称 | 分值 | ^
       投入 | 40% | 资金 | 40 | 到位率 | 20 | 按比例
       ^ | ^ | ^ | ^ | 及时率 | 20 | 按比例
       产出 | 60% | 数量 | 60 | 里程 | 60 | 按比例`,
      { "一级指标/名称": "perspective", "一级指标/权重": "perspectiveWeight", "二级指标/名称": "objective", "二级指标/分值": "objectiveWeight",
        "三级指标/名称": "indicator", "三级指标/分值": "weight", 评分标准: "ruleText" }],
    ["with line breaks, blanks, marks and brackets",
      `*维 度 | 指⏎标 | 权重⏎（％） | 目标值（万元） | 实际完成情况
       财务 | 收入 | 40 | 100 | 90
       客户 | 满意 | 60 | 100 | 90`,
      { "*维 度": "perspective", "指\n标": "indicator", "权重\n（％）": "weight", "目标值（万元）": "target", 实际完成情况: "actual" }],
    ["in English, any order, extra columns left alone",
      `Weight | Colour | KPI | Perspective | Target | Score
       40% | red | Revenue | Financial | 100 |
       60% | blue | Satisfaction | Customer | 100 |`,
      { Weight: "weight", Colour: null, KPI: "indicator", Perspective: "perspective", Target: "target", Score: "points" }],
    ["with two levels only",
      `一级指标 | 二级指标 | 分值 | 评分标准 | 得分
       党建 | 学习 | 20 | 每少1次扣1分 |
       ^ | 纪律 | 20 | 每起扣5分 |
       业务 | 项目 | 60 | 按比例 |`,
      { 一级指标: "perspective", 二级指标: "indicator", 分值: "weight", 评分标准: "ruleText", 得分: "points" }],
    ["with 考核内容 as the finest column",
      `考核项目 | 考核内容 | 分值 | 评分标准 | 得分
       党建工作 | 理论学习 | 20 | 每少1次扣1分 | 18
       ^ | 组织生活 | 20 | 每起扣5分 | 20
       业务工作 | 重点项目 | 60 | 按比例 | 55`,
      { 考核项目: "perspective", 考核内容: "indicator", 分值: "weight" }],
    ["with 考核内容 explaining 考核项目",
      `考核项目 | 考核内容 | 分值 | 评分标准 | 得分
       理论学习 | 全年不少于12次 | 40 | 每少1次扣1分 | 18
       重点项目 | 按计划推进 | 60 | 按比例 | 55`,
      { 考核项目: "indicator", 考核内容: "definition", 分值: "weight" }],
    ["with a weight of the perspective merged like it",
      `维度 | 权重 | 指标 | 目标值 | 实际值
       财务 | 40% | 收入 | 100 | 90
       ^ | ^ | 利润 | 100 | 90
       客户 | 60% | 满意 | 100 | 90
       ^ | ^ | 投诉 | 100 | 90`,
      { 维度: "perspective", 权重: "perspectiveWeight", 指标: "indicator" }],
    ["with the indicator's weight left of it",
      `维度 | 权重 | 指标 | 目标值 | 实际值
       财务 | 20% | 收入 | 100 | 90
       ^ | 20% | 利润 | 100 | 90
       客户 | 60% | 满意 | 100 | 90`,
      { 维度: "perspective", 权重: "weight", 指标: "indicator" }],
    ["where 单位 is the unit of measure",
      `指标 | 单位 | 权重 | 目标值
       收入 | 万元 | 40% | 100
       满意 | % | 60% | 0.9`,
      { 指标: "indicator", 单位: "unit" }],
    ["where 单位 is the card",
      `单位 | 指标 | 计量单位 | 权重 | 目标值
       民政局 | 收入 | 万元 | 100% | 100
       水务局 | 满意 | % | 100% | 0.9`,
      { 单位: "card", 计量单位: "unit" }],
    ["where 部门 right of the indicator answers for it",
      `指标 | 权重 | 目标值 | 部门
       收入 | 40% | 100 | 财务科
       满意 | 60% | 0.9 | 办公室`,
      { 指标: "indicator", 部门: "owner" }],
    ["where 目标 holds numbers",
      `维度 | 指标 | 目标 | 权重
       财务 | 收入 | 100 | 40%
       客户 | 满意 | 0.9 | 60%`,
      { 目标: "target" }],
    ["where 目标 holds words",
      `维度 | 目标 | 指标 | 目标值 | 权重
       财务 | 增收 | 收入 | 100 | 40%
       客户 | 满意 | 满意率 | 0.9 | 60%`,
      { 目标: "objective", 目标值: "target" }],
    ["where 计分方法 holds sentences",
      `指标 | 权重 | 计分方法
       收入 | 40% | 完成85%得60分，完成100%得100分
       满意 | 60% | 每低1%扣2分，低于60分不得分`,
      { 计分方法: "ruleText" }],
    ["where quarters stand beside each other, none of them is taken for the year",
      `指标 | 权重 | 目标值 | 一季度实际值 | 二季度实际值
       收入 | 40% | 100 | 20 | 30
       满意 | 60% | 0.9 | 0.8 | 0.9`,
      { 一季度实际值: null, 二季度实际值: null, 目标值: "target" }],
    ["with 得分 by oneself and by the office",
      `指标 | 分值 | 自评得分 | 考核得分
       收入 | 40 | 40 | 36
       满意 | 60 | 60 | 50`,
      { 自评得分: null, 考核得分: "points" }],
  ])("%s", (_, drawing, expected) => {
    const { sheets } = findTables([sheetOf("某局", drawing)]);
    expect(sheets[0]!.blocks).toHaveLength(1);
    expect(fieldsRead(sheets[0]!.blocks[0]!.columns)).toMatchObject(expected);
  });

  test("two columns that claim one field lower its certainty, and the loser is named", () => {
    const { sheets } = findTables([sheetOf("某局", `指标 | 权重 | 评分标准 | 考核标准\n收入 | 0.4 | 甲 | 乙\n满意 | 0.6 | 甲 | 乙`)]);
    const columns = sheets[0]!.blocks[0]!.columns;
    expect(columns[2]).toMatchObject({ field: "ruleText" });
    expect(columns[2]!.certainty).toBeLessThan(0.9);
    expect(columns[3]).toMatchObject({ field: null, rival: "ruleText" });
  });

  test.each(["zh", "en"] as const)("every table of ours is found by its own header in %s, columns in any order, on a sheet of any name", (language) => {
    fc.assert(
      fc.property(fc.constantFrom(...tableKinds), fc.infiniteStream(fc.nat()), (kind, order) => {
        const fields = [...fieldsOf(kind)].map((field) => ({ field, rank: order.next().value as number })).sort((a, b) => a.rank - b.rank);
        const header = fields.map(({ field }) => headerOf(language, kind, field));
        const row = fields.map(({ field }) => (field === "category" ? "S" : `x${field}`));
        const name = kind === "strategy" ? tableName(language, kind) : "某表";
        const { tables } = findTables([{ ...sheetOf(name, "x"), values: [header, row, row] }]);
        expect(tables).toHaveLength(1);
        expect(tables[0]).toMatchObject({ kind, language, rows: [1, 2] });
        expect(tables[0]!.columns).toEqual(Object.fromEntries(fields.map(({ field }, column) => [field, column])));
      }),
      { numRuns: 150 },
    );
  });
});

describe("rows that carry data", () => {
  const indicatorsOf = (drawing: string): Cell[] => rowsOf(findTables([sheetOf("某局", drawing)]).tables[0], "indicator").flat();

  test("totals are passed over wherever their word stands, names that contain it are not", () => {
    expect(indicatorsOf(`
      维度 | 指标 | 权重
      财务 | 合计生育率 | 0.4
      小计 |  | 0.4
      客户 | 小计 | 0.4
      客户 | 满意 | 0.6
      总 计 | < | 1
      合计（100分） | | 1
           | Total | 1`)).toEqual(["合计生育率", "满意"]);
  });
  test("remarks, signatures and dates under the table are passed over", () => {
    expect(indicatorsOf(`
      指标 | 权重 | 目标值 | 评分标准
      收入 | 0.4 | 100 | 按比例
      合同签章率 | 0.6 | 0.9 | 按比例
      注：权重合计100% |
      说明：1. 由牵头单位负责解释。 | < | < | <
      2. 完成情况由被考核单位填报。 | < | < | <
      被考核人签字： | | 考核人签字： | 日期：
      2025年12月31日 |`)).toEqual(["收入", "合同签章率"]);
  });
  test("a name with nothing typed beside it yet is data, so that its missing weight is found", () => {
    expect(indicatorsOf(`
      维度 | 指标 | 权重
      财务 | 收入 | 0.4
      ^ | 利润 |
      客户 | 满意 | 0.6`)).toEqual(["收入", "利润", "满意"]);
  });
  test("a title across the columns parts sections, it is no indicator", () => {
    expect(indicatorsOf(`
      指标 | 权重 | 目标值
      一、共性工作 | < | <
      收入 | 0.4 | 100
      二、业务工作 | < | <
      满意 | 0.6 | 0.9`)).toEqual(["收入", "满意"]);
  });
  test("a blank row does not end the table", () => {
    expect(indicatorsOf(`维度 | 指标 | 权重\n财务 | 收入 | 0.4\n | |\n客户 | 满意 | 0.6`)).toEqual(["收入", "满意"]);
  });
  test("links need nothing but both ends, even after a blank row", () => {
    const { tables } = findTables([sheetOf("因果", `原因 | 结果 | 强度\nF1 | P1 |\n | |\nP1 | C1 |`)]);
    expect(tables[0]!.rows).toEqual([1, 3]);
  });
  test("a header repeated for printing starts a second block of the same table", () => {
    const { tables } = findTables([sheetOf("某局", `维度 | 指标 | 权重\n财务 | 收入 | 0.4\n维度 | 指标 | 权重\n客户 | 满意 | 0.6`)]);
    expect(tables.map((table) => rowsOf(table, "indicator").flat())).toEqual([["收入"], ["满意"]]);
    expect(tables.map(({ cardName }) => cardName)).toEqual(["某局", "某局"]);
  });
});

describe("merged areas and cards", () => {
  test("perspectives, objectives and their weights are filled down; a merged weight of indicators counts once", () => {
    const { tables } = findTables([sheetOf("某局", `
      维度 | 维度权重 | 战略目标 | 指标 | 权重
      财务 | 0.4 | 增收 | 收入 | 0.5
      ^ | ^ | ^ | 利润 | ^
      客户 | 0.6 | 满意 | 满意率 | 1`)]);
    expect(rowsOf(tables[0], "perspective", "perspectiveWeight", "objective", "weight")).toEqual([
      ["财务", 0.4, "增收", 0.5], ["财务", 0.4, "增收", ""], ["客户", 0.6, "满意", 1],
    ]);
  });
  test("an indicator merged over the columns of its levels is read", () => {
    const { tables } = findTables([sheetOf("某局", `
      考核项目 | < | 分值 | 评分标准
      党建 | 学习 | 20 | 按比例
      ^ | 纪律 | 20 | 按比例
      城乡低保 | < | 60 | 按比例`)]);
    expect(rowsOf(tables[0], "indicator", "weight")).toEqual([["学习", 20], ["纪律", 20], ["城乡低保", 60]]);
  });
  test("a rule text over several rows of one indicator is one rule text, merged or not", () => {
    const { tables, sheets } = findTables([sheetOf("某局", `
      指标 | 权重 | 评分标准
      办结率 | 0.4 | ≥95%得100分；
      ^ | ^ | 90%(含)-95%得90分
      ^ | ^ | 90%以下不得分
      投诉 | 0.6 | 得100分；
           |     | 每起扣10分
      合计 | 1 |
           |   | 另见细则`)]);
    expect(rowsOf(tables[0], "indicator", "weight", "ruleText")).toEqual([
      ["办结率", 0.4, "≥95%得100分；90%(含)-95%得90分；90%以下不得分"],
      ["投诉", 0.6, "得100分；每起扣10分"],
    ]);
    expect(sheets[0]!.blocks[0]!.passedOver.map(({ why }) => why)).toEqual(["total", "section"]);
  });
  test("rows with weights of their own under one merged name are indicators of that name", () => {
    const { tables } = findTables([sheetOf("某局", `指标 | 权重 | 目标值\n满意度 | 0.4 | 0.9\n^ | 0.2 | 0.8\n收入 | 0.4 | 100`)]);
    expect(rowsOf(tables[0], "indicator", "weight")).toEqual([["满意度", 0.4], ["满意度", 0.2], ["收入", 0.4]]);
  });
  test("a card named once speaks for the blank cells under it", () => {
    const { tables } = findTables([sheetOf("汇总", `部门 | 指标 | 权重\n甲 | 收入 | 0.4\n | 利润 | 0.6\n乙 | 满意 | 1`)]);
    expect(rowsOf(tables[0], "card").flat()).toEqual(["甲", "甲", "乙"]);
  });
  test("the sheet's own cells are not changed, and rows without merged cells are the same arrays", () => {
    const sheet = sheetOf("某局", `维度 | 指标 | 权重\n财务 | 收入 | 0.4\n^ | 利润 | 0.3\n客户 | 满意 | 0.3`);
    const before = JSON.stringify(sheet.values);
    const { tables } = findTables([sheet]);
    expect(JSON.stringify(sheet.values)).toBe(before);
    expect(tables[0]!.values[3]).toBe(sheet.values[3]);
    expect(tables[0]!.values[2]).toEqual(["财务", "利润", 0.3]);
  });
  test.each([
    ["编号 before each level", `编号 | 一级指标 | 编号 | 指标 | 权重
       一、 | 经济 | 1. | 就业 | 0.4
       ^ | ^ | 2. | 培训 | 0.2
       二、 | 服务 | 1. | 参保 | 0.4`],
    ["序号 merged over the rows of a perspective", `序号 | 维度 | 指标 | 权重
       一 | 经济 | 就业 | 0.4
       ^ | ^ | 培训 | 0.2
       二 | 服务 | 参保 | 0.4`],
  ])("%s numbers levels, it is no code", (_, drawing) => {
    const [table] = findTables([sheetOf("某局", drawing)]).tables;
    expect(rowsOf(table, "code", "perspective", "indicator")).toEqual([[null, "经济", "就业"], [null, "经济", "培训"], [null, "服务", "参保"]]);
  });

  test("序号 that starts again within the card is no code; one that does not is", () => {
    const again = findTables([sheetOf("某局", `序号 | 指标 | 权重\n1 | 收入 | 0.4\n1 | 满意 | 0.6`)]);
    const once = findTables([sheetOf("某局", `部门 | 序号 | 指标 | 权重\n甲 | 1 | 收入 | 1\n乙 | 1 | 满意 | 1`)]);
    const typed = findTables([sheetOf("某局", `编号 | 指标 | 权重\n1 | 收入 | 0.4\n1 | 满意 | 0.6`)]);
    expect([again, once, typed].map(({ tables }) => "code" in tables[0]!.columns)).toEqual([false, true, true]);
  });
});

describe("what is on a sheet", () => {
  test("an Excel table is read by its bounds, and a bare table beside it as well", () => {
    const sheet = sheetOf("资料", `
      说明文字 | | | | |
      指标 | 权重 | 目标值 | | 等级 | 下限
      收入 | 0.4 | 100 | | 优秀 | 90
      满意 | 0.6 | 0.9 | | 合格 | 60
      临时记录 | 3 | 4 | | 不合格 | 0`, { tables: [{ name: "指标", row: 1, column: 0, rows: 3, columns: 3 }] });
    const { tables } = findTables([sheet]);
    expect(tables.map(({ kind }) => kind)).toEqual(["indicators", "grades"]);
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 3]);
  });
  test("an Excel table whose own header says nothing is read like bare cells", () => {
    const sheet = sheetOf("资料", `列1 | 列2 | 列3\n指标 | 权重 | 目标值\n收入 | 1 | 100`, { tables: [{ name: "表1", row: 0, column: 0, rows: 3, columns: 3 }] });
    expect(rowsOf(findTables([sheet]).tables[0], "indicator")).toEqual([["收入"]]);
  });
  test.each<[string, string]>([
    ["a list of marks", `序号 | 名称 | 分数\n1 | 张三 | 90\n2 | 李四 | 80`],
    ["a ledger", `日期 | 项目 | 金额 | 备注\n45658 | 办公用品 | 120 | \n45659 | 差旅 | 300 |`],
    ["a page of text", `填表说明\n一、本表由项目单位填报。\n二、权重合计100%。`],
    ["a form", `单位： | 民政局 | 负责人： | 张三\n日期： | 2025 | 电话： | 123`],
    ["nothing but numbers", `1 | 2 | 3\n4 | 5 | 6`],
  ])("%s is no scorecard", (_, drawing) => {
    const { tables, sheets } = findTables([sheetOf("某表", drawing)]);
    expect(tables).toEqual([]);
    expect(sheets[0]!.role).toBe("none");
  });
  test("hidden sheets and our own are listed and left out, empty ones are said to be empty", () => {
    const drawing = `指标 | 权重\n收入 | 1`;
    const sheets = [sheetOf("甲", drawing), sheetOf("乙", drawing, { hidden: true }), sheetOf("丙", drawing, { ours: true }), { ...sheetOf("丁", "x"), values: [] }];
    expect(findTables(sheets).sheets.map(({ role }) => role)).toEqual(["tables", "hidden", "ours", "empty"]);
    expect(findTables(sheets, { corrections: [], shown: ["乙"] }).sheets.map(({ role }) => role)).toEqual(["tables", "tables", "ours", "empty"]);
  });
  test("a used range that does not begin in A1 keeps its place", () => {
    const { tables, sheets } = findTables([sheetOf("某局", `标题 | |\n指标 | 权重 | 目标值\n收入 | 1 | 100`, { top: 4, left: 2 })]);
    expect(tables[0]).toMatchObject({ top: 4, left: 2, rows: [2] });
    expect(sheets[0]!.blocks[0]).toMatchObject({ headerRows: [5, 5] });
    expect(sheets[0]!.blocks[0]!.columns[1]).toMatchObject({ column: 3, field: "weight" });
  });
});

describe("nothing a sheet holds makes reading fail", () => {
  const words = [...tableKinds.flatMap((kind) => fieldsOf(kind).flatMap((field) => [headerOf("zh", kind, field), headerOf("en", kind, field)])), "合计", "小计", "注：", "签字：", "一级指标", "二级指标", "三级指标", "考核项目"];
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 4, arbitrary: fc.constant("") },
    fc.constantFrom<Cell>("__proto__", "constructor", "\u202e权重", "😀", " ", "　", "=1+1", null, true, { error: "#N/A" }, Number.MAX_VALUE, -0),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.double({ noNaN: true }),
  );
  const area = fc.record({ row: fc.nat(14), column: fc.nat(9), rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) });
  test("any words, merges and tables, anywhere", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 14 })),
        fc.array(area, { maxLength: 6 }),
        fc.array(area.map((place) => ({ ...place, name: "表" })), { maxLength: 2 }),
        (values, merges, tables) => {
          const reading = findTables([{ ...sheetOf("某", "x"), values, merges, tables }]);
          for (const table of reading.tables) {
            for (const row of table.rows) expect(table.values[row]).toBeDefined();
            expect(new Set(Object.values(table.columns)).size).toBe(Object.values(table.columns).length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
  test("blank rows and columns around and between change nothing", () => {
    const rows = [["维度", "指标", "权重"], ["财务", "收入", 0.4], ["客户", "满意", 0.6]] as Cell[][];
    const plain = rowsOf(findTables([{ ...sheetOf("某局", "x"), values: rows }]).tables[0], "perspective", "indicator", "weight");
    fc.assert(
      fc.property(fc.nat(3), fc.nat(2), fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }), (left, right, gaps) => {
        const width = left + 3 + right;
        const values = rows.flatMap((row, at) => [...Array.from({ length: gaps[at]! }, () => new Array<Cell>(width).fill("")), [...new Array<Cell>(left).fill(""), ...row, ...new Array<Cell>(right).fill("")]]);
        expect(rowsOf(findTables([{ ...sheetOf("某局", "x"), values }]).tables[0], "perspective", "indicator", "weight")).toEqual(plain);
      }),
    );
  });
});
