/** 各单位实际值的熵权: the data of one group of indicators, gathered from the cards of all units, and the weights they give. */
import { type CardColumns, INDICATOR } from "./cardColumns";
import { type Direction, entropyWeights } from "./entropy";
import type { Scorecard, Share } from "./model";
import { columnsOf } from "./nodes";
import { sum } from "./number";
import { peerKey } from "./peers";
import { type Refusal, isRefusal } from "./refusal";
import { directionOf } from "./ruleDirection";
import { isFault, rulesOf } from "./rulesOf";
import { nameKey } from "./sameName";

/**
 * 不能用熵权的原因: `group` it is no indicator; `words` its actuals are words, or its
 * points come from other results; `direction` the rule does not say whether more or less
 * is better, or units differ in it; `negative` an actual below 0; `missing` more than
 * half of the units have no actual.
 */
export type Unusable = "group" | "words" | "direction" | "negative" | "missing";

/** What entropy says of one member of the group. */
export interface MemberEntropy {
  readonly node: number;
  /** Null where it can be used. */
  readonly unusable: Unusable | null;
  /** Units without a number. */
  readonly missing: number;
  readonly direction: Direction | null;
  readonly entropy: Share | null;
  /** Of the whole group: what cannot be used keeps what it has. */
  readonly weight: Share;
}

export interface GroupEntropy {
  readonly members: readonly MemberEntropy[];
  /** The units whose actuals were used. */
  readonly units: readonly string[];
  /** Units that lack an actual which the others have. */
  readonly leftOut: readonly string[];
}

/** A member of the group in every unit: its number, and which way is better. */
interface Gathered {
  readonly numbers: readonly (number | null)[];
  readonly unusable: Unusable | null;
  readonly direction: Direction | null;
}

/**
 * Entropy weights of a group (一组指标的熵权): the actuals of the same-named indicators
 * of all peer cards, each in the direction its rule says. An indicator that cannot be
 * used keeps its present weight, and the others share out what is left; a unit that
 * lacks one of the usable actuals is left out.
 *
 * @param cards   all cards of the book
 * @param card    the card whose group it is
 * @param members nodes of one parent
 * @param present their weights within the group, adding up to 1
 * @returns a result for every member, in their order; or why there is none
 * @source RULES.md, section 7: entropy
 */
export function groupEntropy(cards: readonly Scorecard[], card: Scorecard, members: readonly number[], present: readonly Share[]): GroupEntropy | Refusal {
  const own = columnsOf(card);
  const peers = cards.filter((other) => other === card || (peerKey(other) === peerKey(card) && other.form === card.form));
  const units = peers.flatMap((peer) => {
    const columns = columnsOf(peer);
    const nodes = members.map((member) => (peer === card ? member : sameIndicator(columns, own, member)));
    return nodes.some((node) => node !== null) ? [{ name: peer.name, columns, nodes }] : [];
  });
  const gathered = members.map((member, index) => gather(own, member, units.map(({ columns, nodes }) => ({ columns, node: nodes[index]! }))));
  const usable = gathered.flatMap(({ unusable }, index) => (unusable === null ? [index] : []));
  const counted = units.flatMap((_, unit) => (usable.every((index) => gathered[index]!.numbers[unit] !== null) ? [unit] : []));
  const found = entropyWeights(
    counted.map((unit) => usable.map((index) => gathered[index]!.numbers[unit]!)),
    usable.map((index) => gathered[index]!.direction),
  );
  if (isRefusal(found)) return found;
  const kept = sum(gathered.flatMap(({ unusable }, index) => (unusable === null ? [] : [present[index]!])));
  return {
    units: counted.map((unit) => units[unit]!.name),
    leftOut: units.flatMap(({ name }, unit) => (counted.includes(unit) ? [] : [name])),
    members: gathered.map(({ unusable, numbers, direction }, index): MemberEntropy => {
      const missing = numbers.filter((number) => number === null).length;
      if (unusable !== null) return { node: members[index]!, unusable, missing, direction, entropy: null, weight: present[index]! };
      const { entropy, weight } = found[usable.indexOf(index)]!;
      return { node: members[index]!, unusable, missing, direction, entropy, weight: weight * (1 - kept) };
    }),
  };
}

/** The scored indicator of the same name in a peer's card; of several, the one under the same parent. */
function sameIndicator(columns: CardColumns, own: CardColumns, member: number): number | null {
  const named = Array.from({ length: columns.size }, (_, node) => node).filter(
    (node) => columns.level[node] === own.level[member] && columns.scored[node] === 1 && nameKey(columns.names[node]!) === nameKey(own.names[member]!),
  );
  const parent = nameKey(own.names[own.parent[member]!]!);
  return named.find((node) => nameKey(columns.names[columns.parent[node]!]!) === parent) ?? named[0] ?? null;
}

function gather(own: CardColumns, member: number, units: readonly { readonly columns: CardColumns; readonly node: number | null }[]): Gathered {
  const found = units.map(({ columns, node }) => (node === null ? null : numberOf(columns, node)));
  const numbers = found.map((each) => (typeof each === "number" ? each : null));
  const directions = new Set(units.flatMap(({ columns, node }) => (node === null ? [] : [directionAt(columns, node)])));
  const direction = directions.size === 1 ? [...directions][0]! : null;
  const known = numbers.filter((number) => number !== null);
  const unusable = own.level[member] !== INDICATOR ? "group"
    : found.includes("words") ? "words"
    : known.length * 2 < units.length ? "missing"
    : direction === null ? "direction"
    : known.some((number) => number < 0) ? "negative"
    : null;
  return { numbers, unusable, direction };
}

/** The actual, or the points typed instead of one. */
function numberOf(columns: CardColumns, node: number): number | "words" | null {
  const rule = rulesOf(columns)(node);
  const hasNoNumbers = rule !== null && !isFault(rule) && (rule.shape === "words" || rule.shape === "rollup");
  if (hasNoNumbers || columns.words.has(node)) return "words";
  const number = Number.isNaN(columns.actual[node]) ? columns.given[node]! : columns.actual[node]!;
  return Number.isNaN(number) ? null : number;
}

function directionAt(columns: CardColumns, node: number): Direction | null {
  const rule = rulesOf(columns)(node);
  return rule === null || isFault(rule) ? null : directionOf(rule);
}
