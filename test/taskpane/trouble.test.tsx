import { act, screen, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/workbookError";
import { WritingFailed } from "../../src/workbook/writeScales";
import { brokenSheets, fakeWorkbook, soundSheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

const isProtected = new WorkbookError("protected", "考核量表", "AccessDenied · ItemLocked");

describe("what Excel refuses is a sentence with a next step", () => {
  test("a failed writing says why, that nothing changed, and can be tried again", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    workbook.fail("write", new WritingFailed(isProtected, "asBefore"));
    await user.click(screen.getByRole("button", { name: "一键生成考核量表" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("考核量表没有写成");
    expect(alert).toHaveTextContent("工作表「考核量表」受保护");
    expect(alert).toHaveTextContent("工作簿和操作之前一样。");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "已写好 1 张考核量表" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("where Excel answers nothing further, the pane says what remains", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    workbook.fail("write", new WritingFailed(isProtected, "unfinished"));
    await user.click(screen.getByRole("button", { name: "一键生成考核量表" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("还留有隐藏的、没写完的工作表");
  });

  test("a cell that is gone: the pane stays as it is and says so", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    const user = await openPane(workbook);
    await goToPage(user, "查看错误", "检查");
    workbook.fail("goTo", new WorkbookError("gone", "指标", "ItemNotFound"));
    await user.click(screen.getByRole("button", { name: "定位到 指标!E2" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("没有定位成功「指标」已经不在了");
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("our own fault is called ours, and its details can be copied", async () => {
    const workbook = fakeWorkbook(soundSheets);
    workbook.fail("read", new Error("bug: nodes out of order"));
    const user = await openPane(workbook);
    expect(screen.getByRole("alert")).toHaveTextContent("这是程序的错误，不是您的表格的问题");
    await user.click(screen.getByRole("button", { name: "复制详情" }));
    expect(await screen.findByText("详情已复制。")).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("bug: nodes out of order");
  });

  test("where the clipboard is forbidden the details are shown to be copied by hand", async () => {
    const workbook = fakeWorkbook(soundSheets);
    workbook.fail("read", new Error("bug: nodes out of order"));
    const user = await openPane(workbook);
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "复制详情" }));
    expect(await screen.findByRole("textbox", { name: "错误详情" })).toHaveTextContent("bug: nodes out of order");
  });
});

describe("long work", () => {
  test("shows how far it is, and can be cancelled: nothing is written", async () => {
    const workbook = fakeWorkbook(soundSheets);
    const user = await openPane(workbook);
    workbook.hold("write");
    await user.click(screen.getByRole("button", { name: "一键生成考核量表" }));
    expect(await screen.findByRole("progressbar", { name: "正在写考核量表：已写 100%" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect((await screen.findAllByText("已取消，工作簿没有改变。"))[0]).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.queryByRole("heading", { name: /已写好/ })).toBeNull();
  });
});

describe("following the sheet", () => {
  /** The sheet must rest first, and this machine may be busy. */

  test("a mended weight clears its finding by itself, once the sheet is at rest, without moving the focus", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    const user = await openPane(workbook);
    await goToPage(user, "查看错误", "检查");
    const focused = document.activeElement;
    act(() => {
      workbook.type(brokenSheets);
      workbook.type(soundSheets);
    });
    expect(workbook.asked.reads).toBe(1);
    await waitFor(() => expect(screen.queryByText(/权重合计为 90%/)).toBeNull());
    expect(workbook.asked.reads).toBe(2);
    expect(document.activeElement).toBe(focused);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("while a cell is being edited it waits and tries again", async () => {
    const workbook = fakeWorkbook(brokenSheets);
    await openPane(workbook);
    workbook.fail("read", new WorkbookError("editing", null, "InvalidOperationInCellEditMode"));
    act(() => workbook.type(soundSheets));
    expect(await screen.findByRole("button", { name: "一键生成考核量表" })).toBeVisible();
    expect(workbook.asked.reads).toBe(3);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
