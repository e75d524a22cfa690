import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import { contestantsOf } from "../../src/scorecard/contestants";
import { dualTrack } from "../../src/scorecard/dualTrack";
import { leaveOneOut, simulate } from "../../src/scorecard/simulation";
import { globalWeights } from "../../src/scorecard/weighting";
import { fromTheTop } from "../../src/scorecard/grade";
import township from "../samples/township.expected.json";
import { sampleTables } from "./sampleTables";

let assessment: Assessment;
beforeAll(async () => {
  const { book, findings } = assemble(await sampleTables("township"));
  assessment = assess(book, findings);
});

describe("dual track", () => {
  test("township: rank correlations of the 12 cards with a present result, as worked out separately", () => {
    const found = dualTrack(assessment.book.current, assessment.cards);
    expect(found.compared).toBe(township.dualTrack.cards);
    expect(found.spearman).toBeCloseTo(township.dualTrack.spearman, 10);
    expect(found.kendall).toBeCloseTo(township.dualTrack.kendall, 10);
    expect(found.left).toEqual(["青禾乡"]);
  });

  test("every compared unit stands once in the crossing table, the better grades first", () => {
    const { crossing, compared } = dualTrack(assessment.book.current, assessment.cards);
    expect(crossing.counts.flat().reduce((a, b) => a + b)).toBe(compared);
    expect(crossing.old).toEqual(["优秀", "良好"]);
    expect(crossing.counts.map((row) => row.length)).toEqual(crossing.old.map(() => crossing.now.length));
  });

  test("movers come with the greatest change first, and reasons that point the way they moved", () => {
    const { movers } = dualTrack(assessment.book.current, assessment.cards);
    expect(movers.map(({ places }) => Math.abs(places))).toEqual(movers.map(({ places }) => Math.abs(places)).sort((a, b) => b - a));
    expect(movers.reduce((total, { oldRank, newRank, places }) => total + (oldRank - newRank - places), 0)).toBe(0);
    const [first] = movers;
    expect(first!.behind.length).toBeGreaterThan(0);
    movers.forEach(({ places, behind }) => behind.forEach(({ lead }) => expect(Math.sign(lead)).toBe(Math.sign(places))));
  });

  test("the leads of all indicators of a card add up to its distance from what the peers' points would bring", () => {
    const result = assessment.cards.find(({ card }) => card.name === "综治专干岗")!;
    const twins = [result, { ...result, nodes: result.nodes.map((node) => ({ ...node, points: node.points === null ? null : node.points - 10 })), score: result.score! - 10, final: result.final! - 10, card: { ...result.card, name: "另一岗" } }];
    const current = twins.map(({ card }, i) => ({ card: card.name, score: 80 + i, grade: null, at: card.at }));
    const { movers } = dualTrack(current, twins);
    // Each lies 5 points from the mean of the two on every indicator; weights add up to 1.
    expect(movers.map(({ card, places }) => [card, places])).toEqual([["综治专干岗", 1], ["另一岗", -1]]);
    movers.forEach(({ behind, places }) => behind.forEach(({ lead }) => expect(lead).toBeCloseTo(5 * 0.25 * places, 10)));
  });

  test("nobody to compare: no correlation, and nobody is lost", () => {
    const found = dualTrack([], assessment.cards);
    expect(found).toMatchObject({ compared: 0, spearman: { refused: "too-few" }, kendall: { refused: "too-few" }, movers: [] });
    expect(found.left).toHaveLength(13);
  });
});

describe("simulating the cards of an assessment", () => {
  test("the plain scores are the cascaded ones, and spread 0 gives the plain ranks", () => {
    const { contestants, cards } = contestantsOf(assessment.cards);
    expect(cards).toHaveLength(assessment.cards.length);
    const found = simulate(contestants, { spread: 0, draws: 5, grades: fromTheTop(assessment.book.grades) });
    if ("refused" in found) throw new Error(found.refused);
    found.forEach(({ score, rank, best, worst, keepsGrade }, unit) => {
      expect(score).toBeCloseTo(cards[unit]!.score!, 8);
      expect([best, worst, keepsGrade]).toEqual([rank, rank, 1]);
    });
  });

  test("the weights of each card are those that count, and add up to 1", () => {
    for (const { weighting } of contestantsOf(assessment.cards).contestants) expect(globalWeights(weighting).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  test("a card without a score takes no part", () => {
    const [first, ...others] = assessment.cards;
    const names = contestantsOf([{ ...first!, score: null }, ...others]).cards.map(({ card }) => card.name);
    expect([...names].sort()).toEqual(others.map(({ card }) => card.name).sort());
  });

  test("the 71 sheets of one form are one group, and each indicator is left out in turn", async () => {
    const { book, findings } = assemble(await sampleTables("city-71"));
    const { contestants, leaves, cards } = contestantsOf(assess(book, findings).cards);
    expect(cards).toHaveLength(69);
    expect(contestants[0]!.points.length).toBeGreaterThan(60);
    const shifts = leaveOneOut(contestants);
    expect(shifts.filter(({ contestants: group }) => group === 0)).toHaveLength(leaves[0]!.length);
    expect(shifts.every(({ shift }) => shift !== null && shift >= 0)).toBe(true);
  });
});
