import { startHost, type Host } from "../../host";
import { richWorkbook } from "./richWorkbook";
import { factsOf, partsOf } from "./secondReader";

/** What an add-in keeps in a workbook, and its functions in cells, through saving and opening again. */

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

const text = (bytes: Uint8Array, name: string): string => Buffer.from(partsOf(bytes).get(name) ?? []).toString();

describe("settings, properties and custom XML are there after saving and opening again", () => {
  const settings = { 文本: "甲", 数: 1.5, 表: { a: [1, null, { b: "]]>" }] }, 空: null };

  async function write(): Promise<void> {
    await Excel.run(async (context) => {
      const { workbook } = context;
      for (const [key, value] of Object.entries(settings)) workbook.settings.add(key, value);
      workbook.properties.title = "新标题";
      workbook.properties.company = "柳河乡";
      workbook.properties.custom.add("期次", 5);
      workbook.properties.custom.add("复核", true);
      workbook.worksheets.getFirst().customProperties.add("Kept", "表上的 😀");
      workbook.customXmlParts.add('<a xmlns="urn:example:new">1</a>');
      await context.sync();
    });
  }

  async function read(): Promise<unknown> {
    return Excel.run(async (context) => {
      const { workbook } = context;
      const { settings: all, properties, customXmlParts } = workbook;
      all.load("items/key,items/value");
      properties.load("title,company,author,manager");
      properties.custom.load("items/key,items/value");
      const property = workbook.worksheets.getFirst().customProperties.getItem("kept").load("value");
      const xml = customXmlParts.getByNamespace("urn:example:new").getOnlyItem().getXml();
      const old = customXmlParts.getByNamespace("urn:example:plan").getOnlyItemOrNullObject().load("id");
      await context.sync();
      return {
        settings: Object.fromEntries(all.items.map(({ key, value }) => [key, value as unknown])), title: properties.title, company: properties.company, author: properties.author, manager: properties.manager,
        custom: Object.fromEntries(properties.custom.items.map(({ key, value }) => [key, value as unknown])), property: property.value, xml: xml.value, hasOld: !old.isNullObject,
      };
    });
  }

  const ours = { settings, title: "新标题", company: "柳河乡", property: "表上的 😀", xml: '<a xmlns="urn:example:new">1</a>' };

  test("in a new workbook", async () => {
    await write();
    await host.open(await host.save());
    expect(await read()).toEqual({ ...ours, author: "", manager: "", custom: { 期次: 5, 复核: true }, hasOld: false });
  });

  test("in a workbook that has such things already, which stay", async () => {
    await host.open(richWorkbook());
    await write();
    const saved = await host.save();
    await host.open(saved);
    expect(await read()).toEqual({ ...ours, author: "甲", manager: "乙", custom: { 密级: "内部", 期次: 5, 定稿: true, 日期: "2026-01-01T00:00:00.000Z", 系数: 0.5, 复核: true }, hasOld: true });
    expect(text(saved, "docProps/core.xml")).toContain("<cp:contentStatus>终稿</cp:contentStatus>");
    expect(text(saved, "docProps/custom.xml")).toContain('pid="5" name="日期"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime>');
    expect(text(saved, "customXml/item1.xml")).toBe('<计划 xmlns="urn:example:plan"><步骤 次="1">核定</步骤></计划>');
  });

  test("taken out again, they leave no part behind", async () => {
    await host.open(richWorkbook());
    const before = [...partsOf(await host.save()).keys()].sort();
    await write();
    await host.open(await host.save());
    await Excel.run(async (context) => {
      const { workbook } = context;
      for (const key of Object.keys(settings)) workbook.settings.getItem(key).delete();
      workbook.worksheets.getFirst().customProperties.getItem("Kept").delete();
      workbook.customXmlParts.getByNamespace("urn:example:new").getOnlyItem().delete();
      await context.sync();
    });
    expect([...partsOf(await host.save()).keys()].sort()).toEqual(before);
  });
});

describe("an add-in's functions stand in the file as Excel writes them", () => {
  const functions = { functions: [{ id: "SCORE", name: "SCORE", parameters: [{ name: "a", type: "any", dimensionality: "matrix" }] }, { id: "SPLIT", name: "SPLIT", parameters: [{ name: "a", type: "any" }] }] };
  beforeEach(async () => {
    await host.loadFunctions('CustomFunctions.associate("SCORE", (rows) => rows.length); CustomFunctions.associate("SPLIT", (text) => [[text, 1], [2, 3]]);', functions);
  });

  test.each([
    // what is typed                              formula in the file                                            cells it fills
    ["=BSC.SCORE(A1:B2)",                         "_xldudf_BSC_SCORE(A1:B2)",                                    "D1"],
    ['=BSC.SPLIT("BSC.SCORE(A1)")',               '_xldudf_BSC_SPLIT("BSC.SCORE(A1)")',                          "D1:E2"],
    ["=IF(BSC.SCORE(A1:A2)>1,1,0)",               "IF(_xldudf_BSC_SCORE(A1:A2)>1,1,0)",                          "D1"],
    ["=SEQUENCE(2,2)",                            "_xlfn.SEQUENCE(2,2)",                                         "D1:E2"],
    ["=SORT(A1:A2)",                              "_xlfn._xlws.SORT(A1:A2)",                                     "D1:D2"],
  ])("%s", async (typed, stored, ref) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [[2], [1]];
      sheet.getRange("D1").formulas = [[typed]];
      await context.sync();
    });
    const saved = await host.save();
    const [sheet] = Object.values(factsOf(saved).sheets);
    expect(sheet!.cells.D1!.formula).toBe(`${stored} {"t":"array","ref":"${ref}"} dynamic`);
    expect(text(saved, "xl/metadata.xml")).toContain('fDynamic="1"');
    await host.open(saved);
    const formula = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formula).toEqual([[typed]]);
  });

  test("a file that knows dynamic arrays already is told nothing twice", async () => {
    await host.open(richWorkbook());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("It's 2026").getRange("F20").formulas = [["=BSC.SCORE(A1:A3)"]];
      await context.sync();
    });
    const saved = await host.save();
    expect(factsOf(saved).sheets["It's 2026"]!.cells.F20!.formula).toBe('_xldudf_BSC_SCORE(A1:A3) {"t":"array","ref":"F20"} dynamic');
    expect(text(saved, "xl/metadata.xml")).toBe(text(richWorkbook(), "xl/metadata.xml"));
    // The order of calculation no longer holds: Excel makes it anew.
    expect(partsOf(saved).has("xl/calcChain.xml")).toBe(false);
  });
});
