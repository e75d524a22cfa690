/** 意外: what a person sees when he presses twice, when the sheets change while he works, and when Excel refuses in the middle. */
import { act, screen, waitFor, within } from "@testing-library/react";
import * as simulationMessages from "../../src/taskpane/tools/simulationMessages";
import { WorkbookError } from "../../src/workbook/workbookError";
import { brokenSheets, fakeWorkbook, soundSheets, twoCardSheets, type FakeWorkbook, type Sheets } from "./fakeWorkbook";
import { goToPage, openPane } from "./openPane";
import "../../src/taskpane/MappingPage";
import "../../src/taskpane/tools/RulesTool";
import "../../src/taskpane/tools/SimulationTool";
import "../../src/taskpane/tools/WeightsTool";

jest.mock("../../src/taskpane/tools/simulationWorker", () => ({
  startSimulationWorker: () => {
    const worker = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      terminate: () => undefined,
      postMessage: (request: simulationMessages.SimulationRequest) => {
        setTimeout(() => simulationMessages.answerSimulation(request, (data) => act(() => worker.onmessage?.({ data } as MessageEvent))));
      },
    };
    return worker;
  },
}));

/** The sheet must rest before it is read again, and this machine may be busy. */
const refused = new WorkbookError("disconnected", null, "RequestAborted");

async function openTool(name: string, workbook: FakeWorkbook) {
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, new RegExp(`^${name}`), name);
  return user;
}

async function typed(workbook: FakeWorkbook, sheets: Sheets): Promise<void> {
  const before = workbook.asked.reads;
  act(() => workbook.type(sheets));
  await waitFor(() => expect(workbook.asked.reads).toBe(before + 1));
  await act(async () => undefined);
}

describe("a repair", () => {
  async function openRepair(workbook = fakeWorkbook(brokenSheets)) {
    const user = await openPane(workbook);
    await goToPage(user, "查看错误", "检查");
    await user.click(screen.getByRole("button", { name: "修复权重：改 2 处" }));
    return { user, workbook };
  }
  const apply = () => screen.getByRole("button", { name: "改到表格里（2 处）" });

  test("pressed twice is made once, and can still be taken back", async () => {
    const { user, workbook } = await openRepair();
    const held = workbook.hold("change");
    await user.click(apply());
    await user.click(apply());
    held.letGo();
    expect(await screen.findByText("已改 2 个单元格。")).toBeVisible();
    expect(workbook.asked.changes).toHaveLength(2);
    expect(screen.getByRole("button", { name: "撤销" })).toBeEnabled();
  });

  test("made, but not read again afterwards: it is told as made, and the reading as failed", async () => {
    const { user, workbook } = await openRepair();
    workbook.fail("read", refused);
    await user.click(apply());
    expect(await screen.findByRole("alert")).toHaveTextContent("没有读成工作簿");
    expect(screen.getByText("已改 2 个单元格。")).toBeVisible();
  });

  test("can be taken back after another message was closed", async () => {
    const { user, workbook } = await openRepair();
    await user.click(apply());
    await screen.findByText("已改 2 个单元格。");
    workbook.fail("goTo", new WorkbookError("gone", "指标", "ItemNotFound"));
    await user.click((await screen.findAllByRole("button", { name: /^定位到/ }))[0]!);
    await user.click(within(await screen.findByRole("alert")).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("button", { name: "撤销" })).toBeEnabled();
  });
});

describe("the sheets change while a tool is open", () => {
  const headers = ["卡", "编号", "维度", "指标", "权重", "计分方法", "目标值", "实际值"];
  const card = (name: string, actual: number): Sheets[string] => [
    [name, "A", "甲维度", "甲指标", 0.4, "比率法", 100, actual],
    [name, "B", "乙维度", "乙指标", 0.3, "比率法", 100, 90],
    [name, "C", "丙维度", "丙指标", 0.3, "比率法", 100, 90],
  ];
  const three: Sheets = { 指标: [headers, ...card("财政所", 90), ...card("民政办", 70), ...card("农业办", 80)] };

  test("a simulation keeps the names it was made with when a card goes, and says that the sheets have changed", async () => {
    const workbook = fakeWorkbook(three);
    const user = await openTool("权重模拟", workbook);
    await user.selectOptions(screen.getByRole("combobox", { name: "抽样次数" }), "1000");
    await user.click(screen.getByRole("button", { name: "开始模拟" }));
    await screen.findByRole("region", { name: "名次有多稳" });
    await typed(workbook, { 指标: [headers, ...card("财政所", 90), ...card("民政办", 70)] });
    expect(await screen.findByText("表格改动过，这是改动之前的结果。")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "名次有多稳" })).getAllByRole("row").slice(1).map((row) => row.textContent)).toEqual([expect.stringMatching(/^财政所/), expect.stringMatching(/^农业办/), expect.stringMatching(/^民政办/)]);
  });

  test("weights by order begin anew when an indicator goes", async () => {
    const workbook = fakeWorkbook({ 指标: [headers, ...card("财政所", 90)] });
    const user = await openTool("定权重", workbook);
    await user.click(screen.getByRole("button", { name: "按次序" }));
    await typed(workbook, { 指标: [headers, ...card("财政所", 90).slice(0, 2)] });
    await waitFor(() => expect(screen.queryByText("丙维度")).toBeNull());
    expect(within(screen.getByRole("region", { name: "和现在的权重对比" })).getAllByRole("listitem")).toHaveLength(2);
  });

  test("judgements stay with their card when another card comes before it", async () => {
    const workbook = fakeWorkbook({ 指标: [headers, ...card("财政所", 90)] });
    const user = await openTool("定权重", workbook);
    await user.selectOptions(screen.getByRole("combobox", { name: "「甲维度」与「乙维度」哪个更重要" }), "「甲维度」稍微重要（3）");
    await typed(workbook, { 指标: [headers, ...card("党政办", 90), ...card("财政所", 90)] });
    await waitFor(() => expect(screen.getByRole("combobox", { name: "为哪一组定权重" })).toHaveDisplayValue("财政所 (3)"));
    expect(screen.getByRole("combobox", { name: "「甲维度」与「乙维度」哪个更重要" })).toHaveDisplayValue("「甲维度」稍微重要（3）");
  });

  test("what is tried for one person's post is never counted for another's when rows are inserted", async () => {
    const posts = (...rows: Sheets[string]): Sheets => ({ 指标: three["指标"]!, 岗位: [["姓名", "岗位", "卡", "占比", "难度系数"], ...rows] });
    const [one, two] = [["员工01", "所长", "财政所", 1, 1], ["员工02", "主任", "民政办", 1, 1]] as const;
    const workbook = fakeWorkbook(posts(one, two));
    const user = await openTool("岗位与难度", workbook);
    await user.click(screen.getByRole("button", { name: /^员工02/ }));
    const box = screen.getByRole("textbox", { name: /主任.*的难度系数/ });
    await user.clear(box);
    await user.type(box, "1.2");
    expect(screen.getByRole("button", { name: /^员工02.*→/ })).toBeVisible();
    await typed(workbook, posts(two, one));
    await waitFor(() => expect(screen.queryByRole("button", { name: /→/ })).toBeNull());
  });
});

describe("Excel refuses in the middle", () => {
  test("remembered corrections that could not be looked up are never overwritten", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    workbook.fail("load", refused);
    await goToPage(user, "核对和改正", "核对读取");
    await screen.findByRole("alert");
    await user.click(screen.getByRole("button", { name: /^指标/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "「计量单位」读作" }), "不读这一列");
    await user.click(screen.getByRole("button", { name: "记住并重新读取" }));
    expect(workbook.asked.mappings).toEqual([]);
    await user.click(screen.getByRole("button", { name: "重试" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    await user.click(screen.getByRole("button", { name: "记住并重新读取" }));
    await waitFor(() => expect(workbook.asked.mappings).toHaveLength(1));
  });

  const ruled: Sheets = { 指标: [["指标", "权重", "目标值", "实际值", "计分标准"], ["骨干轮岗", 1, 6, 5, "每少1个扣20分"]] };

  test("confirmed rules that could not be looked up are never overwritten", async () => {
    const workbook = fakeWorkbook(ruled);
    await workbook.saveConfirmedRules(["|别的标准"]);
    workbook.fail("load", refused);
    await openTool("计分标准确认", workbook);
    await screen.findByRole("alert");
    expect(screen.queryByRole("button", { name: /全部确认/ })).toBeNull();
    expect(screen.queryByText("待确认")).toBeNull();
  });

  test("a confirmation that could not be kept is not shown as one", async () => {
    const workbook = fakeWorkbook(ruled);
    const user = await openTool("计分标准确认", workbook);
    workbook.fail("keep", refused);
    await user.click(await screen.findByRole("button", { name: "全部确认（1 种）" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("没能存进工作簿");
    expect(screen.getByText("待确认")).toBeVisible();
  });

  test("sheets that could not be looked up leave no wheel turning, and can be asked for again", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    await goToPage(user, /^量表/, "量表");
    workbook.fail("preview", refused);
    await user.click(await screen.findByRole("button", { name: "看看是哪些工作表" }));
    await screen.findByRole("alert");
    expect(screen.queryByRole("progressbar")).toBeNull();
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByText("财政所考核量表")).toBeVisible();
  });
});

test("scales written before a result changed are no longer called done", async () => {
  const workbook = fakeWorkbook(soundSheets);
  const user = await openPane(workbook);
  await user.click(screen.getByRole("button", { name: "一键生成考核量表" }));
  await screen.findByRole("heading", { name: "已写好 1 张考核量表" });
  expect(screen.getByRole("button", { name: "量表 已完成" })).toBeVisible();
  await typed(workbook, { 指标: soundSheets["指标"]!.map((row) => row.map((cell) => (cell === 90 ? 95 : cell))) });
  expect(await screen.findByText("写好以后，得分有了变化：量表还是变化之前的。请重新生成。")).toBeVisible();
  expect(screen.getByRole("button", { name: "量表 未完成" })).toBeVisible();
  await typed(workbook, soundSheets);
  expect(await screen.findByRole("button", { name: "量表 已完成" })).toBeVisible();
});

test("the step one is at, pressed again, leads back to its first page", async () => {
  const user = await openPane(fakeWorkbook(soundSheets));
  await goToPage(user, "核对和改正", "核对读取");
  await goToPage(user, "读取 已完成", "读取");
  await goToPage(user, "计分 已完成", "计分");
  await goToPage(user, /^财政所/, "财政所");
  await goToPage(user, "计分 已完成", "计分");
});

test.each([
  // step
  ["计分"],
  ["量表"],
])("a workbook without scorecards: %s says where to look, and nothing else can be pressed on", async (step) => {
  const user = await openPane(fakeWorkbook({ 指标: [["姓名", "电话"], ["张三", "1"]] }));
  await goToPage(user, new RegExp(`^${step}`), step);
  expect(screen.getByText(/到“读取”一步，看看读到了什么、还缺什么/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /下一步|生成/ })).toBeNull();
  await goToPage(user, "去读取", "读取");
});

test("a message about one thing does not stop the list from following the sheet", async () => {
  const workbook = fakeWorkbook(brokenSheets);
  const user = await openPane(workbook);
  await goToPage(user, "查看错误", "检查");
  workbook.fail("goTo", new WorkbookError("gone", "指标", "ItemNotFound"));
  await user.click(screen.getByRole("button", { name: "定位到 指标!E2" }));
  await screen.findByRole("alert");
  await typed(workbook, soundSheets);
  await waitFor(() => expect(screen.queryByText(/权重合计为 90%/)).toBeNull());
});

test("cards too many rows to follow: every page says that the sheets have changed", async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => [`卡${Math.floor(index / 100)}`, `指标${index}`, 0.01, "比率法", 100, 90]);
  const workbook = fakeWorkbook({ 指标: [["卡", "指标", "权重", "计分方法", "目标值", "实际值"], ...rows] });
  const user = await openPane(workbook);
  await goToPage(user, "下一步：检查", "检查");
  act(() => workbook.type(twoCardSheets));
  expect(await screen.findByText("表格改动过，这里还是改动之前的内容。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重新读取" }));
  await waitFor(() => expect(screen.queryByText("表格改动过，这里还是改动之前的内容。")).toBeNull());
});
