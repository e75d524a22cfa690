import type { Assessment } from "../../src/scorecard/assessment";
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import { explain } from "../../src/scorecard/explain";
import { findNode } from "../../src/scorecard/findNode";
import { sayWorking } from "../../src/wording/wording";
import { sampleTables } from "./sampleTables";
import { assessTables, drawn } from "./tables";

/** The working of a node, in Chinese unless said otherwise. */
function workingOf(assessment: Assessment, node: string, language: "zh" | "en" = "zh"): string {
  const at = findNode(assessment.cards.map(({ card }) => card), node);
  if ("candidates" in at) throw new Error(`${node}: ${at.candidates.join(", ")}`);
  return sayWorking(language, explain(assessment, assessment.cards[at.card]!, at.index));
}

const one = (row: string, header = "指标 | 权重 | 计分方法 | 计分标准 | 基准值 | 目标值 | 实际值 | 得分") =>
  workingOf(assessTables([drawn("indicators", `维度 | ${header} | 缺数 \n 财务 | ${row} \n 财务 | 其余 | 0.4 | 直接评分 | | | | | 90 |`)]), row.split("|")[0]!.trim());

test.each([
  // how it is scored            the row                                                                 the working
  ["基准法",                     "收入 | 0.6 | 基准法 | | 100 | 120 | 112 | |",                          "(112−100)/(120−100)×100 = 60；60 × 60% = 36"],
  ["capped",                     "收入 | 0.6 | 比率法 | | | 100 | 130 | |",                              "130/100×100 = 130；最多 100，取 100；100 × 60% = 60"],
  ["fewer is better",            "投诉 | 0.6 | 比率法 | | 20 | 8 | 10 | |",                              "8/10×100 = 80；80 × 60% = 48"],
  ["below the floor",            "收入 | 0.6 | 基准法 | | 100 | 120 | 90 | |",                           "(90−100)/(120−100)×100 = −50；最少 0，取 0；0 × 60% = 0"],
  ["底线法",                     "压减 | 0.6 | 底线法 | | 3 | 8 | 5 | |",                                "60+40×(5−3)/(8−3) = 76；76 × 60% = 45.6"],
  ["cut off at the edge",        "占比 | 0.6 | | 按完成比例得分，60分及以下不得分 | | 50 | 30 | |", "30/50×100 = 60；不超过 60 不得分，取 0；0 × 60% = 0"],
  ["cut off",                    "占比 | 0.6 | | 实际/目标×100，最多100分，低于80分不得分 | | 100 | 79 | |", "79/100×100 = 79；低于 80 不得分，取 0；0 × 60% = 0"],
  ["steps, a started one aside", "轮岗 | 0.6 | | 每少1个扣20分 | | 6 | 4.5 | |",                          "(6−4.5)/1 = 1.5，计 1 档；100−1×20 = 80；80 × 60% = 48"],
  ["count",                      "事故 | 0.6 | | 每起扣10分，扣完为止 | | 0 | 2 | |",                     "2/1 = 2，计 2 档；100−2×10 = 80；80 × 60% = 48"],
  ["bands",                      "办结 | 0.6 | | ≥95%得100分；90%(含)-95%得90分；90%以下不得分 | | | 0.93 | |", "0.93 在 [0.9, 0.95) 内，得 90；90 × 60% = 54"],
  ["a word",                     "制度 | 0.6 | 非此即彼 | | | | 完成 | |",                               "“完成”得 100；100 × 60% = 60"],
  ["a place",                    "排名 | 0.6 | | 第1名得60分，第2名得57分，第3名得54分 | | | 2 | |",      "第 2 名，得 57；57 × 60% = 34.2"],
  ["typed",                      "座谈 | 0.6 | 直接评分 | | | | | 88 |",                                 "直接评分 88；88 × 60% = 52.8"],
  ["more than four decimals",    "学时 | 0.6 | 比率法 | | | 90 | 80 | |",                                "80/90×100 ≈ 88.8889；88.8889 × 60% ≈ 53.3333"],
  ["left out",                   "审计 | 0.6 | 比率法 | | | 100 | | | 剔除",                             "缺实际值，剔除，权重由同组其他项分担"],
  ["as zero",                    "审计 | 0.6 | 比率法 | | | 100 | | | 零分",                             "缺实际值，按零分计；0 × 60% = 0"],
  ["missing",                    "审计 | 0.6 | 比率法 | | | 100 | | |",                                  "缺实际值，不出总分"],
  ["a fault says what to do",    "审计 | 0.6 | 比率法 | | | | 90 | |",                                   "指标「审计」没有目标值，其计分方法要用到。请填写目标值。"],
])("%s", (_, row, working) => expect(one(row)).toBe(working));

test("a group is the sum of its members, a card also takes evaluations and adjustments", () => {
  const assessment = assessTables([
    drawn("indicators", "卡 | 维度 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | 收入 | 0.6 | 直接评分 | 60 \n 甲 | 客户 | 满意 | 0.4 | 直接评分 | 100"),
    drawn("evaluations", "卡 | 评议主体 | 评分人 | 评分 | 权重 \n 甲 | 计分卡 | | | 80% \n 甲 | 领导 | 领导1 | 90 | 20%"),
    drawn("adjustments", "卡 | 事项 | 类别 | 分值 \n 甲 | 受表扬 | 加分 | 2"),
  ]);
  expect(workingOf(assessment, "财务")).toBe("60×100% = 60；60 × 60% = 36");
  expect(workingOf(assessment, "甲")).toBe("60×60% + 100×40% = 76；评议后 76×80% + 90×20% = 78.8；加减分后 78.8 + 2 − 0 = 80.8");
  expect(workingOf(assessment, "甲", "en")).toBe("60×60% + 100×40% = 76; after evaluation 76×80% + 90×20% = 78.8; after adjustments 78.8 + 2 − 0 = 80.8");
});

test("a card without a total says what is missing", () => {
  const assessment = assessTables([drawn("indicators", "卡 | 维度 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | 收入 | 0.6 | 直接评分 | 60 \n 甲 | 客户 | 满意 | 0.4 | 直接评分 |")]);
  expect(workingOf(assessment, "甲")).toBe("指标「满意」缺实际值，不出总分。请填写；确无数据的，在“缺数”一栏选剔除、零分或均值。");
});

test.each(["township", "layout-a", "layout-b", "layout-c", "city-71"])("%s: the last figure of every working is the node's own", async (name) => {
  const { book, findings } = assemble(await sampleTables(name));
  const assessment = assess(book, findings);
  for (const result of assessment.cards) {
    result.nodes.forEach(({ points, weighted }, index) => {
      if (points === null) return;
      const steps = explain(assessment, result, index);
      const figures = steps.flatMap(({ result: figure }) => (typeof figure === "number" ? [figure] : []));
      expect(figures.at(-1)).toBeCloseTo((index === 0 ? result.final : weighted) ?? points, 9);
    });
  }
});
