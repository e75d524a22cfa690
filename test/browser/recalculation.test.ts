import type { Frame, Page } from "playwright-core";
import { openWorkbench } from "./browser";

/** The pane's frame: what runs there reaches the workbook as the add-in does. */
async function paneOf(page: Page): Promise<Frame> {
  await page.frameLocator("#pane-frame").getByRole("button", { name: "重新读取" }).waitFor();
  const frame = page.frame({ url: /taskpane/ });
  if (!frame) throw new Error("The workbench shows no pane.");
  return frame;
}

/** Watches how long the page draws nothing while something is done. @returns what it gave, and the longest such time in milliseconds */
async function watching<Answer>(page: Page, act: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly longest: number }> {
  await page.evaluate(() => {
    const watch = { longest: 0, isOn: true, last: performance.now() };
    Object.assign(window, { drawingWatch: watch });
    const tick = (now: number): void => {
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      if (watch.isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const answer = await act();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const longest = await page.evaluate(() => {
    const { drawingWatch: watch } = window as unknown as { drawingWatch: { longest: number; isOn: boolean } };
    watch.isOn = false;
    return watch.longest;
  });
  return { answer, longest: Math.round(longest) };
}

test("2 000 =BSC.SCORE cells over a table of 200 rows: all follow a change, and the page keeps drawing", async () => {
  const page = await openWorkbench({ sample: "layout-a.xlsx" });
  const pane = await paneOf(page);
  await pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("速度");
    const headers = ["编号", "维度", "战略目标", "指标", "权重", "计分方法", "计分标准", "基准值", "目标值", "实际值"];
    const rows = Array.from({ length: 199 }, (_, index) => [`K${index + 1}`, `维度${index % 4}`, `目标${index % 20}`, `指标${index + 1}`, index < 198 ? 0.005 : 0.01, "基准法", "", 0, 100, 50]);
    sheet.getRange("A1:J200").values = [headers, ...rows];
    sheet.activate();
    await context.sync();
  }));
  const written = await watching(page, () => pane.evaluate(() => Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("速度").getRange("L1:L2000");
    cells.formulas = Array.from({ length: 2000 }, (_, index) => [`=BSC.SCORE($A$1:$J$200,"K${(index % 199) + 1}")`]);
    await context.sync();
    cells.load("values");
    await context.sync();
    return cells.values.flat() as unknown[];
  })));
  expect(written.answer).toEqual(Array.from({ length: 2000 }, () => 50));
  const changed = await watching(page, () => pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("速度");
    sheet.getRange("J2").values = [[80]];
    await context.sync();
    const cells = sheet.getRange("L1:L2000").load("values");
    await context.sync();
    return cells.values.flat() as unknown[];
  })));
  expect(changed.answer).toEqual(Array.from({ length: 2000 }, (_, index) => (index % 199 === 0 ? 80 : 50)));
  process.stdout.write(`2 000 =BSC.SCORE cells over 200 rows: longest time without a frame ${written.longest} ms when written, ${changed.longest} ms when recalculated\n`);
  // The page answers: a click on its own button is acted on.
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("A workbench, not Excel").waitFor();
});
