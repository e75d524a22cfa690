import { act, screen, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/workbookError";
import { brokenSheets, fakeWorkbook, soundSheets, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

/** 科室评价 is no header anybody knows; a person says that it is 实际值. */
const oddHeader: Sheets = {
  指标: [
    ["维度", "指标", "权重", "计分方法", "目标值", "科室评价"],
    ["财政成本", "预算执行率", 0.6, "比率法", 100, 90],
    ["服务对象", "按时办结率", 0.4, "比率法", 100, 80],
  ],
};

describe("correcting the reading", () => {
  test("a column read wrongly is corrected once, remembered, and read by from then on; and forgotten again", async () => {
    const workbook = fakeWorkbook(oddHeader);
    const user = await openPane(workbook);
    expect(await screen.findByRole("heading", { name: /处错误，1 张计分卡还没有总分/ })).toBeVisible();
    await goToPage(user, "核对和改正", "核对读取");
    await user.click(screen.getByRole("button", { name: /^指标/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "「科室评价」读作" }), "实际值");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "记住并重新读取" }));
    expect(workbook.asked.mappings.at(-1)!.corrections).toEqual([expect.objectContaining({ kind: "indicators", fields: { 科室评价: "actual" } })]);
    await goToPage(user, "完成", "读取");
    expect(await screen.findByRole("button", { name: "一键生成考核量表" })).toBeEnabled();

    await goToPage(user, "核对和改正", "核对读取");
    await user.click(await screen.findByRole("button", { name: "清除记住的 1 处更正" }));
    expect(workbook.asked.mappings.at(-1)).toEqual({ corrections: [], shown: [] });
    await goToPage(user, "返回", "读取");
    expect(await screen.findByRole("button", { name: "查看错误" })).toBeEnabled();
  });

  test("what could not be remembered is told, and nothing else is lost", async () => {
    const workbook = fakeWorkbook(oddHeader);
    const user = await openPane(workbook);
    await goToPage(user, "核对和改正", "核对读取");
    await user.click(screen.getByRole("button", { name: /^指标/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "「科室评价」读作" }), "实际值");
    workbook.fail("keep", new WorkbookError("disconnected", null, "RequestAborted"));
    await user.click(screen.getByRole("button", { name: "记住并重新读取" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("没能存进工作簿");
    expect(screen.getByRole("combobox", { name: "「科室评价」读作" })).toHaveDisplayValue("实际值");
  });
});

describe("confirming a scoring rule", () => {
  const sheets: Sheets = {
    指标: [
      ["指标", "权重", "目标值", "实际值", "计分标准"],
      ["骨干轮岗", 0.6, 6, 5, "每少1个扣20分"],
      ["信访总量", 0.4, 0, 1, "视情况酌情给分"],
    ],
  };

  test("the method, the curve and three samples are shown; the confirmation is kept and can be taken back", async () => {
    const workbook = fakeWorkbook(sheets);
    const user = await openPane(workbook);
    await goToPage(user, "工具", "工具");
    await goToPage(user, /^计分标准确认/, "计分标准确认");
    expect(screen.getByRole("button", { name: /视情况酌情给分 没有读懂/ })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: /每少1个扣20分 待确认/ }));
    expect(screen.getByRole("img", { name: /得分随实际值变化的曲线；目标值 6/ })).toBeInTheDocument();
    for (const row of ["6 100.00", "5 80.00", "4 60.00"]) expect(screen.getByRole("row", { name: row })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "读得对，确认" }));
    expect(screen.getByRole("button", { name: /每少1个扣20分 已确认/ })).toBeVisible();
    expect(await workbook.loadConfirmedRules()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "取消确认" }));
    expect(await workbook.loadConfirmedRules()).toEqual([]);
  });
});

test("a rule that is not read: its unknown words are marked, the finding says why, with the way to the cell", async () => {
  const rule = "情节严重的，每起扣2分";
  const workbook = fakeWorkbook({ 指标: [["指标", "权重", "目标值", "实际值", "计分标准"], ["信访总量", 1, 0, 1, rule]] });
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^计分标准确认/, "计分标准确认");
  const line = screen.getByRole("button", { name: /没有读懂/ });
  expect(line).toHaveTextContent(rule);
  expect([...line.querySelectorAll("mark")].map((mark) => mark.textContent).join("")).toContain("情节严重");
  await user.click(line);
  expect(screen.getByText(/不认识“情节严重”/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^定位到/ }));
  expect(workbook.asked.places).toMatchObject([{ sheet: "指标", cell: "A2" }]);
});

describe("after a ribbon button", () => {
  test("the pane shows what was written", async () => {
    const workbook = fakeWorkbook(soundSheets);
    await openPane(workbook);
    act(() => workbook.press({ page: "scales", written: [{ sheet: "财政所考核量表", kind: "scale", card: "财政所", action: "updated", left: null }], failure: null }));
    const written = await screen.findByRole("region", { name: "已写好 1 张考核量表" });
    expect(within(written).getByText("财政所考核量表")).toBeVisible();
    expect(within(written).getByText("更新")).toBeVisible();
  });

  test("what failed is told, though the error was made in the ribbon's own bundle", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    await openPane(workbook);
    const foreign = Object.assign(new Error("protected: AccessDenied"), { name: "WorkbookError", kind: "protected", where: null, details: "AccessDenied" });
    act(() => workbook.press({ page: "scales", written: null, failure: { task: "write", error: foreign } }));
    expect(await screen.findByRole("alert")).toHaveTextContent("受保护，不能改动");
  });
});
