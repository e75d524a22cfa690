import { removeUnfinished } from "../../src/workbook/unfinished";
import { findJudgements, judgementsInRange } from "../../src/workbook/findJudgements";
import { planJudgementForm } from "../../src/workbook/judgementForm";
import { readJudgements, readSelectedJudgements } from "../../src/workbook/readJudgements";
import { readScorecard } from "../../src/workbook/readScorecard";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample, startHost } from "../host";
import { sheetOf } from "./sheetOf";
import { workbookState } from "./workbookState";

const members = ["财务", "客户", "流程"];

describe("a matrix is found wherever its members stand across and down", () => {
  test("with titles above, in another order, with the expert's name, fractions and blanks", () => {
    const [found, ...others] = findJudgements(
      [
        sheetOf("张三", `
两两比较 |      |      |      |
专家：   | 张三 |      |      |
         | 客户 | 财务 | 流程 |
流程     | 1/3  | 1:5  | 1    |
财务     | 3    | 1    |      |
客户     | 1    |      | 3    |
合计     |      |      |      |
`),
      ],
      members,
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ expert: "张三", at: { sheet: "张三", cell: "A3" }, unreadable: [] });
    expect(found!.judgements).toEqual([[1, 3, null], [null, 1, 3], [1 / 5, 1 / 3, 1]]);
  });

  test.each([
    ["a member is missing across", "x | 财务 | 客户\n财务 | 1 | 2\n客户 | 1 | 1\n流程 | 1 | 1"],
    ["a member is missing below", "x | 财务 | 客户 | 流程\n财务 | 1 | 2 | 3\n客户 | 1 | 1 | 1"],
    ["a member stands twice", "x | 财务 | 客户 | 流程\n财务 | 1 | 2 | 3\n客户 | 1 | 1 | 1\n客户 | 1 | 1 | 1"],
    ["the names stand in a list of indicators", "维度 | 指标\n财务 | 收入\n客户 | 满意度\n流程 | 办结率"],
  ])("but not where %s", (_, drawing) => {
    expect(findJudgements([sheetOf("表", drawing)], members)).toEqual([]);
  });

  test("nobody is named: the sheet is; two on one sheet: sheet and cell", () => {
    const matrix = "   | 财务 | 客户\n财务 | 1 | 2\n客户 |  | 1";
    const two = sheetOf("汇总", `${matrix}\n |  |\n${matrix}`);
    expect(findJudgements([sheetOf("李四", matrix), two], ["财务", "客户"]).map(({ expert }) => expert)).toEqual(["李四", "汇总!A1", "汇总!A5"]);
  });

  test("a cell that holds no judgement is named and counts as blank", () => {
    const [found] = findJudgements([sheetOf("表", "x | 财务 | 客户\n财务 | 1 | 很重要\n客户 | - | 1")], ["财务", "客户"]);
    expect(found).toMatchObject({ judgements: [[1, null], [null, 1]], unreadable: ["C2"] });
  });

  test("a bare range is taken in the members' own order; another shape is none", () => {
    const bare = sheetOf("表", "1 | 2 | 4\n1/2 | 1 | 2\n1/4 | 1/2 | 1");
    expect(judgementsInRange(bare, members)).toMatchObject({ expert: "表!A1", judgements: [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]] });
    expect(judgementsInRange(bare, ["财务", "客户"])).toBeNull();
  });
});

const write = (sheet: string, cell: string, values: (string | number)[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).getAbsoluteResizedRange(values.length, values[0]!.length).values = values;
    await context.sync();
  });

test("an empty sheet is handed out, filled in and read back; a second one does not touch the first; no scorecard is read from them", async () => {
  await openSample("township.xlsx");
  const before = (await readScorecard()).reading.sheets.filter(({ role }) => role !== "ours").length;
  const plan = (stamp: string) => planJudgementForm("青禾乡", members, "zh", stamp);
  const [first] = await writeScales(plan("1"));
  const [second] = await writeScales(plan("2"));
  expect([first!.sheet, second!.sheet]).toEqual(["判断表", "判断表 (2)"]);
  await write("判断表", "B2", [["王五"]]);
  await write("判断表", "C5", [[3, 5]]);
  await write("判断表", "D6", [["1/3"]]);
  const found = await readJudgements(members);
  expect(found.map(({ expert, at }) => [expert, at.sheet])).toEqual([["王五", "判断表"], ["判断表 (2)", "判断表 (2)"]]);
  expect(found[0]!.judgements[0]).toEqual([1, 3, 5]);
  expect(found[0]!.judgements[1]![0]).toBeCloseTo(1 / 3, 12);
  expect(found[0]!.judgements[1]![2]).toBeCloseTo(1 / 3, 12);
  expect(found[0]!.unreadable).toEqual([]);
  expect((await readScorecard()).reading.sheets.filter(({ role }) => role !== "ours")).toHaveLength(before);
});

test("when Excel fails at any request of the handing out, the workbook is as it was", async () => {
  for (let number = 1; ; number++) {
    const host = await startHost();
    const before = await workbookState();
    host.resetTraffic();
    host.faults.add({ when: number, error: "GeneralException", effects: { firstActions: 9 } });
    const outcome = await writeScales(planJudgementForm("青禾乡", members, "zh", "1")).catch((error: unknown) => error);
    host.faults.clear();
    if (Array.isArray(outcome)) return expect(number).toBeGreaterThan(2);
    expect(outcome).toMatchObject({ workbook: "asBefore" });
    await removeUnfinished();
    const names = (state: Awaited<ReturnType<typeof workbookState>>) => state.names.filter((name) => !name.startsWith("_BSC.written"));
    const after = await workbookState();
    expect({ ...after, names: names(after) }).toEqual({ ...before, names: names(before) });
  }
});

test("the selected range is read as it is", async () => {
  await startHost();
  await write("Sheet1", "B2", [[1, 2], [0.5, 1]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").select();
    await context.sync();
  });
  expect(await readSelectedJudgements(["财务", "客户"])).toMatchObject({ expert: "Sheet1!B2", judgements: [[1, 2], [0.5, 1]] });
  expect(await readSelectedJudgements(members)).toBeNull();
});
