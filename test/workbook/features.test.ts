import { isSupported } from "../../src/workbook/features";
import { startHost } from "../host";

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
