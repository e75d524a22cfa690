import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const packaged = path.join(root, "node_modules/@microsoft/office-js");

/** The lock file's check sum covers the whole package, and npm compares it on installing. */
test("office.js is the package's, of the version the lock file names", () => {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as { readonly packages: { readonly [name: string]: { readonly version: string; readonly integrity: string } } };
  const locked = lock.packages["node_modules/@microsoft/office-js"];
  const installed = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8")) as { readonly version: string };
  expect(locked?.integrity).toMatch(/^sha512-/);
  expect(installed.version).toBe(locked?.version);
});

/** SHA-256 of the files of version 1.1.110, npm's last. */
test.each([
  ["office.js", "f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62"],
  ["excel-web-16.00.js", "01117ef878d9dce538bd755fc5d295dfda042aa440905330628d2779579de72c"],
  ["excel-win32-16.01.js", "ba15219657ad550f8fa9298536f6219a0b7221e00dcf2f475f2ec05fcde19ca9"],
])("%s as installed is byte for byte what was published", (name, checkSum) => {
  const bytes = readFileSync(path.join(packaged, "dist", name));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(checkSum);
});

test("the site serves it from the package, and no other copy of it lies in the sources or in what is built", () => {
  const files = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  }) : []);
  const copies = ["src", "assets", "test", "workbench", "dist"].flatMap((folder) => files(path.join(root, folder)))
    .filter((file) => /(?:^|[\\/])(?:office|excel-web-\S+|excel-win32-\S+)\.js$/.test(file));
  expect(copies).toEqual([]);
  expect(readFileSync(path.join(root, "webpack.config.js"), "utf8")).toContain('here("node_modules/@microsoft/office-js/dist")');
});
