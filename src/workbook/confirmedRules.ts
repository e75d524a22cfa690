/** 已确认的计分标准: the rules a person has looked at and found understood, kept with the workbook. */
import { inExcel } from "./workbookError";

/** The name of our setting in the workbook. */
const confirmedKey = "BSC.confirmedRules";

/** Whether a setting of this name holds the confirmations. */
export function isConfirmedKey(key: string): boolean {
  return key === confirmedKey;
}

/** Settings break at about 1 MB; beyond this the rules confirmed first are forgotten first. */
const mostCharacters = 300_000;

/** 读回已确认的计分标准, each by the text it was confirmed under. */
export async function loadConfirmedRules(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(confirmedKey).load("value");
    await context.sync();
    return setting.isNullObject || !Array.isArray(setting.value) ? [] : setting.value.filter((rule): rule is string => typeof rule === "string");
  });
}

/** 记住已确认的计分标准; none leaves nothing behind. */
export async function saveConfirmedRules(rules: readonly string[]): Promise<void> {
  await inExcel(async (context) => {
    if (rules.length === 0) {
      const setting = context.workbook.settings.getItemOrNullObject(confirmedKey).load("key");
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    } else context.workbook.settings.add(confirmedKey, withinLimit(rules));
    await context.sync();
  });
}

function withinLimit(rules: readonly string[]): readonly string[] {
  let characters = rules.reduce((total, rule) => total + rule.length, 0);
  let first = 0;
  while (characters > mostCharacters) characters -= rules[first++]!.length;
  return rules.slice(first);
}
