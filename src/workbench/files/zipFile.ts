import { Inflate, zipSync } from "fflate";
import { FileError } from "./fileError";

/**
 * The largest file the workbench opens, in bytes, and the most that may come out of it: Excel for the web stops at
 * about the same file size, and what a person filled in never packs as tightly as what was made to burst.
 */
export const fileLimits = { packed: 100 * 2 ** 20, unpacked: 256 * 2 ** 20, part: 96 * 2 ** 20, ratio: 400, ratioFrom: 8 * 2 ** 20, parts: 20_000 } as const;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The parts of a zip file by name (解压). Each part's size is what the directory says or the file is damaged, so that
 * nothing larger than the limits is ever unpacked.
 *
 * @throws FileError `damaged` or `too-large`
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = directoryOf(bytes).filter(({ name }) => !name.endsWith("/"));
  requireBounded(entries);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (parts.has(entry.name)) throw damaged(`the part ${entry.name} stands in it twice`);
    parts.set(entry.name, unpacked(bytes, entry));
  }
  return parts;
}

export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

function requireBounded(entries: readonly Entry[]): void {
  const tooLarge = (what: string): FileError => new FileError("too-large", what);
  if (entries.length > fileLimits.parts) throw tooLarge(`The file has ${entries.length} parts; the workbench opens up to ${fileLimits.parts}.`);
  let total = 0;
  for (const { name, size, packedSize } of entries) {
    total += size;
    if (size > fileLimits.part || total > fileLimits.unpacked) throw tooLarge(`Unpacked, the file would take more than the workbench holds (at ${name}).`);
    if (size > fileLimits.ratioFrom && size > packedSize * fileLimits.ratio) throw tooLarge(`The part ${name} is packed ${Math.round(size / Math.max(1, packedSize))} times over: no workbook a person made is.`);
  }
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries: Entry[] = [];
  let place = end.start;
  for (let index = 0; index < end.count; index++) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== 0x02014b50) throw damaged("its directory is broken");
    const [nameLength, extraLength, remarkLength] = [view.getUint16(place + 28, true), view.getUint16(place + 30, true), view.getUint16(place + 32, true)];
    if (view.getUint16(place + 8, true) & 1) throw new FileError("encrypted", "The parts of the file are encrypted.");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength)).replaceAll("\\", "/").replace(/^\//, ""),
      method: view.getUint16(place + 10, true), crc: view.getUint32(place + 16, true),
      packedSize: view.getUint32(place + 20, true), size: view.getUint32(place + 24, true), offset: view.getUint32(place + 42, true),
    });
    place += 46 + nameLength + extraLength + remarkLength;
  }
  return entries;
}

function endOfDirectory(view: DataView): { readonly start: number; readonly count: number } {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 22 - 0xffff); place--) {
    if (view.getUint32(place, true) !== 0x06054b50) continue;
    // 0xffff entries or an offset of all ones announce zip64, which no workbook under the limit needs.
    return { start: view.getUint32(place + 16, true), count: view.getUint16(place + 10, true) };
  }
  throw damaged("its directory is missing");
}

function unpacked(bytes: Uint8Array, { name, method, crc, packedSize, size, offset }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged(`the part ${name} is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw damaged(`the part ${name} is cut off`);
  if (method !== 0 && method !== 8) throw damaged(`the part ${name} is packed in a way Excel does not use`);
  const content = method === 0 ? packed.slice() : inflated(packed, name, size);
  if (content.length !== size || checksum(content) !== crc) throw damaged(`the part ${name} does not hold what it should`);
  return content;
}

/** Unpacks in small steps and stops as soon as more comes out than the directory promised. */
function inflated(packed: Uint8Array, name: string, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw damaged(`the part ${name} is larger than it says`);
    content.set(piece, length);
    length += piece.length;
  });
  const step = 2 ** 16;
  try {
    for (let place = 0; place < packed.length; place += step) inflate.push(packed.subarray(place, place + step), place + step >= packed.length);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw damaged(`the part ${name} cannot be unpacked`);
  }
  return content.subarray(0, length);
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as zip files carry it. */
function checksum(content: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < content.length; index++) value = (checksumTable[(value ^ (content[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function damaged(what: string): FileError {
  return new FileError("damaged", `The zip file is damaged: ${what}.`);
}
