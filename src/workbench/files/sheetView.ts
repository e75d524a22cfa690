import { addressOf } from "../address";
import { elementOf } from "./sheetElements";
import { childOf, childrenOf, element, flagOf, numberOf, setAttribute, type XmlElement } from "./xml";

/** How a sheet is shown (视图): what of it the workbench keeps. */
export interface FileView {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
}

export function viewOfFile(root: XmlElement): FileView {
  const view = firstView(root);
  const pane = childOf(view, "pane");
  // A pane that is only split can be moved: nothing is frozen.
  const isFrozen = pane?.attributes.state?.startsWith("frozen") ?? false;
  return {
    frozenRows: isFrozen ? numberOf(pane, "ySplit") ?? 0 : 0,
    frozenColumns: isFrozen ? numberOf(pane, "xSplit") ?? 0 : 0,
    showGridlines: flagOf(view, "showGridLines", true),
    showHeadings: flagOf(view, "showRowColHeaders", true),
  };
}

export function isRightToLeft(root: XmlElement): boolean {
  return flagOf(firstView(root), "rightToLeft");
}

function firstView(root: XmlElement): XmlElement | null {
  return childrenOf(childOf(root, "sheetViews"), "sheetView")[0] ?? null;
}

/** Puts freezing, gridlines and headings into a sheet's XML where they differ from what the file says. */
export function writeView(root: XmlElement, now: FileView): void {
  const before = viewOfFile(root);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  const view = viewElement(root);
  if (now.showGridlines !== before.showGridlines) setAttribute(view, "showGridLines", now.showGridlines ? undefined : 0);
  if (now.showHeadings !== before.showHeadings) setAttribute(view, "showRowColHeaders", now.showHeadings ? undefined : 0);
  const { frozenRows: rows, frozenColumns: columns } = now;
  if (rows === before.frozenRows && columns === before.frozenColumns) return;
  const rest = view.children.filter((child) => typeof child === "string" || (child.name !== "pane" && child.name !== "selection"));
  view.children.splice(0, view.children.length, ...(rows > 0 || columns > 0 ? [paneOf(rows, columns)] : []), ...rest);
}

function paneOf(rows: number, columns: number): XmlElement {
  return element("pane", {
    xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: addressOf({ row: rows, column: columns, rowCount: 1, columnCount: 1 }),
    activePane: rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight", state: "frozen",
  });
}

function viewElement(root: XmlElement): XmlElement {
  const views = elementOf(root, "sheetViews");
  const known = firstView(root);
  if (known) return known;
  const added = element("sheetView", { workbookViewId: 0 });
  views.children.push(added);
  return added;
}

/** Marks a sheet as the one that is shown; two marked sheets would be edited as a group. @returns has anything changed? */
export function markSelected(root: XmlElement, isSelected: boolean): boolean {
  if (flagOf(firstView(root), "tabSelected") === isSelected) return false;
  setAttribute(viewElement(root), "tabSelected", isSelected ? 1 : undefined);
  return true;
}

/** A file counts widths in digits of its standard font, 7 pixels wide, with 5 pixels around them. */
export function widthInPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

/** The other way from `widthInPixels`: rounded to the 256ths a file keeps. */
export function widthInDigits(pixels: number): number {
  return Math.round((pixels / 7) * 256) / 256;
}
