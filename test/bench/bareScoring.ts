/**
 * 裸循环: what scoring costs when nothing is asked but the arithmetic: typed arrays in,
 * one number per node out. Points by method, clamp, dust, compensated sums, and nothing
 * else: no findings, no rule texts, no missing data.
 */
import { withoutDust } from "../../src/scorecard/number";
import { type CellValue, at, lowerIsBetter, methods } from "./county";

/** A book in typed arrays: nodes with each parent before its children. */
export interface BareBook {
  readonly size: number;
  readonly parent: Int32Array;
  /** Index into `methods`; −1 for groups. */
  readonly method: Int8Array;
  /** Share of the parent. */
  readonly share: Float64Array;
  readonly baseline: Float64Array;
  readonly target: Float64Array;
  readonly actual: Float64Array;
  /** Which nodes are cards. */
  readonly cards: readonly number[];
}

/** Scores by card. */
export function scoreBare(book: BareBook, points = new Float64Array(book.size), lost = new Float64Array(book.size)): Float64Array {
  const { size, parent, method, share, baseline, target, actual } = book;
  points.fill(0);
  lost.fill(0);
  for (let node = size - 1; node >= 0; node--) {
    const own = method[node]! >= 0 ? pointsBare(method[node]!, actual[node]!, target[node]!, baseline[node]!) : withoutDust(points[node]! + lost[node]!);
    points[node] = own;
    const above = parent[node]!;
    if (above < 0) continue;
    const part = share[node]! * own;
    const total = points[above]!;
    const next = total + part;
    lost[above]! += total >= part ? total - next + part : part - next + total;
    points[above] = next;
  }
  return Float64Array.from(book.cards, (card) => points[card]!);
}

/** Points of one indicator. */
export function pointsBare(method: number, a: number, t: number, b: number): number {
  let points: number;
  switch (method) {
    case 0:
      points = (a / t) * 100;
      break;
    case 1:
      points = (t / a) * 100;
      break;
    case 2:
      points = (withoutDust(a - b) / withoutDust(t - b)) * 100;
      break;
    case 3:
      points = 60 + 40 * (withoutDust(a - b) / withoutDust(t - b));
      break;
    case 4:
      points = a < b ? 0 : 60 + 40 * (withoutDust(a - b) / withoutDust(t - b));
      break;
    default:
      points = a >= t ? 100 : 100 - 2 * Math.floor(withoutDust(withoutDust(t - a) / 0.01));
      points = points < 60 ? 0 : points;
  }
  return withoutDust(points > 100 ? 100 : points > 0 ? points : 0);
}

const zeroWidth = /[\u200b-\u200d\ufeff]/g;

function normalised(name: string): string {
  return name.normalize("NFKC").replace(zeroWidth, "").trim();
}

function parsed(cell: CellValue): number {
  return typeof cell === "number" ? cell : cell === "" ? NaN : Number(cell);
}

/** A group while the table is read: its node, and its members by name. */
interface Named {
  readonly node: number;
  readonly members: Map<string, Named>;
  readonly indicators: Map<string, number>;
}

/**
 * A table never seen (没见过的表), read the shortest way: every row's names are normalised and
 * looked up in a Map, its numeric cells parsed, and the sums done.
 */
export function scoreTableBare(table: readonly (readonly CellValue[])[]): Float64Array {
  return scoreBare(readBare(table));
}

export function readBare(table: readonly (readonly CellValue[])[]): BareBook {
  const most = table.length * 4;
  const book = {
    parent: new Int32Array(most), method: new Int8Array(most).fill(-1), share: new Float64Array(most),
    baseline: new Float64Array(most), target: new Float64Array(most), actual: new Float64Array(most),
  };
  const methodOf = new Map<string, number>(methods.map((name, index) => [name, index]));
  methodOf.set("比率法", 0);
  const cards = new Map<string, Named>();
  let size = 0;
  const named = (members: Map<string, Named>, name: CellValue, parent: number): Named => {
    const key = normalised(String(name));
    let known = members.get(key);
    if (known === undefined) {
      known = { node: size++, members: new Map(), indicators: new Map() };
      book.parent[known.node] = parent;
      members.set(key, known);
    }
    return known;
  };
  for (let row = 1; row < table.length; row++) {
    const cells = table[row]!;
    const card = named(cards, cells[at.card]!, -1);
    const perspective = named(card.members, cells[at.perspective]!, card.node);
    const objective = named(perspective.members, cells[at.objective]!, perspective.node);
    const name = normalised(String(cells[at.indicator]));
    let node = objective.indicators.get(name);
    if (node === undefined) {
      node = size++;
      book.parent[node] = objective.node;
      objective.indicators.set(name, node);
    }
    const weight = parsed(cells[at.weight]!);
    book.baseline[node] = parsed(cells[at.baseline]!);
    book.target[node] = parsed(cells[at.target]!);
    book.actual[node] = parsed(cells[at.actual]!);
    const method = methodOf.get(normalised(String(cells[at.method])))!;
    book.method[node] = method === 0 && book.baseline[node]! > book.target[node]! ? lowerIsBetter : method;
    book.share[node] = weight;
    book.share[objective.node]! += weight;
    book.share[perspective.node]! += weight;
    book.share[card.node]! += weight;
  }
  // From shares of the card to shares of the parent, from below.
  for (let node = size - 1; node >= 0; node--) if (book.parent[node]! >= 0) book.share[node]! /= book.share[book.parent[node]!]!;
  return { size, ...book, cards: [...cards.values()].map(({ node }) => node) };
}
