import { excelTables, insertFormula, lookAtTarget, readValues, type FormulaTarget } from "../../src/workbook/formulaCell";
import { openSample, startHost, type Host } from "../host";
import { workbookState } from "./workbookState";

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const done = work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return done;
  });
const select = (address: string) => run((sheet) => sheet.getRange(address).select());
const put = (address: string, content: string | number) => run((sheet) => (sheet.getRange(address).formulas = [[content]]));
const formulaAt = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("formulas,numberFormat");
    await context.sync();
    return [range.formulas[0]![0], range.numberFormat[0]![0]];
  });

const sum = "=SUM(1,2)";

test("the selected cell, empty: the formula goes in", async () => {
  await startHost();
  await select("B2:C4");
  const target = await lookAtTarget(1, 1);
  expect(target).toEqual({ sheet: "Sheet1", cell: "B2", row: 1, column: 1, area: "B2", content: "", blocked: null });
  await insertFormula(target, sum, 1, 1);
  expect((await formulaAt("B2"))[0]).toBe(sum);
});

test("what the cell holds is told; it is overwritten only as it was seen", async () => {
  await startHost();
  await put("B2", "=1+1");
  await select("B2");
  const target = await lookAtTarget(1, 1);
  expect(target.content).toBe("=1+1");
  await put("B2", 7);
  await expect(insertFormula(target, sum, 1, 1)).rejects.toMatchObject({ kind: "stale" });
  expect((await formulaAt("B2"))[0]).toBe(7);
  await insertFormula(await lookAtTarget(1, 1), sum, 1, 1);
  expect((await formulaAt("B2"))[0]).toBe(sum);
});

test.each<[string, (sheet: Excel.Worksheet) => void, FormulaTarget["blocked"]]>([
  ["all free", () => undefined, null],
  ["a cell is filled", (sheet) => (sheet.getRange("C3").values = [["有"]]), { cell: "C3", because: "filled" }],
  ["a formula that shows nothing", (sheet) => (sheet.getRange("C3").formulas = [['=""']]), { cell: "C3", because: "filled" }],
  ["cells are merged", (sheet) => sheet.getRange("B3:C3").merge(false), { cell: "B3:C3", because: "merged" }],
  ["an Excel table", (sheet) => void sheet.tables.add("C3:D5", false), { cell: "B2", because: "table" }],
])("a result of three rows and two columns from B2: %s", async (_, prepare, blocked) => {
  await startHost();
  await run(prepare);
  await select("B2");
  expect((await lookAtTarget(3, 2)).blocked).toEqual(blocked);
});

test("a result that would reach over the edge of the sheet", async () => {
  await startHost();
  await select("XFD5");
  expect((await lookAtTarget(1, 2)).blocked).toEqual({ cell: "XFD5", because: "edge" });
  expect((await lookAtTarget(1, 1)).blocked).toBeNull();
});

test("a cell of the result was filled after it was looked at: nothing is written", async () => {
  await startHost();
  await select("B2");
  const target = await lookAtTarget(3, 1);
  await put("B4", 1);
  await expect(insertFormula(target, sum, 3, 1)).rejects.toMatchObject({ kind: "stale" });
  expect((await formulaAt("B2"))[0]).toBe("");
});

test("in a cell formatted as text the formula still counts", async () => {
  await startHost();
  await run((sheet) => (sheet.getRange("B2").numberFormat = [["@"]]));
  await select("B2");
  await insertFormula(await lookAtTarget(1, 1), sum, 1, 1);
  expect(await formulaAt("B2")).toEqual([sum, "General"]);
});

test("a protected sheet: refused, and nothing is changed", async () => {
  await startHost();
  await select("B2");
  const target = await lookAtTarget(1, 1);
  await run((sheet) => sheet.protection.protect());
  await expect(insertFormula(target, sum, 1, 1)).rejects.toMatchObject({ kind: "protected" });
  expect((await formulaAt("B2"))[0]).toBe("");
});

test("when Excel fails at one request, at each in turn, the cell is as it was, or holds the formula", async () => {
  for (const effects of ["none", { firstActions: 1 }, { firstActions: 3 }, "all"] as const) {
    for (let number = 1; ; number++) {
      const host: Host = await startHost();
      await put("B2", 7);
      await run((sheet) => (sheet.getRange("B2").numberFormat = [["@"]]));
      await select("B2");
      const target = await lookAtTarget(1, 1);
      const before = await workbookState();
      host.resetTraffic();
      host.faults.add({ when: number, error: "GeneralException", effects });
      const outcome = await insertFormula(target, sum, 1, 1).then(() => "done", (error: unknown) => error);
      const { requests } = host.traffic();
      host.faults.clear();
      if (outcome === "done") {
        expect((await formulaAt("B2"))[0]).toBe(sum);
        if (requests < number) break;
      } else {
        expect(outcome).toMatchObject({ name: "WorkbookError" });
        expect({ number, state: await workbookState() }).toEqual({ number, state: before });
      }
    }
  }
});

test("the Excel tables of a workbook with their addresses, header included; ranges are read as a function is handed them", async () => {
  await openSample("township.xlsx");
  const tables = await excelTables();
  const indicators = tables.find(({ sheet }) => sheet === "指标");
  expect(indicators?.address).toMatch(/^A1:[A-Z]+\d+$/);
  const [values, one] = await readValues([indicators!, { sheet: "指标", address: "A1" }]);
  expect(values![0]).toContain("指标");
  expect(one).toEqual([[values![0]![0]]]);
  expect(await readValues([])).toEqual([]);
});
