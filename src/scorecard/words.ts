/**
 * 选项词: the words people choose from in cells (考核/监控, 剔除, 总卡 …), in both
 * languages. The first word of each is the one a template offers.
 */
import type { Adjustment, Indicator, Missing, Objective, Preset, Scorecard, Settings, SwotItem } from "./model";
import { nameKey } from "./sameName";

type Choice<T> = readonly (readonly [T, ...string[]])[];

const kinds: Choice<NonNullable<Scorecard["kind"]>> = [
  ["total", "总卡", "总", "total", "total card", "organisation", "organization"],
  ["sub", "分卡", "分", "部门", "sub", "sub-card", "sub card", "department"],
  ["individual", "个人", "个人卡", "个人计分卡", "individual", "personal", "individual card"],
];

const uses: Choice<Indicator["use"]> = [
  ["scored", "考核", "计分", "scored", "score", "appraised"],
  ["monitored", "监控", "监测", "观察", "不考核", "monitored", "monitor", "monitoring", "watch"],
];

const natures: Choice<NonNullable<Indicator["nature"]>> = [
  ["result", "结果", "结果性", "结果性指标", "结果指标", "result", "outcome", "lagging"],
  ["process", "过程", "过程性", "过程性指标", "过程指标", "驱动", "process", "driver", "leading"],
];

const terms: Choice<NonNullable<Objective["term"]>> = [
  ["long", "长期", "长", "中长期", "long", "long-term", "long term"],
  ["short", "短期", "短", "年度", "short", "short-term", "short term"],
];

const missings: Choice<Missing> = [
  ["block", "不出总分", "阻断", "block", "no total"],
  ["exclude", "剔除", "不计", "排除", "exclude", "leave out"],
  ["zero", "零分", "按零分", "记零分", "0", "0分", "zero"],
  ["mean", "均值", "平均", "平均值", "取均值", "mean", "average"],
];

const accumulations: Choice<Indicator["accumulation"]> = [
  ["sum", "求和", "累加", "合计", "累计", "sum", "total"],
  ["mean", "平均", "均值", "平均值", "mean", "average"],
  ["last", "最新", "最近", "末期", "last", "latest"],
  ["highest", "最高", "最大", "最大值", "highest", "maximum", "max"],
];

const adjustments: Choice<Adjustment["kind"]> = [
  ["bonus", "加分", "加分项", "奖励", "bonus"],
  ["deduction", "扣分", "减分", "扣分项", "减分项", "deduction", "deduct", "penalty"],
  ["reject", "一票否决", "否决", "一票否决项", "veto", "reject", "veto: lowest grade"],
  ["bar", "一票否优", "否优", "bar", "not the highest grade", "veto: not the highest grade"],
];

const presets: Choice<Preset> = [
  ["business", "企业", "business", "company"],
  ["government", "党政机关", "党政", "机关", "青岛", "government", "qingdao"],
  ["five", "五维", "统战", "five dimensions", "five", "united front"],
  ["municipal", "市政府", "昆明", "municipal", "kunming"],
];

const answers: Choice<"yes" | "no"> = [
  ["yes", "是", "有", "√", "✓", "✔", "☑", "1", "1.0", "true", "yes", "y", "on", "开", "启用", "发生", "已发生", "触发", "反馈", "feedback"],
  ["no", "否", "无", "×", "✗", "✘", "x", "0", "false", "no", "n", "off", "关", "停用", "未发生", "没有", "未触发", "不适用", "/", "-", "—"],
];

const swotCategories: Choice<SwotItem["category"]> = [
  ["S", "S", "优势", "strength", "strengths"],
  ["W", "W", "劣势", "弱势", "weakness", "weaknesses"],
  ["O", "O", "机会", "机遇", "opportunity", "opportunities"],
  ["T", "T", "威胁", "挑战", "threat", "threats"],
];

/** The rows of the 战略 table. `themes` may stand in several. */
export type SettingItem = keyof Settings | "weightLeast" | "weightMost";

const settingItems: Choice<SettingItem> = [
  ["organisation", "单位", "单位名称", "organisation", "organization"],
  ["period", "期间", "考核期间", "考核年度", "年度", "period"],
  ["mission", "使命", "mission"],
  ["vision", "愿景", "vision"],
  ["values", "核心价值观", "价值观", "values", "core values"],
  ["themes", "战略主题", "主题", "themes", "theme", "strategic theme", "strategic themes"],
  ["preset", "模板", "维度模板", "preset", "template"],
  ["missing", "缺数", "缺数处理", "missing"],
  ["bonusCap", "加分上限", "bonus cap", "bonus limit"],
  ["deductionCap", "扣分上限", "减分上限", "deduction cap", "deduction limit"],
  ["date", "考核日期", "appraisal date", "date"],
  ["minimumRaters", "最少评分人数", "minimum raters", "fewest raters"],
  ["roundBeforeTotalling", "先舍入后汇总", "round before totalling", "round before totaling"],
  ["weightLeast", "权重下限", "最小权重", "least weight", "minimum weight"],
  ["weightMost", "权重上限", "最大权重", "most weight", "maximum weight"],
];

/** 否定项: what stands in place of a perspective on a row that lies outside the 100 %. */
const outsideRows: Choice<"always" | "unweighted"> = [
  ["always", "否定项", "否决项", "一票否决项", "否优项", "veto", "veto items"],
  ["unweighted", "加分项", "扣分项", "减分项", "加减分项", "加减分", "奖惩项", "附加项", "adjustments", "bonus", "deductions"],
];

function dictionary<T>(choice: Choice<T>): (text: string) => T | null {
  const words = new Map<string, T>();
  for (const [value, ...synonyms] of choice) for (const word of synonyms) words.set(nameKey(word).toLowerCase(), value);
  return (text) => words.get(nameKey(text).toLowerCase()) ?? null;
}

/** 类别 of a card. Null where the word is unknown, here and below. @example kindOf("分卡") // "sub" */
export const kindOf = dictionary(kinds);
/** 用途. @example useOf("监控") // "monitored" */
export const useOf = dictionary(uses);
/** 性质. @example natureOf("结果") // "result" */
export const natureOf = dictionary(natures);
/** 期限. @example termOf("长期") // "long" */
export const termOf = dictionary(terms);
/** 缺数. @example missingOf("剔除") // "exclude" */
export const missingOf = dictionary(missings);
/** 累计. @example accumulationOf("求和") // "sum" */
export const accumulationOf = dictionary(accumulations);
/** 类别 of an adjustment. @example adjustmentKindOf("一票否优") // "bar" */
export const adjustmentKindOf = dictionary(adjustments);
/** 模板. @example presetOf("党政机关") // "government" */
export const presetOf = dictionary(presets);
/** 是/否. @example answerOf("√") // "yes" */
export const answerOf = dictionary(answers);
/** SWOT 类别. @example swotCategoryOf("优势") // "S" */
export const swotCategoryOf = dictionary(swotCategories);
/** 战略 项目. @example settingItemOf("加分上限") // "bonusCap" */
export const settingItemOf = dictionary(settingItems);
const outsideNames = dictionary(outsideRows);
const numbered = /^\s*(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]+[)）]?\s*[、.．:：]?|[A-Z\d]+\s*[.、:：])\s*/;

/**
 * 否定项 and the like, numbered or not, whatever its points.
 *
 * @example outsideRowOf("否定项") // "always"
 * @example outsideRowOf("三、加分项（10分）") // "unweighted"
 */
export function outsideRowOf(name: string): "always" | "unweighted" | null {
  return outsideNames(name) ?? outsideNames(name.slice(0, 60).replace(numbered, "").replace(/\s*[（(][^（()）]*[)）]\s*$/, ""));
}

/** The first word of each choice, for templates and lists (选项列表). */
function offered<T extends string>(choice: Choice<T>, language: "zh" | "en"): ReadonlyMap<T, string> {
  const isHan = (word: string): boolean => /[\u4e00-\u9fff]/.test(word);
  return new Map(choice.map(([value, ...words]) => [value, words.find((word) => isHan(word) === (language === "zh")) ?? words[0] ?? value]));
}

/** 可选词: the words a validation list offers for each choice. */
export const choices = {
  kind: (language: "zh" | "en") => offered(kinds, language),
  use: (language: "zh" | "en") => offered(uses, language),
  nature: (language: "zh" | "en") => offered(natures, language),
  term: (language: "zh" | "en") => offered(terms, language),
  missing: (language: "zh" | "en") => offered(missings, language),
  accumulation: (language: "zh" | "en") => offered(accumulations, language),
  adjustment: (language: "zh" | "en") => offered(adjustments, language),
  preset: (language: "zh" | "en") => offered(presets, language),
  answer: (language: "zh" | "en") => offered(answers, language),
  setting: (language: "zh" | "en") => offered(settingItems, language),
} as const;
