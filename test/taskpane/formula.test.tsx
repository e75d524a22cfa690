import { screen, waitFor, within } from "@testing-library/react";
import "../functions/registered";
import * as functionsEntry from "../../src/functions/functions";
import type { Cell } from "../../src/scorecard/table";
import * as work from "../../src/taskpane/tools/formulaWork";
import { areaOf } from "../../src/taskpane/tools/formulaText";
import type { FormulaTarget } from "../../src/workbook/formulaCell";
import { WorkbookError } from "../../src/workbook/workbookError";
import { fakeWorkbook, soundSheets, twoCardSheets, type FakeWorkbook, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

jest.mock("../../src/taskpane/tools/formulaWork");

const door = jest.mocked(work);

// As the page does: the functions are loaded before the pane, under this name.
Object.assign(globalThis, { bscFunctions: functionsEntry.functions });

const target = (change: Partial<FormulaTarget> = {}): FormulaTarget => ({ sheet: "指标", cell: "K5", row: 4, column: 10, area: "K5", content: "", blocked: null, ...change });

function cellsOf(sheets: Sheets, sheet: string, address: string): readonly (readonly Cell[])[] {
  const { top, left, bottom, right } = areaOf(address)!;
  return sheets[sheet]!.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

async function openHelper(sheets: Sheets = soundSheets, workbook: FakeWorkbook = fakeWorkbook(sheets)) {
  jest.resetAllMocks();
  door.excelTables.mockResolvedValue([]);
  door.readValues.mockImplementation(async (references) => references.map(({ sheet, address }) => cellsOf(sheets, sheet, address)));
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^公式助手/, "公式助手");
  return user;
}

const result = () => screen.findByRole("region", { name: "结果" });
const formula = () => within(screen.getByRole("region", { name: "公式" })).getByText(/^=BSC/).textContent;

test("the only scorecard is chosen already: its score is shown before anything is written", async () => {
  const user = await openHelper();
  expect(formula()).toBe("=BSC.SCORE('指标'!A1:I3)");
  expect(await within(await result()).findByText("86")).toBeVisible();
  expect(screen.getByText(/由指标逐级加权汇总而来/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "节点（可省略）" }), "　按时办结率");
  expect(formula()).toBe("=BSC.SCORE('指标'!A1:I3,\"服务对象/按时办结率\")");
  expect(await within(await result()).findByText("80")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test("several cards: first the card, then the node; what is missing comes as the cell's error with its sentence", async () => {
  const user = await openHelper(twoCardSheets);
  expect(formula()).toBe("=BSC.SCORE('指标'!A1:I5,\"财政所\")");
  await user.selectOptions(screen.getByRole("combobox", { name: "节点（可省略）" }), "（请选择）");
  expect(await within(await result()).findByText(/单元格会显示 #VALUE!/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "卡" }), "民政办");
  expect(formula()).toBe("=BSC.SCORE('指标'!A1:I5,\"民政办\")");
  expect(await within(await result()).findByText(/单元格会显示 #N\/A/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "缺数（可省略）" }), "零分");
  expect(await within(await result()).findByText("47.5")).toBeVisible();
});

test("values are typed or taken from the selected cell; what is still needed is named", async () => {
  const user = await openHelper();
  await user.selectOptions(screen.getByRole("combobox", { name: "函数" }), screen.getByRole("option", { name: "POINTS 按标准计分" }));
  expect(screen.getByText("还缺：实际值、计分标准。")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "计分标准" }), "每低1%扣2分");
  await user.type(screen.getByRole("textbox", { name: "目标值（可省略）" }), "85%");
  door.readSelectedRange.mockResolvedValue({ sheet: "指标", address: "H2", values: [[0.8]], top: 1, left: 7 });
  door.readValues.mockResolvedValue([[[0.8]]]);
  await user.click(screen.getByRole("button", { name: "用选中的单元格：实际值" }));
  await waitFor(() => expect(formula()).toBe("=BSC.POINTS('指标'!H2,\"每低1%扣2分\",0.85)"));
  expect(await within(await result()).findByText("90")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "不用 指标!H2，直接填写" }));
  expect(screen.getByText("还缺：实际值。")).toBeVisible();
});

test("a result of many cells: its size, and a part of it", async () => {
  const user = await openHelper();
  await user.selectOptions(screen.getByRole("combobox", { name: "函数" }), screen.getByRole("option", { name: "CASCADE 逐级计分表" }));
  expect(await screen.findByText(/结果 6 行 8 列/)).toBeVisible();
  expect(within(screen.getByRole("region", { name: "结果的单元格" })).getByText("层内权重")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test("into an empty cell: which one is said first, then it is written and shown", async () => {
  const workbook = fakeWorkbook(soundSheets);
  const user = await openHelper(soundSheets, workbook);
  door.lookAtTarget.mockResolvedValue(target());
  await result();
  await user.click(await screen.findByRole("button", { name: "放进选中的单元格" }));
  expect(await screen.findByText("会写进 指标!K5。")).toBeVisible();
  expect(door.insertFormula).not.toHaveBeenCalled();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "写入" }));
  expect(await screen.findByText("已写入 指标!K5。")).toBeVisible();
  expect(door.insertFormula).toHaveBeenCalledWith(target(), "=BSC.SCORE('指标'!A1:I3)", 1, 1);
  expect(workbook.asked.places).toMatchObject([{ sheet: "指标", cell: "K5" }]);
});

test("a cell that holds something is overwritten only when asked, and may be left", async () => {
  const user = await openHelper();
  door.lookAtTarget.mockResolvedValue(target({ content: "=A1" }));
  await user.click(await screen.findByRole("button", { name: "放进选中的单元格" }));
  expect(await screen.findByText("指标!K5 里现有「=A1」，写入会盖掉它。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "写入" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(door.insertFormula).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "放进选中的单元格" }));
  await user.click(await screen.findByRole("button", { name: "盖掉并写入" }));
  expect(door.insertFormula).toHaveBeenCalledTimes(1);
});

test.each<[string, Partial<FormulaTarget>, RegExp]>([
  ["a cell of the result is filled", { blocked: { cell: "K7", because: "filled" } }, /指标!K7 里有内容，结果放不下/],
  ["the cell lies in the range it uses", { cell: "B2", row: 1, column: 1, area: "B2" }, /指标!B2 在公式要用的区域里，会循环引用/],
  ["an Excel table", { blocked: { cell: "K5", because: "table" } }, /在 Excel 表格里/],
])("it cannot go there: %s", async (_, change, sentence) => {
  const user = await openHelper();
  door.lookAtTarget.mockResolvedValueOnce(target(change)).mockResolvedValueOnce(target());
  await user.click(await screen.findByRole("button", { name: "放进选中的单元格" }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.queryByRole("button", { name: /写入/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "换了单元格，再看一次" }));
  expect(await screen.findByRole("button", { name: "写入" })).toBeVisible();
});

test.each<[string, () => void, string]>([
  ["the selected cell cannot be looked at", () => door.lookAtTarget.mockRejectedValue(new WorkbookError("editing", null, "")), "没能查看选中的单元格"],
  ["it is not written", () => (door.lookAtTarget.mockResolvedValue(target()), door.insertFormula.mockRejectedValue(new WorkbookError("protected", "指标", ""))), "没有写成"],
])("Excel fails: %s", async (_, prepare, title) => {
  const user = await openHelper();
  prepare();
  await user.click(await screen.findByRole("button", { name: "放进选中的单元格" }));
  await screen.findAllByRole("button", { name: /写入|换了单元格/ });
  const write = screen.queryByRole("button", { name: "写入" });
  if (write !== null) await user.click(write);
  expect(await screen.findByText(title)).toBeVisible();
});

test("no table was read: a selected range serves", async () => {
  const sheets: Sheets = { 说明: [["什么也没有"]] };
  const user = await openHelper(sheets);
  expect(screen.getByText(/没有读到计分卡的表/)).toBeVisible();
  door.readSelectedRange.mockResolvedValue({ sheet: "员工's", address: "A1:C2", values: [], top: 0, left: 0 });
  door.readValues.mockResolvedValue([[["指标", "权重", "得分"], ["甲", 1, 66]]]);
  await user.click(screen.getByRole("button", { name: "用选中的区域：计分卡" }));
  await waitFor(() => expect(formula()).toBe("=BSC.SCORE('员工''s'!A1:C2)"));
  expect(await within(await result()).findByText("66")).toBeVisible();
});
