/** 例子的用语，中文：云溪镇. */
/** 计分卡: the town, three departments, two posts. */
export type SampleCard = "town" | "office" | "economy" | "centre" | "officeHead" | "villageTeam";

/** 战略目标, by perspective: L learning, M money, P process, R outside resources, S those served. */
export type SampleObjective = "L1" | "L2" | "M1" | "P1" | "P2" | "R1" | "S1" | "S2";

export type SampleIndicator =
  | "T-01" | "T-02" | "T-03" | "T-04" | "T-05" | "T-06" | "T-07" | "T-08" | "T-09" | "T-10" | "T-11"
  | "O-01" | "O-02" | "O-03" | "O-04" | "O-05" | "O-06"
  | "E-01" | "E-02" | "E-03" | "E-04" | "E-05" | "E-06" | "E-07"
  | "C-01" | "C-02" | "C-03" | "C-04" | "C-05" | "C-06"
  | "H-01" | "H-02" | "H-03" | "V-01" | "V-02" | "V-03";

/** 指标名称, 定义, 计分标准, 计量单位, 数据来源 */
export type IndicatorWords = readonly [name: string, definition: string, rule: string, unit: string, source: string];

/** From which perspective a link leads to which. */
export type SampleLink = "LM" | "LP" | "MP" | "MS" | "PM" | "PR" | "PS" | "RM" | "SM";

export interface SampleWords {
  readonly period: string;
  readonly mission: string;
  readonly vision: string;
  readonly values: string;
  readonly themes: readonly [serving: string, growing: string];
  readonly cards: { readonly [C in SampleCard]: string };
  readonly owners: { readonly [C in SampleCard]: string };
  readonly departments: string;
  readonly objectives: { readonly [O in SampleObjective]: string };
  readonly indicators: { readonly [I in SampleIndicator]: IndicatorWords };
  /** What is done for an objective. */
  readonly actions: { readonly [O in SampleObjective]: string };
  readonly linkNotes: { readonly [L in SampleLink]: string };
  readonly swot: readonly (readonly [category: string, text: string, objective: SampleObjective])[];
  readonly posts: { readonly officeHead: string; readonly villageTeam: string; readonly centreHead: string };
  /** The person with two posts, and the one with one. */
  readonly people: readonly [string, string];
  readonly quarters: readonly [string, string, string, string];
  readonly adjustments: readonly [bonus: readonly [matter: string, evidence: string], deduction: readonly [matter: string, evidence: string]];
  readonly rater: (n: number) => string;
  /** A qualitative result, as 定性法 reads it. */
  readonly good: string;
  readonly report: string;
}

const proportion = "按完成比例得分，最多100分，低于60分不得分";
const percentBelow = "每低1%扣2分，低于60分不得分";
const each = "每起扣10分，扣完为止";

export const sampleZh: SampleWords = {
  period: "2026年度",
  mission: "让镇上的人办事方便、日子更好",
  vision: "县里办事最方便的乡镇",
  values: "实在、公开、肯学",
  themes: ["便民服务", "产业兴镇"],
  cards: { town: "云溪镇", office: "党政综合办", economy: "经济发展办", centre: "便民服务中心", officeHead: "综合办主任岗", villageTeam: "驻村工作队长岗" },
  owners: { town: "何建民", office: "周宁", economy: "郑立", centre: "吴桐", officeHead: "周宁", villageTeam: "周宁" },
  departments: "内设机构",
  objectives: {
    L1: "提升干部本领", L2: "推进网上办公", M1: "管好用好财政资金", P1: "办事更快更规范", P2: "重点项目早落地", R1: "争取更多外部支持", S1: "群众更满意", S2: "农民多增收",
  },
  indicators: {
    "T-01": ["干部人均培训学时", "全镇干部参加培训的学时÷干部人数", proportion, "学时", "党建办"],
    "T-02": ["网上可办事项占比", "能在网上办成的事项÷全部事项", proportion, "%", "县行政审批局"],
    "T-03": ["预算执行率", "年末实际支出÷调整后预算", percentBelow, "%", "财政所"],
    "T-04": ["一般性支出压减率", "比上年少支出的部分÷上年支出", proportion, "%", "财政所"],
    "T-05": ["事项按时办结率", "按时办结件数÷应办结件数", percentBelow, "%", "县行政审批局"],
    "T-06": ["重点项目开工率", "已开工项目÷年度计划项目", "完成80%得60分，完成100%得100分，按同比例计分，低于80%不得分", "%", "县发改局"],
    "T-07": ["争取上级资金", "当年到账的专项资金", proportion, "万元", "财政所"],
    "T-08": ["群众满意度", "县统计局入户调查结果", "≥95%得100分；90%(含)-95%得90分；80%(含)-90%得75分；80%以下不得分", "%", "县统计局"],
    "T-09": ["重复信访", "同一事项再次信访的起数", each, "起", "县信访局"],
    "T-10": ["农民人均收入增速", "农村居民人均可支配收入比上年增长", proportion, "%", "县统计局"],
    "T-11": ["新增市场主体", "当年新登记的企业和个体户", proportion, "户", "县市场监管局"],
    "O-01": ["干部业务测试合格率", "合格人数÷参加人数", proportion, "%", "党建办"],
    "O-02": ["公用经费节约率", "比预算少支出的部分÷预算", proportion, "%", "财政所"],
    "O-03": ["公文按时办结率", "按时办结的公文÷应办公文", percentBelow, "%", "综合办台账"],
    "O-04": ["全镇性会议次数", "全镇干部参加的会议", "每多1次扣5分，扣完为止", "次", "综合办台账"],
    "O-05": ["有效投诉", "查实的对机关作风的投诉", each, "起", "县信访局"],
    "O-06": ["对口帮扶协议", "与县直单位、企业签订并履行的协议", proportion, "份", "综合办台账"],
    "E-01": ["招商业务学习场次", "办内组织的政策和业务学习", proportion, "次", "经发办台账"],
    "E-02": ["项目资金按时拨付率", "按时拨付笔数÷应拨付笔数", percentBelow, "%", "财政所"],
    "E-03": ["项目按期推进率", "按期完成节点÷计划节点", percentBelow, "%", "县发改局"],
    "E-04": ["项目材料一次通过率", "一次通过的材料÷报送材料", proportion, "%", "县行政审批局"],
    "E-05": ["带动农民就业", "项目和合作社新吸纳的本镇农民", proportion, "人", "人社所"],
    "E-06": ["合作社分红", "当年发给社员的红利", proportion, "万元", "农经站"],
    "E-07": ["引进社会投资", "当年实际到位的投资", proportion, "万元", "县发改局"],
    "C-01": ["网上办件率", "网上办件数÷全部办件数", proportion, "%", "政务服务平台"],
    "C-02": ["专项资金审计整改", "上年审计问题全部整改完毕", "完成得满分，未完成不得分", "", "县审计局"],
    "C-03": ["平均办件天数", "从受理到办结的平均工作日", "每多1天扣20分，扣完为止", "天", "政务服务平台"],
    "C-04": ["事项按时办结率", "按时办结件数÷应办结件数", percentBelow, "%", "政务服务平台"],
    "C-05": ["窗口好评率", "好评数÷评价数", "≥98%得100分；95%(含)-98%得90分；90%(含)-95%得75分；90%以下不得分", "%", "政务服务平台"],
    "C-06": ["志愿服务进大厅", "社会组织参与的服务场次", proportion, "次", "中心台账"],
    "H-01": ["本人培训学时", "参加培训的学时", proportion, "学时", "党建办"],
    "H-02": ["交办事项按时完成率", "按时完成件数÷交办件数", percentBelow, "%", "督查台账"],
    "H-03": ["服务对象评价", "各办和村对服务的评价", "优得100分；良得85分；中得70分；差得50分", "", "年度测评"],
    "V-01": ["驻村天数", "全年在村工作的天数", proportion, "天", "县驻村办"],
    "V-02": ["帮扶户增收达标率", "收入达标的帮扶户÷全部帮扶户", percentBelow, "%", "农经站"],
    "V-03": ["村民诉求办结率", "已办结的诉求÷收到的诉求", percentBelow, "%", "驻村日志"],
  },
  actions: {
    L1: "每月一次业务夜校，人人上台讲一次", L2: "把高频事项搬到网上，手机就能办", M1: "支出按月公开，大额支出集体定", P1: "一窗受理，限时办结，超时亮灯",
    P2: "项目专班每周一会，逐项销号", R1: "与县直部门和企业结对，季度走访", S1: "干部包户，问题当月回复", S2: "支持合作社改种优质果蔬",
  },
  linkNotes: {
    LM: "会管钱的干部，钱才用在刀刃上", LP: "业务熟了，办事才快、差错才少", MP: "钱到位，事情才推得动", MS: "钱花在群众身上，群众才有感受", PM: "流程顺了，花钱更省",
    PR: "事情办得好，外面才愿意支持", PS: "办得快、办得好，群众才满意", RM: "外部资金到位，财力更足", SM: "群众满意，项目和投资才进得来",
  },
  swot: [
    ["S", "年轻干部多，学习意愿强", "L1"],
    ["W", "办事还要跑几趟，材料重复交", "P1"],
    ["O", "县里支持特色果蔬，有专项资金", "S2"],
    ["T", "青壮年外出多，项目用工难", "P2"],
  ],
  posts: { officeHead: "党政综合办主任", villageTeam: "驻村工作队长", centreHead: "便民服务中心主任" },
  people: ["周宁", "吴桐"],
  quarters: ["2026年第1季度", "2026年第2季度", "2026年第3季度", "2026年第4季度"],
  adjustments: [["窗口经验在全县推广", "县政府简报第18期"], ["迟报信息一次", "县考核办通报第3期"]],
  rater: (n) => `群众代表${n}`,
  good: "良",
  report: "季度报表",
};
