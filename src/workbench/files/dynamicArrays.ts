import { addNamedPart, mainNamespace, readPart, relate, relatedPart, writePart, type FilePackage } from "./filePackage";
import { childOf, childrenOf, element, flagOf, numberOf, parseXml, setAttribute, type XmlElement } from "./xml";

const dynamicNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** What a file says once for all its dynamic arrays (动态数组); without it Excel shows them as fixed blocks, with `@` or in braces. */
const blank = `<metadata xmlns="${mainNamespace}" xmlns:xda="${dynamicNamespace}"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * The number by which cells of a file are marked as dynamic arrays, made known to the file where it is not yet.
 *
 * @returns what stands in a cell's `cm`
 */
export function dynamicArrayMark(file: FilePackage, workbookPart: string): number {
  const part = relatedPart(file, workbookPart, "sheetMetadata");
  const root = part === null ? null : readPart(file, part);
  if (part === null || !root) {
    addNamedPart(file, "xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml", parseXml(blank));
    relate(file, workbookPart, "sheetMetadata", "xl/metadata.xml");
    return 1;
  }
  const known = knownMark(root);
  if (known !== null) return known;
  const mark = addMark(root);
  writePart(file, part, root);
  return mark;
}

function knownMark(root: XmlElement): number | null {
  const type = childrenOf(childOf(root, "metadataTypes")).findIndex(({ attributes }) => attributes.name === "XLDAPR") + 1;
  const future = childrenOf(root, "futureMetadata").find(({ attributes }) => attributes.name === "XLDAPR");
  const dynamic = childrenOf(future).findIndex((block) => flagOf(childOf(childOf(childOf(block, "extLst"), "ext"), "dynamicArrayProperties"), "fDynamic"));
  if (type === 0 || dynamic < 0) return null;
  const mark = childrenOf(childOf(root, "cellMetadata")).findIndex((block) => childrenOf(block).some((record) => numberOf(record, "t") === type && numberOf(record, "v") === dynamic));
  return mark < 0 ? null : mark + 1;
}

/** The file has metadata of other kinds, such as linked data types: the dynamic arrays' is put beside it. */
function addMark(root: XmlElement): number {
  const model = parseXml(blank);
  const list = (name: string): XmlElement => {
    const known = childOf(root, name);
    if (known) return known;
    const added = element(name, { count: 0 });
    const later = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
    const place = root.children.findIndex((child) => typeof child !== "string" && later.indexOf(child.name) > later.indexOf(name));
    root.children.splice(place < 0 ? root.children.length : place, 0, added);
    return added;
  };
  const types = list("metadataTypes");
  types.children.push(...childrenOf(childOf(model, "metadataTypes")));
  setAttribute(types, "count", childrenOf(types).length);
  const cells = list("cellMetadata");
  const place = root.children.indexOf(cells);
  root.children.splice(place, 0, ...childrenOf(model, "futureMetadata"));
  root.attributes["xmlns:xda"] = dynamicNamespace;
  cells.children.push(element("bk", {}, element("rc", { t: childrenOf(types).length, v: 0 })));
  setAttribute(cells, "count", childrenOf(cells).length);
  return childrenOf(cells).length;
}
