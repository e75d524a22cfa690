import type { CardResult } from "./assessment";
import type { CurrentResult, Points } from "./model";
import { sum, withoutDust } from "./number";
import { type RankPair, kendall, spearman } from "./rankCorrelation";
import { ranks } from "./ranking";
import type { Refusal } from "./refusal";
import { nameKey } from "./sameName";

/** One unit's place by the present appraisal and by its scorecard. */
export interface Mover {
  readonly card: string;
  readonly oldScore: number;
  readonly newScore: Points;
  readonly oldRank: number;
  readonly newRank: number;
  /** Places won (above 0) or lost. */
  readonly places: number;
  readonly oldGrade: string | null;
  readonly newGrade: string | null;
  /** The indicators that moved it that way, strongest first. */
  readonly behind: readonly Reason[];
}

/** An indicator that lifts a unit above its peers, or pulls it below them. */
export interface Reason {
  /** Index among the card's nodes. */
  readonly node: number;
  readonly name: string;
  /** Weighted points above (or below, negative) what the peers' mean points would bring. */
  readonly lead: Points;
}

export interface DualTrack {
  /** Units with a score on both sides. */
  readonly compared: number;
  readonly spearman: number | Refusal;
  readonly kendall: number | Refusal;
  /** 等级交叉表: how many units had the row's grade and now have the column's. Grades from the highest score down. */
  readonly crossing: { readonly old: readonly string[]; readonly now: readonly string[]; readonly counts: readonly (readonly number[])[] };
  /** Every compared unit, the greatest change of rank first. */
  readonly movers: readonly Mover[];
  /** Cards that stand on one side only, or without a score. */
  readonly left: readonly string[];
}

const mostReasons = 3;

/**
 * Dual track (双轨运行): the present appraisal beside the scorecards. Rank
 * correlations, who changes grade, who moves most, and the indicators behind it.
 *
 * An indicator's lead is its global weight times the distance of its points from
 * the mean points of the same-named indicators on the compared cards; where no
 * other card has it, from the mean score of the compared cards.
 *
 * @param current 现行考核
 * @param cards the scorecards' results; compared is `final`, after 评议 and 加减分
 */
export function dualTrack(current: readonly CurrentResult[], cards: readonly CardResult[]): DualTrack {
  const byCard = new Map(current.map((row) => [nameKey(row.card), row]));
  const pairs = cards.flatMap((result) => {
    const old = byCard.get(nameKey(result.card.name));
    return typeof old?.score === "number" && result.final !== null ? [{ old, oldScore: old.score, result, newScore: result.final }] : [];
  });
  const oldRanks = ranks(pairs.map(({ oldScore }) => oldScore));
  const newRanks = ranks(pairs.map(({ newScore }) => newScore));
  const scores = pairs.map(({ oldScore, newScore }): RankPair => [oldScore, newScore]);
  const peers = peerPoints(pairs.map(({ result }) => result));
  const movers = pairs.map(({ old, oldScore, result, newScore }, unit): Mover => {
    const places = oldRanks[unit]! - newRanks[unit]!;
    return {
      card: result.card.name,
      oldScore,
      newScore,
      oldRank: oldRanks[unit]!,
      newRank: newRanks[unit]!,
      places,
      oldGrade: old.grade,
      newGrade: result.grade,
      behind: places === 0 ? [] : reasons(result, peers, Math.sign(places)),
    };
  });
  const compared = new Set(pairs.map(({ result }) => nameKey(result.card.name)));
  const names = [...cards.map(({ card }) => card.name), ...current.map(({ card }) => card)];
  const left = new Map(names.filter((name) => !compared.has(nameKey(name))).map((name) => [nameKey(name), name]));
  return {
    compared: pairs.length,
    spearman: spearman(scores),
    kendall: kendall(scores),
    crossing: crossing(movers),
    movers: movers.sort((a, b) => Math.abs(b.places) - Math.abs(a.places)),
    left: [...left.values()],
  };
}

function crossing(movers: readonly Mover[]): DualTrack["crossing"] {
  const graded = movers.flatMap(({ oldGrade, newGrade, oldScore, newScore }) => (oldGrade === null || newGrade === null ? [] : [{ oldGrade, newGrade, oldScore, newScore }]));
  const old = [...new Set([...graded].sort((a, b) => b.oldScore - a.oldScore).map(({ oldGrade }) => oldGrade))];
  const now = [...new Set([...graded].sort((a, b) => b.newScore - a.newScore).map(({ newGrade }) => newGrade))];
  const count = (from: string, to: string): number => graded.filter(({ oldGrade, newGrade }) => oldGrade === from && newGrade === to).length;
  return { old, now, counts: old.map((from) => now.map((to) => count(from, to))) };
}

interface Peers {
  /** Mean points of the same-named indicators, where more than one card has them. */
  readonly byIndicator: ReadonlyMap<string, Points>;
  readonly meanScore: Points;
}

function peerPoints(results: readonly CardResult[]): Peers {
  const marks = new Map<string, Points[]>();
  for (const { card, nodes } of results) {
    card.nodes.forEach(({ level, name }, node) => {
      const points = nodes[node]?.points ?? null;
      if (level !== "indicator" || points === null) return;
      const known = marks.get(nameKey(name));
      if (known === undefined) marks.set(nameKey(name), [points]);
      else known.push(points);
    });
  }
  const shared = [...marks].filter(([, points]) => points.length > 1);
  const scores = results.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    byIndicator: new Map(shared.map(([name, points]) => [name, sum(points) / points.length])),
    meanScore: scores.length === 0 ? 0 : sum(scores) / scores.length,
  };
}

/** The indicators that carry a card in the direction it moved. */
function reasons({ card, nodes }: CardResult, { byIndicator, meanScore }: Peers, direction: number): readonly Reason[] {
  const leads = card.nodes.flatMap(({ level, name }, node): Reason[] => {
    const { points, globalWeight } = nodes[node]!;
    if (level !== "indicator" || points === null || globalWeight === null) return [];
    return [{ node, name, lead: withoutDust(globalWeight * (points - (byIndicator.get(nameKey(name)) ?? meanScore))) }];
  });
  return leads
    .filter(({ lead }) => lead * direction > 0)
    .sort((a, b) => direction * (b.lead - a.lead))
    .slice(0, mostReasons);
}
