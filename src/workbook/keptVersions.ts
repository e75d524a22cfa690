/**
 * 留存的版本: versions kept inside the workbook, each in one custom XML part of our own
 * namespace. A part is there or it is not, so that no version is ever half kept; cells,
 * names and sheets are not touched.
 */
import type { Version } from "../scorecard/versions";
import { versionFrom, versionText, type NotedVersion } from "./versionText";
import { fromExcel, inExcel } from "./workbookError";

/** By this the parts are known as ours. */
export const versionNamespace = "urn:bsc-scorecard:version";

/** One version takes no more, in bytes: four of them still fit into one answer of Excel on the web. */
export const largestVersion = 1_000_000;
/** More versions than this would only make the file slow to open. */
export const mostVersions = 30;
/** Parts whose contents come in one trip. */
const partsPerTrip = 4;

export interface KeptVersion {
  /** Excel's id of the part. */
  readonly id: string;
  readonly bytes: number;
  /** Null where the part cannot be read: damaged, or written by a later version of this add-in. */
  readonly noted: NotedVersion | null;
}

/** 版本放不下: it, or the number of them, is more than a workbook should carry. */
export class VersionRefused extends Error {
  override readonly name = "VersionRefused";
  constructor(
    readonly because: "too-large" | "too-many",
    /** Its bytes, or how many there are. */
    readonly amount: number,
  ) {
    super(`${because}: ${amount}`);
  }
}

/** 列出版本, the latest first. */
export async function loadVersions(): Promise<readonly KeptVersion[]> {
  return fromExcel(async (context) => {
    const ids = await partIds(context);
    const kept: KeptVersion[] = [];
    for (let first = 0; first < ids.length; first += partsPerTrip) kept.push(...(await loadParts(context, ids.slice(first, first + partsPerTrip))));
    return kept.sort((a, b) => (b.noted?.version.date ?? 0) - (a.noted?.version.date ?? 0));
  });
}

async function loadParts(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly KeptVersion[]> {
  const xmls = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  return xmls.map(({ value }, index) => ({ id: ids[index]!, bytes: sizeOf(value), noted: versionFrom(textOf(value)) }));
}

/** 留存版本. Rejects with `VersionRefused` or a WorkbookError, and then nothing is kept. */
export async function storeVersion(version: Version, note: string): Promise<void> {
  const xml = xmlOf(versionText({ version, note }));
  if (sizeOf(xml) > largestVersion) throw new VersionRefused("too-large", sizeOf(xml));
  const before = await inExcel(partIds);
  if (before.length >= mostVersions) throw new VersionRefused("too-many", before.length);
  try {
    await inExcel(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
  } catch (error) {
    await removeParts((id) => !before.includes(id));
    throw error;
  }
}

/** 删除版本. One that is no longer there is deleted already. */
export async function deleteVersion(id: string): Promise<void> {
  try {
    await removeParts((other) => other === id);
  } catch (error) {
    // Excel may have deleted it before it failed to say so.
    if ((await fromExcel(partIds)).includes(id)) throw error;
  }
}

async function removeParts(isMeant: (id: string) => boolean): Promise<void> {
  await inExcel(async (context) => {
    for (const id of (await partIds(context)).filter(isMeant)) context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
  });
}

async function partIds(context: Excel.RequestContext): Promise<readonly string[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(versionNamespace).load("items/id");
  await context.sync();
  return parts.items.map(({ id }) => id);
}

/** JSON is text of an XML element as it is, once these are written by their numbers; XML knows no U+FFFE and U+FFFF. */
function xmlOf(json: string): string {
  const text = json.replace(/[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `<version xmlns="${versionNamespace}">${text}</version>`;
}

/** What stands in the element. Excel may have put a declaration before it. */
function textOf(xml: string): string {
  return /<version\b[^>]*>([^<]*)<\/version>\s*$/.exec(xml)?.[1]?.replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&") ?? "";
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
