/**
 * 计量单位: units that rule texts and indicators name, by kind, each with its size in
 * the kind's first unit. Units of one kind are converted; those that merely count
 * things (个, 件, 起 …) are interchangeable.
 */
import { nameKey } from "./sameName";

type UnitKind = "count" | "money" | "day" | "week" | "month" | "year" | "hour" | "length" | "area" | "mu" | "mass" | "volume" | "energy" | "hours of study" | "factor" | "points" | "place";

const unitsOf: { readonly [K in UnitKind]: readonly (readonly [size: number, ...names: string[]])[] } = {
  count: [[1,
    "个", "件", "项", "起", "例", "次", "人", "户", "家", "宗", "篇", "条", "份", "场", "批", "处", "所", "套", "台", "人次", "户次", "件次", "例次", "批次", "项次",
    "期", "班", "门", "村", "站", "点", "只", "头", "辆", "座", "幅", "组", "支", "本", "类", "单", "笔", "张", "株", "棵", "栋", "间", "床", "对", "桩", "种", "部", "册", "封", "堂", "节", "轮", "人数", "件数", "次数",
    "case", "item", "time", "person", "people", "piece", "unit", "project", "incident",
    "accident", "complaint", "event", "occurrence", "household", "error", "defect"]],
  place: [[1, "名", "位", "名次", "位次", "个名次", "个位次", "place", "rank"]],
  money: [[1, "元", "块", "yuan", "rmb", "cny"], [1e3, "千元"], [1e4, "万元", "万", "ten thousand yuan"], [1e6, "百万元", "million yuan"], [1e7, "千万元"], [1e8, "亿元", "亿"]],
  day: [[1, "天", "日", "工作日", "个工作日", "自然日", "day", "working day"]],
  week: [[1, "周", "个星期", "星期", "week"]],
  month: [[1, "月", "个月", "month"]],
  year: [[1, "年", "year"]],
  hour: [[1, "秒", "second"], [60, "分钟", "minute"], [3600, "小时", "个小时", "hour"]],
  length: [[1, "米", "metre", "meter"], [1000, "公里", "千米", "km", "kilometre", "kilometer"]],
  area: [[1, "平方米", "㎡"], [1e4, "公顷", "hectare"], [1e6, "平方公里"]],
  mu: [[1, "亩", "mu"], [1e4, "万亩"]],
  mass: [[1, "克"], [1000, "公斤", "千克", "kg"], [1e6, "吨", "tonne", "ton"], [1e10, "万吨"]],
  volume: [[1, "立方米", "方", "m3"], [1e4, "万立方米"]],
  energy: [[1, "度", "千瓦时", "kwh"], [1e4, "万千瓦时"]],
  "hours of study": [[1, "学时", "课时", "个学时", "个课时"]],
  factor: [[1, "倍", "fold"]],
  points: [[1, "分", "points", "point"]],
};

const units: ReadonlyMap<string, { readonly kind: UnitKind; readonly size: number }> = new Map(
  (Object.keys(unitsOf) as UnitKind[]).flatMap((kind) => unitsOf[kind].flatMap(([size, ...names]) => names.flatMap((name) => (/^[a-z ]+$/.test(name) ? [name, `${name}s`] : [name])).map((name) => [name, { kind, size }] as const))),
);

/** Every name of a unit that a rule text may use, but for 分, which there means points. */
export const unitNames: readonly string[] = [...units.keys()].filter((name) => units.get(name)!.kind !== "points");

const gapUnits: ReadonlySet<string> = new Set(["百分点", "个百分点", "percentage points", "pp"].map(key));
const percentUnits: ReadonlySet<string> = new Set(["%", "％", "百分比", "百分数", "百分率", "比率", "率", "比例", "占比", "比重", "percent", "per cent", "percentage", ...gapUnits].map(key));
const noUnits: ReadonlySet<string> = new Set(["", "/", "-", "—", "无", "none", "n/a"].map(key));

/** Whether a cell says that there is no unit (无单位). @example isNoUnit("/") // true */
export function isNoUnit(unit: string): boolean {
  return noUnits.has(key(unit));
}

function key(unit: string): string {
  return nameKey(unit).toLowerCase();
}

const multiples: readonly (readonly [string, number])[] = [["十万", 1e5], ["百万", 1e6], ["千万", 1e7], ["万", 1e4], ["亿", 1e8], ["千", 1e3], ["百", 1e2]];

/** 万人, 亿千瓦时: a unit we know, so many times; 元/人次: of each of something. 年/月 is a way to write dates. */
function unitOf(name: string): { readonly kind: UnitKind; readonly size: number } | undefined {
  const typed = key(name).replace(/(?<!^[年月日])\/.*$/, "");
  const known = units.get(typed);
  const [times, count] = multiples.find(([word]) => typed.startsWith(word)) ?? ["", 1];
  const counted = known === undefined && times !== "" ? units.get(typed.slice(times.length)) : undefined;
  return counted === undefined ? known : { kind: counted.kind, size: counted.size * count };
}

function multiplesIn(unit: string): string {
  return key(unit).replace(/[^百千万亿]/g, "");
}

/**
 * 百分比单位: what an indicator's unit says about per cents: `yes` it is itself one, `no`
 * it is something else (件, 万元), `open` nothing.
 *
 * @example isPercentUnit("％") // "yes"
 * @example isPercentUnit("万元") // "no"
 * @example isPercentUnit(null) // "open"
 */
export function isPercentUnit(unit: string | null): "yes" | "no" | "open" {
  if (unit === null || noUnits.has(key(unit))) return "open";
  if (percentUnits.has(key(unit))) return "yes";
  const known = unitOf(unit);
  return known === undefined || known.kind === "points" || known.kind === "factor" ? "open" : "no";
}

/** Whether an indicator is itself counted in percentage points (百分点), as a rise is. @example isGapUnit("个百分点") // true */
export function isGapUnit(unit: string | null): boolean {
  return unit !== null && gapUnits.has(key(unit));
}

/** Whether a word is a unit we know, per cent included (是否单位). @example isUnit("万元") // true */
export function isUnit(word: string): boolean {
  return unitOf(word) !== undefined || isPercentUnit(word) === "yes";
}

/** Whether a cell names a unit that we know nothing of (未知单位). @example isUnknownUnit("吨标煤") // true */
export function isUnknownUnit(unit: string | null): boolean {
  return unit !== null && !noUnits.has(key(unit)) && !isUnit(unit);
}

/** Whether an indicator's unit says that its actual is a place (名次). A bare 名 is one only where the method is 排名法. @example isPlaceUnit("名次") // true */
export function isPlaceUnit(unit: string | null): boolean {
  return unit !== null && units.get(key(unit))?.kind === "place";
}

/**
 * 单位换算: what one of a sentence's unit is in the indicator's own unit.
 *
 * @param named the unit in the sentence; null where it names none
 * @param own   计量单位; null or unknown to us: taken to be the same, if as many of it (百千万亿)
 * @returns null where the two cannot be compared
 * @example unitSize("万元", "元") // 10000
 * @example unitSize("个", "人") // 1
 * @example unitSize("人", "万人") // 0.0001
 * @example unitSize("天", "万元") // null
 */
export function unitSize(named: string | null, own: string | null): number | null {
  if (named === null || own === null || noUnits.has(key(own)) || key(named) === key(own)) return 1;
  const [from, to] = [unitOf(named), unitOf(own)];
  if (from === undefined || to === undefined) return percentUnits.has(key(own)) || multiplesIn(named) !== multiplesIn(own) ? null : 1;
  return from.kind === to.kind || (counts(from.kind) && counts(to.kind)) ? from.size / to.size : null;
}

function counts(kind: UnitKind): boolean {
  return kind === "count" || kind === "place" || kind === "hours of study" || kind === "points";
}

/** Whether a unit counts whole things, or days, weeks and months. @example isCountUnit("起") // true */
export function isCountUnit(unit: string | null): boolean {
  const kind = unit === null ? undefined : units.get(key(unit))?.kind;
  return kind !== undefined && kind !== "points" && (counts(kind) || (isTimeUnit(unit) && kind !== "hour"));
}

/** ‰ as the unit of an indicator: 2 may stand for 2‰ or, as cells hold a share, for 2000‰. @example isPermille("‰") // true */
export function isPermille(unit: string | null): boolean {
  return unit !== null && ["‰", "千分点", "千分比"].includes(key(unit));
}

/** Whether a unit measures time. @example isTimeUnit("工作日") // true */
export function isTimeUnit(unit: string | null): boolean {
  const kind = unit === null ? undefined : units.get(key(unit))?.kind;
  return kind === "day" || kind === "week" || kind === "month" || kind === "year" || kind === "hour";
}
