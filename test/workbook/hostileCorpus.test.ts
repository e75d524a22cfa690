import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import { explain } from "../../src/scorecard/explain";
import type { Cell } from "../../src/scorecard/table";
import { findTables } from "../../src/workbook/findTables";
import { planScales } from "../../src/workbook/planScales";
import { readScorecard, sheetFindings } from "../../src/workbook/readScorecard";
import type { SheetCells } from "../../src/workbook/sheetCells";
import { freeSheetName } from "../../src/workbook/sheetNames";
import { writeScales } from "../../src/workbook/writeScales";
import { say, sayWorking } from "../../src/wording/wording";
import { startHost } from "../host";
import { choosing } from "./assessedSample";
import { corpusSize, figures, headers, linkEnds, names, ruleTexts } from "./hostileCorpus";
import { sheetOf } from "./sheetOf";

/** No single sheet takes longer, in seconds of this program's own work. */
const longest = 5;

function sheet(name: string, values: readonly (readonly Cell[])[]): SheetCells {
  const width = Math.max(1, ...values.map((row) => row.length));
  return { ...sheetOf("x", "x"), id: name, name, values: values.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]) };
}

/** What no sentence says of itself; somebody may have typed it. */
function unsaid(sheets: readonly SheetCells[]): RegExp {
  const isTyped = sheets.some(({ values }) => values.flat().some((cell) => typeof cell === "string" && /undefined|NaN/.test(cell)));
  return isTyped ? /\[object/ : /\bundefined\b|\bNaN\b|\[object/;
}

/** From cells to scores, sentences and workings; sound, and in time. */
function appraise(...sheets: readonly SheetCells[]): Assessment {
  const began = process.cpuUsage().user;
  const reading = findTables(sheets);
  const { book, findings } = assemble(reading.tables);
  const assessment = assess(book, [...sheetFindings(reading, []), ...findings], { today: 46_000 });
  for (const finding of assessment.findings.slice(0, 200)) for (const language of ["zh", "en"] as const) expect(say(language, finding)).not.toMatch(unsaid(sheets));
  for (const result of assessment.cards) {
    for (const number of [result.score, result.final, result.coverage, ...result.nodes.flatMap((node) => Object.values(node))]) if (number !== null) expect(Number.isFinite(number)).toBe(true);
    result.nodes.forEach((_, node) => expect(sayWorking("zh", explain(assessment, result, node))).not.toMatch(unsaid(sheets)));
  }
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(longest);
  return assessment;
}

/** A number nobody can explain: a card with a score, whose indicator got points although what it says of itself cannot be read. */
function expectExplained({ cards, findings }: Assessment): void {
  for (const { card, score, nodes } of cards) {
    if (score === null) {
      // Where there is no score, a finding says why.
      expect(findings.length).toBeGreaterThan(0);
      continue;
    }
    expect(score).toBeGreaterThanOrEqual(0);
    const scored = card.nodes.flatMap((node, index) => (node.level === "indicator" && node.use === "scored" ? [nodes[index]!.points] : []));
    expect(scored).not.toContain(null);
  }
}

const short = (text: Cell): string => JSON.stringify(typeof text === "object" ? text : typeof text === "string" ? (text.length > 24 ? `${text.slice(0, 24)}… (${text.length})` : text) : String(text));

test.each(ruleTexts.map((text) => [short(text), text] as const))("the sentence %s gives points that can be explained, or is refused", (_, text) => {
  const rows = [["税收", 0.4, text, "", 100, 90], ["办结率", 0.3, text, "%", 0.85, 0.8], ["事故", 0.3, text, "起", "", 2]].map((row) => row as Cell[]);
  expectExplained(appraise(sheet("某局", [["指标", "权重", "计分标准", "计量单位", "目标值", "实际值"], ...rows])));
  for (const method of ["比率法", "加减分法", "区间法", "排名法", "分解汇总", "非此即彼"]) expectExplained(appraise(sheet("某局", [["指标", "权重", "计分方法", "计分标准", "目标值", "实际值"], ["税收", 1, method, text, 100, 90]])));
});

test.each(figures.map((figure) => [short(figure), figure] as const))("%s as a weight, a target, a baseline, an actual and points", (_, figure) => {
  const header: Cell[] = ["指标", "权重", "计分方法", "基准值", "目标值", "实际值", "得分"];
  const sound: Cell[] = ["收入", 0.5, "基准法", 10, 100, 90, ""];
  for (let column = 1; column < header.length; column++) {
    const hostile = sound.map((cell, at) => (at === column ? figure : cell));
    expectExplained(appraise(sheet("某局", [header, hostile, ["满意", 0.5, "基准法", 10, 100, 80, ""]])));
  }
  for (const weight of ["权重", "权重（%）", "分值", "维度权重", "目标权重"]) expectExplained(appraise(sheet("某局", [["维度", "战略目标", "指标", weight, "得分"], ["财务", "增收", "收入", figure, 90], ["财务", "满意", "满意度", 50, 80]])));
});

test.each(names.map((name) => [short(name), name] as const))("%s names a card, its parts, a code, an owner and a sheet", (_, name) => {
  const assessment = appraise(sheet(name, [["卡", "编号", "维度", "战略目标", "指标", "权重", "计分方法", "目标值", "实际值", "责任人"], [name, name, name, name, name, 0.4, "比率法", 100, 90, name], [name, "B", "客户", "满意", "满意度", 0.6, "比率法", 100, 80, "张三"]]));
  expectExplained(assessment);
  const plan = planScales(assessment, choosing({ extras: ["indicators", "ranking"] }));
  const planned: string[] = [];
  for (const { wantedName } of plan.sheets) planned.push(freeSheetName(wantedName, planned));
  expect(new Set(planned.map((one) => one.toLowerCase())).size).toBe(planned.length);
  for (const one of planned) expect(one).toMatch(/^(?!')[^\\/?*[\]:\u0000-\u001f]{1,31}(?<!')$/u);
});

test("every header in every other's company: columns are found or not, and nothing breaks", () => {
  for (let first = 0; first < headers.length; first += 6) appraise(sheet("某局", [["指标", ...headers.slice(first, first + 6), "得分"], ["收入", 1, 2, 3, 4, 5, 6, 90], ["满意", 6, 5, 4, 3, 2, 1, 80]]));
  for (const header of headers) appraise(sheet("某局", [["指标", header], ["收入", 50], ["满意", 50]]));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...headers), { minLength: 2, maxLength: 12 }), fc.array(fc.array(fc.constantFrom<Cell>(...figures.filter((figure) => typeof figure !== "string" || figure.length < 100)), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 }), (row, cells) => void appraise(sheet("某局", [row, ...cells]))),
    { numRuns: 150 },
  );
});

test("every pair of causes and effects: known, unknown, looped or themselves", () => {
  const card = sheet("指标", [["卡", "编号", "维度", "战略目标", "指标", "权重", "得分"], ["甲", "F1", "财务", "增收", "收入", 0.5, 90], ["甲", "C1", "客户", "满意", "满意度", 0.5, 80]]);
  const pairs = linkEnds.flatMap((cause) => linkEnds.map((effect): Cell[] => [cause, effect, "强", 3, ""]));
  const { findings } = appraise(card, sheet("因果", [["原因", "结果", "强度", "滞后(月)", "反馈"], ...pairs]));
  expect(findings.some(({ rule }) => rule === "link-unknown")).toBe(true);
});

test("no text becomes a formula, whatever it begins with: written, read back, and read again", async () => {
  await startHost();
  // Excel itself cannot keep these in a cell.
  const kept = names.filter((name) => name.length < 300 && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/.test(name));
  const rows = kept.map((name, at): Cell[] => ["某局", `${at}`, "财务", "增收", name, 1 / kept.length, "比率法", "按完成比例得分", 100, 90, name]);
  const assessment = appraise(sheet("指标", [["卡", "编号", "维度", "战略目标", "指标", "权重", "计分方法", "计分标准", "目标值", "实际值", "责任人"], ...rows]));
  const plan = planScales(assessment, choosing({ extras: ["indicators", "ranking"] }));
  const written = await writeScales(plan);
  const formulas = await Excel.run(async (context) => {
    const ranges = written.map(({ sheet: own }) => context.workbook.worksheets.getItem(own).getUsedRange(true).load("formulas,values"));
    await context.sync();
    return ranges.map((range) => ({ formulas: range.formulas as unknown[][], values: range.values as unknown[][] }));
  });
  const own = new Set(plan.sheets.flatMap(({ drawing }) => drawing.cells.flatMap(({ content }) => (content !== null && typeof content === "object" ? [content.formula] : []))));
  const functions = new Set([...own].flatMap((formula) => formula.match(/[A-Z.]+(?=\()/g) ?? []));
  for (const { formulas: cells, values } of formulas)
    cells.forEach((row, at) =>
      row.forEach((formula, column) => {
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== values[at]![column];
        if (isFormula) for (const name of formula.match(/[A-Z.]+(?=\()/g) ?? []) expect([...functions]).toContain(name);
      }),
    );
  const texts = formulas.flatMap(({ values }) => values.flat());
  for (const name of kept.filter((each) => /^[=+\-@]/.test(each))) expect(texts).toContain(name);
  await readScorecard();
});

test("docs/faults.md says how many there are", () => {
  expect(readFileSync(path.join(__dirname, "../../docs/faults.md"), "utf8")).toContain(`${corpusSize} texts and numbers`);
});
