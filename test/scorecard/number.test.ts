import fc from "fast-check";
import { chineseNumber } from "../../src/scorecard/chineseNumber";
import { halfWidth } from "../../src/scorecard/halfWidth";
import { difference, isClose, readNumber, rounded, sum, withoutDust } from "../../src/scorecard/number";

describe("readNumber: numbers as people type them", () => {
  test.each([
    ["30%", 0.3], ["30％", 0.3], ["30 %", 0.3], ["３０%", 0.3], ["　３０　％　", 0.3], ["0.3", 0.3], [".5", 0.5], ["5.", 5], ["1,200", 1200], ["１，２００．５", 1200.5],
    ["12,345,678", 12345678], ["-3", -3], ["−3", -3], ["－３", -3], ["+3", 3], ["1e3", 1000], ["5‰", 0.005], ["0", 0], ["\u200b30\u200b", 30], ["7%", 0.07], [12.5, 12.5], [-0, -0],
  ])("%s is %s", (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  test.each(["约30", "30左右", "≥30", "30件", "30分", "三十", "1,20", "12,34,567", "1 200", "(3)", "①", "½", "30%%", "%", "--3", "0x10", "Infinity", "NaN", "1e999", "1/2", "2025-01-01", "=1+1", "/", "—", "__proto__", "9".repeat(400)])(
    "%s is not guessed at",
    (typed) => {
      expect(readNumber(typed)).toEqual({ unreadable: typed });
    },
  );

  test.each([[null], [""], [" "], ["　"], ["\u200b\ufeff"], ["\n"]])("%j is blank", (cell) => {
    expect(readNumber(cell)).toBe("blank");
  });

  test.each([
    [{ error: "#N/A" }, "#N/A"], ["#N/A", "#N/A"], ["#DIV/0!", "#DIV/0!"], ["#value!", "#VALUE!"],
  ])("%j is an error", (cell, error) => {
    expect(readNumber(cell)).toEqual({ error });
  });

  test("TRUE and FALSE, and what is no finite number, are unreadable", () => {
    expect([true, false, NaN, Infinity].map(readNumber)).toEqual([{ unreadable: "TRUE" }, { unreadable: "FALSE" }, { unreadable: "NaN" }, { unreadable: "Infinity" }]);
  });
});

describe("withoutDust: 12 significant digits", () => {
  test.each([
    [(1.9 - 1) / (2 - 1), 0.9], [0.1 + 0.2, 0.3], [1.1 * 1.1 * 100, 121], [-(0.1 + 0.2), -0.3], [0, 0], [1e-300 / 3, Number((1e-300 / 3).toPrecision(12))],
    [123456789012345, 123456789012000], [1e22, 1e22], [Infinity, Infinity],
  ])("%s becomes %s", (x, clean) => {
    expect(withoutDust(x)).toBe(clean);
  });

  test("is the decimal that toPrecision gives, but for ties in the 13th digit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const [clean, decimal] = [withoutDust(x), Number(x.toPrecision(12))];
        expect(clean === decimal || Math.abs(clean - decimal) <= 1.0001e-11 * Math.abs(x)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("does not change what it has cleaned, nor the sign", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(withoutDust(withoutDust(x))).toBe(withoutDust(x));
        expect(withoutDust(-x)).toBe(-withoutDust(x));
      }),
    );
  });
});

describe("difference", () => {
  test.each([
    [100.3, 100, 0.3], [0.85, 0.8, 0.05], [3000.1, 3000, 0.1], [5, 5, 0], [0.8, 0.85, -0.05],
  ])("%s − %s is %s", (a, b, gap) => {
    expect(difference(a, b)).toBe(gap);
  });

  test("of two decimals with up to 4 places is the decimal between them", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: -1e7, max: 1e7 }), (a, b) => {
        expect(difference(a / 1e4, b / 1e4)).toBe((a - b) / 1e4);
      }),
    );
  });
});

describe("sum", () => {
  test.each([
    ["ten times 0.1", Array.from({ length: 10 }, () => 0.1), 1], ["large and small", [1e16, 1, -1e16], 1], ["nothing", [], 0], ["infinite", [Infinity, 1], Infinity], ["beyond all numbers", [1e308, 1e308], Infinity],
  ])("%s", (_, values, expected) => {
    expect(sum(values)).toBe(expected);
  });

  test("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 200 }), (values) => {
        const shares = values.map((value) => value / 10_000);
        expect(withoutDust(sum(shares))).toBe(withoutDust(sum([...shares].reverse())));
        expect(withoutDust(sum(shares))).toBe(withoutDust(values.reduce((a, b) => a + b, 0) / 10_000));
      }),
    );
  });
});

describe("rounded: 四舍五入, half away from zero", () => {
  test.each([
    [58.735, 2, 58.74], [1.005, 2, 1.01], [2.675, 2, 2.68], [-2.5, 0, -3], [2.5, 0, 3], [0.285, 2, 0.29], [99.995, 2, 100], [123456789012.345, 2, 123456789012.35], [1e20, 2, 1e20], [0, 2, 0], [58.7333, 2, 58.73],
  ])("%s to %s decimals is %s", (x, digits, expected) => {
    expect(rounded(x, digits)).toBe(expected);
  });

  test("two decimals unless said otherwise", () => {
    expect(rounded(1 / 3)).toBe(0.33);
  });
});

test("isClose is blind to dust and to nothing else", () => {
  expect([isClose(0.1 + 0.2, 0.3), isClose(1, 1.0001), isClose(0, 0), isClose(1e-20, 2e-20), isClose(1e15 / 3, 1e15 / 3 + 0.1)]).toEqual([true, false, true, false, true]);
});

test.each([
  ["十", 10], ["十五", 15], ["二十五", 25], ["一百零八", 108], ["两千", 2000], ["三万五千", 35000], ["半", 0.5], ["〇", 0],
  ["", null], ["一二", null], ["十十", null], ["百百", null], ["万万", null], ["半天", null],
])("the Chinese number %s is %s", (text, expected) => {
  expect(chineseNumber(text)).toBe(expected);
});

test("halfWidth keeps every visible character of a Chinese text", () => {
  expect(halfWidth("　≥９５％（含）得１００分；\u200b其余～不得分。")).toBe("≥95%(含)得100分;其余~不得分。");
});
