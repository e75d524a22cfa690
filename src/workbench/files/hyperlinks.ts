import { addressOf, areaOf } from "../address";
import type { HyperlinkPart, Parts } from "../grid/parts";
import { relateOutside, relationshipsOf, unrelate, type FilePackage } from "./filePackage";
import { escapedAttribute, unescaped } from "./sharedStrings";
import { replaceElements } from "./sheetElements";
import { childOf, childrenOf, element, type XmlElement } from "./xml";

/** The links of a file's sheet (超链接). */
export function readHyperlinks(parts: Parts, sheetId: string, file: FilePackage, sheetPart: string, root: XmlElement): void {
  for (const { link } of linksOf(file, sheetPart, sheetId, root)) parts.hyperlink.set(`link${parts.hyperlink.size + 1}`, link);
}

function linksOf(file: FilePackage, sheetPart: string, sheetId: string, root: XmlElement): readonly { readonly stored: XmlElement; readonly link: HyperlinkPart }[] {
  const targets = new Map(relationshipsOf(file, sheetPart).filter(({ isExternal }) => isExternal).map(({ id, target }) => [id, target]));
  return childrenOf(childOf(root, "hyperlinks"), "hyperlink").flatMap((stored) => {
    const { ref, location, tooltip } = stored.attributes;
    const area = areaOf(ref ?? "");
    if (!area) return [];
    const link = { sheetId, areas: [area], address: targets.get(stored.attributes["r:id"] ?? "") ?? null, documentReference: location ?? null, screenTip: tooltip === undefined ? null : unescaped(tooltip) };
    return [{ stored, link }];
  });
}

/** Puts links into a sheet where they differ from what is there; those that stay are left as they are. */
export function writeHyperlinks(file: FilePackage, sheetPart: string, root: XmlElement, sheetId: string, now: readonly HyperlinkPart[]): void {
  const before = linksOf(file, sheetPart, sheetId, root);
  const keyOf = (link: HyperlinkPart): string => JSON.stringify(link);
  const wanted = now.flatMap((link) => link.areas.map((area) => ({ ...link, areas: [area] })));
  if (JSON.stringify(before.map(({ link }) => keyOf(link)).sort()) === JSON.stringify(wanted.map(keyOf).sort())) return;
  const known = new Map(before.map(({ stored, link }) => [keyOf(link), stored]));
  const links = wanted.map((link) => known.get(keyOf(link)) ?? linkElement(file, sheetPart, link));
  for (const { stored } of before) {
    const relation = stored.attributes["r:id"];
    if (relation !== undefined && !links.some((link) => link.attributes["r:id"] === relation)) unrelate(file, sheetPart, relation);
  }
  root.attributes["xmlns:r"] ??= "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  replaceElements(root, "hyperlinks", ...(links.length > 0 ? [element("hyperlinks", {}, ...links)] : []));
}

function linkElement(file: FilePackage, sheetPart: string, { areas: [area], address, documentReference, screenTip }: HyperlinkPart): XmlElement {
  return element("hyperlink", {
    ref: area && addressOf(area), "r:id": address === null ? undefined : relateOutside(file, sheetPart, "hyperlink", address),
    location: documentReference ?? undefined, tooltip: screenTip === null ? undefined : escapedAttribute(screenTip),
  });
}
