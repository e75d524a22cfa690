/** 箭头: the curve from a cause's box to its effect's. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * From the top of the cause to the bottom of an effect above it, from bottom to top
 * of one below; side by side, an arch over both.
 *
 * @returns the `d` of an SVG path
 */
export function arrowPath(from: Box, to: Box): string {
  const start = from.left + from.width / 2;
  const end = to.left + to.width / 2;
  if (to.top + to.height <= from.top) return curve(start, from.top, end, to.top + to.height);
  if (to.top >= from.top + from.height) return curve(start, from.top + from.height, end, to.top);
  const arch = Math.min(from.top, to.top) - 14;
  return `M${start} ${from.top}C${start} ${arch} ${end} ${arch} ${end} ${to.top}`;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}
