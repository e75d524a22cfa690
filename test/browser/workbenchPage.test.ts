import type { Page } from "playwright-core";
import { openWorkbench } from "./browser";

jest.setTimeout(120_000);

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
