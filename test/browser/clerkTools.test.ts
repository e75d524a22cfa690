import { accessibilityFaults, goToTool, openPane, type PanePage } from "./panePage";

async function openTool(sample: string, tool: string): Promise<PanePage> {
  const opened = await openPane({ sample });
  if (tool !== "") await goToTool(opened.pane, tool);
  return opened;
}

test("岗位与难度: another difficulty shows what it would do", async () => {
  const { pane } = await openTool("township.xlsx", "岗位与难度");
  await pane.getByRole("button", { name: /^员工01/ }).click();
  await pane.getByRole("textbox", { name: /的难度系数$/ }).first().fill("1.3");
  await pane.getByText("试算中：1 人的结果会变。表格没有改动。").waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test("定稿与核对: a scale is frozen, and the audit finds no difference; the next writing leaves it alone", async () => {
  const { page, pane } = await openTool("layout-a.xlsx", "");
  // The sample has errors of its own; its scale can be written all the same.
  await pane.getByRole("button", { name: /^(?:一键生成考核量表|照样生成 1 张量表)$/ }).click();
  await pane.getByRole("heading", { name: "已写好 1 张考核量表" }).waitFor();
  await goToTool(pane, "定稿与核对");
  await pane.getByRole("checkbox", { name: /^人力资源部考核量表/ }).click();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: "定稿 1 张" }).click();
  await pane.getByText(/^已定稿 1 张。/).waitFor();
  await pane.getByRole("button", { name: "核对", exact: true }).click();
  await pane.getByRole("heading", { level: 2, name: "核对了 1 张，1 张没有差别" }).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: /^量表/ }).first().click();
  await pane.getByRole("button", { name: "生成 1 张工作表" }).click();
  await pane.getByText("「人力资源部考核量表」已定稿，保留不动，另写了这一张。").waitFor();
  await page.getByText("人力资源部考核量表 (2)").first().waitFor();
});

test("设置: confirmed rules are listed, and cleared after it was asked", async () => {
  const { pane } = await openTool("township.xlsx", "计分标准确认");
  await pane.getByRole("button", { name: /^全部确认/ }).click();
  await goToTool(pane, "设置");
  await pane.getByRole("region", { name: "已确认的计分标准" }).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: "全部清除" }).click();
  await pane.getByRole("button", { name: "清除", exact: true }).last().click();
  await pane.getByText("没有记住什么。").waitFor();
});

test("broken: typing on and on into the grid keeps the focus there, and the list follows once", async () => {
  const { page, pane } = await openTool("broken.xlsx", "");
  await pane.getByRole("button", { name: "查看错误" }).click();
  await pane.getByRole("combobox", { name: "计分卡" }).selectOption("权重不足");
  const finding = pane.getByText("「权重不足」下的权重合计为 90%，应为 100%。");
  await pane.getByRole("button", { name: "定位到 指标!I14" }).click();
  await page.locator("[data-u-comp=formula-bar]").click({ position: { x: 400, y: 14 } });
  for (const weight of ["10%", "20%", "60%"]) {
    await page.keyboard.press("Control+A");
    await page.keyboard.type(weight);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  }
  await finding.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
});
