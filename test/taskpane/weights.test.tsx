import { screen, within } from "@testing-library/react";
import type { CellChange, CellLeft } from "../../src/workbook/changeCells";
import { findJudgements } from "../../src/workbook/findJudgements";
import { WorkbookError } from "../../src/workbook/workbookError";
import * as weighing from "../../src/taskpane/tools/weighingWork";
import { sheetOf } from "../workbook/sheetOf";
import { fakeWorkbook, soundSheets, type FakeWorkbook, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

jest.mock("../../src/taskpane/tools/weighingWork");

const door = jest.mocked(weighing);

beforeEach(() => {
  jest.resetAllMocks();
  door.cellsInTheWay.mockResolvedValue([]);
});

type User = Awaited<ReturnType<typeof openPane>>;

async function openWeights(workbook: FakeWorkbook, method?: string): Promise<User> {
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^定权重/, "定权重");
  if (method !== undefined) await user.click(screen.getByRole("button", { name: method }));
  return user;
}

const headers = ["卡", "编号", "维度", "指标", "权重", "计分方法", "目标值", "实际值", "计量单位"];
const three: Sheets = {
  指标: [
    headers,
    ["财政所", "A", "甲维度", "甲指标", 0.4, "比率法", 100, 90, "件"],
    ["财政所", "B", "乙维度", "乙指标", 0.3, "比率法", 100, 90, "件"],
    ["财政所", "C", "丙维度", "丙指标", 0.3, "比率法", 100, 90, "件"],
  ],
};
const result = () => screen.getByRole("region", { name: "和现在的权重对比" });
const lines = () => within(result()).getAllByRole("listitem").map((line) => line.textContent);

describe("两两比较", () => {
  test("a judgement gives weights and consistency at once, beside the present weights", async () => {
    const user = await openWeights(fakeWorkbook(soundSheets));
    await user.selectOptions(screen.getByRole("combobox", { name: "「财政成本」与「服务对象」哪个更重要" }), "「财政成本」稍微重要（3）");
    expect(lines()).toEqual(["财政成本现 60%75%差 +15%", "服务对象现 40%25%差 −15%"]);
    expect(within(result()).getByText(/CR = 0\.000，不超过 0\.1/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("judgements that contradict each other are named, and the better value is one click away", async () => {
    const user = await openWeights(fakeWorkbook(three));
    const judge = (a: string, b: string, option: string) => user.selectOptions(screen.getByRole("combobox", { name: `「${a}」与「${b}」哪个更重要` }), option);
    await judge("甲维度", "乙维度", "「甲维度」稍微重要（3）");
    await judge("乙维度", "丙维度", "「乙维度」稍微重要（3）");
    await judge("甲维度", "丙维度", "「丙维度」稍微重要（3）");
    expect(screen.getByText(/超过 0\.1，判断前后矛盾/)).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "改用" })[0]!);
    expect(screen.getByText(/不超过 0\.1，判断前后一致/)).toBeVisible();
  });
});

const local: Sheets = {
  指标: [
    ["维度", "维度权重", "指标", "权重", "得分"],
    ["财务", 0.4, "收入", 0.5, 90],
    ["财务", 0.4, "支出", 0.5, 80],
    ["客户", 0.6, "满意度", 1, 70],
  ],
};
const preferFinance = (user: User) => user.selectOptions(screen.getByRole("combobox", { name: "「财务」与「客户」哪个更重要" }), "「财务」稍微重要（3）");

describe("采用", () => {
  test("the new weights are shown beside the old and written when asked, in every row that repeats them", async () => {
    const workbook = fakeWorkbook(local);
    const user = await openWeights(workbook);
    await preferFinance(user);
    await user.click(screen.getByRole("button", { name: "看要改的 2 处" }));
    expect(screen.getByRole("row", { name: "财务 40% 75%" })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "改到表格里（2 处）" }));
    expect(await screen.findByText("已改 3 个单元格。")).toBeVisible();
    expect(workbook.asked.changes.map(({ at, to, isWeight }) => [at.cell, to, isWeight])).toEqual([["B2", 0.75, true], ["B3", 0.75, true], ["B4", 0.25, true]]);
  });

  test("a cell that cannot take its weight is named with its reason, and there is no button to write", async () => {
    const left: CellLeft = { sheet: "指标", cell: "B2", row: 2, field: "perspectiveWeight", because: "formula" };
    door.cellsInTheWay.mockResolvedValueOnce([left]);
    const workbook = fakeWorkbook(local);
    const user = await openWeights(workbook);
    await preferFinance(user);
    await user.click(screen.getByRole("button", { name: "看要改的 2 处" }));
    expect(await screen.findByText("有 1 个单元格不能改，所以都不改：")).toBeVisible();
    expect(screen.getByText(/里面是公式/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /改到表格里/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "定位到 指标!B2" }));
    expect(workbook.asked.places).toEqual([left]);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "再看一次" }));
    expect(await screen.findByRole("button", { name: "改到表格里（2 处）" })).toBeVisible();
  });

  test("Excel cannot be asked: why, and what to do", async () => {
    door.cellsInTheWay.mockRejectedValueOnce(new WorkbookError("editing", null, ""));
    const user = await openWeights(fakeWorkbook(local));
    await preferFinance(user);
    await user.click(screen.getByRole("button", { name: "看要改的 2 处" }));
    expect(await screen.findByText("没能查看要改的单元格")).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent(/编辑/);
  });

  test("cards of the same kind with the same group change alike when asked", async () => {
    const rows = (card: string, a: number, b: number) => [[card, "A", "财务", "收入", a, "比率法", 100, 90, "件"], [card, "B", "客户", "满意度", b, "比率法", 100, 90, "件"]];
    const workbook = fakeWorkbook({ 指标: [headers, ...rows("甲局", 0.5, 0.5), ...rows("乙局", 0.6, 0.4)] });
    const user = await openWeights(workbook);
    await preferFinance(user);
    await user.click(screen.getByRole("checkbox", { name: "同类的其他 1 张卡也这样改" }));
    await user.click(screen.getByRole("button", { name: "看要改的 4 处" }));
    expect(screen.getByRole("row", { name: "乙局 / 收入 60% 75%" })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "改到表格里（4 处）" }));
    expect(workbook.asked.changes.map(({ to }: CellChange) => to)).toEqual([0.75, 0.25, 0.75, 0.25]);
  });

  test("rounded to whole per cents", async () => {
    const user = await openWeights(fakeWorkbook(three));
    for (const [a, b] of [["甲维度", "乙维度"], ["甲维度", "丙维度"]]) await user.selectOptions(screen.getByRole("combobox", { name: `「${a}」与「${b}」哪个更重要` }), `「${a}」略微重要（2）`);
    await user.selectOptions(screen.getByRole("combobox", { name: "精确到" }), "1%");
    await user.click(screen.getByRole("button", { name: "看要改的 3 处" }));
    expect(screen.getAllByRole("row").slice(1).map((row) => row.textContent)).toEqual(["甲指标40%50%", "乙指标30%25%", "丙指标30%25%"]);
  });

  test("weights that cannot be read are mended first", async () => {
    const user = await openWeights(fakeWorkbook({ 指标: [local["指标"]![0]!, local["指标"]![1]!, ["财务", 0.4, "支出", "约一半", 80], ["客户", 0.6, "满意度", 1, 70]] }));
    await preferFinance(user);
    expect(screen.getByText(/权重还有缺的或看不懂的/)).toBeVisible();
  });
});

const judgementSheets = (names: readonly string[]) =>
  findJudgements(
    [
      sheetOf("张三", "专家 | 张三 | |\n | 甲维度 | 乙维度 | 丙维度\n甲维度 | 1 | 2 | 4\n乙维度 | | 1 | 2\n丙维度 | | | 1"),
      sheetOf("李四", "专家 | 李四 | |\n | 甲维度 | 乙维度 | 丙维度\n甲维度 | 1 | 3 | 1/3\n乙维度 | | 1 | 3\n丙维度 | | | 1"),
      sheetOf("王五", " | 甲维度 | 乙维度 | 丙维度\n甲维度 | 1 | 2 | \n乙维度 | 2 | 1 | \n丙维度 | | | 1"),
    ],
    names,
  );

describe("多位专家", () => {
  test("everybody's consistency, those above 0.1 by name, whose judgements cannot be used, and the weights of all together", async () => {
    door.readJudgements.mockImplementation(async (names) => judgementSheets(names));
    const user = await openWeights(fakeWorkbook(three), "多位专家");
    await user.click(screen.getByRole("button", { name: "在工作簿里找判断表" }));
    expect(await screen.findByText(/CR 0\.000 ✓ 前后一致/)).toBeVisible();
    expect(screen.getByText(/⚠ 前后矛盾（CR 超过 0\.1）/)).toBeVisible();
    expect(screen.getByText(/判断不互反/)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "算上王五" })).toBeDisabled();
    expect(screen.getByText(/前后矛盾的：李四/)).toBeVisible();
    expect(screen.getByText(/2 位专家逐格取几何平均/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "算上李四" }));
    expect(lines()).toEqual(["甲维度现 40%57.14%差 +17.14%", "乙维度现 30%28.57%差 −1.43%", "丙维度现 30%14.29%差 −15.71%"]);
    await user.click(screen.getByRole("checkbox", { name: "算上张三" }));
    expect(screen.getByText("至少勾选一位专家。")).toBeVisible();
  });

  test("an expert may count more than the others", async () => {
    door.readJudgements.mockImplementation(async (names) =>
      findJudgements([sheetOf("张三", "x | 财政成本 | 服务对象\n财政成本 | 1 | 1\n服务对象 | | 1"), sheetOf("李四", "x | 财政成本 | 服务对象\n财政成本 | 1 | 9\n服务对象 | | 1")], names),
    );
    const user = await openWeights(fakeWorkbook(soundSheets), "多位专家");
    await user.click(screen.getByRole("button", { name: "在工作簿里找判断表" }));
    expect((await screen.findAllByText("75%"))[0]).toBeVisible();
    await user.tripleClick(screen.getByRole("spinbutton", { name: /李四/ }));
    await user.keyboard("3");
    // 9^(3/4) = 5.196: 5.196 / 6.196
    expect(lines()[0]).toContain("83.86%");
  });

  test("nothing is found: what a judgement sheet looks like, and an empty one to hand out", async () => {
    door.readJudgements.mockResolvedValue([]);
    door.writeJudgementForm.mockResolvedValue("判断表");
    const workbook = fakeWorkbook(three);
    const user = await openWeights(workbook, "多位专家");
    await user.click(screen.getByRole("button", { name: "在工作簿里找判断表" }));
    expect(await screen.findByText(/没有找到这一组的判断表/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "生成空白判断表" }));
    expect(await screen.findByText("已新建工作表「判断表」。复制几份，每位专家一张。")).toBeVisible();
    expect(door.writeJudgementForm).toHaveBeenCalledWith("财政所", ["甲维度", "乙维度", "丙维度"], "zh", expect.anything());
    await user.click(screen.getByRole("button", { name: "去看" }));
    expect(workbook.asked.sheets).toEqual(["判断表"]);
  });

  test("a selected range that is no matrix of this group says what to select; one that is counts as an expert, once", async () => {
    door.readSelectedJudgements.mockResolvedValueOnce(null);
    const user = await openWeights(fakeWorkbook(three), "多位专家");
    await user.click(screen.getByRole("button", { name: "读取选中的区域" }));
    expect(await screen.findByText(/请选中 3 行 3 列的判断/)).toBeVisible();
    door.readSelectedJudgements.mockImplementation(async (names) => judgementSheets(names)[0]!);
    await user.click(screen.getByRole("button", { name: "读取选中的区域" }));
    await user.click(await screen.findByRole("button", { name: "读取选中的区域" }));
    expect(await screen.findAllByRole("checkbox", { name: /算上/ })).toHaveLength(1);
  });

  test("Excel fails: why, and what to do", async () => {
    door.readJudgements.mockRejectedValue(new WorkbookError("disconnected", null, ""));
    const user = await openWeights(fakeWorkbook(three), "多位专家");
    await user.click(screen.getByRole("button", { name: "在工作簿里找判断表" }));
    expect(await screen.findByText("没能读取判断表")).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent(/没有应答/);
  });
});

describe("熵权法", () => {
  const rows = (card: string, a: number, b: string | number) => [[card, "A", "财务", "收入", 0.5, "比率法", 100, a, "件"], [card, "B", "财务", "支出", 0.3, "比率法", 100, a * 2, "件"], [card, "C", "财务", "材料", 0.2, "定性法", "", b, ""]];

  test("which indicators can be used, which cannot and why, how many units, and the weights", async () => {
    const user = await openWeights(fakeWorkbook({ 指标: [headers, ...rows("甲局", 60, "优"), ...rows("乙局", 90, "良"), ...rows("丙局", 95, "优")] }), "熵权法");
    await user.selectOptions(screen.getByRole("combobox", { name: "为哪一组定权重" }), screen.getByRole("option", { name: "甲局 / 财务 (3)" }));
    expect(screen.getByText(/用了 3 个单位的实际值/)).toBeVisible();
    expect(screen.getByText(/实际值是文字，或得分来自别处；用不上，权重不变/)).toBeVisible();
    expect(lines()[2]).toBe("材料现 20%20%不变");
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("one unit alone, or a group without actuals: what to choose instead", async () => {
    await openWeights(fakeWorkbook(three), "熵权法");
    expect(screen.getByText(/请选一组指标，同类至少两个单位有实际值/)).toBeVisible();
  });
});

describe("按次序", () => {
  test("by keyboard: a member moves, it is said, the focus stays in the list, and the weights follow", async () => {
    const user = await openWeights(fakeWorkbook(three), "按次序");
    expect(lines().map((line) => line.slice(0, 3))).toEqual(["甲维度", "乙维度", "丙维度"]);
    screen.getByRole("button", { name: "把「乙维度」上移" }).focus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("「乙维度」现在排第 1，共 3 项。")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "把「乙维度」下移" })).toHaveFocus();
    expect(lines()).toEqual(["甲维度现 40%27.78%差 −12.22%", "乙维度现 30%61.11%差 +31.11%", "丙维度现 30%11.11%差 −18.89%"]);
    expect(await accessibilityFaults()).toEqual([]);
  });
});
