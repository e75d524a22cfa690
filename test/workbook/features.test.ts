import { fileScales, listScales } from "../../src/workbook/filing";
import { isSupported } from "../../src/workbook/features";
import { planScales } from "../../src/workbook/planScales";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample, startHost } from "../host";
import { assessedSample, choosing } from "./assessedSample";

// Office.js puts its own `Office` in place of the host's while it is loaded; what is announced counts from then on.
beforeAll(() => startHost());

test.each([
  // ExcelApi  shapes bringIn print
  ["1.8",      false, false,  false],
  ["1.9",      true,  false,  true ],
  ["1.12",     true,  false,  true ],
  ["1.15",     true,  true,   true ],
] as const)("an Excel that announces ExcelApi %s", async (apiVersion, shapes, bringIn, print) => {
  await startHost({ apiVersion });
  expect([isSupported("shapes"), isSupported("bringIn"), isSupported("print")]).toEqual([shapes, bringIn, print]);
});

test("an Excel without print settings gets its scales all the same, as the settings say", async () => {
  const { assessment } = await assessedSample("layout-a");
  const host = await openSample("layout-a.xlsx", { apiVersion: "1.8" });
  host.faults.add({ when: ({ members }) => members.some((member) => member === "SetPrintMargins" || member === "SetPrintArea"), error: "ApiNotFound" });
  expect(isSupported("print")).toBe(false);
  expect((await writeScales(planScales(assessment, choosing()))).map(({ action }) => action)).toEqual(["created"]);
  expect(await listScales()).toHaveLength(1);
  await fileScales(["人力资源部考核量表"], { date: "2026-01-15", noteFor: () => "定稿" });
});
