/** 新建模板的用语，中文. English has the same shape; a word it misses does not compile. */
import type { Preset } from "../scorecard/model";
import type { TableKind } from "../scorecard/table";

/** What each sheet is for, and whether it must be filled. */
type SheetWords = { readonly [K in TableKind]: string };

const sheets: SheetWords = {
  strategy: "单位、期间和几项设置。单位和期间会印在量表上。",
  swot: "优势、劣势、机会、威胁，记下目标从哪里来。",
  cards: "有哪些计分卡：总卡、各部门的分卡、个人的卡，谁是谁的上级。",
  perspectives: "每张卡有哪些维度，各占多少，谁在上谁在下。",
  objectives: "每个维度下的战略目标，各占多少，承接上级的哪个目标。",
  links: "哪个目标做到了，哪个目标才能做到。战略地图按它来画。",
  indicators: "一行一个指标：占多少、目标多少、实际多少、怎么给分。",
  posts: "谁担任哪些岗位，各占多少。个人得分按它来合。",
  actions: "为了目标要做的事，谁做、何时完成、花多少钱。",
  actuals: "按月或按季报数的指标，一期一行；指标表里的实际值就不用填。",
  adjustments: "总分以外的加分、扣分和一票否决。",
  evaluations: "群众、领导、同级来评的分，各占多少。",
  grades: "多少分算什么等级，名额和系数。",
  current: "按现在的办法得了多少分，用来和新办法对比。",
};

const presets: { readonly [P in Preset]: string } = { business: "企业", government: "党政机关", five: "五维", municipal: "市政府" };

const steps: readonly (readonly [step: string, what: string])[] = [
  ["填表", "在「指标」表里一行填一个指标：属于哪个维度、占多少、目标值、实际值、怎么给分。"],
  ["读取", "打开“平衡计分卡”面板，它会自己认出各张表，并告诉您读到了几张卡、几个指标。"],
  ["检查", "看列出的问题，点一下就到那个单元格，改好后列表自己更新。"],
  ["计分", "看总分、各维度和各指标的得分，每一步怎么算出来都能展开看。"],
  ["量表", "点“一键生成考核量表”，每张卡一张表，可以直接打印、签字、归档。"],
];

export const templateZh = {
  help: {
    name: "帮助",
    title: "怎样用这个工作簿",
    intro: "先填「指标」表，其余的表用到再填；不用的表留空或删掉都可以。",
    stepsTitle: "五步做完一次考核",
    steps,
    sheetsTitle: "各张表填什么",
    must: "必填",
    optional: "按需",
    hintsTitle: "填表时",
    hints: [
      "选中表头，旁边会显示这一列是什么意思、怎么填。",
      "深色表头要填，浅色表头用到才填。",
      "有下拉箭头的格子，从列表里选，不用打字。",
      "权重写成 30% 或 0.3；合计不到或超过 100% 时，这一组权重变红。",
      "一行写满后接着往下写，表格会自己变长。",
    ],
  },
  sheets,
  /** Words of lists that people choose from or go on with by themselves. */
  frequencies: ["月", "季", "半年", "年"],
  parties: ["计分卡", "服务对象", "公众", "领导", "同级"],
  strengths: ["强", "中", "弱"],
  check: {
    required: "必填。",
    choose: "请从下拉列表里选。",
    listed: (sheet: string) => `「${sheet}」表里还没有这个名称。如果是新的，点“确定”继续，再到「${sheet}」表里补上。`,
    preset: "所选的维度模板里没有这个名称。如果确实需要，点“确定”继续。",
    share: "请填 0% 到 100%，例如 30% 或 0.3。",
    number: "请填数字，不要带文字。",
    date: "请填日期，例如 2026-03-01。",
  },
  form: {
    language: "表头的语言",
    languages: { zh: "中文", en: "English" },
    preset: "维度",
    presets,
    perspectives: (names: readonly string[]) => `从下到上：${names.join(" → ")}`,
    extent: "要哪些表",
    extents: { simple: "简表", complete: "完整" },
    extentExplained: {
      simple: "只有「指标」和「战略」两张表，适合第一次用。",
      complete: "全部 14 张表：分层权重、因果、行动、实绩、岗位、评议等。",
    },
    contents: "内容",
    contentsChoices: { empty: "空表", sample: "带例子" },
    contentsExplained: {
      empty: "只有表头、下拉列表和说明，等您来填。",
      sample: "一个乡镇的完整例子，马上就能检查、计分、生成量表，看懂后改成自己的。",
    },
    before: (n: number) => `将新建 ${n} 张工作表`,
    beforeNote: "原有的工作表一张都不动。",
    notLooked: "没能查看会新建哪些工作表",
    renamed: (wanted: string) => `「${wanted}」已有人用，所以换了名称`,
    button: "新建模板",
    blocked: "这个工作簿里已有考核表",
    blockedBody: (sheets: readonly string[]) => `已读到：${sheets.join("、")}。再新建模板，两边的指标会混在一起计分，所以没有新建。请先新建一个空白工作簿（Ctrl+N），再点“新建模板”。`,
    waiting: "正在看工作簿里有什么…",
    done: (n: number) => `已新建 ${n} 张工作表`,
    doneEmpty: "从「指标」表填起：选中表头可以看到每一列怎么填。填好一行就可以回到“读取”。",
    doneSample: "例子已经填好，可以直接检查、计分、生成量表。",
    open: "打开其中一张",
    openSheet: (sheet: string) => `打开工作表「${sheet}」`,
    toReading: "下一步：读取",
  },
};

export type TemplateWords = typeof templateZh;
