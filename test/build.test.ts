/** What `npm run build` makes of manifest.xml for the address it is given. */
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const { manifestFor } = jest.requireActual<{ manifestFor: (host: string, text: string) => string }>("../webpack.config.js");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const development = readFileSync(path.join(root, "manifest.xml"), "utf8");

const idOf = (manifest: string): string => /<Id>(.*)<\/Id>/.exec(manifest)?.[1] ?? "";

test("the development manifest is the one in the house, of this version", () => {
  expect(manifestFor("https://localhost:3000", development)).toBe(development);
  expect(development).toContain(`<Version>${version}.0</Version>`);
});

test("the manifest of a host bears its address everywhere, and nothing of development", () => {
  const manifest = manifestFor("https://example.org/bsc", development);
  expect(manifest).not.toMatch(/localhost|development|开发/);
  expect(manifest).toContain('<SourceLocation DefaultValue="https://example.org/bsc/taskpane.html"/>');
  expect(manifest).toContain("<AppDomain>https://example.org</AppDomain>");
  expect(manifest).toContain('<DisplayName DefaultValue="BSC Scorecard">');
});

test("every host has an Id of its own, the same at each build", () => {
  const [one, again, other] = ["https://example.org/bsc", "https://example.org/bsc", "https://example.org/trial"].map((host) => idOf(manifestFor(host, development)));
  expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(again).toBe(one);
  expect(new Set([one, other, idOf(development)]).size).toBe(3);
});
