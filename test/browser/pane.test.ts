import type { FrameLocator, Locator } from "playwright-core";
import { accessibilityFaults, openPane, type PanePage } from "./panePage";

const heading = (pane: FrameLocator, name: string | RegExp): Locator => pane.getByRole("heading", { level: 1, name });

/** Tabs until a control has the focus, forwards or back, as a person without a mouse does. */
async function tabTo({ page }: PanePage, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No ${key} leads to ${await control.innerText()}.`);
}

async function pressTo(pane: PanePage, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await tabTo(pane, control, key);
  await pane.page.keyboard.press("Enter");
}

test("township: one click writes the thirteen scales and shows the first; each can be opened", async () => {
  const { page, pane } = await openPane({ sample: "township.xlsx" });
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: "一键生成考核量表" }).click();
  await pane.getByRole("heading", { name: "已写好 13 张考核量表" }).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await page.getByText("青禾乡考核量表").first().waitFor();
  await pane.getByRole("button", { name: "打开工作表「农业服务中心考核量表」" }).click();
  await page.getByText("农业服务中心考核量表").first().waitFor();
});

test("city-71, by keyboard alone: from the errors to their cells, and on to 71 scales", async () => {
  const opened = await openPane({ sample: "city-71.xlsx" });
  const { page, pane } = opened;
  await pane.getByRole("button", { name: "工具" }).focus();
  await pressTo(opened, pane.getByRole("button", { name: "查看错误" }));
  await heading(pane, "检查").waitFor();
  expect(await heading(pane, "检查").evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  const cell = pane.getByRole("button", { name: /^定位到 / }).first();
  const [, sheet] = /^定位到 (.+)!/.exec(await cell.innerText()) ?? [];
  await pressTo(opened, cell);
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: sheet }).first().waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);

  await pressTo(opened, pane.getByRole("button", { name: /^量表 / }), "Shift+Tab");
  await heading(pane, "量表").waitFor();
  await pressTo(opened, pane.getByRole("button", { name: "生成 71 张工作表" }));
  await pane.getByRole("heading", { name: "已写好 71 张考核量表" }).waitFor();
});

describe("broken: what is wrong is mended in the sheet or by the pane, and the list follows", () => {
  test("a weight typed into the grid clears its finding, and the focus stays in the grid", async () => {
    const { page, pane } = await openPane({ sample: "broken.xlsx" });
    await pane.getByRole("button", { name: "查看错误" }).click();
    await pane.getByRole("combobox", { name: "计分卡" }).selectOption("权重不足");
    const finding = pane.getByText("「权重不足」下的权重合计为 90%，应为 100%。");
    await finding.waitFor();
    await pane.getByRole("button", { name: "定位到 指标!I14" }).click();
    await page.locator("[data-u-comp=formula-bar]").click({ position: { x: 400, y: 14 } });
    await page.keyboard.press("Control+A");
    await page.keyboard.type("60%");
    await page.keyboard.press("Enter");
    await finding.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  });

  test("the weights' repair is shown and then done", async () => {
    const { pane } = await openPane({ sample: "broken.xlsx" });
    await pane.getByRole("button", { name: "查看错误" }).click();
    await pane.getByRole("combobox", { name: "计分卡" }).selectOption("权重不足");
    await pane.getByRole("button", { name: "修复权重：改 3 处" }).click();
    await pane.getByRole("row", { name: "甲 50% 55.56%" }).waitFor();
    expect(await accessibilityFaults(pane)).toEqual([]);
    await pane.getByRole("button", { name: "改到表格里（3 处）" }).click();
    await pane.getByText("已改 3 个单元格。").waitFor();
    await pane.getByText("「权重不足」下的权重合计为 90%").waitFor({ state: "detached" });
  });
});

test("in English: every tool opens on the sample and says something", async () => {
  const { pane } = await openPane({ sample: "township.xlsx", language: "en" });
  const tools: readonly (readonly [name: string, shows: string | RegExp])[] = [
    ["Strategy map", "Coverage 100%"],
    ["Scoring rules", /rules for 69 indicators/],
    ["Weights", "Compare in pairs"],
    ["Dual track", /cards compared/],
    ["Tracking", /^青禾乡$/],
  ];
  for (const [name, shows] of tools) {
    await pane.getByRole("button", { name: "Tools", exact: true }).click();
    await pane.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await heading(pane, name).waitFor();
    await pane.getByRole("heading", { level: 2, name: shows }).waitFor();
    expect(await accessibilityFaults(pane)).toEqual([]);
  }
});

test("the simulation runs in a worker and tells how firm the ranks are", async () => {
  const { pane } = await openPane({ sample: "city-71.xlsx" });
  await pane.getByRole("button", { name: "工具" }).click();
  await pane.getByRole("button", { name: /^权重模拟/ }).click();
  await pane.getByRole("button", { name: "开始模拟" }).click();
  await pane.getByRole("heading", { name: "名次有多稳" }).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
});
