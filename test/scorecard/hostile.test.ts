import fc from "fast-check";
import { explain } from "../../src/scorecard/explain";
import { repairWeights } from "../../src/scorecard/repairWeights";
import type { Cell, FieldsOf, Table, TableKind } from "../../src/scorecard/table";
import { fieldsOf } from "../../src/wording/headers";
import { say, sayWorking } from "../../src/wording/wording";
import { assessTables, cardNamed, drawn, found, tableOf } from "./tables";

const words = ["甲", "乙", "财务", "客户", "增收", "收入", "比率法", "基准法", "分解汇总", "一票否决", "否定项", "每起扣10分", "甲:0.5；乙:0.5", "完成", "是", "监控", "剔除", "均值", "总卡", "分卡", "个人", "计分卡", "加分", "扣分", "__proto__", "constructor", "toString", "约30%", "30%", "20分", "/", "—", "#N/A", "\u200b", "👨‍👩‍👧", "\u202eabc", "=1+1", "1e400", "2025-01", "2025年3月1日", "长期", "缺数", "先舍入后汇总"];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>("", null, 0, 1, 0.5, 0.3, 30, 100, -1, 46022) },
  { weight: 1, arbitrary: fc.oneof<fc.Arbitrary<Cell>[]>(fc.double({ noNaN: true }), fc.boolean(), fc.string(), fc.constant({ error: "#DIV/0!" }), fc.constant("长".repeat(32_767))) },
);

/** A table of any kind whose columns are some of its own and whose cells are anything. */
const anyTable = (kind: TableKind): fc.Arbitrary<Table> =>
  fc.uniqueArray(fc.constantFrom(...fieldsOf(kind)), { minLength: 1 }).chain((fields) =>
    fc.array(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), { minLength: 1, maxLength: 8 }).map((values): Table => ({
      kind,
      sheet: kind,
      language: "zh",
      columns: Object.fromEntries(fields.map((field, index) => [field, index])),
      inPoints: new Set<FieldsOf[TableKind]>(),
      values,
      rows: values.map((_, index) => index),
      cardName: "表",
      top: 0,
      left: 0,
    })),
  );
const anyBook = fc.tuple(
  anyTable("indicators"), anyTable("indicators"), anyTable("cards"), anyTable("perspectives"), anyTable("objectives"), anyTable("links"), anyTable("actions"),
  anyTable("actuals"), anyTable("posts"), anyTable("adjustments"), anyTable("evaluations"), anyTable("grades"), anyTable("strategy"), anyTable("current"), anyTable("swot"),
);

test("whatever the cells say, there is an assessment: numbers or null, and a sentence for every finding", () => {
  fc.assert(
    fc.property(anyBook, (tables) => {
      const assessment = assessTables(tables);
      for (const result of assessment.cards) {
        const numbers = [result.score, result.evaluated, result.final, result.coefficient, result.coverage, result.bonus, result.deduction, ...result.nodes.flatMap((node) => Object.values(node))];
        for (const number of numbers) if (number !== null) expect(Number.isFinite(number)).toBe(true);
        result.nodes.forEach((_, index) => expect(sayWorking("zh", explain(assessment, result, index))).not.toMatch(/undefined|NaN/));
        repairWeights(result.card);
      }
      for (const one of assessment.findings) for (const language of ["zh", "en"] as const) expect(say(language, one)).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 200 },
  );
});

test("a chain of 5 000 roll-ups is worked out, and a ring of them is one loop", () => {
  const chain = (last: Cell[]) =>
    tableOf("indicators", [["卡", "指标", "权重", "计分方法", "计分标准", "得分"], ...Array.from({ length: 5_000 }, (_, index): Cell[] => [`卡${index}`, `项${index}`, 1, "分解汇总", `卡${index + 1}`, ""]), last]);
  expect(cardNamed(assessTables([chain(["卡5000", "末项", 1, "直接评分", "", 77])]), "卡0").score).toBe(77);
  expect(found(assessTables([chain(["卡5000", "末项", 1, "分解汇总", "卡0", ""])]), "rollup-loop")).toMatchObject([{ card: "卡0" }]);
});

test("a card whose sheet of 2 000 indicators shares nothing with the others is compared in time", () => {
  const rows = (card: string, name: string): Cell[][] => Array.from({ length: 2_000 }, (_, index) => [card, "流程", `${name}${index}完成情况和质量`, 1 / 2_000, "直接评分", 90]);
  const table = tableOf("indicators", [["卡", "维度", "指标", "权重", "计分方法", "得分"], ...["甲", "乙", "丙"].flatMap((card) => rows(card, "共同的工作")), ...rows("丁", "另外的任务")]);
  const start = process.cpuUsage().user;
  assessTables([table]);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
});

test("an error where a card, perspective or objective is named is a finding, not somebody else's row", () => {
  const assessment = assessTables([
    drawn("indicators", "卡 | 维度 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | 收入 | 1 | 直接评分 | 90 \n #REF! | 财务 | 支出 | 1 | 直接评分 | 10 \n 乙 | #N/A | 评价 | 1 | 直接评分 | 80"),
  ]);
  expect(found(assessment, "cell-error")).toMatchObject([{ at: { cell: "A3" }, card: null, error: "#REF!" }, { at: { cell: "B4" }, card: "乙", error: "#N/A" }]);
  expect(cardNamed(assessment, "甲").score).toBe(90);
  expect(cardNamed(assessment, "乙").score).toBeNull();
});
