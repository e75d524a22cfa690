import fc from "fast-check";
import { repairWeights } from "../../src/scorecard/repairWeights";
import { assessTables, byPath, cardNamed, cellsOf, drawn, found, tableOf } from "./tables";

/** One card whose weights stand under the given header, all indicators at 90 points. */
const withWeights = (weights: readonly (string | number)[], header = "权重") =>
  assessTables([tableOf("indicators", [["指标", header, "计分方法", "目标值", "实际值"], ...weights.map((weight, index) => [`指标${index + 1}`, weight, "比率法", 100, 90])])]);
const score = (...given: Parameters<typeof withWeights>) => withWeights(...given).cards[0]!.score;

describe("what a weight cell may say", () => {
  test.each([
    // what it is                              header    weights
    ["shares",                                 "权重",   [0.3, 0.7]],
    ["per cents as typed",                     "权重",   ["30%", "70%"]],
    ["full-width per cents and digits",        "权重",   ["３０％", "70 %"]],
    ["a share beside a per cent",              "权重",   [0.3, "70%"]],
    ["points that add up to 100",              "权重",   [30, 70]],
    ["points with the word",                   "权重",   ["30分", "70分"]],
    ["points beside points with the word",     "权重",   ["30分", 70]],
    ["a single 1 is the whole",                "权重",   [1]],
    ["a single 100 is the whole",              "权重",   [100]],
    ["one point among others",                 "权重",   [1, 99]],
    ["bare numbers under 分值",                "分值",   [30, 70]],
    ["half a point under 分值",                "分值",   [0.5, 99.5]],
  ])("%s", (_, header, weights) => {
    const assessment = withWeights(weights, header);
    expect(assessment.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(assessment.cards[0]!.score).toBe(90);
  });

  test.each([
    // what it is                                weights             cells that cannot be read
    ["a bare 30 beside a per cent",              [30, "70%"],        ["B2"]],
    ["a bare 60 where the sum is not 100",       [60, 0.4],          ["B2"]],
    ["words around the number",                  ["约30%", 0.7],     ["B2"]],
    ["a range",                                  ["30-40", 0.7],     ["B2"]],
    ["text",                                     ["重要", "一般"],   ["B2", "B3"]],
  ])("weight-unreadable: %s is not guessed at", (_, weights, cells) => {
    const assessment = withWeights(weights);
    expect(cellsOf(assessment, "weight-unreadable")).toEqual(cells.map((cell) => `指标!${cell}`));
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test("weights-sum: bare weights above 1 are points even where they miss 100, and that is one finding", () => {
    const [finding, ...others] = found(withWeights([30, 60]), "weights-sum");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ sum: 0.9, expected: 1, members: ["指标1", "指标2"], at: { sheet: "指标", cell: "B2" } });
    expect(found(withWeights([30, 60]), "weight-unreadable")).toEqual([]);
  });

  test("weight-negative names the number", () => {
    expect(found(withWeights([-0.1, 0.6, 0.5]), "weight-negative")).toMatchObject([{ name: "指标1", value: -0.1, at: { cell: "B2" } }]);
  });

  test("weight-missing: every scored indicator without a weight; a table without the column says so once", () => {
    expect(cellsOf(withWeights(["", 1]), "weight-missing")).toEqual(["指标!B2"]);
    const none = assessTables([drawn("indicators", "指标 | 计分方法 | 目标值 | 实际值 \n 甲 | 比率法 | 100 | 90 \n 乙 | 比率法 | 100 | 90")]);
    expect(found(none, "weight-missing")).toHaveLength(1);
  });

  test("weights within a millionth of 100 % are rounding", () => {
    expect(score([0.3333333, 0.3333333, 0.3333334])).toBe(90);
    expect(score([0.33333, 0.33333, 0.33333])).toBeNull();
  });
});

describe("two conventions, found by fit", () => {
  const layered = (rows: string) =>
    assessTables([drawn("indicators", `维度 | 维度权重 | 战略目标 | 目标权重 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n${rows}`)]);

  test("local: group weights are stated and every group adds up to 100 %", () => {
    const assessment = layered(`
      财务 | 0.4 | 增收 | 1   | 收入 | 0.6 | 比率法 | 100 | 80
      财务 | 0.4 | 增收 | 1   | 回款 | 0.4 | 比率法 | 100 | 100
      客户 | 0.6 | 满意 | 1   | 满意度 | 1 | 比率法 | 100 | 90`);
    const [result] = assessment.cards;
    expect(result!.card.convention).toBe("local");
    expect(byPath(result!).get("财务/增收/收入")).toEqual({ weight: 0.6, globalWeight: 0.24, points: 80, weighted: 19.2 });
    expect(result!.score).toBe(89.2);
  });

  test("global: the card adds up and every group weight is the sum of its members', even with group columns", () => {
    const [result] = layered(`
      财务 | 0.4 | 增收 | 0.4 | 收入   | 0.24 | 比率法 | 100 | 80
      财务 | 0.4 | 增收 | 0.4 | 回款   | 0.16 | 比率法 | 100 | 100
      客户 | 0.6 | 满意 | 0.6 | 满意度 | 0.6  | 比率法 | 100 | 90`).cards;
    expect(result!.card.convention).toBe("global");
    expect(byPath(result!).get("财务/增收/收入")!.weight).toBe(0.6);
    expect(result!.score).toBe(89.2);
  });

  test("维度权重 alone makes two local levels; an objective is as heavy as its members together", () => {
    const [result] = assessTables([
      drawn("indicators", `
        维度 | 维度权重 | 战略目标 | 指标   | 权重 | 计分方法 | 目标值 | 实际值
        财务 | 50%      | 增收     | 收入   | 30%  | 比率法   | 100    | 80
        财务 | 50%      | 增收     | 回款   | 20%  | 比率法   | 100    | 90
        财务 | 50%      | 节支     | 经费   | 50%  | 比率法   | 100    | 100
        客户 | 50%      | 满意     | 满意度 | 100% | 比率法   | 100    | 70`),
    ]).cards;
    const nodes = byPath(result!);
    expect(result!.card.convention).toBe("local");
    expect(nodes.get("财务/增收")).toEqual({ weight: 0.5, globalWeight: 0.25, points: 84, weighted: 21 });
    expect(nodes.get("财务/增收/收入")).toEqual({ weight: 0.6, globalWeight: 0.15, points: 80, weighted: 12 });
    expect(result!.score).toBe(81);
  });

  test("points of a hundred within each group are local points", () => {
    const [result] = assessTables([
      drawn("indicators", `
        维度 | 维度权重 | 指标   | 权重 | 计分方法 | 目标值 | 实际值
        财务 | 40       | 收入   | 60   | 比率法   | 100    | 80
        财务 | 40       | 回款   | 40   | 比率法   | 100    | 100
        客户 | 60       | 满意度 | 100  | 比率法   | 100    | 90`),
    ]).cards;
    expect(result!.card.convention).toBe("local");
    expect(result!.score).toBe(89.2);
  });

  test("weights-sum: a group whose stated weight is not the sum of its members' is named, the card staying global", () => {
    const assessment = layered(`
      财务 | 0.4 | 增收 | 0.3 | 收入   | 0.24 | 比率法 | 100 | 80
      财务 | 0.4 | 增收 | 0.3 | 回款   | 0.16 | 比率法 | 100 | 100
      客户 | 0.6 | 满意 | 0.6 | 满意度 | 0.6  | 比率法 | 100 | 90`);
    expect(found(assessment, "weights-sum")).toMatchObject([{ group: "增收", sum: 0.4, expected: 0.3 }]);
  });

  test("weights-sum: one local group that misses 100 % is the only finding", () => {
    const assessment = layered(`
      财务 | 0.4 | 增收 | 1 | 收入   | 0.6 | 比率法 | 100 | 80
      财务 | 0.4 | 增收 | 1 | 回款   | 0.3 | 比率法 | 100 | 100
      客户 | 0.6 | 满意 | 1 | 满意度 | 1   | 比率法 | 100 | 90`);
    expect(found(assessment, "weights-sum")).toMatchObject([{ group: "增收", sum: 0.9, members: ["收入", "回款"], at: { cell: "F2" } }]);
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test("weight-unreadable: two rows that state different weights for one perspective contradict each other", () => {
    const assessment = assessTables([
      drawn("indicators", "维度 | 维度权重 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 \n 财务 | 100% | 甲 | 0.5 | 比率法 | 100 | 90 \n 财务 | 90% | 乙 | 0.5 | 比率法 | 100 | 90"),
    ]);
    expect(found(assessment, "weight-unreadable")).toMatchObject([{ name: "财务", value: "100% / 90%", at: { cell: "B3" } }]);
  });

  test("a person's choice of convention wins", () => {
    const tables = [drawn("indicators", "卡 | 维度 | 维度权重 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 \n 甲 | 财务 | 1 | 收入 | 1 | 比率法 | 100 | 90")];
    expect(assessTables(tables).cards[0]!.card.convention).toBe("global");
    expect(assessTables(tables, { conventions: { 甲: "local" } }).cards[0]!.card.convention).toBe("local");
  });
});

describe("a header that says per cent", () => {
  const typed = (header: string, weights: readonly (string | number)[], points: readonly number[]) =>
    assessTables([tableOf("indicators", [["指标", header, "得分"], ...weights.map((weight, i) => [`指标${i}`, weight, points[i]!])])]);

  test.each<[string, string, (string | number)[]]>([
    ["bare numbers are per cents",              "权重（%）",  [50, 30, 20]],
    ["in half-width brackets",                  "权重(%)",    [50, 30, 20]],
    ["in square brackets",                      "权重[％]",   [50, 30, 20]],
    ["without brackets",                        "权重%",      [50, 30, 20]],
    ["in English",                              "Weight (%)", [50, 30, 20]],
    ["cells formatted as per cent hold shares", "权重（%）",  [0.5, 0.3, 0.2]],
    ["numbers kept as text",                    "权重（%）",  ["50", "30", "20"]],
    ["some with a sign of their own",           "权重（%）",  ["50%", 30, 20]],
  ])("%s: a typed 得分 is out of 100", (_, header, weights) => {
    const { cards, findings } = typed(header, weights, [95, 80, 60]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(cards[0]!.score).toBe(83.5);
  });

  test("without the sign bare numbers above 1 are 分值, and a 得分 is out of them", () => {
    expect(typed("权重", [50, 30, 20], [50, 30, 10]).cards[0]!.score).toBe(90);
  });

  test("small per cents beside large ones are per cents as well", () => {
    expect(typed("权重（%）", [98.5, 1, 0.5], [100, 50, 0]).cards[0]!.score).toBe(99);
  });

  test("weights-sum: 0.5 among per cents is half of one per cent", () => {
    expect(found(typed("权重（%）", [0.5, 30, 20], [90, 90, 90]), "weights-sum")).toMatchObject([{ sum: 0.505 }]);
  });

  test("维度权重（%） as well", () => {
    const [card] = assessTables([drawn("indicators", `
      维度 | 维度权重（%） | 指标   | 权重（%） | 得分
      财务 | 40            | 收入   | 60        | 80
      财务 | 40            | 回款   | 40        | 100
      客户 | 60            | 满意度 | 100       | 90`)]).cards;
    expect(card!.card.convention).toBe("local");
    expect(card!.score).toBe(89.2);
  });
});

describe("a unit in the header of 目标值", () => {
  const stepped = (header: string, unit: string, target: number, actual: number) =>
    assessTables([tableOf("indicators", [["指标", "权重", "计分标准", "计量单位", header, "实际值"], ["办结率", 1, "每低1%扣2分", unit, target, actual]])]).cards[0]!.score;

  test("目标值（%）: a per cent of the sentence is one point of the target", () => {
    expect(stepped("目标值（%）", "", 90, 85)).toBe(90);
  });
  test("a 计量单位 that contradicts the header is not overruled by it, nor overrules it", () => {
    expect(stepped("目标值", "万元", 200, 190)).toBe(90);
    expect(stepped("目标值（%）", "万元", 200, 190)).toBeNull();
  });
  test("目标值（年度） names no unit", () => {
    expect(stepped("目标值（年度）", "", 200, 190)).toBe(stepped("目标值", "", 200, 190));
  });
});

describe("points-weighted: 得分 typed beside weights in per cent", () => {
  const typed = (first: number, second: number, weights = "50% 50%") => {
    const [one, other] = weights.split(" ");
    return assessTables([drawn("indicators", `指标 | 权重 | 得分\n收入 | ${one} | ${first}\n满意 | ${other} | ${second}`)]);
  };
  test("that no more than reach their weights are said to look weighted already, at the first of them", () => {
    expect(found(typed(45, 50), "points-weighted")).toMatchObject([{ severity: "warning", at: { cell: "C2" }, name: "收入", points: 45, share: 0.5 }]);
    expect(typed(45, 50).cards[0]!.score).toBe(47.5);
  });
  test.each([
    ["one is beyond its weight", 45, 51, "50% 50%"],
    ["all are 0", 0, 0, "50% 50%"],
    ["weights are points", 45, 50, "50分 50分"],
  ])("not where %s", (_, first, second, weights) => {
    expect(found(typed(first, second, weights), "points-weighted")).toEqual([]);
  });
});

describe("points-outside: a typed 得分 beyond its bounds", () => {
  test.each([
    // weights       得分        full  score
    ["50% 50%",     [110, 90],   100,   95  ],
    ["50% 50%",     [-5, 90],    100,   45  ],
    ["50分 50分",    [60, 40],     50,   90  ],
  ] as const)("weights %s, points %j: held to 0 to %d and said, total %d", (weights, [first, second], full, score) => {
    const [one, other] = weights.split(" ");
    const assessment = assessTables([drawn("indicators", `指标 | 权重 | 得分\n收入 | ${one} | ${first}\n满意 | ${other} | ${second}`)]);
    expect(found(assessment, "points-outside")).toMatchObject([{ severity: "warning", at: { cell: "C2" }, name: "收入", points: first, full }]);
    expect(assessment.cards[0]!.score).toBe(score);
  });

  test("not where an actual decides, nor at the bounds", () => {
    const assessment = assessTables([drawn("indicators", "指标 | 权重 | 计分方法 | 目标值 | 实际值 | 得分\n收入 | 50% | 比率法 | 100 | 90 | 110\n满意 | 50% | | | | 100")]);
    expect(found(assessment, "points-outside")).toEqual([]);
  });
});

describe("weights that count for nothing", () => {
  test("weight-on-monitored: a monitored indicator, or a veto row, that carries weight", () => {
    const assessment = assessTables([
      drawn("indicators", `
        指标   | 用途 | 权重 | 计分方法 | 计分标准 | 目标值 | 实际值
        收入   | 考核 | 1    | 比率法   |          | 100    | 90
        来访   | 监控 | 0.2  | 比率法   |          | 100    | 90
        事故   | 考核 | 0.1  |          | 一票否决 |        | 否
        投诉   | 监控 |      | 比率法   |          | 100    | 80`),
    ]);
    expect(found(assessment, "weight-on-monitored")).toMatchObject([
      { name: "来访", share: 0.2, isVeto: false, at: { cell: "C3" } },
      { name: "事故", share: 0.1, isVeto: true, at: { cell: "C4" } },
    ]);
    expect(assessment.cards[0]!.score).toBe(90);
    expect(byPath(assessment.cards[0]!).get("投诉")).toEqual({ weight: null, globalWeight: null, points: 80, weighted: null });
  });
});

describe("the habits of weighing", () => {
  test("weights-equal: members whose weights are sums are found at their names, also under a 目标权重 that is left blank", () => {
    const assessment = assessTables([
      drawn("objectives", "卡 | 维度 | 战略目标 | 目标权重 \n 甲 | 财务 | 增收 | \n 甲 | 财务 | 节支 | \n 甲 | 财务 | 提效 |"),
      drawn("indicators", "卡 | 维度 | 战略目标 | 指标 | 分值 | 计分方法 | 得分 \n 甲 | 财务 | 增收 | 一 | 30 | 直接评分 | 9 \n 甲 | 财务 | 节支 | 二 | 30 | 直接评分 | 9 \n 甲 | 财务 | 提效 | 三 | 30 | 直接评分 | 9 \n 甲 | 客户 | | 四 | 10 | 直接评分 | 9"),
    ]);
    expect(found(assessment, "weights-equal")).toMatchObject([{ n: 3, at: { sheet: "目标", cell: "C2" } }]);
  });

  test("weights-equal: three or more members with exactly the same weight", () => {
    expect(found(withWeights([0.25, 0.25, 0.25, 0.25]), "weights-equal")).toMatchObject([{ n: 4, share: 0.25, at: { cell: "B2" } }]);
    expect(found(withWeights([0.5, 0.5]), "weights-equal")).toEqual([]);
    expect(found(withWeights([0.3, 0.3, 0.4]), "weights-equal")).toEqual([]);
  });

  test("weight-small and weight-large: outside 3 % to 40 % of the card; the ends are inside", () => {
    const assessment = withWeights([0.02, 0.03, 0.4, 0.41, 0.14]);
    expect(found(assessment, "weight-small")).toMatchObject([{ name: "指标1", share: 0.02, least: 0.03 }]);
    expect(found(assessment, "weight-large")).toMatchObject([{ name: "指标4", share: 0.41, most: 0.4 }]);
  });

  test("weight-small: the band is the user's to set", () => {
    const tables = [drawn("strategy", "项目 | 内容 \n 权重下限 | 10% \n 权重上限 | 60%"), drawn("indicators", "指标 | 权重 | 计分方法 | 目标值 | 实际值 \n 甲 | 0.05 | 比率法 | 1 | 1 \n 乙 | 0.55 | 比率法 | 1 | 1 \n 丙 | 0.4 | 比率法 | 1 | 1")];
    const assessment = assessTables(tables);
    expect(found(assessment, "weight-small")).toMatchObject([{ name: "甲" }]);
    expect(found(assessment, "weight-large")).toEqual([]);
  });
});

describe("repair by largest remainder", () => {
  const repaired = (weights: readonly number[]) => {
    const { cards } = withWeights(weights);
    return repairWeights(cards[0]!.card);
  };

  test("weights in proportion, to two decimals of a per cent, adding up to 100 %", () => {
    expect(repaired([0.5, 0.3, 0.1]).map(({ from, to, at }) => [from, to, at.cell])).toEqual([
      [0.5, 0.5556, "B2"],
      [0.3, 0.3333, "B3"],
      [0.1, 0.1111, "B4"],
    ]);
  });

  test("nothing to repair where the weights add up", () => expect(repaired([0.4, 0.6])).toEqual([]));

  test("only the group that does not add up is touched", () => {
    const { cards } = assessTables([
      drawn("indicators", `
        维度 | 维度权重 | 指标   | 权重 | 计分方法 | 目标值 | 实际值
        财务 | 40%      | 收入   | 60%  | 比率法   | 100    | 80
        财务 | 40%      | 回款   | 30%  | 比率法   | 100    | 100
        客户 | 60%      | 满意度 | 100% | 比率法   | 100    | 90`),
    ]);
    expect(repairWeights(cards[0]!.card)).toMatchObject([{ name: "收入", from: 0.6, to: 0.6667 }, { name: "回款", from: 0.3, to: 0.3333 }]);
  });

  test("a global card's group weights follow their members'", () => {
    const { cards } = assessTables([
      drawn("indicators", `
        维度 | 维度权重 | 指标   | 权重 | 计分方法 | 目标值 | 实际值
        财务 | 40%      | 收入   | 20%  | 比率法   | 100    | 80
        财务 | 40%      | 回款   | 10%  | 比率法   | 100    | 100
        客户 | 60%      | 满意度 | 60%  | 比率法   | 100    | 90`),
    ], { conventions: { "": "global" } });
    expect(repairWeights(cards[0]!.card).map(({ name, to }) => [name, to])).toEqual([["收入", 0.2222], ["回款", 0.1111], ["满意度", 0.6667], ["财务", 0.3333], ["客户", 0.6667]]);
  });

  test("law: repaired weights add up to 100 %, each within a hundredth of a per cent of its proportion", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 30 }), (parts) => {
        const weights = parts.map((part) => part / 10000);
        const changes = repaired(weights);
        const after = weights.map((weight, index) => changes.find(({ at }) => at.cell === `B${index + 2}`)?.to ?? weight);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(after.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        if (changes.length > 0) after.forEach((weight, index) => expect(Math.abs(weight - weights[index]! / total)).toBeLessThan(0.0001 + 1e-9));
      }),
    );
  });
});

test("the order of rows on the sheet does not change the score", () => {
  const rows = [["甲", 0.2, 70], ["乙", 0.3, 80], ["丙", 0.5, 95]] as const;
  const scoreOf = (order: readonly (readonly [string, number, number])[]) =>
    assessTables([tableOf("indicators", [["指标", "权重", "计分方法", "目标值", "实际值"], ...order.map(([name, weight, actual]) => [name, weight, "比率法", 100, actual])])]).cards[0]!.score;
  expect(scoreOf([...rows].reverse())).toBe(scoreOf(rows));
});

test("a card named twice is one card, in the order of 卡", () => {
  const assessment = assessTables([
    drawn("cards", "卡 | 类别 \n 乙 | 分卡 \n 甲 | 总卡"),
    drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 \n 甲 | 收入 | 0.5 | 比率法 | 100 | 90 \n 乙 | 收入 | 1 | 比率法 | 100 | 80 \n　甲 | 支出 | 0.5 | 比率法 | 100 | 70"),
  ]);
  expect(assessment.cards.map(({ card, score: total }) => [card.name, total])).toEqual([["乙", 80], ["甲", 80]]);
  expect(cardNamed(assessment, "甲").nodes).toHaveLength(3);
});
