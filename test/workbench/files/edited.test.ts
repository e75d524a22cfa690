import { startHost, type Host } from "../../host";
import { unlockedWorkbook } from "./richWorkbook";
import { factsOf, partsOf, type BookFacts } from "./secondReader";

/** What is written into the file when something is changed: looked at with a second reader, and by opening the file again. */

const sheetName = "指标 & 得分";

let host: Host;
let before: BookFacts;
let cellsBefore: BookFacts["sheets"][string]["cells"];
beforeAll(async () => {
  host = await startHost();
  // Opened and saved once, so that every formula has its value.
  await host.open(unlockedWorkbook());
  before = factsOf(await host.save());
  cellsBefore = before.sheets[sheetName]!.cells;
});

async function edited(edit: (context: Excel.RequestContext) => Promise<void> | void): Promise<BookFacts> {
  return factsOf(await editedBytes(edit));
}

async function editedBytes(edit: (context: Excel.RequestContext) => Promise<void> | void): Promise<Uint8Array> {
  await host.open(unlockedWorkbook());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).protection.unprotect();
    await edit(context);
    await context.sync();
  });
  return host.save();
}

function sheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheetName);
}

describe("cells", () => {
  test.each([
    // what is written             value               in the file
    ["a number",                   1.5,                "n 1.5"],
    ["text",                       "服务",             "text 服务"],
    ["text with blanks and lines", "  甲\n乙 ",         "text   甲\n乙 "],
    ["text that looks like a mark", "_x0041_",         "text _x005F_x0041_"],
    ["a control character",        "a\u0007b",         "text a_x0007_b"],
    ["a flag",                     true,               "b 1"],
    ["an error",                   "#N/A",             "e #N/A"],
    ["markup",                     '<a b="1">&amp;',   'text <a b="1">&amp;'],
  ])("%s", async (_what, value, stored) => {
    const { sheets } = await edited((context) => { sheet(context).getRange("C13").values = [[value]]; });
    expect(sheets[sheetName]!.cells.C13).toEqual({ ...cellsBefore.C13, value: stored });
    await host.open(await host.save());
    const seen = await Excel.run(async (context) => {
      const range = sheet(context).getRange("C13").load("values");
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([[value]]);
  });

  test("taking a cell's value away leaves its look", async () => {
    const { sheets } = await edited((context) => { sheet(context).getRange("C2").clear("Contents"); });
    expect(sheets[sheetName]!.cells.C2).toEqual({ ...cellsBefore.C2, value: undefined });
  });

  test("a formula that stood for a block is gone: the block's other cells keep theirs, each its own", async () => {
    const { sheets } = await edited((context) => { sheet(context).getRange("C3").values = [[1]]; });
    const formulas = ["C3", "C4", "C5", "C6"].map((address) => sheets[sheetName]!.cells[address]?.formula);
    expect(formulas).toEqual([undefined, "C3*2+$C$2+SUM(C$2:C3) {}", "C4*2+$C$2+SUM(C$2:C4) {}", "C5*2+$C$2+SUM(C$2:C5) {}"]);
    expect(sheets[sheetName]!.cells.C4?.value).toBe(`n ${1 * 2 + 95.5 + 96.5}`);
  });

  test("formulas whose value follows a change stay as the file wrote them", async () => {
    const { sheets } = await edited((context) => { sheet(context).getRange("C2").values = [[100]]; });
    const [now, was] = [sheets[sheetName]!.cells, cellsBefore];
    for (const address of ["C3", "C4", "C5", "C6", "C7"]) expect(now[address]).toEqual({ ...was[address], value: expect.stringMatching(/^n /) as string });
    expect(now.C3?.value).toBe("n 400");
  });

  test("a row taken out moves what stands below, with heights and looks", async () => {
    const { sheets } = await edited((context) => { sheet(context).getRange("14:15").delete("Up"); });
    expect(sheets[sheetName]!.cells.A15).toMatchObject({ value: "text F1" });
    expect(sheets[sheetName]!.heights["28"]).toMatchObject(before.sheets[sheetName]!.heights["30"] as object);
    expect(sheets[sheetName]!.heights["30"]).toBeUndefined();
  });
});

describe("looks", () => {
  test.each<readonly [what: string, change: (range: Excel.Range) => void, changed: object]>([
    ["bold", (range) => { range.format.font.bold = true; }, { font: expect.arrayContaining([expect.objectContaining({ name: "b" })]) as unknown }],
    ["a fill", (range) => { range.format.fill.color = "#FFEECC"; }, { fill: [expect.objectContaining({ attributes: { patternType: "solid" }, tags: [expect.objectContaining({ attributes: { rgb: "FFFFEECC" } }), expect.anything()] })] }],
    ["a number format", (range) => { range.numberFormat = [["#,##0.0"]]; }, { numberFormat: "#,##0.0" }],
    ["wrapping", (range) => { range.format.wrapText = true; }, { alignment: { wrapText: "1" } }],
    ["a border", (range) => { range.format.borders.getItem("EdgeBottom").style = "Double"; }, { border: expect.anything() as unknown }],
  ])("%s changes that and nothing else: theme colours and all stay", async (_what, change, changed) => {
    const { sheets } = await edited((context) => change(sheet(context).getRange("C2")));
    expect(sheets[sheetName]!.cells.C2).toEqual({ ...cellsBefore.C2, ...changed });
    const { C2: _, ...others } = sheets[sheetName]!.cells;
    const { C2: __, ...othersBefore } = cellsBefore;
    expect(others).toEqual(othersBefore);
  });

  test("bold text keeps its theme colour", async () => {
    const { sheets } = await edited((context) => { sheet(context).getRange("C2").format.font.bold = true; });
    expect(JSON.stringify(sheets[sheetName]!.cells.C2!.font)).toContain('"theme":"4","tint":"-0.249977111117893"');
  });

  test("a cell in a row that has a look of its own takes that look along", async () => {
    const { sheets } = await edited((context) => { sheet(context).getRange("F1").format.fill.color = "#FFEECC"; });
    expect(sheets[sheetName]!.cells.F1).toMatchObject({ font: cellsBefore.A1!.font, alignment: cellsBefore.A1!.alignment, border: cellsBefore.A1!.border });
  });

  test("widths, heights and hiding", async () => {
    const { sheets } = await edited((context) => {
      sheet(context).getRange("B:B").format.columnWidth = 90;
      sheet(context).getRange("9:9").format.rowHeight = 40;
      sheet(context).getRange("A:A").columnHidden = true;
      sheet(context).getRange("4:4").rowHidden = false;
    });
    const { widths, heights } = sheets[sheetName]!;
    expect(widths[2]).toEqual({ ...before.sheets[sheetName]!.widths[2] as object, width: String(Math.round((120 / 7) * 256) / 256), bestFit: undefined });
    expect([widths[3], widths[5], widths[6]]).toEqual([3, 5, 6].map((column) => before.sheets[sheetName]!.widths[column]));
    expect(widths[1]).toMatchObject({ hidden: "1", width: "12.625" });
    expect(heights["9"]).toMatchObject({ ht: "40", customHeight: "1" });
    expect(heights["4"]).toEqual({ outlineLevel: "1", "x14ac:dyDescent": "0.2", look: null });
  });
});

describe("the sheets themselves", () => {
  test("renamed, hidden, moved, added, deleted: names and print areas go with their sheet", async () => {
    const after = await edited(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("隐藏").delete();
      sheet(context).name = "指标";
      worksheets.add("新").getRange("A1").values = [["新"]];
      worksheets.getItem("It's 2026").position = 0;
      await context.sync();
    });
    expect(Object.keys(after.sheets)).toEqual(["It's 2026", "图", "指标", "深藏", "新"]);
    expect(after.names).toContain("_xlnm.Print_Area 指标 = 指标!$A$1:$F$20,指标!$H$1:$J$9");
    expect(after.names).toContain("_xlnm._FilterDatabase It's 2026 = 'It''s 2026'!$A$1:$C$5");
    expect(after.names).toContain("总分  = 指标!$C$7");
    expect(after.sheets["It's 2026"]!.cells.C3?.formula).toBe("指标!C7 {}");
    expect(after.sheets.图).toEqual(before.sheets.图);
  });

  test("a chart's ranges follow a sheet's new name", async () => {
    const parts = partsOf(await editedBytes((context) => { sheet(context).name = "指标"; }));
    expect(Buffer.from(parts.get("xl/charts/chart1.xml")!).toString()).toContain("<c:f>指标!$C$2:$C$6</c:f>");
  });

  test("what belonged to a deleted sheet alone leaves the file", async () => {
    const parts = partsOf(await editedBytes((context) => { sheet(context).delete(); }));
    expect([...parts.keys()].filter((name) => /drawing1|chart1|comments|table1|printerSettings|image1/.test(name))).toEqual([]);
    expect(parts.has("xl/charts/chart2.xml")).toBe(true);
    expect(Buffer.from(parts.get("[Content_Types].xml")!).toString()).not.toContain("table1");
  });
});

describe("what belongs to a sheet", () => {
  const restOf = (facts: BookFacts, name: string): string => JSON.stringify(facts.sheets[sheetName]!.rest[name]);

  test("freezing, gridlines and the tab's colour", async () => {
    const after = await edited((context) => {
      sheet(context).freezePanes.freezeRows(3);
      sheet(context).showGridlines = true;
      sheet(context).tabColor = "#FF0000";
    });
    expect(restOf(after, "sheetViews")).toContain('"ySplit":"3","topLeftCell":"A4","activePane":"bottomLeft","state":"frozen"');
    expect(restOf(after, "sheetViews")).not.toContain("showGridLines");
    expect(restOf(after, "sheetViews")).toContain('"zoomScale":"85"');
    expect(restOf(after, "sheetPr")).toBe(restOf(before, "sheetPr").replace('{"theme":"4","tint":"0.4"}', '{"rgb":"FFFF0000"}'));
  });

  test("print settings: what is set changes, the printer's own stay", async () => {
    const after = await edited((context) => {
      const { pageLayout } = sheet(context);
      pageLayout.orientation = "Portrait";
      pageLayout.zoom = { scale: 75 };
      pageLayout.setPrintArea("A1:C9");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    });
    const setup = restOf(after, "pageSetup");
    expect(setup).toContain('"orientation":"portrait"');
    expect(setup).toContain('"scale":"75"');
    for (const kept of ['"horizontalDpi":"600"', '"copies":"2"', '"r:id":"printerSettings', '"errors":"dash"', '"paperSize":"8"']) expect(setup).toContain(kept);
    expect(restOf(after, "sheetPr")).not.toContain("fitToPage");
    expect(after.names).toContain(`_xlnm.Print_Area ${sheetName} = '指标 & 得分'!$A$1:$C$9`);
    expect(after.names).toContain(`_xlnm.Print_Titles ${sheetName} = '指标 & 得分'!$A:$B,'指标 & 得分'!$1:$1`);
    expect(restOf(after, "headerFooter")).toContain('"text":"&C第 &P 页"');
    expect(restOf(after, "headerFooter")).toContain('&L&\\"宋体,加粗\\"&12考核&C&A&R第 &P 页，共 &N 页');
  });

  test("validation: a new rule beside the old ones, which stay as they are", async () => {
    const after = await edited((context) => { sheet(context).getRange("E9").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }; });
    const rules = after.sheets[sheetName]!.rest.dataValidations as readonly { tags: readonly object[] }[];
    const rulesBefore = before.sheets[sheetName]!.rest.dataValidations as typeof rules;
    expect(rules[0]!.tags.slice(0, 4)).toEqual(rulesBefore[0]!.tags);
    expect(rules[0]!.tags[4]).toMatchObject({ attributes: { type: "whole", sqref: "E9" }, tags: [{ name: "formula1", text: "1" }, { name: "formula2", text: "9" }] });
  });

  test("links: a new one beside the file's own, which stay; one taken off goes with its address", async () => {
    const links = (facts: BookFacts): readonly { readonly attributes: object }[] => (facts.sheets[sheetName]!.rest.hyperlinks as readonly { tags: readonly { attributes: object }[] }[])[0]!.tags;
    const after = await edited((context) => {
      sheet(context).getRange("E9").hyperlink = { address: "https://example.org/new", screenTip: "看", textToDisplay: "新链接" };
      sheet(context).getRange("E10").hyperlink = { documentReference: "'It''s 2026'!A1" };
    });
    expect(links(after).slice(0, 2)).toEqual(links(before));
    expect(links(after).slice(2).map(({ attributes }) => attributes)).toEqual([
      { ref: "E9", "r:id": "hyperlink https://example.org/new", tooltip: "看" }, { ref: "E10", location: "'It''s 2026'!A1" },
    ]);
    expect(after.sheets[sheetName]!.cells.E9?.value).toBe("text 新链接");
    const without = await edited((context) => { sheet(context).getRange("B3").clear("Hyperlinks"); });
    expect(links(without).map(({ attributes }) => attributes)).toEqual([links(before)[1]!.attributes]);
    expect(without.sheets[sheetName]!.related.some((each) => each.startsWith("hyperlink"))).toBe(false);
  });

  test("a table keeps its filter, its totals and its own style when it is renamed", async () => {
    const parts = partsOf(await editedBytes((context) => { context.workbook.tables.getItem("得分表").name = "成绩表"; }));
    const xml = Buffer.from(parts.get("xl/tables/table1.xml")!).toString();
    for (const kept of ['displayName="成绩表"', "<customFilter ", 'totalsRowFunction="sum"', "<calculatedColumnFormula>", '<tableStyleInfo name="我的表"', 'headerRowDxfId="2"', 'id="3"']) expect(xml).toContain(kept);
  });

  test("a table that is added and one that is taken out", async () => {
    const parts = partsOf(await editedBytes((context) => {
      context.workbook.tables.getItem("得分表").convertToRange();
      sheet(context).getRange("N1:O3").values = [["a", "b"], [1, 2], [3, 4]];
      sheet(context).tables.add("N1:O3", true).name = "新表";
    }));
    const tables = [...parts].filter(([name]) => name.startsWith("xl/tables/")).map(([, content]) => Buffer.from(content).toString());
    expect(tables).toHaveLength(1);
    expect(tables[0]).toContain('displayName="新表" ref="N1:O3"');
  });

  test("protection with a password is written as Excel's short hash", async () => {
    const after = await edited((context) => { sheet(context).protection.protect({ allowSort: true }, "abc"); });
    expect(restOf(after, "sheetProtection")).toContain('"password":"CC1A","sheet":"1"');
    expect(restOf(after, "sheetProtection")).toContain('"sort":"0"');
  });
});

describe("rows and columns that come and go take along what only the file knows", () => {
  const partText = (bytes: Uint8Array, name: string): string => Buffer.from(partsOf(bytes).get(name)!).toString();
  const insertRows = (context: Excel.RequestContext): void => { sheet(context).getRange("2:3").insert("Down"); };

  test("cells keep the looks of pieces of their text, rows their outline", async () => {
    const { sheets } = factsOf(await editedBytes(insertRows));
    expect(sheets[sheetName]!.cells.B4).toEqual(cellsBefore.B2);
    expect(sheets[sheetName]!.cells.B4!.value).toContain("优质");
    expect(sheets[sheetName]!.heights["5"]).toEqual(before.sheets[sheetName]!.heights["3"]);
    expect(sheets[sheetName]!.heights["8"]).toEqual(before.sheets[sheetName]!.heights["6"]);
  });

  test("notes, with the boxes they are shown in, and comments", async () => {
    const bytes = await editedBytes(insertRows);
    expect(partText(bytes, "xl/comments1.xml")).toMatch(/ref="C4" authorId="0".*ref="C5" authorId="1"/s);
    expect(partText(bytes, "xl/threadedComments/threadedComment1.xml")).toContain('ref="C5"');
    expect(partText(bytes, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Anchor>3, 15, 3, 2, 5, 31, 6, 1</x:Anchor><x:Row>3</x:Row><x:Column>2</x:Column>");
  });

  test("a note on a row that is taken out goes with it", async () => {
    const bytes = await editedBytes((context) => { sheet(context).getRange("2:2").delete("Up"); });
    expect(partText(bytes, "xl/comments1.xml").match(/<comment /g)).toHaveLength(1);
    expect(partText(bytes, "xl/drawings/vmlDrawing1.vml")).not.toContain("ClientData");
  });

  test("drawings, charts and what they show", async () => {
    const bytes = await editedBytes(insertRows);
    const rows = [...partText(bytes, "xl/drawings/drawing1.xml").matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row));
    expect(rows).toEqual([0, 10, 12, 14, 16, 18]);
    expect(partText(bytes, "xl/charts/chart1.xml")).toContain("<c:f>'指标 &amp; 得分'!$C$4:$C$8</c:f>");
    expect(partText(bytes, "xl/charts/chart2.xml")).toContain("$C$4:$C$8");
  });

  test("conditional formats, validation, links, protected ranges, scenarios, sparklines, merges", async () => {
    const { sheets } = factsOf(await editedBytes(insertRows));
    const rest = JSON.stringify(sheets[sheetName]!.rest);
    for (const moved of ['"sqref":"C4:C8 E4"', "$C4>AVERAGE($C$4:$C$8)", '"sqref":"A4:A8 C11"', '"sqref":"C4:C8","name":"可填"', '"ref":"B5"', '"text":"C4:C8"', "'指标 & 得分'!C4:C8", '"text":"L4"', '"text":"$C$9"']) expect(rest).toContain(moved);
    expect(sheets[sheetName]!.merges).toEqual(["A14:C14", "H4:I5"].sort());
    expect(sheets["It's 2026"]!.cells.C3?.formula).toBe("'指标 & 得分'!C9 {}");
  });

  test("columns: widths, cells, names, print areas", async () => {
    const { sheets, names } = factsOf(await editedBytes((context) => { sheet(context).getRange("B:B").delete("Left"); }));
    expect(sheets[sheetName]!.cells.B2).toEqual(cellsBefore.C2);
    expect(sheets[sheetName]!.widths[5]).toEqual(before.sheets[sheetName]!.widths[6]);
    expect(names).toContain("总分  = '指标 & 得分'!$B$7");
    expect(names).toContain(`_xlnm.Print_Area ${sheetName} = '指标 & 得分'!$A$1:$E$20,'指标 & 得分'!$G$1:$I$9`);
  });
});
