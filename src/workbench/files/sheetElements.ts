import { childOf, childrenOf, element, localName, type XmlElement } from "./xml";

/** The order in which Excel wants the elements of a sheet; it calls a file in any other order damaged. */
const order = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
  "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
  "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
  "webPublishItems", "tableParts", "extLst"];

/** Where an element stands in that order; a choice between versions stands where its first choice would. */
function placeOf(one: XmlElement): number {
  const name = localName(one.name);
  if (name !== "AlternateContent") return order.indexOf(name);
  const inner = childrenOf(childOf(one, "Choice"))[0];
  return inner ? order.indexOf(localName(inner.name)) : -1;
}

/** Puts these elements in the place of all of their name in a sheet; none takes them out. */
export function replaceElements(sheet: XmlElement, name: string, ...replacements: readonly XmlElement[]): void {
  const kept = sheet.children.filter((child) => typeof child === "string" || child.name !== name);
  const place = kept.findIndex((child) => typeof child !== "string" && placeOf(child) > order.indexOf(name));
  kept.splice(place < 0 ? kept.length : place, 0, ...replacements);
  sheet.children.splice(0, sheet.children.length, ...kept);
}

/** A sheet's element of this name, made and put in its place where it is missing. */
export function elementOf(sheet: XmlElement, name: string): XmlElement {
  const known = childOf(sheet, name);
  if (known) return known;
  const added = element(name);
  replaceElements(sheet, name, added);
  return added;
}

/** Takes an element out where nothing is left in it. */
export function dropIfEmpty(sheet: XmlElement, name: string): void {
  const known = childOf(sheet, name);
  if (known?.children.length === 0 && Object.keys(known.attributes).length === 0) replaceElements(sheet, name);
}
