import { act, cleanup, screen, within } from "@testing-library/react";
import { brokenSheets, fakeWorkbook, soundSheets, twoCardSheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

const heading = (level: number): string | null => screen.getByRole("heading", { level }).textContent;

describe("a sound workbook", () => {
  test("one click writes the scales: what it will write is said before, what it wrote after", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    expect(screen.getByText("将写 1 张工作表，可直接打印、签字、归档")).toBeVisible();
    expect(screen.getByText("您自己的工作表都不改动")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "一键生成考核量表" }));
    expect(await screen.findByRole("heading", { name: "已写好 1 张考核量表" })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    const [open] = screen.getAllByRole("button", { name: /^打开工作表/ });
    await user.click(open!);
    expect(workbook.asked.sheets).toHaveLength(2);
    expect(workbook.asked).toMatchObject({ reads: 1, writes: 1 });
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("the step of the scales follows the workbook: done when the pane opens again, open once the sheets are deleted", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    const step = (state: string) => screen.findByRole("button", { name: `量表 ${state}` });
    expect(await step("未完成")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "一键生成考核量表" }));
    expect(await step("已完成")).toBeVisible();
    cleanup();
    await openPane(workbook);
    expect(await step("已完成")).toBeVisible();
    act(() => workbook.deleteScales());
    expect(await step("未完成")).toBeVisible();
    expect(screen.queryByRole("heading", { name: /^已写好/ })).toBeNull();
  });

  test("the pane that opens leaves the focus in the sheet", async () => {
    await openPane(fakeWorkbook(soundSheets));
    expect(document.body).toHaveFocus();
  });

  test("step by step: checked, scored down to an indicator's working, scales", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    await goToPage(user, "下一步：检查", "检查");
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await goToPage(user, "下一步：计分", "计分");
    await user.click(screen.getByRole("button", { name: /财政所.*86\.00/ }));
    expect(heading(1)).toBe("财政所");
    await user.click(screen.getByRole("button", { name: /^财政成本/ }));
    await user.click(screen.getByRole("button", { name: /^预算执行率.*90\.00/ }));
    expect(screen.getByText(/90.*100.*= 90/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^定位到 .*指标/ }));
    expect(workbook.asked.places[0]).toMatchObject({ sheet: "指标", row: 2 });
    await user.click(screen.getByRole("button", { name: "返回全部计分卡" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await goToPage(user, "下一步：量表", "量表");
    expect(await screen.findByRole("button", { name: "生成 1 张工作表" })).toBeEnabled();
  });

  test("points typed without an actual lack nothing: no word of a missing actual", async () => {
    const user = await openPane(fakeWorkbook({ 指标: [["卡", "维度", "指标", "权重", "得分"], ["财政所", "财政成本", "预算执行率", 1, 90]] }));
    await goToPage(user, /^计分/, "计分");
    await user.click(screen.getByRole("button", { name: /财政所.*90\.00/ }));
    await user.click(screen.getByRole("button", { name: /^财政成本/ }));
    await user.click(screen.getByRole("button", { name: /^预算执行率.*90\.00/ }));
    expect(screen.getByText("直接评分 90；90 × 100% = 90")).toBeVisible();
    expect(screen.queryByText("实际值")).toBeNull();
  });

  test("the language can be switched at any time, and the document says which it is", async () => {
    const user = await openPane(fakeWorkbook(soundSheets));
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(heading(1)).toBe("Read");
    expect(document.documentElement.lang).toBe("en");
    expect(screen.getByRole("button", { name: "Write the appraisal scales" })).toBeEnabled();
  });
});

describe("a workbook with errors", () => {
  test("the one click gives way to the errors; the scales can be written all the same", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    const user = await openPane(workbook);
    expect(screen.queryByRole("button", { name: "一键生成考核量表" })).toBeNull();
    expect(screen.getByRole("heading", { name: "1 处错误，1 张计分卡还没有总分" })).toBeVisible();
    await goToPage(user, "查看错误", "检查");
    expect(screen.getByText(/权重合计为 90%，应为 100%/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("a finding's button selects its cell", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    const user = await openPane(workbook);
    await goToPage(user, "查看错误", "检查");
    await user.click(screen.getByRole("button", { name: "定位到 指标!E2" }));
    expect(workbook.asked.places).toEqual([expect.objectContaining({ sheet: "指标", cell: "E2" })]);
  });

  test("weights that do not add up: the repair is shown cell by cell, and done when asked", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    const user = await openPane(workbook);
    await goToPage(user, "查看错误", "检查");
    await user.click(screen.getByRole("button", { name: "修复权重：改 2 处" }));
    expect(screen.getByRole("row", { name: "预算执行率 60% 66.67%" })).toBeVisible();
    expect(screen.getByRole("row", { name: "按时办结率 30% 33.33%" })).toBeVisible();
    expect(workbook.asked.changes).toEqual([]);
    await user.click(screen.getByRole("button", { name: "改到表格里（2 处）" }));
    expect(await screen.findByText("已改 2 个单元格。")).toBeVisible();
    expect(workbook.asked.changes.map(({ at, from, to, isShare }) => [at.cell, from, to, isShare])).toEqual([["E2", 0.6, 0.6667, true], ["E3", 0.3, 0.3333, true]]);
    expect(workbook.asked.reads).toBe(2);
  });

  test("findings can be narrowed to one severity and one card, and back", async () => {
    const user = await openPane(fakeWorkbook({ 指标: [...brokenSheets["指标"]!, ...twoCardSheets["指标"]!.slice(3)] }));
    await goToPage(user, /^检查 /, "检查");
    const groups = (): readonly (string | null)[] => screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(groups()).toEqual([expect.stringContaining("财政所"), expect.stringContaining("民政办")]);
    await user.selectOptions(screen.getByRole("combobox", { name: "计分卡" }), "民政办");
    expect(groups()).toEqual([expect.stringContaining("民政办")]);
    await user.click(screen.getByRole("button", { name: /^警告/ }));
    expect(groups()).toEqual(["这样筛选没有结果"]);
    await user.click(screen.getByRole("button", { name: "全部显示" }));
    expect(groups()).toHaveLength(2);
  });

  test("a card without a total says so, ranks last, and names what is missing", async () => {
    const user = await openPane(fakeWorkbook(twoCardSheets));
    await goToPage(user, /^计分 /, "计分");
    const ranked = within(screen.getByRole("region", { name: "计分卡" })).getAllByRole("button");
    expect(ranked.map((line) => line.textContent)).toEqual([expect.stringContaining("财政所"), expect.stringContaining("民政办")]);
    expect(screen.getByText("1 张计分卡没有总分：数据不全，或有错误没有改。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /民政办.*没有总分/ }));
    expect(screen.getByText(/「预算执行率」缺实际值/)).toBeVisible();
  });
});

test("no scorecard: the pane shows the least a sheet must hold", async () => {
  await openPane(fakeWorkbook({ Sheet1: [] }));
  expect(await screen.findByRole("heading", { name: "没有找到计分卡" })).toBeVisible();
  expect(screen.getByRole("columnheader", { name: "权重" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "一键生成考核量表" })).toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
});

describe("choosing what is written", () => {
  test("some cards only: the button counts them, and none at all cannot be written", async () => {
    const user = await openPane(fakeWorkbook({ 指标: [...soundSheets["指标"]!, ["民政办", "F1", "财政成本", "预算执行率", 0.5, "比率法", 100, 98, "万元"], ["民政办", "C1", "服务对象", "按时办结率", 0.5, "比率法", 100, 95, "件"]] }));
    await goToPage(user, /^量表 /, "量表");
    await user.click(screen.getByRole("radio", { name: "只选一部分" }));
    await user.click(screen.getByRole("checkbox", { name: "民政办" }));
    expect(await screen.findByRole("button", { name: "生成 1 张工作表" })).toBeEnabled();
    await user.click(screen.getByRole("checkbox", { name: "财政所" }));
    expect(await screen.findByRole("button", { name: "请至少选一张计分卡" })).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("radio", { name: "全部（2 张）" }));
    expect(await screen.findByRole("button", { name: "生成 2 张工作表" })).toBeEnabled();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
