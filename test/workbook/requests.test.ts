import { written } from "../../src/workbook/drawSheet";
import { packed, type Step } from "../../src/workbook/requests";

const step = (bytes: number): Step => ({ bytes, run: () => undefined });

test.each([
  ["all fit into one",            [10, 20, 30],      [3]],
  ["a new one when it is full",   [60, 60, 30, 20],  [1, 2, 1]],
  ["one too large goes alone",    [10, 500, 10],     [1, 1, 1]],
  ["nothing to do",               [],                []],
])("steps are packed in order: %s", (_, sizes, counts) => {
  expect(packed(sizes.map(step), 100).map((steps) => steps.length)).toEqual(counts);
});

test.each([
  ["财务", "财务"],
  ["T-01", "T-01"],
  ["（签字）", "（签字）"],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@x", "'@x"],
  ["\t=1", "'\t=1"],
  ["'a", "''a"],
  ["1-2", "'1-2"],
  ["50%", "'50%"],
  ["true", "'true"],
  ["Mar 5", "'Mar 5"],
  ["", ""],
  [" =1", "' =1"],
])("the text %j is written as %j", (text, cell) => {
  expect(written(text)).toBe(cell);
});

test("numbers and formulas are written as they are, nothing as nothing", () => {
  expect([1.5, { formula: "=A1" }, null].map(written)).toEqual([1.5, "=A1", ""]);
});
