import { type RowReader, isBlank, readRows, textIn } from "./cells";
import { readDate } from "./dates";
import type { Finding } from "./finding";
import type { Settings } from "./model";
import { readNumber } from "./number";
import type { Table } from "./table";
import { type SettingItem, answerOf, missingOf, presetOf, settingItemOf } from "./words";

/** 默认设置: what holds where 战略 says nothing. */
export const defaultSettings: Settings = {
  organisation: null,
  period: null,
  mission: null,
  vision: null,
  values: null,
  themes: [],
  preset: null,
  missing: "block",
  bonusCap: null,
  deductionCap: null,
  date: null,
  minimumRaters: null,
  roundBeforeTotalling: false,
  weightBand: [0.03, 0.4],
};

type Open = { -readonly [K in keyof Settings]: Settings[K] };

/**
 * Reads the 战略 tables (战略与设置). Rows with other items are left alone: the table is
 * also a page for people. A setting whose word or number cannot be read is a finding,
 * and the default holds.
 */
export function readSettings(tables: readonly Table[], findings: Finding[]): Settings {
  const settings: Open = { ...defaultSettings };
  for (const table of tables) {
    if (table.kind !== "strategy") continue;
    let item: SettingItem | null = null;
    readRows(table as Table<"strategy">, findings, () => null, (row) => {
      const stated = row.text("item");
      if (stated !== null) item = settingItemOf(stated);
      if (item !== null && !isBlank(row.cell("text"))) readSetting(settings, item, row);
      return null;
    });
  }
  return settings;
}

function readSetting(settings: Open, item: SettingItem, row: RowReader<"strategy">): void {
  const atLeast = (least: number): number | null => {
    const number = row.number("text");
    if (number === null || number >= least) return number;
    row.refuse("text");
    return null;
  };
  switch (item) {
    case "organisation":
    case "period":
    case "mission":
    case "vision":
    case "values":
      settings[item] = row.text("text");
      break;
    case "themes":
      settings.themes = [...settings.themes, ...[row.text("text")].filter((theme) => theme !== null)];
      break;
    case "preset":
      settings.preset = row.choice("text", presetOf);
      break;
    case "missing":
      settings.missing = row.choice("text", missingOf) ?? defaultSettings.missing;
      break;
    case "roundBeforeTotalling":
      settings.roundBeforeTotalling = row.choice("text", answerOf) === "yes";
      break;
    case "bonusCap":
    case "deductionCap":
    case "minimumRaters":
      if (!isUnlimited(row)) settings[item] = atLeast(0);
      break;
    case "date": {
      const date = readDate(row.cell("text"));
      if (Number.isNaN(date)) row.refuse("text");
      else settings.date = date;
      break;
    }
    case "weightLeast":
    case "weightMost":
    case "weightBand": {
      const share = asShare(atLeast(0));
      const [least, most] = settings.weightBand;
      if (share !== null) settings.weightBand = item === "weightMost" ? [least, share] : [share, most];
      break;
    }
  }
}

/** 3% may be typed as 0.03, 3% or 3. */
function asShare(number: number | null): number | null {
  return number === null || number <= 1 ? number : number / 100;
}

const withoutLimit = new Set(["无", "不限", "不设", "none", "no limit"]);

function isUnlimited(row: RowReader<"strategy">): boolean {
  const text = textIn(row.cell("text"));
  return text !== null && typeof readNumber(text) !== "number" && withoutLimit.has(text.trim().toLowerCase());
}
