import { act, screen } from "@testing-library/react";
import { planTemplate } from "../../src/workbook/planTemplate";
import type { TemplateChoices } from "../../src/workbook/templateChoices";
import { WorkbookError } from "../../src/workbook/workbookError";
import { WritingFailed, type Written, type WritingWork } from "../../src/workbook/writeScales";
import { fakeWorkbook, soundSheets, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";
import "../../src/taskpane/tools/TemplateTool";

/** What Excel does, decided by each test. */
const excel = { make: async (_choices: TemplateChoices, _work: WritingWork): Promise<readonly Written[]> => [], made: [] as TemplateChoices[] };

const written = (choices: TemplateChoices): readonly Written[] =>
  planTemplate(choices).sheets.map(({ kind, about, wantedName }) => ({ sheet: wantedName, kind, card: about, action: "created", left: null }));

jest.mock("../../src/taskpane/tools/templateWork", () => ({
  previewTemplate: async (choices: TemplateChoices) => written(choices),
  makeTemplate: (choices: TemplateChoices, work: WritingWork) => {
    excel.made.push(choices);
    return excel.make(choices, work);
  },
}));

beforeEach(() => {
  excel.made.length = 0;
  excel.make = async (choices) => written(choices);
});

const blank: Sheets = { Sheet1: [] };

/** From the page that found no scorecard. */
async function openTemplate() {
  const workbook = fakeWorkbook(blank);
  const user = await openPane(workbook);
  await screen.findByRole("button", { name: "新建模板" });
  await goToPage(user, "新建模板", "新建模板");
  return { user, workbook };
}

test("says which sheets will be made, and follows what is chosen", async () => {
  const { user } = await openTemplate();
  expect(await screen.findByRole("heading", { name: "将新建 3 张工作表" })).toBeVisible();
  expect(screen.getByText("帮助、指标、战略")).toBeVisible();
  await user.click(screen.getByRole("radio", { name: /^完整/ }));
  expect(await screen.findByRole("heading", { name: "将新建 15 张工作表" })).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "English" }));
  expect(await screen.findByText(/^Help, |^Help、Indicators/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "维度" }), "五维");
  expect(screen.getByText(/External resources/)).toBeVisible();
  expect(excel.made).toEqual([]);
  expect(await accessibilityFaults()).toEqual([]);
});

test("makes what was chosen, reads the workbook again, and goes to the sheet to be filled in", async () => {
  const { user, workbook } = await openTemplate();
  await user.click(screen.getByRole("radio", { name: /^带例子/ }));
  const { reads } = workbook.asked;
  await user.click(screen.getByRole("button", { name: "新建模板" }));
  expect(await screen.findByRole("heading", { name: "已新建 3 张工作表" })).toBeVisible();
  expect(screen.getByText(/例子已经填好/)).toBeVisible();
  expect(excel.made).toEqual([{ language: "zh", preset: "government", extent: "simple", contents: "sample" }]);
  expect(workbook.asked.sheets).toEqual(["指标"]);
  expect(workbook.asked.reads).toBeGreaterThan(reads);
  expect(await accessibilityFaults()).toEqual([]);
});

test("where a scorecard is, none is made, and it is said why and what to do", async () => {
  const user = await openPane(fakeWorkbook(soundSheets));
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^新建模板/, "新建模板");
  expect(await screen.findByRole("heading", { name: "这个工作簿里已有考核表" })).toBeVisible();
  expect(screen.getByText(/已读到：指标。.*Ctrl\+N/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "新建模板" })).toBeNull();
});

test("what Excel refuses is told with what the workbook is like now, and can be tried again", async () => {
  const { user } = await openTemplate();
  excel.make = async () => Promise.reject(new WritingFailed(new WorkbookError("editing", null, "InvalidOperationInCellEditMode"), "asBefore"));
  await user.click(screen.getByRole("button", { name: "新建模板" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/没有建成.*工作簿和操作之前一样/);
  excel.make = async (choices) => written(choices);
  await user.click(screen.getByRole("button", { name: "新建模板" }));
  expect(await screen.findByRole("heading", { name: "已新建 3 张工作表" })).toBeVisible();
});

test("stopped, it says that the workbook is as it was", async () => {
  const { user } = await openTemplate();
  excel.make = async (_choices, { signal }) => new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason as Error)));
  await user.click(screen.getByRole("button", { name: "新建模板" }));
  await user.click(await screen.findByRole("button", { name: "取消" }));
  expect(await screen.findByText("已停止，工作簿没有改动。")).toBeVisible();
});

test("a ribbon button has made it: the pane says where to begin", async () => {
  const workbook = fakeWorkbook(blank);
  await openPane(workbook);
  act(() => workbook.press({ page: "template", written: null, template: written({ language: "zh", preset: "government", extent: "simple", contents: "empty" }), failure: null }));
  expect(await screen.findByRole("heading", { name: "已新建 3 张工作表" })).toBeVisible();
  expect(screen.getByText(/从「指标」表填起/)).toBeVisible();
});

test("a ribbon button that failed: nothing of scales is offered again", async () => {
  const workbook = fakeWorkbook(blank);
  await openPane(workbook);
  act(() => workbook.press({ page: "template", written: null, failure: { task: "template", error: new WritingFailed(new WorkbookError("editing", null, ""), "asBefore") } }));
  expect(await screen.findByText("模板没有建成")).toBeVisible();
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
});

test("headers without rows are an invitation to fill them in", async () => {
  const workbook = fakeWorkbook({ 指标: [["卡", "维度", "指标", "权重", "计分标准", "目标值", "实际值"]] });
  const user = await openPane(workbook);
  expect(await screen.findByRole("heading", { name: "表头认出来了，还没有填内容" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "去填写" }));
  expect(workbook.asked.places).toMatchObject([{ sheet: "指标" }]);
  expect(screen.queryByRole("button", { name: "新建模板" })).toBeNull();
});
