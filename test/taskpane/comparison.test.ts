import { ahpWeights } from "../../src/scorecard/ahp";
import { judged, judgementsOf, pairsOf, withJudgement } from "../../src/taskpane/tools/comparison";

test("every pair of a group is asked once", () => {
  expect(pairsOf(4)).toHaveLength(6);
  expect(pairsOf(1)).toEqual([]);
});

test("a judgement can be taken back", () => {
  const pair = { row: 0, column: 1 };
  const once = withJudgement(new Map(), pair, 3);
  expect(judged(once, pair)).toBe(3);
  expect(judged(withJudgement(once, pair, null), pair)).toBeNull();
});

test("three times as important: three quarters of the weight", () => {
  expect(ahpWeights(judgementsOf(withJudgement(new Map(), { row: 0, column: 1 }, 3), 2))).toEqual([0.75, 0.25]);
});

test("what was not judged follows from the rest", () => {
  const comparison = withJudgement(withJudgement(new Map(), { row: 0, column: 1 }, 2), { row: 1, column: 2 }, 2);
  const weights = ahpWeights(judgementsOf(comparison, 3)) as readonly number[];
  expect(weights.map((weight) => weight.toFixed(4))).toEqual(["0.5714", "0.2857", "0.1429"]);
});
