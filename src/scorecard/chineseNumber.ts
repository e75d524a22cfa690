const digitOf: ReadonlyMap<string, number> = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value] as const));
const placeOf: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1000]]);

/**
 * 中文数字: a number below 100 000 000 written in Chinese, 半 for a half, 点 before decimals.
 *
 * @returns null where the characters do not make a number
 * @example chineseNumber("二十五") // 25
 * @example chineseNumber("两千零八") // 2008
 * @example chineseNumber("半") // 0.5
 * @example chineseNumber("一点二五") // 1.25
 */
export function chineseNumber(text: string): number | null {
  if (text === "半") return 0.5;
  const [whole = "", decimals, ...points] = text.split("点");
  if (decimals !== undefined) {
    const digits = [...decimals].map((character) => digitOf.get(character));
    const value = points.length > 0 || digits.length === 0 || digits.includes(undefined) ? null : chineseNumber(whole);
    return value === null || !Number.isInteger(value) ? null : Number(`${value}.${digits.join("")}`);
  }
  const [thousands, rest, ...more] = text.split("万");
  if (thousands === undefined || more.length > 0) return null;
  if (rest === undefined) return belowTenThousand(thousands);
  const [high, low] = [belowTenThousand(thousands), rest === "" ? 0 : belowTenThousand(rest)];
  return high === null || low === null ? null : high * 10_000 + low;
}

function belowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = Infinity;
  for (const character of text.replaceAll("两", "二").replaceAll("〇", "零")) {
    const place = placeOf.get(character);
    const value = digitOf.get(character);
    if (place !== undefined) {
      // 十五 begins with its place; 五百十 does not occur, but is not misread either.
      if (place >= lastPlace || digit === 0) return null;
      total += (digit ?? 1) * place;
      [digit, lastPlace] = [null, place];
    } else if (value !== undefined && (digit === null || digit === 0)) {
      digit = value;
    } else {
      return null;
    }
  }
  return text === "" ? null : total + (digit ?? 0);
}
