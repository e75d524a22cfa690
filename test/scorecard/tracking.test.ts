import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import type { Indicator } from "../../src/scorecard/model";
import { type Period, readPeriod } from "../../src/scorecard/period";
import { type Tracked, latestPeriod, track } from "../../src/scorecard/tracking";
import { sampleTables } from "./sampleTables";

let assessment: Assessment;
beforeAll(async () => {
  const { book, findings } = assemble(await sampleTables("township"));
  assessment = assess(book, findings);
});

const month = (index: number): Period => ({ year: 2025, unit: "month", index });

function tracked(code: string, asOf?: Period): Tracked & { readonly indicator: Indicator } {
  const found = track(assessment.book, assessment.cards, asOf === undefined ? {} : { asOf });
  const one = found.find(({ card, node }) => assessment.book.cards[card]!.nodes[node]!.code === code)!;
  return { ...one, indicator: assessment.book.cards[one.card]!.nodes[one.node] as Indicator };
}

describe("tracking township", () => {
  test("the year's end: what was reported adds up to the actual that is scored", () => {
    const revenue = tracked("T-04");
    expect(revenue.reports).toHaveLength(12);
    expect(revenue.toDate).toBeCloseTo(1503.6, 6);
    expect([revenue.elapsed, revenue.targetToDate, revenue.unreported]).toEqual([1, 1594.49, 0]);
    expect(revenue.share).toBeCloseTo(1503.6 / 1594.49, 10);
    expect(revenue.light).toBe("amber");
  });

  test("the end of June: half of what is summed up over the year", () => {
    const revenue = tracked("T-04", month(6));
    expect(revenue.reports.map(({ period }) => readPeriod(period)!.index)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(revenue.toDate).toBeCloseTo(112.4 + 98.7 + 131.2 + 120.5 + 118.9 + 140.3, 9);
    expect(revenue.targetToDate).toBeCloseTo(797.245, 9);
    expect(revenue.light).toBe("amber");
  });

  test("less is better: the light turns with more cases", () => {
    const visits = tracked("T-16");
    expect(visits.indicator.target).toBe(40);
    expect(visits.share).toBeCloseTo(40 / (visits.toDate as number), 10);
    expect(visits.light).toBe("red");
  });

  test("words follow the points: done is met", () => expect(tracked("T-10")).toMatchObject({ toDate: "完成", share: 1, light: "green" }));

  test("an indicator reported once a year has nothing due by June", () => {
    const { book } = assessment;
    expect(tracked("T-12", month(6))).toMatchObject({ elapsed: 0, targetToDate: null, light: "grey" });
    expect(latestPeriod(book.actuals)).toEqual(month(12));
  });

  test("a missing actual is grey, never red", () => {
    const missing = track(assessment.book, assessment.cards).filter(({ toDate }) => toDate === null);
    expect(missing.length).toBeGreaterThan(0);
    missing.forEach(({ light, share }) => expect([light, share]).toEqual(["grey", null]));
  });

  test("a report that did not come is counted, and the target waits for it", () => {
    const book = { ...assessment.book, actuals: assessment.book.actuals.filter(({ indicator, period }) => !(indicator === "T-04" && period === "2025-12")) };
    const one = track(book, assessment.cards).find(({ card, node }) => book.cards[card]!.nodes[node]!.code === "T-04")!;
    expect(one.unreported).toBe(1);
    expect(one.targetToDate).toBeCloseTo((1594.49 * 11) / 12, 6);
  });

  test("a target stated for the period wins over the share of the year's", () => {
    const found = track(assessment.book, assessment.cards, { asOf: month(6), statedTarget: (indicator, period) => (indicator.code === "T-04" && period.index === 6 ? 720 : null) });
    const one = found.find(({ card, node }) => assessment.book.cards[card]!.nodes[node]!.code === "T-04")!;
    expect([one.targetToDate, one.light]).toEqual([720, "green"]);
  });

  test("another year's reports do not count", () => {
    const old = assessment.book.actuals.map((report) => ({ ...report, period: report.period.replace("2025", "2024") }));
    const one = track({ ...assessment.book, actuals: [...assessment.book.actuals, ...old] }, assessment.cards).find(({ card, node }) => assessment.book.cards[card]!.nodes[node]!.code === "T-04")!;
    expect(one.toDate).toBeCloseTo(1503.6, 6);
  });
});
