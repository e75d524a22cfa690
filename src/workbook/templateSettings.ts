/** 设置的数据验证: what may be typed beside each item of 战略. */
import type { Language } from "../scorecard/table";
import { choices, settingItemOf, type SettingItem } from "../scorecard/words";
import { templateWords } from "../wording/template";
import type { FormCheck, FormRule } from "./formFittings";
import type { SampleRow } from "./templateSample";

type Rule = (language: Language) => FormRule;

const words = (offered: (language: Language) => ReadonlyMap<unknown, string>): Rule => (language) => ({ rule: "words", words: [...offered(language).values()] });
const atLeastZero: Rule = () => ({ rule: "number", least: 0, most: null });

const rules: { readonly [I in SettingItem]?: Rule } = {
  preset: words(choices.preset),
  missing: words(choices.missing),
  roundBeforeTotalling: words(choices.answer),
  bonusCap: atLeastZero,
  deductionCap: atLeastZero,
  minimumRaters: atLeastZero,
  date: () => ({ rule: "date" }),
};

/** One check for each item that is not free text. */
export function settingChecks(language: Language, rows: readonly SampleRow<"strategy">[]): readonly FormCheck[] {
  const { choose, number, date } = templateWords(language).check;
  const messageOf = { words: choose, list: choose, number, date } as const;
  return rows.flatMap(({ item }, index): readonly FormCheck[] => {
    const name = typeof item === "string" ? settingItemOf(item) : null;
    const rule = name === null ? undefined : rules[name]?.(language);
    if (rule === undefined) return [];
    return [{ area: { row: index + 1, column: 1, rows: 1, columns: 1 }, rule, message: messageOf[rule.rule], isStrict: rule.rule !== "date" }];
  });
}
