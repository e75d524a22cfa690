import type { ActionPlan, Scorecard } from "../../src/scorecard/model";
import { budgetExecution } from "../../src/scorecard/money";

const place = { sheet: "行动", cell: "B2", row: 2, field: null };
const action = (objective: string, budget: number | null, spent: number | null): ActionPlan =>
  ({ code: null, objective, action: "", owner: null, start: null, due: null, progress: null, budget, spent, at: place, dueAt: place, spentAt: place });
const card = (name: string, ...objectives: readonly [string, string][]): Scorecard =>
  ({ name, nodes: objectives.map(([code, objective]) => ({ level: "objective", code, name: objective })) }) as unknown as Scorecard;

const cards = [card("财政所", ["F1", "培植财源"], ["F2", "共同目标"]), card("民政办", ["M1", "兜底保障"], ["M2", "共同目标"])];

test("execution is spent / budget, summed by objective and by card", () => {
  const { objectives, cards: totals } = budgetExecution({ cards, actions: [action("F1", 10, 8), action("培植财源 ", 30, 16), action("M1", 0.1, 0.1), action("M1", 0.2, 0.2)] });
  expect(objectives).toEqual([
    { name: "F1", card: "财政所", actions: 1, budget: 10, spent: 8, execution: 0.8, isExceeded: false },
    { name: "培植财源 ", card: "财政所", actions: 1, budget: 30, spent: 16, execution: 0.533333333333, isExceeded: false },
    { name: "M1", card: "民政办", actions: 2, budget: 0.3, spent: 0.3, execution: 1, isExceeded: false },
  ]);
  expect(totals.map(({ name, budget, spent, execution }) => [name, budget, spent, execution])).toEqual([["财政所", 40, 24, 0.6], ["民政办", 0.3, 0.3, 1]]);
});

test.each([
  ["budget-exceeded: more was spent than set aside", 10, 10.01, 1.001, true],
  ["all of it was spent", 10, 10, 1, false],
  ["spending nobody budgeted", null, 3, null, false],
  ["a budget of nothing", 0, 3, null, true],
  ["nothing spent yet", 10, 0, 0, false],
  ["spending not yet known", 10, null, null, false],
])("%s", (_, budget, spent, execution, isExceeded) =>
  expect(budgetExecution({ cards, actions: [action("F1", budget, spent)] }).objectives[0]).toMatchObject({ execution, isExceeded }));

test("actions without money are left out; an objective that two cards share belongs to neither", () => {
  const { objectives, cards: totals } = budgetExecution({ cards, actions: [action("F1", null, null), action("共同目标", 5, 1), action("没有的目标", 5, 1)] });
  expect(objectives.map(({ name, card: owner }) => [name, owner])).toEqual([["共同目标", null], ["没有的目标", null]]);
  expect(totals).toEqual([]);
});
