/**
 * 排序: the order of the boxes in each row of a strategy map, so that few lines cross
 * and few run behind a box that is none of their ends.
 */

interface Arrow {
  readonly cause: number;
  readonly effect: number;
}

type Rows = readonly (readonly number[])[];

/** Beyond so many boxes only the sweeps are made: trying every exchange would take seconds. */
const mostTried = 60;

/**
 * 最少交叉: each row in an order that crosses fewer lines, or the order given. The same map always gets the same order.
 *
 * @example leastCrossed([[1, 2], [3, 4]], [{ cause: 3, effect: 2 }, { cause: 4, effect: 1 }]) // [[2, 1], [3, 4]]
 */
export function leastCrossed(rows: Rows, links: readonly Arrow[]): Rows {
  const swept = [rows, ...sweeps(rows, links)];
  const best = swept.reduce((least, each) => (costOf(each, links) < costOf(least, links) ? each : least));
  return rows.flat().length > mostTried ? best : exchanged(best, links);
}

/** Each row by the middle of what it is linked to, in turn from above and from below. */
function sweeps(rows: Rows, links: readonly Arrow[]): readonly Rows[] {
  const found: Rows[] = [];
  let current = rows;
  for (let pass = 0; pass < 4; pass++) {
    const next = current.map((row) => [...row]);
    const order = pass % 2 === 0 ? next.keys() : [...next.keys()].reverse();
    for (const at of order) {
      const { x } = placesOf(next);
      const middle = (box: number): number => {
        const ends = links.flatMap(({ cause, effect }) => (cause === box ? [effect] : effect === box ? [cause] : [])).map((other) => x.get(other)!);
        return ends.length === 0 ? x.get(box)! : ends.reduce((total, each) => total + each, 0) / ends.length;
      };
      const middles = new Map(next[at]!.map((box) => [box, middle(box)]));
      next[at]!.sort((a, b) => middles.get(a)! - middles.get(b)!);
    }
    found.push(next);
    current = next;
  }
  return found;
}

/** Exchanges two boxes of a row as long as that helps. */
function exchanged(rows: Rows, links: readonly Arrow[]): Rows {
  let current = rows;
  let cost = costOf(current, links);
  for (let isBetter = true, rounds = 0; isBetter && rounds < 8; rounds++) {
    isBetter = false;
    for (const [at, row] of rows.entries()) {
      for (let one = 0; one < row.length; one++) {
        for (let other = one + 1; other < row.length; other++) {
          const tried = current.map((each, index) => (index === at ? withExchanged(each, one, other) : each));
          const triedCost = costOf(tried, links);
          if (triedCost >= cost) continue;
          [current, cost, isBetter] = [tried, triedCost, true];
        }
      }
    }
  }
  return current;
}

function withExchanged(row: readonly number[], one: number, other: number): readonly number[] {
  const next = [...row];
  [next[one], next[other]] = [next[other]!, next[one]!];
  return next;
}

/** Rows, and places across the map from 0 to 1, by box. */
interface Places {
  readonly row: ReadonlyMap<number, number>;
  readonly x: ReadonlyMap<number, number>;
}

function placesOf(rows: Rows): Places {
  const row = new Map<number, number>();
  const x = new Map<number, number>();
  rows.forEach((boxes, at) => boxes.forEach((box, index) => {
    row.set(box, at);
    x.set(box, (index + 0.5) / boxes.length);
  }));
  return { row, x };
}

/** A line, from its upper end to its lower. */
interface Line {
  readonly top: number;
  readonly bottom: number;
  readonly topX: number;
  readonly bottomX: number;
}

/** A line behind a box hides which way it goes: that is worse than a crossing. */
const behindBox = 4;

function costOf(rows: Rows, links: readonly Arrow[]): number {
  const { row, x } = placesOf(rows);
  const lines = links.map(({ cause, effect }): Line => {
    const [upper, lower] = row.get(cause)! <= row.get(effect)! ? [cause, effect] : [effect, cause];
    return { top: row.get(upper)!, bottom: row.get(lower)!, topX: x.get(upper)!, bottomX: x.get(lower)! };
  });
  let cost = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    cost += Math.abs(line.topX - line.bottomX) * 0.1;
    for (let other = at + 1; other < lines.length; other++) if (areCrossing(line, lines[other]!)) cost++;
    for (let between = line.top + 1; between < line.bottom; between++) if (isBehindBox(xAt(line, between), rows[between]!.length)) cost += behindBox;
  }
  return cost;
}

/** Whether a line at this place of a row runs behind one of its boxes: a box takes about two thirds of its share of the row. */
function isBehindBox(x: number, boxes: number): boolean {
  if (boxes === 0) return false;
  const share = x * boxes;
  return Math.abs(share - Math.floor(share) - 0.5) < 0.33;
}

function xAt({ top, bottom, topX, bottomX }: Line, row: number): number {
  return bottom === top ? topX : topX + ((bottomX - topX) * (row - top)) / (bottom - top);
}

/** Whether two lines cross where both run. */
function areCrossing(one: Line, other: Line): boolean {
  const top = Math.max(one.top, other.top);
  const bottom = Math.min(one.bottom, other.bottom);
  if (bottom <= top) return false;
  return (xAt(one, top) - xAt(other, top)) * (xAt(one, bottom) - xAt(other, bottom)) < 0;
}
