/**
 * 分行: the rows of boxes within one band of a strategy map. Where links join
 * objectives of one perspective, the effect stands in a row above its cause.
 */

interface Arrow {
  readonly cause: number;
  readonly effect: number;
}

/**
 * The rows of a band, the highest first, with at most so many boxes each.
 *
 * @example rowsOf([1, 2, 3], [{ cause: 3, effect: 1 }], 5) // [[1], [2, 3]]
 * @example rowsOf([1, 2, 3], [], 2)                        // [[1, 2], [3]]
 */
export function rowsOf(boxes: readonly number[], links: readonly Arrow[], perRow: number): readonly (readonly number[])[] {
  const height = heightsOf(boxes, links);
  const highest = Math.max(0, ...height.values());
  const rows: (readonly number[])[] = [];
  for (let level = highest; level >= 0; level--) {
    const own = boxes.filter((box) => height.get(box) === level);
    const parts = Math.ceil(own.length / perRow);
    const size = Math.ceil(own.length / Math.max(1, parts));
    for (let part = 0; part < parts; part++) rows.push(own.slice(part * size, (part + 1) * size));
  }
  return rows;
}

/** How many steps of cause and effect lie below a box within the band. A link that would close a loop is passed over. */
function heightsOf(boxes: readonly number[], links: readonly Arrow[]): ReadonlyMap<number, number> {
  const own = new Set(boxes);
  const causesOf = new Map<number, number[]>();
  for (const { cause, effect } of links) if (own.has(cause) && own.has(effect)) causesOf.set(effect, [...(causesOf.get(effect) ?? []), cause]);
  const heights = new Map<number, number>();
  const heightOf = (box: number, path: ReadonlySet<number>): number => {
    const known = heights.get(box);
    if (known !== undefined) return known;
    const within = new Set([...path, box]);
    const below = (causesOf.get(box) ?? []).filter((cause) => !within.has(cause)).map((cause) => heightOf(cause, within) + 1);
    const height = Math.max(0, ...below);
    heights.set(box, height);
    return height;
  };
  for (const box of boxes) heightOf(box, new Set());
  return heights;
}
