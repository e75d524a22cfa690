/** 指标走样: where one card of a form differs from the others (RULES.md, section 5). */
import { CARD, INDICATOR, cellOf, weightCellOf } from "./cardColumns";
import { type Finding, finding } from "./finding";
import { groupBy } from "./groupBy";
import type { Scorecard } from "./model";
import { columnsOf } from "./nodes";
import { withoutDust } from "./number";
import { peerKey } from "./peers";
import { isNearName, nameKey } from "./sameName";

/** With two cards nobody can say which of them differs. */
const fewestCards = 3;
/** A card follows the form when it shares this much of its indicators with it. */
const likeness = 2 / 3;

interface Named {
  readonly node: number;
  readonly name: string;
  /** Names of what it hangs below, card aside. */
  readonly place: string;
}

interface CardNames {
  readonly card: Scorecard;
  readonly indicators: ReadonlyMap<string, Named>;
}

/**
 * `drift-renamed`, `drift-missing`, `drift-extra`, `drift-weight`: compares the cards of each group
 * (类别 and 类组; without a 卡 table, sheets of the same form). An indicator that more
 * than half of them have belongs to the form. Groups whose cards are not of one form
 * (most of them share less than two thirds with it) are left alone: offices with work
 * of their own do not drift.
 *
 * @param misweighed cards of which a finding already says that their weights do not add up
 */
export function checkDrift(cards: readonly Scorecard[], misweighed: ReadonlySet<string>, findings: Finding[]): void {
  for (const group of groupBy(cards, (card) => card.form ?? peerKey(card)).values()) {
    if (group.length < fewestCards) continue;
    const named = group.map((card) => ({ card, indicators: indicatorsOf(card) }));
    const form = formOf(named);
    const followers = named.filter(({ indicators }) => alike(indicators, form) >= likeness);
    if (2 * followers.length <= named.length) continue;
    for (const one of named) compare(one, form, findings);
    // Where indicators differ or weights do not add up, weights differ of necessity.
    const sound = followers.filter(({ card, indicators }) => alike(indicators, form) === 1 && !misweighed.has(nameKey(card.name)));
    compareWeights(sound.map(({ card }) => card), findings);
  }
}

function indicatorsOf(card: Scorecard): ReadonlyMap<string, Named> {
  const { size, level, names, parent } = columnsOf(card);
  const indicators = new Map<string, Named>();
  for (let node = 1; node < size; node++) {
    if (level[node] !== INDICATOR) continue;
    const above: string[] = [];
    for (let i = parent[node]!; i > 0; i = parent[i]!) above.push(nameKey(names[i]!));
    indicators.set(nameKey(names[node]!), { node, name: names[node]!, place: above.join("\n") });
  }
  return indicators;
}

/** The indicators that more than half of the cards have, each as the first of them has it. */
function formOf(cards: readonly CardNames[]): ReadonlyMap<string, Named> {
  const counts = new Map<string, { count: number; readonly first: Named }>();
  for (const { indicators } of cards) {
    for (const [key, named] of indicators) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { count: 1, first: named });
      else known.count++;
    }
  }
  return new Map([...counts].filter(([, { count }]) => 2 * count > cards.length).map(([key, { first }]) => [key, first]));
}

/** Shared indicators among all of both. */
function alike(indicators: ReadonlyMap<string, Named>, form: ReadonlyMap<string, Named>): number {
  const shared = [...indicators.keys()].filter((key) => form.has(key)).length;
  const all = indicators.size + form.size - shared;
  return all === 0 ? 0 : shared / all;
}

function compare({ card, indicators }: CardNames, form: ReadonlyMap<string, Named>, findings: Finding[]): void {
  const columns = columnsOf(card);
  const lacking = new Map([...form].filter(([key]) => !indicators.has(key)));
  for (const [key, own] of indicators) {
    if (form.has(key)) continue;
    const { name } = own;
    const was = [...lacking].find(([, other]) => isRenamed(own, other));
    const at = cellOf(columns, own.node, null);
    if (was === undefined) findings.push(finding("drift-extra", at, card.name, { name }));
    else {
      lacking.delete(was[0]);
      findings.push(finding("drift-renamed", at, card.name, { name, was: was[1].name }));
    }
  }
  for (const { name } of lacking.values()) findings.push(finding("drift-missing", cellOf(columns, CARD, null), card.name, { lacking: name }));
}

/** `drift-weight`: not the weight that two thirds of the cards state for the same indicator, objective or perspective. */
function compareWeights(cards: readonly Scorecard[], findings: Finding[]): void {
  const stated = cards.flatMap((card) => {
    const columns = columnsOf(card);
    const paths: string[] = [""];
    for (let node = 1; node < columns.size; node++) paths.push(`${paths[columns.parent[node]!]!}\n${nameKey(columns.names[node]!)}`);
    return paths.flatMap((path, node) => (columns.scored[node] === 1 && columns.weight[node]! > 0 ? [{ path, share: withoutDust(columns.weight[node]!), card, columns, node }] : []));
  });
  for (const same of groupBy(stated, ({ path }) => path).values()) {
    const [usual] = [...groupBy(same, ({ share }) => share).values()].sort((one, other) => other.length - one.length);
    if (cards.length < fewestCards || usual!.length < likeness * cards.length) continue;
    const [{ share: was }] = usual as [(typeof same)[number]];
    for (const { card, columns, node, share } of same) {
      if (share !== was) findings.push(finding("drift-weight", weightCellOf(columns, node), card.name, { name: columns.names[node]!, share, was }));
    }
  }
}

/** Nearly the same name under the same perspective and objective. A 编号 that only counts rows shifts with every row, and proves nothing. */
function isRenamed(one: Named, other: Named): boolean {
  return one.place === other.place && isNearName(one.name, other.name);
}
