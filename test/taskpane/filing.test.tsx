import { screen, within } from "@testing-library/react";
import type { ScaleAudit } from "../../src/workbook/auditScales";
import type { StandingScale } from "../../src/workbook/filing";
import { WorkbookError } from "../../src/workbook/workbookError";
import { fakeWorkbook, soundSheets } from "./fakeWorkbook";
import { accessibilityFaults, goToPage, openPane } from "./openPane";

const standing: readonly StandingScale[] = [
  { sheet: "财政所考核量表", kind: "scale", state: "formulas", obstacle: null },
  { sheet: "民政办考核量表", kind: "scale", state: "live", obstacle: { because: "error", cell: "B5", value: "#NAME?" } },
  { sheet: "司法所考核量表", kind: "scale", state: "frozen", obstacle: { because: "protected" } },
  { sheet: "农技站考核量表", kind: "scale", state: "frozen", obstacle: null },
];
const audits: readonly ScaleAudit[] = [
  { sheet: "财政所考核量表", kind: "scale", filedOn: null, outcome: "same", differences: [] },
  {
    sheet: "民政办考核量表",
    kind: "scale",
    filedOn: "2026-01-15",
    outcome: "differs",
    differences: [{ cell: "F6", row: "按时办结率", column: "得分", onSheet: 90, today: 80, filed: 80, changed: "sheet" }],
  },
  { sheet: "司法所考核量表", kind: "scale", filedOn: null, outcome: "moved", differences: [] },
];

const work: { scales: readonly StandingScale[]; filed: (readonly string[])[]; failure: Error | null } = { scales: [], filed: [], failure: null };

jest.mock("../../src/taskpane/tools/filingWork", () => ({
  listScales: async () => work.scales,
  fileScales: async (sheets: readonly string[]) => {
    if (work.failure !== null) throw work.failure;
    work.filed.push(sheets);
    work.scales = work.scales.map((scale) => (sheets.includes(scale.sheet) ? { ...scale, state: "filed" } : scale));
    return sheets.length;
  },
  auditScales: async (_assessment: unknown, _tables: unknown, { onProgress }: { onProgress: (done: number, total: number) => void }) => {
    onProgress(3, 3);
    return audits;
  },
}));

async function openFiling(scales: readonly StandingScale[]) {
  Object.assign(work, { scales, filed: [], failure: null });
  const workbook = fakeWorkbook(soundSheets);
  const user = await openPane(workbook);
  await goToPage(user, "工具", "工具");
  await goToPage(user, /^定稿与核对/, "定稿与核对");
  return { user, workbook };
}

test("without scales it says what comes first, and leads there", async () => {
  const { user } = await openFiling([]);
  expect(await screen.findByText("还没有写过量表")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await goToPage(user, "去生成量表", "量表");
});

test("each scale says how it stands, and why it cannot be frozen; those chosen are", async () => {
  const { user } = await openFiling(standing);
  expect(await screen.findByText("B5 显示 #NAME?：先改好，才能定稿")).toBeVisible();
  expect(screen.getByText("受保护：先撤销保护，才能定稿")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: /^民政办/ })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "全选可以定稿的 2 张" }));
  await user.click(screen.getByRole("checkbox", { name: /^农技站/ }));
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "定稿 1 张" }));
  expect(await screen.findByText(/^已定稿 1 张。/)).toBeVisible();
  expect(work.filed).toEqual([["财政所考核量表"]]);
  expect(screen.getByRole("checkbox", { name: /^财政所考核量表\s*已定稿/ })).toBeDisabled();
});

test("what Excel refuses is said, with what the workbook is like now", async () => {
  const { user } = await openFiling(standing);
  await user.click(await screen.findByRole("checkbox", { name: /^财政所/ }));
  work.failure = new WorkbookError("protected", "财政所考核量表", "AccessDenied");
  await user.click(screen.getByRole("button", { name: "定稿 1 张" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/没有定稿.*受保护.*工作簿和操作之前一样/);
});

test("the audit names each cell that differs, what it said when frozen, and leads there", async () => {
  const { user, workbook } = await openFiling(standing);
  await user.click(await screen.findByRole("button", { name: "核对" }));
  const result = await screen.findByRole("region", { name: "核对了 3 张，1 张没有差别" });
  expect(within(result).getByText("按时办结率 · 得分")).toBeVisible();
  expect(within(result).getByText("定稿后在量表上改过")).toBeVisible();
  expect(within(result).getByText("插入或删除过行列，不能逐格核对")).toBeVisible();
  expect(within(result).getAllByRole("definition").map((value) => value.textContent)).toEqual(["90", "80", "80"]);
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(within(result).getByRole("button", { name: "定位到 F6" }));
  expect(workbook.asked.places).toMatchObject([{ sheet: "民政办考核量表", cell: "F6" }]);
});
