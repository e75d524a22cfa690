import { act, screen, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/workbookError";
import { brokenSheets, fakeWorkbook, soundSheets } from "./fakeWorkbook";
import { goToPage, openPane } from "./openPane";

const pause = (milliseconds: number) => act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));

test("typing on and on is read once, when the sheet is at rest; the focus stays where it was", async () => {
  const workbook = fakeWorkbook(brokenSheets);
  const user = await openPane(workbook);
  await goToPage(user, "查看错误", "检查");
  const again = screen.getByRole("button", { name: "重新检查" });
  again.focus();
  for (let typed = 0; typed < 8; typed++) {
    act(() => workbook.type(typed < 7 ? brokenSheets : soundSheets));
    await pause(100);
  }
  expect(workbook.asked.reads).toBe(1);
  await waitFor(() => expect(screen.queryByText(/权重合计为 90%/)).toBeNull());
  expect(workbook.asked.reads).toBe(2);
  expect(screen.getByRole("button", { name: "重新检查" })).toHaveFocus();
  await pause(1500);
  expect(workbook.asked.reads).toBe(2);
});

test("while a cell is being edited Excel does not answer: nothing is said, and the list follows afterwards", async () => {
  const workbook = fakeWorkbook(brokenSheets);
  const user = await openPane(workbook);
  await goToPage(user, "查看错误", "检查");
  workbook.fail("read", new WorkbookError("editing", null, "cell-editing mode"));
  act(() => workbook.type(soundSheets));
  await waitFor(() => expect(workbook.asked.reads).toBe(2));
  expect(screen.queryByRole("alert")).toBeNull();
  await waitFor(() => expect(screen.queryByText(/权重合计为 90%/)).toBeNull());
});
