import { screen, waitFor, within } from "@testing-library/react";
import { fakeWorkbook, soundSheets, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

/** Card and perspective written once for the rows below. */
const sparse: Sheets = {
  指标: [
    ["卡", "维度", "指标", "权重", "计分方法", "目标值", "实际值"],
    ["财政所", "财政成本", "预算执行率", 0.4, "比率法", 100, 90],
    ["", "", "非税收入", 0.2, "比率法", 100, 90],
    ["", "服务对象", "按时办结率", 0.4, "比率法", 100, 80],
  ],
};

async function openCheck(sheets: Sheets) {
  const workbook = fakeWorkbook(sheets);
  const user = await openPane(workbook);
  await goToPage(user, "下一步：检查", "检查");
  return { user, workbook };
}

test("blank cells that go on from above are shown before and after, written out, and taken back", async () => {
  const { user, workbook } = await openCheck(sparse);
  await user.click(await screen.findByRole("button", { name: "3 个空格接着上面，写出来" }));
  const rows = within(screen.getByRole("region", { name: "项目" })).getAllByRole("row").slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(["指标!A3（空）财政所", "指标!B3（空）财政成本", "指标!A4（空）财政所"]);
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "改到表格里（3 处）" }));
  expect(await screen.findByText("已改 3 个单元格。")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("button", { name: /接着上面/ })).toBeNull());

  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText("已恢复 3 个单元格。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  expect(workbook.asked.fills.slice(3).map(({ from, to }) => [from, to])).toEqual([["财政所", null], ["财政成本", null], ["财政所", null]]);
  expect(await screen.findByRole("button", { name: "3 个空格接着上面，写出来" })).toBeVisible();
});

test("the weights' repair can be taken back; numbers that stood as text stay numbers", async () => {
  const { user, workbook } = await openCheck({ 指标: soundSheets["指标"]!.map((row) => row.map((cell, column) => (cell === 0.4 ? 0.3 : column === 6 && cell === 100 ? "100" : cell))) });
  await user.click(screen.getByRole("button", { name: "2 个数字是文本，改成数字" }));
  await user.click(screen.getByRole("button", { name: "改到表格里（2 处）" }));
  await screen.findByText("已改 2 个单元格。");
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "修复权重：改 2 处" }));
  await user.click(within(screen.getAllByRole("region", { name: "项目" }).at(-1)!.parentElement!).getByRole("button", { name: "改到表格里（2 处）" }));
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  const asked = workbook.asked.changes.slice(2).map(({ from, to }) => [from, to]);
  expect(asked.slice(2)).toEqual(asked.slice(0, 2).map(([from, to]) => [to, from]));
});
