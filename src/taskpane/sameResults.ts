import type { Assessment } from "../scorecard/assessment";

/** 结果是否相同: the same cards with the same weights, points, totals and grades, so that scales written from one are right for the other. */
export function sameResults(one: Assessment, other: Assessment): boolean {
  return one === other || JSON.stringify(resultsOf(one)) === JSON.stringify(resultsOf(other));
}

function resultsOf({ cards, people }: Assessment): unknown {
  return [
    cards.map(({ card, nodes, final, grade, flag }) => [card.name, final, grade, flag, nodes.map(({ weight, points }, index) => [card.nodes[index]!.name, weight, points])]),
    people.map(({ person, final, grade }) => [person, final, grade]),
  ];
}
