import { startHost, type Host } from "../host";

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

test("50 000 cells are written in one request and read back in another", async () => {
  const values = Array.from({ length: 5_000 }, (_, row) => Array.from({ length: 10 }, (_, column) => (column === 0 ? `指标 ${row}` : column === 9 ? row % 2 === 0 : row * 10 + column + 0.5)));
  host.resetTraffic();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J5000");
    range.values = values;
    await context.sync();
    expect(host.traffic().requests).toBe(1);
    range.load("values,valueTypes,text");
    await context.sync();
    return { values: range.values as unknown[][], lastText: range.text[4_999], lastTypes: range.valueTypes[4_999] };
  });
  expect(read.values).toEqual(values);
  expect(read.lastText).toEqual(["指标 4999", "49991.5", "49992.5", "49993.5", "49994.5", "49995.5", "49996.5", "49997.5", "49998.5", "FALSE"]);
  expect(read.lastTypes).toEqual(["String", "Double", "Double", "Double", "Double", "Double", "Double", "Double", "Double", "Boolean"]);
  // Excel.run lets go of the range in a request of its own.
  expect(host.traffic().requests).toBeLessThanOrEqual(3);
  expect(host.traffic().largestRequest).toBeLessThan(5 * 2 ** 20);
});

test("what would be more than 5 MB in one request is refused, and nothing of it is written", async () => {
  const long = "长".repeat(3_000);
  const write = (rows: number): Promise<void> => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [long]);
    await context.sync();
  });
  await expect(write(700)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  const used = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return range.isNullObject;
  });
  expect(used).toBe(true);
  await write(100);
});
