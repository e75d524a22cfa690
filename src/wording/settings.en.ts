/** What the settings say in English. */
import type { SettingsWords } from "./settings.zh";

export const settingsEn: SettingsWords = {
  loading: "Looking at what the workbook remembers…",
  loadFailed: "What is remembered could not be looked up",
  clearFailed: "Nothing was cleared",
  clear: "Clear",
  clearOf: (what) => `Clear: ${what}`,
  cleared: (what) => `Cleared: ${what}.`,
  nothing: "Nothing is remembered.",

  language: "Language of the pane",
  languageNow: (name) => `It is ${name} now. A language you chose is kept on this computer, not in the workbook.`,
  followOffice: "Follow Office instead",
  followsOffice: "The pane opens in Office's language next time.",

  corrections: "Corrections to the reading",
  correctionsMeaning: "Once cleared, the pane recognises the headers of this sheet by itself again. Your sheet is not changed.",
  leftOut: "the whole sheet is left out",
  asTable: (table) => `is “${table}”`,
  notATable: "not a table to read",
  column: (header, field) => (field === null ? `“${header}” is not used` : `“${header}” is ${field}`),
  shownHidden: "hidden, and read all the same",
  goneSheet: "a sheet that was deleted",
  and: ", ",

  rules: "Confirmed scoring rules",
  rulesMeaning: "Once cleared, the rule is “to be confirmed” again. Scores stay the same.",
  rulesAll: (n) => (n === 1 ? "Clear this one" : `Clear all ${n}`),

  others: "Other things remembered",
  othersMeaning: "Once cleared, it cannot be had back. Cards and scales that were written are not affected.",
  known: {
    "BSC.versions": "Kept versions",
    "BSC.frozen": "Values at the time of freezing, for the audit",
  },
  size: (characters) => `about ${Math.max(1, Math.round(characters / 1000))} thousand characters`,

  clearAll: "Clear everything",
  clearAllAsk: (n) => `Clear all ${n === 1 ? "that is" : `${n} things`} remembered in the workbook? Corrected headers will have to be corrected again, rules confirmed again. Your sheets and the scales written stay as they are.`,
  clearAllYes: "Clear",
  clearAllNo: "Keep",
  allCleared: "Everything was cleared.",

  excel: "What this Excel can do",
  excelAll: "This Excel supports all that the add-in does.",
  can: "available",
  cannot: "not available",
  features: {
    shapes: "Drawing strategy maps on sheets",
    bringIn: "Rolling up other workbooks",
    functions: "=BSC formulas",
    pane: "Opening the pane from the ribbon",
    print: "Print settings",
  },
  missing: {
    shapes: "This version of Excel cannot draw shapes: the strategy map can only be seen in the pane. To draw it on a sheet use Excel 2019 or later, Microsoft 365 or Excel on the web.",
    bringIn: "This version of Excel cannot take sheets from other workbooks. Copy the units' sheets into one workbook, or use Microsoft 365 or Excel on the web.",
    functions: "This version of Excel has no custom functions: =BSC formulas show #NAME?. For scales choose “Points as values” or “Everything fixed as values”.",
    pane: "This version of Excel cannot open the pane from a button. The buttons work; open the pane yourself to see the result.",
    print: "This version of Excel does not let add-ins set up printing. Scales are written all the same; choose A4, one page wide, before you print.",
  },
};
