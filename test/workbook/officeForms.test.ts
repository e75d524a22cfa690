/** Forms as offices draw them, read without any correction: titles that part sections, several units on a sheet, every way to write a weight. */
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Finding } from "../../src/scorecard/finding";
import { findTables } from "../../src/workbook/findTables";
import type { SheetCells } from "../../src/workbook/sheetCells";
import { rowsOf, sheetOf } from "./sheetOf";

interface Read {
  readonly cards: Readonly<Record<string, number | null>>;
  readonly paths: readonly string[];
  readonly errors: readonly Finding[];
}

/** Cards with their scores, and every indicator by its path below the card. */
function read(...sheets: readonly SheetCells[]): Read {
  const { book, findings } = assemble(findTables(sheets).tables);
  const { cards, findings: all } = assess(book, findings);
  const paths = cards.flatMap(({ card }) =>
    card.nodes.flatMap((node) => {
      if (node.level !== "indicator") return [];
      const path = [node.name];
      for (let at = node.parent; at > 0; at = card.nodes[at]!.parent) path.unshift(card.nodes[at]!.name);
      return [path.join("/")];
    }),
  );
  return { cards: Object.fromEntries(cards.map(({ card, score }) => [card.name, score])), paths, errors: all.filter(({ severity }) => severity === "error") };
}

describe("a title across the columns states the perspective of the rows below", () => {
  test.each<[string, string, string[]]>([
    ["merged, numbered, with its points", `
      序号 | 指标 | 分值 | 得分
      一、共性工作（40分） | < | < | <
      1 | 党建 | 40 | 40
      二、业务工作（60分） | < | < | <
      2 | 养老 | 60 | 50`, ["一、共性工作（40分）/党建", "二、业务工作（60分）/养老"]],
    ["in the first cell only, its points beside it", `
      序号 | 指标 | 分值 | 得分
      （一）共性工作 | | 40分 |
      1 | 党建 | 40 | 40
      （二）业务工作 | | 60分 |
      2 | 养老 | 60 | 50`, ["（一）共性工作/党建", "（二）业务工作/养老"]],
    ["in English", `
      No. | KPI | Weight | Points
      Part A: Finance (40%) | < | < | <
      1 | Revenue | 40% | 90
      Part B: Customers (60%) | < | < | <
      2 | Satisfaction | 60% | 80`, ["Part A: Finance (40%)/Revenue", "Part B: Customers (60%)/Satisfaction"]],
    ["without a number", `
      指标 | 权重 | 得分
      财务维度 | < | <
      收入 | 40% | 90
      客户维度 | < | <
      满意 | 60% | 80`, ["财务维度/收入", "客户维度/满意"]],
    ["above each block's own header", `
      民政局目标责任书 | < | < | <
      一、共性工作（40分） | < | < | <
      序号 | 考核项目 | 分值 | 得分
      1 | 党建 | 40 | 40
      小计 | | 40 | 40
      二、业务工作（60分） | < | < | <
      序号 | 考核项目 | 分值 | 得分
      1 | 养老 | 60 | 50`, ["一、共性工作（40分）/党建", "二、业务工作（60分）/养老"]],
    ["as a row numbered 一 with the sum of its members", `
      序号 | 考核指标 | 分值 | 评分标准 | 得分
      一 | 共性工作 | 40 | |
      1 | 党建 | 15 | 按质量评定 | 15
      2 | 法治 | 25 | 按质量评定 | 20
      二 | 业务工作 | 60 | |
      1 | 养老 | 60 | 按质量评定 | 50`, ["共性工作/党建", "共性工作/法治", "业务工作/养老"]],
    ["in two levels: 一、 over （一）", `
      序号 | 指标 | 分值 | 得分
      一、党的建设（40分） | < | < | <
      （一）思想建设 | < | < | <
      1 | 学习 | 20 | 18
      （二）组织建设 | < | < | <
      2 | 支部 | 20 | 20
      二、业务工作（60分） | < | < | <
      3 | 养老 | 60 | 50`, ["一、党的建设（40分）/（一）思想建设/学习", "一、党的建设（40分）/（二）组织建设/支部", "二、业务工作（60分）/养老"]],
    ["going on over a header repeated for printing", `
      序号 | 指标 | 分值 | 得分
      一、共性工作 | < | < | <
      1 | 党建 | 20 | 20
      序号 | 指标 | 分值 | 得分
      2 | 法治 | 20 | 20
      二、业务工作 | < | < | <
      3 | 养老 | 60 | 50`, ["一、共性工作/党建", "一、共性工作/法治", "二、业务工作/养老"]],
  ])("%s", (_, drawing, expected) => {
    const { paths, errors } = read(sheetOf("民政局", drawing));
    expect(paths).toEqual(expected);
    expect(errors).toEqual([]);
  });

  test("a finding about the perspective leads to the title", () => {
    const { tables } = findTables([sheetOf("民政局", `序号 | 指标 | 分值 | 得分\n一、共性工作 | < | < | <\n1 | 党建 | 100 | 90`, { top: 3, left: 1 })]);
    const { book } = assemble(tables);
    expect(book.cards[0]!.nodes.find(({ level }) => level === "perspective")!.at).toMatchObject({ sheet: "民政局", cell: "B5" });
  });

  test("where a 维度 column says it, titles are passed over", () => {
    const { paths } = read(sheetOf("某局", `维度 | 指标 | 权重 | 得分\n一、共性工作 | < | < | <\n财务 | 收入 | 40% | 90\n二、业务工作 | < | < | <\n客户 | 满意 | 60% | 80`));
    expect(paths).toEqual(["财务/收入", "客户/满意"]);
  });

  test.each([
    ["a page that goes on", "（续表）"],
    ["a label", "单位：万元"],
    ["a sentence", "本表由项目单位填报。"],
  ])("%s is no title", (_, text) => {
    const { paths } = read(sheetOf("某局", `序号 | 指标 | 权重 | 得分\n1 | 收入 | 40% | 90\n${text} | < | < | <\n2 | 满意 | 60% | 80`));
    expect(paths).toEqual(["收入", "满意"]);
  });

  test("bonus rows under 三、加分项 lie outside the 100 %", () => {
    const { cards, errors } = read(sheetOf("某局", `
      序号 | 指标 | 分值 | 得分
      一、业务工作（100分） | < | < | <
      1 | 收入 | 100 | 90
      二、加分项 | < | < | <
      2 | 获省级表彰 | | 2`));
    expect(errors).toEqual([]);
    expect(cards).toEqual({ 某局: 90 });
  });

  test("71 sheets with titles are one form, whatever stands beside the table", () => {
    const drawing = (beside: string): string => `序号 | 指标 | 分值 | 得分 | ${beside}\n一、共性工作 | < | < | <\n1 | 党建 | 100 | 90`;
    const { tables } = findTables([sheetOf("甲局", drawing("")), sheetOf("乙局", `${drawing("")}\n | | | | | 核对`)]);
    const { book } = assemble(tables);
    expect(tables.map(({ columns }) => columns)).toEqual([tables[0]!.columns, tables[0]!.columns]);
    expect(new Set(book.cards.map(({ form }) => form)).size).toBe(1);
  });
});

describe("a unit per block on one sheet", () => {
  const block = (weights: readonly [string, string]): string => `序号 | 指标 | 权重 | 目标值 | 完成值 | 计分方法\n1 | 收入 | ${weights[0]} | 100 | 90 | 比率法\n2 | 满意 | ${weights[1]} | 100 | 80 | 比率法`;
  test.each<[string, string, string, string]>([
    ["named in the block's title", "民政局2025年度目标考核表 | < | < | < | < | <", "水务局2025年度目标考核表 | < | < | < | < | <", "民政局,水务局"],
    ["named by a label", "被考核单位：民政局 | | | 考核日期：2025-12-31", "被考核单位：水务局 | | | 考核日期：2025-12-31", "民政局,水务局"],
    ["a person, beside the label", "姓名： | 张三 | 岗位： | 科员", "姓名： | 李四 | 岗位： | 科长", "张三,李四"],
    ["in English", "Finance Department Scorecard 2025 KPIs | < | < | < | < | <", "Sales Department Scorecard 2025 KPIs | < | < | < | < | <", "Finance Department,Sales Department"],
  ])("%s", (_, first, second, names) => {
    const { cards, errors } = read(sheetOf("汇总", `${first}\n${block(["40%", "60%"])}\n合计 | | 100% | | |\n | | | | |\n${second}\n${block(["30%", "70%"])}`));
    expect(Object.entries(cards)).toEqual([[names.split(",")[0], 84], [names.split(",")[1], 83]]);
    expect(errors).toEqual([]);
  });
  test("one block: the sheet's name is the card", () => {
    expect(Object.keys(read(sheetOf("民政", `单位：民政局 | | | | |\n${block(["40%", "60%"])}`)).cards)).toEqual(["民政"]);
  });
});

describe("forms in use", () => {
  test.each<[string, string, string, Record<string, number>, string]>([
    ["目标责任书, points, signatures at the foot", "教育局", `
      2025年度工作目标责任书 | < | < | < | < | <
      责任单位：教育局 | | | | 签订日期：2025年1月10日 |
      序号 | 目标任务 | 分值 | 考核标准 | 完成情况 | 得分
      1 | 控辍保学 | 40 | 按质量评定 | | 38
      2 | 校园安全 | 60 | 每起扣5分，扣完为止 | 1 |
      合计 | | 100 | | | 38
      责任单位（盖章）： | | | 考核单位（盖章）： | |
      责任人签字： | | | 考核人签字： | |`, { 教育局: 93 }, "控辍保学,校园安全"],
    ["绩效考核评分表, 20分 as weight", "信息科", `
      绩效考核评分表 | < | < | < | <
      考核项目 | 权重 | 评分标准 | 自评得分 | 考核得分
      工作质量 | 40分 | 按质量评定 | 40 | 36
      工作效率 | 40分 | 按质量评定 | 40 | 38
      团队协作 | 20分 | 按质量评定 | 20 | 16
      总分 | 100分 | | 100 | 90`, { 信息科: 90 }, "工作质量,工作效率,团队协作"],
    ["KPI表, weights as 0.2", "销售部", `
      KPI考核表 | < | < | < | < | < | <
      序号 | KPI指标 | 指标定义 | 权重 | 目标值 | 实际完成值 | 计分规则
      1 | 销售额 | 含税 | 0.5 | 1000 | 900 | 按完成比例得分
      2 | 回款率 | 回款/应收 | 0.3 | 90% | 90% | 按完成比例得分
      3 | 新客户 | 首单 | 0.2 | 10 | 10 | 按完成比例得分`, { 销售部: 95 }, "销售额,回款率,新客户"],
    ["weights as bare 20", "生产部", `
      考核指标 | 权重（%） | 目标值 | 实际值 | 评分标准
      产量 | 50 | 100 | 95 | 按完成比例得分
      质量 | 30 | 99% | 99% | 按完成比例得分
      安全 | 20 | 0 | 0 | 每起扣10分，扣完为止`, { 生产部: 97.5 }, "产量,质量,安全"],
    ["一级/二级/三级指标 unmerged, weights of all levels", "卫健局", `
      部门年度考核表 | < | < | < | < | < | < | <
      一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 评分标准 | 得分
      履职 | 60% | 公卫 | 50% | 接种率 | 100% | 按质量评定 | 90
       | | 医政 | 50% | 床位 | 40% | 按质量评定 | 80
       | | | | 急救 | 60% | 按质量评定 | 90
      党建 | 40% | 学习 | 100% | 次数 | 100% | 按质量评定 | 100`, { 卫健局: 92.8 }, "履职/公卫/接种率,履职/医政/床位,履职/医政/急救,党建/学习/次数"],
    ["三级指标 merged, 分值 only at the finest level", "交通局", `
      一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 备注
      产出 | 数量 | 里程 | 30 | 按质量评定 | 30 |
      ^ | ^ | 站点 | 20 | 按质量评定 | 18 |
      ^ | 质量 | 合格率 | 20 | 按质量评定 | 20 |
      效益 | 社会 | 满意度 | 30 | 按质量评定 | 27 | 第三方
      合计 | < | < | 100 | | 95 |`, { 交通局: 95 }, "产出/数量/里程,产出/数量/站点,产出/质量/合格率,效益/社会/满意度"],
    ["three header rows", "财政局", `
      考核基本信息 | < | < | 考核结果 | < | <
      序号 | 指标信息 | < | 目标 | 完成 | 评分标准
      ^ | 指标名称 | 权重 | 年度目标值 | 实际值 | ^
      1 | 收入 | 70% | 100 | 90 | 按完成比例得分
      2 | 支出进度 | 30% | 100% | 100% | 按完成比例得分`, { 财政局: 93 }, "收入,支出进度"],
    ["an English KPI sheet with sections and a total", "Retail", `
      Retail KPI Scorecard FY2025 | < | < | < | < | <
      Perspective | Objective | Measure | Weight | Target | Actual | Scoring rule
      Financial | Grow | Revenue | 50% | 100 | 90 | actual/target*100, max 100
      Customer | Delight | NPS | 30% | 50 | 50 | actual/target*100, max 100
       | | Complaints | 20% | 10 | 10 | actual/target*100, max 100
      Total | | | 100% | | |
      Prepared by: | | | Approved by: | | |`, { Retail: 95 }, "Financial/Grow/Revenue,Customer/Delight/NPS,Customer/Delight/Complaints"],
    ["people in a 姓名 column, unmerged and repeated", "一季度", `
      序号 | 姓名 | 岗位 | 考核指标 | 权重 | 得分
      1 | 张三 | 科员 | 办文 | 60% | 90
      2 | 张三 | 科员 | 考勤 | 40% | 100
      3 | 李四 | 科长 | 办文 | 100% | 88`, { 张三: 94, 李四: 88 }, "办文,考勤,办文"],
    ["indicator left of its perspective's merged remark, 备注 at the foot", "林业局", `
      考核维度 | 考核指标 | 分值 | 扣分标准 | 扣分 | 得分 | 备注
      生态 | 造林 | 60 | 按质量评定 | 5 | 55 | 含飞播
      ^ | 防火 | 40 | 按质量评定 | 0 | 40 |
      备注：1.本表一式两份。2.造林以验收为准。 | < | < | < | < | < | <`, { 林业局: 95 }, "生态/造林,生态/防火"],
  ])("%s", (_, sheet, drawing, scores, indicators) => {
    const { cards, paths, errors } = read(sheetOf(sheet, drawing));
    expect(errors).toEqual([]);
    expect(paths.join(",")).toBe(indicators);
    expect(cards).toEqual(scores);
  });

  test.each<[string, string, Record<string, number>]>([
    ["同上 and 〃 say what the row above says", `
      维度 | 指标 | 权重 | 目标值 | 实际值 | 计分标准
      财务 | 收入 | 40% | 100 | 90 | 按完成比例得分
      同上 | 利润 | 20% | 10 | 8 | 同上
      〃 | 成本 | 40% | 10 | 10 | 〃`, { 全行: 92 }],
    ["subtotals that name what they add up", `
      部门 | 指标 | 权重 | 目标值 | 实际值 | 计分标准
      财政所 | 收入 | 40% | 100 | 90 | 按完成比例得分
       | 支出 | 60% | 10 | 8 | 按完成比例得分
      财政所小计 | | 100% | | |
      农业所 | 粮食 | 100% | 10 | 10 | 按完成比例得分
      农业所小计 | | 100% | | |`, { 财政所: 84, 农业所: 100 }],
    ["tasks with their targets in words", `
      序号 | 任务 | 分值 | 单位 | 目标 | 完成情况 | 评分标准
      1 | 走访企业 | 50 | 家 | ≥100家 | 98家 | 每少1家扣1分
      2 | 客流 | 50 | 万人 | 100万人以上 | 98万人 | 每少1万人扣1分`, { 全行: 96 }],
    ["branches in a column, units in the indicators' names", `
      机构 | 指标名称 | 权重 | 计划 | 完成 | 计分办法
      城东支行 | 日均存款（亿元） | 50% | 10 | 9 | 按完成比例得分
      ^ | 不良率（%） | 50% | 2 | 2.5 | 每超0.1个百分点扣2分
      城西支行 | 日均存款（亿元） | 50% | 8 | 8 | 按完成比例得分
      ^ | 不良率（%） | 50% | 2 | 1.5 | 每超0.1个百分点扣2分`, { 城东支行: 90, 城西支行: 100 }],
    ["two people side by side, named above", `
      张三 | | | | 李四 | |
      指标 | 权重 | 得分 | | 指标 | 权重 | 得分
      办文 | 40% | 90 | | 办文 | 50% | 80
      考勤 | 60% | 80 | | 考勤 | 50% | 70`, { 张三: 84, 李四: 75 }],
  ])("%s", (_, drawing, scores) => {
    const { cards, errors } = read(sheetOf("全行", drawing));
    expect(errors).toEqual([]);
    expect(cards).toEqual(scores);
  });

  test("a group whose stated points are not its members' stays a row, so that the weights are found wrong", () => {
    const drawing = `序号 | 考核指标 | 分值 | 得分\n一 | 共性工作 | 40 |\n1 | 党建 | 15 | 15\n2 | 法治 | 20 | 20\n二 | 业务工作 | 65 |\n1 | 养老 | 65 | 60`;
    const { tables } = findTables([sheetOf("某局", drawing)]);
    expect(rowsOf(tables[0], "indicator").flat()).toEqual(["共性工作", "党建", "法治", "养老"]);
    expect(read(sheetOf("某局", drawing)).errors.map(({ rule }) => rule)).toContain("weights-sum");
  });
});

describe("units one under the other in one table, parted by titles, are cards of their own", () => {
  const finance = "财务 | 收入 | 40% | 10 | 9 | 按完成比例得分\n内部 | 办结 | 60% | 10 | 8 | 按完成比例得分";
  const farming = "财务 | 收入 | 30% | 10 | 10 | 按完成比例得分\n内部 | 办结 | 70% | 10 | 5 | 按完成比例得分";
  const header = "维度 | 指标 | 权重 | 目标值 | 实际值 | 计分标准";
  const across = (text: string): string => `${text} | < | < | < | < | <`;
  test.each<[string, readonly string[]]>([
    ["a title over each, and a total", [across("全镇2025年考核表"), header, across("财政所"), finance, across("农业所"), farming, "合计 | | 100% | | |"]],
    ["the first title above the header", [across("2025年度汇总"), across("财政所"), header, finance, across("农业所"), farming]],
    ["numbered titles", [header, across("一、财政所"), finance, across("二、农业所"), farming]],
    ["labelled titles", [header, across("被考核单位：财政所"), finance, across("被考核单位：农业所"), farming]],
    ["the header once more on the next page", [header, across("财政所"), finance, across("农业所"), farming.split("\n")[0]!, header, farming.split("\n")[1]!]],
  ])("%s", (_, lines) => {
    const { cards, errors } = read(sheetOf("全镇", lines.join("\n")));
    expect(errors).toEqual([]);
    expect(cards).toEqual({ 财政所: 84, 农业所: 65 });
  });

  test("without a column of perspectives where they are named as units are", () => {
    const drawing = `指标 | 权重 | 得分\n财政所 | < | <\n收入 | 100% | 90\n农业所 | < | <\n粮食 | 100% | 80`;
    expect(read(sheetOf("全镇", drawing)).cards).toEqual({ 财政所: 90, 农业所: 80 });
    expect(read(sheetOf("某局", drawing.replace("财政所", "党建工作").replace("农业所", "业务工作"))).errors.map(({ rule }) => rule)).toEqual(["weights-sum"]);
  });

  test("weights-sum: of the unit whose weights are wrong, where the same indicators stand under each", () => {
    const lines = [header, ...["财政所", "农业所", "教育所"].flatMap((unit, at) => [across(unit), finance.replace("40%", `${40 + 5 * at}%`)])];
    const { cards, errors } = read(sheetOf("全镇", lines.join("\n")));
    expect(cards).toEqual({ 财政所: 84, 农业所: null, 教育所: null });
    expect(errors.map(({ rule, card }) => [rule, card])).toEqual([["weights-sum", "农业所"], ["weights-sum", "教育所"]]);
  });

  test("titles that part one card's rows part no units", () => {
    const bonus = [header, across("考核指标"), finance, across("加分指标"), "创新 | 获奖 | 10% | 10 | 10 | 按完成比例得分"];
    expect(read(sheetOf("某局", bonus.join("\n"))).errors.map(({ rule }) => rule)).toEqual(["weights-sum"]);
    const lines = [header, across("第一部分 业绩"), finance.split("\n")[0]!, across("第二部分 管理"), finance.split("\n")[1]!];
    expect(read(sheetOf("某局", lines.join("\n"))).cards).toEqual({ 某局: 84 });
  });
});

describe("a perspective's name that says its weight weighs it", () => {
  test.each<[string, string, Record<string, number>]>([
    ["merged, each perspective's indicators adding up to 100 %", `
      维度及权重 | 指标 | 权重 | 得分
      财务（40%） | 收入 | 50% | 90
      ^ | 支出 | 50% | 80
      内部⏎(权重60%) | 办结 | 100% | 50`, { 某局: 64 }],
    ["said once, the name alone below", `
      维度 | 指标 | 权重 | 得分
      财务（40%） | 收入 | 50% | 90
      财务 | 支出 | 50% | 80
      内部（60%） | 办结 | 100% | 50`, { 某局: 64 }],
    ["repeated, without brackets", `
      维度 | 指标 | 权重 | 得分
      财务 40% | 收入 | 50% | 90
      财务 40% | 支出 | 50% | 80
      内部60% | 办结 | 100% | 50`, { 某局: 64 }],
    ["in points, the indicators adding up to the card", `
      维度 | 指标 | 分值 | 得分
      财务（40分） | 收入 | 20 | 18
      ^ | 支出 | 20 | 16
      内部（60分） | 办结 | 60 | 30`, { 某局: 64 }],
    ["in titles", `
      指标 | 权重 | 得分
      一、财务（40%） | < | <
      收入 | 50% | 90
      支出 | 50% | 80
      二、内部（60%） | < | <
      办结 | 100% | 50`, { 某局: 64 }],
    ["bonus points beside them are no weight", `
      维度 | 指标 | 权重 | 得分
      财务（100%） | 收入 | 100% | 90
      加分项（10分） | 获奖 | | `, { 某局: 90 }],
  ])("%s", (_, drawing, scores) => {
    const { cards, errors } = read(sheetOf("某局", drawing));
    expect(errors).toEqual([]);
    expect(cards).toEqual(scores);
  });

  test("weights-sum: at the name, where they do not add up", () => {
    const { errors } = read(sheetOf("某局", "维度 | 指标 | 权重 | 得分\n财务（40%） | 收入 | 100% | 90\n内部（50%） | 办结 | 100% | 50"));
    expect(errors).toMatchObject([{ rule: "weights-sum", sum: 0.9, at: { cell: "A2" } }]);
  });

  test("numbers that names are about, and that do not add up, are no weights", () => {
    expect(read(sheetOf("某局", "维度 | 指标 | 权重 | 得分\n增收10% | 收入 | 40% | 90\n节支5% | 支出 | 60% | 50")).cards).toEqual({ 某局: 66 });
  });

  test("one name without a weight leaves them all names", () => {
    expect(read(sheetOf("某局", "维度 | 指标 | 权重 | 得分\n财务（40%） | 收入 | 40% | 90\n内部 | 办结 | 60% | 50")).cards).toEqual({ 某局: 66 });
  });
});

describe("the result of a part of the year is held against the target of that part", () => {
  test.each<[string, string, number]>([
    ["quarters", "维度 | 指标 | 权重 | 一季度目标 | 年度目标 | 一季度完成 | 计分标准\n财务 | 收入 | 100% | 25 | 100 | 20 | 按完成比例得分", 80],
    ["months of the quarter, the year in front", "维度 | 指标 | 权重 | 年度目标 | 2025年第一季度目标 | 1-3月完成情况 | 计分标准\n财务 | 收入 | 100% | 100 | 25 | 20 | 按完成比例得分", 80],
    ["in brackets", "维度 | 指标 | 权重 | 目标值（年度） | 目标值（一季度） | 完成值（一季度） | 计分标准\n财务 | 收入 | 100% | 100 | 25 | 20 | 按完成比例得分", 80],
    ["half of the year, with its own rule", "维度 | 指标 | 权重 | 半年度目标值 | 年度目标值 | 半年度完成情况 | 半年度计分规则 | 计分规则\n财务 | 收入 | 100% | 50 | 100 | 45 | 按完成比例得分 | 每低1%扣2分", 90],
    ["the year's, where that stands beside it", "维度 | 指标 | 权重 | 上半年目标 | 全年目标 | 上半年完成 | 全年完成 | 计分标准\n财务 | 收入 | 100% | 50 | 100 | 20 | 90 | 按完成比例得分", 90],
    ["the year's, where no part is named", "维度 | 指标 | 权重 | 季度目标值 | 年度目标值 | 实际值 | 计分标准\n财务 | 收入 | 100% | 25 | 100 | 90 | 按完成比例得分", 90],
  ])("%s", (_, drawing, score) => {
    const { cards, errors } = read(sheetOf("某局", drawing));
    expect(errors).toEqual([]);
    expect(cards).toEqual({ 某局: score });
  });
});
