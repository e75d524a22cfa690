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
])("%s", (_, sheet, expected, drawing) => {
  const { book, findings } = assemble(findTables([sheetOf(sheet, drawing)]).tables);
  const { cards, findings: all } = assess(book, findings);
  expect(cards.map(({ card, score }) => [card.name, score])).toEqual(expected);
  expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
});
