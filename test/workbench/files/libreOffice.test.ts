import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openSample, startHost, type Host } from "../../host";

/** LibreOffice as a witness: what it shows of the files the workbench saves. Where it is not installed these tests are skipped, and say so. */
const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
const title = (what: string): string => (office === undefined ? `${what} (skipped: LibreOffice is not installed)` : what);
const witnessed = office === undefined ? test.skip : test;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "workbench-libreoffice-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each sheet as LibreOffice reads it, as rows of texts; numbers whole, not as they are shown. */
function sheetsOf(name: string, bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const home = mkdtempSync(path.join(folder, "seen-"));
  const file = path.join(home, `${name}.xlsx`);
  writeFileSync(file, bytes);
  // Comma, double quotes, UTF-8, every sheet into a file of its own.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  execFileSync(office ?? "", ["--headless", `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--convert-to", filter, "--outdir", home, file], { stdio: "ignore" });
  const written = readdirSync(home).filter((each) => each.endsWith(".csv"));
  return new Map(written.map((each) => [each.slice(name.length + 1, -4), rowsOf(readFileSync(path.join(home, each), "utf8"))]));
}

function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows[rows.length - 1]!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/** The same of the workbook that is open here, as office.js gives it. */
async function valuesOf(): Promise<ReadonlyMap<string, { readonly values: unknown[][]; readonly formats: unknown[][]; readonly row: number; readonly column: number }>> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getUsedRange(true).load("values,numberFormat,rowIndex,columnIndex"));
    await context.sync();
    return new Map(ranges.map((range, index) => [sheets.items[index]!.name, { values: range.values as unknown[][], formats: range.numberFormat as unknown[][], row: range.rowIndex, column: range.columnIndex }]));
  });
}

/** Where LibreOffice shows something else than office.js: dates are left out, which it spells in its own way. */
async function differences(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const seen = sheetsOf(name, bytes);
  const found: string[] = [];
  let count = 0;
  for (const [sheet, { values, formats, row, column }] of await valuesOf()) {
    const rows = seen.get(sheet);
    if (!rows) {
      found.push(`${sheet}: not there`);
      continue;
    }
    values.forEach((inRow, r) => inRow.forEach((value, c) => {
      if (typeof value === "number" && /[ymdhs]/i.test(String(formats[r]?.[c]).replace(/"[^"]*"|General|\[[^\]]*\]/g, ""))) return;
      const other = rows[row + r]?.[column + c] ?? "";
      const isSame = typeof value === "number" ? Math.abs(numberIn(other) - value) <= 1e-9 * Math.max(1, Math.abs(value)) : typeof value === "boolean" ? other.toUpperCase() === String(value).toUpperCase() : other === String(value).replace(/\r\n?/g, "\n");
      if (!isSame) found.push(`${sheet} row ${row + r + 1} column ${column + c + 1}: ${JSON.stringify(value)} here, ${JSON.stringify(other)} there`);
      count += 1;
    }));
  }
  expect(count).toBeGreaterThan(50);
  return found;
}

function numberIn(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : text === "" ? NaN : Number(text);
}

describe.each(["layout-a", "layout-b", "layout-c", "township", "broken", "city-71"])("%s", (name) => {
  witnessed(title("opened, changed in one cell and saved: LibreOffice shows what office.js shows"), async () => {
    const host = await openSample(`${name}.xlsx`);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("Z40").values = [["改"]];
      await context.sync();
    });
    expect(await differences(name, await host.save())).toEqual([]);
  });
});

witnessed(title("with appraisal scales written, formulas and all: LibreOffice shows what office.js shows"), async () => {
  const written = path.join(folder, "scales.xlsx");
  const sample = path.join(__dirname, "../../samples/township.xlsx");
  const { status, stderr } = spawnSync(process.execPath, [path.join(__dirname, "../../../src/workbench/assess.mjs"), sample, written], { encoding: "utf8" });
  expect([0, 1].includes(status ?? -1) ? "" : stderr).toBe("");
  const host: Host = await startHost();
  await host.open(new Uint8Array(readFileSync(written)));
  expect(await differences("scales", new Uint8Array(readFileSync(written)))).toEqual([]);
});
