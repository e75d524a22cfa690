import { startHost, type Host } from "../host";

let host: Host;
beforeEach(async () => {
  host = await startHost();
});

/** Writes 1 and 2 in two requests; says what went wrong. */
async function writeTwice(): Promise<string> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    return "done";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

async function cells(): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").load("values");
    await context.sync();
    return range.values;
  });
}

test("the second request fails with the error it was given, and the first keeps its effect", async () => {
  host.faults.add({ when: 2, error: "AccessDenied" });
  expect(await writeTwice()).toBe("AccessDenied");
  host.faults.clear();
  expect(await cells()).toEqual([[1], [""]]);
});

test("a failed request may keep all its effects", async () => {
  host.faults.add({ when: 2, error: "GeneralException", effects: "all" });
  expect(await writeTwice()).toBe("GeneralException");
  host.faults.clear();
  expect(await cells()).toEqual([[1], [2]]);
});

test("or only those of its first actions", async () => {
  host.faults.add({ when: 1, error: "RequestAborted", effects: { firstActions: 1 } });
  expect(await writeTwice()).toBe("RequestAborted");
  host.faults.clear();
  expect(await cells()).toEqual([[""], [""]]);
});

test("requests of a kind can be made to fail", async () => {
  host.faults.add({ when: ({ members }) => members.includes("Values"), error: "InvalidOperation" });
  expect(await writeTwice()).toBe("InvalidOperation");
});

test("a delay is waited out and nothing is lost", async () => {
  host.faults.add({ when: 1, delay: 60 });
  const began = performance.now();
  expect(await writeTwice()).toBe("done");
  expect(performance.now() - began).toBeGreaterThan(55);
});

test("requests and bytes are counted", async () => {
  host.resetTraffic();
  await writeTwice();
  const { requests, requestBytes, largestRequest } = host.traffic();
  expect(requests).toBeGreaterThanOrEqual(2);
  expect(requestBytes).toBeGreaterThan(largestRequest);
});

test("a request over 5 MB is refused", async () => {
  const text = "考".repeat(1800);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A1000").values = Array.from({ length: 1000 }, () => [text]);
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("while a cell is being edited, requests fail; one that waits goes through afterwards", async () => {
  host.setCellEditing(true);
  const early = writeTwice();
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[7]];
    await context.sync();
  });
  // One that waits keeps no other waiting.
  expect([await early, await writeTwice()]).toEqual(["InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode"]);
  host.setCellEditing(false);
  await waiting;
  expect(await cells()).toEqual([[7], [""]]);
});

test("what office.js holds by reference is given back", async () => {
  await writeTwice();
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.referenceCount()).toBe(0);
});

test("a member the workbench does not have is named, to the add-in and to us", async () => {
  const use = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().slicers.load("items/name");
    await context.sync();
  });
  await expect(use).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.slicers") as string });
  expect(host.unknownMembers()).toContain("Worksheet.slicers");
});
