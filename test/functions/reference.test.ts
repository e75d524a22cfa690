/**
 * 函数说明: docs/functions.md is made of what Excel's formula help says and of examples that are calculated in cells here.
 * UPDATE_DOCS=1 writes it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionArguments, type FunctionId } from "../../src/wording/functionWords";
import { functionHelpEn } from "../../src/wording/functionHelp.en";
import { functionHelpZh } from "../../src/wording/functionHelp.zh";
import { functionsEn } from "../../src/wording/functions.en";
import { functionsZh } from "../../src/wording/functions.zh";
import { startHost, type Host } from "../host";
import { bundled } from "./bundled";

const root = path.resolve(__dirname, "../..");
const page = path.join(root, "docs/functions.md");

/** The card of the examples, in A1:J4, and its causes and effects, in L1:M3. */
const card = [
  ["编号", "维度", "战略目标", "指标", "权重", "计分方法", "计分标准", "基准值", "目标值", "实际值"],
  ["C1", "服务对象", "群众满意", "群众满意度", 0.4, "", "每低1%扣2分，低于60分不得分", "", 0.95, 0.92],
  ["P1", "内部流程", "办事提速", "按时办结率", 0.3, "", "按达成比例得分", "", 1, 0.96],
  ["L1", "学习与成长", "能力提升", "培训人次", 0.3, "基准法", "", 100, 120, 112],
];
const links = [["原因", "结果"], ["能力提升", "办事提速"], ["办事提速", "群众满意"]];

const judgements = "{1,3,5;0.333,1,2;0.2,0.5,1}";
const examples: Readonly<Record<FunctionId, readonly string[]>> = {
  SCORE: ["A1:J4", 'A1:J4,"P1"', 'A1:J4,"学习与成长/能力提升"'],
  CASCADE: ["A1:J4"],
  WEIGHT: ['A1:J4,"服务对象"'],
  CHECK: ["A1:J4,L1:M3"],
  COVERAGE: ["A1:J4,L1:M3"],
  POINTS: ['0.8,"每低1%扣2分，低于60分不得分",0.85', '112,"基准法",120,100', '2,"每起扣2分，扣完为止",,,6'],
  ATTAINMENT: ["112,120,100", "112,120"],
  EXPLAIN: ['A1:J4,"L1"', 'A1:J4,"C1"'],
  GRADE: ["84.4", '84.4,,"一票否决"'],
  GRADES: ['{95;92;88;70},{"优秀",90;"良好",80;"合格",60;"不合格",0},{0.25;1;1;1}'],
  AHP: [judgements],
  CONSISTENCY: [judgements],
  ENTROPY: ["{0.9,120;0.8,150;0.7,90}"],
  RANKWEIGHTS: ["3"],
  SPEARMAN: ["{1;2;3;4},{2;1;3;4}"],
  KENDALL: ["{1;2;3;4},{2;1;3;4}"],
  STABILITY: ["{90,80;85,95;70,75},{0.6,0.4}"],
  DEMATEL: ["{0,3,2;1,0,2;1,1,0}"],
};

type Cells = readonly (readonly unknown[])[];

/** What a formula shows in the sheet, spilled cells and all. */
async function calculated(host: Host, formula: string): Promise<Cells> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("P1").formulas = [[formula]];
    await context.sync();
  });
  await host.settled();
  return Excel.run(async (context) => {
    const anchor = context.workbook.worksheets.getActiveWorksheet().getRange("P1");
    const spilled = anchor.getSpillingToRangeOrNullObject().load("values");
    anchor.load("values");
    await context.sync();
    const values: Cells = spilled.isNullObject ? anchor.values : spilled.values;
    anchor.clear();
    await context.sync();
    return values;
  });
}

/** To six digits, which is what a page has room for. */
function shown(value: unknown): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ");
}

function table(rows: Cells): string {
  const lines = rows.map((row) => `| ${row.map(shown).join(" | ")} |`);
  return [lines[0], `|${" --- |".repeat(rows[0]!.length)}`, ...lines.slice(1)].join("\n");
}

/** A single value stands behind its formula, a spill under it. */
function shownExample(formula: string, values: Cells): string {
  const [[first] = []] = values;
  if (values.length === 1 && values[0]!.length === 1) return `\`${formula}\` → ${shown(first)}`;
  const hasHeader = values[0]!.every((cell) => typeof cell === "string") && values.length > 1;
  return `\`${formula}\` →\n\n${table(hasHeader ? values : [values[0]!.map(() => ""), ...values])}`;
}

async function reference(host: Host, about: About): Promise<string> {
  const parts = [
    "<!-- Made by test/functions/reference.test.ts. -->",
    "# 单元格函数 · Functions",
    "公式里都写 `BSC.` 开头。示例用下面这张计分卡（`A1:J4`）和因果表（`L1:M3`）；每个示例的结果都是算出来的。方括号里的参数可以省略。\n\nEvery name begins with `BSC.`. The examples use the card (`A1:J4`) and the causes and effects (`L1:M3`) below; each result has been calculated. Arguments in brackets may be left out.",
    table(card),
    table(links),
    "没有数时给 `#N/A`，表或参数有错时给 `#VALUE!`，两者都写明原因。 · `#N/A` where data is missing, `#VALUE!` where the table or an argument is wrong; both say why.",
  ];
  for (const id of Object.keys(functionArguments) as FunctionId[]) parts.push(...(await described(host, about, id)));
  return `${parts.join("\n\n")}\n`;
}

async function described(host: Host, about: About, id: FunctionId): Promise<string[]> {
  const [zh, en] = [functionHelpZh[id], functionHelpEn[id]];
  const metadata = about.functions.find((one) => one.id === id)!;
  const optional = metadata.parameters.map((parameter) => parameter.optional === true);
  const names = functionArguments[id];
  const signature = names.map((name, index) => (optional[index] ? `[${functionsZh.arguments[name]}]` : functionsZh.arguments[name])).join(", ");
  const sentences = (help: typeof zh): Readonly<Record<string, string>> => help.arguments;
  const rows = names.map((name) => [`${functionsZh.arguments[name]} · ${functionsEn.arguments[name]}`, `${sentences(zh)[name]!}<br>${sentences(en)[name]!}`]);
  const shownExamples: string[] = [];
  for (const given of examples[id]) {
    const formula = `=BSC.${id}(${given})`;
    shownExamples.push(shownExample(formula, await calculated(host, formula)));
  }
  return [`## ${id}`, `\`=BSC.${id}(${signature})\``, `${zh.description}\n\n${en.description}`, table([["参数 · Argument", ""], ...rows]), ...shownExamples];
}

interface About {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly { readonly optional?: boolean }[] }[];
}

test("docs/functions.md says what the functions say and give", async () => {
  const host = await startHost();
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { functionsMetadata } = require("../../webpack.config.js") as { functionsMetadata: () => Promise<{ texts: Record<string, string> }> };
  const about = JSON.parse((await functionsMetadata()).texts["functions.zh-CN.json"]!) as About;
  await host.loadFunctions(await bundled(), about as never);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:J4").values = card;
    sheet.getRange("L1:M3").values = links;
    await context.sync();
  });
  const text = await reference(host, about);
  if (process.env.UPDATE_DOCS) writeFileSync(page, text);
  expect(readFileSync(page, "utf8")).toBe(text);
});
