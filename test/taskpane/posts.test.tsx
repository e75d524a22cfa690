import { screen, within } from "@testing-library/react";
import { fakeWorkbook, soundSheets, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

/** 财政所 scores 86, 民政办 92. */
const posted: Sheets = {
  指标: [
    ...soundSheets["指标"]!,
    ["民政办", "F1", "财政成本", "预算执行率", 0.6, "比率法", 100, 90, "万元"],
    ["民政办", "C1", "服务对象", "按时办结率", 0.4, "比率法", 100, 95, "件"],
  ],
  岗位: [
    ["姓名", "岗位", "卡", "占比", "难度系数"],
    ["员工01", "财政所所长", "财政所", 0.5, 1],
    ["员工01", "民政办主任", "民政办", 0.4, 1.1],
    ["员工02", "民政办主任", "民政办", 1, 1.2],
  ],
};

async function openPosts(sheets: Sheets = posted) {
  const workbook = fakeWorkbook(sheets);
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^岗位与难度/, "岗位与难度");
  return { user, workbook };
}

test("each person's posts, and how they make one score; shares short of 100 % are said", async () => {
  const { user, workbook } = await openPosts();
  await user.click(screen.getByRole("button", { name: /^员工01/ }));
  expect(screen.getByText(/\(50% × 86 × 1 \+ 40% × 92 × 1\.1\) ÷ 90% = 92\.76/)).toBeVisible();
  expect(screen.getByText("占比合计 90%，不是 100%；得分按各岗所占的比例折算。")).toBeVisible();
  expect(screen.getByRole("button", { name: /^员工01.*占比要看一看.*92\.76/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^员工02/ }));
  expect(screen.getByText(/\(100% × 92 × 1\.2\) ÷ 100% = 110\.40，超过 100，取 100/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getAllByRole("button", { name: "定位到 岗位!A3" })[0]!);
  expect(workbook.asked.places).toMatchObject([{ sheet: "岗位", cell: "A3" }]);
});

test("another difficulty shows what it would do; nothing is written, and the sheet's numbers come back", async () => {
  const { user, workbook } = await openPosts();
  await user.click(screen.getByRole("button", { name: /^员工01/ }));
  const box = screen.getByRole("textbox", { name: "民政办主任（民政办）的难度系数" });
  await user.clear(box);
  await user.type(box, "1");
  expect(await screen.findByText("试算中：1 人的结果会变。表格没有改动。")).toBeVisible();
  expect(screen.getByRole("button", { name: /^员工01.*92\.76 → 88\.67/ })).toBeVisible();
  await user.type(box, "x");
  expect(await screen.findByText("请填 0 以上的数")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "恢复表格里的数" }));
  expect(screen.getByRole("button", { name: /^员工01.*92\.76/ })).toHaveAccessibleName(expect.not.stringContaining("→"));
  expect(screen.getByRole("textbox", { name: "民政办主任（民政办）的难度系数" })).toHaveValue("1.1");
  expect(workbook.asked).toMatchObject({ changes: [], writes: 0 });
});

test("a card without a score leaves the person without a result, and is named", async () => {
  const sheets: Sheets = { ...posted, 指标: posted["指标"]!.map((row) => (row[0] === "民政办" && row[1] === "C1" ? row.map((cell, column) => (column === 7 ? "" : cell)) : row)) };
  const { user } = await openPosts(sheets);
  await user.click(screen.getByRole("button", { name: /^员工02/ }));
  expect(screen.getByText("没有得分的卡：民政办")).toBeVisible();
  expect(screen.getByText("还没有得分")).toBeVisible();
});

test("without a posts table it says what to add", async () => {
  await openPosts(soundSheets);
  expect(within(screen.getByRole("main")).getByText("没有岗位表")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});
