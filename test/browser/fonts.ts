import { inflateSync } from "node:zlib";

/**
 * A font as system fonts are (TrueType or OpenType), out of the .woff it is published in: the same tables, unpacked.
 * https://www.w3.org/TR/WOFF/ sections 3 to 5.
 */
export function systemFont(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is not a .woff font.");
  const tableCount = woff.readUInt16BE(12);
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const entry = 44 + 20 * index;
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const font = Buffer.alloc(woff.readUInt32BE(16));
  writeHeader(font, woff.subarray(4, 8), tableCount);
  let place = 12 + 16 * tableCount;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + 16 * index;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(place, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(font, place);
    place += Math.ceil(bytes.length / 4) * 4;
  }
  return font;
}

function writeHeader(font: Buffer, flavour: Buffer, tableCount: number): void {
  const power = 2 ** Math.floor(Math.log2(tableCount));
  flavour.copy(font, 0);
  font.writeUInt16BE(tableCount, 4);
  font.writeUInt16BE(power * 16, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE(tableCount * 16 - power * 16, 10);
}
