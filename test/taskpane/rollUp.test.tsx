import { act, screen, within } from "@testing-library/react";
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import { consolidate } from "../../src/scorecard/consolidate";
import type { BringInOptions, FileBroughtIn, RollUp } from "../../src/workbook/bringIn";
import { findTables } from "../../src/workbook/findTables";
import { WorkbookError } from "../../src/workbook/workbookError";
import { sheetOf } from "../workbook/sheetOf";
import { fakeWorkbook, soundSheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";
import "../../src/taskpane/tools/RollUpTool";

/** What Excel does, decided by each test. */
const excel = {
  bringIn: (_files: readonly File[], _options: BringInOptions): Promise<RollUp> => Promise.reject(new Error("not set")),
  written: [] as string[],
};
jest.mock("../../src/taskpane/tools/rollUpWork", () => ({
  bringInFiles: (files: readonly File[], options: BringInOptions) => excel.bringIn(files, options),
  writeRanking: async (assessment: RollUp["assessment"]) => {
    excel.written.push(...assessment.cards.map(({ card }) => card.name));
    return "各工作簿考核结果汇总";
  },
}));

/** A file whose one sheet holds one card. */
function broughtIn(file: string, card: string, points: number, weight = "100%"): FileBroughtIn {
  const reading = findTables([sheetOf(card, `指标 | 权重 | 得分\n办结率 | ${weight} | ${points}`)]);
  const { book, findings } = assemble(reading.tables);
  return { file, problem: null, assessment: assess(book, findings) };
}
function rolledUp(...files: FileBroughtIn[]): RollUp {
  return { files, assessment: consolidate(files.flatMap(({ file, assessment }) => (assessment === null ? [] : [{ source: file, assessment }]))) };
}

async function openRollUp(...names: string[]) {
  const workbook = fakeWorkbook(soundSheets);
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^汇总其他工作簿/, "汇总其他工作簿");
  await user.upload(document.querySelector<HTMLInputElement>("input[type=file]")!, names.map((name) => new File(["x"], name)));
  return { user, workbook };
}

test("says beforehand that the undo list is cleared, and can do nothing without files", async () => {
  await openRollUp();
  expect(screen.getByText(/撤销记录会因此清空/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^汇总 \d/ })).toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
});

test("files are brought in, a bad one is named with what to do, the rest are ranked and written", async () => {
  excel.bringIn = async () =>
    rolledUp(broughtIn("甲.xlsx", "民政局", 80), { file: "坏.xlsx", problem: { why: "unreadable", details: "" }, assessment: null }, broughtIn("乙.xlsx", "水务局", 90), broughtIn("丙.xlsx", "林业局", 90, "90%"));
  const { user, workbook } = await openRollUp("甲.xlsx", "坏.xlsx", "乙.xlsx", "丙.xlsx");
  await user.click(screen.getByRole("button", { name: "汇总 4 个工作簿" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("坏.xlsx Excel 打不开这个文件");
  const ranking = screen.getByRole("region", { name: "得分与等级" });
  expect(within(ranking).getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(["水务局", "民政局", "林业局"]);
  await user.click(screen.getByRole("button", { name: /丙\.xlsx.*错误 1 项/ }));
  expect(screen.getByText(/权重合计/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "写成汇总表" }));
  expect(await screen.findByText(/已写入工作表「各工作簿考核结果汇总」/)).toBeVisible();
  expect(excel.written).toEqual(["民政局", "水务局", "林业局"]);
  await user.click(screen.getByRole("button", { name: "去看" }));
  expect(workbook.asked.sheets).toEqual(["各工作簿考核结果汇总"]);
});

test("shows how far it is, and stops", async () => {
  let told: BringInOptions["onProgress"];
  excel.bringIn = (_, { signal, onProgress }) => {
    told = onProgress;
    return new Promise((_resolve, reject) => signal!.addEventListener("abort", () => reject(signal!.reason as Error)));
  };
  const { user } = await openRollUp("甲.xlsx", "乙.xlsx");
  await user.click(screen.getByRole("button", { name: "汇总 2 个工作簿" }));
  act(() => told!(1, 2));
  expect(screen.getByText("正在读取各个工作簿… 已完成 1 / 2")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(await screen.findByText("已停止，工作簿没有改动。")).toBeVisible();
});

test("what Excel refuses is a sentence with a next step; sheets left behind are said", async () => {
  excel.bringIn = () => Promise.reject(Object.assign(new Error("x", { cause: new WorkbookError("editing", null, "") }), { name: "GuestsRemain" }));
  const { user } = await openRollUp("甲.xlsx");
  await user.click(screen.getByRole("button", { name: "汇总 1 个工作簿" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/请按回车键结束编辑.*下次打开面板时会自动清除/);
});

describe("a job goes on when its tool is left", () => {
  /** Both files are under way; what lets the job end is given back. */
  async function leaveWhileRunning() {
    let letGo: (result: RollUp) => void = () => undefined;
    excel.bringIn = (_, { signal }) =>
      new Promise((resolve, reject) => {
        letGo = resolve;
        signal!.addEventListener("abort", () => reject(signal!.reason as Error));
      });
    const { user } = await openRollUp("甲.xlsx", "乙.xlsx");
    await user.click(screen.getByRole("button", { name: "汇总 2 个工作簿" }));
    await goToPage(user, "返回工具", "工具");
    return { user, end: () => act(async () => letGo(rolledUp(broughtIn("甲.xlsx", "民政局", 80)))) };
  }

  test("its progress stays in sight, nothing else is written meanwhile, and its end is told with the way there", async () => {
    const { user, end } = await leaveWhileRunning();
    expect(screen.getByRole("progressbar", { name: "正在读取各个工作簿…" })).toBeVisible();
    expect(screen.getByRole("status", { name: "" })).toHaveTextContent("正在读取各个工作簿…");
    await goToPage(user, /^读取/, "读取");
    expect(screen.getByRole("button", { name: "一键生成考核量表" })).toHaveAttribute("aria-disabled", "true");
    await end();
    expect(screen.getByText("各个工作簿已汇总。")).toBeVisible();
    expect(screen.getByRole("button", { name: "一键生成考核量表" })).not.toHaveAttribute("aria-disabled", "true");
    expect(await accessibilityFaults()).toEqual([]);
    await goToPage(user, "去看", "汇总其他工作簿");
    expect(screen.getByRole("region", { name: "得分与等级" })).toHaveTextContent("民政局");
    await goToPage(user, "返回工具", "工具");
    expect(screen.queryByText("各个工作簿已汇总。")).toBeNull();
  });

  test("it can be cancelled from anywhere, and in either language says what the workbook is like", async () => {
    const { user } = await leaveWhileRunning();
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByRole("progressbar", { name: "Reading the workbooks…" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Stopped; the workbook is unchanged.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByText("Stopped; the workbook is unchanged.")).toBeNull();
  });

  test("what it failed at is told wherever the person is", async () => {
    const { user } = await leaveWhileRunning();
    excel.bringIn = () => Promise.reject(new WorkbookError("disconnected", null, ""));
    await user.click(screen.getByRole("button", { name: "取消" }));
    await goToPage(user, /^汇总其他工作簿/, "汇总其他工作簿");
    await user.upload(document.querySelector<HTMLInputElement>("input[type=file]")!, [new File(["x"], "甲.xlsx")]);
    let fail: (error: Error) => void = () => undefined;
    excel.bringIn = () => new Promise((_, reject) => (fail = reject));
    await user.click(screen.getByRole("button", { name: "汇总 1 个工作簿" }));
    await goToPage(user, /^检查/, "检查");
    await act(async () => fail(new WorkbookError("disconnected", null, "")));
    expect(screen.getByRole("alert")).toHaveTextContent(/汇总没有完成.*没有应答.*工作簿和操作之前一样/);
  });
});
