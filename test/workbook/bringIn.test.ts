import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/scorecard/assess";
import { bringIn, largestFile, originalName, type FileToBringIn } from "../../src/workbook/bringIn";
import { planRollUp } from "../../src/workbook/planRollUp";
import { planScales, usualChoices } from "../../src/workbook/planScales";
import { readScorecard } from "../../src/workbook/readScorecard";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample, sampleBytes, startHost, type Host } from "../host";

const file = (name: string): FileToBringIn => ({ name, bytes: sampleBytes(name) });
const scoresOf = (name: string): [string, number | null][] =>
  (JSON.parse(readFileSync(join(__dirname, `../samples/${name}.expected.json`), "utf8")) as { cards: { card: string; score: number | null }[] }).cards.map(({ card, score }) => [card, score]);

/** Sheets with their visibility and cells, and the names: what a person would call the workbook. */
async function contents(): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("address,formulas"));
    await context.sync();
    return {
      names: names.items.map(({ name, formula }) => [name, formula]),
      sheets: sheets.items.map(({ name, visibility }, at) => [name, visibility, ranges[at]!.isNullObject ? null : [ranges[at]!.address, ranges[at]!.formulas]]),
    };
  });
}

test("the cards of several workbooks score as in their own, and the open workbook is as before", async () => {
  await openSample("township.xlsx");
  const before = await contents();
  const progress: number[][] = [];
  const { files, assessment } = await bringIn([file("layout-b.xlsx"), file("layout-c.xlsx")], { onProgress: (...at) => progress.push(at) });
  expect(files.map(({ file: name, problem }) => [name, problem])).toEqual([["layout-b.xlsx", null], ["layout-c.xlsx", null]]);
  const expected = [...scoresOf("layout-b"), ...scoresOf("layout-c")];
  expect(assessment.cards.map(({ card }) => card.name)).toEqual(expected.map(([card]) => card));
  assessment.cards.forEach(({ score }, at) => expect(score).toBeCloseTo(expected[at]![1]!, 8));
  expect(progress).toEqual([[1, 2], [2, 2]]);
  expect(await contents()).toEqual(before);
});

test("sheets whose names are taken keep their own names, and cards of one name are told apart by their file", async () => {
  await openSample("layout-b.xlsx");
  const { assessment, files } = await bringIn([{ ...file("layout-b.xlsx"), name: "甲.xlsx" }, { ...file("layout-b.xlsx"), name: "乙.xlsx" }]);
  const names = scoresOf("layout-b").map(([card]) => card);
  expect(files[0]!.assessment!.cards.map(({ card }) => card.name)).toEqual(names);
  expect(assessment.cards.map(({ card }) => card.name)).toEqual([...names.map((name) => `${name}（甲.xlsx）`), ...names.map((name) => `${name}（乙.xlsx）`)]);
});

test("findings name file and sheet", async () => {
  await startHost();
  const { files } = await bringIn([file("broken.xlsx")]);
  const sheets = new Set(files[0]!.assessment!.findings.map(({ at }) => at.sheet));
  expect([...sheets].every((sheet) => sheet === null || sheet.startsWith("broken.xlsx!"))).toBe(true);
  expect(sheets).toContain("broken.xlsx!指标");
});

test("scales written in a file are not read as scorecards, and the names they stand by go with them", async () => {
  const host = await openSample("layout-c.xlsx");
  const { book, findings, tables } = await readScorecard();
  await writeScales(planScales(assess(book, findings), { ...usualChoices, date: "2026-01-15", extras: ["ranking"] }, tables));
  const bytes = await host.save();
  await openSample("layout-c.xlsx");
  const before = await contents();
  const { assessment } = await bringIn([{ name: "已生成.xlsx", bytes }]);
  expect(assessment.cards.map(({ card, score }) => [card.name, score])).toEqual(scoresOf("layout-c"));
  expect(await contents()).toEqual(before);
});

test("the ranking of what was brought in is a sheet of its own; written again it is updated", async () => {
  await openSample("layout-a.xlsx");
  const own = await readScorecard();
  const sheets = async (): Promise<string[]> => ((await contents()) as { sheets: [string][] }).sheets.map(([name]) => name);
  await writeScales(planScales(assess(own.book, own.findings), { ...usualChoices, cards: [], date: "2026-01-15", extras: ["ranking"] }, own.tables));
  const before = await sheets();
  const { assessment } = await bringIn([file("layout-b.xlsx")]);
  const plan = planRollUp(assessment, "zh");
  expect((await writeScales(plan)).map(({ sheet, action }) => [sheet, action])).toEqual([["各工作簿考核结果汇总", "created"]]);
  expect((await writeScales(plan)).map(({ action }) => action)).toEqual(["updated"]);
  expect(await sheets()).toEqual([...before, "各工作簿考核结果汇总"]);
  const lines = ((await contents()) as { sheets: [string, string, [string, string[][]]][] }).sheets.at(-1)![2][1].map((cells) => cells[1]);
  expect(lines).toEqual(expect.arrayContaining(scoresOf("layout-b").map(([card]) => card)));
});

test("a file that is no workbook and one that is too large are reported, the others go on", async () => {
  await startHost();
  const before = await contents();
  const { files, assessment } = await bringIn([
    { name: "文字.xlsx", bytes: new TextEncoder().encode("这不是工作簿") },
    { name: "太大.xlsx", bytes: new Uint8Array((largestFile / 4) * 3 + 1) },
    file("layout-c.xlsx"),
  ]);
  expect(files.map(({ problem }) => problem?.why ?? null)).toEqual(["unreadable", "too-large", null]);
  expect(assessment.cards.map(({ card }) => card.name)).toEqual(scoresOf("layout-c").map(([card]) => card));
  expect(await contents()).toEqual(before);
});

test("cancelled after the first file: the reason comes back, the workbook is as before", async () => {
  await openSample("layout-a.xlsx");
  const before = await contents();
  const cancel = new AbortController();
  const reason = new Error("取消");
  const work = bringIn([file("layout-b.xlsx"), file("layout-c.xlsx")], { signal: cancel.signal, onProgress: () => cancel.abort(reason) });
  await expect(work).rejects.toBe(reason);
  expect(await contents()).toEqual(before);
});

describe("Excel fails on the way", () => {
  /** Lets request `first` of the next work fail, or all from there on; tells whether it came to that. */
  function failAt(host: Host, first: number, isLasting: boolean, effects: "none" | "all"): { happened: boolean } {
    const fate = { happened: false };
    let seen = 0;
    const when = (): boolean => {
      seen++;
      const fails = seen === first || (isLasting && seen > first);
      fate.happened ||= fails;
      return fails;
    };
    host.faults.add({ when, error: "GeneralException", effects });
    return fate;
  }

  test.each([
    ["one request fails without effect", false, "none"],
    ["one request fails after its effect", false, "all"],
    ["Excel answers nothing any more", true, "all"],
  ] as const)("%s, at each request in turn: the workbook is as before, at once or after the next start", async (_, isLasting, effects) => {
    const host = await openSample("layout-a.xlsx");
    const before = await contents();
    const own = (await readScorecard()).reading.sheets.filter(({ role }) => role === "tables").map(({ sheet }) => sheet);
    let first = 0;
    for (let fate = { happened: true }; fate.happened; ) {
      first++;
      fate = failAt(host, first, isLasting, effects);
      const outcome = await bringIn([file("layout-b.xlsx")]).then(({ files }) => files[0]!.problem?.why ?? "read", (error: unknown) => (error as Error).name);
      host.faults.clear();
      expect(["read", "unreadable", "WorkbookError", "GuestsRemain"]).toContain(outcome);
      if (!fate.happened) expect(outcome).toBe("read");
      if (outcome === "GuestsRemain") {
        const { reading } = await readScorecard();
        expect(reading.sheets.filter(({ role }) => role === "tables").map(({ sheet }) => sheet)).toEqual(own);
        await removeUnfinished();
      }
      expect(await contents()).toEqual(before);
    }
    expect(first).toBeGreaterThan(6);
  });

  test("a cell being edited stops the whole work, not just the file", async () => {
    const host = await openSample("layout-a.xlsx");
    host.faults.add({ when: ({ members }) => members.includes("InsertWorksheetsFromBase64"), error: "InvalidOperationInCellEditMode" });
    await expect(bringIn([file("layout-b.xlsx")])).rejects.toMatchObject({ kind: "editing" });
  });
});

test.each([
  ["numbered because its name was taken", "民政局 (2)", ["民政局"], "民政局"],
  ["numbered by its owner", "民政局 (2)", ["水务局"], "民政局 (2)"],
  ["cut to make room for the number", `${"长".repeat(27)} (2)`, ["长".repeat(31)], "长".repeat(31)],
])("a sheet's own name: %s", (_, name, taken, own) => {
  expect(originalName(name, taken)).toBe(own);
});
