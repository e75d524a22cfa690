/** 模板的门: what the template asks of the workbook; it arrives when it is first needed. */
import type { TemplateChoices } from "../../workbook/templateChoices";
import type { Written, WritingWork } from "../../workbook/writeScales";

const planning = () => import("../../workbook/planTemplate");
const writing = () => import(/* webpackChunkName: "scales" */ "../../workbook/writeScales");

/** What would be written: each sheet under the name it would get. Writes nothing. */
export async function previewTemplate(choices: TemplateChoices): Promise<readonly Written[]> {
  const [{ planTemplate }, { previewScales }] = await Promise.all([planning(), writing()]);
  return previewScales(planTemplate(choices));
}

/** Makes the sheets, all of them or none. */
export async function makeTemplate(choices: TemplateChoices, work: WritingWork): Promise<readonly Written[]> {
  const [{ planTemplate }, { writeScales }] = await Promise.all([planning(), writing()]);
  return writeScales(planTemplate(choices), work);
}
