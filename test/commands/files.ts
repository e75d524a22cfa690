/** A second reader of .xlsx files, with nothing of the library that wrote them: the zip's parts as text, and the cells in them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, content]) => [name, strFromU8(content)]));
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function plain(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&amp;/g, "&");
}

/** The runs of text in an item, joined; phonetic hints left out. */
function textIn(xml: string): string {
  return [...xml.replace(/<rPh\b.*?<\/rPh>/gs, "").matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => plain(text!)).join("");
}

function sheetsOf(parts: ReadonlyMap<string, string>): readonly { readonly name: string; readonly xml: string }[] {
  const relations = new Map([...parts.get("xl/_rels/workbook.xml.rels")!.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")!]));
  return [...parts.get("xl/workbook.xml")!.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = relations.get(attribute(tag, "r:id"))!.replace(/^\/(xl\/)?|^/, "").replace(/^xl\//, "");
    return { name: plain(attribute(tag, "name")!), xml: parts.get(`xl/${target}`)! };
  });
}

export function sheetNames(bytes: Uint8Array): string[] {
  return sheetsOf(partsOf(bytes)).map(({ name }) => name);
}

/** Each sheet's cells: address → formula and value as the file holds them. */
export function workbookOf(bytes: Uint8Array): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const parts = partsOf(bytes);
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item]) => textIn(item ?? ""));
  return new Map(
    sheetsOf(parts).map(({ name, xml }) => {
      const cells: Record<string, string> = {};
      for (const [, tag, inner = ""] of xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const type = attribute(` ${tag}`, "t");
        const value = /<v(?:\s[^>]*)?>(.*?)<\/v>/s.exec(inner)?.[1];
        const formula = /<f(?:\s[^>]*)?>(.*?)<\/f>/s.exec(inner)?.[1];
        const shown = type === "s" ? shared[Number(value)] : type === "inlineStr" ? textIn(inner) : value === undefined ? undefined : type === "str" ? plain(value) : String(Number(value) || plain(value));
        const content = [formula === undefined ? "" : `=${plain(formula)}`, shown ?? ""].filter((part) => part !== "").join(" → ");
        if (content !== "") cells[attribute(` ${tag}`, "r")!] = content;
      }
      return [name, cells];
    }),
  );
}

/** A workbook of one empty sheet, Sheet1. */
export function emptyWorkbook(): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
