import type { ScoringMethod } from "./model";
import { nameKey } from "./sameName";
import type { Language } from "./table";

/** 计分方法: the id of each method, then what people call it. The first Chinese name is the one RULES.md uses. */
const namesOf: { readonly [M in ScoringMethod]: readonly string[] } = {
  ratio: ["比率法", "比率", "比例法", "完成率法", "完成比例法", "达成率法", "比值法", "目标比率法", "ratio", "proportional", "percentage of target"],
  linear: ["基准法", "基准值法", "线性法", "线性插值法", "插值法", "直线法", "linear", "baseline method", "linear interpolation"],
  efficacy: ["功效系数法", "功效系数", "功效法", "efficacy", "efficacy coefficient"],
  floorline: ["底线法", "底线值法", "达标底线法", "floorline", "floor line", "threshold method"],
  bands: ["区间法", "分段法", "分档法", "档位法", "分段计分法", "区间计分法", "等级区间法", "bands", "band", "brackets"],
  steps: ["加减分法", "增减分法", "加减法", "加扣分法", "步长法", "steps", "step", "plus and minus"],
  count: ["扣分法", "减分法", "按次扣分法", "按件扣分法", "倒扣法", "count", "deduction", "deductions"],
  done: ["非此即彼", "非此即彼法", "是否法", "完成与否", "有无法", "done", "yes/no", "all or nothing"],
  grade: ["定性法", "等级法", "定性评价", "定性评价法", "评等法", "等次法", "grade", "graded", "qualitative"],
  rank: ["排名法", "名次法", "排序法", "位次法", "rank", "ranking"],
  given: ["直接评分", "直接评分法", "直接打分", "评分法", "打分法", "人工评分", "given", "typed", "direct", "direct score"],
  rollup: ["分解汇总", "分解汇总法", "汇总法", "加权汇总", "roll-up", "rollup", "roll up"],
  range: ["适中型", "适中法", "适中型指标", "区间适中", "range", "target range"],
};

const methods: ReadonlyMap<string, ScoringMethod> = new Map(
  (Object.keys(namesOf) as ScoringMethod[]).flatMap((method) => namesOf[method].map((name) => [nameKey(name).toLowerCase(), method] as const)),
);

/**
 * 计分方法: the method that an id or a name means; null for any other text.
 *
 * @example methodOf("基准法") // "linear"
 * @example methodOf("适中型") // "range"
 * @example methodOf("Ratio") // "ratio"
 */
export function methodOf(name: string): ScoringMethod | null {
  return name.length > 40 ? null : (methods.get(nameKey(name).toLowerCase()) ?? null);
}

/**
 * 可选的计分方法: the name a validation list offers for each method.
 *
 * @example methodWords("zh").get("ratio") // "比率法"
 * @example methodWords("en").get("ratio") // "ratio"
 */
export function methodWords(language: Language): ReadonlyMap<ScoringMethod, string> {
  const isHan = (name: string): boolean => /[\u4e00-\u9fff]/.test(name);
  return new Map((Object.keys(namesOf) as ScoringMethod[]).map((method) => [method, namesOf[method].find((name) => isHan(name) === (language === "zh")) ?? method]));
}
