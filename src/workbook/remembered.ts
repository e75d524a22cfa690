/**
 * 记住的内容: everything the add-in keeps in the workbook's settings, so that a
 * person can look at it and have it forgotten, one thing or all of it.
 */
import { isConfirmedKey } from "./confirmedRules";
import type { Mapping } from "./mapping";
import { mappingFrom, mappingKey } from "./remember";
import { inExcel } from "./workbookError";

/** All our settings begin with this. */
const ours = "BSC.";

/** Something kept under a name of its own that is neither a correction nor a confirmation. */
export interface KeptSetting {
  readonly key: string;
  /** How much it holds. */
  readonly characters: number;
}

export interface Remembered {
  readonly mapping: Mapping;
  readonly confirmedRules: readonly string[];
  readonly others: readonly KeptSetting[];
  /** The names of the sheets corrections speak of, by Excel's id; a sheet that is gone is not in it. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** 读回记住的内容, in one round trip. */
export async function loadRemembered(): Promise<Remembered> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    const worksheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const own = settings.items.filter(({ key }) => key.startsWith(ours)).map(({ key, value }) => ({ key, value: value as unknown }));
    const rules = own.find(({ key }) => isConfirmedKey(key))?.value;
    return {
      mapping: mappingFrom(own.find(({ key }) => key === mappingKey)?.value ?? null),
      confirmedRules: Array.isArray(rules) ? rules.filter((rule): rule is string => typeof rule === "string") : [],
      others: own.filter(({ key }) => key !== mappingKey && !isConfirmedKey(key)).map(({ key, value }) => ({ key, characters: (JSON.stringify(value) ?? "").length })),
      sheetNames: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    };
  });
}

/**
 * 清除: forgets settings of ours by name, or all of them; one request, so all or none.
 *
 * @param keys names of settings that `loadRemembered` told of; "all" for everything we keep
 */
export async function forget(keys: readonly string[] | "all"): Promise<void> {
  await inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key");
    await context.sync();
    for (const setting of settings.items) if (setting.key.startsWith(ours) && (keys === "all" || keys.includes(setting.key))) setting.delete();
    await context.sync();
  });
}
