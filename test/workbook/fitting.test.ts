import fc from "fast-check";
import { columnWidths, rowHeights, segments, usableWidth } from "../../src/workbook/fitting";
import { place } from "../../src/workbook/sheetDrawing";
import { heightFor, lineCount, tallestRow, textWidth } from "../../src/workbook/textSize";

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("考", "核", "量", "，", "a", "b", " ", "%", "1", "\n") }));

describe("lines", () => {
  test.each([
    // text                 width  lines
    ["",                      50,     1],
    ["考核量表",              47,     1],
    ["考核量表",              37,     2],
    ["一\n二\n三",           100,     3],
    ["Weighted points",       60,     2],
    ["Supercalifragilistic",  30,     5],
  ])("%j in %d points: %d", (words, width, lines) => {
    expect(lineCount(words, 10, width)).toBe(lines);
  });

  test("a text never needs fewer lines than its width asks for, and no fewer in a narrower cell", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), (words, width) => {
        const lines = lineCount(words, 10, width);
        expect(lines).toBeGreaterThanOrEqual(Math.floor(textWidth(words.replaceAll(/\s/g, ""), 10) / width));
        expect(lineCount(words, 10, width * 2)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

describe("row heights", () => {
  test("every text has the height it needs, merged texts over their rows together", () => {
    fc.assert(
      fc.property(text, text, text, (first, second, merged) => {
        const cells = [place(0, 0, first, "text"), place(1, 0, second, "text"), place(0, 1, merged, "text", { rows: 2 })];
        const heights = rowHeights(cells, [80, 60], [18, 18]);
        expect(heights[0]).toBeGreaterThanOrEqual(Math.min(tallestRow, heightFor(first, 10, 80)));
        expect(heights[1]).toBeGreaterThanOrEqual(Math.min(tallestRow, heightFor(second, 10, 80)));
        expect(heights[0]! + heights[1]!).toBeGreaterThanOrEqual(Math.min(tallestRow, heightFor(merged, 10, 60)));
      }),
    );
  });

  test("a very long rule widens its column, so that it still fits into Excel's tallest row", () => {
    const rule = "每低一个百分点扣两分，".repeat(300);
    const cells = [place(0, 0, rule, "text")];
    const widths = columnWidths([{ least: 100, most: 200, stretches: true }], cells, "portrait");
    expect(heightFor(rule, 10, widths[0]!)).toBeLessThanOrEqual(tallestRow);
  });
});

describe("column widths", () => {
  const rooms = [
    { least: 30, most: 60, stretches: false },
    { least: 60, most: 200, stretches: true },
    { least: 60, most: 400, stretches: true },
  ];

  test.each(["portrait", "landscape"] as const)("fill a %s page, and give most to the column with most to say", (orientation) => {
    const cells = [place(0, 0, "1", "text"), place(0, 1, "指标", "text"), place(0, 2, "完成85%得60分，完成100%得100分，按同比例计分".repeat(4), "text")];
    const widths = columnWidths(rooms, cells, orientation);
    expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(usableWidth[orientation], 0);
    expect(widths[2]).toBeGreaterThan(widths[1]!);
  });

  test.each([200, 46])("a header's longest word is not broken, in a column of at most %d points", (most) => {
    const widths = columnWidths([{ least: 10, most, stretches: false }, { least: 10, most: 500, stretches: true }], [place(0, 0, "Perspective weight", "header")], "portrait");
    expect(lineCount("Perspective weight", 10, widths[0]!)).toBe(2);
  });
});

test.each([
  [[10, 10, 20, 20], [1, 2], [[0, 2], [2, 2]]],
  [[100, 10, 10, 10], [1, 1, 1, 1], [[0, 1], [1, 1], [2, 1], [3, 1]]],
  [[30, 30, 30, 30, 30, 30, 30, 30], [1, 1, 1, 1], [[0, 2], [2, 2], [4, 2], [6, 2]]],
])("columns of %j in shares of %j: %j", (widths, shares, expected) => {
  expect(segments(widths, shares).map(({ column, columns }) => [column, columns])).toEqual(expected);
});

test("segments cover all columns, one after the other, none empty", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 4, maxLength: 16 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), (widths, shares) => {
      const spans = segments(widths, shares);
      expect(spans).toHaveLength(shares.length);
      let next = 0;
      for (const { column, columns } of spans) {
        expect(column).toBe(next);
        expect(columns).toBeGreaterThan(0);
        next += columns;
      }
      expect(next).toBe(widths.length);
    }),
  );
});
