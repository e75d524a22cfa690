/**
 * 状态词与等次词: the words that 非此即彼 and 定性法 score, in both languages. Words of
 * one line mean the same. Add a word here and both the reader of rule texts and the
 * reading of actuals know it.
 */
import { nameKey } from "./sameName";

/** 完成 */
export const doneWords: readonly string[] = [
  "完成", "已完成", "全部完成", "按时完成", "按期完成", "如期完成", "按要求完成", "按时", "按期", "如期", "及时", "规定时间内完成", "规定时限内完成", "是", "对", "有", "达标", "达到", "通过", "已通过", "落实", "已落实", "办结",
  "符合", "符合要求", "√", "✓", "✔", "☑", "1", "true", "yes", "y", "done", "completed", "complete", "met", "achieved", "passed", "pass",
];

/** 未完成 */
export const notDoneWords: readonly string[] = [
  "未完成", "没完成", "没有完成", "未按时完成", "未按期完成", "未按要求完成", "未按时", "未按期", "不按时", "不及时", "未及时", "逾期", "逾期未完成", "延期", "超期", "否", "不是", "无", "没有", "未达标", "不达标", "未达到", "未通过", "不通过",
  "未落实", "不落实", "未办结", "未发生", "没有发生", "不发生", "无发生", "未出现", "不符合", "不符合要求", "×", "✗", "✘", "x", "☒", "0", "false", "no", "n", "not done", "not completed", "incomplete",
  "not met", "not achieved", "failed", "fail",
];

/** 优良中差 of 定性法 and the points they have unless a rule text says otherwise. */
export const defaultGrades: readonly { readonly words: readonly string[]; readonly points: number }[] = [
  { words: ["优", "优秀", "a", "excellent"], points: 100 },
  { words: ["良", "良好", "b", "good"], points: 85 },
  { words: ["中", "中等", "一般", "c", "fair", "average"], points: 70 },
  { words: ["差", "较差", "d", "poor"], points: 50 },
];

/**
 * The form in which a word is looked up: as names are compared, in small letters.
 *
 * @example wordKey(" Ｙes ") // "yes"
 */
export function wordKey(word: string): string {
  return nameKey(word).toLowerCase();
}

const done: ReadonlySet<string> = new Set(doneWords.map(wordKey));
const notDone: ReadonlySet<string> = new Set(notDoneWords.map(wordKey));

/**
 * Whether a word says that something was done (完成), was not (未完成), or neither.
 *
 * @example isDone("√") // true
 * @example isDone("否") // false
 * @example isDone("基本完成") // null
 */
export function isDone(word: string): boolean | null {
  const key = wordKey(word);
  return done.has(key) ? true : notDone.has(key) ? false : null;
}

const casesOf: ReadonlyMap<string, number> = new Map([...["无", "没有", "未发生", "零", "none"].map((word) => [word, 0] as const), ...["有", "发生"].map((word) => [word, 1] as const)]);

/**
 * How many cases a word speaks of (几起): none, or at least one. 是 and 否 may mean that it
 * happened, or that all is well.
 *
 * @example casesIn("未发生") // 0
 * @example casesIn("是") // null
 */
export function casesIn(word: string): number | null {
  return casesOf.get(wordKey(word)) ?? null;
}

/** Points by word where a sentence knows only 完成 and 未完成; every word of either line counts. */
export function doneOrNot(donePoints: number, notDonePoints: number): ReadonlyMap<string, number> {
  return new Map([...[...done].map((word) => [word, donePoints] as const), ...[...notDone].map((word) => [word, notDonePoints] as const)]);
}

/** 定性法 without a list of its own. */
export function gradePoints(): ReadonlyMap<string, number> {
  return new Map(defaultGrades.flatMap(({ words, points }) => words.map((word) => [wordKey(word), points] as const)));
}
