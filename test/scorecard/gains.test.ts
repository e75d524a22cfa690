import { mostToGain } from "../../src/scorecard/gains";

const nodes = [{ level: "card" }, { level: "perspective" }, { level: "indicator" }, { level: "indicator" }, { level: "indicator" }, { level: "indicator" }] as const;

test("the indicator whose target would lift the card most comes first; monitored, missing and full ones are passed over", () => {
  const results = [
    { globalWeight: 1, points: 70 },
    { globalWeight: 1, points: 70 },
    { globalWeight: 0.2, points: 90 },
    { globalWeight: 0.5, points: 60 },
    { globalWeight: null, points: 10 },
    { globalWeight: 0.3, points: 110 },
  ];
  expect(mostToGain(nodes, results)).toEqual([
    { node: 3, gain: 20 },
    { node: 2, gain: 2 },
  ]);
});

test("without points there is nothing to say", () => {
  expect(mostToGain(nodes, nodes.map(() => ({ globalWeight: 0.2, points: null })))).toEqual([]);
});
