import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment, CardResult } from "../../src/scorecard/assessment";
import { pathOf } from "../../src/scorecard/cardColumns";
import { columnsOf } from "../../src/scorecard/nodes";
import { type Expected, type ExpectedCard, expectedOf, sampleTables } from "./sampleTables";

const samples = ["township", "broken", "layout-a", "layout-b", "layout-c", "city-71"] as const;
const assessments = new Map<string, Assessment>();

beforeAll(async () => {
  for (const name of samples) {
    const { book, findings } = assemble(await sampleTables(name));
    assessments.set(name, assess(book, findings));
  }
});

/** Facts that go by another name with us. */
const factNames: Readonly<Record<string, string>> = {
  "target-equals-baseline at": "both",
  "bands-gap at": "between",
  "bands-overlap at": "between",
  "rollup-unknown name": "member",
  "rollup-loop names": "loop",
  "link-loop names": "loop",
};
const vetoes = { reject: "一票否决", bar: "一票否优" } as const;
/** Eight decimals, as the separate program's numbers are compared. */
const near = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e8) / 1e8);

function card({ card: scorecard, nodes, score, final, grade, flag }: CardResult): ExpectedCard {
  const columns = columnsOf(scorecard);
  return {
    card: scorecard.name,
    score: near(score),
    final: near(final),
    grade,
    flag: flag === null ? null : vetoes[flag],
    convention: scorecard.convention,
    nodes: scorecard.nodes.map((node, index) => {
      const monitored = node.level === "indicator" && node.use === "monitored";
      const { weight, globalWeight, points, weighted } = nodes[index]!;
      // The expected files leave out the points of monitored indicators.
      return { code: node.code, path: pathOf(columns, index), level: node.level, monitored, weight: near(weight), globalWeight: near(globalWeight), points: monitored ? null : near(points), weighted: near(weighted) };
    }),
  };
}

function rounded({ nodes, ...rest }: ExpectedCard): ExpectedCard {
  return {
    ...rest,
    score: near(rest.score),
    final: near(rest.final),
    nodes: nodes.map((node) => ({ ...node, weight: near(node.weight), globalWeight: near(node.globalWeight), points: near(node.points), weighted: near(node.weighted) })),
  };
}

describe.each(samples)("%s", (name) => {
  const expected: Expected = expectedOf(name);
  const assessment = (): Assessment => assessments.get(name)!;

  test.each(expected.cards.map((one) => [one.card, one] as const))("%s: every weight, point and total, and the grade", (_, wanted) => {
    const result = assessment().cards.find((one) => one.card.name === wanted.card)!;
    expect(card(result)).toEqual(rounded(wanted));
  });

  test("the cards in the workbook's order", () => {
    expect(assessment().cards.map((one) => one.card.name)).toEqual(expected.cards.map((one) => one.card));
  });

  test("the findings, each at its cell", () => {
    const line = (...parts: readonly (string | null)[]): string => parts.join(" ");
    const found = assessment().findings.filter(({ rule }) => !rule.startsWith("drift-"));
    expect(found.map(({ rule, severity, at, card: of }) => line(rule, severity, at.sheet, at.cell, of)).sort()).toEqual(
      expected.findings.map(({ rule, severity, sheet, cell, card: of }) => line(rule, severity, sheet, cell, of)).sort(),
    );
  });

  test("the numbers that the findings name", () => {
    for (const { rule, sheet, cell, numbers } of expected.findings) {
      if (numbers === undefined) continue;
      const one = assessment().findings.find((other) => other.rule === rule && other.at.sheet === sheet && other.at.cell === cell)!;
      const facts = Object.fromEntries(
        // Of several clauses in a row that cannot be read the file names the first, we name all.
        Object.entries(numbers).map(([name, value]) => [factNames[`${rule} ${name}`] ?? name, name === "clause" ? expect.stringMatching(`^${String(value)}`) : value]),
      );
      expect(one).toMatchObject(facts);
    }
  });

  test("the drift between its cards", () => {
    const { renamed, missing, extra } = expected.drift ?? { renamed: [], missing: [], extra: [] };
    const found = assessment().findings.flatMap((one): unknown[] => {
      if (one.rule === "drift-renamed") return [{ card: one.card, was: one.was, is: one.name }];
      if (one.rule === "drift-missing") return [{ card: one.card, lacks: one.lacking }];
      return one.rule === "drift-extra" ? [{ card: one.card, has: one.name }] : [];
    });
    expect(found).toEqual([...renamed, ...missing.map((one) => ({ card: one.card, lacks: one.name })), ...extra.map((one) => ({ card: one.card, has: one.name }))]);
  });

  test("one result per person", () => {
    const found = assessment().people.map(({ person, before, after }) => ({ name: person, before: near(before), after: near(after) }));
    expect(found).toEqual(expected.people.map((one) => ({ ...one, before: near(one.before), after: near(one.after) })));
  });

  test("the coverage of each strategy map", () => {
    const coverage = Object.fromEntries(assessment().cards.flatMap((one) => (one.coverage === null ? [] : [[one.card.name, near(one.coverage)]])));
    expect(coverage).toEqual(expected.coverage ?? {});
  });
});
