import { screen, within } from "@testing-library/react";
import { assemble } from "../../src/scorecard/assemble";
import type { Book } from "../../src/scorecard/model";
import { keepVersion } from "../../src/scorecard/versions";
import type { comparing, ComparisonPart } from "../../src/taskpane/tools/comparisonParts";
import * as versions from "../../src/taskpane/tools/versionsWork";
import { findTables } from "../../src/workbook/findTables";
import { VersionRefused, type KeptVersion } from "../../src/workbook/keptVersions";
import { WorkbookError } from "../../src/workbook/workbookError";
import type { Cell } from "../../src/scorecard/table";
import { fakeWorkbook, soundSheets, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

jest.mock("../../src/taskpane/tools/versionsWork", () => ({
  ...jest.requireActual<typeof versions>("../../src/taskpane/tools/versionsWork"),
  loadVersions: jest.fn(),
  storeVersion: jest.fn(),
  deleteVersion: jest.fn(),
}));

jest.mock("../../src/taskpane/tools/comparisonWorker", () => ({
  /** The worker's own work, a turn later on the same thread, over a copy as the message would be. */
  startComparisonWorker: () => {
    const take = jest.requireActual<{ readonly comparing: typeof comparing }>("../../src/taskpane/tools/comparisonParts").comparing();
    const worker: Pick<Worker, "onmessage" | "terminate" | "postMessage"> = {
      onmessage: null,
      terminate: () => undefined,
      postMessage: (part: ComparisonPart) => {
        const data = take(JSON.parse(JSON.stringify(part)) as ComparisonPart);
        if (data !== null) setTimeout(() => worker.onmessage?.call(worker as Worker, { data } as MessageEvent));
      },
    };
    return worker;
  },
}));

const door = jest.mocked(versions);

beforeEach(() => {
  door.loadVersions.mockReset().mockResolvedValue([]);
  door.storeVersion.mockReset();
  door.deleteVersion.mockReset();
});

async function openVersions(sheets: Sheets = soundSheets) {
  const user = await openPane(fakeWorkbook(sheets));
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^版本/, "版本");
  return user;
}

function bookOf(rows: readonly (readonly Cell[])[]): Book {
  return assemble(findTables([{ id: "0", name: "指标", hidden: false, ours: false, values: rows, top: 0, left: 0, merges: [], tables: [] }]).tables).book;
}

const kept = (id: string, name: string, book: Book, note = ""): KeptVersion => ({ id, bytes: 1000, noted: { version: keepVersion(book, name, 45_658), note } });
const [header, first, second] = soundSheets["指标"]!;
/** The sound card as it was: other weights, another target, no indicator 按时办结率 but another. */
const earlier = bookOf([header!, [...first!.slice(0, 4), 0.5, "比率法", 120, 90, "万元"], ["财政所", "C9", "服务对象", "投诉件数", 0.5, "比率法", 100, 80, "件"]]);

test("nothing kept yet: what it is good for; keeping needs a name that is free, and is told", async () => {
  door.storeVersion.mockImplementation(async (book, name, note) => [kept("1", name, book, note)]);
  const user = await openVersions();
  expect(await screen.findByText(/还没有留存过版本/)).toBeVisible();
  const name = screen.getByRole("textbox", { name: "名称" });
  await user.clear(name);
  expect(screen.getByText("请写一个名称。")).toBeVisible();
  await user.type(name, "年初");
  await user.type(screen.getByRole("textbox", { name: "说明" }), "会前");
  await user.click(screen.getByRole("button", { name: "留存" }));
  expect(await screen.findByText("已留存「年初」。记得保存工作簿。")).toBeVisible();
  expect(door.storeVersion).toHaveBeenCalledWith(expect.objectContaining({ cards: expect.any(Array) as unknown }), "年初", "会前", expect.any(Number));
  const list = screen.getByRole("region", { name: "留存的版本" });
  expect(within(list).getByText("会前")).toBeVisible();
  await user.clear(screen.getByRole("textbox", { name: "名称" }));
  await user.type(screen.getByRole("textbox", { name: "名称" }), " 年初 ");
  expect(screen.getByText("已经有「年初」了，请换个名称。")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test("compared with now: what was added, removed and changed, and what each does to the score", async () => {
  door.loadVersions.mockResolvedValue([kept("1", "年初", earlier)]);
  await openVersions();
  const compared = await screen.findByRole("region", { name: "比较" });
  expect(await within(compared).findByText("1 张卡里有 1 张有改动")).toBeVisible();
  // 90/120 × 50 % + 80 × 50 % = 77.5; 90 × 60 % + 80 × 40 % = 86
  expect(within(compared).getByText(/得分 77\.50 → 86\.00/)).toBeVisible();
  const lines = within(compared).getAllByRole("listitem").map((line) => line.textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^「预算执行率」权重 50% → 60%对得分 [+−]\d+\.\d\d$/),
    expect.stringMatching(/^「预算执行率」目标 120 → 目标 100对得分 \+8\.25$/),
    expect.stringMatching(/^新增「按时办结率」，权重 40%对得分/),
    expect.stringMatching(/^删去「投诉件数」，原权重 50%对得分/),
  ]);
  expect(await accessibilityFaults()).toEqual([]);
});

test("two versions that are the same, and a version compared with itself", async () => {
  const same = bookOf([header!, first!, second!]);
  door.loadVersions.mockResolvedValue([kept("1", "年初", same), kept("2", "年中", same)]);
  const user = await openVersions();
  expect(await screen.findByText("没有任何改动。")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "到" }), "年初");
  expect(screen.getByText("请选两个不同的版本。")).toBeVisible();
});

test("deleting asks first, and not deleting leaves it", async () => {
  door.loadVersions.mockResolvedValue([kept("1", "年初", earlier), { id: "2", bytes: 3, noted: null }]);
  door.deleteVersion.mockResolvedValue([kept("1", "年初", earlier)]);
  const user = await openVersions();
  await user.click(await screen.findByRole("button", { name: "删除「年初」" }));
  expect(screen.getByRole("button", { name: "删除" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "不删" }));
  expect(door.deleteVersion).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "删除「读不出来的版本」" }));
  await user.click(screen.getByRole("button", { name: "删除" }));
  expect(await screen.findByText("已删除「读不出来的版本」。")).toBeVisible();
  expect(door.deleteVersion).toHaveBeenCalledWith("2");
});

test.each([
  ["too large", new VersionRefused("too-large", 2_500_000), /有 2\.5 MB，一个版本最多 1 MB.*什么都没有留存/],
  ["too many", new VersionRefused("too-many", 30), /已经留存了 30 个版本/],
  ["protected", new WorkbookError("protected", null, ""), /没有留存成.*保护/],
])("not kept, because %s: why, and what to do", async (_, error, sentence) => {
  door.storeVersion.mockRejectedValue(error);
  const user = await openVersions();
  await user.click(await screen.findByRole("button", { name: "留存" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
});

test("the list cannot be read: why, and trying again", async () => {
  door.loadVersions.mockRejectedValueOnce(new WorkbookError("editing", null, ""));
  const user = await openVersions();
  expect(await screen.findByText("没能读取留存的版本")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(await screen.findByText(/还没有留存过版本/)).toBeVisible();
});

test("without scorecards the page says to read first", async () => {
  await openVersions({ 说明: [["什么也没有"]] });
  expect(await screen.findByRole("heading", { name: "先读取工作簿" })).toBeVisible();
});
