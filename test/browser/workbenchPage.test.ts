import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { openWorkbench } from "./browser";

test("the page opens the sample and says that it is a workbench, in both languages", async () => {
  const page = await openWorkbench();
  await page.getByText("工作台，不是 Excel").waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("A workbench, not Excel").waitFor();
});

test("Chinese text is drawn with real glyphs, not boxes", async () => {
  const page = await openWorkbench();
  expect(await drawn(page, "考")).not.toEqual(await drawn(page, "\u{10FFFD}"));
  expect(await drawn(page, "考")).not.toEqual(await drawn(page, "核"));
});

/** What a character looks like in the grid's font, as the browser draws it. */
function drawn(page: Page, character: string): Promise<string> {
  return page.evaluate((text) => {
    const canvas = document.createElement("canvas");
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("This browser cannot draw.");
    brush.font = "32px Calibri, sans-serif";
    brush.fillText(text, 10, 60);
    return canvas.toDataURL();
  }, character);
}

/** The pane's frame, when the add-in has read the workbook: what runs there reaches Excel as the add-in does. */
async function paneOf(page: Page): Promise<Frame> {
  await page.frameLocator("#pane-frame").getByRole("button", { name: /重新读取|Read again/ }).waitFor();
  const frame = page.frame({ url: /taskpane/ });
  if (!frame) throw new Error("The workbench shows no pane.");
  return frame;
}

async function sheetNames(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  }));
}

/** The colour drawn at a place of the grid, in CSS pixels from its top left corner. */
function colorAt(page: Page, x: number, y: number): Promise<string> {
  return page.evaluate(([left, top]) => new Promise<string>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>("#grid canvas")].find((one) => one.id.startsWith("univer-sheet-main-canvas"));
    const brush = canvas?.getContext("2d");
    if (!canvas || !brush) throw new Error("The grid has no canvas.");
    const scale = canvas.width / canvas.clientWidth;
    const [red = 0, green = 0, blue = 0, opacity = 0] = brush.getImageData(left * scale, top * scale, 1, 1).data;
    // Where nothing is drawn the page shows through, which is white.
    resolve(opacity === 0 ? "FFFFFF" : [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase());
  }))), [x, y] as const);
}

test("a shape the add-in draws is seen on the sheet, is gone after undo and there again after redo", async () => {
  const page = await openWorkbench({ sample: "layout-a.xlsx" });
  const pane = await paneOf(page);
  await pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("地图");
    sheet.activate();
    await context.sync();
    const box = sheet.shapes.addGeometricShape("RoundRectangle");
    box.set({ left: 60, top: 60, width: 8, height: 60 });
    box.fill.setSolidColor("#12AB34");
    await context.sync();
  }));
  // Row and column headings take 46 and 20 pixels; the middle of the box lies 64 and 90 points further, where the grid has a line.
  const middle = (): Promise<string> => colorAt(page, 46 + 64 / 0.75, 20 + 90 / 0.75 + 7);
  expect(await settledColor(middle, "12AB34")).toBe("12AB34");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  expect(await settledColor(middle, "FFFFFF")).toBe("FFFFFF");
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  expect(await settledColor(middle, "12AB34")).toBe("12AB34");
});

/** The colour once it is the wanted one, or the last seen after two seconds. */
async function settledColor(look: () => Promise<string>, wanted: string): Promise<string> {
  let seen = await look();
  for (let tries = 0; seen !== wanted && tries < 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await look();
  }
  return seen;
}

test("what the add-in wrote in one request is one step of undo, its sheets included", async () => {
  const page = await openWorkbench({ sample: "layout-a.xlsx" });
  const pane = await paneOf(page);
  const before = await sheetNames(pane);
  await pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("量表");
    sheet.getRange("A1:B2").values = [["指标", "得分"], ["F1", 36]];
    sheet.getRange("A1:B1").format.fill.color = "#DDEBF7";
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A4:B4").merge();
    await context.sync();
  }));
  expect(await sheetNames(pane)).toEqual([...before, "量表"]);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>("#undo")?.disabled);
  expect(await sheetNames(pane)).toEqual(before);
});

test("a second file can be opened after the first, and says what of it is not seen", async () => {
  const page = await openWorkbench();
  await page.locator("#file").setInputFiles({ name: "有图表.xlsx", mimeType: "", buffer: readFileSync(path.join(__dirname, "../workbench/files/libreoffice.xlsx")) });
  await page.getByText("已打开 有图表.xlsx。").waitFor();
  expect(await page.locator("#status").textContent()).toContain("工作台里看不到、保存时原样保留：图表");
});

test.each([
  ["评分.csv", "编号,得分\nF1,36\n", "评分.csv：这不是 .xlsx 工作簿：请在 Excel 里另存为 .xlsx 再打开。"],
  ["半个.xlsx", "PK\u0003\u0004 cut short", "半个.xlsx：文件已损坏，无法读取：请在 Excel 里用“打开并修复”打开，另存后再打开。"],
])("%s is refused in a sentence, and the workbook that was open stays", async (name, content, sentence) => {
  const page = await openWorkbench();
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
  await page.getByText(sentence).waitFor();
  expect(await page.locator("#file-name").textContent()).toBe("township.xlsx");
  expect(await sheetNames(await paneOf(page))).toContain("指标");
});

test.each([["zh", "light"], ["zh", "dark"], ["en", "light"], ["en", "dark"]] as const)("the workbench's own bars are accessible: %s, %s", async (language, colorScheme) => {
  const page = await openWorkbench({ language, colorScheme });
  await page.addScriptTag({ content: readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8") });
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    // The grid is Univer's and the pane has tests of its own.
    const { violations } = await axe.run({ include: [["body"]], exclude: [["#grid"], ["#pane-frame"]] }, { resultTypes: ["violations"], iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found).toEqual([]);
});

test("every button of the bars is reached with the tabulator, and the pane's width is changed with the arrows", async () => {
  const page = await openWorkbench();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.locator("body").evaluate((body) => { body.tabIndex = -1; body.focus(); });
  const reached: string[] = [];
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.id ?? ""));
  }
  for (const id of ["open", "save", "sample", "theme", "language"]) expect(reached).toContain(id);
  const width = (): Promise<number> => page.locator("#pane").evaluate((pane) => pane.getBoundingClientRect().width);
  const before = await width();
  await page.locator("#splitter").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBeGreaterThan(before);
});

test("what may be typed into a cell is told when it is selected", async () => {
  const page = await openWorkbench({ sample: "layout-a.xlsx" });
  const pane = await paneOf(page);
  await pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("填报");
    const { dataValidation } = sheet.getRange("B2:B9");
    dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    dataValidation.prompt = { showPrompt: true, title: "是否完成", message: "从列表中选。" };
    sheet.activate();
    await context.sync();
    sheet.getRange("B3").select();
    await context.sync();
  }));
  await page.getByText("是否完成：从列表中选。").waitFor();
});

test("a ribbon button pressed before the add-in takes commands is carried out when it does", async () => {
  const page = await openWorkbench();
  const check = page.locator("#ribbon button", { hasText: "检查" });
  await check.click();
  await page.getByText("已完成：检查").waitFor();
  expect(await check.isEnabled()).toBe(true);
});

test("a ribbon button pressed while the first workbook is still being opened is carried out in its pane", async () => {
  const page = await openWorkbench({ sample: "layout-a.xlsx" });
  // Pressed the moment it is there, long before the workbook is.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>("#ribbon button")].find(({ textContent }) => textContent?.includes("检查"));
      if (!button) return;
      observer.disconnect();
      button.click();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.frameLocator("#pane-frame").getByRole("heading", { name: "检查", exact: true }).waitFor();
  await page.getByText("已完成：检查").waitFor();
});

test("two ribbon buttons pressed one after the other are carried out in that order: the pane shows the second's page", async () => {
  const page = await openWorkbench();
  await page.locator("#ribbon button", { hasText: "检查" }).click();
  await page.locator("#ribbon button", { hasText: "计分" }).click();
  await page.getByText("已完成：计分").waitFor();
  await page.frameLocator("#pane-frame").getByRole("heading", { name: "计分", exact: true }).waitFor();
});

test("what is still being typed into a cell is saved with the workbook", async () => {
  const page = await openWorkbench();
  await page.mouse.click(400, 300);
  await page.keyboard.type("还没按回车");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const parts = Object.values(unzipSync(new Uint8Array(readFileSync(await download.path()))));
  expect(parts.some((part) => strFromU8(part).includes("还没按回车"))).toBe(true);
});

test("a pane that opens while a cell is being typed into says so, and reads once that is done", async () => {
  const page = await openWorkbench();
  await page.mouse.click(400, 300);
  await page.keyboard.type("还没按回车");
  const pane = page.frameLocator("#pane-frame");
  await pane.getByText("正在编辑单元格").waitFor();
  await page.mouse.click(400, 300);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "重试" }).click();
  await pane.getByRole("heading", { name: "读到的内容" }).waitFor();
});

test("changes that are not saved are asked about before another workbook is opened; without a yes they stay", async () => {
  const page = await openWorkbench();
  await paneOf(page);
  await page.mouse.click(400, 300);
  await page.keyboard.type("改动");
  await page.keyboard.press("Enter");
  const asked: string[] = [];
  page.once("dialog", (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
  await page.locator("#sample").selectOption("layout-a.xlsx");
  await page.waitForFunction(() => (document.getElementById("sample") as HTMLSelectElement).value === "");
  expect(await page.locator("#file-name").textContent()).toBe("township.xlsx");
  page.once("dialog", (dialog) => { asked.push(dialog.message()); void dialog.accept(); });
  await page.locator("#sample").selectOption("layout-a.xlsx");
  await page.getByText("已打开 layout-a.xlsx。").waitFor();
  expect(asked).toHaveLength(2);
  expect(asked[0]).toContain("未保存");
});

test("a file dropped onto the page is opened there; the browser does not leave for it", async () => {
  const page = await openWorkbench();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["编号,得分"], "评分.csv"));
    document.getElementById("grid")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByText("评分.csv：这不是 .xlsx 工作簿").waitFor();
});

test("what the add-in was about to write when another workbook was opened does not reach that one", async () => {
  const page = await openWorkbench({ sample: "layout-a.xlsx" });
  const pane = await paneOf(page);
  // A job of many requests, as writing scales is, that goes on while the next workbook comes in.
  await pane.evaluate(() => {
    void (async () => {
      for (let count = 0; count < 200; count++) {
        await Excel.run(async (context) => {
          context.workbook.worksheets.add(`多余${count}`);
          await context.sync();
        });
      }
    })().catch(() => undefined);
  });
  page.on("dialog", (dialog) => void dialog.accept());
  await page.locator("#sample").selectOption("layout-b.xlsx");
  await page.getByText("已打开 layout-b.xlsx。").waitFor();
  expect((await sheetNames(await paneOf(page))).filter((name) => name.startsWith("多余"))).toEqual([]);
});
