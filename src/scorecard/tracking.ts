import { accumulate, inOrder } from "./accumulation";
import type { CardResult } from "./assessment";
import { indexOf } from "./findNode";
import { type Light, type LightLimits, lightOf, lowerIsBetter, shareOfTarget, targetToDate, usualLimits } from "./light";
import type { Attainment, Book, Indicator, PeriodActual, Points, Share } from "./model";
import { type Period, comparePeriods, lastMonth, periodsPerYear, readFrequency, readPeriod } from "./period";
import { understand } from "./understand";

/** 跟踪: where one indicator stands within its year. */
export interface Tracked {
  /** Index of the card, and of the indicator among its nodes. */
  readonly card: number;
  readonly node: number;
  /** 实绩 of the year, in the order of their periods. */
  readonly reports: readonly PeriodActual[];
  /** 累计: what the reports add up to; the typed 实际值 where nothing was reported. */
  readonly toDate: number | string | null;
  /** Share of the year's periods that are over. */
  readonly elapsed: Share;
  readonly targetToDate: number | null;
  /** Share of the target to date; null where it is not known. */
  readonly share: Attainment | null;
  readonly light: Light;
  /** Periods that are over by the day of looking and have no report. */
  readonly unreported: number;
}

export interface TrackingSettings {
  /** The period up to which to look; without it the latest one reported by anybody. */
  readonly asOf?: Period;
  readonly limits?: LightLimits;
  /** The target stated for a period, where one is; it wins over the share of the yearly target. */
  readonly statedTarget?: (indicator: Indicator, period: Period) => number | null;
}

/**
 * Tracks every indicator (跟踪): what was reported, what it adds up to, what the
 * target to date is, and the light that follows.
 *
 * Where numbers cannot be held against a target (words, bands, places, a range),
 * the light follows the points: 100 is target met.
 *
 * @param results the assessment of the same book, for those points
 */
export function track(book: Book, results: readonly CardResult[], settings: TrackingSettings = {}): readonly Tracked[] {
  const asOf = settings.asOf ?? latestPeriod(book.actuals);
  const reports = reportsByNode(book, asOf);
  return book.cards.flatMap((card, place) =>
    card.nodes.flatMap((indicator, node): Tracked[] => {
      if (indicator.level !== "indicator") return [];
      const points = results[place]?.nodes[node]?.points ?? null;
      return [{ card: place, node, ...trackOne(indicator, reports.get(nodeKey(place, node)) ?? [], points, asOf, settings) }];
    }),
  );
}

/**
 * The latest period anybody reported (最近期间); null where nobody did.
 *
 * @example latestPeriod([{ period: "2025-03" }, { period: "2025-02" }]) // { year: 2025, unit: "month", index: 3 }
 */
export function latestPeriod(actuals: readonly Pick<PeriodActual, "period">[]): Period | null {
  const periods = actuals.flatMap(({ period }) => readPeriod(period) ?? []);
  return periods.reduce<Period | null>((latest, period) => (latest === null || comparePeriods(period, latest) > 0 ? period : latest), null);
}

/**
 * The periods anybody reported (已报期间), the latest first, each once.
 *
 * @example reportedPeriods([{ period: "2025-02" }, { period: "2025年3月" }, { period: "2025-02" }]).map(({ index }) => index) // [3, 2]
 */
export function reportedPeriods(actuals: readonly Pick<PeriodActual, "period">[]): readonly Period[] {
  const periods = new Map(actuals.flatMap(({ period }) => readPeriod(period) ?? []).map((period) => [`${period.year} ${period.unit} ${period.index}`, period]));
  return [...periods.values()].sort((a, b) => comparePeriods(b, a));
}

function nodeKey(card: number, node: number): string {
  return `${card} ${node}`;
}

/** The reports of each indicator up to a period of the same year. A name that several indicators share belongs to none. */
function reportsByNode({ cards, actuals }: Book, asOf: Period | null): ReadonlyMap<string, readonly PeriodActual[]> {
  const index = indexOf(cards);
  const reports = new Map<string, PeriodActual[]>();
  for (const report of actuals) {
    const period = readPeriod(report.period);
    if (asOf !== null && period !== null && (isOtherYear(period, asOf) || comparePeriods({ ...period, year: asOf.year }, asOf) > 0)) continue;
    const named = index.find(report.indicator).filter(({ card, index: node }) => cards[card]?.nodes[node]?.level === "indicator");
    const [only] = named;
    if (only === undefined || named.length > 1) continue;
    const key = nodeKey(only.card, only.index);
    const known = reports.get(key);
    if (known === undefined) reports.set(key, [report]);
    else known.push(report);
  }
  return reports;
}

function isOtherYear(period: Period, asOf: Period): boolean {
  return period.year !== null && asOf.year !== null && period.year !== asOf.year;
}

function trackOne(
  indicator: Indicator,
  reported: readonly PeriodActual[],
  points: Points | null,
  asOf: Period | null,
  { limits = usualLimits, statedTarget = () => null }: TrackingSettings,
): Omit<Tracked, "card" | "node"> {
  const reports = inOrder(reported);
  const last = latestPeriod(reports.filter(({ actual }) => actual !== null));
  const toDate = reports.length > 0 ? accumulate(indicator.accumulation, reports) : indicator.actual;
  const elapsed = last === null ? elapsedAt(asOf, indicator.frequency) : last.index / periodsPerYear[last.unit];
  const stated = last === null && asOf === null ? null : statedTarget(indicator, (last ?? asOf)!);
  const target = stated ?? targetToDate(indicator, elapsed);
  const share = shareToDate(indicator, toDate, target, points);
  return { reports, toDate, elapsed, targetToDate: target, share, light: lightOf(share, limits), unreported: unreported(last, asOf) };
}

/** The share of an indicator's periods that are over: of 4 quarters 1 by April, none by February. */
function elapsedAt(asOf: Period | null, frequency: string | null): Share {
  if (asOf === null) return 1;
  const periods = periodsPerYear[readFrequency(frequency) ?? "year"];
  return Math.floor((lastMonth(asOf) * periods) / 12) / periods;
}

function unreported(last: Period | null, asOf: Period | null): number {
  if (last === null || asOf === null) return 0;
  return Math.max(0, Math.floor((lastMonth(asOf) * periodsPerYear[last.unit]) / 12) - last.index);
}

function shareToDate(indicator: Indicator, toDate: number | string | null, target: number | null, points: Points | null): Attainment | null {
  if (toDate === null) return null;
  const rule = understand({ ...indicator, hasTypedPoints: indicator.given !== null });
  const isLower = "shape" in rule ? lowerIsBetter(rule) : null;
  if (isLower === null || typeof toDate === "string" || indicator.target === null) return points === null ? null : points / 100;
  return target === null ? null : shareOfTarget(toDate, target, isLower);
}
