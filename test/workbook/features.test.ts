import { isSupported } from "../../src/workbook/features";
import { startHost } from "../host";

test.each([
  // ExcelApi  shapes bringIn print
  ["1.8",      false, false,  false],
  ["1.9",      true,  false,  true ],
  ["1.12",     true,  false,  true ],
  ["1.15",     true,  true,   true ],
] as const)("an Excel that announces ExcelApi %s", async (apiVersion, shapes, bringIn, print) => {
  await startHost({ apiVersion });
  // Office.js knows its host once it has been asked something.
  await Excel.run((context) => context.sync());
  expect([isSupported("shapes"), isSupported("bringIn"), isSupported("print")]).toEqual([shapes, bringIn, print]);
});
