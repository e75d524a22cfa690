import { planLinks, type LinkEdits } from "../../src/workbook/planLinks";
import { readScorecard } from "../../src/workbook/readScorecard";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { previewScales, writeScales, WritingFailed } from "../../src/workbook/writeScales";
import type { WritingPlan } from "../../src/workbook/writingPlan";
import { openSample, startHost, type Host } from "../host";
import { type, valuesOf, workbookState } from "./workbookState";

let host: Host;

const nothing: LinkEdits = { added: [], changed: [], removed: [] };
const plain = { strength: null, lag: null, feedback: false } as const;

/** The changes of links as a plan, over the workbook as it is read now. */
async function planned(edits: (links: Awaited<ReturnType<typeof readScorecard>>["book"]["links"]) => Partial<LinkEdits>): Promise<WritingPlan> {
  const { reading, book } = await readScorecard();
  const { plan } = planLinks({ ...nothing, ...edits(book.links) }, reading, book.cards, "zh");
  return plan!;
}

const added = (cause: string, effect: string): LinkEdits["added"][number] => ({ cause: { code: null, name: cause }, effect: { code: null, name: effect }, ...plain, strength: "强", lag: 6 });

/** The range of the Excel table on a sheet. */
async function tableOn(sheet: string): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getRange().load("address");
    await context.sync();
    return range.address.replace(/^.*!/, "");
  });
}

describe("the township's own 因果 table", () => {
  test("a new link is a row below the last; the Excel table takes it in; nothing else has changed", async () => {
    await openSample("township.xlsx");
    const before = await valuesOf("因果");
    const table = await tableOn("因果");
    const plan = await planned(() => ({ added: [added("守牢安全底线", "促进农民增收")] }));
    expect(await previewScales(plan)).toEqual([{ sheet: "因果", kind: "links", card: null, action: "updated", left: null }]);
    expect(await valuesOf("因果")).toEqual(before);
    await writeScales(plan);
    const after = await valuesOf("因果");
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)!.filter((value) => value !== "")).toEqual(["守牢安全底线", "促进农民增收", "强", 6]);
    expect(await tableOn("因果")).toBe(table.replace(/\d+$/, String(before.length + 1)));
    const { book } = await readScorecard();
    expect(book.links.at(-1)).toMatchObject({ cause: "守牢安全底线", effect: "促进农民增收", strength: "强", lag: 6, feedback: false });
  });

  test("one changed value is one changed cell; a link taken off leaves a blank row, which the next new one takes", async () => {
    await openSample("township.xlsx");
    const before = await valuesOf("因果");
    await writeScales(await planned((links) => ({ changed: [{ link: links[1]!, to: { strength: "弱", lag: links[1]!.lag, feedback: links[1]!.feedback } }], removed: [links[0]!] })));
    const after = await valuesOf("因果");
    expect(after[1]!.every((value) => value === "")).toBe(true);
    expect(after[2]!.filter((value, column) => value !== before[2]![column])).toEqual(["弱"]);
    expect(after.slice(3)).toEqual(before.slice(3));
    expect((await readScorecard()).book.links).toHaveLength(before.length - 2);
  });

  test("a link changed in the sheet after it was read is not written over, and it is said", async () => {
    await openSample("township.xlsx");
    const plan = await planned((links) => ({ removed: [links[0]!] }));
    await type("因果", "A2", "别的目标");
    const before = await workbookState();
    await expect(writeScales(plan)).rejects.toMatchObject({ cause: { kind: "stale", where: "因果" } });
    expect(await workbookState()).toEqual(before);
  });

  test("without room below the table nothing is written, and it is said", async () => {
    await openSample("township.xlsx");
    const plan = await planned(() => ({ added: [added("守牢安全底线", "促进农民增收")] }));
    const row = (await valuesOf("因果")).length + 1;
    await type("因果", `B${row}`, "注：本表每年修订");
    await expect(writeScales(plan)).rejects.toMatchObject({ cause: { kind: "no-room" } });
  });

  test("on a protected sheet nothing is written, and it is said", async () => {
    await openSample("township.xlsx");
    const plan = await planned((links) => ({ removed: [links[0]!] }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("因果").protection.protect();
      await context.sync();
    });
    await expect(writeScales(plan)).rejects.toMatchObject({ cause: { kind: "protected", where: "因果" } });
  });
});

test("without a table a new sheet holds it, and is read like any other from then on", async () => {
  host = await startHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F3");
    range.values = [["维度", "战略目标", "指标", "权重", "目标值", "实际值"], ["财政成本", "增收节支", "执行率", 0.6, 100, 90], ["学习与发展", "提高能力", "培训", 0.4, 10, 9]];
    await context.sync();
  });
  await writeScales(await planned(() => ({ added: [added("提高能力", "增收节支")] })));
  expect((await readScorecard()).book.links).toEqual([expect.objectContaining({ cause: "提高能力", effect: "增收节支", strength: "强", lag: 6 })]);
  await writeScales(await planned(() => ({ added: [{ ...added("增收节支", "提高能力"), feedback: true }] })));
  expect((await valuesOf("因果")).map((row) => row.slice(0, 5))).toEqual([["原因", "结果", "强度", "滞后(月)", "反馈"], ["提高能力", "增收节支", "强", 6, ""], ["增收节支", "提高能力", "强", 6, "是"]]);
});

describe("when Excel fails at one request", () => {
  test.each(["none", { firstActions: 6 }, { firstActions: 10 }, { firstActions: 14 }, { firstActions: 20 }, "all"] as const)("the table, its size and every other sheet are as they were, or complete; effects: %j", async (effects) => {
    const make = async (): Promise<WritingPlan> => {
      host = await openSample("township.xlsx");
      return planned((links) => ({ added: [added("守牢安全底线", "促进农民增收")], changed: [{ link: links[2]!, to: { ...plain, strength: "弱" } }] }));
    };
    const seen = async (): Promise<unknown> => {
      const { sheets, names } = await workbookState();
      return { sheets, names: names.filter((name) => !name.startsWith("_BSC.written")), table: await tableOn("因果") };
    };
    const first = await make();
    host.resetTraffic();
    await writeScales(first);
    const { requests } = host.traffic();
    expect(requests).toBeLessThanOrEqual(6);
    for (let number = 1; number <= requests; number++) {
      for (const isSilent of [false, true]) {
        const plan = await make();
        const before = await seen();
        host.resetTraffic();
        host.faults.add({ when: number, error: "GeneralException", effects });
        if (isSilent) host.faults.add({ when: (request) => request.number > number, error: "GeneralException" });
        const outcome: unknown = await writeScales(plan).catch((error: unknown) => error);
        host.faults.clear();
        const cleared = await removeUnfinished();
        const isDone = !(outcome instanceof WritingFailed) || cleared.some((each) => each.outcome === "finished") || (effects === "all" && number === requests);
        if (isDone) expect((await valuesOf("因果")).at(-1)).toEqual(expect.arrayContaining(["守牢安全底线", "促进农民增收"]));
        else expect({ number, isSilent, state: await seen() }).toEqual({ number, isSilent, state: before });
      }
    }
  });
});
