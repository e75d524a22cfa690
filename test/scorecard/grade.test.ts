import fc from "fast-check";
import { type Candidate, defaultGrades, gradeIndex, gradesWithQuota } from "../../src/scorecard/grade";
import type { GradeBand } from "../../src/scorecard/model";
import { assessTables, cardNamed, cellsOf, drawn, found, tableOf } from "./tables";

const scored = (scores: Readonly<Record<string, number>>) =>
  tableOf("indicators", [["卡", "指标", "权重", "计分方法", "得分"], ...Object.entries(scores).map(([card, points]) => [card, "工作", 1, "直接评分", points])]);

describe("evaluation 评议", () => {
  const rated = (rows: string, setting = "") =>
    assessTables([scored({ 甲: 80 }), drawn("strategy", `项目 | 内容 \n 最少评分人数 | ${setting}`), drawn("evaluations", `卡 | 评议主体 | 评分人 | 评分 | 权重 \n ${rows}`)]);

  test("the card's own share of its score, and each party's share of the mean of its raters", () => {
    const { cards } = rated("甲 | 计分卡 | | | 70% \n 甲 | 领导 | 一 | 86 | 20% \n 甲 | 领导 | 二 | 90 | 20% \n 甲 | 公众 | 一 | 95 | 10%");
    expect(cards[0]).toMatchObject({ score: 80, evaluated: 83.1, final: 83.1, grade: "良好", scorecardShare: 0.7, parts: [{ party: "领导", rating: 88, weight: 0.2 }, { party: "公众", rating: 95, weight: 0.1 }] });
  });

  test("one highest and one lowest are dropped when there are five raters or more", () => {
    const { cards } = rated(`甲 | 计分卡 | | | 0.5 \n ${[100, 90, 80, 85, 20].map((rating, index) => `甲 | 公众 | 代表${index} | ${rating} | 0.5`).join("\n")}`);
    expect(cards[0]!.evaluated).toBe(82.5);
  });

  test("weights as points of a hundred, and a weight on the first row of a party only", () => {
    expect(rated("甲 | 计分卡 | | | 60 \n 甲 | 领导 | 一 | 90 | 40 \n 甲 | 领导 | 二 | 80 |").cards[0]!.evaluated).toBe(82);
  });

  test("evaluation-weights-sum: the parts do not add up to 100 %; the score stays, final and grade do not", () => {
    const assessment = rated("甲 | 计分卡 | | | 70% \n 甲 | 领导 | 一 | 90 | 20%");
    expect(found(assessment, "evaluation-weights-sum")).toMatchObject([{ sum: 0.9, card: "甲", at: { sheet: "评议", cell: "E2" } }]);
    expect(assessment.cards[0]).toMatchObject({ score: 80, final: null, grade: null });
  });

  test("raters-too-few: below the stated minimum there is no final score", () => {
    const assessment = rated("甲 | 计分卡 | | | 70% \n 甲 | 领导 | 一 | 90 | 30%", "2");
    expect(found(assessment, "raters-too-few")).toMatchObject([{ party: "领导", n: 1, least: 2, at: { cell: "C3" } }]);
    expect(assessment.cards[0]).toMatchObject({ score: 80, final: null, grade: null });
  });

  test("rater-outlier: more than two standard deviations from the mean of all; the rating still counts", () => {
    const ratings = [90, 91, 92, 90, 91, 90, 30];
    const assessment = rated(`甲 | 计分卡 | | | 50% \n ${ratings.map((rating, index) => `甲 | 公众 | 代表${index} | ${rating} | 50%`).join("\n")}`);
    expect(found(assessment, "rater-outlier")).toMatchObject([{ rater: "代表6", rating: 30, at: { cell: "D9" } }]);
    expect(assessment.cards[0]!.final).not.toBeNull();
  });

  test("value-unreadable: a rating that is text leaves the final open, not the score", () => {
    const assessment = rated("甲 | 计分卡 | | | 70% \n 甲 | 领导 | 一 | 很好 | 30% \n 甲 | 领导 | 二 | 90 | 30%");
    expect(cellsOf(assessment, "value-unreadable")).toEqual(["评议!D3"]);
    expect(assessment.cards[0]).toMatchObject({ score: 80, final: null });
  });
});

describe("adjustments 加减分", () => {
  const adjusted = (rows: string, settings = "") =>
    assessTables([scored({ 甲: 80 }), drawn("strategy", `项目 | 内容 \n ${settings}`), drawn("adjustments", `卡 | 事项 | 类别 | 分值 \n ${rows}`)]);

  test.each([
    // what stands there                          rows                                              settings                          final
    ["a bonus and a deduction",                   "甲 | 一 | 加分 | 2 \n 甲 | 二 | 扣分 | 3",        "",                               79],
    ["a bonus held by its cap",                   "甲 | 一 | 加分 | 4 \n 甲 | 二 | 加分 | 3",        "加分上限 | 5",                   85],
    ["a deduction held by its cap",               "甲 | 一 | 扣分 | 30",                             "扣分上限 | 10",                  70],
    ["no caps by default",                        "甲 | 一 | 加分 | 30",                             "",                               110],
    ["a negative deduction is a deduction",       "甲 | 一 | 扣分 | -3",                             "",                               77],
    ["points with the word",                      "甲 | 一 | 加分 | 2分",                            "",                               82],
    ["without 类别 the sign says it",             "甲 | 一 | | 2 \n 甲 | 二 | | -1",                 "",                               81],
  ])("%s", (_, rows, settings, final) => expect(adjusted(rows, settings).cards[0]!.final).toBe(final));

  test("value-unreadable: points that cannot be read leave the final open", () => {
    const assessment = adjusted("甲 | 一 | 加分 | 若干");
    expect(cellsOf(assessment, "value-unreadable")).toEqual(["加减分!D2"]);
    expect(assessment.cards[0]).toMatchObject({ score: 80, final: null, grade: null });
  });

  test.each([
    // veto         score  grade     flag
    ["一票否决",     95,   "不合格", "reject"],
    ["一票否优",     95,   "良好",   "bar"],
    ["一票否优",     70,   "合格",   "bar"],
  ])("%s at %d points gives %s, the score kept", (kind, score, grade, flag) => {
    const assessment = assessTables([scored({ 甲: score }), drawn("adjustments", `卡 | 事项 | 类别 | 分值 \n 甲 | 事故 | ${kind} |`)]);
    expect(assessment.cards[0]).toMatchObject({ final: score, grade, flag });
  });

  test("rows of the indicator table outside the 100 %: 否定项 and a dash for a weight are deductions, 一票否决 counts when it happened", () => {
    const outside = (row: string) =>
      assessTables([drawn("indicators", `维度 | 指标 | 权重 | 计分方法 | 计分标准 | 实际值 | 得分 \n 财务 | 工作 | 1 | 直接评分 | | | 90 \n ${row}`)]).cards[0]!;
    expect(outside("否定项 | 事故 | / | | 发生1例，则扣10分 | 1 |")).toMatchObject({ score: 90, deduction: 10, final: 80 });
    expect(outside("否定项 | 事故 | | | 发生1例，则扣10分 | 2 |")).toMatchObject({ final: 70 });
    expect(outside("安全 | 事故 | — | | 每起扣5分 | 2 |")).toMatchObject({ final: 80 });
    expect(outside("否定项 | 事故 | / | | 发生1例，则扣10分 | |")).toMatchObject({ final: 90 });
    expect(outside("加分项 | 表彰 | | | 每项加2分，最多加5分 | 3 |")).toMatchObject({ bonus: 5, final: 95 });
    expect(outside("安全 | 事故 | | | 一票否决 | 是 |")).toMatchObject({ final: 90, flag: "reject", grade: "不合格" });
    expect(outside("安全 | 事故 | | | 一票否决 | 否 |")).toMatchObject({ flag: null, grade: "优秀" });
    expect(outside("安全 | 事故 | | | 一票否决 | |")).toMatchObject({ flag: null });
    expect(outside("否定项 | 事故 | / | | 发生1例，则扣10分 | 1 |").nodes).toHaveLength(3);
    expect(outside("一票否决 | 事故 | / | | | 是 |")).toMatchObject({ flag: "reject" });
    expect(outside("一票否决 | 事故 | / | | | 无 |")).toMatchObject({ flag: null, final: 90 });
  });

  test.each([
    // row                                                       final
    ["加分项 | 表彰 | — | | | | 2",                                92],
    ["加分项 | 表彰 | | | 获省级表彰 | 是 | 2",                    92],
    ["三、附加项（5分） | 表彰 | | | | | 2",                       92],
    ["加减分项 | 表彰 | | | | | 2",                                92],
    ["加减分项 | 通报 | | | | | -2",                               88],
    ["加减分项 | 通报 | | | 被通报1次扣2分 | | 2",                 88],
    ["加减分项 | 信访 | | | 获表彰加2分，被通报扣2分 | | 2",       92],
    ["否定项 | 事故 | / | | 每起扣5分，不得与加分相抵 | | 5",      85],
    ["扣分项 | 通报 | — | | | | 2",                                88],
    ["财务 | 通报 | / | | | | 2",                                  88],
  ] as const)("points typed in a row outside the 100 % add or take away as the row says: %s gives %d", (row, final) => {
    const { cards } = assessTables([drawn("indicators", `维度 | 指标 | 权重 | 计分方法 | 计分标准 | 实际值 | 得分 \n 财务 | 工作 | 1 | 直接评分 | | | 90 \n ${row}`)]);
    expect(cards[0]!.final).toBe(final);
  });
});

describe("posts 岗位", () => {
  const posts = (rows: string, more: Parameters<typeof assessTables>[0] = []) =>
    assessTables([scored({ 甲: 90, 乙: 80, 丙: 100 }), drawn("posts", `姓名 | 岗位 | 卡 | 占比 | 难度系数 \n ${rows}`), ...more]);

  test("Σ share·score·difficulty / Σ share, capped at 100; before and after are both shown", () => {
    expect(posts("员工01 | 岗 | 甲 | 0.6 | 1.1 \n | 岗 | 乙 | 0.4 | 1 \n 员工02 | 岗 | 丙 | 100% | 1.05").people).toMatchObject([
      { person: "员工01", before: 86, after: 91.4, final: 91.4 },
      { person: "员工02", before: 100, after: 100, final: 100 },
    ]);
  });

  test("the share-weighted adjustments of the post cards come on top, and a veto of any of them counts", () => {
    const { people } = posts("员工01 | 岗 | 甲 | 0.6 | 1 \n 员工01 | 岗 | 乙 | 0.4 | 1", [drawn("adjustments", "卡 | 事项 | 类别 | 分值 \n 甲 | 一 | 加分 | 5 \n 乙 | 二 | 一票否优 |")]);
    expect(people[0]).toMatchObject({ after: 86, final: 89, flag: "bar", grade: "良好" });
  });

  test("shares need not add up to 1, and the only post of a person needs none", () => {
    expect(posts("员工01 | 岗 | 甲 | 3 | 1 \n 员工01 | 岗 | 乙 | 1 | 1 \n 员工02 | 岗 | 丙 | | ").people).toMatchObject([{ after: 87.5 }, { after: 100 }]);
  });

  test("value-unreadable: one of several posts without a share leaves the person open", () => {
    const assessment = posts("员工01 | 岗 | 甲 | 0.6 | 1 \n 员工01 | 岗 | 乙 | | 1");
    expect(cellsOf(assessment, "value-unreadable")).toEqual(["岗位!D3"]);
    expect(assessment.people[0]).toMatchObject({ after: null, grade: null });
  });

  test("pay goes by person, not by post card", () => {
    const assessment = posts("员工01 | 岗 | 甲 | 1 | 1", [drawn("grades", "等级 | 下限 | 系数 \n 优 | 85 | 1.2 \n 良 | 0 | 1")]);
    expect(assessment.people[0]).toMatchObject({ grade: "优", coefficient: 1.2 });
    expect(assessment.cards.map(({ grade, coefficient }) => [grade, coefficient])).toEqual([["优", null], ["良", 1], ["优", 1.2]]);
  });
});

describe("grades 等级", () => {
  test.each([
    // score   grade
    [90,       "优秀"],
    [89.995,   "良好"],
    [110,      "优秀"],
    [60,       "合格"],
    [59.99,    "不合格"],
    [-5,       "不合格"],
  ])("%d is %s by default: bands take in their minimum", (score, grade) => expect(defaultGrades[gradeIndex(score, defaultGrades, null)]!.grade).toBe(grade));

  test("the workbook's own bands, in any order, with coefficients; 线性 pays in proportion to the score", () => {
    const assessment = assessTables([scored({ 甲: 88, 乙: 50 }), drawn("grades", "等级 | 下限 | 系数 \n 达标 | 60 | 线性 \n 优 | 95 | 1.5 \n 未达标 | 0 | 0.5")]);
    expect(assessment.cards.map(({ grade, coefficient }) => [grade, coefficient])).toEqual([["达标", 0.88], ["未达标", 0.5]]);
  });

  test("an English workbook without 等级 has English grades", () => {
    const { cards } = assessTables([drawn("indicators", "Indicator | Weight | Method | Points \n Revenue | 1 | given | 92", { language: "en", cardName: "Finance" })]);
    expect(cards[0]).toMatchObject({ grade: "Excellent" });
  });

  const quota = (share: number | string, scores: Readonly<Record<string, number>>, kinds = "") =>
    assessTables([...(kinds === "" ? [] : [drawn("cards", `卡 | 类别 | 类组 \n ${kinds}`)]), scored(scores), drawn("grades", `等级 | 下限 | 名额 \n 优 | 90 | ${share} \n 良 | 80 | \n 差 | 0 |`)]);
  const gradesOf = (...given: Parameters<typeof quota>) => quota(...given).cards.map(({ grade }) => grade).join("");

  test.each([
    // what the quota says              quota   scores                                   grades
    ["a share, rounded down",           0.5,    { 甲: 99, 乙: 98, 丙: 97 },              "优良良"],
    ["a number",                        2,      { 甲: 99, 乙: 98, 丙: 97 },              "优优良"],
    ["room to spare",                   2,      { 甲: 99, 乙: 70, 丙: 60 },              "优差差"],
    ["a fifth of five is one",          0.2,    { 甲: 91, 乙: 92, 丙: 93, 丁: 94, 戊: 95 }, "良良良良优"],
    ["a fifth of four is none",         0.2,    { 甲: 91, 乙: 92, 丙: 93, 丁: 94 },      "良良良良"],
    ["nobody to compare with",          0.5,    { 甲: 99 },                              "优"],
  ])("quota: %s", (_, share, scores, grades) => expect(gradesOf(share, scores)).toBe(grades));

  test("post-shares-sum: shares that do not add up to 100 % are reported; the result stays in proportion", () => {
    const cards = [scored({ 甲: 90, 乙: 80 })];
    const posts = (rows: string) => assessTables([...cards, drawn("posts", `姓名 | 卡 | 占比 \n ${rows}`)]);
    const short = posts("张三 | 甲 | 60% \n 张三 | 乙 | 30% \n 李四 | 甲 | 100%");
    expect(found(short, "post-shares-sum")).toMatchObject([{ person: "张三", sum: 0.9, severity: "warning", at: { sheet: "岗位", cell: "C2" } }]);
    expect(short.people[0]!.after).toBeCloseTo(86.6666667, 6);
    expect(found(posts("张三 | 甲 | 0.6 \n 张三 | 乙 | 0.4 \n 李四 | 甲 |"), "post-shares-sum")).toEqual([]);
  });

  test("shares typed as bare 60 and 40 are per cents; 60% beside a bare 40 is not guessed at", () => {
    const posts = (rows: string) => assessTables([scored({ 甲: 90, 乙: 80 }), drawn("posts", `姓名 | 卡 | 占比 \n ${rows}`)]);
    const bare = posts("张三 | 甲 | 60 \n 张三 | 乙 | 40");
    expect(bare.findings.filter(({ rule }) => rule !== "weight-large")).toEqual([]);
    expect(bare.book.posts.map(({ share }) => share)).toEqual([0.6, 0.4]);
    const mixed = posts("张三 | 甲 | 60% \n 张三 | 乙 | 40");
    expect(cellsOf(mixed, "value-unreadable")).toEqual(["岗位!C3"]);
    expect(mixed.people[0]!.after).toBeNull();
  });

  test("quota-tie: a tie across the line is reported, and nobody in it is promoted", () => {
    const assessment = quota(2, { 甲: 99, 乙: 95, 丙: 95, 丁: 91 });
    expect(assessment.cards.map(({ grade }) => grade).join("")).toBe("优良良良");
    expect(found(assessment, "quota-tie")).toMatchObject([{ grade: "优", names: ["乙", "丙"], places: 2, card: "乙" }]);
  });

  test("quotas count among cards of the same 类别 and 类组, without those under a veto", () => {
    const kinds = "甲 | 分卡 | 局 \n 乙 | 分卡 | 局 \n 丙 | 分卡 | 镇 \n 丁 | 分卡 | 镇";
    expect(gradesOf(1, { 甲: 99, 乙: 98, 丙: 92, 丁: 91 }, kinds)).toBe("优良优良");
    const assessment = assessTables([scored({ 甲: 99, 乙: 98, 丙: 97 }), drawn("grades", "等级 | 下限 | 名额 \n 优 | 90 | 1 \n 良 | 0 |"), drawn("adjustments", "卡 | 事项 | 类别 | 分值 \n 甲 | 事故 | 一票否优 |")]);
    expect(assessment.cards.map(({ grade }) => grade).join("")).toBe("良优良");
  });

  test("those moved down count in the next grade's quota", () => {
    const bands = "等级 | 下限 | 名额 \n 优 | 90 | 1 \n 良 | 80 | 1 \n 中 | 0 |";
    const { cards } = assessTables([scored({ 甲: 99, 乙: 98, 丙: 85 }), drawn("grades", bands)]);
    expect(cards.map(({ grade }) => grade).join("")).toBe("优良中");
  });

  test("law: no grade takes in more than its quota, and a better score never has a worse grade", () => {
    const bands: readonly GradeBand[] = [
      { grade: "优", minimum: 90, coefficient: null, quota: 0.3 },
      { grade: "良", minimum: 70, coefficient: null, quota: 0.4 },
      { grade: "中", minimum: 0, coefficient: null, quota: null },
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 2, maxLength: 20 }), (scores) => {
        const candidates = scores.map((score): Candidate => ({ score, flag: null, group: "" }));
        const { indices } = gradesWithQuota(candidates, bands);
        [0.3, 0.4].forEach((share, level) => expect(indices.filter((index) => index === level).length).toBeLessThanOrEqual(Math.floor(share * scores.length + 1e-9)));
        for (const [a, score] of scores.entries()) for (const [b, other] of scores.entries()) if (score > other) expect(indices[a]!).toBeLessThanOrEqual(indices[b]!);
      }),
    );
  });
});

test("a card of the workbook is not graded where its score is open", () => {
  const assessment = assessTables([drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 工作 | 1 | 直接评分 | \n 乙 | 工作 | 1 | 直接评分 | 85")]);
  expect(cardNamed(assessment, "甲")).toMatchObject({ score: null, final: null, grade: null, coefficient: null });
  expect(cardNamed(assessment, "乙").grade).toBe("良好");
});
