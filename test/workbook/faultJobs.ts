/** 每项工作: everything the add-in does to a workbook, each job as one row of the fault table. */
import { keepVersion } from "../../src/scorecard/versions";
import { bringIn } from "../../src/workbook/bringIn";
import { changeCells } from "../../src/workbook/changeCells";
import { saveConfirmedRules } from "../../src/workbook/confirmedRules";
import { fileScales } from "../../src/workbook/filing";
import { storeVersion } from "../../src/workbook/keptVersions";
import { planMaps } from "../../src/workbook/planMaps";
import { planScales } from "../../src/workbook/planScales";
import { planTemplate } from "../../src/workbook/planTemplate";
import { readScorecard } from "../../src/workbook/readScorecard";
import { saveMapping } from "../../src/workbook/remember";
import { usualTemplate } from "../../src/workbook/templateChoices";
import { writeScales } from "../../src/workbook/writeScales";
import { assess } from "../../src/scorecard/assess";
import { assemble } from "../../src/scorecard/assemble";
import type { Assessment } from "../../src/scorecard/assessment";
import { openSample, sampleBytes, startHost, type Host } from "../host";
import { drawn } from "../scorecard/tables";
import { assessed, choosing } from "./assessedSample";
import { workbookState } from "./workbookState";

export interface Job {
  readonly name: string;
  /** Opens a workbook as it is before the job; the plan is made beforehand, as the pane does. */
  readonly open: () => Promise<Host>;
  readonly run: () => Promise<unknown>;
}

const oneCard = (points: number): Assessment =>
  assessed([
    drawn("indicators", `卡 | 编号 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 目标值 | 实际值
财政所 | F1 | 财政成本 | 增收节支 | 执行率 | 0.6 | 比率法 | 100 | ${points}
财政所 | L1 | 学习与发展 | 提高能力 | 培训次数 | 0.4 | 比率法 | 10 | 10`),
    drawn("perspectives", "卡 | 维度 | 次序\n财政所 | 学习与发展 | 1\n财政所 | 财政成本 | 2"),
    drawn("links", "原因 | 结果 | 强度 | 滞后(月) | 反馈\n提高能力 | 增收节支 | 强 | 3 |"),
  ]);
const scale = "财政所考核量表";
const scales = (points: number, choices: Parameters<typeof choosing>[0] = {}) => planScales(oneCard(points), choosing(choices));

async function withScale(): Promise<Host> {
  const host = await startHost();
  await writeScales(scales(90));
  return host;
}

async function withCells(): Promise<Host> {
  const host = await startHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").values = [[0.5], [0.3], [0.1]];
    await context.sync();
  });
  return host;
}

async function withMap(): Promise<Host> {
  const host = await startHost();
  await writeScales(planMaps(oneCard(90), { cards: "all", language: "zh" }));
  return host;
}

const weight = (cell: string, from: number, to: number): Parameters<typeof changeCells>[0][number] => ({ at: { sheet: "Sheet1", cell, row: 1, field: null }, from, to, isShare: true, isWeight: true });

export const jobs: readonly Job[] = [
  { name: "模板 · template", open: () => startHost(), run: () => writeScales(planTemplate(usualTemplate("zh"))) },
  { name: "量表 · scales", open: () => startHost(), run: () => writeScales(scales(90)) },
  { name: "量表 · scales, numbers renewed", open: withScale, run: () => writeScales(scales(80)) },
  { name: "量表 · scales, in another form", open: withScale, run: () => writeScales(scales(80, { layout: "county", extras: ["ranking"] })) },
  { name: "指标卡 · indicator cards", open: () => startHost(), run: () => writeScales(scales(90, { extras: ["indicators"] })) },
  { name: "战略地图 · map", open: () => startHost(), run: () => writeScales(planMaps(oneCard(90), { cards: "all", language: "zh" })) },
  { name: "战略地图 · map, drawn again", open: withMap, run: () => writeScales(planMaps(oneCard(80), { cards: "all", language: "zh" })) },
  { name: "权重修复 · repair of weights", open: withCells, run: () => changeCells([weight("A1", 0.5, 0.5556), weight("A2", 0.3, 0.3333), weight("A3", 0.1, 0.1111)]) },
  { name: "汇总 · roll-up of files", open: () => openSample("layout-a.xlsx"), run: rollUp },
  { name: "定稿 · freezing scales", open: withScale, run: () => fileScales([scale], { date: "2026-01-15", noteFor: () => "本表为定稿。" }) },
  { name: "版本 · keeping a version", open: () => startHost(), run: () => storeVersion(keepVersion(assemble([drawn("indicators", "指标 | 权重 | 得分\n收入 | 1 | 90")]).book, "上半年", 46_022), "") },
  { name: "更正 · a correction of headers", open: () => startHost(), run: () => saveMapping({ corrections: [], shown: ["x"] }) },
  { name: "确认 · confirmed scoring rules", open: () => startHost(), run: () => saveConfirmedRules(["每低1%扣2分"]) },
];

async function rollUp(): Promise<void> {
  const { files } = await bringIn([{ name: "乙.xlsx", bytes: sampleBytes("layout-b.xlsx") }]);
  const [file] = files;
  if (file?.problem != null) throw new Error(`${file.problem.why}`);
}

/** Everything of a workbook that a job could spoil: sheets and cells, names, shapes, settings, kept versions. */
export async function wholeWorkbook(): Promise<unknown> {
  const { sheets, names } = await workbookState();
  const rest = await Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    const settings = context.workbook.settings.load("items/key,items/value");
    const parts = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    const shapes = worksheets.items.map(({ shapes: own }) => own.load("items/type,items/left,items/top,items/width"));
    await context.sync();
    return {
      settings: settings.items.map(({ key, value }) => [key.replace(/\.[0-9a-z]{8}\.(?=\d+$)/, "."), value as unknown]).sort(),
      // Kept a second time because Excel did not say that it had kept it, a version is there all the same.
      hasVersion: parts.items.length > 0,
      shapes: shapes.map(({ items }) => items.map(({ type, left, top, width }) => [type, left, top, width].join(" ")).sort()),
    };
  });
  // Names a writing keeps for itself carry the moment it was made.
  return { sheets, names: names.filter((name) => !name.startsWith("_BSC.")), ...rest };
}

/** What the add-in reads is unaffected by any of it. */
export async function readsBack(): Promise<number> {
  const { book, findings } = await readScorecard();
  return assess(book, findings).cards.length;
}
