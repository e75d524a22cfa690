import fc from "fast-check";
import { accumulate, inOrder } from "../../src/scorecard/accumulation";
import { comparePeriods, lastMonth, type PeriodUnit, periodsPerYear, readFrequency, readPeriod } from "../../src/scorecard/period";

describe("periods as people write them", () => {
  test.each<[string, number | null, PeriodUnit, number]>([
    // as typed            year  unit       which
    ["2025-01", 2025, "month", 1],
    ["2025/1", 2025, "month", 1],
    ["2025.12", 2025, "month", 12],
    ["202503", 2025, "month", 3],
    ["2025-01-31", 2025, "month", 1],
    ["２０２５年３月", 2025, "month", 3],
    ["2025年 3 月份", 2025, "month", 3],
    ["3月", null, "month", 3],
    ["十二月", null, "month", 12],
    ["2025年十月", 2025, "month", 10],
    ["Mar 2025", 2025, "month", 3],
    ["September 2025", 2025, "month", 9],
    ["45658", 2025, "month", 1],
    ["46022", 2025, "month", 12],
    ["2025Q1", 2025, "quarter", 1],
    ["2025-Q4", 2025, "quarter", 4],
    ["q2 2025", 2025, "quarter", 2],
    ["2025年第一季度", 2025, "quarter", 1],
    ["2025年4季度", 2025, "quarter", 4],
    ["二季度", null, "quarter", 2],
    ["第三季度", null, "quarter", 3],
    ["2025上半年", 2025, "half", 1],
    ["2025年下半年", 2025, "half", 2],
    ["2025H1", 2025, "half", 1],
    ["2025", 2025, "year", 1],
    ["2025年度", 2025, "year", 1],
    ["2025全年", 2025, "year", 1],
  ])("%s", (text, year, unit, index) => expect(readPeriod(text)).toEqual({ year, unit, index }));

  test.each(["", "2025-13", "2025-00", "五季度", "年底前", "13月", "〇月", "abc 2025", "12", "99999", "Q5", "2025年第零季度"])("%s is no period", (text) => expect(readPeriod(text)).toBeNull());

  test("any text is read or refused, never thrown at", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const period = readPeriod(text);
      if (period !== null) expect(period.index >= 1 && period.index <= periodsPerYear[period.unit]).toBe(true);
    }));
  });

  test("they follow each other by the month they end in, the shorter first", () => {
    const written = ["2025", "2025-12", "2025Q1", "2024-12", "2025-03", "2025上半年", "2025-06"];
    const sorted = [...written].sort((a, b) => comparePeriods(readPeriod(a)!, readPeriod(b)!));
    expect(sorted).toEqual(["2024-12", "2025-03", "2025Q1", "2025-06", "2025上半年", "2025-12", "2025"]);
  });

  test("every period ends in a month of its year", () => {
    for (const [unit, count] of Object.entries(periodsPerYear) as [PeriodUnit, number][]) expect(lastMonth({ year: 2025, unit, index: count })).toBe(12);
  });

  test.each([["月", "month"], ["每月", "month"], ["季", "quarter"], ["季度", "quarter"], ["半年", "half"], ["年", "year"], ["年度", "year"], ["Quarterly", "quarter"], ["不定期", null], [null, null]])(
    "frequency %s is %s", (text, unit) => expect(readFrequency(text)).toBe(unit));
});

describe("accumulation", () => {
  const reports = [
    { period: "2025-03", actual: 30.3 },
    { period: "2025-01", actual: 10.1 },
    { period: "2025-02", actual: null },
    { period: "2025-04", actual: 20.2 },
  ];

  test.each([["sum", 60.6], ["mean", 20.2], ["last", 20.2], ["highest", 30.3]] as const)("%s", (kind, expected) => expect(accumulate(kind, reports)).toBe(expected));

  test.each(["sum", "mean", "last", "highest"] as const)("%s of nothing reported is not yet known", (kind) => {
    expect(accumulate(kind, [])).toBeNull();
    expect(accumulate(kind, [{ period: "2025-01", actual: null }])).toBeNull();
  });

  test("the order of rows does not matter", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 12 }), (order) => {
        const rows = order.map((month) => ({ period: `2025-${month}`, actual: month * 1.1 }));
        expect(inOrder(rows).map(({ actual }) => actual)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => month * 1.1));
        for (const kind of ["sum", "mean", "last", "highest"] as const) expect(accumulate(kind, rows)).toBe(accumulate(kind, [...rows].reverse()));
      }),
    );
  });

  test("a period nobody can read comes last, in the table's order", () =>
    expect(inOrder([{ period: "补报", actual: 1 }, { period: "2025-02", actual: 2 }, { period: "再补", actual: 3 }]).map(({ actual }) => actual)).toEqual([2, 1, 3]));

  test("100 000 reports are no burden", () => expect(accumulate("highest", Array.from({ length: 100_000 }, (_, i) => ({ period: "2025", actual: i })))).toBe(99_999));
});
