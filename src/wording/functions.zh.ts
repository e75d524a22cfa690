import type { FunctionWords, Within } from "./functionWords";

const argumentNames: FunctionWords["arguments"] = {
  scorecard: "计分卡",
  node: "节点",
  missing: "缺数",
  links: "因果",
  order: "维度次序",
  actual: "实际值",
  rule: "计分标准",
  target: "目标值",
  baseline: "基准值",
  full: "分值",
  score: "得分",
  scores: "各得分",
  bands: "等级表",
  flag: "否决",
  flags: "各否决",
  quotas: "名额",
  judgements: "判断矩阵",
  method: "方法",
  table: "RI表",
  data: "数据",
  directions: "方向",
  n: "项数",
  old: "原结果",
  new: "新结果",
  points: "得分表",
  weights: "权重",
  spread: "波动幅度",
  draws: "抽样次数",
  seed: "随机种子",
  influence: "影响矩阵",
};

function at(within: Within): string {
  return within === null ? "" : `第${within.row + 1}行第${within.column + 1}列`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join("、");
  return names.length > 8 ? `${shown}等 ${names.length} 个` : shown;
}

export const functionsZh: FunctionWords = {
  arguments: argumentNames,
  faults: {
    "no-indicators": () => "计分卡区域的第一行应为表头，其中要有「指标」列。请连同表头一起选取。",
    "no-links": () => "因果区域的第一行应为表头，其中要有「原因」和「结果」两列。请连同表头一起选取。",
    "no-rows": (f) => `「${argumentNames[f.argument]}」只有表头，没有数据。`,
    blank: (f) => `「${argumentNames[f.argument]}」${at(f.within)}是空的，请填写。`,
    "not-a-number": (f) => `「${argumentNames[f.argument]}」${at(f.within)}应为数字，现为“${f.value}”。`,
    "error-cell": (f) => `「${argumentNames[f.argument]}」${at(f.within)}是错误值 ${f.error}，请先改正。`,
    "unknown-word": (f) => `「${argumentNames[f.argument]}」${at(f.within)}为“${f.value}”，应为：${f.words.join("、")}。`,
    "lengths-differ": (f) => `「${argumentNames[f.argument]}」应有 ${f.expected} 个，现有 ${f.given} 个。`,
    "node-unknown": (f) => (f.candidates.length === 0 ? `没有“${f.node}”这个节点。` : `没有“${f.node}”这个节点。可用的有：${listed(f.candidates)}。`),
    "node-ambiguous": (f) => `“${f.node}”不止一个，请写明是哪一个：${listed(f.candidates)}。`,
    "node-needed": (f) => `区域里有 ${f.candidates.length} 张卡，请写明节点：${listed(f.candidates)}。`,
    "one-card": (f) => `因果涉及 ${f.candidates.length} 张卡：${listed(f.candidates)}。请只选取其中一张卡的行。`,
    "no-objectives": () => "计分卡中没有维度下的战略目标，无法计算覆盖率。",
    "order-differs": (f) => `维度次序与计分卡不一致：${listed(f.perspectives)}。请由低到高列出计分卡的全部维度。`,
    "too-large": () => "结果大得无法表示。请检查各个数是否写错。",
    "not-scored": (f) => `「${f.name}」还没有得分。`,
    "not-weighted": (f) => `「${f.name}」没有权重。`,
  },
  cascade: ["编号", "层级", "名称", "层内权重", "综合权重", "得分", "加权得分", "备注"],
  check: ["程度", "规则", "位置", "说明"],
  levels: { card: "计分卡", perspective: "维度", objective: "目标", indicator: "指标" },
  severities: { error: "错误", warning: "警告", hint: "提示" },
  monitored: "监控指标，不计入总分",
  missing: { exclude: "缺数，已剔除", zero: "缺数，按零分计", mean: "缺数，按同类均值计" },
  thisCell: "本单元格",
  nothingFound: "没有发现问题。",
};
