import { changeCells, type CellChange } from "../../src/workbook/changeCells";
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
  expect(left.map(({ cell }) => cell)).toEqual(["A1", "A2"]);
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
