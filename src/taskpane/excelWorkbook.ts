/**
 * Excel 的工作簿: the pane's door to the workbook, as Excel opens it. What reads and
 * what writes arrive when they are first needed, so that the pane shows itself at once.
 */
import { onChange } from "../workbook/changes";
import { loadConfirmedRules, saveConfirmedRules } from "../workbook/confirmedRules";
import { isSupported } from "../workbook/features";
import { goTo, goToSheet } from "../workbook/goTo";
import { onOutcome, takeOutcome } from "../workbook/outcome";
import type { Workbook } from "./workbook";

const reading = () => import(/* webpackChunkName: "assessment" */ "../workbook/readScorecard");
const looking = () => import(/* webpackChunkName: "assessment" */ "../workbook/cardsWithScale");
const remembering = () => import(/* webpackChunkName: "assessment" */ "../workbook/remember");
const slicing = () => import(/* webpackChunkName: "assessment" */ "../workbook/slices");
const changing = () => import("../workbook/changeCells");
const filling = () => import(/* webpackChunkName: "scales" */ "../workbook/fillDown");
const planning = () => import(/* webpackChunkName: "scales" */ "../workbook/planScales");
const writing = () => import(/* webpackChunkName: "scales" */ "../workbook/writeScales");
const tidying = () => import(/* webpackChunkName: "scales" */ "../workbook/unfinished");

export const excelWorkbook: Workbook = {
  supports: isSupported,
  tidy: async () => (await tidying()).removeUnfinished(),
  read: async (long) => {
    const [{ readScorecard }, { cardsWithScale }] = await Promise.all([reading(), looking()]);
    const read = await readScorecard(long);
    return { ...read, withScale: await cardsWithScale(read.book.cards.map(({ name }) => name)) };
  },
  plan: async (assessment, choices, tables) => {
    const [{ planScalesBySheet }, { inSlices }] = await Promise.all([planning(), slicing()]);
    return inSlices(planScalesBySheet(assessment, choices, tables));
  },
  preview: async (plan) => (await writing()).previewScales(plan),
  write: async (plan, long) => (await writing()).writeScales(plan, long),
  change: async (changes) => (await changing()).changeCells(changes),
  fill: async (fills) => (await filling()).fillCells(fills),
  loadMapping: async () => (await remembering()).loadMapping(),
  saveMapping: async (mapping) => (await remembering()).saveMapping(mapping),
  loadConfirmedRules,
  saveConfirmedRules,
  onOutcome: (brought) => {
    const take = (): void => {
      const outcome = takeOutcome();
      if (outcome !== null) brought(outcome);
    };
    take();
    return onOutcome(take);
  },
  goTo,
  goToSheet,
  onChange,
};
