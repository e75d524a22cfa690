/** 公式助手用语, in Chinese. What each function and argument is stands in functionHelp.zh.ts and functions.zh.ts. */
import type { FunctionId } from "./functionWords";

/** Why a formula cannot go into a cell. */
export type CannotInsert = "filled" | "merged" | "table" | "edge" | "loop";

export const formulaZh = {
  function: "函数",
  groups: { score: "计分", single: "单项", grade: "等级", weight: "权重", rank: "名次与模拟" },
  names: {
    SCORE: "得分", CASCADE: "逐级计分表", WEIGHT: "综合权重", CHECK: "检查", COVERAGE: "覆盖率", EXPLAIN: "算式", POINTS: "按标准计分", ATTAINMENT: "完成率",
    GRADE: "等级", GRADES: "一组等级", AHP: "层次分析法权重", CONSISTENCY: "一致性比率", ENTROPY: "熵权", RANKWEIGHTS: "按次序的权重", DEMATEL: "中心度与原因度",
    SPEARMAN: "等级相关 ρ", KENDALL: "等级相关 τ", STABILITY: "名次稳定性",
  } satisfies Record<FunctionId, string>,
  optional: (name: string) => `${name}（可省略）`,
  leftOut: "（省略）",
  choose: "（请选择）",
  tableOf: (kind: string, where: string) => `${kind} ${where}`,
  selectedRange: (where: string) => `选中的 ${where}`,
  takeRange: "用选中的区域",
  takeCell: "用选中的单元格",
  takeFor: (button: string, argument: string) => `${button}：${argument}`,
  dropReference: (where: string) => `不用 ${where}，直接填写`,
  reference: (where: string) => `取自 ${where}`,
  wholeCard: "（整张卡）",
  card: "卡",
  rangeFailed: "没能读取选中的区域",
  formula: "公式",
  result: "结果",
  cells: "结果的单元格",
  missing: (names: string) => `还缺：${names}。`,
  calculating: "正在计算…",
  previewFailed: "没能算出结果",
  size: (rows: number, columns: number) => `结果 ${rows} 行 ${columns} 列，会从选中的单元格往右往下展开。`,
  shownPart: (rows: number, columns: number) => `只显示前 ${rows} 行 ${columns} 列。`,
  error: (code: string) => `单元格会显示 ${code}：`,
  blank: "（空白）",
  insert: "放进选中的单元格",
  looking: "正在看选中的单元格…",
  target: (cell: string) => `会写进 ${cell}。`,
  spill: (area: string) => `结果占 ${area}，现在都是空的。`,
  overwrites: (cell: string, content: string) => `${cell} 里现有「${content}」，写入会盖掉它。`,
  write: "写入",
  overwrite: "盖掉并写入",
  cancel: "取消",
  cannot: {
    filled: (cell: string) => `${cell} 里有内容，结果放不下。请先腾出地方，或选别的单元格。`,
    merged: (cell: string) => `${cell} 在合并单元格里，结果放不下。请取消合并，或选别的单元格。`,
    table: (cell: string) => `${cell} 在 Excel 表格里，表格里不能放会展开的结果。请选表格外的单元格。`,
    edge: (cell: string) => `从 ${cell} 展开会超出工作表的边。请选靠左上的单元格。`,
    loop: (cell: string) => `${cell} 在公式要用的区域里，会循环引用。请选别的单元格。`,
  } satisfies Record<CannotInsert, (cell: string) => string>,
  lookAgain: "换了单元格，再看一次",
  lookFailed: "没能查看选中的单元格",
  written: (cell: string) => `已写入 ${cell}。`,
  writeFailed: "没有写成",
  apart: "这个工作簿的维度或目标权重写在另外的表里，函数只看得到选中的这一张：把维度权重、目标权重也放进指标表，公式才算得对；面板和量表不受影响。",
  noTables: "没有读到计分卡的表；可以在表格里选中带表头的区域，再点「用选中的区域」。",
};

export type FormulaWords = typeof formulaZh;
