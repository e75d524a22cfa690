/**
 * 工作表名: names Excel accepts, from any text: 31 characters, none of `[]:*?/\`,
 * no apostrophe at either end, not the reserved word History, unique whatever the case.
 */

const longest = 31;
const reserved = new Set(["history"]);

/**
 * 可用的表名: a text as a sheet's name, cut so that `ending` still fits.
 *
 * @example cleanSheetName("收入/支出[2025]") // "收入_支出_2025_"
 * @example cleanSheetName("'考核'")           // "考核"
 * @example cleanSheetName("  ")               // "_"
 */
export function cleanSheetName(text: string, ending = ""): string {
  const plain = text.replace(/[\u0000-\u001f\u007f[\]:*?/\\]/g, "_");
  const cut = [...plain].reduce((name, character) => (name.length + character.length + ending.length <= longest ? name + character : name), "");
  const name = `${trimmed(cut)}${ending}`;
  if (name === "") return "_";
  return reserved.has(name.toLowerCase()) ? `${name}_` : name;
}

/** No blanks or apostrophes at the ends: Excel refuses these and loses those. */
function trimmed(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, "");
}

/**
 * 不重名: the wanted name, or where it is taken the first of `name (2)`, `name (3)` … that is free.
 *
 * @param taken names in use, in any case; the result is not added
 * @example freeSheetName("民政局", ["民政局"]) // "民政局 (2)"
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(sheetKey));
  for (let n = 1; ; n++) {
    const name = cleanSheetName(wanted, n === 1 ? "" : ` (${n})`);
    if (!used.has(sheetKey(name))) return name;
  }
}

/**
 * 不重名的表格名: the wanted name of an Excel table, or the first of `name2`, `name3` … that is free.
 *
 * @param taken keys of names in use
 * @example freeTableName("指标", new Set(["指标"])) // "指标2"
 */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}${n}`;
    if (!taken.has(sheetKey(name))) return name;
  }
}

/** Two sheet names that Excel takes for the same have the same key. */
export function sheetKey(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/**
 * 引用中的表名: a sheet's name as it stands in a reference.
 *
 * @example quotedSheet("员工's") // "'员工''s'"
 */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
