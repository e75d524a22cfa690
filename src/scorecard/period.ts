/** Periods of a year (期间), as people write them under 期间 and 频率. */

/** 月, 季, 半年, 年. */
export type PeriodUnit = "month" | "quarter" | "half" | "year";

export interface Period {
  /** Null where only 一季度 or 3月 was written. */
  readonly year: number | null;
  readonly unit: PeriodUnit;
  /** Which one in its year, from 1. */
  readonly index: number;
}

/** How many of each unit a year has. */
export const periodsPerYear: { readonly [U in PeriodUnit]: number } = { month: 12, quarter: 4, half: 2, year: 1 };

const digits = "〇一二三四五六七八九十";

/** 一 … 十二, or figures; NaN where it is neither. */
function count(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word.length === 2 && word[0] === "十") return 10 + digits.indexOf(word[1] ?? "");
  return word.length === 1 && digits.includes(word) ? digits.indexOf(word) : NaN;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Each form people write: the unit it names, and where its year and its index stand in the match. */
const forms: readonly { readonly form: RegExp; readonly unit: PeriodUnit; readonly year: number; readonly index: number }[] = [
  { form: /^(?:(\d{4})年?度?)?(?:第)?([一二三四1-4])季度?$/, unit: "quarter", year: 1, index: 2 },
  { form: /^(\d{4})[-/. ]?q([1-4])$/, unit: "quarter", year: 1, index: 2 },
  { form: /^q([1-4])[-/. ]?(\d{4})$/, unit: "quarter", year: 2, index: 1 },
  { form: /^(\d{4})[-/. ]?h([12])$/, unit: "half", year: 1, index: 2 },
  { form: /^h([12])[-/. ]?(\d{4})$/, unit: "half", year: 2, index: 1 },
  { form: /^(\d{4})[-/. ](\d{1,2})(?:[-/. ]\d{1,2})?$/, unit: "month", year: 1, index: 2 },
  { form: /^(\d{4})(\d{2})$/, unit: "month", year: 1, index: 2 },
  { form: /^(?:(\d{4})年度?)?([一二三四五六七八九十]{1,2}|\d{1,2})月份?(?:\d{1,2}日)?$/, unit: "month", year: 1, index: 2 },
  { form: /^(\d{4})(?:年度?|全年)?$/, unit: "year", year: 1, index: 0 },
];

/** The first and last serial days Excel could mean by a bare number that was typed as a month: 1982 to 2119. */
const serials = { first: 30_000, last: 80_000 } as const;

/**
 * Reads a period (期间) as people write it; null where it is not one.
 *
 * Excel turns a typed `2025-01` into a date, so a bare number of five digits is
 * read as a serial day and stands for its month.
 *
 * @example readPeriod("2025-03") // { year: 2025, unit: "month", index: 3 }
 * @example readPeriod("2025年第二季度") // { year: 2025, unit: "quarter", index: 2 }
 * @example readPeriod("上半年") // { year: null, unit: "half", index: 1 }
 * @example readPeriod("45716") // { year: 2025, unit: "month", index: 2 } — 28 February 2025
 * @example readPeriod("年底前") // null
 */
export function readPeriod(text: string): Period | null {
  const written = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  if (/^\d{5}(?:\.\d+)?$/.test(written)) return monthOfSerial(Number(written));
  const half = /^(?:(\d{4})年?度?)?(上|下)半年$/.exec(written);
  if (half) return { year: half[1] === undefined ? null : Number(half[1]), unit: "half", index: half[2] === "上" ? 1 : 2 };
  const named = /^([a-z]{3})[a-z]*\.?[ -](\d{4})$/.exec(written);
  if (named) {
    const index = months.indexOf(named[1] ?? "") + 1;
    return index === 0 ? null : { year: Number(named[2]), unit: "month", index };
  }
  const compact = written.replace(/ (?=[年月日季第])|(?<=[年度]) /g, "");
  for (const { form, unit, year, index } of forms) {
    const match = form.exec(compact);
    if (!match) continue;
    const which = index === 0 ? 1 : count(match[index] ?? "");
    if (!(which >= 1 && which <= periodsPerYear[unit])) return null;
    return { year: match[year] === undefined ? null : Number(match[year]), unit, index: which };
  }
  return null;
}

function monthOfSerial(serial: number): Period | null {
  if (serial < serials.first || serial > serials.last) return null;
  // Serial 25569 is 1 January 1970; the arithmetic is in UTC so that no time zone can move a day.
  const day = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return { year: day.getUTCFullYear(), unit: "month", index: day.getUTCMonth() + 1 };
}

/**
 * Reads how often an indicator is reported (频率); null where it is not said.
 *
 * @example readFrequency("季") // "quarter"
 * @example readFrequency("每半年") // "half"
 * @example readFrequency("monthly") // "month"
 */
export function readFrequency(text: string | null): PeriodUnit | null {
  const written = (text ?? "").normalize("NFKC").toLowerCase().trim();
  if (/半年|half|semi/.test(written)) return "half";
  if (/季|quarter/.test(written)) return "quarter";
  if (/月|month/.test(written)) return "month";
  return /年|year|annual/.test(written) ? "year" : null;
}

/**
 * The month in which a period ends (期末月), 1 to 12.
 *
 * @example lastMonth({ year: 2025, unit: "quarter", index: 2 }) // 6
 */
export function lastMonth(period: Period): number {
  return (period.index * 12) / periodsPerYear[period.unit];
}

/**
 * Order of periods (期间先后): by the month they end in, and the shorter one first
 * where both end together, so that December comes before the whole year.
 *
 * @example comparePeriods({ year: 2025, unit: "month", index: 12 }, { year: 2025, unit: "year", index: 1 }) // -11
 */
export function comparePeriods(a: Period, b: Period): number {
  return (a.year ?? 0) - (b.year ?? 0) || lastMonth(a) - lastMonth(b) || periodsPerYear[b.unit] - periodsPerYear[a.unit];
}
