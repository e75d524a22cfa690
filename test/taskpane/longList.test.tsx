import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { LongList } from "../../src/taskpane/LongList";
import { fakeWorkbook, type Sheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

/** One card with so many indicators without an actual, each a finding. */
const without = (n: number): Sheets => ({
  指标: [["指标", "权重", "计分方法", "目标值", "实际值"], ...Array.from({ length: n }, (_, index) => [`指标${index}`, 1 / n, "比率法", 100, index === 0 ? 90 : ""])],
});

test("a long list shows a page at a time, says how much is left, and keeps the focus when all is shown", async () => {
  const user = await openPane(fakeWorkbook(without(121)));
  await goToPage(user, "查看错误", "检查");
  const shown = () => within(screen.getByRole("main")).getAllByRole("button", { name: /^定位到/ }).length;
  const first = shown();
  expect(first).toBeGreaterThanOrEqual(50);
  for (let more = screen.queryByRole("button", { name: /^(再显示|显示其余)/ }); more !== null; more = screen.queryByRole("button", { name: /^(再显示|显示其余)/ })) {
    const pressed = Number(/\d+/.exec(more.textContent)![0]);
    const before = shown();
    await user.click(more);
    expect(shown()).toBe(before + pressed);
  }
  expect(screen.getByText(/^共 \d+ 项，都显示了。$/)).toHaveFocus();
  expect(await accessibilityFaults()).toEqual([]);
});

test("a list that gets shorter because the sheet was mended takes no focus", async () => {
  const user = userEvent.setup();
  const list = (items: number) => (
    <>
      <button>别处</button>
      <LongList items={Array.from({ length: items }, (_, index) => index)} page={50}>
        {(shown) => <p>{`列出 ${shown.length}`}</p>}
      </LongList>
    </>
  );
  const { rerender } = render(list(120));
  await user.click(screen.getByText(/^再显示/));
  screen.getByText("别处").focus();
  rerender(list(90));
  expect(screen.getByText("列出 90")).toBeVisible();
  expect(screen.getByText(/^共 90 项/)).not.toHaveFocus();
  expect(screen.getByText("别处")).toHaveFocus();
});
