import { cellsInTheWay, changeCells, type CellChange } from "../../src/workbook/changeCells";
import type { Place } from "../../src/scorecard/table";
import { startHost } from "../host";

const at = (sheet: string, cell: string): Place => ({ sheet, cell, row: 1, field: null });
const change = (sheet: string, cell: string, from: number, to: number, isShare = false): CellChange => ({ at: at(sheet, cell), from, to, isShare });

const setUp = (cells: Readonly<Record<string, string | number>>, sheets: readonly string[] = []) =>
  Excel.run(async (context) => {
    for (const name of sheets) context.workbook.worksheets.add(name);
    await context.sync();
    for (const [address, content] of Object.entries(cells)) {
      const [sheet, cell] = address.split("!") as [string, string];
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
      if (typeof content === "string" && !content.startsWith("=")) range.numberFormat = [["@"]];
      range.formulas = [[content]];
    }
    await context.sync();
  });

const look = (sheet: string, cell: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("formulas,text");
    await context.sync();
    return [range.formulas[0]![0], range.text[0]![0]];
  });

test("numbers take the place of numbers", async () => {
  await startHost();
  await setUp({ "Sheet1!A1": 0.5, "Sheet1!A2": 0.4 });
  expect(await changeCells([change("Sheet1", "A1", 0.5, 0.55, true), change("Sheet1", "A2", 0.4, 0.45, true)])).toEqual({ changed: 2, left: [] });
  expect(await look("Sheet1", "A1")).toEqual([0.55, "0.55"]);
});

test("a number that stood as text is a number afterwards, shown as before", async () => {
  await startHost();
  await setUp({ "Sheet1!A1": "30％", "Sheet1!A2": "1,200" });
  await changeCells([change("Sheet1", "A1", 0.3, 0.3, true), change("Sheet1", "A2", 1200, 1200)]);
  expect(await look("Sheet1", "A1")).toEqual([0.3, "30%"]);
  expect(await look("Sheet1", "A2")).toEqual([1200, "1200"]);
});

test("a formula, and a cell that holds something else by now, are left alone and named", async () => {
  await startHost();
  await setUp({ "Sheet1!A1": "=1/2", "Sheet1!A2": 0.7, "Sheet1!A3": 0.5 });
  const { changed, left } = await changeCells([change("Sheet1", "A1", 0.5, 0.6), change("Sheet1", "A2", 0.4, 0.6), change("Sheet1", "A3", 0.5, 0.6)]);
  expect(changed).toBe(1);
  expect(left.map(({ cell, because }) => [cell, because])).toEqual([["A1", "formula"], ["A2", "changed"]]);
  expect((await look("Sheet1", "A1"))[0]).toBe("=1/2");
});

test("a repetition may be blank or covered: nothing is written there, and nothing is said", async () => {
  await startHost();
  await setUp({ "Sheet1!A1": 0.4 });
  expect(await changeCells([change("Sheet1", "A1", 0.4, 0.5), { ...change("Sheet1", "A2", 0.4, 0.5), isRepeat: true }])).toEqual({ changed: 1, left: [] });
  expect(await look("Sheet1", "A2")).toEqual(["", ""]);
});

test("one sheet protected: nothing is changed anywhere", async () => {
  await startHost();
  await setUp({ "Sheet1!A1": "50%", "锁定!A1": 0.4 }, ["锁定"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("锁定").protection.protect();
    await context.sync();
  });
  const before = await look("Sheet1", "A1");
  await expect(changeCells([change("Sheet1", "A1", 0.5, 0.6, true), change("锁定", "A1", 0.4, 0.4)])).rejects.toMatchObject({ kind: "protected" });
  expect(await look("Sheet1", "A1")).toEqual(before);
});

describe("weights", () => {
  const weight = (cell: string, from: number, to: number, isRepeat = false): CellChange => ({ at: at("Sheet1", cell), from, to, isShare: true, isWeight: true, isRepeat });

  test("keep the form in which they were typed", async () => {
    await startHost();
    await setUp({ "Sheet1!A1": 0.5, "Sheet1!A2": "50%", "Sheet1!A3": 20, "Sheet1!A4": "20分" });
    expect(await changeCells([weight("A1", 0.5, 0.3333), weight("A2", 0.5, 0.6667), weight("A3", 0.2, 0.25), weight("A4", 0.2, 0.15)])).toEqual({ changed: 4, left: [] });
    expect(await Promise.all(["A1", "A2", "A3", "A4"].map(async (cell) => (await look("Sheet1", cell))[0]))).toEqual([0.3333, "66.67%", 25, "15分"]);
  });

  test("one stands behind a formula, one is covered by a merged cell, one was changed: none is written, and each says why", async () => {
    await startHost();
    await setUp({ "Sheet1!A1": 0.5, "Sheet1!A2": "=1/2", "Sheet1!A3": 0.4, "Sheet1!B1": 0.5 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B1:B2").merge(false);
      await context.sync();
    });
    const changes = [weight("A1", 0.5, 0.6), weight("A2", 0.5, 0.4), weight("A3", 0.3, 0.2), weight("B2", 0.5, 0.1)];
    const because = [["A2", "formula"], ["A3", "changed"], ["B2", "merged"]];
    expect((await cellsInTheWay(changes)).map((left) => [left.cell, left.because])).toEqual(because);
    const { changed, left } = await changeCells(changes);
    expect([changed, left.map((each) => [each.cell, each.because])]).toEqual([0, because]);
    expect((await look("Sheet1", "A1"))[0]).toBe(0.5);
  });

  test("a repetition covered by the merged cell of its group does not stand in the way", async () => {
    await startHost();
    await setUp({ "Sheet1!A1": 0.5 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").merge(false);
      await context.sync();
    });
    expect(await changeCells([weight("A1", 0.5, 0.6), weight("A2", 0.5, 0.6, true), weight("A3", 0.5, 0.6, true)])).toEqual({ changed: 1, left: [] });
  });

  test.each(["none", { firstActions: 3 }, { firstActions: 8 }, "half", "all"] as const)("when Excel fails at the writing after these effects (%j), everything is put back", async (effects) => {
    const host = await startHost();
    await setUp({ "Sheet1!A1": 0.5, "Sheet1!A2": "50%", "Sheet1!A3": 20 });
    const cells = ["A1", "A2", "A3"];
    const before = await Promise.all(cells.map((cell) => look("Sheet1", cell)));
    host.resetTraffic();
    host.faults.add({ when: 2, error: "GeneralException", effects: effects === "half" ? { firstActions: 5 } : effects });
    await expect(changeCells([weight("A1", 0.5, 0.3333), weight("A2", 0.5, 0.6667), weight("A3", 0.2, 0.25)])).rejects.toMatchObject({ name: "WorkbookError" });
    host.faults.clear();
    expect(await Promise.all(cells.map((cell) => look("Sheet1", cell)))).toEqual(before);
  });
});
