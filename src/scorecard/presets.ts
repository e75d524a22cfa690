/**
 * 维度模板: the perspectives of published scorecards, lowest first (RULES.md,
 * section 2). Perspectives are free; presets only help.
 */
import type { Preset } from "./model";
import { nameKey } from "./sameName";

export const perspectivesOf: { readonly [P in Preset]: readonly string[] } = {
  business: ["学习与成长", "内部流程", "客户", "财务"],
  government: ["学习与发展", "财政成本", "内部流程", "服务对象"],
  five: ["学习与成长", "内部", "外部资源整合", "财务", "服务对象"],
  municipal: ["学习与成长", "业务流程", "财务", "公众"],
};

/** The same in English, in the same order. */
export const englishPerspectivesOf: { readonly [P in Preset]: readonly string[] } = {
  business: ["Learning and growth", "Internal processes", "Customers", "Finance"],
  government: ["Learning and development", "Fiscal cost", "Internal processes", "Those served"],
  five: ["Learning and growth", "Internal", "External resources", "Finance", "Those served"],
  municipal: ["Learning and growth", "Business processes", "Finance", "The public"],
};

/** 对外的维度: perspectives that look at the people outside. */
const outward = ["服务对象", "客户", "公众", "外部资源整合", "Those served", "Customers", "Customer", "The public", "Public", "External resources"];

/** The four as Kaplan and Norton and their readers also call them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["financial", "finance"],
  ["customer", "customers"],
  ["internal process", "internal processes"],
  ["internal business process", "internal processes"],
  ["internal business processes", "internal processes"],
  ["learning & growth", "learning and growth"],
  ["growth and learning", "learning and growth"],
]);

/** A perspective's name for comparing: the Financial perspective is Finance. */
function lower(name: string): string {
  const key = nameKey(name).toLowerCase().replace(/^the (?=.* perspective$)| perspective$/g, "");
  return otherNames.get(key) ?? key;
}
const outwardKeys = new Set(outward.map(lower));
const presetLists: readonly (readonly string[])[] = [...Object.values(perspectivesOf), ...Object.values(englishPerspectivesOf)].map((list) => list.map(lower));
const knownKeys = new Set([...presetLists.flat(), ...outwardKeys]);

/** Whether a perspective looks outward (对外). @example isOutward("服务对象") // true */
export function isOutward(perspective: string): boolean {
  return outwardKeys.has(lower(perspective));
}

/** Whether some preset knows the perspective, so that its direction can be judged. @example isKnownPerspective("投入") // false */
export function isKnownPerspective(perspective: string): boolean {
  return knownKeys.has(lower(perspective));
}

/** Whether a card's perspective is this one of a preset, in either language. */
export function isPresetPerspective(perspective: string, preset: Preset, index: number): boolean {
  const key = lower(perspective);
  return key === lower(perspectivesOf[preset][index] ?? "") || key === lower(englishPerspectivesOf[preset][index] ?? "");
}

/**
 * The order of perspectives that no 次序 states (维度次序), 1 the lowest: that of the
 * chosen preset, else of a preset that knows them all, else the one all presets
 * together leave; else as they stand, or the other way round where the known ones
 * among them stand from the highest down.
 *
 * @example orderOf(["财务", "客户", "内部流程", "学习与成长"], null) // [4, 3, 2, 1]
 * @example orderOf(["服务对象", "内部流程", "学习与成长"], null)     // [3, 2, 1]
 * @example orderOf(["财务", "患者", "内部流程"], null)              // [3, 2, 1]
 * @example orderOf(["Financial", "Patients", "Internal process", "Learning & growth"], null) // [4, 3, 2, 1]
 * @example orderOf(["投入", "过程"], null)                          // [1, 2]
 */
export function orderOf(perspectives: readonly string[], preset: Preset | null): readonly number[] {
  const keys = perspectives.map(lower);
  const chosen = preset === null ? [] : [perspectivesOf[preset], englishPerspectivesOf[preset]].map((list) => list.map(lower));
  const fitting = [...chosen, ...presetLists].find((list) => keys.every((key) => list.includes(key)));
  if (fitting !== undefined) return keys.map((key) => fitting.indexOf(key) + 1);
  const below = keys.map((key) => keys.filter((other) => isBelow(other, key)).length);
  if (new Set(below).size === keys.length) return below.map((n) => n + 1);
  const pairs = keys.flatMap((key, index) => keys.slice(index + 1).map((later) => [isBelow(key, later), isBelow(later, key)] as const));
  const isFromTheTop = pairs.some(([, down]) => down) && !pairs.some(([up]) => up);
  return keys.map((_, index) => (isFromTheTop ? keys.length - index : index + 1));
}

/** Whether some preset has one perspective below the other. No two presets disagree. */
function isBelow(one: string, other: string): boolean {
  return presetLists.some((list) => list.includes(one) && list.indexOf(one) < list.indexOf(other));
}
