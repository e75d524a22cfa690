/** 各列说明，中文. */
import type { FieldsOf, TableKind } from "../scorecard/table";

/** A column that is forgotten does not compile. Excel shows at most 255 characters. */
export type ColumnHelp = { readonly [K in TableKind]: { readonly [F in FieldsOf[K]]: string } };

const code = "简短的编号，同一张卡里不重复。例：L1";
const owner = "由谁负责，写到人或部门。例：张敏";
const card = "属于哪张计分卡，写单位、部门或岗位的名称。只有一张卡时可以不填。例：党建办";
const remark = "想记下的话，不参加计分。";
const theme = "属于哪个战略主题。例：便民服务";
const perspective = "属于哪个维度，写法与「维度」表或战略中的模板一致。例：服务对象";
const objective = "为了哪个战略目标，写完整的一句话。例：群众更满意";
const evidence = "凭什么这样记：文件、通报或材料的名称。例：县考核办通报第3期";

export const columnHelpZh: ColumnHelp = {
  strategy: {
    item: "要说明的事项，已经列好。战略主题可以写几行。",
    text: "事项的内容。模板、缺数等可从下拉列表里选。例：2026年度",
  },
  swot: {
    category: "S 优势，W 劣势，O 机会，T 威胁，从列表里选。",
    text: "一行写一点，越具体越好。例：年轻干部多，学习意愿强",
    objective: "这一点引出了哪个战略目标。例：提升干部本领",
  },
  cards: {
    card: "计分卡的名称，一行一张。例：云溪镇",
    kind: "总卡是整个单位，分卡是部门，个人是岗位，从列表里选。",
    parent: "上一级是哪张卡，总卡不填。例：云溪镇",
    owner,
    group: "和谁放在一起比：同一类组的卡一起排名、分等级。例：内设机构",
  },
  perspectives: {
    card: "这几个维度是哪张卡的；不填就是每张卡都用。例：云溪镇",
    code,
    perspective: "看成绩的一个角度，一行一个。例：学习与发展",
    order: "1 是最底层，数字越大越靠上。底层支撑上层。例：1",
    perspectiveWeight: "在整张卡里占多少，同一张卡的各维度合计 100%。合计不对时变红。例：20%",
  },
  objectives: {
    card,
    code,
    perspective,
    theme,
    objective: "想达到的状态，一句话，一行一个。例：办事更快更规范",
    objectiveWeight: "在所属维度里占多少，同一维度合计 100%。合计不对时变红。例：60%",
    alignsWith: "承接上级卡的哪个目标，写编号或名称，几个用分号隔开。总卡不填。例：P1;P2",
    term: "长期是几年见效，短期是当年见效，从列表里选。",
    owner,
  },
  links: {
    cause: "先做到的那个目标，写目标的名称或编号。例：提升干部本领",
    effect: "因此能达到的目标，写目标的名称或编号。例：办事更快更规范",
    strength: "影响有多大：强、中、弱。例：强",
    lag: "原因起作用到结果显现要几个月。例：6",
    feedback: "结果反过来又影响原因时填「是」，平常不填。",
    note: "为什么这样认为。例：培训后差错明显减少",
  },
  indicators: {
    card: "属于哪张计分卡，写单位、部门或岗位的名称，每行都写。量表按它一卡一张。例：党政综合办",
    code: "简短的编号，同一张卡里不重复，实绩表用它对应。例：Z-01",
    perspective,
    perspectiveWeight: "所属维度在整张卡里占多少。例：20%",
    theme,
    objective,
    objectiveWeight: "所属目标在维度里占多少。例：60%",
    indicator: "用什么衡量，一行一个指标。例：按时办结率",
    definition: "怎么算出来的，算哪些、不算哪些。例：按时办结件数÷应办结件数",
    nature: "结果是做成了什么，过程是做了什么，从列表里选。结果类应占一半以上。",
    use: "考核的计入总分，监控的只看不计分。不填就是考核。",
    weight: "这个指标占多少，只填考核的指标，合计 100%。合计不对时变红。例：30%",
    method: "按哪种办法算分，从列表里选；在计分标准里用一句话写清楚的，可以不填。例：比率法",
    ruleText: "怎么给分，写一句话，检查时会告诉您读懂了没有。例：每低1%扣2分，低于60分不得分",
    unit: "用什么单位计量。例：件",
    baseline: "起点或底线。只有基准法、底线法等要用。例：80%",
    target: "要达到的数，写数字，不写文字。例：95%",
    actual: "实际完成的数。填了它就不看实绩表。例：93%",
    points: "分数已由别人评定时直接填，填了就不再计算。例：88",
    frequency: "多久统计一次，从列表里选。例：季",
    accumulation: "各期的数怎么合成全年的数，从列表里选。不填就取最新一期。",
    dataSource: "数字由谁提供。例：政务服务平台",
    owner,
    missing: "没有数时怎么办，从列表里选。不填就按战略表里的办法。",
    remark,
  },
  posts: {
    person: "担任岗位的人，一人几个岗位就写几行。例：周宁",
    post: "岗位的名称。例：便民中心主任",
    card: "这个岗位按哪张卡算分。例：便民中心主任岗",
    share: "这个岗位占他工作的多少，一个人合计 100%。例：60%",
    difficulty: "岗位难易的系数，1 是一般，不填就是 1。例：1.05",
  },
  actions: {
    code: "简短的编号。例：A1",
    objective: "为了哪个战略目标，写目标的名称或编号。例：提升干部本领",
    action: "要做的事，一行一件。例：每月一次业务夜校",
    owner,
    start: "什么时候开始，写日期。例：2026-03-01",
    due: "最迟什么时候完成，写日期；过期没完成会提醒。例：2026-11-30",
    progress: "完成了多少。例：60%",
    budget: "安排了多少钱，单位自己定，与支出一致。例：12",
    spent: "已经花了多少钱；超过预算会提醒。例：7.5",
    remark,
  },
  actuals: {
    indicator: "哪个指标，写编号或名称。例：Z-01",
    period: "哪个月或哪个季度。例：2026年第1季度",
    actual: "这一期实际完成的数。例：320",
    reporter: "谁填报的。例：李想",
    date: "哪天填报的，写日期。例：2026-04-05",
    evidence,
  },
  adjustments: {
    card,
    matter: "为什么加分或扣分。例：获县政府通报表扬",
    kind: "加分、扣分，或一票否决、一票否优，从列表里选。",
    points: "加或扣多少分，都写正数；一票否决不填。例：2",
    evidence,
  },
  evaluations: {
    card,
    party: "谁来评。「计分卡」那一行写计分卡自己占的权重。例：服务对象",
    rater: "评分的人或代号，一行一人。例：群众代表1",
    rating: "评了多少分，满分 100。「计分卡」那一行不填。例：92",
    weight: "这一方占多少，同一方每行写一样，同一张卡各方合计 100%。例：20%",
  },
  grades: {
    grade: "等级的名称。例：优秀",
    minimum: "达到多少分算这个等级。例：90",
    coefficient: "绩效工资的系数，不用可以不填。例：1.2",
    quota: "最多多少：30% 是比例，3 是个数，不限就不填。例：30%",
  },
  current: {
    card: "与现行考核对比的卡。例：经济发展办",
    score: "按现在的考核办法得了多少分。例：91.5",
    grade: "按现在的考核办法评为什么等级。例：优秀",
  },
};
