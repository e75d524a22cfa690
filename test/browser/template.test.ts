import { openPane, type PanePage } from "./panePage";

/** The workbench with a new workbook, as Excel makes one: one blank sheet. */
async function openBlank(language: "zh" | "en"): Promise<PanePage> {
  const { page, pane } = await openPane({ sample: "layout-b.xlsx", language });
  await page.getByRole("button", { name: language === "zh" ? "新建" : "New", exact: true }).click();
  await pane.getByRole("heading", { level: 2, name: language === "zh" ? "没有找到计分卡" : "No scorecard found" }).waitFor();
  return { page, pane };
}

test("a new workbook: the example is made from the pane, read, and its scales are written", async () => {
  const { page, pane } = await openBlank("zh");
  await pane.getByRole("button", { name: "新建模板" }).click();
  await pane.getByRole("radio", { name: /^带例子/ }).click();
  await pane.getByRole("radio", { name: /^完整/ }).click();
  await pane.getByRole("heading", { name: "将新建 15 张工作表" }).waitFor();
  await pane.getByRole("button", { name: "新建模板", exact: true }).click();
  await pane.getByRole("heading", { name: "已新建 15 张工作表" }).waitFor();
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "指标" }).first().waitFor();
  await pane.getByRole("button", { name: "下一步：读取" }).click();
  await pane.getByRole("button", { name: "一键生成考核量表" }).click();
  await pane.getByRole("heading", { name: "已写好 6 张考核量表" }).waitFor();
});

test("the ribbon button makes the sheets to fill in, in English where Office is, and the pane says where to begin", async () => {
  const { page, pane } = await openBlank("en");
  await page.getByRole("button", { name: "New template" }).click();
  await pane.getByRole("heading", { name: "3 sheets were made" }).waitFor();
  await pane.getByRole("button", { name: "Next: read" }).click();
  await pane.getByRole("heading", { name: "The headers are there; nothing is filled in yet" }).waitFor();
});
