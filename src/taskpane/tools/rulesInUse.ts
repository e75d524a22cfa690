/** 用到的计分标准: the different rules of a workbook, each with the indicators it scores and three sample results. */
import { type Fault, type Finding, finding } from "../../scorecard/finding";
import type { Indicator, Scorecard, ScoringMethod } from "../../scorecard/model";
import { withoutDust } from "../../scorecard/number";
import { pointsOf } from "../../scorecard/points";
import type { Interval, ScoringRule } from "../../scorecard/rule";
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

/** What stops a rule, as the check says it of its first indicator; null where it is understood. */
export function stoppedBy({ understood, indicators }: RuleInUse): Finding | null {
  if (!("rule" in understood)) return null;
  const { rule, field, ...facts } = understood;
  const { name, at } = indicators[0]!;
  return finding(rule, { ...at, field }, null, { ...facts, name });
}

/** A rule text in pieces: which of them were not read. */
export function readPieces({ text, understood }: RuleInUse): readonly { readonly text: string; readonly isUnread: boolean }[] {
  const pieces: { text: string; isUnread: boolean }[] = [];
  let rest = text ?? "";
  const unread = "rule" in understood && understood.rule === "rule-unreadable" ? understood.clause.split(" … ") : [];
  for (const words of unread) {
    const at = rest.indexOf(words);
    if (at < 0) continue;
    pieces.push({ text: rest.slice(0, at), isUnread: false }, { text: words, isUnread: true });
    rest = rest.slice(at + words.length);
  }
  return [...pieces, { text: rest, isUnread: false }].filter((piece) => piece.text !== "");
}

export interface Sample {
  readonly actual: number | string;
  /** Null where the rule has no answer to it. */
  readonly points: number | null;
}

/**
 * Three sample results of a rule: at the target and on either side of it, or where it
 * counts only one way, further along it; one of them where 不得分 or the like holds
 * instead. For bands the first, the last and one between; for words one for each result.
 */
export function samplesOf(rule: ScoringRule, indicator: Pick<Indicator, "target" | "baseline">): readonly Sample[] {
  return actualsFor(rule, indicator).map((actual) => {
    const points = pointsOf(rule, actual);
    return { actual, points: typeof points === "number" ? points : null };
  });
}

function actualsFor(rule: ScoringRule, { target, baseline }: Pick<Indicator, "target" | "baseline">): readonly (number | string)[] {
  const usual = usualActuals(rule, { target, baseline });
  const [instead] = rule.exceptions;
  return instead === undefined ? usual : [...usual.slice(0, 2), insideOf(instead)];
}

function usualActuals(rule: ScoringRule, { target, baseline }: Pick<Indicator, "target" | "baseline">): readonly (number | string)[] {
  switch (rule.shape) {
    case "words": {
      const words = [...rule.words];
      return words.filter(([, points], index) => words.findIndex(([, other]) => other === points) === index).slice(0, 3).map(([word]) => word);
    }
    case "bands": {
      const { bands } = rule;
      return [...new Set([bands.at(-1), bands[Math.floor(bands.length / 2)], bands[0]])].filter((band) => band !== undefined).map(insideOf);
    }
    case "places":
      return rule.actualIsPlace ? [1, 2, 3] : [];
    case "line":
      return [rule.to, withoutDust((rule.from + rule.to) / 2), rule.from];
    case "steps": {
      const { reference: { from, to }, below, above } = rule;
      if (below !== null && above !== null) return [from, withoutDust(from - below.width), withoutDust(to + above.width)];
      const [edge, way] = below === null ? [to, above?.width ?? 1] : [from, -below.width];
      return [edge, withoutDust(edge + way), withoutDust(edge + 2 * way)];
    }
    case "ratio":
      return [rule.target, withoutDust(rule.target * 0.9), withoutDust(rule.target * 1.1)];
    default:
      return [target, baseline].filter((value) => value !== null);
  }
}

/** A number that a band holds: an end that is its own where the other is open, else its middle, whole where both ends are. */
function insideOf({ from, to, includesFrom, includesTo }: Interval): number {
  const beyond = (end: number, way: number): number => withoutDust(end + way * (Number.isInteger(end) ? 1 : Math.abs(end) * 0.1));
  if (from === -Infinity) return to === Infinity ? 0 : includesTo ? to : beyond(to, -1);
  if (to === Infinity) return includesFrom ? from : beyond(from, 1);
  const middle = (from + to) / 2;
  const whole = Math.floor(middle);
  return Number.isInteger(from) && Number.isInteger(to) && (whole > from || includesFrom) ? whole : withoutDust(middle);
}
