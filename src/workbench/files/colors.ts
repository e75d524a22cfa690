import { childOf, childrenOf, element, type XmlElement } from "./xml";

/** Office's own theme, in the order a file numbers its colours: light 1, dark 1, light 2, dark 2, six accents, two links. */
const officeTheme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** The palette of old files, by index. */
const indexed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"];

/** A colour of a file (颜色) as #RRGGBB; undefined where the file leaves it to Excel. */
export function colorOf(color: XmlElement | null, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  const { rgb, theme: themeIndex, indexed: index, tint = "0" } = color.attributes;
  const base = rgb !== undefined ? rgb.slice(-6) : themeIndex !== undefined ? theme[Number(themeIndex)] : index !== undefined ? indexed[Number(index)] : undefined;
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return Number(tint) === 0 ? `#${base.toUpperCase()}` : tinted(base, Number(tint));
}

/** A colour #RRGGBB as an element of a file. */
export function colorElement(name: string, rgb: string): XmlElement {
  return element(name, { rgb: `FF${rgb.slice(1).toUpperCase()}` });
}

/** The colours of a file's theme (主题颜色), Office's own where the file has none. */
export function themeColors(theme: XmlElement | null): readonly string[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const names = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return names.map((name, index) => {
    const [color] = childrenOf(childOf(scheme, name));
    const rgb = color?.attributes.lastClr ?? color?.attributes.val ?? "";
    return /^[0-9a-f]{6}$/i.test(rgb) ? rgb.toUpperCase() : officeTheme[index] ?? "000000";
  });
}

/** Lighter for a positive tint, darker for a negative one, as the file format defines it: on lightness. */
function tinted(rgb: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => parseInt(rgb.slice(start, start + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = spread === 0 ? 0 : most === red ? ((green - blue) / spread) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((((hue % 2) + 2) % 2) - 1));
  const sector = ((Math.floor(hue) % 6) + 6) % 6;
  const [r = 0, g = 0, b = 0] = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]][sector] ?? [0, 0, 0];
  const base = wanted - chroma / 2;
  return `#${[r, g, b].map((part) => Math.round(Math.min(1, Math.max(0, part + base)) * 255).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}
