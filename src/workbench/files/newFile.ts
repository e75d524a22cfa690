import type { FilePackage } from "./filePackage";
import { mainNamespace } from "./filePackage";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006";

/** The parts of a workbook that has no file yet: what every file needs, and a sheet to be replaced. */
export function blankPackage(): FilePackage {
  const relation = (id: string, type: string, target: string): string => `<Relationships xmlns="${types}/relationships"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: { readonly [name: string]: string } = {
    "[Content_Types].xml": `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheet}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("rId1", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="~" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${mainNamespace}"><sheetData/></worksheet>`,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)]));
}
