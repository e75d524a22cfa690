/** 模板的选择: what a person may choose of the hand-out workbook. Kept apart from what makes it, so that the form that asks can be shown at once. */
import type { Preset } from "../scorecard/model";
import type { Language } from "../scorecard/table";

/** 简表: only what everybody needs; 完整: every table of the hand-out workbook. */
export type TemplateExtent = "simple" | "complete";

export interface TemplateChoices {
  readonly language: Language;
  /** Whose perspectives the workbook begins with. */
  readonly preset: Preset;
  readonly extent: TemplateExtent;
  readonly contents: "empty" | "sample";
}

export const presetsOffered: readonly Preset[] = ["government", "municipal", "five", "business"];

/** 平常的选择: what the ribbon button makes. */
export function usualTemplate(language: Language): TemplateChoices {
  return { language, preset: "government", extent: "simple", contents: "empty" };
}
