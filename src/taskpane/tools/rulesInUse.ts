/** 用到的计分标准: the different rules of a workbook, each with the indicators it scores and three sample results. */
import type { Fault } from "../../scorecard/finding";
import type { Indicator, Scorecard, ScoringMethod } from "../../scorecard/model";
import { withoutDust } from "../../scorecard/number";
import { pointsOf } from "../../scorecard/points";
import type { ScoringRule } from "../../scorecard/rule";
import { nameKey } from "../../scorecard/sameName";
import { understand } from "../../scorecard/understand";

export interface RuleInUse {
  /** What it is confirmed under: the method and the rule text, compared as names are. */
  readonly key: string;
  readonly text: string | null;
  readonly method: ScoringMethod | null;
  readonly indicators: readonly Indicator[];
  /** As understood for the first indicator. */
  readonly understood: ScoringRule | Fault;
}

/** Every rule once, in the order of the cards; roll-ups and typed points have nothing to confirm. */
export function rulesInUse(cards: readonly Scorecard[]): readonly RuleInUse[] {
  const rules = new Map<string, { readonly first: Indicator; readonly indicators: Indicator[] }>();
  for (const card of cards) {
    for (const node of card.nodes) {
      if (node.level !== "indicator" || node.method === "rollup" || node.method === "given") continue;
      const text = node.ruleText?.trim() || null;
      if (text === null && node.method === null) continue;
      const key = `${node.method ?? ""}|${text === null ? "" : nameKey(text)}`;
      const known = rules.get(key);
      if (known === undefined) rules.set(key, { first: node, indicators: [node] });
      else known.indicators.push(node);
    }
  }
  return [...rules].map(([key, { first, indicators }]) => ({
    key,
    text: first.ruleText?.trim() || null,
    method: first.method,
    indicators,
    understood: understand({ ...first, hasTypedPoints: false }),
  }));
}

export interface Sample {
  readonly actual: number | string;
  /** Null where the rule has no answer to it. */
  readonly points: number | null;
}

/** Three sample results of a rule: at the target, on either side of it; for words, the first three. */
export function samplesOf(rule: ScoringRule, indicator: Pick<Indicator, "target" | "baseline">): readonly Sample[] {
  return actualsFor(rule, indicator).map((actual) => {
    const points = pointsOf(rule, actual);
    return { actual, points: typeof points === "number" ? points : null };
  });
}

function actualsFor(rule: ScoringRule, { target, baseline }: Pick<Indicator, "target" | "baseline">): readonly (number | string)[] {
  switch (rule.shape) {
    case "words":
      return [...rule.words.keys()].slice(0, 3);
    case "bands":
      return rule.bands.slice(-3).map(insideOf).reverse();
    case "places":
      return rule.actualIsPlace ? [1, 2, 3] : [];
    case "line":
      return [rule.to, withoutDust((rule.from + rule.to) / 2), rule.from];
    case "steps": {
      const step = rule.below ?? rule.above;
      const width = step === null ? 1 : step.width;
      const towards = rule.below === null ? 1 : -1;
      const edge = rule.below === null ? rule.reference.to : rule.reference.from;
      return [edge, withoutDust(edge + towards * width), withoutDust(edge + towards * 2 * width)];
    }
    case "ratio":
      return [rule.target, withoutDust(rule.target * 0.9), withoutDust(rule.target * 1.1)];
    default:
      return [target, baseline].filter((value) => value !== null);
  }
}

/** A number that a band holds: its middle, or one beyond its only end. */
function insideOf({ from, to }: { readonly from: number; readonly to: number }): number {
  if (from === -Infinity) return withoutDust(to === Infinity ? 0 : to - Math.max(Math.abs(to) * 0.1, Number.EPSILON));
  if (to === Infinity) return from;
  return withoutDust((from + to) / 2);
}
