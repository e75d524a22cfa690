import type { Page } from "playwright-core";
import { accessibilityFaults, goToTool, openPane, type PanePage } from "./panePage";

async function openTool(sample: string, language: "zh" | "en", tool: string): Promise<PanePage> {
  const opened = await openPane({ sample, language });
  await goToTool(opened.pane, tool, language);
  return opened;
}

/** Selects a cell of the grid by the name box, as a person does. */
async function select(page: Page, cell: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input, .univer-formula-box input, [data-u-comp=formula-bar] input").first();
  await box.fill(cell);
  await box.press("Enter");
}

async function typeInto(page: Page, cell: string, content: string): Promise<void> {
  await select(page, cell);
  await page.keyboard.type(content);
  await page.keyboard.press("Enter");
}

test("weights in Chinese: by order, written into the sheet, and the pane says that nothing is left to change", async () => {
  const { pane } = await openTool("township.xlsx", "zh", "定权重");
  await pane.getByRole("button", { name: "按次序", exact: true }).click();
  await pane.getByRole("button", { name: "把「学习与发展」上移" }).click();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: /^看要改的 \d+ 处/ }).click();
  await pane.getByRole("button", { name: /^改到表格里/ }).click();
  await pane.getByText("和表格里的权重一样，不用改。").waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test("weights in English: a judgement sheet is made, filled in by hand, found, and gives the group's weights", async () => {
  const { page, pane } = await openTool("township.xlsx", "en", "Weights");
  await pane.getByRole("combobox", { name: "Weights for which group" }).selectOption({ index: 1 });
  await pane.getByRole("button", { name: "Experts", exact: true }).click();
  await pane.getByRole("button", { name: "Make an empty judgement sheet" }).click();
  await pane.getByRole("button", { name: "Show it" }).click();
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Judgements" }).first().waitFor();
  await typeInto(page, "B2", "Wang");
  await typeInto(page, "C5", "3");
  await pane.getByRole("button", { name: "Find judgement sheets in the workbook" }).click();
  await pane.getByRole("checkbox", { name: "Count Wang in" }).waitFor();
  await pane.getByText("75%", { exact: true }).first().waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test("71 units: entropy uses all of them and says what it cannot use", async () => {
  const { pane } = await openTool("city-71.xlsx", "zh", "定权重");
  await pane.getByRole("combobox", { name: "为哪一组定权重" }).selectOption({ index: 1 });
  await pane.getByRole("button", { name: "熵权法", exact: true }).click();
  await pane.getByText("用了 71 个单位的实际值。").waitFor();
  await pane.getByText(/用不上，权重不变/).first().waitFor();
  await pane.getByRole("checkbox", { name: "同类的其他 70 张卡也这样改" }).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test.each([
  ["zh", "版本", "留存", /^已留存「/, "没有任何改动。", /^删除「/, "删除", /^已删除「/],
  ["en", "Versions", "Keep", /^Kept “/, "Nothing changed.", /^Delete “/, "Delete", /^Deleted “/],
] as const)("versions (%s): kept, compared with now, deleted after asking", async (language, tool, keep, kept, nothing, remove, yes, removed) => {
  const { pane } = await openTool("township.xlsx", language, tool);
  await pane.getByRole("button", { name: keep, exact: true }).click();
  await pane.getByText(kept).waitFor();
  await pane.getByText(nothing).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: remove }).click();
  await pane.getByRole("button", { name: yes, exact: true }).click();
  await pane.getByText(removed).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test("a version shows what weights were changed and what that does to the score", async () => {
  const { pane } = await openTool("township.xlsx", "zh", "版本");
  await pane.getByRole("button", { name: "留存", exact: true }).click();
  await pane.getByText(/^已留存「/).waitFor();
  await goToTool(pane, "定权重", "zh");
  await pane.getByRole("button", { name: "按次序", exact: true }).click();
  await pane.getByRole("button", { name: "把「学习与发展」上移" }).click();
  await pane.getByRole("button", { name: /^看要改的 \d+ 处/ }).click();
  await pane.getByRole("button", { name: /^改到表格里/ }).click();
  await pane.getByText("和表格里的权重一样，不用改。").waitFor();
  await goToTool(pane, "版本", "zh");
  await pane.getByText(/张卡里有 1 张有改动/).waitFor();
  await pane.getByText(/权重 [\d.]+% → [\d.]+%/).first().waitFor();
  await pane.getByText(/^对得分 [+−]/).first().waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test.each([
  ["zh", "公式助手", "缺数（可省略）", "零分", "放进选中的单元格", "写入", /^已写入 /],
  ["en", "Formula helper", "missing (optional)", "zero", "Put it into the selected cell", "Write it", /^Written into /],
] as const)("the formula helper (%s): the result is shown, and the formula written into a free cell", async (language, tool, missing, zero, insert, write, written) => {
  const { page, pane } = await openTool("city-71.xlsx", language, tool);
  await pane.getByRole("combobox", { name: missing }).selectOption(zero);
  const shown = await pane.locator("output").innerText();
  expect(Number(shown)).toBeGreaterThan(0);
  expect(await accessibilityFaults(pane)).toEqual([]);
  await select(page, "AC5");
  await pane.getByRole("button", { name: insert }).click();
  await pane.getByRole("button", { name: write, exact: true }).click();
  await pane.getByText(written).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  // Asked once more, the cell says what it holds now.
  await pane.getByRole("button", { name: insert }).click();
  await pane.getByText(/AC5.*=BSC\.SCORE\(/).waitFor();
});

test("the formula helper says that a table without the groups' weights is not the whole scorecard", async () => {
  const { pane } = await openTool("township.xlsx", "zh", "公式助手");
  await pane.getByText(/维度或目标权重写在另外的表里/).waitFor();
  await pane.getByText(/单元格会显示 #VALUE!/).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});
