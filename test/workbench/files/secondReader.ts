import { strFromU8, unzipSync } from "fflate";

/**
 * A second reader of .xlsx files, with nothing of the workbench in it: what a workbook holds, cell by cell, as plain data
 * to be compared. It takes XML apart with one regular expression, and trusts it.
 */

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  readonly text: string;
}

type Growing = { name: string; attributes: Record<string, string>; tags: Growing[]; text: string };

export function tagsOf(xml: string): Tag {
  const top: Growing = { name: "", attributes: {}, tags: [], text: "" };
  const open = [top];
  for (const [, ending, name, attributes = "", closed, text] of xml.matchAll(/<(?:[?!][^>]*|(\/?)([\w:.-]+|[^\s<>/]+)((?:\s+[^\s=]+="[^"]*"|\s+[^\s=]+='[^']*')*)\s*(\/?))>|([^<]+)/gs)) {
    const parent = open[open.length - 1]!;
    if (text !== undefined) parent.text += plain(text);
    else if (name === undefined) continue;
    else if (ending) open.pop();
    else {
      const given = [...attributes.matchAll(/([^\s=]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [key!, plain(double ?? single ?? "")] as const);
      const tag: Growing = { name: name.replace(/^x:/, ""), attributes: Object.fromEntries(given), tags: [], text: "" };
      parent.tags.push(tag);
      if (!closed) open.push(tag);
    }
  }
  return top.tags[0]!;
}

function plain(text: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string, decimal: string, name: string) => named[name] ?? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)));
}

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(new Uint8Array(bytes))));
}

export function one(tag: Tag | undefined, name: string): Tag | undefined {
  return tag?.tags.find((inner) => inner.name === name);
}

export function all(tag: Tag | undefined, name: string): readonly Tag[] {
  return tag?.tags.filter((inner) => inner.name === name) ?? [];
}

/** What a cell holds and how it looks, every reference to shared things followed. */
export interface CellFacts {
  readonly value: string | undefined;
  readonly formula: string | undefined;
  readonly font: unknown;
  readonly fill: unknown;
  readonly border: unknown;
  readonly numberFormat: string;
  readonly alignment: unknown;
  readonly protection: unknown;
  readonly namedStyle: string | undefined;
}

export interface SheetFacts {
  readonly state: string;
  readonly cells: Readonly<Record<string, CellFacts>>;
  readonly merges: readonly string[];
  readonly widths: Readonly<Record<number, unknown>>;
  readonly heights: Readonly<Record<string, unknown>>;
  /** Everything else the sheet's XML says, by element: validation, conditional formats, print settings, views, protection, links, … */
  readonly rest: Readonly<Record<string, unknown>>;
  /** What belongs to the sheet and stands in parts of its own: notes, comments, drawings, tables, by kind of relationship. */
  readonly related: readonly string[];
}

export interface BookFacts {
  readonly sheets: Readonly<Record<string, SheetFacts>>;
  readonly names: readonly string[];
  /** Everything else the workbook's XML says. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export function factsOf(bytes: Uint8Array): BookFacts {
  const parts = partsOf(bytes);
  const xml = (name: string): Tag | undefined => (parts.has(name) ? tagsOf(strFromU8(parts.get(name)!)) : undefined);
  const main = related(parts, "").find(({ kind }) => kind === "officeDocument")!.target;
  const ofBook = related(parts, main);
  const part = (kind: string): Tag | undefined => xml(ofBook.find((relation) => relation.kind === kind)?.target ?? "");
  const strings = all(part("sharedStrings"), "si").map(richText);
  const styles = part("styles");
  const book = xml(main)!;
  const sheets = all(one(book, "sheets"), "sheet").map(({ attributes }) => {
    const { target } = ofBook.find(({ id }) => id === attributes["r:id"])!;
    return [attributes.name!, sheetFacts(xml(target)!, attributes.state ?? "visible", strings, styles, related(parts, target), parts)] as const;
  });
  return {
    sheets: Object.fromEntries(sheets),
    names: all(one(book, "definedNames"), "definedName").map(({ attributes, text }) => `${attributes.name!} ${sheets[Number(attributes.localSheetId)]?.[0] ?? ""} = ${text}`).sort(),
    rest: byName(book.tags.filter(({ name }) => name !== "sheets" && name !== "definedNames")),
  };
}

function related(parts: ReadonlyMap<string, Uint8Array>, name: string): readonly { readonly id: string; readonly kind: string; readonly target: string }[] {
  const slash = name.lastIndexOf("/");
  const xml = parts.get(`${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`);
  return xml === undefined ? [] : tagsOf(strFromU8(xml)).tags.map(({ attributes: { Id, Type, Target, TargetMode } }) => {
    const target = TargetMode === "External" ? Target! : new URL(Target!, `file:///${name}`).pathname.slice(1);
    return { id: Id!, kind: Type!.replace(/^.*\//, ""), target: TargetMode === "External" ? target : decodeURI(target) };
  });
}

/** A text with the look of its pieces, as one text. */
function richText(item: Tag | undefined): string {
  const runs = all(item, "r");
  return runs.length === 0 ? one(item, "t")?.text ?? "" : runs.map((run) => `{${JSON.stringify(one(run, "rPr")?.tags ?? [])}}${one(run, "t")?.text ?? ""}`).join("");
}

function sheetFacts(sheet: Tag, state: string, strings: readonly string[], styles: Tag | undefined, relations: ReturnType<typeof related>, parts: ReadonlyMap<string, Uint8Array>): SheetFacts {
  const cells: Record<string, CellFacts> = {};
  const heights: Record<string, unknown> = {};
  for (const [rowIndex, row] of all(one(sheet, "sheetData"), "row").entries()) {
    const { r = String(rowIndex + 1), spans: _, s, customFormat, ...line } = row.attributes;
    const look = s === undefined || customFormat !== "1" ? null : lookOf(styles, Number(s));
    if (Object.keys(line).length > 0 || look) heights[r] = { ...line, look };
    for (const [index, cell] of all(row, "c").entries()) cells[cell.attributes.r ?? `${String.fromCharCode(65 + index)}${r}`] = cellFacts(cell, strings, styles);
  }
  const widths: Record<number, unknown> = {};
  for (const { attributes: { min, max, style, ...line } } of all(one(sheet, "cols"), "col")) {
    for (let column = Number(min); column <= Math.min(Number(max), 60); column++) widths[column] = { ...line, look: lookOf(styles, Number(style ?? 0)) };
  }
  const idOf = new Map(relations.map(({ id, kind, target }) => [id, `${kind} ${target}`]));
  const rest = sheet.tags.filter(({ name }) => !["sheetData", "cols", "mergeCells", "dimension"].includes(name)).map((tag) => withTargets(tag, idOf));
  return {
    state, cells, heights, widths, rest: byName(rest), merges: all(one(sheet, "mergeCells"), "mergeCell").map(({ attributes }) => attributes.ref!).sort(),
    related: relations.map(({ kind, target }) => `${kind} ${parts.has(target) ? Buffer.from(parts.get(target)!).toString("latin1") : target}`).sort(),
  };
}

/** Numbers of relationships mean nothing by themselves: what they point at does. */
function withTargets(tag: Tag, idOf: ReadonlyMap<string, string>): Tag {
  const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [key, key.startsWith("r:") ? idOf.get(value) ?? value : value]));
  return { ...tag, attributes, tags: tag.tags.map((inner) => withTargets(inner, idOf)) };
}

function byName(tags: readonly Tag[]): Record<string, unknown> {
  const groups: Record<string, Tag[]> = {};
  for (const tag of tags) (groups[tag.name] ??= []).push(tag);
  return groups;
}

function cellFacts(cell: Tag, strings: readonly string[], styles: Tag | undefined): CellFacts {
  const stored = one(cell, "v")?.text;
  const { t = "n" } = cell.attributes;
  const value = t === "s" ? strings[Number(stored)] : t === "inlineStr" ? richText(one(cell, "is")) : t === "n" && stored !== undefined && stored !== "" ? Number(stored) : stored;
  const formula = one(cell, "f");
  return {
    value: value === undefined || value === "" ? undefined : `${t === "s" || t === "inlineStr" || t === "str" ? "text" : t} ${value}`,
    formula: formula && `${formula.text} ${JSON.stringify(formula.attributes)}${cell.attributes.cm ? " dynamic" : ""}`,
    ...lookOf(styles, Number(cell.attributes.s ?? 0)),
  };
}

type Look = Omit<CellFacts, "value" | "formula">;

function lookOf(styles: Tag | undefined, index: number): Look {
  const format = all(one(styles, "cellXfs"), "xf")[index];
  const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0", xfId = "0" } = format?.attributes ?? {};
  const own = all(one(styles, "numFmts"), "numFmt").find(({ attributes }) => attributes.numFmtId === numFmtId);
  const piece = (list: string, place: string): unknown => one(styles, list)?.tags[Number(place)]?.tags;
  return {
    font: piece("fonts", fontId), fill: piece("fills", fillId), border: [one(styles, "borders")?.tags[Number(borderId)]?.attributes, piece("borders", borderId)],
    numberFormat: own?.attributes.formatCode ?? numFmtId,
    alignment: one(format, "alignment")?.attributes, protection: one(format, "protection")?.attributes,
    namedStyle: all(one(styles, "cellStyles"), "cellStyle").find(({ attributes }) => attributes.xfId === xfId)?.attributes.name,
  };
}
