/**
 * 功能与版本: which of our features need more of Excel than the add-in itself asks
 * for in its manifest, or than other spreadsheets that load add-ins offer. One
 * table; a feature that is missing says so in a sentence instead of failing.
 */

/** shapes: strategy maps drawn on the sheet; bringIn: other workbooks' sheets; functions: `=BSC.` in cells; pane: opening the pane from the ribbon and following it when it is closed; print: A4 settings. */
export type Feature = "shapes" | "bringIn" | "functions" | "pane" | "print";

/** What each feature needs, by the names Office.js gives its requirement sets. */
export const needs: Readonly<Record<Feature, { readonly set: string; readonly version: string }>> = {
  shapes: { set: "ExcelApi", version: "1.9" },
  bringIn: { set: "ExcelApi", version: "1.13" },
  functions: { set: "CustomFunctionsRuntime", version: "1.2" },
  pane: { set: "SharedRuntime", version: "1.1" },
  print: { set: "ExcelApi", version: "1.9" },
};

export const features = Object.keys(needs) as readonly Feature[];

/** 是否支持 in this Excel. */
export function isSupported(feature: Feature): boolean {
  const { set, version } = needs[feature];
  return Office.context.requirements.isSetSupported(set, version);
}
