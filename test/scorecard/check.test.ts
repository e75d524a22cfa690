import { assessTables, cardNamed, cellsOf, drawn, found, tableOf } from "./tables";
import type { Cell, Table } from "../../src/scorecard/table";

/** One indicator worth 100 % of its card, its other cells as given. */
const single = (header: string, row: readonly Cell[]) => assessTables([tableOf("indicators", [["指标", "权重", ...header.split(" ")], ["收入", 1, ...row]])]);

const percents = (name: string, unit: string, target: Cell, actual: Cell) =>
  assessTables([tableOf("indicators", [["指标", "权重", "计量单位", "计分方法", "目标值", "实际值"], [name, 1, unit, "比率法", target, actual]])]);

describe("one indicator's cells", () => {
  test.each([
    // rule                      columns                          cells                         cell    facts
    ["target-missing",           "计分方法 目标值 实际值",        ["比率法", "", 90],           "D2",   { name: "收入" }],
    ["target-text",              "计分方法 目标值 实际值",        ["比率法", "具体与财务确认", 90], "D2", { value: "具体与财务确认" }],
    ["target-equals-baseline",   "计分方法 基准值 目标值 实际值", ["基准法", 80, 80, 90],       "E2",   { both: 80 }],
    ["baseline-missing",         "计分方法 基准值 目标值 实际值", ["基准法", "", 80, 90],       "D2",   { name: "收入" }],
    ["ratio-zero",               "计分方法 目标值 实际值",        ["比率法", 0, 90],            "D2",   { name: "收入" }],
    ["actual-missing",           "计分方法 目标值 实际值",        ["比率法", 100, ""],          "E2",   { name: "收入" }],
    ["actual-text",              "计分方法 目标值 实际值",        ["比率法", 100, "基本完成"],  "E2",   { value: "基本完成" }],
    ["percent-mixed",            "计量单位 计分方法 目标值 实际值", ["%", "比率法", "95%", 80], "F2",   { target: 0.95, actual: 80 }],
    ["cell-error",               "计分方法 目标值 实际值",        ["比率法", 100, { error: "#N/A" }], "E2", { error: "#N/A", table: "indicators" }],
    ["value-unreadable",         "计分方法 基准值 目标值 实际值", ["基准法", "去年的", 80, 90], "D2",   { value: "去年的", table: "indicators" }],
    ["rule-unreadable",          "计分标准 目标值 实际值",        ["视情况酌情扣分，情节严重的加倍", 100, 90], "C2", { text: "视情况酌情扣分，情节严重的加倍" }],
    ["rule-missing",             "目标值 实际值",                 [100, 90],                    "A2",   { name: "收入" }],
    ["rule-ambiguous",           "计分方法 计分标准 目标值 实际值", ["区间法", "功效系数法", 100, 90], "C2", { about: "method" }],
    ["bands-gap",                "计分标准 目标值 实际值",        ["≥100%得100分；95%-99%得80分；95%以下不得分", 100, 0.97], "C2", { between: [0.99, 1] }],
    ["bands-overlap",            "计分标准 目标值 实际值",        ["≥90%得100分；80%-95%得80分；80%以下不得分", 100, 0.97], "C2", { between: [0.9, 0.95] }],
  ] as const)("%s leaves the indicator without points and the card without a score", (rule, header, row, cell, facts) => {
    const assessment = single(header, row);
    expect(found(assessment, rule)).toMatchObject([{ severity: "error", card: "", at: { sheet: "指标", cell }, ...facts }]);
    expect(assessment.findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(assessment.cards[0]!.score).toBeNull();
    expect(assessment.cards[0]!.grade).toBeNull();
  });

  test.each([
    // name       unit    target  actual
    ["执行率",    "",     0.95,   80],
    ["执行率",    "",     95,     0.8],
    ["满意度（公众）", "", 90,     1],
    ["A项",       "",     "95%",  80],
    ["A项",       "",     95,     "80%"],
    ["A项",       "%",    95,     0.8],
  ] as const)("percent-mixed: %s (%s) with target %s and actual %s is not guessed at", (name, unit, target, actual) => {
    const assessment = percents(name, unit, target, actual);
    expect(cellsOf(assessment, "percent-mixed")).toEqual(["指标!F2"]);
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test.each([
    ["执行率",    "",     "95%",  "80%",  84.210526315789],
    ["执行率",    "",     95,     80,     84.210526315789],
    ["增长率",    "",     0.5,    1.6,    100],
    ["投诉率",    "‰",    20,     0.5,    2.5],
    ["新增企业",  "家",   1,      30,     100],
    ["新增企业",  "",     1,      30,     100],
    ["负债",      "万元", 200,    1.2,    0.6],
    ["提高率",    "百分点", 20,   1,      5],
  ] as const)("percent-mixed: %s (%s) with target %s and actual %s is what it says", (name, unit, target, actual, score) => {
    const assessment = percents(name, unit, target, actual);
    expect(found(assessment, "percent-mixed")).toEqual([]);
    expect(assessment.cards[0]!.score).toBeCloseTo(score, 9);
  });

  test("cell-error: the error also counts where Excel hands it over as text", () => {
    expect(found(single("计分方法 目标值 实际值", ["比率法", "#DIV/0!", 90]), "cell-error")).toMatchObject([{ error: "#DIV/0!", at: { cell: "D2" } }]);
  });

  test("a monitored indicator's cells are nobody's fault", () => {
    const assessment = assessTables([
      drawn("indicators", "指标 | 用途 | 权重 | 计分方法 | 目标值 | 实际值 \n 收入 | 考核 | 1 | 比率法 | 100 | 90 \n 来访 | 监控 | | 比率法 | 待定 | #N/A"),
    ]);
    expect(assessment.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(assessment.cards[0]!.score).toBe(90);
  });

  test("target-text: 完成 is a target where the method scores such words", () => {
    expect(single("计分方法 目标值 实际值", ["非此即彼", "完成", "完成"]).cards[0]!.score).toBe(100);
    expect(single("计分方法 目标值 实际值", ["定性法", "优", "良"]).cards[0]!.score).toBe(85);
    expect(found(single("计分方法 目标值 实际值", ["定性法", "另行通知", "良"]), "target-text")).toHaveLength(1);
  });

  test("a sentence under 计分方法 counts where 计分标准 is blank, and is refused beside one", () => {
    expect(single("计分方法 目标值 实际值", ["每少1个扣20分", 6, 5]).cards[0]!.score).toBe(80);
    expect(found(single("计分方法 计分标准 目标值 实际值", ["看情况", "每少1个扣20分", 6, 5]), "rule-unreadable")).toMatchObject([{ clause: "看情况", at: { cell: "C2" } }]);
  });

  test("value-unreadable: 用途 and 缺数 that nobody knows are not guessed at", () => {
    expect(cellsOf(single("用途 计分方法 目标值 实际值", ["备用", "比率法", 100, 90]), "value-unreadable")).toEqual(["指标!C2"]);
    expect(cellsOf(single("缺数 计分方法 目标值 实际值", ["看着办", "比率法", 100, 90]), "value-unreadable")).toEqual(["指标!C2"]);
  });
});

describe("the card", () => {
  const many = (count: number) => tableOf("indicators", [["指标", "权重", "计分方法", "得分"], ...Array.from({ length: count }, (_, index): Cell[] => [`指标${index}`, index === 0 ? 100 - (count - 1) * 3 : 3, "直接评分", 90])]);

  test("too-many-indicators: more than 25 scored indicators", () => {
    expect(found(assessTables([many(26)]), "too-many-indicators")).toMatchObject([{ n: 26, most: 25 }]);
    expect(found(assessTables([many(25)]), "too-many-indicators")).toEqual([]);
  });

  test("results-minority: 结果 holds less than half of the weight whose 性质 is stated", () => {
    const natured = (first: string, second: string) =>
      found(assessTables([drawn("indicators", `指标 | 性质 | 权重 | 计分方法 | 得分 \n 甲 | ${first} | 0.4 | 直接评分 | 90 \n 乙 | ${second} | 0.6 | 直接评分 | 90`)]), "results-minority");
    expect(natured("结果", "过程")).toMatchObject([{ share: 0.4 }]);
    expect(natured("过程", "结果")).toEqual([]);
    expect(natured("结果", "")).toEqual([]);
    expect(natured("", "")).toEqual([]);
  });

  const preset = drawn("strategy", "项目 | 内容 \n 模板 | 党政机关");
  const three = (card: string) => drawn("indicators", `卡 | 维度 | 指标 | 权重 | 计分方法 | 得分 \n ${card} | 学习与发展 | 甲 | 0.3 | 直接评分 | 90 \n ${card} | 财政成本 | 乙 | 0.3 | 直接评分 | 90 \n ${card} | 内部流程 | 丙 | 0.4 | 直接评分 | 90`);

  test("perspective-empty: a perspective of the chosen preset that has nothing; the score stays", () => {
    const assessment = assessTables([preset, drawn("cards", "卡 | 类别 \n 甲乡 | 总卡"), three("甲乡")]);
    expect(found(assessment, "perspective-empty")).toMatchObject([{ perspective: "服务对象", card: "甲乡", at: { sheet: "卡", cell: "A2" } }]);
    expect(assessment.cards[0]!.score).toBe(90);
  });

  test("perspective-empty: not without a preset, not on personal cards", () => {
    expect(found(assessTables([three("甲乡")]), "perspective-empty")).toEqual([]);
    expect(found(assessTables([preset, drawn("cards", "卡 | 类别 \n 甲乡 | 个人"), three("甲乡")]), "perspective-empty")).toEqual([]);
  });

  test("perspective-empty: a listed perspective with weight and nothing below it, at its own cell", () => {
    const assessment = assessTables([
      drawn("perspectives", "卡 | 维度 | 次序 | 维度权重 \n 甲 | 投入 | 1 | 0.4 \n 甲 | 产出 | 2 | 0.6"),
      drawn("indicators", "卡 | 维度 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 产出 | 里程 | 1 | 直接评分 | 90"),
    ]);
    expect(found(assessment, "perspective-empty")).toMatchObject([{ perspective: "投入", at: { sheet: "维度", cell: "B2" } }]);
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test("card-without-indicator: a card of 卡 that no indicator names", () => {
    const assessment = assessTables([drawn("cards", "卡 | 类别 \n 甲 | 总卡 \n 乙 | 分卡"), drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 收入 | 1 | 直接评分 | 90")]);
    expect(found(assessment, "card-without-indicator")).toMatchObject([{ card: "乙", at: { sheet: "卡", cell: "A3" } }]);
    expect(cardNamed(assessment, "乙").score).toBeNull();
  });

  test("objective-without-indicator and objective-without-action, at the objective's own cell", () => {
    const assessment = assessTables([
      drawn("objectives", "卡 | 编号 | 维度 | 战略目标 | 目标权重 \n 甲 | A | 财务 | 增收 | 0.6 \n 甲 | B | 财务 | 节支 | 0.4"),
      drawn("indicators", "卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | 增收 | 收入 | 1 | 直接评分 | 90"),
      drawn("actions", "编号 | 目标 | 行动方案 \n X1 | B | 节支方案"),
    ]);
    expect(found(assessment, "objective-without-indicator")).toMatchObject([{ name: "节支", at: { sheet: "目标", cell: "D3" } }]);
    expect(found(assessment, "objective-without-action")).toMatchObject([{ name: "增收", at: { sheet: "目标", cell: "D2" } }]);
    expect(assessment.cards[0]!.score).toBeNull();
  });

  test("objective-without-action runs only where 行动 has rows", () => {
    const flat = drawn("indicators", "维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 财务 | 增收 | 收入 | 1 | 直接评分 | 90");
    expect(found(assessTables([flat]), "objective-without-action")).toEqual([]);
  });

  test("duplicate-code and duplicate-name point at the later row, and only within a card", () => {
    const assessment = assessTables([
      drawn("indicators", `
        卡 | 编号 | 指标 | 权重 | 计分方法 | 得分
        甲 | A1   | 收入 | 0.4  | 直接评分 | 90
        甲 | Ａ1  | 支出 | 0.3  | 直接评分 | 90
        甲 | A3   | 收入 | 0.3  | 直接评分 | 90
        乙 | A1   | 收入 | 1    | 直接评分 | 90`),
    ]);
    expect(found(assessment, "duplicate-code")).toMatchObject([{ code: "Ａ1", name: "支出", first: { cell: "B2" }, at: { cell: "B3" }, severity: "error" }]);
    expect(found(assessment, "duplicate-name")).toMatchObject([{ name: "收入", first: { cell: "C2" }, at: { cell: "C4" }, severity: "warning" }]);
    expect(cardNamed(assessment, "甲").score).toBeNull();
    expect(cardNamed(assessment, "乙").score).toBe(90);
  });

  test("balance-term: no long-term or no short-term objective, where terms are stated", () => {
    const termed = (terms: readonly string[]) =>
      found(assessTables([
        tableOf("objectives", [["卡", "维度", "战略目标", "期限"], ...terms.map((term, index) => ["甲", "财务", `目标${index}`, term])]),
        tableOf("indicators", [["卡", "维度", "战略目标", "指标", "权重", "计分方法", "得分"], ...terms.map((_, index) => ["甲", "财务", `目标${index}`, `指标${index}`, 1 / terms.length, "直接评分", 90])]),
      ]), "balance-term");
    expect(termed(["短期", "短期"])).toMatchObject([{ lacking: "long" }]);
    expect(termed(["长期", ""])).toMatchObject([{ lacking: "short" }]);
    expect(termed(["长期", "短期"])).toEqual([]);
    expect(termed(["", ""])).toEqual([]);
  });

  test("balance-view: no outward or no inward perspective, where perspectives are known ones", () => {
    const viewed = (...names: string[]) =>
      found(assessTables([tableOf("indicators", [["卡", "维度", "指标", "权重", "计分方法", "得分"], ...names.map((name, index) => ["甲", name, `指标${index}`, 1 / names.length, "直接评分", 90])])]), "balance-view");
    expect(viewed("财务", "内部流程")).toMatchObject([{ lacking: "outward" }]);
    expect(viewed("客户", "公众")).toMatchObject([{ lacking: "inward" }]);
    expect(viewed("财务", "客户")).toEqual([]);
    expect(viewed("投入", "产出")).toEqual([]);
  });
});

describe("among cards", () => {
  const card = (name: string, indicators: readonly string[]): Table<"indicators"> =>
    tableOf("indicators", [["维度", "指标", "权重", "计分方法", "得分"], ...indicators.map((indicator) => ["内部流程", indicator, 1 / indicators.length, "直接评分", 90])], { sheet: name, cardName: name });
  const form = ["办结率", "督办事项完成率", "群众满意度", "预算执行率"];

  test("drift-renamed, drift-missing and drift-extra: a sheet that differs from the others of its form", () => {
    const assessment = assessTables([
      card("甲局", form), card("乙局", form), card("丙局", form), card("丁局", form),
      card("戊局", ["办结率", "督办事项完成率", "公众满意度", "预算执行率"]),
      card("己局", ["办结率", "群众满意度", "预算执行率"]),
      card("庚局", [...form, "招商引资额"]),
    ]);
    expect(found(assessment, "drift-renamed")).toMatchObject([{ card: "戊局", name: "公众满意度", was: "群众满意度", at: { sheet: "戊局", cell: "B4" } }]);
    expect(found(assessment, "drift-missing")).toMatchObject([{ card: "己局", lacking: "督办事项完成率", at: { sheet: "己局" } }]);
    expect(found(assessment, "drift-extra")).toMatchObject([{ card: "庚局", name: "招商引资额", at: { sheet: "庚局", cell: "B6" } }]);
  });

  test("drift-weight: a weight that two thirds of the sheets state otherwise; with less agreement it is meant", () => {
    const weighed = (name: string, ...weights: readonly number[]): Table<"indicators"> =>
      tableOf("indicators", [["指标", "权重", "计分方法", "得分"], ...weights.map((weight, index) => [form[index]!, weight, "直接评分", 90])], { sheet: name, cardName: name });
    const usual = ["甲局", "乙局", "丙局", "丁局"].map((name) => weighed(name, 0.4, 0.3, 0.2, 0.1));
    expect(found(assessTables([...usual, weighed("戊局", 0.4, 0.3, 0.1, 0.2)]), "drift-weight")).toMatchObject([
      { severity: "hint", card: "戊局", name: "群众满意度", share: 0.1, was: 0.2, at: { sheet: "戊局", cell: "B4" } },
      { card: "戊局", name: "预算执行率", share: 0.2, was: 0.1, at: { cell: "B5" } },
    ]);
    expect(found(assessTables([...usual, weighed("戊局", 0.4, 0.3, 0.1, 0.1)]), "drift-weight")).toEqual([]);
    expect(found(assessTables([...usual, weighed("戊局", 0.5, 0.3, 0.2)]), "drift-weight")).toEqual([]);
    expect(found(assessTables([...usual, ...["戊局", "己局", "庚局"].map((name) => weighed(name, 0.25, 0.25, 0.25, 0.25))]), "drift-weight")).toEqual([]);
  });

  test("drift-extra: offices with work of their own do not drift", () => {
    const rules = assessTables([card("甲", ["一", "二", "三"]), card("乙", ["四", "五", "六"]), card("丙", ["七", "八", "九"])]).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("drift-"))).toEqual([]);
  });

  test("drift-missing: 类别 and 类组 say whom to compare, where there is a 卡 table", () => {
    const rows = (name: string, indicators: readonly string[]) => indicators.map((indicator) => [name, indicator, 1 / indicators.length, "直接评分", 90]);
    const assessment = assessTables([
      drawn("cards", "卡 | 类别 | 类组 \n 甲 | 分卡 | 局 \n 乙 | 分卡 | 局 \n 丙 | 分卡 | 局 \n 丁 | 分卡 | 镇"),
      tableOf("indicators", [["卡", "指标", "权重", "计分方法", "得分"], ...["甲", "乙"].flatMap((name) => rows(name, form)), ...rows("丙", form.slice(1)), ...rows("丁", ["粮食产量"])]),
    ]);
    expect(found(assessment, "drift-missing")).toMatchObject([{ card: "丙", lacking: "办结率", at: { sheet: "卡", cell: "A4" } }]);
    expect(found(assessment, "drift-extra")).toEqual([]);
  });

  const family = (alignsWith: string) => [
    drawn("cards", "卡 | 类别 | 上级 \n 乡 | 总卡 | \n 办 | 分卡 | 乡"),
    drawn("objectives", `卡 | 编号 | 维度 | 战略目标 | 目标权重 | 承接 \n 乡 | T1 | 财务 | 增收 | 0.6 | \n 乡 | T2 | 财务 | 节支 | 0.4 | \n 办 | A1 | 财务 | 完成收入任务 | 1 | ${alignsWith}`),
    drawn("indicators", "卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 乡 | 财务 | 增收 | 收入 | 1 | 直接评分 | 90 \n 乡 | 财务 | 节支 | 支出 | 1 | 直接评分 | 90 \n 办 | 财务 | 完成收入任务 | 税收 | 1 | 直接评分 | 90"),
  ];

  test("not-cascaded: an objective that no sub-card takes up", () => {
    expect(found(assessTables(family("T1")), "not-cascaded")).toMatchObject([{ name: "节支", card: "乡", at: { sheet: "目标", cell: "D3" } }]);
    expect(found(assessTables(family("T1、节支")), "not-cascaded")).toEqual([]);
  });

  test("not-aligned: 承接 is empty or names nothing above, at the 承接 cell", () => {
    expect(found(assessTables(family("T1")), "not-aligned")).toEqual([]);
    expect(found(assessTables(family("查无此目标")), "not-aligned")).toMatchObject([{ name: "完成收入任务", alignsWith: ["查无此目标"], at: { sheet: "目标", cell: "F4" } }]);
    expect(found(assessTables(family("")), "not-aligned")).toMatchObject([{ alignsWith: [], at: { cell: "F4" } }]);
  });

  test("not-aligned: a workbook without a 承接 column does not align cards at all", () => {
    const [cards, , indicators] = family("");
    const assessment = assessTables([cards!, drawn("objectives", "卡 | 编号 | 维度 | 战略目标 | 目标权重 \n 乡 | T1 | 财务 | 增收 | 1 \n 办 | A1 | 财务 | 完成收入任务 | 1"), indicators!]);
    expect([...found(assessment, "not-aligned"), ...found(assessment, "not-cascaded")]).toEqual([]);
  });

  test("card-unknown: 岗位, 评议 and 加减分 that name no card", () => {
    const assessment = assessTables([
      drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 收入 | 1 | 直接评分 | 90"),
      drawn("posts", "姓名 | 岗位 | 卡 | 占比 \n 员工01 | 岗 | 乙 | 1"),
      drawn("adjustments", "卡 | 事项 | 类别 | 分值 \n 丙 | 表扬 | 加分 | 2"),
      drawn("evaluations", "卡 | 评议主体 | 评分人 | 评分 | 权重 \n 丁 | 领导 | 一 | 90 | 100%"),
    ]);
    expect(found(assessment, "card-unknown").map(({ name }) => name).sort()).toEqual(["丁", "丙", "乙"]);
    expect(cellsOf(assessment, "card-unknown")).toEqual(["岗位!C2", "评议!A2", "加减分!A2"]);
    expect(assessment.people).toMatchObject([{ person: "员工01", after: null, grade: null }]);
  });
});

describe("actions and money", () => {
  const objectives = [
    drawn("objectives", "卡 | 编号 | 维度 | 战略目标 \n 甲 | A | 财务 | 增收 \n 甲 | B | 财务 | 节支"),
    drawn("indicators", "卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | 增收 | 收入 | 0.6 | 直接评分 | 90 \n 甲 | 财务 | 节支 | 支出 | 0.4 | 直接评分 | 90"),
  ];
  const acted = (rows: string, options = {}) => assessTables([...objectives, drawn("strategy", "项目 | 内容 \n 考核日期 | 46022"), drawn("actions", `编号 | 目标 | 行动方案 | 截止 | 进度 | 预算 | 支出 \n ${rows}`)], options);

  test.each([
    // what stands there                due and progress     late
    ["due before and unfinished",       "46021 | 0.6",       1],
    ["due on the day",                  "46022 | 0.6",       0],
    ["finished",                        "46000 | 100%",      0],
    ["a bare 60 is 60 %",               "46000 | 60",        1],
    ["said to be finished",             "46000 | 已完成",    0],
    ["a date as text",                  "2025年9月30日 | 0.5", 1],
    ["no date",                         " | 0.5",            0],
  ])("action-overdue: %s", (_, cells, late) => {
    const findings = found(acted(`X1 | A | 方案 | ${cells} | | `), "action-overdue");
    expect(findings).toHaveLength(late);
    if (late === 1) expect(findings[0]).toMatchObject({ card: null, name: "方案", at: { sheet: "行动", cell: "D2" } });
  });

  test("action-overdue: today counts where 考核日期 is blank", () => {
    const tables = [...objectives, drawn("actions", "编号 | 目标 | 行动方案 | 截止 | 进度 \n X1 | A | 方案 | 46000 | 0.5 \n X2 | B | 方案 | 47000 | 0.5")];
    expect(found(assessTables(tables), "action-overdue")).toEqual([]);
    expect(found(assessTables(tables, { today: 46500 }), "action-overdue")).toHaveLength(1);
  });

  test("budget-exceeded: spending above the budget of an objective, at 支出", () => {
    const assessment = acted("X1 | A | 一 | | | 10 | 8 \n X2 | A | 二 | | | 5 | 9 \n X3 | B | 三 | | | 10 | 10");
    expect(found(assessment, "budget-exceeded")).toMatchObject([{ name: "A", card: "甲", budget: 15, spent: 17, at: { sheet: "行动", cell: "G2" } }]);
  });

  test("objective-unknown: an action for an objective that no card has", () => {
    expect(found(acted("X1 | 查无 | 方案 | | | | "), "objective-unknown")).toMatchObject([{ name: "查无", at: { sheet: "行动", cell: "B2" } }]);
  });

  test("value-unreadable: a date or an amount that cannot be read", () => {
    expect(cellsOf(acted("X1 | A | 方案 | 年底前 | 0.5 | 约10 | 3"), "value-unreadable")).toEqual(["行动!D2", "行动!F2"]);
  });
});

test("value-unreadable: a setting whose word is unknown keeps its default", () => {
  const assessment = assessTables([drawn("strategy", "项目 | 内容 \n 缺数 | 随便 \n 加分上限 | 五分 \n 备注 | 随便写"), drawn("indicators", "指标 | 权重 | 计分方法 | 得分 \n 甲 | 1 | 直接评分 | 90")]);
  expect(cellsOf(assessment, "value-unreadable")).toEqual(["战略!B2", "战略!B3"]);
  expect(assessment.book.settings).toMatchObject({ missing: "block", bonusCap: null });
  expect(assessment.cards[0]!.score).toBe(90);
});
