import { certainFills } from "../../src/taskpane/fillDownRepair";
import { fillCells, type CellFill } from "../../src/workbook/fillDown";
import { findTables } from "../../src/workbook/findTables";
import { readScorecard } from "../../src/workbook/readScorecard";
import { WritingFailed } from "../../src/workbook/writeScales";
import { openSample, startHost, type Host } from "../host";
import { sheetOf } from "./sheetOf";
import { valuesOf, workbookState } from "./workbookState";

const fillsOf = async (drawing: string, name = "指标"): Promise<readonly string[]> => {
  const fills = await certainFills(findTables([sheetOf(name, drawing)]));
  return fills.map(({ row, column, to }) => `${String.fromCharCode(65 + column)}${row + 1} ${String(to)}`);
};

describe("cells that go on from above", () => {
  test.each([
    ["a card and a perspective for several rows", "卡|维度|指标|权重|得分\n甲办|财务|一|0.5|90\n||二|0.3|90\n|客户|三|0.2|90", ["A3 甲办", "B3 财务", "A4 甲办"]],
    ["another card begins anew", "卡|维度|指标|权重|得分\n甲办|财务|一|1|90\n乙办||二|0.5|90\n||三|0.5|90", ["A4 乙办"]],
    ["an objective goes on with its perspective", "维度|战略目标|指标|权重|得分\n财务|增收|一|0.5|90\n||二|0.5|90", ["A3 财务", "B3 增收"]],
    ["a stated perspective beside a blank objective has none", "维度|战略目标|指标|权重|得分\n财务|增收|一|0.5|90\n财务||二|0.3|90\n||三|0.2|90", ["A4 财务"]],
    ["merged cells are no blanks", "维度|指标|权重|得分\n财务|一|0.5|90\n^|二|0.5|90", []],
    ["nothing is blank", "维度|指标|权重|得分\n财务|一|0.5|90\n财务|二|0.5|90", []],
  ] as const)("%s", async (_, drawing, expected) => {
    expect(await fillsOf(drawing)).toEqual(expected);
  });

  test("a person with several posts", async () => {
    expect(await fillsOf("姓名|岗位|卡|占比|难度系数\n员工01|主任|甲办|0.6|1\n|书记|乙办|0.4|1", "岗位")).toEqual(["A3 员工01"]);
  });

  test.each(["township", "layout-a", "layout-b", "layout-c", "city-71", "broken"])("%s: what is written out is read as before", async (name) => {
    await openSample(`${name}.xlsx`);
    const before = await readScorecard();
    const fills = await certainFills(before.reading);
    if (fills.length === 0) return;
    await fillCells(fills);
    const after = await readScorecard();
    const said = ({ book }: typeof before): unknown => book.cards.map((card) => [card.name, card.convention, card.nodes.map(({ level, name: node, parent }) => [level, node, parent])]);
    expect(said(after)).toEqual(said(before));
    expect(await certainFills(after.reading)).toEqual([]);
  });
});

describe("writing out", () => {
  const fill = (row: number, to: string | null, from: string | null = null): CellFill => ({ sheet: "Sheet1", row, column: 0, from, to });
  let host: Host;
  const setUp = async (): Promise<void> => {
    host = await startHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B4").formulas = [["甲", 1], ["", 2], ["", 3], ["=B2", 4]];
      await context.sync();
    });
  };
  const column = async (): Promise<readonly unknown[]> => (await valuesOf("Sheet1")).map((row) => row[0]);

  test("every cell, and back again", async () => {
    await setUp();
    expect(await fillCells([fill(1, "甲"), fill(2, "=1+1")])).toBe(2);
    expect(await column()).toEqual(["甲", "甲", "=1+1", 2]);
    await fillCells([fill(1, null, "甲"), fill(2, null, "=1+1")]);
    expect(await column()).toEqual(["甲", "", "", 2]);
  });

  test("a cell that is no longer blank: none is written", async () => {
    await setUp();
    await expect(fillCells([fill(1, "甲"), fill(3, "甲")])).rejects.toMatchObject({ cause: { kind: "stale" } });
    expect(await column()).toEqual(["甲", "", "", 2]);
  });

  test("Excel fails at any one request: all is as it was, or written", async () => {
    await setUp();
    host.resetTraffic();
    await fillCells([fill(1, "甲"), fill(2, "甲")]);
    const requests = host.traffic().requests;
    for (const effects of ["none", { firstActions: 6 }, "all"] as const) {
      for (let number = 1; number <= requests; number++) {
        await setUp();
        const before = (await workbookState()).sheets;
        host.resetTraffic();
        host.faults.add({ when: number, error: "GeneralException", effects });
        const outcome = await fillCells([fill(1, "甲"), fill(2, "甲")]).catch((error: unknown) => error);
        host.faults.clear();
        if (outcome instanceof WritingFailed) expect((await workbookState()).sheets).toEqual(before);
        else expect(await column()).toEqual(["甲", "甲", "甲", 2]);
      }
    }
  });
});
