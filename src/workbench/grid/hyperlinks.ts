import { contains, intersection, type Area } from "../address";
import { setPart, type Sheet } from "./book";
import type { HyperlinkPart } from "./parts";
import { without } from "./validation";

/** The link (超链接) of cells; null where they have none, or not all the same one. */
export function hyperlinkOn(sheet: Sheet, area: Area): HyperlinkPart | null {
  return linksOn(sheet).find(([, link]) => link.areas.some((covered) => contains(covered, area)))?.[1] ?? null;
}

export function setHyperlink(sheet: Sheet, area: Area, link: Omit<HyperlinkPart, "sheetId" | "areas">): void {
  clearHyperlinks(sheet, area);
  const id = `link${1 + Math.max(0, ...[...sheet.book.parts.hyperlink.keys()].map((known) => Number(known.slice(4))).filter(Number.isFinite))}`;
  setPart(sheet.book, "hyperlink", id, { sheetId: sheet.id, areas: [area], ...link });
}

/** Takes links off an area; links that reach further keep the rest. */
export function clearHyperlinks(sheet: Sheet, area: Area): void {
  for (const [id, link] of linksOn(sheet)) {
    if (!link.areas.some((covered) => intersection(covered, area))) continue;
    const areas = link.areas.flatMap((covered) => without(covered, area));
    setPart(sheet.book, "hyperlink", id, areas.length === 0 ? null : { ...link, areas });
  }
}

function linksOn(sheet: Sheet): readonly (readonly [string, HyperlinkPart])[] {
  return [...sheet.book.parts.hyperlink].filter(([, { sheetId }]) => sheetId === sheet.id);
}
