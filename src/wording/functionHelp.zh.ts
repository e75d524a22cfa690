/** 公式说明: what Excel's formula help shows in Chinese. Only the build reads it; the functions themselves do not carry it. */
import type { FunctionHelp } from "./functionWords";

const card = "计分卡的单元格区域，第一行是表头（至少有「指标」，通常还有卡、维度、战略目标、权重、目标值、实际值等）";
const node = "编号或名称，或路径 卡/维度/目标/指标；多张卡时须写明卡";
const links = "因果表的单元格区域，第一行是表头（原因、结果，可有反馈、滞后）";
const order = "维度由低到高的次序，一行或一列；省略时按通行模板的次序，没有时按出现的次序";
const bands = "两列：等级、下限；省略时为优秀90、良好80、合格60、不合格0";

export const functionHelpZh: FunctionHelp = {
  SCORE: {
    description: "计分卡或其中一个节点（维度、目标、指标）的得分，由指标逐级加权汇总而来。",
    arguments: { scorecard: card, node: `${node}；单张卡可省略，得卡的总分`, missing: "缺数时：不出总分（默认）、剔除、零分、均值" },
  },
  CASCADE: {
    description: "逐级计分表：每个节点一行，列出编号、层级、名称、层内权重、综合权重、得分、加权得分、备注，带表头。",
    arguments: { scorecard: card, missing: "缺数时：不出总分（默认）、剔除、零分、均值" },
  },
  WEIGHT: { description: "节点的综合权重，即占整张卡的份额。", arguments: { scorecard: card, node } },
  CHECK: {
    description: "检查计分卡：列出每条检查结果的程度、规则、位置、说明，带表头；没有问题时也会说明。",
    arguments: { scorecard: card, links: `${links}；给出时一并检查因果链`, order },
  },
  COVERAGE: {
    description: "覆盖率：处在由最低维度通到最高维度的完整因果链上的目标所占的权重。",
    arguments: { scorecard: card, links, order },
  },
  POINTS: {
    description: "按计分标准计算得分，100 分为达到目标。",
    arguments: {
      actual: "实际值；非此即彼、定性法可为文字",
      rule: "计分标准原文，如“每低1%扣2分，低于60分不得分”，或计分方法的名称，如 比率法、基准法",
      target: "目标值；计分标准用不到时可省略",
      baseline: "基准值；基准法、功效系数法、底线法需要",
      full: "分值：计分标准中的分数以它为满分时给出，结果折算为百分制",
    },
  },
  ATTAINMENT: {
    description: "完成率：从基准值到目标值走完了多少，达到目标为 1。",
    arguments: { actual: "实际值", target: "目标值", baseline: "基准值，空白为 0" },
  },
  EXPLAIN: { description: "节点得分的算式，可以用计算器逐步核对。", arguments: { scorecard: card, node } },
  GRADE: {
    description: "得分对应的等级。",
    arguments: { score: "得分", bands, flag: "一票否决（最低等级）或一票否优（不得评最高等级），可空" },
  },
  GRADES: {
    description: "一组得分的等级，可限制各等级的名额；超出名额的降到下一等级。",
    arguments: {
      scores: "一列得分",
      bands,
      quotas: "等级表旁的一列名额：小于 1 为比例，1 及以上为人数，空白为不限",
      flags: "得分旁的一列：一票否决或一票否优，可空",
    },
  },
  AHP: {
    description: "层次分析法权重：由判断矩阵求得的一列权重，合计为 1。",
    arguments: { judgements: "判断矩阵，方阵；下三角可空，由上三角推出", method: "eigenvector 特征向量法（默认）或 geometric 几何平均法" },
  },
  CONSISTENCY: {
    description: "判断矩阵的一致性比率 CR，不超过 0.1 为可接受。",
    arguments: { judgements: "判断矩阵，方阵", table: "随机一致性指标：teaching 教材（默认）、saaty1980、saaty2005、donegan" },
  },
  ENTROPY: {
    description: "熵权法权重：差异越大的指标权重越大，一行，合计为 1。",
    arguments: { data: "每行一个单位，每列一个指标，不为负", directions: "一行：1 越大越好（默认），-1 越小越好" },
  },
  RANKWEIGHTS: { description: "排序质心权重：只知道重要性次序时的权重，由最重要的起，一列。", arguments: { n: "项数" } },
  SPEARMAN: { description: "斯皮尔曼等级相关系数：两组结果的名次有多一致，1 为完全一致，-1 为完全相反。", arguments: { old: "原结果，一列", new: "新结果，一列，同样多的行；任一侧空白的行不计" } },
  KENDALL: { description: "肯德尔相关系数 τ-b：两组结果的名次有多一致，1 为完全一致，-1 为完全相反。", arguments: { old: "原结果，一列", new: "新结果，一列，同样多的行；任一侧空白的行不计" } },
  STABILITY: {
    description: "排名稳定性模拟：每个单位一行，依次为得分、名次、最好名次、最差名次（5%至95%）。",
    arguments: {
      points: "每行一个单位，每列一个指标的得分",
      weights: "一行权重，合计 100%（或 100 分）",
      spread: "权重上下波动的幅度，默认 20%",
      draws: "抽样次数，默认 10000",
      seed: "随机种子，默认 1；种子相同，结果相同",
    },
  },
  DEMATEL: { description: "DEMATEL：每个因素一行，依次为中心度和原因度（大于 0 为原因，小于 0 为结果）。", arguments: { influence: "影响矩阵，方阵，不为负；空白为无影响" } },
};
