/** 可能的表头: where nothing was recognised, the row a person most likely means as header. */
import { isBlank } from "../wording/columns";
import { headerNamesOf } from "./headerNames";
import type { SheetReading } from "./reading";
import type { SheetCells } from "./sheetCells";

const rowsToLookAt = 30;
const longest = 60;

/** Of the first rows the one with most short texts, of at least three. */
export function likelyHeader(sheet: SheetCells): SheetReading["likely"] {
  let best: { headerRow: number; headers: readonly string[] } | null = null;
  let most = 2;
  for (const [row, cells] of sheet.values.slice(0, rowsToLookAt).entries()) {
    const texts = cells.map((cell) => (typeof cell === "string" && !isBlank(cell) && cell.length <= longest ? cell.trim() : ""));
    const filled = texts.filter((text) => text !== "").length;
    if (filled <= most) continue;
    most = filled;
    best = { headerRow: sheet.top + row, headers: headerNamesOf(texts.map((text) => (text === "" ? [] : [text]))) };
  }
  return best;
}
