/** 缺的功能: where this Excel cannot do what a page offers, the page says so, with what to do instead. */
import { screen } from "@testing-library/react";
import type { Feature } from "../../src/workbook/features";
import { fakeWorkbook, type Sheets } from "./fakeWorkbook";
import { goToPage, openPane } from "./openPane";
import "../../src/taskpane/tools/FormulaTool";
import "../../src/taskpane/tools/RollUpTool";
import "../../src/taskpane/tools/StrategyMapTool";

jest.mock("../../src/taskpane/tools/formulaWork", () => ({ excelTables: async () => [] }));

const mapped: Sheets = {
  指标: [
    ["维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值"],
    ["学习", "提高能力", "培训", 0.4, "比率法", 10, 9],
    ["服务", "群众满意", "满意度", 0.6, "比率法", 90, 90],
  ],
};

const sentences: Readonly<Record<Exclude<Feature, "pane">, RegExp>> = {
  functions: /不支持自定义公式，=BSC 公式会显示 #NAME\?。量表请选/,
  print: /不能由加载项设置打印。量表照样能写/,
  shapes: /不能画形状，战略地图只能在面板里看/,
  bringIn: /不能取用其他工作簿的表/,
};

test.each([
  // page            lacks
  ["公式助手",       "functions"],
  ["战略地图",       "shapes"],
  ["汇总其他工作簿", "bringIn"],
] as const)("%s, in an Excel without %s", async (tool, feature) => {
  const workbook = fakeWorkbook(mapped);
  workbook.lacks.add(feature);
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, new RegExp(`^${tool}`), tool);
  expect(await screen.findByText(sentences[feature])).toBeVisible();
});

test("量表 say that they cannot set up printing, and that live formulas would not work, once these are chosen", async () => {
  const workbook = fakeWorkbook(mapped);
  workbook.lacks.add("print").add("functions");
  const user = await openPane(workbook);
  await goToPage(user, /^量表/, "量表");
  expect(await screen.findByText(sentences.print)).toBeVisible();
  expect(screen.queryByText(sentences.functions)).toBeNull();
  await user.click(screen.getByRole("radio", { name: /^=BSC 公式/ }));
  expect(screen.getByText(sentences.functions)).toBeVisible();
});

test("an Excel that can do everything is told nothing", async () => {
  const user = await openPane(fakeWorkbook(mapped));
  await goToPage(user, /^量表/, "量表");
  await user.click(screen.getByRole("radio", { name: /^=BSC 公式/ }));
  for (const sentence of Object.values(sentences)) expect(screen.queryByText(sentence)).toBeNull();
});
