/** Sheets as offices draw them, from the cells to the score, without any correction. */
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "./sheetOf";

test.each<[string, string, [string, number][], string]>([
  ["several departments on one sheet, each with its total row", "平衡积分卡", [["人力部", 90], ["财务部", 90]], `
     2025年度平衡积分卡 | < | < | < | < | < | <
     部门 | 序号 | 维度 | 评价指标 | 权重 | 年度目标值 | 完成情况 | 计分规则
     人力部 | 1 | 财务 | 收入 | 40% | 1 | 0.9 | 实际/目标*100，最多100分
     ^ | 2 | 客户 | 满意 | 60% | 0.85 | 0.8 | 每低1%扣2分
     总计 | | | | 100% | | |
     财务部 | 1 | 财务 | 利润 | 30% | 1 | 0.9 | 实际/目标*100，最多100分
     ^ | 2 | 客户 | 满意 | 70% | 0.85 | 0.8 | 每低1%扣2分
     总计 | | | | 100% | | |`],
  ["two blocks with titles, headers and subtotals of their own", "教育局", [["教育局", 87]], `
     教育局目标责任书 | < | < | < | <
     一、共性工作（40分） | < | < | < | <
     序号 | 考核项目 | 分值 | 评分标准 | 得分
     1 | 党建 | 20 | 按质量评定 | 18
     2 | 法治 | 20 | 按质量评定 | 17
     小计 | | 40 | | 35
      | | | |
     二、业务工作（60分） | < | < | < | <
     序号 | 考核项目 | 分值 | 评分标准 | 得分
     1 | 义务教育 | 30 | 按质量评定 | 27
     2 | 学前教育 | 30 | 按质量评定 | 25
     小计 | | 60 | | 52
     合计 | | 100 | | 87
     考核人签字： | | 日期： | |`],
  ["weights of perspectives and of indicators, each adding up to 100 %", "卡", [["卡", 91]], `
     维度 | 维度权重 | 指标 | 指标权重 | 目标值 | 实际值 | 计分方法
     财务 | 40% | 收入 | 50% | 100 | 90 | 比率法
     ^ | ^ | 利润 | 50% | 100 | 80 | 比率法
     客户 | 60% | 满意 | 100% | 100 | 95 | 比率法`],
  ["单位 over 万元 and % before the indicator is no card, 被考核单位 is", "考核", [["甲局", 90], ["乙局", 65]], `
     单位 | 指标 | 目标值 | 实际值 | 权重 | 计分方法 | 被考核单位
     万元 | 收入 | 100 | 90 | 50% | 比率法 | 甲局
     % | 满意 | 90 | 81 | 50% | 比率法 | 甲局
     万元 | 收入 | 100 | 80 | 50% | 比率法 | 乙局
     % | 满意 | 90 | 45 | 50% | 比率法 | 乙局`],
  ["half-year and year under one header", "局", [["局", 94.4]], `
     序号 | 维度 | 指标 | 目标值 | < | 权重（%） | 实际 | < | 评分标准
     ^ | ^ | ^ | 半年 | 全年 | ^ | 半年 | 全年 | ^
     1 | 财务 | 收入 | 50 | 100 | 40 | 45 | 92 | 按比例得分
     2 | 客户 | 满意 | 50 | 100 | 60 | 50 | 96 | 按比例得分
     合计 | < | < | | | 100 | | |`],
  ["an English sheet", "Finance", [["Finance", 94.4]], `
     Balanced scorecard 2025 | < | < | < | < | <
     No. | Perspective | KPI | Weight | Target | Actual | Scoring rule
     1 | Financial | Revenue | 40% | 100 | 92 | actual/target*100, max 100
     2 | Customer | Satisfaction | 60% | 100 | 96 | actual/target*100, max 100
     Total | | | 100% | | |`],
  ["people named once above their rows", "个人考核", [["张三", 86], ["李四", 95]], `
     姓名 | 岗位 | 考核指标 | 权重 | 目标值 | 完成值 | 计分方法
     张三 | 科员 | 收入 | 60% | 100 | 90 | 比率法
      | | 纪律 | 40% | 100 | 80 | 比率法
     李四 | 科长 | 满意 | 100% | 100 | 95 | 比率法`],
  ["three levels, each with its points, blank instead of merged", "支出", [["支出", 90]], `
     一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 得分
     投入 | 40 | 资金 | 40 | 到位率 | 25 | 酌情 | 20
      | | | | 及时率 | 15 | 酌情 | 15
     产出 | 60 | 数量 | 35 | 里程 | 35 | 酌情 | 30
      | | 质量 | 25 | 合格率 | 25 | 酌情 | 25`],
  ["weights written as 40分", "某局", [["某局", 84]], `
     考核指标 | 权重 | 目标值 | 完成值 | 评分办法
     收入 | 40分 | 100 | 90 | 按比例得分
     满意 | 60分 | 100 | 80 | 按比例得分`],
  ["formula, last year, attainment and weighted points beside what counts", "某局", [["某局", 90]], `
     类别 | 指标名称 | 指标说明 | 计算公式 | 权重 | 单位 | 上年完成值 | 2025年目标值 | 2025年完成值 | 完成率 | 计分标准 | 得分 | 加权得分
     业绩 | 收入 | 全部收入 | a/b | 0.4 | 万元 | 80 | 100 | 90 | 0.9 | 按完成比例得分 | | 
      | 利润 | 净利 | a/b | 0.6 | 万元 | 8 | 10 | 9 | 0.9 | 按完成比例得分 | | `],
  ["last year's figures before this year's", "某局", [["某局", 95]], `
     维度 | 指标 | 权重 | 2024年完成值 | 2025年目标值 | 2025年完成值 | 2026年目标值 | 评分标准
     财务 | 收入 | 50% | 5 | 10 | 9 | 20 | 按完成比例得分
     内部 | 办结 | 50% | 5 | 10 | 10 | 20 | 按完成比例得分`],
  ["last year's figure as the baseline", "某局", [["某局", 50]], `
     维度 | 指标 | 权重 | 2024年基准值 | 2025年目标值 | 2025年完成值 | 计分方法
     财务 | 收入 | 100% | 100 | 120 | 110 | 基准法`],
  ["what others gave beside 自评", "某局", [["某局", 90]], `
     维度 | 指标 | 权重 | 得分 | <
     ^ | ^ | ^ | 自评 | 考核组
     财务 | 收入 | 100% | 95 | 90`],
  ["自评 alone", "某局", [["某局", 95]], `
     维度 | 指标 | 权重 | 自评得分 | 加权得分
     财务 | 收入 | 100% | 95 | 95`],
  ["two years under each header", "某局", [["某局", 95]], `
     维度 | 指标 | 权重 | 目标值 | < | 完成值 | < | 评分标准
     ^ | ^ | ^ | 2024年 | 2025年 | 2024年 | 2025年 | ^
     财务 | 收入 | 50% | 8 | 10 | 7 | 9 | 按完成比例得分
     内部 | 办结 | 50% | 8 | 10 | 8 | 10 | 按完成比例得分`],
  ["目标 over percentages that are text, signatures below", "张伟", [["张伟", 90]], `
     员工绩效考核表 | < | < | < | < | <
     考核维度 | KPI指标 | 权重 | 目标 | 实际完成 | 计分办法
     业绩 | 任务完成率 | 100% | 100% | 90% | 按完成比例得分
     被考核人签字： | | | 考核人签字： | |`],
  ["units one under another, each with its name alone above its header", "各所", [["财政所", 84], ["农业所", 88]], `
     一、财政所 | < | < | < | < | <
     维度 | 指标 | 权重(%) | 目标值 | 实际值 | 计分标准
     财务 | 执行率 | 40 | 100 | 90 | 按完成比例得分
     服务 | 满意度 | 60 | 100 | 80 | 按完成比例得分
     合计 | | 100 | | |
     二、农业所 | < | < | < | < | <
     维度 | 指标 | 权重(%) | 目标值 | 实际值 | 计分标准
     财务 | 执行率 | 40 | 100 | 70 | 按完成比例得分
     服务 | 满意度 | 60 | 100 | 100 | 按完成比例得分
     合计 | | 100 | | |`],
  ["units side by side, each with its name alone above its header", "各镇", [["甲镇", 85], ["乙镇", 100]], `
     甲镇 | < | < | < | | 乙镇 | < | < | <
     维度 | 指标 | 权重 | 得分 | | 维度 | 指标 | 权重 | 得分
     财务 | 税收 | 50% | 90 | | 财务 | 税收 | 50% | 100
     服务 | 满意 | 50% | 80 | | 服务 | 满意 | 50% | 100`],
  ["on a sheet that has the name a program gave", "Sheet1", [["住建局", 90]], `
     部门目标考核评分表 | < | < | <
     被考核单位：住建局 | | 单位：万元 |
     维度 | 指标 | 权重 | 得分
     财务 | 税收 | 100% | 90`],
  ["a few columns of a scorecard among many of the office's own", "台账", [["台账", 90]], `
     甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 | 辛 | 壬 | 癸 | 子 | 丑 | 寅 | 卯 | 辰 | 维度 | 指标 | 权重 | 目标值 | 实际值 | 计分标准
     a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | 财务 | 税收 | 100% | 10 | 9 | 按完成比例得分`],
])("%s", (_, sheet, expected, drawing) => {
  const { book, findings } = assemble(findTables([sheetOf(sheet, drawing)]).tables);
  const { cards, findings: all } = assess(book, findings);
  expect(cards.map(({ card, score }) => [card.name, score])).toEqual(expected);
  expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each<[string, string]>([
  ["of several units beside each other none is taken for the card", `
     维度 | 指标 | 权重 | 目标值 | 财政所 | < | 农业所 | < | 计分标准
     ^ | ^ | ^ | ^ | 实际值 | 得分 | 实际值 | 得分 | ^
     财务 | 税收 | 100% | 10 | 9 | 90 | 10 | 100 | 按完成比例得分`],
  ["that somebody else gave are not passed over for 自评", `
     维度 | 指标 | 权重 | 评分标准 | 自评 | 领导评分
     财务 | 税收 | 100% | 每起扣5分 | 95 | 90`],
  ["of several raters are not taken for one", `
     维度 | 指标 | 权重 | 评分标准 | 得分 | < | <
     ^ | ^ | ^ | ^ | 自评 | 主管 | 总经理
     财务 | 税收 | 100% | 每起扣5分 | 95 | 90 | 80`],
  ["of last year none is taken for this year's", `
     维度 | 指标 | 权重 | 2024年完成值 | 2025年目标值 | 计分标准
     财务 | 税收 | 100% | 9 | 10 | 按完成比例得分`],
])("actuals and points %s", (_, drawing) => {
  const { book, findings } = assemble(findTables([sheetOf("某局", drawing)]).tables);
  const { cards, findings: all } = assess(book, findings);
  expect(cards.map(({ score }) => score)).toEqual([null]);
  expect(all.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(["actual-missing"]);
});

test("parts of one card, each under a title of its own, remain one card", () => {
  const { tables } = findTables([sheetOf("某局", `
     共性工作 | < | < | <
     维度 | 指标 | 权重 | 得分
     财务 | 税收 | 40% | 90
     业务工作 | < | < | <
     维度 | 指标 | 权重 | 得分
     服务 | 满意 | 60% | 80`)]);
  expect(assemble(tables).book.cards.map(({ name }) => name)).toEqual(["某局"]);
});
