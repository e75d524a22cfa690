import type { CardResult } from "../../src/scorecard/assessment";
import { peerGroups } from "../../src/taskpane/ranking";

const card = (name: string, final: number | null, kind: "sub" | "individual" | null = null, group: string | null = null) => ({ card: { name, kind, group }, final }) as CardResult;
const ranks = (...cards: CardResult[]) => peerGroups(cards).map(({ cards: ranked }) => ranked.map(({ result, rank }) => `${rank ?? "–"} ${result.card.name}`));

test("best first; a card without a final score has no rank and comes last", () => {
  expect(ranks(card("甲", null), card("乙", 80), card("丙", 90))).toEqual([["1 丙", "2 乙", "– 甲"]]);
});

test("ties share the better rank, and the next rank is left out", () => {
  expect(ranks(card("甲", 90), card("乙", 90), card("丙", 80))).toEqual([["1 甲", "1 乙", "3 丙"]]);
});

test("only peers are ranked together: the same 类别 and 类组", () => {
  expect(ranks(card("甲", 90, "sub", "内设"), card("员工", 99, "individual"), card("乙", 95, "sub", "直属"), card("丙", 91, "sub", "内设"))).toEqual([["1 丙", "2 甲"], ["1 员工"], ["1 乙"]]);
});
