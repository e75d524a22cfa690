import { act, screen, within } from "@testing-library/react";
import { answerSimulation, type SimulationAnswer, type SimulationRequest } from "../../src/taskpane/tools/simulationMessages";
import { fakeWorkbook, soundSheets, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

jest.mock("../../src/taskpane/tools/simulationWorker", () => ({
  /** The worker's own work, a turn later on the same thread. */
  startSimulationWorker: () => {
    const worker: Pick<Worker, "onmessage" | "onerror" | "terminate" | "postMessage"> = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (request: SimulationRequest) => {
        const tell = (data: SimulationAnswer): void => {
          act(() => {
            worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
          });
        };
        setTimeout(() => answerSimulation(request, tell));
      },
    };
    return worker;
  },
}));

async function openTool(name: string, sheets: Sheets, workbook = fakeWorkbook(sheets)) {
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, new RegExp(`^${name}`), name);
  return user;
}

const headers = ["卡", "编号", "维度", "指标", "权重", "计分方法", "目标值", "实际值", "计量单位"];
const rivals: Sheets = {
  指标: [
    headers,
    ["财政所", "F1", "财政成本", "预算执行率", 0.6, "比率法", 100, 90, "万元"],
    ["财政所", "C1", "服务对象", "按时办结率", 0.4, "比率法", 100, 80, "件"],
    ["民政办", "F1", "财政成本", "预算执行率", 0.6, "比率法", 100, 85, "万元"],
    ["民政办", "C1", "服务对象", "按时办结率", 0.4, "比率法", 100, 85, "件"],
  ],
  现行考核: [
    ["卡", "现行得分", "现行等级"],
    ["财政所", 80, "良好"],
    ["民政办", 92, "优秀"],
  ],
};

describe("双轨对比", () => {
  test("two cards that change places: the ranks are opposed, and each says which indicators are behind it", async () => {
    const user = await openTool("双轨对比", rivals);
    expect(screen.getAllByText("-1.000")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: /财政所.*升 1 位/ }));
    expect(screen.getByText(/预算执行率（\+/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("without the present appraisal the page says which table it needs", async () => {
    await openTool("双轨对比", soundSheets);
    expect(screen.getByRole("heading", { name: "没有现行考核的结果" })).toBeVisible();
  });
});

describe("权重模拟", () => {
  test("says how firm each rank is, and on which indicator the ranking rests", async () => {
    const user = await openTool("权重模拟", rivals);
    await user.selectOptions(screen.getByRole("combobox", { name: "抽样次数" }), "1000");
    await user.click(screen.getByRole("button", { name: "开始模拟" }));
    const result = await screen.findByRole("region", { name: "名次有多稳" });
    expect(within(result).getByRole("row", { name: /^财政所 1 / })).toBeVisible();
    expect(within(result).getByText(/1000 次抽样，幅度 ±20%，发生器 xoshiro128\*\*，种子 1/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("one card alone has no ranking to try", async () => {
    await openTool("权重模拟", soundSheets);
    expect(screen.getByText("同一类里至少要有两张有总分的计分卡，才有名次可比。")).toBeVisible();
  });
});

const mapped: Sheets = {
  维度: [
    ["卡", "编号", "维度", "次序", "维度权重"],
    ["财政所", "L", "学习与发展", 1, 0.4],
    ["财政所", "C", "服务对象", 2, 0.6],
  ],
  目标: [
    ["卡", "编号", "维度", "战略目标", "目标权重"],
    ["财政所", "L1", "学习与发展", "提高能力", 1],
    ["财政所", "C1", "服务对象", "群众满意", 0.7],
    ["财政所", "C2", "服务对象", "办事提速", 0.3],
  ],
  指标: [
    ["卡", "编号", "维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值", "频率"],
    ["财政所", "L1.1", "学习与发展", "提高能力", "培训次数", 1, "比率法", 10, 9, "月"],
    ["财政所", "C1.1", "服务对象", "群众满意", "满意度", 1, "比率法", 90, 90, "月"],
    ["财政所", "C2.1", "服务对象", "办事提速", "办结率", 1, "比率法", 100, 80, "月"],
  ],
  因果: [
    ["原因", "结果", "反馈"],
    ["L1", "C1", ""],
  ],
  实绩: [
    ["指标", "期间", "实际值"],
    ["C2.1", "2026-01", 70],
    ["C2.1", "2026-02", 75],
  ],
};

describe("进度跟踪", () => {
  test("each indicator has a light with a word, and opens to its periods", async () => {
    const user = await openTool("进度跟踪", mapped);
    expect(screen.getByText("截至 2026 年 2 月")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^办结率/ }));
    expect(screen.getByRole("row", { name: "2026-02 75" })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("of many indicators a page is drawn at a time; another light begins with its own first page", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`指标${index}`, 1 / 120, "比率法", 100, index < 110 ? 90 : ""]);
    const user = await openTool("进度跟踪", { 指标: [["指标", "权重", "计分方法", "目标值", "实际值"], ...rows] });
    const shown = () => screen.getAllByRole("button", { name: /^指标\d/ }).length;
    expect(shown()).toBe(50);
    await user.click(screen.getByRole("button", { name: /^再显示 50 项/ }));
    expect(shown()).toBe(100);
    await user.click(screen.getByRole("button", { name: "缺数 10" }));
    expect(shown()).toBe(10);
    expect(screen.getByRole("button", { name: "缺数 10" })).toHaveFocus();
  });

  test("each objective's money, also where only the budget or only the spending is known; what is overspent says so", async () => {
    const actions: Sheets[string] = [
      ["编号", "目标", "行动方案", "责任人", "截止", "进度", "预算", "支出"],
      ["X1", "提高能力", "清理欠税", "张三", "2099-06-30", 0.4, 1234567.5, 980000],
      ["X2", "群众满意", "走访", "李四", "2099-12-31", 0.6, 200000, 260000],
      ["X3", "办事提速", "上线系统", "王五", "2099-05-31", 1, 500000, ""],
    ];
    await openTool("进度跟踪", { ...mapped, 行动: actions });
    const rows = within(screen.getByRole("region", { name: "经费执行" })).getAllByRole("row").slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["提高能力", "1,234,567.5", "980,000", "79.38%"],
      ["群众满意", "200,000", "260,000", "130% 超支"],
      ["办事提速", "500,000", "–", "–"],
    ]);
  });
});
