import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { bundled } from "./bundled";
import { CellError, ErrorCode, registeredIds } from "./registered";

let code: string;
beforeAll(async () => {
  code = await bundled();
});

test("functions.js loads where there is nothing but CustomFunctions, and registers every id", () => {
  const registered = new Map<string, (...given: unknown[]) => unknown>();
  const context = { CustomFunctions: { associate: (id: string, custom: () => unknown) => registered.set(id, custom), Error: CellError, ErrorCode } };
  runInNewContext(code, context);
  expect([...registered.keys()].sort()).toEqual([...registeredIds].sort());
  expect(registered.get("ATTAINMENT")!(112, 120, 100)).toBe(0.6);
  expect(registered.get("POINTS")!(0.8, "每低1%扣2分，低于60分不得分", 0.85, null, null)).toBe(90);
  expect(() => registered.get("SCORE")!([["没有表头"]], null, null)).toThrow(CellError);
});

/**
 * The whole engine, the reader of rule texts and the sentences of two languages weigh
 * this much and are all reachable from a cell; what makes it grow is noticed here.
 */
const most = 93 * 1000;

test("functions.js does not grow unnoticed, and no React is in it", () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(most);
  expect(code).not.toMatch(/react|createElement|fluent/i);
});

test("functions.js needs no eval and touches neither window nor Office", () => {
  expect(code).not.toMatch(/\beval\(|new Function\(|\bwindow\b|\bdocument\b|\bOffice\b|\bExcel\./);
});
