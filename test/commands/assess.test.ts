/** npm run assess, as a user starts it: exit codes, one JSON object, the numbers of the samples, files that stay whole. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Report, ReportedNode } from "../../src/commands/report";
import { emptyWorkbook, workbookOf, sheetNames, partsOf } from "./files";

const root = path.resolve(__dirname, "../..");
const sample = (name: string) => path.join(root, "test/samples", name);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "assess-"));
const inFolder = (name: string) => path.join(folder, name);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function assess(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "src/workbench/assess.mjs"), ...words], { encoding: "utf8", env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "" } });
  return { status, stdout, stderr };
}

function reportOf(...words: string[]): Report {
  return JSON.parse(assess(...words, "--json").stdout) as Report;
}

interface ExpectedFile {
  readonly cards: readonly { readonly card: string; readonly score: number | null; readonly final: number | null; readonly grade: string | null; readonly nodes: readonly ReportedNode[] }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly sheet: string; readonly cell: string }[];
}

function expectedOf(name: string): ExpectedFile {
  return JSON.parse(fs.readFileSync(sample(`${name}.expected.json`), "utf8")) as ExpectedFile;
}

/** Equal to 1e-8, null only to null. */
function expectClose(actual: number | null, expected: number | null, what: string): void {
  if (actual === null || expected === null) expect([what, actual]).toEqual([what, expected]);
  else expect([what, Math.abs(actual - expected) < 1e-8]).toEqual([what, true]);
}

const key = ({ rule, severity, sheet, cell }: { readonly [K in "rule" | "severity" | "sheet" | "cell"]: string | null }) => [rule, severity, sheet, cell].join(" ");

describe.each(["layout-a", "layout-b", "layout-c", "township", "broken"])("%s.xlsx", (name) => {
  const expected = expectedOf(name);
  const output = inFolder(`${name}.xlsx`);
  const { status, stdout } = assess(sample(`${name}.xlsx`), output, "--json");
  const report = JSON.parse(stdout) as Report;

  test("gives the scores, finals, grades and nodes worked out beforehand", () => {
    expect(report.cards.map(({ card, grade }) => [card, grade])).toEqual(expected.cards.map(({ card, grade }) => [card, grade]));
    expected.cards.forEach((card, index) => {
      const found = report.cards[index]!;
      expectClose(found.score, card.score, `${card.card} score`);
      expectClose(found.final, card.final, `${card.card} final`);
      expect(found.nodes.map(({ path, level, code }) => [path, level, code])).toEqual(card.nodes.map(({ path, level, code }) => [path, level, code]));
      card.nodes.forEach((node, at) => {
        expectClose(found.nodes[at]!.weight, node.weight, `${node.path} weight`);
        expectClose(found.nodes[at]!.globalWeight, node.globalWeight, `${node.path} globalWeight`);
        expectClose(found.nodes[at]!.weighted, node.weighted, `${node.path} weighted`);
        if (!node.monitored) expectClose(found.nodes[at]!.points, node.points, `${node.path} points`);
      });
    });
  });

  test("finds what is wrong, in the cells named beforehand, and says so with its exit code", () => {
    expect(report.findings.map(key).sort()).toEqual(expected.findings.map(key).sort());
    expect(report.findings.every(({ message }) => message.length > 8)).toBe(true);
    expect(status).toBe(expected.findings.some(({ severity }) => severity === "error") ? 1 : 0);
  });

  test("writes one scale or more for each card, beside every sheet that was there", () => {
    const before = sheetNames(fs.readFileSync(sample(`${name}.xlsx`)));
    const after = sheetNames(fs.readFileSync(output));
    expect(after).toEqual(expect.arrayContaining([...before, ...report.written]));
    expect(after).toHaveLength(before.length + report.written.length);
    expect(report.written).toHaveLength(expected.cards.length);
  });

  test("leaves the sheets that were there as they were", () => {
    const before = workbookOf(fs.readFileSync(sample(`${name}.xlsx`)));
    const after = workbookOf(fs.readFileSync(output));
    for (const [sheet, cells] of before) expect([sheet, after.get(sheet)]).toEqual([sheet, cells]);
  });

  test("writes nothing a spreadsheet would have to mend", () => {
    for (const [part, text] of partsOf(fs.readFileSync(output))) {
      expect([part, /="(undefined|NaN|null|\[object [^"]*)"/.exec(text)?.[0]]).toEqual([part, undefined]);
    }
  });
});

test("layout A scores 71.5, and 61.5 after the deduction", () => {
  expect(reportOf(sample("layout-a.xlsx")).cards.map(({ score, final }) => [score, final])).toEqual([[71.5, 61.5]]);
});

test("a monitored indicator keeps its points and has no weight", () => {
  const monitored = reportOf(sample("township.xlsx")).cards[0]!.nodes.filter((node) => node.monitored);
  expect(monitored.map(({ code, points, weight, globalWeight, weighted }) => [code, points, weight, globalWeight, weighted])).toEqual([
    ["T-16", 65, null, null, null],
    ["T-17", 95, null, null, null],
  ]);
});

test("the 71 units: every score, every sheet's drift, a scale each", () => {
  const expected = expectedOf("city-71");
  const output = inFolder("city-71.xlsx");
  const report = reportOf(sample("city-71.xlsx"), output);
  expected.cards.forEach((card, index) => expectClose(report.cards[index]!.score, card.score, card.card));
  expect(report.findings.map(key).sort()).toEqual(
    [...expected.findings.map(key), "drift-renamed warning 生态环境局 C10", "drift-renamed warning 柳河镇 C10", "drift-missing warning 新城街道 A3"].sort(),
  );
  expect(report.written).toHaveLength(71);
});

test("without a second file nothing is written, and the lines for people name the total", () => {
  const before = fs.readdirSync(folder).sort();
  const { status, stdout } = assess(sample("layout-a.xlsx"));
  expect(status).toBe(0);
  expect(stdout).toContain("计分卡得分 71.50  最终得分 61.50");
  expect(fs.readdirSync(folder).sort()).toEqual(before);
});

test("the input file is never changed, not even under another name", () => {
  const input = inFolder("input.xlsx");
  fs.copyFileSync(sample("layout-a.xlsx"), input);
  const bytes = fs.readFileSync(input);
  fs.linkSync(input, inFolder("hard.xlsx"));
  fs.symlinkSync(input, inFolder("soft.xlsx"));
  for (const output of [input, inFolder("hard.xlsx"), inFolder("soft.xlsx"), path.join(folder, ".", "input.xlsx")]) {
    const { status, stdout, stderr } = assess(input, output, "--json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("输入文件不会被改动");
  }
  expect(fs.readFileSync(input).equals(bytes)).toBe(true);
});

test.each([
  ["a file that is not there", "nowhere.xlsx", null, "找不到文件"],
  ["a file that is no workbook", "letter.xlsx", Buffer.from("Dear Sir"), "不是 .xlsx 工作簿"],
  ["an empty file", "nothing.xlsx", Buffer.alloc(0), "不是 .xlsx 工作簿"],
  ["an encrypted workbook", "locked.xlsx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]), "打开密码"],
  ["a workbook cut off in the middle", "half.xlsx", fs.readFileSync(sample("layout-a.xlsx")).subarray(0, 3000), "损坏"],
])("%s is refused in a sentence", (_what, name, bytes, sentence) => {
  if (bytes !== null) fs.writeFileSync(inFolder(name), bytes);
  const { status, stdout, stderr } = assess(inFolder(name), "--json");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("a workbook without a scorecard: a finding, exit code 1, and no file", () => {
  const input = inFolder("empty.xlsx");
  fs.writeFileSync(input, emptyWorkbook());
  const output = inFolder("empty.out.xlsx");
  const { status, stdout } = assess(input, output, "--json");
  const report = JSON.parse(stdout) as Report;
  expect(status).toBe(1);
  expect([report.cards, report.written]).toEqual([[], []]);
  expect(report.findings.map(({ rule, sheet }) => [rule, sheet])).toContainEqual(["no-scorecard", "Sheet1"]);
  expect(fs.existsSync(output)).toBe(false);
});
