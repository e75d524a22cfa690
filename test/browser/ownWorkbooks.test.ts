/** Workbooks that no sample is: blank cells that go on from above, actions with money, versions of 71 units. */
import { Workbook } from "@cj-tech-master/excelts";
import { accessibilityFaults, goToTool, openPane } from "./panePage";

type Cell = string | number | null;

async function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const cards = [
  ["卡", "维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值"],
  ["财政所", "财务", "增加收入", "预算执行率", 0.4, "比率法", 100, 90],
  [null, null, "控制支出", "非税收入", 0.2, "比率法", 100, 90],
  [null, "服务", "办事提速", "按时办结率", 0.4, "比率法", 100, 80],
];

test("向下填充: blank cells are shown, written out in the grid, and taken back", async () => {
  const { page, pane } = await openPane({ workbook: await workbookOf({ 指标: cards }) });
  const values = () => page.evaluate(async () => {
    const { station } = (window as unknown as { workbench: { station: { save: () => Promise<Uint8Array> } } }).workbench;
    return [...(await station.save())];
  });
  const columns = async (): Promise<unknown> => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await values()));
    const sheet = workbook.getWorksheet("指标")!;
    return [2, 3, 4].map((row) => [sheet.getCell(row, 1).value, sheet.getCell(row, 2).value]);
  };
  await pane.getByRole("button", { name: "下一步：检查" }).click();
  await pane.getByRole("button", { name: "3 个空格接着上面，写出来" }).click();
  await pane.getByRole("row", { name: "指标!B3 （空） 财务" }).waitFor();
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("button", { name: "改到表格里（3 处）" }).dblclick();
  await pane.getByText("已改 3 个单元格。").waitFor();
  expect(await columns()).toEqual([["财政所", "财务"], ["财政所", "财务"], ["财政所", "服务"]]);
  await pane.getByRole("button", { name: /接着上面/ }).waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText("已恢复 3 个单元格。").waitFor();
  expect(await columns()).toEqual([["财政所", "财务"], [null, null], [null, "服务"]]);
  await pane.getByRole("button", { name: "3 个空格接着上面，写出来" }).waitFor();
});

test.each([
  // width  language  look                        overspent
  [320,     "zh",     {},                         "办事提速 1,234,567.5 1,500,000 121.5% 超支"],
  [350,     "en",     { colorScheme: "dark" },    "办事提速 1,234,567.5 1,500,000 121.5% overspent"],
  [480,     "zh",     { forcedColors: "active" }, "办事提速 1,234,567.5 1,500,000 121.5% 超支"],
] as const)("经费 of the actions, at %d px, %s, %j", async (width, language, look, overspent) => {
  const actions = [
    ["编号", "目标", "行动方案", "责任人", "截止", "进度", "预算", "支出"],
    ["X1", "增加收入", "清理欠税", "张三", "2099-06-30", 0.4, 200_000, 150_000],
    ["X2", "办事提速", "上线系统", "王五", "2099-05-31", 0.5, 1_234_567.5, 1_500_000],
    ["X3", "控制支出", "统一采购", "赵六", "2099-05-31", 0.1, 50_000, null],
  ];
  const { page, pane } = await openPane({ workbook: await workbookOf({ 指标: cards, 行动: actions }), language, ...look });
  await page.locator("#pane-frame").evaluate((frame, wide) => {
    frame.style.width = `${wide}px`;
  }, width);
  await goToTool(pane, language === "zh" ? "进度跟踪" : "Tracking", language);
  await pane.getByRole("row", { name: overspent }).waitFor();
  await pane.getByRole("row", { name: "控制支出 50,000 – –" }).waitFor();
  expect(await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  expect(await accessibilityFaults(pane)).toEqual([]);
});

test("版本: 71 units are compared in a worker", async () => {
  const { pane } = await openPane({ sample: "city-71.xlsx" });
  await goToTool(pane, "版本");
  await pane.locator("html").evaluate((html) => {
    const view = html.ownerDocument.defaultView as unknown as { started: string[]; Worker: typeof Worker };
    view.started = [];
    const Given = view.Worker;
    view.Worker = class extends Given {
      constructor(address: string | URL) {
        super(address);
        view.started.push(String(address));
      }
    };
  });
  await pane.getByRole("button", { name: "留存", exact: true }).click();
  await pane.getByText("没有任何改动。").waitFor();
  expect(await pane.locator("html").evaluate((html) => (html.ownerDocument.defaultView as unknown as { started: string[] }).started)).toHaveLength(1);
});
