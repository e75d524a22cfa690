import type { Assessment } from "../../src/scorecard/assessment";
import type { Table } from "../../src/scorecard/table";
import { planScales, type ScalePlan } from "../../src/workbook/planScales";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { writeScales, WritingFailed } from "../../src/workbook/writeScales";
import { openSample, startHost, type Host } from "../host";
import { drawn } from "../scorecard/tables";
import { assessed, assessedSample, choosing } from "./assessedSample";
import { addressOf, type, workbookState, type WorkbookState } from "./workbookState";

let host: Host;
let tables: readonly Table[];

beforeAll(async () => {
  ({ tables } = await assessedSample("layout-a"));
  host = await startHost();
});

const plans = {
  /** Nothing of ours stands in the workbook yet. */
  first: async (): Promise<ScalePlan> => {
    host = await openSample("layout-a.xlsx");
    return planScales(assessed(tables), choosing());
  },
  /** The sheet is there: its numbers are renewed where they stand. */
  renewed: async (): Promise<ScalePlan> => {
    await written();
    return planScales(rescored(), choosing());
  },
  /** The sheet is there in another form: a new one takes its place; a ranking comes beside it. */
  replaced: async (): Promise<ScalePlan> => {
    await written();
    return planScales(rescored(), choosing({ layout: "county", extras: ["ranking"] }));
  },
};

async function written(): Promise<void> {
  host = await openSample("layout-a.xlsx");
  await writeScales(planScales(assessed(tables), choosing()));
  await type("人力资源部考核量表", await addressOf("人力资源部考核量表", "人工成本率", 9), "已核");
  await released();
}

/** Office.js lets go of ranges in a request of its own, some time after; it must not be counted as one of the writing. */
async function released(): Promise<void> {
  while (host.referenceCount() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

function rescored(): Assessment {
  return assessed(tables.map((table) => ({ ...table, values: table.values.map((row) => row.map((cell) => (cell === 0.72 ? 0.9 : cell))) })));
}

/** The workbook as people see it: without the names a writing keeps for itself. */
function seen({ sheets, names }: WorkbookState): WorkbookState {
  return { sheets, names: names.filter((name) => !name.startsWith("_BSC.written")) };
}

const effects = ["none", { firstActions: 5 }, { firstActions: 60 }, "half", "all"] as const;

describe.each(["first", "renewed", "replaced"] as const)("when Excel fails at one request (%s)", (name) => {
  test.each(effects)("the workbook is as it was, or complete; a failed request had these effects: %j", async (effect) => {
    const { requests, actions } = await measured(name);
    for (let number = 1; number <= requests; number++) {
      const plan = await plans[name]();
      const before = seen(await workbookState());
      host.resetTraffic();
      host.faults.add({ when: number, error: "GeneralException", effects: effect === "half" ? { firstActions: Math.floor(actions / 2) } : effect });
      const outcome = await writeScales(plan).then(() => "complete", (error: unknown) => error);
      host.faults.clear();
      const after = await workbookState();
      if (outcome === "complete") expectComplete(after, before);
      else {
        expect(outcome).toBeInstanceOf(WritingFailed);
        expect((outcome as WritingFailed).workbook).toBe("asBefore");
        expect({ number, state: seen(after) }).toEqual({ number, state: before });
      }
      // And nothing stands in the way of the next try.
      await writeScales(plan);
      expectComplete(await workbookState(), before);
    }
  });

  test("and answers nothing further, only hidden sheets marked as unfinished remain, which the next start removes", async () => {
    const { requests, actions } = await measured(name);
    for (let number = 1; number <= requests; number++) {
      for (const firstActions of [0, 5, 60, Math.floor(actions / 2), actions - 4, actions - 1]) {
        const plan = await plans[name]();
        const stateBefore = await workbookState();
        const before = seen(stateBefore);
        host.resetTraffic();
        host.faults.add({ when: number, error: "GeneralException", effects: { firstActions } });
        host.faults.add({ when: (request) => request.number > number, error: "GeneralException" });
        const outcome = await writeScales(plan).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(WritingFailed);
        host.faults.clear();
        const cleared = await removeUnfinished();
        const after = await workbookState();
        // The last request may have done everything before Excel fell silent.
        const isDone = cleared.some(({ outcome: done }) => done === "finished") || (cleared.length === 0 && after.names.some((each) => each.startsWith("_BSC.written")) && after.names.join() !== stateBefore.names.join());
        if (isDone) expectComplete(after, before);
        else expect({ number, firstActions, state: seen(after) }).toEqual({ number, firstActions, state: before });
        expect(await removeUnfinished()).toEqual([]);
      }
    }
  });
});

describe.each(["first", "renewed", "replaced"] as const)("when the undoing breaks off as well (%s)", (name) => {
  test.each([1, 2, 3, 5, 8, 12, 20])("after %d of its actions, the next start takes it up again", async (actions) => {
    const { requests, actions: all } = await measured(name);
    const plan = await plans[name]();
    const before = seen(await workbookState());
    host.resetTraffic();
    // Reading makes up about half of all actions; a third of them, in the last request, lies amid the changes.
    host.faults.add({ when: requests, error: "GeneralException", effects: { firstActions: Math.floor(all / 3) } });
    let undone = 0;
    const deletes = ({ number, members }: { readonly number: number; readonly members: readonly string[] }): boolean => number > requests && members.some((member) => /delete/i.test(member)) && ++undone > 0;
    host.faults.add({ when: deletes, error: "GeneralException", effects: { firstActions: actions } });
    expect(await writeScales(plan).catch((error: unknown) => error)).toMatchObject({ workbook: "unfinished" });
    expect(undone).toBeGreaterThan(0);
    host.faults.clear();
    await removeUnfinished();
    expect(seen(await workbookState())).toEqual(before);
  });
});

/** How many requests a writing makes when all goes well, and how many actions the largest of them has. */
async function measured(name: keyof typeof plans): Promise<{ readonly requests: number; readonly actions: number }> {
  const plan = await plans[name]();
  host.resetTraffic();
  await writeScales(plan);
  const { requests, actions } = host.traffic();
  return { requests, actions };
}

function expectComplete(after: WorkbookState, before: WorkbookState): void {
  const names = after.sheets.map(({ name }) => name);
  expect(names).toContain("人力资源部考核量表");
  expect(names.filter((name) => name.startsWith("BSC~"))).toEqual([]);
  expect(names.filter((name) => !before.sheets.some((sheet) => sheet.name === name) && !["人力资源部考核量表", "考核结果汇总"].includes(name))).toEqual([]);
  expect(after.sheets.find(({ name }) => name === "平衡积分卡")).toEqual(before.sheets.find(({ name }) => name === "平衡积分卡"));
  const scale = after.sheets.find(({ name }) => name === "人力资源部考核量表")!;
  expect(scale.visibility).toBe("Visible");
  const remarks = scale.formulas.flat().filter((cell) => cell === "已核");
  expect(remarks).toHaveLength(before.sheets.some(({ formulas }) => formulas.flat().includes("已核")) ? 1 : 0);
}

test("what remains is hidden, and named so that nobody takes it for his own", async () => {
  const plan = await plans.first();
  const before = await workbookState();
  host.resetTraffic();
  host.faults.add({ when: 2, error: "GeneralException", effects: { firstActions: 100 } });
  host.faults.add({ when: ({ number }) => number > 2, error: "GeneralException" });
  const outcome: unknown = await writeScales(plan).catch((error: unknown) => error);
  expect((outcome as WritingFailed).workbook).toBe("unfinished");
  host.faults.clear();
  const left = (await workbookState()).sheets.filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name));
  expect(left.map(({ name, visibility }) => [name.replace(/~[0-9a-z]+~/, "~…~"), visibility])).toEqual([["BSC~…~new1", "Hidden"]]);
  expect(await removeUnfinished()).toEqual([{ token: expect.any(String), outcome: "undone", removed: 1 }]);
});

test("cancelled between two requests, the workbook is as it was", async () => {
  host = await startHost();
  const cards = Array.from({ length: 60 }, (_, index) => `单位${index + 1} | 办结率 | 1 | 比率法 | 100 | 90`).join("\n");
  const plan = planScales(assessed([drawn("indicators", `卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n${cards}`)]), choosing({ layout: "compact" }));
  const before = await workbookState();
  const cancelling = new AbortController();
  const steps: number[] = [];
  const outcome: unknown = await writeScales(plan, {
    signal: cancelling.signal,
    onProgress: (done, total) => {
      steps.push(done, total);
      cancelling.abort(new Error("enough"));
    },
  }).catch((error: unknown) => error);
  expect(outcome).toEqual(new Error("enough"));
  expect(steps[0]).toBe(1);
  expect(steps[1]).toBeGreaterThan(1);
  expect(await workbookState()).toEqual(before);
});

test("a cell being edited is said, and nothing has happened", async () => {
  const plan = await plans.first();
  const before = await workbookState();
  host.setCellEditing(true);
  const outcome: unknown = await writeScales(plan).catch((error: unknown) => error);
  host.setCellEditing(false);
  expect(outcome).toBeInstanceOf(WritingFailed);
  expect(outcome).toMatchObject({ workbook: "asBefore", cause: { kind: "editing" } });
  expect(await workbookState()).toEqual(before);
});
