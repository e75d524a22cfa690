import fc from "fast-check";
import city from "../samples/city-71.expected.json";
import layoutA from "../samples/layout-a.expected.json";
import layoutB from "../samples/layout-b.expected.json";
import layoutC from "../samples/layout-c.expected.json";
import township from "../samples/township.expected.json";
import { cell, column, error } from "./registered";
import { sampleSheets } from "./sampleRange";

interface ExpectedNode {
  readonly code: string | null;
  readonly path: string;
  readonly monitored: boolean;
  readonly weight: number | null;
  readonly globalWeight: number | null;
  readonly points: number | null;
  readonly weighted: number | null;
}

interface ExpectedCard {
  readonly card: string;
  readonly score: number | null;
  readonly nodes: readonly ExpectedNode[];
}

/** What a CASCADE row must say of a node. */
function expectRow(row: readonly unknown[], node: ExpectedNode): void {
  const [code, , name, weight, globalWeight, points, weighted] = row;
  expect([name, code]).toEqual([node.path.split("/").at(-1), node.code ?? ""]);
  const numbers: [unknown, number | null][] = [[points, node.points]];
  if (!node.monitored) numbers.push([weight, node.weight], [globalWeight, node.globalWeight], [weighted, node.weighted]);
  for (const [found, expected] of numbers) {
    if (expected === null) expect(found).toBe("");
    else expect(Math.abs((found as number) - expected)).toBeLessThan(1e-8);
  }
}

describe("the 71 sheets of city-71, header row first", () => {
  const troubled = new Set(["红松镇", "市场监管局"]);

  test("SCORE and CASCADE give the expected numbers of every sheet", async () => {
    const sheets = await sampleSheets("city-71.xlsx", 2);
    let compared = 0;
    for (const { card, score, nodes } of city.cards as readonly ExpectedCard[]) {
      if (troubled.has(card)) continue;
      const range = sheets.get(card)!;
      expect(Math.abs((cell("SCORE", range, null, null) as number) - score!)).toBeLessThan(1e-8);
      const [header, [, , name, ...root], ...rows] = cell("CASCADE", range, null) as unknown[][] as [unknown[], unknown[], ...unknown[][]];
      expect(header).toEqual(["编号", "层级", "名称", "层内权重", "综合权重", "得分", "加权得分", "备注"]);
      // A range does not know the sheet's name, so its card goes without.
      expectRow(["", "", card, ...root], nodes[0]!);
      expect(name).toBe("计分卡");
      expect(rows).toHaveLength(nodes.length - 1);
      rows.forEach((row, i) => expectRow(row, nodes[i + 1]!));
      compared++;
    }
    expect(compared).toBe(69);
  });

  test("weights-sum: a card that adds up to 99 % is #VALUE!, with the sentence", async () => {
    const range = (await sampleSheets("city-71.xlsx", 2)).get("红松镇")!;
    expect(cell("SCORE", range, null, null)).toEqual(error("#VALUE!", expect.stringContaining("99%")));
  });

  test("target-text: the indicator and its card are #VALUE!, the others keep their points", async () => {
    const range = (await sampleSheets("city-71.xlsx", 2)).get("市场监管局")!;
    expect(cell("SCORE", range, null, null)).toEqual(error("#VALUE!", expect.stringContaining("由财政局另行下达")));
    expect(cell("SCORE", range, "预算执行率", null)).toEqual(error("#VALUE!", expect.stringContaining("由财政局另行下达")));
    expect(cell("SCORE", range, "学习型机关建设", null)).toEqual(expect.any(Number));
    const rows = cell("CASCADE", range, null) as unknown[][];
    expect(rows.find(([, , name]) => name === "预算执行率")!.at(-1)).toContain("由财政局另行下达");
  });
});

describe("the 指标 sheet of township", () => {
  const cards = township.cards as readonly ExpectedCard[];
  const personal = cards.filter(({ nodes }) => nodes.every(({ path }) => path.split("/").length <= 3));

  test("SCORE of a personal card, by its name, is the expected one", async () => {
    const range = (await sampleSheets("township.xlsx")).get("指标")!;
    expect(personal.length).toBe(8);
    for (const { card, score } of personal) expect(Math.abs((cell("SCORE", range, card, null) as number) - score!)).toBeLessThan(1e-8);
  });

  test("CASCADE holds every card, one after another, in the table's order", async () => {
    const range = (await sampleSheets("township.xlsx")).get("指标")!;
    const rows = (cell("CASCADE", range, null) as unknown[][]).slice(1);
    expect(rows.filter(([, level]) => level === "计分卡").map(([, , name]) => name)).toEqual(cards.map(({ card }) => card));
    for (const { card, nodes } of personal) {
      const first = rows.findIndex(([, level, name]) => level === "计分卡" && name === card);
      nodes.forEach((node, i) => expectRow(rows[first + i]!, node));
    }
  });

  test("SCORE without a node names the cards to choose from", async () => {
    const range = (await sampleSheets("township.xlsx")).get("指标")!;
    expect(cell("SCORE", range, null, null)).toEqual(error("#VALUE!", expect.stringContaining("党政综合办公室")));
  });
});

describe("layouts met in practice, from their header row on", () => {
  test.each([
    ["layout-a.xlsx", 2, layoutA],
    ["layout-b.xlsx", 3, layoutB],
    ["layout-c.xlsx", 4, layoutC],
  ])("%s: scores and every node of its CASCADE", async (sample, headerRow, expected) => {
    const sheets = await sampleSheets(sample, headerRow);
    for (const { card, score, nodes } of expected.cards as readonly ExpectedCard[]) {
      const range = sheets.get(card) ?? sheets.get("平衡积分卡")!;
      expect(Math.abs((cell("SCORE", range, null, null) as number) - score!)).toBeLessThan(1e-8);
      const [, , ...rows] = cell("CASCADE", range, null) as unknown[][];
      expect(rows).toHaveLength(nodes.length - 1);
      rows.forEach((row, i) => expectRow(row, nodes[i + 1]!));
    }
  });
});

const small = [
  ["编号", "维度", "战略目标", "指标", "权重", "计分方法", "计分标准", "基准值", "目标值", "实际值"],
  ["F1.1", "财务", "增收", "销售收入", 0.3, "基准法", "", 100, 120, 112],
  ["F1.2", "财务", "增收", "回款率", 0.2, "比率法", "", "", 1, 0.9],
  ["C1.1", "客户", "满意", "满意度", 0.5, "", "每低1%扣2分，低于60分不得分", "", 0.9, 0.85],
] as const;
const copy = (): unknown[][] => small.map((row) => [...row]);
const changed = (row: number, header: string, value: unknown): unknown[][] => {
  const range = copy();
  range[row]![small[0].indexOf(header as never)] = value;
  return range;
};

describe("nodes", () => {
  test.each<[string, unknown, number]>([
    ["the only card", null, 81],
    ["a blank node", "", 81],
    ["a perspective", "财务", 72],
    ["an objective", "满意", 90],
    ["an indicator by name", "销售收入", 60],
    ["an indicator by code", "F1.2", 90],
    ["a path without the card", "财务/增收/回款率", 90],
    ["full-width code", "Ｆ１．２", 90],
    ["a path with blanks around", " 客户/满意 ", 90],
  ])("SCORE of %s", (_, node, expected) => expect(cell("SCORE", copy(), node, null)).toBe(expected));

  test.each<[string, unknown, unknown]>([
    ["unknown: near names are offered", "销售收人", error("#VALUE!", expect.stringContaining("销售收入"))],
    ["unknown: else the perspectives", "没有这样的东西", error("#VALUE!", expect.stringContaining("财务、客户"))],
    ["an error cell", { type: "Error", basicValue: "#REF!" }, error("#VALUE!", expect.stringContaining("#REF!"))],
  ])("%s", (_, node, expected) => expect(cell("SCORE", copy(), node, null)).toEqual(expected));

  test("ambiguous: the paths to choose from", () => {
    const twice = changed(3, "指标", "回款率");
    expect(cell("SCORE", twice, "回款率", null)).toEqual(error("#VALUE!", expect.stringMatching(/财务\/增收\/回款率.*客户\/满意\/回款率/)));
    expect(cell("SCORE", twice, "客户/满意/回款率", null)).toBe(90);
  });

  test("several cards: a path starts with the card", () => {
    const two = [["部门", ...small[0]], ...small.slice(1).map((row) => ["甲", ...row]), ...small.slice(1).map((row) => ["乙", ...row])];
    two[4]![10] = 120;
    expect(cell("SCORE", two, "甲", null)).toBe(81);
    expect(cell("SCORE", two, "乙/财务", null)).toBe(96);
    expect(cell("SCORE", two, "财务", null)).toEqual(error("#VALUE!", expect.stringContaining("甲/财务")));
    expect(cell("SCORE", two, "F1.1", null)).toEqual(error("#VALUE!"));
  });

  test("a blank 卡 cell means the card above", () => {
    const merged = [["部门", ...small[0]], ["甲", ...small[1]], ["", ...small[2]], [null, ...small[3]]];
    expect(cell("SCORE", merged, "甲", null)).toBe(81);
  });

  test("an empty 卡 column is one card, and no row is lost above the first name", () => {
    const nameless = [["部门", ...small[0]], ...small.slice(1).map((row) => ["", ...row])];
    expect(cell("SCORE", nameless, null, null)).toBe(81);
    const late = [["部门", ...small[0]], ["", ...small[1]], ["乙", ...small[2]], ["", ...small[3]]];
    expect((cell("CASCADE", late, null) as unknown[][]).filter(([, level]) => level === "计分卡").map(([, , name]) => name)).toEqual(["计分卡", "乙"]);
  });
});

describe("WEIGHT", () => {
  test.each([["财务", 0.5], ["F1.1", 0.3], ["客户/满意", 0.5], [null, 1]])("of %s", (node, share) => expect(cell("WEIGHT", copy(), node)).toBe(share));
  test("of a monitored indicator there is none", () => {
    const range = [[...small[0], "用途"], ...small.slice(1).map((row) => [...row, "考核"]), ["M", "客户", "满意", "来访量", "", "", "", "", "", 5, "监控"]];
    expect(cell("WEIGHT", range, "M")).toEqual(error("#VALUE!", "「来访量」没有权重。"));
    expect((cell("CASCADE", range, null) as unknown[][]).find(([code]) => code === "M")).toEqual(["M", "指标", "来访量", "", "", "", "", "监控指标，不计入总分"]);
  });
});

describe("missing data", () => {
  const gap = changed(2, "实际值", "");

  test.each<[unknown, unknown]>([
    [null, error("#N/A", expect.stringContaining("回款率"))],
    ["不出总分", error("#N/A")],
    ["block", error("#N/A")],
    ["剔除", 75],
    ["exclude", 75],
    ["零分", 63],
    ["zero", 63],
    ["mean", error("#N/A")],
    ["随便", error("#VALUE!", expect.stringContaining("剔除"))],
  ])("SCORE under %s", (missing, expected) => expect(cell("SCORE", gap, null, missing)).toEqual(expected));

  test("an indicator that is not missing keeps its points; no group of its card is formed", () => {
    expect(cell("SCORE", gap, "满意度", null)).toBe(90);
    expect(cell("SCORE", gap, "客户", null)).toEqual(error("#N/A", expect.stringContaining("回款率")));
  });

  test("WEIGHT does not wait for actuals", () => expect(cell("WEIGHT", gap, "财务")).toBe(0.5));

  test("CASCADE never shows a 0 for what is not known, and says why", () => {
    const rows = cell("CASCADE", gap, null) as unknown[][];
    expect(rows.find(([code]) => code === "F1.2")!.slice(5)).toEqual(["", "", expect.stringContaining("回款率")]);
    expect(rows[1]!.slice(5, 7)).toEqual(["", ""]);
    const without = cell("CASCADE", gap, "剔除") as unknown[][];
    expect(without.find(([code]) => code === "F1.2")!.at(-1)).toBe("缺数，已剔除");
  });
});

describe("language", () => {
  const english = [["Code", "Perspective", "Objective", "Indicator", "Weight", "Method", "Rule", "Baseline", "Target", "Actual"], ...copy().slice(1)];

  test("headers, levels and sentences follow the header row", () => {
    expect((cell("CASCADE", english, null) as unknown[][])[0]).toEqual(["Code", "Level", "Name", "Local weight", "Global weight", "Points", "Weighted points", "Note"]);
    expect(cell("SCORE", english, "nowhere", null)).toEqual(error("#VALUE!", expect.stringContaining("There is no node")));
    expect((cell("CHECK", english, null, null) as unknown[][])[0]).toEqual(["Severity", "Rule", "Where", "Sentence"]);
  });
});

describe("ranges", () => {
  test.each<[string, unknown]>([
    ["no header row", copy().slice(1)],
    ["one cell", [["指数"]]],
    ["a number", 5],
    ["nothing", null],
    ["blank cells", [["", null], [null, ""]]],
    ["only error cells", [["#REF!", "#REF!"], ["#REF!", "#REF!"]]],
  ])("%s is #VALUE! asking for the header row", (_, range) => expect(cell("SCORE", range, null, null)).toEqual(error("#VALUE!", expect.stringContaining("表头"))));

  test("a header row and nothing under it", () => expect(cell("SCORE", [copy()[0]], null, null)).toEqual(error("#VALUE!", expect.stringContaining("没有数据"))));

  test.each<[string, unknown]>([
    ["as text", "#N/A"],
    ["as an object", { type: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
    ["as the runtime's error", { code: "#N/A", message: "" }],
  ])("cell-error: an error cell %s is named, and the other indicators keep their points", (_, value) => {
    const range = changed(1, "实际值", value);
    expect(cell("SCORE", range, null, null)).toEqual(error("#VALUE!", expect.stringContaining("#N/A")));
    expect(cell("SCORE", range, "满意度", null)).toBe(90);
  });

  test("blank rows, total rows and unknown columns are looked past; the order of columns does not matter", () => {
    const turned = copy().map((row) => [...row].reverse());
    expect(cell("SCORE", turned, null, null)).toBe(81);
    expect(cell("SCORE", [...copy(), new Array<unknown>(10).fill(""), ["合计", "", "", "", 1, "", "", "", "", ""]], null, null)).toBe(81);
    expect(cell("SCORE", copy().map((row, i) => [...row, i === 0 ? "随手一列" : "#DIV/0!"]), null, null)).toBe(81);
  });

  test("law: the order of rows does not change the score", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), (order) => expect(cell("SCORE", [copy()[0], ...order.map((row) => copy()[row])], null, null)).toBe(81)),
    );
  });

  test("a changed cell changes the score, also in the very same array", () => {
    const range = copy();
    expect(cell("SCORE", range, null, null)).toBe(81);
    range[1]![9] = 120;
    expect(cell("SCORE", range, null, null)).toBe(93);
    range[1]![9] = "#N/A";
    expect(cell("SCORE", range, null, null)).toEqual(error("#VALUE!"));
  });
});

describe("CHECK, COVERAGE, EXPLAIN", () => {
  const links = [["原因", "结果"], ["满意", "增收"]];

  test("CHECK spills a header and a row per finding, the rule by its id", () => {
    const rows = cell("CHECK", changed(1, "权重", 0.2), null, null) as unknown[][];
    expect(rows[0]).toEqual(["程度", "规则", "位置", "说明"]);
    expect(rows.find(([, rule]) => rule === "weights-sum")).toEqual(["错误", "weights-sum", expect.stringContaining("权重"), expect.stringContaining("90%")]);
  });

  test("CHECK says so where nothing was found", () => {
    const quiet = [...small[0].slice(0, 10)];
    const range = [quiet, ...Array.from({ length: 4 }, (_, i) => [`K${i}`, ["甲", "乙"][i % 2], `目标${i}`, `指标${i}`, [0.2, 0.3, 0.24, 0.26][i], "比率法", "", "", 10, 9])];
    expect(cell("CHECK", range, null, null)).toEqual([["程度", "规则", "位置", "说明"], ["", "", "", "没有发现问题。"]]);
  });

  test("CHECK with links checks cause and effect; the order turns which way is up", () => {
    const rules = (order: unknown): unknown[] => (cell("CHECK", copy(), links, order) as unknown[][]).slice(1).map(([, rule]) => rule);
    expect(rules(null)).not.toContain("link-downward");
    expect(rules([["财务", "客户"]])).toContain("link-downward");
    expect(cell("CHECK", copy(), links, column("客户", "内部"))).toEqual(error("#VALUE!", expect.stringMatching(/财务、内部/)));
    expect(cell("CHECK", copy(), [["甲", "乙"], ["满意", "增收"]], null)).toEqual(error("#VALUE!", expect.stringContaining("原因")));
  });

  test("CHECK names objectives that links do not know", () => {
    const rows = cell("CHECK", copy(), [["原因", "结果"], ["满意", "盈利"]], null) as unknown[][];
    expect(rows.find(([, rule]) => rule === "link-unknown")).toEqual(["错误", "link-unknown", expect.any(String), expect.stringContaining("盈利")]);
  });

  test("COVERAGE: all objectives on a chain from the lowest perspective to the highest", () => {
    expect(cell("COVERAGE", copy(), links, null)).toBe(1);
    expect(cell("COVERAGE", copy(), links, column("财务", "客户"))).toBe(0);
    expect(cell("COVERAGE", copy(), [["Cause", "Effect"], ["增收", "满意"]], [["财务", "客户"]])).toBe(1);
    expect(cell("COVERAGE", copy(), [["原因", "结果", "反馈"], ["满意", "增收", "是"]], null)).toBe(0);
    expect(cell("COVERAGE", copy(), null, null)).toEqual(error("#VALUE!", expect.stringContaining("原因")));
  });

  test("EXPLAIN gives the working, ending in the node's points", () => {
    expect(cell("EXPLAIN", copy(), "F1.1")).toEqual(expect.stringContaining("(112−100)/(120−100)×100 = 60"));
    expect(cell("EXPLAIN", copy(), "财务")).toEqual(expect.stringContaining("72"));
    expect(cell("EXPLAIN", copy(), "没有")).toEqual(error("#VALUE!"));
  });
});
