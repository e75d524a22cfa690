/**
 * 同名: names and codes are compared after NFKC, trimming and dropping zero-width
 * characters; they are shown as typed (RULES.md, section 1).
 */

const zeroWidth = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Han characters and visible ASCII say the same before and after NFKC; nearly every name is made of them. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (!((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f))) return false;
  }
  return true;
}

/**
 * The form in which a name or code is compared (比较用的名称).
 *
 * @example nameKey("　办件率（％）") // "办件率(%)"
 * @example nameKey("Ｔ-01") // "T-01"
 */
export function nameKey(name: string): string {
  return isPlain(name) ? name : name.normalize("NFKC").replace(zeroWidth, "").trim();
}

/**
 * Whether two names mean the same (同名).
 *
 * @example sameName("税收 ", "税收") // true
 * @example sameName("税收", "税率") // false
 */
export function sameName(a: string, b: string): boolean {
  return a === b || nameKey(a) === nameKey(b);
}

/**
 * Whether two different names probably mean one thing (名称相近): a word was changed,
 * added or dropped. At least half of the characters of the longer name stand in the
 * same order in the other.
 *
 * @example isNearName("群众满意度", "公众满意度") // true
 * @example isNearName("督办事项完成率", "群众满意度") // false
 */
export function isNearName(a: string, b: string): boolean {
  const [left, right] = [[...nameKey(a).slice(0, longestCompared)], [...nameKey(b).slice(0, longestCompared)]];
  const needed = Math.max(left.length, right.length, 1) / 2;
  // Most names share too few characters for any order of them; counting is far cheaper than ordering.
  return shared(left, right) >= needed && longestCommon(left, right) >= needed;
}

/** How many characters of the one the other has as well, in whatever order. */
function shared(left: readonly string[], right: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const character of right) rest.set(character, (rest.get(character) ?? 0) + 1);
  return left.filter((character) => {
    const count = rest.get(character) ?? 0;
    rest.set(character, count - 1);
    return count > 0;
  }).length;
}

/** A cell holds up to 32 767 characters; what is alike in a name shows long before. */
const longestCompared = 100;

/** Length of the longest common subsequence. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  let above = new Uint32Array(right.length + 1);
  for (const character of left) {
    const row = new Uint32Array(right.length + 1);
    for (let i = 0; i < right.length; i++) {
      row[i + 1] = character === right[i] ? above[i]! + 1 : Math.max(row[i]!, above[i + 1]!);
    }
    above = row;
  }
  return above[right.length]!;
}

const separators = /[、,，;；\n]+/;

/**
 * The names in a cell that lists several (T-L1、T-L2), as typed.
 *
 * @example namesIn("T-L1、T-L2；提升满意度") // ["T-L1", "T-L2", "提升满意度"]
 */
export function namesIn(text: string): readonly string[] {
  return text.split(separators).map((name) => name.trim()).filter((name) => name !== "");
}
