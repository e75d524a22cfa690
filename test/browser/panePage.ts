/** The pane beside the workbench, in a real browser: opened, gone through, and looked at as axe does. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { openWorkbench, type WorkbenchOptions } from "./browser";

export interface PanePage {
  readonly page: Page;
  readonly pane: FrameLocator;
}

const axeSource = readFileSync(path.join(__dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");

/** The workbench with a sample, and the very pane that Excel shows, once it has read the workbook. */
export async function openPane(options: WorkbenchOptions = {}): Promise<PanePage> {
  const page = await openWorkbench({ reducedMotion: "reduce", ...options });
  const pane = page.frameLocator("#pane-frame");
  await pane.getByRole("heading", { level: 2, name: options.language === "en" ? "What was found" : "读到的内容" }).waitFor();
  return { page, pane };
}

/** Goes to a tool by the list of tools. */
export async function goToTool(pane: FrameLocator, tool: string, language: "zh" | "en" = "zh"): Promise<void> {
  await pane.getByRole("button", { name: language === "zh" ? "工具" : "Tools", exact: true }).click();
  await pane.getByRole("button", { name: new RegExp(`^${tool}`) }).click();
  await pane.getByRole("heading", { level: 1, name: tool }).waitFor();
}

/** What axe finds in the pane as it is drawn: `rule: element`. */
export async function accessibilityFaults(pane: FrameLocator): Promise<string[]> {
  return pane.locator("html").evaluate(async (html, source) => {
    const page = html.ownerDocument.defaultView as unknown as { eval: (text: string) => void; axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    page.eval(source);
    const { violations } = await page.axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  }, axeSource);
}
