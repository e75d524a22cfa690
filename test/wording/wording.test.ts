import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import { type FactsOf, type Finding, type RuleName, finding } from "../../src/scorecard/finding";
import type { Place } from "../../src/scorecard/table";
import { address } from "../../src/wording/address";
import { say } from "../../src/wording/wording";
import { sampleTables } from "../scorecard/sampleTables";

const at: Place = { sheet: "指标", cell: "I14", row: 14, field: "weight" };
const said = <R extends RuleName>(rule: R, facts: FactsOf[R], card: string | null = "财政所"): readonly [string, string] => {
  const one: Finding = finding(rule, at, card, facts);
  return [say("zh", one), say("en", one)];
};

test.each([
  ["weights-sum", said("weights-sum", { group: "财务", sum: 0.9, expected: 1, members: ["F1", "F2"] }),
    "「财务」下的权重合计为 90%，应为 100%。请调整：F1、F2。",
    "Weights under “财务” sum to 90%, not 100%. Adjust F1, F2."],
  ["weights-sum of a stated group", said("weights-sum", { group: "增收", sum: 0.4, expected: 0.3, members: ["收入"] }),
    "「增收」的权重写为 30%，其下各项合计为 40%，两者应相等。请调整：收入。",
    "“增收” is stated as 30%, but its members sum to 40%; the two should be equal. Adjust 收入."],
  ["rule-unreadable", said("rule-unreadable", { name: "督查", text: "视情况扣分", clause: "视情况扣分" }),
    "指标「督查」的计分标准有看不懂的话：“视情况扣分”，没有说扣（加）多少分。请改写，如“每少1个扣2分”，或在“得分”一栏直接评分。",
    "The rule of “督查” has words that cannot be read: “视情况扣分”; it does not say how many points. Rewrite them, such as “2 points off per case”, or type the points under Points."],
  ["link-loop", said("link-loop", { loop: ["协同", "联动"] }),
    "因果关系绕成了圈：协同 → 联动 → 协同。确是反馈的，请标“反馈”并写滞后月数；否则断开一环。",
    "Cause and effect form a loop: 协同 → 联动 → 协同. If it is feedback, mark it and state the lag in months; if not, break it."],
  ["action-overdue", said("action-overdue", { name: "规范办事流程", due: 45930, progress: 0.6 }, null),
    "行动「规范办事流程」应于 2025-09-30 完成，进度 60%，已逾期。请督办，或更新进度。",
    "Action “规范办事流程” was due on 2025-09-30 and stands at 60%. Follow it up, or update its progress."],
  ["bands-gap", said("bands-gap", { name: "办结率", between: [0.99, 1] }),
    "指标「办结率」的分档在 0.99 与 1 之间有缺口，落在其中的实际值没有得分。请补上这一档。",
    "The bands of “办结率” leave a gap between 0.99 and 1; an actual in it has no points. Close the gap."],
  ["cell-error says which column", said("cell-error", { name: "办结率", table: "indicators", error: "#N/A" }),
    "「办结率」的「权重」是错误值 #N/A。请修正该单元格的公式。",
    "Weight of “办结率” is the error #N/A. Mend the formula of the cell."],
] as const)("%s", (_, [zh, en], wantedZh, wantedEn) => {
  expect(zh).toBe(wantedZh);
  expect(en).toBe(wantedEn);
});

test("many members are listed by the first few; long cell text is cut", () => {
  const members = Array.from({ length: 9 }, (_, index) => `指标${index + 1}`);
  expect(said("weights-sum", { group: "财务", sum: 0.9, expected: 1, members })[0]).toContain("指标6等9项");
  expect(said("target-text", { name: "收入", value: "待定".repeat(200) })[0].length).toBeLessThan(120);
  expect(said("target-text", { name: "收入", value: "第一行\n第二行" })[0]).toContain("第一行 第二行");
});

test.each(["township", "broken", "layout-a", "city-71"])("%s: every finding is a sentence in both languages, without a hole in it", async (name) => {
  const { book, findings } = assemble(await sampleTables(name));
  for (const one of assess(book, findings).findings) {
    for (const [language, end] of [["zh", "。"], ["en", "."]] as const) {
      const sentence = say(language, one);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”|「」/);
      expect(sentence.endsWith(end)).toBe(true);
    }
  }
});

test.each([
  // where                                                              zh               en
  [{ sheet: "指标", cell: "O12", row: 12, field: "actual" },            "指标!O12",      "指标!O12"],
  [{ sheet: "一 季度", cell: "A1", row: 1, field: null },               "'一 季度'!A1",  "'一 季度'!A1"],
  [{ sheet: "a'b", cell: "A1", row: 1, field: null },                   "'a''b'!A1",     "'a''b'!A1"],
  [{ sheet: null, cell: "C3", row: 3, field: "weight" },                "第3行「权重」", "row 3, Weight"],
  [{ sheet: null, cell: "A3", row: 3, field: "effect" },                "第3行「结果」", "row 3, Effect"],
  [{ sheet: null, cell: "A3", row: 3, field: null },                    "第3行",         "row 3"],
] as const)("address of %j", (place, zh, en) => {
  expect(address("zh", place)).toBe(zh);
  expect(address("en", place)).toBe(en);
});
