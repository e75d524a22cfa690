import fc from "fast-check";
import { supportMatrix } from "../../src/scorecard/coverage";
import { resolveLinks } from "../../src/scorecard/links";
import type { RuleName } from "../../src/scorecard/finding";
import type { Table } from "../../src/scorecard/table";
import { arrows, circle, diamond, map } from "./strategyMaps";
import { assessTables, cellsOf, drawn, found } from "./tables";

const names = (tables: readonly Table[], rule: RuleName): readonly string[] =>
  assessTables(tables).findings.flatMap((one) => (one.rule === rule && "name" in one && typeof one.name === "string" ? [one.name] : []));
const linkRules = ["objective-isolated", "objective-unsupported", "objective-dead-end", "no-path-to-top", "perspective-unsupported", "link-loop", "link-downward", "link-self", "link-duplicate", "link-unknown"];
const linkFindings = (tables: readonly Table[]): readonly string[] => assessTables(tables).findings.flatMap(({ rule }) => (linkRules.includes(rule) ? [rule] : []));

test("a map whose every objective leads from the bottom to the top has no finding, and full coverage", () => {
  const assessment = assessTables(diamond);
  expect(linkFindings(diamond)).toEqual([]);
  expect(assessment.cards[0]!.coverage).toBe(1);
});

describe("the table itself", () => {
  test("link-unknown points at the end that is unknown", () => {
    const assessment = assessTables([...diamond.slice(0, 3), drawn("links", "原因 | 结果 \n L1 | C1 \n C1 | 查无此目标 \n 没有的 | F1")]);
    expect(found(assessment, "link-unknown")).toMatchObject([
      { name: "查无此目标", at: { sheet: "因果", cell: "B3" }, card: null },
      { name: "没有的", at: { sheet: "因果", cell: "A4" } },
    ]);
  });

  test("link-self and link-duplicate", () => {
    const tables = arrows("L1>F1", "L1>L1", "L1>F1");
    expect(found(assessTables(tables), "link-self")).toMatchObject([{ name: "L1", at: { cell: "A3" } }]);
    expect(found(assessTables(tables), "link-duplicate")).toMatchObject([{ cause: "L1", effect: "F1", first: { cell: "A2" }, at: { cell: "A4" } }]);
  });

  test("objectives are found by name as well as by code", () => {
    expect(linkFindings([...diamond.slice(0, 3), drawn("links", "原因 | 结果 \n 目标L1 | C1 \n L1 | 目标C2 \n C1 | F1 \n C2 | 目标F1")])).toEqual([]);
  });

  test("a name that several cards use means the objective of each of them", () => {
    const rows = (card: string) => `${card} | 学习与成长 | 学习 | 甲 | 0.5 | 直接评分 | 90 \n ${card} | 财务 | 增收 | 乙 | 0.5 | 直接评分 | 90`;
    const assessment = assessTables([
      drawn("indicators", `卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n ${rows("一")} \n ${rows("二")}`),
      drawn("links", "原因 | 结果 \n 学习 | 增收"),
    ]);
    expect(assessment.cards.map(({ coverage }) => coverage)).toEqual([1, 1]);
  });
});

describe("loops", () => {
  test("link-loop names every objective in it, from the first link of the table on", () => {
    const assessment = assessTables(circle);
    expect(found(assessment, "link-loop")).toMatchObject([{ loop: ["目标P1", "目标P2"], at: { sheet: "因果", cell: "A4" }, card: "甲" }]);
    expect(assessment.cards[0]!.score).toBe(90);
  });

  test.each([
    // what closes the circle               loops
    ["feedback with a lag", "F1~6~L1",      0],
    ["feedback without a lag", "F1~L1",     1],
    ["an ordinary link", "F1>L1",           1],
  ])("link-loop: %s", (_, closing, loops) => {
    expect(found(assessTables(arrows("L1>P1", "P1>F1", closing)), "link-loop")).toHaveLength(loops);
  });

  test("link-loop: two circles that share an objective are one loop", () => {
    const loops = found(assessTables(arrows("L1>P1", "P1>P2", "P2>P1", "P1>P3", "P3>P1", "P1>F1")), "link-loop");
    expect(loops.map(({ loop }) => [...loop].sort())).toEqual([["目标P1", "目标P2", "目标P3"]]);
  });

  test("law: a map with links only upwards never has a loop, and every loop is a walk along links", () => {
    const end = fc.constantFrom("L1", "L2", "P1", "P2", "C1", "C2", "F1", "F2");
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end).filter(([a, b]) => a !== b), { minLength: 1, maxLength: 12 }), (pairs) => {
        const unique = [...new Map(pairs.map((pair) => [pair.join(">"), pair])).values()];
        const loops = found(assessTables(arrows(...unique.map((pair) => pair.join(">")))), "link-loop").map(({ loop }) => new Set(loop.map((name) => name.slice(2))));
        const reach = (from: string, seen = new Set<string>()): Set<string> => {
          for (const [cause, effect] of unique) if (cause === from && !seen.has(effect)) reach(effect, seen.add(effect));
          return seen;
        };
        for (const node of new Set(unique.flat())) expect(loops.some((loop) => loop.has(node))).toBe(reach(node).has(node));
      }),
    );
  });
});

describe("support", () => {
  test("link-downward: an effect below its cause, unless it is feedback", () => {
    expect(found(assessTables(arrows("L1>P1", "P1>F1", "F1>P2", "P2>F1")), "link-downward")).toMatchObject([{ cause: "目标F1", effect: "目标P2", at: { cell: "A4" } }]);
    expect(found(assessTables(arrows("L1>P1", "P1>F1", "F1~3~L1")), "link-downward")).toEqual([]);
  });

  test("objective-isolated replaces the other three", () => {
    expect(linkFindings(map(["P9"], ["L1>P1", "P1>F1"]))).toEqual(["objective-isolated"]);
  });

  test("objective-isolated: feedback counts against isolation, and only against that", () => {
    expect(names(map(["P9"], ["L1>P1", "P1>F1", "F1~6~P9"]), "objective-isolated")).toEqual([]);
    expect(names(map([], ["L1>P1", "P1>F1", "F1~6~P9"]), "objective-unsupported")).toEqual(["目标P9"]);
    expect(names(map([], ["L1>P1", "P1>F1", "F1~6~P9"]), "objective-dead-end")).toEqual(["目标P9"]);
  });

  test("objective-unsupported: above the lowest perspective, and nothing leads to it", () => {
    expect(names(arrows("L1>P1", "P1>F1", "P2>F1"), "objective-unsupported")).toEqual(["目标P2"]);
  });

  test("objective-dead-end: below the highest perspective, and it leads nowhere", () => {
    expect(names(arrows("L1>P1", "P1>F1", "L1>P2"), "objective-dead-end")).toEqual(["目标P2"]);
  });

  test("no-path-to-top: it leads somewhere, but no chain reaches the highest perspective", () => {
    const tables = arrows("L1>P1", "P1>F1", "L2>P2", "P2>P3");
    expect(names(tables, "no-path-to-top")).toEqual(["目标L2", "目标P2"]);
    expect(names(tables, "objective-dead-end")).toEqual(["目标P3"]);
  });

  test("a perspective that only 目标 names is found there", () => {
    const assessment = assessTables([
      drawn("objectives", "卡 | 维度 | 战略目标 \n 甲 | 学习与成长 | 队伍 \n 甲 | 财务 | 增收"),
      drawn("indicators", "卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 学习与成长 | 队伍 | 学时 | 1 | 直接评分 | 90"),
      drawn("links", "原因 | 结果 \n 增收 | 队伍"),
    ]);
    expect(found(assessment, "perspective-unsupported")).toMatchObject([{ name: "财务", at: { sheet: "目标", cell: "B3" } }]);
  });

  test("perspective-unsupported: no link enters it from any below", () => {
    const assessment = assessTables(arrows("L1>F1", "P1>F1"));
    expect(found(assessment, "perspective-unsupported")).toMatchObject([{ name: "内部流程", at: { sheet: "维度", cell: "B3" } }]);
  });

  test("nothing is said where 因果 has no rows, nor of cards without objectives", () => {
    expect(linkFindings(map(["L1", "F1"], []))).toEqual([]);
    expect(linkFindings([...diamond, drawn("indicators", "卡 | 维度 | 指标 | 权重 | 计分方法 | 得分 \n 乙 | 财务 | 收入 | 1 | 直接评分 | 90")])).toEqual([]);
  });
});

describe("coverage", () => {
  test("share of weight on a chain from the lowest perspective to the highest", () => {
    // L2 leads nowhere, P2 comes from nowhere: two of five objectives are off the chain.
    expect(assessTables(map(["L2"], ["L1>P1", "P1>F1", "P2>F1"])).cards[0]!.coverage).toBe(0.6);
  });

  test("a chain may use a downward link, but no feedback", () => {
    expect(assessTables(arrows("L1>P1", "P1>L2", "L2>F1")).cards[0]!.coverage).toBe(1);
    expect(assessTables(arrows("L1>P1", "P1~6~F1", "L1>P2")).cards[0]!.coverage).toBe(0);
  });

  test("none without links", () => expect(assessTables(map(["L1", "F1"], [])).cards[0]!.coverage).toBeNull());

  test("the support matrix counts links and the weight of their causes", () => {
    const { book } = assessTables(diamond);
    const matrix = supportMatrix(book.cards[0]!, resolveLinks(book.links, book.cards).onCards[0]!);
    expect(matrix?.perspectives).toEqual(["学习与成长", "客户", "财务"]);
    expect(matrix?.cells.map((row) => row.map(({ links, weight }) => `${links} ${weight}`))).toEqual([
      ["0 0", "2 0.25", "0 0"],
      ["0 0", "0 0", "2 0.5"],
      ["0 0", "0 0", "0 0"],
    ]);
  });
});

test("the order of perspectives is the user's to change", () => {
  const upside = drawn("indicators", "维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 投入 | 甲 | 一 | 0.5 | 直接评分 | 90 \n 产出 | 乙 | 二 | 0.5 | 直接评分 | 90");
  const links = drawn("links", "原因 | 结果 \n 乙 | 甲");
  expect(cellsOf(assessTables([upside, links]), "link-downward")).toEqual(["因果!A2"]);
  expect(cellsOf(assessTables([upside, links], { order: ["产出", "投入"] }), "link-downward")).toEqual([]);
});
