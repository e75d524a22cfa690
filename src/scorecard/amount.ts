/**
 * 带字的数: a number with the words that stand beside it in a cell: its unit (`120万元`),
 * and for a target which side of it is meant (`≥95%`, `不超过3起`).
 */
import { halfWidth } from "./halfWidth";
import { readNumber } from "./number";
import { nameKey } from "./sameName";
import { isNoUnit, isPercentUnit, isPlaceUnit, isUnit, unitSize } from "./units";

export interface Amount {
  readonly number: number;
  /** As typed; null where none is. A per cent is part of the number. */
  readonly unit: string | null;
  /** 至少, 至多: 1 where more than the number is meant as well, −1 where less is; null where nothing is said. */
  readonly bound: 1 | -1 | null;
  /** The number itself is not enough: `>95%`, 低于3起. */
  readonly isStrict: boolean;
}

const before: readonly (readonly [bound: 1 | -1, isStrict: boolean, words: RegExp])[] = [
  [1, false, /^(?:≥|>=|=>|不[低少小]于|至少|达到|at least|no less than)/i],
  [-1, false, /^(?:≤|<=|=<|不[超高大多][过于]|至多|最多|控制在|at most|no more than)/i],
  [1, true, /^(?:>|[高大多]于|超过|more than)/i],
  [-1, true, /^(?:<|[低小少]于|less than)/i],
];
const after: readonly (readonly [bound: 1 | -1, words: RegExp])[] = [
  [1, /[及含]?以上$|or more$/i],
  [-1, /[及含]?[以之][内下]$|or less$/i],
];
const beginning = /^[\s≥≤<>=＜＞＝+＋\-－−.．\d０-９不至达最控高大多超低小少anml]/i;
const numberAndUnit = /^([+-]?[\d.,]+\s*[%‰]?)\s*(\D+)?$/;
const longest = 60;

/**
 * Reads a number with its unit and its bound (带字的数).
 *
 * @returns null where anything else stands there: 约30, 30左右, (30), 6月底前, 95%-98%
 * @example readAmount("≥95%").number // 0.95
 * @example readAmount("不超过3起").bound // -1
 * @example readAmount("1,000万元").unit // "万元"
 * @example readAmount("约30") // null
 */
export function readAmount(text: string): Amount | null {
  if (!mayBeAmount(text)) return null;
  let rest = halfWidth(text);
  const [left, isStrict, opening] = before.find(([, , words]) => words.test(rest)) ?? [null, false, /^/];
  rest = rest.replace(opening, "").trim();
  const [right, closing] = after.find(([, words]) => words.test(rest)) ?? [null, /$/];
  rest = rest.replace(closing, "").trim();
  const [, digits, unit = null] = numberAndUnit.exec(rest) ?? [];
  const number = digits === undefined ? null : readNumber(digits);
  if (typeof number !== "number" || (unit !== null && (!isUnit(unit) || /[%‰]/.test(digits!))) || (left !== null && right !== null && left !== right)) return null;
  return { number, unit, bound: left ?? right, isStrict };
}

/** Whether a text begins as a number or the words before it do (是否像数); most texts of a table do not, and need no more than this. @example mayBeAmount("甲-1") // false */
export function mayBeAmount(text: string): boolean {
  return text.length <= longest && beginning.test(text);
}

/**
 * Whether an amount counts in its row's unit (同单位), so that its number is the row's.
 *
 * A row that names no unit takes one that counts or measures by itself (3起, 5天); ten
 * thousand of something (万元) only where all its numbers say so, and neither a month,
 * which may be a date, nor a place, which may be people.
 *
 * @param own    计量单位 of the row; null where nothing names one
 * @param others the units of the row's other numbers; null for one that says none
 * @example isOfUnit("万元", "万元", []) // true
 * @example isOfUnit("万元", "元", []) // false
 * @example isOfUnit("起", null, [null]) // true
 * @example isOfUnit("万元", null, [null]) // false
 */
export function isOfUnit(unit: string, own: string | null, others: readonly (string | null)[]): boolean {
  const isSame = (other: string): boolean => nameKey(unit) === nameKey(other) || (isUnit(other) && isPercentUnit(other) !== "yes" && unitSize(unit, other) === 1);
  if (own !== null && !isNoUnit(own)) return isSame(own);
  if (isPercentUnit(unit) === "yes" || isPlaceUnit(unit) || calendar.test(unit)) return false;
  return !/[百千万亿]|thousand|million/i.test(unit) ? others.every((other) => other === null || isSame(other)) : others.length > 0 && others.every((other) => other !== null && isSame(other));
}
const calendar = /^[年月日]$/;
