import { startHost } from "../host";

beforeEach(async () => {
  await startHost();
});

/** A sheet with a table in B3:C5, rules on C4:C5, print settings, a comment, a shape and a name; then something is done to it. */
async function after(act: (sheet: Excel.Worksheet) => void, isShown = true): Promise<{ [what: string]: unknown }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B3:C5").values = [["指标", "权重"], ["甲", 0.4], ["乙", 0.6]];
    const table = sheet.tables.add("B3:C5", true);
    table.name = "表";
    sheet.getRange("E1").formulas = [["=SUM(表[权重])"]];
    sheet.getRange("C4:C5").dataValidation.rule = { custom: { formula: "=C4<=1" } };
    const format = sheet.getRange("C4:C5").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=C4>$C$5";
    sheet.pageLayout.setPrintArea("A1:E9");
    sheet.pageLayout.setPrintTitleRows("$3:$3");
    sheet.horizontalPageBreaks.add("A5");
    sheet.comments.add("C5", "why");
    context.workbook.names.add("和", sheet.getRange("C4:C5"));
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    shape.set({ left: 0, top: 75, width: 50, height: 30 });
    const kept = sheet.getRange("C5");
    kept.load("address");
    if (!isShown) context.workbook.worksheets.add("另").activate();
    await context.sync();

    act(sheet);
    await context.sync();
    const areas = { table: table.getRange(), printArea: sheet.pageLayout.getPrintAreaOrNullObject(), titles: sheet.pageLayout.getPrintTitleRowsOrNullObject(), rule: format.getRange(), kept };
    for (const area of Object.values(areas)) area.load("address");
    const validated = sheet.getRange("A1:Z20").getSpecialCellsOrNullObject("DataValidations").load("address");
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    const comments = sheet.comments.load("items/id");
    const name = context.workbook.names.getItem("和").load("formula");
    format.custom.rule.load("formula");
    shape.load("top,height");
    const sum = sheet.getUsedRange().findOrNullObject("1", { completeMatch: true }).load("address,values,formulas");
    const columns = table.columns.load("items/name");
    await context.sync();
    const place = comments.items[0]?.getLocation().load("address");
    await context.sync();
    const bare = (address: string): string => address.replaceAll("Sheet1!", "");
    return {
      ...Object.fromEntries(Object.entries(areas).map(([what, area]) => [what, bare(area.address)])),
      validated: bare(validated.address), formula: format.custom.rule.formula, breaks: breaks.items.map(({ rowIndex }) => rowIndex), comment: bare(place?.address ?? "gone"),
      name: name.formula, shape: [shape.top, shape.height], sum: sum.isNullObject ? null : [bare(sum.address), sum.formulas[0]?.[0]], columns: columns.items.map((column) => column.name),
    };
  });
}

const before = {
  table: "B3:C5", printArea: "A1:E9", titles: "3:3", rule: "C4:C5", kept: "C5", validated: "C4:C5", formula: "=C4>$C$5", breaks: [4], comment: "C5",
  name: "=Sheet1!$C$4:$C$5", shape: [75, 30], sum: ["E1", "=SUM(表[权重])"], columns: ["指标", "权重"],
};

const twoRowsAbove = {
  ...before, table: "B5:C7", printArea: "A1:E11", titles: "5:5", rule: "C6:C7", kept: "C7", validated: "C6:C7", formula: "=C6>$C$7", breaks: [6], comment: "C7",
  name: "=Sheet1!$C$6:$C$7", shape: [105, 30],
};

test("nothing done, nothing moved", async () => {
  expect(await after(() => undefined)).toEqual(before);
});

test.each([["the sheet that is shown", true], ["a sheet that is not shown", false]])("rows put in above: everything moves down, on %s", async (_what, isShown) => {
  expect(await after((sheet) => { sheet.getRange("2:3").insert("Down"); }, isShown)).toEqual(twoRowsAbove);
});

test("a row put into the table: the table and the rules grow", async () => {
  expect(await after((sheet) => { sheet.getRange("5:5").insert("Down"); })).toEqual({
    ...before, table: "B3:C6", printArea: "A1:E10", rule: "C4:C6", kept: "C6", validated: "C4:C6", formula: "=C4>$C$6", breaks: [5], comment: "C6", name: "=Sheet1!$C$4:$C$6",
    shape: [75 + 20 * 0.75, 30],
  });
});

test("a row taken out of the table: what stood on it goes, the rest closes up", async () => {
  const told = await after((sheet) => { sheet.getRange("4:4").delete("Up"); });
  expect(told).toMatchObject({ table: "B3:C4", printArea: "A1:E8", rule: "C4", kept: "C4", validated: "C4", breaks: [3], comment: "C4", name: "=Sheet1!$C$4" });
});

test("a column put into the table gets a header and a name", async () => {
  const told = await after((sheet) => { sheet.getRange("C:C").insert("Right"); });
  expect(told).toMatchObject({ table: "B3:D5", rule: "D4:D5", comment: "D5", kept: "D5", columns: ["指标", "Column1", "权重"], sum: ["F1", "=SUM(表[权重])"], printArea: "A1:F9" });
});

test("cells that move down in part take what stands wholly on them", async () => {
  const told = await after((sheet) => { sheet.getRange("B1:C1").insert("Down"); });
  expect(told).toMatchObject({ table: "B4:C6", rule: "C5:C6", validated: "C5:C6", comment: "C6", printArea: "A1:E9", titles: "3:3", breaks: [4] });
});

test("cells that would move only part of a table are refused", async () => {
  await expect(after((sheet) => { sheet.getRange("C1").insert("Down"); })).rejects.toMatchObject({ code: "InsertDeleteConflict" });
});

test("a range whose cells are gone is told so on its next use", async () => {
  const use = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A5");
    range.load("address");
    await context.sync();
    sheet.getRange("5:5").delete("Up");
    range.values = [[1]];
    await context.sync();
  });
  await expect(use).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("hidden rows are deleted with the others", async () => {
  expect(await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("1:3").delete("Up");
    const left = sheet.getUsedRange().load("address,values");
    await context.sync();
    return [left.address, left.values];
  })).toEqual(["Sheet1!A1", [[4]]]);
});
