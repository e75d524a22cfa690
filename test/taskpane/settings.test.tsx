import { screen, waitFor, within } from "@testing-library/react";
import { noMapping, type Mapping } from "../../src/workbook/mapping";
import type { Remembered } from "../../src/workbook/remembered";
import { WorkbookError } from "../../src/workbook/workbookError";
import { fakeWorkbook, soundSheets, type FakeWorkbook } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

const corrected: Mapping = {
  corrections: [
    { sheet: "0", kind: "indicators", headers: ["指标", "分数"], fields: { 分数: "weight", 说明: null } },
    { sheet: "gone", kind: null, headers: [], fields: {} },
  ],
  shown: ["1"],
};
const everything: Remembered = {
  mapping: corrected,
  confirmedRules: ["|每低1%扣2分", "ratio|"],
  others: [{ key: "BSC.versions", characters: 4200 }],
  sheetNames: new Map([["0", "指标"], ["1", "隐藏的表"]]),
};
const nothing: Remembered = { mapping: noMapping, confirmedRules: [], others: [], sheetNames: new Map() };

const work: { remembered: Remembered; forgotten: (readonly string[] | "all")[]; failure: Error | null } = { remembered: nothing, forgotten: [], failure: null };

jest.mock("../../src/taskpane/tools/rememberedWork", () => ({
  loadRemembered: async () => work.remembered,
  forget: async (keys: readonly string[] | "all") => {
    if (work.failure !== null) throw work.failure;
    work.forgotten.push(keys);
    work.remembered = keys === "all" ? nothing : { ...work.remembered, others: work.remembered.others.filter(({ key }) => !keys.includes(key)) };
  },
}));

async function openSettings(remembered: Remembered, workbook: FakeWorkbook = fakeWorkbook(soundSheets)) {
  Object.assign(work, { remembered, forgotten: [], failure: null });
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^设置/, "设置");
  return { user, workbook };
}

test("a workbook that remembers nothing says so, and there is nothing to clear", async () => {
  await openSettings(nothing);
  expect(await screen.findByText("没有记住什么。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "全部清除" })).toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
});

test("corrections, confirmations and what else is kept are listed, each with what it says", async () => {
  await openSettings(everything);
  const corrections = await screen.findByRole("region", { name: "读表的更正" });
  expect(within(corrections).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "指标作为「指标」，「分数」是权重，「说明」不用清除",
    "已删除的工作表整张表不读清除",
    "隐藏的表隐藏的表，仍然读取清除",
  ]);
  expect(within(screen.getByRole("region", { name: "已确认的计分标准" })).getAllByRole("listitem").map((item) => item.textContent)).toEqual(["每低1%扣2分清除", "ratio清除"]);
  expect(within(screen.getByRole("region", { name: "其他记住的内容" })).getByText("约 4 千字符")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test("one correction is cleared, the others stay, and the workbook is read again", async () => {
  const { user, workbook } = await openSettings(everything);
  await user.click(await screen.findByRole("button", { name: "清除：指标" }));
  expect(await screen.findByText("已清除：指标。")).toBeVisible();
  expect(workbook.asked.mappings).toEqual([{ ...corrected, corrections: [corrected.corrections[1]] }]);
  await waitFor(() => expect(workbook.asked.reads).toBe(2));
  await user.click(screen.getByRole("button", { name: "清除：隐藏的表" }));
  expect(workbook.asked.mappings.at(-1)).toEqual({ corrections: [corrected.corrections[1]], shown: [] });
});

test("a confirmed rule is withdrawn, then the rest at once", async () => {
  const { user, workbook } = await openSettings(everything);
  await user.click(await screen.findByRole("button", { name: "清除：每低1%扣2分" }));
  expect(await workbook.loadConfirmedRules()).toEqual(["ratio|"]);
  await user.click(screen.getByRole("button", { name: "清除全部 1 条" }));
  expect(await workbook.loadConfirmedRules()).toEqual([]);
  expect(screen.queryByRole("region", { name: "已确认的计分标准" })).toBeNull();
});

test("everything is cleared only after it was said what that means", async () => {
  const { user, workbook } = await openSettings(everything);
  await user.click(await screen.findByRole("button", { name: "全部清除" }));
  expect(screen.getByText(/^清除工作簿里记住的全部 6 项？/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "不清除" }));
  expect(work.forgotten).toEqual([]);
  await user.click(screen.getByRole("button", { name: "全部清除" }));
  await user.click(screen.getByRole("button", { name: "清除" }));
  expect(await screen.findByText("已全部清除。")).toBeVisible();
  expect(work.forgotten).toEqual(["all"]);
  await waitFor(() => expect(workbook.asked.reads).toBe(2));
});

test("what Excel refuses is said in a sentence, and the list stays", async () => {
  const { user } = await openSettings(everything);
  await screen.findByRole("region", { name: "其他记住的内容" });
  work.failure = new WorkbookError("editing", null, "cell-editing mode");
  await user.click(screen.getByRole("button", { name: "清除：保留的版本" }));
  expect(await screen.findByText(/正在编辑单元格/)).toBeVisible();
  expect(screen.getByRole("region", { name: "其他记住的内容" })).toBeVisible();
});

test("what this Excel lacks is said, with what to do instead", async () => {
  const workbook = fakeWorkbook(soundSheets);
  workbook.lacks.add("bringIn");
  const { user } = await openSettings(nothing, workbook);
  expect(screen.getByText(/不能取用其他工作簿的表。请把各单位的表复制到一个工作簿里/)).toBeVisible();
  await goToPage(user, "返回工具", "工具");
  await goToPage(user, /^汇总其他工作簿/, "汇总其他工作簿");
  expect(screen.getByText(/不能取用其他工作簿的表/)).toBeVisible();
  expect(screen.getByRole("button", { name: "选择工作簿…" })).toBeDisabled();
  expect(screen.queryByRole("button", { name: /^汇总 0 个工作簿/ })).toBeNull();
});
