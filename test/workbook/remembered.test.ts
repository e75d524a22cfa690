import { saveConfirmedRules } from "../../src/workbook/confirmedRules";
import { noMapping } from "../../src/workbook/mapping";
import { saveMapping } from "../../src/workbook/remember";
import { forget, loadRemembered } from "../../src/workbook/remembered";
import { startHost } from "../host";

const mapping = { corrections: [{ sheet: "{1}", kind: "indicators" as const, headers: ["指标"], fields: { 指标: "indicator" as const } }], shown: ["{2}"] };

async function keep(): Promise<void> {
  await saveMapping(mapping);
  await saveConfirmedRules(["|每低1%扣2分"]);
  await Excel.run(async (context) => {
    context.workbook.settings.add("BSC.else", "text");
    context.workbook.settings.add("Somebody.else", "stays");
    await context.sync();
  });
}

const keys = () =>
  Excel.run(async (context) => {
    const settings = context.workbook.settings.load("items/key");
    await context.sync();
    return settings.items.map(({ key }) => key).sort();
  });

test("a new workbook remembers nothing", async () => {
  await startHost();
  expect(await loadRemembered()).toMatchObject({ mapping: noMapping, confirmedRules: [], others: [] });
});

test("all that is ours is told, nothing of others", async () => {
  await startHost();
  await keep();
  const { sheetNames, ...told } = await loadRemembered();
  expect(told).toEqual({ mapping, confirmedRules: ["|每低1%扣2分"], others: [{ key: "BSC.else", characters: 6 }] });
  expect([...sheetNames.values()]).toEqual(["Sheet1"]);
});

test("one thing is forgotten, or everything; what others keep stays", async () => {
  await startHost();
  await keep();
  await forget(["BSC.else"]);
  expect(await keys()).toEqual(["BSC.confirmedRules", "BSC.mapping", "Somebody.else"]);
  await forget(["Somebody.else"]);
  await forget("all");
  expect(await keys()).toEqual(["Somebody.else"]);
  expect(await loadRemembered()).toMatchObject({ mapping: noMapping, confirmedRules: [], others: [] });
});

test("where Excel refuses, nothing is forgotten and the reason is told", async () => {
  const host = await startHost();
  await keep();
  host.resetTraffic();
  host.faults.add({ when: 2, error: "GeneralException", effects: "none" });
  await expect(forget("all")).rejects.toMatchObject({ name: "WorkbookError" });
  host.faults.clear();
  expect(await keys()).toEqual(["BSC.confirmedRules", "BSC.else", "BSC.mapping", "Somebody.else"]);
});
