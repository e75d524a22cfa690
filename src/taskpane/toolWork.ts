/**
 * 工具的工作: what a tool does to the workbook. It belongs to the pane, not to the tool's
 * page: it goes on when a person leaves the page, and is told wherever he is when it ends.
 */
import type { RollUp } from "../workbook/bringIn";
import type { Written } from "../workbook/writeScales";
import type { Page, Tool } from "./pages";

/** What each job gives. */
export interface ToolAnswers {
  readonly template: { readonly sheets: readonly Written[]; readonly hasSample: boolean };
  readonly maps: readonly Written[];
  readonly links: readonly Written[];
  /** The name of the empty judgement sheet. */
  readonly form: string;
  readonly bringIn: RollUp;
  /** The name of the ranking's sheet, and what it ranks. */
  readonly ranking: { readonly result: RollUp; readonly sheet: string };
  /** How many scales were frozen. */
  readonly filing: number;
}

export type ToolJob = keyof ToolAnswers;

/** The page a job is begun on, and its outcome looked at. */
export const toolOf: Readonly<Record<ToolJob, Tool>> = {
  template: "template", maps: "strategyMap", links: "strategyMap", form: "weights", bringIn: "rollUp", ranking: "rollUp", filing: "filing",
};

/** A job that is under way, or the one that ended last. */
export type ToolWork = {
  [J in ToolJob]: { readonly job: J } & (
    | { readonly state: "running"; readonly done: number; readonly total: number | null; readonly isCancelling: boolean }
    | { readonly state: "done"; readonly answer: ToolAnswers[J] }
    | { readonly state: "stopped" }
    | { readonly state: "failed"; readonly error: unknown }
  );
}[ToolJob];

/** What is left to be told when a person goes to another page: an outcome he has looked at is not told again. */
export function afterMove(work: ToolWork | null, from: Page): ToolWork | null {
  return work === null || work.state === "running" || toolOf[work.job] !== from ? work : null;
}

/** Whether an outcome is to be told on this page, because it is not the tool's own. */
export function isElsewhere(work: ToolWork, page: Page): boolean {
  return toolOf[work.job] !== page;
}

/** The work, where it is of one of these jobs. */
export function workOf<J extends ToolJob>(work: ToolWork | null, ...jobs: readonly J[]): Extract<ToolWork, { readonly job: J }> | null {
  return work !== null && (jobs as readonly ToolJob[]).includes(work.job) ? (work as Extract<ToolWork, { readonly job: J }>) : null;
}
