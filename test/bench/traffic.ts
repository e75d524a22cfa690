/** 往返: what reading and writing send through office.js, as sheets and rows grow. The workbench's Excel answers. */
import { createRequire } from "node:module";
import path from "node:path";
import { assess } from "../../src/scorecard/assess";
import { planScales, usualChoices } from "../../src/workbook/planScales";
import { readScorecard } from "../../src/workbook/readScorecard";
import { writeScales } from "../../src/workbook/writeScales";
import type * as HostModule from "../../src/workbench/host";
import { type CellValue, countyTable } from "./county";
import { label } from "./engine";

/** What was built is no part of this bundle. */
const theBuilt = createRequire(path.join(process.cwd(), "package.json"));

export interface Traffic {
  readonly what: string;
  readonly cells: number;
  readonly trips: number;
  readonly limit: number;
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
}

export async function trafficRows(): Promise<readonly Traffic[]> {
  const { startHost } = theBuilt("./workbench/host.cjs") as typeof HostModule;
  const host = await startHost();
  const found: Traffic[] = [];
  const measure = async (what: string, cells: number, limit: number, work: () => Promise<void>): Promise<void> => {
    while (host.referenceCount() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    host.resetTraffic();
    await work();
    const { requests, requestBytes, responseBytes, largestRequest } = host.traffic();
    found.push({ what, cells, trips: requests, limit, sent: requestBytes, received: responseBytes, largest: largestRequest });
  };
  const read = async (): Promise<void> => void (await readScorecard());
  const allowed = (cells: number): number => 4 + Math.max(0, Math.ceil(cells / 100_000) - 1);

  for (const rows of [150, 1_500, 15_000]) {
    host.newWorkbook();
    await fill([["指标", countyTable(rows, 1)]]);
    await measure(`reading one sheet of ${label(rows)} rows`, rows * 13, allowed(rows * 13), read);
  }
  for (const sheets of [1, 10, 100]) {
    host.newWorkbook();
    await fill(Array.from({ length: sheets }, (_, sheet) => [`单位${sheet + 1}`, countyTable(20, 1, sheet + 1).map((cells) => cells.slice(1))] as const));
    await measure(`reading ${sheets === 1 ? "one sheet" : `${sheets} sheets`}, 20 rows each`, sheets * 20 * 12, allowed(sheets * 20 * 12), read);
    const { book, findings } = await readScorecard();
    const plan = planScales(assess(book, findings), { ...usualChoices, date: "2026-01-15" });
    if (plan.sheets.length !== sheets) throw new Error(`${plan.sheets.length} scales planned, not ${sheets}.`);
    const written = plan.sheets.reduce((total, { drawing }) => total + drawing.cells.length, 0);
    await measure(`writing ${sheets === 1 ? "one scale" : `${sheets} scales`}`, written, Math.floor(4 + sheets / 10), async () => void (await writeScales(plan)));
    await measure("the same again", written, Math.floor(4 + sheets / 10), async () => void (await writeScales(plan)));
  }
  host.dispose();
  return found;
}

/** Puts tables onto sheets of their own, as a person's workbook has them. */
async function fill(sheets: readonly (readonly [name: string, cells: readonly (readonly CellValue[])[]])[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = sheets[0]![0];
    for (const [name] of sheets.slice(1)) context.workbook.worksheets.add(name);
    await context.sync();
    for (const [name, cells] of sheets) {
      context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, cells.length, cells[0]!.length).values = cells.map((row) => [...row]);
    }
    await context.sync();
  });
}
