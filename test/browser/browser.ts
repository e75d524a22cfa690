import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { launchBrowser } from "./chromium";

const root = path.join(__dirname, "../..");
const origin = "http://localhost:3000";

/** Where the site's files lie, in the order they are looked for: the same that `npm start` serves. */
const places: readonly (readonly [prefix: string, folder: string])[] = [
  ["/office-js/", "node_modules/@microsoft/office-js/dist"],
  ["/samples/", "test/samples"],
  ["/", "workbench"],
  ["/", "workbench/addin"],
];

const types: { readonly [extension: string]: string } = {
  ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".css": "text/css", ".png": "image/png", ".xml": "text/xml",
  ".map": "application/json", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

let browser: Browser | null = null;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

export interface WorkbenchOptions extends BrowserContextOptions {
  readonly language?: "zh" | "en";
  readonly sample?: string;
  /** A workbook of the test's own in place of a sample. */
  readonly workbook?: Uint8Array;
}

/** A page of the workbench, from the built files, with a sample open. What the page could not find or threw fails the test. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Page> {
  if (!browser) throw new Error("bug: the browser is not running");
  const { language = "zh", workbook, sample = workbook === undefined ? "township.xlsx" : "own.xlsx", ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...contextOptions });
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => { throw error; });
  await context.route("**/*", serve);
  if (workbook !== undefined) await context.route(`**/samples/${sample}`, (route) => route.fulfill({ body: Buffer.from(workbook), contentType: types[".xlsx"] }));
  await page.goto(`${origin}/?lang=${language}&sample=${sample}`);
  await page.waitForSelector('html[data-ready="true"]');
  return page;
}

async function serve(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const file = url.origin === origin ? fileOf(decodeURIComponent(url.pathname)) : null;
  if (file === null) await route.fulfill({ status: 404, body: `nothing at ${url.href}` });
  else await route.fulfill({ body: readFileSync(file), contentType: types[path.extname(file)] ?? "application/octet-stream" });
}

function fileOf(address: string): string | null {
  const wanted = address === "/" ? "/index.html" : address;
  const found = places.filter(([prefix]) => wanted.startsWith(prefix)).map(([prefix, folder]) => path.join(root, folder, wanted.slice(prefix.length)))
    .find((file) => existsSync(file) && statSync(file).isFile());
  return found ?? null;
}
