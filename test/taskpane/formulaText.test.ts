import { createRequire } from "node:module";
import { assemble } from "../../src/scorecard/assemble";
import { functionArguments, type FunctionId } from "../../src/wording/functionWords";
import { argumentsOf, functionGroups } from "../../src/taskpane/tools/formulaArguments";
import { cardsIn, nodesIn, tableSources } from "../../src/taskpane/tools/formulaSources";
import { areaOf, formulaText, overlaps, typedText, typedValue, type Chosen } from "../../src/taskpane/tools/formulaText";
import { findTables } from "../../src/workbook/findTables";
import { sheetOf } from "../workbook/sheetOf";
import { cell } from "../functions/registered";

const ranged: Chosen = { reference: { sheet: "指标", address: "A1:C3", text: "'指标'!A1:C3" } };

test.each<[string, FunctionId, Chosen[], string]>([
  ["arguments left out at the end are not written", "SCORE", [ranged, null, null], "=BSC.SCORE('指标'!A1:C3)"],
  ["one left out in between leaves its place", "SCORE", [ranged, null, { value: "剔除" }], "=BSC.SCORE('指标'!A1:C3,,\"剔除\")"],
  ["quotes in a text are doubled", "POINTS", [{ value: 0.85 }, { value: '得"满"分' }], '=BSC.POINTS(0.85,"得""满""分")'],
  ["nothing chosen", "CASCADE", [null, null], "=BSC.CASCADE()"],
])("%s", (_, id, chosen, formula) => {
  expect(formulaText(id, chosen)).toBe(formula);
});

test.each<[string, Chosen]>([
  ["85%", { value: 0.85 }], ["1,200", { value: 1200 }], ["完成", { value: "完成" }], ["  ", null], ["-3.5", { value: -3.5 }],
])("typed as a value: %j", (text, chosen) => {
  expect(typedValue(text)).toEqual(chosen);
});

test("typed as a text it stays text, whatever it looks like", () => {
  expect([typedText("100"), typedText(" ")]).toEqual([{ value: "100" }, null]);
});

test("an address as rows and columns, and ranges that share a cell", () => {
  expect(areaOf("$B$2:AA10")).toEqual({ top: 1, left: 1, bottom: 9, right: 26 });
  expect(areaOf("A:B")).toBeNull();
  const on = (sheet: string, address: string) => ({ sheet, address });
  expect(overlaps(on("表", "A1:C3"), on("表", "C3:D9"))).toBe(true);
  expect(overlaps(on("表", "A1:C3"), on("表", "D1"))).toBe(false);
  expect(overlaps(on("表", "A1:C3"), on("别的", "A1"))).toBe(false);
});

test("every function is offered once, and what must be given is what Excel's metadata says", async () => {
  expect(Object.values(functionGroups).flat().sort()).toEqual(Object.keys(functionArguments).sort());
  const { functionsMetadata } = createRequire(__filename)("../../webpack.config.js") as { functionsMetadata: () => Promise<{ texts: Record<string, string> }> };
  const { functions } = JSON.parse((await functionsMetadata()).texts["functions.json"]!) as { functions: { id: FunctionId; parameters: { optional?: boolean }[] }[] };
  for (const { id, parameters } of functions) {
    expect([id, argumentsOf(id, "zh").map(({ isRequired }) => isRequired)]).toEqual([id, parameters.map(({ optional }) => optional !== true)]);
  }
});

test.each(["zh", "en"] as const)("the functions understand every word that is offered (%s)", (language) => {
  const sheet = [["指标", "权重", "得分"], ["甲", 1, 80]];
  const offered = (id: FunctionId, name: string) => argumentsOf(id, language).find((each) => each.name === name)!.choices;
  expect(offered("SCORE", "missing")).toHaveLength(4);
  for (const word of offered("SCORE", "missing")) expect(cell("SCORE", sheet, null, word)).toBe(80);
  for (const word of offered("AHP", "method")) expect(cell("AHP", [[1, 3], [null, 1]], word)).toEqual([[expect.closeTo(0.75)], [expect.closeTo(0.25)]]);
  for (const word of offered("CONSISTENCY", "table")) expect(cell("CONSISTENCY", [[1, 3], [null, 1]], word)).toBe(0);
  for (const word of offered("GRADE", "flag")) expect(cell("GRADE", 95, null, word)).not.toBe("优秀");
});

const sheet = sheetOf("指标", `
年度指标表 |        |      |      |      |
卡         | 维度   | 指标 | 权重 | 得分 | 备注
财政所     | 财务   | 收入 | 0.6  | 90   |
财政所     | 客户   | 满意 | 0.4  | 80   |
民政办     | 财务   | 收入 | 1    | 70   |
`);
const reading = findTables([sheet]);
const { book } = assemble(reading.tables);

test("a table that was read is offered from its header to its last row; an Excel table by its name", () => {
  expect(tableSources(reading, [])).toEqual([{ kind: "indicators", reference: { sheet: "指标", address: "A2:F5", text: "'指标'!A2:F5" } }]);
  expect(tableSources(reading, [{ name: "表1", sheet: "指标", address: "A2:F5" }])[0]!.reference.text).toBe("表1[#All]");
  expect(tableSources(reading, [{ name: "表1", sheet: "指标", address: "A2:F9" }])[0]!.reference.text).toBe("'指标'!A2:F5");
});

test("every node that is offered is found by the function in that very range", () => {
  const [source] = tableSources(reading, []);
  const cards = cardsIn(book, source!.reference);
  expect(cards.map(({ name }) => name)).toEqual(["财政所", "民政办"]);
  const range = sheet.values.slice(1);
  for (const card of cards) {
    for (const { value } of nodesIn(card, false)) expect([value, cell("SCORE", range, value)]).toEqual([value, expect.any(Number)]);
  }
  const [first] = cards;
  const one = [sheet.values[1]!, ...sheet.values.slice(2, 4)];
  for (const { value } of nodesIn(first!, true)) expect([value, cell("SCORE", one, value)]).toEqual([value, expect.any(Number)]);
  expect(nodesIn(first!, true)[1]).toEqual({ value: "财务/收入", name: "收入", depth: 2 });
});
