import type { Assessment } from "../../src/scorecard/assessment";
import type { Table } from "../../src/scorecard/table";
import { planScales } from "../../src/workbook/planScales";
import { isFormula } from "../../src/workbook/sheetDrawing";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample, type Host } from "../host";
import { assessedSample, choosing } from "./assessedSample";
import { addressOf, type, valuesOf, workbookState } from "./workbookState";
import { cascadeMetadata } from "./cascadeMetadata";

/** A sample in a host that has our functions: the entry registers them as it loads, beside the host's own `CustomFunctions`. */
async function opened(name: string): Promise<{ readonly host: Host; readonly assessment: Assessment; readonly tables: readonly Table[] }> {
  const host = await openSample(`${name}.xlsx`);
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require("../../src/functions/functions");
  });
  await host.loadFunctions("", cascadeMetadata);
  return { host, ...(await assessedSample(name)) };
}

test.each([
  ["layout-a", "full"],
  ["layout-b", "county"],
  ["layout-b", "full"],
  ["layout-c", "compact"],
  ["township", "full"],
] as const)("%s, %s: live cells show the assessed numbers", async (name, layout) => {
  const { host, assessment, tables } = await opened(name);
  const plan = planScales(assessment, choosing({ layout, cells: "live" }), tables);
  const frozen = planScales(assessment, choosing({ layout, cells: "frozen" }));
  expect(plan.notLive).toEqual([]);
  await writeScales(plan);
  await host.settled();
  const scales = plan.sheets.filter(({ kind }) => kind === "scale");
  expect(scales).toHaveLength(assessment.cards.length);
  for (const [index, { wantedName, drawing }] of scales.entries()) {
    const values = await valuesOf(wantedName);
    const live = drawing.cells.filter(({ content }) => isFormula(content));
    expect(live.filter(({ content }) => isFormula(content) && content.formula.includes("MATCH("))).not.toEqual([]);
    for (const { row, column } of live) {
      const expected = frozen.sheets[index]!.drawing.cells.find((cell) => cell.row === row && cell.column === column)!.content;
      const shown = values[row]![column];
      const wanted = typeof expected === "number" ? expect.closeTo(expected, 8) : (expected ?? "");
      expect({ wantedName, row, column, shown }).toEqual({ wantedName, row, column, shown: wanted });
    }
  }
});

test("one CASCADE serves all scales, on a hidden sheet", async () => {
  const { assessment, tables } = await opened("township");
  const written = await writeScales(planScales(assessment, choosing({ cells: "live" }), tables));
  expect(written.at(-1)).toEqual({ sheet: "量表计算", kind: "calculation", card: null, action: "created", left: null });
  const { sheets } = await workbookState();
  const cascades = sheets.flatMap(({ name, formulas }) => formulas.flat().filter((cell) => String(cell).includes("CASCADE")).map((cell) => [name, cell]));
  expect(cascades).toEqual([["量表计算", '=BSC.CASCADE(A1:Q72,"block")']]);
  expect(sheets.find(({ name }) => name === "量表计算")!.visibility).toBe("Hidden");
});

test("an actual typed into the scorecard changes the scale at once", async () => {
  const { host, assessment, tables } = await opened("layout-a");
  await writeScales(planScales(assessment, choosing({ cells: "live" }), tables));
  await type("平衡积分卡", "O8", 0.9);
  await host.settled();
  const values = await valuesOf("人力资源部考核量表");
  expect(values.find((row) => row.includes("人才招聘及时率"))!.slice(-5, -1)).toEqual([0.9, 0.9, 100, 20]);
  expect(values.find((row) => row.includes("合计"))!.at(-2)).toBeCloseTo(75.5, 8);
  expect(values.find((row) => row.includes("最终得分"))).toEqual(expect.arrayContaining(["合格"]));
});

test("an actual taken away takes the total with it: nothing is shown as a number", async () => {
  const { host, assessment, tables } = await opened("layout-a");
  await writeScales(planScales(assessment, choosing({ cells: "live" }), tables));
  await type("平衡积分卡", "O8", "");
  await host.settled();
  const values = await valuesOf("人力资源部考核量表");
  expect(values.find((row) => row.includes("合计"))!.at(-2)).toBe("");
  expect(values.find((row) => row.includes("最终得分"))!.filter((cell) => typeof cell === "number")).toEqual([]);
});

test("written again with another card, the scales there were keep calculating", async () => {
  const { host, assessment, tables } = await opened("township");
  await writeScales(planScales(assessment, choosing({ cells: "live", cards: ["党政综合办公室"] }), tables));
  await writeScales(planScales(assessment, choosing({ cells: "live", cards: ["农业服务中心"] }), tables));
  await host.settled();
  for (const [card, score] of [["党政综合办公室", 87.63], ["农业服务中心", 83.85]] as const) {
    const values = await valuesOf(`${card}考核量表`);
    expect(values.find((row) => row.includes("合计"))!.at(-2)).toBeCloseTo(score, 8);
  }
  expect((await workbookState()).sheets.filter(({ name }) => name.startsWith("量表计算"))).toHaveLength(1);
  expect(await addressOf("量表计算", "卡")).toBe("A1");
});
