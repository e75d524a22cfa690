import { startHost, type Host } from "../host";

/** An add-in with one function of each kind that matters. */
const script = `
  CustomFunctions.associate("TOTAL", (rows) => rows.flat().reduce((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0));
  CustomFunctions.associate("GRID", (rows, columns) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * 10 + c)));
  CustomFunctions.associate("SEEN", (value, optional) => JSON.stringify([value, optional]));
  CustomFunctions.associate("CALLS", (value) => { globalThis.calls = (globalThis.calls ?? 0) + 1; return value; });
  CustomFunctions.associate("FAIL", (code) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "why"); });
  CustomFunctions.associate("MIXED", () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)]]);
`;
const any = (name: string, dimensionality = "scalar", optional = false): object => ({ name, type: "any", dimensionality, optional });
const number = (name: string): object => ({ name, type: "number" });
const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "TOTAL", name: "TOTAL", parameters: [any("rows", "matrix")] },
    { id: "GRID", name: "GRID", parameters: [number("rows"), number("columns")] },
    { id: "SEEN", name: "SEEN", parameters: [any("value", "matrix"), any("optional", "scalar", true)] },
    { id: "CALLS", name: "CALLS", parameters: [any("value")] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "code", type: "string" }] },
    { id: "MIXED", name: "MIXED", parameters: [] },
  ],
};

let host: Host;
beforeEach(async () => {
  host = await startHost();
  await host.loadFunctions(script, metadata as never);
});

/** Writes formulas and values down from an address, then reads another one. */
async function sheet(written: { readonly [address: string]: unknown[][] }, read: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, values] of Object.entries(written)) active.getRange(address).values = values;
    const range = active.getRange(read).load("values");
    await context.sync();
    return range.values;
  });
}

test("a range comes as rows of columns", async () => {
  expect(await sheet({ "A1:B2": [[1, 2], [3, "x"]], D1: [["=BSC.TOTAL(A1:B2)"]] }, "D1")).toEqual([[6]]);
});

test("blank cells are empty text, errors their text, a missing argument null", async () => {
  expect(await sheet({ "A1:A3": [[1], [""], ["=1/0"]], D1: [["=BSC.SEEN(A1:A3)"]] }, "D1")).toEqual([['[[[1],[""],["#DIV/0!"]],null]']]);
});

test("a matrix spills, and a cell in its way makes it #SPILL!", async () => {
  expect(await sheet({ A1: [["=BSC.GRID(2,3)"]] }, "A1:C2")).toEqual([[0, 1, 2], [10, 11, 12]]);
  expect(await sheet({ D2: [["in the way"]], C1: [["=BSC.GRID(2,2)"]] }, "C1")).toEqual([["#SPILL!"]]);
});

test.each([
  ["notAvailable", "#N/A"],
  ["invalidValue", "#VALUE!"],
  ["divisionByZero", "#DIV/0!"],
  ["invalidNumber", "#NUM!"],
])("an error thrown as %s shows as %s, with its sentence", async (code, shown) => {
  expect(await sheet({ A1: [[`=BSC.FAIL("${code}")`]] }, "A1")).toEqual([[shown]]);
  expect(host.messageAt("Sheet1", "A1")).toBe("why");
});

test("an error may stand in a matrix", async () => {
  expect(await sheet({ A1: [["=BSC.MIXED()"]] }, "A1:B1")).toEqual([[1, "#N/A"]]);
});

test("a function is called again when its argument changes, and only then", async () => {
  const calls = globalThis as unknown as { calls: number };
  await sheet({ A1: [[1]], B1: [["=BSC.CALLS(A1)"]] }, "B1");
  calls.calls = 0;
  await sheet({ C1: [["elsewhere"]] }, "C1");
  expect(calls.calls).toBe(0);
  expect(await sheet({ A1: [[2]] }, "B1")).toEqual([[2]]);
  expect(calls.calls).toBe(1);
});

test("a table's name stands for its cells", async () => {
  const values = await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("A1:B3").values = [["指标", "权重"], ["甲", 40], ["乙", 60]];
    const table = active.tables.add("A1:B3", true);
    table.name = "指标表";
    await context.sync();
    const range = active.getRange("D1:D3");
    range.formulas = [["=BSC.TOTAL(指标表[#All])"], ["=BSC.TOTAL(指标表[权重])"], ["=SUM(指标表[权重])"]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[100], [100], [100]]);
});

test("formulas written before the functions are known come right when they are", async () => {
  const late = await startHost();
  await sheet({ A1: [[5]], B1: [["=BSC.TOTAL(A1:A1)"]] }, "B1");
  await late.loadFunctions(script, metadata as never);
  expect(await sheet({}, "B1")).toEqual([[5]]);
});

test("saved, the formula bears the prefix by which Excel finds the add-in, and comes back without", async () => {
  await sheet({ "A1:B2": [[1, 2], [3, 4]], D1: [["=BSC.GRID(2,2)"]], F1: [["=BSC.TOTAL(A1:B2)"]] }, "D1");
  const bytes = await host.save();
  await host.open(bytes);
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:F1").load("formulas,values");
    await context.sync();
    return [range.formulas, range.values];
  });
  expect(formulas).toEqual([[["=BSC.GRID(2,2)", 1, "=BSC.TOTAL(A1:B2)"]], [[0, 1, 10]]]);
});

describe("called when and only when an argument changes", () => {
  const counted = globalThis as unknown as { calls: number };
  const column = `
    CustomFunctions.associate("COLUMN", (rows) => { globalThis.calls = (globalThis.calls ?? 0) + 1; return rows.flat().length; });
    CustomFunctions.associate("TEXTS", (rows, optional) => { globalThis.calls = (globalThis.calls ?? 0) + 1; return rows.map((row) => row.map(String)); });
  `;
  const about = { functions: [{ id: "COLUMN", name: "COLUMN", parameters: [any("rows", "matrix")] }, { id: "TEXTS", name: "TEXTS", parameters: [any("rows", "matrix"), any("optional", "scalar", true)] }] };

  /** A table 指标表 in A1:B3, a name over D1:D2, and a formula in F1; then something is done, and the calls are counted. */
  async function callsAfter(formula: string, act: (active: Excel.Worksheet) => void): Promise<number> {
    await host.loadFunctions(column, about as never);
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("A1:B3").values = [["指标", "权重"], ["甲", 40], ["乙", 60]];
      active.getRange("D1:D2").values = [[1], [2]];
      active.tables.add("A1:B3", true).name = "指标_表";
      context.workbook.names.add("两格", active.getRange("D1:D2"));
      await context.sync();
      active.getRange("F1").formulas = [[formula]];
      await context.sync();
    });
    await host.settled();
    counted.calls = 0;
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    await host.settled();
    return counted.calls;
  }

  test.each<readonly [string, string, (active: Excel.Worksheet) => void, number]>([
    ["a cell of the table", "=BSC.COLUMN(指标_表[权重])", (active) => { active.getRange("B2").values = [[50]]; }, 1],
    ["a cell of another column", "=BSC.COLUMN(指标_表[权重])", (active) => { active.getRange("A2").values = [["丙"]]; }, 0],
    ["a cell beside the table", "=BSC.COLUMN(指标_表[#All])", (active) => { active.getRange("C2").values = [[1]]; }, 0],
    ["a row added to the table", "=BSC.COLUMN(指标_表[权重])", (active) => { active.tables.getItem("指标_表").rows.add(undefined, [["丙", 5]]); }, 1],
    ["a cell a name stands for", "=BSC.COLUMN(两格)", (active) => { active.getRange("D2").values = [[9]]; }, 1],
    ["a cell no name stands for", "=BSC.COLUMN(两格)", (active) => { active.getRange("D3").values = [[9]]; }, 0],
    ["a look", "=BSC.COLUMN(D1:D2)", (active) => { active.getRange("D1").format.fill.color = "#FF0000"; }, 0],
    ["a cell its argument's formula looks at", "=BSC.COLUMN(IF(H1>1,D1:D2,D1:D1))", (active) => { active.getRange("H1").values = [[2]]; }, 1],
  ])("%s", async (_what, formula, act, calls) => {
    expect(await callsAfter(formula, act)).toBe(calls);
  });

  test("in manual mode not before it is told, then once", async () => {
    expect(await callsAfter("=BSC.COLUMN(D1:D2)", (active) => {
      active.context.workbook.application.calculationMode = "Manual";
      active.getRange("D1").values = [[7]];
    })).toBe(0);
    await Excel.run(async (context) => {
      context.workbook.application.calculate("Recalculate");
      await context.sync();
    });
    await host.settled();
    expect(counted.calls).toBe(1);
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Automatic";
      await context.sync();
    });
  });

  test("suspended until the next sync: what is read in between is old, afterwards new", async () => {
    await callsAfter("=BSC.TEXTS(D1:D2)", () => undefined);
    expect(await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      context.application.suspendApiCalculationUntilNextSync();
      active.getRange("D1").values = [[5]];
      const [during, after] = [active.getRange("F1:F2").load("values"), active.getRange("F1:F2")];
      await context.sync();
      after.load("values");
      await context.sync();
      return [during.values, after.values];
    })).toEqual([[["1"], ["2"]], [["5"], ["2"]]]);
  });

  test("what a function spills is an argument like any other", async () => {
    await callsAfter("=BSC.TEXTS(D1:D2)", () => undefined);
    expect(await sheet({ H1: [["=BSC.COLUMN(F1:F2)"]], I1: [["=BSC.COLUMN(F1#)"]] }, "H1:I1")).toEqual([[2, 2]]);
  });
});
