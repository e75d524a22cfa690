import { TextDecoration } from "@univerjs/core";
import { intersection, type Area } from "../address";
import { asText, recordAt } from "../callArguments";
import { ExcelError } from "../excelError";
import type { Sheet } from "../grid/book";
import { cellAt, changeCells, contentOf, usedArea, valueOf } from "../grid/cells";
import { displayText } from "../grid/entry";
import { clearHyperlinks, hyperlinkOn, setHyperlink } from "../grid/hyperlinks";
import { requireUnprotected } from "../grid/protection";
import { changeLook, clearLook, flagNumber, numberFormatReader } from "../grid/styles";
import type { RangeTarget } from "./targets";

/** Range.hyperlink (超链接): where a click leads, and what is shown for it; null where there is none. */
export function readHyperlink({ session, sheet, area }: RangeTarget): object | null {
  const link = hyperlinkOn(sheet, area);
  if (!link) return null;
  const shown = displayText(valueOf(cellAt(sheet, area.row, area.column)), numberFormatReader(sheet)(area.row, area.column), session.locale());
  const { address, documentReference, screenTip } = link;
  return { ...(address !== null && { address }), ...(documentReference !== null && { documentReference }), ...(screenTip !== null && { screenTip }), textToDisplay: shown };
}

/** A new link looks like one: blue and underlined. Without a text of its own a blank cell shows where it leads. */
export function writeHyperlink({ sheet, area }: RangeTarget, value: unknown): void {
  const given = recordAt([value], 0);
  const text = (name: string): string | null => (given[name] == null || given[name] === "" ? null : asText(given[name]));
  const [address, documentReference, shown] = [text("address"), text("documentReference"), text("textToDisplay")];
  if (address === null && documentReference === null) throw new ExcelError("InvalidArgument");
  requireUnprotected(sheet, [area], "allowInsertHyperlinks");
  setHyperlink(sheet, area, { address, documentReference, screenTip: text("screenTip") });
  const first = { ...area, rowCount: 1, columnCount: 1 };
  const isBlank = valueOf(cellAt(sheet, area.row, area.column)) === "";
  if (shown !== null || isBlank) changeCells(sheet, { [area.row]: { [area.column]: contentOf(shown ?? address ?? documentReference, true) } }, first);
  const blue = { style: { cl: { rgb: "#0563C1" }, ul: { s: flagNumber(true), t: TextDecoration.SINGLE } } };
  changeLook(sheet, area, () => blue);
}

/** Takes the links off, and with them how the cells look if that is wanted. */
export function clearHyperlinksOf(sheet: Sheet, area: Area, withLook: boolean): void {
  clearHyperlinks(sheet, area);
  const used = withLook ? usedArea(sheet, false, area) : null;
  const cells = used && intersection(used, area);
  if (cells) clearLook(sheet, cells);
}
