import { act, screen, within } from "@testing-library/react";
import type { planLinks } from "../../src/workbook/planLinks";
import type { planMaps } from "../../src/workbook/planMaps";
import { WorkbookError } from "../../src/workbook/workbookError";
import type { Written } from "../../src/workbook/writeScales";
import type { WritingPlan } from "../../src/workbook/writingPlan";
import { fakeWorkbook, soundSheets, type FakeWorkbook, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";
import "../../src/taskpane/tools/StrategyMapTool";

/** What Excel is asked to write, and what it answers. */
const excel = { plans: [] as WritingPlan[], fails: null as Error | null };
jest.mock("../../src/taskpane/tools/mapWork", () => {
  const writtenOf = (plan: WritingPlan): readonly Written[] => [
    ...(plan.changes ?? []).map(({ sheet, kind }): Written => ({ sheet, kind, card: null, action: "updated", left: null })),
    ...plan.sheets.map(({ wantedName, kind, about }): Written => ({ sheet: wantedName, kind, card: about, action: "created", left: null })),
  ];
  return {
    planMaps: async (...given: Parameters<typeof planMaps>) => (await import("../../src/workbook/planMaps")).planMaps(...given),
    planLinks: async (...given: Parameters<typeof planLinks>) => (await import("../../src/workbook/planLinks")).planLinks(...given),
    preview: async (plan: WritingPlan) => writtenOf(plan),
    write: async (plan: WritingPlan) => {
      if (excel.fails !== null) throw excel.fails;
      excel.plans.push(plan);
      return writtenOf(plan);
    },
  };
});

beforeEach(() => {
  excel.plans = [];
  excel.fails = null;
  (globalThis as unknown as { Office: unknown }).Office = { context: { requirements: { isSetSupported: () => true }, diagnostics: {} } };
});

//  C1 群众满意   C2 办事提速   服务对象
//       ↑
//  L1 提高能力                 学习与发展
const mapped: Sheets = {
  维度: [["卡", "维度", "次序", "维度权重"], ["财政所", "学习与发展", 1, 0.4], ["财政所", "服务对象", 2, 0.6]],
  目标: [["卡", "编号", "维度", "战略目标", "目标权重"], ["财政所", "L1", "学习与发展", "提高能力", 1], ["财政所", "C1", "服务对象", "群众满意", 0.7], ["财政所", "C2", "服务对象", "办事提速", 0.3]],
  指标: [
    ["卡", "编号", "维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值"],
    ["财政所", "L1.1", "学习与发展", "提高能力", "培训次数", 1, "比率法", 10, 9],
    ["财政所", "C1.1", "服务对象", "群众满意", "满意度", 1, "比率法", 90, 90],
    ["财政所", "C2.1", "服务对象", "办事提速", "办结率", 1, "比率法", 100, 80],
  ],
  因果: [["原因", "结果", "强度", "滞后(月)", "反馈", "说明"], ["L1", "C1", "强", "", "", "老说明"]],
};

async function openMap(given: Sheets | FakeWorkbook = mapped): Promise<{ readonly user: Awaited<ReturnType<typeof openPane>>; readonly workbook: FakeWorkbook }> {
  const workbook = isWorkbook(given) ? given : fakeWorkbook(given);
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^战略地图/, "战略地图");
  return { user, workbook };
}

function isWorkbook(given: Sheets | FakeWorkbook): given is FakeWorkbook {
  return "asked" in given;
}

const editor = () => within(screen.getByRole("region", { name: "编辑连线" }));
const changedCells = () => excel.plans.flatMap(({ changes = [] }) => changes.flatMap(({ sheet, cells }) => cells.map(({ row, column, from, to }) => [sheet, row, column, from, to])));

test("coverage, the support matrix, and an objective's causes and effects in words", async () => {
  const { user } = await openMap();
  await user.click(screen.getByRole("button", { name: "群众满意" }));
  expect(screen.getByText(/由此支撑：提高能力/)).toBeVisible();
  expect(screen.getByRole("button", { name: /不在完整的链条上.*办事提速/ })).toBeVisible();
  expect(screen.getByRole("row", { name: "学习与发展 1 条 40%" })).toBeVisible();
  expect(editor().getByRole("heading", { name: "「群众满意」的连线（1 条）" })).toBeVisible();
});

describe("editing links", () => {
  test("two clicks on the map make a link; coverage follows at once, and the table gets one new row", async () => {
    const { user } = await openMap();
    expect(screen.getByRole("heading", { name: "覆盖率 82%" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "连线" }));
    expect(screen.getByText("请点原因（先做好的目标）。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "提高能力" }));
    expect(screen.getByText("原因是「提高能力」，请点它支撑的结果。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /办事提速/ }));
    expect(screen.getByRole("heading", { name: "覆盖率 100%" })).toBeVisible();
    const changes = screen.getByRole("region", { name: "改动了 1 处，还没有写进表里" });
    expect(changes).toHaveTextContent("加上 提高能力 → 办事提速");
    expect(changes).toHaveTextContent("写进工作表「因果」的因果表；表里别的格子不动。");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    expect(await screen.findByText("连线已写进工作表「因果」。")).toBeVisible();
    // The table names objectives by their codes, and so does the new row.
    expect(changedCells()).toEqual([["因果", 2, 0, null, "L1"], ["因果", 2, 1, null, "C2"]]);
  });

  test("by keyboard alone: cause, effect, add; then strength, lag and feedback", async () => {
    const { user } = await openMap();
    const pick = editor();
    await user.selectOptions(pick.getByRole("combobox", { name: "原因" }), "提高能力");
    await user.selectOptions(pick.getByRole("combobox", { name: "结果" }), "办事提速");
    pick.getByRole("button", { name: "加上连线" }).focus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("已加上：提高能力 → 办事提速。")).toBeVisible();
    pick.getByRole("button", { name: "提高能力 → 办事提速" }).focus();
    await user.keyboard("{Enter}");
    await user.selectOptions(pick.getByRole("combobox", { name: "强度" }), "弱");
    await user.type(pick.getByRole("textbox", { name: "滞后（月）" }), "6");
    await user.click(pick.getByRole("checkbox", { name: "反馈" }));
    expect(pick.getByRole("button", { name: "提高能力 → 办事提速 · 强度弱、滞后 6 个月、反馈" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    await screen.findByText("连线已写进工作表「因果」。");
    expect(changedCells().map(([, row, column, , to]) => [row, column, to])).toEqual([[2, 0, "L1"], [2, 1, "C2"], [2, 2, "弱"], [2, 3, 6], [2, 4, "是"]]);
  });

  test("changing a link writes only the cell that differs; taking it off blanks its row and nothing else", async () => {
    const { user } = await openMap();
    await user.click(editor().getByRole("button", { name: /提高能力 → 群众满意/ }));
    await user.selectOptions(editor().getByRole("combobox", { name: "强度" }), "中");
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    await screen.findByText("连线已写进工作表「因果」。");
    expect(changedCells()).toEqual([["因果", 1, 2, "强", "中"]]);
    excel.plans = [];
    await user.click(editor().getByRole("button", { name: "去掉连线 提高能力 → 群众满意" }));
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    await screen.findByText("连线已写进工作表「因果」。");
    expect(changedCells()).toEqual([["因果", 1, 0, "L1", null], ["因果", 1, 1, "C1", null], ["因果", 1, 2, "强", null], ["因果", 1, 5, "老说明", null]]);
  });

  test("without a table a new sheet holds it", async () => {
    const { 因果: _, ...without } = mapped;
    const { user } = await openMap(without);
    await user.selectOptions(editor().getByRole("combobox", { name: "原因" }), "提高能力");
    await user.selectOptions(editor().getByRole("combobox", { name: "结果" }), "群众满意");
    await user.click(editor().getByRole("button", { name: "加上连线" }));
    expect(screen.getByText("工作簿里还没有因果表，会新建工作表「因果」。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    await screen.findByText("连线已写进工作表「因果」。");
    expect(excel.plans[0]!.sheets[0]).toMatchObject({ kind: "links", wantedName: "因果" });
    expect(excel.plans[0]!.sheets[0]!.drawing.cells.map(({ content }) => content)).toEqual(["原因", "结果", "强度", "滞后(月)", "反馈", "说明", "提高能力", "群众满意", null, null, null, null]);
  });

  test("a column the table lacks is named, and nothing is written", async () => {
    const { user } = await openMap({ ...mapped, 因果: [["原因", "结果"], ["L1", "C1"]] });
    await user.click(editor().getByRole("button", { name: /提高能力 → 群众满意/ }));
    await user.click(editor().getByRole("checkbox", { name: "反馈" }));
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    expect(await screen.findByText("因果表里没有这些列：反馈。请先在表里加上，再重新读取。")).toBeVisible();
    expect(excel.plans).toEqual([]);
  });

  test("the same link twice, or a link to itself, is refused in words", async () => {
    const { user } = await openMap();
    const add = async (cause: string, effect: string): Promise<void> => {
      await user.selectOptions(editor().getByRole("combobox", { name: "原因" }), cause);
      await user.selectOptions(editor().getByRole("combobox", { name: "结果" }), effect);
      await user.click(editor().getByRole("button", { name: "加上连线" }));
    };
    await add("提高能力", "提高能力");
    expect(screen.getByText("原因和结果不能是同一个目标。")).toBeVisible();
    await add("提高能力", "群众满意");
    expect(screen.getByText("这两个目标之间已经有这条连线。")).toBeVisible();
  });

  test("a loop is named while it is being drawn, and discarded with the changes", async () => {
    const { user } = await openMap();
    await user.selectOptions(editor().getByRole("combobox", { name: "原因" }), "群众满意");
    await user.selectOptions(editor().getByRole("combobox", { name: "结果" }), "提高能力");
    await user.click(editor().getByRole("button", { name: "加上连线" }));
    const findings = () => screen.getByRole("region", { name: "因果关系的问题" });
    expect(findings()).toHaveTextContent(/绕成了圈/);
    await user.click(screen.getByRole("button", { name: "放弃改动" }));
    expect(findings()).not.toHaveTextContent(/绕成了圈/);
  });

  test("changes of the sheet meanwhile do not lose what was being changed here", async () => {
    const { user, workbook } = await openMap();
    await user.selectOptions(editor().getByRole("combobox", { name: "原因" }), "提高能力");
    await user.selectOptions(editor().getByRole("combobox", { name: "结果" }), "办事提速");
    await user.click(editor().getByRole("button", { name: "加上连线" }));
    const before = workbook.asked.reads;
    act(() => workbook.type({ ...mapped, 因果: [mapped["因果"]![0]!, ["L1", "C1", "弱", "", "", ""]] }));
    expect(await screen.findByRole("button", { name: "提高能力 → 群众满意 · 强度弱" })).toBeVisible();
    expect(workbook.asked.reads).toBeGreaterThan(before);
    expect(screen.getByRole("region", { name: "改动了 1 处，还没有写进表里" })).toHaveTextContent("加上 提高能力 → 办事提速");
  });

  test("what Excel refuses is a sentence with the next step, and the changes stay", async () => {
    const { user } = await openMap();
    await user.selectOptions(editor().getByRole("combobox", { name: "原因" }), "提高能力");
    await user.selectOptions(editor().getByRole("combobox", { name: "结果" }), "办事提速");
    await user.click(editor().getByRole("button", { name: "加上连线" }));
    excel.fails = new WorkbookError("no-room", "因果", "A3");
    await user.click(screen.getByRole("button", { name: "写进因果表" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("工作表「因果」里的表下面有别的内容，放不下新的行。请在表的下面插入几个空行，再试一次。");
    expect(screen.getByRole("button", { name: "写进因果表" })).toBeEnabled();
  });
});

describe("drawing on a sheet", () => {
  test("what will be written is shown first, then what was, with the way there", async () => {
    const { user, workbook } = await openMap();
    const part = within(screen.getByRole("region", { name: "画到工作表上" }));
    await user.click(part.getByRole("button", { name: "看看会写什么" }));
    expect(await part.findByText(/财政所战略地图 · 新建/)).toBeVisible();
    expect(excel.plans).toEqual([]);
    await user.click(part.getByRole("button", { name: "画 1 张战略地图" }));
    expect(await part.findByText("画好了 1 张战略地图")).toBeVisible();
    expect(excel.plans[0]!.sheets[0]!.shapes!.boxes).toHaveLength(3);
    await user.click(part.getByRole("button", { name: "打开工作表「财政所战略地图」" }));
    expect(workbook.asked.sheets).toEqual(["财政所战略地图"]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("sheets that change meanwhile are looked at again: what is offered is what will be drawn", async () => {
    const { user, workbook } = await openMap();
    const part = within(screen.getByRole("region", { name: "画到工作表上" }));
    await user.click(part.getByRole("button", { name: "看看会写什么" }));
    expect(await part.findByRole("button", { name: "画 1 张战略地图" })).toBeEnabled();
    act(() => workbook.type({ ...mapped, 因果: [mapped["因果"]![0]!, ["L1", "C1", "弱", "", "", ""]] }));
    expect(await screen.findByRole("button", { name: "提高能力 → 群众满意 · 强度弱" })).toBeVisible();
    await user.click(await part.findByRole("button", { name: "画 1 张战略地图" }));
    expect(await part.findByText("画好了 1 张战略地图")).toBeVisible();
    expect(excel.plans.at(-1)!.sheets[0]!.shapes!.links).toHaveLength(1);
  });

  test("where Excel draws no shapes it is said, and the map in the pane stays", async () => {
    const workbook = fakeWorkbook(mapped);
    workbook.lacks.add("shapes");
    await openMap(workbook);
    expect(screen.getByText(/这个版本的 Excel 不能画形状，战略地图只能在面板里看/)).toBeVisible();
    expect(screen.getByRole("button", { name: "提高能力" })).toBeVisible();
  });

  test("a ribbon button's maps are listed when the pane opens on them", async () => {
    const { workbook } = await openMap();
    act(() => workbook.press({ page: "strategyMap", written: null, maps: [{ sheet: "财政所战略地图", kind: "map", card: "财政所", action: "updated", left: null }], failure: null }));
    expect(await screen.findByText("画好了 1 张战略地图")).toBeVisible();
  });
});

describe("SWOT beside the map", () => {
  const swot: Sheets = {
    ...mapped,
    SWOT: [["类别", "内容", "对应目标"], ["优势", "队伍年轻", "L1"], ["劣势", "流程多", "办事提速、群众满意"], ["机会", "数字化", ""], ["威胁", "人才外流", "招人"]],
  };

  test("four quarters, the objectives each entry leads to, and what leads nowhere", async () => {
    await openMap(swot);
    const quarter = (name: string) => screen.getByRole("region", { name });
    expect(quarter("优势")).toHaveTextContent("队伍年轻对应目标：提高能力");
    expect(quarter("劣势")).toHaveTextContent("流程多对应目标：办事提速、群众满意");
    expect(quarter("机会")).toHaveTextContent("数字化 没有对应目标");
    expect(quarter("威胁")).toHaveTextContent("人才外流 对应目标「招人」找不到");
    expect(screen.getByRole("heading", { name: "每个目标都有 SWOT 依据。" })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("objectives that no entry leads to are named", async () => {
    await openMap({ ...mapped, SWOT: [["类别", "内容", "对应目标"], ["优势", "队伍年轻", "L1"]] });
    expect(screen.getByRole("heading", { name: "没有 SWOT 依据的目标（2 个）" })).toBeVisible();
    expect(screen.getByText("群众满意、办事提速")).toBeVisible();
  });

  test("without a SWOT table the page says which one it needs", async () => {
    await openMap();
    expect(screen.getByRole("region", { name: "没有 SWOT 表" })).toHaveTextContent("类别（优势、劣势、机会、威胁）、内容、对应目标");
  });
});

test("without objectives there is nothing to draw, and the page says what to add", async () => {
  await openMap(soundSheets);
  expect(screen.getByRole("heading", { name: "没有可以画的战略地图" })).toBeVisible();
});
