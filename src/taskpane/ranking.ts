/** 排名: cards among their peers (same 类别 and 类组), best first. */
import type { CardResult } from "../scorecard/assessment";

export interface RankedCard {
  readonly result: CardResult;
  /** 1 is the best; ties share the better rank; null without a final score. */
  readonly rank: number | null;
}

export interface PeerGroup {
  readonly kind: "total" | "sub" | "individual" | null;
  readonly group: string | null;
  readonly cards: readonly RankedCard[];
}

/** Peer groups in the order they first appear; within each by final score, those without one last. */
export function peerGroups(results: readonly CardResult[]): readonly PeerGroup[] {
  const groups = new Map<string, CardResult[]>();
  for (const result of results) {
    const key = JSON.stringify([result.card.kind, result.card.group]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [result]);
    else members.push(result);
  }
  return [...groups.values()].map((members) => {
    const finals = members.map((result) => result.final);
    const cards = members
      .map((result): RankedCard => ({ result, rank: rankOf(result.final, finals) }))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
    return { kind: members[0]!.card.kind, group: members[0]!.card.group, cards };
  });
}

function rankOf(final: number | null, finals: readonly (number | null)[]): number | null {
  return final === null ? null : 1 + finals.filter((other) => other !== null && other > final).length;
}
