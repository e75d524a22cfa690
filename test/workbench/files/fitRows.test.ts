import { Workbook } from "@cj-tech-master/excelts";
import { openSample, startHost, type Host } from "../../host";
import { factsOf } from "./secondReader";

/** Rows whose height the file does not say are as high as their cells need, as Excel makes them on opening. */

async function heights(...rows: readonly number[]): Promise<readonly (number | null)[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const formats = rows.map((row) => sheet.getRange(`${row}:${row}`).format.load("rowHeight"));
    await context.sync();
    return formats.map(({ rowHeight }) => rowHeight as number | null);
  });
}

/** Thirty characters of 11 points: 330 points wide. */
const long = "按公开质量酌情评定每起扣二分扣完为止不足一年的按月折算并四舍五入";

async function workbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("长文本");
  sheet.getColumn(1).width = 20;
  for (const row of [1, 2, 3, 4, 5, 6, 7]) sheet.getCell(row, 1).value = row === 1 ? "短" : row === 6 ? "标题" : row === 7 ? "甲\n乙\n丙" : long;
  for (const row of [1, 2, 3, 5, 7]) sheet.getCell(row, 1).alignment = { wrapText: true };
  sheet.getRow(3).height = 20;
  sheet.mergeCells("A5:B5");
  sheet.getCell(6, 1).font = { size: 24 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

let host: Host;
beforeAll(async () => {
  host = await startHost();
});

test("wrapped text and large letters make a row higher; a height of the file's own, text that is not wrapped and merged cells do not", async () => {
  await host.open(await workbook());
  const [short, wrapped, fixed, single, merged, large, lines] = await heights(1, 2, 3, 4, 5, 6, 7);
  expect([short, fixed, single, merged]).toEqual([15, 20, 15, 15]);
  // 20 digits are 145 pixels, 108.75 points: nine characters to a line.
  expect(wrapped).toBe(60);
  expect(large).toBe(33);
  expect(lines).toBe(45);
});

test("saving writes no height the file did not have", async () => {
  const bytes = await workbook();
  await host.open(bytes);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("C2").values = [[1]];
    await context.sync();
  });
  expect(factsOf(await host.save()).sheets["长文本"]?.heights).toEqual(factsOf(bytes).sheets["长文本"]?.heights);
});

test("the long marking rules of a sample can be read whole", async () => {
  await openSample("layout-b.xlsx");
  const found = await heights(4, 5, 6, 7, 10, 13);
  expect(Math.max(...found.map(Number))).toBeGreaterThan(28);
});
