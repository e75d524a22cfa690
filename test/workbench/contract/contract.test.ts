import { runScript } from "../../../src/workbench/contract/run";
import { scripts } from "../../../src/workbench/contract/scripts";
import { startHost } from "../../host";

/** The same list that runs in the browser, and inside a real Excel on the add-in's contract page. */
beforeAll(async () => {
  await startHost();
});

test("there are at least 500 scripts, each with a name of its own", () => {
  expect(scripts.length).toBeGreaterThanOrEqual(500);
  expect(new Set(scripts.map(({ name }) => name)).size).toBe(scripts.length);
});

test.each(scripts.map((script) => [script.name, script] as const))("%s", async (_name, script) => {
  const { expected, actual } = await runScript(script);
  expect(actual).toBe(expected);
});

test("a script that gives something else is told", async () => {
  const outcome = await runScript({ name: "wrong", gives: 2, run: () => Promise.resolve(1) });
  expect(outcome).toEqual({ name: "wrong", isAsDocumented: false, expected: "2", actual: "1" });
});
