/** 引擎: DESIGN's rows that are pure calculation, each against its bare loop. */
import { assemble } from "../../src/scorecard/assemble";
import { scoreBook } from "../../src/scorecard/score";
import { simulate } from "../../src/scorecard/simulation";
import { randomNumbers } from "../../src/scorecard/random";
import { flatWeighting } from "../../src/scorecard/weighting";
import { tableOf } from "../../src/functions/rangeTable";
import type { Range } from "../../src/functions/cells";
import { type BareBook, readBare, scoreBare, scoreTableBare } from "./bareScoring";
import { simulateBare } from "./bareSimulation";
import { type CellValue, at, copyOf, countyTable } from "./county";
import { cell, freshFunctions } from "./functions";
import { type Compared, compare, sameNumbers, times } from "./timing";

export interface Measured extends Compared {
  readonly what: string;
  /** 设计目标: at most so many times the bare loop; null where nothing was promised. */
  readonly limit: number | null;
}

function divided({ ours, other, ratio }: Compared, count: number): Compared {
  return { ours: ours / count, other: other / count, ratio };
}

type Book = ReturnType<typeof assemble>;

function assembled(table: Range): Book {
  return assemble([tableOf("indicators", table, ["indicator"])!]);
}

const totals = ({ book, findings }: Book): number[] => scoreBook(book, findings).cards.map(({ score }) => score ?? NaN);

/** 71 cards, 100 000 indicators, the model in hand. */
export function scoringInHand(rows = 100_000, cards = 71): Measured {
  const table = countyTable(rows, cards);
  const bare: BareBook = readBare(table);
  const known = assembled(table);
  const compared = compare(times({ prepare: () => known, run: totals }, 5), times({ prepare: () => bare, run: (book: BareBook) => scoreBare(book) }, 5), sameNumbers, 11);
  return { what: `scoring ${label(rows)} indicators in ${cards} cards, model in hand`, limit: 5, ...divided(compared, 5) };
}

/** A model just assembled: each rule text is understood for each target as well. */
export function scoringFirstTime(rows = 100_000, cards = 71): Measured {
  const prepared = (round: number): CellValue[][] => countyTable(rows, cards, 100 + round);
  const compared = compare({ prepare: (round) => assembled(prepared(round)), run: totals }, { prepare: (round) => readBare(prepared(round)), run: scoreBare }, sameNumbers, 5);
  return { what: "the same for the first time, every rule text still to be understood", limit: null, ...compared };
}

/** `SCORE` over a table it has never seen. */
export function scoreNeverSeen(rows = 100_000, cards = 71): Measured {
  freshFunctions();
  const card = cards === 1 ? "全县" : "单位1";
  const compared = compare(
    { prepare: (round) => copyOf(countyTable(rows, cards, 200 + round)), run: (table) => cell("SCORE", table, card) },
    { prepare: (round) => copyOf(countyTable(rows, cards, 200 + round)), run: (table) => scoreTableBare(table)[0]! },
    sameNumbers,
    rows > 20_000 ? 7 : 11,
  );
  return { what: `SCORE over a table never seen, ${label(rows)} rows × 13 columns`, limit: 3, ...compared };
}

interface Cells {
  readonly tables: readonly (readonly (readonly CellValue[])[])[];
  readonly nodes: readonly string[];
}

const scores = ({ tables, nodes }: Cells): Float64Array => Float64Array.from(nodes, (node, call) => cell("SCORE", tables[call % tables.length], node) as number);
const codes = (calls: number, rows: number): readonly string[] => Array.from({ length: calls }, (_, call) => `全县-${(call % rows) + 1}`);

/** `SCORE` in 10 000 cells over one table of 1 000 rows, each handed the very same array. */
export function scoreSameArray(calls = 10_000, rows = 1_000): Measured {
  freshFunctions();
  const nodes = codes(calls, rows);
  const prepare = (round: number): Cells => ({ tables: [copyOf(countyTable(rows, 1, 300 + round))], nodes });
  return { what: `SCORE in ${label(calls)} cells over one ${label(rows)}-row table, same array`, limit: 3, ...divided(compare(times({ prepare, run: scores }, 20), times({ prepare, run: lookUpsBare }, 20), sameNumbers, 11), 20) };
}

/** The same, each handed a copy of its own: more of them than remain in the processor's cache, and never the one of the call before. */
export function scoreOwnCopies(calls = 10_000, rows = 1_000): Measured {
  freshFunctions();
  const nodes = codes(calls, rows);
  const prepare = (round: number): Cells => {
    const table = countyTable(rows, 1, 400 + round);
    return { tables: Array.from({ length: 100 }, () => copyOf(table)), nodes };
  };
  return { what: "the same, each call with its own copy of the cells", limit: 2, ...compare({ prepare, run: scores }, { prepare, run: comparingBare }, sameNumbers, 7) };
}

/** One parse and as many look-ups. */
function lookUpsBare({ tables, nodes }: Cells): Float64Array {
  const points = pointsByCode(tables[0]!);
  return Float64Array.from(nodes, (node) => points.get(node.normalize("NFKC").trim())!);
}

/** One parse; then each copy is compared with the known table, cell by cell. */
function comparingBare({ tables, nodes }: Cells): Float64Array {
  const known = tables[0]!;
  const points = pointsByCode(known);
  return Float64Array.from(nodes, (node, call) => {
    const table = tables[call % tables.length]!;
    for (let row = 0; row < known.length; row++) {
      const [left, right] = [known[row]!, table[row]!];
      for (let column = 0; column < left.length; column++) if (left[column] !== right[column]) return NaN;
    }
    return points.get(node)!;
  });
}

function pointsByCode(table: readonly (readonly CellValue[])[]): Map<string, number> {
  const book = readBare(table);
  const points = new Float64Array(book.size);
  scoreBare(book, points);
  const byCode = new Map<string, number>();
  let row = 1;
  for (let node = 0; node < book.size; node++) if (book.method[node]! >= 0) byCode.set(String(table[row++]![at.code]), points[node]!);
  return byCode;
}

/** 71 units × 30 indicators × 10 000 draws. */
export function simulating(units = 71, indicators = 30, draws = 10_000): Measured {
  const random = randomNumbers(11);
  const points = Array.from({ length: units }, () => Array.from({ length: indicators }, () => 60 + Math.floor(random() * 400) / 10));
  const weights = Array.from({ length: indicators }, () => 1 / indicators);
  // A few draws are over before the clock can tell.
  const turns = Math.max(1, Math.round(5_000 / draws));
  const compared = compare(
    times({ prepare: () => [{ weighting: flatWeighting(weights), points }], run: (contestants) => simulate(contestants, { draws }) }, turns),
    times({ prepare: () => points, run: (rows) => simulateBare(rows, weights, 0.2, draws, 1) }, turns),
    (stabilities, histogram) => agreeOnBest(stabilities as readonly { readonly best: number }[], histogram as Int32Array, units, draws),
    9,
  );
  return { what: `simulation, ${units} units × ${indicators} indicators × ${label(draws)} draws`, limit: 3, ...divided(compared, turns) };
}

/** Two generators draw differently; the ranks they find lie close together all the same. */
function agreeOnBest(stabilities: readonly { readonly best: number }[], histogram: Int32Array, units: number, draws: number): void {
  stabilities.forEach(({ best }, unit) => {
    let seen = 0;
    const other = histogram.subarray(unit * units, (unit + 1) * units).findIndex((count) => (seen += count) >= 0.05 * draws) + 1;
    if (Math.abs(best - other) > 3 + 60 / Math.sqrt(draws)) throw new Error(`Unit ${unit}: rank ${best} and rank ${other}.`);
  });
}

export function label(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, " ");
}
