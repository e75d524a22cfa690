import { findTables } from "../../src/workbook/findTables";
import { textNumbers } from "../../src/workbook/textNumbers";
import { sheetOf } from "./sheetOf";

const drawn = sheetOf("指标", `
维度 | 指标 | 权重 | 目标值 | 实际值 | 计分标准
财务 | 收入 | 0.6  | 100    | 90     | 按比例
客户 | 满意 | 0.4  | 95     | 完成   | 按比例
`);
const withText = (row: number, column: number, text: string) => ({
  ...drawn,
  values: drawn.values.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? text : cell)) : line)),
});

test.each([
  // what stands as text            cell           becomes
  ["a number with a comma",         "1,200",       [{ cell: "D2", to: 1200, isShare: false }]],
  ["full-width figures",            "３０",         [{ cell: "D2", to: 30, isShare: false }]],
  ["per cent",                      "95％",        [{ cell: "D2", to: 0.95, isShare: true }]],
  ["a guess is no number",          "约30",        []],
  ["a unit is no number",           "30件",        []],
])("%s", (_, text, expected) => {
  const { tables } = findTables([withText(1, 3, text)]);
  expect(textNumbers(tables).map(({ at, to, isShare }) => ({ cell: at.cell, to, isShare }))).toEqual(expected);
});

test("numbers, words and blank cells are left as they are", () => {
  expect(textNumbers(findTables([drawn]).tables)).toEqual([]);
});
