import { finding } from "../../src/scorecard/finding";
import type { Place } from "../../src/scorecard/table";
import { countBySeverity, groupByCard } from "../../src/taskpane/findingGroups";

const at = (cell: string): Place => ({ sheet: "指标", cell, row: 1, field: null });
const missing = (card: string, cell: string) => finding("actual-missing", at(cell), card, { name: "甲" });
const small = (card: string, cell: string) => finding("weight-small", at(cell), card, { name: "甲", share: 0.01, least: 0.03 });
const selfLink = finding("link-self", at("A9"), null, { name: "乙" });

test("the workbook's own first, then the cards as they stand, within a card the gravest first", () => {
  const findings = [small("乙卡", "B1"), missing("乙卡", "B2"), missing("甲卡", "B3"), selfLink];
  expect(groupByCard(findings, ["甲卡", "乙卡"]).map(({ card, findings: own }) => [card, own.map((one) => one.at.cell)])).toEqual([
    [null, ["A9"]],
    ["甲卡", ["B3"]],
    ["乙卡", ["B2", "B1"]],
  ]);
});

test("a card nobody listed comes last, and none is lost", () => {
  expect(groupByCard([missing("丙卡", "B1"), selfLink], ["甲卡"]).map(({ card }) => card)).toEqual([null, "丙卡"]);
});

test("findings are counted by how grave they are", () => {
  expect(countBySeverity([missing("甲卡", "B1"), selfLink, small("甲卡", "B2")])).toEqual({ error: 2, warning: 0, hint: 1 });
});
