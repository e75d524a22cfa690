import { planScales } from "../../src/workbook/planScales";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample } from "../host";
import { assessed, assessedSample, choosing } from "./assessedSample";
import { valuesOf } from "./workbookState";

test("a row inserted above a scale moves what its formulas look at: it is left as it is, and another is written", async () => {
  const { tables, assessment } = await assessedSample("layout-a");
  const host = await openSample("layout-a.xlsx");
  await writeScales(planScales(assessment, choosing()));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("人力资源部考核量表");
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    sheet.getRange("A1").values = [["我的批注"]];
    await context.sync();
  });
  await host.settled();
  const before = await valuesOf("人力资源部考核量表");
  const changed = assessed(tables.map((table) => ({ ...table, values: table.values.map((row) => row.map((cell) => (cell === 0.72 ? 0.9 : cell))) })));
  expect(await writeScales(planScales(changed, choosing()))).toMatchObject([{ action: "created", left: { sheet: "人力资源部考核量表", because: "changed" } }]);
  await host.settled();
  expect(await valuesOf("人力资源部考核量表")).toEqual(before);
});
