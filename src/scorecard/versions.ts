import { assess } from "./assess";
import type { CardResult } from "./assessment";
import type { Book, Indicator, Link, Points, Scorecard, ScoringMethod, Share } from "./model";
import { sum, withoutDust } from "./number";
import { nameKey } from "./sameName";
import { type Matched, indicatorAt, matchIndicators } from "./versionMatch";

/** 版本: a kept copy of the definitions, dated and named. Plain data: it survives JSON. */
export interface Version {
  readonly name: string;
  /** A serial day, as Excel counts them. */
  readonly date: number;
  readonly cards: readonly Scorecard[];
  readonly links: readonly Link[];
}

/** What became of one indicator. `effect`: what it does to the card's present score; null where that cannot be known. */
export type Change = { readonly indicator: string; readonly effect: Points | null } & (
  | { readonly change: "added" | "removed"; readonly weight: Share | null }
  | { readonly change: "renamed"; readonly was: string }
  /** Global weights, as they count; null for a monitored indicator. */
  | { readonly change: "reweighted"; readonly from: Share | null; readonly to: Share | null }
  | { readonly change: "retargeted"; readonly from: Aim; readonly to: Aim }
  | { readonly change: "rule"; readonly from: Rule; readonly to: Rule }
);

export interface Aim {
  readonly baseline: number | null;
  readonly target: number | null;
}

export interface Rule {
  readonly method: ScoringMethod | null;
  readonly ruleText: string | null;
}

export interface CardChanges {
  readonly card: string;
  /** Whether the card stands in both versions, or only in one. */
  readonly standing: "kept" | "added" | "removed";
  /** The scores that the present results give by either version. */
  readonly before: Points | null;
  readonly after: Points | null;
  readonly changes: readonly Change[];
}

export interface Comparison {
  readonly cards: readonly CardChanges[];
  readonly linksAdded: readonly Link[];
  readonly linksRemoved: readonly Link[];
}

/**
 * Keeps a copy of the definitions (留存版本).
 *
 * @param date a serial day, as Excel counts them
 */
export function keepVersion({ cards, links }: Pick<Book, "cards" | "links">, name: string, date: number): Version {
  return { name, date, cards, links };
}

/**
 * Compares two versions (版本比较): what was added, removed, renamed, re-weighted,
 * re-targeted or given another rule, and what each change does to the score when
 * the results stay as they are.
 *
 * The effects within a card add up to the difference of its two scores. A change
 * of weight counts (w′ − w)·(p − s), the indicator's distance from the card's
 * score, since what one indicator gains the others give; a change of target or
 * rule counts w·(p′ − p). Where both changed, p and w are the means of both sides;
 * s is the mean of both scores.
 *
 * @param present the workbook as it is; its results are put into both versions
 */
export function compareVersions(before: Version, after: Version, present: Book): Comparison {
  const [was, now] = [withResults(before.cards, present), withResults(after.cards, present)];
  const results = {
    was: resultsOf(was, present),
    // 目标 first, 标准 second: this one has the new targets with the old rules.
    between: resultsOf(was.map((card) => retargeted(card, cardNamed(now, card.name))), present),
    now: resultsOf(now, present),
  };
  const kept = now.map((card): CardChanges => {
    const old = cardNamed(was, card.name);
    const after = results.now(card)?.score ?? null;
    if (old === undefined) return { card: card.name, standing: "added", before: null, after, changes: [] };
    return { card: card.name, standing: "kept", before: results.was(old)?.score ?? null, after, changes: changesOf(old, card, results) };
  });
  const gone = was.filter(({ name }) => cardNamed(now, name) === undefined);
  return {
    cards: [...kept, ...gone.map((card): CardChanges => ({ card: card.name, standing: "removed", before: results.was(card)?.score ?? null, after: null, changes: [] }))],
    linksAdded: linksMissingFrom(before, after),
    linksRemoved: linksMissingFrom(after, before),
  };
}

type Results = (card: Scorecard) => CardResult | undefined;

function resultsOf(cards: readonly Scorecard[], present: Book): Results {
  const byName = new Map(assess({ ...present, cards }, []).cards.map((result) => [nameKey(result.card.name), result]));
  return ({ name }) => byName.get(nameKey(name));
}

function cardNamed(cards: readonly Scorecard[], name: string): Scorecard | undefined {
  return cards.find((card) => nameKey(card.name) === nameKey(name));
}

/** The cards with the present actuals and typed points; an indicator that no longer exists keeps those it had. */
function withResults(cards: readonly Scorecard[], present: Book): readonly Scorecard[] {
  return cards.map((card) => {
    const source = cardNamed(present.cards, card.name);
    if (source === undefined) return card;
    return mended(card, matchIndicators(card, source).kept, ({ after }) => {
      const { actual, given } = indicatorAt(source, after);
      return { actual, given };
    });
  });
}

/** The card with the targets of its later version. */
function retargeted(card: Scorecard, later: Scorecard | undefined): Scorecard {
  if (later === undefined) return card;
  return mended(card, matchIndicators(card, later).kept, ({ after }) => aimOf(indicatorAt(later, after)));
}

function mended(card: Scorecard, kept: readonly Matched[], part: (match: Matched) => Partial<Indicator>): Scorecard {
  const parts = new Map(kept.map((match) => [match.before, part(match)]));
  return { ...card, nodes: card.nodes.map((node, index) => (node.level === "indicator" ? { ...node, ...parts.get(index) } : node)) };
}

function changesOf(old: Scorecard, card: Scorecard, results: { readonly was: Results; readonly between: Results; readonly now: Results }): readonly Change[] {
  const [was, between, now] = [results.was(old), results.between(old), results.now(card)];
  const score = was?.score == null || now?.score == null ? null : (was.score + now.score) / 2;
  const { kept, added, removed } = matchIndicators(old, card);
  const lone = (change: "added" | "removed", from: Scorecard, result: CardResult | undefined, node: number): Change => {
    const { name, use } = indicatorAt(from, node);
    const { globalWeight: weight = null, points = null } = result?.nodes[node] ?? {};
    const gain = weight === null ? null : change === "added" ? weight : 0 - weight;
    return { change, indicator: name, weight, effect: use === "monitored" ? 0 : times(gain, less(points, score)) };
  };
  return [
    ...kept.flatMap((match) => {
      const marks = { was: was?.nodes[match.before]?.points ?? null, between: between?.nodes[match.before]?.points ?? null, now: now?.nodes[match.after]?.points ?? null };
      const weights = { was: was?.nodes[match.before]?.globalWeight ?? null, now: now?.nodes[match.after]?.globalWeight ?? null };
      return changesOfOne(indicatorAt(old, match.before), indicatorAt(card, match.after), marks, weights, score);
    }),
    ...added.map((node) => lone("added", card, now, node)),
    ...removed.map((node) => lone("removed", old, was, node)),
  ];
}

function changesOfOne(
  was: Indicator,
  now: Indicator,
  marks: { readonly was: Points | null; readonly between: Points | null; readonly now: Points | null },
  weights: { readonly was: Share | null; readonly now: Share | null },
  score: Points | null,
): readonly Change[] {
  const indicator = now.name;
  const weight = ((weights.was ?? 0) + (weights.now ?? 0)) / 2;
  const changes: Change[] = [];
  if (nameKey(was.name) !== nameKey(now.name)) changes.push({ change: "renamed", indicator, was: was.name, effect: 0 });
  if (withoutDust(weights.was ?? 0) !== withoutDust(weights.now ?? 0)) {
    const moved = (weights.now ?? 0) - (weights.was ?? 0);
    changes.push({ change: "reweighted", indicator, from: weights.was, to: weights.now, effect: times(moved, less(mean(marks.was, marks.now), score)) });
  }
  const hasOtherAim = was.target !== now.target || was.baseline !== now.baseline;
  const hasOtherRule = was.method !== now.method || nameKey(was.ruleText ?? "") !== nameKey(now.ruleText ?? "");
  // The new target may mean nothing to the old rule; then both changes have one effect, told with the rule.
  const isApart = hasOtherAim && hasOtherRule && marks.between !== null;
  if (hasOtherAim) {
    const to = isApart ? marks.between : hasOtherRule ? null : marks.now;
    changes.push({ change: "retargeted", indicator, from: aimOf(was), to: aimOf(now), effect: times(weight, less(to, marks.was)) });
  }
  if (hasOtherRule) {
    const effect = times(weight, less(marks.now, isApart ? marks.between : marks.was));
    changes.push({ change: "rule", indicator, from: ruleOf(was), to: ruleOf(now), effect });
  }
  return changes;
}

function aimOf({ baseline, target }: Indicator): Aim {
  return { baseline, target };
}

function ruleOf({ method, ruleText }: Indicator): Rule {
  return { method, ruleText };
}

function mean(a: Points | null, b: Points | null): Points | null {
  return a === null ? b : b === null ? a : sum([a, b]) / 2;
}

function less(a: Points | null, b: Points | null): Points | null {
  return a === null || b === null ? null : a - b;
}

function times(weight: Share | null, points: Points | null): Points | null {
  return weight === null || points === null ? null : withoutDust(weight * points);
}

function linksMissingFrom(one: Version, other: Version): readonly Link[] {
  const known = new Set(one.links.map(pairKey));
  return other.links.filter((link) => !known.has(pairKey(link)));
}

function pairKey({ cause, effect }: Link): string {
  return JSON.stringify([nameKey(cause), nameKey(effect)]);
}
