/** 定权重用语: the four ways to weights, comparing with the present ones, and adopting them, in Chinese. */
import type { Unusable } from "../scorecard/groupEntropy";
import type { CannotAdopt } from "../scorecard/adoptWeights";

/** Why a cell cannot take its weight. */
type LeftBecauseWord = "formula" | "merged" | "changed";

export const weighingZh = {
  methods: { pairs: "两两比较", experts: "多位专家", entropy: "熵权法", ranking: "按次序" },
  method: "方法",
  about: {
    pairs: "一个人（或一起商量着）两两比较，随时看一致性。",
    experts: "每位专家填一张判断表，读回来逐格取几何平均。",
    entropy: "用各单位的实际值说话：单位之间差得越开的指标，权重越大。",
    ranking: "只排出谁先谁后，按次序给出权重（排序质心法）。",
  },

  outcome: {
    title: "和现在的权重对比",
    present: (share: string) => `现 ${share}`,
    unknown: "现 –",
    difference: (text: string) => `差 ${text}`,
    same: "不变",
    round: "精确到",
    adoptTitle: "采用",
    alike: (n: number) => `同类的其他 ${n} 张卡也这样改`,
    nothing: "和表格里的权重一样，不用改。",
    lines: (n: number) => `看要改的 ${n} 处`,
    how: "只改这一组的权重单元格，合计不变；百分数、小数、分值照原来的写法。要么全改，要么都不改。",
    what: "项目",
    from: "现为",
    to: "改为",
    apply: (n: number) => `改到表格里（${n} 处）`,
    looking: "正在查看这些单元格…",
    inTheWay: (n: number) => `有 ${n} 个单元格不能改，所以都不改：`,
    because: {
      formula: "里面是公式。请改公式，或把它换成数字",
      merged: "被合并单元格盖住了。请取消合并，或把权重写在合并单元格的第一格",
      changed: "内容和读到的不一样了。请重新读取",
    } satisfies Record<LeftBecauseWord, string>,
    again: "再看一次",
    cannot: {
      open: (name: string) => `「${name}」的权重还有缺的或看不懂的，不知道这一组一共占多少。请先到「检查」里改好，再来采用。`,
      weightless: (name: string) => `「${name}」下面的权重都是 0，没法按比例调。请先在表格里给它写上权重。`,
    } satisfies Record<CannotAdopt["cannot"], (name: string) => string>,
    failed: "没能查看要改的单元格",
  },

  experts: {
    title: "专家的判断",
    find: "在工作簿里找判断表",
    findAgain: "重新找",
    selected: "读取选中的区域",
    form: "生成空白判断表",
    how: "判断表：一行里依次写着这一组的各项，左边一列也写着各项，中间填判断；次序不限，放在哪张工作表都行。上方写「专家」和姓名，就用姓名，否则用表名。",
    formWrites: (n: number) => `会新建一张工作表「判断表」（${n} 项），发给专家填；您的其他工作表都不动。填好的复制回这个工作簿，再点「在工作簿里找判断表」。`,
    formWritten: (sheet: string) => `已新建工作表「${sheet}」。复制几份，每位专家一张。`,
    show: "去看",
    searching: "正在找判断表…",
    none: "没有找到这一组的判断表。",
    noneNext: "判断表上的名称要和这一组的各项一样。可以先生成一张空白的，发给专家填；也可以选中一块方阵，再点「读取选中的区域」。",
    notMatrix: (n: number) => `选中的区域不是这一组的判断矩阵。请选中 ${n} 行 ${n} 列的判断（不含标题），或连同各项的名称一起选中。`,
    include: (name: string) => `算上${name}`,
    ratio: (text: string) => `CR ${text}`,
    over: "前后矛盾（CR 超过 0.1）",
    fine: "前后一致",
    blank: (n: number) => `有 ${n} 格空着，由其余的推出`,
    unreadable: (cells: string) => `看不懂：${cells}，当作空着`,
    weight: (name: string) => `${name}的分量`,
    weightShort: "分量",
    go: (where: string) => `定位到 ${where}`,
    overNamed: (names: string) => `前后矛盾的：${names}。可以请他们重新斟酌，或取消勾选、不算在内。`,
    nobody: "至少勾选一位专家。",
    group: (n: number, ratio: string) => `${n} 位专家逐格取几何平均，合起来 CR = ${ratio}。`,
    failed: "没能读取判断表",
  },

  entropy: {
    units: (n: number) => `用了 ${n} 个单位的实际值。`,
    leftOut: (names: string) => `缺数而没有用的单位：${names}。`,
    usable: "用得上",
    index: (text: string) => `信息熵 ${text}`,
    direction: { up: "越大越好", down: "越小越好" },
    unusable: {
      group: "不是指标，没有实际值",
      words: "实际值是文字，或得分来自别处",
      direction: "计分标准没有说越大越好还是越小越好（如适中型），或各单位不一样",
      negative: "实际值有负数",
      missing: "一半以上的单位缺数",
    } satisfies Record<Unusable, string>,
    keeps: "用不上，权重不变",
    title: "各指标的数据",
    caution: "熵权只看数据的差异，不看重不重要；适合作参考，再和两两比较的结果对照。",
    open: "这张卡的权重还有缺的或看不懂的。请先到「检查」里改好。",
    next: "熵权法要用指标的实际值：请选一组指标，同类至少两个单位有实际值。",
    none: "这一组没有用得上的指标，权重算不出来。",
  },

  ranking: {
    title: "从最重要排到最不重要",
    hint: "用上下按钮调整次序，也可以用鼠标拖动。",
    up: (name: string) => `把「${name}」上移`,
    down: (name: string) => `把「${name}」下移`,
    moved: (name: string, place: number, n: number) => `「${name}」现在排第 ${place}，共 ${n} 项。`,
    note: "排序质心法：第 k 重要的一项得 (1/n)·Σ 1/i（i 从 k 到 n）。",
  },
};

export type WeighingWords = typeof weighingZh;
