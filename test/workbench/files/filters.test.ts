import { startHost, type Host } from "../../host";
import { factsOf, partsOf } from "./secondReader";

/** Filters an add-in sets, in the saved file; and what saving leaves out is told. */

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

/** The only part of a kind, as text. */
function text(bytes: Uint8Array, folder: string): string {
  const [[, content] = ["", new Uint8Array()]] = [...partsOf(bytes)].filter(([name]) => name.startsWith(`xl/${folder}/`) && name.endsWith(".xml"));
  return Buffer.from(content).toString();
}

test.each<readonly [string, Excel.FilterCriteria, string, readonly number[]]>([
  ["chosen values", { filterOn: "Values", values: ["甲", "丙"] }, '<filters><filter val="甲"/><filter val="丙"/></filters>', [3]],
  ["one comparison", { filterOn: "Custom", criterion1: "=甲*" }, '<customFilters><customFilter val="甲*"/></customFilters>', [3, 4]],
  ["two comparisons", { filterOn: "Custom", criterion1: "<>甲", operator: "And", criterion2: "<>乙" }, '<customFilters and="1"><customFilter operator="notEqual" val="甲"/><customFilter operator="notEqual" val="乙"/></customFilters>', [2, 3]],
])("a sheet's filter by %s", async (_what, criteria, expected, hidden) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [["名", "数"], ["甲", 1], ["乙", 2], ["丙", 3]];
    sheet.autoFilter.apply("A1:B4", 0, criteria);
    await context.sync();
  });
  const xml = text(await host.save(), "worksheets");
  expect(xml).toContain(`<autoFilter ref="A1:B4"><filterColumn colId="0">${expected}</filterColumn></autoFilter>`);
  expect([...xml.matchAll(/<row r="(\d+)"[^>]*hidden="1"/g)].map(([, row]) => Number(row))).toEqual(hidden);
});

test("a table's filter", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [["名", "数"], ["甲", 1], ["乙", 2], ["丙", 3]];
    sheet.tables.add("A1:B4", true).columns.getItem("数").filter.applyTopItemsFilter(1);
    await context.sync();
  });
  const saved = await host.save();
  expect(text(saved, "tables")).toContain('<autoFilter ref="A1:B4"><filterColumn colId="1"><top10 val="1"/></filterColumn></autoFilter>');
  expect(Object.keys(factsOf(saved).sheets)).toEqual(["Sheet1"]);
});
