import type { Frame, Page } from "playwright-core";
import type { Outcome } from "../../src/workbench/contract/run";
import { openWorkbench } from "./browser";

/** The contract's page in place of the add-in's pane, as one would open it in Excel. */
async function contractPage(page: Page): Promise<Frame> {
  const frame = page.frame({ url: /taskpane/ }) ?? page.frames()[1];
  if (!frame) throw new Error("The workbench shows no pane.");
  await frame.goto("http://localhost:3000/contract.html");
  await frame.waitForSelector('html[data-ready="true"]');
  return frame;
}

test("every script of the contract holds in the browser, through the pane's own way to Excel", async () => {
  const frame = await contractPage(await openWorkbench());
  const outcomes = await frame.evaluate(() => (window as unknown as { runContract: () => Promise<Outcome[]> }).runContract());
  expect(outcomes.length).toBeGreaterThanOrEqual(150);
  expect(outcomes.filter(({ isAsDocumented }) => !isAsDocumented)).toEqual([]);
  expect(await frame.locator("#summary").textContent()).toBe(`${outcomes.length} scripts, 0 differences`);
});
