/** Every step and every tool, as a person opens them one after the other: nothing cut off sideways, and nothing for axe to find. */
import type { FrameLocator } from "playwright-core";
import { paneEn } from "../../src/wording/pane.en";
import { paneZh } from "../../src/wording/pane.zh";
import { accessibilityFaults, goToTool, openPane } from "./panePage";

/** What is wrong with the screen that is shown: by axe, or wider than the pane. */
async function screenFaults(pane: FrameLocator, screen: string): Promise<readonly string[]> {
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
  const [wide, shown] = await pane.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth] as const);
  const faults = await accessibilityFaults(pane);
  return [...faults, ...(wide > shown ? [`${wide} pixels wide where ${shown} are shown`] : [])].map((fault) => `${screen}: ${fault}`);
}

test.each([
  // width  language  look
  [320, "zh", {}],
  [320, "en", { colorScheme: "dark" }],
  [350, "en", { forcedColors: "active" }],
  [480, "zh", { colorScheme: "dark" }],
] as const)("at %d px, %s, %j", async (width, language, look) => {
  const { page, pane } = await openPane({ sample: "township.xlsx", language, ...look });
  await page.locator("#pane-frame").evaluate((frame, wide) => {
    frame.style.width = `${wide}px`;
  }, width);
  const { steps, tools } = language === "zh" ? paneZh : paneEn;
  const faults: string[] = [];
  for (const step of [steps.read, steps.check, steps.score, steps.scales]) {
    await pane.getByRole("button", { name: new RegExp(`^${step}`) }).first().click();
    await pane.getByRole("heading", { level: 1, name: step }).waitFor();
    faults.push(...(await screenFaults(pane, step)));
  }
  for (const tool of Object.values(tools.names)) {
    await goToTool(pane, tool, language);
    faults.push(...(await screenFaults(pane, tool)));
  }
  expect(faults).toEqual([]);
});

test("in high contrast the step one is at is the one that is underlined", async () => {
  const { pane } = await openPane({ sample: "township.xlsx", forcedColors: "active" });
  const lines = await pane.locator("nav ol button").evaluateAll((steps) => steps.map((step) => getComputedStyle(step).borderBottomColor));
  const ground = await pane.locator("header").evaluate((header) => getComputedStyle(header).backgroundColor);
  expect(lines.map((line) => line === ground)).toEqual([false, true, true, true]);
});

test("township, by keyboard alone: through the four steps to the scales", async () => {
  const { page, pane } = await openPane({ sample: "township.xlsx" });
  const tabTo = async (name: RegExp | string): Promise<void> => {
    const control = pane.getByRole("button", { name }).first();
    for (let pressed = 0; pressed < 150; pressed++) {
      if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`No Tab leads to ${String(name)}.`);
  };
  await pane.getByRole("heading", { level: 1 }).focus();
  for (const [button, next] of [["下一步：检查", "检查"], ["下一步：计分", "计分"], ["下一步：量表", "量表"]] as const) {
    await tabTo(button);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: next }).waitFor();
  }
  await tabTo("生成 13 张工作表");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "已写好 13 张考核量表" }).waitFor();
});
