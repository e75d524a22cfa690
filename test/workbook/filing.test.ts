import type { Assessment } from "../../src/scorecard/assessment";
import type { Table } from "../../src/scorecard/table";
import { auditScales } from "../../src/workbook/auditScales";
import { fileScales, listScales } from "../../src/workbook/filing";
import { planScales } from "../../src/workbook/planScales";
import type { ScaleChoices } from "../../src/workbook/scaleChoices";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { writeScales, WritingFailed } from "../../src/workbook/writeScales";
import { openSample, type Host } from "../host";
import { assessed, assessedSample, choosing } from "./assessedSample";
import { addressOf, type, valuesOf, workbookState } from "./workbookState";
import { cascadeMetadata } from "./cascadeMetadata";

const scale = "人力资源部考核量表";
const freezing = { date: "2026-01-15", noteFor: () => "本表为定稿，数值于2026-01-15写入。" };

let host: Host;
let tables: readonly Table[];
let assessment: Assessment;

beforeAll(async () => {
  ({ tables, assessment } = await assessedSample("layout-a"));
});

/** The sample with its scale written; live ones calculated by our own functions. */
async function written(choices: Partial<ScaleChoices> = {}): Promise<void> {
  host = await openSample("layout-a.xlsx");
  if (choices.cells === "live") {
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      require("../../src/functions/functions");
    });
    await host.loadFunctions("", cascadeMetadata);
  }
  await writeScales(planScales(assessment, choosing(choices), tables));
  await host.settled();
}

const formulasOf = (sheet: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("formulas");
    await context.sync();
    return (range.formulas as unknown[][]).flat().filter((formula) => typeof formula === "string" && formula.startsWith("="));
  });

const protect = (sheet: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });

describe("our scales in the workbook", () => {
  test.each([
    // cells     state
    ["formulas", "formulas"],
    ["frozen",   "frozen"],
  ] as const)("written as %s", async (cells, state) => {
    await written({ cells, extras: ["ranking"] });
    expect((await listScales()).map(({ sheet, kind, state: each }) => [sheet, kind, each])).toEqual([
      [scale, "scale", state],
      ["考核结果汇总", "ranking", expect.stringMatching(/formulas|frozen/)],
    ]);
  });

  test("a live scale is told from one with plain formulas", async () => {
    await written({ cells: "live" });
    expect(await listScales()).toMatchObject([{ sheet: scale, state: "live" }]);
  });

  test("a workbook without scales has none", async () => {
    await openSample("layout-a.xlsx");
    expect(await listScales()).toEqual([]);
  });
});

describe("freezing for the file", () => {
  test("every formula becomes the value it showed, the note stands below and is printed, and nothing else changes", async () => {
    await written();
    await type(scale, await addressOf(scale, "人工成本率", 9), "已核");
    const before = await valuesOf(scale);
    await fileScales([scale], freezing);
    const after = await valuesOf(scale);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after[before.length]![0]).toBe(freezing.noteFor());
    expect(await formulasOf(scale)).toEqual([]);
    expect(await listScales()).toMatchObject([{ sheet: scale, state: "filed" }]);
    await Excel.run(async (context) => {
      const area = context.workbook.worksheets.getItem(scale).pageLayout.getPrintArea().load("address");
      await context.sync();
      expect(area.address.replace(/^.*!/, "")).toBe(`A1:M${after.length}`);
    });
  });

  test("a filed scale is not written to again: the next writing puts another beside it", async () => {
    await written();
    await fileScales([scale], freezing);
    const filed = await valuesOf(scale);
    const again = await writeScales(planScales(assessment, choosing()));
    expect(again).toMatchObject([{ sheet: `${scale} (2)`, action: "created", left: { sheet: scale, because: "filed" } }]);
    expect(await valuesOf(scale)).toEqual(filed);
  });

  test.each([
    ["is protected", () => protect(scale), "protected"],
    ["shows an error", () => Excel.run(async (context) => {
      context.workbook.worksheets.getItem(scale).getRange("B5").formulas = [["=1/0"]];
      await context.sync();
    }), "refused"],
  ])("one sheet that %s: none is frozen", async (_, spoil, kind) => {
    await written({ extras: ["ranking"] });
    await spoil();
    const before = await workbookState();
    await expect(fileScales(["考核结果汇总", scale], freezing)).rejects.toMatchObject({ name: "WorkbookError", kind });
    expect(await workbookState()).toEqual(before);
    expect((await listScales()).find(({ sheet }) => sheet === scale)!.obstacle).not.toBeNull();
  });

  test.each(["none", { firstActions: 3 }, { firstActions: 20 }, "all"] as const)("Excel fails at any one request with these effects: %j; all is as it was, or frozen", async (effects) => {
    await written();
    await released();
    host.resetTraffic();
    await fileScales([scale], freezing);
    const requests = host.traffic().requests;
    for (let number = 1; number <= requests; number++) {
      await written();
      await released();
      const before = (await workbookState()).sheets;
      const names = await namesNow();
      host.resetTraffic();
      host.faults.add({ when: number, error: "GeneralException", effects });
      const outcome = await fileScales([scale], freezing).then(() => "complete", (error: unknown) => error);
      host.faults.clear();
      if (outcome === "complete") expect({ number, formulas: await formulasOf(scale) }).toEqual({ number, formulas: [] });
      else {
        if (outcome instanceof WritingFailed) expect(outcome.workbook).toBe("asBefore");
        expect({ number, sheets: (await workbookState()).sheets, names: await namesNow() }).toEqual({ number, sheets: before, names });
      }
    }
  });

  test("Excel answers nothing further after the cells were changed: the next start puts them back", async () => {
    await written();
    await released();
    const before = await workbookState();
    host.resetTraffic();
    await fileScales([scale], freezing);
    const requests = host.traffic().requests;
    await written();
    await released();
    host.resetTraffic();
    host.faults.add({ when: requests, error: "GeneralException", effects: { firstActions: 12 } });
    host.faults.add({ when: ({ number }) => number > requests, error: "GeneralException", effects: "none" });
    await expect(fileScales([scale], freezing)).rejects.toBeInstanceOf(WritingFailed);
    host.faults.clear();
    await removeUnfinished();
    expect((await workbookState()).sheets).toEqual(before.sheets);
  });
});

async function released(): Promise<void> {
  while (host.referenceCount() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function namesNow(): Promise<readonly string[]> {
  return (await workbookState()).names.filter((name) => !name.startsWith("_BSC.written")).map((name) => name.split(" ")[0]!);
}

describe("the audit", () => {
  const audit = (today: Assessment = assessment) => auditScales(today, tables, "2026-02-01", {});
  const rescored = (): Assessment => assessed(tables.map((table) => ({ ...table, values: table.values.map((row) => row.map((cell) => (cell === 0.72 ? 0.9 : cell))) })));

  test.each([
    { layout: "full" },
    { layout: "compact", cells: "frozen" },
    { layout: "county", orientation: "landscape" },
    { cells: "live" },
    { language: "en" },
  ] as readonly Partial<ScaleChoices>[])("just written in any form, nothing differs: %j", async (choices) => {
    await written(choices);
    expect(await audit()).toMatchObject([{ kind: "scale", outcome: "same", differences: [] }]);
  });

  test("a source that changed since the filing: the cells that would be different today, by name", async () => {
    await written();
    await fileScales([scale], freezing);
    const [found] = await audit(rescored());
    expect(found).toMatchObject({ sheet: scale, filedOn: "2026-01-15", outcome: "differs" });
    expect(found!.differences.length).toBeGreaterThan(1);
    expect(found!.differences.every(({ changed, onSheet, filed }) => changed === "sources" && onSheet === filed)).toBe(true);
    expect(found!.differences.find(({ column }) => column === "实际值")).toMatchObject({ row: expect.any(String), onSheet: 0.72, today: 0.9 });
  });

  test("a number typed over on the filed scale is told from a source that changed", async () => {
    await written();
    await fileScales([scale], freezing);
    expect((await audit())[0]!.outcome).toBe("same");
    const final = (await valuesOf(scale)).find((row) => row.includes("最终得分"))!;
    await type(scale, await addressOf(scale, "最终得分", final.findIndex((value) => typeof value === "number") - final.indexOf("最终得分")), 99.5);
    const after = await audit();
    const differing = after[0]!.differences;
    expect(differing).toMatchObject([{ onSheet: 99.5, changed: "sheet", row: "最终得分" }]);
    expect(differing[0]!.filed).toBe(differing[0]!.today);
  });

  test("a value typed over a formula that was not filed", async () => {
    await written();
    const cell = (await formulaCell(scale))!;
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(scale).getRange(cell).load("values");
      await context.sync();
      return range.values[0]![0] as number;
    });
    await type(scale, cell, value);
    expect((await audit())[0]!.differences).toMatchObject([{ cell, onSheet: value, today: value, changed: "typed" }]);
  });

  test("remarks and signatures are people's own", async () => {
    await written();
    await type(scale, await addressOf(scale, "备注", 1), "核对无误");
    expect((await audit())[0]!.outcome).toBe("same");
  });

  test("rows inserted; a card that is gone; a form that has other rows today", async () => {
    await written();
    const fewer = tables.map((table) => (table.kind === "indicators" ? { ...table, rows: table.rows.slice(0, -1) } : table));
    expect((await auditScales(assessed(fewer), fewer, "2026-02-01", {}))[0]!.outcome).toBe("form");
    const other = tables.map((table) => ({ ...table, cardName: "另一个部门", values: table.values.map((row) => row.map((cell) => (cell === "人力资源部" ? "另一个部门" : cell))) }));
    expect((await auditScales(assessed(other), other, "2026-02-01", {}))[0]!.outcome).toBe("orphan");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(scale).getRange("5:5").insert("Down");
      await context.sync();
    });
    expect((await audit())[0]!.outcome).toBe("moved");
  });
});

const formulaCell = (sheet: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("formulas");
    await context.sync();
    const formulas = range.formulas as unknown[][];
    for (const [row, cells] of formulas.entries()) {
      const column = cells.findIndex((formula) => typeof formula === "string" && formula.startsWith("="));
      if (column < 0) continue;
      const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column).load("address");
      await context.sync();
      return cell.address.replace(/^.*!/, "");
    }
    return null;
  });
