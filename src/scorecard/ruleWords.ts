/**
 * 计分标准的词语: the phrases that rule texts are made of, and what each means. To teach
 * the reader a new way of saying something, add the phrase to its line here.
 *
 * Texts are compared in half-width form and small letters; of several phrases that
 * fit, the longest counts. Units stand in units.ts, 完成/未完成 and grades in stateWords.ts.
 */
import { halfWidth } from "./halfWidth";
import { defaultGrades, doneWords, notDoneWords } from "./stateWords";
import { unitNames } from "./units";

/**
 * Which way from the target a step counts: `count` has no way, it counts what happened;
 * `lacking` counts what was not done (每有1项未完成, 每缺1次); `absent` counts what went
 * amiss (每缺席1次): beside a target nobody knows which of the two the actual counts.
 */
export type Toward = "below" | "above" | "either" | "worse" | "count" | "lacking" | "absent" | "placeUp" | "placeDown";
/**
 * 上升, 下降: of a place they mean better and worse, of anything else more and less.
 * 迟, 延误: days are too many, per cents too few, and cases are `absent`.
 */
export type Shift = Toward | "rise" | "fall" | "late";

export type Meaning =
  /** ≥, 低于: stands before a quantity. `side` says which end of the stretch the quantity is. */
  | { readonly is: "compare"; readonly side: "from" | "to"; readonly included: boolean }
  /** 以上, 以内: stands after a quantity; null: whether the edge belongs is not said. */
  | { readonly is: "after"; readonly side: "from" | "to"; readonly included: boolean | null }
  /** 以内: of places, those up to it. */
  | { readonly is: "within" }
  /** 达到; 完成 speaks of a share of the target. */
  | { readonly is: "reach"; readonly completes: boolean }
  /** 未达到, 不足: the quantity is not reached; before 1% it may also begin 不足1%不计. */
  | { readonly is: "short" }
  | { readonly is: "equal" }
  /** 每低1%: which way. */
  | { readonly is: "shift"; readonly toward: Shift }
  /** 每 */
  | { readonly is: "per" }
  /** 较, 比 */
  | { readonly is: "than" }
  /** 扣, 加, 得 */
  | { readonly is: "change"; readonly sign: 1 | -1 }
  | { readonly is: "score" }
  /** 分 */
  | { readonly is: "points" }
  /** 计分: ends a clause, adds nothing. */
  | { readonly is: "tally" }
  /** 满分, 不得分, 不扣分, 不加分 */
  | { readonly is: "full" }
  | { readonly is: "nothing" }
  | { readonly is: "unchanged" }
  | { readonly is: "noBonus" }
  /** 分值, 该项分值: the full mark as a quantity. */
  | { readonly is: "mark" }
  /** 满分10分, 基础分80分 */
  | { readonly is: "base" }
  /** 最多, 最低, 加分上限, 扣分上限 */
  | { readonly is: "most" }
  | { readonly is: "least" }
  | { readonly is: "until" }
  | { readonly is: "exhaust" }
  | { readonly is: "bonus" }
  | { readonly is: "deduction" }
  /** 按 */
  | { readonly is: "by" }
  /** 比例: proportion of what, if it says. */
  | { readonly is: "proportion" }
  | { readonly is: "attainment" }
  /** 其间 */
  | { readonly is: "between" }
  /** 目标值, 基准值, 实际值, 得分, 排名 */
  | { readonly is: "target" }
  | { readonly is: "baseline" }
  | { readonly is: "actual" }
  | { readonly is: "result" }
  | { readonly is: "ranking" }
  /** 第 */
  | { readonly is: "ordinal" }
  | { readonly is: "front" }
  | { readonly is: "onward" }
  /** 第一名的实际值 */
  | { readonly is: "first" }
  /** `isGap`: 百分点, which only a difference has. */
  | { readonly is: "percent"; readonly divisor: number; readonly isGap?: true }
  | { readonly is: "percentBefore" }
  | { readonly is: "unit"; readonly unit: string }
  | { readonly is: "half" }
  | { readonly is: "heading" }
  /** 完成, 未完成, 优 */
  | { readonly is: "state"; readonly done: boolean; readonly word: string }
  | { readonly is: "word"; readonly word: string }
  | { readonly is: "others" }
  | { readonly is: "direction"; readonly lowerIsBetter: boolean }
  | { readonly is: "ignored" }
  | { readonly is: "successively" }
  | { readonly is: "respectively" }
  | { readonly is: "included"; readonly included: boolean }
  | { readonly is: "noun" }
  /** 发生, and 完成 or 获得 where things done are counted. */
  | { readonly is: "event" }
  | { readonly is: "act" }
  /** 缺席, 漏报; 不合格 behind what is counted. */
  | { readonly is: "absent" }
  | { readonly is: "flaw" }
  /** 上年; 增长, 持平, 下降 as a result: 比上年增长得满分. */
  | { readonly is: "previous" }
  | { readonly is: "trend"; readonly sign: 1 | 0 | -1 }
  | { readonly is: "or" }
  | { readonly is: "and" }
  | { readonly is: "if" }
  | { readonly is: "filler" }
  | { readonly is: "dash" }
  | { readonly is: "times" }
  | { readonly is: "over" }
  | { readonly is: "colon" }
  | { readonly is: "open"; readonly sign: string }
  | { readonly is: "close"; readonly sign: string }
  /** ， and 、 may stand inside a clause; ； 。 and a line break never do. */
  | { readonly is: "comma" }
  | { readonly is: "stop" }
  | { readonly is: "number"; readonly value: number; readonly ordinal: boolean }
  | { readonly is: "veto" }
  | { readonly is: "unknown" };

const compare = (side: "from" | "to", included: boolean): Meaning => ({ is: "compare", side, included });
const after = (side: "from" | "to", included: boolean | null): Meaning => ({ is: "after", side, included });
const shift = (toward: Shift): Meaning => ({ is: "shift", toward });

/** A meaning, then the phrases for it, Chinese and English. */
const lines: readonly (readonly [Meaning, ...string[]])[] = [
  // Comparing 比较
  [compare("from", true), "≥", ">=", "=>", "不低于", "不少于", "不小于", "大于等于", "大于或等于", "高于等于", "高于或等于", "多于或等于", "达到或超过", "等于或超过", "至少",
    "at least", "not below", "not less than", "no less than", "greater than or equal to", "at or above"],
  [compare("from", false), ">", "超额完成", "大于", "高于", "超过", "超出", "超", "多于", "高出", "长于", "晚于", "突破", "above", "over", "beyond", "higher than", "more than", "greater than", "exceeding", "exceeds", "better than"],
  [compare("to", true), "≤", "<=", "=<", "不超过", "不超", "不超出", "未超过", "不高于", "不多于", "不大于", "小于等于", "小于或等于", "低于等于", "低于或等于", "控制在", "at most", "not above", "not more than", "no more than", "within", "up to", "less than or equal to", "at or below"],
  [compare("to", false), "<", "小于", "少于", "低于", "短于", "早于", "below", "under", "lower than", "less than", "fewer than"],
  [{ is: "short" }, "不足", "不到", "不满", "未完成", "没完成", "没有完成", "未达到", "未达", "达不到", "没达到", "没有达到", "未能达到", "未满"],
  [{ is: "equal" }, "等于", "为", "=", "equal to", "equals", "exactly"],
  [after("from", true), "及以上", "含以上", "或以上", "及更多", "或更多"],
  [after("from", null), "以上", "之上", "above", "over", "more", "higher", "better", "up", "later"],
  [after("to", true), "及以下", "含以下", "或以下", "及以内", "以内", "之内", "内"],
  [after("to", null), "以下", "之下", "below", "under", "less", "fewer", "lower", "earlier"],
  [{ is: "within" }, "以内", "之内", "内", "及以内", "within"],
  [{ is: "reach", completes: false }, "达到", "达", "reaching", "reaches", "reach"],
  [{ is: "reach", completes: true }, "完成", "实际完成", "达成", "实现", "achieving", "achieve", "completing"],
  [{ is: "included", included: true }, "含", "含本数", "包含", "包括", "含本级", "inclusive", "included"],
  [{ is: "included", included: false }, "不含", "不含本数", "不包含", "不包括", "exclusive", "excluded"],

  // Steps 加减分
  [{ is: "per" }, "每", "每有", "每满", "per", "each", "every", "for each", "for every", "for each full", "for every full", "each full", "every full", "each additional", "every additional", "for each additional", "for every additional"],
  [shift("below"), "低", "低于", "低出", "少", "少于", "减", "减少", "短", "不足", "提前", "提早", "早", "缩短",
    "below", "under", "short of", "lower than", "lower", "less", "less than", "fewer", "fewer than", "early", "earlier", "ahead"],
  [shift("lacking"), "缺", "缺少", "欠", "短缺", "漏", "missing"],
  [shift("above"), "超额完成", "高", "高于", "高出", "超", "超过", "超出", "超额", "超支", "多", "多于", "多出", "增", "增加", "新增", "增多", "增长", "延长", "晚于", "above", "over", "beyond", "higher than", "higher", "more", "more than", "in excess of", "later"],
  [shift("late"), "推迟", "延迟", "延误", "逾期", "超期", "超时", "延期", "滞后", "晚", "迟", "误", "拖延", "拖后", "延后", "late", "overdue", "behind schedule"],
  [shift("rise"), "上升", "升高", "提高", "提升", "升"],
  [shift("fall"), "降", "降低", "下降", "下滑", "回落"],
  [shift("either"), "±", "+/-", "偏离", "偏差", "相差", "浮动", "波动", "增减", "变动", "away from", "off target", "deviation from", "deviating from"],
  [shift("worse"), "差"],
  [shift("placeUp"), "前进", "进位", "前移"],
  [shift("placeDown"), "后退", "退位", "后移", "靠后", "落后"],
  [{ is: "event" }, "发生", "出现", "发现", "有", "查实", "查处", "被查处", "发生过", "产生", "存在", "被通报", "通报", "通报批评", "被投诉", "被约谈", "被退回", "with"],
  [{ is: "act" }, "完成", "获得", "获", "取得", "举办", "召开", "采用", "被采用", "开展", "组织", "参加", "报", "报送", "上报"],
  [{ is: "absent" }, "缺席", "缺勤", "旷工", "迟到", "早退", "漏报", "错报", "迟报", "迟交"],
  [{ is: "flaw" }, "不合格", "不规范", "不到位", "不及时", "不符", "失误", "缺项", "漏项"],
  [{ is: "previous" }, "上年", "上年度", "上年同期", "去年", "去年同期", "上期", "上月", "同期", "同比", "环比", "last year"],
  [{ is: "trend", sign: 1 }, "增长", "增加", "上升", "提高", "提升", "正增长"],
  [{ is: "trend", sign: 0 }, "持平", "不变", "零增长"],
  [{ is: "trend", sign: -1 }, "下降", "降低", "减少", "下滑", "负增长"],
  [{ is: "than" }, "较", "比", "与", "同", "相比", "相比于", "than", "compared with", "from", "of", "the", "on"],
  [{ is: "change", sign: -1 }, "扣", "扣减", "扣除", "减扣", "减", "少得", "扣罚", "罚", "递减", "递减扣", "deduct", "deducts", "deducted", "subtract", "lose", "loses", "minus", "take off", "costs", "off", "lost", "less by"],
  [{ is: "change", sign: 1 }, "加", "加计", "加记", "另加", "再加", "奖励", "奖", "多得", "增得", "add", "adds", "added", "plus", "gain", "gains", "earn", "earns", "award", "extra", "bonus of"],
  [{ is: "score" }, "得", "计", "记", "给", "为", "打", "评", "赋", "获", "可得", "计得", "记为", "计为", "得分为", "分数为", "得分", "计分", "记分", "score", "scores", "scoring", "get", "gets", "give", "gives", "worth", "is", "are", "counts"],
  [{ is: "points" }, "分", "point", "points", "pt", "pts", "mark", "marks"],
  [{ is: "tally" }, "计算", "计算得分", "折算", "核算", "换算", "打分", "给分", "赋分", "评分", "算", "核定得分", "确定得分", "得分", "计分", "记分", "折分"],

  // What a clause gives 得分
  [{ is: "full" }, "满分", "全分", "本项", "该项", "此项", "本项满分", "该项满分", "此项满分", "总分", "全部分值", "full marks", "full mark", "full points", "full score", "the full mark"],
  [{ is: "nothing" }, "不得分", "不计分", "不给分", "不记分", "不予计分", "不予得分", "零分", "无分", "全扣", "全部扣完", "扣完", "扣光", "一分不得", "扣除全部分值", "扣全部分值", "扣全分", "扣满分",
    "no points", "no marks", "zero", "nothing", "scores nothing", "no score"],
  [{ is: "unchanged" }, "不扣分", "不予扣分", "不扣", "不减分", "no deduction", "nothing deducted"],
  [{ is: "noBonus" }, "不加分", "不再加分", "不予加分", "不另加分", "不额外加分", "no bonus", "no extra points", "nothing extra"],
  [{ is: "mark" }, "分值", "该项分值", "本项分值", "此项分值", "该项分", "本项分", "本项分数", "该项分数", "权重分", "权重分值", "标准分", "权重", "of full marks", "of the full mark", "of the points"],
  [{ is: "base" }, "基础分", "基本分", "基准分", "起评分", "基数分", "初始分", "base", "base score", "base points", "start from", "start at", "starting from", "starting at"],
  [{ is: "half" }, "一半", "half"],

  // Bounds 上限与下限
  [{ is: "most" }, "最多", "最高", "最大", "至多", "不超过", "上限", "上限为", "封顶", "max", "max.", "maximum", "maximum of", "up to", "capped at", "cap", "cap at", "at most", "not more than", "no more than", "not exceeding", "to a maximum of", "up to a maximum of"],
  [{ is: "least" }, "最低", "最少", "保底", "下限", "下限为", "不低于", "min", "min.", "minimum", "minimum of", "not below", "down to", "to a minimum of", "floor", "no less than"],
  [{ is: "until" }, "为止", "为限", "止", "到此为止", "limit"],
  [{ is: "exhaust" }, "扣完", "扣至零分", "扣至0分", "不倒扣", "不得倒扣", "不计负分", "不出现负分",
    "until none are left", "until nothing is left", "no negative points", "no negative marks", "never below zero", "not below zero"],
  [{ is: "bonus" }, "加分", "加分项", "奖励分", "奖励加分", "bonus", "bonus points", "extra points", "additions"],
  [{ is: "deduction" }, "扣分", "减分", "扣分项", "减分项", "扣减", "deduction", "deductions"],
  [{ is: "direction", lowerIsBetter: true }, "越低越好", "越少越好", "越小越好", "逆向指标", "反向指标", "负向指标", "逆指标", "反向计分", "lower is better", "less is better", "fewer is better", "the lower the better"],
  [{ is: "direction", lowerIsBetter: false }, "越高越好", "越多越好", "越大越好", "正向指标", "正指标", "higher is better", "more is better", "the higher the better"],
  [{ is: "ignored" }, "不计", "不计算", "不予计算", "舍去", "忽略", "忽略不计", "不作计算", "not counted", "do not count", "does not count", "ignored"],

  // Proportion 比例
  [{ is: "by" }, "按", "按照", "依", "依照", "依据", "根据", "以", "按其", "based on", "according to", "in", "by"],
  [{ is: "proportion" }, "比例", "同比例", "等比例", "同等比例", "相应比例", "对应比例", "正比例", "线性", "直线", "插值", "插值法", "内插", "内插法", "线性关系", "比例关系", "之比", "比值", "之比值", "proportion", "proportional", "proportionally", "in proportion", "pro rata", "linear", "linearly", "interpolated"],
  [{ is: "attainment" }, ...["", "实际", "目标", "任务", "计划"].flatMap((of) => ["完成率", "达成率", "完成比例", "达成比例", "完成度", "完成进度", "完成比", "达成比", "实现率"].map((word) => of + word)), "完成目标比例", "完成任务比例", "完成目标的比例", "完成任务的比例", "实际完成情况与目标的比例", "attainment", "completion", "completion rate", "achievement", "achievement rate", "percentage of target", "the share of the target reached"],
  [{ is: "between" }, "其间", "期间", "中间", "之间", "两者之间", "区间内", "区间", "范围内", "介于两者之间", "介于", "in between", "between", "in-between", "from"],

  // What is spoken of 所指
  [{ is: "target" }, "目标", "目标值", "年度目标", "年度目标值", "目标任务", "目标数", "目标量", "计划量", "计划", "计划值", "计划数", "年度计划", "任务", "任务数", "年度任务", "目标要求", "既定目标", "全年任务", "全年目标", "全年计划", "预算", "预算数", "budget", "target", "the target", "target value", "plan", "goal"],
  [{ is: "baseline" }, "基准值", "基准", "底线", "底线值", "基期值", "不允许值", "baseline", "the baseline"],
  [{ is: "actual" }, "实际", "实际值", "实际完成", "实际完成值", "实际完成数", "实际数", "完成值", "完成数", "指标值", "实绩", "实际结果", "完成情况", "完成量", "实际完成量", "指标", "该指标", "本指标", "平均", "年均", "月均", "人均", "误差", "x", "y", "a", "k", "n", "p", "z", "actual", "the actual", "actual value", "result", "the result", "value"],
  [{ is: "result" }, "得分", "最终得分", "本项得分", "该项得分", "此项得分", "计算得分", "总得分", "总分", "分数", "考核得分", "score", "the score", "points", "total"],
  [{ is: "ranking" }, "排名", "排名为", "排位", "位次", "名次", "位居", "位列", "名列", "排", "列", "全县", "全市", "全省", "综合排名", "rank", "ranked", "ranking", "place", "placed"],
  [{ is: "ordinal" }, "第"],
  [{ is: "front" }, "前", "top", "the first"],
  [{ is: "onward" }, "及以后", "及其以后", "以后", "之后", "及之后", "及以后的", "及其他", "起", "开始", "and after", "and later", "and lower", "onwards"],
  [{ is: "first" }, "第一名的比例", "第一名之比", "最高值", "最好值", "最优值", "第一名得分", "最高者", "第一名实际值", "the best", "the first's", "the highest", "the best value"],
  [{ is: "percent", divisor: 100 }, "%", "percent", "per cent"],
  [{ is: "percent", divisor: 100, isGap: true }, "个百分点", "百分点", "个点", "percentage point", "percentage points", "pp"],
  [{ is: "percent", divisor: 1000 }, "‰"],
  [{ is: "percent", divisor: 1000, isGap: true }, "个千分点", "千分点"],
  [{ is: "percentBefore" }, "百分之"],

  // Words between 连接
  [{ is: "others" }, "其他", "其它", "其余", "否则", "超出", "超出范围", "超出此范围", "超出该范围", "范围外", "otherwise", "others", "else", "any other", "anything else", "the rest"],
  [{ is: "respectively" }, "分别", "依次", "respectively"],
  [{ is: "successively" }, "依次", "逐名", "逐位", "依次每名", "依名次"],
  [{ is: "noun" }, "问题", "事故", "案件", "事件", "投诉", "有效投诉", "差错", "违规", "违纪", "败诉", "隐患", "安全事故", "责任事故", "安全生产事故", "安全生产责任事故", "上访", "越级上访", "会议", "培训", "活动", "信息", "材料", "论文", "等次", "等级", "群体性事件", "有责投诉", "安全隐患", "情况", "情形", "人员", "项目", "任务", "的事件", "的情况", "的问题"],
  [{ is: "state", done: false, word: "无" }, "零"],
  [{ is: "or" }, "或", "或者", "或是", "or"],
  [{ is: "and" }, "且", "并且", "和", "与", "及", "并", "and", "but"],
  [{ is: "if" }, "如", "若", "如果", "当", "凡", "凡是", "对", "对于", "在", "处于", "其中", "属于", "全年", "年内", "当年", "if", "when", "where", "at", "for", "a", "an", "the"],
  [{ is: "filler" }, "的", "则", "时", "者", "就", "即", "均", "都", "应", "可", "予以", "给予", "将", "后", "的部分", "部分", "的话", "相应", "累计", "共计", "合计", "总计", "直至", "直到", "该项", "本项", "此项", "then", "so", "is", "are", "the", "of", "a", "an"],
  [{ is: "dash" }, "-", "~", "--", "->", "to", "至", "到", "…", "……"],
  [{ is: "times" }, "*", "乘以", "乘", "times", "x"],
  [{ is: "over" }, "/", "除以", "占", "与", "divided by", "over"],
  [{ is: "colon" }, ":", "=", "->", "→", "⇒"],
  [{ is: "comma" }, ",", "、"],
  [{ is: "stop" }, ";", "。", "\n", "."],
  [{ is: "heading" }, "评分标准", "计分标准", "计分规则", "评分规则", "计分方法", "评分办法", "计分办法", "评分方法", "考核标准", "标准", "rule", "scoring", "scoring rule"],
  [{ is: "open", sign: "(" }, "("], [{ is: "open", sign: "[" }, "["], [{ is: "close", sign: ")" }, ")"], [{ is: "close", sign: "]" }, "]"],
];

/** Words of 定性法 beside those of stateWords.ts. */
const otherWords: readonly string[] = [
  "合格", "不合格", "基本合格", "称职", "基本称职", "不称职", "好", "较好", "基本完成", "部分完成", "逾期完成", "延期完成", "超期完成", "基本达标", "部分达标", "满意", "基本满意", "不满意", "甲", "乙", "丙", "丁",
  "一等奖", "二等奖", "三等奖", "五级", ...[..."一二三四abcd甲乙丙丁"].flatMap((level) => [`${level}级`, `${level}等`]),
  "satisfactory", "unsatisfactory", "partly", "partly done", "partially", "partially met", "partially done", "partially achieved", "very good", "outstanding", "needs improvement",
];

/** Phrases in which the longest one that fits would be the wrong one: where they are cut. */
const cuts: readonly (readonly [string, string])[] = [
  ["得", "分值"], ["扣", "分值"], ["加", "分值"], ["计", "分值"], ["得", "分别"], ["扣", "分别"],
];

/** Each phrase with everything it can mean; what stands around it decides. */
export const meaningsOf: ReadonlyMap<string, readonly Meaning[]> = gather();

function gather(): ReadonlyMap<string, readonly Meaning[]> {
  const found = new Map<string, Meaning[]>();
  const add = (typed: string, meaning: Meaning): void => {
    const phrase = halfWidth(typed) || typed;
    const known = found.get(phrase);
    if (known === undefined) found.set(phrase, [meaning]);
    else known.push(meaning);
  };
  for (const [meaning, ...phrases] of lines) for (const phrase of phrases) add(phrase, meaning);
  for (const unit of unitNames) add(unit, { is: "unit", unit });
  const isWord = (word: string): boolean => !/^\d/.test(word);
  for (const word of doneWords) if (isWord(word)) add(word, { is: "state", done: true, word });
  for (const word of notDoneWords) if (isWord(word)) add(word, { is: "state", done: false, word });
  for (const word of [...defaultGrades.flatMap((grade) => grade.words), ...otherWords]) add(word, { is: "word", word });
  return found;
}

/** Where a phrase must be cut in two: the length of its first part, by the whole. */
export const cutAfter: ReadonlyMap<string, number> = new Map(cuts.map(([first, second]) => [first + second, first.length]));
