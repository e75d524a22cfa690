import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { label, scoreNeverSeen, scoreOwnCopies, scoreSameArray, scoringFirstTime, scoringInHand, simulating, type Measured } from "./engine";
import { besideHyperFormula, besideLibreOffice } from "./spreadsheets";
import { freshFunctions } from "./functions";
import { sizesOf } from "./sizes";
import { clockSays } from "./timing";
import { trafficRows } from "./traffic";

/** Parts by name; all of them where none is named. */
const parts: { readonly [name: string]: () => Promise<readonly string[]> | readonly string[] } = {
  engine: engineTable,
  growth: growthTable,
  formulas: formulasTable,
  traffic: trafficTable,
  sizes: sizesTable,
};

const number = (value: number): string => (value >= 100 ? label(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2));
const times = (value: number): string => `${value.toFixed(2)}×`;
const verdict = (value: number, limit: number | null): string => (limit === null ? "" : value <= limit ? "yes" : "**no**");
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [headers, headers.map((_, column) => (column === 0 ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function engineTable(): string[] {
  const rows: readonly Measured[] = [scoringInHand(), scoringFirstTime(), scoreNeverSeen(), scoreSameArray(), scoreOwnCopies(), simulating()];
  return [
    "## Calculation, beside a bare loop over typed arrays",
    "",
    "The bare loops are in `test/bench/bareScoring.ts`, `bareSimulation.ts` and `engine.ts`. They do the same arithmetic to the same result, which is checked, and nothing else: no findings, no rule texts, no missing data, no names shown as typed.",
    "",
    ...table(["what", "ours, ms", "bare loop, ms", "ratio", "at most", "reached"], rows.map(({ what, ours, other, ratio, limit }) => [what, number(ours), number(other), times(ratio), limit === null ? "" : `${limit}×`, verdict(ratio, limit)])),
  ];
}

function growthTable(): string[] {
  const rows = [1_000, 10_000, 100_000].map((size) => {
    return { size, inHand: scoringInHand(size, 71), neverSeen: scoreNeverSeen(size, 71) };
  });
  const draws = [100, 1_000, 10_000].map((count) => simulating(71, 30, count));
  const perRow = (milliseconds: number, size: number): string => `${number(milliseconds)} (${Math.round((milliseconds / size) * 1e6)})`;
  return [
    "## How each cost grows",
    "",
    "Milliseconds, and in brackets nanoseconds for each row or draw. A cost that grows with the work keeps the number in brackets.",
    "",
    ...table(["what", "1×", "10×", "100×"], [
      ["scoring in hand, 1 000 / 10 000 / 100 000 indicators", ...rows.map(({ inHand, size }) => perRow(inHand.ours, size))],
      ["`SCORE` over a table never seen, as many rows", ...rows.map(({ neverSeen, size }) => perRow(neverSeen.ours, size))],
      ["simulation, 100 / 1 000 / 10 000 draws", ...draws.map(({ ours }, at) => perRow(ours, [100, 1_000, 10_000][at]!))],
    ]),
  ];
}

function formulasTable(): string[] {
  const beside = [besideHyperFormula(1_000, 71, 5), besideHyperFormula(10_000, 71, 3), besideHyperFormula(100_000, 71, 1)];
  const libre = besideLibreOffice(10_000, 71);
  return [
    "## Beside what people use instead: the same scorecard as plain formulas",
    "",
    "Points of every row, weighted points, and a `SUMIF` for each of 71 cards, in HyperFormula; beside it `SCORE` in 71 cells over the table. Plain formulas check nothing, read no rule text (the sentence of every sixth row was translated by hand) and explain nothing.",
    "",
    ...table(["rows", "opening: `SCORE`, ms", "HyperFormula, ms", "ours is", "one actual changed: `SCORE`, ms", "HyperFormula, ms"], beside.map(({ rows, opened, changed }) => [label(rows), number(opened.ours), number(opened.formulas), `${(opened.formulas / opened.ours).toFixed(1)}× as fast`, number(changed.ours), number(changed.formulas)])),
    "",
    "After a change HyperFormula calculates only what depends on it; Excel hands `SCORE` the whole table again, and it is read again.",
    "",
    libre === null
      ? "LibreOffice was not found on this machine, so it was not measured."
      : `LibreOffice, headless, ${label(libre.rows)} rows: ${libre.formulas.toFixed(1)} s to open the workbook with the formulas and hand out the totals, ${libre.values.toFixed(1)} s with values in their place: ${Math.max(0, libre.formulas - libre.values).toFixed(1)} s for the formulas. The totals are the same.`,
  ];
}

async function trafficTable(): Promise<string[]> {
  const rows = await trafficRows();
  return [
    "## Round trips and bytes",
    "",
    "Through the real office.js, counted where it hands its requests to Excel.",
    "",
    ...table(["what", "cells", "round trips", "at most", "sent", "received", "largest request", "reached"], rows.map(({ what, cells, trips, limit, sent, received, largest }) => [what, label(cells), String(trips), String(limit), kilobytes(sent), kilobytes(received), kilobytes(largest), verdict(Math.max(trips / limit, largest / 4_000_000), 1)])),
  ];
}

function sizesTable(): string[] {
  return ["## Sizes", "", "As built for handing out, gzip.", "", ...table(["what", "gzip", "at most", "reached"], sizesOf(path.join(__dirname, "dist")).map(({ what, bytes, limit }) => [what, kilobytes(bytes), limit === null ? "" : kilobytes(limit), verdict(bytes, limit)]))];
}

async function main(names: readonly string[]): Promise<void> {
  const began = performance.now();
  const sections: string[] = [];
  for (const name of names.length > 0 ? names : Object.keys(parts)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`No part is called ${name}. There are ${Object.keys(parts).join(", ")}.`);
    const lines = await part();
    freshFunctions();
    console.log(`${lines.join("\n")}\n`);
    sections.push(lines.join("\n"));
  }
  if (names.length > 0) return;
  const clock = clockSays === "thread" ? "Times are of the calculating thread alone, so that other programs on the machine do not count" : "Times are of the wall clock";
  const head = `# Benchmarks\n\nWritten by \`npm run bench\`; ratios are of one run, since machines differ. ${clock}; medians of several runs in turn. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]!.model.trim()}; ${Math.round((performance.now() - began) / 1000)} s in all.`;
  writeFileSync(path.join(process.cwd(), "docs/bench.md"), `${[head, ...sections].join("\n\n")}\n`);
}

main(process.argv.slice(2)).then(
  // Office.js and the workbench keep timers of their own.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
