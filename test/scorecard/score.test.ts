import fc from "fast-check";
import { assessTables, byPath, cardNamed, drawn, found, tableOf } from "./tables";

const missingCard = (policy: string, setting = "") =>
  assessTables([
    drawn("strategy", `项目 | 内容 \n 缺数 | ${setting}`),
    drawn("indicators", `
      卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 | 缺数
      甲 | 财务 | 增收     | 收入 | 0.3  | 比率法   | 100    | 80     |
      甲 | 财务 | 增收     | 回款 | 0.2  | 比率法   | 100    |        | ${policy}
      甲 | 财务 | 节支     | 支出 | 0.1  | 比率法   | 100    | 100    |
      甲 | 客户 | 满意     | 评价 | 0.4  | 比率法   | 100    | 90     |
      乙 | 财务 | 增收     | 收入 | 0.5  | 比率法   | 100    | 70     |
      乙 | 财务 | 增收     | 回款 | 0.5  | 比率法   | 100    | 60     |
      丙 | 财务 | 增收     | 回款 | 1    | 比率法   | 100    | 90     |`),
  ]);

describe("missing data, four ways", () => {
  test("block: no total, and a finding says what is missing", () => {
    const assessment = missingCard("");
    expect(found(assessment, "actual-missing")).toMatchObject([{ name: "回款", card: "甲", at: { sheet: "指标", cell: "H3" } }]);
    expect(cardNamed(assessment, "甲").score).toBeNull();
    expect(cardNamed(assessment, "乙").score).toBe(65);
  });

  test("exclude: its siblings take over its weight, and the nodes show the weights in force", () => {
    const assessment = missingCard("剔除");
    const nodes = byPath(cardNamed(assessment, "甲"));
    expect(found(assessment, "actual-missing")).toEqual([]);
    expect(nodes.get("甲/财务/增收/回款")).toEqual({ weight: 0, globalWeight: 0, points: null, weighted: null });
    expect(nodes.get("甲/财务/增收/收入")).toEqual({ weight: 1, globalWeight: 0.5, points: 80, weighted: 40 });
    expect(nodes.get("甲/财务/增收")).toMatchObject({ globalWeight: 0.5, points: 80 });
    expect(cardNamed(assessment, "甲").score).toBe(86);
  });

  test("exclude: where a whole group is gone, the group's siblings take over", () => {
    const [result] = assessTables([
      drawn("indicators", `
        维度 | 战略目标 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 | 缺数
        财务 | 增收     | 收入 | 0.3  | 比率法   | 100    |        | 剔除
        财务 | 增收     | 回款 | 0.2  | 比率法   | 100    |        | 剔除
        财务 | 节支     | 支出 | 0.1  | 比率法   | 100    | 100    |
        客户 | 满意     | 评价 | 0.4  | 比率法   | 100    | 90     |`),
    ]).cards;
    expect(byPath(result!).get("财务/增收")).toEqual({ weight: 0, globalWeight: 0, points: null, weighted: null });
    expect(byPath(result!).get("财务/节支")).toMatchObject({ weight: 1, globalWeight: 0.6 });
    expect(result!.score).toBe(96);
  });

  test("exclude: nothing is left to weigh, so there is no score", () => {
    const [result] = assessTables([drawn("indicators", "指标 | 权重 | 计分方法 | 目标值 | 实际值 | 缺数 \n 收入 | 1 | 比率法 | 100 | | 剔除")]).cards;
    expect(result!.score).toBeNull();
  });

  test("zero: it counts as 0", () => expect(cardNamed(missingCard("零分"), "甲").score).toBe(70));

  test("mean: the mean points of the same-named indicator over the peer cards", () => {
    const result = cardNamed(missingCard("均值"), "甲");
    expect(byPath(result).get("甲/财务/增收/回款")!.points).toBe(75);
    expect(result.score).toBe(85);
  });

  test("mean: without a peer that has it there is no total", () => {
    const [result] = assessTables([drawn("indicators", "指标 | 权重 | 计分方法 | 目标值 | 实际值 | 缺数 \n 收入 | 0.5 | 比率法 | 100 | | 均值 \n 支出 | 0.5 | 比率法 | 100 | 90 |")]).cards;
    expect(result!.score).toBeNull();
  });

  test("mean: a namesake on its own card is no peer", () => {
    const card = "维度 | 指标 | 权重 | 计分方法 | 得分 | 目标值 | 实际值 | 缺数";
    const rows = "甲 | 财务 | 收入 | 0.5 | 直接评分 | 90 | | | \n 甲 | 客户 | 收入 | 0.5 | 比率法 | | 100 | | 均值";
    expect(assessTables([drawn("indicators", `卡 | ${card} \n ${rows}`)]).cards[0]!.score).toBeNull();
    expect(cardNamed(assessTables([drawn("indicators", `卡 | ${card} \n ${rows} \n 乙 | 财务 | 收入 | 1 | 直接评分 | 70 | | |`)]), "甲").score).toBe(80);
  });

  test.each([["不出总分", null], ["剔除", 86], ["零分", 70], ["均值", 85], ["exclude", 86]])("the workbook's 缺数 %s holds for all", (setting, score) => {
    expect(cardNamed(missingCard("", setting), "甲").score).toBe(score);
  });

  test("the indicator's own 缺数 wins over the workbook's", () => expect(cardNamed(missingCard("零分", "剔除"), "甲").score).toBe(70));

  test("typed points without an actual are given, whatever the sentence says", () => {
    const [result] = assessTables([drawn("indicators", "指标 | 权重 | 计分标准 | 实际值 | 得分 \n 公开 | 1 | 按公开质量酌情评定 | | 88")]).cards;
    expect(result!.score).toBe(88);
  });

  test("typed points of a card in 分值 are out of the 分值", () => {
    const [result] = assessTables([drawn("indicators", "指标 | 分值 | 计分标准 | 实际值 | 得分 \n 公开 | 8 | 酌情 | | 7 \n 作风 | 92 | 酌情 | | 92")]).cards;
    expect(byPath(result!).get("公开")!.points).toBe(87.5);
    expect(result!.score).toBe(99);
  });
});

describe("roll-up", () => {
  const cards = (rows: string) => assessTables([drawn("indicators", `卡 | 维度 | 编号 | 指标 | 权重 | 计分方法 | 计分标准 | 得分 \n ${rows}`)]);

  test("the weighted mean of the scores of cards, and of nodes by code or path", () => {
    const assessment = cards(`
      乡 | 财务 | T1 | 部门得分 | 0.5 | 分解汇总 | 办:0.6；所:0.4 |
      乡 | 财务 | T2 | 抽样     | 0.5 | 分解汇总 | A1；所/财务 |
      办 | 财务 | A1 | 收入     | 0.4 | 直接评分 | | 80
      办 | 财务 | A2 | 支出     | 0.6 | 直接评分 | | 90
      所 | 财务 | B1 | 收入     | 1   | 直接评分 | | 70`);
    expect(byPath(cardNamed(assessment, "乡")).get("乡/财务/部门得分")!.points).toBe(79.6);
    expect(byPath(cardNamed(assessment, "乡")).get("乡/财务/抽样")!.points).toBe(75);
    expect(cardNamed(assessment, "乡").score).toBe(77.3);
  });

  test("a chain of roll-ups is worked out from the bottom, in whatever order it stands", () => {
    const assessment = cards(`
      县 | 财务 | C | 取自乡 | 1 | 分解汇总 | 乡 |
      乡 | 财务 | B | 取自办 | 1 | 分解汇总 | 办 |
      办 | 财务 | A | 收入   | 1 | 直接评分 | | 83`);
    expect(assessment.cards.map(({ score }) => score)).toEqual([83, 83, 83]);
  });

  test("a card without a score leaves the roll-up, and its own card, without", () => {
    const assessment = cards("乡 | 财务 | T | 部门得分 | 1 | 分解汇总 | 办 | \n 办 | 财务 | A | 收入 | 1 | 直接评分 | |");
    expect(cardNamed(assessment, "乡").score).toBeNull();
    expect(byPath(cardNamed(assessment, "乡")).get("乡")!.weight).toBe(1);
  });

  test("rollup-unknown: nothing, or several things, are called so", () => {
    const assessment = cards(`
      乡 | 财务 | T | 汇总 | 1 | 分解汇总 | 查无此卡；收入 |
      办 | 财务 | A | 收入 | 1 | 直接评分 | | 80
      所 | 财务 | B | 收入 | 1 | 直接评分 | | 70`);
    expect(found(assessment, "rollup-unknown")).toMatchObject([
      { member: "查无此卡", candidates: [], at: { cell: "G2" } },
      { member: "收入", candidates: ["办/财务/收入", "所/财务/收入"] },
    ]);
    expect(cardNamed(assessment, "乡").score).toBeNull();
  });

  test("rollup-loop names the whole loop once, and both cards have no score", () => {
    const assessment = cards(`
      甲 | 流程 | Z1 | 取自乙 | 0.6 | 分解汇总 | 乙 |
      甲 | 服务 | Z2 | 自有甲 | 0.4 | 直接评分 | | 90
      乙 | 流程 | Z3 | 取自甲 | 0.4 | 分解汇总 | 甲 |
      乙 | 服务 | Z4 | 自有乙 | 0.6 | 直接评分 | | 90`);
    expect(found(assessment, "rollup-loop")).toMatchObject([{ loop: ["甲", "流程", "取自乙", "乙", "流程", "取自甲"], card: "甲", at: { cell: "G2" } }]);
    expect(assessment.cards.map(({ score }) => score)).toEqual([null, null]);
  });

  test("rollup-loop: a roll-up of its own card is a loop, one of its own sibling is not", () => {
    expect(found(cards("甲 | 流程 | A | 汇总 | 1 | 分解汇总 | 甲 |"), "rollup-loop")).toMatchObject([{ loop: ["甲", "流程", "汇总"] }]);
    const assessment = cards("甲 | 流程 | A | 汇总 | 0.5 | 分解汇总 | B | \n 甲 | 流程 | B | 收入 | 0.5 | 直接评分 | | 70");
    expect(found(assessment, "rollup-loop")).toEqual([]);
    expect(assessment.cards[0]!.score).toBe(70);
  });
});

test("actuals by period fill a blank 实际值, accumulated as 累计 says; a filled one wins", () => {
  const actuals = drawn("actuals", "指标 | 期间 | 实际值 \n A | 2025-02 | 30 \n A | 2025-01 | 20 \n B | 2025-02 | 30 \n B | 2025-01 | 20 \n C | 2025-01 | 20 \n D | 2025-01 | 20 \n E | 2025-01 | 20 \n E | 2025-02 | 40");
  const assessment = assessTables([
    drawn("indicators", `
      编号 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 | 累计
      A    | 求和 | 0.2  | 比率法   | 100    |        | 求和
      B    | 最新 | 0.2  | 比率法   | 100    |        |
      C    | 填写 | 0.2  | 比率法   | 100    | 90     | 求和
      D    | 平均 | 0.2  | 比率法   | 100    |        | 平均
      E    | 最高 | 0.2  | 比率法   | 100    |        | 最高`),
    actuals,
  ]);
  expect(assessment.cards[0]!.nodes.slice(1).map(({ points }) => points)).toEqual([50, 30, 90, 20, 40]);
});

test("indicator-unknown: an actual for an indicator that nobody has, or that several cards have", () => {
  const assessment = assessTables([
    drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值 \n 甲 | 收入 | 1 | 比率法 | 100 | 90 \n 乙 | 收入 | 1 | 比率法 | 100 | 90"),
    drawn("actuals", "指标 | 期间 | 实际值 \n 查无 | 2025-01 | 20 \n 收入 | 2025-01 | 20"),
  ]);
  expect(found(assessment, "indicator-unknown")).toMatchObject([{ name: "查无", candidates: [], at: { sheet: "实绩", cell: "A2" } }, { name: "收入", candidates: ["甲/收入", "乙/收入"] }]);
});

test("先舍入后汇总: points and weighted points are rounded first, so that the printed column adds up to the printed total", () => {
  const rows = "指标 | 权重 | 计分方法 | 目标值 | 实际值 \n 甲 | 0.333 | 比率法 | 90 | 80 \n 乙 | 0.333 | 比率法 | 70 | 60 \n 丙 | 0.334 | 比率法 | 30 | 20";
  const [plain, rounded] = ["否", "是"].map((answer) => assessTables([drawn("strategy", `项目 | 内容 \n 先舍入后汇总 | ${answer}`), drawn("indicators", rows)]).cards[0]!);
  expect(plain!.score).toBeCloseTo(80.4095238, 6);
  expect(rounded!.nodes.slice(1).map(({ weighted }) => weighted)).toEqual([29.6, 28.54, 22.27]);
  expect(rounded!.score).toBe(80.41);
});

test("先舍入后汇总: a roll-up takes the sub-cards' scores as they are printed", () => {
  const { cards } = assessTables([
    drawn("strategy", "项目 | 内容 \n 先舍入后汇总 | 是"),
    drawn("indicators", `
      卡 | 指标 | 权重 | 计分方法 | 计分标准 | 得分
      乡 | 汇总 | 1    | 分解汇总 | 办；所   |
      办 | 甲   | 0.5  | 直接评分 |          | 81.81
      办 | 乙   | 0.5  | 直接评分 |          | 82
      所 | 丙   | 1    | 直接评分 |          | 29.54`),
  ]);
  expect(cards.map(({ score }) => score)).toEqual([55.73, 81.91, 29.54]);
});

test("a total exactly on the edge of a grade belongs to it, however many levels it came through", () => {
  const rows = [
    ["维0", 0.25, "目00", 0.3, "一", 1, 7.72], ["维0", 0.25, "目01", 0.2, "二", 0.6, 8.83], ["维0", 0.25, "目01", 0.2, "三", 0.4, 7.51],
    ["维0", 0.25, "目02", 0.5, "四", 0.2, 7.64], ["维0", 0.25, "目02", 0.5, "五", 0.3, 7.94], ["维0", 0.25, "目02", 0.5, "六", 0.5, 8.05],
    ["维1", 0.25, "目10", 0.5, "七", 0.2, 7.84], ["维1", 0.25, "目10", 0.5, "八", 0.3, 8.67], ["维1", 0.25, "目10", 0.5, "九", 0.5, 8.7],
    ["维1", 0.25, "目11", 0.5, "十", 0.6, 8.68], ["维1", 0.25, "目11", 0.5, "十一", 0.4, 8.64],
    ["维2", 0.5, "目20", 1, "十二", 0.2, 8.14], ["维2", 0.5, "目20", 1, "十三", 0.3, 7.49], ["维2", 0.5, "目20", 1, "十四", 0.5, 8.1146],
  ];
  const header = ["维度", "维度权重", "战略目标", "目标权重", "指标", "权重", "实际值", "目标值", "计分方法"];
  expect(assessTables([tableOf("indicators", [header, ...rows.map((row) => [...row, 9, "比率法"])])]).cards[0]).toMatchObject({ score: 90, grade: "优秀" });
});

describe("where rows belong", () => {
  test("a blank perspective, and with it a blank objective, goes on from the row above", () => {
    const [result] = assessTables([
      drawn("indicators", `
        卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分
        甲 | 财务 | 增收     | 一   | 0.2  | 直接评分 | 90
           |      |          | 二   | 0.2  | 直接评分 | 90
           |      | 节支     | 三   | 0.2  | 直接评分 | 90
           | 客户 |          | 四   | 0.2  | 直接评分 | 90
           |      |          | 五   | 0.2  | 直接评分 | 90`),
    ]).cards;
    expect([...byPath(result!).keys()]).toEqual(["甲", "甲/财务", "甲/财务/增收", "甲/财务/增收/一", "甲/财务/增收/二", "甲/财务/节支", "甲/财务/节支/三", "甲/客户", "甲/客户/四", "甲/客户/五"]);
  });

  test("without a 维度 column indicators hang under the card; without 卡 the sheet is the card", () => {
    const [result] = assessTables([drawn("indicators", "指标 | 权重 | 计分方法 | 得分 \n 一 | 1 | 直接评分 | 90", { cardName: "水务局" })]).cards;
    expect([...byPath(result!).keys()]).toEqual(["水务局", "水务局/一"]);
  });

  test("维度 and 目标 set the order; an objective named by its code is the same objective", () => {
    const [result] = assessTables([
      drawn("perspectives", "卡 | 维度 | 次序 \n 甲 | 客户 | 1 \n 甲 | 财务 | 2"),
      drawn("objectives", "卡 | 编号 | 维度 | 战略目标 \n 甲 | F2 | 财务 | 节支 \n 甲 | F1 | 财务 | 增收 \n 甲 | C1 | 客户 | 满意"),
      drawn("indicators", "卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | F1 | 收入 | 0.3 | 直接评分 | 90 \n 甲 | 财务 | 节支 | 支出 | 0.3 | 直接评分 | 90 \n 甲 | | C1 | 评价 | 0.4 | 直接评分 | 90"),
    ]).cards;
    expect([...byPath(result!).keys()]).toEqual(["甲", "甲/客户", "甲/客户/满意", "甲/客户/满意/评价", "甲/财务", "甲/财务/节支", "甲/财务/节支/支出", "甲/财务/增收", "甲/财务/增收/收入"]);
  });

  test("names are compared after NFKC, trimming and dropping zero-width characters, and shown as typed", () => {
    const [result] = assessTables([tableOf("indicators", [["卡", "维度", "指标", "权重", "计分方法", "得分"], ["甲（一）", "财务", "收入", 0.5, "直接评分", 90], ["甲(一)", "\u200b财务　", "支出", 0.5, "直接评分", 90]])]).cards;
    expect([...byPath(result!).keys()]).toEqual(["甲（一）", "甲（一）/财务", "甲（一）/财务/收入", "甲（一）/财务/支出"]);
  });
});

describe("laws", () => {
  const weightsOf = (parts: readonly number[]): readonly number[] => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total);
  };
  const cardOf = (rows: readonly (readonly [string, string, number, number])[]) =>
    assessTables([tableOf("indicators", [["维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值"], ...rows.map(([perspective, objective, weight, actual], index) => [perspective, objective, `指标${index}`, weight, "比率法", 100, actual])])]).cards[0]!;
  const rows = fc
    .array(fc.record({ perspective: fc.constantFrom("财务", "客户"), objective: fc.constantFrom("一", "二"), part: fc.integer({ min: 1, max: 50 }), actual: fc.integer({ min: 1, max: 100 }) }), { minLength: 1, maxLength: 20 })
    .map((all) => {
      const weights = weightsOf(all.map(({ part }) => part));
      return all.map(({ perspective, objective, actual }, index) => [perspective, objective, weights[index]!, actual] as const);
    });

  test("weighted points add up to the score, at every level", () => {
    fc.assert(
      fc.property(rows, (drawnRows) => {
        const result = cardOf(drawnRows);
        const { nodes } = result.card;
        for (const level of ["perspective", "objective", "indicator"]) {
          const total = result.nodes.reduce((sum, node, index) => (nodes[index]!.level === level ? sum + (node.weighted ?? 0) : sum), 0);
          expect(total).toBeCloseTo(result.score!, 9);
        }
      }),
    );
  });

  test("the order of rows on the sheet does not change the score", () => {
    fc.assert(fc.property(rows, (drawnRows) => expect(cardOf([...drawnRows].reverse()).score).toBeCloseTo(cardOf(drawnRows).score!, 10)));
  });

  test("a card never scores above its best indicator or below its worst", () => {
    fc.assert(
      fc.property(rows, (drawnRows) => {
        const { score } = cardOf(drawnRows);
        const actuals = drawnRows.map((row) => row[3]);
        expect(score).toBeGreaterThanOrEqual(Math.min(...actuals) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...actuals) + 1e-9);
      }),
    );
  });
});
