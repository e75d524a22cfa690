/**
 * 表头词汇: every word a header, a table or a sheet is known by, in Chinese and
 * English. Nowhere else is a header written: what is read and what is handed
 * out come from this one page; `headers.ts` looks things up in it.
 */
import type { FieldsOf, TableKind } from "../scorecard/table";

/** The words of one column. The first of each language is the one we write; the others are read as well. */
export interface ColumnWords {
  readonly zh: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
  /** Words under which bare numbers are points (分值), not shares. */
  readonly inPoints?: readonly string[];
  /** Words that may mean this column, unless another column says it better. */
  readonly perhaps?: readonly string[];
}

type WordsOf = { readonly [K in TableKind]: { readonly [F in FieldsOf[K]]: ColumnWords } };

/** Any header that only counts rows: a code where it is unique in the card, else nothing. */
export const serials: readonly string[] = ["序号", "序", "No.", "No", "#", "Nr", "S/N", "Serial", "Serial number", "Serial no."];

const codeWords: ColumnWords = {
  zh: ["编号", "编码", "代码", "指标编号", "指标编码", "指标代码"],
  en: ["Code", "ID", "Indicator code"],
  perhaps: serials,
};
const ownerWords: ColumnWords = {
  zh: ["责任人", "负责人", "责任部门", "责任单位", "责任岗位", "牵头部门", "牵头单位", "承办单位", "主管领导", "分管领导", "责任领导", "责任处室", "责任科室", "责任股室", "主责部门", "承担部门", "责任主体"],
  en: ["Owner", "Responsible", "Person in charge", "Responsible person", "Responsible department", "Accountable", "Responsible unit"],
};
const cardWords: ColumnWords = {
  zh: ["卡", "计分卡", "卡片", "部门", "单位", "姓名", "部门名称", "单位名称", "被考核单位", "被考核部门", "被考核人", "考核对象", "被考核对象", "科室", "乡镇"],
  en: ["Card", "Scorecard", "Department", "Division", "Organisation", "Organization"],
  perhaps: ["处室", "机构", "机构名称", "支行", "网点", "分公司", "子公司", "项目部", "车间", "班组", "班级", "病区", "学校", "员工姓名", "名称", "Name", "Employee", "Branch", "Team", "Ward", "School", "Region"],
};
const remarkWords: ColumnWords = { zh: ["备注", "说明", "附注"], en: ["Remark", "Remarks", "Comment", "Comments", "Note", "Notes"] };
const perspectiveWords: ColumnWords = {
  zh: ["维度", "层面", "考核维度", "评价维度", "指标维度", "维度名称", "BSC维度", "BSC层面", "平衡计分卡维度", "维度及权重", "维度/权重", "一级指标"],
  en: ["Perspective", "Dimension", "Level 1 indicator", "Key result area", "KRA"],
  perhaps: ["指标类别", "考核类别", "类别", "指标类型", "指标分类", "分类", "考核板块", "板块", "考核方面", "考核项目", "项目", "Category", "Area"],
};
const perspectiveWeightWords: ColumnWords = {
  zh: ["维度权重", "层面权重", "一级指标权重", "一级权重"],
  en: ["Perspective weight"],
  inPoints: ["维度分值", "层面分值", "一级指标分值", "一级分值"],
};
const objectiveWords: ColumnWords = {
  zh: ["战略目标", "目标名称", "工作目标", "绩效目标", "关键成功因素"],
  en: ["Objective", "Strategic objective", "Objectives", "Critical success factor"],
  perhaps: ["二级指标", "目标", "Level 2 indicator", "Goal"],
};
const objectiveWeightWords: ColumnWords = {
  zh: ["目标权重", "战略目标权重", "二级指标权重", "二级权重"],
  en: ["Objective weight"],
  inPoints: ["目标分值", "二级指标分值", "二级分值"],
};
const indicatorWords: ColumnWords = {
  zh: [
    "指标", "评价指标", "考核指标", "考核项目", "三级指标", "指标名称", "绩效指标", "关键指标", "关键绩效指标", "考核指标名称", "评价指标名称",
    "衡量指标", "KPI指标", "KPI名称", "四级指标", "指标项", "评价项目", "评分项目", "考评项目", "考评指标", "具体指标", "量化指标", "测评指标", "评估指标",
  ],
  en: ["Indicator", "KPI", "Measure", "Metric", "Indicator name", "Level 3 indicator", "Key performance indicator", "Performance indicator", "Performance measure", "Indicators", "KPIs", "Measures"],
  perhaps: [
    "二级指标", "考核内容", "考核事项", "评价内容", "考评内容", "工作任务", "重点工作", "考核任务", "任务", "任务名称", "重点任务", "工作事项", "任务事项", "工作内容", "项目", "评价要素", "考核要点", "名称", "目标任务", "年度目标任务", "工作目标任务", "责任目标",
    "Level 2 indicator", "Item", "Name", "Task", "Activity", "Deliverable",
  ],
};
const actualWords: ColumnWords = {
  zh: [
    "实际值", "完成值", "完成情况", "指标值", "实际", "实际完成", "实际完成值", "实际完成情况", "完成数", "年度完成值", "年度完成情况", "年度实际值", "全年完成值",
    "实际数", "实际结果", "实际情况", "当前值", "实绩", "完成结果", "目标完成情况", "考核结果值", "达成值", "达成情况", "实际达成值", "本期实际", "本年实际", "实际完成数", "年终完成情况", "全年完成情况", "实际业绩", "工作完成情况", "指标完成情况", "指标实际值", "完成", "完成量", "完成额", "是否完成",
  ],
  en: ["Actual", "Actual value", "Result", "Achieved", "Current value", "Actuals", "Actual result", "Achievement"],
};

/** 各表各列的表头 */
export const words: WordsOf = {
  strategy: {
    item: { zh: ["项目", "事项"], en: ["Item"] },
    text: { zh: ["内容", "值", "取值"], en: ["Text", "Value", "Content"] },
  },
  swot: {
    category: { zh: ["类别", "SWOT"], en: ["Category", "Type"] },
    text: { zh: ["内容", "要点"], en: ["Text", "Content"] },
    objective: { zh: ["对应目标", "战略目标", "目标"], en: ["Objective"] },
  },
  cards: {
    card: cardWords,
    kind: { zh: ["类别", "卡类别", "类型"], en: ["Kind", "Type"] },
    parent: { zh: ["上级", "上级卡", "上级单位", "上级部门"], en: ["Parent", "Parent card"] },
    owner: ownerWords,
    group: { zh: ["类组", "分组", "组别"], en: ["Group", "Peer group"] },
  },
  perspectives: {
    card: cardWords,
    code: codeWords,
    perspective: perspectiveWords,
    order: { zh: ["次序", "顺序", "层次"], en: ["Order"] },
    perspectiveWeight: { ...perspectiveWeightWords, perhaps: ["权重", "Weight"], inPoints: [...perspectiveWeightWords.inPoints!, "分值"] },
  },
  objectives: {
    card: cardWords,
    code: codeWords,
    perspective: perspectiveWords,
    theme: { zh: ["战略主题", "主题"], en: ["Theme", "Strategic theme"] },
    objective: objectiveWords,
    objectiveWeight: { ...objectiveWeightWords, perhaps: ["权重", "Weight"], inPoints: [...objectiveWeightWords.inPoints!, "分值"] },
    alignsWith: { zh: ["承接", "承接目标", "支撑目标", "上级目标"], en: ["Supports", "Aligns with", "Aligned with"] },
    term: { zh: ["期限", "长短期"], en: ["Term"] },
    owner: ownerWords,
  },
  links: {
    cause: { zh: ["原因", "原因目标", "因"], en: ["Cause", "From"] },
    effect: { zh: ["结果", "结果目标", "果"], en: ["Effect", "To"] },
    strength: { zh: ["强度", "影响强度"], en: ["Strength"] },
    lag: { zh: ["滞后(月)", "滞后"], en: ["Lag (months)", "Lag"] },
    feedback: { zh: ["反馈"], en: ["Feedback"] },
    note: { ...remarkWords, zh: ["说明", "备注", "附注"], en: ["Note", "Notes", "Remark", "Remarks", "Comment"] },
  },
  indicators: {
    card: cardWords,
    code: codeWords,
    perspective: perspectiveWords,
    perspectiveWeight: perspectiveWeightWords,
    theme: { zh: ["战略主题", "主题"], en: ["Theme", "Strategic theme"] },
    objective: objectiveWords,
    objectiveWeight: objectiveWeightWords,
    indicator: indicatorWords,
    definition: {
      zh: ["定义", "指标定义", "指标说明", "指标解释", "指标释义", "指标含义", "考核内容", "考核要求", "工作要求", "指标内容", "评价要点", "评价内容"],
      en: ["Definition", "Description", "Meaning"],
    },
    nature: { zh: ["性质", "指标性质", "结果/过程", "过程/结果"], en: ["Nature"] },
    use: { zh: ["用途", "指标用途", "考核/监控"], en: ["Use"] },
    weight: {
      zh: ["权重", "指标权重", "考核权重", "权重系数", "所占权重", "比重", "权数", "三级指标权重", "权重占比", "权重比例", "年度权重"],
      en: ["Weight", "Weighting", "Indicator weight", "Weights", "Weightage"],
      inPoints: [
        "分值", "各项分值", "标准分", "标准分值", "满分", "满分值", "权重分", "权重分值", "分值权重", "权重(分)", "分数", "基本分", "基础分", "基准分", "配分", "指标分值",
        "考核分值", "应得分", "三级指标分值", "标准得分", "指标权重分值", "赋分", "赋分值", "单项分值", "项目分值", "满分标准", "所占分值", "占分", "Full marks", "Full mark", "Maximum points", "Max points", "Weight (points)",
      ],
    },
    method: { zh: ["计分方法", "计分方式", "评分方式", "得分方法"], en: ["Method", "Scoring method"], perhaps: ["评分方法", "评分办法", "计分办法"] },
    ruleText: {
      zh: [
        "计分标准", "评分标准", "计分规则", "考核标准", "评分规则", "评价标准", "评分细则", "考核细则", "年度计分规则", "计分办法", "评分办法", "评分方法", "扣分标准", "打分标准",
        "计分细则", "得分标准", "评价规则", "考评标准", "考核办法", "考核评分标准", "加减分标准", "奖惩标准", "赋分标准", "赋分规则", "衡量标准", "评分依据", "评分说明", "计分说明", "打分依据", "考核评分办法", "评定标准", "计分及评分标准", "考核计分标准", "扣分规则", "加扣分标准", "评分标准及办法", "考核评分细则", "评分标准及细则",
      ],
      en: ["Rule", "Rules", "Scoring rule", "Scoring standard", "Scoring criteria", "Criteria", "Scoring rules", "Rule text", "Scoring"],
      perhaps: ["考核方法", "评价方法", "考核方式"],
    },
    unit: { zh: ["计量单位", "度量单位", "指标单位"], en: ["Unit", "Unit of measure"], perhaps: ["单位"] },
    baseline: { zh: ["基准值", "基期值", "基期数", "基准", "底线值", "不允许值", "起点值"], en: ["Baseline", "Baseline value", "Base"] },
    target: {
      zh: ["目标值", "年度目标值", "年度目标", "全年目标", "全年目标值", "目标任务", "任务数", "年度任务", "目标数", "计划值", "年度计划", "满意值", "目标标准", "指标目标值", "考核目标值", "目标任务数", "考核目标", "年度目标任务", "全年任务", "目标任务值", "目标要求", "指标要求", "年度目标数", "全年目标数", "计划数", "任务量", "年初目标", "计划目标"],
      en: ["Target", "Target value", "Annual target", "Targets", "Planned"],
      perhaps: ["目标", "计划", "Goal"],
    },
    actual: actualWords,
    points: {
      zh: ["得分", "考核得分", "评价得分", "评分", "实得分", "考评得分", "最终得分", "审核得分", "指标得分", "打分", "考核评分", "核定得分", "核定分", "考核分", "考评分", "实际得分", "单项得分", "评定得分", "得分情况", "本项得分", "评估得分", "最后得分", "复核得分", "终评得分"],
      en: ["Points", "Score", "Points earned", "Scores", "Points awarded"],
      perhaps: ["自评得分", "自评分", "自评分数", "自评", "初评得分", "Self-assessed points"],
    },
    frequency: { zh: ["频率", "考核频率", "考核周期", "考核频次", "统计频率", "周期", "频次"], en: ["Frequency"] },
    accumulation: { zh: ["累计", "累计方式", "汇总方式"], en: ["Accumulation", "Accumulate"] },
    dataSource: {
      zh: ["数据来源", "信息来源", "资料来源", "数据提供部门", "数据来源部门", "数据提供单位", "数据提供方", "数据采集部门", "取数来源", "数据出处", "佐证材料来源"],
      en: ["Data source", "Source"],
      perhaps: ["数据提供中心", "考核部门", "考核单位", "考核责任部门", "考核主体"],
    },
    owner: { ...ownerWords, perhaps: ["部门", "单位", "Department"] },
    missing: { zh: ["缺数", "缺数处理"], en: ["Missing", "Missing data"] },
    remark: remarkWords,
  },
  posts: {
    person: { zh: ["姓名", "人员", "员工", "被考核人"], en: ["Person", "Name", "Employee"] },
    post: { zh: ["岗位", "职务", "岗位名称"], en: ["Post", "Position"] },
    card: { ...cardWords, zh: ["卡", "计分卡", "个人计分卡", "对应卡"], en: ["Card", "Scorecard"], perhaps: [] },
    share: { zh: ["占比", "岗位占比", "比例"], en: ["Share"] },
    difficulty: { zh: ["难度系数", "难度"], en: ["Difficulty", "Difficulty coefficient"] },
  },
  actions: {
    code: { ...codeWords, zh: ["编号", "行动编号", "编码"], en: ["Code", "ID"] },
    objective: { zh: ["目标", "战略目标", "对应目标"], en: ["Objective"] },
    action: { zh: ["行动方案", "行动", "举措", "措施", "行动计划"], en: ["Action", "Action plan", "Initiative"] },
    owner: ownerWords,
    start: { zh: ["开始", "开始日期", "开始时间"], en: ["Start", "Start date"] },
    due: { zh: ["截止", "截止日期", "截止时间", "完成时限"], en: ["Due", "Due date", "End"] },
    progress: { zh: ["进度", "完成进度"], en: ["Progress"] },
    budget: { zh: ["预算", "预算(万元)", "预算金额"], en: ["Budget"] },
    spent: { zh: ["支出", "支出金额", "已支出"], en: ["Spent", "Spending"] },
    remark: remarkWords,
  },
  actuals: {
    indicator: { ...indicatorWords, zh: ["指标", "指标编号", "指标名称"], perhaps: ["编号", "Code"] },
    period: { zh: ["期间", "月份", "季度", "时期"], en: ["Period", "Month", "Quarter"] },
    actual: actualWords,
    reporter: { zh: ["填报人", "报送人"], en: ["Reporter", "Reported by"] },
    date: { zh: ["日期", "填报日期"], en: ["Date"] },
    evidence: { zh: ["依据", "佐证", "备注"], en: ["Evidence", "Remark"] },
  },
  adjustments: {
    card: cardWords,
    matter: { zh: ["事项", "加减分事项", "内容"], en: ["Matter"] },
    kind: { zh: ["类别", "类型", "加减分"], en: ["Kind", "Type"] },
    points: { zh: ["分值", "分数", "加减分值"], en: ["Points"] },
    evidence: { zh: ["依据", "佐证", "备注"], en: ["Evidence", "Remark"] },
  },
  evaluations: {
    card: cardWords,
    party: { zh: ["评议主体", "评价主体", "主体"], en: ["Party", "Evaluating party"] },
    rater: { zh: ["评分人", "评议人", "评价人"], en: ["Rater"] },
    rating: { zh: ["评分", "评议得分", "得分", "分数"], en: ["Rating", "Score"] },
    weight: { zh: ["权重", "占比"], en: ["Weight"] },
  },
  grades: {
    grade: { zh: ["等级", "等次", "档次"], en: ["Grade"] },
    minimum: { zh: ["下限", "最低分", "分数下限"], en: ["Minimum", "From"] },
    coefficient: { zh: ["系数", "绩效系数"], en: ["Coefficient"] },
    quota: { zh: ["名额", "名额比例", "比例上限"], en: ["Quota"] },
  },
  current: {
    card: cardWords,
    score: { zh: ["现行得分", "现行考核得分", "原得分"], en: ["Current score"] },
    grade: { zh: ["现行等级", "现行考核等级", "原等级"], en: ["Current grade"] },
  },
};

/** 各表的名称 */
export const names: { readonly [K in TableKind]: ColumnWords } = {
  strategy: { zh: ["战略"], en: ["Strategy"] },
  swot: { zh: ["SWOT"], en: ["SWOT"] },
  cards: { zh: ["卡", "卡片"], en: ["Cards"] },
  perspectives: { zh: ["维度", "层面"], en: ["Perspectives"] },
  objectives: { zh: ["目标", "战略目标"], en: ["Objectives"] },
  links: { zh: ["因果", "因果关系"], en: ["Links"] },
  indicators: { zh: ["指标", "指标表", "指标库", "平衡积分卡", "平衡计分卡"], en: ["Indicators", "Scorecard"] },
  posts: { zh: ["岗位"], en: ["Posts"] },
  actions: { zh: ["行动", "行动方案"], en: ["Actions"] },
  actuals: { zh: ["实绩"], en: ["Actuals"] },
  adjustments: { zh: ["加减分"], en: ["Adjustments"] },
  evaluations: { zh: ["评议"], en: ["Evaluations"] },
  grades: { zh: ["等级"], en: ["Grades"] },
  current: { zh: ["现行考核"], en: ["Current"] },
};

/** Texts that head a total row. */
export const totals: readonly string[] = ["合计", "小计", "总计", "总分", "合计得分", "汇总", "total", "subtotal", "sub-total", "grandtotal", "sum", "共计"];
