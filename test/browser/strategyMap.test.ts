import path from "node:path";
import { openWorkbench, type WorkbenchOptions } from "./browser";
import { accessibilityFaults, goToTool, openPane, type PanePage } from "./panePage";

const zh = { found: "读到的内容", tools: "工具", map: "战略地图", join: "连线", write: "写进因果表", written: /连线已写进工作表「因果」/, look: "看看会写什么", draw: /^画 1 张/, drawn: "画好了 1 张战略地图", show: "打开工作表「青禾乡战略地图」" };
const en: typeof zh = { found: "What was found", tools: "Tools", map: "Strategy map", join: "Link", write: "Write the links", written: /The links are on sheet “因果”/, look: "See what will be written", draw: /^Draw 1/, drawn: "1 strategy map drawn", show: "Open sheet 青禾乡战略地图" };

async function openMap(language: "zh" | "en", look: WorkbenchOptions = {}): Promise<PanePage & { readonly words: typeof zh }> {
  const words = language === "zh" ? zh : en;
  const opened = await openPane({ language, ...look });
  await goToTool(opened.pane, words.map, language);
  return { ...opened, words };
}

test.each([
  // language  look
  ["zh", {}],
  ["en", { colorScheme: "dark" }],
] as const)("%s: two clicks make a link, it is written into the table, the map is drawn on a sheet and shown", async (language, look) => {
  const { page, pane, words } = await openMap(language, look);
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: words.join, exact: true }).click();
  await pane.getByRole("button", { name: "守牢安全底线", exact: true }).click();
  await pane.getByRole("button", { name: "促进农民增收", exact: true }).click();
  await pane.getByRole("button", { name: words.write }).click();
  await pane.getByText(words.written).waitFor();
  await pane.getByRole("button", { name: words.look }).click();
  await pane.getByRole("button", { name: words.draw }).click();
  await pane.getByText(words.drawn).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: words.show }).click();
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "青禾乡战略地图" }).first().waitFor();
});

test.each([
  // width  language  look
  [320, "zh", {}],
  [320, "en", { colorScheme: "dark" }],
  [350, "en", {}],
  [480, "zh", { forcedColors: "active" }],
] as const)("at %d px (%s, %j) nothing is cut off sideways, and axe finds nothing", async (width, language, look) => {
  const { page, pane } = await openMap(language, look);
  await page.locator("#pane-frame").evaluate((frame, wide) => {
    frame.style.width = `${wide}px`;
  }, width);
  const [wide, shown] = await pane.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(wide).toBeLessThanOrEqual(shown);
  expect(await accessibilityFaults(pane)).toEqual([]);
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) {
    await page.setViewportSize({ width: 1366, height: 1400 });
    await page.locator("#pane-frame").screenshot({ path: path.join(folder, `map-${width}-${language}.png`) });
  }
});

test("the ribbon button draws every card's map and leaves the user on the first", async () => {
  const page = await openWorkbench({ language: "zh", reducedMotion: "reduce" });
  const pane = page.frameLocator("#pane-frame");
  await pane.getByRole("heading", { level: 2, name: zh.found }).waitFor();
  await page.getByRole("button", { name: "战略地图", exact: true }).click();
  await pane.getByText("画好了 5 张战略地图").waitFor();
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "青禾乡战略地图" }).first().waitFor();
});
