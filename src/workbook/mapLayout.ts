/**
 * 战略地图的版面: where everything on a strategy map stands, in points from the
 * sheet's top left corner. Pure: `planMaps.ts` says what is on the map, and
 * `drawShapes.ts` puts it onto a sheet.
 *
 * Perspectives are bands, the highest on top. An effect stands in a higher row than
 * its cause wherever no loop forbids it, so that lines run upwards, as people read a
 * strategy map. Nothing overlaps: when a map does not fit, the paper grows (in the
 * shape of A4 landscape) and Excel prints it smaller on its one page.
 */
import type { LineLook } from "./lineLook";
import { leastCrossed } from "./mapOrder";
import { rowsOf } from "./mapRows";
import { lineCount, textWidth } from "./textSize";

/** What a map shows, by content. */
export interface MapContents {
  /** The highest first. */
  readonly bands: readonly MapBand[];
  readonly links: readonly MapLink[];
  /** What lines and signs mean, and how each kind of line looks. */
  readonly legend: readonly LegendEntry[];
}

export interface MapBand {
  readonly label: string;
  readonly boxes: readonly MapBox[];
}

export interface MapBox {
  readonly id: number;
  readonly text: string;
  /** For who cannot see the map. */
  readonly altText: string;
  readonly look: BoxLook;
}

export type BoxLook = "green" | "amber" | "red" | "grey";

export interface MapLink {
  readonly cause: number;
  readonly effect: number;
  readonly look: LineLook;
  /** What stands beside the line; null for a plain line. */
  readonly label: string | null;
  readonly altText: string;
}

export interface LegendEntry {
  readonly text: string;
  /** Null for an entry in words alone. */
  readonly look: LineLook | null;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** 边: the sides of a box, as Excel counts connection sites: anticlockwise from the top. */
export const sides = { top: 0, left: 1, bottom: 2, right: 3 } as const;
export type Side = keyof typeof sides;

export interface PlacedBand extends Rectangle {
  readonly label: Rectangle & { readonly text: string };
}

export interface PlacedBox extends Rectangle {
  readonly box: MapBox;
  /** Its band, by index. */
  readonly band: number;
}

export interface PlacedLink {
  readonly link: MapLink;
  readonly from: Side;
  readonly to: Side;
  /** Null where there is no label, or no room for one. */
  readonly label: (Rectangle & { readonly text: string }) | null;
}

export interface PlacedLegend {
  readonly text: Rectangle & { readonly text: string };
  readonly line: { readonly look: LineLook; readonly x1: number; readonly x2: number; readonly y: number } | null;
}

/** 一张地图, laid out. */
export interface MapDrawing {
  /** All of it stands within this. */
  readonly frame: Rectangle;
  readonly bands: readonly PlacedBand[];
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
  readonly legend: readonly PlacedLegend[];
}

export const mapSizes = { text: 10, label: 11, small: 8 } as const;

/** What A4 landscape shows at its own size: twelfths of the paper are whole columns and rows. */
const paper = { width: 768, height: 462 };
const margin = 6;
const labelWidth = 92;
const legendHeight = 22;
const bandGap = 10;
const rowGap = 34;
const bandPadding = 10;
const boxGap = 20;
const boxWidths = { least: 100, most: 150 };
const lineHeight = 1.35;

/** 版面: lays a map out below `top`. */
export function layOutMap(contents: MapContents, top: number): MapDrawing {
  for (let scale = 1; ; scale += 0.25) {
    const placed = placedAt(contents, { left: 0, top, width: paper.width * scale, height: paper.height * scale });
    if (placed !== null) return placed;
  }
}

interface Row {
  readonly band: number;
  readonly boxes: readonly MapBox[];
  readonly height: number;
}

/** The map within a frame; null where it does not fit. */
function placedAt(contents: MapContents, frame: Rectangle): MapDrawing | null {
  const room = frame.width - 2 * margin - labelWidth - 2 * bandPadding;
  const perRow = Math.max(1, Math.floor((room + boxGap) / (boxWidths.least + boxGap)));
  const stacked = contents.bands.map(({ boxes }) => rowsOf(boxes.map(({ id }) => id), contents.links, perRow));
  const widest = Math.max(1, ...stacked.flat().map((row) => row.length));
  const width = Math.min(boxWidths.most, (room + boxGap) / widest - boxGap);
  const boxOf = new Map(contents.bands.flatMap(({ boxes }) => boxes.map((box) => [box.id, box])));
  const rows = stacked.flatMap((own, band) => own.map((ids): Row => {
    const boxes = ids.map((id) => boxOf.get(id)!);
    return { band, boxes, height: Math.max(...boxes.map(({ text }) => heightOf(text, mapSizes.text, width))) };
  }));
  const free = frame.height - neededHeight(contents, rows);
  if (free < 0) return null;
  const ordered = leastCrossed(stacked.flat(), contents.links);
  const inOrder = rows.map((row, at) => ({ ...row, boxes: ordered[at]!.map((id) => boxOf.get(id)!) }));
  return drawn(contents, inOrder, { frame, width, room, spare: Math.min(free / gapsOf(contents, rows), 40) });
}

/** How many gaps grow: above and below the rows of each band, and between its rows. */
function gapsOf({ bands }: MapContents, rows: readonly Row[]): number {
  return bands.reduce((total, _, band) => total + Math.max(1, rows.filter((row) => row.band === band).length), 0);
}

function heightOf(text: string, size: number, width: number): number {
  return Math.ceil(lineCount(text, size, width - 6) * size * lineHeight + 10);
}

function labelHeight(label: string): number {
  return heightOf(label, mapSizes.label, labelWidth);
}

/** How high a band is at least: its rows, or its label. */
function bandHeight(label: string, rows: readonly Row[], gap: number): number {
  const boxes = rows.reduce((total, { height }) => total + height, 0) + Math.max(0, rows.length - 1) * gap;
  return Math.max(boxes, labelHeight(label)) + 2 * bandPadding;
}

function neededHeight({ bands }: MapContents, rows: readonly Row[]): number {
  const high = bands.map(({ label }, band) => bandHeight(label, rows.filter((row) => row.band === band), rowGap));
  return high.reduce((total, height) => total + height, 0) + bands.length * bandGap + 2 * margin + legendHeight;
}

interface Space {
  readonly frame: Rectangle;
  readonly width: number;
  readonly room: number;
  /** What each gap between two rows may grow by. */
  readonly spare: number;
}

function drawn(contents: MapContents, rows: readonly Row[], { frame, width, room, spare }: Space): MapDrawing {
  const bands: PlacedBand[] = [];
  const boxes: PlacedBox[] = [];
  let y = frame.top + margin;
  const left = frame.left + margin;
  contents.bands.forEach(({ label }, band) => {
    const own = rows.filter((row) => row.band === band);
    // Between two bands the gap grows inside them: half below the upper's boxes, half above the lower's.
    const extra = spare / 2;
    const height = bandHeight(label, own, rowGap + spare) + 2 * extra;
    bands.push({ left, top: y, width: frame.width - 2 * margin, height, label: { left: left + 2, top: y + 2, width: labelWidth - 4, height: height - 4, text: label } });
    const high = own.reduce((total, row) => total + row.height, 0) + Math.max(0, own.length - 1) * (rowGap + spare);
    let rowTop = y + (height - high) / 2;
    for (const row of own) {
      const free = room - row.boxes.length * width;
      const gap = free / row.boxes.length;
      row.boxes.forEach((box, index) => {
        const x = left + labelWidth + bandPadding + gap / 2 + index * (width + gap);
        boxes.push({ box, band, left: rounded(x), top: rounded(rowTop), width: rounded(width), height: row.height });
      });
      rowTop += row.height + rowGap + spare;
    }
    y += height + bandGap;
  });
  return { frame, bands: bands.map(roundedBand), boxes, links: placedLinks(contents.links, boxes), legend: placedLegend(contents.legend, left, frame.top + frame.height - margin - legendHeight, frame.width - 2 * margin) };
}

/** Excel keeps lengths finer than anybody sees. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

function roundedBand({ label, ...band }: PlacedBand): PlacedBand {
  const round = <R extends Rectangle>(area: R): R => ({ ...area, left: rounded(area.left), top: rounded(area.top), width: rounded(area.width), height: rounded(area.height) });
  return { ...round(band), label: round(label) };
}

function placedLinks(links: readonly MapLink[], boxes: readonly PlacedBox[]): readonly PlacedLink[] {
  const boxOf = new Map(boxes.map((placed) => [placed.box.id, placed]));
  const known = new Set(links.map(({ cause, effect }) => `${cause} ${effect}`));
  const taken: Rectangle[] = [...boxes];
  return links.map((link) => {
    const [cause, effect] = [boxOf.get(link.cause)!, boxOf.get(link.effect)!];
    const ends = endsOf(cause, effect, known.has(`${link.effect} ${link.cause}`));
    const label = link.label === null ? null : labelBeside(link.label, pointOn(cause, ends.from), pointOn(effect, ends.to), taken);
    if (label !== null) taken.push(label);
    return { link, ...ends, label };
  });
}

/** Where a line leaves and enters. Two links between the same two boxes take sides of their own. */
function endsOf(cause: PlacedBox, effect: PlacedBox, hasOpposite: boolean): { readonly from: Side; readonly to: Side } {
  if (effect.top + effect.height <= cause.top) return { from: "top", to: "bottom" };
  const isRight = effect.left >= cause.left;
  if (effect.top >= cause.top + cause.height) return hasOpposite ? (isRight ? { from: "right", to: "right" } : { from: "left", to: "left" }) : { from: "bottom", to: "top" };
  if (hasOpposite && !isRight) return { from: "bottom", to: "bottom" };
  return isRight ? { from: "right", to: "left" } : { from: "left", to: "right" };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** 边的中点: where a line touches a side. */
export function pointOn({ left, top, width, height }: Rectangle, side: Side): Point {
  if (side === "top" || side === "bottom") return { x: left + width / 2, y: side === "top" ? top : top + height };
  return { x: side === "left" ? left : left + width, y: top + height / 2 };
}

/** A label on its line, at the first of a few places where it covers no box and no other label; null where there is none. */
function labelBeside(text: string, from: Point, to: Point, taken: readonly Rectangle[]): PlacedLink["label"] {
  const width = Math.ceil(textWidth(text, mapSizes.small) + 8);
  const height = Math.ceil(mapSizes.small * lineHeight + 4);
  for (const part of [0.5, 0.35, 0.65, 0.22, 0.78, 0.42, 0.58, 0.12, 0.88]) {
    const label = { left: rounded(from.x + (to.x - from.x) * part - width / 2), top: rounded(from.y + (to.y - from.y) * part - height / 2), width, height, text };
    if (!taken.some((other) => areOverlapping(label, other))) return label;
  }
  return null;
}

/** 重叠: whether two rectangles share more than an edge. */
export function areOverlapping(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.left + other.width && other.left < one.left + one.width && one.top < other.top + other.height && other.top < one.top + one.height;
}

const sampleWidth = 30;

function placedLegend(entries: readonly LegendEntry[], left: number, top: number, width: number): readonly PlacedLegend[] {
  const indentOf = ({ look }: LegendEntry): number => (look === null ? 0 : sampleWidth + 4);
  const needs = entries.map((entry) => textWidth(entry.text, mapSizes.small) + 20 + indentOf(entry));
  const stretch = width / needs.reduce((total, each) => total + each, 0);
  let next = left;
  return entries.map((entry, index) => {
    const { text, look } = entry;
    const [x, share, indent] = [rounded(next), needs[index]! * stretch, indentOf(entry)];
    next += share;
    return {
      text: { left: x + indent, top: rounded(top), width: rounded(share - indent - 2), height: legendHeight, text },
      line: look === null ? null : { look, x1: x + 2, x2: x + sampleWidth, y: rounded(top + legendHeight / 2) },
    };
  });
}
