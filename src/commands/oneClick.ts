/**
 * 一键命令: what the ribbon buttons do, with the pane closed. Each reads the
 * workbook, leaves the user at the result on the sheet, and leaves the rest for the pane.
 */
import { assess } from "../scorecard/assess";
import type { Assessment } from "../scorecard/assessment";
import type { Table } from "../scorecard/table";
import { isoDay, serialDay } from "../workbook/days";
import { goTo, goToSheet } from "../workbook/goTo";
import { languageOfLocale } from "../wording/locale";
import { leaveOutcome, type Outcome } from "../workbook/outcome";
import { planTemplate } from "../workbook/planTemplate";
import { planMaps } from "../workbook/planMaps";
import { planScales, usualChoices } from "../workbook/planScales";
import { usualTemplate } from "../workbook/templateChoices";
import { sheetsInTheWay, sheetToFill } from "../workbook/templateOutcome";
import type { ScaleChoices } from "../workbook/scaleChoices";
import { readScorecard } from "../workbook/readScorecard";
import { writeScales, type Written } from "../workbook/writeScales";

interface Assessed {
  readonly assessment: Assessment;
  readonly tables: readonly Table[];
}

async function readAndAssess(now: Date): Promise<Assessed> {
  const { book, tables, findings } = await readScorecard();
  return { assessment: assess(book, findings, { today: serialDay(now) }), tables };
}

/** Nothing is written for a workbook without a card, and the user is left where he was. */
async function writeSheets({ assessment, tables }: Assessed, choices: Pick<ScaleChoices, "cards" | "extras">, now: Date): Promise<readonly Written[]> {
  if (assessment.cards.length === 0) return [];
  const written = await writeScales(planScales(assessment, { ...usualChoices, ...choices, date: isoDay(now) }, tables));
  const first = written[0];
  if (first !== undefined) await goToSheet(first.sheet);
  return written;
}

/** 检查: goes to the cell of the first error, or of the first finding where there is no error. */
export async function checkScorecards(now: Date): Promise<Outcome> {
  const { assessment } = await readAndAssess(now);
  const placed = assessment.findings.filter(({ at }) => at.sheet !== null);
  const first = placed.find(({ severity }) => severity === "error") ?? placed[0];
  if (first !== undefined) await goTo(first.at);
  return { page: "check", written: null, failure: null };
}

/** 计分: writes the ranking of all cards and goes there. */
export async function scoreScorecards(now: Date): Promise<Outcome> {
  const assessed = await readAndAssess(now);
  return { page: "score", written: await writeSheets(assessed, { cards: [], extras: ["ranking"] }, now), failure: null };
}

/** 生成量表: writes every card's appraisal scale and goes to the first. */
export async function writeAllScales(now: Date): Promise<Outcome> {
  const assessed = await readAndAssess(now);
  return { page: "scales", written: await writeSheets(assessed, { cards: "all", extras: [] }, now), failure: null };
}

/**
 * 新建模板: makes the simple workbook to fill in, with headers in Office's language,
 * and goes to its 指标 sheet. Beside tables that are there already none is made; the pane says why.
 */
export async function makeTemplate(): Promise<Outcome> {
  const { reading } = await readScorecard();
  if (sheetsInTheWay(reading).length > 0) return { page: "template", written: null, failure: null };
  const template = await writeScales(planTemplate(usualTemplate(languageOfLocale(Office.context.displayLanguage))));
  await goToSheet(sheetToFill(template));
  return { page: "template", written: null, template, failure: null };
}

/** 战略地图: draws every card's strategy map and goes to the first. Without objectives none can be drawn; the pane says what is missing. */
export async function drawMaps(now: Date): Promise<Outcome> {
  const { assessment } = await readAndAssess(now);
  const maps = await writeScales(planMaps(assessment, { cards: "all", language: "auto" }));
  const first = maps[0];
  if (first !== undefined) await goToSheet(first.sheet);
  return { page: "strategyMap", written: null, maps, failure: null };
}

/** 按钮: what each ribbon button does, by the name manifest.xml calls it, and the page of the pane that shows it. */
const buttons = {
  checkScorecards: { command: checkScorecards, page: "check" },
  scoreScorecards: { command: scoreScorecards, page: "score" },
  writeScales: { command: writeAllScales, page: "scales" },
  makeTemplate: { command: makeTemplate, page: "template" },
  drawMaps: { command: drawMaps, page: "strategyMap" },
} as const;

export type ButtonName = keyof typeof buttons;

/**
 * 运行命令: does what the button says, then leaves what came of it, failure
 * included, for the pane and opens the pane where this Excel can.
 */
export async function press(name: ButtonName, canShowPane: boolean): Promise<void> {
  const { command, page } = buttons[name];
  const outcome = await command(new Date()).catch((error: unknown): Outcome => ({ page, written: null, failure: { task: page === "check" ? "read" : page === "template" ? "template" : "write", error } }));
  leaveOutcome(outcome);
  if (canShowPane) await Office.addin.showAsTaskpane();
}
