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
  // Office.js looks for its host some time after it was loaded.
  while ((Office.context as Office.Context | undefined) === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  expect([isSupported("shapes"), isSupported("bringIn"), isSupported("print")]).toEqual([shapes, bringIn, print]);
});
