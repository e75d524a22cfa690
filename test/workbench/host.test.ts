import { openSample, startHost } from "../host";

test("the first host of a process knows its context as every later one does", async () => {
  await startHost({ locale: "en-US", apiVersion: "1.13" });
  expect(Office.context.displayLanguage).toBe("en-US");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
});

test("a written formula shows its result in the same batch", async () => {
  await startHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [[2, "=A1*3"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2, 6]]);
  });
});

test("a sample's sheets come in their order", async () => {
  await openSample("township.xlsx");
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["战略", "SWOT", "卡", "维度", "目标", "因果", "指标", "岗位", "行动", "实绩", "加减分", "评议", "等级", "现行考核"]);
});

test("a property the workbench does not have is named as it was asked for", async () => {
  const host = await startHost();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("savedAsArray");
    await context.sync();
  })).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.savedAsArray") as string });
  expect(host.unknownMembers()).toEqual(["Range.savedAsArray"]);
});
