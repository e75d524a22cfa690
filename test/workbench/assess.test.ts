import { execFile } from "node:child_process";
import { copyFileSync, existsSync, linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openSample, type Host } from "../host";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "assess-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string): string => path.join(folder, name);
const sample = (name: string): string => path.join(__dirname, "../samples", name);

/** Runs `npm run assess` without npm around it. */
function assess(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const starter = path.join(__dirname, "../../src/workbench/assess.mjs");
  return new Promise((resolve) => {
    execFile(process.execPath, [starter, ...words], { env: { ...process.env, LC_ALL: "en_US.UTF-8" }, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

test("layout A: one JSON object on standard output, the scale in the new file, the input as it was", async () => {
  const before = readFileSync(sample("layout-a.xlsx"));
  const { code, out } = await assess(sample("layout-a.xlsx"), inFolder("out.xlsx"), "--json");
  const result = JSON.parse(out) as { readonly cards: readonly { readonly score: number; readonly final: number }[]; readonly written: readonly string[] };
  expect(code).toBe(0);
  expect(result.cards[0]?.score).toBeCloseTo(71.5, 8);
  expect(result.cards[0]?.final).toBeCloseTo(61.5, 8);
  expect(readFileSync(sample("layout-a.xlsx")).equals(before)).toBe(true);
  expect(await sheetNames(inFolder("out.xlsx"))).toEqual(["平衡积分卡", ...result.written]);
  expect(readdirSync(folder)).toEqual(["out.xlsx"]);
});

async function sheetNames(file: string): Promise<readonly string[]> {
  const host: Host = await openSample("layout-a.xlsx");
  return (await host.open(new Uint8Array(readFileSync(file)))).sheets;
}

test("a workbook with errors: exit 1, and the JSON all the same", async () => {
  const { code, out } = await assess(sample("broken.xlsx"), "--json");
  expect(code).toBe(1);
  expect((JSON.parse(out) as { readonly findings: readonly unknown[] }).findings.length).toBeGreaterThan(0);
});

describe("exit 2 with a sentence and no stack", () => {
  test.each<readonly [string, () => readonly string[], RegExp]>([
    ["no file named", () => [], /Usage/],
    ["an unknown option", () => [sample("layout-a.xlsx"), "--yaml"], /Usage/],
    ["no such file", () => [inFolder("none.xlsx")], /no such file/i],
    ["a folder", () => [folder], /not a file/i],
    ["not a workbook", () => [made("text.xlsx", "text")], /not an \.xlsx/i],
    ["encrypted", () => [made("locked.xlsx", container("EncryptedPackage"))], /encrypted/i],
    ["damaged", () => [made("half.xlsx", readFileSync(sample("layout-a.xlsx")).subarray(0, 3000))], /damaged/i],
    ["the output is the input", () => [sample("layout-a.xlsx"), sample("layout-a.xlsx")], /the input/i],
    ["… under another spelling", () => [sample("layout-a.xlsx"), sample("../samples/./layout-a.xlsx")], /the input/i],
    ["… through a link", () => [sample("layout-a.xlsx"), link("link.xlsx")], /the input/i],
    ["… as a second name of the same file", () => [copied("a.xlsx"), secondName("a.xlsx", "b.xlsx")], /the input/i],
    ["an output folder that is not there", () => [sample("layout-a.xlsx"), inFolder("none/out.xlsx")], /no such folder/i],
  ])("%s", async (_what, words, sentence) => {
    const { code, out, err } = await assess(...words());
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test("a text file leaves no output behind", async () => {
  await assess(made("text.xlsx", "text"), inFolder("out.xlsx"));
  expect(existsSync(inFolder("out.xlsx"))).toBe(false);
});

function made(name: string, contents: string | Uint8Array): string {
  writeFileSync(inFolder(name), contents);
  return inFolder(name);
}

function container(stream: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(64).fill(0), ...Buffer.from(stream, "utf16le")]);
}

function link(name: string): string {
  symlinkSync(sample("layout-a.xlsx"), inFolder(name));
  return inFolder(name);
}

function copied(name: string): string {
  copyFileSync(sample("layout-a.xlsx"), inFolder(name));
  return inFolder(name);
}

function secondName(of: string, name: string): string {
  linkSync(inFolder(of), inFolder(name));
  return inFolder(name);
}

test("what the new file lacks is said on standard error, after it was written", () => {
  const program = readFileSync(path.join(__dirname, "../../src/workbench/assess.mjs"), "utf8");
  expect(program).toMatch(/writeWhole\(output, await host\.save\(\)\);\s+for \(const left of host\.unwritten\(\)\) process\.stderr\.write/);
});
