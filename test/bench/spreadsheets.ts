/** 别的算法: the same scorecard as plain formulas in HyperFormula and in LibreOffice, beside `SCORE`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HyperFormula } from "hyperformula";
import { type CellValue, at, copyOf } from "./county";
import { formulaSheet } from "./formulas";
import { cell } from "./functions";
import { median, sameNumbers, timed } from "./timing";

export interface BesideFormulas {
  readonly rows: number;
  readonly cards: number;
  /** Milliseconds of `SCORE` in one cell for each card. */
  readonly opened: { readonly ours: number; readonly formulas: number };
  /** One 实际值 changed, and the totals known again. */
  readonly changed: { readonly ours: number; readonly formulas: number };
}

const changedRow = 2;

export function besideHyperFormula(rows: number, cards: number, rounds: number): BesideFormulas {
  const results = Array.from({ length: rounds }, (_, round) => onceBeside(rows, cards, 500 + round));
  const middle = (of: (one: BesideFormulas) => number): number => median(results.map(of));
  return {
    rows, cards,
    opened: { ours: middle(({ opened }) => opened.ours), formulas: middle(({ opened }) => opened.formulas) },
    changed: { ours: middle(({ changed }) => changed.ours), formulas: middle(({ changed }) => changed.formulas) },
  };
}

function onceBeside(rows: number, cards: number, seed: number): BesideFormulas {
  const { rows: table, formulas, cards: names, totals } = formulaSheet(rows, cards, seed, "'指标'!");
  const sheets = {
    指标: table.map((cells, row) => (row === 0 ? [...cells] : [...cells, ...formulas[row - 1]!])),
    总分: names.map((name, index) => [name, totals[index]!]),
  };
  const scores = (cells: CellValue[][]): number[] => names.map((name) => cell("SCORE", cells, name) as number);
  const totalsOf = (engine: HyperFormula): number[] => names.map((_, row) => engine.getCellValue({ sheet: engine.getSheetId("总分")!, row, col: 1 }) as number);

  const formulasOpened = timed({ prepare: () => sheets, run: (all) => HyperFormula.buildFromSheets(all, { licenseKey: "gpl-v3", maxRows: 200_000 }) });
  const engine = formulasOpened.result as HyperFormula;
  const oursOpened = timed({ prepare: () => copyOf(table), run: scores });
  sameNumbers(oursOpened.result, totalsOf(engine));

  const actual = (table[changedRow - 1]![at.actual] as number) * 1.01;
  const after = copyOf(table);
  after[changedRow - 1]![at.actual] = actual;
  const formulasChanged = timed({ prepare: () => actual, run: (value) => (engine.setCellContents({ sheet: engine.getSheetId("指标")!, row: changedRow - 1, col: at.actual }, value), totalsOf(engine)) });
  const oursChanged = timed({ prepare: () => after, run: scores });
  sameNumbers(oursChanged.result, formulasChanged.result);
  engine.destroy();
  return {
    rows, cards,
    opened: { ours: oursOpened.milliseconds, formulas: formulasOpened.milliseconds },
    changed: { ours: oursChanged.milliseconds, formulas: formulasChanged.milliseconds },
  };
}

export interface BesideLibreOffice {
  readonly rows: number;
  /** Seconds on the wall: the file with formulas, and the same with their values; the rest is loading. */
  readonly formulas: number;
  readonly values: number;
}

/** LibreOffice opens the workbook headless and hands out the totals; null where it is not installed. */
export function besideLibreOffice(rows: number, cards: number): BesideLibreOffice | null {
  if (spawnSync("soffice", ["--version"], { stdio: "ignore" }).error !== undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const sheet = formulaSheet(rows, cards, 600, "$指标.");
    const expected = sheet.cards.map((name) => cell("SCORE", sheet.rows, name) as number);
    const converted = (name: string, text: string): { readonly seconds: number; readonly numbers: readonly number[] } => {
      writeFileSync(path.join(folder, `${name}.fods`), text);
      const began = performance.now();
      const { status } = spawnSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", folder, path.join(folder, `${name}.fods`)], { stdio: "ignore" });
      if (status !== 0) throw new Error("LibreOffice could not open the benchmark's workbook.");
      const seconds = (performance.now() - began) / 1000;
      return { seconds, numbers: readFileSync(path.join(folder, `${name}.csv`), "utf8").trim().split("\n").map((line) => Number(line.split(",")[1])) };
    };
    // The first start makes its profile.
    converted("first", fods(sheet, (_, index) => expected[index]!));
    const values = converted("values", fods({ ...sheet, formulas: [] }, (_, index) => expected[index]!));
    const formulas = converted("formulas", fods(sheet, (total) => total));
    if (formulas.numbers.some((number, index) => Math.abs(number - expected[index]!) > 1e-6)) throw new Error(`LibreOffice finds ${formulas.numbers.slice(0, 3).join(", ")}, not ${expected.slice(0, 3).join(", ")}.`);
    return { rows, formulas: formulas.seconds, values: values.seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fods({ rows, formulas, cards, totals }: ReturnType<typeof formulaSheet>, totalOf: (formula: string, index: number) => CellValue): string {
  const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  const xml = (value: CellValue): string => {
    if (typeof value === "number") return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
    if (value.startsWith("=")) return `<table:table-cell table:formula="of:${escaped(inBrackets(value))}"/>`;
    return value === "" ? "<table:table-cell/>" : `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
  };
  const sheet = (name: string, lines: readonly (readonly CellValue[])[]): string => `<table:table table:name="${name}">${lines.map((cells) => `<table:table-row>${cells.map(xml).join("")}</table:table-row>`).join("")}</table:table>`;
  const namespaces = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${sheet("总分", cards.map((name, index) => [name, totalOf(totals[index]!, index)]))}${sheet("指标", rows.map((cells, row) => [...cells, ...(row === 0 ? [] : (formulas[row - 1] ?? []))]))}</office:spreadsheet></office:body></office:document>`;
}

/** OpenFormula writes references in brackets, and `;` between arguments. */
function inBrackets(formula: string): string {
  return formula.replace(/(\$指标\.)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?/g, (_, sheet: string | undefined, from: string, to: string | undefined) => `[${sheet ?? ""}.${from}${to === undefined ? "" : `:.${to}`}]`.replace("..", ".")).replace(/,/g, ";");
}
